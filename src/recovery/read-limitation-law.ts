import { readDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectChoice,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
  expectText,
} from '../kernel/expect.js'
import { readCountry } from './country.js'
import {
  LIMITATION_EVENT_KINDS,
  limitationLaws,
  type LimitationClaim,
  type LimitationEventKind,
  type LimitationSuspension,
} from './limitation-laws.js'

const FIELDS = [
  'id',
  'country',
  'claim',
  'months',
  'runsFrom',
  'outerMonths',
  'interruptedBy',
  'revivedBy',
  'suspension',
  'from',
  'to',
  'source',
]
/** All kinds of claim, for checks. */
export const LIMITATION_CLAIMS: readonly LimitationClaim[] = [
  'money',
  'international-sale',
  'judgment',
  'guarantee',
]
const MOST_MONTHS = 1200
const MOST_KINDS = 100

/** A law, read. */
export interface ReadLaw {
  readonly id: string
  readonly country: string
  readonly claim: LimitationClaim
  readonly months: number
  readonly endOfYear: boolean
  readonly outerMonths: number | null
  readonly interruptedBy: ReadonlySet<LimitationEventKind>
  readonly revivedBy: ReadonlySet<LimitationEventKind>
  readonly suspension: LimitationSuspension | null
  readonly from: DayNumber
  readonly to: DayNumber
  readonly source: string
}

/**
 * Reads a law: the id of a shipped one, or a law of the caller.
 *
 * @throws ReceivablesError `input.choice` for an unknown id, or the code of a malformed field.
 */
export function readLaw(value: unknown, path: string): ReadLaw {
  if (typeof value !== 'string') return readOwnLaw(value, path)
  const found = limitationLaws.find(({ id }) => id === value)
  if (found !== undefined) return readOwnLaw(found, path)
  const names = limitationLaws.map(({ id }) => `'${id}'`).join(', ')
  return refuse('input.choice', path, `your own law or one of ${names}`, value)
}

function readOwnLaw(value: unknown, path: string): ReadLaw {
  const given = expectRecord(value, path, 'the id of a limitation law, or your own law')
  expectKeys(given, FIELDS, path)
  const months = (field: string): number => expectInteger(given[field], at(path, field), 1, MOST_MONTHS)
  const from = readDay(given['from'], at(path, 'from'))
  const to = given['to'] === undefined ? Infinity : readDay(given['to'], at(path, 'to'))
  if (to <= from) refuse('date.order', at(path, 'to'), 'a day after from', given['to'])
  return {
    id: expectId(given['id'], at(path, 'id')),
    country: readCountry(given['country'], at(path, 'country')),
    claim: expectChoice(given['claim'], LIMITATION_CLAIMS, at(path, 'claim')),
    months: months('months'),
    endOfYear:
      expectChoice(given['runsFrom'], ['start', 'end-of-year'], at(path, 'runsFrom')) === 'end-of-year',
    outerMonths: given['outerMonths'] === null ? null : months('outerMonths'),
    interruptedBy: readKinds(given['interruptedBy'], at(path, 'interruptedBy')),
    revivedBy: readKinds(given['revivedBy'], at(path, 'revivedBy')),
    suspension: readSuspension(given['suspension'], at(path, 'suspension')),
    from,
    to,
    source: expectText(given['source'], at(path, 'source')),
  }
}

function readKinds(value: unknown, path: string): Set<LimitationEventKind> {
  const kinds = expectArray(value, path, 'a list of kinds of events')
  if (kinds.length > MOST_KINDS) refuse('input.range', path, `at most ${String(MOST_KINDS)} kinds`, value)
  return new Set(
    Array.from(kinds, (kind, index) => expectChoice(kind, LIMITATION_EVENT_KINDS, at(path, index))),
  )
}

function readSuspension(value: unknown, path: string): LimitationSuspension | null {
  if (value === null) return null
  const given = expectRecord(value, path, 'the effect of an obstacle on the period, or null')
  const kind = expectChoice(given['kind'], ['last-months', 'days-added'], at(path, 'kind'))
  if (kind === 'days-added') {
    expectKeys(given, ['kind'], path)
    return { kind }
  }
  expectKeys(given, ['kind', 'months', 'thenMonths'], path)
  return {
    kind,
    months: expectInteger(given['months'], at(path, 'months'), 1, MOST_MONTHS),
    thenMonths: expectInteger(given['thenMonths'], at(path, 'thenMonths'), 1, MOST_MONTHS),
  }
}
