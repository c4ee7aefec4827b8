/** The value of a parameter of a reason. */
export type ReasonParam = string | number | boolean

/**
 * Why a decision was made: a code from a closed, documented union and the figures behind it. Codes are kebab-case with
 * dots (`aging.unapplied-by-date`); every room has the union of its codes in `reasons.ts`.
 */
export interface Reason<Code extends string = string> {
  /** The code, stable across releases. */
  readonly code: Code
  /** The figures and names of the reason. */
  readonly params: Readonly<Record<string, ReasonParam>>
}
