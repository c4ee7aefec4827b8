import { yearFraction } from '../../../src/calendar/index.js'
import type { Adapters } from './adapter.js'

export const adapters: Adapters = {
  yearFraction: ({ dayCount, start, end, options }) => yearFraction(dayCount, start, end, options),
}
