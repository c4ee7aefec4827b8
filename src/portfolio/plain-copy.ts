import { shapeOf } from '../kernel/expect.js'

/**
 * A copy of plain data, each field read once: a policy that changes while it is read is the same for every reader. What
 * is neither a list nor a plain object, such as a decimal of another library, stays as it is.
 */
export function plainCopy(value: unknown, seen = new Map<unknown, unknown>()): unknown {
  const shape = shapeOf(value)
  if (shape === 'neither') return value
  const known = seen.get(value)
  if (known !== undefined) return known
  if (shape === 'array') {
    const copy: unknown[] = []
    seen.set(value, copy)
    const list = value as readonly unknown[]
    for (let index = 0; index < list.length; index++) {
      copy.push(plainCopy(list[index], seen))
      // A list ends at its first hole, which its reader then finds: one of holes alone may say any length.
      if (!Object.hasOwn(list, index)) break
    }
    return copy
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return value
  const copy = {}
  seen.set(value, copy)
  for (const key of Object.keys(value as object)) {
    const field = plainCopy((value as Readonly<Record<string, unknown>>)[key], seen)
    Object.defineProperty(copy, key, { value: field, enumerable: true, writable: true, configurable: true })
  }
  return copy
}
