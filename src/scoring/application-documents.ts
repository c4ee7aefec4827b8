import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectBoolean,
  expectChoice,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
} from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import { readList } from './bounded-list.js'
import type { ScoringReasonCode } from './reasons.js'

interface Requirement {
  readonly kind: string
  readonly maxAgeDays: number | null
  readonly isAuthorised: boolean
}

interface Received {
  readonly kind: string
  readonly day: DayNumber
  readonly isAuthorised: boolean
}

/** Reads the required documents. */
export function readRequirements(value: unknown, path: string): Requirement[] {
  const seen = new Set<string>()
  return readList(value, path, [0, 200], 'the required documents', (row, place) => {
    const fields = expectRecord(row, place, 'a required document')
    expectKeys(fields, ['kind', 'maxAgeDays', 'authorisation'], place)
    const kind = expectId(fields['kind'], at(place, 'kind'))
    if (seen.has(kind)) refuse('id.duplicate', at(place, 'kind'), 'a kind that is not yet in the list', kind)
    seen.add(kind)
    const { maxAgeDays: age, authorisation } = fields
    const maxAgeDays = age === undefined ? null : expectInteger(age, at(place, 'maxAgeDays'), 0, 36_500)
    if (authorisation !== undefined) expectChoice(authorisation, ['required'], at(place, 'authorisation'))
    return { kind, maxAgeDays, isAuthorised: authorisation !== undefined }
  })
}

/** Reads the received documents. */
export const readDocuments = (value: unknown, path: string): Received[] =>
  readList(value, path, [0, 1000], 'the received documents', (row, place) => {
    const fields = expectRecord(row, place, 'a document')
    expectKeys(fields, ['kind', 'date', 'authorised'], place)
    return {
      kind: expectId(fields['kind'], at(place, 'kind')),
      day: readDay(fields['date'], at(place, 'date')),
      isAuthorised:
        fields['authorised'] !== undefined && expectBoolean(fields['authorised'], at(place, 'authorised')),
    }
  })

/** The required documents that are missing or not usable. */
export function checkDocuments(
  documents: readonly Received[],
  required: readonly Requirement[],
  asOf: DayNumber,
): { readonly missing: string[]; readonly reasons: Reason<ScoringReasonCode>[] } {
  const reasons = required.flatMap((requirement) => {
    const faults = documents
      .filter(({ kind }) => kind === requirement.kind)
      .map((document) => faultOf(document, requirement, asOf))
    if (faults.includes(undefined)) return []
    const none: Reason<ScoringReasonCode> = {
      code: 'scoring.document-missing',
      params: { document: requirement.kind },
    }
    return [faults.at(-1) ?? none]
  })
  return { missing: reasons.map(({ params }) => String(params['document'])), reasons }
}

/** The problem of a document; undefined if there is none. */
function faultOf(
  { kind: document, day, isAuthorised }: Received,
  requirement: Requirement,
  asOf: DayNumber,
): Reason<ScoringReasonCode> | undefined {
  const date = writeDay(day)
  if (day > asOf) return { code: 'scoring.document-later', params: { document, date } }
  const { maxAgeDays } = requirement
  if (maxAgeDays !== null && asOf - day > maxAgeDays) {
    return { code: 'scoring.document-old', params: { document, date, maxAgeDays } }
  }
  return requirement.isAuthorised && !isAuthorised
    ? { code: 'scoring.document-not-authorised', params: { document } }
    : undefined
}
