import { at, expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readCountry } from '../recovery/country.js'
import type { ContractParty } from './statutory-terms.js'

/**
 * Reads a party to a contract.
 *
 * @throws ReceivablesError naming the faulty field.
 */
export function readParty(value: unknown, path: string): ContractParty {
  const fields = expectRecord(value, path, 'a party with country and kind')
  expectKeys(fields, ['country', 'kind', 'size'], path)
  const country = readCountry(fields['country'], at(path, 'country'))
  const kind = expectChoice(fields['kind'], ['business', 'public-body'], at(path, 'kind'))
  if (fields['size'] === undefined) return { country, kind }
  return { country, kind, size: expectChoice(fields['size'], ['sme', 'large'], at(path, 'size')) }
}
