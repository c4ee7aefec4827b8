import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, maxMinor, minMinor, subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { writeMinor } from '../numbers/write-minor.js'
import { readCover, type InsuranceCover, type ReadCover } from './insurance-cover.js'
import type { InsuranceReasonCode } from './reasons.js'

/** A loss on one buyer and the cover it falls under. */
export interface IndemnityRequest {
  /** What was lost on the buyer: the insured debts, less what was recovered. */
  readonly loss: DecimalInput
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The terms of the cover. */
  readonly cover: InsuranceCover
}

/** Why a part of the loss stays with the insured. */
export type RetainedKind =
  | 'above-buyer-limit'
  | 'below-threshold'
  | 'excess'
  | 'coinsurance'
  | 'aggregate-first-loss'
  | 'above-maximum-liability'

/** A part of the loss that stays with the insured. */
export interface RetainedPart {
  /** Why. */
  readonly kind: RetainedKind
  /** The amount, above zero. */
  readonly amount: DecimalString
}

/** What an insurer pays: indemnity + retained = loss, and the parts add up to what is retained. */
export interface Indemnity {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** The loss. */
  readonly loss: DecimalString
  /** What the terms of the cover come to; whether the insurer owes it also hangs on the duties, see `insuranceClaimStatus`. */
  readonly indemnity: DecimalString
  /** What stays with the insured. */
  readonly retained: DecimalString
  /** Why it does, in the order in which it came off; parts of zero are left out. */
  readonly parts: readonly RetainedPart[]
  /** What the period has used of the aggregate first loss after this loss. */
  readonly aggregateUsed: DecimalString
  /** What the period has used of the maximum liability after this loss; `null` without one. */
  readonly liabilityUsed: DecimalString | null
  /** Each part as a reason. */
  readonly reasons: readonly Reason<InsuranceReasonCode>[]
}

/**
 * What a trade-credit insurance pays for a loss, step by step:
 *
 * 1. the buyer limit caps the insured debt, **before** the insured share is taken;
 * 2. a loss below the threshold is not insured at all;
 * 3. excess and own share come off in the order that the cover names;
 * 4. what is left of the aggregate first loss comes off;
 * 5. the rest is paid up to what is left of the maximum liability.
 *
 * The insured share is rounded once, as the cover says. For several losses of one period, make the calls one after
 * the other, each with the `used` sums that the one before returned.
 *
 * @throws ReceivablesError `input.range` for a share outside 0 to 1 or more used than the sum of the period, `currency.mismatch`,
 * `currency.unknown`, `amount.negative`, `amount.too-fine`, `decimal.invalid`, `input.missing`, `input.choice`,
 * `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { insuranceIndemnity } from 'receivables'
 *
 * insuranceIndemnity({
 *   loss: '1000000.00',
 *   currency: 'CNY',
 *   cover: {
 *     currency: 'CNY',
 *     insuredShare: '0.90',
 *     order: 'excess-first',
 *     buyerLimit: '800000.00',
 *     rounding: 'half-up',
 *   },
 * })
 * // => {
 * //   indemnity: '720000.00', retained: '280000.00',
 * //   parts: [{ kind: 'above-buyer-limit', amount: '200000.00' }, { kind: 'coinsurance', amount: '80000.00' }], ...
 * // }
 * ```
 *
 * @see {@link insuranceClaimStatus}
 */
export function insuranceIndemnity(request: IndemnityRequest): Indemnity {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'a loss and the terms of the cover')
    expectKeys(given, ['loss', 'currency', 'cover'], '')
    const currency = given['currency'] as string
    const scale = readScale(currency, 'currency')
    const loss = readAmount(given['loss'], scale, 'loss')
    const cover = readCover(given['cover'], currency, scale, 'cover')
    const { indemnity, cuts, beforeAggregate } = settleLoss(loss, cover)
    const write = (amount: Minor): string => writeMinor(amount, scale)
    const parts = cuts
      .filter(({ amount }) => amount > 0)
      .map(({ kind, amount }) => ({ kind, amount: write(amount) }))
    const { aggregate, most } = cover
    return {
      currency,
      loss: write(loss),
      indemnity: write(indemnity),
      retained: write(subtractMinor(loss, indemnity)),
      parts,
      aggregateUsed: write(minMinor(aggregate.amount, addMinor(aggregate.used, beforeAggregate))),
      liabilityUsed: most === null ? null : write(addMinor(most.used, indemnity)),
      reasons: parts.map(({ kind, amount }) => ({ code: `recovery.${kind}`, params: { amount, currency } })),
    }
  })
}

interface Cut {
  readonly kind: RetainedKind
  readonly amount: Minor
}

interface Settled {
  readonly indemnity: Minor
  readonly cuts: readonly Cut[]
  /** What would be paid but for the sums of the period. */
  readonly beforeAggregate: Minor
}

function settleLoss(loss: Minor, cover: ReadCover): Settled {
  const { threshold, aggregate, most } = cover
  const insured = cover.limit === null ? loss : minMinor(loss, cover.limit)
  const cuts: Cut[] = [{ kind: 'above-buyer-limit', amount: subtractMinor(loss, insured) }]
  if ((threshold.onLoss ? loss : insured) < threshold.amount) {
    cuts.push({ kind: 'below-threshold', amount: insured })
    return { indemnity: 0, cuts, beforeAggregate: 0 }
  }
  const payable = shareOf(insured, cover, cuts)
  const left = subtractMinor(aggregate.amount, aggregate.used)
  const first = minMinor(payable, left)
  cuts.push({ kind: 'aggregate-first-loss', amount: first })
  const due = subtractMinor(payable, first)
  const indemnity = most === null ? due : minMinor(due, subtractMinor(most.amount, most.used))
  cuts.push({ kind: 'above-maximum-liability', amount: subtractMinor(due, indemnity) })
  return { indemnity, cuts, beforeAggregate: payable }
}

/** Takes excess and own share off in the order of the cover, and notes both. */
function shareOf(insured: Minor, { share, order, excess, rounding }: ReadCover, cuts: Cut[]): Minor {
  const insuredShare = (amount: Minor): Minor =>
    toMinor(roundQuotient(BigInt(amount) * share.num, share.den, rounding))
  const base = order === 'excess-first' ? maxMinor(0, subtractMinor(insured, excess)) : insured
  const shared = insuredShare(base)
  const payable = order === 'excess-first' ? shared : maxMinor(0, subtractMinor(shared, excess))
  const own: Cut = { kind: 'coinsurance', amount: subtractMinor(base, shared) }
  const deducted = subtractMinor(addMinor(subtractMinor(insured, base), shared), payable)
  const off: Cut = { kind: 'excess', amount: deducted }
  cuts.push(...(order === 'excess-first' ? [off, own] : [own, off]))
  return payable
}
