import type { DecimalString } from './decimal-input.js'
import { writeRatio, type Ratio } from './ratio.js'

/** Writes a statistic as in results: 12 decimals, half-up. */
export const writeStatistic = (ratio: Ratio): DecimalString => writeRatio(ratio, 12, 'half-up')
