import { MAX_DAYS } from '../calendar/date-steps.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectBoolean,
  expectChoice,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readAmountIn } from '../money/amount-in.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { addMinor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { Behaviour } from '../scoring/behaviour.js'
import type { CreditExposure } from './exposure-model.js'
import { MAX_RULES, readRows } from './read-facts.js'
import { readOverdue } from './read-overdue.js'
import type { LimitsReason } from './reasons.js'

/** A measure on follow-up orders, from the mildest to the severest. */
export type SupplyMeasure = 'track' | 'reduce-limit' | 'prepay' | 'hold'

const MEASURES: readonly SupplyMeasure[] = ['track', 'reduce-limit', 'prepay', 'hold']

/** How a company restricts follow-up orders. */
export interface SupplyPolicy {
  /** The measure from a number of days past due, itself included; days ascending, and no later measure milder. */
  readonly steps: readonly { readonly fromDays: number; readonly measure: SupplyMeasure }[]
  /** The total overdue amount that is ignored, itself included, by currency. Default: every amount counts. */
  readonly ignoreUpTo?: Readonly<Record<CurrencyCode, DecimalInput>>
  /**
   * The measure for a customer that is habitually late, even if nothing is overdue; not applied while that is unknown.
   * Default: none.
   */
  readonly habituallyLate?: SupplyMeasure
}

/** The input of {@link orderHold}. */
export interface SupplyRequest {
  /** The exposure of the customer. */
  readonly exposure: Pick<CreditExposure, 'currency' | 'overdueItems'> &
    Partial<Pick<CreditExposure, 'overdueMarginDays'>>
  /** The payment behaviour of the customer; required if the policy has a measure for habitual lateness. */
  readonly behaviour?: Pick<Behaviour, 'habituallyLate'>
  /** How follow-up orders are restricted. */
  readonly policy: SupplyPolicy
}

/** The measures on a customer's follow-up orders. */
export interface SupplyHold {
  /** Whether supply is stopped: the measure is `hold`. */
  readonly hold: boolean
  /** The severest measure; null if there is none. */
  readonly measure: SupplyMeasure | null
  /** Why. */
  readonly reasons: readonly LimitsReason[]
  /** What would lift each measure. */
  readonly releaseWhen: readonly LimitsReason[]
}

/**
 * Whether follow-up orders of a customer are tracked, limited, prepaid or held because it is overdue or habitually
 * late. The item with the most days past due decides the step; a step includes its first day. Pass the result to
 * `checkOrder` as `supplyHold`, which holds the order if supply is stopped. A milder measure has no figure here and
 * must be applied by the caller: a smaller limit, or a `prepaymentShare` in the order policy.
 *
 * @throws ReceivablesError `policy.invalid` for steps out of order, `input.conflict` for an exposure whose margin
 * leaves out items that the first step covers, `input.missing` if the policy needs a behaviour that is missing,
 * `currency.missing`, `currency.unknown`, `amount.negative`, `decimal.invalid`, `input.choice`, `input.range`,
 * `input.type`, `input.unknown-key`, `amount.too-fine`.
 *
 * @example
 * ```ts
 * import { orderHold } from 'receivables'
 *
 * const policy = { steps: [{ fromDays: 1, measure: 'track' }, { fromDays: 15, measure: 'hold' }] } as const
 * const overdueItems = [{ invoiceId: 'I-1', daysPastDue: 15, amount: '900.00' }]
 * orderHold({ exposure: { currency: 'CNY', overdueItems }, policy }).hold // => true
 * orderHold({ exposure: { currency: 'CNY', overdueItems: [] }, policy }).measure // => null
 * ```
 */
export function orderHold(request: SupplyRequest): SupplyHold {
  return readSafely('', () => {
    const fields = expectRecord(request, '', 'an exposure and a policy')
    expectKeys(fields, ['exposure', 'behaviour', 'policy'], '')
    const policy = expectRecord(fields['policy'], 'policy', 'a hold policy')
    expectKeys(policy, ['steps', 'ignoreUpTo', 'habituallyLate'], 'policy')
    const found = [...overdueMeasure(fields['exposure'], policy), ...habitMeasure(fields, policy)]
    const top = found.reduce((worst, { measure }) => Math.max(worst, MEASURES.indexOf(measure)), -1)
    return {
      hold: MEASURES[top] === 'hold',
      measure: MEASURES[top] ?? null,
      reasons: found.map(({ reason }) => reason),
      releaseWhen: found.map(({ release }) => release),
    }
  })
}

interface Found {
  readonly measure: SupplyMeasure
  readonly reason: LimitsReason
  readonly release: LimitsReason
}

function overdueMeasure(value: unknown, policy: UnknownRecord): Found[] {
  const exposure = expectRecord(value, 'exposure', 'the exposure of the customer')
  const scale = readScale(exposure['currency'], 'exposure.currency')
  const currency = exposure['currency'] as CurrencyCode
  const steps = readSteps(policy['steps'])
  const items = readOverdue(exposure, scale, (steps[0]?.fromDays ?? MAX_DAYS + 1) - 1)
  const { ignoreUpTo } = policy
  const ignored =
    ignoreUpTo === undefined ? 0 : readAmountIn(ignoreUpTo, currency, scale, 'policy.ignoreUpTo')
  const overdue = items.reduce<number | bigint>((sum, { amount }) => addMinor(sum, amount), 0)
  const days = items.reduce((most, item) => Math.max(most, item.days), 0)
  const step = steps.filter(({ fromDays }) => fromDays <= days).at(-1)
  if (step === undefined || overdue <= ignored) return []
  const { measure, fromDays } = step
  const params = { measure, days, fromDays, overdue: writeMinor(overdue, scale), currency }
  return [
    {
      measure,
      reason: { code: 'limits.supply-overdue', params },
      release: { code: 'limits.release-overdue-paid', params: { overdue: params.overdue, currency } },
    },
  ]
}

function readSteps(value: unknown) {
  const path = 'policy.steps'
  const steps = readRows(
    value,
    path,
    'steps by days past due',
    (row, rowPath) => {
      expectKeys(row, ['fromDays', 'measure'], rowPath)
      return {
        fromDays: expectInteger(row['fromDays'], at(rowPath, 'fromDays'), 1, MAX_DAYS),
        measure: expectChoice(row['measure'], MEASURES, at(rowPath, 'measure')),
      }
    },
    MAX_RULES,
  )
  steps.slice(1).forEach((step, index) => {
    const before = steps[index] as (typeof steps)[number]
    const isMilder = MEASURES.indexOf(step.measure) < MEASURES.indexOf(before.measure)
    if (step.fromDays <= before.fromDays || isMilder)
      refuse(
        'policy.invalid',
        at(path, index + 1),
        'a later day and no milder measure than in the previous step',
        step.fromDays,
      )
  })
  return steps
}

function habitMeasure(fields: UnknownRecord, policy: UnknownRecord): Found[] {
  if (policy['habituallyLate'] === undefined) return []
  const measure = expectChoice(policy['habituallyLate'], MEASURES, 'policy.habituallyLate')
  const behaviour = expectRecord(fields['behaviour'], 'behaviour', 'the payment behaviour of the customer')
  const isLate = behaviour['habituallyLate']
  // Null means too little data; no measure is based on an unknown fact.
  if (isLate === null || !expectBoolean(isLate, 'behaviour.habituallyLate')) return []
  const reason = { code: 'limits.supply-habit', params: { measure } } as const
  return [{ measure, reason, release: { code: 'limits.release-record', params: {} } }]
}
