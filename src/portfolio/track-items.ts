import type { AgingBucket } from '../aging/index.js'
import { endsOf, placeOf } from '../aging/classify-aging.js'
import { bucketsOf } from '../aging/schedule.js'
import { LAST_DAY, scanDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import { dayCounterOf, type DayCounter } from '../calendar/days-past-due.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { nominalStagesOf, stagePlaceOf, type NominalStage } from '../escalation/nominal-stage.js'
import type { Reason } from '../kernel/reason.js'
import type { OpenItem } from '../ledger/index.js'
import { readScale } from '../money/currency.js'
import { compareMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import type { CustomerFile } from './customer-file.js'
import type { ControlPolicy } from './policy.js'
import type { PortfolioReasonCode } from './reasons.js'
import type { TrackingRow } from './tracking-table.js'

/** What every row of one table is made with. */
export interface Desk {
  readonly day: DayNumber
  readonly count: DayCounter
  readonly buckets: readonly AgingBucket[]
  readonly ends: Float64Array
  readonly policy: ControlPolicy
  readonly stages: readonly NominalStage[]
  readonly file: CustomerFile
  /** The days on which next stages begin, by the place of the stage and then the due day: items share both. */
  readonly nextDays: readonly Map<DayNumber, PlainDate | null>[]
}

/** The desk of a day. @throws ReceivablesError `aging.edges` for edges that are none on that day. */
export function deskOf(policy: ControlPolicy, day: DayNumber, file: CustomerFile): Desk {
  const buckets = bucketsOf(policy.aging, day, 'policy.aging')
  const stages = nominalStagesOf(policy.escalation)
  return {
    day,
    count: dayCounterOf(policy.daysPastDue, 'policy.daysPastDue'),
    buckets,
    ends: endsOf(buckets),
    policy,
    stages,
    file,
    nextDays: stages.map(() => new Map()),
  }
}

/** A row with the place of its item in the list that was given. */
export interface TrackedItem {
  readonly row: TrackingRow
  readonly index: number
}

/** The rows of open items, in the order of the table; of those only that somebody asks for, by place and nominal stage. */
export function trackItems(
  items: readonly OpenItem[],
  desk: Desk,
  wants: (index: number, hasStage: boolean) => boolean = () => true,
): TrackedItem[] {
  const found: {
    readonly place: number
    readonly index: number
    readonly open: Minor
    readonly item: OpenItem
  }[] = []
  items.forEach((item, index) => {
    const place = stagePlaceOf(desk.stages, signedDays(item, desk.day))
    if (!wants(index, desk.stages[place] !== undefined)) return
    found.push({ place, index, item, open: readMinor(item.open, readScale(item.currency, ''), '') })
  })
  return found
    .sort(
      (a, b) =>
        b.place - a.place ||
        compareTexts(a.item.currency, b.item.currency) ||
        compareMinor(b.open, a.open) ||
        compareTexts(a.item.invoiceId, b.item.invoiceId) ||
        (a.item.instalment ?? 0) - (b.item.instalment ?? 0),
    )
    .map(({ item, place, index }) => ({ row: rowOf(item, place, desk), index }))
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Days past due, below zero before the due date: a policy may remind of what is not due yet. */
const signedDays = ({ daysPastDue, dueDate }: OpenItem, day: DayNumber): number =>
  daysPastDue > 0 ? daysPastDue : Math.min(0, day - scanDay(dueDate))

function rowOf(item: OpenItem, place: number, desk: Desk): TrackingRow {
  const { stages } = desk
  const stage = stages[place]
  const due = scanDay(item.dueDate)
  const aged = desk.day - (desk.policy.aging.basis === 'due-date' ? due : scanDay(item.issueDate))
  // One literal, to which what is optional is added: a row of several spreads takes ten times the memory.
  const row: Draft<TrackingRow> = {
    invoiceId: item.invoiceId,
    customerId: item.customerId,
    currency: item.currency,
    issueDate: item.issueDate,
    dueDate: item.dueDate,
    amount: item.amount,
    open: item.open,
    disputed: item.disputed,
    undisputed: item.undisputed,
    daysPastDue: item.daysPastDue,
    bucket: (desk.buckets[placeOf(desk.ends, aged)] as AgingBucket).id,
    stage: stage?.id ?? null,
    role: stage?.role ?? null,
    lastContactOn: desk.file.lastContact(item.customerId, item.invoiceId),
    nextStageOn: nextStageOn(due, place + 1, desk),
    reasons: reasonsOf(item, stage, desk),
  }
  addOptional(row, item, desk)
  return row
}

/** What a row says beside: which instalment, and what the book's records know of its customer. */
function addOptional(row: Draft<TrackingRow>, { customerId, instalment }: OpenItem, { file }: Desk): void {
  if (instalment !== undefined) row.instalment = instalment
  const customer = file.customer(customerId)
  if (customer === undefined) return
  const { name, grade, owner } = customer
  if (name !== undefined) row.customerName = name
  if (grade !== undefined) row.grade = grade
  if (owner !== undefined) row.owner = owner
}

/** A row while it is written. */
type Draft<Row> = { -readonly [Field in keyof Row]: Row[Field] }

/**
 * The first day after the day of the table on which the next stage's days past due are reached; null where the years end
 * before.
 */
function nextStageOn(due: DayNumber, place: number, desk: Desk): PlainDate | null {
  const days = desk.nextDays[place]
  if (days === undefined) return null
  let day = days.get(due)
  if (day === undefined) days.set(due, (day = beginningOf(due, desk.stages[place] as NominalStage, desk)))
  return day
}

function beginningOf(due: DayNumber, next: NominalStage, desk: Desk): PlainDate | null {
  if (next.from <= 0) {
    let begins = due + next.from
    // A due date that rolls back is past due before the day that the invoice names.
    while (begins - 1 > desk.day && desk.count(due, begins - 1) > 0) begins--
    return writeDay(begins)
  }
  // Counted back from the last day there is: a due date that rolls moves the stage either way.
  const beyond = desk.count(due, LAST_DAY) - next.from
  if (beyond < 0) return null
  let day = Math.max(desk.day + 1, LAST_DAY - beyond)
  // Where both ends are counted, the count goes from 0 to 2: day 1 is reached with day 2.
  while (desk.count(due, day) < next.from) day++
  return writeDay(day)
}

function reasonsOf(
  item: OpenItem,
  stage: NominalStage | undefined,
  desk: Desk,
): Reason<PortfolioReasonCode>[] {
  const { currency, disputed } = item
  // Nearly always the only one: a list of one that is written so takes a third of one to which it was added.
  const reasons = [whyStage(item, stage)]
  if (item.undisputed !== item.open)
    reasons.push({ code: 'portfolio.disputed', params: { disputed, currency } })
  const promise = desk.file.promise(item.customerId, item.invoiceId)
  if (promise !== undefined) {
    const params = { dueOn: promise.dueOn, amount: String(promise.amount), currency: promise.currency }
    reasons.push({ code: 'portfolio.promise', params })
  }
  const since = desk.file.customer(item.customerId)?.insolventSince
  if (since !== undefined && since <= writeDay(desk.day)) {
    reasons.push({ code: 'portfolio.insolvent', params: { since } })
  }
  return reasons
}

/** Why an item has its stage, or none. */
function whyStage(
  { daysPastDue, dueDate }: OpenItem,
  stage: NominalStage | undefined,
): Reason<PortfolioReasonCode> {
  if (stage !== undefined) {
    return { code: 'portfolio.stage', params: { stage: stage.id, daysPastDue, from: stage.from } }
  }
  return daysPastDue === 0
    ? { code: 'portfolio.not-due', params: { dueDate } }
    : { code: 'portfolio.no-stage', params: { daysPastDue } }
}
