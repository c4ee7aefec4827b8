import type { Minor } from '../numbers/minor.js'
import { minorColumn, setMinor, type MinorColumn } from './minor-column.js'

/**
 * How long a column may begin: a list can say that it is longer than it is (an array of holes), so beyond this a column
 * grows only with the rows that are there.
 */
const MOST_EXPECTED = 2 ** 20

/** How long a column begins. */
export const startingLength = (expected: number): number => Math.min(Math.max(16, expected), MOST_EXPECTED)

/** How long a full column becomes: it begins with its first row, so that a list of none costs nothing. */
const nextLength = (full: number, expected: number): number =>
  full === 0 ? startingLength(expected) : full * 2

/** A column of 32-bit whole numbers that grows as it is written. */
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

  /** The column as it is; nothing may be pushed afterwards. */
  done(): Int32Array {
    return this.#values.subarray(0, this.#length)
  }
}

/** A column of whole numbers from 0 to 255 that grows as it is written. */
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

  /** The column as it is; nothing may be pushed afterwards. */
  done(): Uint8Array {
    return this.#values.subarray(0, this.#length)
  }
}

/** A column of whole numbers that are nearly always zero: it holds nothing until one is not, and is empty if none is. */
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

  /** The column as it is; empty where every number was zero. Nothing may be pushed afterwards. */
  done(): Int32Array {
    return this.#values?.done() ?? new Int32Array(0)
  }
}

/** A column of amounts that are nearly always zero: it is empty if every one is. */
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

  /** The column as it is; empty where every amount was zero. Nothing may be pushed afterwards. */
  done(): MinorColumn {
    return this.#values?.done() ?? minorColumn(0)
  }
}

/** A column of amounts that grows as it is written. */
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

  /** The column as it is; nothing may be pushed afterwards. */
  done(): MinorColumn {
    return { values: this.#column.values.subarray(0, this.#length), wide: this.#column.wide }
  }
}
