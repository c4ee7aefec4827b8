import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import type { CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { Minor } from '../numbers/minor.js'
import type { Ratio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import { ROUNDING_MODES, type RoundingMode } from '../numbers/rounding-mode.js'

/**
 * The order of deductions. Policies differ, and so does the indemnity: for a loss of 100,000 with an excess of 10,000
 * and an insured share of 90 %,
 *
 * - `excess-first` gives 90 % × (100,000 − 10,000) = 81,000;
 * - `coinsurance-first` gives 90 % × 100,000 − 10,000 = 80,000.
 */
export type ExcessOrder = 'excess-first' | 'coinsurance-first'

/**
 * A loss below this amount is not insured (a non-qualifying loss); a loss that reaches it is insured from the first
 * cent.
 */
export interface LossThreshold {
  /** The amount. */
  readonly amount: DecimalInput
  /** What is compared with the amount: the whole loss, or the part of it within the buyer limit. */
  readonly measuredOn: 'loss' | 'insured-loss'
}

/** A sum that is used up by the losses of a policy period. */
export interface PeriodSum {
  /** The sum of the period. */
  readonly amount: DecimalInput
  /** The part used by earlier losses of the period; not above the sum. */
  readonly used: DecimalInput
}

/** The terms of a trade-credit insurance for one buyer. */
export interface InsuranceCover {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The insured share as a fraction, from 0 to 1; often 0.9. */
  readonly insuredShare: DecimalInput
  /** The order of deductions. */
  readonly order: ExcessOrder
  /**
   * The credit limit of the insurer for the buyer; `null` for a cover without a limit, zero for a buyer who is not
   * insured.
   */
  readonly buyerLimit: DecimalInput | null
  /** The excess of each and every loss. Default: none. */
  readonly excess?: DecimalInput
  /** The threshold below which a loss is not insured. Default: none. */
  readonly threshold?: LossThreshold
  /** The aggregate first loss: indemnities of the period that the insured bears first. Default: none. */
  readonly aggregateFirstLoss?: PeriodSum
  /** The maximum that the insurer pays in the period. Default: no limit. */
  readonly maximumLiability?: PeriodSum
  /** How the insured share is rounded to minor units, once. */
  readonly rounding: RoundingMode
}

/** A cover, read; the sums of the period as the amount left of them. */
export interface ReadCover {
  readonly share: Ratio
  readonly order: ExcessOrder
  readonly limit: Minor | null
  readonly excess: Minor
  readonly threshold: { readonly amount: Minor; readonly onLoss: boolean }
  readonly aggregate: ReadSum
  readonly most: ReadSum | null
  readonly rounding: RoundingMode
}

/** A sum of the period, read. */
export interface ReadSum {
  readonly amount: Minor
  readonly used: Minor
}

const FIELDS = [
  'currency',
  'insuredShare',
  'order',
  'buyerLimit',
  'excess',
  'threshold',
  'aggregateFirstLoss',
  'maximumLiability',
  'rounding',
]
const ORDERS: readonly ExcessOrder[] = ['excess-first', 'coinsurance-first']

/**
 * Reads a cover.
 *
 * @throws ReceivablesError the codes of malformed fields.
 */
export function readCover(value: unknown, currency: string, scale: number, path: string): ReadCover {
  const given = expectRecord(value, path, 'the terms of the cover')
  expectKeys(given, FIELDS, path)
  if (given['currency'] !== currency) {
    const code = given['currency'] === undefined ? 'input.missing' : 'currency.mismatch'
    refuse(code, at(path, 'currency'), `the currency of the loss, ${currency}`, given['currency'])
  }
  const { buyerLimit, excess, aggregateFirstLoss, maximumLiability } = given
  return {
    share: readShare(given['insuredShare'], at(path, 'insuredShare')),
    order: expectChoice(given['order'], ORDERS, at(path, 'order')),
    limit: buyerLimit === null ? null : readAmount(buyerLimit, scale, at(path, 'buyerLimit')),
    excess: excess === undefined ? 0 : readAmount(excess, scale, at(path, 'excess')),
    threshold: readThreshold(given['threshold'], scale, at(path, 'threshold')),
    aggregate:
      aggregateFirstLoss === undefined
        ? { amount: 0, used: 0 }
        : readSum(aggregateFirstLoss, scale, at(path, 'aggregateFirstLoss')),
    most:
      maximumLiability === undefined ? null : readSum(maximumLiability, scale, at(path, 'maximumLiability')),
    rounding: expectChoice(given['rounding'], ROUNDING_MODES, at(path, 'rounding')),
  }
}

function readThreshold(value: unknown, scale: number, path: string): ReadCover['threshold'] {
  if (value === undefined) return { amount: 0, onLoss: true }
  const given = expectRecord(value, path, 'an object with amount and measuredOn')
  expectKeys(given, ['amount', 'measuredOn'], path)
  return {
    amount: readAmount(given['amount'], scale, at(path, 'amount')),
    onLoss: expectChoice(given['measuredOn'], ['loss', 'insured-loss'], at(path, 'measuredOn')) === 'loss',
  }
}

function readSum(value: unknown, scale: number, path: string): ReadSum {
  const given = expectRecord(value, path, 'an object with amount and used')
  expectKeys(given, ['amount', 'used'], path)
  const amount = readAmount(given['amount'], scale, at(path, 'amount'))
  const used = readAmount(given['used'], scale, at(path, 'used'))
  if (used > amount)
    refuse('input.range', at(path, 'used'), 'at most the amount of the period', given['used'])
  return { amount, used }
}
