import type { PaymentTerms } from './model.js'

/** The key under which sealed terms keep their checked form; copies do not have it. */
export const READING = /* #__PURE__ */ Symbol()

/** Seals terms: they can no longer change, so they are checked only once for any number of invoices. */
export function seal(terms: PaymentTerms): PaymentTerms {
  Object.defineProperty(terms, READING, { value: {} })
  // The walk visits every object within the terms, the terms first.
  JSON.stringify(terms, (_, value: unknown) => Object.freeze(value))
  return terms
}
