import type { Reason } from '../kernel/reason.js'
import { compareTexts } from '../ledger/compare-texts.js'
import { readScale } from '../money/currency.js'
import type { Minor } from '../numbers/minor.js'
import { compareMinor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import type { SetAside, WorklistRow } from './control-run.js'
import { sortByText } from './sort-by-text.js'

interface Item {
  readonly invoiceId: string
  readonly instalment?: number
}

/** Compares items by invoice, then instalment. */
export const compareItems = (a: Item, b: Item): number =>
  compareTexts(a.invoiceId, b.invoiceId) || (a.instalment ?? 0) - (b.instalment ?? 0)

/** Items in that order. */
export const sortItems = <Row extends Item>(items: readonly Row[]): Row[] =>
  sortByText(items, ({ invoiceId }) => invoiceId, compareItems)

/** The number of days past due at which the stage of a row starts; −Infinity if it has no stage. */
export function stageStart({ stage, reasons }: Pick<WorklistRow, 'stage' | 'reasons'>): number {
  if (stage === null) return -Infinity
  const from = reasons.find(({ code }) => code === 'portfolio.stage')?.params['from']
  return typeof from === 'number' ? from : -Infinity
}

/** Worklist rows in the order of the tracking table: the stage that starts later comes first. */
export function sortWorklist(rows: readonly WorklistRow[]): WorklistRow[] {
  const keyed = rows.map((row): { row: WorklistRow; start: number; open: Minor } => ({
    row,
    start: stageStart(row),
    open: readMinor(row.open, readScale(row.currency, ''), ''),
  }))
  keyed.sort(
    (a, b) =>
      // A subtraction would give NaN if both are −Infinity.
      compareMinor(b.start, a.start) ||
      compareTexts(a.row.currency, b.row.currency) ||
      compareMinor(b.open, a.open) ||
      compareItems(a.row, b.row),
  )
  return keyed.map(({ row }) => row)
}

/** Diagnostics ordered by code, then by params. */
export function sortDiagnostics<Row extends Reason>(rows: readonly Row[]): Row[] {
  const keyed = rows.map((row) => ({ row, key: JSON.stringify([row.code, row.params]) }))
  return keyed.sort((a, b) => compareTexts(a.key, b.key)).map(({ row }) => row)
}

/** Compares rows that were set aside: those without a customer first, then by customer, path and code. */
export const compareSetAside = (a: SetAside, b: SetAside): number =>
  compareTexts(a.customerId ?? '', b.customerId ?? '') ||
  compareTexts(a.path, b.path) ||
  compareTexts(a.code, b.code)
