import type { PlainDate } from '../calendar/plain-date.js'
import { expectInteger, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { multiplyRatio, writeRatio, type Ratio } from '../numbers/ratio.js'
import type { RateTable } from '../rates/model.js'
import { PENALTY_LEVELS, PENALTY_REFERENCES, type PenaltyLevel } from './penalty-ladder.js'
import { readCeilings, readClause, readLpr } from './read-penalty-request.js'
import type { PenaltyReasonCode } from './reasons.js'

/** A ceiling under another law, supplied by the caller. */
export interface RateCeiling {
  /** Id of the ceiling. */
  readonly id: string
  /** The highest yearly rate, as a fraction. */
  readonly annual: DecimalInput
}

/** A late-charge clause, and the data for the comparison. */
export interface PenaltyRateRequest {
  /** The rate per calendar day, as a fraction: `'0.002'` is 0.2 %. Either this or `annual`. */
  readonly daily?: DecimalInput
  /** The rate per year of 365 days, as a fraction. */
  readonly annual?: DecimalInput
  /** Day of the contract. Its LPR is used for the comparison with four times LPR. */
  readonly contractDate: PlainDate
  /** Day of the breach. Its LPR is used for LPR + 30–50 %. Default: the day of the contract. */
  readonly breachDate?: PlainDate
  /** The principal, for reference amounts; if given, `currency` and `days` are required. */
  readonly principal?: DecimalInput
  /** ISO 4217 code of all amounts. */
  readonly currency?: CurrencyCode
  /** Number of charged days, for reference amounts. */
  readonly days?: number
  /** Ceilings under other laws. */
  readonly ceilings?: readonly RateCeiling[]
  /** A table for `cn-lpr-1y`, if the caller extends the shipped series. */
  readonly rates?: Readonly<Record<string, RateTable>>
}

/** A rate to which courts and regulations compare a clause. */
export interface PenaltyReference {
  /**
   * `contract`: the clause; `lpr`: one-year LPR; `lpr-plus-30`, `lpr-plus-50`: the loss of a seller without a clause;
   * `lpr-plus-50-times-130`: 30 % above it; `lpr-times-4`: the cap of private lending; `sme-statutory`: 0.05 % a day;
   * or the id of a ceiling.
   */
  readonly id: string
  /** The rate per year of 365 days. */
  readonly annual: DecimalString
  /** The rate per day. */
  readonly daily: DecimalString
  /** The rate of the clause divided by this rate; null if this rate is zero. */
  readonly ratio: DecimalString | null
  /** Interest at this rate on the principal for the days; absent if these are not given. */
  readonly amount?: DecimalString
}

/** The assessment of a late-charge clause. */
export interface PenaltyAssessment {
  /** Level on the ladder. */
  readonly level: PenaltyLevel
  /** The rate of the clause per year of 365 days. */
  readonly annual365: DecimalString
  /** The rate of the clause per year of 360 days. */
  readonly annual360: DecimalString
  /** Reasons for the level. */
  readonly reasons: readonly Reason<PenaltyReasonCode>[]
  /** The rates to which the clause is compared. */
  readonly references: readonly PenaltyReference[]
}

const FIELDS = [
  'daily',
  'annual',
  'contractDate',
  'breachDate',
  'principal',
  'currency',
  'days',
  'ceilings',
  'rates',
]
const DECIMALS = 12

/**
 * Compares a contractual late charge with the reference rates of Chinese courts, and with ceilings under other laws.
 *
 * The charge is not changed: 0.2 % a day is computed as agreed, and this verb warns about it. A clause is not void
 * because it is high; a court reduces it if the debtor asks for this and it is excessively above the loss, generally
 * more than 30 % above. Without a clause the Supreme People's Court measures the loss as one-year LPR plus 30 to 50 %.
 * The ladder, in yearly rates over 365 days: `ok` up to 1.5 × LPR, `note` up to 1.95 ×, `elevated` up to 4 ×, `high` up
 * to 18.25 %, `very-high` up to 24 %, above it `likely-reduced`; each bound is included. The level does not predict a
 * judgment.
 *
 * @param request - The clause as a daily or a yearly rate, and the day of the contract.
 * @returns The level; the clause as yearly rates; every reference with its ratio (12 decimals, half-up) and, if a
 * principal and days are given, its amount (half-up).
 * @throws ReceivablesError `input.missing` or `input.conflict` unless there is one rate; `input.range` for a rate of
 * 1,000 % a year or more; `rate.unknown` for a day whose LPR is not known; `date.order` for a breach before the
 * contract; `amount.negative`, `currency.unknown`, `date.invalid`, `decimal.invalid`, `input.unknown-key`, `input.type`
 * for a field; `amount.too-fine` for a malformed field.
 *
 * @example
 * ```ts
 * import { assessPenaltyRate } from 'receivables'
 *
 * const clause = assessPenaltyRate({
 *   daily: '0.002', contractDate: '2026-01-15', principal: '100000.00', currency: 'CNY', days: 45,
 * })
 * clause.level // => 'likely-reduced'
 * clause.annual365 // => '0.730000000000'
 * clause.references[3] // => { id: 'lpr-plus-50', ratio: '16.222222222222', amount: '554.79', ... }
 * ```
 *
 * @see Civil Code (CN), article 585; Contract-General Interpretation (2023), articles 64 and 65; Sales Contract
 * Interpretation, article 18(4).
 */
export function assessPenaltyRate(request: PenaltyRateRequest): PenaltyAssessment {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'a rate and the day of the contract')
    expectKeys(given, FIELDS, '')
    const clause = readClause(given)
    const lpr = readLpr(given)
    const amountOf = amountWriter(given)
    const ceilings = readCeilings(given['ceilings'])
    const references = [
      ...PENALTY_REFERENCES.map(({ id, of, times }) => ({
        id,
        annual: of === 'clause' ? clause : of === 'fixed' ? times : multiplyRatio(lpr[of], times),
      })),
      ...ceilings,
    ]
    const { level, bound, of } = levelOf(clause, lpr)
    const reasons: Reason<PenaltyReasonCode>[] =
      level === 'ok'
        ? []
        : [
            {
              code: `penalty-${level}`,
              params: { annual: write(clause), bound: write(bound), lpr: write(lpr[of]) },
            },
          ]
    for (const { id, annual } of ceilings) {
      if (isAbove(clause, annual))
        reasons.push({ code: 'penalty-above-ceiling', params: { id, ceiling: write(annual) } })
    }
    return {
      level,
      annual365: write(clause),
      annual360: write(multiplyRatio(clause, { num: 360n, den: 365n })),
      reasons,
      references: references.map(({ id, annual }) => ({
        id,
        annual: write(annual),
        daily: write(multiplyRatio(annual, { num: 1n, den: 365n })),
        ratio:
          annual.num === 0n ? null : write({ num: clause.num * annual.den, den: clause.den * annual.num }),
        ...amountOf(annual),
      })),
    }
  })
}

