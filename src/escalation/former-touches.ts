import type { EscalationState, FormerTouch } from './state.js'

/** The greatest number of former touches that a case keeps; the earliest are dropped. */
const MOST_FORMER = 100

/** The former touches of a case that starts from scratch: its last touch is added, and each customer is listed once. */
export function withFormer(state: EscalationState): readonly FormerTouch[] | undefined {
  const { customerId, lastTouch, formerTouches } = state
  if (lastTouch === null) return formerTouches
  const others = (formerTouches ?? []).filter((touch) => touch.customerId !== customerId)
  return [...others.slice(1 - MOST_FORMER), { customerId, sentOn: lastTouch.sentOn }]
}

/** Day on which a case last touched a customer, also before it started from scratch; null if never. */
export function lastTouchOf(
  { customerId: own, lastTouch, formerTouches }: EscalationState,
  customerId: string,
): string | null {
  let last = own === customerId && lastTouch !== null ? lastTouch.sentOn : null
  for (const touch of formerTouches ?? []) {
    if (touch.customerId === customerId && (last === null || touch.sentOn > last)) last = touch.sentOn
  }
  return last
}
