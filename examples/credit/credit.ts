// From how a customer pays to whether its next order may go: node examples/run.mjs credit
import { explain } from 'receivables'
import {
  checkOrder,
  creditExposure,
  paymentBehaviour,
  recommendLimit,
  scoreCredit,
  type Scorecard,
} from 'receivables/credit'

const asOf = '2026-06-30'
const currency = 'USD'

/** Six invoices and how late they were paid. */
const history = [0, 0, 6, 0, 8, 12].map((daysLate, place) => ({
  amount: place % 2 === 0 ? '4000.00' : '6000.00',
  daysLate,
}))

/** A card of one's own: points for the payment record and for the age of the business. */
const card: Scorecard = {
  schema: 'receivables/scorecard@1',
  id: 'small-trader',
  characteristics: [
    {
      id: 'weightedDaysLate',
      attributes: [
        { to: 2, points: 50 },
        { from: 2, to: 10, points: 35 },
        { from: 10, points: 10 },
        { missing: true, points: 20 },
      ],
    },
    {
      id: 'yearsInBusiness',
      attributes: [
        { to: 3, points: 10 },
        { from: 3, points: 30 },
      ],
    },
  ],
  grades: [
    { grade: 'A', from: 75 },
    { grade: 'B', from: 50, to: 75 },
    { grade: 'C', to: 50 },
  ],
}

/** Behaviour, score, limit, order: each step takes what the one before gives. */
export function* main(): Generator<string, void, undefined> {
  const behaviour = paymentBehaviour({ history, currency, asOf })
  yield `${String(behaviour.settledCount)} invoices paid, ${behaviour.weightedDaysLate ?? '?'} days late by amount`

  const facts = { weightedDaysLate: behaviour.weightedDaysLate, yearsInBusiness: 7 }
  const score = scoreCredit(card, facts)
  if (score.status !== 'scored' || score.grade === null) return
  yield `score ${score.score}, grade ${score.grade}`
  for (const { characteristic, contribution } of score.contributions)
    yield `  ${characteristic}: ${contribution}`

  const recommended = recommendLimit({
    currency,
    methods: [
      {
        method: 'sales-term-factor',
        monthlySales: '20000',
        termMonths: 2,
        grade: score.grade,
        factors: [
          { grade: 'A', factor: '1' },
          { grade: 'B', factor: '0.75' },
          { grade: 'C', factor: '0.25' },
        ],
      },
    ],
    blend: 'minimum',
    rounding: { unit: { USD: '1000' }, mode: 'down' },
  })
  if (recommended.status !== 'recommended') return
  const { limit } = recommended
  yield `limit ${limit} ${currency}`

  const exposure = creditExposure({
    items: [
      { invoiceId: 'F-7', currency, open: '18000.00', daysPastDue: 4 },
      { invoiceId: 'F-8', currency, open: '6000.00', daysPastDue: 0 },
    ],
    openOrders: [],
    unapplied: [{ currency, amount: '1500.00' }],
    limitCurrency: currency,
  })
  yield `exposure ${exposure.exposure}, of which overdue ${exposure.overdue}`
  for (const amount of ['5000.00', '9000.00']) {
    const check = checkOrder({
      order: { amount, currency },
      exposure,
      limit,
      policy: { watchAbove: '0.8' },
    })
    yield `an order of ${amount}: ${check.decision}, ${check.status}`
    for (const reason of check.reasons) yield `  ${explain(reason, 'en')}`
    for (const reason of check.releaseWhen) yield `  ${explain(reason, 'en')}`
  }
}
