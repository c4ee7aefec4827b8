import { adjustDay } from '../calendar/business-day-steps.js'
import { writeDay, type DayNumber } from '../calendar/day-number.js'
import type { OpenCalendar } from '../calendar/open-calendar.js'
import { refuse } from '../kernel/error.js'
import type { Minor } from '../numbers/minor.js'
import { applySteps, knownYear } from './apply-steps.js'
import type { DueBaseline, TermsAnchor } from './model.js'
import { moveDueDay } from './move-day.js'
import { portionOf } from './portion.js'
import type { PreparedDiscount, PreparedLine, PreparedTerms } from './prepared-terms.js'
import { splitLines } from './split-lines.js'
import type { TermsFacts, TermsPaths } from './terms-facts.js'

/** A discount in day numbers and minor units. */
export interface KernelDiscount {
  /** The last day of the window. */
  readonly until: DayNumber
  /** The last day before it was cut to a due date that moved back; otherwise equal to `until`. */
  readonly uncut: DayNumber
  readonly terms: PreparedDiscount
  readonly discount: Minor
}

/** An instalment in day numbers and minor units. */
export interface KernelInstalment {
  /** The due date from the steps alone. */
  readonly unmoved: DayNumber
  /** The due date. */
  readonly due: DayNumber
  readonly amount: Minor
  readonly discounts: readonly KernelDiscount[]
}

function baselineDay(baseline: DueBaseline, facts: TermsFacts): DayNumber | undefined {
  return baseline === 'invoice-date' || baseline === 'advance' ? facts.invoiceDay : facts.anchors[baseline]
}

/** The day of a baseline, if no anchor is missing. */
function knownDay(baseline: DueBaseline, facts: TermsFacts): DayNumber {
  return baselineDay(baseline, facts) as DayNumber
}

/** The anchors that the terms need and the facts do not give, each once; empty if the terms can be resolved. */
export function missingAnchors(terms: PreparedTerms, facts: TermsFacts): TermsAnchor[] {
  const missing: TermsAnchor[] = []
  let isLater = false
  for (const { due, discounts } of terms.lines) {
    if (!isLater) noteMissing(due.baseline, facts, missing)
    for (const { baseline, isOwn } of discounts) if (!isLater || isOwn) noteMissing(baseline, facts, missing)
    // In a sequence, lines after the first count from the previous due date, except a window with its own baseline.
    isLater = terms.sequential
  }
  return missing
}

function noteMissing(baseline: DueBaseline, facts: TermsFacts, missing: TermsAnchor[]): void {
  if (baselineDay(baseline, facts) !== undefined || missing.includes(baseline as TermsAnchor)) return
  missing.push(baseline as TermsAnchor)
}

/** Refuses a window that ends after a due date that counts from the same day. */
function refuseWindow(
  until: DayNumber,
  due: DayNumber,
  paths: TermsPaths,
  line: number,
  index: number,
): never {
  const path = `${paths.terms}.instalments[${String(line)}].discounts[${String(index)}]`
  const expected = `a window that ends on or before the due date ${writeDay(due, path)}`
  return refuse('terms.inconsistent', path, expected, writeDay(until, path))
}

function resolveDiscounts(
  line: PreparedLine,
  index: number,
  from: DayNumber,
  unmoved: DayNumber,
  due: DayNumber,
  previous: DayNumber | undefined,
  amount: Minor,
  terms: PreparedTerms,
  facts: TermsFacts,
): KernelDiscount[] {
  const { calendar, paths } = facts
  const rule = terms.businessDays
  // Allocated with its final length: an array that grows by push reserves room for seventeen.
  const resolved = new Array<KernelDiscount>(line.discounts.length)
  for (let place = 0; place < resolved.length; place++) {
    const discount = line.discounts[place] as PreparedDiscount
    const isBesideDue = previous === undefined ? discount.isBesideDue : !discount.isOwn
    const start = isBesideDue ? from : knownDay(discount.baseline, facts)
    let until = applySteps(start, discount.steps, calendar, paths)
    if (isBesideDue && until > unmoved) refuseWindow(until, unmoved, paths, index, place)
    if (rule?.appliesTo === 'due-dates-and-discounts') {
      until = adjustDay(calendar as OpenCalendar, until, rule.convention, paths.invoiceDate)
    }
    const uncut = until
    // Between the moved due date and the original one, nobody pays.
    if (isBesideDue && until > due) until = due
    resolved[place] = { until, uncut, terms: discount, discount: portionOf(amount, discount.portion, 1) }
  }
  return resolved.length > 1 ? resolved.sort((a, b) => a.until - b.until) : resolved
}

function resolveLine(
  line: PreparedLine,
  index: number,
  previous: DayNumber | undefined,
  amount: Minor,
  terms: PreparedTerms,
  facts: TermsFacts,
): KernelInstalment {
  const { steps, baseline } = line.due
  const { calendar, paths } = facts
  const from = previous ?? knownDay(baseline, facts)
  const unmoved = applySteps(from, steps, calendar, paths)
  const due = knownYear(moveDueDay(unmoved, terms, steps, calendar, paths), paths)
  return {
    unmoved,
    due,
    amount,
    discounts: resolveDiscounts(line, index, from, unmoved, due, previous, amount, terms, facts),
  }
}

/**
 * Resolves checked terms whose anchors are all known; used by `resolveTerms` and by the ledger.
 *
 * @throws ReceivablesError `terms.inconsistent`, `currency.missing`, `input.missing` (the tax), `calendar.not-covered`.
 */
export function resolveKernel(terms: PreparedTerms, facts: TermsFacts): KernelInstalment[] {
  const { lines, sequential } = terms
  if (lines.length === 1) {
    return [resolveLine(lines[0] as PreparedLine, 0, undefined, facts.amount, terms, facts)]
  }
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
