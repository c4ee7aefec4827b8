import type { Reason } from '../kernel/reason.js'
import type { NoticeKind } from '../notices/notice-kind.js'
import type { Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { readRatio, type Ratio } from '../numbers/ratio.js'
import { readScale } from '../money/currency.js'
import { actOf, noticeOf, toneOf, triggerOf } from './act-of.js'
import type {
  EscalationAct,
  EscalationOverride,
  EscalationPolicy,
  EscalationStage,
  EscalationTone,
  TriggerOrigin,
} from './policy.js'
import { readEscalationPolicy } from './read-policy.js'
import type { EscalationReasonCode } from './reasons.js'

/** A stage prepared for evaluation. */
export interface PlanStage {
  readonly place: number
  readonly id: string
  readonly stage: EscalationStage
  readonly act: EscalationAct
  readonly notice: NoticeKind | null
  readonly tone: EscalationTone
  readonly origin: TriggerOrigin
  readonly days: number
  /** Whether the days are counted from an earlier event of the case. */
  readonly isRelative: boolean
  readonly isBranch: boolean
  readonly gap: number
  readonly minAmount: ReadonlyMap<string, Minor> | null
  readonly minBalance: ReadonlyMap<string, Minor> | null
  readonly minShare: Ratio | null
  readonly minCount: number
  /** Whether orders are held at this stage, because of it or of an earlier stage. */
  readonly holdsOrders: boolean
  /** The reason for skipping it in favour of a later stage: the same object for every case. */
  readonly skipped: Reason<EscalationReasonCode>
}

/** A policy prepared for evaluation: read and checked once, with its stages by index and by id. */
export interface Plan {
  readonly policy: EscalationPolicy
  readonly stages: readonly PlanStage[]
  readonly places: ReadonlyMap<string, number>
  readonly isJump: boolean
  readonly isEach: boolean
  /** Whether an unreported reminder is withdrawn for a later stage. */
  readonly isPassing: boolean
  readonly isOldest: boolean
  readonly grace: number
  readonly gap: number
  readonly tempo: ReadonlyMap<string, number>
  readonly overrides: ReadonlyMap<string, EscalationOverride>
  /** The first stage for cases with a rejected objection; −1 if the policy has none. */
  readonly branch: number
  /** Whether an evaluation needs to know what else the customer owes. */
  readonly needsCustomer: boolean
}

/**
 * Reads a policy and prepares it.
 *
 * @throws ReceivablesError `policy.invalid`, or the code of a malformed field.
 */
export function planOf(value: unknown, path: string): Plan {
  const policy = readEscalationPolicy(value, path)
  const stages = planStages(policy.stages)
  return {
    policy,
    stages,
    places: new Map(stages.map(({ id, place }) => [id, place])),
    isJump: policy.semantics === 'jump',
    isEach: policy.catchUp === 'each',
    isPassing: policy.unreported === 'pass',
    isOldest: policy.anchor === 'oldest-item',
    grace: policy.graceDays ?? 0,
    gap: policy.minGapDays ?? 0,
    tempo: new Map((policy.tempo ?? []).map(({ segment, percent }) => [segment, percent])),
    overrides: new Map((policy.overrides ?? []).map((row) => [row.ground, row])),
    branch: stages.findIndex(({ isBranch }) => isBranch),
    needsCustomer:
      policy.anchor === 'oldest-item' ||
      stages.some(({ minBalance, minShare, minCount }) => minBalance ?? minShare ?? minCount > 0),
  }
}

/**
 * Once a stage holds orders, all later stages hold them too, since the stage may be skipped. Branch stages follow only
 * their own setting.
 */
function planStages(given: readonly EscalationStage[]): readonly PlanStage[] {
  let holdsOrders = false
  return given.map((stage, place) => {
    const isBranch = stage.onlyAfter !== undefined
    if (!isBranch && stage.holdOrders === true) holdsOrders = true
    return planStage(stage, place, isBranch ? stage.holdOrders === true : holdsOrders)
  })
}

function planStage(stage: EscalationStage, place: number, holdsOrders: boolean): PlanStage {
  const { from, days } = triggerOf(stage)
  return {
    place,
    id: stage.id,
    stage,
    act: actOf(stage),
    notice: noticeOf(stage),
    tone: toneOf(stage),
    origin: from,
    days,
    isRelative: from === 'previous-notice' || from === 'previous-deadline',
    isBranch: stage.onlyAfter !== undefined,
    gap: stage.minGapDays ?? 0,
    minAmount: amountsOf(stage.minAmount),
    minBalance: amountsOf(stage.minBalance),
    minShare: stage.minShare === undefined ? null : readRatio(stage.minShare, ''),
    minCount: stage.minUnpaidInvoices ?? 0,
    holdsOrders,
    skipped: Object.freeze({ code: 'escalation.skipped', params: Object.freeze({ stage: stage.id }) }),
  }
}

const amountsOf = (amounts: EscalationStage['minAmount']): ReadonlyMap<string, Minor> | null =>
  amounts === undefined
    ? null
    : new Map(
        Object.entries(amounts).map(([code, amount]) => [code, readMinor(amount, readScale(code, ''), '')]),
      )
