import { MINOR_LIMIT, toMinor, type Minor } from './minor.js'

/**
 * Sums up to this bound are kept in a plain number: half of the largest safe integer, so that one more amount of
 * 10^15 is still exact.
 */
export const SPILL = 2 ** 52

/**
 * Exact running totals, one per slot, over any number of amounts: plain numbers in a typed array, and bigints only for
 * slots that become too large.
 */
export class Totals {
  readonly #low: Float64Array
  readonly #high = new Map<number, bigint>()

  constructor(slots: number) {
    this.#low = new Float64Array(slots)
  }

  /** Adds an amount to a slot. */
  add(slot: number, amount: Minor): void {
    if (typeof amount === 'bigint') {
      this.#spill(slot, amount)
      return
    }
    const sum = (this.#low[slot] as number) + amount
    if (sum > SPILL || sum < -SPILL) {
      this.#low[slot] = 0
      this.#spill(slot, BigInt(sum))
    } else {
      this.#low[slot] = sum
    }
  }

  /** The total of a slot. */
  at(slot: number): Minor {
    const low = this.#low[slot] as number
    const high = this.#high.size === 0 ? undefined : this.#high.get(slot)
    return high === undefined ? toMinorNumber(low) : toMinor(high + BigInt(low))
  }

  #spill(slot: number, amount: bigint): void {
    this.#high.set(slot, (this.#high.get(slot) ?? 0n) + amount)
  }
}

const toMinorNumber = (value: number): Minor =>
  value > MINOR_LIMIT || value < -MINOR_LIMIT ? BigInt(value) : value
