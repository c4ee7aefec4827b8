import { FIRST_DAY, LAST_DAY, type DayNumber } from '../calendar/day-number.js'
import type { ExactDecimal } from '../numbers/read-decimal.js'
import { entryOn, findEntry, type CompiledRates } from '../rates/compiled-rates.js'
import { writeRate } from '../rates/write-rate.js'
import { narrow, type Whole } from './whole.js'

/** How a rate was changed from the reference to the rate charged. */
export type RateNote = 'floored' | 'capped' | undefined

/** The rate that is charged over time, in units of `10^-scale`. */
export interface RateCourse {
  /** First day of each entry, ascending. */
  readonly from: readonly DayNumber[]
  /** The rate from that day on; 0 in a gap. */
  readonly units: readonly Whole[]
  readonly scale: number
  /** `10^scale`. */
  readonly one: Whole
  /** The rate as text. */
  readonly text: readonly string[]
  readonly note: readonly RateNote[]
  /**
   * Per entry, the index of the first entry of the run without a gap that ends with it; its own index + 1 if it is a
   * gap.
   */
  readonly knownFrom: readonly number[]
  /** The source table and its path, for errors about unknown rates; absent for a constant rate. */
  readonly table?: { readonly rates: CompiledRates; readonly path: string }
}

/** How a reference rate becomes the rate charged. */
export interface CourseRule {
  readonly multiplier: ExactDecimal
  readonly margin: ExactDecimal
  readonly ceiling: ExactDecimal | undefined
  /** Whether neighbouring entries with equal rates are kept apart. */
  readonly everyEntry: boolean
}

/** A constant rate. */
export function constantCourse(rate: ExactDecimal, note: RateNote): RateCourse {
  return {
    from: [FIRST_DAY],
    units: [narrow(rate.units)],
    scale: rate.scale,
    one: powerOfTen(rate.scale),
    text: [writeRate(rate.units, rate.scale)],
    note: [note],
    knownFrom: [0],
  }
}

const powerOfTen = (scale: number): Whole => narrow(10n ** BigInt(scale))

const scaled = (value: ExactDecimal, scale: number): bigint =>
  value.units * 10n ** BigInt(scale - value.scale)

/** Removes decimals that no rate needs, so that products stay plain numbers. */
function trimmed(units: readonly (bigint | null)[], scale: number): [(bigint | null)[], number] {
  if (scale === 0 || units.some((value) => value !== null && value % 10n !== 0n)) return [[...units], scale]
  return trimmed(
    units.map((value) => (value === null ? null : value / 10n)),
    scale - 1,
  )
}

/** The course of `reference × multiplier + margin`, at least zero and at most the ceiling. */
export function referenceCourse(rates: CompiledRates, path: string, rule: CourseRule): RateCourse {
  const wide = Math.max(
    rates.scale + rule.multiplier.scale,
    rule.margin.scale,
    rule.ceiling === undefined ? 0 : rule.ceiling.scale,
  )
  const ceiling = rule.ceiling === undefined ? undefined : scaled(rule.ceiling, wide)
  const lift = 10n ** BigInt(wide - rates.scale - rule.multiplier.scale)
  const notes: RateNote[] = []
  const charged = rates.units.map((reference) => {
    if (reference === null) return (notes.push(undefined), null)
    const total = reference * rule.multiplier.units * lift + scaled(rule.margin, wide)
    const floored = total < 0n ? 0n : total
    const capped = ceiling !== undefined && floored > ceiling
    notes.push(capped ? 'capped' : total < 0n ? 'floored' : undefined)
    return capped ? ceiling : floored
  })
  const [units, scale] = trimmed(charged, wide)
  const kept = units
    .map((_, index) => index)
    .filter((index) => rule.everyEntry || index === 0 || units[index] !== units[index - 1])
  return {
    from: kept.map((index) => rates.from[index] as DayNumber),
    units: kept.map((index) => narrow(units[index] ?? 0n)),
    scale,
    one: powerOfTen(scale),
    text: kept.map((index) => writeRate(units[index] ?? 0n, scale)),
    note: kept.map((index) => notes[index]),
    knownFrom: knownRuns(kept.map((index) => units[index] !== null)),
    table: { rates, path },
  }
}

function knownRuns(known: readonly boolean[]): number[] {
  let start = 0
  return known.map((isKnown, index) => {
    if (!isKnown) start = index + 1
    return start
  })
}

/**
 * The index of the entry in force on a day.
 *
 * @throws ReceivablesError `rate.unknown`.
 */
export function courseEntry(course: RateCourse, day: DayNumber): number {
  if (course.table === undefined) return 0
  entryOn(course.table.rates, day, course.table.path)
  return findEntry(course.from, day)
}

/**
 * The indexes of the entries in force on the first and on the last day of a period `[from, to)` that is not empty.
 *
 * @throws ReceivablesError `rate.unknown` if the rate of a day in it is not known.
 */
export function courseEntries(
  course: RateCourse,
  from: DayNumber,
  to: DayNumber,
): [first: number, last: number] {
  const { table } = course
  if (table === undefined) return [0, 0]
  const last = findEntry(course.from, to - 1)
  const first = findEntry(course.from, from)
  if (
    from < (course.from[0] as number) ||
    to - 1 > table.rates.knownThrough ||
    first < (course.knownFrom[last] as number)
  ) {
    refuseUnknown(course, from, to)
  }
  return [first, last]
}

/** Refuses the first day of a period that is not in the table. */
function refuseUnknown(course: RateCourse, from: DayNumber, to: DayNumber): void {
  for (const day of [from, ...course.from.filter((start) => start > from && start < to), to - 1]) {
    courseEntry(course, day)
  }
}

/** The end of an entry: the first day of the next, or after all days. */
export const entryEnd = (course: RateCourse, index: number): DayNumber =>
  course.from[index + 1] ?? LAST_DAY + 2
