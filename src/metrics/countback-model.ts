import type { CountedSales } from './count-back.js'

/**
 * How a balance is counted back. Published examples differ on every point, so there are no defaults.
 */
export interface CountbackPolicy {
  /** In which order the periods are given. */
  readonly order: 'newest-first' | 'oldest-first'
  /** `given`: each period has `days`. `calendar`: each has `from` and `to`, and its calendar days are counted. */
  readonly days: 'given' | 'calendar'
  /**
   * What happens at a period whose credit sales are zero or below, which covers nothing. `skip`: its days do not count.
   * `count-days`: its days count. `stop`: the count ends there.
   */
  readonly zeroSales: 'skip' | 'count-days' | 'stop'
  /**
   * How the days of the partly covered period are rounded: not at all, up to a whole day, or to the nearest day, half
   * a day up.
   */
  readonly partialDay: 'none' | 'up' | 'half-up'
}
/** A period of the history, with its position in the list as given, from 1. */
export interface ReadPeriod extends CountedSales {
  readonly place: number
}
