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

/**
 * A debt of a debtor whose bankruptcy was accepted; the fields are those of `accrueInterest`, with the acceptance in
 * place of `asOf`.
 */
export interface AcceptedClaim extends Omit<InterestRequest, 'asOf'> {
  /** Day on which the court accepted the petition. */
  readonly acceptedOn: PlainDate
}

/** The amounts that can be claimed in a bankruptcy: principal + interest + costs = total. */
export interface ClaimAtAcceptance {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** Open principal. */
  readonly principal: DecimalString
  /** Interest open at the end of the day before the acceptance. */
  readonly interest: DecimalString
  /** Open costs. */
  readonly costs: DecimalString
  /** Total of the claim. */
  readonly total: DecimalString
  /** Whether the due date is on or after the acceptance, so that the debt counts as due because of it. */
  readonly deemedDue: boolean
  /** The interest, with its segments. */
  readonly accrual: InterestAccrual
  /** Reasons for where the interest ends. */
  readonly reasons: readonly Reason<InsolvencyReasonCode>[]
  /** Source of the rule. */
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
 * The claim to file in a bankruptcy in mainland China. Interest stops at the acceptance of the petition: the last
 * charged day is the day before it, whatever `lastDay` the policy has. A debt that is not yet due counts as due,
 * without interest. The law refers to the moment of acceptance; in practice that day bears no interest. Whether a due
 * date or a grace period has passed is determined on that day.
 *
 * @throws ReceivablesError the codes of `accrueInterest`: `date.order` for a payment on the day of acceptance or later,
 * which the law makes void; `rate.unknown`, `amount.negative`, `input.range`, `currency.missing`, `policy.invalid`,
 * `input.conflict`, `input.unknown-key`, `input.missing`, `input.type`, `input.choice`, `decimal.invalid`,
 * `amount.too-fine`, `currency.unknown`, `date.invalid`, `date.out-of-range`, `rate.table`.
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
    // With `lastDay: 'excluded'`, `asOf` is the day of acceptance, which is not charged; with `included`, it is the day
    // before.
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
 * The interest of the charged days before the acceptance. Whether the debt was late is determined at the start of the
 * day of acceptance: a due date or a grace period that ended on the day before has passed, although as of that day
 * itself the debt was not late.
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

/**
 * Checked here, because the accrual does not know the day of acceptance: its error would name an `asOf` that is not in
 * the input, and it would accept a payment on that day.
 */
function expectPaidBefore(payments: unknown, accepted: DayNumber): void {
  if (payments === undefined) return
  Array.from(expectArray(payments, 'payments', 'a list of payments'), (entry, index) => {
    const place = at('payments', index)
    const { date } = expectRecord(entry, place, 'a payment with its date and amount')
    const path = at(place, 'date')
    if (readDay(date, path) >= accepted) refuse('date.order', path, 'a day before the acceptance', date)
  })
}
