import { at, expectArray, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { orNone } from '../kernel/or-none.js'
import { readRatio } from '../numbers/ratio.js'
import { endsByMonthEnd } from '../terms/longest-days.js'
import type { PaymentTerms } from '../terms/model.js'
import { prepareTerms } from '../terms/prepare-terms.js'
import { checkLateCharge } from './check-late-charge.js'
import { checkDeposit, checkRetention } from './capped-shares.js'
import { Issues, type Issue } from './issue.js'
import { checkPayWhenPaid } from './check-pay-when-paid.js'
import { measureTerms, type MeasuredTerms } from './measure-terms.js'
import type { TermsIssueCode } from './reasons.js'
import { saidText } from './said-text.js'
import { sizesAsked, withSizesAsked } from './sizes-asked.js'
import { statutoryTermsFor } from './statutory-terms.js'
import type { StatutoryTerm } from './statutory-term.js'
import { readContext, type TermsContext, type ReadContext } from './terms-context.js'
import { textOfTerms } from './text-of-terms.js'

/**
 * Checks payment terms before they are binding, and reports the faults: terms from which no due date follows, a
 * discount without its days, a missing late charge, the same terms for every grade, costs that are not disclosed, a
 * cross-border contract without forum, law or payment method, terms longer than a statute allows, pay-when-paid (as a
 * baseline, or in the usual words of a clause that cannot be computed: `pay when paid`, `back-to-back`, `背靠背`), a
 * retention or a deposit over its cap, and a late charge that a court would probably reduce. An empty list means that
 * none of these was found, and nothing more.
 *
 * Statutory limits are dated data ({@link statutoryTerms}), chosen by the debtor's country, the sizes and the traits of
 * the contract; if several bind, the strictest is reported. A rule that depends on a size is not applied if the size is
 * missing; if it would find a fault, `size-not-given` is reported. The length of terms is the greatest number of days
 * between their own baseline and the due date, tried over every day of three years, closed periods included; the period
 * of a statute may start at another event, so the baseline is given with the figure. A business day counts as at least
 * one calendar day.
 *
 * @throws ReceivablesError for a context that is malformed (`input.missing`, `input.type`, `input.choice`,
 * `input.unknown-key`, `input.conflict`, `date.invalid`, `decimal.invalid`, `input.range`, `id.invalid`, `rate.table`;
 * for terms of a grade the codes of {@link parseTerms}), and for terms that are neither a text nor an object; terms
 * that cannot be read are an issue, not an error.
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
 * @see Directive 2011/7/EU, articles 3 and 4; Code de commerce, articles L441-10 and L441-11; BGB §§ 271a and 308; State Council Order 802 (2025), articles 9 and 17; 法释〔2024〕11号; Civil
 * Code of the People's Republic of China, article 586.
 */
export function validateTerms(terms: PaymentTerms | string, context: TermsContext): Issue<TermsIssueCode>[] {
  return readSafely('', () => {
    const read = readContext(context)
    const issues = new Issues<TermsIssueCode>()
    const measured = measureTerms(terms, 'terms', issues)
    const text = typeof terms === 'string' ? terms : undefined
    checkByParties(measured, text, read, issues)
    checkFees(read.fields['fees'], issues)
    checkGrades(read.fields['termsByGrade'], issues)
    checkBorders(read, issues)
    checkRetention(read.fields['retention'], read, issues)
    checkDeposit(read.fields['deposit'], read.debtor, issues)
    checkSizes(measured, text, read, issues)
    return issues.found
  })
}

/** The checks that depend on the parties and their sizes. */
function checkByParties(
  measured: MeasuredTerms | undefined,
  text: string | undefined,
  read: ReadContext,
  issues: Issues<TermsIssueCode>,
): void {
  if (measured !== undefined) checkLength(measured, read, issues)
  const said = measured?.terms ?? text
  if (said !== undefined) checkPayWhenPaid(said, read, issues)
  checkLateCharge(read, issues)
}

/**
 * The further faults if missing sizes were those that a rule requires, so that a caller without sizes learns that they
 * matter.
 */
function checkSizes(
  measured: MeasuredTerms | undefined,
  text: string | undefined,
  read: ReadContext,
  issues: Issues<TermsIssueCode>,
): void {
  const missing = sizesAsked(read)
  if (missing.length === 0) return
  const others = new Issues<TermsIssueCode>()
  checkByParties(measured, text, withSizesAsked(read), others)
  const textOf = ({ code, path, params }: Issue<TermsIssueCode>): string =>
    JSON.stringify([code, path, params])
  const known = new Set(issues.found.map(textOf))
  for (const other of others.found) {
    if (known.has(textOf(other))) continue
    const params = { missing: missing.join(', '), issue: other.code }
    issues.add('warning', 'size-not-given', other.path, params, other.source)
  }
}

/** A statutory limit that the terms exceed. */
interface Excess {
  readonly rule: StatutoryTerm
  readonly limit: number
  readonly isVoid: boolean
}

function excessOver(rule: StatutoryTerm, { terms, longest }: MeasuredTerms): Excess[] {
  const { days, longest: most, monthEndDays } = rule
  if (longest.days <= days) return []
  if (most === null || longest.days <= most) return [{ rule, limit: days, isVoid: false }]
  const isByMonthEnd = monthEndDays !== undefined && endsByMonthEnd(terms, monthEndDays, 'terms')
  return [{ rule, limit: isByMonthEnd ? days : most, isVoid: !isByMonthEnd }]
}

const isStricter = (a: Excess, b: Excess): boolean => (a.isVoid === b.isVoid ? a.limit < b.limit : a.isVoid)

/** If several rules bind, the strictest is reported. */
function checkLength(measured: MeasuredTerms, read: ReadContext, issues: Issues<TermsIssueCode>): void {
  const rules = statutoryTermsFor(read.creditor, read.debtor, read.day, read.traits)
  const [first, ...others] = rules.flatMap((rule) => excessOver(rule, measured))
  if (first === undefined) return
  const { rule, limit, isVoid } = others.reduce(
    (worst, other) => (isStricter(other, worst) ? other : worst),
    first,
  )
  const { baseline, days } = measured.longest
  const params = { rule: rule.id, days, limit, baseline }
  if (isVoid) issues.add('error', 'statutory-term-exceeded', 'terms', params, rule.source)
  else if (rule.id === 'cn-sme-2025-large')
    issues.add('warning', 'sme-term-over-60', 'terms', { days, limit, baseline }, rule.source)
  else issues.add('warning', 'statutory-term-needs-agreement', 'terms', params, rule.source)
}

function checkFees(value: unknown, issues: Issues<TermsIssueCode>): void {
  Array.from(expectArray(orNone(value), 'context.fees', 'an array of fees'), (row, index) => {
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

/** With the same terms for every grade, the best customers get too little and the worst too much. */
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

function checkBorders({ creditor, debtor, fields }: ReadContext, issues: Issues<TermsIssueCode>): void {
  const crosses = creditor.country !== debtor.country
  for (const field of ['forum', 'governingLaw', 'paymentMethod']) {
    if (saidText(fields[field], at('context', field)) !== undefined) continue
    if (field === 'paymentMethod') {
      if (crosses) issues.add('warning', 'no-payment-method', field)
    } else if (crosses) issues.add('warning', 'no-jurisdiction', field, { missing: field })
  }
}
