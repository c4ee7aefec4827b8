import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { isReceivablesError, refuse } from '../kernel/error.js'
import { at, expectArray, expectId, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { assessPenaltyRate } from '../interest/index.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { multiplyRatio, readRatio, writeRatio, type Ratio } from '../numbers/ratio.js'
import { compileRates } from '../rates/compiled-rates.js'
import type { RateTable } from '../rates/model.js'
import { rateOn } from '../rates/rate-on.js'
import { cnLpr1y } from '../rates/series/cn-lpr-1y.js'
import { longestLineOf, type LongestLine } from '../terms/longest-days.js'
import type { PaymentTerms } from '../terms/model.js'
import { prepareTerms } from '../terms/prepare-terms.js'
import type { PreparedTerms } from '../terms/prepared-terms.js'
import { checkDeposit, checkRetention } from './capped-shares.js'
import { Issues, type Issue } from './issue.js'
import type { TermsIssueCode } from './reasons.js'
import { readParty } from './read-party.js'
import { saidText } from './said-text.js'
import { statutoryTermsFor, type ContractParty } from './statutory-terms.js'
import { textOfTerms } from './text-of-terms.js'

/** A late-charge clause. */
export interface LateChargeClause {
  /** The rate per calendar day, as a fraction; either this or `annual`. */
  readonly daily?: DecimalInput
  /** The rate per year, as a fraction. */
  readonly annual?: DecimalInput
  /** On what it is charged, in words, such as `overdue principal`. */
  readonly base?: string
  /** From which day it runs, in words, such as `day after the due date`. */
  readonly start?: string
  /** Its cap, in words; `'none'` says that there is none. */
  readonly cap?: string
}

/** A cost beside the price. */
export interface DisclosedFee {
  /** What it is for, such as `instalment fee`. */
  readonly name: string
  /** How much, as an amount in words or figures. */
  readonly amount?: string
  /** How much, as a fraction. */
  readonly rate?: DecimalInput
  /** When it is due, as a day or a rule in words. */
  readonly due?: string
}

/** What the terms stand in. */
export interface TermsContext {
  /** The day of the contract, by which dated rules are chosen. */
  readonly contractDate: PlainDate
  /** Who sells. */
  readonly creditor: ContractParty
  /** Who owes. */
  readonly debtor: ContractParty
  /** The late-charge clause; null where there is none. */
  readonly lateCharge: LateChargeClause | null
  /** Costs beside the price. */
  readonly fees?: readonly DisclosedFee[]
  /** The seller's terms by grade of customer. */
  readonly termsByGrade?: Readonly<Record<string, PaymentTerms | string>>
  /** The agreed court or arbitration. */
  readonly forum?: string
  /** The agreed law. */
  readonly governingLaw?: string
  /** The agreed payment method. */
  readonly paymentMethod?: string
  /** What is held back until acceptance, as a fraction of the price, and of what kind of contract. */
  readonly retention?: { readonly rate: DecimalInput; readonly kind: 'construction' | 'other' }
  /**
   * What the debtor pays first, as a fraction of the price, and as what: `earnest-money` (定金, arrhes, caparra) is
   * forfeited by the party that gives it and returned double by the other one if they default, a `prepayment` is a part
   * of the price.
   */
  readonly deposit?: { readonly rate: DecimalInput; readonly kind: 'earnest-money' | 'prepayment' }
  /** `cn-lpr-1y`, where the shipped series is carried on beyond its last known day. */
  readonly rates?: Readonly<Record<string, RateTable>>
}

const FIELDS = [
  'contractDate',
  'creditor',
  'debtor',
  'lateCharge',
  'fees',
  'termsByGrade',
  'forum',
  'governingLaw',
  'paymentMethod',
  'retention',
  'deposit',
  'rates',
]

const YEAR: Ratio = { num: 365n, den: 1n }
/** From which contracts on the late charge of a small or medium enterprise must reach the LPR, and where that stands. */
const LPR_FLOOR = '2020-09-01'
const LPR_FLOOR_REVISED = '2025-06-01'
const ORDER_728_FLOOR = 'State Council Order 728 (2020), art. 15'
const ORDER_802_FLOOR = 'State Council Order 802 (2025), art. 17'
/** How much of terms that cannot be read an issue repeats. */
const MAX_SAID = 80

/** The context as it was read. */
interface Read {
  readonly day: DayNumber
  readonly contractDate: PlainDate
  readonly creditor: ContractParty
  readonly debtor: ContractParty
  readonly fields: UnknownRecord
}

/**
 * Checks payment terms before they bind, and names what is wrong: terms from which no due date follows, a discount that
 * does not say its days, a missing late charge, the same terms for every grade, costs that are not disclosed, a contract
 * across borders without forum, law or payment method, terms longer than a statute allows, pay-when-paid, a retention or
 * a deposit over its cap, and a late charge that a court would probably cut. An empty list means that none of these was found, and no
 * more.
 *
 * Statutory limits are dated data ({@link statutoryTerms}). The length of terms is the most days that they put between
 * their own baseline and the due date, over every day of three years, closed periods included; a statute's clock may
 * start at another event, so the baseline stands beside the figure. A business day counts as one calendar day at least.
 *
 * @throws ReceivablesError for a context that is malformed (`input.missing`, `input.type`, `input.choice`,
 * `input.unknown-key`, `input.conflict`, `date.invalid`, `decimal.invalid`, `input.range`, `id.invalid`, `rate.table`; for
 * terms of a grade what {@link parseTerms} throws), and for terms that are neither text nor object; terms that cannot be
 * read are an issue and no error.
 *
 * @example
 * ```ts
 * import { validateTerms } from 'receivables'
 *
 * const context = {
 *   contractDate: '2026-01-15',
 *   creditor: { country: 'CN', kind: 'business', size: 'sme' },
 *   debtor: { country: 'CN', kind: 'business', size: 'large' },
 *   lateCharge: { daily: '0.002', base: 'overdue principal', start: 'day after the due date', cap: 'none' },
 * } as const
 * validateTerms('net 90', context).map(({ code }) => code) // => ['sme-term-over-60', 'penalty-likely-reduced']
 * validateTerms('payment as soon as possible', { ...context, lateCharge: null }).map(({ code }) => code)
 * // => ['vague-due', 'no-penalty']
 * ```
 *
 * @see Directive 2011/7/EU, articles 3 and 4; State Council Order 802 (2025), articles 9 and 17; Civil Code of the
 * People's Republic of China, article 586.
 */
export function validateTerms(terms: PaymentTerms | string, context: TermsContext): Issue<TermsIssueCode>[] {
  return readSafely('', () => {
    const read = readContext(context)
    const issues = new Issues<TermsIssueCode>()
    const measured = measureOr(terms, 'terms', issues)
    if (measured !== undefined) {
      checkLength(measured.longest, read, issues)
      checkPayWhenPaid(measured.terms, read, issues)
    }
    checkLateCharge(read, issues)
    checkFees(read.fields['fees'], issues)
    checkGrades(read.fields['termsByGrade'], issues)
    checkBorders(read, issues)
    checkRetention(read.fields['retention'], read.debtor, issues)
    checkDeposit(read.fields['deposit'], read.debtor, issues)
    return issues.found
  })
}

function readContext(context: unknown): Read {
  const fields = expectRecord(context, 'context', 'the context of the terms')
  expectKeys(fields, FIELDS, 'context')
  const day = readDay(fields['contractDate'], 'context.contractDate')
  return {
    day,
    contractDate: writeDay(day),
    creditor: readParty(fields['creditor'], 'context.creditor'),
    debtor: readParty(fields['debtor'], 'context.debtor'),
    fields,
  }
}

/** Words by which a text speaks of a discount, in the languages of the notation. */
const DISCOUNT_WORDS = /discount|skonto|escompte|折扣/i
/** Words by which a percentage is a part of the price and no discount. */
const PART_WORDS = /deposit|down ?payment|balance|prepa|advance|[预首尾余]款|[预首]付|定金/i

const speaksOfDiscount = (text: string): boolean =>
  DISCOUNT_WORDS.test(text) || (/[%％]/.test(text) && !PART_WORDS.test(text))

/** Checked terms, and how long they run. */
interface Measured {
  readonly terms: PreparedTerms
  readonly longest: LongestLine
}

/** The terms, or an issue where no due date follows from them. What is no terms at all is the caller's error. */
function measureOr(terms: unknown, path: string, issues: Issues<TermsIssueCode>): Measured | undefined {
  if (typeof terms !== 'string') expectRecord(terms, path, 'payment terms, or their notation')
  try {
    const prepared = prepareTerms(terms, path)
    return { terms: prepared, longest: longestLineOf(prepared, path) }
  } catch (error) {
    if (!isReceivablesError(error)) throw error
    const said = typeof terms === 'string' ? terms.slice(0, MAX_SAID) : 'payment terms'
    const isDiscount = typeof terms === 'string' ? speaksOfDiscount(terms) : error.path.includes('discounts')
    const code = isDiscount ? 'vague-discount' : 'vague-due'
    issues.add('error', code, path, { terms: said, why: `expected ${error.expected}` })
    return undefined
  }
}

function checkLength({ baseline, days }: LongestLine, read: Read, issues: Issues<TermsIssueCode>): void {
  for (const rule of statutoryTermsFor(read.creditor, read.debtor, read.day)) {
    const params = { rule: rule.id, days, limit: rule.longest ?? rule.days, baseline }
    if (rule.longest !== null && days > rule.longest) {
      if (rule.id === 'cn-sme-2025-large') {
        issues.add('error', 'sme-term-over-60', 'terms', { days, limit: rule.longest, baseline }, rule.source)
      } else issues.add('error', 'statutory-term-exceeded', 'terms', params, rule.source)
    } else if (days > rule.days) {
      issues.add(
        'warning',
        'statutory-term-needs-agreement',
        'terms',
        { ...params, limit: rule.days },
        rule.source,
      )
    }
  }
}

function checkPayWhenPaid(terms: PreparedTerms, read: Read, issues: Issues<TermsIssueCode>): void {
  if (!terms.lines.some(({ due }) => due.baseline === 'upstream-payment')) return
  const rule = statutoryTermsFor(read.creditor, read.debtor, read.day).find(
    ({ payWhenPaid }) => payWhenPaid === 'void',
  )
  if (rule !== undefined) issues.add('error', 'pay-when-paid', 'terms', { rule: rule.id }, rule.source)
  else issues.add('warning', 'pay-when-paid', 'terms', { rule: 'none' })
}

function checkLateCharge(read: Read, issues: Issues<TermsIssueCode>): void {
  const given = read.fields['lateCharge']
  const path = 'context.lateCharge'
  if (given === null) {
    issues.add('warning', 'no-penalty', 'lateCharge')
    return
  }
  const clause = expectRecord(given, path, 'a late-charge clause, or null where there is none')
  expectKeys(clause, ['daily', 'annual', 'base', 'start', 'cap'], path)
  const yearly = readClause(clause, path)
  for (const part of ['base', 'start', 'cap']) {
    if (saidText(clause[part], at(path, part)) === undefined)
      issues.add('warning', 'incomplete-penalty', 'lateCharge', { missing: part })
  }
  if (yearly === undefined) {
    issues.add('warning', 'incomplete-penalty', 'lateCharge', { missing: 'rate' })
  } else if (read.debtor.country === 'CN') checkChineseRate(yearly, read, issues)
}

/** The rate of the clause per year of 365 days; undefined where it has none. */
function readClause({ daily, annual }: UnknownRecord, path: string): Ratio | undefined {
  if (daily !== undefined && annual !== undefined)
    refuse('input.conflict', at(path, 'annual'), 'a daily or a yearly rate', annual)
  if (annual !== undefined) return readYearly(annual, { num: 1n, den: 1n }, at(path, 'annual'))
  return daily === undefined ? undefined : readYearly(daily, YEAR, at(path, 'daily'))
}

function readYearly(rate: unknown, times: Ratio, path: string): Ratio {
  const yearly = multiplyRatio(readRatio(rate, path), times)
  return yearly.num < 0n || yearly.num >= 10n * yearly.den
    ? refuse(
        'input.range',
        path,
        'a rate as a fraction (0.002 is 0.2 %), from 0 to below 1,000 % a year',
        rate,
      )
    : yearly
}

function checkChineseRate(yearly: Ratio, read: Read, issues: Issues<TermsIssueCode>): void {
  const { contractDate, creditor, debtor } = read
  const table = lprTable(read)
  const lpr = lprOf(table, contractDate)
  if (lpr === undefined) {
    issues.add('warning', 'penalty-not-assessed', 'lateCharge', { contractDate })
    return
  }
  const rates = { 'cn-lpr-1y': table }
  // A yearly rate of up to 62 decimals is exact at 62; a daily one times 365 has no more.
  const { reasons } = assessPenaltyRate({ annual: writeRatio(yearly, 62, 'half-up'), contractDate, rates })
  const reduced = reasons.find(({ code }) => code === 'penalty-likely-reduced')
  if (reduced !== undefined) {
    const source = 'Civil Code (CN), art. 585; Contract-General Interpretation (2023), art. 65'
    issues.add('warning', 'penalty-likely-reduced', 'lateCharge', reduced.params, source)
  }
  const isProtected =
    contractDate >= LPR_FLOOR &&
    creditor.country === 'CN' &&
    creditor.size === 'sme' &&
    (debtor.kind === 'public-body' || debtor.size === 'large')
  if (isProtected && yearly.num * lpr.den < lpr.num * yearly.den) {
    const params = { annual: writeRatio(yearly, 4, 'half-up'), lpr: writeRatio(lpr, 4, 'half-up') }
    const source = contractDate < LPR_FLOOR_REVISED ? ORDER_728_FLOOR : ORDER_802_FLOOR
    issues.add('error', 'sme-rate-below-lpr', 'lateCharge', params, source)
  }
}

function lprTable({ fields }: Read): RateTable {
  if (fields['rates'] === undefined) return cnLpr1y()
  const tables = expectRecord(fields['rates'], 'context.rates', 'rate tables by id')
  if (!Object.hasOwn(tables, 'cn-lpr-1y')) return cnLpr1y()
  const table = tables['cn-lpr-1y'] as RateTable
  compileRates(table, 'context.rates.cn-lpr-1y')
  return table
}

/** The one-year LPR of the contract day; undefined where it is not known. */
function lprOf(table: RateTable, contractDate: PlainDate): Ratio | undefined {
  try {
    return readRatio(rateOn(table, contractDate), 'lpr')
  } catch (error) {
    if (isReceivablesError(error) && error.code === 'rate.unknown') return undefined
    throw error
  }
}

function checkFees(value: unknown, issues: Issues<TermsIssueCode>): void {
  Array.from(expectArray(value ?? [], 'context.fees', 'an array of fees'), (row, index) => {
    const path = at('context.fees', index)
    const fee = expectRecord(row, path)
    expectKeys(fee, ['name', 'amount', 'rate', 'due'], path)
    const name = expectId(fee['name'], at(path, 'name'))
    if (fee['rate'] !== undefined) readRatio(fee['rate'], at(path, 'rate'))
    const amount = saidText(fee['amount'], at(path, 'amount'))
    const due = saidText(fee['due'], at(path, 'due'))
    const place = `fees[${String(index)}]`
    if (amount === undefined && fee['rate'] === undefined) {
      issues.add('error', 'undisclosed-fee', place, { fee: name, missing: 'amount' })
    }
    if (due === undefined) issues.add('error', 'undisclosed-fee', place, { fee: name, missing: 'due' })
  })
}

/** The same terms for every grade give the best customers too little and the worst too much. */
function checkGrades(value: unknown, issues: Issues<TermsIssueCode>): void {
  if (value === undefined) return
  const table = expectRecord(value, 'context.termsByGrade', 'terms by grade')
  const grades = Object.keys(table)
  const path = (grade: string): string => at('context.termsByGrade', grade)
  const texts = grades.map((grade) => textOfTerms(prepareTerms(table[grade], path(grade))))
  if (grades.length > 1 && new Set(texts).size === 1) {
    issues.add('warning', 'one-size-fits-all', 'termsByGrade', { grades: grades.join(', ') })
  }
}

function checkBorders({ creditor, debtor, fields }: Read, issues: Issues<TermsIssueCode>): void {
  const crosses = creditor.country !== debtor.country
  for (const field of ['forum', 'governingLaw', 'paymentMethod']) {
    if (saidText(fields[field], at('context', field)) !== undefined) continue
    if (field === 'paymentMethod') {
      if (crosses) issues.add('warning', 'no-payment-method', field)
    } else if (crosses) issues.add('warning', 'no-jurisdiction', field, { missing: field })
  }
}
