import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import {
  expectBoolean,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { Agreement } from './agreement-model.js'
import { bindingDay, readAgreement } from './read-agreement.js'
import { MAX_GRACE_DAYS } from './read-monitoring.js'
import { readText } from './read-value.js'
import type { SettlementReason } from './reasons.js'

/** A request to move a due date. */
export interface GraceRequest {
  /** The current due date. */
  readonly dueDate: PlainDate
  /** The requested due date; later than `dueDate`. */
  readonly newDueDate: PlainDate
  /** Why the customer is late, as free text or a code of the company; `null` if it was not recorded. */
  readonly lateReason: string | null
  /** Whether the customer may have days of grace: the result of `concessionEligibility`, or an approved decision. */
  readonly eligibility: {
    /** Whether it may. */
    readonly grace: boolean
  }
  /** The agreement on the new due date; `null` if there is none. */
  readonly agreement: Agreement | null
  /** The customer's credit limit, which is reviewed in the same decision. */
  readonly limit: {
    /** ISO 4217 code. */
    readonly currency: CurrencyCode
    /** The limit before. */
    readonly before: DecimalInput
    /** The limit from now on; not above `before`. */
    readonly after: DecimalInput
  }
  /** First day on which new orders are tracked individually. */
  readonly trackOrdersFrom: PlainDate
}

/** The company's rules on days of grace. */
export interface GracePolicy {
  /** The greatest number of days by which a due date may be moved. */
  readonly maxDays: number
}

/** An effect of granted days of grace. */
export type GraceEffect =
  | {
      /** The due date is moved, and with it the start of late charges. */
      readonly kind: 'terms'
      /** The due date before. */
      readonly from: PlainDate
      /** The due date now. */
      readonly to: PlainDate
    }
  | {
      /** The credit limit is adjusted. */
      readonly kind: 'limit'
      /** ISO 4217 code. */
      readonly currency: CurrencyCode
      /** The limit before. */
      readonly from: DecimalString
      /** The limit from now on. */
      readonly to: DecimalString
    }
  | {
      /** New orders are tracked individually. */
      readonly kind: 'tracking'
      /** First day. */
      readonly from: PlainDate
    }

/** The decision on a request for days of grace. */
export interface GraceDecision {
  /** Whether they are granted. */
  readonly status: 'granted' | 'refused'
  /** The due date that applies: the new one if `granted`, the old one if `refused`. */
  readonly dueDate: PlainDate
  /** First day of late charges if the invoice is not paid by that date. */
  readonly lateChargeFrom: PlainDate
  /** First day on which the new date is binding; `null` if `refused`. */
  readonly bindsFrom: PlainDate | null
  /** The effects, which apply together; empty if `refused`. */
  readonly effects: readonly GraceEffect[]
  /** The reasons. */
  readonly reasons: readonly SettlementReason[]
}

const FIELDS = ['dueDate', 'newDueDate', 'lateReason', 'eligibility', 'agreement', 'limit', 'trackOrdersFrom']

/**
 * Moves a due date for a good customer that is late once, or refuses with the reasons. It requires a recorded reason,
 * an eligible customer, and a written confirmation of the new date that is binding by that date at the latest;
 * otherwise the old date applies, with all late charges from it. An agreement made after the new date has passed does
 * not move the date but waives a charge: use `waiveLateCharge`. The same decision adjusts the credit limit and starts
 * the tracking of new orders.
 *
 * @returns The decision with the due date that applies; if refused, everything that is missing.
 * @throws ReceivablesError `date.order` for a new due date that is not later; `input.range` for a limit that rises, or
 * a policy below zero; `input.conflict` for an agreement of another kind; `amount.negative`, `amount.too-fine`,
 * `currency.unknown`, `decimal.invalid`, `date.invalid`, `date.out-of-range`, `id.invalid`, `input.choice`,
 * `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { grantGrace } from 'receivables/escalation'
 *
 * grantGrace(
 *   {
 *     dueDate: '2026-03-31',
 *     newDueDate: '2026-04-30',
 *     lateReason: 'cash-flow',
 *     eligibility: { grace: true },
 *     agreement: null,
 *     limit: { currency: 'CNY', before: '500000', after: '300000' },
 *     trackOrdersFrom: '2026-04-01',
 *   },
 *   { maxDays: 45 },
 * )
 * // => { status: 'refused', dueDate: '2026-03-31', lateChargeFrom: '2026-04-01', effects: [], ... }
 * ```
 *
 * @see Sales Interpretation of the Supreme People's Court (amended 2020), article 18(1): a changed payment date moves the
 * start of the penalty.
 */
export function grantGrace(request: GraceRequest, policy: GracePolicy): GraceDecision {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'a later due date and its conditions')
    expectKeys(given, FIELDS, '')
    const oldDue = readDay(given['dueDate'], 'dueDate')
    const newDue = readDay(given['newDueDate'], 'newDueDate')
    if (newDue <= oldDue) {
      refuse('date.order', 'newDueDate', 'a day after dueDate', given['newDueDate'])
    }
    const reason = given['lateReason'] === null ? null : readText(given['lateReason'], 'lateReason')
    const eligibility = expectRecord(
      given['eligibility'],
      'eligibility',
      'an object with grace, such as the result of concessionEligibility',
    )
    const mayHave = expectBoolean(eligibility['grace'], 'eligibility.grace')
    const agreement = readOwnAgreement(given['agreement'])
    const limit = readLimit(given['limit'])
    const tracking = readDay(given['trackOrdersFrom'], 'trackOrdersFrom')
    const rules: UnknownRecord = expectRecord(policy, 'policy', 'a grace policy')
    expectKeys(rules, ['maxDays'], 'policy')
    const maximum = expectInteger(rules['maxDays'], 'policy.maxDays', 0, MAX_GRACE_DAYS)
    const days = newDue - oldDue
    const binding = agreement === null ? null : bindingDay(agreement)
    const against = whyNot({ reason, mayHave, agreement, binding, newDue, days, maximum })
    const [from, to] = [writeDay(oldDue), writeDay(newDue)]
    if (binding === null || against.length > 0) {
      const lateChargeFrom = writeDay(oldDue + 1, 'dueDate')
      return {
        status: 'refused',
        dueDate: from,
        lateChargeFrom,
        bindsFrom: null,
        effects: [],
        reasons: against,
      }
    }
    return {
      status: 'granted',
      dueDate: to,
      lateChargeFrom: writeDay(newDue + 1, 'newDueDate'),
      bindsFrom: writeDay(binding),
      effects: [
        { kind: 'terms', from, to },
        { kind: 'limit', ...limit },
        { kind: 'tracking', from: writeDay(tracking) },
      ],
      reasons: [{ code: 'settlement.grace-granted', params: { from, to, days, lateReason: reason ?? '' } }],
    }
  })
}

