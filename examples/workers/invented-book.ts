import type { Documents } from 'receivables/ledger'

const pad = (value: number, width: number) => String(value).padStart(width, '0')
/** A day of 2025 or 2026, counted from 1 January 2025. */
const dayText = (day: number) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10)

/** An invented book, the same every time: ten invoices a customer, seven of them paid. */
export function inventedBook(customers: number): Documents {
  const invoices = Array.from({ length: customers * 10 }, (_, index) => ({
    id: `F-${pad(index, 6)}`,
    customerId: `C-${pad(index % customers, 5)}`,
    currency: index % customers < customers / 4 ? 'USD' : 'EUR',
    amount: `${String(100 + ((index * 7919) % 90_000))}.${pad((index * 31) % 100, 2)}`,
    issueDate: dayText((index * 37) % 480),
    dueDate: dayText(((index * 37) % 480) + 30),
  }))
  const payments = invoices
    .filter((_, index) => index % 10 < 7)
    .map(({ id, customerId, currency, amount, issueDate }, index) => ({
      id: `P-${pad(index, 6)}`,
      customerId,
      currency,
      amount,
      date: dayText((Date.parse(issueDate) - Date.UTC(2025, 0, 1)) / 86_400_000 + 20 + (index % 40)),
      applications: [{ invoiceId: id, amount }],
    }))
  const disputes = invoices
    .filter((_, index) => index % 50 === 9)
    .map(({ id, amount, dueDate }) => ({ id: `D-${id}`, invoiceId: id, amount, openedOn: dueDate }))
  return { invoices, payments, disputes }
}
