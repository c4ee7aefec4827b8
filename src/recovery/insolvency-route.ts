import { addMonthsDay } from '../calendar/date-steps.js'
import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectInteger, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { readKnown, type KnownFact } from './known-fact.js'
import type { InsolvencyReasonCode } from './reasons.js'

/** Facts about a debtor that may be insolvent. */
export interface InsolvencyFacts {
  /** Whether the debtor is insolvent or close to it; `null` if not known. */
  readonly nearInsolvency: KnownFact
  /** Whether the debtor leaves due debts unpaid. */
  readonly dueDebtsUnpaid: KnownFact
  /** Whether a restructuring is offered: debt for equity, assets, a composition. */
  readonly restructuringPossible: KnownFact
  /** Number of known creditors, including the caller, 1 to 1,000,000. */
  readonly creditors: number
  /** Day on which a court accepted a bankruptcy petition; `null` if none did. */
  readonly acceptedOn: PlainDate | null
  /** Day on which the acceptance was announced, from which the period for claims runs; `null` if it was not. */
  readonly announcedOn: PlainDate | null
  /** Last day for claims, as set by the court; `null` if not known. */
  readonly claimBy: PlainDate | null
}

/** The period for filing claims: the court sets a last day between the two bounds. */
export interface ClaimWindow {
  /** Last day of the shortest period, 30 days after the announcement: a claim filed by then is always in time. */
  readonly safeDate: PlainDate
  /** Last day of the longest period, three months after the announcement. */
  readonly latest: PlainDate
  /** The day that the court set; `null` if not known. */
  readonly setBy: PlainDate | null
}

/** How to proceed with a debtor that is insolvent or close to it. */
export interface InsolvencyRoute {
  /**
   * Collect as usual, clarify the facts first, restructure with the debtor, consider a petition, or file the claim in
   * the open proceedings.
   */
  readonly route: 'ordinary' | 'clarify' | 'restructure' | 'petition' | 'file-claim'
  /** The period for claims; `null` before an announcement. */
  readonly claimWindow: ClaimWindow | null
  /** The day from which no interest accrues: the day of acceptance; `null` without one. */
  readonly interestStopsOn: PlainDate | null
  /** Reasons for the route, and warnings. */
  readonly reasons: readonly Reason<InsolvencyReasonCode>[]
  /** Source of the rules. */
  readonly source: string
}

const FIELDS = [
  'nearInsolvency',
  'dueDebtsUnpaid',
  'restructuringPossible',
  'creditors',
  'acceptedOn',
  'announcedOn',
  'claimBy',
]

/**
 * How to proceed with a debtor in mainland China that is insolvent or close to it. The first rule that applies decides:
 *
 * 1. a petition was accepted: file the claim (`file-claim`); interest stops, payments to one creditor are void;
 * 2. the debtor is not close to insolvency: collect as usual (`ordinary`); not known: clarify (`clarify`);
 * 3. there are several creditors, and due debts are unpaid: consider a petition (`petition`);
 * 4. a restructuring is offered: `restructure`; what is taken in kind may be undone, see `clawBackWarnings`;
 * 5. otherwise `clarify`.
 *
 * The articles are those of the law of 2006; its revision was before the legislature in August 2026.
 *
 * An acceptance or announcement counts only from its day: later than `asOf`, it has not happened yet.
 *
 * @throws ReceivablesError `date.order` for an announcement before the acceptance or a last day before the
 * announcement, `input.conflict` for an announcement without an acceptance or a last day without an announcement,
 * `input.range`, `date.invalid`, `date.out-of-range`, `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { insolvencyRoute } from 'receivables'
 *
 * insolvencyRoute(
 *   {
 *     nearInsolvency: true, dueDebtsUnpaid: true, restructuringPossible: false, creditors: 12,
 *     acceptedOn: '2026-03-02', announcedOn: '2026-03-10', claimBy: null,
 *   },
 *   '2026-03-15',
 * )
 * // => {
 * //   route: 'file-claim', interestStopsOn: '2026-03-02',
 * //   claimWindow: { safeDate: '2026-04-09', latest: '2026-06-10', setBy: null }, ...
 * // }
 * ```
 *
 * @see Enterprise Bankruptcy Law (CN), articles 7, 16, 45, 46 and 113.
 */
