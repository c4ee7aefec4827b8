import type { PlainDate } from '../calendar/plain-date.js'

/** The longest payment term that a statute allows. */
export interface StatutoryTerm {
  /** Id of the rule. */
  readonly id: string
  /**
   * The debtor's country to which it applies; `EU` means every member state for which this table has no rule of its
   * own.
   */
  readonly country: string
  /** The kind of debtor. */
  readonly debtor: ContractParty['kind']
  /** The size of the debtor that the rule requires; absent if there is no such condition. */
  readonly debtorSize?: 'large'
  /** The size of the creditor that the rule requires; absent if there is no such condition. */
  readonly creditorSize?: 'sme'
  /** The country of the creditor that the rule requires; absent if there is no such condition. */
  readonly creditorCountry?: string
  /** The supplies to which the rule is limited; absent if there is no such condition. */
  readonly supplies?: readonly StatutorySupply[]
  /** The way of invoicing deliveries that the rule requires; absent if there is no such condition. */
  readonly invoices?: 'each-delivery' | 'periodic'
  /** The party whose general terms must contain the payment term; absent if there is no such condition. */
  readonly generalTermsOf?: 'debtor'
  /** Number of days to pay if the contract has no payment term; null if the statute gives none for that case. */
  readonly silent: number | null
  /**
   * Whether the day from which the statute counts is itself the first of the days if the contract has no payment term.
   */
  readonly countsFirstDay: boolean
  /** The longest term in days that is binding without further agreement. */
  readonly days: number
  /** The longest term in days that the parties can expressly agree on; null if the statute names none. */
  readonly longest: number | null
  /**
   * Number of days with a month end that the parties can expressly agree on instead of `longest`: from the end of the
   * month of the baseline, or to the end of the month in which they run out, since both readings are in use.
   */
  readonly monthEndDays?: number
  /** Whether the contract may make payment depend on payment by a third party. */
  readonly payWhenPaid: 'allowed' | 'void'
  /** The first contract day to which it applies. */
  readonly from: PlainDate
  /** The first contract day to which it no longer applies; absent if it still applies. */
  readonly to?: PlainDate
  /** Source of the rule. */
  readonly source: string
}
/** A party to the contract. */
export interface ContractParty {
  /** ISO 3166-1 alpha-2 code of its country: `GB` and `GR`, not `UK` and `EL`, which are refused. */
  readonly country: string
  /** Its kind; public bodies have shorter limits. */
  readonly kind: 'business' | 'public-body'
  /** Its size when the contract was concluded, for rules that depend on it. */
  readonly size?: 'sme' | 'large'
}
/**
 * The kind of supply, for rules that depend on it: food that spoils (with what a statute adds to it), `fresh-meat` with
 * livestock for slaughter, other `food`, and the carriage of goods by road with forwarding and the hire of vehicles.
 */
export type StatutorySupply = 'perishable-food' | 'fresh-meat' | 'food' | 'transport'
/** The subject of a contract and the way it was concluded, for rules that depend on them. */
export interface ContractTraits {
  /** The kind of supply. Default: one without rules of its own. */
  readonly supply?: StatutorySupply
  /** Whether one invoice covers the deliveries of a period. Default: each delivery has its own. */
  readonly invoices?: 'each-delivery' | 'periodic'
  /** The party whose general terms contain the payment term. Default: it was agreed individually. */
  readonly generalTermsOf?: 'creditor' | 'debtor'
}
/** The traits, read. */
export type ReadTraits = {
  readonly [Name in keyof ContractTraits]?: ContractTraits[Name] | undefined
}
