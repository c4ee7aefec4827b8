import type { Book } from '../ledger/book.js'
import { Totals } from '../numbers/add-up.js'
import { subtractMinor, type Minor } from '../numbers/minor.js'

/** The account (one customer in one currency) of each invoice and each credit; computed once for all days. */
export interface Accounts {
  readonly ofInvoice: Int32Array
  readonly ofCredit: Int32Array
  /** The currency index of each account. */
  readonly currencies: readonly number[]
}

/** The accounts of a book. */
export function accountsOf({ currencies, customers, invoices, credits }: Book): Accounts {
  const found: number[] = []
  // Most customers have one currency, so the first account of each is found without the map.
  const first = new Int32Array(customers.ends.length).fill(-1)
  const others = new Map<number, number>()
  const placeOf = (customer: number, currency: number): number => {
    const known = first[customer] as number
    if (known !== -1 && found[known] === currency) return known
    const key = customer * currencies.length + currency
    const other = known === -1 ? undefined : others.get(key)
    if (other !== undefined) return other
    if (known === -1) first[customer] = found.length
    else others.set(key, found.length)
    return found.push(currency) - 1
  }
  const placesOf = (customer: Int32Array, currency: Uint8Array): Int32Array => {
    const places = new Int32Array(customer.length)
    for (let row = 0; row < places.length; row++)
      places[row] = placeOf(customer[row] as number, currency[row] as number)
    return places
  }
  return {
    ofInvoice: placesOf(invoices.customer, invoices.currency),
    ofCredit: placesOf(credits.customer, credits.currency),
    currencies: found,
  }
}

/**
 * The credit of customers on a day compared with what they owe past due; past-due amounts are added only for
 * customers with credit.
 */
export class CreditsOfAccounts {
  readonly #accounts: Accounts
  readonly #hasCredit: Uint8Array
  /** Two slots per account: unapplied credit, and past-due amount. */
  readonly #totals: Totals

  constructor(accounts: Accounts) {
    this.#accounts = accounts
    this.#hasCredit = new Uint8Array(accounts.currencies.length)
    this.#totals = new Totals(accounts.currencies.length * 2)
  }

  /** Adds an unapplied credit. Call this for all credits before `close`. */
  add(credit: number, left: Minor): void {
    const account = this.#accounts.ofCredit[credit] as number
    this.#hasCredit[account] = 1
    this.#totals.add(account * 2, left)
  }

  close(invoice: number, overdue: Minor): void {
    const account = this.#accounts.ofInvoice[invoice] as number
    if (this.#hasCredit[account] === 1) this.#totals.add(account * 2 + 1, overdue)
  }

  /** Adds, per account, the credit beyond what it owes past due. The credit of one account never covers another. */
  addRest(to: Totals, slotOf: (currency: number) => number): void {
    const { currencies } = this.#accounts
    for (let account = 0; account < currencies.length; account++) {
      if (this.#hasCredit[account] === 0) continue
      const rest = subtractMinor(this.#totals.at(account * 2), this.#totals.at(account * 2 + 1))
      if (rest > 0) to.add(slotOf(currencies[account] as number), rest)
    }
  }
}
