import { scanDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'

/** What a party to the contract is. */
export interface ContractParty {
  /** ISO 3166-1 alpha-2 code of its country: `GB` and `GR`, not `UK` and `EL`, which are refused. */
  readonly country: string
  /** What it is; public bodies have shorter limits. */
  readonly kind: 'business' | 'public-body'
  /** Its size when the contract was concluded, where a rule asks for it. */
  readonly size?: 'sme' | 'large'
}

/** The longest payment term that a statute allows. */
export interface StatutoryTerm {
  /** The name of the rule. */
  readonly id: string
  /** To which debtor's country it applies; `EU` is every member state. */
  readonly country: string
  /** What the debtor is. */
  readonly debtor: ContractParty['kind']
  /** What the debtor's size must be, where the rule asks. */
  readonly debtorSize?: 'large'
  /** What the creditor's size must be, where the rule asks; the creditor must then be of the country, too. */
  readonly creditorSize?: 'sme'
  /** Days within which the debtor pays where the contract names no term. */
  readonly silent: number
  /** Whether the day from which the statute counts is itself the first of the days where the contract names no term. */
  readonly countsFirstDay: boolean
  /** The term in days that binds without further agreement. */
  readonly days: number
  /** The longest term in days that the parties can agree on expressly; null where the statute names none. */
  readonly longest: number | null
  /** Whether the contract may make payment depend on payment by a third party. */
  readonly payWhenPaid: 'allowed' | 'void'
  /** The first day of contracts to which it applies. */
  readonly from: PlainDate
  /** The first day of contracts to which it applies no more; absent where it still does. */
  readonly to?: PlainDate
  /** Where it stands. */
  readonly source: string
}

const DIRECTIVE = 'Directive 2011/7/EU'
const ACT_1998 = 'Late Payment of Commercial Debts (Interest) Act 1998, s. 4'
const REGULATIONS_2013 = 'Late Payment of Commercial Debts Regulations 2013 (SI 2013/395)'
const ORDER_728 = '保障中小企业款项支付条例, State Council Order 728 (2020)'
const ORDER_802 = '保障中小企业款项支付条例, State Council Order 802 (2025), art. 9'

/**
 * Statutory limits of payment terms between businesses, and of public bodies, as dated data. Day counts run from delivery
 * or the receipt of the invoice, as the statute says; national laws of member states may be stricter than the Directive.
 */
export const statutoryTerms: readonly StatutoryTerm[] = /* #__PURE__ */ makeTerms()

/** Frozen, since every caller shares them. */
function makeTerms(): readonly StatutoryTerm[] {
  const terms: readonly StatutoryTerm[] = [
    {
      id: 'eu-2011-7-business',
      country: 'EU',
      debtor: 'business',
      silent: 30,
      countsFirstDay: false,
      days: 60,
      longest: null,
      payWhenPaid: 'allowed',
      from: '2013-03-16',
      source: `${DIRECTIVE}, art. 3(3)(b) and (5): 30 days unless agreed; beyond 60 only expressly and if not grossly unfair`,
    },
    {
      id: 'eu-2011-7-public',
      country: 'EU',
      debtor: 'public-body',
      silent: 30,
      countsFirstDay: false,
      days: 30,
      longest: 60,
      payWhenPaid: 'allowed',
      from: '2013-03-16',
      source: `${DIRECTIVE}, art. 4(3) and (6): 30 days, at most 60 if expressly agreed and objectively justified`,
    },
    {
      id: 'uk-late-payment-business',
      country: 'GB',
      debtor: 'business',
      silent: 30,
      countsFirstDay: true,
      days: 60,
      longest: null,
      payWhenPaid: 'allowed',
      from: '2013-03-16',
      source: `${ACT_1998}; ${REGULATIONS_2013}: 30 days unless agreed; beyond 60 only if not grossly unfair to the supplier`,
    },
    {
      id: 'uk-late-payment-public',
      country: 'GB',
      debtor: 'public-body',
      silent: 30,
      countsFirstDay: true,
      days: 30,
      longest: 30,
      payWhenPaid: 'allowed',
      from: '2013-03-16',
      source: `${ACT_1998}; ${REGULATIONS_2013}: public authorities pay within 30 days`,
    },
    {
      id: 'cn-sme-2020-public',
      country: 'CN',
      debtor: 'public-body',
      creditorSize: 'sme',
      silent: 30,
      countsFirstDay: false,
      days: 30,
      longest: 60,
      payWhenPaid: 'allowed',
      from: '2020-09-01',
      to: '2025-06-01',
      source: `${ORDER_728}: public bodies pay within 30 days of delivery, at most 60 by agreement`,
    },
    {
      id: 'cn-sme-2025-public',
      country: 'CN',
      debtor: 'public-body',
      creditorSize: 'sme',
      silent: 30,
      countsFirstDay: false,
      days: 30,
      longest: 60,
      payWhenPaid: 'allowed',
      from: '2025-06-01',
      source: `${ORDER_802}: public bodies pay within 30 days of delivery, at most 60 by agreement`,
    },
    {
      id: 'cn-sme-2025-large',
      country: 'CN',
      debtor: 'business',
      debtorSize: 'large',
      creditorSize: 'sme',
      silent: 60,
      countsFirstDay: false,
      days: 60,
      longest: null,
      payWhenPaid: 'void',
      from: '2025-06-01',
      source: `${ORDER_802}: large enterprises pay within 60 days of delivery, or as agreed if custom in the trade bears that out; pay-when-paid is forbidden`,
    },
  ]
  return Object.freeze(terms.map((term) => Object.freeze(term)))
}

/** Member states of the European Union, ISO 3166-1 alpha-2. */
const MEMBERS = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'

/** The rules that bind a contract, by its day and its parties. */
export function statutoryTermsFor(
  creditor: ContractParty,
  debtor: ContractParty,
  contractDay: DayNumber,
): StatutoryTerm[] {
  return statutoryTerms.filter(
    (rule) =>
      (rule.country === 'EU'
        ? MEMBERS.split(' ').includes(debtor.country)
        : rule.country === debtor.country) &&
      rule.debtor === debtor.kind &&
      (rule.debtorSize === undefined || rule.debtorSize === debtor.size) &&
      (rule.creditorSize === undefined ||
        (rule.creditorSize === creditor.size && rule.country === creditor.country)) &&
      scanDay(rule.from) <= contractDay &&
      (rule.to === undefined || contractDay < scanDay(rule.to)),
  )
}
