import { describe, expect, test } from 'vitest'
import { ageBook } from '../../src/aging/age-book.js'
import { columnsOfBook, columnsOfStanding } from '../../src/aging/aged-columns.js'
import { agingReport, type AgingSchedule } from '../../src/aging/index.js'
import { readDay } from '../../src/calendar/day-number.js'
import { prepareBook } from '../../src/ledger/index.js'
import { standAsOf } from '../../src/ledger/stand-as-of.js'
import { dispute, invoice, paid, payment } from '../ledger/given.js'
import { refusal } from '../refusal.js'

const asOf = '2026-03-31'
const day = readDay(asOf, 'asOf')
const book = prepareBook({
  invoices: [
    invoice(),
    invoice({ id: 'F-2', customerId: 'bolt', dueDate: '2026-04-15', amount: '20.00' }),
    invoice({ id: 'F-3', customerId: 'bolt', currency: 'CHF', dueDate: '2026-03-30', amount: '7.00' }),
    invoice({ id: 'F-4', customerId: 'cord', issueDate: '2026-04-01', dueDate: '2026-04-01' }),
  ],
  payments: [
    paid('10.00', '2026-02-10'),
    payment({ id: 'P-2', customerId: 'bolt', amount: '3.00' }),
    payment({ id: 'P-3', customerId: 'dove', amount: '5.00' }),
    payment({ id: 'P-4', customerId: 'dove', amount: '9.00', date: '2026-04-01' }),
  ],
  disputes: [dispute({ amount: '12.00' })],
})
const standing = standAsOf(book, day)

describe('ageBook', () => {
  test.each<AgingSchedule>([
    { basis: 'due-date', bucketEdges: [30, 60, 90] },
    { basis: 'invoice-date', bucketEdges: [1, 2], unit: 'month' },
  ])('says what agingReport says, with and without the customers (%#)', (schedule) => {
    const report = agingReport({ book, asOf, ...schedule })
    expect(report.currencies.map(({ currency, customers }) => [currency, customers.length])).toEqual([
      ['CHF', 1],
      ['EUR', 3],
    ])
    expect(ageBook(book, standing, schedule, 'customers')).toStrictEqual(report)
    expect(ageBook(book, standing, schedule, 'totals')).toStrictEqual({
      ...report,
      currencies: report.currencies.map((currency) => ({ ...currency, customers: [] })),
    })
  })

  test('refuses a schedule that is none', () => {
    expect(refusal(() => ageBook(book, standing, { basis: 'due-date', bucketEdges: [0] }, 'totals'))).toEqual(
      ['aging.edges', 'bucketEdges[0]'],
    )
  })
})

describe('the credits of a book that is aged', () => {
  test('are those that have something left on the day', () => {
    const left = [
      { customer: 1, currency: 0, day: readDay('2026-02-10', ''), amount: 300 },
      { customer: 3, currency: 0, day: readDay('2026-02-10', ''), amount: 500 },
    ].map((credit) => ({ ...credit, currency: book.currencies.indexOf('EUR') }))
    expect(columnsOfStanding(book, standing, 'due-date').credits).toEqual(left)
    expect(columnsOfBook(book, day, 'due-date').credits).toEqual(left)
  })
})
