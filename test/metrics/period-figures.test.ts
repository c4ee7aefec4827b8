import { test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { agingReport } from '../../src/aging/index.js'
import { prepareBook, type Documents } from '../../src/ledger/index.js'
import {
  averageDaysDelinquent,
  collectionEffectivenessIndex,
  countbackDso,
  daysSalesOutstanding,
  dsoTrend,
  periodFigures,
  receivablesRollForward,
  type DsoTrendPolicy,
} from '../../src/metrics/index.js'
import { books } from '../ledger/arbitraries.js'
import { creditNote, invoice, paid, payment } from '../ledger/given.js'
import { textOf, unitsOf } from '../ledger/reference.js'
import { refusal } from '../refusal.js'

/**
 * Three months: January sells 100 and 50, February 200, March nothing. 100 is paid on 10 February, and the payment comes
 * back on 5 March; 50 is credited on 31 January; 20 arrives on 28 February without a purpose.
 */
const documents: Documents = {
  invoices: [
    invoice({ id: 'F-1', amount: '100.00', issueDate: '2026-01-05', dueDate: '2026-02-04' }),
    invoice({ id: 'F-2', amount: '50.00', issueDate: '2026-01-31', dueDate: '2026-02-28' }),
    invoice({ id: 'F-3', amount: '200.00', issueDate: '2026-02-01', dueDate: '2026-03-31' }),
  ],
  payments: [
    paid('98.00', '2026-02-10', {
      reversedOn: '2026-03-05',
      applications: [{ invoiceId: 'F-1', amount: '98.00', discount: '2.00' }],
    }),
    payment({ id: 'P-2', amount: '20.00', date: '2026-02-28' }),
  ],
  creditNotes: [creditNote({ invoiceId: 'F-2', amount: '30.00', date: '2026-01-31' })],
  writeOffs: [{ id: 'W-1', invoiceId: 'F-2', amount: '25.00', date: '2026-03-31' }],
}
const quarter = { from: '2026-01-01', to: '2026-04-01', unit: 'month' } as const
const policy: DsoTrendPolicy = {
  rollingPeriods: 2,
  unapplied: 'apart',
  salesBasis: 'period',
  countback: { zeroSales: 'skip', partialDay: 'none' },
}

describe('periodFigures', () => {
  test('says what was sold, received and given up, and what stood open', () => {
    const { currencies } = periodFigures({ ...documents, ...quarter })
    expect(currencies).toHaveLength(1)
    expect(currencies[0]?.periods).toEqual([
      {
        id: '2026-01',
        from: '2026-01-01',
        to: '2026-02-01',
        days: 31,
        openingReceivables: '0.00',
        creditSales: '150.00',
        cash: '0.00',
        discounts: '0.00',
        credits: '30.00',
        writeOffs: '0.00',
        receivables: '120.00',
        currentReceivables: '120.00',
        netCurrentReceivables: '120.00',
        unapplied: '0.00',
        openingBalance: '0.00',
        closingBalance: '120.00',
      },
      // F-2 is due on 28 February, the last day, and so is not past due; F-3 is not either.
      expect.objectContaining({
        id: '2026-02',
        days: 28,
        openingReceivables: '120.00',
        creditSales: '200.00',
        cash: '118.00',
        discounts: '2.00',
        receivables: '220.00',
        currentReceivables: '220.00',
        unapplied: '20.00',
        closingBalance: '200.00',
      }) as unknown,
      // The cheque of 98 came back with its discount; the write-off of 25 found 20.
      expect.objectContaining({
        id: '2026-03',
        creditSales: '0.00',
        cash: '-98.00',
        discounts: '-2.00',
        credits: '0.00',
        writeOffs: '20.00',
        receivables: '300.00',
        currentReceivables: '200.00',
        unapplied: '20.00',
        openingBalance: '200.00',
        closingBalance: '280.00',
      }) as unknown,
    ])
  })

  test('opens with what happened before', () => {
    const { currencies } = periodFigures({ ...documents, ...quarter, from: '2026-03-01' })
    expect(currencies[0]?.periods).toEqual(
      periodFigures({ ...documents, ...quarter }).currencies[0]?.periods.slice(2),
    )
  })

  test.each([
    ['iso-week', '2025-12-29', '2026-01-12', ['2026-W01', '2026-W02']],
    ['quarter', '2025-10-01', '2026-04-01', ['2025-Q4', '2026-Q1']],
    ['year', '2026-01-01', '2027-01-01', ['2026']],
  ] as const)('takes whole periods: %s', (unit, from, to, ids) => {
    const { currencies } = periodFigures({ ...documents, unit, from, to })
    expect(currencies[0]?.periods.map(({ id }) => id)).toEqual(ids)
  })

  test('of an empty book are none', () => {
    expect(periodFigures({ invoices: [], ...quarter })).toEqual({ currencies: [] })
  })

  test.each<[string, object, [string, string]]>([
    ['a start within a month', { from: '2026-01-02' }, ['input.range', 'from']],
    ['an end within a month', { to: '2026-04-02' }, ['input.range', 'to']],
    ['an end before the start', { to: '2026-01-01' }, ['date.order', 'to']],
    ['no unit', { unit: undefined }, ['input.missing', 'unit']],
    ['days', { unit: 'day' }, ['input.choice', 'unit']],
    ['centuries of months', { from: '0001-01-01' }, ['input.range', 'to']],
    ['25 years of months and one', { from: '2001-03-01' }, ['input.range', 'to']],
    ['documents beside a book', { book: prepareBook(documents) }, ['input.conflict', 'invoices']],
    ['a misspelling', { until: '2026-04-01' }, ['input.unknown-key', 'until']],
    ['30 February', { from: '2026-02-30' }, ['date.invalid', 'from']],
    // The month would end, excluded, on the first day of the year 10000.
    ['the last month', { from: '9999-12-01', to: '9999-12-31' }, ['date.out-of-range', 'to']],
  ])('refuse %s', (_, spoilt, expected) => {
    expect(refusal(() => periodFigures({ ...documents, ...quarter, ...spoilt } as never))).toEqual(expected)
  })

  prop.prop([books])('are those of the documents, and roll forward', (book) => {
    const { currencies } = periodFigures({ ...book, ...quarter })
    expect(periodFigures({ book: prepareBook(book), ...quarter })).toEqual({ currencies })
    for (const { currency, periods } of currencies) {
      const sum = (rows: readonly { currency: string; amount: unknown }[]): bigint =>
        rows.reduce(
          (total, row) => (row.currency === currency ? total + unitsOf(row.amount, currency) : total),
          0n,
        )
      for (const period of periods) {
        const { from, to } = period
        const within = (day: string | undefined): boolean => day !== undefined && day >= from && day < to
        const received = book.payments.filter(
          ({ date, reversedOn }) => within(date) && !(reversedOn !== undefined && reversedOn <= date),
        )
        const back = book.payments.filter(({ date, reversedOn }) => within(reversedOn) && date < reversedOn!)
        expect(period.creditSales).toBe(
          textOf(sum(book.invoices.filter(({ issueDate }) => within(issueDate))), currency),
        )
        expect(period.cash).toBe(textOf(sum(received) - sum(back), currency))
        expect(period.credits).toBe(
          textOf(sum(book.creditNotes.filter(({ date }) => within(date))), currency),
        )
        const { openingBalance: opening, closingBalance: closing, ...moved } = period
        const { creditSales, cash, discounts, credits, writeOffs } = moved
        const moves = { currency, opening, creditSales, cash, discounts, credits, writeOffs, closing }
        expect(receivablesRollForward(moves).balances).toBe(true)
      }
    }
  })

  prop.prop([books])('stand open as the aging report of the last day says', (book) => {
    const { currencies } = periodFigures({ ...book, ...quarter })
    const lastDays = ['2026-01-31', '2026-02-28', '2026-03-31']
    for (const [place, asOf] of lastDays.entries()) {
      const report = agingReport({ ...book, asOf, basis: 'due-date', bucketEdges: [30] })
      for (const { currency, periods } of currencies) {
        const aged = report.currencies.find((part) => part.currency === currency)
        const zero = textOf(0n, currency)
        expect(periods[place]).toMatchObject({
          receivables: aged?.total ?? zero,
          currentReceivables: aged?.buckets[0]?.amount ?? zero,
          unapplied: aged?.unapplied ?? zero,
        })
      }
    }
  })
})

describe('dsoTrend', () => {
  test('gives every figure of every period, and says why one is missing', () => {
    const { currencies } = dsoTrend({ ...documents, ...quarter, policy })
    const rows = currencies[0]?.periods ?? []
    expect(rows.map((row) => [row.id, row.dso, row.rollingDso, row.countbackDso])).toEqual([
      // 120 / 150 × 31
      ['2026-01', '24.800000000000', null, '24.800000000000'],
      // 220 / 200 × 28; 220 / 350 × 59; 28 + 20 / 150 × 31
      ['2026-02', '30.800000000000', '37.085714285714', '32.133333333333'],
      // No sales: none; 300 / 200 × 59; 28 + 100 / 150 × 31
      ['2026-03', null, '88.500000000000', '48.666666666667'],
    ])
    expect(rows.map((row) => [row.bestPossible, row.averageDaysDelinquent, row.cei])).toEqual([
      // (0 + 150 − 120) / (0 + 150 − 120)
      ['24.800000000000', '0.000000000000', '1.000000000000'],
      // (120 + 200 − 220) / (120 + 200 − 220)
      ['30.800000000000', '0.000000000000', '1.000000000000'],
      // (220 + 0 − 300) / (220 + 0 − 200)
      [null, null, '-4.000000000000'],
    ])
    expect(rows.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      [],
      [],
      ['metrics.no-sales', 'metrics.out-of-range'],
    ])
  })

  test('takes unapplied credit off what is past due first, where the policy nets it', () => {
    const { currencies } = dsoTrend({ ...documents, ...quarter, policy: { ...policy, unapplied: 'net' } })
    const [, february, march] = currencies[0]?.periods ?? []
    expect([february?.receivables, february?.currentReceivables]).toEqual(['200.00', '200.00'])
    expect([march?.receivables, march?.currentReceivables]).toEqual(['280.00', '200.00'])
  })

  test('lets the credit of one customer close nothing of another', () => {
    // acme owes 100 that is not yet due and has paid 100 ahead; bolt owes 100 since 20 January, and cole has 30 too much.
    const two = {
      invoices: [
        invoice({ id: 'F-1', amount: '100.00', issueDate: '2026-01-10', dueDate: '2026-03-01' }),
        invoice({
          id: 'F-2',
          customerId: 'bolt',
          amount: '100.00',
          issueDate: '2026-01-05',
          dueDate: '2026-01-20',
        }),
      ],
      payments: [
        payment({ id: 'P-1', amount: '100.00', date: '2026-01-15' }),
        payment({ id: 'P-2', customerId: 'cole', amount: '30.00', date: '2026-01-31' }),
      ],
    }
    const january = { from: '2026-01-01', to: '2026-02-01', unit: 'month' } as const
    const net = { ...policy, unapplied: 'net' } as const
    const [row] = dsoTrend({ ...two, ...january, policy: net }).currencies[0]!.periods
    // Net 70 / 200 × 31; past due 100 / 200 × 31; (200 − 70) / (200 − (0 − 30))
    expect(row).toMatchObject({
      receivables: '70.00',
      currentReceivables: '-30.00',
      dso: '10.850000000000',
      bestPossible: null,
      averageDaysDelinquent: '15.500000000000',
      cei: '0.565217391304',
    })
    expect(row?.reasons).toEqual([
      { code: 'metrics.credit-balance', params: { receivables: '-30.00', currency: 'EUR' } },
    ])
    const [figures] = periodFigures({ ...two, ...january }).currencies[0]!.periods
    expect(figures).toMatchObject({ currentReceivables: '100.00', netCurrentReceivables: '-30.00' })
  })

  test('has no figure where customers are owed more than they owe, nor where the history is too short', () => {
    const advance = { invoices: [invoice()], payments: [payment({ amount: '150.00', date: '2026-01-10' })] }
    const january = { from: '2026-01-01', to: '2026-02-01', unit: 'month' } as const
    const [row] = dsoTrend({ ...advance, ...january, policy: { ...policy, unapplied: 'net' } }).currencies[0]!
      .periods
    expect(row).toMatchObject({ receivables: '-50.00', dso: null, bestPossible: null, countbackDso: null })
    expect(row?.reasons.map(({ code }) => code)).toEqual(['metrics.credit-balance'])
    // In February nothing is sold: January's sales could be counted back, but there is no balance to count.
    const both = { ...january, to: '2026-03-01' }
    const { periods } = dsoTrend({ ...advance, ...both, policy: { ...policy, unapplied: 'net' } })
      .currencies[0]!
    expect(periods[1]).toMatchObject({ dso: null, countbackDso: null, rollingDso: null })
    expect(periods[1]?.reasons).toEqual([
      { code: 'metrics.no-sales', params: { creditSales: '0.00', days: 28, currency: 'EUR' } },
      { code: 'metrics.credit-balance', params: { receivables: '-50.00', currency: 'EUR' } },
      { code: 'metrics.nothing-collectable', params: { currency: 'EUR' } },
    ])
    const march = { from: '2026-03-01', to: '2026-04-01', unit: 'month' } as const
    const [late] = dsoTrend({ ...documents, ...march, policy }).currencies[0]!.periods
    expect(late?.countbackDso).toBeNull()
    expect(late?.reasons.map(({ code }) => code)).toContain('metrics.history-exhausted')
  })

  test('says which period without sales has stopped the count, as the verb does', () => {
    const countback = { zeroSales: 'stop', partialDay: 'none' } as const
    const invoices = [invoice({ issueDate: '2026-02-05' }), invoice({ id: 'F-2', issueDate: '2026-04-05' })]
    const spring = { from: '2026-01-01', to: '2026-05-01', unit: 'month' } as const
    const { periods } = dsoTrend({ invoices, ...spring, policy: { ...policy, countback } }).currencies[0]!
    const april = periods[3]!
    // The 200 would be the 100 of April and the 100 of February, but March sold nothing.
    expect(april.countbackDso).toBeNull()
    expect(april.reasons).toEqual([
      { code: 'metrics.period-stopped', params: { period: 3, creditSales: '0.00', currency: 'EUR' } },
      {
        code: 'metrics.history-exhausted',
        params: { uncovered: '100.00', days: '30.000000000000', currency: 'EUR' },
      },
    ])
    const history = periods.map(({ creditSales, days }) => ({ creditSales, days }))
    const rules = { order: 'oldest-first', days: 'given', ...countback } as const
    expect(
      countbackDso({ currency: 'EUR', receivables: '200.00', periods: history, policy: rules }).reasons,
    ).toEqual(april.reasons)
  })

  test('says that nothing could have been collected', () => {
    const later = { from: '2026-01-01', to: '2026-02-01', unit: 'month' } as const
    const invoices = [invoice({ issueDate: '2026-01-05', dueDate: '2026-04-04' })]
    const [row] = dsoTrend({ invoices, ...later, policy }).currencies[0]!.periods
    expect([row?.cei, row?.reasons]).toEqual([
      null,
      [{ code: 'metrics.nothing-collectable', params: { currency: 'EUR' } }],
    ])
  })

  test.each<[string, object, [string, string]]>([
    ['no policy', { policy: undefined }, ['input.missing', 'policy']],
    [
      'no rolling periods',
      { policy: { ...policy, rollingPeriods: 0 } },
      ['input.range', 'policy.rollingPeriods'],
    ],
    [
      'no choice of credit',
      { policy: { ...policy, unapplied: undefined } },
      ['input.missing', 'policy.unapplied'],
    ],
    [
      'no basis of sales',
      { policy: { ...policy, salesBasis: undefined } },
      ['input.missing', 'policy.salesBasis'],
    ],
    [
      'no rule of counting back',
      { policy: { ...policy, countback: undefined } },
      ['input.missing', 'policy.countback'],
    ],
    [
      'no rule for zero sales',
      { policy: { ...policy, countback: { partialDay: 'none' } } },
      ['input.missing', 'policy.countback.zeroSales'],
    ],
    [
      'an order of periods',
      { policy: { ...policy, countback: { ...policy.countback, order: 'newest-first' } } },
      ['input.unknown-key', 'policy.countback.order'],
    ],
    [
      'months of a week',
      {
        unit: 'iso-week',
        from: '2025-12-29',
        to: '2026-01-05',
        policy: { ...policy, salesBasis: 'monthly-average' },
      },
      ['input.conflict', 'policy.salesBasis'],
    ],
  ])('refuses %s', (_, spoilt, expected) => {
    expect(refusal(() => dsoTrend({ ...documents, ...quarter, policy, ...spoilt } as never))).toEqual(
      expected,
    )
  })

  prop.prop([books])('is what the verbs make of the figures of the periods', (book) => {
    const years = { from: '2025-10-01', to: '2026-07-01', unit: 'quarter' } as const
    const rules = { ...policy, salesBasis: 'monthly-average' } as const
    const { currencies } = dsoTrend({ ...book, ...years, policy: rules })
    const figures = periodFigures({ ...book, ...years }).currencies
    for (const [place, { currency, periods }] of currencies.entries()) {
      const own = figures[place]!.periods
      for (const [index, row] of periods.entries()) {
        const { openingReceivables, receivables, currentReceivables, creditSales, days } = own[index]!
        const {
          averageDaysDelinquent: add,
          dso,
          bestPossible,
        } = averageDaysDelinquent({ currency, receivables, currentReceivables, creditSales, days })
        expect([row.averageDaysDelinquent, row.dso, row.bestPossible]).toEqual([add, dso, bestPossible])
        const history = own
          .slice(0, index + 1)
          .map((period) => ({ creditSales: period.creditSales, days: period.days }))
        const rolling =
          history.length < 2
            ? null
            : daysSalesOutstanding({ currency, receivables, periods: history.slice(-2) }).dso
        expect(row.rollingDso).toBe(rolling)
        const back = { order: 'oldest-first', days: 'given', ...rules.countback } as const
        expect(row.countbackDso).toBe(
          countbackDso({ currency, receivables, periods: history, policy: back }).dso,
        )
        const cei = {
          currency,
          openingReceivables,
          creditSales,
          receivables,
          currentReceivables,
          salesBasis: 'monthly-average',
          months: 3,
        } as const
        expect(row.cei).toBe(collectionEffectivenessIndex(cei).cei)
      }
    }
  })
})
