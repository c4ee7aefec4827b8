import { isReceivablesError, refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectBoolean,
  expectChoice,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { BUSINESS_DAY_CONVENTIONS } from '../calendar/business-day-convention.js'
import { addRatio, type Ratio } from '../numbers/ratio.js'
import type { TermsBusinessDays } from './model.js'
import { readPortion, writePortion, type Portion } from './portion.js'
import { DUE_BASELINES, readDueRule, readSteps } from './prepare-rule.js'
import type {
  MonthDay,
  PreparedDiscount,
  PreparedLine,
  PreparedPeriod,
  PreparedRule,
  PreparedTerms,
} from './prepared-terms.js'
import { readNotation } from './read-notation.js'
import { READING } from './sealed-terms.js'
import { scanTerms } from './scan-terms.js'

/** The form of stored terms. */
export const TERMS_SCHEMA = 'receivables/terms@1'

const EXPECTED = 'payment terms, or their notation such as net 30'
const MAX_LINES = 1000
/** A period for each day of the year. */
const MAX_PERIODS = 366
/** Of all rules together, since each is a question to a calendar: hostile terms cannot cost much. */
const MAX_BUSINESS_DAYS = 1_000_000
const WHOLE: Portion = { num: 1, den: 1 }
const PART_KINDS = [
  'remainder',
  'share-of-total',
  'share-of-remainder',
  'share-of-net',
  'equal-part',
  'fixed',
] as const

function readPart(value: unknown, path: string): Pick<PreparedLine, 'kind' | 'portion' | 'amounts'> {
  const part = expectRecord(value, path, 'the part of an instalment')
  const kind = expectChoice(part['kind'], PART_KINDS, at(path, 'kind'))
  switch (kind) {
    case 'remainder':
      expectKeys(part, ['kind'], path)
      return { kind, portion: WHOLE, amounts: undefined }
    case 'equal-part': {
      expectKeys(part, ['kind', 'of'], path)
      const den = expectInteger(part['of'], at(path, 'of'), 1, MAX_LINES)
      return { kind: 'share-of-total', portion: { num: 1, den }, amounts: undefined }
    }
    case 'fixed':
      expectKeys(part, ['kind', 'amounts'], path)
      return {
        kind,
        portion: WHOLE,
        amounts: expectRecord(part['amounts'], at(path, 'amounts'), 'amounts by currency'),
      }
    default:
      expectKeys(part, ['kind', 'share'], path)
      return { kind, portion: readPortion(part['share'], at(path, 'share')), amounts: undefined }
  }
}

function readDiscount(value: unknown, due: PreparedRule, path: string): PreparedDiscount {
  const discount = expectRecord(value, path, 'a discount')
  expectKeys(discount, ['rate', 'baseline', 'steps'], path)
  const { baseline } = discount
  const own =
    baseline === undefined ? due.baseline : expectChoice(baseline, DUE_BASELINES, at(path, 'baseline'))
  const portion = readPortion(discount['rate'], at(path, 'rate'))
  return {
    rate: writePortion(portion),
    portion,
    baseline: own,
    steps: readSteps(discount['steps'], at(path, 'steps')),
    isBesideDue: own === due.baseline,
    isOwn: baseline !== undefined,
  }
}

function readLine(value: unknown, path: string): PreparedLine {
  const line = expectRecord(value, path, 'an instalment')
  expectKeys(line, ['part', 'due', 'discounts', 'roundTo'], path)
  const { roundTo } = line
  const part = readPart(line['part'], at(path, 'part'))
  const due = readDueRule(line['due'], at(path, 'due'))
  const discounts = expectArray(line['discounts'], at(path, 'discounts'), 'an array of discounts')
  return {
    kind: part.kind,
    portion: part.portion,
    amounts: part.amounts,
    due,
    discounts: Array.from(discounts, (discount, index) =>
      readDiscount(discount, due, `${path}.discounts[${String(index)}]`),
    ),
    roundTo:
      roundTo === undefined ? undefined : expectRecord(roundTo, at(path, 'roundTo'), 'units by currency'),
  }
}

/** Adds up what lines take of one whole; a sum above it is refused. */
function sumOf(lines: readonly PreparedLine[], kind: PreparedLine['kind'], path: string): Ratio {
  let sum: Ratio = { num: 0n, den: 1n }
  lines.forEach((line, index) => {
    if (line.kind !== kind) return
    sum = addRatio(sum, { num: BigInt(line.portion.num), den: BigInt(line.portion.den) })
    if (sum.num > sum.den)
      refuse(
        'terms.inconsistent',
        at(path, index),
        'parts that sum to at most the whole',
        `${String(sum.num)}/${String(sum.den)}`,
      )
  })
  return sum
}

/**
 * Checks that the lines share out the whole amount.
 *
 * @throws ReceivablesError `terms.inconsistent`.
 */
function checkLines(lines: readonly PreparedLine[], path: string): void {
  const last = lines.length - 1
  if (last === 0 && lines[0]?.kind === 'remainder') return
  lines.forEach(({ kind, portion }, index) => {
    if (kind === 'remainder' && index < last) {
      refuse('terms.inconsistent', at(path, index), 'the remainder only as the last instalment', kind)
    }
    if (kind === 'share-of-remainder' && portion.num === portion.den) {
      refuse(
        'terms.inconsistent',
        at(path, index),
        'a share of the remainder that leaves something',
        portion.num,
      )
    }
  })
  const total = sumOf(lines, 'share-of-total', path)
  sumOf(lines, 'share-of-net', path)
  const isWhole = total.num === total.den
  const hasRemainder = lines[last]?.kind === 'remainder'
  if (hasRemainder ? isWhole : !isWhole || lines.some(({ kind }) => kind !== 'share-of-total')) {
    const what = hasRemainder
      ? 'parts that leave something for the remainder'
      : 'shares of the total that sum to 1, or a last instalment that is the remainder'
    refuse('terms.inconsistent', path, what, `${String(total.num)}/${String(total.den)}`)
  }
}

function readLines(value: unknown, path: string): PreparedLine[] {
  const items = expectArray(value, path, 'an array of instalments')
  if (items.length === 0 || items.length > MAX_LINES) {
    refuse('input.range', path, `1 to ${String(MAX_LINES)} instalments`, value)
  }
  const lines = Array.from(items, (item, index) => readLine(item, at(path, index)))
  checkLines(lines, path)
  return lines
}

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

/** Whether lines count business days, each of which is a question to a calendar. */
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

/** Terms that `parseTerms` made, with what was read of them as soon as they were. */
interface Sealed {
  readonly [READING]?: { terms?: PreparedTerms }
}

/** Terms that inherit from sealed ones may say something else: what was read of these is not theirs. */
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
