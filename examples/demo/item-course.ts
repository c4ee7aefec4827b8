import { ledgerAsOf, type Book, type Documents, type OpenItem } from 'receivables/ledger'

/** How an item stood from one day on. */
export interface Standing {
  readonly on: string
  readonly open: string
  readonly disputed: string
}

/** What tells items apart. */
export type ItemId = Pick<OpenItem, 'invoiceId' | 'instalment'>

const keyOf = ({ invoiceId, instalment = 0 }: ItemId): string => JSON.stringify([invoiceId, instalment])

/** How items stood on every day on which something happened to them: the ledger, asked day by day. */
export class ItemCourses {
  readonly #book: Book
  readonly #days: ReadonlyMap<string, ReadonlySet<string>>
  readonly #ledgers = new Map<string, ReadonlyMap<string, OpenItem>>()

  constructor(book: Book, documents: Documents) {
    this.#book = book
    this.#days = daysOf(documents)
  }

  /** How an item stands at the end of a day. */
  standingOn(item: ItemId & Pick<OpenItem, 'amount'>, on: string): Standing {
    let ledger = this.#ledgers.get(on)
    if (ledger === undefined) {
      ledger = new Map(ledgerAsOf(this.#book, on).items.map((open) => [keyOf(open), open]))
      this.#ledgers.set(on, ledger)
    }
    const zero = item.amount.replace(/\d/g, '0').replace(/^0+(?=0)/, '')
    const { open = zero, disputed = zero } = ledger.get(keyOf(item)) ?? {}
    return { on, open, disputed }
  }

  /** Its standing on every day after `from`, through `to`, on which a document about its invoice counts. */
  courseOf(item: ItemId & Pick<OpenItem, 'amount'>, from: string, to: string): Standing[] {
    return [...(this.#days.get(item.invoiceId) ?? [])]
      .filter((day) => day > from && day <= to)
      .sort()
      .map((day) => this.standingOn(item, day))
  }
}

/** The days on which something happens to each invoice. */
function daysOf({ payments = [], creditNotes = [], writeOffs = [], disputes = [] }: Documents) {
  const days = new Map<string, Set<string>>()
  const add = (invoiceId: string | undefined, ...found: (string | undefined)[]) => {
    if (invoiceId === undefined) return
    const known = days.get(invoiceId) ?? new Set()
    days.set(invoiceId, known)
    for (const day of found) if (day !== undefined) known.add(day)
  }
  for (const { date, reversedOn, applications = [] } of payments) {
    for (const { invoiceId, on } of applications) {
      add(invoiceId, on !== undefined && on > date ? on : date, reversedOn)
    }
  }
  for (const { invoiceId, date } of creditNotes) add(invoiceId, date)
  for (const { invoiceId, date } of writeOffs) add(invoiceId, date)
  for (const { invoiceId, openedOn, closedOn } of disputes) add(invoiceId, openedOn, closedOn)
  return days
}
