import { at } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { weekdayOfDay } from './date-steps.js'
import { readDay, scanDay, type DayNumber } from './day-number.js'
import { isBusinessDayNumber, type OpenCalendar } from './open-calendar.js'

/** The days of an ascending list one after the other, starting after a day, forward (1) or back (-1). */
class Cursor {
  #place: number
  /** The next day of the list; infinite if there is none. */
  day: DayNumber

  constructor(
    readonly days: readonly unknown[],
    readonly direction: 1 | -1,
    readonly path: string,
    from: DayNumber,
  ) {
    let low = 0
    let high = days.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (direction === 1 ? this.#at(middle) > from : this.#at(middle) >= from) high = middle
      else low = middle + 1
    }
    this.#place = direction === 1 ? low : low - 1
    this.day = this.#here()
  }

  next(): void {
    this.#place += this.direction
    this.day = this.#here()
  }

  #here(): DayNumber {
    const isIn = this.#place >= 0 && this.#place < this.days.length
    return isIn ? this.#at(this.#place) : this.direction * Infinity
  }

  #at(place: number): DayNumber {
    const day = scanDay(this.days[place])
    return day === day ? day : readDay(this.days[place], at(this.path, place))
  }
}

const isWeekend = (weekend: number, day: DayNumber): boolean => (weekend & (1 << weekdayOfDay(day))) !== 0

/** How many days of a week are not weekend days. */
function workOfWeek(weekend: number): number {
  let work = 0
  for (let day = 0; day < 7; day++) if (!isWeekend(weekend, day)) work++
  return work
}

/** Weeks without listed days, which are all alike. */
interface Weeks {
  readonly weekend: number
  readonly perWeek: number
  readonly direction: 1 | -1
}

/** How many of a number of days after a day are not weekend days. */
function workAmong({ weekend, perWeek, direction }: Weeks, from: DayNumber, days: number): number {
  const weeks = Math.floor(days / 7)
  let work = weeks * perWeek
  for (let step = weeks * 7 + 1; step <= days; step++) {
    if (!isWeekend(weekend, from + step * direction)) work++
  }
  return work
}

/** The day by which a given number of non-weekend days have passed after a day. */
function dayOfWork({ weekend, perWeek, direction }: Weeks, from: DayNumber, work: number): DayNumber {
  const weeks = Math.ceil(work / perWeek) - 1
  let day = from + weeks * 7 * direction
  for (let left = work - weeks * perWeek; left > 0;) {
    day += direction
    if (!isWeekend(weekend, day)) left--
  }
  return day
}

const nearer = (a: DayNumber, b: DayNumber, direction: 1 | -1): DayNumber =>
  direction === 1 ? Math.min(a, b) : Math.max(a, b)

/**
 * The business day a number of business days after a day, which is not counted itself. Whole weeks between two listed
 * days are skipped, so a count over thousands of years takes as many steps as the calendar lists days.
 *
 * @throws ReceivablesError `calendar.not-covered` where the calendar ends first.
 */
export function skipBusinessDays(
  calendar: OpenCalendar,
  from: DayNumber,
  count: number,
  direction: 1 | -1,
  path: string,
): DayNumber {
  return readSafely(calendar.path, () => {
    const { weekend } = calendar
    const weeks = { weekend, perWeek: workOfWeek(weekend), direction }
    const holidays = new Cursor(calendar.holidays, direction, at(calendar.path, 'holidays'), from)
    const working = new Cursor(calendar.workingDays, direction, at(calendar.path, 'workingDays'), from)
    const beyond = direction === 1 ? calendar.to : calendar.from - 1
    let day = from
    let left = count
    while (left > 0) {
      const stop = nearer(nearer(holidays.day, working.day, direction), beyond, direction)
      const between = (stop - day) * direction - 1
      const work = workAmong(weeks, day, between)
      if (work >= left) return dayOfWork(weeks, day, left)
      left -= work
      // The coverage ends here: this throws.
      if (stop === beyond) isBusinessDayNumber(calendar, stop, path)
      if (isWeekend(weekend, stop) ? working.day === stop : holidays.day !== stop) left--
      if (holidays.day === stop) holidays.next()
      if (working.day === stop) working.next()
      day = stop
    }
    return day
  })
}
