import { compareTexts } from '../ledger/compare-texts.js'
import { IdIndex } from '../ledger/id-index.js'
import { addMinor, type Minor } from '../numbers/minor.js'

/** An id and its amount. */
interface NamedSum {
  readonly id: string
  amount: Minor
}

/** Amounts owed, by id. */
export class SumsByName {
  readonly rows: NamedSum[] = []
  readonly #index = new IdIndex(1024)

  add(id: string, amount: Minor): void {
    const row = this.rows[this.#index.intern(id)]
    if (row === undefined) this.rows.push({ id, amount })
    else row.amount = addMinor(row.amount, amount)
  }

  /** The largest first, equal amounts by id. */
  ordered(): readonly NamedSum[] {
    return this.rows.sort((a, b) =>
      a.amount > b.amount ? -1 : a.amount < b.amount ? 1 : compareTexts(a.id, b.id),
    )
  }
}
