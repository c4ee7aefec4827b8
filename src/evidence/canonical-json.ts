import { refuse } from '../kernel/error.js'
import { at } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'

const MAX_DEPTH = 100
const MAX_LENGTH = 2 ** 24
const LONE_SURROGATE = /\p{Surrogate}/u

/**
 * The canonical JSON text of a value. The same value always gives the same text, so its digest can serve as evidence in
 * any language, years later.
 *
 * The format is RFC 8785 (JSON Canonicalization Scheme): no white space, object keys sorted by UTF-16 code units,
 * numbers as in ECMAScript, only the necessary escapes in texts. Values without a JSON form are refused, never dropped
 * or converted: undefined (also in a field or as a hole of an array), NaN and infinities, bigints, functions, symbols,
 * texts with an unpaired surrogate, class instances (a `Date`, a `Map`; `toJSON` is not called), arrays with named
 * fields, cycles, more than 100 levels and more than 16,777,216 characters. `__proto__` is a key like any other. Each
 * field is read once.
 *
 * @param value - Null, a boolean, a number, a text, an array or a plain object of such values.
 * @returns The text; its UTF-8 bytes are hashed.
 * @throws ReceivablesError `json.not-representable`, with the path of the faulty value.
 *
 * @example
 * ```ts
 * import { canonicalJson } from 'receivables/escalation'
 *
 * canonicalJson({ paid: false, amount: '20.00', days: 1e3 }) // => '{"amount":"20.00","days":1000,"paid":false}'
 * canonicalJson({ on: new Date(0) }) // => throws 'json.not-representable'
 * ```
 *
 * @see RFC 8785, JSON Canonicalization Scheme (JCS)
 */
export function canonicalJson(value: unknown): string {
  return readSafely('', () => {
    return writeCanonical(value, '')
  })
}

/** The objects that contain the current value, the longest allowed text, and the characters left. */
interface Progress {
  readonly above: object[]
  readonly longestText: number
  /** Whether a field with the value undefined counts as absent instead of being refused. */
  readonly mayBeAbsent: boolean
  left: number
}

/**
 * The same for a value at a path of an argument, with a limit on the length of texts and keys, and optionally with
 * undefined fields counted as absent.
 *
 * @throws ReceivablesError `json.not-representable`.
 */
export function writeCanonical(
  value: unknown,
  path: string,
  longestText = MAX_LENGTH,
  mayBeAbsent = false,
): string {
  return write(value, path, { above: [], longestText, mayBeAbsent, left: MAX_LENGTH })
}

const unfit = (path: string, expected: string, value: unknown): never =>
  refuse('json.not-representable', path, expected, value)

function write(value: unknown, path: string, progress: Progress): string {
  if (typeof value === 'object' && value !== null) return writeNested(value, path, progress)
  return spend(writeScalar(value, path, progress), path, progress)
}

function writeScalar(value: unknown, path: string, progress: Progress): string {
  if (typeof value === 'string') return writeText(value, path, progress)
  if (typeof value === 'number' && !Number.isFinite(value)) return unfit(path, 'a finite number', value)
  // String() and JSON agree on null, booleans and finite numbers; both write minus zero as 0.
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value)
  return unfit(path, 'a value that JSON can hold', value)
}

/** The length is checked before the content. */
function writeText(text: string, path: string, { longestText }: Progress): string {
  if (text.length > longestText)
    return unfit(path, `a text of at most ${String(longestText)} characters`, text)
  return LONE_SURROGATE.test(text)
    ? unfit(path, 'a text without unpaired surrogates', text)
    : JSON.stringify(text)
}

/** Counts the characters written: with shared objects a small value could otherwise produce gigabytes. */
function spend(text: string, path: string, progress: Progress): string {
  progress.left -= text.length + 1
  return progress.left < 0 ? unfit(path, `at most ${String(MAX_LENGTH)} characters of JSON`, text) : text
}

function writeNested(value: object, path: string, progress: Progress): string {
  const { above } = progress
  if (above.length >= MAX_DEPTH) return unfit(path, `at most ${String(MAX_DEPTH)} levels`, value)
  if (above.includes(value)) return unfit(path, 'a value that does not contain itself', value)
  above.push(value)
  const text = isList(value, path) ? writeList(value, path, progress) : writeRecord(value, path, progress)
  above.pop()
  return text
}

/** Whether the object is an array; refuses anything except an array or a plain object. */
function isList(value: object, path: string): value is readonly unknown[] {
  try {
    const isArray = Array.isArray(value)
    if (isArray && Object.getOwnPropertySymbols(value).length === 0) return true
    const prototype: unknown = Object.getPrototypeOf(value)
    // Objects of another realm have their own Object.prototype, which is recognised because it has no prototype itself.
    // Its keys are checked too, because fields inherited from it would be dropped.
    const plain =
      prototype === null ||
      prototype === Object.prototype ||
      (Object.getPrototypeOf(prototype) === null && Object.keys(prototype as object).length === 0)
    if (!isArray && plain && Object.getOwnPropertySymbols(value).length === 0) return false
  } catch {
    // A revoked proxy throws on every access.
  }
  return unfit(path, 'an array or a plain object', value)
}

function writeList(list: readonly unknown[], path: string, progress: Progress): string {
  expectPlainList(list, path)
  spend('', path, progress)
  // Not with the list's own `map`, which a subclass of Array can override.
  const items: string[] = []
  for (let index = 0; index < list.length; index++) {
    const below = at(path, index)
    items.push(write(readField(list, index, below), below, progress))
  }
  return `[${items.join(',')}]`
}

/**
 * Refuses holes and named fields; counting the keys is not enough, because one hole and one named field together give
 * the expected count.
 */
function expectPlainList(list: readonly unknown[], path: string): void {
  // Checks the last element first, because listing the keys of an array with millions of holes would be slow.
  const keys = lacksLast(list, path) ? [] : keysOf(list, path)
  let index = 0
  // Index keys come first, in ascending order.
  while (index < keys.length && keys[index] === String(index)) index++
  if (index !== list.length || index !== keys.length)
    unfit(path, 'an array without holes or named fields', list)
}

function lacksLast(list: readonly unknown[], path: string): boolean {
  try {
    return list.length > 0 && !Object.hasOwn(list, list.length - 1)
  } catch {
    return unfit(path, 'an array that can be read', list)
  }
}

function writeRecord(record: object, path: string, progress: Progress): string {
  spend('', path, progress)
  const fields = keysOf(record, path)
    // Without a comparison function, sort compares UTF-16 code units, which is the order of RFC 8785.
    .sort()
    .flatMap((key) => {
      const below = at(path, key)
      const name = spend(writeText(key, below, progress), below, progress)
      const field = readField(record, key, below)
      if (field === undefined && progress.mayBeAbsent) return []
      return [`${name}:${write(field, below, progress)}`]
    })
  return `{${fields.join(',')}}`
}

function keysOf(value: object, path: string): string[] {
  try {
    return Object.keys(value)
  } catch {
    return unfit(path, 'an object whose fields can be listed', value)
  }
}

function readField(record: object, key: string | number, path: string): unknown {
  try {
    return (record as Readonly<Record<string | number, unknown>>)[key]
  } catch {
    return unfit(path, 'a field that can be read', record)
  }
}
