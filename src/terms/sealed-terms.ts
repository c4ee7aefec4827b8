import type { PaymentTerms } from './model.js'

/** Where sealed terms keep what was read of them; no copy of them has it. */
export const READING = /* #__PURE__ */ Symbol()

/** Terms that nobody can change any more, so that they are checked once for any number of invoices. */
export function seal(terms: PaymentTerms): PaymentTerms {
  Object.defineProperty(terms, READING, { value: {} })
  // The walk visits every object that the terms hold, the terms first.
  JSON.stringify(terms, (_, value: unknown) => Object.freeze(value))
  return terms
}
