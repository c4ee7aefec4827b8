import { minMinor, subtractMinor } from '../numbers/minor.js'
import {
  findCandidates,
  byAge,
  namesOf,
  amountText,
  say,
  type MatchSearch,
  type MatchCandidate,
} from './match-candidates.js'
import type { AllocationReason } from './reasons.js'
import type { ReadItem } from './match-model.js'
import type { MatchKind, MatchResult, MatchSuggestion } from './match-model.js'

const STRENGTH: readonly MatchKind[] = [
  'reference-and-amount',
  'reference-and-discounted-amount',
  'reference',
  'amount',
  'discounted-amount',
  'combination',
  'oldest-first',
]

/** The suggestions of a search, ranked, and the status of the result. */
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

/** The oldest items that the payment is enough for. */
function oldestThatTake({ items, amount }: MatchSearch): readonly ReadItem[] {
  let left = amount
  return items.filter(({ open }) => {
    if (left === 0) return false
    left = subtractMinor(left, minMinor(left, open))
    return true
  })
}

function compareCandidates(a: MatchCandidate, b: MatchCandidate): number {
  const difference = STRENGTH.indexOf(a.kind) - STRENGTH.indexOf(b.kind) || a.items.length - b.items.length
  if (difference !== 0) return difference
  for (let index = 0; index < a.items.length; index++) {
    const order = byAge(a.items[index] as ReadItem, b.items[index] as ReadItem)
    if (order !== 0) return order
  }
  return Number(a.discounted) - Number(b.discounted)
}

/** The same items with the same amounts are proposed once, with the strongest evidence. */
function dropRepeated(candidates: readonly MatchCandidate[]): MatchCandidate[] {
  const seen = new Set<string>()
  return candidates.filter(({ items }) => {
    const key = JSON.stringify(items.map(({ id }) => id))
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function suggest({ kind, items, discounted, reasons }: MatchCandidate, search: MatchSearch): MatchSuggestion {
  let left = search.amount
  const lines = items.map((item) => {
    const amount = minMinor(left, discounted ? item.payable : item.open)
    left = subtractMinor(left, amount)
    const discount = discounted ? subtractMinor(item.open, item.payable) : 0
    return { itemId: item.id, amount: amountText(amount, search), discount: amountText(discount, search) }
  })
  return { kind, lines, unapplied: amountText(left, search), reasons }
}
