import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectInteger, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { readKnown, type KnownFact } from './known-fact.js'
import type { FactoringReasonCode } from './reasons.js'

/** A receivable that is to be sold or pledged; facts are true, false, or `null` while nobody knows. */
export interface EligibilityFacts {
  /** The trade behind it is genuine. */
  readonly genuine: KnownFact
  /** The seller has performed, and the debtor's duty to pay is due to nothing else. */
  readonly performed: KnownFact
  /** The debtor disputes it. */
  readonly disputed: KnownFact
  /** The debtor can set something off. */
  readonly setOff: KnownFact
  /** It can be assigned. */
  readonly assignable: KnownFact
  /** It is pledged or sold already. */
  readonly pledged: KnownFact
  /** The debtor is insolvent. */
  readonly debtorInsolvent: KnownFact
  /** The debtor belongs to the seller's group. */
  readonly debtorRelated: KnownFact
  /** The day on which it is due. */
  readonly dueDate: PlainDate
}

/** What a buyer of receivables accepts, in days. */
export interface EligibilityCriteria {
  /** The most days past due; 0 accepts nothing overdue. */
  readonly maximumDaysPastDue: number
  /** The fewest days to the due date, asked of what is not past due. */
  readonly minimumDaysToDue: number
  /** The most days to the due date. */
  readonly maximumDaysToDue: number
}

/** A criterion. */
export type EligibilityCriterion =
  | 'genuine'
  | 'performed'
  | 'undisputed'
  | 'no-set-off'
  | 'assignable'
  | 'unencumbered'
  | 'debtor-solvent'
  | 'debtor-unrelated'
  | 'not-overdue'
  | 'tenor'

/** Whether a receivable is eligible. */
export interface ReceivableEligibility {
  /** Whether every criterion is met; what nobody knows is not. */
  readonly eligible: boolean
  /** Criteria that are not met. */
  readonly failed: readonly EligibilityCriterion[]
  /** Criteria of which nobody knows. */
  readonly unknown: readonly EligibilityCriterion[]
  /** Each of them as a reason. */
  readonly reasons: readonly Reason<FactoringReasonCode>[]
}

const FACTS: readonly (readonly [EligibilityCriterion, keyof EligibilityFacts, boolean])[] = [
  ['genuine', 'genuine', true],
  ['performed', 'performed', true],
  ['undisputed', 'disputed', false],
  ['no-set-off', 'setOff', false],
  ['assignable', 'assignable', true],
  ['unencumbered', 'pledged', false],
  ['debtor-solvent', 'debtorInsolvent', false],
  ['debtor-unrelated', 'debtorRelated', false],
]
const MOST_DAYS = 36_525

/**
 * Whether a receivable can go into a pool that is sold or securitised: a genuine trade, performed by the seller, undisputed, without
 * set-off, assignable, free of other rights, not overdue beyond the limit, of a tenor within the window, and a debtor who is
 * neither insolvent nor of the seller's group. Concentration is asked of the pool, see `receivablePoolStats`.
 *
 * @throws ReceivablesError `input.range` for days outside 0 to 36,525 or a window that ends before it begins, `date.invalid`,
 * `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { receivableEligibility } from 'receivables'
 *
 * receivableEligibility(
 *   {
 *     genuine: true, performed: true, disputed: false, setOff: false, assignable: true, pledged: false,
 *     debtorInsolvent: false, debtorRelated: null, dueDate: '2026-02-20',
 *   },
 *   { maximumDaysPastDue: 0, minimumDaysToDue: 10, maximumDaysToDue: 180 },
 *   '2026-03-01',
 * )
 * // => { eligible: false, failed: ['not-overdue'], unknown: ['debtor-unrelated'], ... }
 * ```
 *
 * @see {@link receivablePoolStats}
 */
export function receivableEligibility(
  facts: EligibilityFacts,
  criteria: EligibilityCriteria,
  asOf: PlainDate,
): ReceivableEligibility {
  return readSafely('', () => {
    const given = expectRecord(facts, '', 'a receivable')
    expectKeys(given, [...FACTS.map(([, field]) => field), 'dueDate'], '')
    const held: (readonly [EligibilityCriterion, KnownFact])[] = FACTS.map(([criterion, field, wanted]) => {
      const fact = readKnown(given[field], field)
      return [criterion, fact === null ? null : fact === wanted]
    })
    held.push(...dayCriteria(given, criteria, readDay(asOf, 'asOf')))
    const those = (fact: KnownFact): EligibilityCriterion[] =>
      held.filter(([, holds]) => holds === fact).map(([criterion]) => criterion)
    const [failed, unknown] = [those(false), those(null)]
    return {
      eligible: failed.length === 0 && unknown.length === 0,
      failed,
      unknown,
      reasons: [
        ...failed.map((criterion) => ({ code: 'recovery.not-eligible' as const, params: { criterion } })),
        ...unknown.map((criterion) => ({
          code: 'recovery.eligibility-unknown' as const,
          params: { criterion },
        })),
      ],
    }
  })
}

function dayCriteria(
  given: UnknownRecord,
  criteria: unknown,
  today: DayNumber,
): (readonly [EligibilityCriterion, KnownFact])[] {
  const limits = expectRecord(criteria, 'criteria', 'what a buyer accepts')
  expectKeys(limits, ['maximumDaysPastDue', 'minimumDaysToDue', 'maximumDaysToDue'], 'criteria')
  const days = (field: string): number => expectInteger(limits[field], `criteria.${field}`, 0, MOST_DAYS)
  const [late, least, most] = [days('maximumDaysPastDue'), days('minimumDaysToDue'), days('maximumDaysToDue')]
  if (most < least) refuse('input.range', 'criteria.maximumDaysToDue', 'at least minimumDaysToDue', most)
  const toDue = readDay(given['dueDate'], 'dueDate') - today
  return [
    ['not-overdue', -toDue <= late],
    ['tenor', toDue < 0 || (toDue >= least && toDue <= most)],
  ]
}
