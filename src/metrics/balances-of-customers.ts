import type { Book } from '../ledger/book.js'
import { Totals } from '../numbers/add-up.js'
import { minMinor, subtractMinor, type Minor } from '../numbers/minor.js'

/** Which balance, of one customer in one currency, each invoice and each credit belongs to; made once for all days. */
export interface Accounts {
  readonly ofInvoice: Int32Array
  readonly ofCredit: Int32Array
  /** The currency of each account. */
  readonly currencies: readonly number[]
}

/** The accounts of a book. */
export function accountsOf({ currencies, invoices, credits }: Book): Accounts {
  const places = new Map<number, number>()
  const found: number[] = []
  const placesOf = (customer: Int32Array, currency: Uint8Array): Int32Array =>
    Int32Array.from(customer, (who, row) => {
      const own = currency[row] as number
      const key = who * currencies.length + own
      let place = places.get(key)
      if (place === undefined) {
        place = found.length
        places.set(key, place)
        found.push(own)
      }
      return place
    })
  return {
    ofInvoice: placesOf(invoices.customer, invoices.currency),
    ofCredit: placesOf(credits.customer, credits.currency),
    currencies: found,
  }
}

/** What customers owe on a day, and what of it is not past due. */
export class AccountBalances {
  readonly #accounts: Accounts
  /** Three slots an account: what is open, what of it is not past due, and the credit that no item has consumed. */
  readonly #totals: Totals

  constructor(accounts: Accounts) {
    this.#accounts = accounts
    this.#totals = new Totals(accounts.currencies.length * 3)
  }

  owe(invoice: number, open: Minor, isCurrent: boolean): void {
    const slot = (this.#accounts.ofInvoice[invoice] as number) * 3
    this.#totals.add(slot, open)
    if (isCurrent) this.#totals.add(slot + 1, open)
  }

  credit(credit: number, left: Minor): void {
    this.#totals.add((this.#accounts.ofCredit[credit] as number) * 3 + 2, left)
  }

  /**
   * What is not past due of each balance where its credit is taken off, first off what is past due: below zero where a
   * customer is owed more than it owes. The credit of one customer closes nothing of another.
   */
  eachCurrent(tell: (currency: number, current: Minor) => void): void {
    this.#accounts.currencies.forEach((currency, account) => {
      const of = (slot: number): Minor => this.#totals.at(account * 3 + slot)
      tell(currency, minMinor(of(1), subtractMinor(of(0), of(2))))
    })
  }
}
