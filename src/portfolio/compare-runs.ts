import { refuse } from '../kernel/error.js'
import { readSafely } from '../kernel/read-safely.js'
import type { ControlRun } from './control-run.js'
import { compareFinished } from './compare-finished.js'
import { finishPart } from './finish-run.js'
import type { PartialRun } from './partial-run.js'
import { readPartialRun } from './read-partial-run.js'
import type { RunComparison } from './run-comparison.js'

/**
 * What another policy, another day or another book would change, as data: which items move stage and what they accrue,
 * which customers change grade, warning or limit, and what becomes of the totals, provision, DSO and commands.
 *
 * Only what differs is there: a run compared with itself gives empty lists and nulls. Compared the other way round, `from`
 * and `to`, `added` and `removed` change places and every `change` its sign. Amounts are compared currency by currency.
 *
 * @param a - A run, or a partial run: the one from which changes are told.
 * @param b - The other, of the same `detail`.
 * @throws ReceivablesError `input.conflict` for runs of another detail, `input.choice` for what is no run, `input.unknown-key` for a field that a run does
 * not have, and the codes of malformed values, with paths from `a` or `b`, `id.duplicate`, `json.not-representable`.
 *
 * @example
 * ```ts
 * import { compareRuns, escalationPresets, runCreditControl, type ControlPolicy } from 'receivables'
 *
 * const documents = {
 *   invoices: [
 *     { id: 'F-1', customerId: 'acme', currency: 'EUR', amount: '75.00', issueDate: '2026-01-05', dueDate: '2026-02-04' },
 *   ],
 * }
 * const policy: ControlPolicy = {
 *   schema: 'receivables/control-policy@1',
 *   aging: { basis: 'due-date', bucketEdges: [30, 60, 90] },
 *   escalation: escalationPresets['graded-30-60-90'],
 * }
 * const runOn = (asOf: string) => runCreditControl({ documents, policy, asOf })
 * const { items, totals } = compareRuns(runOn('2026-03-06'), runOn('2026-03-07'))
 * items
 * // => [{
 * //   invoiceId: 'F-1', worklist: 'kept', stage: { from: 'friendly-call', to: 'formal-demand' },
 * //   bucket: { from: '1-30', to: '31-60' }, ...
 * // }]
 * totals[0]?.buckets
 * // => [
 * //   { id: '1-30', amount: { from: '75.00', to: '0.00', change: '-75.00' } },
 * //   { id: '31-60', amount: { from: '0.00', to: '75.00', change: '75.00' } },
 * // ]
 * ```
 *
 * @see {@link whatIf}, which makes both runs in one call
 */
export function compareRuns(a: ControlRun | PartialRun, b: ControlRun | PartialRun): RunComparison {
  const [from, to] = [readRun(a, 'a'), readRun(b, 'b')]
  if (from.detail !== to.detail)
    refuse('input.conflict', 'b.detail', `"${from.detail}", as in the other run`, to.detail)
  return compareFinished(from, to)
}

/** What is derived is derived anew, so that a run that somebody has changed cannot contradict itself. */
const readRun = (value: unknown, path: string): ControlRun =>
  readSafely(path, () => finishPart(readPartialRun(value, path)))
