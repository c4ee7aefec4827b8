/** The most digits that are counted: what stands before them belongs to the prefix. */
const MOST_DIGITS = 8

/** How many numbers a page holds: their lowest eight bits. */
const PAGE = 256

/** So many pages (4 MB) may be nearly empty; beyond them a page is worth its memory for so many identifiers each. */
const FREE_PAGES = 4096
const LEAST_A_PAGE = 16

/**
 * The identifiers of one numbered series: the prefix of the first one, then digits. Where the first is filled up with
 * zeros, such as `INV-000001`, all are of its length; otherwise, such as `P-1` to `P-80000`, none has a zero in front. So
 * no two texts have one number. Invoice and customer numbers nearly always are such a series, and the place of a
 * number in a page is found without hashing its text, next to the places of its neighbours. What is no number of the series,
 * or lies far from the others, is for somebody else to keep.
 */
export class NumberedSeries {
  #prefix: readonly number[] | undefined
  /** The length of every identifier that is filled up with zeros, −1 where none is of the series; 0 where lengths differ. */
  #length = 0
  /** Where the numbers of each page begin: all pages are parts of one array, for a list in no order looks into any. */
  readonly #pages: (number | undefined)[] = []
  #kept = new Int32Array(PAGE)
  #held = 0
  readonly #expected: number

  /** A series of which so many identifiers are expected: their pages are laid out at once. */
  constructor(expected = 0) {
    this.#expected = expected
  }

  /** The number of an identifier in the series that the first one begins, or −1. */
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

  /** What was kept for a number, or 0. */
  at(number: number): number {
    const page = this.#pages[number >>> 8]
    return page === undefined ? 0 : (this.#kept[page + (number & 255)] as number)
  }

  /** Keeps something for a number, unless it lies too far from the `count` others that there are. */
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
      // One page more than full ones would take: a series seldom begins where a page does.
      const all = Math.ceil(this.#expected / PAGE + 1) * PAGE
      const longer = new Int32Array(Math.max(page * 2, all))
      longer.set(this.#kept)
      this.#kept = longer
    }
    return page
  }

  /** The prefix of the first identifier: all that stands before its last digits. */
  #begin(id: string): readonly number[] {
    let digits = 0
    while (digits < MOST_DIGITS && /^[0-9]$/.test(id.charAt(id.length - digits - 1))) digits++
    const prefix = id.length - digits
    // Without a digit there is no series: no identifier has the length −1.
    this.#length = digits === 0 ? -1 : isBare(id, prefix) ? 0 : id.length
    return Array.from({ length: prefix }, (_, place) => id.charCodeAt(place))
  }
}

/** Whether one to eight characters stand behind the prefix, with no zero in front of others. */
function isBare(id: string, prefix: number): boolean {
  const digits = id.length - prefix
  return digits === 1 || (digits > 1 && digits <= MOST_DIGITS && id.charCodeAt(prefix) !== 48)
}
