import { readDay, writeDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { BookSource } from '../ledger/index.js'
import { openItemWriter } from '../ledger/open-item-writer.js'
import { OpenOnDay } from '../ledger/open-on-day.js'
import { SOURCE_FIELDS, sourceOf } from '../ledger/source-of.js'
import { standAsOf } from '../ledger/stand-as-of.js'
import { customerFile } from './customer-file.js'
import type { ControlPolicy } from './policy.js'
import { readControlPolicy } from './read-control-policy.js'
import { deskOf, trackItems } from './track-items.js'
import type { TrackingRow } from './tracking-row.js'

/** Which book to track, under which policy, and when. */
export type TrackingRequest = BookSource & {
  /** What the company has decided. */
  readonly policy: ControlPolicy
  /** The day, at its end. */
  readonly asOf: PlainDate
}

/**
 * The tracking table: one row for every open item, with its age, its bucket, the stage that the policy names, who acts,
 * the last contact, and the next stage with the day on which it begins.
 *
 * Ordered by stage, the latest first and none last, then currency, then open amount, the largest first, then invoice and
 * instalment. The stage is the nominal one of {@link nominalStage}: what was sent, promised or disputed does not move
 * it here and stands in the reasons.
 *
 * @throws ReceivablesError what {@link prepareBook} throws for a document; `policy.invalid`, `aging.edges` or the code of a
 * malformed field for a policy; `input.unknown-key` for a misspelt field, `input.conflict` for documents beside a Book,
 * `calendar.not-covered` for a due date that the calendar of `daysPastDue` does not cover.
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
 * // => [{ invoiceId: 'F-1', daysPastDue: 10, bucket: '1-30', stage: 'friendly-call', nextStageOn: '2026-03-07', nextStage: 'formal-demand', ... }]
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
    const desk = deskOf(policy, day, customerFile(book.records, asOf))
    const open = new OpenOnDay(book, standAsOf(book, day))
    return trackItems(open, openItemWriter(open, desk.count), desk, (row) => row)
  })
}
