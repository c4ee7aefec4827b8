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

/** What is known of a claim against a debtor abroad; `null` wherever nobody knows. */
export interface CrossBorderFacts {
  /** ISO 3166-1 alpha-2 code of the country whose law governs the contract. */
  readonly governingLaw: string | null
  /** The court that was agreed or is open. */
  readonly court: string | null
  /** The arbitration institution or seat; `null` where there is no clause or nobody knows. */
  readonly arbitration: string | null
  /** Whether the documents have the form that the place asks for: originals, notarised, legalised. */
  readonly localFormReady: KnownFact
  /** Whether they are in the language of the place. */
  readonly languageReady: KnownFact
  /** The debtor's time zone, an IANA name such as `Europe/Berlin`; null where nobody knows it. */
  readonly timeZone: string | null
  /** The hours and days on which it can be called. */
  readonly contactHours: string | null
  /** What is customary there when money is asked for. */
  readonly culturalNotes: string | null
  /** What is claimed, by which the limitation period is looked up. */
  readonly claim: LimitationClaim
  /** The day on which the debt was due. */
  readonly dueDate: PlainDate
  /** What interrupted the limitation period. */
  readonly events: readonly LimitationEvent[]
}

/** Laws and warnings. */
export interface CrossBorderPolicy extends LimitationPolicy {
  /** Limitation laws of your own, looked up before the shipped ones; at most 1,000. */
  readonly laws: readonly LimitationLaw[]
}

/** A point of the list. */
export type CrossBorderPoint =
  | 'governing-law'
  | 'forum'
  | 'local-form'
  | 'language'
  | 'limitation'
  | 'time-zone'
  | 'contact-hours'
  | 'cultural-notes'

/** A point and where it stands. */
export interface CrossBorderItem {
  /** Which. */
  readonly point: CrossBorderPoint
  /** Settled, known to be lacking, unknown, or contradictory: a court and arbitration at once. */
  readonly status: 'ready' | 'missing' | 'unknown' | 'conflict'
  /** Whether it is in the way; what is unknown always is. */
  readonly blocking: boolean
}

/** Whether a claim against a debtor abroad can be pursued. */
export interface CrossBorderCheck {
  /** Whether nothing is in the way. */
  readonly ready: boolean
  /** All points, in their order. */
  readonly items: readonly CrossBorderItem[]
  /** The limitation period by the governing law; `null` where no law is known for it. */
  readonly limitation: LimitationStanding | null
  /** Every point that is in the way. */
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
 * What must be known before a claim is pursued across a border: which law governs it, which court or arbitration
 * decides, whether the documents have the form and the language of the place, when the claim expires by the governing
 * law, and when and how the debtor can be contacted. An unknown point blocks, since it would otherwise have to be
 * guessed; so does an expired claim.
 *
 * Limitation follows the law that governs the claim, not the law of the creditor. It is counted for the caller's own laws
 * first, then for the shipped ones; without a law for that country, claim and day it is unknown.
 *
 * @throws ReceivablesError as `limitationClock` does for laws and events; `input.choice` for a country that has no such code, `input.range` for
 * a text that is blank or too long, `time-zone.unknown`, `date.invalid`, `date.order`, `date.out-of-range`, `input.conflict`,
 * `id.invalid`, `input.missing`, `input.type`, `input.unknown-key`.
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
    const given = expectRecord(facts, '', 'what is known of a claim abroad')
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

/** A text that was said; what is blank says nothing and is refused, since `null` is how to say that it is unknown. */
function readSaid(given: UnknownRecord, field: string): boolean {
  if (given[field] === null) return false
  const what = 'a text of 1 to 10,000 characters, or null where it is not known'
  const text = expectText(given[field], field, what)
  if (text.trim() === '' || text.length > MAX_TEXT) refuse('input.range', field, what, text)
  return true
}

/** A time zone that was said: whoever calls has to know what time it is there. */
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
  const own = expectArray(rules['laws'], 'policy.laws', 'limitation laws of your own')
  if (own.length > MAX_LAWS) refuse('input.range', 'policy.laws', `at most ${String(MAX_LAWS)} laws`, own)
  const claim = expectChoice(given['claim'], LIMITATION_CLAIMS, 'claim')
  const due = readDay(given['dueDate'], 'dueDate')
  // All is read before a law is looked for: what is wrong is wrong where no law is known, too.
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
