import { writeStatistic } from '../numbers/write-statistic.js'
import type { Reason } from '../kernel/reason.js'
import type { Minor } from '../numbers/minor.js'
import type { Ratio } from '../numbers/ratio.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'
import type { CountedRecovery } from './expected-recovery.js'
import type { PursuitReasonCode } from './reasons.js'

/** Who collects: the creditor alone (`continue`), a lawyer, or a collection agency. */
export type PursuitMeans = 'continue' | 'counsel' | 'agency'

/** A policy of pursuit, read. */
export interface PursuitRules {
  readonly least: Minor
  readonly share: Ratio | null
  readonly mode: RoundingMode
}

/** An option with its result in minor units. */
export interface ReadOption {
  readonly id: string
  readonly means: PursuitMeans
  readonly counted: CountedRecovery
}

/** A debt with its options, ready for the decision. */
export interface Weighed {
  readonly amount: Minor
  readonly share: Ratio
  readonly exhausted: boolean
  readonly options: readonly ReadOption[]
  readonly rules: PursuitRules
  readonly currency: string
  readonly write: (amount: Minor) => string
}

/** The decision. */
export interface Chosen {
  readonly decision: 'stop' | PursuitMeans
  readonly option: string | null
  readonly reasons: readonly Reason<PursuitReasonCode>[]
}

/** The first rule that applies decides; the rules are listed at `pursuitDecision`. */
export function choose({ amount, share, exhausted, options, rules, currency, write }: Weighed): Chosen {
  const small = { amount: write(amount), minimum: write(rules.least), currency }
  const isLarge = rules.share !== null && share.num * rules.share.den >= rules.share.num * share.den
  const said = (
    decision: Chosen['decision'],
    option: ReadOption | null,
    ...reasons: Chosen['reasons']
  ): Chosen => ({
    decision,
    option: option === null ? null : option.id,
    reasons,
  })
  if (!exhausted) return said('continue', null, { code: 'recovery.reminders-first', params: {} })
  if (amount < rules.least && !isLarge) {
    return said('stop', null, { code: 'recovery.small-debt', params: small })
  }
  const best = bestOf(options)
  if (best === null) return said('stop', null, { code: 'recovery.no-option-pays', params: {} })
  const net = write(best.counted.net)
  const why = { code: 'recovery.best-option' as const, params: { option: best.id, net, currency } }
  if (rules.share === null) return said(best.means, best, why)
  const params = { share: writeStatistic(share), minimumShare: writeStatistic(rules.share) }
  if (isLarge) return said(best.means, best, { code: 'recovery.share-reached', params }, why)
  const alone = options.filter(({ means }) => means === 'continue')
  const own = bestOf(alone)
  const isHopeless = alone.length > 0 && own === null
  return said(isHopeless ? 'stop' : 'continue', own, { code: 'recovery.below-share', params })
}

/** The option with the highest net amount, if any is above zero; of equal ones the earlier. */
function bestOf(options: readonly ReadOption[]): ReadOption | null {
  let best: ReadOption | null = null
  for (const option of options) {
    if (option.counted.net > 0 && (best === null || option.counted.net > best.counted.net)) best = option
  }
  return best
}
