import { adjustDay } from '../calendar/business-day-steps.js'
import { writeDay, type DayNumber } from '../calendar/day-number.js'
import type { OpenCalendar } from '../calendar/open-calendar.js'
import { refuse } from '../kernel/error.js'
import type { CurrencyCode } from '../money/currency.js'
import type { Minor } from '../numbers/minor.js'
import { applySteps } from './apply-steps.js'
import type { DueBaseline, TermsAnchor } from './model.js'
import { moveDueDay } from './move-day.js'
import { portionOf } from './portion.js'
import type { PreparedDiscount, PreparedLine, PreparedTerms } from './prepared-terms.js'
import { splitLines } from './split-lines.js'

/** The days of the anchors that are known. */
export type AnchorDays = Readonly<Partial<Record<TermsAnchor, DayNumber>>>

/** Where the facts stood among the arguments. */
export interface TermsPaths {
  readonly terms: string
  readonly invoiceDate: string
  readonly taxAmount: string
}

/** The facts of one invoice that bind its terms. */
export interface TermsFacts {
  readonly invoiceDay: DayNumber
  readonly anchors: AnchorDays
  /** The gross amount in minor units; not negative. */
  readonly amount: Minor
  /** The tax in it; undefined when it is not known. */
  readonly taxAmount: Minor | undefined
  readonly currency: CurrencyCode
  /** The decimals of the currency. */
  readonly scale: number
  /** The calendar that the terms name; they say in `needsCalendar` whether there must be one. */
  readonly calendar: OpenCalendar | undefined
  /** Where errors point. */
  readonly paths: TermsPaths
}

/** A discount in day numbers and minor units. */
export interface KernelDiscount {
  readonly until: DayNumber
  readonly terms: PreparedDiscount
  readonly discount: Minor
}

/** An instalment in day numbers and minor units. */
export interface KernelInstalment {
  /** The due date by the steps alone. */
  readonly unmoved: DayNumber
  /** The due date. */
  readonly due: DayNumber
  readonly amount: Minor
  readonly discounts: readonly KernelDiscount[]
}

function baselineDay(baseline: DueBaseline, facts: TermsFacts): DayNumber | undefined {
  return baseline === 'invoice-date' || baseline === 'advance' ? facts.invoiceDay : facts.anchors[baseline]
}

/** The day of a baseline when no anchor is missing. */
function knownDay(baseline: DueBaseline, facts: TermsFacts): DayNumber {
  return baselineDay(baseline, facts) as DayNumber
}

/** The anchors that the terms need and the facts lack, each once; empty when the terms can be resolved. */
export function missingAnchors(terms: PreparedTerms, facts: TermsFacts): TermsAnchor[] {
  const missing: TermsAnchor[] = []
  const ask = (baseline: DueBaseline): void => {
    if (baselineDay(baseline, facts) !== undefined || missing.includes(baseline as TermsAnchor)) return
    missing.push(baseline as TermsAnchor)
  }
  terms.lines.forEach(({ due, discounts }, index) => {
    // A line of a sequence counts from the due date before it.
    if (index > 0 && terms.sequential) return
    ask(due.baseline)
    for (const { baseline } of discounts) ask(baseline)
  })
  return missing
}

function resolveDiscount(
  discount: PreparedDiscount,
  from: DayNumber,
  due: DayNumber,
  amount: Minor,
  terms: PreparedTerms,
  facts: TermsFacts,
  path: string,
): KernelDiscount {
  const { calendar, paths } = facts
  let until = applySteps(from, discount.steps, calendar, paths.invoiceDate)
  if (discount.isBesideDue && until > due) {
    refuse(
      'terms.inconsistent',
      path,
      `a window that ends on or before the due date ${writeDay(due)}`,
      writeDay(until),
    )
  }
  const rule = terms.businessDays
  if (rule?.appliesTo === 'due-dates-and-discounts') {
    until = adjustDay(calendar as OpenCalendar, until, rule.convention, paths.invoiceDate)
  }
  return { until, terms: discount, discount: portionOf(amount, discount.portion, 1) }
}

function resolveLine(
  line: PreparedLine,
  index: number,
  previous: DayNumber | undefined,
  amount: Minor,
  terms: PreparedTerms,
  facts: TermsFacts,
): KernelInstalment {
  const { due: rule, discounts } = line
  const { calendar, paths } = facts
  const from = previous ?? knownDay(rule.baseline, facts)
  const unmoved = applySteps(from, rule.steps, calendar, paths.invoiceDate)
  const resolved: KernelDiscount[] = []
  for (let at = 0; at < discounts.length; at++) {
    const discount = discounts[at] as PreparedDiscount
    const start = discount.isBesideDue ? from : (previous ?? knownDay(discount.baseline, facts))
    const path = `${paths.terms}.instalments[${String(index)}].discounts[${String(at)}]`
    resolved.push(resolveDiscount(discount, start, unmoved, amount, terms, facts, path))
  }
  return {
    unmoved,
    due: moveDueDay(unmoved, terms, rule.steps, calendar, paths),
    amount,
    discounts: resolved,
  }
}

/**
 * Resolves checked terms whose anchors are all known: the one kernel of `resolveTerms` and of the ledger.
 *
 * @throws ReceivablesError `terms.inconsistent`, `currency.missing`, `input.missing` (the tax), `calendar.not-covered`.
 */
export function resolveKernel(terms: PreparedTerms, facts: TermsFacts): KernelInstalment[] {
  const { lines, sequential } = terms
  const amounts = splitLines(lines, facts)
  const instalments: KernelInstalment[] = []
  let previous: DayNumber | undefined
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as PreparedLine
    const instalment = resolveLine(line, index, previous, amounts[index] as Minor, terms, facts)
    instalments.push(instalment)
    if (sequential) previous = instalment.due
  }
  return instalments
}
