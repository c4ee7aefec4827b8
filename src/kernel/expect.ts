import { cut } from './describe.js'
import { refuse } from './error.js'

/** An object whose fields are not checked yet. */
export type UnknownRecord = Readonly<Record<string, unknown>>

/** The maximum length of one key in a path; longer keys are cut, so that a hostile key cannot fill a log. */
const MAX_KEY_LENGTH = 200

/** The path of a field below another path. */
export function at(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${String(key)}]`
  const name = cut(key, MAX_KEY_LENGTH)
  return path === '' ? name : `${path}.${name}`
}

/** Whether a value is an array or another object. A revoked proxy, which throws on every access, is neither. */
export function shapeOf(value: unknown): 'array' | 'record' | 'neither' {
  if (typeof value !== 'object' || value === null) return 'neither'
  try {
    return Array.isArray(value) ? 'array' : 'record'
  } catch {
    return 'neither'
  }
}

/**
 * Requires an object that is not an array; its fields are not checked.
 *
 * @throws ReceivablesError `input.missing` or `input.type` unless the value is an object that is not an array.
 */
export function expectRecord(value: unknown, path: string, what = 'an object'): UnknownRecord {
  if (value === undefined) return refuse('input.missing', path, what, value)
  if (shapeOf(value) !== 'record') return refuse('input.type', path, what, value)
  return value as UnknownRecord
}

/**
 * Requires an array; its elements are not checked.
 *
 * @throws ReceivablesError `input.missing` or `input.type` unless the value is an array.
 */
export function expectArray(value: unknown, path: string, what = 'an array'): readonly unknown[] {
  if (value === undefined) return refuse('input.missing', path, what, value)
  if (shapeOf(value) !== 'array') return refuse('input.type', path, what, value)
  return value as readonly unknown[]
}

/**
 * Requires a text of any length.
 *
 * @throws ReceivablesError `input.missing` or `input.type` unless the value is a text.
 */
export function expectText(value: unknown, path: string, what = 'a text'): string {
  if (value === undefined) return refuse('input.missing', path, what, value)
  if (typeof value !== 'string') return refuse('input.type', path, what, value)
  return value
}

/**
 * Requires `true` or `false`, not just a truthy value.
 *
 * @throws ReceivablesError `input.missing` or `input.type` unless the value is true or false.
 */
export function expectBoolean(value: unknown, path: string): boolean {
  if (value === undefined) return refuse('input.missing', path, 'true or false', value)
  if (typeof value !== 'boolean') return refuse('input.type', path, 'true or false', value)
  return value
}

/**
 * Requires one of the given choices.
 *
 * @throws ReceivablesError `input.missing` or `input.choice` unless the value is one of the choices.
 */
export function expectChoice<Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
  path: string,
): Choice {
  for (const choice of choices) if (value === choice) return choice
  return refuse(
    value === undefined ? 'input.missing' : 'input.choice',
    path,
    `one of ${choices.map((choice) => `'${choice}'`).join(', ')}`,
    value,
  )
}

/**
 * Requires a whole number from min to max, both included. Minus zero becomes zero.
 *
 * @throws ReceivablesError `input.missing`, `input.type` or `input.range` unless the value is a whole number from min to max, both included.
 */
export function expectInteger(value: unknown, path: string, min: number, max: number): number {
  const what = `a whole number from ${String(min)} to ${String(max)}`
  if (value === undefined) return refuse('input.missing', path, what, value)
  if (typeof value !== 'number') return refuse('input.type', path, what, value)
  if (!Number.isInteger(value) || value < min || value > max) return refuse('input.range', path, what, value)
  // Adding zero turns minus zero into zero.
  return value + 0
}

/** The longest identifier, in UTF-16 code units. */
export const MAX_ID_LENGTH = 200

/**
 * Requires an identifier: any text of 1 to 200 code units. Leading zeros are kept, `__proto__` is an ordinary
 * identifier.
 *
 * @throws ReceivablesError `input.missing` or `id.invalid`.
 */
export function expectId(value: unknown, path: string): string {
  if (typeof value === 'string' && value.length > 0 && value.length <= MAX_ID_LENGTH) return value
  const what = `an identifier: a text of 1 to ${String(MAX_ID_LENGTH)} characters`
  return refuse(value === undefined ? 'input.missing' : 'id.invalid', path, what, value)
}

/**
 * Refuses unknown fields: in options and policies a misspelt optional field would otherwise silently have no effect.
 * Documents are not checked this way, so that database rows with more columns fit.
 *
 * @throws ReceivablesError `input.unknown-key`.
 */
export function expectKeys(record: UnknownRecord, known: readonly string[], path: string): void {
  for (const key of Object.keys(record)) {
    if (!known.includes(key))
      refuse('input.unknown-key', at(path, key), `one of the fields ${known.join(', ')}`, key)
  }
}
