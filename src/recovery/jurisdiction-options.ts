import { expectBoolean, expectKeys, expectRecord, expectText, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { readKnown, type KnownFact } from './known-fact.js'
import type { CourtReasonCode } from './reasons.js'
import { refuse } from '../kernel/error.js'

/** What a contract says about disputes, and where its parties are. Places are names of the caller's. */
export interface JurisdictionFacts {
  /** The arbitration institution or seat that the contract names; `null` where it has no arbitration clause. */
  readonly arbitration: string | null
  /** The place in mainland China whose court the parties chose in writing; `null` where they chose none. */
  readonly agreedPlace: string | null
  /** Whether that place is connected with the dispute; `null` while nobody knows. Ignored without a choice, and where it need not be. */
  readonly agreedPlaceConnected: KnownFact
  /** The defendant's domicile; `null` where it is not known. */
  readonly defendantPlace: string | null
  /** The place of performance that the contract names; `null` where it names none. */
  readonly performancePlace: string | null
  /** The creditor's own place: where money is received. */
  readonly creditorPlace: string
  /** The place of a court that alone has jurisdiction, as for real property; `null` where there is none. */
  readonly exclusivePlace: string | null
  /** Whether a party, the place or the object is foreign. */
  readonly foreignElement: boolean
}

/** Why a place is open. */
export type JurisdictionBasis =
  | 'arbitration'
  | 'exclusive'
  | 'agreed'
  | 'defendant-domicile'
  | 'place-of-performance'
  | 'place-of-receipt'

/** A place where a claim can be brought. */
export interface JurisdictionOption {
  /** The place, or the arbitration institution. */
  readonly place: string
  /** Why it is open. */
  readonly basis: JurisdictionBasis
  /** Whether it is the creditor's own place, which spares travel. */
  readonly own: boolean
  /** Where the rule stands. */
  readonly source: string
}

/** Where a money claim can be brought in mainland China. */
export interface JurisdictionOptions {
  /** The places that are open, the more special rule first; each place once. */
  readonly options: readonly JurisdictionOption[]
  /** What to bear in mind. */
  readonly reasons: readonly Reason<CourtReasonCode>[]
}

const FIELDS = [
  'arbitration',
  'agreedPlace',
  'agreedPlaceConnected',
  'defendantPlace',
  'performancePlace',
  'creditorPlace',
  'exclusivePlace',
  'foreignElement',
]
const MAX_PLACE = 200
const CPL = 'Civil Procedure Law (CN)'

/**
 * Where a money claim from a contract can be brought in mainland China. An arbitration clause keeps courts out; a court with
 * exclusive jurisdiction comes next; then a court that the parties chose in writing among the places connected with the
 * dispute. Without a valid choice the creditor chooses between the defendant's domicile and the place of performance, which
 * for money without an agreed place is where it is received: the creditor's own place. In a foreign-related case a court of
 * mainland China can be chosen whether it is connected or not, by the text in force since 2024.
 *
 * Which level of court hears the case is not computed. A choice whose connection is unknown stays an option, with a reason.
 *
 * @throws ReceivablesError `input.range` for a place that is blank or over 200 characters, `input.missing`, `input.type`,
 * `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { jurisdictionOptions } from 'receivables'
 *
 * jurisdictionOptions({
 *   arbitration: null, agreedPlace: null, agreedPlaceConnected: null, exclusivePlace: null,
 *   defendantPlace: 'Nanjing', performancePlace: null, creditorPlace: 'Shanghai', foreignElement: false,
 * }).options.map(({ place, basis, own }) => [place, basis, own])
 * // => [['Nanjing', 'defendant-domicile', false], ['Shanghai', 'place-of-receipt', true]]
 * ```
 *
 * @see Civil Procedure Law (CN), articles 24, 34, 35 and 277; its Interpretation, article 18.
 */
export function jurisdictionOptions(facts: JurisdictionFacts): JurisdictionOptions {
  return readSafely('', () => {
    const given = expectRecord(facts, '', 'a dispute clause and places')
    expectKeys(given, FIELDS, '')
    const places = {
      arbitration: readPlace(given, 'arbitration'),
      exclusive: readPlace(given, 'exclusivePlace'),
      agreed: readPlace(given, 'agreedPlace'),
      defendant: readPlace(given, 'defendantPlace'),
      performance: readPlace(given, 'performancePlace'),
      creditor: readNamed(given['creditorPlace'], 'creditorPlace'),
    }
    const connected = readKnown(given['agreedPlaceConnected'], 'agreedPlaceConnected')
    const foreign = expectBoolean(given['foreignElement'], 'foreignElement')
    const { options, reasons } = openPlaces(places, connected, foreign)
    const noted: Reason<CourtReasonCode>[] = foreign ? [{ code: 'recovery.foreign-element', params: {} }] : []
    return {
      options: options.map((option) => ({ ...option, own: option.place === places.creditor })),
      reasons: [...reasons, ...noted],
    }
  })
}

function readNamed(value: unknown, path: string): string {
  const what = 'the name of a place, of 1 to 200 characters'
  const place = expectText(value, path, what)
  return place.trim() === '' || place.length > MAX_PLACE ? refuse('input.range', path, what, value) : place
}

const readPlace = (given: UnknownRecord, field: string): string | null =>
  given[field] === null ? null : readNamed(given[field], field)

interface Places {
  readonly arbitration: string | null
  readonly exclusive: string | null
  readonly agreed: string | null
  readonly defendant: string | null
  readonly performance: string | null
  readonly creditor: string
}

interface Open {
  readonly options: readonly Omit<JurisdictionOption, 'own'>[]
  readonly reasons: readonly Reason<CourtReasonCode>[]
}

function openPlaces(places: Places, connected: KnownFact, foreign: boolean): Open {
  const { arbitration, exclusive, agreed, defendant, performance, creditor } = places
  if (arbitration !== null) {
    return {
      options: [{ place: arbitration, basis: 'arbitration', source: `${CPL} art. 127(2)` }],
      reasons: [{ code: 'recovery.arbitration-clause', params: { place: arbitration } }],
    }
  }
  if (exclusive !== null) {
    return { options: [{ place: exclusive, basis: 'exclusive', source: `${CPL} art. 34` }], reasons: [] }
  }
  const reasons: Reason<CourtReasonCode>[] = []
  if (agreed !== null) {
    const params = { place: agreed }
    // Since 2024 parties to a foreign-related dispute may choose a court that nothing connects with it.
    if (foreign && connected !== true) {
      return { options: [{ place: agreed, basis: 'agreed', source: `${CPL} art. 277` }], reasons }
    }
    if (connected === null) reasons.push({ code: 'recovery.choice-connection-unknown', params })
    if (connected === false) reasons.push({ code: 'recovery.choice-unconnected', params })
    if (connected !== false) {
      return { options: [{ place: agreed, basis: 'agreed', source: `${CPL} art. 35` }], reasons }
    }
  }
  const options: Omit<JurisdictionOption, 'own'>[] = []
  if (defendant === null) reasons.push({ code: 'recovery.defendant-place-unknown', params: {} })
  else options.push({ place: defendant, basis: 'defendant-domicile', source: `${CPL} art. 24` })
  const other: Omit<JurisdictionOption, 'own'> =
    performance === null
      ? { place: creditor, basis: 'place-of-receipt', source: `${CPL} art. 24; Interpretation art. 18` }
      : { place: performance, basis: 'place-of-performance', source: `${CPL} art. 24` }
  if (other.place !== defendant) options.push(other)
  return { options, reasons }
}
