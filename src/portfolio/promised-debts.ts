import type { EscalationItem, EscalationState } from '../escalation/index.js'
import { caseIdOf } from '../escalation/start-escalation.js'
import { compareTexts } from '../ledger/compare-texts.js'
import type { OpenItem, PromiseToPay } from '../ledger/index.js'
import { readScale } from '../money/currency.js'

/** An open item from the ledger. */
export type Owed = EscalationItem & Pick<OpenItem, 'disputed' | 'undisputed' | 'open'>

/** An open item with its case. */
export interface Debt {
  readonly caseId: string
  readonly item: Owed
  readonly scale: number
}

/** Debts that a promise may concern, the oldest due date first. */
export interface DebtList {
  readonly debts: Debt[]
  /** How many debts at the start of the list have no amount left that a promise could hold. */
  head: number
}

/** A key for a customer and a currency: ids may have any character, a currency has three letters. */
const keyOf = (customerId: string, currency: string): string => `${currency}:${customerId}`

/**
 * Whether a promise is about an item: its invoice or, if it names none, what was owed in its currency when it was made.
 */
export const isAbout = ({ customerId, invoiceId, currency, madeOn }: PromiseToPay, { item }: Debt): boolean =>
  item.customerId === customerId &&
  (invoiceId === undefined
    ? item.currency === currency && item.issueDate <= madeOn
    : item.invoiceId === invoiceId)

/** The open items of some customers, indexed so that they are not searched as a whole for each promise. */
export class PromisedDebts {
  readonly #ofCustomer = new Map<string, Debt[]>()
  readonly #ofCurrency = new Map<string, DebtList>()
  readonly #ofInvoice = new Map<string, DebtList>()

  constructor(items: readonly Owed[], isWanted: (customerId: string) => boolean) {
    for (const item of items) {
      const { customerId, invoiceId, instalment, currency } = item
      if (!isWanted(customerId)) continue
      const debt = { caseId: caseIdOf(invoiceId, instalment ?? null), item, scale: readScale(currency, '') }
      const own = this.#ofCustomer.get(customerId)
      if (own === undefined) this.#ofCustomer.set(customerId, [debt])
      else own.push(debt)
    }
    for (const own of this.#ofCustomer.values()) {
      own.sort((a, b) => compareTexts(a.item.dueDate, b.item.dueDate) || compareTexts(a.caseId, b.caseId))
      for (const debt of own) {
        addTo(this.#ofCurrency, keyOf(debt.item.customerId, debt.item.currency), debt)
        addTo(this.#ofInvoice, debt.item.invoiceId, debt)
      }
    }
  }

  has(customerId: string): boolean {
    return this.#ofCustomer.has(customerId)
  }

  of(customerId: string): readonly Debt[] {
    return this.#ofCustomer.get(customerId) ?? []
  }

  *all(): Generator<Debt> {
    for (const own of this.#ofCustomer.values()) yield* own
  }

  /** A list that contains all debts that a promise is about. */
  listFor({ customerId, invoiceId, currency }: PromiseToPay): DebtList {
    const list =
      invoiceId === undefined
        ? this.#ofCurrency.get(keyOf(customerId, currency))
        : this.#ofInvoice.get(invoiceId)
    return list ?? { debts: [], head: 0 }
  }

  /** The debts that each promise holds, by the id of the promise. */
  heldBy(stateOf: (caseId: string) => EscalationState | undefined): ReadonlyMap<string, readonly Debt[]> {
    const held = new Map<string, Debt[]>()
    for (const debt of this.all()) {
      for (const { id, kind } of stateOf(debt.caseId)?.holds ?? []) {
        if (kind !== 'promise') continue
        const own = held.get(id)
        if (own === undefined) held.set(id, [debt])
        else own.push(debt)
      }
    }
    return held
  }
}

function addTo(lists: Map<string, DebtList>, key: string, debt: Debt): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, { debts: [debt], head: 0 })
  else list.debts.push(debt)
}
