import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectId, expectInteger, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { underPath } from '../kernel/under-path.js'
import type { CurrencyCode } from '../money/index.js'
import { writeInstalmentName } from '../ledger/instalment-name.js'
import { readScale } from '../money/currency.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { planOf, type Plan } from './plan.js'
import type { EscalationPolicy } from './policy.js'
import type { CaseHold, EscalationState } from './state.js'

/** The item of a case. An open item of the ledger can be passed as it is. */
export interface EscalationItem {
  /** Identifier of the invoice. */
  readonly invoiceId: string
  /** Number of the instalment, counted from 1; absent if the invoice has none. */
  readonly instalment?: number | null
  /** Identifier of the customer that owes it. */
  readonly customerId: string
  /** ISO 4217 code of the amounts. */
  readonly currency: CurrencyCode
  /** Day of the invoice. */
  readonly issueDate: PlainDate
  /** Last day on which it is paid in time. */
  readonly dueDate: PlainDate
  /** Open amount, above zero. */
  readonly open: DecimalInput
  /** Disputed part of it. Default: nothing. */
  readonly disputed?: DecimalInput
  /** Day on which the work was completed, for policies that count from it. */
  readonly completedOn?: PlainDate | null
  /** The language of letters, such as `'en'` or `'zh-CN'`. */
  readonly language?: string | null
  /** The segment whose tempo applies. */
  readonly segment?: string | null
}

/** The id of the case of an item: the invoice, with `#` and the number of the instalment if it has one. */
export const caseIdOf = (invoiceId: string, instalment: number | null): string =>
  instalment === null ? invoiceId : writeInstalmentName({ invoiceId, instalment })

/**
 * Reads an item as the first state of its case; null if nothing is open on it.
 *
 * @throws ReceivablesError the code of a malformed field, with its path in the item.
 */
export function readItem(plan: Plan, value: unknown): EscalationState | null {
  const item = expectRecord(value, '', 'an item')
  const scale = readScale(item['currency'], 'currency')
  const open = readMinor(item['open'], scale, 'open')
  if (open < 0) refuse('amount.negative', 'open', 'an amount above zero', item['open'])
  if (open === 0) return null
  const invoiceId = expectId(item['invoiceId'], 'invoiceId')
  const part = item['instalment'] ?? null
  const instalment = part === null ? null : expectInteger(part, 'instalment', 1, 1_000_000)
  const caseId = caseIdOf(invoiceId, instalment)
  const issueDate = dayText(item['issueDate'], 'issueDate')
  return {
    schema: 'receivables/escalation-state@1',
    policy: plan.policy.id,
    caseId,
    invoiceId,
    instalment,
    customerId: expectId(item['customerId'], 'customerId'),
    language: textOrNull(item['language'], 'language'),
    segment: textOrNull(item['segment'], 'segment'),
    currency: item['currency'] as CurrencyCode,
    issueDate,
    dueDate: dayText(item['dueDate'], 'dueDate'),
    completedOn: dayOrNull(item['completedOn'], 'completedOn'),
    anchorDueDate: null,
    anchorIssueDate: null,
    phase: 'open',
    on: issueDate,
    open: sameText(writeMinor(open, scale), item['open']),
    stage: null,
    stageSince: null,
    pending: null,
    request: null,
    lastTouch: null,
    demand: null,
    override: null,
    holds: holdsOf(item['disputed'], open, scale),
    brokenPromises: 0,
    contactLost: false,
    disputeRejectedOn: null,
    restUntil: null,
    ordersHeld: false,
    repeats: 0,
    commands: 0,
  }
}

/**
 * Reads an item with an open amount as the first state of its case.
 *
 * @throws ReceivablesError the code of a malformed field, `input.range` if nothing is owed.
 */
export function startCase(plan: Plan, value: unknown, path: string): EscalationState {
  const state = underPath('', path, () => readItem(plan, value))
  if (state !== null) return state
  return refuse('input.range', at(path, 'open'), 'an amount above zero', (value as UnknownRecord)['open'])
}

/** A text that was written, or the given one if they are equal, so that only one of them is kept in memory. */
const sameText = (written: string, given: unknown): string => (written === given ? given : written)

/** A day as its text: a valid text of a day is already its only form. */
function dayText(value: unknown, path: string): PlainDate {
  readDay(value, path)
  return value as PlainDate
}

function textOrNull(value: unknown, path: string): string | null {
  return value === undefined || value === null ? null : expectId(value, path)
}

function dayOrNull(value: unknown, path: string): string | null {
  return value === undefined || value === null ? null : dayText(value, path)
}

const NO_HOLDS: readonly CaseHold[] = /* #__PURE__ */ Object.freeze([])

/** The disputed part that the ledger reports, as one hold. */
function holdsOf(value: unknown, open: Minor, scale: number): readonly CaseHold[] {
  if (value === undefined) return NO_HOLDS
  const disputed = readMinor(value, scale, 'disputed')
  if (disputed < 0 || disputed > open)
    refuse('input.range', 'disputed', 'an amount from zero to the open amount', value)
  if (disputed === 0) return NO_HOLDS
  return [{ id: 'ledger', kind: 'dispute', amount: writeMinor(disputed, scale), until: null }]
}

/**
 * Opens the case of an item: the first state, to be continued with {@link transition}. Nothing is commanded yet; the
 * first `day-reached` gives the commands of the policy. The case begins on the day of the invoice, so that reminders
 * before the due date are possible.
 *
 * @param policy - The escalation policy.
 * @param item - The item; an open item of the ledger can be passed as it is.
 * @throws ReceivablesError `policy.invalid` for a policy that contradicts itself; `input.range` for an item on which
 * nothing is owed; otherwise the code of a malformed field, with its path.
 *
 * @example
 * ```ts
 * import { escalationPresets, startEscalation } from 'receivables/escalation'
 *
 * const state = startEscalation(escalationPresets.stepwise, {
 *   invoiceId: 'F-1',
 *   customerId: 'acme',
 *   currency: 'EUR',
 *   issueDate: '2026-01-05',
 *   dueDate: '2026-02-04',
 *   open: '900.00',
 * })
 * state // => { caseId: 'F-1', phase: 'open', stage: null, open: '900.00', on: '2026-01-05', ... }
 * ```
 *
 * @see BGB § 286 (Mahnung); Civil Code of the People's Republic of China, article 577.
 */
export function startEscalation(policy: EscalationPolicy, item: EscalationItem): EscalationState {
  return readSafely('', () => startCase(planOf(policy, 'policy'), item, 'item'))
}
