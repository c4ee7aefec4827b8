import type { Draft } from '../kernel/draft.js'
import type { DayCounter } from '../calendar/days-past-due.js'
import { subtractMinor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { ItemTexts } from './item-texts.js'
import { minorAt } from './minor-column.js'
import type { OpenItem } from './open-item.js'
import type { OpenOnDay } from './open-on-day.js'

/** Writes open items by their index in `open`. */
export function openItemWriter(open: OpenOnDay, count: DayCounter): (index: number) => OpenItem {
  const { book, standing } = open
  const texts = new ItemTexts(book)
  return (index) => {
    const item = open.item[index] as number
    const invoice = open.invoice[index] as number
    const instalment = book.items.instalment[item] ?? 0
    const rest = open.open(index)
    const disputed = open.disputed(index)
    const scale = texts.scale(invoice)
    // Most items are fully open and undisputed: one text is used for all three amounts.
    const amount = texts.amount(item, invoice)
    const restText = rest === minorAt(book.items.amount, item) ? amount : writeMinor(rest, scale)
    const written: Draft<OpenItem> = {
      invoiceId: texts.invoiceId(invoice),
      customerId: texts.customerId(invoice),
      currency: texts.currency(invoice),
      issueDate: texts.issueDate(invoice),
      dueDate: texts.dueDate(item),
      amount,
      open: restText,
      disputed: writeMinor(disputed, scale),
      undisputed: disputed === 0 ? restText : writeMinor(subtractMinor(rest, disputed), scale),
      daysPastDue: count(open.due(index), standing.day),
    }
    if (instalment !== 0) written.instalment = instalment
    return written
  }
}
