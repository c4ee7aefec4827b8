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

/** Something that a debtor did before its insolvency, or after. */
export interface DebtorTransaction {
  /** Its name. */
  readonly id: string
  /** What was done. */
  readonly kind: ClawBackKind
  /** When. */
  readonly on: PlainDate
}

/** What is threatened with being undone, and why. */
export type ClawBackWarning = 'void-after-acceptance' | 'preference-six-months' | 'transaction-one-year'

/** A transaction and what threatens it. */
export interface ClawBackRow {
  /** Its name. */
  readonly id: string
  /** What threatens it, by the rule with the shorter window where two may apply; `null` where none does. */
  readonly warning: ClawBackWarning | null
  /** The first day of the window that it falls in; `null` without a warning. */
  readonly windowStart: PlainDate | null
  /** Every rule that may apply as a reason, that of the warning first. */
  readonly reasons: readonly Reason<InsolvencyReasonCode>[]
}

/** An acceptance and what came before it. */
export interface ClawBackFacts {
  /** The day on which a court accepted the petition, or the day to test. */
  readonly acceptedOn: PlainDate
  /** What the debtor did, at most 10,000. */
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
/** Kinds that a year before the acceptance reaches; a plain payment of a due debt is not among them. */
const ONE_YEAR: readonly ClawBackKind[] = KINDS.filter((kind) => kind !== 'payment')
/** Kinds that pay one creditor. */
const PREFERENCE: readonly ClawBackKind[] = ['payment', 'payment-before-due', 'settlement-in-kind']
const MAX_ROWS = 10_000

/**
 * Which payments and settlements of a debtor may be undone once its bankruptcy is accepted in mainland China. A payment to one
 * creditor from the day of acceptance on is void; one in the six months before can be revoked where the debtor was already
 * insolvent and its estate had nothing of it; gifts, sales below value, security for an old debt, and payment of a debt that
 * was not due can be revoked for a year. A settlement in kind is both: a payment, and, where it was too cheap, a sale below
 * value.
 *
 * Windows are calendar months back from the day of acceptance, their first day included. A warning says that the rule may
 * apply, never that a court will apply it.
 *
 * @throws ReceivablesError `id.duplicate`, `input.range` for more than 10,000 rows, `date.invalid`, `date.out-of-range`, `id.invalid`,
 * `input.choice`, `input.missing`, `input.type`, `input.unknown-key`.
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
 * @see Enterprise Bankruptcy Law (CN), articles 16, 31 and 32; Provisions (II) of the Supreme People's Court on its application, article 12.
 */
export function clawBackWarnings(facts: ClawBackFacts): readonly ClawBackRow[] {
  return readSafely('', () => {
    const given = expectRecord(facts, '', 'an acceptance and what came before it')
    expectKeys(given, ['acceptedOn', 'transactions'], '')
    const accepted = readDay(given['acceptedOn'], 'acceptedOn')
    const rows = expectArray(given['transactions'], 'transactions', 'what the debtor did')
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

/** Every rule that may apply, the nearest window first. */
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
