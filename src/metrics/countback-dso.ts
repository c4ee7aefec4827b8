import { writeStatistic } from '../numbers/write-statistic.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { toMinor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { countBack } from './count-back.js'
import { readCountbackPolicy, readHistory } from './read-countback.js'
import { type CountbackPolicy } from './countback-model.js'
import type { MetricsReason } from './reasons.js'
import { reasonsOfCount } from './reasons-of-count.js'

/** The credit sales of a period of the history. */
export interface CountbackPeriod {
  /** Credit sales; below zero where more was credited than sold. */
  readonly creditSales: DecimalInput
  /** Days of the period, from 1; with `days: 'given'`. */
  readonly days?: number
  /**
   *  First day of the period, included; with `days: 'calendar'`. Periods follow one another without overlap. Days in a
   *  gap between two periods never count: give a time without sales as a period of its own, to which `zeroSales`
   *  applies.
   */
  readonly from?: PlainDate
  /** The day after the last day of the period; with `days: 'calendar'`. */
  readonly to?: PlainDate
}

/** A balance, and the sales that it is counted back over. */
export interface CountbackRequest {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** Receivables at the end of the newest period. */
  readonly receivables: DecimalInput
  /** The sales history, in the order named in the policy; 1 to 1200 periods. */
  readonly periods: readonly CountbackPeriod[]
  /** The rules of counting back. */
  readonly policy: CountbackPolicy
}

/** One period that the count reached. */
export interface CountbackStep {
  /** Its position in the list as given, from 1. */
  readonly period: number
  /**
   * `whole`: all its sales count as open; `part`: a part of them; `skipped`, `days-only`, `stopped`: the period has no
   * credit sales and is handled as `zeroSales` says.
   */
  readonly how: 'whole' | 'part' | 'skipped' | 'days-only' | 'stopped'
  /** How much of the balance it covers. */
  readonly covered: DecimalString
  /** The days that count, 12 decimals. */
  readonly days: DecimalString
}

/** A balance counted back. */
export interface CountbackDso {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /**
   * `counted`; `exhausted`: the history is too short; `stopped`: a period without sales ended it; `credit-balance`: the
   * balance is below zero.
   */
  readonly status: 'counted' | 'exhausted' | 'stopped' | 'credit-balance'
  /** The days, 12 decimals; null unless the whole balance was covered. */
  readonly dso: DecimalString | null
  /** The days counted, 12 decimals; a lower bound if `dso` is null. */
  readonly daysCounted: DecimalString
  /** The part of the balance that no period covered. */
  readonly uncovered: DecimalString
  /** The periods that the count reached, the newest first; covered parts and `uncovered` sum to the balance. */
  readonly steps: readonly CountbackStep[]
  /** The inputs of the figure, or why there is none. */
  readonly reasons: readonly MetricsReason[]
}

/**
 * DSO by counting back (exhaustion method): it assumes that the newest sales are the open ones. Their days are added
 * up until the balance is covered; the last period counts in proportion. It follows sales that rise and fall with the
 * season, which {@link daysSalesOutstanding} does not.
 *
 * With one period that covers the balance it equals the simple figure. A history that is too short is no error: `dso` is
 * null, with the days counted and the part that is not covered.
 *
 * @throws ReceivablesError `date.order` for periods that are out of order, overlap or have no day, `input.conflict` for days
 * where the policy takes the calendar's, or the other way round, `input.range` for more than 1200 periods or days outside
 * 1 to 36525, `input.choice`, `input.missing`, `input.type`, `input.unknown-key`, `decimal.invalid`, `amount.too-fine`,
 * `currency.unknown`, `date.invalid`.
 *
 * @example
 * ```ts
 * import { countbackDso } from 'receivables/ledger'
 *
 * countbackDso({
 *   currency: 'USD',
 *   receivables: '212000.00',
 *   periods: [
 *     { creditSales: '100000.00', days: 30 },
 *     { creditSales: '80000.00', days: 30 },
 *     { creditSales: '70000.00', days: 30 },
 *   ],
 *   policy: { order: 'newest-first', days: 'given', zeroSales: 'skip', partialDay: 'none' },
 * })
 * // 30 + 30 + 32000 / 70000 × 30
 * // => { status: 'counted', dso: '73.714285714286', ... }
 * ```
 */
export function countbackDso(request: CountbackRequest): CountbackDso {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'receivables, periods of credit sales and a policy')
    expectKeys(given, ['currency', 'receivables', 'periods', 'policy'], '')
    const currency = given['currency'] as CurrencyCode
    const scale = readScale(currency, 'currency')
    const receivables = BigInt(readMinor(given['receivables'], scale, 'receivables'))
    const policy = readCountbackPolicy(given['policy'], 'policy')
    const periods = readHistory(given['periods'], scale, policy)
    const write = (amount: bigint): DecimalString => writeMinor(toMinor(amount), scale)

    const count = countBack(receivables < 0n ? 0n : receivables, periods, policy)
    const stopped = count.steps.at(-1)?.how === 'stopped'
    const open = stopped ? 'stopped' : 'exhausted'
    const status = receivables < 0n ? 'credit-balance' : count.left > 0n ? open : 'counted'
    const daysCounted = writeStatistic(count.days)
    return {
      currency,
      status,
      dso: status === 'counted' ? daysCounted : null,
      daysCounted,
      uncovered: write(count.left),
      steps: count.steps.map(({ how, covered, days }, index) => ({
        period: periods[index]?.place as number,
        how,
        covered: write(covered),
        days: writeStatistic(days),
      })),
      reasons: reasonsOfCount(receivables, count, periods, policy, { write, currency }),
    }
  })
}
