// A day's bank statement of a seller: each receipt is matched, decided, allocated.
import { allocatePayment, paymentTolerance, shortPayDecision, suggestMatches } from 'receivables/ledger'
import { explain } from 'receivables'

const asOf = '2026-03-20'
const items = [
  { id: 'INV-2026-15', open: '150.00', dueDate: '2026-01-31' },
  { id: 'INV-2026-16', open: '500.00', dueDate: '2026-02-28' },
  { id: 'INV-2026-17', open: '1000.00', dueDate: '2026-03-31' },
]
const receipts = [
  { amount: '500.00', reference: 'inv 2026/16' },
  { amount: '995.50', reference: 'INV-2026-17 less bank charges' },
  { amount: '650.00', reference: 'payment, thank you' },
  { amount: '77.77', reference: 'lunch' },
]

/** What the statement's lines are for, and what becomes of the one that is short. */
export function* main(): Generator<string, void, undefined> {
  for (const { amount, reference } of receipts) {
    yield `${amount} EUR, "${reference}"`
    const payment = { amount, currency: 'EUR', date: asOf, reference }
    const { status, suggestions, reasons } = suggestMatches({ payment, items })
    const [best] = suggestions
    if (best === undefined) {
      yield* reasons.map((reason) => `  ${explain(reason, 'en')}`)
      continue
    }
    yield `  ${status}: ${best.lines.map((line) => line.itemId).join(', ')} (${best.kind})`
    yield* best.reasons.map((reason) => `  ${explain(reason, 'en')}`)
    if (best.kind === 'reference')
      yield* settleShort(
        amount,
        best.lines.map((line) => line.itemId),
      )
  }
  yield* allocateUnderCivilCode()
}

/** A named payment of another amount: within 1 %, at most 5.00, the invoice closes. */
function* settleShort(amount: string, ids: readonly string[]): Generator<string, void, undefined> {
  const invoices = items
    .filter(({ id }) => ids.includes(id))
    .map(({ id, open }) => ({
      id,
      amount: open,
      tolerance: paymentTolerance({ amount: open, currency: 'EUR', rate: '0.01', maximum: { EUR: '5.00' } }),
    }))
  const decision = shortPayDecision({ payment: { amount, currency: 'EUR', date: asOf }, invoices })
  yield `  ${decision.status}, ${decision.tolerance} written off`
}

/** One payment over a debtor's claims in China. */
function* allocateUnderCivilCode(): Generator<string, void, undefined> {
  const { applied, reasons } = allocatePayment({
    payment: { amount: '25000.00', currency: 'CNY' },
    debts: [
      { id: 'D1', dueDate: '2026-01-31', interest: '300.00', principal: '10000.00', secured: true },
      { id: 'D2', dueDate: '2026-02-28', interest: '150.00', principal: '20000.00' },
      { id: 'D3', dueDate: '2026-06-30', principal: '5000.00' },
    ],
    componentOrder: ['costs', 'interest', 'principal'],
    debtOrder: 'cn-civil-560',
    asOf,
  })
  yield '25000.00 CNY over three debts, Civil Code articles 560 and 561'
  for (const { debtId, interest, principal } of applied)
    yield `  ${debtId}: interest ${interest}, principal ${principal}`
  yield* reasons.map((reason) => `  ${explain(reason, 'zh-CN')}`)
}
