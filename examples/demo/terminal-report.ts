import { stageName } from './control-policy.js'
import { bucketName, nothingOverdue, remarksOn, type Findings, type WorkRow } from './findings.js'
import { creditsLast, type ImportSummary } from './import-rows.js'
import { linesOf, MOST_LISTED } from './sections/list-of.js'
import {
  barOf,
  counted,
  creditLine,
  creditsOf,
  displayWidth,
  drawnShare,
  fitted,
  groupDigits,
  percentOf,
  plainText,
  sumOf,
} from './text.js'

/** How the terminal is. */
export interface Terminal {
  /** Cells in a line. */
  readonly width: number
  readonly colours: boolean
}

type Aged = Findings['run']['aging']['currencies'][number]
type Paint = (text: string) => string

/** How many rows of a list are printed before the rest is only counted. */
const SHOWN = 20
const WORKLIST_ROWS = 8
const FEW = 3

/** Green, yellow and the shades of red in which buckets and stages are printed, mildest first. */
const SHADES = ['32', '33', '33', '31', '1;31']

const paint = (terminal: Terminal, code: string): Paint =>
  terminal.colours ? (text) => `\u001b[${code}m${text}\u001b[0m` : (text) => text

/** What the demo prints: aging by currency, the first rows of the worklist, and what became of imported rows. */
export function terminalReport(findings: Findings, terminal: Terminal): string {
  const bold = paint(terminal, '1')
  const { run, source } = findings
  const lines = [
    bold(`Receivables on ${run.asOf}`) + `  ${plainText(source)}`,
    ...(findings.imported === undefined ? [] : importLines(findings.imported, terminal)),
    invoiceLine(findings),
    '',
    ...run.aging.currencies.flatMap((aged) => agingLines(aged, findings.imported, terminal)),
    ...worklistLines(findings, terminal),
    ...diagnosticLines(findings, terminal),
  ]
  return lines.join('\n')
}

const invoiceLine = ({ invoices, run }: Findings) =>
  [
    `${counted(invoices.open, 'invoice')} open`,
    `${groupDigits(String(invoices.settled))} settled`,
    ...(invoices.later > 0
      ? [`${groupDigits(String(invoices.later))} issued after ${run.asOf}, not counted`]
      : []),
  ].join(' · ')

function agingLines(aged: Aged, imported: ImportSummary | undefined, terminal: Terminal): string[] {
  const { currency, total, count, unapplied, buckets, customers } = aged
  const bold = paint(terminal, '1')
  const dim = paint(terminal, '2')
  const late = buckets.filter(({ id }) => id !== 'current')
  const overdueShare = percentOf(sumOf(late.flatMap(({ share }) => share ?? [])))
  const facts = [
    `${counted(count, 'item')}, ${counted(customers.length, 'customer')}`,
    ...(overdueShare === '' ? [] : [`${overdueShare} overdue`]),
    ...(/[1-9]/.test(unapplied) ? [`${groupDigits(unapplied)} unapplied credit`] : []),
    ...creditsOf(currency, imported).map((credit) => `without credits of ${groupDigits(credit.amount)}`),
  ]
  const amounts = buckets.map(({ amount }) => groupDigits(amount))
  const amountWidth = Math.max(...amounts.map(displayWidth))
  const barWidth = Math.max(10, Math.min(40, terminal.width - amountWidth - 42))
  return [
    `${bold(`${currency}  ${groupDigits(total)} open`)}  ${dim(facts.join(' · '))}`,
    ...buckets.map(({ id, share, amount: open, count: items }, place) => {
      const bar = fitted(barOf(drawnShare(share, open), barWidth), barWidth)
      const colour = paint(terminal, SHADES[Math.min(place, SHADES.length - 1)] ?? '0')
      const amount = fitted(amounts[place] ?? '', amountWidth, 'right')
      return `  ${fitted(bucketName(id), 12)}  ${amount}  ${fitted(percentOf(share), 9, 'right')}  ${colour(bar)}  ${dim(counted(items, 'item'))}`
    }),
    '',
  ]
}

