import {
  expectChoice,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { refuse } from '../kernel/error.js'
import { readSafely } from '../kernel/read-safely.js'
import { addParts } from './combine-runs.js'
import type { ControlRequest } from './control-request.js'
import type { ControlRun } from './control-run.js'
import { finishPart } from './finish-run.js'
import type { PartialRun } from './partial-run.js'
import { readPartialRun } from './read-partial-run.js'
import { runCreditControl } from './run-credit-control.js'
import { SeenParts, StreamBatch } from './stream-batch.js'
import { StreamClosings, type CaseSteps } from './stream-closings.js'
import type { ControlStreamRequest, ControlTotals, StreamStep } from './stream-model.js'

/**
 * Runs a book that is larger than memory, customer by customer: result rows are returned while parts are read, and the
 * last step has the totals, which equal those of one run over the whole book. Between two batches it keeps sums and
 * counts and, unless customers come in ascending order, their ids and those of their documents. It also keeps the cases
 * that close today because their invoice is in no document: a later unreadable row may be theirs, so their states and
 * commands come last, and if there was such a row the cases stay as they are, as in a run.
 *
 * The stream does no input or output itself: it takes the next part when the next step is requested. Rows are in the
 * order of each batch; together they are the rows of one run in another order.
 *
 * @throws ReceivablesError what {@link runCreditControl} throws, with paths such as `customers[17].invoices[3].amount`;
 * `id.duplicate` for a customer that appears again or breaks the promised order and, unless customers come in ascending
 * order, for a document, state or listed instalment with an id or name that another part has, or a state in another
 * part than its invoice; `input.missing` for a list that lacks more than 1,000 rows. Faults of the request itself are
 * thrown at once, all others by the step; errors of the source of the parts are passed through.
 *
 * @example
 * ```ts
 * import { escalationPresets, streamCreditControl } from 'receivables'
 *
 * const invoice = { currency: 'EUR', amount: '75.00', issueDate: '2026-01-05', dueDate: '2026-02-04' }
 * function* customers() {
 *   yield { invoices: [{ ...invoice, id: 'F-1', customerId: 'acme' }] }
 *   yield { invoices: [{ ...invoice, id: 'F-2', customerId: 'bolt' }] }
 * }
 * const steps = streamCreditControl({
 *   customers: customers(),
 *   policy: {
 *     schema: 'receivables/control-policy@1',
 *     aging: { basis: 'due-date', bucketEdges: [30, 60, 90] },
 *     escalation: escalationPresets['graded-30-60-90'],
 *   },
 *   asOf: '2026-03-31',
 *   detail: 'worklist',
 * })
 * const found = []
 * for await (const step of steps) {
 *   if (step.kind === 'row') found.push(step.row.invoiceId)
 *   if (step.kind === 'totals') found.push(step.totals.aging.currencies[0]?.total)
 * }
 * found // => ['F-1', 'F-2', '150.00']
 * ```
 */
export function streamCreditControl(request: ControlStreamRequest): AsyncGenerator<StreamStep, void, void> {
  return readSafely('', () => {
    const given = { ...expectRecord(request, '', 'customers, a policy and a day') }
    const { customers, customerOrder = 'any', batchRows = 10_000, ...rest } = given
    expectKeys(rest, ['policy', 'asOf', 'referenceData', 'badData', 'detail'], '')
    const order = expectChoice(customerOrder, ['any', 'ascending'], 'customerOrder')
    const rows = expectInteger(batchRows, 'batchRows', 1, 10_000_000)
    return stepsOf(partsOf(customers), rest, new SeenParts(order), rows)
  })
}

type Parts = Iterable<unknown> | AsyncIterable<unknown>

function partsOf(value: unknown): Parts {
  const isIterable =
    typeof value === 'object' && value !== null && (Symbol.asyncIterator in value || Symbol.iterator in value)
  if (isIterable) return value as Parts
  return refuse(
    value === undefined ? 'input.missing' : 'input.type',
    'customers',
    'the parts of a book, one after another',
    value,
  )
}

/** What is kept between batches. */
interface Kept {
  sums: PartialRun | undefined
  readonly counts: Record<string, number>
  readonly closings: StreamClosings
  readonly seen: SeenParts
}

const KINDS = [
  'row',
  'customer',
  'command',
  'state',
  'pending',
  'refused',
  'heard',
  'diagnostic',
  'set-aside',
] as const

async function* stepsOf(
  parts: Parts,
  rest: UnknownRecord,
  seen: SeenParts,
  rows: number,
): AsyncGenerator<StreamStep, void, void> {
  const kept: Kept = {
    sums: undefined,
    counts: Object.fromEntries(KINDS.map((kind) => [kind, 0])),
    closings: new StreamClosings(),
    seen,
  }
  let batch = new StreamBatch()
  let place = 0
  for await (const part of parts) {
    const path = `customers[${String(place++)}]`
    seen.add(batch.add(part, path), path)
    if (batch.rows < rows) continue
    yield* runBatch(batch, rest, kept)
    batch = new StreamBatch()
  }
  // An empty book has totals too, and a bad policy is refused even without customers.
  if (batch.rows > 0 || kept.sums === undefined) yield* runBatch(batch, rest, kept)
  yield* counted(stepsOfCases(kept.closings.close(rest)), kept)
  yield { kind: 'totals', totals: totalsOf(kept) }
}

/** Steps, each counted when it is returned. */
function* counted(steps: Iterable<StreamStep>, { counts, seen }: Kept): Generator<StreamStep> {
  for (const step of steps) {
    seen.out(step)
    counts[step.kind] = (counts[step.kind] as number) + 1
    yield step
  }
}

function* runBatch(batch: StreamBatch, rest: UnknownRecord, kept: Kept): Generator<StreamStep> {
  const request = batch.request()
  const run = batch.tell(() => runCreditControl({ ...rest, ...request } as unknown as ControlRequest))
  yield* counted(stepsOfRun(run, batch, kept.closings.take(request, run)), kept)
  const sums = readPartialRun(withoutRows(run), 'run')
  kept.sums = kept.sums === undefined ? sums : addParts([kept.sums, sums])
}

function* stepsOfRun(run: ControlRun, batch: StreamBatch, cases: CaseSteps): Generator<StreamStep> {
  const { escalation } = run
  for (const row of run.worklist) yield { kind: 'row', row }
  for (const customer of run.customers) yield { kind: 'customer', customer }
  yield* stepsOfCases(cases)
  for (const pending of escalation.pending) yield { kind: 'pending', pending }
  for (const refused of escalation.refused) yield { kind: 'refused', refused }
  for (const heard of escalation.heard) yield { kind: 'heard', heard }
  for (const diagnostic of run.diagnostics) yield { kind: 'diagnostic', diagnostic }
  for (const row of run.setAside)
    yield { kind: 'set-aside', setAside: { ...row, path: batch.placeOf(row.path) } }
}

function* stepsOfCases({ commands, states }: CaseSteps): Generator<StreamStep> {
  for (const command of commands) yield { kind: 'command', command }
  for (const state of states) yield { kind: 'state', state }
}

/** A run without its rows: sums and counts are kept. */
const withoutRows = (run: ControlRun): ControlRun => ({
  ...run,
  aging: { ...run.aging, currencies: run.aging.currencies.map((row) => ({ ...row, customers: [] })) },
  interest: run.interest === null ? null : { ...run.interest, items: [] },
  customers: [],
  worklist: [],
  escalation: { ...run.escalation, states: [], commands: [], pending: [], refused: [], heard: [] },
  diagnostics: [],
  setAside: [],
})

function totalsOf({ sums, counts }: Kept): ControlTotals {
  const run = finishPart(sums as PartialRun)
  const { asOf, policy, aging, interest, metrics, provision, reviews, duties } = run
  return {
    asOf,
    policy,
    aging,
    interest,
    metrics,
    provision,
    reviews,
    duties,
    nextReviewOn: run.escalation.nextReviewOn,
    counts: counts as ControlTotals['counts'],
  }
}
