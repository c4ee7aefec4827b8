import { promiseStatus, type EscalationEvent } from 'receivables'
import { addDays } from 'receivables/calendar'
import type { Documents, OpenItem } from 'receivables/ledger'
import type { ItemCourses } from './item-course.js'
import { groupDigits, sumOf } from './text.js'

/** Something that the book says of a case, and what it means to the escalation, if anything. */
export interface BookEvent {
  readonly on: string
  readonly text: string
  readonly event?: EscalationEvent
}

/** All that the book says about an item, in order of time: money, objections, promises, talks. */
export function eventsOf(
  item: OpenItem,
  documents: Documents,
  courses: ItemCourses,
  asOf: string,
): BookEvent[] {
  const events = [
    ...money(item, documents, courses, asOf),
    ...promises(item, documents, courses, asOf),
    ...talks(item, documents, asOf),
    ...insolvency(item, documents),
  ]
  // Sorting keeps the order of one day: money first.
  return events
    .filter(({ on, event }) => on <= asOf || event === undefined)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

const isZero = (amount: string) => !/[1-9]/.test(amount)

function money(item: OpenItem, documents: Documents, courses: ItemCourses, asOf: string): BookEvent[] {
  const { currency, invoiceId } = item
  const course = courses.courseOf(item, item.issueDate, asOf)
  if (course.length === 0) return []
  const events: BookEvent[] = []
  let before = courses.standingOn(item, item.issueDate)
  for (const now of course) {
    const { on, open } = now
    const less = sumOf([before.open, `-${open}`])
    const shown = `${currency} ${groupDigits(less.replace('-', ''))}`
    if (less.startsWith('-')) {
      const event = { type: 'balance-restated', on, open } as const
      events.push({ on, text: `${shown} came back: a payment was reversed`, event })
    } else if (!isZero(less)) {
      const note = (documents.creditNotes ?? []).some((one) => one.invoiceId === invoiceId && one.date === on)
      const type = note ? 'credit-note-issued' : 'payment-received'
      events.push({ on, text: `${shown} ${note ? 'credited' : 'paid'}`, event: { type, on, amount: less } })
    }
    if (now.disputed !== before.disputed) events.push(objection(item, before.disputed, now.disputed, on))
    before = now
  }
  return events
}

/** The ledger knows how much is disputed, so the case is told the same. */
function objection({ currency }: OpenItem, before: string, now: string, on: string): BookEvent {
  const id = 'objection'
  const shown = `${currency} ${groupDigits(now)}`
  if (isZero(now)) return { on, text: 'the objection is closed', event: { type: 'hold-lifted', on, id } }
  if (isZero(before)) {
    return { on, text: `objects to ${shown}`, event: { type: 'hold-placed', on, id, amount: now } }
  }
  return { on, text: `now objects to ${shown}` }
}

function promises(item: OpenItem, documents: Documents, courses: ItemCourses, asOf: string): BookEvent[] {
  return (documents.promises ?? [])
    .filter(({ invoiceId, madeOn }) => invoiceId === item.invoiceId && madeOn <= asOf)
    .flatMap(({ id, amount, madeOn, dueOn }): BookEvent[] => {
      const { open } = courses.standingOn(item, madeOn)
      // Nobody promises more than is owed on this part of the invoice.
      const most = sumOf([open, `-${String(amount)}`]).startsWith('-') ? open : String(amount)
      if (isZero(most)) return []
      const due = { on: dueOn, text: `${item.currency} ${groupDigits(most)} is due as promised` }
      const text = `promises ${item.currency} ${groupDigits(most)} by ${dueOn}`
      const event = { type: 'promise-made', on: madeOn, id, amount: most, dueOn } as const
      const over = addDays(dueOn, 1)
      const paid = sumOf([open, `-${courses.standingOn(item, dueOn < asOf ? dueOn : asOf).open}`])
      const payments = isZero(paid) || paid.startsWith('-') ? [] : [{ date: madeOn, amount: paid }]
      const { status } = promiseStatus({ currency: item.currency, amount: most, dueOn }, payments, over)
      const type = status === 'kept' ? 'promise-kept' : 'promise-broken'
      return [
        { on: madeOn, text, event },
        ...(dueOn > asOf ? [due] : []),
        {
          on: over,
          text: status === 'kept' ? 'the promise is kept' : 'the promise is broken',
          event: { type, on: over, id },
        },
      ]
    })
}

const talks = (
  { customerId, invoiceId }: OpenItem,
  { contacts = [] }: Documents,
  asOf: string,
): BookEvent[] =>
  contacts
    .filter((contact) => contact.invoiceId === invoiceId && contact.customerId === customerId)
    .filter(({ date }) => date <= asOf)
    .map(({ date, channel }) => ({ on: date, text: `contact by ${channel}` }))

function insolvency({ customerId }: OpenItem, { customers = [] }: Documents): BookEvent[] {
  const since = customers.find(({ id }) => id === customerId)?.insolventSince
  if (since === undefined) return []
  return [{ on: since, text: 'insolvency proceedings open', event: { type: 'insolvency-filed', on: since } }]
}
