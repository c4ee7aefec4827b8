import { describe, expect, test } from 'vitest'
import { chinaCalendar } from '../../src/calendar/china-calendar.js'
import { openItems, prepareBook } from '../../src/ledger/index.js'
import { sourceOf } from '../../src/ledger/source-of.js'
import { refusal, revokedProxy } from '../refusal.js'
import { dispute, everything, invoice, paid } from './given.js'

const asOf = '2026-02-20'

describe('openItems', () => {
  test.each([
    ['2026-01-04', []],
    ['2026-01-05', [['F-1', '100.00', '0.00', 0]]],
    ['2026-02-01', [['F-1', '100.00', '30.00', 0]]],
    ['2026-02-04', [['F-1', '100.00', '30.00', 0]]],
    ['2026-02-05', [['F-1', '100.00', '30.00', 1]]],
    ['2026-02-09', [['F-1', '100.00', '30.00', 5]]],
    ['2026-02-10', [['F-1', '40.00', '30.00', 6]]],
    ['2026-02-15', [['F-1', '40.00', '0.00', 11]]],
    ['2026-02-19', [['F-1', '40.00', '0.00', 15]]],
    ['2026-02-20', []],
  ] as const)('as of %s: %o', (day, expected) => {
    const items = openItems({
      invoices: [invoice()],
      payments: [paid('60.00', '2026-02-10'), paid('40.00', '2026-02-20', { id: 'P-2' })],
      disputes: [dispute({ closedOn: '2026-02-15' })],
      asOf: day,
    })
    expect(
      items.map(({ invoiceId, open, disputed, daysPastDue }) => [invoiceId, open, disputed, daysPastDue]),
    ).toEqual(expected)
  })

  test.each([
    [undefined, 16],
    ['include-due-day', 17],
    ['exclude-payment-day', 15],
    [{ roll: 'following', calendar: chinaCalendar, convention: 'exclude-payment-day' }, 15],
  ] as const)('counts by %o: %d', (convention, days) => {
    const request = { invoices: [invoice()], asOf, ...(convention === undefined ? {} : { convention }) }
    expect(openItems(request)[0]?.daysPastDue).toBe(days)
  })

  test('takes a Book beside lists that are undefined', () => {
    const book = prepareBook({ invoices: [invoice()] })
    const request = { book, invoices: undefined, payments: undefined, asOf }
    expect(openItems(request as never)).toHaveLength(1)
  })

  test('reads the getters of a class once', () => {
    let reads = 0
    class Store {
      readonly asOf = asOf
      get invoices() {
        reads++
        return [invoice()]
      }
    }
    expect(openItems(new Store())).toHaveLength(1)
    expect(reads).toBe(1)
  })

  test.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'input.missing', ''],
    ['an array', [], 'input.type', ''],
    ['a revoked proxy', revokedProxy(), 'input.type', ''],
    ['no day', { invoices: [] }, 'input.missing', 'asOf'],
    ['a day that there is not', { invoices: [], asOf: '2026-02-29' }, 'date.invalid', 'asOf'],
    ['no documents', { asOf }, 'input.missing', 'invoices'],
    [
      'a misspelt option',
      { invoices: [], asOf, conventions: 'include-due-day' },
      'input.unknown-key',
      'conventions',
    ],
    ['a misspelt list', { invoices: [], asOf, writeoffs: [] }, 'input.unknown-key', 'writeoffs'],
    ['a convention of null', { invoices: [], asOf, convention: null }, 'input.type', 'convention'],
    ['a book of null', { book: null, asOf }, 'input.type', 'book'],
    ['documents as a book', { book: everything(), asOf }, 'input.type', 'book'],
    [
      'a request that throws',
      {
        asOf,
        get invoices(): never {
          throw new TypeError('no')
        },
      },
      'input.type',
      '',
    ],
  ])('refuses %s', (_, request, code, path) => {
    expect(refusal(() => openItems(request as never))).toEqual([code, path])
  })

  test.each(Object.keys(everything()))('refuses %s beside a book', (list) => {
    const documents = everything() as unknown as Record<string, unknown>
    const book = prepareBook(everything())
    expect(refusal(() => openItems({ book, asOf, [list]: documents[list] } as never))).toEqual([
      'input.conflict',
      list,
    ])
  })

  test('a request of another verb that throws when its book is read is refused as well', () => {
    const request = new Proxy({}, { get: () => JSON.parse('{') as unknown })
    expect(refusal(() => sourceOf(request as never))).toEqual(['input.type', ''])
  })

  test('refuses a calendar that does not cover a due date', () => {
    const convention = { roll: 'following', calendar: chinaCalendar } as const
    const invoices = [invoice({ dueDate: '2027-02-04' })]
    expect(refusal(() => openItems({ invoices, asOf, convention }))).toEqual([
      'calendar.not-covered',
      'dueDate',
    ])
  })
})