const write = (ratio: Ratio): DecimalString => writeRatio(ratio, DECIMALS, 'half-up')
const isAbove = (a: Ratio, b: Ratio): boolean => a.num * b.den > b.num * a.den

function levelOf(
  clause: Ratio,
  lpr: { contract: Ratio; breach: Ratio },
): { level: PenaltyLevel; bound: Ratio; of: 'contract' | 'breach' } {
  // The bound that was passed and the LPR it is based on: at the contract or at the breach. A fixed bound has none.
  let passed: { bound: Ratio; of: 'contract' | 'breach' } = { bound: { num: 0n, den: 1n }, of: 'contract' }
  for (const { level, of, times } of PENALTY_LEVELS) {
    const bound = of === 'fixed' ? times : multiplyRatio(lpr[of], times)
    if (!isAbove(clause, bound)) return { level, ...passed }
    passed = { bound, of: of === 'fixed' ? 'contract' : of }
  }
  return { level: 'likely-reduced', ...passed }
}

/** Writes the interest at a yearly rate on the principal, if one is given. */
function amountWriter(given: UnknownRecord): (annual: Ratio) => { amount?: DecimalString } {
  const { principal, currency, days } = given
  const isAsked = principal !== undefined
  const scale = isAsked || currency !== undefined ? readScale(currency, 'currency') : 0
  const count = BigInt(isAsked || days !== undefined ? expectInteger(days, 'days', 0, 4_000_000) : 0)
  if (!isAsked) return () => ({})
  const minor = BigInt(readAmount(principal, scale, 'principal'))
  const debt: Ratio = { num: minor * count, den: 365n * 10n ** BigInt(scale) }
  return (annual) => ({ amount: writeRatio(multiplyRatio(debt, annual), scale, 'half-up') })
}
