import { expectBoolean, expectKeys, expectRecord, expectText, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { readKnown, type KnownFact } from './known-fact.js'
import type { CourtReasonCode } from './reasons.js'
import { refuse } from '../kernel/error.js'

/** The terms of a contract on disputes, and the places of its parties. Names of places are the caller's. */
export interface JurisdictionFacts {
  /** The arbitration institution or seat in the contract; `null` if there is no arbitration clause. */
  readonly arbitration: string | null
  /** The place in mainland China whose court the parties chose in writing; `null` if they chose none. */
  readonly agreedPlace: string | null
  /**
   * Whether that place is connected with the dispute; `null` if not known. Ignored without a choice, and if no
   * connection is required.
   */
  readonly agreedPlaceConnected: KnownFact
  /** The defendant's domicile; `null` if not known. */
  readonly defendantPlace: string | null
  /** The place of performance in the contract; `null` if it names none. */
  readonly performancePlace: string | null
  /** The creditor's place: where money is received. */
  readonly creditorPlace: string
  /** The place of a court with exclusive jurisdiction, for example for real property; `null` if there is none. */
  readonly exclusivePlace: string | null
  /** Whether a party, the place or the object is foreign. */
  readonly foreignElement: boolean
}

/** Why a claim can be brought at a place. */
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
  /** Why the claim can be brought there. */
  readonly basis: JurisdictionBasis
  /** Whether it is the creditor's own place, without travel. */
  readonly own: boolean
  /** Source of the rule. */
  readonly source: string
}

/** The places in mainland China where a money claim can be brought. */
export interface JurisdictionOptions {
  /** The places, the more special rule first; each place once. */
  readonly options: readonly JurisdictionOption[]
  /** Warnings. */
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
 * The places in mainland China where a money claim under a contract can be brought. An arbitration clause excludes the
 * courts. Next comes a court with exclusive jurisdiction, then a court that the parties chose in writing among the
 * places connected with the dispute. Without a valid choice the creditor can choose between the defendant's domicile
 * and the place of performance; for money without an agreed place this is where the money is received: the creditor's
 * own place. In a foreign-related case a court of mainland China can be chosen with or without a connection, under the
 * text in force since 2024.
 *
 * The level of the court is not computed. A chosen place whose connection is unknown stays an option, with a reason.
 *
 * @throws ReceivablesError `input.range` for a place that is blank or over 200 characters, `input.missing`,
 * `input.type`, `input.unknown-key`.
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
  const what = 'the name of a place, 1 to 200 characters that are not all blank'
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
    // Since 2024 the parties to a foreign-related dispute may choose a court without a connection to it.
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
