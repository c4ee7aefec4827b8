import type { Draft } from '../kernel/draft.js'
import type { AgingBucket } from '../aging/index.js'
import { endsOf, placeOf } from '../aging/classify-aging.js'
import { bucketsOf } from '../aging/schedule.js'
import { writeDay, type DayNumber } from '../calendar/day-number.js'
import { dayCounterOf } from '../calendar/days-past-due.js'
import { nominalStagesOf, stagePlaceOf } from '../escalation/nominal-stage.js'
import type { Reason } from '../kernel/reason.js'
import { compareTexts } from '../ledger/compare-texts.js'
import type { OpenItem } from '../ledger/index.js'
import type { OpenOnDay } from '../ledger/open-on-day.js'
import { orderByNumber } from '../ledger/order-by-number.js'
import { compareMinor, maxMinor, type Minor } from '../numbers/minor.js'
import type { CustomerFile } from './customer-file.js'
import { nextStageOf, type StageDesk } from './next-stage.js'
import type { ControlPolicy } from './policy.js'
import type { PortfolioReasonCode } from './reasons.js'
import type { TrackingRow } from './tracking-row.js'

/** What is needed to make the rows of a table. */
export interface Desk extends StageDesk {
  readonly buckets: readonly AgingBucket[]
  readonly ends: Int32Array
  readonly policy: ControlPolicy
  readonly file: CustomerFile
  /**
   * The reasons of items that have only the reason of their stage, by the index of the stage and then days past due:
   * they are shared.
   */
  readonly stageReasons: readonly Map<number, TrackingRow['reasons']>[]
}

/** The desk of a day. @throws ReceivablesError `aging.edges` for edges that are invalid on that day. */
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
    nextStages: stages.map(() => new Map()),
    stageReasons: stages.map(() => new Map()),
  }
}

/** The items that get a row: their indexes among the open items, and the indexes of their stages. */
interface Tracked {
  readonly open: OpenOnDay
  readonly indices: number[]
  readonly stages: number[]
}

/**
 * The rows of open items, in the order of the table, each mapped by `finish`; only items for which `wants` returns
 * true, given the index and whether the policy names a stage. Rows are made in the order of the book, in which they are
 * next to each other in memory, and sorted afterwards.
 */
export function trackItems<Row>(
  open: OpenOnDay,
  write: (index: number) => OpenItem,
  desk: Desk,
  finish: (row: TrackingRow, index: number) => Row,
  wants: (index: number, hasStage: boolean) => boolean = () => true,
): Row[] {
  const tracked: Tracked = { open, indices: [], stages: [] }
  const rows: Row[] = []
  for (let index = 0; index < open.length; index++) {
    const stage = stagePlaceOf(desk.stages, signedDays(open.due(index), desk))
    if (!wants(index, desk.stages[stage] !== undefined)) continue
    tracked.indices.push(index)
    tracked.stages.push(stage)
    rows.push(finish(rowOf(write(index), open.due(index), open.issued(index), stage, desk), index))
  }
  const order = orderByNumber(numbersOf(tracked), (a, b) => compareTracked(tracked, a, b))
  const ordered = new Array<Row>(order.length)
  for (let place = 0; place < ordered.length; place++) ordered[place] = rows[order[place] as number] as Row
  return ordered
}

/**
 * The order of the table: the last stage first, then currency, then the largest open amount, then invoice and
 * instalment.
 */
function compareTracked({ open, indices, stages }: Tracked, a: number, b: number): number {
  const [one, other] = [indices[a] as number, indices[b] as number]
  return (
    (stages[b] as number) - (stages[a] as number) ||
    compareTexts(open.currencyCode(one), open.currencyCode(other)) ||
    compareMinor(open.open(other), open.open(one)) ||
    open.compare(one, other)
  )
}

