import type { BatchAccrual } from '../interest/index.js'
import type { BookFigures } from '../metrics/index.js'
import type { AgingSums } from './aging-sums.js'
import type { ControlRun } from './control-run.js'
import type { HealthSums } from './health-sums.js'
import type { RunRules } from './run-rules.js'

/** The mark of a partial run. */
export const PARTIAL_RUN_SCHEMA = 'receivables/control-run-part@1'

/**
 * Runs of parts of a book, put together: sums, counts and rows, and nothing that is derived from them. {@link finishRun}
 * makes a run of it.
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
  /** How many runs are in it. */
  readonly runs: number
  /** By what shares and statistics are derived, the same in every run. */
  readonly rules: RunRules
  /** The digest of the policy, the same in every run. */
  readonly policyDigest: string | null
  /** The digests of the facts of each run, ascending; null for a run without one. */
  readonly factsDigests: readonly (string | null)[]
  /** The aged book. */
  readonly aging: AgingSums
  /** The interest; null where the policy has none. */
  readonly interest: BatchAccrual | null
  /** The sums from which DSO and its family follow; null where the policy does not ask for them. */
  readonly figures: BookFigures | null
  /** The sums from which the health of the book follows; null where the policy has no weights. */
  readonly balances: HealthSums | null
}
