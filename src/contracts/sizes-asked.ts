import type { ContractParty } from './statutory-term.js'

/** The size of a party that nobody gave. */
export type SizeAsked = 'creditor.size' | 'debtor.size'

/** The parties of a contract. */
interface Parties {
  readonly creditor: ContractParty
  readonly debtor: ContractParty
}

/** The sizes that rules may ask for and nobody gave: no rule asks for that of a public body. */
export const sizesAsked = ({ creditor, debtor }: Parties): readonly SizeAsked[] => [
  ...(creditor.size === undefined ? ['creditor.size' as const] : []),
  ...(debtor.size === undefined && debtor.kind === 'business' ? ['debtor.size' as const] : []),
]

/** The same with the sizes that a rule would ask for in place of those that nobody gave: a small seller and a large buyer. */
export const withSizesAsked = <Given extends Parties>(given: Given): Given => ({
  ...given,
  creditor: { ...given.creditor, size: given.creditor.size ?? 'sme' },
  debtor: { ...given.debtor, size: given.debtor.size ?? 'large' },
})
