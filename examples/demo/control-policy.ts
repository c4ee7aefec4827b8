import { escalationPresets } from 'receivables'
import type { ControlPolicy } from 'receivables/portfolio'

/** What is decided before a book is looked at: buckets of 30 days, and the graded escalation that comes with the package. */
export const POLICY: ControlPolicy = {
  schema: 'receivables/control-policy@1',
  aging: { basis: 'due-date', bucketEdges: [30, 60, 90] },
  escalation: escalationPresets['graded-30-60-90'],
}

/** `'friendly-call'` as a person would say it. */
export const stageName = (id: string): string => id.replaceAll('-', ' ')
