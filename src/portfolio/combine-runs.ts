import { refuse } from '../kernel/error.js'
import { at, expectArray } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { compareTexts } from '../ledger/compare-texts.js'
import { addAgingSums } from './aging-sums.js'
import type { ControlRun } from './control-run.js'
import { addFigureSums } from './figure-sums.js'
import { addHealthSums } from './health-sums.js'
import { addInterestSums } from './interest-sums.js'
import { byText } from './merge-rows.js'
import { PARTIAL_RUN_SCHEMA, type PartialRun } from './partial-run.js'
import { isSameValue } from './plain-value.js'
import { readPartialRun } from './read-partial-run.js'
import { compareSetAside, sortDiagnostics, sortWorklist } from './row-order.js'
import { addEscalations, expectApart } from './run-lists.js'

/**
 * Combines runs over parts of a book into one partial run: sums, counts and rows, from which {@link finishRun} makes
 * one run. The operation is associative and commutative: parts may come from workers, machines or days of work in any
 * order, and partial runs may be combined again. The result survives JSON unchanged.
 *
 * Parts are split by customer ({@link partitionDocuments} does this): all of a customer is in one run and in no other.
 * The runs must have the same day, policy and detail. Amounts are added exactly, per currency; shares, totals, days
 * sales outstanding, provision and health are not added but derived at the end, from the sums. Rows in `setAside` keep
 * their path in the documents of their part.
 *
 * @param runs - Runs and partial runs, at least one, in any order.
 * @throws ReceivablesError `input.conflict` for runs with a different day, policy, detail or schedule, `id.duplicate`
 * for a customer or a case that is in two of them, `input.range` for an empty list, `input.choice` for a value that is
 * neither a run nor a partial run, `input.unknown-key` for a field that a run does not have, since it could not be
 * combined, `json.not-representable` for a value that JSON cannot hold, and the codes of malformed values.
 *
 * @example
 * ```ts
 * import { combineRuns, escalationPresets, finishRun, partitionDocuments, runCreditControl, type ControlPolicy } from 'receivables'
 *
 * const policy: ControlPolicy = {
 *   schema: 'receivables/control-policy@1',
 *   aging: { basis: 'due-date', bucketEdges: [30, 60, 90] },
 *   escalation: escalationPresets['graded-30-60-90'],
 * }
 * const invoice = { currency: 'EUR', amount: '75.00', issueDate: '2026-01-05', dueDate: '2026-02-04' }
 * const documents = {
 *   invoices: [
 *     { ...invoice, id: 'F-1', customerId: 'acme' },
 *     { ...invoice, id: 'F-2', customerId: 'bolt', amount: '25.00' },
 *   ],
 * }
 * const parts = partitionDocuments(documents, 2)
 * const runs = parts.map((part) => runCreditControl({ documents: part, policy, asOf: '2026-03-31' }))
 * const run = finishRun(combineRuns(runs))
 * run.aging.currencies[0]?.total // => '100.00'
 * run.worklist.map(({ invoiceId }) => invoiceId) // => ['F-1', 'F-2']
 * ```
 */
export function combineRuns(runs: readonly (ControlRun | PartialRun)[]): PartialRun {
  return readSafely('runs', () => {
    const parts = Array.from(expectArray(runs, 'runs', 'runs and partial runs'), (run, index) =>
      readSafely(pathOf(index), () => readPartialRun(run, pathOf(index))),
    )
    if (parts.length === 0) return refuse('input.range', 'runs', 'at least one run', runs)
    parts.forEach((part, index) => expectSame(parts[0] as PartialRun, part, pathOf(index)))
    expectApart(parts, pathOf)
    return addParts(parts)
  })
}

const pathOf = (index: number): string => at('runs', index)

/** The fields that must be equal in all parts. */
const ALIKE = ['asOf', 'detail', 'policy', 'policyDigest', 'rules', 'reviews', 'duties'] as const

function expectSame(first: PartialRun, part: PartialRun, path: string): void {
  for (const field of ALIKE) {
    if (!isSameValue(first[field], part[field]))
      refuse('input.conflict', at(path, field), 'the same value as in the other runs', part[field])
  }
  for (const field of ['interest', 'figures', 'balances'] as const) {
    if ((first[field] === null) !== (part[field] === null))
      refuse(
        'input.conflict',
        at(path, field),
        'a section that either all runs have or none has',
        part[field],
      )
  }
}

/** Adds parts of the same day and policy that have no customer in common. */
export function addParts(parts: readonly PartialRun[]): PartialRun {
  const first = parts[0] as PartialRun
  const interest = parts.map((part) => part.interest).filter((sums) => sums !== null)
  const figures = parts.map((part) => part.figures).filter((sums) => sums !== null)
  const balances = parts.map((part) => part.balances).filter((sums) => sums !== null)
  return {
    schema: PARTIAL_RUN_SCHEMA,
    asOf: first.asOf,
    detail: first.detail,
    policy: first.policy,
    rules: first.rules,
    runs: parts.reduce((sum, { runs }) => sum + runs, 0),
    policyDigest: first.policyDigest,
    factsDigests: parts
      .flatMap(({ factsDigests }) => factsDigests)
      .sort((a, b) => compareTexts(a ?? '', b ?? '')),
    aging: addAgingSums(
      parts.map(({ aging }) => aging),
      (index) => at(pathOf(index), 'aging'),
    ),
    interest: first.interest === null ? null : addInterestSums(interest),
    figures: first.figures === null ? null : addFigureSums(figures, (index) => at(pathOf(index), 'figures')),
    balances: first.balances === null ? null : balances.reduce(addHealthSums),
    customers: parts.flatMap(({ customers }) => customers).sort(byText(({ customerId }) => customerId)),
    worklist: sortWorklist(parts.flatMap(({ worklist }) => worklist)),
    escalation: addEscalations(parts.map(({ escalation }) => escalation)),
    reviews: first.reviews,
    duties: first.duties,
    diagnostics: sortDiagnostics(parts.flatMap(({ diagnostics }) => diagnostics)),
    setAside: parts.flatMap(({ setAside }) => setAside).sort(compareSetAside),
  }
}
