import { addMinor, subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'

/** Shares are counted in ten-thousandths. */
const WHOLE = 10_000

/** The largest amount whose product with 10,000 is still a plain amount, and so is any share of it. */
const SAFE_AMOUNT = 100_000_000_000

/** The text of a number of ten-thousandths. */
export type ShareText = (units: Minor) => string

/** Writes shares; those from 0 to 1 stand in every customer of a report, so each text is made once. */
export function shareTexts(): ShareText {
  const texts: string[] = []
  return (units) => {
    if (typeof units !== 'number' || units < 0 || units > WHOLE) return writeMinor(units, 4)
    return (texts[units] ??= writeMinor(units, 4))
  }
}

/**
 * What share of their total each amount is: fractions of four decimals that sum to exactly 1.0000, or nulls where the
 * total is 0. Largest remainder: each share is its exact value rounded down, and the ten-thousandths left over go to
 * the largest remainders, among equal ones to the earlier. Amounts may be negative (credits), and then so are shares; where
 * credits leave next to nothing of a large total, shares are large as well.
 */
export function sharesOf(
  amounts: readonly Minor[],
  total: Minor,
  write: ShareText = shareTexts(),
): readonly (string | null)[] {
  if (total === 0) return amounts.map(() => null)
  if (standsAlone(amounts, total)) return amounts.map((amount) => write(amount === 0 ? 0 : WHOLE))
  const parts = amounts.map((amount) => floorShare(amount, total))
  let left: Minor = WHOLE
  for (const part of parts) left = subtractMinor(left, part.whole)
  // What rounding down left over is less than one for each part, so each is raised once at most.
  for (; left > 0; left = subtractMinor(left, 1)) {
    const next = largestRest(parts)
    next.whole = addMinor(next.whole, 1)
    next.rest = -1
  }
  return parts.map(({ whole }) => write(whole))
}

/** The part of which the most was cut off, the earlier of two that are alike. */
function largestRest(parts: readonly Part[]): Part {
  let largest = parts[0] as Part
  for (const part of parts) if (part.rest > largest.rest) largest = part
  return largest
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
