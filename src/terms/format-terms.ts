import { refuse } from '../kernel/error.js'
import { at } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { DateStep, DiscountTerms, DueBaseline, DueRule, InstalmentTerms, PaymentTerms } from './model.js'
import { fractionToPercent } from './percent-text.js'
import { readPortion, writePortion } from './portion.js'
import { prepareTerms } from './prepare-terms.js'
import { readNotation } from './read-notation.js'

/** The baselines that are complete notations on their own, and the wording of a count from each. */
const WHOLE_NOTATIONS: Readonly<Partial<Record<DueBaseline, string>>> = {
  'invoice-date': 'due on receipt',
  advance: 'CIA',
  order: 'CWO',
  delivery: 'COD',
  'next-delivery': 'CND',
}

const SAID: Readonly<Partial<Record<DueBaseline, string>>> = {
  'invoice-date': 'invoice',
  order: 'order',
  contract: 'contract',
  shipment: 'shipment',
  'bill-of-lading': 'B/L',
  delivery: 'delivery',
  'next-delivery': 'next delivery',
  acceptance: 'acceptance',
  completion: 'completion',
  'invoice-receipt': 'receipt of invoice',
  statement: 'statement',
}

const notExpressible = (path: string, part: string): never =>
  refuse('terms.not-expressible', path, 'a part that a notation can express', part)

const afterOf = (baseline: DueBaseline, path: string): string => {
  const said = SAID[baseline]
  return said === undefined ? notExpressible(path, baseline) : ` after ${said}`
}

/** The wording of a counting step, without `net`. */
function countOf(step: DateStep | undefined): string | undefined {
  switch (step?.kind) {
    case 'add-days':
      return step.days < 0 ? undefined : String(step.days)
    case 'add-business-days':
      return step.days < 0 ? undefined : `${String(step.days)} business days`
    case 'add-months':
      return step.roll === 'clamp' && step.months >= 0
        ? `${String(step.months)} month${step.months === 1 ? '' : 's'}`
        : undefined
    default:
      return undefined
  }
}

const isMonthEnd = (step: DateStep | undefined): boolean => step?.kind === 'end-of-month'
const isNextMonth = (step: DateStep | undefined): boolean => step?.kind === 'add-months' && step.months === 1

/** The steps of a due date as a notation; `suffix` is the wording of its baseline. */
function stepsText(steps: readonly DateStep[], suffix: string, path: string): string {
  const [first, second] = steps
  const count = countOf(first)
  if (steps.length === 1 && isMonthEnd(first)) return `EOM${suffix}`
  if (steps.length === 1 && count !== undefined) return `net ${count}${suffix}`
  if (steps.length === 2) {
    const later = countOf(second)
    if (isMonthEnd(first) && second?.kind === 'add-days' && later !== undefined)
      return `net ${later} EOM${suffix}`
    if (isMonthEnd(first) && later !== undefined) return `EOM + ${later}${suffix}`
    if (isMonthEnd(second) && first?.kind === 'add-months' && count !== undefined)
      return `${count} EOM${suffix}`
    if (isMonthEnd(second) && count !== undefined) {
      return `${count}${first?.kind === 'add-days' ? ' days' : ''}${suffix}, end of month`
    }
    if (isNextMonth(first) && second?.kind === 'day-of-month') return `prox ${String(second.day)}${suffix}`
  }
  if (first?.kind === 'add-days' && steps.length === 1 && suffix.startsWith(' after ')) {
    return `${String(-first.days)} days${suffix.replace('after', 'before')}`
  }
  return notExpressible(path, steps.map(({ kind }) => kind).join(', ') || 'no step')
}

function dueText({ baseline, steps }: DueRule, path: string, isPart: boolean): string {
  // A part "on receipt" could be due on receipt of the goods.
  const whole = isPart && baseline === 'invoice-date' ? undefined : WHOLE_NOTATIONS[baseline]
  if (steps.length === 0) return whole ?? `on ${SAID[baseline] ?? notExpressible(path, baseline)}`
  const text = stepsText(steps, baseline === 'invoice-date' ? '' : afterOf(baseline, path), path)
  // "90% COD, 10% EOM" does not say which month is meant; a net period counts from the invoice.
  return isPart && baseline === 'invoice-date' && !text.startsWith('net')
    ? stepsText(steps, ' after invoice', path)
    : text
}

