import {
  at,
  expectArray,
  expectChoice,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { refuse } from '../kernel/error.js'
import { readScale } from '../money/currency.js'
import { addRatio, type Ratio } from '../numbers/ratio.js'
import { readMinor } from '../numbers/read-minor.js'
import { readPortion, writePortion, type Portion } from './portion.js'
import { DUE_BASELINES, readDueRule, readSteps } from './prepare-rule.js'
import type { PreparedDiscount, PreparedLine, PreparedRule } from './prepared-terms.js'

const MAX_LINES = 1000
const WHOLE: Portion = { num: 1, den: 1 }
const PART_KINDS = [
  'remainder',
  'share-of-total',
  'share-of-remainder',
  'share-of-net',
  'equal-part',
  'fixed',
] as const

/** Reads amounts by currency, each above zero. All are read, whatever the currency of the first invoice. */
function readAmounts(value: unknown, path: string, what: string): UnknownRecord {
  const amounts = expectRecord(value, path, what)
  for (const currency of Object.keys(amounts)) {
    const place = at(path, currency)
    const amount = readMinor(amounts[currency], readScale(currency, place), place)
    if (amount <= 0) refuse('amount.negative', place, 'an amount above zero', amounts[currency])
  }
  return amounts
}

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
        amounts: readAmounts(part['amounts'], at(path, 'amounts'), 'amounts by currency'),
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
      roundTo === undefined ? undefined : readAmounts(roundTo, at(path, 'roundTo'), 'units by currency'),
  }
}

/** Adds up the shares that lines take of a whole; a sum above the whole is refused. */
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
 * Checks that the lines cover the whole amount.
 *
 * @throws ReceivablesError `terms.inconsistent`.
 */
function checkLines(lines: readonly PreparedLine[], path: string): void {
  const last = lines.length - 1
  if (last === 0 && lines[0]?.kind === 'remainder') return
  lines.forEach(({ kind, portion }, index) => {
    if (kind === 'remainder' && index < last) {
      refuse('terms.inconsistent', at(path, index), 'the remainder as the last instalment only', kind)
    }
    if (kind === 'share-of-remainder' && portion.num === portion.den) {
      refuse('terms.inconsistent', at(path, index), 'a share of the remainder below 1', 1)
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

/**
 * Reads the instalments of terms, which cover the whole amount.
 *
 * @throws ReceivablesError `terms.inconsistent`, and the codes of malformed fields.
 */
export function readLines(value: unknown, path: string): PreparedLine[] {
  const items = expectArray(value, path, 'an array of instalments')
  if (items.length === 0 || items.length > MAX_LINES) {
    refuse('input.range', path, `1 to ${String(MAX_LINES)} instalments`, value)
  }
  const lines = Array.from(items, (item, index) => readLine(item, at(path, index)))
  checkLines(lines, path)
  return lines
}
