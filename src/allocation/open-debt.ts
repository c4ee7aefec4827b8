import { readDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectBoolean,
  expectId,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { expectCurrency } from '../money/expect-currency.js'
import { readAmount } from '../money/read-amount.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { type Ratio, readRatio } from '../numbers/ratio.js'
import type { ComponentAmounts } from './component-order.js'

/** A debt while money is applied to it. */
export interface OpenDebt {
  readonly id: string
  readonly due: DayNumber
  /** The value of the security; `null` if the debt is secured in full, whatever is open. */
  readonly security: Minor | null
  readonly burden: Ratio
  readonly allowPartial: boolean
  /** What is still open. */
  readonly open: ComponentAmounts
  /** What the current payment paid. */
  applied: ComponentAmounts
}

/** The sum of the components. */
export const totalOf = ([costs, interest, principal]: ComponentAmounts): Minor =>
  addMinor(addMinor(costs, interest), principal)

/**
 * The debts of an allocation by identifier, in the order given.
 *
 * @throws ReceivablesError naming the faulty field; `id.duplicate` for two debts with the same identifier,
 * `currency.mismatch` for a debt in another currency than the payment.
 */
export function readDebts(value: unknown, currency: string, scale: number): Map<string, OpenDebt> {
  const byId = new Map<string, OpenDebt>()
  Array.from(expectArray(value, 'debts'), (element, index) => {
    const path = at('debts', index)
    const debt = readDebt(expectRecord(element, path, 'a debt'), currency, scale, path)
    if (byId.has(debt.id))
      refuse('id.duplicate', at(path, 'id'), 'an identifier that no other debt has', debt.id)
    byId.set(debt.id, debt)
  })
  return byId
}

function readDebt(record: UnknownRecord, currency: string, scale: number, path: string): OpenDebt {
  const id = expectId(record['id'], at(path, 'id'))
  expectCurrency(record['currency'], currency, at(path, 'currency'), 'payment')
  const part = (key: string): Minor => {
    const amount = record[key]
    return amount === undefined ? 0 : readAmount(amount, scale, at(path, key))
  }
  const open: ComponentAmounts = [
    part('costs'),
    part('interest'),
    readAmount(record['principal'], scale, at(path, 'principal')),
  ]
  const partial = record['allowPartial']
  return {
    id,
    due: readDay(record['dueDate'], at(path, 'dueDate')),
    security: readSecurity(record, scale, path),
    burden: readBurden(record['burden'], at(path, 'burden')),
    allowPartial: partial === undefined || expectBoolean(partial, at(path, 'allowPartial')),
    open,
    applied: [0, 0, 0],
  }
}

function readSecurity(record: UnknownRecord, scale: number, path: string): Minor | null {
  const stated = record['secured']
  const secured = stated === undefined ? undefined : expectBoolean(stated, at(path, 'secured'))
  const value = record['securedAmount']
  if (value === undefined) return secured === true ? null : 0
  const amount = readAmount(value, scale, at(path, 'securedAmount'))
  if (secured !== undefined && secured !== amount > 0) {
    refuse(
      'input.conflict',
      at(path, 'securedAmount'),
      'zero if secured is false, above zero if it is true',
      value,
    )
  }
  return amount
}

/** The share of the open total that is secured, from 0 to 1. It grows as the debt is paid. */
export function coverageOf({ security, open }: OpenDebt): Ratio {
  const total = totalOf(open)
  if (security === null) return { num: 1n, den: 1n }
  if (security >= total) return { num: security > 0 ? 1n : 0n, den: 1n }
  return { num: BigInt(security), den: BigInt(total) }
}

function readBurden(value: unknown, path: string): Ratio {
  if (value === undefined) return { num: 0n, den: 1n }
  const burden = readRatio(value, path)
  return burden.num < 0n ? refuse('input.range', path, 'a rate of zero or above', value) : burden
}
