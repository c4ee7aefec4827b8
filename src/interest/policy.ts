import type { DebtComponent } from '../allocation/component-order.js'
import type { DayCount } from '../calendar/day-count-convention.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'

/**
 * When a reference rate is looked up.
 *
 * - `at-start`: once, on the first charged day; fixed for the debt (United Kingdom, US Prompt Payment Act, French public
 *   buyers).
 * - `floating`: every charged day takes the rate in force that day (Germany, the Netherlands, Italy, Spain).
 * - `at-each-rest`: on the first day of every compounding period, for the whole period (India, MSMED Act).
 */
export type RateFixing = 'at-start' | 'floating' | 'at-each-rest'

/** A reference rate plus a margin: what most statutes charge. */
export interface ReferenceRate {
  /** The key of the rate table in `rates`. */
  readonly reference: string
  /** What is added to it, as a fraction: `'0.08'` is eight percentage points. A negative total counts as zero. */
  readonly margin: DecimalInput
  /** What the reference is multiplied by before the margin is added: `'1.5'` for LPR + 50 %, `3` in India; 1 when absent. */
  readonly multiplier?: DecimalInput
  /** When the rate is looked up. */
  readonly fixing: RateFixing
  /**
   * Where a floating rate cuts a segment: `change` (when absent) only where the rate differs, `every-entry` at every
   * entry of the table. With rounding per segment the two can differ by a cent.
   */
  readonly segmentAt?: 'change' | 'every-entry'
}

/**
 * The rate of interest, a fraction: `'0.08'` is 8 %. A rate of 10 (1,000 %) a year or more is refused, one above 1 gets a
 * reason, because it may be a percentage.
 */
export type InterestRate =
  | {
      /** Per year of the day count. */
      readonly annual: DecimalInput
    }
  | {
      /** Per 30 counted days. */
      readonly monthly: DecimalInput
    }
  | {
      /** Per calendar day, whatever the day count. */
      readonly daily: DecimalInput
    }
  | ReferenceRate

/** Days after the due date in which nothing is charged, or from which the charge depends. */
export interface InterestGrace {
  /** Calendar days after the due date. */
  readonly days: number
  /**
   * `condition`: nothing while the delay is not longer than `days`, and nothing if the principal is paid within them;
   * else interest runs from its ordinary first day. `shift`: interest starts `days` later.
   */
  readonly effect: 'condition' | 'shift'
}

/** Interest on interest: unpaid interest joins the principal at every rest, counted from the first charged day. */
export interface InterestCompounding {
  /**
   * `30-days`: every 30 calendar days. `month`: on the day of the month of the first charged day, or the month's last day.
   * `year`: on the anniversary of the first charged day; that of 29 February is 28 February in other years.
   */
  readonly every: '30-days' | 'month' | 'year'
  /**
   * With `month`: what a full month counts. `one-twelfth` (when absent) of a year, as "monthly rests" are computed, a
   * day of it its part of the month; `day-count`: its days by the day count. A part month counts by the day count in
   * both, and so does the month within which a payment closes the debt.
   */
  readonly fullMonth?: 'one-twelfth' | 'day-count'
  /** How often interest is capitalised at most; without limit when absent. */
  readonly maximumRests?: number
}

/** When and how accrued interest becomes whole minor units. */
export interface InterestRounding {
  /**
   * `once`: the exact sum is rounded when it is needed: at the end, at a payment that interest takes part of, at a rest.
   * `per-segment`: every segment. `per-day`: the interest of one day of a segment, times its days.
   */
  readonly scope: 'once' | 'per-segment' | 'per-day'
  /** How. */
  readonly mode: RoundingMode
}

/** A smallest charge in one currency. */
export interface InterestMinimum {
  /** The amount. */
  readonly amount: DecimalInput
  /**
   * `waive-below`: interest below the amount is not charged. `waive-up-to`: nor is interest of exactly the amount. All interest of the
   * debt so far is compared, on each day on which somebody pays, or interest would join the principal, and at the end: a payment fills no
   * interest that nobody owes on its day. What was waived counts once later interest lifts the sum to the amount.
   * `charge-at-least`: where interest accrued at all, at least the amount is charged; what it adds is known at the end,
   * and takes what the payments left over.
   */
  readonly effect: 'waive-below' | 'waive-up-to' | 'charge-at-least'
}

/** Where interest stops. Every cap that is given binds. */
export interface InterestCap {
  /** The most interest in all, per currency. */
  readonly amount?: Readonly<Record<CurrencyCode, DecimalInput>>
  /** The most interest in all, as a share of the original principal: `'0.3'` is 30 %. Rounded down to the minor unit. */
  readonly shareOfPrincipal?: DecimalInput
  /** The most calendar days that are charged. */
  readonly days?: number
  /** The highest yearly rate; a monthly rate is compared times 12, a daily one times 365, and replaced by it. */
  readonly annualRate?: DecimalInput
}

/**
 * How late interest is computed: the answers to what every statute and contract answers differently. Plain data. What
 * may be left away says what then holds: `paymentDay`, `segmentAt` and `fullMonth` choose what is usual; no grace, minimum
 * or cap is none.
 */
export interface InterestPolicy {
  /** The rate. */
  readonly rate: InterestRate
  /** How days become part of a year. */
  readonly dayCount: DayCount
  /** The first charged day: the day after the due date, or the due date itself (once it has passed). */
  readonly accrualStart: 'day-after-due' | 'due-date'
  /** Whether `asOf` itself is charged. */
  readonly lastDay: 'included' | 'excluded'
  /**
   * Whether the day of a payment is still charged on what was paid: `charged` (when absent), the base falls from the
   * next day; `not-charged`, it falls from the day itself.
   */
  readonly paymentDay?: 'charged' | 'not-charged'
  /** Days of grace; none when absent. */
  readonly grace?: InterestGrace
  /** Interest on interest; `'none'` is simple interest. */
  readonly compounding: 'none' | InterestCompounding
  /** When and how interest is rounded. */
  readonly rounding: InterestRounding
  /** A smallest charge per currency; none when absent. */
  readonly minimum?: Readonly<Record<CurrencyCode, InterestMinimum>>
  /** Where interest stops; nowhere when absent. */
  readonly cap?: InterestCap
  /** What a payment fills first. A part that is not named is not filled; `principal` must be. */
  readonly allocation: readonly DebtComponent[]
}