/** A discount in its own words, or as `2/10` if its last step is the same kind of day as that of the due date. */
function discountText({ rate, baseline, steps }: DiscountTerms, due: DueRule, path: string): string {
  const percent = fractionToPercent(writePortion(readPortion(rate, path)))
  const last = steps[steps.length - 1]
  // "30/60" would be read as days, and "70/30" as parts.
  const isLikeDays = (count: number): boolean =>
    (Number(percent) > 14 && count > Number(percent)) || Number(percent) + count === 100
  if (last?.kind === 'day-of-month')
    return `${percent}${isLikeDays(last.day) ? '% ' : '/'}${String(last.day)}`
  const count = countOf(last) ?? notExpressible(path, last?.kind ?? 'no step')
  const isDayOfMonth = due.steps[due.steps.length - 1]?.kind === 'day-of-month'
  if (last?.kind !== 'add-days' || isDayOfMonth || baseline !== undefined || isLikeDays(Number(count))) {
    const days = last?.kind === 'add-days' ? ' days' : ''
    return `${percent}% ${count}${days}${baseline === undefined ? '' : afterOf(baseline, path)},`
  }
  return `${percent}/${count}`
}

function ruleText({ due, discounts }: InstalmentTerms, path: string, isPart: boolean): string {
  const words = discounts.map((discount, index) =>
    discountText(discount, due, `${at(path, 'discounts')}[${String(index)}]`),
  )
  return [...words, dueText(due, at(path, 'due'), isPart)].join(' ')
}

function partText(line: InstalmentTerms, path: string): string {
  const { part, due, discounts } = line
  if (part.kind === 'remainder') return `balance ${ruleText(line, path, true)}`
  if (part.kind !== 'share-of-total') return notExpressible(at(path, 'part'), part.kind)
  const share = `${fractionToPercent(writePortion(readPortion(part.share, at(path, 'part.share'))))}%`
  const isAdvance = due.baseline === 'advance' && due.steps.length === 0 && discounts.length === 0
  return isAdvance ? `${share} deposit` : `${share} ${ruleText(line, path, true)}`
}

/** Whether two values of plain data are equal; decimal texts are compared by value. */
function isSame(a: unknown, b: unknown, key = ''): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return (key === 'rate' || key === 'share') && typeof a === 'string'
      ? writePortion(readPortion(a, '')) === b
      : a === b
  }
  const left = Object.entries(a).filter(([, value]) => value !== undefined)
  const right = b as Readonly<Record<string, unknown>>
  return (
    left.length === Object.keys(b).length && left.every(([name, value]) => isSame(value, right[name], name))
  )
}

function checkExtras({ sequential, businessDays, closedPeriods, instalments }: PaymentTerms): void {
  if (sequential !== undefined) notExpressible('terms.sequential', 'sequential')
  if (businessDays !== undefined) notExpressible('terms.businessDays', 'businessDays')
  if (closedPeriods !== undefined) notExpressible('terms.closedPeriods', 'closedPeriods')
  instalments.forEach(({ roundTo }, index) => {
    if (roundTo !== undefined) notExpressible(`terms.instalments[${String(index)}].roundTo`, 'roundTo')
  })
}

function linesText(lines: readonly InstalmentTerms[]): string {
  const [only] = lines
  if (only !== undefined && lines.length === 1) {
    if (only.part.kind !== 'remainder') return notExpressible('terms.instalments[0].part', only.part.kind)
    return ruleText(only, 'terms.instalments[0]', false)
  }
  return Array.from(lines, (line, index) => partText(line, `terms.instalments[${String(index)}]`)).join(', ')
}

/**
 * Writes payment terms as the shortest English notation that `parseTerms` reads back as the same terms. Rates and
 * shares are the same by value: `'0.020'` comes back as `'0.02'`.
 *
 * @throws ReceivablesError `terms.not-expressible` for terms that no notation can express, with the part (a calendar, a
 * rounding unit, payment days, a fixed amount, steps in an unusual order); `terms.unreadable`, `terms.ambiguous`,
 * `terms.inconsistent` and the codes of malformed fields, as thrown by {@link parseTerms} and `resolveTerms`.
 *
 * @example
 * ```ts
 * import { formatTerms, parseTerms } from 'receivables'
 *
 * formatTerms(parseTerms('2 % 10 Tage, 30 Tage netto')) // => '2/10 net 30'
 * formatTerms(parseTerms('预付30%,余款到货后60天')) // => '30% deposit, balance net 60 after delivery'
 * formatTerms(parseTerms('次月15日')) // => 'prox 15'
 * formatTerms({ ...parseTerms('net 30'), sequential: true }) // => throws 'terms.not-expressible'
 * ```
 *
 * @see parseTerms for the notations.
 */
export function formatTerms(terms: PaymentTerms | string): string {
  return readSafely('terms', () => {
    prepareTerms(terms, 'terms')
    const known = typeof terms === 'string' ? readNotation(terms, undefined, 'terms') : terms
    checkExtras(known)
    const text = linesText(known.instalments)
    return isSame(known, readBack(text)) ? text : notExpressible('terms', text)
  })
}

/** The terms as which the text would be read; undefined if it cannot be read. */
function readBack(text: string): PaymentTerms | undefined {
  try {
    return readNotation(text, undefined, 'terms')
  } catch {
    return undefined
  }
}
