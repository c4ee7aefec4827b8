import { addMonthsDay } from '../calendar/date-steps.js'
import { civilOf, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { at, expectChoice } from '../kernel/expect.js'
import { rowsOf } from '../ledger/read-rows.js'

/** The day from which the age of an item is counted, itself not counted: the due date or the invoice date. */
export type AgingBasis = 'due-date' | 'invoice-date'

/**
 * The unit of the bucket edges.
 *
 * | unit | an edge of 1 |
 * |---|---|
 * | `day`, `week` | 1 day, 7 days |
 * | `month`, `year` | back from the day of the report to the same day of the month or year before, or to the last day of that month where it has no such day: from 31 March to 28 February, from 29 February 2024 to 28 February 2023 |
 * | `calendar-month` | back to the first day of the month of the report; an edge of 2, to the first day of the month before |
 */
export type AgingUnit = 'day' | 'week' | 'month' | 'calendar-month' | 'year'

/**
 * The buckets of an aging report. Systems differ at every boundary, so each choice has a name; see {@link
 * agingPresets}.
 */
export interface AgingSchedule {
  /** The day from which ages are counted. */
  readonly basis: AgingBasis
  /** The upper ends of the buckets, ascending whole numbers from 1. A last bucket without an end follows. */
  readonly bucketEdges: readonly number[]
  /**
   * Whether an age equal to an edge belongs to the bucket that ends there. Default: `'included'`, so 30 days are in
   * 1–30.
   */
  readonly edge?: 'included' | 'excluded'
  /**
   * Where an item due on the day of the report stands: in `'current'` (not overdue) or in the first overdue bucket.
   * Default: `'current'`.
   */
  readonly dueToday?: 'current' | 'first-bucket'
  /** The unit of the edges. Default: `'day'`. */
  readonly unit?: AgingUnit
}

/**
 * One bucket: every age from `from` to `to` in days, both included; null means no limit. If `from` is one above `to`
 * the bucket is empty: on the first day of a month no overdue item lies in that calendar month.
 */
export interface AgingBucket {
  /** `current` (not yet due), `1-30`, `91+`; in other units `0-4w`, `1-2m`, `0-1y`, and `1cm`, `4cm+` for calendar months. */
  readonly id: string
  /**
   * The lowest age in days; null for the first bucket, which also holds what is not yet due, or dated after the day
   * of the report.
   */
  readonly from: number | null
  /** The highest age in days; null for the last bucket. */
  readonly to: number | null
}

/** The most bucket edges. */
const MAX_EDGES = 60
/** The highest bucket edge, about a thousand years of days. */
const MAX_EDGE = 365_250

const SUFFIX = { day: '', week: 'w', month: 'm', 'calendar-month': 'cm', year: 'y' } as const

/** The fields of a schedule, for checks of misspelt options. */
export const SCHEDULE_FIELDS = ['basis', 'bucketEdges', 'edge', 'dueToday', 'unit'] as const

/** Reads the edges, each once. */
function readEdges(value: unknown, path: string): readonly number[] {
  const given = rowsOf(value, path, 'an array of bucket edges')
  const expected = `1 to ${String(MAX_EDGES)} ascending whole numbers from 1 to ${String(MAX_EDGE)}`
  const edges: number[] = []
  if (given.length === 0 || given.length > MAX_EDGES) return refuse('aging.edges', path, expected, value)
  let previous = 0
  for (let index = 0; index < given.length; index++) {
    const edge = given[index]
    if (typeof edge !== 'number' || !Number.isInteger(edge) || edge <= previous || edge > MAX_EDGE) {
      return refuse('aging.edges', at(path, index), expected, edge)
    }
    edges.push(edge)
    previous = edge
  }
  return edges
}

/** The age in days of an item exactly on an edge. */
function ageOfEdge(edge: number, unit: AgingUnit, asOf: DayNumber | undefined, path: string): number {
  if (unit === 'day') return edge
  if (unit === 'week') return edge * 7
  if (asOf === undefined)
    return refuse('input.missing', 'asOf', `the day from which ${unit}s count back`, asOf)
  if (unit !== 'calendar-month') return asOf - stepBack(asOf, unit === 'year' ? edge * 12 : edge, path)
  // The bucket reaches back to the first day of the month of the edge; the age on that day is the highest.
  const { day } = civilOf(asOf)
  return asOf - stepBack(asOf - day + 1, edge - 1, path)
}

function stepBack(from: DayNumber, months: number, path: string): DayNumber {
  const { year, month } = civilOf(from)
  if (months > (year - 1) * 12 + month - 1)
    return refuse('aging.edges', path, 'edges that do not reach back before the year 1', months)
  return addMonthsDay(from, -months, 'clamp')
}

/** How a bucket is named by its edges. */
function nameOf(
  unit: AgingUnit,
  lower: number,
  upper: number | null,
  from: number,
  to: number | null,
): string {
  const suffix = SUFFIX[unit]
  if (unit === 'day') return to === null ? `${String(from)}+` : `${String(from)}-${String(to)}`
  if (unit === 'calendar-month') {
    const first = lower + 1
    if (upper === null) return `${String(first)}${suffix}+`
    return first === upper ? `${String(first)}${suffix}` : `${String(first)}-${String(upper)}${suffix}`
  }
  return upper === null ? `${String(lower)}${suffix}+` : `${String(lower)}-${String(upper)}${suffix}`
}

/** A schedule that is not checked yet. */
export type GivenSchedule = Readonly<Partial<Record<keyof AgingSchedule, unknown>>>

/** One of the choices; the first of them if none is given. */
const choiceOf = <Choice extends string>(
  value: unknown,
  choices: readonly [Choice, ...Choice[]],
  path: string,
): Choice => (value === undefined ? choices[0] : expectChoice(value, choices, path))

/** The bucket of what is not yet due, if ages are counted from the due date. */
function currentBuckets(schedule: GivenSchedule, path: string): AgingBucket[] {
  const basis = expectChoice(schedule.basis, ['due-date', 'invoice-date'], at(path, 'basis'))
  const { dueToday } = schedule
  if (basis === 'due-date') {
    const choice = choiceOf(dueToday, ['current', 'first-bucket'], at(path, 'dueToday'))
    return [{ id: 'current', from: null, to: choice === 'current' ? 0 : -1 }]
  }
  if (dueToday === undefined) return []
  const expected = 'no dueToday, since ages count from the invoice date'
  return refuse('input.conflict', at(path, 'dueToday'), expected, dueToday)
}

/**
 * The buckets of a schedule, ascending. They cover every age without a hole or an overlap: each begins on the day after
 * the one before it ends, the first has no beginning and the last no end.
 *
 * @param schedule - The schedule as given.
 * @param asOf - The day from which months and years count back.
 * @param path - The path of the schedule in the input.
 */
export function bucketsOf(schedule: GivenSchedule, asOf: DayNumber | undefined, path: string): AgingBucket[] {
  const buckets = currentBuckets(schedule, path)
  const pathOfEdges = at(path, 'bucketEdges')
  const edges = readEdges(schedule.bucketEdges, pathOfEdges)
  const shift = choiceOf(schedule.edge, ['included', 'excluded'], at(path, 'edge')) === 'included' ? 0 : 1
  const unit = choiceOf(schedule.unit, ['day', 'week', 'month', 'calendar-month', 'year'], at(path, 'unit'))
  let reached = buckets[0]?.to ?? -1
  let lower = 0
  for (const upper of edges) {
    const from = reached + 1
    // On the first day of a month nothing overdue lies in that month: its bucket is empty.
    const to = Math.max(reached, ageOfEdge(upper, unit, asOf, pathOfEdges) - shift)
    if (to < from && unit === 'day')
      refuse(
        'aging.edges',
        at(pathOfEdges, 0),
        'an edge above 1, where 1 is excluded and 0 is current',
        upper,
      )
    buckets.push({ id: nameOf(unit, lower, upper, from, to), from: buckets.length === 0 ? null : from, to })
    reached = to
    lower = upper
  }
  buckets.push({ id: nameOf(unit, lower, null, reached + 1, null), from: reached + 1, to: null })
  return buckets
}
