import { writeRate } from '../rates/write-rate.js'
import type { Individual } from './individual-losses.js'
import type { ReadLossMatrix } from './loss-matrix.js'
import { because, type MetricsReason } from './reasons.js'

/** The reasons for the expected loss of one currency. */
export function reasonsOfLoss(
  { rows, multiplier }: ReadLossMatrix,
  bases: readonly bigint[],
  individual: Individual,
  loss: bigint,
  { write, currency }: { readonly write: (amount: bigint) => string; readonly currency: string },
): MetricsReason[] {
  const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n)
  const base = sum(bases.filter((amount) => amount > 0n))
  const reasons = [because('metrics.matrix-loss', { base: write(base), loss: write(loss), currency })]
  const times = writeRate(multiplier.units, multiplier.scale)
  if (times !== '1') reasons.push(because('metrics.forward-looking', { multiplier: times }))
  rows.forEach(({ bucket, rate, isCapped }, index) => {
    const amount = bases[index] as bigint
    if (isCapped) {
      const params = { bucket, rate: writeRate(rate.units, rate.scale), multiplier: times }
      reasons.push(because('metrics.rate-capped', params))
    }
    if (amount < 0n)
      reasons.push(because('metrics.credit-bucket', { bucket, amount: write(amount), currency }))
  })
  const apart = sum(individual.amounts)
  if (apart !== 0n || individual.loss !== 0n) {
    const params = { amount: write(apart), loss: write(individual.loss), currency }
    reasons.push(because('metrics.individual', params))
  }
  return reasons
}