function readOwnAgreement(value: unknown): Agreement | null {
  if (value === null) return null
  const agreement = readAgreement(value, 'agreement')
  if (agreement.kind === 'grace') return agreement
  return refuse('input.conflict', 'agreement.kind', "'grace'", agreement.kind)
}

function readLimit(value: unknown): {
  readonly currency: CurrencyCode
  readonly from: string
  readonly to: string
} {
  const record = expectRecord(value, 'limit', 'the credit limit before and after')
  expectKeys(record, ['currency', 'before', 'after'], 'limit')
  const currency = record['currency'] as string
  const scale = readScale(currency, 'limit.currency')
  const before = readAmount(record['before'], scale, 'limit.before')
  const after = readAmount(record['after'], scale, 'limit.after')
  if (after > before) refuse('input.range', 'limit.after', 'at most the limit before', record['after'])
  return { currency, from: writeMinor(before, scale), to: writeMinor(after, scale) }
}

interface GraceCase {
  readonly reason: string | null
  readonly mayHave: boolean
  readonly agreement: Agreement | null
  readonly binding: DayNumber | null
  readonly newDue: DayNumber
  readonly days: number
  readonly maximum: number
}

function whyNot(facts: GraceCase): SettlementReason[] {
  const { reason, mayHave, agreement, binding, newDue, days, maximum } = facts
  const reasons: SettlementReason[] = []
  if (!mayHave) reasons.push({ code: 'settlement.grace-not-eligible', params: {} })
  if (reason === null) reasons.push({ code: 'settlement.late-reason-required', params: {} })
  if (days > maximum) reasons.push({ code: 'settlement.grace-too-long', params: { days, maximum } })
  if (agreement === null) reasons.push({ code: 'settlement.written-plan-required', params: {} })
  else if (binding === null) {
    reasons.push({ code: 'settlement.not-confirmed', params: { id: agreement.id } })
  } else if (binding > newDue) {
    const params = { id: agreement.id, from: writeDay(binding), newDueDate: writeDay(newDue) }
    reasons.push({ code: 'settlement.grace-binds-too-late', params })
  }
  return reasons
}
