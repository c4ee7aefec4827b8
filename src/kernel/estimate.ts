/**
 * A figure that is expected and not known: a recovery, a probability, a premium. It bears what it rests on and the day
 * it was made for, and no notice ever prints it as a promise.
 */
export interface Estimate<Value = string> {
  /** Marks the figure as an estimate wherever it is stored. */
  readonly estimate: true
  /** The figure. */
  readonly value: Value
  /** What it rests on: a source, an assumption by its name, the history it was computed from. */
  readonly basis: string
  /** The day for which it holds. */
  readonly asOf: string
}
