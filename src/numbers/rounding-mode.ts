/**
 * How a value between two minor units is rounded. Every mode is sign-symmetric except `ceiling` and `floor`.
 *
 * | mode | rule | 2.5 | −2.5 | 2.4 |
 * |---|---|---|---|---|
 * | `half-up` | to the nearer; a tie away from zero (commercial rounding) | 3 | −3 | 2 |
 * | `half-even` | to the nearer; a tie to the even neighbour (banker's rounding, IEEE 754) | 2 | −2 | 2 |
 * | `half-down` | to the nearer; a tie towards zero | 2 | −2 | 2 |
 * | `up` | away from zero | 3 | −3 | 3 |
 * | `down` | towards zero (truncation) | 2 | −2 | 2 |
 * | `ceiling` | towards plus infinity | 3 | −2 | 3 |
 * | `floor` | towards minus infinity | 2 | −3 | 2 |
 */
export type RoundingMode = 'half-up' | 'half-even' | 'half-down' | 'up' | 'down' | 'ceiling' | 'floor'

/** All rounding modes, for checks and for menus; frozen. */
export const ROUNDING_MODES: readonly RoundingMode[] = /* #__PURE__ */ Object.freeze([
  'half-up',
  'half-even',
  'half-down',
  'up',
  'down',
  'ceiling',
  'floor',
] as const)
