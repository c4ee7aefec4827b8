import type { DebtComponent } from '../allocation/component-order.js'
import type { DayCount } from '../calendar/day-count-convention.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'

/**
 * When a reference rate is looked up.
 *
 * - `at-start`: once, on the first charged day; fixed for the debt (United Kingdom, US Prompt Payment Act, French
 *   public buyers).
 * - `floating`: every charged day takes the rate in force that day (Germany, the Netherlands, Italy, Spain).
 * - `at-each-rest`: on the first day of every compounding period, for the whole period (India, MSMED Act).
 */
export type RateFixing = 'at-start' | 'floating' | 'at-each-rest'

/** A reference rate plus a margin, as most statutes use. */
export interface ReferenceRate {
  /** The key of the rate table in `rates`. */
  readonly reference: string
  /**
   * The margin added to the reference, as a fraction: `'0.08'` is eight percentage points. If the total is negative,
   * the rate is 0.
   */
  readonly margin: DecimalInput
  /**
   * Factor by which the reference is multiplied before the margin is added: `'1.5'` for LPR + 50 %, `3` in India.
   * Default: 1.
   */
  readonly multiplier?: DecimalInput
  /** When the rate is looked up. */
  readonly fixing: RateFixing
  /**
   * Where segments are cut under a floating rate: `change` only where the rate differs; `every-entry` at every entry of
   * the table. With rounding per segment the results can differ by a cent. Default: `change`.
   */
  readonly segmentAt?: 'change' | 'every-entry'
}

/**
 * The interest rate, as a fraction: `'0.08'` is 8 %. A rate of 10 (1,000 %) or more per year is refused. A rate above 1
 * gives a reason, because it may be a percentage.
 */
export type InterestRate =
  | {
      /** Per year of the day count. */
      readonly annual: DecimalInput
    }
  | {
      /** Per 30 days, counted by the day count. */
      readonly monthly: DecimalInput
    }
  | {
      /** Per calendar day; the day count is not used. */
      readonly daily: DecimalInput
    }
  | ReferenceRate

/** Days after the due date for which no interest accrues, fully or on condition. */
export interface InterestGrace {
  /** Calendar days after the due date. */
  readonly days: number
  /**
   * `condition`: no interest if the debt is at most `days` days late, or if the principal is paid within these days;
   * otherwise interest runs from its normal first day. `shift`: interest starts `days` days later.
   */
  readonly effect: 'condition' | 'shift'
}

/**
 * Compound interest: at every rest, unpaid interest is added to the principal. Rests are counted from the first charged
 * day.
 */
export interface InterestCompounding {
  /**
   * `30-days`: every 30 calendar days. `month`: on the day of the month of the first charged day, or on the last day of
   * a shorter month. `year`: on the anniversary of the first charged day; for 29 February, on 28 February in other
   * years.
   */
  readonly every: '30-days' | 'month' | 'year'
  /**
   * Only with `month`: how a full month counts. `one-twelfth`: as one twelfth of a year, as "monthly rests" are
   * computed; each day counts as its share of the month. `day-count`: as its days under the day count. A partial month
   * always counts by the day count, and so does a month in which a payment closes the debt. Default: `one-twelfth`.
   */
  readonly fullMonth?: 'one-twelfth' | 'day-count'
  /** The greatest number of rests on which interest is capitalised. Default: no limit. */
  readonly maximumRests?: number
}

/** When and how accrued interest is rounded to minor units. */
export interface InterestRounding {
  /**
   * `once`: the exact sum is rounded when a figure is needed: at the end, at a payment of which part goes to interest,
   * and at a rest. `per-segment`: each segment is rounded. `per-day`: the interest of one day of a segment is rounded,
   * then multiplied by its days.
   */
  readonly scope: 'once' | 'per-segment' | 'per-day'
  /** Rounding mode. */
  readonly mode: RoundingMode
}

/** A minimum amount of interest in one currency. */
export interface InterestMinimum {
  /** The amount. */
  readonly amount: DecimalInput
  /**
   * `waive-below`: interest below the amount is not charged. `waive-up-to`: interest up to and including the amount is
   * not charged. The total interest of the debt so far is compared on each day of a payment, on each rest and at the
   * end; interest that is waived on the day of a payment is not owed that day and takes no part of the payment. Waived
   * interest counts again once later interest lifts the total to the amount (above it with `waive-up-to`).
   * `charge-at-least`: if any interest accrued, at least the amount is charged; what the minimum adds is known only at
   * the end and is paid from what the payments left unapplied.
   */
  readonly effect: 'waive-below' | 'waive-up-to' | 'charge-at-least'
}

/** Caps on the interest. Every cap that is given applies. */
export interface InterestCap {
  /** The maximum total interest, per currency. */
  readonly amount?: Readonly<Record<CurrencyCode, DecimalInput>>
  /**
   * The maximum total interest as a share of the original principal: `'0.3'` is 30 %. The amount is rounded down to the
   * minor unit.
   */
  readonly shareOfPrincipal?: DecimalInput
  /** The maximum number of charged calendar days. */
  readonly days?: number
  /**
   * The maximum yearly rate. A monthly rate is compared times 12, a daily rate times 365; a higher rate is replaced by
   * the cap.
   */
  readonly annualRate?: DecimalInput
}

/**
 * How late interest is computed. The fields are the points in which statutes and contracts differ. Plain data. The
 * defaults of `paymentDay`, `segmentAt` and `fullMonth` are the usual practice; without `grace`, `minimum` or `cap`
 * there is none.
 */
export interface InterestPolicy {
  /** The interest rate. */
  readonly rate: InterestRate
  /** The day count: how days become a fraction of a year. */
  readonly dayCount: DayCount
  /** The first charged day: the day after the due date, or the due date itself (once it has passed). */
  readonly accrualStart: 'day-after-due' | 'due-date'
  /** Whether `asOf` itself is charged. */
  readonly lastDay: 'included' | 'excluded'
  /**
   * Whether the day of a payment still bears interest on the amount paid. `charged`: the base falls from the next day.
   * `not-charged`: it falls from the day of the payment. Default: `charged`.
   */
  readonly paymentDay?: 'charged' | 'not-charged'
  /** Days of grace. Default: none. */
  readonly grace?: InterestGrace
  /** Compound interest; `'none'` is simple interest. */
  readonly compounding: 'none' | InterestCompounding
  /** When and how interest is rounded. */
  readonly rounding: InterestRounding
  /** Minimum interest per currency. Default: none. */
  readonly minimum?: Readonly<Record<CurrencyCode, InterestMinimum>>
  /** Caps on the interest. Default: none. */
  readonly cap?: InterestCap
  /**
   * The order in which a payment fills the components of the debt. A component that is not listed is not filled;
   * `principal` must be listed.
   */
  readonly allocation: readonly DebtComponent[]
}
