import { compareTexts } from '../ledger/compare-texts.js'
import { IdIndex } from '../ledger/id-index.js'
import { addMinor, type Minor } from '../numbers/minor.js'

/** A name and what it owes. */
interface NamedSum {
  readonly id: string
  amount: Minor
}

/** What is owed by name. */
export class SumsByName {
  readonly rows: NamedSum[] = []
  readonly #index = new IdIndex(1024)

  add(id: string, amount: Minor): void {
    const row = this.rows[this.#index.intern(id)]
    if (row === undefined) this.rows.push({ id, amount })
    else row.amount = addMinor(row.amount, amount)
  }

  /** The largest first, of equals by name. */
  ordered(): readonly NamedSum[] {
    return this.rows.sort((a, b) =>
      a.amount > b.amount ? -1 : a.amount < b.amount ? 1 : compareTexts(a.id, b.id),
    )
  }
}
