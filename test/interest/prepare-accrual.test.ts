import { describe, expect, test } from 'vitest'
import { prepareAccrual, type InterestPolicy } from '../../src/interest/index.js'
import { openItems, prepareBook, type Documents } from '../../src/ledger/index.js'
import { deBasiszinssatz } from '../../src/rates/index.js'

const policy: InterestPolicy = {
  rate: { reference: 'b', margin: '0.09', fixing: 'floating' },
  dayCount: 'ACT/365F',
  accrualStart: 'day-after-due',
  lastDay: 'included',
  compounding: 'none',
  rounding: { scope: 'once', mode: 'half-up' },
  allocation: ['costs', 'interest', 'principal'],
}
const rates = { b: deBasiszinssatz() }

describe('a prepared Book', () => {
  const documents: Documents = {
    invoices: [
      {
        id: 'F-1',
        customerId: 'a',
        currency: 'EUR',
        amount: '1000.00',
        issueDate: '2023-01-02',
        dueDate: '2023-02-01',
      },
      {
        id: 'F-2',
        customerId: 'b',
        currency: 'USD',
        amount: '500.00',
        issueDate: '2024-01-02',
        dueDate: '2024-02-01',
      },
      {
        id: 'F-3',
        customerId: 'a',
        currency: 'EUR',
        amount: '900.00',
        issueDate: '2024-03-01',
        instalments: [
          { dueDate: '2024-04-01', amount: '400.00' },
          { dueDate: '2024-05-01', amount: '500.00' },
        ],
      },
      {
        id: 'F-4',
        customerId: 'b',
        currency: 'EUR',
        amount: '70.00',
        issueDate: '2024-01-02',
        dueDate: '2024-02-01',
      },
    ],
    payments: [
      {
        id: 'P-1',
        customerId: 'a',
        currency: 'EUR',
        amount: '500.00',
        date: '2024-04-10',
        applications: [
          { invoiceId: 'F-1', amount: '100.00' },
          { invoiceId: 'F-3', amount: '400.00' },
        ],
      },
      {
        id: 'P-2',
        customerId: 'b',
        currency: 'EUR',
        amount: '70.00',
        date: '2024-02-01',
        applications: [{ invoiceId: 'F-4', amount: '70.00' }],
      },
    ],
    disputes: [{ id: 'D-1', invoiceId: 'F-2', amount: '200.00', openedOn: '2024-03-01' }],
  }
  const prepared = prepareAccrual({ policy, rates })
  const asOf = '2025-09-30'

  test('accrues what its open items accrue', () => {
    const book = prepareBook(documents)
    const fromBook = prepared.accrueAll(book, asOf)
    const fromItems = prepared.accrueAll(openItems({ ...documents, asOf }), asOf)
    const byId = (a: { invoiceId: string }, b: { invoiceId: string }) => (a.invoiceId < b.invoiceId ? -1 : 1)
    expect([...fromBook.items].sort(byId)).toEqual([...fromItems.items].sort(byId))
    expect(fromBook.totals).toEqual(fromItems.totals)
    expect(fromBook.items.map(({ invoiceId, instalment }) => [invoiceId, instalment])).toEqual([
      ['F-1', undefined],
      ['F-2', undefined],
      ['F-3', 2],
    ])
  })
})

test('the same claim twice gives the same result: nothing is remembered but the texts of days', () => {
  const prepared = prepareAccrual({ policy, rates })
  const claim = { principal: '1000.00', currency: 'EUR', dueDate: '2023-02-01', asOf: '2025-09-30' }
  expect(prepared.accrue(claim)).toEqual(prepared.accrue(claim))
})

test('no items have no totals', () => {
  expect(prepareAccrual({ policy, rates }).accrueAll([], '2025-01-01')).toEqual({
    asOf: '2025-01-01',
    totals: [],
    items: [],
  })
})

test('items under policies without running sums agree with single claims', () => {
  for (const more of [
    { dayCount: '30/360-US' },
    { rate: { reference: 'b', margin: '0.09', fixing: 'at-start' } },
    { compounding: { every: 'year' } },
    { rounding: { scope: 'per-day', mode: 'half-even' } },
    { dayCount: 'ACT/365L' },
  ] as const) {
    const prepared = prepareAccrual({ policy: { ...policy, ...more }, rates })
    const claim = { currency: 'EUR', dueDate: '2022-11-30', asOf: '2025-02-28' }
    const [item] = prepared.accrueAll([{ invoiceId: 'F', open: '1234.56', ...claim }], claim.asOf).items
    const single = prepared.accrue({ principal: '1234.56', ...claim })
    expect(item).toMatchObject({ days: single.days, interest: single.interest })
  }
})

describe('a rate above 100 % a year', () => {
  const reasonsOf = (rate: InterestPolicy['rate'], more: Partial<InterestPolicy> = {}) =>
    prepareAccrual({ policy: { ...policy, rate, ...more }, rates }).accrueAll([], '2026-03-01').reasons
  const high = (rate: string) => [{ code: 'interest.rate-above-100-percent', params: { rate } }]

  test.each<[InterestPolicy['rate'], Partial<InterestPolicy>, string]>([
    [{ annual: '8' }, {}, '8'],
    [{ annual: '1.01' }, {}, '1.01'],
    // 365 × 0.0028 = 1.022, 12 × 0.09 = 1.08
    [{ daily: '0.0028' }, {}, '0.0028'],
    [{ monthly: '0.09' }, {}, '0.09'],
    [{ annual: '8' }, { cap: { annualRate: '1.5' } }, '1.5'],
  ])('is computed, and pointed out: %o', (rate, more, told) => {
    expect(reasonsOf(rate, more)).toEqual(high(told))
  })

  test.each<[InterestPolicy['rate'], Partial<InterestPolicy>]>([
    [{ annual: '1' }, {}],
    [{ daily: '0.0027' }, {}],
    [{ annual: '8' }, { cap: { annualRate: '0.24' } }],
    // Nobody types a reference rate.
    [{ reference: 'b', margin: '1.5', fixing: 'floating' }, {}],
  ])('is not %o', (rate, more) => {
    expect(reasonsOf(rate, more)).toBeUndefined()
  })
})
