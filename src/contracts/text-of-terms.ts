import type { PreparedTerms } from '../terms/prepared-terms.js'

/** One text for terms that say the same, in whatever words. */
export const textOfTerms = (terms: PreparedTerms): string =>
  JSON.stringify(terms, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))
