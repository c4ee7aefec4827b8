import { ledgerAsOf } from '../../../src/ledger/index.js'
import type { Adapters } from './adapter.js'

export const adapters: Adapters = {
  ledgerAsOf: ({ documents, asOf, convention }) => ledgerAsOf(documents, asOf, convention),
}