export function insolvencyRoute(facts: InsolvencyFacts, asOf: PlainDate): InsolvencyRoute {
  return readSafely('', () => {
    const given = expectRecord(facts, '', 'a debtor that may be insolvent')
    expectKeys(given, FIELDS, '')
    const days = readDays(given, readDay(asOf, 'asOf'))
    const found = chooseRoute({
      near: readKnown(given['nearInsolvency'], 'nearInsolvency'),
      unpaid: readKnown(given['dueDebtsUnpaid'], 'dueDebtsUnpaid'),
      restructuring: readKnown(given['restructuringPossible'], 'restructuringPossible'),
      creditors: expectInteger(given['creditors'], 'creditors', 1, 1_000_000),
      accepted: days.accepted,
    })
    return {
      ...found,
      claimWindow: windowOf(days),
      interestStopsOn: days.accepted === null ? null : writeDay(days.accepted),
      source: 'Enterprise Bankruptcy Law (CN) art. 7, 16, 31, 32, 45, 46',
    }
  })
}

interface Days {
  readonly accepted: DayNumber | null
  readonly announced: DayNumber | null
  readonly claimBy: DayNumber | null
}

function readDays(given: UnknownRecord, today: DayNumber): Days {
  const read = (field: string): DayNumber | null =>
    given[field] === null ? null : readDay(given[field], field)
  const after = (field: string, before: DayNumber | null, what: string): DayNumber | null => {
    const day = read(field)
    if (day === null) return null
    if (before === null)
      return refuse('input.conflict', field, `null, since there is no ${what}`, given[field])
    return day < before ? refuse('date.order', field, `a day not before the ${what}`, given[field]) : day
  }
  const accepted = read('acceptedOn')
  const announced = after('announcedOn', accepted, 'acceptance')
  const claimBy = after('claimBy', announced, 'announcement')
  // Events dated after `asOf` have not happened yet; the court sets the last day with the announcement.
  const happened = (day: DayNumber | null): DayNumber | null => (day !== null && day <= today ? day : null)
  const isAnnounced = happened(announced) !== null
  return {
    accepted: happened(accepted),
    announced: happened(announced),
    claimBy: isAnnounced ? claimBy : null,
  }
}

function windowOf({ announced, claimBy }: Days): ClaimWindow | null {
  if (announced === null) return null
  return {
    safeDate: writeDay(announced + 30, 'announcedOn'),
    latest: writeDay(addMonthsDay(announced, 3, 'clamp'), 'announcedOn'),
    setBy: claimBy === null ? null : writeDay(claimBy),
  }
}

interface Debtor {
  readonly near: KnownFact
  readonly unpaid: KnownFact
  readonly restructuring: KnownFact
  readonly creditors: number
  readonly accepted: DayNumber | null
}

function chooseRoute(debtor: Debtor): Pick<InsolvencyRoute, 'route' | 'reasons'> {
  const { near, unpaid, restructuring, creditors, accepted } = debtor
  const said = (
    route: InsolvencyRoute['route'],
    ...reasons: InsolvencyRoute['reasons']
  ): Pick<InsolvencyRoute, 'route' | 'reasons'> => ({ route, reasons })
  if (accepted !== null) {
    const on = writeDay(accepted)
    return said(
      'file-claim',
      { code: 'recovery.petition-accepted', params: { on } },
      { code: 'recovery.interest-stops', params: { on } },
      { code: 'recovery.payments-void', params: { on } },
    )
  }
  if (near === false) return said('ordinary', { code: 'recovery.no-insolvency-sign', params: {} })
  if (near === null) return said('clarify', { code: 'recovery.insolvency-unknown', params: {} })
  if (creditors > 1 && unpaid === true) {
    return said(
      'petition',
      { code: 'recovery.petition-possible', params: { creditors } },
      { code: 'recovery.claw-back-risk', params: {} },
    )
  }
  if (restructuring === true) {
    return said(
      'restructure',
      { code: 'recovery.restructuring-first', params: {} },
      { code: 'recovery.claw-back-risk', params: {} },
    )
  }
  return said('clarify', { code: 'recovery.no-insolvency-route', params: {} })
}
