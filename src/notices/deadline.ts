import { BUSINESS_DAY_CONVENTIONS } from '../calendar/business-day-convention.js'
import { addBusinessDaysDay, adjustDay } from '../calendar/business-day-steps.js'
import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import { openCalendar, type OpenCalendar } from '../calendar/open-calendar.js'
import { refuse } from '../kernel/error.js'
import { at } from '../kernel/expect.js'
import { field, optional, record, type Reading, type RequiredField } from './field.js'
import type { NoticeDeadline, NoticeDeadlineRule } from './model.js'
import { choice, date, integer, printableId } from './plain-fields.js'

/** The longest period of a deadline, in days. */
const MAX_PERIOD = 366

const time = (): RequiredField<string> =>
  field('a time such as 17:00', (value, path) =>
    typeof value === 'string' && /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/.test(value)
      ? value
      : refuse('input.choice', path, 'a time from 00:00 to 23:59', value),
  )

const shared = {
  countedFrom: (): RequiredField<'sent' | 'received'> =>
    choice('the event from which the period is counted', ['sent', 'received']),
  days: (): RequiredField<number> => integer('the length of the period', 1, MAX_PERIOD),
  unit: (): RequiredField<'calendar-days' | 'business-days'> =>
    choice('the unit of the period', ['calendar-days', 'business-days']),
}

const ruleField = (): RequiredField<NoticeDeadlineRule> =>
  record<NoticeDeadlineRule>('the final deadline and how it is counted', {
    countedFrom: shared.countedFrom(),
    from: optional(date('the day on which the letter is sent or received')),
    days: shared.days(),
    unit: shared.unit(),
    roll: optional(
      choice('the convention for a last day that is not a business day', BUSINESS_DAY_CONVENTIONS),
    ),
    calendar: optional(
      field('a holiday calendar', (value, path) => {
        openCalendar(value as HolidayCalendar, path)
        return value as HolidayCalendar
      }),
    ),
    time: optional(time()),
    minimumDays: optional(integer('the minimum number of days from the letter', 0, MAX_PERIOD)),
  })

/** A deadline in a composed notice: its calendar is given by id only. */
const storedField = (): RequiredField<NoticeDeadline> =>
  record<NoticeDeadline>('the final deadline', {
    date: date('the last day'),
    time: optional(time()),
    countedFrom: shared.countedFrom(),
    from: date('the day from which the period is counted'),
    days: shared.days(),
    unit: shared.unit(),
    roll: optional(
      choice('the convention by which the last day was allowed to move', BUSINESS_DAY_CONVENTIONS),
    ),
    calendar: optional(printableId('the holiday calendar')),
  })

/** Reads the rule of a deadline, or a deadline that was already counted. */
export function deadlineField(): RequiredField<NoticeDeadline> {
  const rule = ruleField()
  return {
    ...rule,
    read: (value, path, reading) => {
      const before = reading.missing.length
      const read = reading.stored ? storedField() : rule
      const fields = read.read(value, path, reading)
      // Missing fields are reported together with all others; nothing is counted from them.
      if (reading.missing.length > before || !Number.isFinite(reading.letterDay))
        return fields as NoticeDeadline
      return reading.stored
        ? checkStored(fields as NoticeDeadline, path, reading)
        : countDeadline(fields as NoticeDeadlineRule, path, reading)
    },
  }
}

function countDeadline(rule: NoticeDeadlineRule, path: string, reading: Reading): NoticeDeadline {
  const { countedFrom, days, unit, roll, calendar, time: hour } = rule
  const from = startOf(rule, path, reading)
  const end = rolled(rule, lastDay(rule, from, path), path)
  const least = reading.letterDay + (rule.minimumDays ?? 0)
  if (end < least)
    refuse('date.order', at(path, 'days'), `a deadline on or after ${writeDay(least)}`, writeDay(end))
  return {
    date: writeDay(end, at(path, 'days')),
    ...(hour === undefined ? {} : { time: hour }),
    countedFrom,
    from: writeDay(from),
    days,
    unit,
    ...(roll === undefined ? {} : { roll }),
    ...(calendar === undefined ? {} : { calendar: calendar.id }),
  }
}

/** The day from which the period is counted; that day is not counted itself. */
function startOf({ countedFrom, from }: NoticeDeadlineRule, path: string, { letterDay }: Reading): DayNumber {
  if (from === undefined && countedFrom === 'sent') return letterDay
  const day = readDay(from, at(path, 'from'))
  return day < letterDay
    ? refuse('date.order', at(path, 'from'), 'a day on or after the day of the letter', from)
    : day
}

function lastDay(rule: NoticeDeadlineRule, from: DayNumber, path: string): DayNumber {
  if (rule.unit === 'calendar-days') return from + rule.days
  return addBusinessDaysDay(calendarOf(rule, path), from, rule.days, at(path, 'from'))
}

function rolled(rule: NoticeDeadlineRule, day: DayNumber, path: string): DayNumber {
  const { roll } = rule
  if (roll === undefined || roll === 'unadjusted') return day
  return adjustDay(calendarOf(rule, path), day, roll, at(path, 'days'))
}

function calendarOf({ calendar }: NoticeDeadlineRule, path: string): OpenCalendar {
  const place = at(path, 'calendar')
  const what = 'a holiday calendar: business days and roll need one'
  return calendar === undefined
    ? refuse('input.missing', place, what, calendar)
    : openCalendar(calendar, place)
}

/** The checks that are possible without the calendar. */
function checkStored(deadline: NoticeDeadline, path: string, { letterDay }: Reading): NoticeDeadline {
  const { from, days, unit, roll } = deadline
  const [start, end] = [readDay(from, at(path, 'from')), readDay(deadline.date, at(path, 'date'))]
  if (start < letterDay || end < letterDay)
    refuse('date.order', at(path, 'date'), 'a deadline on or after the day of the letter', deadline.date)
  if (unit === 'calendar-days' && (roll ?? 'unadjusted') === 'unadjusted' && end !== start + days)
    refuse('input.conflict', at(path, 'date'), writeDay(start + days, at(path, 'days')), deadline.date)
  return deadline
}
