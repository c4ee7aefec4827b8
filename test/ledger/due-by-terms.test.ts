import { describe, expect, test } from 'vitest'
import { chinaCalendar, holidayCalendar, targetCalendar } from '../../src/calendar/index.js'
import { openItems, type Documents, type Invoice } from '../../src/ledger/index.js'
import { parseTerms } from '../../src/terms/index.js'
import type { DateStep, PaymentTerms } from '../../src/terms/model.js'
import { refusal, revokedProxy } from '../refusal.js'

const base = { id: 'F-1', customerId: 'acme', currency: 'CNY', amount: '100.01', issueDate: '2026-01-05' }

/** Due dates and amounts of an invoice that bears terms. */
const dues = (fields: Partial<Invoice>, others: Partial<Documents> = {}): string[] =>
  openItems({ invoices: [{ ...base, ...fields }], ...others, asOf: '2026-12-31' }).map(
    ({ instalment, dueDate, amount }) => `${String(instalment ?? 'whole')} ${dueDate} ${amount}`,
  )

const withBusinessDays = (calendar: string): PaymentTerms => ({
  ...parseTerms('net 30'),
  businessDays: { calendar, convention: 'following', appliesTo: 'due-dates' },
})

const nameless = { convention: 'following', appliesTo: 'due-dates' } as const

const business: readonly DateStep[] = [{ kind: 'add-business-days', days: 2 }]
const twoBusinessDays: PaymentTerms = {
  schema: 'receivables/terms@1',
  instalments: [
    { part: { kind: 'remainder' }, due: { baseline: 'invoice-date', steps: business }, discounts: [] },
  ],
}

const atOnce = { baseline: 'invoice-date', steps: [] } as const
const halves: PaymentTerms = {
  schema: 'receivables/terms@1',
  instalments: [
    { part: { kind: 'share-of-total', share: '0.5' }, due: atOnce, discounts: [] },
    { part: { kind: 'remainder' }, due: atOnce, discounts: [] },
  ],
}

