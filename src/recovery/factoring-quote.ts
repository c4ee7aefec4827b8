import { readDaysInYear } from '../discount/annualized-discount-cost.js'
import { readAnnualRate } from '../numbers/read-annual-rate.js'
import { writeStatistic } from '../numbers/write-statistic.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectChoice,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import { multiplyRatio, type Ratio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { ROUNDING_MODES, type RoundingMode } from '../numbers/rounding-mode.js'
import { writeMinor } from '../numbers/write-minor.js'

/**
 * What a factor charges on the face value of the invoice.
 *
 * - `flat`: one rate, independent of the days;
 * - `per-30-days`: a rate per 30 days, by the day (`prorated`) or for each 30 days begun (`stepped`).
 */
export type FactoringFee =
  | { readonly kind: 'flat'; readonly rate: DecimalInput }
  | { readonly kind: 'per-30-days'; readonly rate: DecimalInput; readonly counting: 'prorated' | 'stepped' }

/** The part of the advance that the factor holds back, as a share of the face value or of the advance. */
export interface FactoringHoldback {
  /** The share, from 0 to 1. */
  readonly rate: DecimalInput
  /** The base of the share. */
  readonly of: 'face' | 'advance'
}

/** An invoice and the terms of a factor. */
export interface FactoringTerms {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Face value of the invoice, above zero. */
  readonly face: DecimalInput
  /** The share of the face value that is advanced, from 0 to 1. */
  readonly advanceRate: DecimalInput
  /** The part of the advance that is held back. Default: none. */
  readonly holdback?: FactoringHoldback
  /** The fee on the face value. */
  readonly fee: FactoringFee
  /** Simple interest per year on the amount paid out, as a fraction. Default: none. */
  readonly annualRate?: DecimalInput
  /** Days from the advance to the payment by the debtor, 1 to 36,525. */
  readonly days: number
  /** Days in a year, for interest and the annual cost. */
  readonly daysInYear: 360 | 365
  /** How each amount is rounded to minor units. */
  readonly rounding: RoundingMode
}

/** What a factor pays and deducts: paidOut + reserve + fee + interest = face. */
export interface FactoringQuote {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Face value of the invoice. */
  readonly face: DecimalString
  /** The advance: face value × advance rate. */
  readonly advance: DecimalString
  /** The part of the advance that is held back. */
  readonly holdback: DecimalString
  /** The amount the seller receives at once: advance − holdback. */
  readonly paidOut: DecimalString
  /** The fee. */
  readonly fee: DecimalString
  /** The interest on the amount paid out. */
  readonly interest: DecimalString
  /** The amount released when the debtor pays; negative if the charges exceed the amount retained. */
  readonly reserve: DecimalString
  /**
   * The annual cost: (fee + interest) ÷ paidOut × days in the year ÷ days, 12 decimals; `null` if nothing is paid out.
   */
  readonly annualCost: DecimalString | null
}

/** The fields of {@link FactoringTerms}. */
export const FACTORING_FIELDS: readonly string[] = [
  'currency',
  'face',
  'advanceRate',
  'holdback',
  'fee',
  'annualRate',
  'days',
  'daysInYear',
  'rounding',
]

const MOST_DAYS = 36_525

/**
 * The proceeds and cost of factoring an invoice: advance = face value × rate, less a holdback; the fee is charged on
 * the face value, the interest on the amount paid out, and the rest is released when the debtor pays.
 *
 * The simple annual cost is for comparing offers; it does not value what the factor takes over, such as bookkeeping or
 * the risk.
 *
 * @throws ReceivablesError `input.range` for a share outside 0 to 1, a face of zero or days outside 1 to 36,525;
 * `input.conflict` for a holdback above the advance; `amount.negative`, `amount.too-fine`, `decimal.invalid`,
 * `currency.unknown`, `input.choice`, `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { factoringQuote } from 'receivables'
 *
 * factoringQuote({
 *   currency: 'USD', face: '75000.00', advanceRate: '0.85', fee: { kind: 'flat', rate: '0.028' },
 *   days: 38, daysInYear: 365, rounding: 'half-up',
 * })
 * // => { paidOut: '63750.00', fee: '2100.00', reserve: '9150.00', annualCost: '0.316408668731', ... }
 * ```
 *
 * @see {@link settleFactoring}; Civil Code (CN), articles 761 to 769.
 */
