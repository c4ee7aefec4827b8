import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { LimitsReason } from './reasons.js'

/**
 * A signal that is measured: `days-late` (days), `limit-use` (fraction of the limit), `grade-drop` (grades), `broken-promises`
 * (promises), `financial-deterioration` (fraction lost of the figure that is followed), `order-spike` (multiple of the ordinary
 * order), `dispute-share` and `overdue-share` (fractions of what is owed, from 0 to 1).
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

/** A signal that has happened or not. */
export type EventSignal =
  | 'litigation'
  | 'enforcement'
  | 'insolvency'
  | 'ownership-change'
  | 'management-change'
  | 'negative-news'
  | 'contact-lost'
  | 'guarantee-lapsed'

/** Something that was noticed about a customer. */
export type WarningSignal =
  | { readonly kind: MeasuredSignal; readonly value: DecimalInput }
  | { readonly kind: EventSignal }

/** From when a signal counts, and how much. */
export type WarningRule =
  | { readonly kind: MeasuredSignal; readonly atLeast: DecimalInput; readonly level: string }
  | { readonly kind: EventSignal; readonly level: string }

/** The thresholds of early warning; none has a default. */
export interface WarningThresholds {
  /** The name and version of this form, for those who store it. */
  readonly schema?: 'receivables/warning-thresholds@1'
  /** The levels, the mildest first, such as blue, yellow, orange, red. */
  readonly levels: readonly string[]
  /** From when signals count. */
  readonly rules: readonly WarningRule[]
  /** Several kinds of signals at once: `atLeast` kinds at level `of` or above raise the level to `level`. */
  readonly combinations?: readonly {
    readonly atLeast: number
    readonly of: string
    readonly level: string
  }[]
  /** What is done at a level. */
  readonly measures?: readonly { readonly level: string; readonly measures: readonly string[] }[]
  /** Rules of single customers: for each kind that they name they stand in place of the general ones. */
  readonly customers?: readonly { readonly customerId: string; readonly rules: readonly WarningRule[] }[]
}

/** A signal that counted. */
export interface FiredSignal {
  /** Its kind. */
  readonly kind: MeasuredSignal | EventSignal
  /** Its figure as it was given; null for an event. */
  readonly value: DecimalString | null
  /** The highest level that it reached. */
  readonly level: string
}

/** How a customer stands in early warning. */
export interface WarningLevel {
  /** The level; null where no signal counted. */
  readonly level: string | null
  /** The signals that counted: the highest level first, then by kind and figure. */
  readonly fired: readonly FiredSignal[]
  /** What is done at this level. */
  readonly measures: readonly string[]
  /** Kinds of signals that were noticed and for which there is no rule, sorted. */
  readonly unjudged: readonly (MeasuredSignal | EventSignal)[]
  /** Why. */
  readonly reasons: readonly LimitsReason[]
}
