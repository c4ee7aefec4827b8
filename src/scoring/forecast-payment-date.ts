import { readDay, writeDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { Estimate } from '../kernel/estimate.js'
import { expectChoice, expectInteger, expectKeys, expectRecord } from '../kernel/expect.js'
import { refuse } from '../kernel/error.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { readRatio } from '../numbers/ratio.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { readRequest } from '../ledger/read-request.js'
import { BEHAVIOUR_SCHEMA, type Behaviour } from './behaviour.js'
import { MOST_DAYS } from './behaviour-policy.js'
import { paymentBehaviour } from './payment-behaviour.js'
import type { HistoryItem } from './read-history.js'
import type { ScoringReasonCode } from './reasons.js'

/** How a payment date is forecast. */
export interface ForecastPolicy {
  /** The figure used as the customer's usual delay; a median is insensitive to a single very late payment. */
  readonly method: 'median' | 'mean' | 'weighted-mean'
  /** The least number of settled items; with fewer there is no forecast. */
  readonly leastItems: number
}

/** The input of {@link forecastPaymentDate}. */
export type ForecastRequest = {
  /** The open item; an open item of the ledger fits. */
  readonly item: { readonly dueDate: PlainDate }
  /** How the date is forecast. */
  readonly policy: ForecastPolicy
} & (
  | {
      /** The result of {@link paymentBehaviour}; the forecast is made as of its day. */
      readonly behaviour: Pick<Behaviour, 'schema' | 'asOf' | 'settledCount'> & Partial<Behaviour>
    }
  | {
      /** The items of the customer, instead of `behaviour`. */
      readonly history: readonly HistoryItem[]
      /** The currency of the items; required if they are in several. */
      readonly currency?: string
      /** The day as of which the forecast is made. */
      readonly asOf: PlainDate
    }
)

/** A forecast, or the answer that there is too little history. */
export type PaymentForecast =
  | {
      readonly status: 'forecast'
      /** The expected payment date, marked as an estimate, with its basis. */
      readonly expectedOn: Estimate
      /** The usual delay in whole days; below zero is early. */
      readonly daysBeyondTerms: number
      /** Number of settled items that it is based on. */
      readonly itemCount: number
      /** Why. */
      readonly reasons: readonly Reason<ScoringReasonCode>[]
    }
  | {
      readonly status: 'not-enough-history'
      /** Number of settled items. */
      readonly itemCount: number
      /** Why. */
      readonly reasons: readonly Reason<ScoringReasonCode>[]
    }

const FIGURES = {
  median: 'medianDaysBeyondTerms',
  mean: 'averageDaysBeyondTerms',
  'weighted-mean': 'weightedDaysBeyondTerms',
} as const

/**
 * The expected payment date of an open item: its due date plus the customer's usual delay, computed only from the
 * customer's own settled items. It is an estimate, not a promise.
 *
 * The usual delay is the median, mean or weighted mean of the signed days beyond terms, as in {@link paymentBehaviour}
 * with 12 decimals, rounded to whole days, half away from zero. (Because of the two roundings, a weighted mean over
 * more than 10¹² minor units can end up exactly at a half and be rounded the other way; smaller sums cannot.) If the
 * expected date is not after the day of the forecast, the forecast is that day and a reason says so. With fewer settled
 * items than the policy requires, the status is `not-enough-history`.
 *
 * @throws ReceivablesError `input.conflict` for behaviour together with a history, `date.invalid`, `date.out-of-range`,
 * `input.missing`, `input.choice`, `input.range`, `decimal.invalid`, `input.unknown-key`, and everything that {@link
 * paymentBehaviour} throws.
 *
 * @example
 * ```ts
 * import { forecastPaymentDate } from 'receivables/credit'
 *
 * const history = [
 *   { amount: '100.00', dueDate: '2026-01-31', settledOn: '2026-02-10' },
 *   { amount: '100.00', dueDate: '2026-02-28', settledOn: '2026-03-12' },
 *   { amount: '100.00', dueDate: '2026-03-31', settledOn: '2026-06-30' },
 * ]
 * const request = { item: { dueDate: '2026-07-31' }, history, currency: 'EUR', asOf: '2026-07-01' }
 * forecastPaymentDate({ ...request, policy: { method: 'median', leastItems: 3 } })
 * // => { status: 'forecast', expectedOn: { estimate: true, value: '2026-08-12', ... }, daysBeyondTerms: 12, ... }
 * forecastPaymentDate({ ...request, policy: { method: 'median', leastItems: 4 } })
 * // => { status: 'not-enough-history', itemCount: 3, ... }
 * ```
 */
export function forecastPaymentDate(request: ForecastRequest): PaymentForecast {
  return readSafely('', () => {
    const given = readRequest(
      request,
      ['item', 'policy', 'behaviour', 'history', 'currency', 'asOf'],
      'an item, behaviour or a history, and a policy',
    )
    const item = expectRecord(given.item, 'item', 'an open item')
    const due = readDay(item['dueDate'], 'item.dueDate')
    const { method, leastItems } = readPolicy(given.policy)
    const behaviour = behaviourOf(given)
    const day = readDay(behaviour['asOf'], 'behaviour.asOf')
    const count = expectInteger(
      behaviour['settledCount'],
      'behaviour.settledCount',
      0,
      Number.MAX_SAFE_INTEGER,
    )
    if (count < leastItems)
      return {
        status: 'not-enough-history',
        itemCount: count,
        reasons: [{ code: 'scoring.forecast-history-short', params: { have: count, need: leastItems } }],
      }
    const days = readDelay(behaviour[FIGURES[method]], `behaviour.${FIGURES[method]}`)
    const usualDay = writeDay(due + days, 'item.dueDate')
    const asOf = writeDay(day)
    const reasons: Reason<ScoringReasonCode>[] = [
      { code: 'scoring.usual-delay', params: { days, method, count } },
    ]
    if (due + days <= day) reasons.push({ code: 'scoring.usual-day-passed', params: { usualDay, asOf } })
    return {
      status: 'forecast',
      expectedOn: {
        estimate: true,
        value: due + days <= day ? asOf : usualDay,
        basis: `${method} of the signed days beyond terms of ${String(count)} settled items as of ${asOf}`,
        asOf,
      },
      daysBeyondTerms: days,
      itemCount: count,
      reasons,
    }
  })
}

function readPolicy(value: unknown): ForecastPolicy {
  const given = expectRecord(value, 'policy', 'a policy with method and leastItems')
  expectKeys(given, ['method', 'leastItems'], 'policy')
  return {
    method: expectChoice(given['method'], ['median', 'mean', 'weighted-mean'], 'policy.method'),
    leastItems: expectInteger(given['leastItems'], 'policy.leastItems', 1, 1_000_000),
  }
}

function behaviourOf(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { behaviour, history, currency, asOf } = given
  if (behaviour === undefined) {
    if (history === undefined)
      refuse('input.missing', 'behaviour', 'the behaviour of the customer, or its history', undefined)
    const source = { history, asOf, ...(currency === undefined ? {} : { currency }) }
    return paymentBehaviour(source as never) as unknown as Readonly<Record<string, unknown>>
  }
  for (const [field, other] of Object.entries({ history, currency, asOf }))
    if (other !== undefined) refuse('input.conflict', field, 'no such field together with behaviour', other)
  const read = expectRecord(behaviour, 'behaviour', 'payment behaviour')
  expectChoice(read['schema'], [BEHAVIOUR_SCHEMA], 'behaviour.schema')
  return read
}

/** Rounds a delay to whole days, half away from zero. */
function readDelay(value: unknown, path: string): number {
  const { num, den } = readRatio(value, path)
  const days = Number(roundQuotient(num, den, 'half-up'))
  return days >= -100 * MOST_DAYS && days <= 100 * MOST_DAYS
    ? days
    : refuse('input.range', path, 'a number of days within the calendar', value)
}
