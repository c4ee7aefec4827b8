import type { DayCount } from '../calendar/day-count-convention.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { Reason } from '../kernel/reason.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { RateTable } from '../rates/model.js'
import type { InterestAccrual, InterestClaim } from './model.js'
import type { InterestPolicy, InterestRounding } from './policy.js'
import type { InterestReasonCode, RegimeReasonCode } from './reasons.js'

/** A regime that the day of the contract may put out of force, or leave without fixed compensation. */
export interface DatedFacts {
  /** Day of the contract; it decides where the regime says so. */
  readonly contractDate?: PlainDate
}

/** Facts of the directive where no national answer is chosen. */
export interface DirectiveFacts extends DatedFacts {
  /** Whether the rate stays that of the first charged day; the directive does not say. */
  readonly fixing: 'at-start' | 'floating'
  /** The day count; the directive does not say. */
  readonly dayCount: DayCount
}

/** What a debtor is. */
type DebtorKind = 'business' | 'public-authority' | 'consumer'

/** Facts of BGB § 288. */
export interface GermanFacts {
  /** Day of the contract: nine points and the lump sum from 29 July 2014, eight points before. */
  readonly contractDate: PlainDate
  /** Who owes; a business when absent. A consumer owes five points. */
  readonly debtorKind?: DebtorKind
  /** The same, as a field of the debtor. */
  readonly debtor?: { readonly kind?: DebtorKind }
}

/** Facts of D.Lgs. 231/2002. */
export interface ItalianFacts {
  /** Day of the contract: eight points from 1 January 2013, seven before. */
  readonly contractDate: PlainDate
}

/** Facts of the Polish act. */
export interface PolishFacts extends DatedFacts {
  /** Zloty for one euro, mean rate of the NBP on the last working day of the month before the due month. */
  readonly plnPerEur?: DecimalInput
}

/** The sizes of suppliers that have the claim. */
type SupplierSize = 'micro' | 'small'

/** Facts of the MSMED Act. */
export interface IndianFacts extends DatedFacts {
  /** The size of the supplier; medium enterprises have no claim to this interest. */
  readonly supplierSize?: SupplierSize
  /** The same, as a field of the creditor; one of the two is needed. */
  readonly creditor?: { readonly size?: SupplierSize }
}

/** Facts of the Japanese rule on subcontracts. */
export interface JapaneseFacts extends DatedFacts {
  /** Day on which the goods were received: the first of sixty days. */
  readonly deliveredOn: PlainDate
  /** Day of an unfair reduction, from 2026 on, where the principal is what it took off: interest starts no earlier. */
  readonly reducedOn?: PlainDate
}

/** Facts of a Chinese sale without a clause on late payment. */
export interface ChineseSalesFacts extends DatedFacts {
  /** What the court adds to LPR, from `'0.3'` to `'0.5'` of it. */
  readonly markup: DecimalInput
  /** LPR at the time of the breach, or floating with its releases. */
  readonly fixing: 'at-start' | 'floating'
}

/** Facts of the Chinese SME regulations. */
export interface ChineseSmeFacts {
  /** Day of the contract, not after the due date: its LPR is the least where a rate was agreed; one of before 1 September 2020 is refused. */
  readonly contractDate?: PlainDate
  /** The agreed yearly rate, for which `contractDate` is needed; 0.05 % a day where none was agreed. */
  readonly agreedAnnualRate?: DecimalInput
}

/** Facts of the Chinese cap on private lending. */
export interface ChineseLendingFacts {
  /** Day of the contract, not after the due date, whose LPR makes the cap. */
  readonly contractDate: PlainDate
  /** The agreed yearly rate with all fees; LPR on the first overdue day where none was agreed. */
  readonly agreedAnnualRate?: DecimalInput
  /** Day of the suit, whose LPR makes the cap of an agreed rate where the contract is of before 20 August 2020. */
  readonly suitOn?: PlainDate
  /**
   * Whether the claimant asks for the rules of 2015 for the time through 19 August 2020, under which 24 % a year are the most; needed
   * where such a contract was overdue before.
   */
  readonly earlierRulesAsked?: boolean
}

