import type { AgingBucket } from '../aging/index.js'
import { endsOf, placeOf } from '../aging/classify-aging.js'
import { bucketsOf } from '../aging/schedule.js'
import { scanDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import { dayCounterOf } from '../calendar/days-past-due.js'
import { nominalStagesOf, stagePlaceOf } from '../escalation/nominal-stage.js'
import type { Reason } from '../kernel/reason.js'
import { compareTexts } from '../ledger/compare-texts.js'
import type { OpenItem } from '../ledger/index.js'
import { orderByNumber } from '../ledger/order-by-number.js'
import { readScale } from '../money/currency.js'
import { compareMinor, maxMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import type { CustomerFile } from './customer-file.js'
import { nextStageOf, type StageDesk } from './next-stage.js'
import type { ControlPolicy } from './policy.js'
import type { PortfolioReasonCode } from './reasons.js'
import type { TrackingRow } from './tracking-row.js'

/** What every row of one table is made with. */
export interface Desk extends StageDesk {
  readonly buckets: readonly AgingBucket[]
  readonly ends: Int32Array
  readonly policy: ControlPolicy
  readonly file: CustomerFile
  /** The reasons of items that have a stage and nothing beside, by its place and then days past due: they are shared. */
  readonly stageReasons: readonly Map<number, TrackingRow['reasons']>[]
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
    nextStages: stages.map(() => new Map()),
    stageReasons: stages.map(() => new Map()),
  }
}

/** The items that have a row, in columns: what they are ordered by. */
interface Tracked {
  readonly items: OpenItem[]
  /** The places of their stages. */
  readonly places: number[]
  readonly opens: Minor[]
}

/**
 * The rows of open items, in the order of the table, each as `finish` passes it on; of those only that somebody asks
 * for, by place and nominal stage. They are made in the order of the items, which lie in memory one behind the other, and put in
 * order afterwards.
 */
export function trackItems<Row>(
  items: readonly OpenItem[],
  desk: Desk,
  finish: (row: TrackingRow, index: number) => Row,
  wants: (index: number, hasStage: boolean) => boolean = () => true,
): Row[] {
  const tracked: Tracked = { items: [], places: [], opens: [] }
  const rows: Row[] = []
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as OpenItem
    const place = stagePlaceOf(desk.stages, signedDays(item, desk.day))
    if (!wants(index, desk.stages[place] !== undefined)) continue
    tracked.items.push(item)
    tracked.places.push(place)
    tracked.opens.push(readMinor(item.open, readScale(item.currency, ''), ''))
    rows.push(finish(rowOf(item, place, desk), index))
  }
  const order = orderByNumber(numbersOf(tracked), (a, b) => compareTracked(tracked, a, b))
  const ordered = new Array<Row>(order.length)
  for (let place = 0; place < ordered.length; place++) ordered[place] = rows[order[place] as number] as Row
  return ordered
}

/** The order of the table: the last stage first, then currency, then the highest amount, then invoice and instalment. */
function compareTracked({ items, places, opens }: Tracked, a: number, b: number): number {
  const [one, other] = [items[a] as OpenItem, items[b] as OpenItem]
  return (
    (places[b] as number) - (places[a] as number) ||
    compareTexts(one.currency, other.currency) ||
    compareMinor(opens[b] as Minor, opens[a] as Minor) ||
    compareTexts(one.invoiceId, other.invoiceId) ||
    (one.instalment ?? 0) - (other.instalment ?? 0)
  )
}

/** Stage, currency and amount as one number in that order; where it would not be exact, the stage alone. */
function numbersOf({ items, places, opens }: Tracked): Float64Array {
  const ranks = new Map<string, number>()
  let [last, most] = [0, 0 as Minor]
  for (let row = 0; row < items.length; row++) {
    ranks.set((items[row] as OpenItem).currency, 0)
    last = Math.max(last, places[row] as number)
    most = maxMinor(most, opens[row] as Minor)
  }
  ;[...ranks.keys()].sort(compareTexts).forEach((currency, rank) => ranks.set(currency, rank))
  const span = Number(most) + 1
  const isExact = (last + 2) * ranks.size * span <= Number.MAX_SAFE_INTEGER
  const numbers = new Float64Array(items.length)
  for (let row = 0; row < items.length; row++) {
    const stage = last - (places[row] as number)
    const group = stage * ranks.size + (ranks.get((items[row] as OpenItem).currency) as number)
    numbers[row] = isExact ? group * span + (Number(most) - Number(opens[row])) : stage
  }
  return numbers
}

/** Days past due, below zero before the due date: a policy may remind of what is not due yet. */
const signedDays = ({ daysPastDue, dueDate }: OpenItem, day: DayNumber): number =>
  daysPastDue > 0 ? daysPastDue : Math.min(0, day - scanDay(dueDate))

function rowOf(item: OpenItem, place: number, desk: Desk): TrackingRow {
  const { stages } = desk
  const stage = stages[place]
  const due = scanDay(item.dueDate)
  const aged = desk.day - (desk.policy.aging.basis === 'due-date' ? due : scanDay(item.issueDate))
  const next = nextStageOf(due, place + 1, desk)
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
    nextStageOn: next.day,
    nextStage: next.id,
    reasons: reasonsOf(item, place, desk),
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

function reasonsOf(item: OpenItem, place: number, desk: Desk): TrackingRow['reasons'] {
  const beside = besideStage(item, desk)
  return beside.length === 0 ? whyStage(item, place, desk) : [...whyStage(item, place, desk), ...beside]
}

const NOTHING: readonly never[] = /* #__PURE__ */ Object.freeze([])

/** What else is to be known of an item. */
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
