import { parseArgs } from 'node:util'
import { plainDate } from 'receivables/calendar'
import { amountFormat, type AmountReader } from './amount-format.js'
import { readColumnMap, type ColumnMap } from './column-map.js'
import { isCurrency } from './currency-code.js'
import { dateFormat } from './date-format.js'
import type { RowFormat } from './read-row.js'
import { UsageError } from './usage-error.js'

/** What `npm run demo -- --help` prints. */
export const USAGE = `Ages receivables, lists the work and writes an HTML report.

  npm run demo                                the example ledger
  npm run demo -- --as-of 2026-03-31          the same book as it stood on another day
  npm run demo -- --invoices FILE.csv --map id=…,customer=…,issued=…,due=…,amount=… --as-of YYYY-MM-DD
                                              your own export

  --invoices FILE      a CSV export of invoices, one row each, with a header
  --map FIELD=COLUMN,… which column is what:
                         id, customer, issued, due, amount    must be named
                         settled    the day on which it was paid in full, empty while it is not
                         paid       the amount paid so far
                         currency   the currency of the row
  --as-of YYYY-MM-DD   the day, at its end
  --currency CODE      the currency of rows that name none (USD, EUR, CNY …)
  --date-format FORMAT of YYYY, MM, M or MMM (Jan), DD or D and anything between; YYYY-MM-DD when absent.
                         excel: the day numbers of a workbook, such as 46023.
                         A time of day is read past: HH, H, or h with A (AM), mm, ss, SSS.
                         One column may differ: --date-format due=YYYYMMDD (may be repeated)
  --century 20         for years of two digits, YY in --date-format: 26 is 2026
  --thousands MARK     the mark between thousands, as in 1,234.56; without it no mark is read
  --grouping indian    thousands as in 12,34,567.00
  --decimal MARK       the mark before the decimals; a point when absent
  --currency-sign TEXT that stands before or after amounts and says nothing: $, € … (may be repeated)
  --delimiter MARK     between cells: ; or tab or another; when absent what a first line sep=; says, else ,
  --header-line N      the line of the header where a title or the like stands above it
  --encoding NAME      of the file: gb18030, windows-1252 …; when absent utf-8, or utf-16 where the file is marked so
  --empty TEXT         a text that stands for an empty cell, such as NULL (may be repeated)
  --out FILE           where the report goes; examples/output/ when absent
  --help               this text
`

/** An export and how to read it. */
export interface ExportOptions {
  readonly file: string
  readonly map: ColumnMap
  readonly rows: Omit<RowFormat, 'columns'>
  /** Absent: what the file says, else a comma. */
  readonly delimiter?: string
  /** The line of the header; the first that is not blank when absent. */
  readonly headerLine?: number
  /** Absent: UTF-8, or UTF-16 where the file begins with its mark. */
  readonly encoding?: string
}

/** What the demo was asked to do. */
export interface DemoOptions {
  readonly help: boolean
  readonly asOf?: string
  readonly out?: string
  readonly export?: ExportOptions
}

const OPTIONS = {
  invoices: { type: 'string' },
  map: { type: 'string' },
  'as-of': { type: 'string' },
  currency: { type: 'string' },
  'date-format': { type: 'string', multiple: true },
  century: { type: 'string' },
  thousands: { type: 'string' },
  grouping: { type: 'string' },
  decimal: { type: 'string' },
  'currency-sign': { type: 'string', multiple: true },
  delimiter: { type: 'string' },
  'header-line': { type: 'string' },
  encoding: { type: 'string' },
  empty: { type: 'string', multiple: true },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Options that say how an export is read, and mean nothing without one. */
const OF_EXPORT = [
  'map',
  'currency',
  'date-format',
  'century',
  'thousands',
  'grouping',
  'decimal',
  'currency-sign',
  'delimiter',
  'header-line',
  'encoding',
  'empty',
] as const

type Values = ReturnType<typeof valuesOf>

/**
 * Reads the arguments of the demo.
 *
 * @throws UsageError for anything that it does not understand.
 */
export function readCommandLine(args: readonly string[]): DemoOptions {
  const values = valuesOf(args)
  const { help = false, out } = values
  const asOf = values['as-of'] === undefined ? undefined : dayOf(values['as-of'])
  const shared = { help, ...(asOf === undefined ? {} : { asOf }), ...(out === undefined ? {} : { out }) }
  if (help) return shared
  if (values.invoices === undefined) {
    const stray = OF_EXPORT.find((name) => values[name] !== undefined)
    if (stray !== undefined) throw new UsageError(`--${stray} needs --invoices FILE.`)
    return shared
  }
  if (asOf === undefined)
    throw new UsageError('--as-of YYYY-MM-DD is missing: the day on which the book is aged.')
  return { ...shared, export: exportOptions(values, values.invoices) }
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }).values
  } catch (error) {
    const [message = ''] = (error as Error).message.split(/\. (?:To specify|If you)/)
    throw new UsageError(`${message.replace(/\.$/, '')}. See npm run demo -- --help.`)
  }
}

