/** What the fuzz suite copies and changes. */
export type Container = Record<string, unknown> | unknown[]

/**
 * Whether a value is an array or an object literal that is not frozen, as the shared hostile values are. A Book is
 * neither: it is opaque, and nobody writes into its columns.
 */
export function isContainer(value: unknown): value is Container {
  if (typeof value !== 'object' || value === null) return false
  try {
    if ((value as { schema?: unknown }).schema === 'receivables/book@1') return false
    const prototype: unknown = Object.getPrototypeOf(value)
    const isPlain = prototype === Object.prototype || prototype === Array.prototype || prototype === null
    return isPlain && !Object.isFrozen(value)
  } catch {
    // A revoked proxy, or one whose traps throw.
    return false
  }
}

/**
 * A copy of plain data, as deep as it goes. Typed arrays, maps, dates and functions are the same ones. The containers
 * of the copy are added to `made`.
 */
export function copyOf<T>(value: T, made: object[] = []): T {
  if (!isContainer(value)) return value
  if (Array.isArray(value)) {
    const copy: unknown[] = []
    made.push(copy)
    copy.length = value.length
    // By keys and not by index: a list may have four thousand million holes.
    for (const key of Object.keys(value)) put(copy, key, copyOf(value[Number(key)] as unknown, made))
    return copy as T
  }
  const copy: Record<string, unknown> = {}
  made.push(copy)
  for (const key of Object.keys(value)) put(copy, key, copyOf(value[key], made))
  return copy as T
}

/** Sets a field of its own, `__proto__` too, as JSON.parse does. */
export function put(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true })
}
