import type { Section } from './layout.js'
import type { NoticeLine } from './model.js'
import type { Notice } from './notice.js'
import { data, joined, own, type Slot } from './slot.js'
import { groupDigits, hasAmount } from './figures.js'
import type { Label, Words } from './words-model.js'

/** A column: its label, the cell of a line, and the cell below the column. */
interface Column {
  readonly label: Label
  readonly cell: (line: NoticeLine) => Slot
  readonly total?: string
}

/** An invoice with its instalment. */
export function invoiceSlot(
  { invoiceId, instalment }: { readonly invoiceId: string; readonly instalment?: number },
  words: Words,
): Slot {
  if (instalment === undefined) return data(invoiceId)
  return joined([data(invoiceId), own(words.label('instalment').replace('{n}', String(instalment)))], '')
}

/** Columns that are empty in all lines are omitted: no dispute, no delay, no contract of its own. */
function columnsOf({ lines, totals }: Notice, words: Words): readonly Column[] {
  const money = (label: 'amount' | 'open' | 'disputed' | 'undisputed', total?: string): Column => ({
    label,
    cell: (line) => own(groupDigits(line[label])),
    ...(total === undefined ? {} : { total }),
  })
  const isDisputed = hasAmount(totals.disputed)
  const isLate = lines.some(({ daysPastDue }) => daysPastDue > 0)
  const day = (label: 'issueDate' | 'dueDate'): Column => ({
    label,
    cell: (line) => own(line[label] === undefined ? '' : words.date(line[label])),
  })
  return [
    { label: 'invoice', cell: (line) => invoiceSlot(line, words) },
    ...(lines.some(({ contractNumber }) => contractNumber !== undefined)
      ? [{ label: 'contract', cell: (line: NoticeLine) => data(line.contractNumber ?? '') } as const]
      : []),
    ...(lines.some(({ issueDate }) => issueDate !== undefined) ? [day('issueDate')] : []),
    day('dueDate'),
    money('amount'),
    money('open', totals.open),
    ...(isDisputed ? [money('disputed', totals.disputed), money('undisputed', totals.undisputed)] : []),
    ...(isLate
      ? [{ label: 'daysOverdue', cell: ({ daysPastDue }: NoticeLine) => own(String(daysPastDue)) } as const]
      : []),
  ]
}

/** The invoices with their open amounts and the sums. */
export function lineTable(notice: Notice, words: Words): Section {
  const { lines, currency } = notice
  if (lines.length === 0) return () => []
  const columns = columnsOf(notice, words)
  return (escape) => [
    {
      head: columns.map(({ label }) => words.label(label)),
      rows: [
        ...lines.map((line) => columns.map(({ cell }) => cell(line)(escape))),
        columns.map(({ total }, index) =>
          index === 0
            ? `${words.label('total')}${words.remark(currency)}`
            : total === undefined
              ? ''
              : groupDigits(total),
        ),
      ],
    },
  ]
}
