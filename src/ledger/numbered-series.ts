/** The most digits that are counted as the number; what precedes them belongs to the prefix. */
const MOST_DIGITS = 8

/** Numbers per page: their lowest eight bits. */
const PAGE = 256

/** Up to `FREE_PAGES` pages (4 MB) may be nearly empty; each page beyond them needs `LEAST_A_PAGE` identifiers. */
const FREE_PAGES = 4096
const LEAST_A_PAGE = 16

/**
 * The identifiers of one numbered series: the prefix of the first one, then digits. If the first is padded with zeros,
 * such as `INV-000001`, all have its length; otherwise, such as `P-1` to `P-80000`, none has a leading zero. So no two
 * texts have the same number. Invoice and customer numbers are nearly always such a series, and a number is found in
 * its page without hashing the text, next to its neighbours. Identifiers that are not of the series, or are far from
 * the others, must be kept elsewhere.
 */
export class NumberedSeries {
  #prefix: readonly number[] | undefined
  /** The length of every identifier if they are padded with zeros, −1 if there is no series, 0 if lengths differ. */
  #length = 0
  /** The offset of each page: all pages are parts of one array, which is faster for lists in random order. */
  readonly #pages: (number | undefined)[] = []
  #kept = new Int32Array(PAGE)
  #held = 0
  readonly #expected: number

  /** `expected` is the expected number of identifiers; the pages for them are allocated at once. */
  constructor(expected = 0) {
    this.#expected = expected
  }

  /** The number of an identifier in the series that the first one starts, or −1. */
  numberOf(id: string): number {
    const prefix = (this.#prefix ??= this.#begin(id))
    const { length } = id
    if (this.#length === 0 ? !isBare(id, prefix.length) : length !== this.#length) return -1
    let number = 0
    for (let place = prefix.length; place < length; place++) {
      const digit = id.charCodeAt(place) - 48
      if (!(digit >= 0 && digit <= 9)) return -1
      number = number * 10 + digit
    }
    for (let place = 0; place < prefix.length; place++) {
      if (id.charCodeAt(place) !== prefix[place]) return -1
    }
    return number
  }

  /** The value kept for a number, or 0. */
  at(number: number): number {
    const page = this.#pages[number >>> 8]
    return page === undefined ? 0 : (this.#kept[page + (number & 255)] as number)
  }

  /** Keeps a value for a number; returns false if the number is too far from the `count` others that exist. */
  keep(number: number, value: number, count: number): boolean {
    let page = this.#pages[number >>> 8]
    if (page === undefined) {
      if (this.#held >= FREE_PAGES + count / LEAST_A_PAGE) return false
      page = this.#pages[number >>> 8] = this.#addPage()
    }
    this.#kept[page + (number & 255)] = value
    return true
  }

  #addPage(): number {
    const page = this.#held++ * PAGE
    if (page === this.#kept.length) {
      // One page more than full pages would need, since a series seldom starts at the start of a page.
      const all = Math.ceil(this.#expected / PAGE + 1) * PAGE
      const longer = new Int32Array(Math.max(page * 2, all))
      longer.set(this.#kept)
      this.#kept = longer
    }
    return page
  }

  /** The prefix of the first identifier: everything before its last digits. */
  #begin(id: string): readonly number[] {
    let digits = 0
    while (digits < MOST_DIGITS && /^[0-9]$/.test(id.charAt(id.length - digits - 1))) digits++
    const prefix = id.length - digits
    // Without a digit there is no series: no identifier has the length −1.
    this.#length = digits === 0 ? -1 : isBare(id, prefix) ? 0 : id.length
    return Array.from({ length: prefix }, (_, place) => id.charCodeAt(place))
  }
}

/** Whether one to eight characters follow the prefix, without a leading zero unless there is only one. */
function isBare(id: string, prefix: number): boolean {
  const digits = id.length - prefix
  return digits === 1 || (digits > 1 && digits <= MOST_DIGITS && id.charCodeAt(prefix) !== 48)
}
