import type { EscalationPolicy, EscalationStage } from '../../src/escalation/index.js'

/** A stage of finance by phone, with what the test says otherwise. */
export const stage = (id: string, fromDaysPastDue: number, fields: Partial<EscalationStage> = {}) => ({
  id,
  fromDaysPastDue,
  role: 'finance',
  channel: 'phone' as const,
  needsApproval: false,
  ...fields,
})

/** A policy of these stages. */
export const policyOf = (...stages: readonly EscalationStage[]): EscalationPolicy => ({
  schema: 'receivables/escalation-policy@1',
  id: 'house',
  source: 'the board, 2026-01-15',
  stages,
})
