import { readDay, writeDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectId, expectInteger, expectRecord, MAX_ID_LENGTH } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { CurrencyCode } from '../money/index.js'
import { readScale } from '../money/currency.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { planOf, type Plan } from './plan.js'
import type { EscalationPolicy } from './policy.js'
import type { CaseHold, EscalationState } from './state.js'

/** The item that a case is about: an open item of the ledger fits as it is. */
export interface EscalationItem {
  /** The invoice. */
  readonly invoiceId: string
  /** Which instalment, counted from 1; absent where the invoice has none. */
  readonly instalment?: number | null
  /** Who owes it. */
  readonly customerId: string
  /** ISO 4217 code of the amounts. */
  readonly currency: CurrencyCode
  /** Day of the invoice. */
  readonly issueDate: PlainDate
  /** Last day on which it is paid in time. */
  readonly dueDate: PlainDate
  /** What is owed, above zero. */
  readonly open: DecimalInput
  /** What of it the debtor disputes; nothing when absent. */
  readonly disputed?: DecimalInput
  /** Day on which the work was completed, for a policy that counts from it. */
  readonly completedOn?: PlainDate | null
  /** The language of letters, such as `'en'` or `'zh-CN'`. */
  readonly language?: string | null
  /** The segment whose tempo counts. */
  readonly segment?: string | null
}

/** The name of the case of an item: the invoice, with `#` and the instalment where it has one. */
export const caseIdOf = (invoiceId: string, instalment: number | null): string =>
  instalment === null ? invoiceId : `${invoiceId}#${String(instalment)}`

/**
 * Reads an item as the first state of its case.
 *
 * @throws ReceivablesError the code of a malformed field.
 */
export function startCase(plan: Plan, value: unknown, path: string): EscalationState {
  const item = expectRecord(value, path, 'an item')
  const invoiceId = expectId(item['invoiceId'], at(path, 'invoiceId'))
  const part = item['instalment'] ?? null
  const instalment = part === null ? null : expectInteger(part, at(path, 'instalment'), 1, 1_000_000)
  const caseId = caseIdOf(invoiceId, instalment)
  if (caseId.length > MAX_ID_LENGTH - 20) {
    refuse('id.invalid', at(path, 'invoiceId'), 'an identifier of at most 170 characters', invoiceId)
  }
  const scale = readScale(item['currency'], at(path, 'currency'))
  const open = readMinor(item['open'], scale, at(path, 'open'))
  if (open < 0) refuse('amount.negative', at(path, 'open'), 'an amount above zero', item['open'])
  if (open === 0) refuse('input.range', at(path, 'open'), 'an amount above zero', item['open'])
  const issueDate = writeDay(readDay(item['issueDate'], at(path, 'issueDate')))
  return {
    schema: 'receivables/escalation-state@1',
    policy: plan.policy.id,
    caseId,
    invoiceId,
    instalment,
    customerId: expectId(item['customerId'], at(path, 'customerId')),
    language: textOrNull(item['language'], at(path, 'language')),
    segment: textOrNull(item['segment'], at(path, 'segment')),
    currency: item['currency'] as CurrencyCode,
    issueDate,
    dueDate: writeDay(readDay(item['dueDate'], at(path, 'dueDate'))),
    completedOn: dayOrNull(item['completedOn'], at(path, 'completedOn')),
    anchorDueDate: null,
    anchorIssueDate: null,
    phase: 'open',
    on: issueDate,
    open: writeMinor(open, scale),
    stage: null,
    stageSince: null,
    pending: null,
    request: null,
    lastTouch: null,
    demand: null,
    override: null,
    holds: holdsOf(item['disputed'], open, scale, at(path, 'disputed')),
    brokenPromises: 0,
    contactLost: false,
    disputeRejectedOn: null,
    restUntil: null,
    ordersHeld: false,
    repeats: 0,
    commands: 0,
  }
}

function textOrNull(value: unknown, path: string): string | null {
  return value === undefined || value === null ? null : expectId(value, path)
}

function dayOrNull(value: unknown, path: string): string | null {
  return value === undefined || value === null ? null : writeDay(readDay(value, path))
}

/** What the ledger says is disputed stands as one hold of that name. */
function holdsOf(value: unknown, open: number | bigint, scale: number, path: string): readonly CaseHold[] {
  if (value === undefined) return []
  const disputed = readMinor(value, scale, path)
  if (disputed < 0 || disputed > open)
    refuse('input.range', path, 'an amount from zero to what is open', value)
  if (disputed === 0) return []
  return [{ id: 'ledger', kind: 'dispute', amount: writeMinor(disputed, scale), until: null }]
}

/**
 * Opens the case of an item: the first state, from which {@link transition} goes on. Nothing is commanded yet; the first
 * `day-reached` says what the policy asks for. The case begins on the day of the invoice, so that a reminder before the
 * due date has its place.
 *
 * @param policy - The order of escalation.
 * @param item - The item; an open item of the ledger fits as it is.
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
