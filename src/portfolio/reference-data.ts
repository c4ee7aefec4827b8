import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import { openCalendar } from '../calendar/open-calendar.js'
import { at, expectArray, expectKeys, expectRecord } from '../kernel/expect.js'
import { refuse } from '../kernel/error.js'
import { orNone } from '../kernel/or-none.js'
import type { Book } from '../ledger/book.js'
import { expectBook } from '../ledger/expect-book.js'
import type { Documents } from '../ledger/index.js'
import type { ControlReferenceData } from './control-request.js'

const FIELDS = ['calendars', 'businessDays', 'rates', 'exchangeRates']

/** Reads reference data; everything except calendars is validated by the verbs that use it. */
export function readReferenceData(value: unknown): ControlReferenceData {
  if (value === undefined) return {}
  const given = expectRecord(value, 'referenceData', 'reference data')
  expectKeys(given, FIELDS, 'referenceData')
  const { calendars, businessDays, rates, exchangeRates } = given
  if (rates !== undefined) expectRecord(rates, 'referenceData.rates', 'rate tables by name')
  return {
    ...(calendars === undefined ? {} : { calendars: calendarsOf(calendars, 'referenceData.calendars') }),
    ...(businessDays === undefined ? {} : { businessDays }),
    ...(rates === undefined ? {} : { rates }),
    ...(exchangeRates === undefined ? {} : { exchangeRates }),
  } as object
}

const calendarsOf = (value: unknown, path: string): HolidayCalendar[] =>
  Array.from(expectArray(value, path, 'holiday calendars'), (row, index) => {
    const calendar = row as HolidayCalendar
    openCalendar(calendar, at(path, index))
    return calendar
  })

/** Documents with the calendars of the reference data added to their own. */
export function bindCalendars(documents: unknown, { calendars }: ControlReferenceData): Documents {
  const given = expectRecord(documents, 'documents', 'documents, or a book')
  if (calendars === undefined) return given as unknown as Documents
  const own = calendarsOf(orNone(given['calendars']), 'calendars')
  return { ...given, calendars: [...own, ...calendars] } as unknown as Documents
}

/** Checks a Book; its terms were resolved when it was prepared. */
export function boundBook(book: unknown, { calendars }: ControlReferenceData): Book {
  if (calendars !== undefined && calendars.length > 0) {
    refuse(
      'input.conflict',
      'referenceData.calendars',
      'no calendars together with a book, whose terms are already resolved',
      calendars,
    )
  }
  return expectBook(book, 'book')
}
