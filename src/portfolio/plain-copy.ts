import { refuse } from '../kernel/error.js'
import { at, shapeOf } from '../kernel/expect.js'

/** No text of a policy, of facts or of a record is longer: what is digested is read more than once. */
export const MAX_TEXT = 100_000

/**
 * A text or key that is not too long.
 *
 * @throws ReceivablesError `text.invalid`.
 */
export const expectShort = (text: string, path: string): string =>
  text.length <= MAX_TEXT
    ? text
    : refuse('text.invalid', path, `a text of at most ${String(MAX_TEXT)} characters`, text)

/** More levels than any policy has; more still would be too many calls within each other. */
const MAX_DEPTH = 100

/**
 * A copy of plain data, each field read once: a policy that changes while it is read is the same for every reader. What
 * is neither a list nor a plain object, such as a decimal of another library, stays as it is.
 *
 * @throws ReceivablesError `text.invalid` for a text or key of more than 100,000 characters, `json.not-representable` for more
 * than 100 levels.
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
    // A field that is undefined is absent in JSON.
    if (field === undefined) continue
    Object.defineProperty(copy, key, { value: field, enumerable: true, writable: true, configurable: true })
  }
  return copy
}

/** A list ends at its first hole, which its reader then finds: one of holes alone may say any length. */
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
