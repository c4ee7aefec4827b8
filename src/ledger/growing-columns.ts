import type { Minor } from '../numbers/minor.js'
import { minorColumn, setMinor, type MinorColumn } from './minor-column.js'

/**
 * The greatest initial length of a column. A list can claim to be longer than it is (an array of holes), so beyond this
 * a column grows only with the rows that exist.
 */
const MOST_EXPECTED = 2 ** 20

/** The initial length of a column. */
export const startingLength = (expected: number): number => Math.min(Math.max(16, expected), MOST_EXPECTED)

/** The new length of a full column. It is allocated with the first row, so that an empty list costs nothing. */
const nextLength = (full: number, expected: number): number =>
  full === 0 ? startingLength(expected) : full * 2

/** A growing column of 32-bit integers. */
export class GrowingInts {
  readonly #expected: number
  #values = new Int32Array(0)
  #length = 0

  constructor(expected: number) {
    this.#expected = expected
  }

  get length(): number {
    return this.#length
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const longer = new Int32Array(nextLength(this.#length, this.#expected))
      longer.set(this.#values)
      this.#values = longer
    }
    this.#values[this.#length++] = value
  }

  at(index: number): number {
    return this.#values[index] as number
  }

  /** The finished column; nothing may be pushed afterwards. */
  done(): Int32Array {
    return this.#values.subarray(0, this.#length)
  }
}

/** A growing column of integers from 0 to 255. */
export class GrowingBytes {
  readonly #expected: number
  #values = new Uint8Array(0)
  #length = 0

  constructor(expected: number) {
    this.#expected = expected
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const longer = new Uint8Array(nextLength(this.#length, this.#expected))
      longer.set(this.#values)
      this.#values = longer
    }
    this.#values[this.#length++] = value
  }

  /** The finished column; nothing may be pushed afterwards. */
  done(): Uint8Array {
    return this.#values.subarray(0, this.#length)
  }
}

/**
 * A growing column of integers that are nearly always zero: nothing is allocated until one is not, and the column is
 * empty if all are zero.
 */
export class GrowingRareInts {
  #values: GrowingInts | undefined
  #length = 0

  push(value: number): void {
    if (this.#values === undefined && value !== 0) {
      this.#values = new GrowingInts(this.#length + 1)
      for (let index = 0; index < this.#length; index++) this.#values.push(0)
    }
    this.#values?.push(value)
    this.#length++
  }

  /** The finished column, empty if every number was zero; nothing may be pushed afterwards. */
  done(): Int32Array {
    return this.#values?.done() ?? new Int32Array(0)
  }
}

/** A growing column of amounts that are nearly always zero; it is empty if all are zero. */
export class GrowingRareMinors {
  #values: GrowingMinors | undefined
  #length = 0

  push(amount: Minor): void {
    if (this.#values === undefined && amount !== 0) {
      this.#values = new GrowingMinors(this.#length + 1)
      for (let index = 0; index < this.#length; index++) this.#values.push(0)
    }
    this.#values?.push(amount)
    this.#length++
  }

  /** The finished column, empty if every amount was zero; nothing may be pushed afterwards. */
  done(): MinorColumn {
    return this.#values?.done() ?? minorColumn(0)
  }
}

/** A growing column of amounts. */
export class GrowingMinors {
  readonly #expected: number
  #column: MinorColumn = minorColumn(0)
  #length = 0

  constructor(expected: number) {
    this.#expected = expected
  }

  push(amount: Minor): void {
    if (this.#length === this.#column.values.length) {
      const values = new Float64Array(nextLength(this.#length, this.#expected))
      values.set(this.#column.values)
      this.#column = { values, wide: this.#column.wide }
    }
    setMinor(this.#column, this.#length++, amount)
  }

  /** The finished column; nothing may be pushed afterwards. */
  done(): MinorColumn {
    return { values: this.#column.values.subarray(0, this.#length), wide: this.#column.wide }
  }
}
