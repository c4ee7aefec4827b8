import { halfWidth } from './half-width.js'
import { UsageError } from './usage-error.js'

/** Reads amounts written in one format. */
export interface AmountReader {
  /** An amount as plain decimal text, or nothing where the text is not an amount in the format. */
  readonly read: (text: string) => string | undefined
  /** An amount as the format writes it, for messages: `1,234.56`. */
  readonly sample: string
}

/** How an export writes amounts. */
export interface AmountFormat {
  /** Between groups of digits; without it no separator is read. */
  readonly thousands?: string
  /** Groups of three, or as in India of three and then two, `12,34,567`; of three when absent. */
  readonly grouping?: 'thousands' | 'indian'
  /** Before the decimals. */
  readonly decimal: string
  /** Signs of currencies that may stand at either end and say nothing. */
  readonly currencySigns?: readonly string[]
}

/** Longer than any amount; the shape is not tried on megabytes. */
const LONGEST = 60

/**
 * A reader of amounts. Separators are read only where they are named: `1,234` is a thousand in one land, one in another.
 * A minus may stand on either side, and brackets are one: `-5.00`, `5.00-` and `(5.00)` have a single meaning.
 */
export function amountFormat({
  thousands,
  grouping = 'thousands',
  decimal,
  currencySigns = [],
}: AmountFormat): AmountReader {
  checkMarks(thousands, decimal, currencySigns)
  const separator = thousands === undefined ? undefined : alike(thousands)
  const digits = `${wholeShape(separator, grouping)}(?:${alike(decimal)}\\d+)?`
  const sign =
    currencySigns.length === 0
      ? '()'
      : `(?:\\s*(${currencySigns.map((text) => escaped(halfWidth(text))).join('|')})\\s*)?`
  const shape = new RegExp(`^(-?)${sign}(-?)(${digits})${sign}(-?)$`, 'u')
  const marks = separator === undefined ? undefined : new RegExp(separator, 'gu')
  const point = new RegExp(alike(decimal), 'u')
  const read = (text: string) => {
    if (text.length > LONGEST) return undefined
    const plain = halfWidth(text).replaceAll('\u2212', '-')
    const [, inBrackets] = /^\(([^]*)\)$/.exec(plain) ?? []
    const [, before = '', left = '', inner = '', number, right = '', after = ''] =
      shape.exec(inBrackets ?? plain) ?? []
    if (number === undefined || (left !== '' && right !== '')) return undefined
    const minus = `${inBrackets === undefined ? '' : '-'}${before}${inner}${after}`
    if (minus.length > 1) return undefined
    return minus + (marks === undefined ? number : number.replace(marks, '')).replace(point, '.')
  }
  const mark = thousands ?? ''
  return {
    read,
    sample: `${grouping === 'indian' ? `12${mark}34` : '1'}${mark}${grouping === 'indian' ? '567' : '234'}${decimal}56`,
  }
}

function wholeShape(separator: string | undefined, grouping: 'thousands' | 'indian'): string {
  if (separator === undefined) return String.raw`\d+`
  if (grouping === 'thousands') return `(?:\\d+|\\d{1,3}(?:${separator}\\d{3})+)`
  return `(?:\\d+|\\d{1,2}(?:${separator}\\d{2})*${separator}\\d{3})`
}

function checkMarks(thousands: string | undefined, decimal: string, currencySigns: readonly string[]): void {
  for (const [option, mark] of [
    ['--thousands', thousands],
    ['--decimal', decimal],
  ] as const) {
    if (mark !== undefined && (mark.length !== 1 || /[\d+()-]/.test(mark))) {
      throw new UsageError(`${option} takes one character that is no digit and no sign, not "${mark}".`)
    }
  }
  if (thousands === decimal) throw new UsageError(`--thousands and --decimal cannot both be "${decimal}".`)
  for (const text of currencySigns) {
    if (text.trim() === '' || text === thousands || text === decimal || /[\d+()-]/.test(halfWidth(text))) {
      throw new UsageError(
        `--currency-sign takes what stands beside amounts, such as $ or EUR, not "${text}".`,
      )
    }
  }
}

/** Marks that nobody can tell apart on a screen, and that systems use for one another. */
const ALIKE = [' \u00a0\u2009\u202f', "'\u2019"]

const alike = (mark: string): string => {
  const plain = halfWidth(mark)
  const group = ALIKE.find((marks) => marks.includes(plain))
  return group === undefined ? escaped(plain) : `[${group}]`
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
