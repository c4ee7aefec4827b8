import type { PlainDate } from '../calendar/plain-date.js'

/** Events that can happen to a claim during its limitation period. */
export type LimitationEventKind =
  | 'demand-sent'
  | 'demand-received'
  | 'acknowledgment'
  | 'part-payment'
  | 'repayment-plan'
  | 'security-given'
  | 'extension-requested'
  | 'suit'
  | 'arbitration'
  | 'payment-order'
  | 'insolvency-claim'
  | 'preservation'
  | 'enforcement'
  | 'set-off-in-court'
  | 'assignment-notice'
  | 'obstacle'

/** All kinds of event, for checks. */
export const LIMITATION_EVENT_KINDS: readonly LimitationEventKind[] = [
  'demand-sent',
  'demand-received',
  'acknowledgment',
  'part-payment',
  'repayment-plan',
  'security-given',
  'extension-requested',
  'suit',
  'arbitration',
  'payment-order',
  'insolvency-claim',
  'preservation',
  'enforcement',
  'set-off-in-court',
  'assignment-notice',
  'obstacle',
]

/** The kind of claim; laws give different kinds of claim different periods. */
export type LimitationClaim = 'money' | 'international-sale' | 'judgment' | 'guarantee'

/**
 * The effect of an obstacle on the period.
 *
 * - `last-months`: only an obstacle that lasts into the last `months` counts; the period then ends no earlier than
 *   `thenMonths` after the end of the obstacle;
 * - `days-added`: the days of the obstacle are added to the period: the number of days from its day to its end, which
 *   is the safe reading.
 */
export type LimitationSuspension =
  | { readonly kind: 'last-months'; readonly months: number; readonly thenMonths: number }
  | { readonly kind: 'days-added' }

/** A limitation period as dated data; supply your own if none is shipped. */
export interface LimitationLaw {
  /** Id of the law. */
  readonly id: string
  /** ISO 3166-1 alpha-2 code of the country whose law it is. */
  readonly country: string
  /** Kind of the claim. */
  readonly claim: LimitationClaim
  /** The period in calendar months, 1 to 1200. */
  readonly months: number
  /** Whether the period runs from the start itself or from the end of the year of the start. */
  readonly runsFrom: 'start' | 'end-of-year'
  /** The outer limit in months from the start, which nothing extends; `null` if the law has none. */
  readonly outerMonths: number | null
  /** Events that restart the period; empty for a period that nothing interrupts. */
  readonly interruptedBy: readonly LimitationEventKind[]
  /**
   * Events that bind the debtor again after the period has expired; a law may limit this to the amount promised or
   * paid.
   */
  readonly revivedBy: readonly LimitationEventKind[]
  /** The effect of an obstacle; `null` if it has none. */
  readonly suspension: LimitationSuspension | null
  /** First start of a period to which the entry applies. */
  readonly from: PlainDate
  /** First start to which the entry no longer applies; absent if it still applies. */
  readonly to?: PlainDate
  /** Source of the law. */
  readonly source: string
}

const INTERRUPTED: readonly LimitationEventKind[] = LIMITATION_EVENT_KINDS.filter(
  (kind) => kind !== 'demand-sent' && kind !== 'obstacle',
)
const REVIVED: readonly LimitationEventKind[] = ['acknowledgment', 'repayment-plan', 'part-payment']
const SUSPENSION = { kind: 'last-months', months: 6, thenMonths: 6 } as const
const INTERP = 'Limitation Interpretation (2020) art. 8 to 19'

/**
 * The shipped limitation periods: those of mainland China, from the statutes. A demand interrupts the period when it
 * has reached the debtor, so `demand-sent` has no effect. The period of a guarantee is a time to claim, which nothing
 * interrupts. A creditor who claims against the guarantor within it has kept the right (see `guaranteeStatus`), and
 * from then on the limitation period of that claim runs; a creditor who does not has lost the guarantee, whether this
 * is raised as a defence or not (Civil Code 693, 694). For days before the Civil Code of 2021 the entries rest on the
 * statutes that it took over. Other laws are the caller's data: they differ by claim, by state and by contract.
 */
export const limitationLaws: readonly LimitationLaw[] = /* #__PURE__ */ makeLaws()

/** Frozen, since all callers share them. */
function makeLaws(): readonly LimitationLaw[] {
  const general = {
    country: 'CN',
    runsFrom: 'start' as const,
    outerMonths: 240,
    interruptedBy: Object.freeze([...INTERRUPTED]),
    revivedBy: Object.freeze([...REVIVED]),
    suspension: Object.freeze(SUSPENSION),
  }
  const laws: readonly LimitationLaw[] = [
    {
      ...general,
      id: 'cn-civil-188',
      claim: 'money',
      months: 36,
      from: '2017-10-01',
      source: `Civil Code (CN) art. 188, 189, 194, 195 (before 2021: General Provisions of Civil Law art. 188); ${INTERP}`,
    },
    {
      ...general,
      id: 'cn-civil-594',
      claim: 'international-sale',
      months: 48,
      from: '1999-10-01',
      source: `Civil Code (CN) art. 594 (before 2021: Contract Law art. 129); ${INTERP}`,
    },
    {
      ...general,
      id: 'cn-enforcement-250',
      claim: 'judgment',
      months: 24,
      outerMonths: null,
      revivedBy: Object.freeze([]),
      from: '2008-04-01',
      source: 'Civil Procedure Law (CN) art. 250: two years to apply for enforcement',
    },
    {
      ...general,
      id: 'cn-guarantee-692',
      claim: 'guarantee',
      months: 6,
      outerMonths: null,
      interruptedBy: Object.freeze([]),
      revivedBy: Object.freeze([]),
      suspension: null,
      from: '2021-01-01',
      source:
        'Civil Code (CN) art. 692; Guarantee Interpretation (2020) art. 32: six months unless a period is agreed',
    },
  ]
  return Object.freeze(laws.map((law) => Object.freeze(law)))
}
