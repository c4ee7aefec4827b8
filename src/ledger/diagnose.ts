import { scanDay, writeDay } from '../calendar/day-number.js'
import type { Reason } from '../kernel/reason.js'
import type { Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { CASH, CREDIT_NOTE, DISCOUNT, WRITE_OFF, firstItem, type Book } from './book.js'
import { compareTexts } from './compare-texts.js'
import type { LedgerReasonCode } from './reasons.js'
import type { Excess, Standing } from './stand-as-of.js'
import { textAt } from './text-column.js'

type Diagnostic = Reason<LedgerReasonCode>

/** The code under which an excess is reported, by the kind of its movement. */
const EXCESS_CODES: readonly LedgerReasonCode[] = [
  'ledger.over-payment',
  'ledger.discount-beyond-balance',
  'ledger.over-credit',
  'ledger.write-off-beyond-balance',
]

/** The diagnostics of a day, ascending by code, then by params. */
export function diagnose(book: Book, standing: Standing): Diagnostic[] {
  const found = [
    ...dueBeforeIssue(book, standing),
    ...crossings(book, standing),
    ...promisedByAnother(book, standing),
    ...standing.excesses.map((excess) => excessOf(book, excess)),
    ...standing.excessDisputes.map(({ invoice, amount }): Diagnostic => ({
      code: 'ledger.dispute-beyond-balance',
      params: { invoiceId: textAt(book.invoices.id, invoice), ...moneyOf(book, invoice, amount) },
    })),
  ]
  const keyed = found.map((diagnostic) => ({
    diagnostic,
    key: JSON.stringify([diagnostic.code, diagnostic.params]),
  }))
  return keyed.sort((a, b) => compareTexts(a.key, b.key)).map(({ diagnostic }) => diagnostic)
}

const moneyOf = (book: Book, invoice: number, amount: Minor): { currency: string; amount: string } => {
  const currency = book.invoices.currency[invoice] as number
  return {
    currency: book.currencies[currency] as string,
    amount: writeMinor(amount, book.scales[currency] as number),
  }
}

function* dueBeforeIssue(book: Book, standing: Standing): Generator<Diagnostic> {
  for (let invoice = 0; invoice < book.invoices.issued.length; invoice++) {
    const issued = book.invoices.issued[invoice] as number
    if (issued > standing.day) continue
    const due = book.items.due[firstItem(book, invoice)] as number
    if (due >= issued) continue
    yield {
      code: 'ledger.due-before-issue',
      params: {
        invoiceId: textAt(book.invoices.id, invoice),
        issueDate: writeDay(issued),
        dueDate: writeDay(due),
      },
    }
  }
}

/** Credits applied to an invoice of another customer, or before the invoice was issued; each once per invoice. */
function* crossings(book: Book, standing: Standing): Generator<Diagnostic> {
  const { movements, credits, invoices } = book
  const crossed = new Set<number>()
  const early = new Set<number>()
  for (let invoice = 0; invoice + 1 < movements.start.length; invoice++) {
    // Clearing or iterating a set allocates memory even if the set is empty, and most are.
    if (crossed.size > 0) crossed.clear()
    if (early.size > 0) early.clear()
    const end = movements.start[invoice + 1] as number
    for (let movement = movements.start[invoice] as number; movement < end; movement++) {
      const kind = movements.kind[movement]
      if (kind === DISCOUNT || kind === WRITE_OFF) continue
      const credit = movements.source[movement] as number
      // An application with a later date does not count yet, even if its payment does.
      const told = movements.told[movement] as number
      if (told > standing.day || (credits.end[credit] as number) <= standing.day) continue
      if (credits.customer[credit] !== invoices.customer[invoice]) crossed.add(credit)
      if (told < (invoices.issued[invoice] as number)) early.add(credit)
    }
    if (crossed.size > 0) for (const credit of crossed) yield paidByAnother(book, credit, invoice)
    if (early.size > 0) for (const credit of early) yield beforeInvoice(book, credit, invoice)
  }
}

/** Promises about an invoice of another customer: they do not hold that invoice, and never count as broken. */
function promisedByAnother({ records, invoices, customers }: Book, standing: Standing): Diagnostic[] {
  return records.promises.flatMap(({ id, customerId, madeOn, invoiceId }, index): Diagnostic[] => {
    if (invoiceId === undefined || scanDay(madeOn) > standing.day) return []
    const debtorId = textAt(customers, invoices.customer[records.promised[index] as number] as number)
    if (debtorId === customerId) return []
    return [
      { code: 'ledger.promised-by-another', params: { promiseId: id, customerId, invoiceId, debtorId } },
    ]
  })
}

/** The kind of document that a movement comes from, by the kind of movement: a discount is part of a payment. */
const DOCUMENTS = ['payment', 'payment', 'credit-note', 'write-off'] as const

/** The kind and id of a document; ids are unique only among documents of one kind. */
const documentOf = (book: Book, kind: number, source: number): { document: string; documentId: string } => ({
  document: DOCUMENTS[kind] as string,
  documentId: textAt(kind === WRITE_OFF ? book.writeOffIds : book.credits.id, source),
})

const kindOf = (book: Book, credit: number): number => (credit < book.credits.payments ? CASH : CREDIT_NOTE)

const paidByAnother = (book: Book, credit: number, invoice: number): Diagnostic => ({
  code: 'ledger.paid-by-another',
  params: {
    ...documentOf(book, kindOf(book, credit), credit),
    customerId: textAt(book.customers, book.credits.customer[credit] as number),
    invoiceId: textAt(book.invoices.id, invoice),
    debtorId: textAt(book.customers, book.invoices.customer[invoice] as number),
  },
})

const beforeInvoice = (book: Book, credit: number, invoice: number): Diagnostic => ({
  code: 'ledger.payment-before-invoice',
  params: {
    ...documentOf(book, kindOf(book, credit), credit),
    invoiceId: textAt(book.invoices.id, invoice),
    date: writeDay(book.credits.day[credit] as number),
    issueDate: writeDay(book.invoices.issued[invoice] as number),
  },
})

function excessOf(book: Book, { movement, invoice, amount }: Excess): Diagnostic {
  const kind = book.movements.kind[movement] as number
  return {
    code: EXCESS_CODES[kind] as LedgerReasonCode,
    params: {
      ...documentOf(book, kind, book.movements.source[movement] as number),
      invoiceId: textAt(book.invoices.id, invoice),
      ...moneyOf(book, invoice, amount),
    },
  }
}
