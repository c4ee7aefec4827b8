import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectChoice, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { deadlineAfter, type CourtDeadline } from './deadline.js'
import type { CourtReasonCode } from './reasons.js'
import { dayRoller } from './roll-day.js'

/** The objection of a debtor to a payment order. */
export interface PaymentOrderObjection {
  /** Day of the objection. */
  readonly on: PlainDate
  /**
   * `substance`: the debtor disputes the debt; `inability`: the debtor only says that it cannot pay or needs time,
   * which has no effect.
   */
  readonly kind: 'substance' | 'inability'
}

/** The known days of an application for a payment order: at least one, and in their order. */
export interface PaymentOrderDates {
  /** Day of the application; absent if only later days are known. */
  readonly filedOn?: PlainDate
  /** Day on which the court accepted it. */
  readonly acceptedOn?: PlainDate
  /** Day of the order. */
  readonly issuedOn?: PlainDate
  /** Day on which the debtor received it. */
  readonly servedOn?: PlainDate
  /** A written objection. */
  readonly objection?: PaymentOrderObjection
  /** Day on which the order lapsed, by the ruling that the creditor received. */
  readonly lapsedOn?: PlainDate
  /** The calendar by which last days move off days of rest. Default: last days do not move. */
  readonly calendar?: HolidayCalendar
}

/** A step of the procedure. */
export type PaymentOrderStepKind = 'acceptance-notice' | 'issue' | 'service' | 'pay-or-object' | 'refuse-suit'

/** A step and its deadline. */
export interface PaymentOrderStep extends CourtDeadline {
  /** The step. */
  readonly step: PaymentOrderStepKind
  /** Who acts. */
  readonly actor: 'court' | 'debtor' | 'creditor'
}

/** The deadlines of a payment order. */
export interface PaymentOrderTimeline {
  /** The steps whose first day is known, in their order. */
  readonly steps: readonly PaymentOrderStep[]
  /** What follows from the given days. */
  readonly reasons: readonly Reason<CourtReasonCode>[]
  /** Source of the deadlines. */
  readonly source: string
}

const FIELDS = ['filedOn', 'acceptedOn', 'issuedOn', 'servedOn', 'objection', 'lapsedOn', 'calendar']
const DAYS = ['filedOn', 'acceptedOn', 'issuedOn', 'servedOn', 'lapsedOn'] as const

/** For each step: the day from which it runs, its length, and who acts. */
const STEPS: readonly (readonly [
  (typeof DAYS)[number],
  PaymentOrderStepKind,
  number,
  PaymentOrderStep['actor'],
])[] = [
  ['filedOn', 'acceptance-notice', 5, 'court'],
  ['acceptedOn', 'issue', 15, 'court'],
  ['issuedOn', 'service', 30, 'court'],
  ['servedOn', 'pay-or-object', 15, 'debtor'],
  ['lapsedOn', 'refuse-suit', 7, 'creditor'],
]

/**
 * The deadlines of a payment order in mainland China. Within 5 days of the application the court says whether it
 * accepts it; within 15 days of accepting it issues the order; an order that is not served within 30 days ends; the
 * debtor pays or objects in writing within 15 days of receiving it; after an order lapsed, the case becomes a suit
 * unless the creditor refuses within 7 days.
 *
 * The day from which a period runs is not counted. A last day on a day of rest moves to the next working day; both days
 * are given.
 *
 * @throws ReceivablesError `date.order` for days that do not follow each other, `input.conflict` for an objection
 * without service, `input.missing` without any day, `date.invalid`, `date.out-of-range`, `input.choice`, `input.type`,
 * `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { chinaCalendar, paymentOrderTimeline } from 'receivables'
 *
 * // The fifteenth day is in the Labour Day holidays of 2026.
 * paymentOrderTimeline({ servedOn: '2026-04-20', calendar: chinaCalendar }).steps
 * // => [{ step: 'pay-or-object', actor: 'debtor', from: '2026-04-20', days: 15, lastDay: '2026-05-05', rolledDay: '2026-05-06' }]
 * ```
 *
 * @see Civil Procedure Law (CN), articles 85 and 225 to 228; its Interpretation, articles 427 to 441.
 */
export function paymentOrderTimeline(dates: PaymentOrderDates): PaymentOrderTimeline {
  return readSafely('', () => {
    const given = expectRecord(dates, '', 'the days of an application')
    expectKeys(given, FIELDS, '')
    const roll = dayRoller(given['calendar'], 'calendar')
    const known = readDays(given)
    const steps = STEPS.flatMap(([field, step, days, actor]) => {
      const from = known.get(field)
      return from === undefined ? [] : [{ step, actor, ...deadlineAfter(from, days, roll, field) }]
    })
    return {
      steps,
      reasons: readObjection(given['objection'], steps, known),
      source: 'Civil Procedure Law (CN) art. 227, 228; Interpretation art. 427 to 441',
    }
  })
}

function readDays(given: UnknownRecord): Map<string, DayNumber> {
  const known = new Map<string, DayNumber>()
  let latest = -Infinity
  for (const field of DAYS) {
    if (given[field] === undefined) continue
    const day = readDay(given[field], field)
    if (day < latest) refuse('date.order', field, 'a day not before the previous step', given[field])
    latest = day
    known.set(field, day)
  }
  if (known.size === 0) refuse('input.missing', 'filedOn', 'the day of at least one step', undefined)
  return known
}

function readObjection(
  value: unknown,
  steps: readonly PaymentOrderStep[],
  known: ReadonlyMap<string, DayNumber>,
): Reason<CourtReasonCode>[] {
  const served = known.get('servedOn')
  const isLateService = served !== undefined && served > lastOf('service', steps)
  const late: Reason<CourtReasonCode>[] = isLateService
    ? [{ code: 'recovery.order-served-late', params: {} }]
    : []
  if (value === undefined) return late
  const objection = expectRecord(value, 'objection', 'an objection with on and kind')
  expectKeys(objection, ['on', 'kind'], 'objection')
  const on = readDay(objection['on'], 'objection.on')
  const kind = expectChoice(objection['kind'], ['substance', 'inability'], 'objection.kind')
  if (served === undefined) {
    return refuse(
      'input.conflict',
      'objection',
      'the day of service, from which an objection is counted',
      value,
    )
  }
  if (on < served) refuse('date.order', 'objection.on', 'a day not before the service', objection['on'])
  if (on > (known.get('lapsedOn') ?? Infinity))
    refuse('date.order', 'objection.on', 'a day not after the order lapsed', objection['on'])
  const by = writeDay(lastOf('pay-or-object', steps))
  if (kind === 'inability') return [...late, { code: 'recovery.objection-without-effect', params: {} }]
  const code = on > lastOf('pay-or-object', steps) ? 'recovery.objection-late' : 'recovery.objection-in-time'
  return [...late, { code, params: { on: writeDay(on), by } }]
}

/** The last day of a step, moved off days of rest if there is a calendar; no end if its first day is not known. */
function lastOf(step: PaymentOrderStepKind, steps: readonly PaymentOrderStep[]): number {
  const found = steps.find((row) => row.step === step)
  return found === undefined ? Infinity : readDay(found.rolledDay ?? found.lastDay, '')
}
