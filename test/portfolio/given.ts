import { escalationPresets } from '../../src/escalation/index.js'
import type { ControlPolicy } from '../../src/portfolio/index.js'

/** The graded escalation over buckets of 30 days, with what the test says otherwise. */
export const policyOf = (fields: Partial<ControlPolicy> = {}): ControlPolicy => ({
  schema: 'receivables/control-policy@1',
  aging: { basis: 'due-date', bucketEdges: [30, 60, 90] },
  escalation: escalationPresets['graded-30-60-90'],
  ...fields,
})
