import { writeDay, type DayNumber } from '../calendar/day-number.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { Book } from './book.js'
import { minorAt } from './minor-column.js'
import { textAt, textCount } from './text-column.js'

/** The texts of items. Days and customers repeat on many items, so their texts are made once. */
export class ItemTexts {
  readonly #book: Book
  readonly #customers: string[]
  readonly #days = new Map<DayNumber, string>()

  constructor(book: Book) {
    this.#book = book
    // Allocated at full length: an array that is filled at distant indexes becomes a slow dictionary.
    this.#customers = new Array<string>(textCount(book.customers))
  }

  invoiceId(invoice: number): string {
    return textAt(this.#book.invoices.id, invoice)
  }

  customerId(invoice: number): string {
    const customer = this.#book.invoices.customer[invoice] as number
    return (this.#customers[customer] ??= textAt(this.#book.customers, customer))
  }

  currency(invoice: number): string {
    return this.#book.currencies[this.#book.invoices.currency[invoice] as number] as string
  }

  scale(invoice: number): number {
    return this.#book.scales[this.#book.invoices.currency[invoice] as number] as number
  }

  amount(item: number, invoice: number): string {
    return writeMinor(minorAt(this.#book.items.amount, item), this.scale(invoice))
  }

  issueDate(invoice: number): string {
    return this.day(this.#book.invoices.issued[invoice] as number)
  }

  dueDate(item: number): string {
    return this.day(this.#book.items.due[item] as number)
  }

  day(day: DayNumber): string {
    let text = this.#days.get(day)
    if (text === undefined) {
      text = writeDay(day)
      this.#days.set(day, text)
    }
    return text
  }
}
