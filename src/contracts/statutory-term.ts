import type { PlainDate } from '../calendar/plain-date.js'

/** The longest payment term that a statute allows. */
export interface StatutoryTerm {
  /** The name of the rule. */
  readonly id: string
  /** To which debtor's country it applies; `EU` is every member state for which no rule of its own is here. */
  readonly country: string
  /** What the debtor is. */
  readonly debtor: ContractParty['kind']
  /** What the debtor's size must be, where the rule asks. */
  readonly debtorSize?: 'large'
  /** What the creditor's size must be, where the rule asks. */
  readonly creditorSize?: 'sme'
  /** Where the creditor must be, where the rule asks. */
  readonly creditorCountry?: string
  /** What must be supplied, where the rule asks. */
  readonly supplies?: readonly StatutorySupply[]
  /** How the deliveries must be invoiced, where the rule asks. */
  readonly invoices?: 'each-delivery' | 'periodic'
  /** Whose general terms must say when to pay, where the rule asks. */
  readonly generalTermsOf?: 'debtor'
  /** Days within which the debtor pays where the contract names no term; null where the statute names no days for that. */
  readonly silent: number | null
  /** Whether the day from which the statute counts is itself the first of the days where the contract names no term. */
  readonly countsFirstDay: boolean
  /** The term in days that binds without further agreement. */
  readonly days: number
  /** The longest term in days that the parties can agree on expressly; null where the statute names none. */
  readonly longest: number | null
  /**
   * Days from the month end that the parties can agree on expressly in place of `longest`: from the end of the month of the
   * baseline, or to the end of the month in which they run out, since both readings are in use.
   */
  readonly monthEndDays?: number
  /** Whether the contract may make payment depend on payment by a third party. */
  readonly payWhenPaid: 'allowed' | 'void'
  /** The first day of contracts to which it applies. */
  readonly from: PlainDate
  /** The first day of contracts to which it applies no more; absent where it still does. */
  readonly to?: PlainDate
  /** Where it stands. */
  readonly source: string
}
/** What a party to the contract is. */
export interface ContractParty {
  /** ISO 3166-1 alpha-2 code of its country: `GB` and `GR`, not `UK` and `EL`, which are refused. */
  readonly country: string
  /** What it is; public bodies have shorter limits. */
  readonly kind: 'business' | 'public-body'
  /** Its size when the contract was concluded, where a rule asks for it. */
  readonly size?: 'sme' | 'large'
}
/**
 * What is supplied, where a rule asks: food that spoils (with what a statute puts beside it), `fresh-meat` with livestock
 * for slaughter, other `food`, and the carriage of goods by road with forwarding and the hire of vehicles.
 */
export type StatutorySupply = 'perishable-food' | 'fresh-meat' | 'food' | 'transport'
/** What a contract is about and how it was made, where a rule asks for it. */
export interface ContractTraits {
  /** What is supplied; absent, nothing that has a rule of its own. */
  readonly supply?: StatutorySupply
  /** Whether one invoice gathers the deliveries of a period; absent, each delivery has its own. */
  readonly invoices?: 'each-delivery' | 'periodic'
  /** Whose general terms say when to pay; absent, it was agreed in the single case. */
  readonly generalTermsOf?: 'creditor' | 'debtor'
}
/** The same as it was read. */
export type ReadTraits = {
  readonly [Name in keyof ContractTraits]?: ContractTraits[Name] | undefined
}
