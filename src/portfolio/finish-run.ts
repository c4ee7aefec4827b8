import { readSafely } from '../kernel/read-safely.js'
import { underPath } from '../kernel/under-path.js'
import { expectedCreditLoss } from '../metrics/index.js'
import { finishAging } from './aging-sums.js'
import type { ControlRun } from './control-run.js'
import { finishMetrics } from './finish-metrics.js'
import type { PartialRun } from './partial-run.js'
import { readPartialRun } from './read-partial-run.js'

/**
 * Makes a run from a partial run: totals, shares, days sales outstanding, provision and health are derived from its
 * sums by the rules that it contains. If all parts of a book, split by customer, are combined, the result equals the
 * run over the whole book in every field, except `digests.facts`, which is null if more than one run was combined, and
 * the paths in `setAside`, which refer to the documents of each part.
 *
 * @throws ReceivablesError the code of a malformed value, with its path; `id.duplicate` for a currency that is listed
 * twice, `input.unknown-key` for an unknown field, `json.not-representable` for a value that JSON cannot hold.
 *
 * @example
 * ```ts
 * import { combineRuns, escalationPresets, finishRun, runCreditControl } from 'receivables'
 *
 * const run = runCreditControl({
 *   documents: {
 *     invoices: [
 *       { id: 'F-1', customerId: 'acme', currency: 'EUR', amount: '75.00', issueDate: '2026-01-05', dueDate: '2026-02-04' },
 *     ],
 *   },
 *   policy: {
 *     schema: 'receivables/control-policy@1',
 *     aging: { basis: 'due-date', bucketEdges: [30, 60, 90] },
 *     escalation: escalationPresets['graded-30-60-90'],
 *   },
 *   asOf: '2026-03-31',
 * })
 * const stored = JSON.stringify(combineRuns([run]))
 * finishRun(JSON.parse(stored)).aging.currencies[0]?.buckets[2] // => { id: '31-60', amount: '75.00', share: '1.0000', ... }
 * ```
 */
export function finishRun(partial: PartialRun): ControlRun {
  return readSafely('', () => finishPart(readPartialRun(partial, '')))
}

/** The run of a partial run that was already checked. */
export function finishPart(part: PartialRun): ControlRun {
  const { rules } = part
  const { provision } = rules
  const aging = finishAging(part.aging)
  return {
    schema: 'receivables/control-run@1',
    asOf: part.asOf,
    detail: part.detail,
    policy: part.policy,
    rules,
    digests: {
      policy: part.policyDigest,
      facts: part.runs === 1 ? (part.factsDigests[0] ?? null) : null,
    },
    aging,
    interest: part.interest,
    customers: part.customers,
    worklist: part.worklist,
    metrics: finishMetrics(part, aging),
    provision:
      provision === null
        ? null
        : underPath('matrix', 'rules.provision', () => expectedCreditLoss(provision, aging)),
    escalation: part.escalation,
    reviews: part.reviews,
    duties: part.duties,
    diagnostics: part.diagnostics,
    setAside: part.setAside,
  }
}
