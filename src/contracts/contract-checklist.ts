import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectBoolean,
  expectInteger,
  expectKeys,
  expectRecord,
  expectText,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { readMinor } from '../numbers/read-minor.js'
import { saidText } from './said-text.js'

/** The clauses of a contract that concern payment; what the contract does not contain is absent or blank. */
export interface ContractFacts {
  /** The contract sum. */
  readonly amount: DecimalInput
  /** ISO 4217 code of the sum. */
  readonly currency: CurrencyCode
  /** How the late charge is computed, as a text. */
  readonly penaltyMethod?: string
  /** The agreed court. */
  readonly court?: string
  /** The agreed arbitration. */
  readonly arbitration?: string
  /** The agreed law. */
  readonly governingLaw?: string
  /** The clause on delivery and acceptance, as a text. */
  readonly acceptanceClause?: string
  /** Number of days within which the buyer inspects. */
  readonly inspectionDays?: number
  /** The address at which documents can be served on the other party. */
  readonly addressForService?: string
  /** The legal review: by whom, and when. */
  readonly legalReview?: { readonly by: string; readonly on: PlainDate }
  /** Whether the company treats the contract as important, whatever its sum. */
  readonly important?: boolean
}

/** A company's requirements for its contracts. */
export interface ContractPolicy {
  /** The sum per currency from which a contract needs a legal review before signature, that sum included. */
  readonly legalReviewFrom: Readonly<Record<CurrencyCode, DecimalInput>>
}

/** A point of the checklist. */
export type ContractPoint =
  | 'penalty-method'
  | 'dispute-forum'
  | 'governing-law'
  | 'acceptance-clause'
  | 'inspection-period'
  | 'address-for-service'
  | 'legal-review'

/** The result for one point. */
export interface ContractCheck {
  /** The point. */
  readonly point: ContractPoint
  /** `conflict`: two clauses of the contract exclude each other; `not-required`: the policy does not require it. */
  readonly status: 'present' | 'missing' | 'conflict' | 'not-required'
}

/** The result for a contract. */
export interface ContractChecklist {
  /** Whether every required point is present, and none in conflict. */
  readonly complete: boolean
  /** The points, in a fixed order. */
  readonly checks: readonly ContractCheck[]
}

const TEXTS = [
  'penaltyMethod',
  'court',
  'arbitration',
  'governingLaw',
  'acceptanceClause',
  'addressForService',
] as const
const FIELDS = [...TEXTS, 'amount', 'currency', 'inspectionDays', 'legalReview', 'important']

/**
 * Checks a contract before it is signed: how a late charge is computed; who decides disputes (a court or arbitration,
 * not both, since a clause that names both may be void); which law applies; how delivery is accepted, and within how
 * many days it is inspected; where documents are served; and whether it had its legal review, which the policy requires
 * from a sum on and for every contract marked as important.
 *
 * @throws ReceivablesError `currency.missing` if the policy has no sum for the currency, and the codes of malformed
 * fields (`input.missing`, `input.type`, `input.unknown-key`, `input.range`, `amount.negative`, `date.invalid`).
 *
 * @example
 * ```ts
 * import { contractChecklist } from 'receivables'
 *
 * const { complete, checks } = contractChecklist(
 *   { amount: '80000.00', currency: 'EUR', penaltyMethod: 'statutory', court: 'Hamburg', governingLaw: 'DE' },
 *   { legalReviewFrom: { EUR: '50000' } },
 * )
 * complete // => false
 * checks.filter(({ status }) => status === 'missing').map(({ point }) => point)
 * // => ['acceptance-clause', 'inspection-period', 'address-for-service', 'legal-review']
 * ```
 *
 * @see Arbitration Law (CN, text of 2017), article 16, and its interpretation of 2006, article 7: a clause with court and arbitration.
 */
export function contractChecklist(contract: ContractFacts, policy: ContractPolicy): ContractChecklist {
  return readSafely('', () => {
    const fields = expectRecord(contract, 'contract', 'the facts of a contract')
    expectKeys(fields, FIELDS, 'contract')
    const said = TEXTS.filter((name) => saidText(fields[name], at('contract', name)) !== undefined)
    const says = (name: (typeof TEXTS)[number]): ContractCheck['status'] =>
      said.includes(name) ? 'present' : 'missing'
    const both = said.includes('court') && said.includes('arbitration')
    const one = said.includes('court') || said.includes('arbitration')
    const checks: ContractCheck[] = [
      { point: 'penalty-method', status: says('penaltyMethod') },
      { point: 'dispute-forum', status: both ? 'conflict' : one ? 'present' : 'missing' },
      { point: 'governing-law', status: says('governingLaw') },
      { point: 'acceptance-clause', status: says('acceptanceClause') },
      { point: 'inspection-period', status: inspectionStatus(fields['inspectionDays']) },
      { point: 'address-for-service', status: says('addressForService') },
      { point: 'legal-review', status: reviewStatus(fields, policy) },
    ]
    return {
      complete: checks.every(({ status }) => status === 'present' || status === 'not-required'),
      checks,
    }
  })
}

function inspectionStatus(days: unknown): ContractCheck['status'] {
  if (days === undefined) return 'missing'
  expectInteger(days, 'contract.inspectionDays', 0, 3660)
  return 'present'
}

function reviewStatus(fields: UnknownRecord, policy: unknown): ContractCheck['status'] {
  const { legalReview, important } = fields
  const isCalledImportant = important !== undefined && expectBoolean(important, 'contract.important')
  const isNeeded = isImportant(fields, policy) || isCalledImportant
  if (legalReview !== undefined && isReviewed(legalReview)) return 'present'
  return isNeeded ? 'missing' : 'not-required'
}

/** Whether there was a legal review; a review without a reviewer does not count. */
function isReviewed(value: unknown): boolean {
  const path = 'contract.legalReview'
  const review = expectRecord(value, path)
  expectKeys(review, ['by', 'on'], path)
  readDay(review['on'], at(path, 'on'))
  return saidText(expectText(review['by'], at(path, 'by')), at(path, 'by')) !== undefined
}

function isImportant(fields: UnknownRecord, policy: unknown): boolean {
  const scale = readScale(fields['currency'], 'contract.currency')
  const currency = fields['currency'] as CurrencyCode
  const amount = readAmount(fields['amount'], scale, 'contract.amount')
  const given = expectRecord(policy, 'policy', 'a contract policy')
  expectKeys(given, ['legalReviewFrom'], 'policy')
  const sums = expectRecord(given['legalReviewFrom'], 'policy.legalReviewFrom', 'sums by currency')
  const path = at('policy.legalReviewFrom', currency)
  if (!Object.hasOwn(sums, currency))
    return refuse('currency.missing', path, `a sum in ${currency}`, undefined)
  return amount >= readMinor(sums[currency], scale, path)
}
