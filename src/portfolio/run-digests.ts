import { canonicalJson, digestOf } from '../evidence/index.js'
import { digestOfText } from '../evidence/digest-of.js'
import { isReceivablesError } from '../kernel/error.js'
import { at, expectArray, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import { refuse } from '../kernel/error.js'
import { CUSTOMER_LISTS } from './customer-groups.js'
import { underPath } from '../kernel/under-path.js'

/**
 * The digest of a policy; null for one that is not plain JSON, such as one with decimals of another library.
 *
 * @throws what is no refusal.
 */
export function policyDigest(policy: unknown): string | null {
  try {
    return digestOf(policy)
  } catch (error) {
    if (isReceivablesError(error)) return null
    throw error
  }
}

/** How many digests are hashed at once: canonical JSON has a longest text, and a book has more rows. */
const CHUNK = 1000

/** One digest of many, in the order given. */
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
 * digests, so the order in which they are given does not matter.
 *
 * @throws ReceivablesError `json.not-representable` for a row that has no JSON form, `input.conflict` for a Book, whose
 * documents are no longer there.
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
    journal: journal === undefined ? null : digestOfTree(journal, 'journal'),
  })
}

function digestOfRows(value: unknown, path: string): string | null {
  if (value === undefined) return null
  const rows = expectArray(value, path)
  const digests = Array.from(rows, (row, index) =>
    underPath('', at(path, index), () => digestOfText(canonicalJson(row))),
  )
  return digestOfDigests(digests.sort())
}

/** How long a list is hashed element by element. */
const LONG = 100

/** The digest of a value of any size: a long list by the digests of its elements. */
export function digestOfTree(value: unknown, path: string): string {
  const shape = shapeOf(value)
  if (shape === 'array') {
    const list = value as readonly unknown[]
    if (list.length > LONG) {
      return digestOfDigests(list.map((element, index) => digestOfTree(element, at(path, index))))
    }
  }
  if (shape === 'record' && hasLongList(value as UnknownRecord)) {
    const fields = Object.entries(value as UnknownRecord).map(
      ([key, field]) => [key, digestOfTree(field, at(path, key))] as const,
    )
    return digestOf({ fields: fields.sort(([a], [b]) => (a < b ? -1 : 1)) })
  }
  return underPath('', path, () => digestOf(value))
}

/** Whether a list below is longer than what is hashed at once. */
function hasLongList(value: UnknownRecord): boolean {
  return Object.values(value).some((field) => {
    const shape = shapeOf(field)
    if (shape === 'array') {
      const list = field as readonly unknown[]
      return (
        list.length > LONG ||
        list.some((row) => shapeOf(row) === 'record' && hasLongList(row as UnknownRecord))
      )
    }
    return shape === 'record' && hasLongList(field as UnknownRecord)
  })
}
