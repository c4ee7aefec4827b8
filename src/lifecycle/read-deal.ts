import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectChoice,
  expectId,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readScale } from '../money/currency.js'
import type { Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { DECISIONS } from '../limits/order-decision.js'
import type { DealEventType } from './deal-events.js'
import type { DealPolicy, DealStep } from './deal-model.js'

/** The most events per deal. */
const MAX_EVENTS = 1000

/** An event as read; fields that its type does not have are empty. */
export interface ReadEvent {
  readonly type: DealEventType
  readonly rank: number
  readonly id: string
  readonly day: DayNumber
  readonly on: string
  /** The id of the invoice, payment, dispute or plan that the event refers to. */
  readonly about: string
  readonly amount: Minor
  /** The outcome, decision or stage. */
  readonly word: string
  /** The due date, or the last day of a screening result. */
  readonly until: DayNumber | null
}

/** A deal as read. */
export interface ReadDeal {
  readonly dealId: string
  readonly customerId: string
  readonly currency: string
  readonly scale: number
  readonly day: DayNumber
  /** The events up to and including that day, in the order in which they apply. */
  readonly events: readonly ReadEvent[]
  readonly ahead: number
  readonly policy: DealPolicy
}

type Word = readonly [field: string, choices: readonly string[] | null]

/**
 * The fields of each event besides type, id and day; the order of the types is that in which events of one day apply.
 */
const FIELDS: Readonly<
  Record<DealEventType, { readonly about?: string; readonly amount?: true; readonly word?: Word }>
> = {
  opened: {},
  screened: { word: ['outcome', ['passed', 'failed']] },
  'terms-agreed': {},
  'order-checked': { word: ['decision', DECISIONS] },
  'order-accepted': { amount: true },
  invoiced: { amount: true },
  'order-closed': {},
  'credit-note-issued': { about: 'invoiceId', amount: true },
  'dispute-raised': { about: 'invoiceId', amount: true },
  'dispute-closed': { about: 'disputeId', word: ['outcome', ['upheld', 'rejected', 'withdrawn']] },
  'payment-received': { about: 'invoiceId', amount: true },
  'payment-reversed': { about: 'paymentId' },
  'stage-reached': { word: ['stage', null] },
  'promise-broken': {},
  'plan-agreed': {},
  'plan-ended': { about: 'planId', word: ['outcome', ['kept', 'breached']] },
  referred: {},
  'insolvency-filed': {},
  'written-off': { about: 'invoiceId', amount: true },
  recovered: { about: 'invoiceId', amount: true },
}

const TYPES = /* #__PURE__ */ Object.keys(FIELDS) as DealEventType[]
const STEPS: readonly DealStep[] = ['screening', 'terms', 'order-check', 'order']

/**
 * Reads a deal and orders its events.
 *
 * @throws ReceivablesError for any malformed value, with its path.
 */
export function readDeal(request: unknown): ReadDeal {
  const given = expectRecord(request, '', 'a deal: its events, a policy and a day')
  expectKeys(given, ['dealId', 'customerId', 'currency', 'events', 'policy', 'asOf'], '')
  const scale = readScale(given['currency'], 'currency')
  const day = readDay(given['asOf'], 'asOf')
  const rows = expectArray(given['events'], 'events', 'the events of the deal')
  if (rows.length > MAX_EVENTS) {
    refuse('input.range', 'events', `at most ${String(MAX_EVENTS)} events`, rows.length)
  }
  const known = new Set<string>()
  const events = Array.from(rows, (row, index) => readEvent(row, scale, at('events', index), known))
  const counted = inPlace(events).filter((event) => event.day <= day)
  return {
    dealId: expectId(given['dealId'], 'dealId'),
    customerId: expectId(given['customerId'], 'customerId'),
    currency: given['currency'] as string,
    scale,
    day,
    events: counted.sort((a, b) => a.day - b.day || a.rank - b.rank || (a.id < b.id ? -1 : 1)),
    ahead: events.length - counted.length,
    policy: readPolicy(given['policy']),
  }
}

/** Events that end another one, and by how many ranks they move up if that one is of an earlier day. */
const ENDS: Readonly<Partial<Record<DealEventType, readonly [ended: DealEventType, up: number]>>> = {
  'dispute-closed': ['dispute-raised', 1.5],
  'payment-reversed': ['payment-received', 4.5],
}

/** Moves events that end something of an earlier day before those that may replace it. */
function inPlace(events: readonly ReadEvent[]): ReadEvent[] {
  const days = new Map(events.map(({ type, id, day }) => [`${type} ${id}`, day]))
  return events.map((event) => {
    const [ended, up = 0] = ENDS[event.type] ?? []
    const began = days.get(`${String(ended)} ${event.about}`) ?? Infinity
    return began < event.day ? { ...event, rank: event.rank - up } : event
  })
}

function readPolicy(value: unknown): DealPolicy {
  const given = expectRecord(value, 'policy', 'a policy on the order of the steps')
  expectKeys(given, ['requires', 'whenSkipped'], 'policy')
  const steps = expectArray(given['requires'], 'policy.requires', 'a list of steps')
  if (steps.length > STEPS.length) {
    refuse('input.range', 'policy.requires', `at most ${String(STEPS.length)} steps`, steps.length)
  }
  return {
    requires: Array.from(steps, (step, index) => expectChoice(step, STEPS, at('policy.requires', index))),
    whenSkipped: expectChoice(given['whenSkipped'], ['note', 'refuse'], 'policy.whenSkipped'),
  }
}

function readEvent(value: unknown, scale: number, path: string, known: Set<string>): ReadEvent {
  const row = expectRecord(value, path, 'an event with its type, id and day')
  const type = expectChoice(row['type'], TYPES, at(path, 'type'))
  const id = expectId(row['id'], at(path, 'id'))
  const key = `${type} ${id}`
  if (known.has(key)) refuse('id.duplicate', at(path, 'id'), `only one event ${type} with that id`, id)
  known.add(key)
  const day = readDay(row['on'], at(path, 'on'))
  const { about, amount, word } = FIELDS[type]
  return {
    type,
    rank: TYPES.indexOf(type),
    id,
    day,
    on: writeDay(day),
    about: about === undefined ? '' : expectId(row[about], at(path, about)),
    amount: amount === undefined ? 0 : readSum(row['amount'], scale, at(path, 'amount')),
    word: word === undefined ? '' : readWord(row, word, path),
    until: readUntil(row, type, day, path),
  }
}

function readSum(value: unknown, scale: number, path: string): Minor {
  const amount = readMinor(value, scale, path)
  if (amount < 0) return refuse('amount.negative', path, 'an amount above zero', value)
  return amount === 0 ? refuse('input.range', path, 'an amount above zero', value) : amount
}

function readWord(row: UnknownRecord, [field, choices]: Word, path: string): string {
  const place = at(path, field)
  return choices === null ? expectId(row[field], place) : expectChoice(row[field], choices, place)
}

function readUntil(row: UnknownRecord, type: DealEventType, day: DayNumber, path: string): DayNumber | null {
  if (type === 'invoiced') return readDay(row['dueDate'], at(path, 'dueDate'))
  if (type !== 'screened' || row['validThrough'] === undefined) return null
  const place = at(path, 'validThrough')
  const through = readDay(row['validThrough'], place)
  if (through >= day) return through
  return refuse('date.order', place, 'a day not before the judgment', row['validThrough'])
}
