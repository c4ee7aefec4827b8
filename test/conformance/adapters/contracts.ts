import { checkInvoice, contractChecklist, validateTerms } from '../../../src/contracts/index.js'
import type { Adapters } from './adapter.js'

export const adapters: Adapters = {
  validateTerms: ({ terms, context }) => validateTerms(terms, context),
  contractChecklist: ({ contract, policy }) => contractChecklist(contract, policy),
  checkInvoice: ({ invoice, reference }) => checkInvoice(invoice, reference),
}
