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
  --date-format FORMAT of YYYY, MM or M, DD or D and anything between; YYYY-MM-DD when absent.
                         One column may differ: --date-format due=YYYYMMDD (may be repeated)
  --thousands MARK     the mark between thousands, as in 1,234.56; without it no mark is read
  --decimal MARK       the mark before the decimals; a point when absent
  --delimiter MARK     between cells: , when absent, ; or tab
  --encoding NAME      of the file: utf-8 when absent, gb18030, windows-1252 …
  --empty TEXT         a text that stands for an empty cell, such as NULL (may be repeated)
  --out FILE           where the report goes; examples/output/ when absent
  --help               this text
`

/** An export and how to read it. */
export interface ExportOptions {
  readonly file: string
  readonly map: ColumnMap
  readonly rows: Omit<RowFormat, 'columns'>
  readonly delimiter: string
  readonly encoding: string
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
  thousands: { type: 'string' },
  decimal: { type: 'string' },
  delimiter: { type: 'string' },
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
  'thousands',
  'decimal',
  'delimiter',
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
      ...dayReaders(values['date-format'] ?? []),
      amount: amountReader(values),
      ...(values.currency === undefined ? {} : { currency: values.currency }),
      empty: values.empty ?? [],
    },
    delimiter: delimiterOf(values.delimiter ?? ','),
    encoding: values.encoding ?? 'utf-8',
  }
}

const amountReader = ({ thousands, decimal = '.' }: Values): AmountReader =>
  amountFormat({ decimal, ...(thousands === undefined ? {} : { thousands }) })

/** Reads `M/D/YYYY` for all days, or `due=YYYYMMDD` for one column. */
function dayReaders(formats: readonly string[]): Pick<RowFormat, 'days' | 'dayFormats'> {
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
      issued: dateFormat(dayFormats.issued),
      due: dateFormat(dayFormats.due),
      settled: dateFormat(dayFormats.settled),
    },
  }
}

function delimiterOf(text: string): string {
  const mark = text === 'tab' || text === String.raw`\t` ? '\t' : text
  if (mark.length === 1 && !/["\r\n]/.test(mark)) return mark
  throw new UsageError(`--delimiter takes one character, or tab, not "${text}".`)
}
