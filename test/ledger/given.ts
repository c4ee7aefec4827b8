import type {
  CreditNote,
  Dispute,
  Documents,
  Invoice,
  Payment,
  PromiseToPay,
  WriteOff,
} from '../../src/ledger/documents.js'

/** 100 EUR of acme, issued 5 January 2026 and due 4 February, with what the test says otherwise. */
export const invoice = (fields: Partial<Invoice> = {}): Invoice => ({
  id: 'F-1',
  customerId: 'acme',
  currency: 'EUR',
  amount: '100.00',
  issueDate: '2026-01-05',
  dueDate: '2026-02-04',
  ...fields,
})

/** 40 EUR of acme on 10 February, unapplied unless the test says otherwise. */
export const payment = (fields: Partial<Payment> = {}): Payment => ({
  id: 'P-1',
  customerId: 'acme',
  currency: 'EUR',
  amount: '40.00',
  date: '2026-02-10',
  ...fields,
})

/** A payment that is applied in full to F-1. */
export const paid = (amount: string, date: string, fields: Partial<Payment> = {}): Payment =>
  payment({ amount, date, applications: [{ invoiceId: 'F-1', amount }], ...fields })

/** A credit note of 30 EUR to acme on 10 February, on F-1 unless the test says otherwise. */
export const creditNote = (fields: Partial<CreditNote> = {}): CreditNote => ({
  id: 'G-1',
  customerId: 'acme',
  currency: 'EUR',
  amount: '30.00',
  date: '2026-02-10',
  invoiceId: 'F-1',
  ...fields,
})

/** A write-off of 30 EUR on F-1, 10 February. */
export const writeOff = (fields: Partial<WriteOff> = {}): WriteOff => ({
  id: 'W-1',
  invoiceId: 'F-1',
  amount: '30.00',
  date: '2026-02-10',
  ...fields,
})

/** A dispute of 30 EUR on F-1 from 1 February on. */
export const dispute = (fields: Partial<Dispute> = {}): Dispute => ({
  id: 'D-1',
  invoiceId: 'F-1',
  amount: '30.00',
  openedOn: '2026-02-01',
  ...fields,
})

/** A promise of acme on 12 February to pay 40 EUR by the 28th, about no invoice unless the test says otherwise. */
export const promised = (fields: Partial<PromiseToPay> = {}): PromiseToPay => ({
  id: 'V-1',
  customerId: 'acme',
  currency: 'EUR',
  amount: '40.00',
  madeOn: '2026-02-12',
  dueOn: '2026-02-28',
  ...fields,
})

/** One of everything, so that each field has a place to be wrong in. */
export const everything = (): Required<Omit<Documents, 'calendars'>> => ({
  invoices: [
    invoice(),
    invoice({
      id: 'F-2',
      currency: 'JPY',
      amount: 1000,
      dueDate: '2026-03-04',
      instalments: [
        { dueDate: '2026-02-04', amount: 400 },
        { dueDate: '2026-03-04', amount: 600 },
      ],
    }),
  ],
  payments: [paid('40.00', '2026-02-10')],
  creditNotes: [creditNote()],
  writeOffs: [writeOff({ amount: '5.00' })],
  disputes: [dispute()],
  promises: [
    {
      id: 'V-1',
      customerId: 'acme',
      invoiceId: 'F-1',
      currency: 'EUR',
      amount: '25.00',
      madeOn: '2026-02-12',
      dueOn: '2026-02-20',
    },
  ],
  contacts: [{ id: 'C-1', customerId: 'acme', date: '2026-02-12', channel: 'call', invoiceId: 'F-1' }],
  customers: [{ id: 'acme', name: 'Acme', country: 'DE', insolventSince: '2026-05-01' }],
})

/** Freezes a value and all that it holds, so that any mutation throws. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFreeze(part)
  }
  return value
}
