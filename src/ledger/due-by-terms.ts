import type { DayNumber } from '../calendar/day-number.js'
import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import { openCalendar, type OpenCalendar } from '../calendar/open-calendar.js'
import { refuse } from '../kernel/error.js'
import { at, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Minor } from '../numbers/minor.js'
import type { TermsAnchor } from '../terms/model.js'
import { ANCHOR_NAMES } from '../terms/prepare-rule.js'
import { prepareTerms } from '../terms/prepare-terms.js'
import type { PreparedTerms } from '../terms/prepared-terms.js'
import { missingAnchors, resolveKernel } from '../terms/resolve-kernel.js'
import { type AnchorDays } from '../terms/terms-facts.js'
import { type TermsPaths } from '../terms/terms-facts.js'
import type { Part } from './part.js'
import { dayOf, pathOf, type Place } from './read-fields.js'
import { optionalRowsOf } from './read-rows.js'

/** The facts of an invoice that payment terms need. */
export interface TermsFactsRead {
  readonly issued: DayNumber
  readonly amount: Minor
  readonly taxAmount: Minor | undefined
  readonly currency: string
  readonly scale: number
}

/** Anchors that are fields of the invoice itself. */
const OWN_FIELDS: Readonly<Partial<Record<TermsAnchor, string>>> = {
  delivery: 'deliveredOn',
  acceptance: 'acceptedOn',
}

/** Computes due dates from payment terms; equal terms are parsed once, however many invoices have them. */
export class TermsDesk {
  readonly #calendars: Map<string, OpenCalendar>
  readonly #prepared = new Map<unknown, PreparedTerms>()

  constructor(calendars: unknown) {
    this.#calendars = readCalendars(calendars)
  }

  /** The parts of an invoice according to its terms; a single part has no instalment number. */
  partsOf(invoice: UnknownRecord, facts: TermsFactsRead, place: Place): Part[] {
    const terms = this.#prepare(invoice['terms'], place)
    const bound = {
      ...facts,
      invoiceDay: facts.issued,
      anchors: readAnchors(invoice, place),
      calendar: this.#calendarOf(terms, place),
      paths: pathsOf(place),
    }
    const [missing] = missingAnchors(terms, bound)
    if (missing !== undefined) {
      const field = OWN_FIELDS[missing] ?? `anchors.${missing}`
      return refuse(
        'input.missing',
        pathOf(place, field),
        `the day of ${missing}, from which the terms count, or a dueDate until it is known`,
        undefined,
      )
    }
    const instalments = resolveKernel(terms, bound)
    const single = instalments.length === 1
    // The sort is stable: parts with the same due date keep their order.
    return instalments
      .map(({ due, amount }, index): Part => ({ due, amount, instalment: single ? 0 : index + 1 }))
      .sort((a, b) => a.due - b.due)
  }

  #prepare(terms: unknown, place: Place): PreparedTerms {
    const known = this.#prepared.get(terms)
    if (known !== undefined) return known
    const prepared = prepareTerms(terms, pathOf(place, 'terms'))
    this.#prepared.set(terms, prepared)
    return prepared
  }

  #calendarOf(terms: PreparedTerms, place: Place): OpenCalendar | undefined {
    if (!terms.needsCalendar) return undefined
    const named = terms.businessDays?.calendar
    const calendar = named === undefined ? onlyOf(this.#calendars) : this.#calendars.get(named)
    if (calendar !== undefined) return calendar
    const expected =
      named === undefined
        ? 'exactly one calendar, since the terms name none'
        : `the holiday calendar '${named}'`
    return refuse('input.missing', 'calendars', `${expected} (${pathOf(place, 'terms')})`, undefined)
  }
}

const onlyOf = (calendars: ReadonlyMap<string, OpenCalendar>): OpenCalendar | undefined =>
  calendars.size === 1 ? [...calendars.values()][0] : undefined

function readCalendars(value: unknown): Map<string, OpenCalendar> {
  const calendars = new Map<string, OpenCalendar>()
  const rows = optionalRowsOf(value, 'calendars', 'an array of holiday calendars')
  for (let row = 0; row < rows.length; row++) {
    const path = at('calendars', row)
    const calendar = readSafely(path, () => openCalendar(rows[row] as HolidayCalendar, path))
    if (calendars.has(calendar.id)) {
      refuse('id.duplicate', `${path}.id`, 'an id that no other calendar has', calendar.id)
    }
    calendars.set(calendar.id, calendar)
  }
  return calendars
}

/** The days from which terms can count, as far as the invoice has them. */
export function readAnchors(invoice: UnknownRecord, place: Place): AnchorDays {
  const anchors: Partial<Record<string, DayNumber>> = {}
  const given = invoice['anchors']
  if (given !== undefined) {
    const fields = expectRecord(given, pathOf(place, 'anchors'), 'anchors, each with its day')
    expectKeys(fields, ANCHOR_NAMES, pathOf(place, 'anchors'))
    for (const name of Object.keys(fields)) {
      if (fields[name] !== undefined) anchors[name] = dayOf(fields[name], place, `anchors.${name}`)
    }
  }
  for (const [name, field] of Object.entries(OWN_FIELDS)) {
    const value = invoice[field]
    if (value === undefined) continue
    const day = dayOf(value, place, field)
    if (anchors[name] !== undefined && anchors[name] !== day) {
      refuse('input.conflict', pathOf(place, field), `the day of anchors.${name}`, value)
    }
    anchors[name] = day
  }
  return anchors
}

/** Paths are built only if an error needs them. */
const pathsOf = (place: Place): TermsPaths => ({
  get terms() {
    return pathOf(place, 'terms')
  },
  get invoiceDate() {
    return pathOf(place, 'issueDate')
  },
  get taxAmount() {
    return pathOf(place, 'taxAmount')
  },
})
