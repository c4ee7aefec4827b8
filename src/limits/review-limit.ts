import { refuse } from '../kernel/error.js'
import { at, expectId, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { orNone } from '../kernel/or-none.js'
import { readAmountIn } from '../money/amount-in.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { addMinor, maxMinor, minMinor, subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import type { Ratio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { writeMinor } from '../numbers/write-minor.js'
import { readRounding, type ReadRounding } from './limit-rounding.js'
import { raiseObstacles } from './raise-obstacles.js'
import { readList, readPositive } from './read-facts.js'
import type { LimitsReason } from './reasons.js'
import type { LimitReview, ReviewRequest } from './review-model.js'

/**
 * The credit limit after a review. It moves towards its target by at most the step of the policy; up only if the
 * payment record and the warning level allow it; not above the ceiling and not below the floor. A current limit above
 * the ceiling, or below the floor, is not moved back to that bound; it only moves no further away.
 *
 * Steps are fractions of the current limit, rounded down to the minor unit. The result is rounded to the unit of the
 * policy; if rounding would exceed a bound, or turn a raise into a cut or a cut into a raise, the bound, or the current
 * limit, is used. A limit at its target is unchanged.
 *
 * @throws ReceivablesError `policy.invalid` for a floor above the ceiling, `input.missing` if the policy needs a
 * payment record or a level that is missing, `currency.missing`, `currency.unknown`, `amount.negative`,
 * `decimal.invalid`, `input.range`, `input.type`, `input.unknown-key`, `input.choice`, `amount.too-fine`.
 *
 * @example
 * ```ts
 * import { reviewLimit } from 'receivables'
 *
 * const policy = {
 *   steps: { up: '0.25', down: '0.5' },
 *   ceiling: { CNY: '600000' },
 *   rounding: { unit: { CNY: '1000' }, mode: 'down' },
 * } as const
 * reviewLimit({ currency: 'CNY', current: '400000', target: '900000', policy }).next // => '500000.00'
 * reviewLimit({ currency: 'CNY', current: '500000', target: '900000', policy }).next // => '600000.00'
 * reviewLimit({ currency: 'CNY', current: '400000', target: '0', policy }).change // => '-200000.00'
 * ```
 */
export function reviewLimit(request: ReviewRequest): LimitReview {
  return readSafely('', () => {
    const fields = expectRecord(request, '', 'a limit, its target and a policy')
    expectKeys(fields, ['currency', 'current', 'target', 'behaviour', 'level', 'policy'], '')
    const scale = readScale(fields['currency'], 'currency')
    const money = { currency: fields['currency'] as CurrencyCode, scale }
    const current = readAmount(fields['current'], scale, 'current')
    const target = readAmount(fields['target'], scale, 'target')
    const policy = readPolicy(fields['policy'], money)
    const obstacles = raiseObstacles(fields, policy.fields, policy.noRaiseAt)
    const moved = move(current, target, policy, obstacles, money)
    return {
      next: writeMinor(moved.next, scale),
      change: writeMinor(subtractMinor(moved.next, current), scale),
      direction: moved.next > current ? 'raise' : moved.next < current ? 'cut' : 'keep',
      reasons: [tellTarget(current, target, money), ...moved.reasons],
    }
  })
}

interface Money {
  readonly currency: CurrencyCode
  readonly scale: number
}

interface ReadReviewPolicy {
  readonly fields: UnknownRecord
  readonly up: Ratio
  readonly down: Ratio
  readonly ceiling: Minor | undefined
  readonly floor: Minor
  readonly noRaiseAt: readonly string[]
  readonly rounding: ReadRounding
}

interface Moved {
  readonly next: Minor
  readonly reasons: readonly LimitsReason[]
}

const FIELDS = ['steps', 'ceiling', 'floor', 'raiseOnlyIf', 'noRaiseAt', 'rounding']

function readPolicy(value: unknown, { currency, scale }: Money): ReadReviewPolicy {
  const fields = expectRecord(value, 'policy', 'a review policy')
  expectKeys(fields, FIELDS, 'policy')
  const steps = expectRecord(fields['steps'], 'policy.steps', 'the steps by which a limit moves')
  expectKeys(steps, ['up', 'down'], 'policy.steps')
  const boundOf = (name: 'ceiling' | 'floor'): Minor | undefined =>
    fields[name] === undefined ? undefined : readAmountIn(fields[name], currency, scale, at('policy', name))
  const ceiling = boundOf('ceiling')
  const floor = boundOf('floor') ?? 0
  if (ceiling !== undefined && floor > ceiling)
    refuse('policy.invalid', 'policy.floor', 'a floor not above the ceiling', writeMinor(floor, scale))
  return {
    fields,
    up: readPositive(steps['up'], 'policy.steps.up'),
    down: readShare(steps['down'], 'policy.steps.down'),
    ceiling,
    floor,
    noRaiseAt: readList(orNone(fields['noRaiseAt']), 'policy.noRaiseAt', 'warning levels', expectId),
    rounding: readRounding(fields['rounding'], currency, scale, 'policy.rounding'),
  }
}

/** Moves the limit; one that is at its target is not moved by rounding either. */
function move(
  current: Minor,
  target: Minor,
  policy: ReadReviewPolicy,
  obstacles: readonly LimitsReason[],
  money: Money,
): Moved {
  if (target < current) return cut(current, target, policy, money)
  if (target === current) return { next: current, reasons: [] }
  return obstacles.length > 0 ? { next: current, reasons: obstacles } : raise(current, target, policy, money)
}

/** The reason if the bounds allow a move and only rounding prevents it. */
function tellRounding(
  current: Minor,
  wanted: Minor,
  next: Minor,
  unit: Minor,
  { currency, scale }: Money,
): LimitsReason[] {
  if (next !== current || wanted === current) return []
  const params = { limit: writeMinor(current, scale), unit: writeMinor(unit, scale), currency }
  return [{ code: 'limits.review-rounding', params }]
}

const stepOf = (current: Minor, share: Ratio): Minor =>
  toMinor(roundQuotient(BigInt(current) * share.num, share.den, 'down'))

function tellTarget(current: Minor, target: Minor, { currency, scale }: Money): LimitsReason {
  const params = { current: writeMinor(current, scale), target: writeMinor(target, scale), currency }
  return { code: 'limits.review-target', params }
}

function raise(
  current: Minor,
  target: Minor,
  { up, ceiling, rounding }: ReadReviewPolicy,
  money: Money,
): Moved {
  const { currency, scale } = money
  const reasons: LimitsReason[] = []
  const step = addMinor(current, stepOf(current, up))
  const bound = ceiling === undefined ? step : minMinor(step, maxMinor(current, ceiling))
  if (step < target)
    reasons.push({ code: 'limits.review-step', params: { bound: writeMinor(step, scale), currency } })
  if (ceiling !== undefined && bound < minMinor(step, target))
    reasons.push({ code: 'limits.review-ceiling', params: { bound: writeMinor(ceiling, scale), currency } })
  const wanted = minMinor(target, bound)
  const next = minMinor(bound, maxMinor(current, rounding.toUnit(wanted)))
  return { next, reasons: [...reasons, ...tellRounding(current, wanted, next, rounding.unit, money)] }
}

function cut(
  current: Minor,
  target: Minor,
  { down, floor, rounding }: ReadReviewPolicy,
  money: Money,
): Moved {
  const { currency, scale } = money
  const reasons: LimitsReason[] = []
  const step = subtractMinor(current, stepOf(current, down))
  const bound = maxMinor(step, minMinor(current, floor))
  if (step > target)
    reasons.push({ code: 'limits.review-step', params: { bound: writeMinor(step, scale), currency } })
  if (bound > maxMinor(step, target))
    reasons.push({ code: 'limits.review-floor', params: { bound: writeMinor(floor, scale), currency } })
  const wanted = maxMinor(target, bound)
  const next = maxMinor(bound, minMinor(current, rounding.toUnit(wanted)))
  return { next, reasons: [...reasons, ...tellRounding(current, wanted, next, rounding.unit, money)] }
}
