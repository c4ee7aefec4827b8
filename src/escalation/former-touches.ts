import type { EscalationState, FormerTouch } from './state.js'

/** The most former touches that a case remembers: of more the earliest go. */
const MOST_FORMER = 100

/** The former touches of a case that begins anew: its last touch is one of them, and each customer is there once. */
export function withFormer(state: EscalationState): readonly FormerTouch[] | undefined {
  const { customerId, lastTouch, formerTouches } = state
  if (lastTouch === null) return formerTouches
  const others = (formerTouches ?? []).filter((touch) => touch.customerId !== customerId)
  return [...others.slice(1 - MOST_FORMER), { customerId, sentOn: lastTouch.sentOn }]
}

/** The day on which a customer was last touched by a case, also before it began anew; null for never. */
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
