import type { DayCount } from '../calendar/day-count-convention.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { Reason } from '../kernel/reason.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { RateTable } from '../rates/model.js'
import type { InterestAccrual, InterestClaim } from './model.js'
import type { InterestPolicy, InterestRounding } from './policy.js'
import type { InterestReasonCode, RegimeReasonCode } from './reasons.js'

/**
 * Facts of a regime for which the day of the contract can matter: older contracts may be refused, or have no fixed
 * compensation.
 */
export interface DatedFacts {
  /** Day of the contract; used if the regime depends on it. */
  readonly contractDate?: PlainDate
}

/** Facts of the directive, if no national law is chosen. */
export interface DirectiveFacts extends DatedFacts {
  /** Whether the rate of the first charged day stays fixed or the rate floats; the directive does not say. */
  readonly fixing: 'at-start' | 'floating'
  /** The day count; the directive does not say. */
  readonly dayCount: DayCount
}

/** The kind of a debtor. */
type DebtorKind = 'business' | 'public-authority' | 'consumer'

/** Facts of BGB § 288. */
export interface GermanFacts {
  /** Day of the contract: nine percentage points and the lump sum from 29 July 2014, eight points before. */
  readonly contractDate: PlainDate
  /** The kind of the debtor; for a consumer the margin is five percentage points. Default: `business`. */
  readonly debtorKind?: DebtorKind
  /** The same, as a field of the debtor. */
  readonly debtor?: { readonly kind?: DebtorKind }
}

/** Facts of D.Lgs. 231/2002. */
export interface ItalianFacts {
  /** Day of the contract: eight percentage points from 1 January 2013, seven before. */
  readonly contractDate: PlainDate
}

/** Facts of the Polish act. */
export interface PolishFacts extends DatedFacts {
  /**
   * Zloty per euro: the mean rate of the NBP on the last working day of the month before the month in which the debt is
   * due. Default: no compensation is computed.
   */
  readonly plnPerEur?: DecimalInput
}

/** The sizes of suppliers entitled to this interest. */
type SupplierSize = 'micro' | 'small'

/** Facts of the MSMED Act. */
export interface IndianFacts extends DatedFacts {
  /** The size of the supplier; medium enterprises are not entitled to this interest. */
  readonly supplierSize?: SupplierSize
  /** The same, as a field of the creditor; one of the two is required. */
  readonly creditor?: { readonly size?: SupplierSize }
}

/** Facts of the Japanese rule on subcontracts. */
export interface JapaneseFacts extends DatedFacts {
  /** Day on which the goods were received; it is the first of sixty days. */
  readonly deliveredOn: PlainDate
  /**
   * Day of an unfair reduction (from 2026), if the principal is the amount of the reduction: interest does not start
   * before this day.
   */
  readonly reducedOn?: PlainDate
}

/** Facts of a Chinese sale without a clause on late payment. */
export interface ChineseSalesFacts extends DatedFacts {
  /** The markup on LPR that the court adds, from `'0.3'` to `'0.5'` of LPR. */
  readonly markup: DecimalInput
  /** `at-start`: the LPR at the time of the breach. `floating`: the LPR as it changes. */
  readonly fixing: 'at-start' | 'floating'
}

/** Facts of the Chinese SME regulations. */
export interface ChineseSmeFacts {
  /**
   * Day of the contract, not after the due date. Its LPR is the minimum for an agreed rate. A contract before 1
   * September 2020 is refused.
   */
  readonly contractDate?: PlainDate
  /** The agreed yearly rate; requires `contractDate`. Default: 0.05 % a day, the rate without an agreement. */
  readonly agreedAnnualRate?: DecimalInput
}

/** Facts of the Chinese cap on private lending. */
export interface ChineseLendingFacts {
  /** Day of the contract, not after the due date; the cap is based on its LPR. */
  readonly contractDate: PlainDate
  /**
   * The agreed yearly rate including all fees. Default: the LPR on the first overdue day, the rate without an
   * agreement.
   */
  readonly agreedAnnualRate?: DecimalInput
  /** Day of the suit; for a contract before 20 August 2020 with an agreed rate, the cap is based on its LPR. */
  readonly suitOn?: PlainDate
  /**
   * Whether the claimant asks for the rules of 2015 for the time through 19 August 2020, with a maximum of 24 % a year;
   * required if a contract with an agreed rate was overdue before 20 August 2020.
   */
  readonly earlierRulesAsked?: boolean
}

/** The facts of each regime. */
export interface RegimeFacts {
  /** United Kingdom, Late Payment of Commercial Debts (Interest) Act 1998. */
  readonly 'uk-late-payment-1998': DatedFacts
  /** Directive 2011/7/EU, if no national law is chosen. */
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

/** Practice for points on which the statute is silent. */
export interface RegimePractice {
  /** The day count. Default: that of the regime. */
  readonly dayCount?: DayCount
  /** The rounding. Default: once, half up. */
  readonly rounding?: InterestRounding
}

/** A debt under a statutory regime. */
export interface StatutoryRequest<Id extends keyof RegimeFacts = keyof RegimeFacts> extends InterestClaim {
  /** Id of the regime. */
  readonly regime: Id
  /** The facts of the regime; other facts are allowed. */
  readonly facts: RegimeFacts[Id]
  /** Rate tables that the regime needs and that are not shipped, or that replace a shipped one, by `id`. */
  readonly rates?: Readonly<Record<string, RateTable>>
  /** Practice that differs from what the regime assumes. */
  readonly practice?: RegimePractice
}

/** What a statute gives for a late debt, with the calculation. */
export interface StatutoryClaim extends Omit<InterestAccrual, 'reasons'> {
  /** Id of the regime. */
  readonly regime: keyof RegimeFacts
  /** Title in English. */
  readonly title: string
  /** To whom it applies; the caller must check this. */
  readonly appliesTo: string
  /**
   * The fixed compensation. It bears no interest, and payments are not applied to it here. Null if the regime gives
   * none, or if no amount bore interest on any day.
   */
  readonly fixedCompensation: DecimalString | null
  /** The rate of the last charged day, as a fraction per `ratePer`; null if no day is charged. */
  readonly rate: DecimalString | null
  /** The policy used for the calculation. */
  readonly policy: InterestPolicy
  /** The sources of law. */
  readonly sources: readonly string[]
  /** What is practice and not law: read it before you rely on the amount. */
  readonly practice: readonly string[]
  /** Facts that affected the result. */
  readonly reasons: readonly Reason<InterestReasonCode | RegimeReasonCode>[]
}
