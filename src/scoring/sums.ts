import type { Minor } from '../numbers/minor.js'
import type { PreparedPolicy } from './behaviour-policy.js'

/** The slots of the exact sums of one customer; those of the payment index follow. */
export const SETTLED = 0
export const LATE = 1
export const LATE_DAYS = 2
export const SIGNED_DAYS = 3
export const TO_PAY_DAYS = 4
export const TO_PAY = 5
export const OPEN = 6
export const OVERDUE = 7
export const CREDITED = 8
export const WRITTEN_OFF = 9
export const SQUARES = 10
/** The first slot of the index: per segment between anchors its amount, and its amount times its days. */
export const INDEX_SLOT = 11
/** The first slot of the amounts by range of delay: after the index, if there is one. */
export const delaySlot = ({ index }: PreparedPolicy): number =>
  INDEX_SLOT + (index === undefined ? 0 : (index.days.length + 1) * 2)

const EXACT = 2 ** 52

/** The exact product of an amount and whole days. */
export function weigh(amount: Minor, days: number): Minor {
  if (typeof amount === 'number') {
    const product = amount * days
    if (product <= EXACT && product >= -EXACT) return product
  }
  return BigInt(amount) * BigInt(days)
}
