import { endsOf } from '../aging/classify-aging.js'
import type { AgingBucket, AgingSchedule } from '../aging/index.js'
import { bucketsOf, SCHEDULE_FIELDS } from '../aging/schedule.js'
import { readDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readScale } from '../money/currency.js'
import type { CurrencyCode } from '../money/index.js'
import type { Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'

/** The axes of a classification, checked. */
export interface ClassificationAxes {
  readonly day: DayNumber
  readonly basis: AgingSchedule['basis']
  readonly buckets: readonly AgingBucket[]
  readonly ends: Int32Array
  readonly bands: (currency: CurrencyCode, path: string) => readonly Minor[]
  readonly gradeOrder: readonly string[]
  readonly grades: ReadonlyMap<string, string | undefined>
  readonly weights: { readonly age: number; readonly amount: number; readonly grade: number }
}

/**
 * Reads the axes of a request.
 *
 * @throws ReceivablesError the codes of a malformed axis.
 */
export function readAxes(given: UnknownRecord): ClassificationAxes {
  const day = readDay(given['asOf'], 'asOf')
  const aging = { ...expectRecord(given['aging'], 'aging') }
  expectKeys(aging, SCHEDULE_FIELDS, 'aging')
  const weights = expectRecord(given['weights'], 'weights')
  expectKeys(weights, ['age', 'amount', 'grade'], 'weights')
  const schedule = aging as unknown as AgingSchedule
  const gradeOrder = readOrder(given['gradeOrder'])
  const buckets = bucketsOf(schedule, day, 'aging')
  return {
    day,
    buckets,
    ends: endsOf(buckets),
    basis: schedule.basis,
    bands: bandReader(expectRecord(given['amountBands'], 'amountBands')),
    gradeOrder,
    grades: readGrades(given['customers'], gradeOrder),
    weights: {
      age: expectInteger(weights['age'], 'weights.age', 0, 1_000_000),
      amount: expectInteger(weights['amount'], 'weights.amount', 0, 1_000_000),
      grade: expectInteger(weights['grade'], 'weights.grade', 0, 1_000_000),
    },
  }
}

function readOrder(value: unknown): readonly string[] {
  const grades = new Set<string>()
  Array.from(expectArray(value, 'gradeOrder'), (entry, index) => {
    const path = at('gradeOrder', index)
    const grade = expectId(entry, path)
    if (grades.has(grade)) refuse('id.duplicate', path, 'a grade that is not yet in the order', grade)
    grades.add(grade)
  })
  return [...grades]
}

/** Reads the bands of all currencies, so that a fault is reported even if nobody owes in that currency. */
function bandReader(given: UnknownRecord): ClassificationAxes['bands'] {
  const known = new Map<CurrencyCode, readonly Minor[]>(
    Object.keys(given).map((currency) => [currency, readBands(given[currency], currency)]),
  )
  return (currency, path) => {
    const bands = known.get(currency)
    if (bands !== undefined) return bands
    readScale(currency, path)
    return refuse('currency.missing', at('amountBands', currency), `amount bands in ${currency}`, undefined)
  }
}

function readBands(given: unknown, currency: CurrencyCode): Minor[] {
  const path = at('amountBands', currency)
  const scale = readScale(currency, path)
  let previous: Minor = 0
  return Array.from(expectArray(given, path), (edge, index) => {
    const value = readMinor(edge, scale, at(path, index))
    if (value <= previous) refuse('input.range', at(path, index), 'ascending amounts above zero', edge)
    previous = value
    return value
  })
}

function readGrades(value: unknown, gradeOrder: readonly string[]): Map<string, string | undefined> {
  const grades = new Map<string, string | undefined>()
  Array.from(expectArray(value, 'customers'), (row, index) => {
    const path = at('customers', index)
    const fields = expectRecord(row, path)
    const id = expectId(fields['id'], at(path, 'id'))
    if (grades.has(id)) refuse('id.duplicate', at(path, 'id'), 'an id that no other customer has', id)
    const grade = fields['grade']
    if (grade !== undefined && !gradeOrder.includes(grade as string)) {
      refuse('input.choice', at(path, 'grade'), `one of the grades ${gradeOrder.join(', ')}`, grade)
    }
    grades.set(id, grade as string | undefined)
  })
  return grades
}
