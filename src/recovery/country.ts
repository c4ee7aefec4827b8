import { refuse } from '../kernel/error.js'

/**
 * Codes in use that ISO 3166-1 does not assign to a country: no data would be found for them, and the mistake would not
 * be noticed.
 */
const NO_COUNTRIES: ReadonlyMap<string, string> = /* #__PURE__ */ new Map([
  ['UK', 'GB, the code of the United Kingdom'],
  ['EL', 'GR, the code of Greece'],
  ['EU', 'the code of a member state'],
])

/**
 * Reads a country code of two capital letters.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, or `input.choice` for a code that is not a country.
 */
export function readCountry(value: unknown, path: string): string {
  const what = 'an ISO 3166-1 alpha-2 country code, such as DE'
  if (typeof value === 'string' && /^[A-Z]{2}$/.test(value)) {
    const meant = NO_COUNTRIES.get(value)
    return meant === undefined ? value : refuse('input.choice', path, meant, value)
  }
  const code =
    value === undefined ? 'input.missing' : typeof value === 'string' ? 'input.choice' : 'input.type'
  return refuse(code, path, what, value)
}
