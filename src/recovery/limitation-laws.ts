import type { PlainDate } from '../calendar/plain-date.js'

/** What can happen to a claim while its limitation period runs. */
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

/** Every kind of event, for checks. */
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

/** What is claimed: laws give different claims different periods. */
export type LimitationClaim = 'money' | 'international-sale' | 'judgment' | 'guarantee'

/**
 * What an obstacle does to the period.
 *
 * - `last-months`: only an obstacle in the last so many months counts, and the period then ends so many months after it;
 * - `days-added`: the days of the obstacle are not counted: as many as from its day to its end, which is the safe reading.
 */
export type LimitationSuspension =
  | { readonly kind: 'last-months'; readonly months: number; readonly thenMonths: number }
  | { readonly kind: 'days-added' }

/** A limitation period as dated data; bring your own where none is shipped. */
export interface LimitationLaw {
  /** Its name. */
  readonly id: string
  /** ISO 3166-1 alpha-2 code of the country whose law it is. */
  readonly country: string
  /** What is claimed. */
  readonly claim: LimitationClaim
  /** The period in calendar months, 1 to 1200. */
  readonly months: number
  /** Whether it runs from the start itself, or from the end of the year of the start. */
  readonly runsFrom: 'start' | 'end-of-year'
  /** The outer limit in months from the start, which nothing moves; `null` where the law has none. */
  readonly outerMonths: number | null
  /** What makes the period run anew; empty for a period that nothing interrupts. */
  readonly interruptedBy: readonly LimitationEventKind[]
  /** What binds the debtor again once the period has run out; a law may limit this to what was promised or paid. */
  readonly revivedBy: readonly LimitationEventKind[]
  /** What an obstacle does; `null` where it does nothing. */
  readonly suspension: LimitationSuspension | null
  /** The first start of a period to which the entry applies. */
  readonly from: PlainDate
  /** The first start to which it applies no more; absent where it still does. */
  readonly to?: PlainDate
  /** Where it stands. */
  readonly source: string
}

const INTERRUPTED: readonly LimitationEventKind[] = LIMITATION_EVENT_KINDS.filter(
  (kind) => kind !== 'demand-sent' && kind !== 'obstacle',
)
const REVIVED: readonly LimitationEventKind[] = ['acknowledgment', 'repayment-plan', 'part-payment']
const SUSPENSION = { kind: 'last-months', months: 6, thenMonths: 6 } as const
const INTERP = 'Limitation Interpretation (2020) art. 8 to 19'

/**
 * The limitation periods that are shipped: those of mainland China, from the statutes. A demand interrupts when it has reached
 * the debtor, so `demand-sent` does nothing. That of a guarantee is a time to claim in, which nothing interrupts: who claims of the
 * guarantor within it has kept it (`guaranteeStatus` says whether), and the limitation of that claim runs from then on; who
 * does not has lost the guarantee, whether it is raised as a defence or not (Civil Code 693, 694). The days before the Civil Code of 2021 rest on the statutes that it took over.
 * Other laws are the caller's data: they differ by claim, by state and by contract.
 */
export const limitationLaws: readonly LimitationLaw[] = /* #__PURE__ */ makeLaws()

/** Frozen, since every caller shares them. */
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
