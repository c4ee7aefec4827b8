import { at, expectChoice, expectKeys } from '../kernel/expect.js'
import { readAmount } from '../money/read-amount.js'
import { addMinor, toMinor, type Minor } from '../numbers/minor.js'
import type { PlanChargeTerms } from './plan-model.js'
import { readList } from './read-list.js'
import { readText } from './read-value.js'

/** The greatest number of instalments of a plan: a hundred years of months. */
export const MAX_INSTALMENTS = 1200
/** The greatest number of charges of a plan. */
const MAX_CHARGES = 20

const KINDS: readonly PlanChargeTerms['kind'][] = ['fee', 'interest', 'late-charge']
const PLACES: readonly PlanChargeTerms['with'][] = ['first', 'last', 'spread']

/** A charge, read. */
export type ReadCharge = Omit<PlanChargeTerms, 'amount'> & { readonly amount: Minor }

/**
 * Reads the charges of a plan. Default: none.
 *
 * @throws ReceivablesError naming the faulty field.
 */
export function readCharges(value: unknown, scale: number, path: string): ReadCharge[] {
  if (value === undefined) return []
  return readList(
    value,
    path,
    'a charge with kind, amount, basis and place',
    (charge, place) => {
      expectKeys(charge, ['kind', 'amount', 'basis', 'with'], place)
      return {
        kind: expectChoice(charge['kind'], KINDS, at(place, 'kind')),
        amount: readAmount(charge['amount'], scale, at(place, 'amount')),
        basis: readText(charge['basis'], at(place, 'basis')),
        with: expectChoice(charge['with'], PLACES, at(place, 'with')),
      }
    },
    MAX_CHARGES,
  )
}

/** The part of the charges in each of `count` instalments. */
export function spreadCharges(charges: readonly ReadCharge[], count: number): Minor[] {
  const parts: Minor[] = Array.from({ length: count }, () => 0)
  const bear = (index: number, amount: Minor): void => {
    parts[index] = addMinor(parts[index] as Minor, amount)
  }
  for (const { amount, with: place } of charges) {
    const each = place === 'spread' ? BigInt(amount) / BigInt(count) : 0n
    for (let index = 0; index < count; index++) bear(index, toMinor(each))
    bear(place === 'first' ? 0 : count - 1, toMinor(BigInt(amount) - each * BigInt(count)))
  }
  return parts
}
