import { refuse } from '../kernel/error.js'
import {
  expectChoice,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readAmount } from '../money/read-amount.js'
import { ROUNDING_MODES } from '../numbers/rounding-mode.js'
import type { DiscountBase, PartialPaymentPolicy } from './model.js'
import { type ReadInvoice } from './read-invoice.js'
import type { SettleRules } from './settle-lines.js'

/** The fields of a {@link DiscountPolicy}. */
export const POLICY_FIELDS = [
  'discountBase',
  'partialPayment',
  'overpayment',
  'graceDays',
  'lateDiscount',
  'tolerance',
  'rounding',
  'cashRounding',
] as const

const BASES: readonly DiscountBase[] = ['gross', 'net-of-tax', 'net-of-tax-and-freight']
const PARTIAL: readonly PartialPaymentPolicy[] = ['prorated', 'all-or-nothing', 'none']

const chosen = <Choice extends string>(
  record: UnknownRecord,
  key: string,
  choices: readonly Choice[],
  absent: Choice,
): Choice => (record[key] === undefined ? absent : expectChoice(record[key], choices, key))

/**
 * Reads the base of the discount.
 *
 * @throws ReceivablesError `input.choice`.
 */
export const readBase = (record: UnknownRecord): DiscountBase =>
  chosen(record, 'discountBase', BASES, 'gross')

/** A policy whose amounts are read once; each invoice adds its discountable share. */
export type InvoiceRules = (invoice: Pick<ReadInvoice, 'baseShare'>) => SettleRules

/**
 * Reads a policy.
 *
 * @throws ReceivablesError for the faulty field.
 */
export function readPolicy(record: UnknownRecord, scale: number): InvoiceRules {
  const { graceDays, tolerance, partialPayment } = record
  const partial =
    partialPayment === undefined ? undefined : expectChoice(partialPayment, PARTIAL, 'partialPayment')
  const rules = {
    graceDays: graceDays === undefined ? 0 : expectInteger(graceDays, 'graceDays', 0, 366),
    grantLate: chosen(record, 'lateDiscount', ['refuse', 'grant'], 'refuse') === 'grant',
    rounding: chosen(record, 'rounding', ROUNDING_MODES, 'half-up'),
    overpayment: chosen(record, 'overpayment', ['specific', 'unspecific'] as const, 'specific'),
    tolerance: tolerance === undefined ? 0 : readAmount(tolerance, scale, 'tolerance'),
    cashRounding: readCashRounding(record['cashRounding'], scale),
    partialPayment: () =>
      partial ??
      refuse(
        'input.missing',
        'partialPayment',
        "the rule for a part payment inside the window: 'prorated', 'all-or-nothing' or 'none'",
        partial,
      ),
  }
  return ({ baseShare }) => ({ ...rules, baseShare })
}

function readCashRounding(value: unknown, scale: number): SettleRules['cashRounding'] {
  if (value === undefined) return undefined
  const record = expectRecord(value, 'cashRounding', 'a unit and a mode')
  expectKeys(record, ['unit', 'mode'], 'cashRounding')
  const unit = readAmount(record['unit'], scale, 'cashRounding.unit')
  if (unit === 0) refuse('input.range', 'cashRounding.unit', 'a unit above zero', record['unit'])
  return { unit, mode: expectChoice(record['mode'], ROUNDING_MODES, 'cashRounding.mode') }
}
