import { writeCanonical } from '../evidence/canonical-json.js'
import { digestOf } from '../evidence/index.js'
import { digestOfText } from '../evidence/digest-of.js'
import { isReceivablesError } from '../kernel/error.js'
import { at, expectArray, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import { refuse } from '../kernel/error.js'
import { CUSTOMER_LISTS } from './customer-groups.js'
import { MAX_TEXT } from './plain-copy.js'

/**
 * The digest of a policy; null for a policy that is not plain JSON, such as one with decimals of another library.
 *
 * @throws errors that are not a ReceivablesError.
 */
export function policyDigest(policy: unknown): string | null {
  try {
    return digestOf(policy)
  } catch (error) {
    if (isReceivablesError(error)) return null
    throw error
  }
}

/** The number of digests hashed at once: canonical JSON has a maximum text length, and a book has more rows. */
const CHUNK = 1000

/** One digest of many digests, in the given order. */
export function digestOfDigests(digests: readonly string[]): string {
  let level = digests
  do {
    const next: string[] = []
    for (let start = 0; start < level.length; start += CHUNK) {
      next.push(digestOf(level.slice(start, start + CHUNK)))
    }
    level = next
  } while (level.length > 1)
  return level[0] ?? digestOf([])
}

/**
 * The digest of the facts of a run: documents, customers, facts and journal. Documents are taken in the order of their
 * digests, so their order in the input does not matter. A field with the value undefined counts as absent, as in stored
 * JSON.
 *
 * @throws ReceivablesError `json.not-representable` for a row that has no JSON form, `input.conflict` for a Book, which
 * no longer has its documents.
 */
export function factsDigest(given: UnknownRecord): string {
  const { documents, book, customers, facts, journal, asOf } = given
  if (book !== undefined) {
    return refuse(
      'input.conflict',
      'digest',
      "'policy', since a Book no longer has its documents",
      given['digest'],
    )
  }
  const lists = documents as UnknownRecord
  const rows = CUSTOMER_LISTS.map((list) => [list, digestOfRows(lists[list], `documents.${list}`)] as const)
  return digestOf({
    asOf,
    documents: Object.fromEntries(rows),
    customers: digestOfRows(customers, 'customers'),
    facts: digestOfRows(facts, 'facts'),
    journal: journal === undefined ? null : digestOfTree(journal, 'journal', true),
  })
}

function digestOfRows(value: unknown, path: string): string | null {
  if (value === undefined) return null
  const rows = expectArray(value, path)
  const digests = Array.from(rows, (row, index) =>
    digestOfText(writeCanonical(row, at(path, index), MAX_TEXT, true)),
  )
  return digestOfDigests(digests.sort())
}

/** Lists longer than this are hashed element by element. */
const LONG = 100

/** More levels than a run or a journal has. */
const MAX_DEPTH = 100

/**
 * The digest of a value of any size: a long list is digested by the digests of its elements. A field with the value
 * undefined is refused or, with `mayBeAbsent`, counts as absent.
 *
 * @throws ReceivablesError `json.not-representable`, also for a text of more than 100,000 characters.
 */
export const digestOfTree = (value: unknown, path: string, mayBeAbsent = false): string =>
  digestBelow(value, path, 0, mayBeAbsent)

function digestBelow(value: unknown, path: string, depth: number, mayBeAbsent: boolean): string {
  if (depth === MAX_DEPTH)
    return refuse('json.not-representable', path, `at most ${String(MAX_DEPTH)} levels`, value)
  const shape = shapeOf(value)
  if (shape === 'array') {
    const list = value as readonly unknown[]
    if (list.length > LONG) {
      const digestAt = (element: unknown, index: number): string =>
        digestBelow(element, at(path, index), depth + 1, mayBeAbsent)
      return digestOfDigests(Array.from(list, digestAt))
    }
  }
  if (shape === 'record' && hasLongList(value as UnknownRecord, depth, new Set())) {
    const fields = Object.entries(value as UnknownRecord).flatMap(([key, field]) => {
      const place = at(path, key)
      writeCanonical(key, place, MAX_TEXT)
      if (field === undefined && mayBeAbsent) return []
      return [[key, digestBelow(field, place, depth + 1, mayBeAbsent)] as const]
    })
    return digestOf({ fields: fields.sort(([a], [b]) => (a < b ? -1 : 1)) })
  }
  return digestOfText(writeCanonical(value, path, MAX_TEXT, mayBeAbsent))
}

/** Whether the value contains a list too long to be hashed at once; too many levels are refused when it is written. */
function hasLongList(value: UnknownRecord, depth: number, seen: Set<unknown>): boolean {
  if (depth === MAX_DEPTH || seen.has(value)) return false
  seen.add(value)
  const isLong = (field: unknown): boolean =>
    shapeOf(field) === 'record' && hasLongList(field as UnknownRecord, depth + 1, seen)
  return Object.values(value).some((field) => {
    if (shapeOf(field) !== 'array') return isLong(field)
    const list = field as readonly unknown[]
    return list.length > LONG || list.some(isLong)
  })
}
