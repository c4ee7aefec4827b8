import { addMinor, compareMinor, subtractMinor, type Minor } from '../numbers/minor.js'

/** The largest combination that is looked for, besides the oldest items up to some day. */
export const MAX_COMBINATION = 5
/** The most steps of one search: a bound on the work, whatever the items. */
export const MAX_STEPS = 200_000

/** An item with what would pay it. */
export interface Priced<Item> {
  readonly item: Item
  readonly value: Minor
}

/** Combinations that sum to an amount, and whether all were tried. */
export interface Combinations<Item> {
  readonly found: readonly (readonly Item[])[]
  readonly cut: boolean
}

/** The oldest items, two or more, that sum to the amount: what a payer does who clears everything up to a day. */
export function oldestThatSum<Item>(
  priced: readonly Priced<Item>[],
  amount: Minor,
): readonly Item[] | undefined {
  let sum: Minor = 0
  for (let count = 0; count < priced.length && sum < amount; count++) {
    sum = addMinor(sum, (priced[count] as Priced<Item>).value)
    if (sum === amount && count > 0) return priced.slice(0, count + 1).map(({ item }) => item)
  }
  return undefined
}

/**
 * Combinations of two to {@link MAX_COMBINATION} items that sum to the amount, the smaller combinations first, at most
 * `limit` of them. The last item of a combination is looked up and not searched, so all pairs are tried at any size
 * of the list; beyond {@link MAX_STEPS} steps the search is cut and says so.
 *
 * @param priced - Items in the order of preference among equal values.
 */
export function combinationsThatSum<Item>(
  priced: readonly Priced<Item>[],
  amount: Minor,
  limit: number,
): Combinations<Item> {
  const usable = priced.filter(({ value }) => value > 0 && value < amount)
  // A stable sort: items of equal value stay in the order of preference.
  const search = new Search(
    usable.sort((a, b) => compareMinor(b.value, a.value)),
    limit,
  )
  for (let size = 2; size <= MAX_COMBINATION && search.goesOn(); size++) search.pick(0, size, amount, [])
  return { found: search.found, cut: search.steps > MAX_STEPS }
}

class Search<Item> {
  readonly found: Item[][] = []
  steps = 0
  readonly #places = new Map<Minor, number[]>()

  constructor(
    private readonly sorted: readonly Priced<Item>[],
    private readonly limit: number,
  ) {
    sorted.forEach(({ value }, place) => {
      const same = this.#places.get(value)
      if (same === undefined) this.#places.set(value, [place])
      else same.push(place)
    })
  }

  goesOn(): boolean {
    return this.steps <= MAX_STEPS && this.found.length < this.limit
  }

  /** Picks `size` items from a place on that sum to `rest`. */
  pick(from: number, size: number, rest: Minor, chosen: readonly Item[]): void {
    if (size === 1) {
      this.#pickLast(from, rest, chosen)
      return
    }
    for (let place = from; place < this.sorted.length && this.goesOn(); place++) {
      this.steps++
      const { item, value } = this.sorted[place] as Priced<Item>
      if (value >= rest) continue
      // Values only fall from here on: the items still to pick cannot reach the rest.
      if (BigInt(value) * BigInt(size) < BigInt(rest)) return
      this.pick(place + 1, size - 1, subtractMinor(rest, value), [...chosen, item])
    }
  }

  #pickLast(from: number, rest: Minor, chosen: readonly Item[]): void {
    for (const place of this.#places.get(rest) ?? []) {
      this.steps++
      if (!this.goesOn()) return
      if (place >= from) this.found.push([...chosen, (this.sorted[place] as Priced<Item>).item])
    }
  }
}
