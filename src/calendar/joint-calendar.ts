import { refuse } from '../kernel/error.js'
import { at, expectArray, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { scanDay, writeDay } from './day-number.js'
import { holidayCalendar, type HolidayCalendar } from './holiday-calendar.js'
import { isBusinessDayNumber, openCalendar, type OpenCalendar } from './open-calendar.js'
import type { PlainDate } from './plain-date.js'

/** The input of {@link jointCalendar}. */
export interface JointCalendarDefinition {
  /** The name of the joint calendar in policies and error messages, such as `'cn+target'`. */
  readonly id: string
  /** The calendars; at least one. A business day must be one in all of them. */
  readonly calendars: readonly HolidayCalendar[]
}

const isOpenEverywhere = (calendars: readonly OpenCalendar[], date: PlainDate): boolean =>
  calendars.every((calendar) => isBusinessDayNumber(calendar, scanDay(date), ''))

/**
 * The calendar of several places at once, for payments that need banks at both ends: a day is a business day if it is
 * one in every calendar. It covers the days that all of them cover.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, `input.unknown-key`, `id.invalid`, `input.range` (no calendar),
 * `input.conflict` (no day is covered by all).
 *
 * @example
 * ```ts
 * import { chinaCalendar, isBusinessDay, jointCalendar, targetCalendar } from 'receivables'
 *
 * const both = jointCalendar({ id: 'cn+target', calendars: [chinaCalendar, targetCalendar] })
 * isBusinessDay('2026-12-25', both) // => false
 * isBusinessDay('2026-02-14', both) // => false
 * both.covers // => { from: '2025-01-01', to: '2027-01-01' }
 * ```
 *
 * @see ISDA 2006 Definitions, section 1.4: business days in several places.
 */
export function jointCalendar(definition: JointCalendarDefinition): HolidayCalendar {
  return readSafely('', () => {
    const fields = expectRecord(definition, '', 'the definition of a joint calendar')
    expectKeys(fields, ['id', 'calendars'], '')
    const list = expectArray(fields['calendars'], 'calendars', 'an array of holiday calendars')
    if (list.length === 0) return refuse('input.range', 'calendars', 'at least one calendar', list)
    const calendars: HolidayCalendar[] = []
    const open = Array.from(list, (given, index) => {
      const calendar = given as HolidayCalendar
      calendars.push(calendar)
      return openCalendar(calendar, at('calendars', index))
    })
    const from = Math.max(...open.map((calendar) => calendar.from))
    const to = Math.min(...open.map((calendar) => calendar.to))
    if (to <= from) return refuse('input.conflict', 'calendars', 'calendars that cover a day in common', list)
    const covers = { from: writeDay(from), to: writeDay(to) }
    const covered = (date: PlainDate): boolean => date >= covers.from && date < covers.to
    return holidayCalendar({
      id: fields['id'] as string,
      weekend: calendars.flatMap((calendar) => calendar.weekend),
      holidays: calendars.flatMap((calendar) => calendar.holidays).filter(covered),
      // On a weekend day of the joint calendar at least one calendar has its weekend: only its own working days can
      // make it a business day.
      workingDays: calendars
        .flatMap((calendar) => calendar.workingDays)
        .filter((date) => covered(date) && isOpenEverywhere(open, date)),
      covers,
    })
  })
}
