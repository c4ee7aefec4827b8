import { isReceivablesError, refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectBoolean,
  expectChoice,
  expectId,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { BUSINESS_DAY_CONVENTIONS } from '../calendar/business-day-convention.js'
import type { TermsBusinessDays } from './model.js'
import { readLines } from './prepare-lines.js'
import type { MonthDay, PreparedLine, PreparedPeriod, PreparedTerms } from './prepared-terms.js'
import { readNotation } from './read-notation.js'
import { READING } from './sealed-terms.js'
import { scanTerms } from './scan-terms.js'

/** The form of stored terms. */
export const TERMS_SCHEMA = 'receivables/terms@1'

const EXPECTED = 'payment terms, or their notation such as net 30'
/** The maximum number of closed periods: one for each day of the year. */
const MAX_PERIODS = 366
/** The maximum for all rules together: each business day needs a calendar look-up, so hostile terms cost little. */
const MAX_BUSINESS_DAYS = 1_000_000
function readBusinessDays(value: unknown, path: string): TermsBusinessDays | undefined {
  if (value === undefined) return undefined
  const rule = expectRecord(value, path, 'a business-day rule')
  expectKeys(rule, ['calendar', 'convention', 'appliesTo'], path)
  return {
    calendar: expectId(rule['calendar'], at(path, 'calendar')),
    convention: expectChoice(rule['convention'], BUSINESS_DAY_CONVENTIONS, at(path, 'convention')),
    appliesTo: expectChoice(
      rule['appliesTo'],
      ['due-dates', 'due-dates-and-discounts'] as const,
      at(path, 'appliesTo'),
    ),
  }
}

function readMonthDay(value: unknown, path: string): MonthDay {
  const match = typeof value === 'string' ? /^([0-9]{2})-([0-9]{2})$/.exec(value) : null
  const [month, day] = [Number(match?.[1]), Number(match?.[2])]
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) {
    return refuse(
      value === undefined ? 'input.missing' : 'date.invalid',
      path,
      'a day of the year written MM-DD',
      value,
    )
  }
  return { month, day }
}

function readPeriod(value: unknown, path: string): PreparedPeriod {
  const period = expectRecord(value, path, 'a closed period')
  expectKeys(period, ['from', 'to'], path)
  return {
    from: readMonthDay(period['from'], at(path, 'from')),
    to: readMonthDay(period['to'], at(path, 'to')),
  }
}

function readPeriods(value: unknown, path: string): PreparedPeriod[] {
  if (value === undefined) return []
  const periods = expectArray(value, path, 'an array of closed periods')
  if (periods.length > MAX_PERIODS)
    refuse('input.range', path, `at most ${String(MAX_PERIODS)} closed periods`, value)
  return Array.from(periods, (item, index) => readPeriod(item, at(path, index)))
}

/** Whether lines count business days, each of which needs a calendar look-up. */
function countsBusinessDays(lines: readonly PreparedLine[], path: string): boolean {
  const steps = lines.flatMap(({ due, discounts }) => [due, ...discounts]).flatMap((rule) => rule.steps)
  const counts = steps.flatMap((step) => (step.kind === 'add-business-days' ? [Math.abs(step.days)] : []))
  const total = counts.reduce((sum, days) => sum + days, 0)
  if (total > MAX_BUSINESS_DAYS)
    refuse('input.range', path, `at most ${String(MAX_BUSINESS_DAYS)} business days in all`, total)
  return counts.length > 0
}

function readFields(terms: UnknownRecord, path: string): PreparedTerms {
  const { schema, sequential } = terms
  expectChoice(schema, [TERMS_SCHEMA], at(path, 'schema'))
  expectKeys(terms, ['schema', 'instalments', 'sequential', 'businessDays', 'closedPeriods'], path)
  const lines = readLines(terms['instalments'], at(path, 'instalments'))
  const businessDays = readBusinessDays(terms['businessDays'], at(path, 'businessDays'))
  return {
    lines,
    sequential: sequential === undefined ? false : expectBoolean(sequential, at(path, 'sequential')),
    businessDays,
    closedPeriods: readPeriods(terms['closedPeriods'], at(path, 'closedPeriods')),
    needsCalendar: countsBusinessDays(lines, at(path, 'instalments')) || businessDays !== undefined,
  }
}

const readTerms = (terms: unknown, path: string): PreparedTerms =>
  scanTerms(terms) ?? readFields(expectRecord(terms, path, EXPECTED), path)

/** Terms made by `parseTerms`, with their checked form. */
interface Sealed {
  readonly [READING]?: { terms?: PreparedTerms }
}

/** Terms that inherit from sealed terms can differ from them, so the checked form of the latter is not used. */
const ownReading = (terms: unknown): Sealed[typeof READING] =>
  typeof terms === 'object' && terms !== null && Object.hasOwn(terms, READING)
    ? (terms as Sealed)[READING]
    : undefined

/**
 * Checks terms, or reads their notation, once for any number of invoices.
 *
 * @throws ReceivablesError `terms.inconsistent` and the codes of malformed input; the path begins with `path`.
 */
export function prepareTerms(terms: unknown, path: string): PreparedTerms {
  const known = typeof terms === 'string' ? readNotation(terms, undefined, path) : terms
  try {
    const reading = ownReading(known)
    if (reading !== undefined) return (reading.terms ??= readTerms(known, path))
    return readTerms(known, path)
  } catch (error) {
    if (isReceivablesError(error)) throw error
    // A revoked proxy, or a getter that throws.
    return refuse('input.type', path, EXPECTED, terms)
  }
}