/** Stage, currency and amount as one number in that order; only the stage if the number would not be exact. */
function numbersOf({ open, indices, stages }: Tracked): Float64Array {
  const codes = [...open.book.currencies].sort(compareTexts)
  const ranks = open.book.currencies.map((code) => codes.indexOf(code))
  let [last, most] = [0, 0 as Minor]
  for (let row = 0; row < indices.length; row++) {
    last = Math.max(last, stages[row] as number)
    most = maxMinor(most, open.open(indices[row] as number))
  }
  const span = Number(most) + 1
  const isExact = (last + 2) * codes.length * span <= Number.MAX_SAFE_INTEGER
  const numbers = new Float64Array(indices.length)
  for (let row = 0; row < indices.length; row++) {
    const index = indices[row] as number
    const stage = last - (stages[row] as number)
    const group = stage * codes.length + (ranks[open.currency(index)] as number)
    numbers[row] = isExact ? group * span + (Number(most) - Number(open.open(index))) : stage
  }
  return numbers
}

/** Days past due; negative before the due date, because a policy may have reminders before it. */
function signedDays(due: DayNumber, { count, day }: Desk): number {
  const days = count(due, day)
  return days > 0 ? days : Math.min(0, day - due)
}

function rowOf(item: OpenItem, due: DayNumber, issued: DayNumber, place: number, desk: Desk): TrackingRow {
  const { stages } = desk
  const stage = stages[place]
  const aged = desk.day - (desk.policy.aging.basis === 'due-date' ? due : issued)
  const next = nextStageOf(due, place + 1, desk)
  // One object literal, to which optional fields are added: an object made with several spreads takes ten times the
  // memory.
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
    nextStageOn: next.day,
    nextStage: next.id,
    reasons: reasonsOf(item, place, desk),
  }
  addOptional(row, item, desk)
  return row
}

/** Adds optional fields: the instalment, and what the records of the book say about the customer. */
function addOptional(row: Draft<TrackingRow>, { customerId, instalment }: OpenItem, { file }: Desk): void {
  if (instalment !== undefined) row.instalment = instalment
  const customer = file.customer(customerId)
  if (customer === undefined) return
  const { name, grade, owner } = customer
  if (name !== undefined) row.customerName = name
  if (grade !== undefined) row.grade = grade
  if (owner !== undefined) row.owner = owner
}

function reasonsOf(item: OpenItem, place: number, desk: Desk): TrackingRow['reasons'] {
  const beside = besideStage(item, desk)
  return beside.length === 0 ? whyStage(item, place, desk) : [...whyStage(item, place, desk), ...beside]
}

const NOTHING: readonly never[] = /* #__PURE__ */ Object.freeze([])

/** The reasons of an item besides that of its stage. */
function besideStage(item: OpenItem, { file, day }: Desk): TrackingRow['reasons'] {
  const promise = file.promise(item.customerId, item.invoiceId)
  const since = file.customer(item.customerId)?.insolventSince
  const isInsolvent = since !== undefined && since <= writeDay(day)
  if (item.undisputed === item.open && promise === undefined && !isInsolvent) return NOTHING
  const { currency, disputed } = item
  const reasons: Reason<PortfolioReasonCode>[] = []
  if (item.undisputed !== item.open)
    reasons.push({ code: 'portfolio.disputed', params: { disputed, currency } })
  if (promise !== undefined) {
    const params = { dueOn: promise.dueOn, amount: String(promise.amount), currency: promise.currency }
    reasons.push({ code: 'portfolio.promise', params })
  }
  if (isInsolvent) reasons.push({ code: 'portfolio.insolvent', params: { since } })
  return reasons
}

/** Why an item has its stage, or none. */
function whyStage(
  { daysPastDue, dueDate }: OpenItem,
  place: number,
  { stages, stageReasons }: Desk,
): TrackingRow['reasons'] {
  const stage = stages[place]
  if (stage === undefined) {
    const reason: Reason<PortfolioReasonCode> =
      daysPastDue === 0
        ? { code: 'portfolio.not-due', params: { dueDate } }
        : { code: 'portfolio.no-stage', params: { daysPastDue } }
    return [reason]
  }
  const known = stageReasons[place] as Map<number, TrackingRow['reasons']>
  let reasons = known.get(daysPastDue)
  if (reasons === undefined) {
    const params = Object.freeze({ stage: stage.id, daysPastDue, from: stage.from })
    reasons = Object.freeze([Object.freeze({ code: 'portfolio.stage', params } as const)])
    known.set(daysPastDue, reasons)
  }
  return reasons
}