function worklistLines({ run, stages, imported }: Findings, terminal: Terminal): string[] {
  const bold = paint(terminal, '1')
  const dim = paint(terminal, '2')
  if (run.worklist.length === 0) return [bold('Worklist'), `  ${nothingOverdue(imported)}`, '']
  const rows = run.worklist.slice(0, WORKLIST_ROWS)
  const cells = rows.map((row) => cellsOf(row))
  // A name may be cut; an amount or a number of days must not.
  const widths = [30, 24, Infinity, Infinity, 20].map((most, column) =>
    Math.min(most, Math.max(...cells.map((row) => displayWidth(row[column] ?? '')))),
  )
  const last = run.worklist.length - rows.length
  return [
    bold('Worklist') +
      `  ${stages.map(({ id, count }) => `${groupDigits(String(count))} ${stageName(id)}`).join(' · ')}`,
    ...cells.map((row, place) => {
      const [name = '', invoice = '', amount = '', days = '', stage = '', remarks = ''] = row
      const { place: severity } = severityOf(rows[place], stages)
      const colour = paint(terminal, SHADES[severity] ?? '0')
      return [
        ' ',
        fitted(name, widths[0] ?? 0),
        fitted(invoice, widths[1] ?? 0),
        fitted(amount, widths[2] ?? 0, 'right'),
        fitted(days, widths[3] ?? 0, 'right'),
        colour(fitted(stage, widths[4] ?? 0)),
        dim(remarks),
      ]
        .join(' ')
        .trimEnd()
    }),
    ...(last > 0 ? [dim(`  … and ${counted(last, 'more row', 'more rows')} in the report`)] : []),
    '',
  ]
}

/** Stages are listed latest first; the shades begin with the mildest. */
function severityOf(row: WorkRow | undefined, stages: Findings['stages']): { place: number } {
  const place = stages.findIndex(({ id }) => id === row?.stage)
  return { place: Math.max(1, SHADES.length - 1 - Math.max(0, place)) }
}

function cellsOf(row: WorkRow): string[] {
  return [
    plainText(row.customerName ?? row.customerId),
    plainText(row.invoiceId) + (row.instalment === undefined ? '' : `/${String(row.instalment)}`),
    `${row.currency} ${groupDigits(row.open)}`,
    `${String(row.daysPastDue)} d`,
    stageName(row.stage ?? ''),
    remarksOn(row)
      .filter((remark) => !remark.startsWith('last contact'))
      .join(', '),
  ]
}

function importLines(summary: ImportSummary, terminal: Terminal): string[] {
  const yellow = paint(terminal, '33')
  const { rowsRead, used, repeated, contradicted, setAside, bad, credits, remarks } = summary
  const counts = [
    `${counted(rowsRead, 'row')} read`,
    `${groupDigits(String(used))} used`,
    `${groupDigits(String(repeated.length))} repeated (counted once)`,
    `${groupDigits(String(setAside))} set aside`,
    `${groupDigits(String(bad.length))} bad`,
  ]
  return [
    counts.join(' · '),
    ...listed(
      creditsLast(bad).flatMap(({ line, faults }) =>
        faults.map(({ column, value, problem }) =>
          column === '(row)'
            ? `line ${String(line)}: ${problem}`
            : `line ${String(line)}, column ${plainText(column)}: ${problem}${value === '' ? '' : `: ${quoted(value)}`}`,
        ),
      ),
      'Bad rows',
      yellow,
    ),
    ...listed(credits.map(creditLine), 'Credits among the bad rows, which the totals are without', yellow),
    ...listed(
      contradicted.map(({ id, lines }) => `invoice ${plainText(id)}: lines ${linesOf(lines, 8)} differ`),
      'Set aside: one invoice number, different contents',
      yellow,
    ),
    ...listed(
      repeated.map(
        ({ id, line, firstLine }) =>
          `line ${String(line)} repeats line ${String(firstLine)} (invoice ${plainText(id)})`,
      ),
      'Repeated rows, counted once',
      yellow,
      FEW,
    ),
    ...listed(remarks.map(plainText), 'Remarks', yellow),
  ]
}

const diagnosticLines = ({ diagnostics }: Findings, terminal: Terminal): string[] =>
  diagnostics.length === 0
    ? []
    : [...listed(diagnostics.map(plainText), 'To look at', paint(terminal, '33'), FEW), '']

function listed(rows: readonly string[], title: string, colour: Paint, shown = SHOWN): string[] {
  if (rows.length === 0) return []
  const more = rows.length - shown
  return [
    colour(title),
    ...rows.slice(0, shown).map((row) => `  ${row}`),
    ...(more > 0
      ? [
          `  … and ${groupDigits(String(more))} more, ${rows.length > MOST_LISTED ? `the first ${groupDigits(String(MOST_LISTED))}` : 'all'} in the report`,
        ]
      : []),
  ]
}

const quoted = (value: string) => `"${plainText(value)}"`
