import { refuse } from '../kernel/error.js'

/** Codes in use that ISO 3166-1 gives to no country: nothing would be found by them, and nobody would notice. */
const NO_COUNTRIES: ReadonlyMap<unknown, string> = /* #__PURE__ */ new Map([
  ['UK', 'GB, the code of the United Kingdom'],
  ['EL', 'GR, the code of Greece'],
  ['EU', 'the code of a member state'],
])

/** What a code stands for that is no country's, such as `UK`; undefined for any other. */
export const meantBy = (code: string): string | undefined => NO_COUNTRIES.get(code)

/**
 * A country by its two capitals.
 *
 * @throws ReceivablesError `input.missing`, `input.type` or `input.range`.
 */
export function readCountry(value: unknown, path: string): string {
  const what = 'an ISO 3166-1 alpha-2 country code, such as DE'
  if (typeof value === 'string' && /^[A-Z]{2}$/.test(value)) {
    const meant = meantBy(value)
    return meant === undefined ? value : refuse('input.range', path, meant, value)
  }
  const code =
    value === undefined ? 'input.missing' : typeof value === 'string' ? 'input.range' : 'input.type'
  return refuse(code, path, what, value)
}
