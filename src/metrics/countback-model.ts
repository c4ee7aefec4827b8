import type { CountedSales } from './count-back.js'

/**
 * How a balance is counted back. The published examples differ in every point, so each is named and none has a default.
 */
export interface CountbackPolicy {
  /** In which order the periods are given. */
  readonly order: 'newest-first' | 'oldest-first'
  /** Whether each period says its `days`, or its `from` and `to`, of which the calendar days are counted. */
  readonly days: 'given' | 'calendar'
  /**
   * A period whose credit sales are zero or below covers nothing. `skip`: it counts no days either (a list that leaves
   * it out). `count-days`: its days count, since they have passed. `stop`: the count ends there.
   */
  readonly zeroSales: 'skip' | 'count-days' | 'stop'
  /** How the days of the period that is covered in part are rounded: not at all, up to a whole day, or to the nearest. */
  readonly partialDay: 'none' | 'up' | 'half-up'
}
/** A period of the history, with its place in the list as given, from 1. */
export interface ReadPeriod extends CountedSales {
  readonly place: number
}
