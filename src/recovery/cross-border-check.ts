import { readDay } from '../calendar/day-number.js'
import { plainDateIn } from '../calendar/plain-date-in.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectChoice,
  expectKeys,
  expectRecord,
  expectText,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { readCountry } from './country.js'
import { readKnown, type KnownFact } from './known-fact.js'
import { limitationClock, type LimitationPolicy, type LimitationStanding } from './limitation-clock.js'
import { limitationLaws, type LimitationClaim, type LimitationLaw } from './limitation-laws.js'
import { readEvents, readWarnings, type LimitationEvent } from './read-limitation-facts.js'
import { LIMITATION_CLAIMS, readLaw, type ReadLaw } from './read-limitation-law.js'
import type { CrossBorderReasonCode } from './reasons.js'
import { dayRoller } from './roll-day.js'

/** Facts about a claim against a debtor abroad; `null` if a fact is not known. */
export interface CrossBorderFacts {
  /** ISO 3166-1 alpha-2 code of the country whose law governs the contract. */
  readonly governingLaw: string | null
  /** The court that was agreed or has jurisdiction. */
  readonly court: string | null
  /** The arbitration institution or seat; `null` if there is no clause or it is not known. */
  readonly arbitration: string | null
  /** Whether the documents have the required local form: originals, notarised, legalised. */
  readonly localFormReady: KnownFact
  /** Whether the documents are in the local language. */
  readonly languageReady: KnownFact
  /** The debtor's time zone, an IANA name such as `Europe/Berlin`; null if it is not known. */
  readonly timeZone: string | null
  /** The hours and days on which the debtor can be called. */
  readonly contactHours: string | null
  /** Local customs for payment requests. */
  readonly culturalNotes: string | null
  /** The kind of claim; it decides which limitation period applies. */
  readonly claim: LimitationClaim
  /** Day on which the debt was due. */
  readonly dueDate: PlainDate
  /** Events that affected the limitation period. */
  readonly events: readonly LimitationEvent[]
}

/** Limitation laws and warnings. */
export interface CrossBorderPolicy extends LimitationPolicy {
  /** The caller's own limitation laws, searched before the shipped ones; at most 1,000. */
  readonly laws: readonly LimitationLaw[]
}

/** A point of the checklist. */
export type CrossBorderPoint =
  | 'governing-law'
  | 'forum'
  | 'local-form'
  | 'language'
  | 'limitation'
  | 'time-zone'
  | 'contact-hours'
  | 'cultural-notes'

/** A point and its status. */
export interface CrossBorderItem {
  /** The point. */
  readonly point: CrossBorderPoint
  /** In order, known to be missing, unknown, or contradictory (both a court and arbitration). */
  readonly status: 'ready' | 'missing' | 'unknown' | 'conflict'
  /** Whether it blocks the claim; an unknown point always does. */
  readonly blocking: boolean
}

/** Whether a claim against a debtor abroad can be pursued. */
export interface CrossBorderCheck {
  /** Whether no point blocks the claim. */
  readonly ready: boolean
  /** All points, in their fixed order. */
  readonly items: readonly CrossBorderItem[]
  /** The limitation period under the governing law; `null` if no such law is known. */
  readonly limitation: LimitationStanding | null
  /** Every point that blocks the claim. */
  readonly reasons: readonly Reason<CrossBorderReasonCode>[]
}

const FIELDS = [
  'governingLaw',
  'court',
  'arbitration',
  'localFormReady',
  'languageReady',
  'timeZone',
  'contactHours',
  'culturalNotes',
  'claim',
  'dueDate',
  'events',
]
const MAX_LAWS = 1000
const MAX_TEXT = 10_000

/**
 * The facts that must be known before a claim is pursued across a border: the governing law, the court or arbitration,
 * whether the documents have the local form and language, when the claim expires under the governing law, and when and
 * how the debtor can be contacted. An unknown point blocks the claim, since it would otherwise have to be guessed; so
 * does an expired claim.
 *
 * The limitation period follows the law that governs the claim, not the law of the creditor. The caller's own laws are
 * searched first, then the shipped ones; without a law for that country, claim and day the period is unknown.
 *
 * @throws ReceivablesError the codes of `limitationClock` for laws and events; `input.choice` for a code that is not a
 * country, `input.range` for a text that is blank or too long, `time-zone.unknown`, `date.invalid`, `date.order`,
 * `date.out-of-range`, `input.conflict`, `id.invalid`, `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { crossBorderCheck } from 'receivables'
 *
 * const { ready, items, limitation } = crossBorderCheck(
 *   {
 *     governingLaw: 'CN', court: null, arbitration: 'CIETAC Shanghai', localFormReady: null, languageReady: true,
 *     timeZone: 'Europe/Berlin', contactHours: 'Mon-Fri 9-17', culturalNotes: 'write first, then call',
 *     claim: 'international-sale', dueDate: '2024-03-31', events: [],
 *   },
 *   { laws: [], warnAt: [180, 90, 30] },
 *   '2026-03-01',
 * )
 * ready // => false
 * items.filter(({ blocking }) => blocking) // => [{ point: 'local-form', status: 'unknown', blocking: true }]
 * limitation?.safeDate // => '2028-03-31'
 * ```
 *
 * @see Law on the Application of Law to Foreign-Related Civil Relations (CN), articles 7 and 41.
 */
