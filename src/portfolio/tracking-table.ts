import type { AgingBucket } from '../aging/index.js'
import { endsOf, placeOf } from '../aging/classify-aging.js'
import { bucketsOf } from '../aging/schedule.js'
import { LAST_DAY, readDay, scanDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import { dayCounterOf, type DayCounter } from '../calendar/days-past-due.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { StageId } from '../escalation/index.js'
import { nominalStagesOf, stagePlaceOf, type NominalStage } from '../escalation/nominal-stage.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import { readSafely } from '../kernel/read-safely.js'
import { openItems, type BookSource, type OpenItem } from '../ledger/index.js'
import { SOURCE_FIELDS, sourceOf } from '../ledger/source-of.js'
import { readScale } from '../money/currency.js'
import { compareMinor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { customerFile, type CustomerFile } from './customer-file.js'
import type { ControlPolicy } from './policy.js'
import { readControlPolicy } from './read-control-policy.js'
import type { PortfolioReasonCode } from './reasons.js'

/** Which book to track, under which policy, and when. */
export type TrackingRequest = BookSource & {
  /** What the company has decided. */
  readonly policy: ControlPolicy
  /** The day, at its end. */
  readonly asOf: PlainDate
}

/** One open item as whoever works on it sees it. */
export interface TrackingRow extends OpenItem {
  /** The customer's name, where the book knows it. */
  readonly customerName?: string
  /** The customer's grade, where the book knows it. */
  readonly grade?: string
  /** Whoever answers for the account, where the book knows it. */
  readonly owner?: string
  /** The aging bucket. */
  readonly bucket: string
  /** The stage that the policy names for the days past due; null where it names none. */
  readonly stage: StageId | null
  /** The role that acts at that stage; null where there is no stage. */
  readonly role: string | null
  /** Day of the last contact about the invoice, or about none in particular; null where there was none. */
  readonly lastContactOn: PlainDate | null
  /** The next day on which the policy names another stage; null where none follows. */
  readonly nextStageOn: PlainDate | null
  /** Why the row is where it is. */
  readonly reasons: readonly Reason<PortfolioReasonCode>[]
}

/** What every row of one table is made with. */
interface Desk {
  readonly day: DayNumber
  readonly count: DayCounter
  readonly buckets: readonly AgingBucket[]
  readonly ends: Float64Array
  readonly policy: ControlPolicy
  readonly stages: readonly NominalStage[]
  readonly file: CustomerFile
}

/**
 * The tracking table: one row for every open item, with its age, its bucket, the stage that the policy names, who acts,
 * the last contact and the day on which the next stage begins.
 *
 * Ordered by stage, the latest first and none last, then currency, then open amount, the largest first, then invoice and
 * instalment. The stage is the nominal one of {@link nominalStage}: what was sent, promised or disputed does not move
 * it here and stands in the reasons.
 *
 * @throws ReceivablesError for a policy or document that is malformed, with its path; `input.unknown-key` for a misspelt
 * field, `input.conflict` for documents beside a Book, `calendar.not-covered` for a due date that the calendar of
 * `daysPastDue` does not cover.
 *
 * @example
 * ```ts
 * import { escalationPresets, trackingTable } from 'receivables'
 *
 * const rows = trackingTable({
 *   invoices: [
 *     { id: 'F-1', customerId: 'acme', currency: 'EUR', amount: '75.00', issueDate: '2026-01-05', dueDate: '2026-02-04' },
 *   ],
 *   policy: {
 *     schema: 'receivables/control-policy@1',
 *     aging: { basis: 'due-date', bucketEdges: [30, 60, 90] },
 *     escalation: escalationPresets['graded-30-60-90'],
 *   },
 *   asOf: '2026-02-14',
 * })
 * rows
 * // => [{ invoiceId: 'F-1', daysPastDue: 10, bucket: '1-30', stage: 'friendly-call', nextStageOn: '2026-03-07', ... }]
 * ```
 */
export function trackingTable(request: TrackingRequest): TrackingRow[] {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'a book, a policy and a day')
    expectKeys(given, [...SOURCE_FIELDS, 'policy', 'asOf'], '')
    const policy = readControlPolicy(given['policy'], 'policy')
    const day = readDay(given['asOf'], 'asOf')
    const asOf = writeDay(day)
    const book = sourceOf(request)
    const items = openItems({
      book,
      asOf,
      ...(policy.daysPastDue === undefined ? {} : { convention: policy.daysPastDue }),
    })
    const buckets = bucketsOf(policy.aging, day, 'policy.aging')
    const desk: Desk = {
      day,
      count: dayCounterOf(policy.daysPastDue, 'policy.daysPastDue'),
      buckets,
      ends: endsOf(buckets),
      policy,
      stages: nominalStagesOf(policy.escalation),
      file: customerFile(book.records, asOf),
    }
    const rows = items.map((item) => {
      const place = stagePlaceOf(desk.stages, signedDays(item, desk.day))
      return {
        place,
        row: rowOf(item, place, desk),
        open: readMinor(item.open, readScale(item.currency, ''), ''),
      }
    })
    return rows
      .sort(
        (a, b) =>
          b.place - a.place ||
          compareTexts(a.row.currency, b.row.currency) ||
          compareMinor(b.open, a.open) ||
          compareTexts(a.row.invoiceId, b.row.invoiceId) ||
          (a.row.instalment ?? 0) - (b.row.instalment ?? 0),
      )
      .map(({ row }) => row)
  })
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
  const { name, grade, owner } = desk.file.customer(item.customerId) ?? {}
  return {
    ...item,
    ...(name === undefined ? {} : { customerName: name }),
    ...(grade === undefined ? {} : { grade }),
    ...(owner === undefined ? {} : { owner }),
    bucket: (desk.buckets[placeOf(desk.ends, aged)] as AgingBucket).id,
    stage: stage?.id ?? null,
    role: stage?.role ?? null,
    lastContactOn: desk.file.lastContact(item.customerId, item.invoiceId),
    nextStageOn: nextStageOn(due, stages[place + 1], desk),
    reasons: reasonsOf(item, stage, desk),
  }
}

/**
 * The first day after the day of the table on which the next stage's days past due are reached; null where the years end
 * before.
 */
function nextStageOn(due: DayNumber, next: NominalStage | undefined, desk: Desk): PlainDate | null {
  if (next === undefined) return null
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
  const { daysPastDue, currency, disputed } = item
  const reasons: Reason<PortfolioReasonCode>[] = []
  if (stage !== undefined) {
    const params = { stage: stage.id, daysPastDue, from: stage.from }
    reasons.push({ code: 'portfolio.stage', params })
  } else if (daysPastDue === 0) {
    reasons.push({ code: 'portfolio.not-due', params: { dueDate: item.dueDate } })
  } else {
    reasons.push({ code: 'portfolio.no-stage', params: { daysPastDue } })
  }
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
