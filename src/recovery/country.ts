import { refuse } from '../kernel/error.js'

/**
 * A country by its two capitals.
 *
 * @throws ReceivablesError `input.missing`, `input.type` or `input.range`.
 */
export function readCountry(value: unknown, path: string): string {
  const what = 'an ISO 3166-1 alpha-2 country code, such as DE'
  if (typeof value === 'string' && /^[A-Z]{2}$/.test(value)) return value
  const code =
    value === undefined ? 'input.missing' : typeof value === 'string' ? 'input.range' : 'input.type'
  return refuse(code, path, what, value)
}
