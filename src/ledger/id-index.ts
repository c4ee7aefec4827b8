import { textAt, type TextColumn } from './text-column.js'

/** After so many occupied slots an identifier goes to a Map instead, whose hash an adversary cannot know. */
const LONGEST_PROBE = 64

const EMPTY = 0

/** The sixteen-bit units of a text are mixed one by one (FNV-1a), then the bits are spread (Murmur's finaliser). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The smallest power of two that is not below a number. */
function powerOfTwo(least: number): number {
  let power = 1
  while (power < least) power *= 2
  return power
}

/**
 * Distinct identifiers, numbered in the order in which they came: an open-addressing table over packed texts. Proving
 * a million identifiers unique costs a fraction of what a Set takes, and grows in proportion to the rows.
 */
export class IdIndex {
  #units: Uint16Array
  #ends: Uint32Array
  #slots: Int32Array
  #overflow: Map<string, number> | undefined
  #count = 0
  #used = 0

  constructor(expected: number) {
    this.#units = new Uint16Array(Math.max(64, expected * 12))
    this.#ends = new Uint32Array(Math.max(16, expected))
    this.#slots = new Int32Array(powerOfTwo(Math.max(16, expected * 2)))
  }

  /** How many identifiers there are. */
  get count(): number {
    return this.#count
  }

  /** The number of an identifier, or −1. */
  find(id: string): number {
    const slot = this.#slotOf(id)
    const known = slot === -1 ? EMPTY : (this.#slots[slot] as number)
    return known === EMPTY ? (this.#overflow?.get(id) ?? -1) : known - 1
  }

  /** The number of an identifier, adding it when it is new. A new one has the number that `count` had before. */
  intern(id: string): number {
    const slot = this.#slotOf(id)
    const known = slot === -1 ? EMPTY : (this.#slots[slot] as number)
    if (known !== EMPTY) return known - 1
    // An identifier that overflowed a smaller table may now meet an empty slot, so the overflow is asked first.
    const overflowed = this.#overflow?.get(id)
    if (overflowed !== undefined) return overflowed
    const index = this.#append(id)
    if (slot === -1) (this.#overflow ??= new Map()).set(id, index)
    else this.#slots[slot] = index + 1
    if (this.#count * 2 > this.#slots.length) this.#grow()
    return index
  }

  /** The identifiers as a packed column. */
  texts(): TextColumn {
    return { units: this.#units.slice(0, this.#used), ends: this.#ends.slice(0, this.#count) }
  }

  /** The slot that holds an identifier or where it belongs, or −1 where the probe grew too long. */
  #slotOf(id: string): number {
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = hashOf(id) & mask
    for (let probe = 0; probe < LONGEST_PROBE; probe++) {
      const known = slots[slot] as number
      if (known === EMPTY || this.#isAt(known - 1, id)) return slot
      slot = (slot + 1) & mask
    }
    return -1
  }

  #isAt(index: number, id: string): boolean {
    const start = index === 0 ? 0 : (this.#ends[index - 1] as number)
    if ((this.#ends[index] as number) - start !== id.length) return false
    const units = this.#units
    for (let offset = 0; offset < id.length; offset++) {
      if (units[start + offset] !== id.charCodeAt(offset)) return false
    }
    return true
  }

  #append(id: string): number {
    if (this.#used + id.length > this.#units.length) {
      const wider = new Uint16Array(Math.max(this.#units.length * 2, this.#used + id.length))
      wider.set(this.#units)
      this.#units = wider
    }
    if (this.#count === this.#ends.length) {
      const longer = new Uint32Array(this.#ends.length * 2)
      longer.set(this.#ends)
      this.#ends = longer
    }
    const units = this.#units
    const start = this.#used
    for (let offset = 0; offset < id.length; offset++) units[start + offset] = id.charCodeAt(offset)
    this.#used = start + id.length
    this.#ends[this.#count] = this.#used
    return this.#count++
  }

  /** Doubles the slots and puts every identifier of the table where it now belongs. */
  #grow(): void {
    const old = this.#slots
    const texts: TextColumn = { units: this.#units, ends: this.#ends }
    this.#slots = new Int32Array(old.length * 2)
    for (const known of old) {
      if (known === EMPTY) continue
      const id = textAt(texts, known - 1)
      const slot = this.#slotOf(id)
      if (slot === -1) (this.#overflow ??= new Map()).set(id, known - 1)
      else this.#slots[slot] = known
    }
  }
}
