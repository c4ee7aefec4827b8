import { addMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { combinationsThatSum, MAX_STEPS, oldestThatSum, type Priced } from './amount-search.js'
import type { AllocationReason, AllocationReasonCode } from './reasons.js'
import { findReferences } from './reference-search.js'
import type { ReadItem } from './match-model.js'
import type { MatchKind } from './match-model.js'

/** A checked request. The items are sorted by due date, then by identifier. */
export interface MatchSearch {
  readonly amount: Minor
  readonly currency: string
  readonly scale: number
  readonly reference: string
  readonly items: readonly ReadItem[]
  readonly limit: number
  readonly fallback: boolean
}

/** Items that a payment may be for, before candidates are ranked. */
export interface MatchCandidate {
  readonly kind: MatchKind
  /** In the order of due dates. */
  readonly items: readonly ReadItem[]
  readonly discounted: boolean
  readonly reasons: readonly AllocationReason[]
}

const sumOf = (items: readonly ReadItem[], of: (item: ReadItem) => Minor): Minor =>
  items.reduce<Minor>((sum, item) => addMinor(sum, of(item)), 0)
const openOf = ({ open }: ReadItem): Minor => open
const payableOf = ({ payable }: ReadItem): Minor => payable

/** What a payment may be for, unordered, and whether a search was stopped early. */
export function findCandidates(search: MatchSearch): {
  found: MatchCandidate[]
  reasons: readonly AllocationReason[]
} {
  const combinations = byCombination(search)
  return {
    found: [...byReference(search), ...bySingleAmount(search), ...combinations.found],
    reasons: sayCut(search, combinations.cut),
  }
}

/** The items that the reference names clearly, together; items that it may name, each alone. */
function byReference(search: MatchSearch): MatchCandidate[] {
  if (search.reference === '') return []
  const { clear, doubtful } = findReferences(search.reference, search.items)
  const together = inOrder([...new Set(clear.flatMap(({ items }) => items))])
  const sayClear = clear.flatMap(({ text, exact, items }) =>
    items.map(({ id }) =>
      say(search, exact ? 'allocation.match-reference' : 'allocation.match-normalized-reference', {
        itemId: id,
        text,
      }),
    ),
  )
  return [
    ...(together.length > 0 ? namedTogether(together, sayClear, search) : []),
    ...doubtful.flatMap((hit) => {
      const items = inOrder(hit.items)
      const params = { text: hit.text, items: namesOf(items) }
      return items.map((item) =>
        named([item], [say(search, 'allocation.reference-ambiguous', params)], search),
      )
    }),
  ]
}

/** All items that were named, or those of them that sum to the payment. */
function namedTogether(
  items: readonly ReadItem[],
  reasons: readonly AllocationReason[],
  search: MatchSearch,
): MatchCandidate[] {
  const all = named(items, reasons, search)
  if (all.kind !== 'reference') return [all]
  const combinations = byCombination({ ...search, items })
  const some = [...bySingleAmount({ ...search, items }), ...combinations.found]
  const stronger = some.map((part): MatchCandidate => {
    const kind = part.discounted ? 'reference-and-discounted-amount' : 'reference-and-amount'
    return { ...part, kind, reasons: [...reasons, ...part.reasons] }
  })
  return [...stronger, { ...all, reasons: [...all.reasons, ...sayCut(search, combinations.cut)] }]
}

function named(
  items: readonly ReadItem[],
  reasons: readonly AllocationReason[],
  search: MatchSearch,
): MatchCandidate {
  const open = sumOf(items, openOf)
  const payable = sumOf(items, payableOf)
  const candidate = (kind: MatchKind, discounted: boolean, reason: AllocationReason): MatchCandidate => ({
    kind,
    items,
    discounted,
    reasons: [...reasons, reason],
  })
  if (open === search.amount) return candidate('reference-and-amount', false, sayAmount(search))
  if (payable === search.amount) {
    return candidate(
      'reference-and-discounted-amount',
      true,
      sayDiscounted(search, subtractMinor(open, payable)),
    )
  }
  const differs = { open: amountText(open, search), amount: amountText(search.amount, search) }
  return candidate('reference', false, say(search, 'allocation.amount-differs', differs))
}

function bySingleAmount(search: MatchSearch): MatchCandidate[] {
  return search.items.flatMap((item): MatchCandidate[] => {
    if (item.open === search.amount) {
      return [{ kind: 'amount', items: [item], discounted: false, reasons: [sayAmount(search)] }]
    }
    if (item.payable !== search.amount) return []
    const reason = sayDiscounted(search, subtractMinor(item.open, item.payable))
    return [{ kind: 'discounted-amount', items: [item], discounted: true, reasons: [reason] }]
  })
}

function byCombination(search: MatchSearch): { found: MatchCandidate[]; cut: boolean } {
  const plain = combine(search, openOf, false)
  const anyDiscount = search.items.some(({ open, payable }) => open !== payable)
  if (!anyDiscount) return plain
  const discounted = combine(search, payableOf, true)
  return { found: [...plain.found, ...discounted.found], cut: plain.cut || discounted.cut }
}

function combine(
  search: MatchSearch,
  valueOf: (item: ReadItem) => Minor,
  discounted: boolean,
): { found: MatchCandidate[]; cut: boolean } {
  const priced: Priced<ReadItem>[] = search.items.map((item) => ({ item, value: valueOf(item) }))
  const oldest = oldestThatSum(priced, search.amount)
  const { found, cut } = combinationsThatSum(priced, search.amount, search.limit + 1)
  const all = oldest === undefined ? found : [oldest, ...found]
  const toCandidate = (items: readonly ReadItem[]): MatchCandidate => {
    const params = { items: namesOf(items), amount: amountText(search.amount, search) }
    return {
      kind: 'combination',
      items,
      discounted,
      reasons: [say(search, 'allocation.match-combination', params)],
    }
  }
  return { found: all.map(toCandidate), cut }
}

/** By due date, then identifier. */
export const byAge = (a: ReadItem, b: ReadItem): number =>
  a.due - b.due || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
const inOrder = (items: readonly ReadItem[]): readonly ReadItem[] => [...items].sort(byAge)

/** Up to five identifiers, and the total number if there are more. */
export function namesOf(items: readonly ReadItem[]): string {
  const names = items.slice(0, 5).map(({ id }) => id)
  return items.length > 5 ? `${names.join(', ')}, … (${items.length})` : names.join(', ')
}

/** An amount of the search as decimal text. */
export const amountText = (amount: Minor, { scale }: MatchSearch): string => writeMinor(amount, scale)

/** A reason in the currency of the search. */
export const say = (
  { currency }: MatchSearch,
  code: AllocationReasonCode,
  params: AllocationReason['params'],
): AllocationReason => ({ code, params: { ...params, currency } })

const sayAmount = (search: MatchSearch): AllocationReason =>
  say(search, 'allocation.match-amount', { amount: amountText(search.amount, search) })

const sayDiscounted = (search: MatchSearch, discount: Minor): AllocationReason =>
  say(search, 'allocation.match-discounted-amount', {
    amount: amountText(search.amount, search),
    discount: amountText(discount, search),
  })

/** That not every combination was tried. */
const sayCut = (search: MatchSearch, cut: boolean): AllocationReason[] =>
  cut ? [say(search, 'allocation.search-cut', { steps: MAX_STEPS })] : []
