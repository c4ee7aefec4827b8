import { addMinor, subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'

/** Shares are counted in ten-thousandths. */
const WHOLE = 10_000

/** The largest amount whose product with 10,000 is still an exact number. */
const SAFE_AMOUNT = 100_000_000_000

/**
 * The share of each amount in their total: fractions with four decimals that sum to exactly 1.0000, or nulls if the
 * total is 0. Largest remainder: each share is rounded down, and the ten-thousandths left over go to the largest
 * remainders, of equal ones to the earlier. Negative amounts (credits) have negative shares; if credits leave only a
 * small total, shares can be far above 1.
 */
export const sharesOf = (amounts: readonly Minor[], total: Minor): readonly (string | null)[] =>
  sharesOn(shareSheet(amounts.length), amounts, total)

/**
 * Working memory for the shares of many groups with the same number of amounts, so that only texts are allocated per
 * group. A record and functions instead of a class: an engine drops the code that it compiled for the fields of a class
 * when no object of the class is left, and would compile it again for the next report.
 */
export interface ShareSheet {
  /** The texts of the shares from 0 to 1, each made once: they repeat for every customer. */
  readonly texts: string[]
  /** Per amount: its share rounded down, and the remainder as a numerator over the magnitude of the total. */
  readonly wholes: Minor[]
  readonly rests: Minor[]
  readonly written: (string | null)[]
}

/** Working memory for groups of `width` amounts. */
export const shareSheet = (width: number): ShareSheet => ({
  texts: [],
  wholes: [],
  rests: [],
  written: new Array<string | null>(width).fill(null),
})

/** As {@link sharesOf}; the next call overwrites the list. */
export function sharesOn(
  sheet: ShareSheet,
  amounts: readonly Minor[],
  total: Minor,
): readonly (string | null)[] {
  const { written, wholes, texts } = sheet
  if (total === 0) return written.fill(null)
  if (standsAlone(amounts, total)) {
    for (let place = 0; place < written.length; place++) {
      written[place] = textOf(texts, amounts[place] === 0 ? 0 : WHOLE)
    }
    return written
  }
  share(sheet, amounts, total)
  for (let place = 0; place < written.length; place++) written[place] = textOf(texts, wholes[place] as Minor)
  return written
}

function textOf(texts: string[], units: Minor): string {
  if (typeof units !== 'number' || units < 0 || units > WHOLE) return writeMinor(units, 4)
  return (texts[units] ??= writeMinor(units, 4))
}

function share(sheet: ShareSheet, amounts: readonly Minor[], total: Minor): void {
  const { wholes, rests } = sheet
  let left: Minor = WHOLE
  for (let place = 0; place < amounts.length; place++) {
    left = subtractMinor(left, floor(sheet, place, amounts[place] as Minor, total))
  }
  // Rounding down left less than one unit per part, so each part is raised at most once.
  for (; left > 0; left = subtractMinor(left, 1)) {
    const next = largestOf(rests)
    wholes[next] = addMinor(wholes[next] as Minor, 1)
    rests[next] = -1
  }
}

/** The part with the largest remainder, the earlier of equal ones. */
function largestOf(rests: readonly Minor[]): number {
  let largest = 0
  for (let place = 1; place < rests.length; place++) {
    if ((rests[place] as Minor) > (rests[largest] as Minor)) largest = place
  }
  return largest
}

/** Stores the exact share rounded down and the remainder. */
function floor({ wholes, rests }: ShareSheet, place: number, amount: Minor, total: Minor): Minor {
  if (amount === 0) {
    rests[place] = 0
    return (wholes[place] = 0)
  }
  if (isSafe(amount) && isSafe(total)) {
    const scaled = amount * WHOLE * Math.sign(total)
    const size = Math.abs(total)
    // A quotient of at most 10^15 never rounds up to a whole number: the distance is larger than the precision.
    const whole = Math.floor(scaled / size)
    rests[place] = scaled - whole * size
    return (wholes[place] = whole)
  }
  const sign = total < 0 ? -1n : 1n
  const scaled = BigInt(amount) * BigInt(WHOLE) * sign
  const size = BigInt(total) * sign
  const rest = ((scaled % size) + size) % size
  rests[place] = rest
  return (wholes[place] = toMinor((scaled - rest) / size))
}

/** Whether one amount is the total and all others are zero, as for most customers. */
function standsAlone(amounts: readonly Minor[], total: Minor): boolean {
  for (const amount of amounts) if (amount !== 0 && amount !== total) return false
  // Two amounts that both equal the total would not sum to it.
  return true
}

/** A bigint is beyond it. */
const isSafe = (value: Minor): value is number => value <= SAFE_AMOUNT && value >= -SAFE_AMOUNT
