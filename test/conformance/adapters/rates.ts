import * as rates from '../../../src/rates/index.js'
import type { Adapters } from './adapter.js'

const { rateOn, ...verbs } = rates

export const adapters: Adapters = {
  rateOn: ({ table, date }) => rateOn((verbs[table as keyof typeof verbs] as () => rates.RateTable)(), date),
}
