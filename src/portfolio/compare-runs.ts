import { refuse } from '../kernel/error.js'
import { readSafely } from '../kernel/read-safely.js'
import type { ControlRun } from './control-run.js'
import { compareFinished } from './compare-finished.js'
import { finishPart } from './finish-run.js'
import type { PartialRun } from './partial-run.js'
import { readPartialRun } from './read-partial-run.js'
import type { RunComparison } from './run-comparison.js'

/**
 * The differences between two runs, as data, for example under another policy, on another day or over another book:
 * items that change stage and their interest, customers whose grade, warning or limit changes, and the changes of
 * totals, provision, DSO and commands.
 *
 * Only differences are listed: a run compared with itself gives empty lists and nulls. If the two runs are swapped,
 * `from` and `to`, `added` and `removed` are swapped and every `change` has the opposite sign. Amounts are compared per
 * currency.
 *
 * @param a - A run or partial run: the base of the comparison.
 * @param b - The other run or partial run, with the same `detail`.
 * @throws ReceivablesError `input.conflict` for runs with a different detail, `input.choice` for a value that is not a
 * run, `input.unknown-key` for a field that a run does not have, and the codes of malformed values, with paths from `a`
 * or `b`, `id.duplicate`, `json.not-representable`.
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
 * @see {@link whatIf}, which makes both runs in one call.
 */
export function compareRuns(a: ControlRun | PartialRun, b: ControlRun | PartialRun): RunComparison {
  const [from, to] = [readRun(a, 'a'), readRun(b, 'b')]
  if (from.detail !== to.detail)
    refuse('input.conflict', 'b.detail', `"${from.detail}", as in the other run`, to.detail)
  return compareFinished(from, to)
}

/** Derived values are derived again, so that a run that was edited cannot contradict itself. */
const readRun = (value: unknown, path: string): ControlRun =>
  readSafely(path, () => finishPart(readPartialRun(value, path)))