export function crossBorderCheck(
  facts: CrossBorderFacts,
  policy: CrossBorderPolicy,
  asOf: PlainDate,
): CrossBorderCheck {
  return readSafely('', () => {
    const given = expectRecord(facts, '', 'the facts of a cross-border claim')
    expectKeys(given, FIELDS, '')
    const country = given['governingLaw'] === null ? null : readCountry(given['governingLaw'], 'governingLaw')
    const limitation = countLimitation(given, policy, country, asOf)
    const items = itemsOf(given, country, limitation)
    const inTheWay = items.filter(({ blocking }) => blocking)
    return {
      ready: inTheWay.length === 0,
      items,
      limitation,
      reasons: inTheWay.map((item) => reasonOf(item, limitation)),
    }
  })
}

function reasonOf(
  { point, status }: CrossBorderItem,
  limitation: LimitationStanding | null,
): Reason<CrossBorderReasonCode> {
  if (status === 'unknown') return { code: 'recovery.cross-border-unknown', params: { point } }
  if (status === 'conflict') return { code: 'recovery.cross-border-conflict', params: { point } }
  if (point === 'limitation' && limitation !== null) {
    return { code: 'recovery.cross-border-expired', params: { safeDate: limitation.safeDate } }
  }
  return { code: 'recovery.cross-border-missing', params: { point } }
}

/** Whether a text is given. A blank text is refused, since `null` is the value for unknown. */
function readSaid(given: UnknownRecord, field: string): boolean {
  if (given[field] === null) return false
  const what = 'a text of 1 to 10,000 characters that is not blank, or null if unknown'
  const text = expectText(given[field], field, what)
  if (text.trim() === '' || text.length > MAX_TEXT) refuse('input.range', field, what, text)
  return true
}

/** Whether a time zone is given; it must exist, since a caller has to know the local time. */
function readZone(given: UnknownRecord): boolean {
  if (!readSaid(given, 'timeZone')) return false
  plainDateIn(0, given['timeZone'] as string)
  return true
}

function itemsOf(
  given: UnknownRecord,
  country: string | null,
  limitation: LimitationStanding | null,
): CrossBorderItem[] {
  const known = (isKnown: boolean): CrossBorderItem['status'] => (isKnown ? 'ready' : 'unknown')
  const done = (field: string): CrossBorderItem['status'] => {
    const fact = readKnown(given[field], field)
    return fact === null ? 'unknown' : fact ? 'ready' : 'missing'
  }
  const [court, arbitration] = [readSaid(given, 'court'), readSaid(given, 'arbitration')]
  const statuses: readonly (readonly [CrossBorderPoint, CrossBorderItem['status']])[] = [
    ['governing-law', known(country !== null)],
    ['forum', court && arbitration ? 'conflict' : known(court || arbitration)],
    ['local-form', done('localFormReady')],
    ['language', done('languageReady')],
    ['limitation', limitation?.status === 'expired' ? 'missing' : known(limitation !== null)],
    ['time-zone', known(readZone(given))],
    ['contact-hours', known(readSaid(given, 'contactHours'))],
    ['cultural-notes', known(readSaid(given, 'culturalNotes'))],
  ]
  return statuses.map(([point, status]) => ({ point, status, blocking: status !== 'ready' }))
}

function countLimitation(
  given: UnknownRecord,
  policy: CrossBorderPolicy,
  country: string | null,
  asOf: PlainDate,
): LimitationStanding | null {
  const rules = expectRecord(policy, 'policy', 'laws and warnings')
  expectKeys(rules, ['laws', 'warnAt', 'calendar'], 'policy')
  const own = expectArray(rules['laws'], 'policy.laws', 'your own limitation laws')
  if (own.length > MAX_LAWS) refuse('input.range', 'policy.laws', `at most ${String(MAX_LAWS)} laws`, own)
  const claim = expectChoice(given['claim'], LIMITATION_CLAIMS, 'claim')
  const due = readDay(given['dueDate'], 'dueDate')
  // All fields are read before a law is searched, so that malformed input is refused even if no law is known.
  readEvents(given['events'], due, readDay(asOf, 'asOf'))
  readWarnings(rules['warnAt'])
  dayRoller(rules['calendar'], 'policy.calendar')
  const fits = (law: ReadLaw): boolean =>
    law.country === country && law.claim === claim && due >= law.from && due < law.to
  const read = Array.from(own, (entry, index) => {
    const path = at('policy.laws', index)
    return readLaw(expectRecord(entry, path, 'a limitation law'), path)
  })
  const found = read.findIndex(fits)
  const law =
    found < 0 ? limitationLaws.find((entry) => fits(readLaw(entry, ''))) : (own[found] as LimitationLaw)
  if (law === undefined) return null
  const { warnAt, calendar } = rules as unknown as LimitationPolicy
  return limitationClock(
    { law, start: given['dueDate'] as string, events: given['events'] as LimitationEvent[] },
    calendar === undefined ? { warnAt } : { warnAt, calendar },
    asOf,
  )
}
