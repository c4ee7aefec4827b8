/**
 * A figure that is expected but not known: a recovery, a probability, a premium. It carries its basis and the day it
 * holds for, and no notice prints it as a promise.
 */
export interface Estimate<Value = string> {
  /** Marks the figure as an estimate wherever it is stored. */
  readonly estimate: true
  /** The figure. */
  readonly value: Value
  /** The basis of the figure: a source, a named assumption, or the history it was computed from. */
  readonly basis: string
  /** The day for which it holds. */
  readonly asOf: string
}
