import type { Documents } from '../../src/ledger/documents.js'

/*
 * The ledger once more, as plainly and slowly as its documentation can be followed: every day is a text, every amount a
 * bigint, every list is walked from its beginning. It shares no code with src and is right where it can be read.
 */

const SCALES: Readonly<Record<string, number>> = { EUR: 2, JPY: 0, KWD: 3 }

export const unitsOf = (amount: unknown, currency: string): bigint => {
  const [whole = '', fraction = ''] = String(amount).split('.')
  return BigInt(whole + fraction.padEnd(SCALES[currency]!, '0'))
}

export const textOf = (units: bigint, currency: string): string => {
  const scale = SCALES[currency]!
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const text =
    scale === 0 ? digits : `${digits.slice(0, digits.length - scale)}.${digits.slice(digits.length - scale)}`
  return units < 0n ? `-${text}` : text
}

export const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

const later = (a: string, b: string): string => (a > b ? a : b)
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

interface Part {
  readonly number: number
  readonly due: string
  readonly amount: bigint
  open: bigint
  disputed: bigint
  settledOn: string | undefined
  settledBy: string | undefined
}

const RANKS = ['payment', 'discount', 'credit-note', 'write-off']
const BEYOND: Readonly<Record<string, string>> = {
  payment: 'ledger.over-payment',
  discount: 'ledger.discount-beyond-balance',
  'credit-note': 'ledger.over-credit',
  'write-off': 'ledger.write-off-beyond-balance',
}

interface Event {
  readonly day: string
  readonly what: string
  readonly id: string
  readonly number: number
  readonly amount: bigint
}

