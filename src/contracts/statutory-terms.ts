import { scanDay, type DayNumber } from '../calendar/day-number.js'
import { nationalTerms } from './national-terms.js'
import type { ReadTraits, ContractParty, StatutoryTerm } from './statutory-term.js'

const DIRECTIVE = 'Directive 2011/7/EU'
const ACT_1998 = 'Late Payment of Commercial Debts (Interest) Act 1998, s. 4'
const REGULATIONS_2013 = 'Late Payment of Commercial Debts Regulations 2013 (SI 2013/395)'
const ORDER_728 = '保障中小企业款项支付条例, State Council Order 728 (2020)'
const ORDER_802 = '保障中小企业款项支付条例, State Council Order 802 (2025), art. 9'

/**
 * Statutory limits of payment terms between businesses, and of public bodies, as dated data. Days are counted from
 * delivery, the invoice or its receipt, as the statute says. Of the member states, Austria, Belgium, France, Germany,
 * Italy, the Netherlands, Poland and Spain have their own rules between businesses; for the others, and for public
 * bodies, the Directive is used, which their law may tighten.
 *
 * Not included: the trades of France whose terms run from a month end (alcohol, wine, textiles, farm machinery and
 * others, Code de commerce L441-11 II and III), which cannot be expressed as a number of days; Directive (EU) 2019/633
 * outside Italy and Spain, which depends on turnovers; hospitals and public undertakings; and texts earlier than the
 * first day of a row. The law of the rule defines the sizes.
 */
export const statutoryTerms: readonly StatutoryTerm[] = /* #__PURE__ */ makeTerms()

/** Frozen, since all callers share them. */
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
      creditorCountry: 'CN',
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
      creditorCountry: 'CN',
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
      creditorCountry: 'CN',
      silent: 60,
      countsFirstDay: false,
      days: 60,
      longest: null,
      payWhenPaid: 'void',
      from: '2025-06-01',
      source: `${ORDER_802}: large enterprises pay within 60 days of delivery, or as agreed if that is custom in the trade; pay-when-paid is forbidden`,
    },
  ]
  const all = [...terms, ...nationalTerms]
  for (const { supplies } of all) Object.freeze(supplies)
  return Object.freeze(all.map((term) => Object.freeze(term)))
}

/** Member states of the European Union, ISO 3166-1 alpha-2. */
const MEMBERS = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'

/** The first day of the last member state to join; the others were members before the Directive was binding on them. */
const CROATIA_JOINED = '2013-07-01'

const isMember = (country: string, day: DayNumber): boolean =>
  MEMBERS.split(' ').includes(country) && (country !== 'HR' || day >= scanDay(CROATIA_JOINED))

/** Whether a rule has no requirement on a field, or the field meets it. */
const holds = <T>(asked: T | undefined, given: T | undefined): boolean =>
  asked === undefined || asked === given

/** The rules that bind a contract, by its day, its parties and its traits. */
export function statutoryTermsFor(
  creditor: ContractParty,
  debtor: ContractParty,
  contractDay: DayNumber,
  { supply, invoices = 'each-delivery', generalTermsOf }: ReadTraits = {},
): StatutoryTerm[] {
  const binding = statutoryTerms.filter(
    (rule) =>
      (rule.country === 'EU' ? isMember(debtor.country, contractDay) : rule.country === debtor.country) &&
      rule.debtor === debtor.kind &&
      holds(rule.debtorSize, debtor.size) &&
      holds(rule.creditorSize, creditor.size) &&
      holds(rule.creditorCountry, creditor.country) &&
      (rule.supplies === undefined || (supply !== undefined && rule.supplies.includes(supply))) &&
      holds(rule.invoices, invoices) &&
      holds(rule.generalTermsOf, generalTermsOf) &&
      scanDay(rule.from) <= contractDay &&
      (rule.to === undefined || contractDay < scanDay(rule.to)),
  )
  // The law of a member state implements the Directive.
  const national = binding.filter(({ country }) => country !== 'EU')
  return national.length > 0 ? national : binding
}
