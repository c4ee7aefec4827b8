import type { ContractParty } from './statutory-term.js'

/** A size that is missing. */
export type SizeAsked = 'creditor.size' | 'debtor.size'

/** The parties of a contract. */
interface Parties {
  readonly creditor: ContractParty
  readonly debtor: ContractParty
}

/** The missing sizes that rules may depend on: no rule depends on the size of a public body. */
export const sizesAsked = ({ creditor, debtor }: Parties): readonly SizeAsked[] => [
  ...(creditor.size === undefined ? ['creditor.size' as const] : []),
  ...(debtor.size === undefined && debtor.kind === 'business' ? ['debtor.size' as const] : []),
]

/** The same parties, with missing sizes set to those that rules look for: a small seller and a large buyer. */
export const withSizesAsked = <Given extends Parties>(given: Given): Given => ({
  ...given,
  creditor: { ...given.creditor, size: given.creditor.size ?? 'sme' },
  debtor: { ...given.debtor, size: given.debtor.size ?? 'large' },
})
