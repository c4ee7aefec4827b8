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

/** A loss on one buyer, and the cover. */
export interface IndemnityRequest {
  /** The loss on the buyer: the insured debts less the amounts recovered. */
  readonly loss: DecimalInput
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The terms of the cover. */
  readonly cover: InsuranceCover
}

/** Why the insured bears a part of the loss. */
export type RetainedKind =
  | 'above-buyer-limit'
  | 'below-threshold'
  | 'excess'
  | 'coinsurance'
  | 'aggregate-first-loss'
  | 'above-maximum-liability'

/** A part of the loss that the insured bears. */
export interface RetainedPart {
  /** Why the insured bears it. */
  readonly kind: RetainedKind
  /** The amount, above zero. */
  readonly amount: DecimalString
}

/** What an insurer pays: indemnity + retained = loss; the parts add up to `retained`. */
export interface Indemnity {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The loss. */
  readonly loss: DecimalString
  /**
   * The amount under the terms of the cover; whether the insurer owes it also depends on the duties, see
   * `insuranceClaimStatus`.
   */
  readonly indemnity: DecimalString
  /** The amount that the insured bears. */
  readonly retained: DecimalString
  /** The parts of the retained amount, in the order in which they were deducted; parts of zero are omitted. */
  readonly parts: readonly RetainedPart[]
  /** The amount of the aggregate first loss used in the period, including this loss. */
  readonly aggregateUsed: DecimalString
  /** The amount of the maximum liability used in the period, including this loss; `null` without one. */
  readonly liabilityUsed: DecimalString | null
  /** Each part as a reason. */
  readonly reasons: readonly Reason<InsuranceReasonCode>[]
}

/**
 * The indemnity of a trade-credit insurance for a loss, step by step:
 *
 * 1. the buyer limit caps the insured debt, **before** the insured share is applied;
 * 2. a loss below the threshold is not insured at all;
 * 3. the excess and the insured's own share are deducted in the order that the cover defines;
 * 4. what is left of the aggregate first loss is deducted;
 * 5. the rest is paid up to what is left of the maximum liability.
 *
 * The insured share is rounded once, as the cover defines. For several losses in one period, call this once per loss in
 * sequence, each time with the `used` sums that the previous call returned.
 *
 * @throws ReceivablesError `input.range` for a share outside 0 to 1 or more used than the sum of the period,
 * `currency.mismatch`, `currency.unknown`, `amount.negative`, `amount.too-fine`, `decimal.invalid`, `input.missing`,
 * `input.choice`, `input.type`, `input.unknown-key`.
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
  /** The indemnity before the sums of the period are applied. */
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

/** Deducts the excess and the own share in the order of the cover, and records both. */
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