export function factoringQuote(terms: FactoringTerms): FactoringQuote {
  return readSafely('', () => {
    const given = expectRecord(terms, '', 'an invoice and the terms of a factor')
    expectKeys(given, FACTORING_FIELDS, '')
    const { currency, face, advance, paidOut, fee, interest, scale, days, year } = readFactoring(given, '')
    const charges = addMinor(fee, interest)
    const write = (amount: Minor): string => writeMinor(amount, scale)
    return {
      currency,
      face: write(face),
      advance: write(advance),
      holdback: write(subtractMinor(advance, paidOut)),
      paidOut: write(paidOut),
      fee: write(fee),
      interest: write(interest),
      reserve: write(subtractMinor(subtractMinor(face, paidOut), charges)),
      annualCost:
        paidOut === 0
          ? null
          : writeStatistic({ num: BigInt(charges) * BigInt(year), den: BigInt(paidOut) * BigInt(days) }),
    }
  })
}

/** Factoring terms in minor units. */
export interface ReadFactoring {
  readonly currency: string
  readonly scale: number
  readonly face: Minor
  readonly advance: Minor
  readonly paidOut: Minor
  readonly fee: Minor
  readonly interest: Minor
  readonly days: number
  readonly year: number
}

/**
 * Reads factoring terms and computes the amounts.
 *
 * @throws ReceivablesError the codes of malformed fields.
 */
export function readFactoring(given: UnknownRecord, path: string): ReadFactoring {
  const currency = given['currency'] as string
  const scale = readScale(currency, at(path, 'currency'))
  const mode = expectChoice(given['rounding'], ROUNDING_MODES, at(path, 'rounding'))
  const part = (amount: Minor, { num, den }: Ratio): Minor =>
    toMinor(roundQuotient(BigInt(amount) * num, den, mode))
  const face = readAmount(given['face'], scale, at(path, 'face'))
  if (face === 0) refuse('input.range', at(path, 'face'), 'an invoice above zero', given['face'])
  const advance = part(face, readShare(given['advanceRate'], at(path, 'advanceRate')))
  const held = readHoldback(given['holdback'], at(path, 'holdback'))
  const paidOut = subtractMinor(advance, part(held.ofFace ? face : advance, held.rate))
  if (paidOut < 0) refuse('input.conflict', at(path, 'holdback'), 'at most the advance', given['holdback'])
  const days = expectInteger(given['days'], at(path, 'days'), 1, MOST_DAYS)
  const year = readDaysInYear(given['daysInYear'], at(path, 'daysInYear'))
  const rate =
    given['annualRate'] === undefined
      ? { num: 0n, den: 1n }
      : readAnnualRate(given['annualRate'], at(path, 'annualRate'))
  const time: Ratio = { num: BigInt(days), den: BigInt(year) }
  return {
    currency,
    scale,
    face,
    advance,
    paidOut,
    fee: part(face, readFee(given['fee'], days, at(path, 'fee'))),
    interest: part(paidOut, multiplyRatio(rate, time)),
    days,
    year,
  }
}

function readHoldback(value: unknown, path: string): { readonly rate: Ratio; readonly ofFace: boolean } {
  if (value === undefined) return { rate: { num: 0n, den: 1n }, ofFace: false }
  const given = expectRecord(value, path, 'an object with rate and of')
  expectKeys(given, ['rate', 'of'], path)
  return {
    rate: readShare(given['rate'], at(path, 'rate')),
    ofFace: expectChoice(given['of'], ['face', 'advance'], at(path, 'of')) === 'face',
  }
}

function readFee(value: unknown, days: number, path: string): Ratio {
  const given = expectRecord(value, path, 'a flat fee or a fee for each 30 days')
  const kind = expectChoice(given['kind'], ['flat', 'per-30-days'], at(path, 'kind'))
  expectKeys(given, kind === 'flat' ? ['kind', 'rate'] : ['kind', 'rate', 'counting'], path)
  const rate = readShare(given['rate'], at(path, 'rate'))
  if (kind === 'flat') return rate
  const isStepped =
    expectChoice(given['counting'], ['prorated', 'stepped'], at(path, 'counting')) === 'stepped'
  const periods: Ratio = isStepped
    ? { num: BigInt(Math.ceil(days / 30)), den: 1n }
    : { num: BigInt(days), den: 30n }
  return multiplyRatio(rate, periods)
}
