import { at, expectChoice, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readCountry } from '../recovery/country.js'
import type { ContractParty, ContractTraits, ReadTraits } from './statutory-term.js'

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

const SUPPLIES = ['perishable-food', 'fresh-meat', 'food', 'transport'] as const

/**
 * Reads the traits of a contract; each field may be absent.
 *
 * @throws ReceivablesError `input.type` or `input.choice`.
 */
export function readTraits(fields: UnknownRecord, path: string): ReadTraits {
  const choice = <T extends string>(name: keyof ContractTraits, choices: readonly T[]): T | undefined =>
    fields[name] === undefined ? undefined : expectChoice(fields[name], choices, at(path, name))
  return {
    supply: choice('supply', SUPPLIES),
    invoices: choice('invoices', ['each-delivery', 'periodic'] as const),
    generalTermsOf: choice('generalTermsOf', ['creditor', 'debtor'] as const),
  }
}
