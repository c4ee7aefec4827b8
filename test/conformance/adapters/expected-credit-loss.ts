import { expectedCreditLoss } from '../../../src/metrics/index.js'
import type { Adapters } from './adapter.js'

export const adapters: Adapters = {
  expectedCreditLoss: ({ matrix, aging, individual }) => expectedCreditLoss(matrix, aging, individual),
}