/** What `ledgerAsOf` must answer; diagnostics as a set of texts. */
export function referenceLedger(documents: Documents, asOf: string) {
  const diagnostics: object[] = []
  const items: object[] = []
  const settled: { settledOn: string }[] = []
  const left = new Map<string, bigint>()
  const beyondCash = new Map<string, bigint>()
  const { payments = [], creditNotes = [], writeOffs = [], disputes = [] } = documents
  const inForce = payments.filter(
    ({ date, reversedOn }) => date <= asOf && (reversedOn === undefined || reversedOn > asOf),
  )
  const noted = creditNotes.filter(({ date }) => date <= asOf)
  for (const { id, amount, currency } of inForce) left.set(`payment ${id}`, unitsOf(amount, currency))
  for (const { id, amount, currency } of noted) left.set(`credit-note ${id}`, unitsOf(amount, currency))

  for (const invoice of documents.invoices) {
    const { id: invoiceId, currency, issueDate, customerId: debtorId } = invoice
    const crossings = new Map<string, object>()
    const cross = (document: string, id: string, customerId: string, date: string, told: string) => {
      if (customerId !== debtorId)
        crossings.set(`another ${document} ${id}`, {
          code: 'ledger.paid-by-another',
          params: { document, documentId: id, customerId, invoiceId, debtorId },
        })
      if (told < issueDate)
        crossings.set(`early ${document} ${id}`, {
          code: 'ledger.payment-before-invoice',
          params: { document, documentId: id, invoiceId, date, issueDate },
        })
    }
    const events: Event[] = []
    for (const { id, date, customerId, applications = [] } of inForce) {
      for (const { invoiceId: named, instalment = 0, amount, discount, on = date } of applications) {
        if (named !== invoiceId || on > asOf) continue
        cross('payment', id, customerId, date, on)
        const shared = { day: later(on, issueDate), id, number: instalment }
        events.push({ ...shared, what: 'payment', amount: unitsOf(amount, currency) })
        if (discount !== undefined)
          events.push({ ...shared, what: 'discount', amount: unitsOf(discount, currency) })
      }
    }
    for (const { id, date, customerId, invoiceId: named, instalment = 0, amount } of noted) {
      if (named !== invoiceId) continue
      cross('credit-note', id, customerId, date, date)
      const day = later(date, issueDate)
      events.push({ day, id, number: instalment, what: 'credit-note', amount: unitsOf(amount, currency) })
    }
    for (const { id, date, invoiceId: named, instalment = 0, amount } of writeOffs) {
      if (named !== invoiceId || date > asOf) continue
      const day = later(date, issueDate)
      events.push({ day, id, number: instalment, what: 'write-off', amount: unitsOf(amount, currency) })
    }
    diagnostics.push(...crossings.values())
    if (issueDate > asOf) continue

    const parts = (invoice.instalments ?? [{ dueDate: invoice.dueDate!, amount: invoice.amount }])
      .map(({ dueDate, amount }, index): Part => ({
        number: invoice.instalments === undefined ? 0 : index + 1,
        due: dueDate,
        amount: unitsOf(amount, currency),
        open: unitsOf(amount, currency),
        disputed: 0n,
        settledOn: unitsOf(amount, currency) === 0n ? issueDate : undefined,
        settledBy: undefined,
      }))
      .sort((a, b) => byText(a.due, b.due) || a.number - b.number)
    if (parts[0]!.due < issueDate)
      diagnostics.push({
        code: 'ledger.due-before-issue',
        params: { invoiceId, issueDate, dueDate: parts[0]!.due },
      })

    events.sort(
      (a, b) =>
        byText(a.day, b.day) ||
        RANKS.indexOf(a.what) - RANKS.indexOf(b.what) ||
        byText(a.id, b.id) ||
        Number(a.number === 0) - Number(b.number === 0) ||
        a.number - b.number ||
        Number(a.amount - b.amount),
    )
    for (const { day, what, id, number, amount } of events) {
      let rest = amount
      for (const part of parts) {
        if (number !== 0 && part.number !== number) continue
        const taken = part.open < rest ? part.open : rest
        if (taken === 0n) continue
        part.open -= taken
        rest -= taken
        if (part.open > 0n) continue
        part.settledOn = day
        part.settledBy = what
      }
      const credit = `${what} ${id}`
      if (left.has(credit)) left.set(credit, left.get(credit)! - (amount - rest))
      if (rest === 0n) continue
      if (what === 'payment') beyondCash.set(id, (beyondCash.get(id) ?? 0n) + rest)
      diagnostics.push({
        code: BEYOND[what],
        params: {
          document: what === 'discount' ? 'payment' : what,
          documentId: id,
          invoiceId,
          currency,
          amount: textOf(rest, currency),
        },
      })
    }

    let undisputable = 0n
    const contested = disputes.filter(
      ({ invoiceId: named, openedOn, closedOn }) =>
        named === invoiceId && openedOn <= asOf && (closedOn === undefined || closedOn > asOf),
    )
    // What names an instalment comes first; in no other way does the order of disputes matter.
    const named = contested.filter(({ instalment }) => instalment !== undefined)
    const unnamed = contested.filter(({ instalment }) => instalment === undefined)
    for (const { instalment = 0, amount } of [...named, ...unnamed]) {
      let rest = unitsOf(amount, currency)
      for (const part of parts) {
        if (instalment !== 0 && part.number !== instalment) continue
        const room = part.open - part.disputed
        const taken = room < rest ? room : rest
        part.disputed += taken
        rest -= taken
      }
      undisputable += rest
    }
    if (undisputable > 0n)
      diagnostics.push({
        code: 'ledger.dispute-beyond-balance',
        params: { invoiceId, currency, amount: textOf(undisputable, currency) },
      })

    for (const { number, due, amount, open, disputed, settledOn, settledBy } of parts) {
      const identity = {
        invoiceId,
        ...(number === 0 ? {} : { instalment: number }),
        customerId: debtorId,
        currency,
        issueDate,
        dueDate: due,
        amount: textOf(amount, currency),
      }
      const late = (day: string): number => Math.max(0, daysFrom(due, day))
      if (settledOn === undefined)
        items.push({
          ...identity,
          open: textOf(open, currency),
          disputed: textOf(disputed, currency),
          undisputed: textOf(open - disputed, currency),
          daysPastDue: late(asOf),
        })
      else
        settled.push({
          ...identity,
          settledOn,
          ...(settledBy === undefined ? {} : { settledBy }),
          ...{ daysPastDue: late(settledOn) },
        })
    }
  }

  const unapplied = [
    ...inForce.flatMap((credit) => {
      const over = beyondCash.get(credit.id) ?? 0n
      return [
        { credit, kind: 'cash', amount: left.get(`payment ${credit.id}`)! - over },
        { credit, kind: 'over-payment', amount: over },
      ]
    }),
    ...noted.map((credit) => ({
      credit,
      kind: 'credit-note',
      amount: left.get(`credit-note ${credit.id}`)!,
    })),
  ]
    .filter(({ amount }) => amount !== 0n)
    .map(({ credit: { id, customerId, currency, date }, kind, amount }) => ({
      customerId,
      currency,
      amount: textOf(amount, currency),
      date,
      documentId: id,
      kind,
    }))

  const byIdentity = (a: object, b: object): number => {
    const left = a as { invoiceId: string; instalment?: number }
    const right = b as { invoiceId: string; instalment?: number }
    return byText(left.invoiceId, right.invoiceId) || (left.instalment ?? 0) - (right.instalment ?? 0)
  }
  return {
    asOf,
    items: (items as { dueDate: string }[]).sort((a, b) => byText(a.dueDate, b.dueDate) || byIdentity(a, b)),
    settled: settled.sort((a, b) => byText(a.settledOn, b.settledOn) || byIdentity(a, b)),
    unapplied: unapplied.sort(
      (a, b) =>
        byText(a.customerId, b.customerId) ||
        byText(a.date, b.date) ||
        byText(a.documentId, b.documentId) ||
        byText(a.kind, b.kind),
    ),
    diagnostics: new Set(diagnostics.map((diagnostic) => JSON.stringify(diagnostic))),
  }
}