/** What each regime asks for. */
export interface RegimeFacts {
  /** United Kingdom, Late Payment of Commercial Debts (Interest) Act 1998. */
  readonly 'uk-late-payment-1998': DatedFacts
  /** Directive 2011/7/EU without a national answer. */
  readonly 'eu-2011-7': DirectiveFacts
  /** Ireland. */
  readonly ie: DatedFacts
  /** Germany, BGB § 288. */
  readonly 'de-bgb-288': GermanFacts
  /** France between businesses. */
  readonly 'fr-l441-10': DatedFacts
  /** France, public buyers. */
  readonly 'fr-public': DatedFacts
  /** The Netherlands, BW 6:119a. */
  readonly 'nl-6-119a': DatedFacts
  /** Italy, D.Lgs. 231/2002. */
  readonly 'it-231-2002': ItalianFacts
  /** Spain, Ley 3/2004. */
  readonly 'es-3-2004': DatedFacts
  /** Poland. */
  readonly pl: PolishFacts
  /** United States, federal Prompt Payment Act. */
  readonly 'us-prompt-payment': DatedFacts
  /** India, MSMED Act 2006. */
  readonly 'in-msmed-2006': IndianFacts
  /** Switzerland, OR 104. */
  readonly 'ch-or-104': DatedFacts
  /** Brazil, Civil Code 406. */
  readonly 'br-civil-406': DatedFacts
  /** Japan, subcontracts. */
  readonly 'jp-subcontract': JapaneseFacts
  /** China, sale without a clause. */
  readonly 'cn-sales-lpr': ChineseSalesFacts
  /** China, SME regulation of 2020. */
  readonly 'cn-sme-2020': ChineseSmeFacts
  /** China, SME regulation of 2025. */
  readonly 'cn-sme-2025': ChineseSmeFacts
  /** China, doubled interest on a judgment. */
  readonly 'cn-judgment': DatedFacts
  /** China, highest rate of private lending. */
  readonly 'cn-private-lending-cap': ChineseLendingFacts
}

/** Practice where the statute is silent. */
export interface RegimePractice {
  /** Another day count than the regime assumes. */
  readonly dayCount?: DayCount
  /** Another rounding than once, half up. */
  readonly rounding?: InterestRounding
}

/** A debt under a statutory regime. */
export interface StatutoryRequest<Id extends keyof RegimeFacts = keyof RegimeFacts> extends InterestClaim {
  /** The regime. */
  readonly regime: Id
  /** What the regime asks for; other facts may stand here too. */
  readonly facts: RegimeFacts[Id]
  /** Rate tables that the regime needs and that are not shipped, or that replace a shipped one, by the `id` of that one. */
  readonly rates?: Readonly<Record<string, RateTable>>
  /** Another practice than the regime assumes. */
  readonly practice?: RegimePractice
}

/** What a statute gives for a late debt, with its working. */
export interface StatutoryClaim extends Omit<InterestAccrual, 'reasons'> {
  /** The regime. */
  readonly regime: keyof RegimeFacts
  /** Its name in English. */
  readonly title: string
  /** Who it applies to: the caller checks it. */
  readonly appliesTo: string
  /**
   * The fixed compensation, which bears no interest and which payments do not reach here; null where there is none, and
   * where no day was charged on anything.
   */
  readonly fixedCompensation: DecimalString | null
  /** The rate of the last charged day, as a fraction per `ratePer`; null where no day is charged. */
  readonly rate: DecimalString | null
  /** The policy by which the engine computed. */
  readonly policy: InterestPolicy
  /** The law. */
  readonly sources: readonly string[]
  /** What is practice and not law: read it before you rely on the figure. */
  readonly practice: readonly string[]
  /** What else decided the result. */
  readonly reasons: readonly Reason<InterestReasonCode | RegimeReasonCode>[]
}
