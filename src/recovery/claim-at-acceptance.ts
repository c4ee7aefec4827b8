import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { accrueInterest, type InterestRequest } from '../interest/accrue-interest.js'
import type { InterestAccrual } from '../interest/model.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { InsolvencyReasonCode } from './reasons.js'

/** A debt of a debtor whose bankruptcy was accepted; fields as of `accrueInterest`, whose `asOf` is the acceptance. */
export interface AcceptedClaim extends Omit<InterestRequest, 'asOf'> {
  /** The day on which the court accepted the petition. */
  readonly acceptedOn: PlainDate
}

/** What can be claimed in a bankruptcy: principal + interest + costs = total. */
export interface ClaimAtAcceptance {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** Principal still open. */
  readonly principal: DecimalString
  /** Interest still open on the day before the acceptance. */
  readonly interest: DecimalString
  /** Costs still open. */
  readonly costs: DecimalString
  /** All of it. */
  readonly total: DecimalString
  /** Whether the debt was not due yet and falls due by the acceptance. */
  readonly deemedDue: boolean
  /** The interest with its segments. */
  readonly accrual: InterestAccrual
  /** Why interest ends where it does. */
  readonly reasons: readonly Reason<InsolvencyReasonCode>[]
  /** Where the rule stands. */
  readonly source: string
}

const FIELDS = [
  'principal',
  'currency',
  'dueDate',
  'costs',
  'disputed',
  'payments',
  'alreadyBilled',
  'policy',
  'rates',
  'acceptedOn',
]

/**
 * The claim to file in a bankruptcy in mainland China: interest stops at the acceptance of the petition, so the last
 * day that is charged is the day before it, whatever `lastDay` the policy has; a debt that is not due yet counts as
 * due, without interest. The law speaks of the moment of acceptance; in practice that day bears no interest.
 * Whether a due date or a grace has passed is seen on that day.
 *
 * @throws ReceivablesError as `accrueInterest` does: `date.order` for a payment on the day of acceptance or later, which the law
 * makes void; `rate.unknown`, `amount.negative`, `input.range`, `currency.missing`, `policy.invalid`, `input.conflict`,
 * `input.unknown-key`, `input.missing`, `input.type`, `input.choice`, `decimal.invalid`, `amount.too-fine`,
 * `currency.unknown`, `date.invalid`, `date.out-of-range`, `rate.table`.
 *
 * @example
 * ```ts
 * import { claimAtAcceptance } from 'receivables'
 *
 * // 30 days from 1 to 30 April; the day of acceptance is not charged.
 * claimAtAcceptance({
 *   principal: '100000.00', currency: 'CNY', dueDate: '2026-03-31', acceptedOn: '2026-05-01',
 *   policy: {
 *     rate: { daily: '0.0005' },
 *     dayCount: 'ACT/365F', accrualStart: 'day-after-due', lastDay: 'included', compounding: 'none',
 *     rounding: { scope: 'once', mode: 'half-up' }, allocation: ['costs', 'interest', 'principal'],
 *   },
 * })
 * // => { principal: '100000.00', interest: '1500.00', costs: '0.00', total: '101500.00', deemedDue: false, ... }
 * ```
 *
 * @see Enterprise Bankruptcy Law (CN), article 46; Civil Code (CN), articles 201 and 561.
 */
export function claimAtAcceptance(claim: AcceptedClaim): ClaimAtAcceptance {
  return readSafely('', () => {
    const given = expectRecord(claim, '', 'a debt and the day of acceptance')
    expectKeys(given, FIELDS, '')
    const { acceptedOn, ...debt } = claim
    const accepted = readDay(acceptedOn, 'acceptedOn')
    const on = writeDay(accepted)
    // A policy that leaves the last day out leaves the day of acceptance out; one that charges it stops a day earlier.
    const policy = expectRecord(given['policy'], 'policy', 'an interest policy')
    const lastDay = policy['lastDay'] === 'excluded' ? accepted : accepted - 1
    expectPaidBefore(given['payments'], accepted)
    const accrual = accrualOf(debt, lastDay, accepted)
    const { currency, principalOpen, interestOpen, costsOpen } = accrual
    const scale = readScale(currency, 'currency')
    const total = [principalOpen, interestOpen, costsOpen]
      .map((amount) => readMinor(amount, scale, ''))
      .reduce<Minor>(addMinor, 0)
    const deemedDue = readDay(given['dueDate'], 'dueDate') >= accepted
    return {
      currency,
      principal: principalOpen,
      interest: interestOpen,
      costs: costsOpen,
      total: writeMinor(total, scale),
      deemedDue,
      accrual,
      reasons: [
        { code: 'recovery.interest-stops', params: { on } },
        ...(deemedDue ? [{ code: 'recovery.deemed-due' as const, params: { on } }] : []),
      ],
      source: 'Enterprise Bankruptcy Law (CN) art. 46',
    }
  })
}

/**
 * The interest of the charged days before the acceptance. Whether the debt was late by then is seen on its morning: a due date or a
 * grace that ended on the day before has passed, though as of that day itself nobody was late.
 */
function accrualOf(
  debt: Omit<AcceptedClaim, 'acceptedOn'>,
  lastDay: DayNumber,
  accepted: DayNumber,
): InterestAccrual {
  const before = accrueInterest({ ...debt, asOf: writeDay(lastDay, 'acceptedOn') })
  if (lastDay === accepted || before.days > 0) return before
  const policy = { ...debt.policy, lastDay: 'excluded' } as const
  const then = accrueInterest({ ...debt, policy, asOf: writeDay(accepted) })
  return then.days > 0 ? then : before
}

/** The accrual, which has no day of acceptance, would speak of an `asOf` that nobody gave, and let a payment of that day pass. */
function expectPaidBefore(payments: unknown, accepted: DayNumber): void {
  if (payments === undefined) return
  Array.from(expectArray(payments, 'payments', 'a list of payments'), (entry, index) => {
    const place = at('payments', index)
    const { date } = expectRecord(entry, place, 'a payment with its date and amount')
    const path = at(place, 'date')
    if (readDay(date, path) >= accepted) refuse('date.order', path, 'a day before the acceptance', date)
  })
}
