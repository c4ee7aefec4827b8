import type { DecimalString } from './decimal-input.js'
import { writeRatio, type Ratio } from './ratio.js'

/** A statistic as results carry it: 12 decimals, half-up. */
export const writeStatistic = (ratio: Ratio): DecimalString => writeRatio(ratio, 12, 'half-up')
