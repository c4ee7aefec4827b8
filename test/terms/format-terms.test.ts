import { test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { formatTerms } from '../../src/terms/format-terms.js'
import type { DateStep, InstalmentTerms, PaymentTerms } from '../../src/terms/model.js'
import { parseTerms } from '../../src/terms/parse-terms.js'
import { refusal, revokedProxy } from '../refusal.js'
import { sayableTerms } from './arbitraries.js'

const line = (patch: Partial<InstalmentTerms>): PaymentTerms => ({
  schema: 'receivables/terms@1',
  instalments: [
    { part: { kind: 'remainder' }, due: { baseline: 'invoice-date', steps: [] }, discounts: [], ...patch },
  ],
})
const due = (...steps: DateStep[]): PaymentTerms => line({ due: { baseline: 'invoice-date', steps } })

describe('formatTerms', () => {
  test.each([
    ['2 % 10 Tage, 30 Tage netto', '2/10 net 30'],
    ['3% 10, 2% 20, 60 days net', '3/10 2/20 net 60'],
    ['2,5% 10 net 30', '2.5/10 net 30'],
    ['月结30天', 'net 30 EOM'],
    ['30 days then end of month', '30 days, end of month'],
    ['次月15日', 'prox 15'],
    ['2% 10th prox, net 25th', '2/10 prox 25'],
    ['2% 10 days, 15 MFI', '2% 10 days, prox 15'],
    ['2/10 EOM', '2/10 net 30 EOM'],
    ['月底', 'EOM'],
    ['net monthly account', '1 month EOM'],
    ['2 mois fin de mois', '2 months EOM'],
    ['2 Monate', 'net 2 months'],
    ['1 month', 'net 1 month'],
    ['10 working days', 'net 10 business days'],
    ['2% 5 working days, net 10 working days', '2% 5 business days, net 10 business days'],
    ['sofort fällig', 'due on receipt'],
    ['net 0', 'net 0'],
    ['货到付款', 'COD'],
    ['货到30天', 'net 30 after delivery'],
    ['2/10 ROG', '2/10 net 30 after delivery'],
    ['2% 10 days from invoice, net 30 days from delivery', '2% 10 days after invoice, net 30 after delivery'],
    ['7 days before shipment', '7 days before shipment'],
    ['收到发票后30天', 'net 30 after receipt of invoice'],
    ['on receipt of invoice', 'on receipt of invoice'],
    ['90 days B/L', 'net 90 after B/L'],
    ['payable in advance', 'CIA'],
    ['cash with order', 'CWO'],
    ['cash next delivery', 'CND'],
    ['预付30%,余款到货后60天', '30% deposit, balance net 60 after delivery'],
    ['50/50', '50% deposit, 50% COD'],
    ['30% deposit, balance 2/10 net 30', '30% deposit, balance 2/10 net 30'],
    ['30% on contract, 60% on delivery, 10% on acceptance', '30% on contract, 60% COD, 10% on acceptance'],
    ['100% deposit', 'CIA'],
    // Without its baseline the end would be that of the month of delivery as well.
    ['90% COD, 10% EOM after invoice', '90% COD, 10% EOM after invoice'],
    ['90% COD, 10% prox 15 after invoice', '90% COD, 10% prox 15 after invoice'],
  ])('%s comes out as %s', (notation, formatted) => {
    expect(formatTerms(parseTerms(notation))).toBe(formatted)
    expect(formatTerms(notation)).toBe(formatted)
  })

  test('a field of undefined is absent', () => {
    const { schema, instalments } = parseTerms('2/10 net 30')
    const [line] = instalments
    const discounts = [{ ...line?.discounts[0], baseline: undefined }]
    const terms = { schema, instalments: [{ ...line, discounts, roundTo: undefined }], sequential: undefined }
    expect(formatTerms(terms as unknown as PaymentTerms)).toBe('2/10 net 30')
  })

  test('rates and shares are written by value', () => {
    const terms = line({
      due: { baseline: 'invoice-date', steps: [{ kind: 'add-days', days: 30 }] },
      discounts: [{ rate: '0.0200', steps: [{ kind: 'add-days', days: 10 }] }],
    })
    expect(formatTerms(terms)).toBe('2/10 net 30')
    expect(
      formatTerms(
        line({ ...terms.instalments[0], discounts: [{ rate: '1', steps: [{ kind: 'add-days', days: 1 }] }] }),
      ),
    ).toBe('100/1 net 30')
    // "5/95" would be parts.
    const long = {
      due: { baseline: 'invoice-date', steps: [{ kind: 'add-days', days: 120 }] },
      discounts: [{ rate: '0.05', steps: [{ kind: 'add-days', days: 95 }] }],
    } as const
    expect(formatTerms(line(long))).toBe('5% 95 days, net 120')
    // "20/21" would be days.
    expect(
      formatTerms(
        line({
          ...terms.instalments[0],
          discounts: [{ rate: '0.2', steps: [{ kind: 'add-days', days: 21 }] }],
        }),
      ),
    ).toBe('20% 21 days, net 30')
  })

  prop.prop([sayableTerms])('reading what was written is the identity', (terms) => {
    expect(parseTerms(formatTerms(terms))).toEqual(terms)
  })

  prop.prop([sayableTerms])('writing what was read is the identity on what was written', (terms) => {
    const text = formatTerms(terms)
    expect(formatTerms(parseTerms(text))).toBe(text)
  })

  describe('names the part that no notation can say', () => {
    const payDay: DateStep = { kind: 'next-day-of-month', days: [5, 20], landing: 'on-or-after' }
    test.each<[what: string, terms: PaymentTerms, path: string]>([
      ['a sequence', { ...due(), sequential: true }, 'terms.sequential'],
      [
        'a calendar',
        { ...due(), businessDays: { calendar: 'cn', convention: 'following', appliesTo: 'due-dates' } },
        'terms.businessDays',
      ],
      [
        'closed periods',
        { ...due(), closedPeriods: [{ from: '08-01', to: '08-31' }] },
        'terms.closedPeriods',
      ],
      ['a rounding unit', line({ roundTo: { EUR: '1.00' } }), 'terms.instalments[0].roundTo'],
      ['payment days', due({ kind: 'add-days', days: 30 }, payDay), 'terms.instalments[0].due'],
      ['payment days alone', due(payDay), 'terms.instalments[0].due'],
      ['a weekday', due({ kind: 'next-weekday', weekday: 5 }), 'terms.instalments[0].due'],
      [
        'a cut-off day',
        due({ kind: 'cut-off', day: 25 }, { kind: 'end-of-month' }),
        'terms.instalments[0].due',
      ],
      [
        'months that keep the month end',
        due({ kind: 'add-months', months: 1, roll: 'end-of-month' }),
        'terms.instalments[0].due',
      ],
      ['negative days from the invoice', due({ kind: 'add-days', days: -5 }), 'terms.instalments[0].due'],
      ['negative business days', due({ kind: 'add-business-days', days: -5 }), 'terms.instalments[0].due'],
      ['a day of this month', due({ kind: 'day-of-month', day: 5 }), 'terms.instalments[0].due'],
      [
        'a pay-when-paid clause',
        line({ due: { baseline: 'upstream-payment', steps: [] } }),
        'terms.instalments[0].due',
      ],
      [
        'days after an advance',
        line({ due: { baseline: 'advance', steps: [{ kind: 'add-days', days: 5 }] } }),
        'terms.instalments[0].due',
      ],
      [
        'a window of a weekday',
        line({ discounts: [{ rate: '0.02', steps: [{ kind: 'next-weekday', weekday: 5 }] }] }),
        'terms.instalments[0].discounts[0]',
      ],
      [
        'a window without steps',
        line({ discounts: [{ rate: '0.02', steps: [] }] }),
        'terms.instalments[0].discounts[0]',
      ],
      [
        'a window dated otherwise than the due date',
        line({
          due: {
            baseline: 'invoice-date',
            steps: [{ kind: 'end-of-month' }, { kind: 'add-days', days: 30 }],
          },
          discounts: [{ rate: '0.02', steps: [{ kind: 'add-days', days: 10 }] }],
        }),
        'terms',
      ],
      [
        'a fixed part',
        {
          schema: 'receivables/terms@1',
          instalments: [
            {
              part: { kind: 'fixed', amounts: { EUR: '5.00' } },
              due: { baseline: 'advance', steps: [] },
              discounts: [],
            },
            { part: { kind: 'remainder' }, due: { baseline: 'delivery', steps: [] }, discounts: [] },
          ],
        },
        'terms.instalments[0].part',
      ],
      ['one equal part', line({ part: { kind: 'equal-part', of: 1 } }), 'terms.instalments[0].part'],
      ['days that no notation can hold', due({ kind: 'add-days', days: 10_000 }), 'terms'],
    ])('%s', (_, terms, path) => {
      expect(refusal(() => formatTerms(terms))).toEqual(['terms.not-expressible', path])
    })
  })

  test.each<[unknown, string, string]>([
    [undefined, 'input.missing', 'terms'],
    [null, 'input.type', 'terms'],
    ['net', 'terms.unreadable', 'terms'],
    [{}, 'input.missing', 'terms.schema'],
    [{ ...parseTerms('net 30'), sequental: true }, 'input.unknown-key', 'terms.sequental'],
  ])('%j is refused', (terms, code, path) => {
    expect(refusal(() => formatTerms(terms as PaymentTerms))).toEqual([code, path])
  })

  test('a revoked proxy is refused', () => {
    expect(refusal(() => formatTerms(revokedProxy()))).toEqual(['input.type', 'terms'])
  })
})
