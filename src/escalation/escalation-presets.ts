import type { EscalationPolicy, EscalationStage } from './policy.js'

/** The names of the escalation policies that come with the package. */
export type EscalationPresetName = 'graded-30-60-90'

/**
 * Escalation policies to start from: sources disagree on the steps, so each is a preset and none a default.
 *
 * - `graded-30-60-90`: a friendly call by finance through day 30, a dedicated collector from day 60, a lawyer's letter
 *   from day 90, with approval. Its source says nothing of days 31 to 59: the formal demand that stands there is this
 *   package's declared choice, since a formal demand comes before any legal step.
 */
export const escalationPresets: Readonly<Record<EscalationPresetName, EscalationPolicy>> =
  /* #__PURE__ */ makePresets()

/** Frozen, since every caller shares them. */
function makePresets(): Readonly<Record<EscalationPresetName, EscalationPolicy>> {
  const stages: readonly EscalationStage[] = [
    { id: 'friendly-call', fromDaysPastDue: 1, role: 'finance', channel: 'phone', needsApproval: false },
    { id: 'formal-demand', fromDaysPastDue: 31, role: 'finance', channel: 'letter', needsApproval: false },
    {
      id: 'dedicated-collector',
      fromDaysPastDue: 60,
      role: 'collector',
      channel: 'phone',
      needsApproval: false,
    },
    {
      id: 'lawyer-letter',
      fromDaysPastDue: 90,
      role: 'external-counsel',
      channel: 'letter',
      needsApproval: true,
    },
  ]
  return Object.freeze({
    'graded-30-60-90': Object.freeze({
      schema: 'receivables/escalation-policy@1',
      id: 'graded-30-60-90',
      source:
        "A Chinese collection firm's guide for trade creditors; days 31 to 59 filled with a formal demand",
      stages: Object.freeze(stages.map((stage) => Object.freeze(stage))),
    }),
  })
}
