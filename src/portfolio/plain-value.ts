import { refuse } from '../kernel/error.js'
import { at, type UnknownRecord } from '../kernel/expect.js'

/** As many levels as canonical JSON has. */
const MAX_DEPTH = 100

/**
 * A copy of what JSON can hold, each field read once: what a run passes on unread must not change under its hands, nor
 * bring in what is no data.
 *
 * @throws ReceivablesError `json.not-representable` for anything else, and for what is too deep.
 */
export function plainValue(value: unknown, path: string, depth = 0): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0
  if (typeof value !== 'object' || depth === MAX_DEPTH)
    return refuse('json.not-representable', path, 'a value that JSON can hold', value)
  if (Array.isArray(value)) {
    const list = value as readonly unknown[]
    return Array.from(list, (part, index) => plainValue(part, at(path, index), depth + 1))
  }
  if (!isPlain(value)) return refuse('json.not-representable', path, 'a plain object', value)
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const part = (value as UnknownRecord)[key]
    // A field that is undefined is absent in JSON.
    if (part === undefined) continue
    const field = typeof part === 'string' ? part : plainValue(part, at(path, key), depth + 1)
    // Written as a field, `__proto__` would be lost.
    if (key === '__proto__')
      Object.defineProperty(copy, key, { value: field, enumerable: true, writable: true, configurable: true })
    else copy[key] = field
  }
  return copy
}

/**
 * Whether an object is of no class, since a date or a map has no fields and would be copied as nothing, and inherits no field,
 * which the copy would lack.
 */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null
  if (prototype === null || prototype === Object.prototype) return true
  // Objects of another realm have an Object.prototype of their own: it is known by having none above it.
  return Object.getPrototypeOf(prototype) === null && Object.keys(prototype).length === 0
}

/** Whether two values that JSON can hold are the same. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [keys, others] = [Object.keys(a), Object.keys(b)]
  if (Array.isArray(a) !== Array.isArray(b) || keys.length !== others.length) return false
  return keys.every(
    (key) => Object.hasOwn(b, key) && isSameValue((a as UnknownRecord)[key], (b as UnknownRecord)[key]),
  )
}
