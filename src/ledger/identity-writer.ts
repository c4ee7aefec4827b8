import { writeDay, type DayNumber } from '../calendar/day-number.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { Book } from './book.js'
import { minorAt } from './minor-column.js'
import type { OpenItem } from './open-item.js'
import { textAt } from './text-column.js'

/** What every item says of itself. */
export type ItemIdentity = Omit<OpenItem, 'open' | 'disputed' | 'undisputed' | 'daysPastDue'>

/** Writes what items say of themselves. A day and a customer stand on many items and are written once. */
export class IdentityWriter {
  readonly #book: Book
  readonly #customers: string[] = []
  readonly #days = new Map<DayNumber, string>()

  constructor(book: Book) {
    this.#book = book
  }

  scaleOf(invoice: number): number {
    return this.#book.scales[this.#book.invoices.currency[invoice] as number] as number
  }

  dayText(day: DayNumber): string {
    let text = this.#days.get(day)
    if (text === undefined) {
      text = writeDay(day)
      this.#days.set(day, text)
    }
    return text
  }

  identityOf(item: number, invoice: number): ItemIdentity {
    const { invoices, items, currencies } = this.#book
    const instalment = items.instalment[item] as number
    const invoiceId = textAt(invoices.id, invoice)
    const rest = {
      customerId: this.#customerOf(invoices.customer[invoice] as number),
      currency: currencies[invoices.currency[invoice] as number] as string,
      issueDate: this.dayText(invoices.issued[invoice] as number),
      dueDate: this.dayText(items.due[item] as number),
      amount: writeMinor(minorAt(items.amount, item), this.scaleOf(invoice)),
    }
    return instalment === 0 ? { invoiceId, ...rest } : { invoiceId, instalment, ...rest }
  }

  #customerOf(customer: number): string {
    return (this.#customers[customer] ??= textAt(this.#book.customers, customer))
  }
}
