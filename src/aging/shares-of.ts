import { addMinor, compareMinor, subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'

/** Shares are counted in ten-thousandths. */
const WHOLE = 10_000

/** The largest amount whose product with 10,000 is still a plain amount, and so is any share of it. */
const SAFE_AMOUNT = 100_000_000_000

/**
 * What share of their total each amount is: fractions of four decimals that sum to exactly 1.0000, or nulls where the
 * total is 0. Largest remainder: each share is its exact value rounded down, and the ten-thousandths left over go to
 * the largest remainders, among equal ones to the earlier. Amounts may be negative (credits), and then so are shares; where
 * credits leave next to nothing of a large total, shares are large as well.
 */
export function sharesOf(amounts: readonly Minor[], total: Minor): readonly (string | null)[] {
  if (total === 0) return amounts.map(() => null)
  if (standsAlone(amounts, total)) return amounts.map((amount) => (amount === 0 ? '0.0000' : '1.0000'))
  const parts = amounts.map((amount) => floorShare(amount, total))
  let left = parts.reduce<Minor>((rest, part) => subtractMinor(rest, part.whole), WHOLE)
  const order = parts.map((_, index) => index)
  if (left > 0) order.sort((a, b) => compareMinor(partAt(parts, b).rest, partAt(parts, a).rest) || a - b)
  for (const index of order) {
    if (left === 0) break
    const part = partAt(parts, index)
    part.whole = addMinor(part.whole, 1)
    left = subtractMinor(left, 1)
  }
  return parts.map(({ whole: units }) => writeMinor(units, 4))
}

/** Whether one amount is the total and the others are zero, as with most customers. */
function standsAlone(amounts: readonly Minor[], total: Minor): boolean {
  for (const amount of amounts) if (amount !== 0 && amount !== total) return false
  // Amounts that are each the total, and more than one, would not sum to it.
  return true
}

interface Part {
  whole: Minor
  rest: Minor
}

const partAt = (parts: readonly Part[], index: number): Part => parts[index] as Part

/** The exact share rounded down, and what was cut off, over the magnitude of the total. */
function floorShare(amount: Minor, total: Minor): Part {
  if (amount === 0) return { whole: 0, rest: 0 }
  if (typeof amount === 'number' && typeof total === 'number' && isSafe(amount) && isSafe(total)) {
    const scaled = total < 0 ? -amount * WHOLE : amount * WHOLE
    const size = Math.abs(total)
    const cut = scaled % size
    const rest = cut < 0 ? cut + size : cut
    return { whole: (scaled - rest) / size, rest }
  }
  const scaled = BigInt(amount) * BigInt(total < 0 ? -WHOLE : WHOLE)
  const size = BigInt(total < 0 ? -total : total)
  const rest = ((scaled % size) + size) % size
  return { whole: toMinor((scaled - rest) / size), rest }
}

const isSafe = (value: number): boolean => value <= SAFE_AMOUNT && value >= -SAFE_AMOUNT
