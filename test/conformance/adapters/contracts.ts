import { chinaCalendar } from '../../../src/calendar/index.js'
import {
  checkInvoice,
  contractChecklist,
  statutoryDueDate,
  validateTerms,
} from '../../../src/contracts/index.js'
import type { Adapters } from './adapter.js'

export const adapters: Adapters = {
  validateTerms: ({ terms, context }) => validateTerms(terms, context),
  contractChecklist: ({ contract, policy }) => contractChecklist(contract, policy),
  checkInvoice: ({ invoice, reference }) => checkInvoice(invoice, reference),
  // Rows name the shipped calendar by its id.
  statutoryDueDate: ({ calendar, ...contract }) =>
    statutoryDueDate(calendar === 'cn' ? { ...contract, calendar: chinaCalendar } : contract),
}
