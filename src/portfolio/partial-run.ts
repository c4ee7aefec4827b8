import type { BatchAccrual } from '../interest/index.js'
import type { BookFigures } from '../metrics/index.js'
import type { AgingSums } from './aging-sums.js'
import type { ControlRun } from './control-run.js'
import type { HealthSums } from './health-sums.js'
import type { RunRules } from './run-rules.js'

/** The schema of a partial run. */
export const PARTIAL_RUN_SCHEMA = 'receivables/control-run-part@1'

/**
 * One run or several runs over parts of a book, combined: sums, counts and rows, without derived values.
 * {@link finishRun} makes a run from it.
 */
export interface PartialRun extends Pick<
  ControlRun,
  | 'asOf'
  | 'detail'
  | 'policy'
  | 'customers'
  | 'worklist'
  | 'escalation'
  | 'reviews'
  | 'duties'
  | 'diagnostics'
  | 'setAside'
> {
  /** The name and version of this form. */
  readonly schema: typeof PARTIAL_RUN_SCHEMA
  /** Number of runs combined. */
  readonly runs: number
  /** The rules by which shares and statistics are derived, the same in every run. */
  readonly rules: RunRules
  /** The digest of the policy, the same in every run. */
  readonly policyDigest: string | null
  /** The facts digest of each run, ascending; null for a run without one. */
  readonly factsDigests: readonly (string | null)[]
  /** The aged book in sums. */
  readonly aging: AgingSums
  /** The interest; null if the policy has none. */
  readonly interest: BatchAccrual | null
  /** The sums from which DSO and its family are derived; null if the policy does not ask for them. */
  readonly figures: BookFigures | null
  /** The sums from which the health of the book is derived; null if the policy has no weights. */
  readonly balances: HealthSums | null
}
