import { addMinor, minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { combinationsThatSum, MAX_STEPS, oldestThatSum, type Priced } from './amount-search.js'
import { findReferences, type ReferenceHit } from './reference-search.js'
import type { AllocationReason, AllocationReasonCode } from './reasons.js'
import type { MatchKind, MatchResult, MatchSuggestion, ReadItem } from './suggest-matches.js'

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

const STRENGTH: readonly MatchKind[] = [
  'reference-and-amount',
  'reference-and-discounted-amount',
  'reference',
  'amount',
  'discounted-amount',
  'combination',
  'oldest-first',
]

interface Candidate {
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

/** The suggestions of a search, ranked, and what to call the result. */
export function findSuggestions(search: MatchSearch): MatchResult {
  if (search.items.length === 0) return noMatch([say(search, 'allocation.no-items', {})])
  const { found, reasons } = findCandidates(search)
  const ranked = dropRepeated(found.sort(compareCandidates))
  const best = ranked[0]
  if (best === undefined) {
    const nothing = [...reasons, say(search, 'allocation.nothing-points', { items: search.items.length })]
    if (!search.fallback) return noMatch(nothing)
    const items = oldestThatTake(search)
    const oldest = {
      kind: 'oldest-first',
      items,
      discounted: false,
      reasons: [say(search, 'allocation.oldest-first', { items: namesOf(items) })],
    } as const
    return { status: 'fallback', suggestions: [suggest(oldest, search)], reasons: nothing }
  }
  const equal = ranked.filter(({ kind }) => kind === best.kind).length
  const equally = equal > 1 ? [say(search, 'allocation.equally-good', { suggestions: equal })] : []
  return {
    status: equal > 1 ? 'ambiguous' : 'match',
    suggestions: ranked.slice(0, search.limit).map((candidate) => suggest(candidate, search)),
    reasons: [...reasons, ...equally],
  }
}

const noMatch = (reasons: readonly AllocationReason[]): MatchResult => ({
  status: 'no-match',
  suggestions: [],
  reasons,
})

function findCandidates(search: MatchSearch): { found: Candidate[]; reasons: readonly AllocationReason[] } {
  const hits = search.reference === '' ? [] : findReferences(search.reference, search.items)
  const combinations = byCombination(search)
  return {
    found: [...byReference(hits, search), ...bySingleAmount(search), ...combinations.found],
    reasons: combinations.cut ? [say(search, 'allocation.search-cut', { steps: MAX_STEPS })] : [],
  }
}

/** What the reference names without doubt, together; what it names in doubt, each alone. */
function byReference(hits: readonly ReferenceHit<ReadItem>[], search: MatchSearch): Candidate[] {
  const clear = hits.filter(({ items }) => items.length === 1)
  const doubtful = hits.filter(({ items }) => items.length > 1)
  const together = inOrder(clear.flatMap(({ items }) => items))
  const sayClear = clear.map(({ text, exact, items }) =>
    say(search, exact ? 'allocation.match-reference' : 'allocation.match-normalized-reference', {
      itemId: (items[0] as ReadItem).id,
      text,
    }),
  )
  return [
    ...(together.length > 0 ? namedTogether(together, sayClear, search) : []),
    ...doubtful.flatMap(({ text, items }) =>
      items.map((item) =>
        named(
          [item],
          [say(search, 'allocation.reference-ambiguous', { text, items: namesOf(items) })],
          search,
        ),
      ),
    ),
  ]
}

/** All that were named, or else those of them that sum to the payment. */
function namedTogether(
  items: readonly ReadItem[],
  reasons: readonly AllocationReason[],
  search: MatchSearch,
): Candidate[] {
  const all = named(items, reasons, search)
  if (all.kind !== 'reference') return [all]
  const some = [...bySingleAmount({ ...search, items }), ...byCombination({ ...search, items }).found]
  const stronger = some.map((part): Candidate => {
    const kind = part.discounted ? 'reference-and-discounted-amount' : 'reference-and-amount'
    return { ...part, kind, reasons: [...reasons, ...part.reasons] }
  })
  return [...stronger, all]
}

function named(
  items: readonly ReadItem[],
  reasons: readonly AllocationReason[],
  search: MatchSearch,
): Candidate {
  const open = sumOf(items, openOf)
  const payable = sumOf(items, payableOf)
  const candidate = (kind: MatchKind, discounted: boolean, reason: AllocationReason): Candidate => ({
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
  const differs = { open: text(open, search), amount: text(search.amount, search) }
  return candidate('reference', false, say(search, 'allocation.amount-differs', differs))
}

function bySingleAmount(search: MatchSearch): Candidate[] {
  return search.items.flatMap((item): Candidate[] => {
    if (item.open === search.amount) {
      return [{ kind: 'amount', items: [item], discounted: false, reasons: [sayAmount(search)] }]
    }
    if (item.payable !== search.amount) return []
    const reason = sayDiscounted(search, subtractMinor(item.open, item.payable))
    return [{ kind: 'discounted-amount', items: [item], discounted: true, reasons: [reason] }]
  })
}

function byCombination(search: MatchSearch): { found: Candidate[]; cut: boolean } {
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
): { found: Candidate[]; cut: boolean } {
  const priced: Priced<ReadItem>[] = search.items.map((item) => ({ item, value: valueOf(item) }))
  const oldest = oldestThatSum(priced, search.amount)
  const { found, cut } = combinationsThatSum(priced, search.amount, search.limit + 1)
  const all = oldest === undefined ? found : [oldest, ...found]
  const toCandidate = (items: readonly ReadItem[]): Candidate => {
    const params = { items: namesOf(inOrder(items)), amount: text(search.amount, search) }
    return {
      kind: 'combination',
      items: inOrder(items),
      discounted,
      reasons: [say(search, 'allocation.match-combination', params)],
    }
  }
  return { found: all.map(toCandidate), cut }
}

/** The oldest items that the payment reaches. */
function oldestThatTake({ items, amount }: MatchSearch): readonly ReadItem[] {
  let left = amount
  return items.filter(({ open }) => {
    if (left === 0) return false
    left = subtractMinor(left, minMinor(left, open))
    return true
  })
}

const byAge = (a: ReadItem, b: ReadItem): number => a.due - b.due || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
const inOrder = (items: readonly ReadItem[]): readonly ReadItem[] => [...items].sort(byAge)

function compareCandidates(a: Candidate, b: Candidate): number {
  const difference = STRENGTH.indexOf(a.kind) - STRENGTH.indexOf(b.kind) || a.items.length - b.items.length
  if (difference !== 0) return difference
  for (let index = 0; index < a.items.length; index++) {
    const order = byAge(a.items[index] as ReadItem, b.items[index] as ReadItem)
    if (order !== 0) return order
  }
  return Number(a.discounted) - Number(b.discounted)
}

/** The same items for the same money are proposed once, at their strongest. */
function dropRepeated(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>()
  return candidates.filter(({ items }) => {
    const key = JSON.stringify(items.map(({ id }) => id))
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function suggest({ kind, items, discounted, reasons }: Candidate, search: MatchSearch): MatchSuggestion {
  let left = search.amount
  const lines = items.map((item) => {
    const amount = minMinor(left, discounted ? item.payable : item.open)
    left = subtractMinor(left, amount)
    const discount = discounted ? subtractMinor(item.open, item.payable) : 0
    return { itemId: item.id, amount: text(amount, search), discount: text(discount, search) }
  })
  return { kind, lines, unapplied: text(left, search), reasons }
}

/** Up to five identifiers, and how many there are where that is not all. */
function namesOf(items: readonly ReadItem[]): string {
  const names = items.slice(0, 5).map(({ id }) => id)
  return items.length > 5 ? `${names.join(', ')}, … (${items.length})` : names.join(', ')
}

const text = (amount: Minor, { scale }: MatchSearch): string => writeMinor(amount, scale)

const say = (
  { currency }: MatchSearch,
  code: AllocationReasonCode,
  params: AllocationReason['params'],
): AllocationReason => ({ code, params: { ...params, currency } })

const sayAmount = (search: MatchSearch): AllocationReason =>
  say(search, 'allocation.match-amount', { amount: text(search.amount, search) })

const sayDiscounted = (search: MatchSearch, discount: Minor): AllocationReason =>
  say(search, 'allocation.match-discounted-amount', {
    amount: text(search.amount, search),
    discount: text(discount, search),
  })
