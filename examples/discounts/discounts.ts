// 2/10 net 30 from both sides: what a customer earns day by day, and whether the seller should offer it.
import {
  annualizedDiscountCost,
  breakEvenUptake,
  buyerDiscountDecision,
  discountProgrammeCost,
  largestWorthwhileDiscount,
  quoteDiscount,
  unearnedDiscount,
} from 'receivables/terms'
import { explain } from 'receivables'

const invoice = { terms: '3/5 2/10 net 30', invoiceDate: '2026-03-15', amount: '10000.00', currency: 'EUR' }

const percent = (fraction: string): string => `${(Number(fraction) * 100).toFixed(2)} %`

/** The customer's days, a payment of a part, a late deduction, and the sums of both sides. */
export function* main(): Generator<string, void, undefined> {
  yield `10000.00 EUR of 15 March, ${invoice.terms}`
  for (const paidOn of ['2026-03-20', '2026-03-21', '2026-03-25', '2026-03-26']) {
    const { status, payable, reasons } = quoteDiscount({ ...invoice, paidOn })
    yield `  ${paidOn}: ${payable} (${status})`
    yield* reasons.map((reason) => `    ${explain(reason, 'en')}`)
  }

  yield 'Half of it, 4900.00 on 25 March'
  for (const partialPayment of ['prorated', 'all-or-nothing', 'none'] as const) {
    const quote = quoteDiscount({ ...invoice, paidOn: '2026-03-25', payment: '4900.00', partialPayment })
    yield `  ${partialPayment}: discount ${quote.discount}, open ${quote.residue}, closed by ${quote.residuePayable}`
  }

  const taken = unearnedDiscount({ ...invoice, paidOn: '2026-03-26', payment: '9800.00', taken: '200.00' })
  yield `9800.00 on 26 March: ${taken.action} ${taken.unearned}`
  yield* bothSides()
}

/** What forgoing it costs a buyer, and what offering it costs the seller. */
function* bothSides(): Generator<string, void, undefined> {
  const offer = { rate: '0.02', discountDays: 10, netDays: 30, daysInYear: 365 } as const
  const { nominal, effective } = annualizedDiscountCost(offer)
  yield `Forgoing 2/10 net 30 costs ${percent(nominal)} a year, ${percent(effective)} compounded`
  const { decision } = buyerDiscountDecision({ ...offer, costOfFunds: '0.12', costOfFundsIs: 'nominal' })
  yield `  a buyer whose money costs 12 %: ${decision}`

  const timing = { costOfCapital: '0.12', discountDays: 10, expectedDays: 60, daysInYear: 365 } as const
  yield `A seller paid on day 60 can give ${percent(largestWorthwhileDiscount(timing))}`
  const { uptake } = breakEvenUptake({ ...timing, rate: '0.01', alreadyEarly: '0.10' })
  yield `  at 1 %, with 10 % early anyway, ${uptake === null ? 'never' : percent(uptake)} of sales must take it`
  const cost = discountProgrammeCost({
    currency: 'EUR',
    invoices: [
      { amount: '100000.00', issueDate: '2025-03-01', paidOn: '2025-03-11' },
      { amount: '300000.00', issueDate: '2025-06-01', paidOn: '2025-07-31' },
    ],
    from: '2025-01-01',
    to: '2026-01-01',
    rate: '0.01',
    discountDays: 10,
    uptake: '0.5',
    costOfCapital: '0.12',
    daysInYear: 365,
  })
  yield `  on last year's book: discounts ${cost.discounts}, interest saved ${cost.financingSaved}, net cost ${cost.netCost}`
}
