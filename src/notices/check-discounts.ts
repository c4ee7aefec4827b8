import { refuse } from '../kernel/error.js'
import { at } from '../kernel/expect.js'
import { readMinor } from '../numbers/read-minor.js'
import type { NoticeDiscount } from './case-model.js'
import type { Reading } from './field.js'
import { keyOf } from './lines.js'
import type { NoticeLine } from './model.js'
import type { Notice } from './notice.js'

/**
 * Checks the discounts: each applies to one of the invoices, is at most its open amount, and ends on its due date at
 * the latest.
 *
 * @throws ReceivablesError `input.missing` if there are several invoices and the discount names none; `input.conflict`,
 * `input.range`, `date.order`.
 */
export function checkDiscounts({ discounts, lines }: Notice, { scale }: Reading): void {
  for (const [index, discount] of (discounts ?? []).entries()) {
    const path = at('discounts', index)
    const { dueDate, open } = lineOf(discount, lines, path)
    if (readMinor(discount.amount, scale, path) > readMinor(open, scale, path))
      refuse('input.range', at(path, 'amount'), `at most the open amount, ${open}`, discount.amount)
    if (discount.until > dueDate)
      refuse('date.order', at(path, 'until'), `a day on or before ${dueDate}, the due date`, discount.until)
  }
}

/** The invoice of a discount; the only one if it names none. */
function lineOf(
  { invoiceId, instalment }: NoticeDiscount,
  lines: readonly NoticeLine[],
  path: string,
): NoticeLine {
  const [only] = lines
  if (invoiceId === undefined) {
    if (instalment !== undefined || only === undefined || lines.length > 1)
      return refuse('input.missing', at(path, 'invoiceId'), 'the invoice of the discount', undefined)
    return only
  }
  const key = keyOf({ invoiceId, ...(instalment === undefined ? {} : { instalment }) })
  return (
    lines.find((line) => keyOf(line) === key) ??
    refuse('input.conflict', at(path, 'invoiceId'), 'the id of one of the items', invoiceId)
  )
}