describe('the items of an invoice that bears terms', () => {
  test.each<[string, Partial<Invoice>, Partial<Documents>, string[]]>([
    // 20 January + 30 days.
    [
      'delivery by its own field',
      { terms: '货到30天', deliveredOn: '2026-01-20' },
      {},
      ['whole 2026-02-19 100.01'],
    ],
    [
      'delivery by its anchor',
      { terms: '货到30天', anchors: { delivery: '2026-01-20' } },
      {},
      ['whole 2026-02-19 100.01'],
    ],
    [
      'delivery said twice, alike',
      { terms: '货到30天', deliveredOn: '2026-01-20', anchors: { delivery: '2026-01-20' } },
      {},
      ['whole 2026-02-19 100.01'],
    ],
    ['acceptance', { terms: '验收后30天', acceptedOn: '2026-01-31' }, {}, ['whole 2026-03-02 100.01']],
    ['the order', { terms: 'CWO', anchors: { order: '2026-01-02' } }, {}, ['whole 2026-01-02 100.01']],
    // 30 % of 100.01 is 30.003; the last line takes the rest.
    [
      'parts, the earlier first',
      { terms: '30% deposit, balance net 60' },
      {},
      ['1 2026-01-05 30.00', '2 2026-03-06 70.01'],
    ],
    // The first half is due 60 days after the order of the lines, the second half at once: money that names none goes to the second first.
    [
      'parts, the later first',
      { terms: '50% net 60, balance net 10' },
      {},
      ['2 2026-01-15 50.00', '1 2026-03-06 50.01'],
    ],
    [
      'parts of one day, in the order of the terms',
      { terms: halves },
      {},
      ['1 2026-01-05 50.01', '2 2026-01-05 50.00'],
    ],
    [
      'an anchor of which nothing is known',
      { terms: 'net 30', anchors: { delivery: undefined } as never },
      {},
      ['whole 2026-02-04 100.01'],
    ],
    // 18 January + 30 days = 17 February, in the Spring Festival, which ends on 23 February.
    [
      'business days of the calendar that they name, of several',
      { issueDate: '2026-01-18', terms: withBusinessDays('cn') },
      { calendars: [targetCalendar, chinaCalendar] },
      ['whole 2026-02-24 100.01'],
    ],
    // Friday 9 January + 2 business days = Tuesday 13 January.
    [
      'business days of the only calendar, where they name none',
      { issueDate: '2026-01-09', terms: twoBusinessDays },
      { calendars: [targetCalendar] },
      ['whole 2026-01-13 100.01'],
    ],
  ])('%s', (_, fields, others, expected) => {
    expect(dues(fields, others)).toEqual(expected)
  })

  test.each<[string, PaymentTerms | string, string[]]>([
    ['the later first, due 6 March, then 15 January', '50% net 60, balance net 10', ['1 2026-03-06 50.01']],
    ['of one day', halves, ['1 2026-01-05 0.01', '2 2026-01-05 50.00']],
  ])('money that names no part goes to the oldest: parts %s', (_, terms, expected) => {
    const applications = [{ invoiceId: 'F-1', amount: '50.00' }]
    const payment = { id: 'P-1', customerId: 'acme', currency: 'CNY', amount: '50.00', date: '2026-02-01' }
    const open = openItems({
      invoices: [{ ...base, terms }],
      payments: [{ ...payment, applications }],
      asOf: '2026-12-31',
    })
    expect(open.map((item) => `${String(item.instalment)} ${item.dueDate} ${item.open}`)).toEqual(expected)
  })

  test('equal terms give equal dates, however many invoices bear them', () => {
    const terms = parseTerms('net 30')
    const invoices = ['A', 'B', 'C'].map((id) => ({ ...base, id, terms: id === 'C' ? 'net 30' : terms }))
    const found = openItems({ invoices, asOf: '2026-12-31' }).map(({ dueDate }) => dueDate)
    expect(found).toEqual(['2026-02-04', '2026-02-04', '2026-02-04'])
  })

  const empty = holidayCalendar({
    id: 'cn',
    weekend: [6, 7],
    holidays: [],
    covers: { from: '2026-01-01', to: '2026-02-01' },
  })
  test.each<[string, Partial<Invoice>, Partial<Documents>, string, string]>([
    ['no delivery', { terms: '货到30天' }, {}, 'input.missing', 'invoices[0].deliveredOn'],
    ['no acceptance', { terms: '验收后30天' }, {}, 'input.missing', 'invoices[0].acceptedOn'],
    ['no order', { terms: 'CWO' }, {}, 'input.missing', 'invoices[0].anchors.order'],
    [
      'two deliveries',
      { terms: '货到30天', deliveredOn: '2026-01-20', anchors: { delivery: '2026-01-21' } },
      {},
      'input.conflict',
      'invoices[0].deliveredOn',
    ],
    [
      'a misspelt anchor',
      { terms: 'CWO', anchors: { odrer: '2026-01-02' } as never },
      {},
      'input.unknown-key',
      'invoices[0].anchors.odrer',
    ],
    [
      'an anchor that is no day',
      { terms: 'CWO', anchors: { order: '2026-02-30' } },
      {},
      'date.invalid',
      'invoices[0].anchors.order',
    ],
    [
      'an anchor that is no day, beside a due date',
      { dueDate: '2026-02-04', anchors: { order: '2026-02-30' } },
      {},
      'date.invalid',
      'invoices[0].anchors.order',
    ],
    [
      'two deliveries, beside a due date',
      { dueDate: '2026-02-04', deliveredOn: '2026-01-20', anchors: { delivery: '2026-01-21' } },
      {},
      'input.conflict',
      'invoices[0].deliveredOn',
    ],
    [
      'another invoice date among the anchors, which would say nothing',
      { terms: 'net 30', anchors: { 'invoice-date': '2026-03-01' } as never },
      {},
      'input.unknown-key',
      'invoices[0].anchors.invoice-date',
    ],
    [
      'anchors that are none',
      { terms: 'CWO', anchors: 'order' as never },
      {},
      'input.type',
      'invoices[0].anchors',
    ],
    [
      'a calendar that is not there',
      { terms: withBusinessDays('cn') },
      { calendars: [targetCalendar] },
      'input.missing',
      'calendars',
    ],
    [
      'several calendars and no name',
      { terms: twoBusinessDays },
      { calendars: [targetCalendar, chinaCalendar] },
      'input.missing',
      'calendars',
    ],
    ['no calendar and no name', { terms: twoBusinessDays }, {}, 'input.missing', 'calendars'],
    [
      'a calendar twice',
      { terms: 'net 30' },
      { calendars: [chinaCalendar, chinaCalendar] },
      'id.duplicate',
      'calendars[1].id',
    ],
    [
      'calendars that are no list',
      { terms: 'net 30' },
      { calendars: {} as never },
      'input.type',
      'calendars',
    ],
    [
      'a calendar that is none',
      { terms: 'net 30' },
      { calendars: [revokedProxy()] },
      'input.type',
      'calendars[0]',
    ],
    [
      'a part of the net without a tax',
      {
        terms: {
          schema: 'receivables/terms@1',
          instalments: [
            { part: { kind: 'share-of-net', share: '0.5' }, due: atOnce, discounts: [] },
            { part: { kind: 'remainder' }, due: atOnce, discounts: [] },
          ],
        },
      },
      {},
      'input.missing',
      'invoices[0].taxAmount',
    ],
    [
      'a calendar that is not the one they name, though it is the only one',
      { terms: { ...twoBusinessDays, businessDays: { ...nameless, calendar: 'cn' } } },
      { calendars: [targetCalendar] },
      'input.missing',
      'calendars',
    ],
    [
      'a fixed part in another currency',
      {
        terms: {
          schema: 'receivables/terms@1',
          instalments: [
            {
              part: { kind: 'fixed', amounts: { EUR: '1.00' } },
              due: { baseline: 'invoice-date', steps: [] },
              discounts: [],
            },
            { part: { kind: 'remainder' }, due: { baseline: 'invoice-date', steps: [] }, discounts: [] },
          ],
        },
      },
      {},
      'currency.missing',
      'invoices[0].terms.instalments[0].part.amounts.CNY',
    ],
  ])('refuses %s', (_, fields, others, code, path) => {
    expect(refusal(() => dues(fields, others))).toEqual([code, path])
  })

  test('refuses a due date beyond what the calendar covers, at the day the terms count from', () => {
    const [code] = refusal(() => dues({ terms: withBusinessDays('cn') }, { calendars: [empty] }))
    expect(code).toBe('calendar.not-covered')
  })
})
