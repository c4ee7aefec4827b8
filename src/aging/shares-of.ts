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
  new Shares(amounts.length).of(amounts, total)

/** Shares of many groups of amounts, of one number of amounts each: nothing is made anew for each group but texts. */
export class Shares {
  /** Those from 0 to 1 stand in every customer of a report, so each text is made once. */
  readonly #texts: string[] = []
  /** Of each amount: its share rounded down, and what was cut off, over the magnitude of the total. */
  readonly #wholes: Minor[] = []
  readonly #rests: Minor[] = []
  readonly #written: (string | null)[]

  constructor(width: number) {
    this.#written = new Array<string | null>(width).fill(null)
  }

  /** As {@link sharesOf}; the list is written anew by the next call. */
  of(amounts: readonly Minor[], total: Minor): readonly (string | null)[] {
    const written = this.#written
    if (total === 0) return written.fill(null)
    if (!standsAlone(amounts, total)) {
      this.#share(amounts, total)
      for (let place = 0; place < written.length; place++) {
        written[place] = this.#text(this.#wholes[place] as Minor)
      }
      return written
    }
    for (let place = 0; place < written.length; place++) {
      written[place] = this.#text(amounts[place] === 0 ? 0 : WHOLE)
    }
    return written
  }

  #text(units: Minor): string {
    if (typeof units !== 'number' || units < 0 || units > WHOLE) return writeMinor(units, 4)
    return (this.#texts[units] ??= writeMinor(units, 4))
  }

  #share(amounts: readonly Minor[], total: Minor): void {
    let left: Minor = WHOLE
    for (let place = 0; place < amounts.length; place++) {
      left = subtractMinor(left, this.#floor(place, amounts[place] as Minor, total))
    }
    // What rounding down left over is less than one for each part, so each is raised once at most.
    for (; left > 0; left = subtractMinor(left, 1)) {
      const next = this.#largestRest()
      this.#wholes[next] = addMinor(this.#wholes[next] as Minor, 1)
      this.#rests[next] = -1
    }
  }

  /** The part of which the most was cut off, the earlier of two that are alike. */
  #largestRest(): number {
    const rests = this.#rests
    let largest = 0
    for (let place = 1; place < rests.length; place++) {
      if ((rests[place] as Minor) > (rests[largest] as Minor)) largest = place
    }
    return largest
  }

  /** Notes the exact share rounded down, and what was cut off. */
  #floor(place: number, amount: Minor, total: Minor): Minor {
    if (amount === 0) {
      this.#rests[place] = 0
      return (this.#wholes[place] = 0)
    }
    if (isSafe(amount) && isSafe(total)) {
      const scaled = amount * WHOLE * Math.sign(total)
      const size = Math.abs(total)
      // A quotient of 10^15 at most is never rounded to a whole number: it lies farther from it than a number's precision.
      const whole = Math.floor(scaled / size)
      this.#rests[place] = scaled - whole * size
      return (this.#wholes[place] = whole)
    }
    const sign = total < 0 ? -1n : 1n
    const scaled = BigInt(amount) * BigInt(WHOLE) * sign
    const size = BigInt(total) * sign
    const rest = ((scaled % size) + size) % size
    this.#rests[place] = rest
    return (this.#wholes[place] = toMinor((scaled - rest) / size))
  }
}

/** Whether one amount is the total and the others are zero, as with most customers. */
function standsAlone(amounts: readonly Minor[], total: Minor): boolean {
  for (const amount of amounts) if (amount !== 0 && amount !== total) return false
  // Amounts that are each the total, and more than one, would not sum to it.
  return true
}

/** A bigint is beyond it. */
const isSafe = (value: Minor): value is number => value <= SAFE_AMOUNT && value >= -SAFE_AMOUNT
