import { addMonthsDay } from '../calendar/date-steps.js'
import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectChoice, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import type { InsolvencyReasonCode } from './reasons.js'

/** What a debtor did for one creditor. */
export type ClawBackKind =
  | 'payment'
  | 'payment-before-due'
  | 'settlement-in-kind'
  | 'security-for-old-debt'
  | 'undervalue'
  | 'gift'

/** A transaction of a debtor before or after the acceptance of its bankruptcy. */
export interface DebtorTransaction {
  /** Id of the transaction. */
  readonly id: string
  /** Kind of the transaction. */
  readonly kind: ClawBackKind
  /** Day of the transaction. */
  readonly on: PlainDate
}

/** Why a transaction may be undone. */
export type ClawBackWarning = 'void-after-acceptance' | 'preference-six-months' | 'transaction-one-year'

/** A transaction with its warning. */
export interface ClawBackRow {
  /** Id of the transaction. */
  readonly id: string
  /** The warning; if two rules may apply, that of the shorter period; `null` if no rule applies. */
  readonly warning: ClawBackWarning | null
  /** First day of the period of that rule; `null` without a warning. */
  readonly windowStart: PlainDate | null
  /** Every rule that may apply, as reasons; that of the warning first. */
  readonly reasons: readonly Reason<InsolvencyReasonCode>[]
}

/** An acceptance and the transactions before and after it. */
export interface ClawBackFacts {
  /** Day on which a court accepted the petition, or the day to test. */
  readonly acceptedOn: PlainDate
  /** The transactions of the debtor, at most 10,000. */
  readonly transactions: readonly DebtorTransaction[]
}

const KINDS: readonly ClawBackKind[] = [
  'payment',
  'payment-before-due',
  'settlement-in-kind',
  'security-for-old-debt',
  'undervalue',
  'gift',
]
/** Kinds covered by the period of one year before the acceptance; a plain payment of a due debt is not one of them. */
const ONE_YEAR: readonly ClawBackKind[] = KINDS.filter((kind) => kind !== 'payment')
/** Kinds that pay one creditor. */
const PREFERENCE: readonly ClawBackKind[] = ['payment', 'payment-before-due', 'settlement-in-kind']
const MAX_ROWS = 10_000

/**
 * Payments and settlements of a debtor that may be undone once its bankruptcy is accepted in mainland China. A payment
 * to one creditor on or after the day of acceptance is void. A payment in the six months before can be revoked if the
 * debtor was already insolvent and its estate did not benefit from the payment. Gifts, sales below value, security for
 * an existing debt, and payment of a debt that was not due can be revoked for one year. A settlement in kind is both: a
 * payment and, if the price was too low, a sale below value.
 *
 * Periods are calendar months back from the day of acceptance; their first day is included. A warning says that the
 * rule may apply, never that a court will apply it.
 *
 * @throws ReceivablesError `id.duplicate`, `input.range` for more than 10,000 rows, `date.invalid`,
 * `date.out-of-range`, `id.invalid`, `input.choice`, `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { clawBackWarnings } from 'receivables'
 *
 * clawBackWarnings({
 *   acceptedOn: '2026-03-02',
 *   transactions: [{ id: 'wire of October', kind: 'payment', on: '2025-10-02' }],
 * }).map(({ warning, windowStart }) => [warning, windowStart])
 * // => [['preference-six-months', '2025-09-02']]
 * ```
 *
 * @see Enterprise Bankruptcy Law (CN), articles 16, 31 and 32; Provisions (II) of the Supreme People's Court on its
 * application, article 12.
 */
export function clawBackWarnings(facts: ClawBackFacts): readonly ClawBackRow[] {
  return readSafely('', () => {
    const given = expectRecord(facts, '', 'an acceptance and the transactions before it')
    expectKeys(given, ['acceptedOn', 'transactions'], '')
    const accepted = readDay(given['acceptedOn'], 'acceptedOn')
    const rows = expectArray(given['transactions'], 'transactions', 'the transactions of the debtor')
    if (rows.length > MAX_ROWS) {
      refuse('input.range', 'transactions', `at most ${String(MAX_ROWS)} rows`, given['transactions'])
    }
    const ids = new Set<string>()
    return Array.from(rows, (element, index) => {
      const path = at('transactions', index)
      const row = expectRecord(element, path, 'a transaction with id, kind and on')
      expectKeys(row, ['id', 'kind', 'on'], path)
      const id = expectId(row['id'], at(path, 'id'))
      if (ids.has(id)) refuse('id.duplicate', at(path, 'id'), 'an id that no other row has', id)
      ids.add(id)
      const kind = expectChoice(row['kind'], KINDS, at(path, 'kind'))
      return judge(id, kind, readDay(row['on'], at(path, 'on')), accepted)
    })
  })
}

/** Every rule that may apply, the shorter period first. */
function judge(id: string, kind: ClawBackKind, on: DayNumber, accepted: DayNumber): ClawBackRow {
  const found: [ClawBackWarning, DayNumber][] = []
  if (on >= accepted) {
    if (PREFERENCE.includes(kind)) found.push(['void-after-acceptance', accepted])
  } else {
    const [halfYear, year] = [addMonthsDay(accepted, -6, 'clamp'), addMonthsDay(accepted, -12, 'clamp')]
    if (on >= halfYear && PREFERENCE.includes(kind)) found.push(['preference-six-months', halfYear])
    if (on >= year && ONE_YEAR.includes(kind)) found.push(['transaction-one-year', year])
  }
  const rows = found.map(([warning, start]) => ({ warning, windowStart: writeDay(start, 'acceptedOn') }))
  return {
    id,
    warning: rows[0]?.warning ?? null,
    windowStart: rows[0]?.windowStart ?? null,
    reasons: rows.map(({ warning, windowStart }) => ({
      code: `recovery.${warning}`,
      params: { id, on: writeDay(on), windowStart },
    })),
  }
}