/** The calendar ends a year later; the report looks ahead. */
const LAST_DAY = '9998-12-31'

function dayOf(text: string): string {
  let day: string
  try {
    day = plainDate(text)
  } catch {
    throw new UsageError(`--as-of takes a day written YYYY-MM-DD, not "${text}".`)
  }
  if (day <= LAST_DAY) return day
  throw new UsageError(`--as-of takes no day after ${LAST_DAY}, not "${text}".`)
}

function exportOptions(values: Values, file: string): ExportOptions {
  if (file === '') throw new UsageError('--invoices takes the name of a file.')
  if (values.map === undefined)
    throw new UsageError('--map is missing: which column of the file is what. See --help.')
  const map = readColumnMap(values.map)
  if (map.currency === undefined && values.currency === undefined) {
    throw new UsageError('Name the currency: --currency USD, or currency=COLUMN in --map.')
  }
  if (values.currency !== undefined && !isCurrency(values.currency)) {
    throw new UsageError(`--currency takes a code of ISO 4217 such as USD, not "${values.currency}".`)
  }
  return {
    file,
    map,
    rows: {
      ...dayReaders(values['date-format'] ?? [], values.century),
      amount: amountReader(values),
      ...(values.currency === undefined ? {} : { currency: values.currency }),
      empty: values.empty ?? [],
    },
    ...(values.delimiter === undefined ? {} : { delimiter: delimiterOf(values.delimiter) }),
    ...(values['header-line'] === undefined ? {} : { headerLine: lineOf(values['header-line']) }),
    ...(values.encoding === undefined ? {} : { encoding: values.encoding }),
  }
}

function amountReader({
  thousands,
  grouping,
  decimal = '.',
  'currency-sign': currencySigns = [],
}: Values): AmountReader {
  if (grouping !== undefined && grouping !== 'indian') {
    throw new UsageError(`--grouping takes indian, as in 12,34,567.00, not "${grouping}".`)
  }
  if (grouping !== undefined && thousands === undefined) {
    throw new UsageError('--grouping needs --thousands MARK, the mark between the groups.')
  }
  return amountFormat({
    decimal,
    currencySigns,
    ...(thousands === undefined ? {} : { thousands }),
    ...(grouping === undefined ? {} : { grouping }),
  })
}

/** A title does not go on for longer. */
const LAST_HEADER_LINE = 1000

function lineOf(text: string): number {
  const line = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0
  if (line > 0 && line <= LAST_HEADER_LINE) return line
  throw new UsageError(`--header-line takes a number from 1 to ${String(LAST_HEADER_LINE)}, not "${text}".`)
}

/** Reads `M/D/YYYY` for all days, or `due=YYYYMMDD` for one column. */
function dayReaders(
  formats: readonly string[],
  century: string | undefined,
): Pick<RowFormat, 'days' | 'dayFormats'> {
  checkCentury(century, formats)
  const named: Partial<Record<keyof RowFormat['dayFormats'], string>> = {}
  let general = 'YYYY-MM-DD'
  const seen = new Set<string>()
  for (const format of formats) {
    const [, field = '', own = ''] = /^(\w*)=([^]*)$/.exec(format) ?? []
    if (seen.has(field)) {
      throw new UsageError(`--date-format is given twice for ${field === '' ? 'all days' : field}.`)
    }
    seen.add(field)
    if (field === '') general = format
    else if (field === 'issued' || field === 'due' || field === 'settled') named[field] = own
    else throw new UsageError(`--date-format: there is no day "${field}". The days are issued, due, settled.`)
  }
  const { issued = general, due = general, settled = general } = named
  const dayFormats = { issued, due, settled }
  return {
    dayFormats,
    days: {
      issued: dateFormat(dayFormats.issued, century),
      due: dateFormat(dayFormats.due, century),
      settled: dateFormat(dayFormats.settled, century),
    },
  }
}

function checkCentury(century: string | undefined, formats: readonly string[]): void {
  if (century === undefined) return
  if (!/^(?!00)\d{2}$/.test(century)) {
    throw new UsageError(`--century takes the first two digits of years, such as 20, not "${century}".`)
  }
  if (!formats.some((format) => /(?<!Y)YY(?!Y)/.test(format))) {
    throw new UsageError('--century needs --date-format with a year of two digits, such as DD.MM.YY.')
  }
}

function delimiterOf(text: string): string {
  const mark = text === 'tab' || text === String.raw`\t` ? '\t' : text
  if (mark.length === 1 && !/["\r\n]/.test(mark)) return mark
  throw new UsageError(`--delimiter takes one character, or tab, not "${text}".`)
}
