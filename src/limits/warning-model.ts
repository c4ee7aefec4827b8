import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { LimitsReason } from './reasons.js'

/**
 * A signal with a figure: `days-late` (days), `limit-use` (fraction of the limit), `grade-drop` (grades),
 * `broken-promises` (promises), `financial-deterioration` (lost fraction of the monitored figure), `order-spike`
 * (multiple of the usual order), `dispute-share` and `overdue-share` (fractions of the amount owed, from 0 to 1).
 */
export type MeasuredSignal =
  | 'days-late'
  | 'limit-use'
  | 'grade-drop'
  | 'broken-promises'
  | 'financial-deterioration'
  | 'order-spike'
  | 'dispute-share'
  | 'overdue-share'

/** A signal without a figure. */
export type EventSignal =
  | 'litigation'
  | 'enforcement'
  | 'insolvency'
  | 'ownership-change'
  | 'management-change'
  | 'negative-news'
  | 'contact-lost'
  | 'guarantee-lapsed'

/** A signal noticed for a customer. */
export type WarningSignal =
  | { readonly kind: MeasuredSignal; readonly value: DecimalInput }
  | { readonly kind: EventSignal }

/** The threshold of a signal, itself included, and the level that it then reaches. */
export type WarningRule =
  | { readonly kind: MeasuredSignal; readonly atLeast: DecimalInput; readonly level: string }
  | { readonly kind: EventSignal; readonly level: string }

/** The thresholds of early warning; none of them has a default. */
export interface WarningThresholds {
  /** The name and version of this form, if it is stored. */
  readonly schema?: 'receivables/warning-thresholds@1'
  /** The levels, the mildest first, such as blue, yellow, orange, red; 1 to 20. */
  readonly levels: readonly string[]
  /** The thresholds of the signals. */
  readonly rules: readonly WarningRule[]
  /**
   * Combinations of signals: at least `atLeast` different kinds at level `of` or above raise the level to `level`.
   * Default: none.
   */
  readonly combinations?: readonly {
    readonly atLeast: number
    readonly of: string
    readonly level: string
  }[]
  /** The measures at a level. Default: none. */
  readonly measures?: readonly { readonly level: string; readonly measures: readonly string[] }[]
  /**
   * Rules of single customers: for each kind of signal that they contain, they replace the general rules. Default:
   * none.
   */
  readonly customers?: readonly { readonly customerId: string; readonly rules: readonly WarningRule[] }[]
}

/** A signal that reached a level. */
export interface FiredSignal {
  /** The kind of signal. */
  readonly kind: MeasuredSignal | EventSignal
  /** Its figure in shortest form; null for an event. */
  readonly value: DecimalString | null
  /** The highest level that it reached. */
  readonly level: string
}

/** The early-warning state of a customer. */
export interface WarningLevel {
  /** The level; null if no signal reached one. */
  readonly level: string | null
  /** The signals that reached a level: the highest level first, then by kind, then the largest figure first. */
  readonly fired: readonly FiredSignal[]
  /** The measures at this level. */
  readonly measures: readonly string[]
  /** The kinds of noticed signals without a rule, sorted. */
  readonly unjudged: readonly (MeasuredSignal | EventSignal)[]
  /** The signals that reached a level, then the combinations that raised it. */
  readonly reasons: readonly LimitsReason[]
}
