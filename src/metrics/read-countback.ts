import { readDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectChoice,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readMinor } from '../numbers/read-minor.js'
import type { CountbackPolicy } from './countback-model.js'
import { MAX_DAYS } from './period-sales.js'
import { MAX_PERIODS, readRows } from './read-rows.js'
import type { ReadPeriod } from './countback-model.js'

/** Reads a countback policy, of which every field is required. */
export function readCountbackPolicy(value: unknown, path: string): CountbackPolicy {
  const policy = expectRecord(value, path, 'a countback policy')
  expectKeys(policy, ['order', 'days', 'zeroSales', 'partialDay'], path)
  return {
    order: expectChoice(policy['order'], ['newest-first', 'oldest-first'], at(path, 'order')),
    days: expectChoice(policy['days'], ['given', 'calendar'], at(path, 'days')),
    zeroSales: expectChoice(policy['zeroSales'], ['skip', 'count-days', 'stop'], at(path, 'zeroSales')),
    partialDay: expectChoice(policy['partialDay'], ['none', 'up', 'half-up'], at(path, 'partialDay')),
  }
}

/** The periods of the history, the newest first. */
export function readHistory(value: unknown, scale: number, policy: CountbackPolicy): ReadPeriod[] {
  const read = policy.days === 'given' ? givenDays : calendarDays(policy)
  const bounds = { least: 1, most: MAX_PERIODS }
  const periods = readRows(value, 'periods', 'periods', bounds, (row, path, index) => {
    expectKeys(row, ['creditSales', 'days', 'from', 'to'], path)
    return {
      place: index + 1,
      sales: readMinor(row['creditSales'], scale, at(path, 'creditSales')),
      days: read(row, path),
    }
  })
  return policy.order === 'newest-first' ? periods : periods.reverse()
}

function absent(row: UnknownRecord, path: string, fields: readonly string[], expected: string): void {
  for (const field of fields)
    if (row[field] !== undefined) refuse('input.conflict', at(path, field), expected, row[field])
}

function givenDays(row: UnknownRecord, path: string): number {
  absent(row, path, ['from', 'to'], "days only, since policy.days is 'given'")
  return expectInteger(row['days'], at(path, 'days'), 1, MAX_DAYS)
}

/** Reads the days from the calendar, and refuses a period that does not follow the one before it. */
function calendarDays({ order }: CountbackPolicy): (row: UnknownRecord, path: string) => number {
  let bound: number | undefined
  return (row, path) => {
    absent(row, path, ['days'], "no days, since policy.days is 'calendar'")
    const from = readDay(row['from'], at(path, 'from'))
    const to = readDay(row['to'], at(path, 'to'))
    if (to <= from) refuse('date.order', at(path, 'to'), 'a day after from', row['to'])
    if (bound !== undefined && order === 'newest-first' && to > bound)
      refuse(
        'date.order',
        at(path, 'to'),
        'a day not after the start of the period before it in the list',
        row['to'],
      )
    if (bound !== undefined && order === 'oldest-first' && from < bound)
      refuse(
        'date.order',
        at(path, 'from'),
        'a day not before the end of the period before it in the list',
        row['from'],
      )
    bound = order === 'newest-first' ? from : to
    return expectInteger(to - from, at(path, 'to'), 1, MAX_DAYS)
  }
}
