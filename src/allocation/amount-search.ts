import type { DayNumber } from '../calendar/day-number.js'
import { addMinor, compareMinor, subtractMinor, type Minor } from '../numbers/minor.js'

/** The most items of a combination that is searched for; the oldest items up to a day may be more. */
export const MAX_COMBINATION = 5
/** The most steps of one search, so that the work is bounded for any input. */
export const MAX_STEPS = 200_000

/** An item and the amount that would pay it. */
export interface Priced<Item> {
  readonly item: Item
  readonly value: Minor
}

/** Combinations that sum to an amount, and whether all were tried. */
export interface Combinations<Item> {
  readonly found: readonly (readonly Item[])[]
  readonly cut: boolean
}

/**
 * All items due by a day, two or more, that sum to the amount: a payer who pays everything up to that day.
 *
 * @param priced - Items in the order of their due dates.
 */
export function oldestThatSum<Item extends { readonly due: DayNumber }>(
  priced: readonly Priced<Item>[],
  amount: Minor,
): readonly Item[] | undefined {
  let sum: Minor = 0
  for (let count = 1; count <= priced.length && sum <= amount; count++) {
    const last = priced[count - 1] as Priced<Item>
    sum = addMinor(sum, last.value)
    const isDayOver = priced[count]?.item.due !== last.item.due
    if (sum === amount && count > 1 && isDayOver) return priced.slice(0, count).map(({ item }) => item)
  }
  return undefined
}

/**
 * Combinations of two to {@link MAX_COMBINATION} items that sum to the amount: the first `limit` of them in order, the
 * smaller combinations first, then those of the items that come first. The last item of a combination is looked up by
 * its amount instead of searched, so all pairs are tried for any length of the list. After {@link MAX_STEPS} steps the
 * search stops, and the result says so.
 *
 * @param priced - Items in the order of preference; the items of a combination keep that order.
 */
export function combinationsThatSum<Item>(
  priced: readonly Priced<Item>[],
  amount: Minor,
  limit: number,
): Combinations<Item> {
  const usable = priced
    .map(({ item, value }, rank) => ({ item, value, rank }))
    .filter(({ value }) => value > 0 && value < amount)
  // A stable sort: items of equal value stay in the order of preference.
  const search = new Search(
    usable.sort((a, b) => compareMinor(b.value, a.value)),
    limit,
  )
  for (let size = 2; size <= MAX_COMBINATION && search.found.length < limit; size++)
    search.pick(0, size, amount, [])
  return {
    found: search.found.map((combination) => combination.map(({ item }) => item)),
    cut: search.steps > MAX_STEPS,
  }
}

interface Ranked<Item> extends Priced<Item> {
  readonly rank: number
}

class Search<Item> {
  /** The best that were found, in order. */
  readonly found: Ranked<Item>[][] = []
  steps = 0
  readonly #places = new Map<Minor, number[]>()

  constructor(
    private readonly sorted: readonly Ranked<Item>[],
    private readonly limit: number,
  ) {
    sorted.forEach(({ value }, place) => {
      const same = this.#places.get(value)
      if (same === undefined) this.#places.set(value, [place])
      else same.push(place)
    })
  }

  /** Picks `size` items from a place on that sum to `rest`. */
  pick(from: number, size: number, rest: Minor, chosen: readonly Ranked<Item>[]): void {
    if (size === 1) {
      this.#pickLast(from, rest, chosen)
      return
    }
    for (let place = from; place < this.sorted.length && this.steps <= MAX_STEPS; place++) {
      this.steps++
      const picked = this.sorted[place] as Ranked<Item>
      const { value } = picked
      if (value >= rest) continue
      // Values only get smaller from here on, so the items still to pick cannot reach the rest.
      if (BigInt(value) * BigInt(size) < BigInt(rest)) return
      // Enough items with the same value come before, and each of them gives a better combination.
      if (place - from >= this.limit && this.sorted[place - this.limit]?.value === value) continue
      this.pick(place + 1, size - 1, subtractMinor(rest, value), [...chosen, picked])
    }
  }

  #pickLast(from: number, rest: Minor, chosen: readonly Ranked<Item>[]): void {
    let kept = 0
    for (const place of this.#places.get(rest) ?? []) {
      if (++this.steps > MAX_STEPS || kept === this.limit) return
      if (place < from) continue
      kept++
      this.#keep([...chosen, this.sorted[place] as Ranked<Item>])
    }
  }

  #keep(combination: Ranked<Item>[]): void {
    combination.sort((a, b) => a.rank - b.rank)
    let place = this.found.length
    while (place > 0 && isBefore(combination, this.found[place - 1] as Ranked<Item>[])) place--
    this.found.splice(place, 0, combination)
    if (this.found.length > this.limit) this.found.pop()
  }
}

type Ranks = readonly { readonly rank: number }[]

function isBefore(a: Ranks, b: Ranks): boolean {
  const place = a.findIndex(({ rank }, index) => rank !== b[index]?.rank)
  return a.length === b.length && (a[place]?.rank as number) < (b[place]?.rank as number)
}
