import { startingLength } from './growing-columns.js'
import { NumberedSeries } from './numbered-series.js'
import { textAt, type TextColumn, type TextUnits } from './text-column.js'

/** After this many occupied slots an identifier is stored in a Map instead, whose hash an attacker cannot know. */
const LONGEST_PROBE = 64

const EMPTY = 0

/** Spreads the bits of a hash (Murmur's finaliser), so that identifiers that differ in one digit get distant slots. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const again = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return again ^ (again >>> 16)
}

/** Whether two ranges of one array are equal. */
function isAlike(units: TextUnits, first: number, second: number, length: number): boolean {
  for (let offset = 0; offset < length; offset++) {
    if (units[first + offset] !== units[second + offset]) return false
  }
  return true
}

/**
 * Distinct identifiers, numbered in order of first appearance. Identifiers of one numbered series are found by their
 * number, all others in an open-addressing hash table over packed texts. To check a million identifiers for uniqueness
 * takes a fraction of the time of a Set, and the time grows in proportion to the rows.
 *
 * A slot is two numbers, the identifier's number plus one and its hash, so that most other identifiers are excluded
 * without comparing texts. The text to look up is written behind the last one, and stays there if it is new.
 */
export class IdIndex {
  readonly #series: NumberedSeries
  /** One byte per unit until an identifier needs two. */
  #units: TextUnits
  #ends: Uint32Array
  #slots = new Int32Array(64)
  /** Number of identifiers in the hash table. */
  #hashed = 0
  #overflow: Map<string, number> | undefined
  #count = 0
  #used = 0

  constructor(expected: number) {
    const length = startingLength(expected)
    this.#series = new NumberedSeries(length)
    this.#units = new Uint8Array(length * 12)
    this.#ends = new Uint32Array(length)
  }

  /** Number of identifiers. */
  get count(): number {
    return this.#count
  }

  /** The number of an identifier, or −1 if it is unknown. */
  find(id: string): number {
    if (this.#count === 0) return -1
    const number = this.#series.numberOf(id)
    const placed = number === -1 ? EMPTY : this.#series.at(number)
    if (placed !== EMPTY) return placed - 1
    return this.#findHashed(id)
  }

  /** The number of an identifier, which is added if it is new. A new one gets the number that `count` had before. */
  intern(id: string): number {
    const number = this.#series.numberOf(id)
    if (number === -1) return this.#internHashed(id)
    const placed = this.#series.at(number)
    if (placed !== EMPTY) return placed - 1
    // An identifier whose number was too far from the others when it was added is in the hash table.
    const hashed = this.#findHashed(id)
    if (hashed !== -1) return hashed
    if (!this.#series.keep(number, this.#count + 1, this.#count)) return this.#internHashed(id)
    this.#write(id)
    return this.#keep(id.length)
  }

  #findHashed(id: string): number {
    if (this.#hashed === 0) return -1
    const slot = this.#slotOf(this.#write(id), id.length)
    const known = slot === -1 ? EMPTY : (this.#slots[slot] as number)
    return known === EMPTY ? (this.#overflow?.get(id) ?? -1) : known - 1
  }

  #internHashed(id: string): number {
    const hash = this.#write(id)
    const slot = this.#slotOf(hash, id.length)
    const known = slot === -1 ? EMPTY : (this.#slots[slot] as number)
    if (known !== EMPTY) return known - 1
    // An identifier that overflowed a smaller table may find an empty slot now, so the overflow is checked first.
    const overflowed = this.#overflow?.get(id)
    if (overflowed !== undefined) return overflowed
    const index = this.#keep(id.length)
    this.#place(slot, index, hash, id)
    if (++this.#hashed * 4 > this.#slots.length) this.#grow()
    return index
  }

  /** The identifiers as a packed column; none may be added afterwards. */
  texts(): TextColumn {
    return { units: this.#units.subarray(0, this.#used), ends: this.#ends.subarray(0, this.#count) }
  }

  /** Writes a text behind the last one and returns its hash: 16-bit units mixed one by one (FNV-1a), then spread. */
  #write(id: string): number {
    const { length } = id
    const start = this.#used
    if (start + length > this.#units.length) this.#widen(Math.max(this.#units.length * 2, start + length))
    const units = this.#units
    let hash = 0x811c9dc5
    let bits = 0
    for (let offset = 0; offset < length; offset++) {
      const unit = id.charCodeAt(offset)
      units[start + offset] = unit
      bits |= unit
      hash = Math.imul(hash ^ unit, 0x01000193)
    }
    if (bits > 0xff && units instanceof Uint8Array) {
      this.#widen(units.length, true)
      return this.#write(id)
    }
    return spread(hash)
  }

  /** Moves the units to an array of the given length, with two bytes per unit if requested or already in use. */
  #widen(length: number, twoBytes = this.#units instanceof Uint16Array): void {
    const wider = twoBytes ? new Uint16Array(length) : new Uint8Array(length)
    wider.set(this.#units)
    this.#units = wider
  }

  /**
   * The slot of the text that was just written, or the empty slot where it belongs, or −1 if the probe is too long.
   */
  #slotOf(hash: number, length: number): number {
    const slots = this.#slots
    const units = this.#units
    const ends = this.#ends
    const mask = slots.length - 1
    let slot = (hash * 2) & mask
    for (let probe = 0; probe < LONGEST_PROBE; probe++) {
      const known = slots[slot] as number
      if (known === EMPTY) return slot
      if (slots[slot + 1] === hash) {
        const start = known === 1 ? 0 : (ends[known - 2] as number)
        const sameLength = (ends[known - 1] as number) - start === length
        if (sameLength && isAlike(units, start, this.#used, length)) return slot
      }
      slot = (slot + 2) & mask
    }
    return -1
  }

  /** Keeps the text that was just written and gives it the next number. */
  #keep(length: number): number {
    if (this.#count === this.#ends.length) {
      const longer = new Uint32Array(this.#ends.length * 2)
      longer.set(this.#ends)
      this.#ends = longer
    }
    this.#used += length
    this.#ends[this.#count] = this.#used
    return this.#count++
  }

  #place(slot: number, index: number, hash: number, id: string): void {
    if (slot === -1) {
      ;(this.#overflow ??= new Map()).set(id, index)
      return
    }
    this.#slots[slot] = index + 1
    this.#slots[slot + 1] = hash
  }

  /** Doubles the slots and moves every identifier of the table to its new slot. */
  #grow(): void {
    const old = this.#slots
    const mask = old.length * 2 - 1
    this.#slots = new Int32Array(old.length * 2)
    for (let from = 0; from < old.length; from += 2) {
      const known = old[from] as number
      if (known === EMPTY) continue
      const hash = old[from + 1] as number
      // Identifiers of the table are distinct, so the first empty slot is the right one unless the probe is too long.
      let slot = (hash * 2) & mask
      let probe = 0
      while (this.#slots[slot] !== EMPTY && ++probe < LONGEST_PROBE) slot = (slot + 2) & mask
      if (probe < LONGEST_PROBE) this.#place(slot, known - 1, hash, '')
      else this.#place(-1, known - 1, hash, textAt({ units: this.#units, ends: this.#ends }, known - 1))
    }
  }
}
