import { startingLength } from './growing-columns.js'
import { textAt, type TextColumn } from './text-column.js'

/** After so many occupied slots an identifier goes to a Map instead, whose hash an adversary cannot know. */
const LONGEST_PROBE = 64

const EMPTY = 0

/** FNV-1a, 32 bits. */
const FNV_START = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** The smallest power of two that is not below a number. */
function powerOfTwo(least: number): number {
  let power = 1
  while (power < least) power *= 2
  return power
}

/** Spreads the bits of a hash (Murmur's finaliser), so that identifiers that differ in one digit lie far apart. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const again = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return again ^ (again >>> 16)
}

/** Whether two stretches of one array are alike. */
function isAlike(units: Uint16Array, first: number, second: number, length: number): boolean {
  for (let offset = 0; offset < length; offset++) {
    if (units[first + offset] !== units[second + offset]) return false
  }
  return true
}

/**
 * Distinct identifiers, numbered in the order in which they came: an open-addressing table over packed texts. Proving
 * a million identifiers unique costs a fraction of what a Set takes, and grows in proportion to the rows.
 *
 * Identifiers that ascend, as those of most exports do, are distinct without any table: it is built when one comes that
 * is not above the one before it, or when one is looked for.
 *
 * A slot is two numbers, the identifier's number plus one and its hash, so that most other identifiers are told apart
 * without a look at their texts. The text looked for is written behind the last one: there it stays if it is new.
 */
export class IdIndex {
  #units: Uint16Array
  #ends: Uint32Array
  #slots: Int32Array | undefined
  #overflow: Map<string, number> | undefined
  #count = 0
  #used = 0

  constructor(expected: number) {
    const length = startingLength(expected)
    this.#units = new Uint16Array(length * 12)
    this.#ends = new Uint32Array(length)
  }

  /** How many identifiers there are. */
  get count(): number {
    return this.#count
  }

  /** The number of an identifier, or −1. */
  find(id: string): number {
    const slots = (this.#slots ??= this.#build())
    const hash = this.#write(id)
    const slot = this.#slotOf(slots, hash, id.length)
    const known = slot === -1 ? EMPTY : (slots[slot] as number)
    return known === EMPTY ? (this.#overflow?.get(id) ?? -1) : known - 1
  }

  /** The number of an identifier, adding it when it is new. A new one has the number that `count` had before. */
  intern(id: string): number {
    const hash = this.#write(id)
    if (this.#slots === undefined) {
      if (this.#isAboveLast(id.length)) return this.#keep(id.length)
      this.#slots = this.#build()
    }
    const slot = this.#slotOf(this.#slots, hash, id.length)
    const known = slot === -1 ? EMPTY : (this.#slots[slot] as number)
    if (known !== EMPTY) return known - 1
    // An identifier that overflowed a smaller table may now meet an empty slot, so the overflow is asked first.
    const overflowed = this.#overflow?.get(id)
    if (overflowed !== undefined) return overflowed
    const index = this.#keep(id.length)
    this.#place(this.#slots, slot, index, hash, id)
    if (this.#count * 4 > this.#slots.length) this.#slots = this.#grown(this.#slots)
    return index
  }

  /** The identifiers as a packed column; none may be added afterwards. */
  texts(): TextColumn {
    return { units: this.#units.subarray(0, this.#used), ends: this.#ends.subarray(0, this.#count) }
  }

  /** Writes a text behind the last one and returns its hash: sixteen-bit units mixed one by one (FNV-1a), then spread. */
  #write(id: string): number {
    const { length } = id
    const start = this.#used
    if (start + length > this.#units.length) {
      const wider = new Uint16Array(Math.max(this.#units.length * 2, start + length))
      wider.set(this.#units)
      this.#units = wider
    }
    const units = this.#units
    let hash = FNV_START
    for (let offset = 0; offset < length; offset++) {
      const unit = id.charCodeAt(offset)
      units[start + offset] = unit
      hash = Math.imul(hash ^ unit, FNV_PRIME)
    }
    return spread(hash)
  }

  /** Whether the text that was just written is above the last one that was kept, and so above all of them. */
  #isAboveLast(length: number): boolean {
    const units = this.#units
    let last = this.#startOf(this.#count - 1)
    const end = this.#used
    const limit = Math.min(end + length, end + end - last)
    for (let next = end; next < limit; next++, last++) {
      const difference = (units[next] as number) - (units[last] as number)
      if (difference !== 0) return difference > 0
    }
    return length > end - last + (limit - end) || this.#count === 0
  }

  #startOf(index: number): number {
    return index <= 0 ? 0 : (this.#ends[index - 1] as number)
  }

  /** The table of the identifiers that there are. */
  #build(): Int32Array {
    const slots = new Int32Array(powerOfTwo(Math.max(this.#ends.length, this.#count) * 2) * 2)
    for (let index = 0; index < this.#count; index++) {
      let hash = FNV_START
      const end = this.#ends[index] as number
      for (let place = this.#startOf(index); place < end; place++)
        hash = Math.imul(hash ^ (this.#units[place] as number), FNV_PRIME)
      this.#settle(slots, index, spread(hash))
    }
    return slots
  }

  /** The slot of the text that was just written, or where it belongs, or −1 where the probe grew too long. */
  #slotOf(slots: Int32Array, hash: number, length: number): number {
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

  #place(slots: Int32Array, slot: number, index: number, hash: number, id: string): void {
    if (slot === -1) {
      ;(this.#overflow ??= new Map()).set(id, index)
      return
    }
    slots[slot] = index + 1
    slots[slot + 1] = hash
  }

  /** Twice the slots, with every identifier of the table where it now belongs. */
  #grown(old: Int32Array): Int32Array {
    const slots = new Int32Array(old.length * 2)
    for (let from = 0; from < old.length; from += 2) {
      const known = old[from] as number
      if (known !== EMPTY) this.#settle(slots, known - 1, old[from + 1] as number)
    }
    return slots
  }

  /** Gives an identifier that the table lacks its slot: the first empty one, unless the probe grows too long. */
  #settle(slots: Int32Array, index: number, hash: number): void {
    const mask = slots.length - 1
    let slot = (hash * 2) & mask
    let probe = 0
    while (slots[slot] !== EMPTY && ++probe < LONGEST_PROBE) slot = (slot + 2) & mask
    if (probe < LONGEST_PROBE) this.#place(slots, slot, index, hash, '')
    else this.#place(slots, -1, index, hash, textAt({ units: this.#units, ends: this.#ends }, index))
  }
}
