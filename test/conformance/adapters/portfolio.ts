import { escalationPresets, type EscalationPresetName } from '../../../src/escalation/index.js'
import {
  combineRuns,
  finishRun,
  runCreditControl,
  trackingTable,
  type ControlPolicy,
  type ControlRequest,
} from '../../../src/portfolio/index.js'
import type { Adapters } from './adapter.js'

type Row = Readonly<Record<string, unknown>>

/** A policy of which the row says what matters: the order of escalation by the name of a preset, ages of 30, 60 and 90 days. */
const policyOf = ({ escalation = 'graded-30-60-90', ...sections }: Row): ControlPolicy =>
  ({
    schema: 'receivables/control-policy@1',
    aging: { basis: 'due-date', bucketEdges: [30, 60, 90] },
    escalation: escalationPresets[escalation as EscalationPresetName],
    ...sections,
  }) as unknown as ControlPolicy

/** Invoices of one customer over 100 CNY, issued on 1 January 2012, where the row does not say more. */
const documentsOf = (given: Row): ControlRequest['documents'] => {
  const invoices = (given['invoices'] as readonly Row[]).map((row, index) => ({
    id: `F-${String(index + 1)}`,
    customerId: 'C-1',
    currency: 'CNY',
    amount: '100.00',
    issueDate: '2012-01-01',
    ...row,
  }))
  return { ...given, invoices } as unknown as NonNullable<ControlRequest['documents']>
}

const run = ({ documents, policy = {}, asOf, ...more }: Row) =>
  runCreditControl({
    documents: documentsOf(documents as Row),
    policy: policyOf(policy as Row),
    asOf: asOf as string,
    ...more,
  } as ControlRequest)

export const adapters: Adapters = {
  trackingTable: ({ documents, policy = {}, asOf }: Row) =>
    trackingTable({
      ...documentsOf(documents as Row)!,
      policy: policyOf(policy as Row),
      asOf: asOf as string,
    }),
  runCreditControl: run,
  // The run of a book in parts, each run by itself.
  finishRun: ({ parts, ...request }: Row) =>
    finishRun(combineRuns((parts as readonly Row[]).map((documents) => run({ ...request, documents })))),
}
