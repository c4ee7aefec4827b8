import { readDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectInteger, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { readKnown, type KnownFact } from './known-fact.js'
import type { FactoringReasonCode } from './reasons.js'

/** Facts about a receivable that is to be sold or pledged; each is true, false, or `null` if not known. */
export interface EligibilityFacts {
  /** Whether the underlying trade is genuine. */
  readonly genuine: KnownFact
  /** Whether the seller has performed, so that the debtor's duty to pay depends on nothing else. */
  readonly performed: KnownFact
  /** Whether the debtor disputes it. */
  readonly disputed: KnownFact
  /** Whether the debtor has a right of set-off. */
  readonly setOff: KnownFact
  /** Whether it can be assigned. */
  readonly assignable: KnownFact
  /** Whether it is already pledged or sold. */
  readonly pledged: KnownFact
  /** Whether the debtor is insolvent. */
  readonly debtorInsolvent: KnownFact
  /** Whether the debtor belongs to the seller's group. */
  readonly debtorRelated: KnownFact
  /** Due date of the receivable. */
  readonly dueDate: PlainDate
}

/** The criteria of a buyer of receivables, in days. */
export interface EligibilityCriteria {
  /** The maximum number of days past due; with 0 nothing overdue is accepted. */
  readonly maximumDaysPastDue: number
  /** The minimum number of days to the due date, for receivables not past due. */
  readonly minimumDaysToDue: number
  /** The maximum number of days to the due date. */
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
  /** Whether every criterion is met; an unknown criterion counts as not met. */
  readonly eligible: boolean
  /** Criteria that are not met. */
  readonly failed: readonly EligibilityCriterion[]
  /** Criteria for which it is not known whether they are met. */
  readonly unknown: readonly EligibilityCriterion[]
  /** One reason for each of them. */
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
 * Whether a receivable can go into a pool that is sold or securitised: a genuine trade, performed by the seller,
 * undisputed, without set-off, assignable, free of other rights, not overdue beyond the limit, with a tenor within the
 * limits, and a debtor that is neither insolvent nor in the seller's group. Concentration is a property of the pool,
 * see `receivablePoolStats`.
 *
 * @throws ReceivablesError `input.range` for days outside 0 to 36,525 or a minimum above the maximum, `date.invalid`,
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
  const limits = expectRecord(criteria, 'criteria', 'the criteria of a buyer')
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
