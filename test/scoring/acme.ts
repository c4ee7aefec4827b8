import type { Documents, Invoice, Payment } from '../../src/ledger/index.js'

/** An invoice of acme over 30 days. */
export const sold = (
  id: string,
  amount: string,
  issueDate: string,
  dueDate: string,
  fields: Partial<Invoice> = {},
): Invoice => ({ id, customerId: 'acme', currency: 'EUR', amount, issueDate, dueDate, ...fields })

/** A payment of acme, applied in full to one invoice. */
export const paid = (
  id: string,
  invoiceId: string,
  amount: string,
  date: string,
  fields: Partial<Payment> = {},
): Payment => ({
  id,
  customerId: 'acme',
  currency: 'EUR',
  amount,
  date,
  applications: [{ invoiceId, amount }],
  ...fields,
})

export const AS_OF = '2026-06-30'

/**
 * The half-year of one customer. Four items were paid: F-1 ten days late, F-2 two days early, F-4 twenty days early with a
 * discount, F-3 thirty days late and in two parts. F-7 was credited, F-8 written off, F-9 is of zero, the cheque for F-11
 * bounced, and what is dated July has not happened.
 */
export const halfYear = (): Required<
  Pick<Documents, 'creditNotes' | 'disputes' | 'invoices' | 'payments' | 'writeOffs'>
> => ({
  invoices: [
    sold('F-1', '100.00', '2026-01-01', '2026-01-31'),
    sold('F-2', '300.00', '2026-02-01', '2026-03-03'),
    sold('F-3', '200.00', '2026-03-01', '2026-03-31'),
    sold('F-4', '400.00', '2026-04-01', '2026-05-01'),
    sold('F-5', '250.00', '2026-05-01', '2026-05-31'),
    sold('F-6', '80.00', '2026-06-15', '2026-07-15'),
    sold('F-7', '60.00', '2026-04-20', '2026-05-20'),
    sold('F-8', '40.00', '2026-01-16', '2026-02-15'),
    sold('F-9', '0.00', '2026-01-16', '2026-02-15'),
    sold('F-10', '999.00', '2026-07-01', '2026-07-31'),
    sold('F-11', '100.00', '2026-03-16', '2026-04-15'),
  ],
  payments: [
    paid('P-1', 'F-1', '100.00', '2026-02-10'),
    paid('P-2', 'F-2', '300.00', '2026-03-01'),
    paid('P-3', 'F-3', '50.00', '2026-03-31'),
    paid('P-4', 'F-3', '150.00', '2026-04-30'),
    paid('P-5', 'F-4', '392.00', '2026-04-11', {
      applications: [{ invoiceId: 'F-4', amount: '392.00', discount: '8.00' }],
    }),
    paid('P-6', 'F-5', '50.00', '2026-05-31'),
    paid('P-7', 'F-11', '100.00', '2026-04-10', { reversedOn: '2026-04-20' }),
    paid('P-8', 'F-6', '80.00', '2026-07-01'),
  ],
  creditNotes: [
    { id: 'G-1', customerId: 'acme', currency: 'EUR', amount: '60.00', date: '2026-05-20', invoiceId: 'F-7' },
  ],
  writeOffs: [{ id: 'W-1', invoiceId: 'F-8', amount: '40.00', date: '2026-06-01' }],
  disputes: [
    { id: 'D-1', invoiceId: 'F-3', amount: '20.00', openedOn: '2026-03-10', closedOn: '2026-03-20' },
    { id: 'D-2', invoiceId: 'F-6', amount: '10.00', openedOn: '2026-07-02' },
    { id: 'D-3', invoiceId: 'F-1', amount: '0.00', openedOn: '2026-02-01' },
  ],
})

/** A mean as a statistic: 12 decimals. */
export const mean = (sum: number, count: number): string => (sum / count).toFixed(12)
