/** A value that a reason, or the explanation of one, may name. */
export type ReasonParam = string | number | boolean

/**
 * Why a decision came out as it did: a code of a closed, documented union and the figures it rests on. Codes are
 * kebab-case with dots (`aging.unapplied-by-date`); every room keeps the union of its own in `reasons.ts`.
 */
export interface Reason<Code extends string = string> {
  /** The code, stable across releases. */
  readonly code: Code
  /** The figures and names the reason speaks of. */
  readonly params: Readonly<Record<string, ReasonParam>>
}
