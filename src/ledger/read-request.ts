import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'

/**
 * The named fields of a request, each read once. Any other field is refused: otherwise a misspelt list of documents or
 * a misspelt option would be ignored silently.
 *
 * @throws ReceivablesError `input.missing`, `input.type` or `input.unknown-key`.
 */
export function readRequest<Field extends string>(
  value: unknown,
  fields: readonly Field[],
  what: string,
): Readonly<Partial<Record<Field, unknown>>> {
  const given = expectRecord(value, '', what)
  return readSafely('', () => {
    expectKeys(given, fields, '')
    return namedFields(given, fields)
  })
}

/** The named fields that are present; other fields are ignored. */
export function namedFields<Field extends string>(
  given: Readonly<Record<string, unknown>>,
  fields: readonly Field[],
): Readonly<Partial<Record<Field, unknown>>> {
  const found: Partial<Record<Field, unknown>> = {}
  for (const field of fields) {
    const value = given[field]
    if (value !== undefined) found[field] = value
  }
  return found
}
