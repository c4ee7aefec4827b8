import { refuse } from '../kernel/error.js'
import { at, shapeOf } from '../kernel/expect.js'

/** The longest text in a policy, in facts or in a record: texts are read more than once for a digest. */
export const MAX_TEXT = 100_000

/**
 * Checks that a text or key is not too long.
 *
 * @throws ReceivablesError `text.invalid`.
 */
export const expectShort = (text: string, path: string): string =>
  text.length <= MAX_TEXT
    ? text
    : refuse('text.invalid', path, `a text of at most ${String(MAX_TEXT)} characters`, text)

/** More levels than any policy has; a limit for the depth of recursion. */
const MAX_DEPTH = 100

/**
 * A copy of plain data, each field read once, so that every reader sees the same policy even if the original changes
 * meanwhile. A value that is neither a list nor a plain object, such as a decimal of another library, is kept as it is.
 *
 * @throws ReceivablesError `text.invalid` for a text or key of more than 100,000 characters, `json.not-representable`
 * for more than 100 levels.
 */
export const plainCopy = (value: unknown, path: string): unknown => copyOf(value, path, new Map(), 0)

function copyOf(value: unknown, path: string, seen: Map<unknown, unknown>, depth: number): unknown {
  if (typeof value === 'string') return expectShort(value, path)
  const shape = shapeOf(value)
  if (shape === 'neither') return value
  const known = seen.get(value)
  if (known !== undefined) return known
  if (depth === MAX_DEPTH)
    return refuse('json.not-representable', path, `at most ${String(MAX_DEPTH)} levels`, value)
  if (shape === 'array') return copyOfList(value as readonly unknown[], path, seen, depth)
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return value
  const copy = {}
  seen.set(value, copy)
  for (const key of Object.keys(value as object)) {
    const place = at(path, expectShort(key, path))
    const field = copyOf((value as Readonly<Record<string, unknown>>)[key], place, seen, depth + 1)
    // A field with the value undefined is absent in JSON.
    if (field === undefined) continue
    Object.defineProperty(copy, key, { value: field, enumerable: true, writable: true, configurable: true })
  }
  return copy
}

/** The copy ends at the first hole, which the reader of the list then finds: a list of holes can claim any length. */
function copyOfList(
  list: readonly unknown[],
  path: string,
  seen: Map<unknown, unknown>,
  depth: number,
): unknown[] {
  const copy: unknown[] = []
  seen.set(list, copy)
  for (let index = 0; index < list.length; index++) {
    copy.push(copyOf(list[index], at(path, index), seen, depth + 1))
    if (!Object.hasOwn(list, index)) break
  }
  return copy
}
