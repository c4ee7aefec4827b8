import type { Customer } from 'receivables/ledger'
import type { ItemCharge } from './late-charges.js'

/** The late charges of one customer, invoice by invoice, with their working. */
export interface InterestStatement {
  readonly customerId: string
  readonly customerName: string
  readonly charges: readonly ItemCharge[]
}

/** A longer statement would be right and no example. */
const MOST_ITEMS = 6

/** The customer whose statement has the most to show: the most segments on few invoices. */
export function chooseStatement(
  charges: readonly ItemCharge[],
  customers: readonly Customer[],
  except: readonly string[],
): InterestStatement | undefined {
  const byCustomer = new Map<string, ItemCharge[]>()
  for (const charge of charges) {
    const own = byCustomer.get(charge.item.customerId) ?? []
    byCustomer.set(charge.item.customerId, [...own, charge])
  }
  let best: { customerId: string; charges: readonly ItemCharge[] } | undefined
  for (const [customerId, own] of byCustomer) {
    const { insolventSince } = customers.find(({ id }) => id === customerId) ?? {}
    if (own.length > MOST_ITEMS || except.includes(customerId) || insolventSince !== undefined) continue
    if (best === undefined || segmentsOf(own) > segmentsOf(best.charges)) best = { customerId, charges: own }
  }
  if (best === undefined) return undefined
  const { customerId, charges: own } = best
  const inOrder = [...own].sort((a, b) => (a.item.dueDate < b.item.dueDate ? -1 : 1))
  return {
    customerId,
    charges: inOrder,
    customerName: customers.find(({ id }) => id === customerId)?.name ?? customerId,
  }
}

/** Segments, where an invoice of two or more counts double: that is what a statement explains. */
const segmentsOf = (charges: readonly ItemCharge[]): number =>
  charges.reduce((sum, { accrual: { segments } }) => sum + segments.length ** 2, 0)
