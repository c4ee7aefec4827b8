import { refuse } from '../kernel/error.js'
import { at, type UnknownRecord } from '../kernel/expect.js'

/** The same depth as canonical JSON. */
const MAX_DEPTH = 100

/**
 * A copy of a JSON value, each field read once: a value that a run passes on without reading it must not change later,
 * nor contain what is not data.
 *
 * @throws ReceivablesError `json.not-representable` for any other value, and for more than 100 levels.
 */
export const plainValue = (value: unknown, path: string): unknown => copyOf(value, path, undefined, 0)

/** Objects and their copies: a few objects that contain each other many times would otherwise be copied without end. */
type Copies = Map<object, unknown>

function copyOf(value: unknown, path: string, copies: Copies | undefined, depth: number): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0
  if (typeof value !== 'object' || depth === MAX_DEPTH)
    return refuse('json.not-representable', path, 'a value that JSON can hold', value)
  const known = copies?.get(value)
  if (known !== undefined) return known
  if (!Array.isArray(value)) return copyOfRecord(value, path, copies ?? new Map<object, unknown>(), depth)
  const below = copies ?? new Map<object, unknown>()
  const list = Array.from(value as readonly unknown[], (part, index) =>
    copyOf(part, at(path, index), below, depth + 1),
  )
  below.set(value, list)
  return list
}

function copyOfRecord(value: object, path: string, copies: Copies, depth: number): unknown {
  if (!isPlain(value)) return refuse('json.not-representable', path, 'a plain object', value)
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const part = (value as UnknownRecord)[key]
    // A field with the value undefined is absent in JSON.
    if (part === undefined) continue
    const field = typeof part === 'string' ? part : copyOf(part, at(path, key), copies, depth + 1)
    // A plain assignment to `__proto__` would set the prototype.
    if (key === '__proto__')
      Object.defineProperty(copy, key, { value: field, enumerable: true, writable: true, configurable: true })
    else copy[key] = field
  }
  copies.set(value, copy)
  return copy
}

/**
 * Whether an object is neither an instance of a class (a date or a map has no fields and would be copied as an empty
 * object) nor inherits fields, which the copy would lack.
 */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null
  if (prototype === null || prototype === Object.prototype) return true
  // Objects of another realm have a different Object.prototype, recognised by having no prototype itself.
  return Object.getPrototypeOf(prototype) === null && Object.keys(prototype).length === 0
}

/** Whether two JSON values are equal. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const [keys, others] = [Object.keys(a), Object.keys(b)]
  if (Array.isArray(a) !== Array.isArray(b) || keys.length !== others.length) return false
  return keys.every(
    (key) => Object.hasOwn(b, key) && isSameValue((a as UnknownRecord)[key], (b as UnknownRecord)[key]),
  )
}
