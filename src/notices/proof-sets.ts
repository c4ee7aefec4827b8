/** What a document in the file of a case proves. */
export type ProofKind =
  | 'signed-contract'
  | 'order'
  | 'delivery-proof'
  | 'acceptance-proof'
  | 'invoice'
  | 'statement-of-account'
  | 'communication-record'
  | 'promise'
  | 'formal-demand'
  | 'receipt-of-demand'
  | 'charge-calculation'
  | 'no-mutual-debts'
  | 'service-address'
  | 'insurance-policy'
  | 'report-to-insurer'
  | 'guarantee'

/** Purpose of the file. */
export type EvidencePurpose = 'agency' | 'payment-order' | 'suit' | 'insurance-claim'

/** A required proof; either of two if they are equally good. */
export type NeededProof = readonly [proof: ProofKind, orElse?: ProofKind]

/** All kinds of proof. */
export const PROOF_KINDS: readonly ProofKind[] = [
  'signed-contract',
  'order',
  'delivery-proof',
  'acceptance-proof',
  'invoice',
  'statement-of-account',
  'communication-record',
  'promise',
  'formal-demand',
  'receipt-of-demand',
  'charge-calculation',
  'no-mutual-debts',
  'service-address',
  'insurance-policy',
  'report-to-insurer',
  'guarantee',
]

/** The basic proofs of a trade: what was agreed, that it was performed, and what was invoiced. */
const CHAIN: readonly NeededProof[] = [
  ['signed-contract', 'order'],
  ['delivery-proof', 'acceptance-proof'],
  ['invoice'],
]

/** The proofs that each purpose requires. */
export const NEEDED: Readonly<Record<EvidencePurpose, readonly NeededProof[]>> = {
  agency: [...CHAIN, ['communication-record'], ['statement-of-account']],
  'payment-order': [...CHAIN, ['formal-demand'], ['no-mutual-debts'], ['service-address']],
  suit: [
    ...CHAIN,
    ['communication-record'],
    ['statement-of-account', 'promise'],
    ['formal-demand'],
    ['receipt-of-demand'],
    ['charge-calculation'],
  ],
  'insurance-claim': [...CHAIN, ['communication-record'], ['insurance-policy'], ['report-to-insurer']],
}
