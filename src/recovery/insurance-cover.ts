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
 * Which comes off first. Policies differ, and so does the indemnity: of 100,000 with an excess of 10,000 and 90 % insured,
 *
 * - `excess-first` pays 90 % × (100,000 − 10,000) = 81,000;
 * - `coinsurance-first` pays 90 % × 100,000 − 10,000 = 80,000.
 */
export type ExcessOrder = 'excess-first' | 'coinsurance-first'

/** A loss below this is not the insurer's (a non-qualifying loss); a loss that reaches it is insured from the first cent. */
export interface LossThreshold {
  /** The amount. */
  readonly amount: DecimalInput
  /** What is held against it: the whole loss, or the part of it within the buyer limit. */
  readonly measuredOn: 'loss' | 'insured-loss'
}

/** A sum that several losses of a policy period use up together. */
export interface PeriodSum {
  /** The sum of the period. */
  readonly amount: DecimalInput
  /** What earlier losses of the period have used of it; not above the sum. */
  readonly used: DecimalInput
}

/** The terms on which a trade-credit insurer pays for one buyer. */
export interface InsuranceCover {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The insured share as a fraction, from 0 to 1; often 0.9. */
  readonly insuredShare: DecimalInput
  /** Which comes off first. */
  readonly order: ExcessOrder
  /** The credit limit that the insurer gave the buyer; `null` for a cover without one, zero for a buyer not insured. */
  readonly buyerLimit: DecimalInput | null
  /** The excess of each and every loss; none when absent. */
  readonly excess?: DecimalInput
  /** Small losses that are not insured; none when absent. */
  readonly threshold?: LossThreshold
  /** The aggregate first loss: indemnities of the period that the insured bears first; none when absent. */
  readonly aggregateFirstLoss?: PeriodSum
  /** The most that the insurer pays in the period; no limit when absent. */
  readonly maximumLiability?: PeriodSum
  /** How the insured share is rounded to minor units, once. */
  readonly rounding: RoundingMode
}

/** A cover, read; sums of the period as what is left of them. */
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
 * @throws ReceivablesError as its fields are refused.
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
  const given = expectRecord(value, path, 'an amount, and what is held against it')
  expectKeys(given, ['amount', 'measuredOn'], path)
  return {
    amount: readAmount(given['amount'], scale, at(path, 'amount')),
    onLoss: expectChoice(given['measuredOn'], ['loss', 'insured-loss'], at(path, 'measuredOn')) === 'loss',
  }
}

function readSum(value: unknown, scale: number, path: string): ReadSum {
  const given = expectRecord(value, path, 'a sum of the period and what is used of it')
  expectKeys(given, ['amount', 'used'], path)
  const amount = readAmount(given['amount'], scale, at(path, 'amount'))
  const used = readAmount(given['used'], scale, at(path, 'used'))
  if (used > amount) refuse('input.range', at(path, 'used'), 'at most the sum of the period', given['used'])
  return { amount, used }
}
