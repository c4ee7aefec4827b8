import { toMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import type { Factor, ReadCommissionPolicy } from './commission-policy.js'
import { because, type MetricsReason } from './reasons.js'

/** A receipt and its commission. */
export interface PaidCommission extends ReadReceipt {
  readonly factor: Factor
  readonly earned: Minor
  readonly kept: Minor
}

/** The reasons for a commission. */
export function reasonsOfCommission(
  lines: readonly PaidCommission[],
  { rate }: ReadCommissionPolicy,
  { write, currency }: { readonly write: (amount: Minor) => string; readonly currency: string },
): MetricsReason[] {
  const sum = (of: (line: PaidCommission) => Minor): Minor =>
    toMinor(lines.reduce((total, line) => total + BigInt(of(line)), 0n))
  const received = sum(({ amount }) => amount)
  if (received === 0) return [because('metrics.nothing-received')]
  const reversed = write(sum((line) => line.reversed))
  const whole = because('metrics.commission', {
    received: write(received),
    reversed,
    rate: rate.text,
    currency,
  })
  return [whole, ...lines.flatMap((line) => ofLine(line, write, currency))]
}

function ofLine(
  { id, daysLate, factor, reversed, earned, kept }: PaidCommission,
  write: (amount: Minor) => string,
  currency: string,
): MetricsReason[] {
  const told: MetricsReason[] = []
  if (factor.num !== factor.den)
    told.push(
      because('metrics.lateness-factor', { receipt: id, daysLate: daysLate as number, factor: factor.text }),
    )
  if (reversed !== 0) {
    const amount = write(subtractMinor(earned, kept))
    told.push(because('metrics.clawback', { receipt: id, amount, currency }))
  }
  return told
}
/** A receipt and the amount returned of it. */
export interface ReadReceipt {
  readonly id: string
  readonly person: string | null
  readonly amount: Minor
  readonly daysLate: number | null
  reversed: Minor
}
