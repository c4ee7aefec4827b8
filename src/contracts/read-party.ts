import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectKeys, expectRecord, expectText } from '../kernel/expect.js'
import type { ContractParty } from './statutory-terms.js'

/** Codes in use that ISO 3166-1 gives to no country: no rule would be found by them, and nobody would notice. */
const NO_COUNTRIES: Readonly<Record<string, string>> = {
  UK: 'GB, the code of the United Kingdom',
  EL: 'GR, the code of Greece',
  EU: 'the code of a member state',
}

/**
 * Reads a party to a contract.
 *
 * @throws ReceivablesError naming the faulty field.
 */
export function readParty(value: unknown, path: string): ContractParty {
  const fields = expectRecord(value, path, 'a party with country and kind')
  expectKeys(fields, ['country', 'kind', 'size'], path)
  const country = expectText(fields['country'], at(path, 'country'), 'a country code such as DE')
  if (!/^[A-Z]{2}$/.test(country))
    refuse('input.choice', at(path, 'country'), 'two capitals, such as DE', country)
  const meant = Object.hasOwn(NO_COUNTRIES, country) ? NO_COUNTRIES[country] : undefined
  if (meant !== undefined) refuse('input.choice', at(path, 'country'), meant, country)
  const kind = expectChoice(fields['kind'], ['business', 'public-body'], at(path, 'kind'))
  if (fields['size'] === undefined) return { country, kind }
  return { country, kind, size: expectChoice(fields['size'], ['sme', 'large'], at(path, 'size')) }
}
