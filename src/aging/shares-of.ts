import { addMinor, subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
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
export const sharesOf = (amounts: readonly Minor[], total: Minor): readonly (string | null)[] =>
  sharesOn(shareSheet(amounts.length), amounts, total)

/**
 * Where the shares of many groups are reckoned, of one number of amounts each: nothing is made anew for each group but texts.
 * A record and functions, as everything that a large report is made of: an engine drops the code that it made for the
 * fields of a class when no object of the class is left, and would make it anew for the next report.
 */
export interface ShareSheet {
  /** Texts from 0 to 1 stand in every customer of a report, so each is made once. */
  readonly texts: string[]
  /** Of each amount: its share rounded down, and what was cut off, over the magnitude of the total. */
  readonly wholes: Minor[]
  readonly rests: Minor[]
  readonly written: (string | null)[]
}

/** A sheet for groups of so many amounts. */
export const shareSheet = (width: number): ShareSheet => ({
  texts: [],
  wholes: [],
  rests: [],
  written: new Array<string | null>(width).fill(null),
})

/** As {@link sharesOf}; the list is written anew by the next call. */
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
  // What rounding down left over is less than one for each part, so each is raised once at most.
  for (; left > 0; left = subtractMinor(left, 1)) {
    const next = largestOf(rests)
    wholes[next] = addMinor(wholes[next] as Minor, 1)
    rests[next] = -1
  }
}

/** The part of which the most was cut off, the earlier of two that are alike. */
function largestOf(rests: readonly Minor[]): number {
  let largest = 0
  for (let place = 1; place < rests.length; place++) {
    if ((rests[place] as Minor) > (rests[largest] as Minor)) largest = place
  }
  return largest
}

/** Notes the exact share rounded down, and what was cut off. */
function floor({ wholes, rests }: ShareSheet, place: number, amount: Minor, total: Minor): Minor {
  if (amount === 0) {
    rests[place] = 0
    return (wholes[place] = 0)
  }
  if (isSafe(amount) && isSafe(total)) {
    const scaled = amount * WHOLE * Math.sign(total)
    const size = Math.abs(total)
    // A quotient of 10^15 at most is never rounded to a whole number: it lies farther from it than a number's precision.
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

/** Whether one amount is the total and the others are zero, as with most customers. */
function standsAlone(amounts: readonly Minor[], total: Minor): boolean {
  for (const amount of amounts) if (amount !== 0 && amount !== total) return false
  // Amounts that are each the total, and more than one, would not sum to it.
  return true
}

/** A bigint is beyond it. */
const isSafe = (value: Minor): value is number => value <= SAFE_AMOUNT && value >= -SAFE_AMOUNT
