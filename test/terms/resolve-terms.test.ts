import { addDays, format, lastDayOfMonth } from 'date-fns'
import { UTCDateMini } from '@date-fns/utc'
import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { chinaCalendar } from '../../src/calendar/china-calendar.js'
import { writeDay } from '../../src/calendar/day-number.js'
import { holidayCalendar } from '../../src/calendar/holiday-calendar.js'
import type {
  DateStep,
  InstalmentPart,
  InstalmentTerms,
  PaymentTerms,
  ResolvedTerms,
  TermsBusinessDays,
} from '../../src/terms/model.js'
import { parseTerms } from '../../src/terms/parse-terms.js'
import { resolveTerms, type TermsRequest } from '../../src/terms/resolve-terms.js'
import { refusal, revokedProxy } from '../refusal.js'
import { amountOf, anchors, anyTerms, cents, centsOf, dates, sayableTerms } from './arbitraries.js'

const invoice = { invoiceDate: '2026-03-15', amount: '10000.00', currency: 'USD' }

function resolved(request: Omit<TermsRequest, 'amount' | 'currency'> & Partial<TermsRequest>): ResolvedTerms {
  const result = resolveTerms({ amount: '1000.00', currency: 'USD', ...request })
  if (result.status !== 'resolved') throw new Error(`missing ${result.missing.join()}`)
  return result
}

const line = (part: InstalmentPart, patch: Partial<InstalmentTerms> = {}): InstalmentTerms => ({
  part,
  due: { baseline: 'invoice-date', steps: [] },
  discounts: [],
  ...patch,
})
const lines = (...instalments: InstalmentTerms[]): PaymentTerms => ({
  schema: 'receivables/terms@1',
  instalments,
})
const remainder: InstalmentPart = { kind: 'remainder' }
const due = (...steps: DateStep[]): PaymentTerms =>
  lines(line(remainder, { due: { baseline: 'invoice-date', steps } }))
const ofTotal = (share: string): InstalmentPart => ({ kind: 'share-of-total', share })
const amountsOf = (terms: PaymentTerms, amount: string, extra: Partial<TermsRequest> = {}): string[] =>
  resolved({ terms, invoiceDate: '2026-03-15', amount, ...extra }).instalments.map(
    (instalment) => instalment.amount,
  )

const days = (count: number): DateStep => ({ kind: 'add-days', days: count })
const months = (count: number, roll: 'clamp' | 'end-of-month' = 'clamp'): DateStep => ({
  kind: 'add-months',
  months: count,
  roll,
})
const monthEnd: DateStep = { kind: 'end-of-month' }
const payDays = (list: number[], landing: 'on-or-after' | 'after' = 'on-or-after'): DateStep => ({
  kind: 'next-day-of-month',
  days: list,
  landing,
})

describe('resolveTerms', () => {
  test('gives due date, windows, instalments and no reason when nothing moved', () => {
    expect(resolveTerms({ ...invoice, terms: '2/10 net 30' })).toStrictEqual({
      status: 'resolved',
      dueDate: '2026-04-14',
      discounts: [{ until: '2026-03-25', rate: '0.02', discount: '200.00', payable: '9800.00' }],
      instalments: [
        {
          dueDate: '2026-04-14',
          amount: '10000.00',
          discounts: [{ until: '2026-03-25', rate: '0.02', discount: '200.00', payable: '9800.00' }],
        },
      ],
      reasons: [],
    })
  })

  describe('walks the steps in their order', () => {
    test.each<[notation: string, invoiceDate: string, dueDate: string]>([
      ['net 30', '2026-01-31', '2026-03-02'],
      ['net 30', '2028-01-31', '2028-03-01'],
      ['net 0', '2026-03-15', '2026-03-15'],
      ['due on receipt', '2026-03-15', '2026-03-15'],
      ['CIA', '2026-03-15', '2026-03-15'],
      ['net 30 EOM', '2026-02-10', '2026-03-30'],
      ['月结30天', '2026-01-31', '2026-03-02'],
      ['30 days, end of month', '2026-01-31', '2026-03-31'],
      ['30 days, end of month', '2026-03-15', '2026-04-30'],
      ['EOM', '2026-02-28', '2026-02-28'],
      ['EOM', '2028-02-01', '2028-02-29'],
      ['15 MFI', '2026-12-20', '2027-01-15'],
      ['prox 31', '2026-01-31', '2026-02-28'],
      ['prox 31', '2026-03-01', '2026-04-30'],
      ['net 1 month', '2026-01-31', '2026-02-28'],
      ['1 month EOM', '2026-02-28', '2026-03-31'],
      ['net monthly', '2026-01-15', '2026-02-28'],
      ['次月15日', '2026-11-30', '2026-12-15'],
    ])('%s of %s is due %s', (terms, invoiceDate, dueDate) => {
      expect(resolved({ terms, invoiceDate }).dueDate).toBe(dueDate)
    })

    test.each<[what: string, steps: DateStep[], invoiceDate: string, dueDate: string]>([
      ['months that keep a month end', [months(1, 'end-of-month')], '2026-02-28', '2026-03-31'],
      ['months that clamp', [months(1)], '2026-02-28', '2026-03-28'],
      ['months back', [months(-1)], '2026-03-31', '2026-02-28'],
      ['a day of this month, forth', [{ kind: 'day-of-month', day: 20 }], '2026-03-15', '2026-03-20'],
      ['a day of this month, back', [{ kind: 'day-of-month', day: 1 }], '2026-03-15', '2026-03-01'],
      ['day 31 in a short month', [{ kind: 'day-of-month', day: 31 }], '2026-02-03', '2026-02-28'],
      ['the next payment day', [payDays([5, 20])], '2026-03-06', '2026-03-20'],
      ['landing on a payment day stays', [payDays([5, 20])], '2026-03-20', '2026-03-20'],
      ['landing on a payment day moves with after', [payDays([5, 20], 'after')], '2026-03-20', '2026-04-05'],
      ['payment days in any order', [payDays([20, 5])], '2026-03-21', '2026-04-05'],
      ['payment day 31 in February', [payDays([31])], '2026-02-27', '2026-02-28'],
      ['payment days over the year end', [payDays([5])], '2026-12-06', '2027-01-05'],
      ['the next Friday', [{ kind: 'next-weekday', weekday: 5 }], '2026-03-15', '2026-03-20'],
      ['landing on a Friday stays', [{ kind: 'next-weekday', weekday: 5 }], '2026-03-20', '2026-03-20'],
      ['the next Monday from a Sunday', [{ kind: 'next-weekday', weekday: 1 }], '2026-03-15', '2026-03-16'],
      [
        'up to the cut-off day',
        [{ kind: 'cut-off', day: 25 }, monthEnd, days(30)],
        '2026-03-25',
        '2026-04-30',
      ],
      [
        'after the cut-off day',
        [{ kind: 'cut-off', day: 25 }, monthEnd, days(30)],
        '2026-03-26',
        '2026-05-30',
      ],
      ['after the cut-off of December', [{ kind: 'cut-off', day: 25 }, monthEnd], '2026-12-31', '2027-01-31'],
      [
        'a cut-off three days before the month end, on it',
        [{ kind: 'cut-off', day: -3 }, monthEnd],
        '2010-02-25',
        '2010-02-28',
      ],
      [
        'a cut-off three days before the month end, after it',
        [{ kind: 'cut-off', day: -3 }, monthEnd],
        '2010-02-26',
        '2010-03-31',
      ],
      ['a cut-off on the last day', [{ kind: 'cut-off', day: 0 }, monthEnd], '2010-02-28', '2010-02-28'],
      ['10 days before', [days(-10)], '2026-03-05', '2026-02-23'],
      ['no steps', [], '2026-03-05', '2026-03-05'],
    ])('%s', (_, steps, invoiceDate, dueDate) => {
      expect(resolved({ terms: due(...steps), invoiceDate }).dueDate).toBe(dueDate)
    })

    test('semi-monthly baselines are two bands: due before the invoice is possible', () => {
      const terms = due(
        {
          kind: 'day-bands',
          bands: [
            { through: 15, addMonths: 0, day: 1 },
            { through: 31, addMonths: 0, day: 16 },
          ],
        },
        days(10),
      )
      expect(resolved({ terms, invoiceDate: '2020-02-15' }).dueDate).toBe('2020-02-11')
      expect(resolved({ terms, invoiceDate: '2020-02-16' }).dueDate).toBe('2020-02-26')
    })
  })

  describe('needs the days that it counts from', () => {
    test.each<[terms: string, given: TermsRequest['anchors'], missing: string[]]>([
      ['COD', undefined, ['delivery']],
      ['30 days after acceptance', { delivery: '2026-03-20' }, ['acceptance']],
      ['30% deposit, balance 60 days after delivery', {}, ['delivery']],
      ['30% with order, 30% on delivery, balance 30 days after delivery', {}, ['order', 'delivery']],
      ['2% 10 days after delivery, net 60', {}, ['delivery']],
      ['CND', undefined, ['next-delivery']],
    ])('%s', (terms, given, missing) => {
      expect(
        resolveTerms({ ...invoice, terms, ...(given === undefined ? undefined : { anchors: given }) }),
      ).toStrictEqual({
        status: 'needs-anchor',
        missing,
      })
    })

    test('and resolves once it has them', () => {
      const { instalments, dueDate } = resolved({
        ...invoice,
        terms: '预付30%,余款到货后60天',
        anchors: { delivery: '2026-03-20' },
      })
      expect(instalments).toEqual([
        { dueDate: '2026-03-15', amount: '3000.00', discounts: [] },
        { dueDate: '2026-05-19', amount: '7000.00', discounts: [] },
      ])
      expect(dueDate).toBe('2026-05-19')
    })

    test('a later line of a sequence needs none', () => {
      const terms = { ...parseTerms('50% deposit, 50% 30 days after delivery'), sequential: true }
      expect(resolved({ terms, invoiceDate: '2026-03-15' }).dueDate).toBe('2026-04-14')
    })
  })

  describe('discounts', () => {
    test.each<[notation: string, invoiceDate: string, until: string]>([
      ['2/10 net 30', '2026-02-20', '2026-03-02'],
      ['2/10 EOM', '2026-02-20', '2026-03-10'],
      ['2/10 prox 25', '2026-12-31', '2027-01-10'],
      ['2/10 net 30, EOM', '2026-03-31', '2026-04-10'],
    ])('%s of %s until %s', (terms, invoiceDate, until) => {
      expect(resolved({ terms, invoiceDate }).discounts[0]?.until).toBe(until)
    })

    test.each<[amount: string, currency: string, rate: string, discount: string, payable: string]>([
      ['100.25', 'USD', '2', '2.01', '98.24'],
      ['0.25', 'USD', '2', '0.01', '0.24'],
      ['0.24', 'USD', '2', '0.00', '0.24'],
      ['0.00', 'USD', '2', '0.00', '0.00'],
      ['1025', 'JPY', '2', '21', '1004'],
      ['1.025', 'KWD', '2', '0.021', '1.004'],
      ['999999999999999999999.99', 'USD', '2', '20000000000000000000.00', '979999999999999999999.99'],
      ['9999999999999.99', 'USD', '2.5', '250000000000.00', '9749999999999.99'],
    ])('of %s %s at %s %% is %s, half-up', (amount, currency, rate, discount, payable) => {
      expect(
        resolved({ terms: `${rate}/10 net 30`, invoiceDate: '2026-03-15', amount, currency }).discounts,
      ).toEqual([expect.objectContaining({ discount, payable })])
    })

    test('of several instalments are added up by last day and rate, the soonest first', () => {
      const terms = lines(
        line(ofTotal('0.5'), {
          due: { baseline: 'invoice-date', steps: [days(20)] },
          discounts: [{ rate: '0.02', steps: [days(10)] }],
        }),
        line(remainder, {
          due: { baseline: 'invoice-date', steps: [days(40)] },
          discounts: [
            { rate: '0.03', steps: [days(5)] },
            { rate: '0.02', steps: [days(10)] },
          ],
        }),
      )
      expect(resolved({ terms, invoiceDate: '2026-03-15', amount: '100.01' }).discounts).toEqual([
        { until: '2026-03-20', rate: '0.03', discount: '1.50', payable: '48.50' },
        { until: '2026-03-25', rate: '0.02', discount: '2.00', payable: '98.01' },
      ])
    })

    test('a window beside the due date must end by it', () => {
      const terms = lines(
        line(remainder, {
          due: { baseline: 'invoice-date', steps: [days(30)] },
          discounts: [{ rate: '0.02', steps: [months(1), { kind: 'day-of-month', day: 10 }] }],
        }),
      )
      expect(resolved({ terms, invoiceDate: '2026-03-15' }).discounts[0]?.until).toBe('2026-04-10')
      expect(refusal(() => resolved({ terms, invoiceDate: '2026-03-01' }))).toEqual([
        'terms.inconsistent',
        'terms.instalments[0].discounts[0]',
      ])
    })

    test('a window from another day than the due date may end after it: facts decide, not the terms', () => {
      const result = resolved({
        terms: '1% 10 days after delivery, net 30 after invoice',
        invoiceDate: '2026-03-01',
        anchors: { delivery: '2026-03-28' },
      })
      expect([result.dueDate, result.discounts[0]?.until]).toEqual(['2026-03-31', '2026-04-07'])
    })
  })

  describe('instalments', () => {
    test.each<[what: string, parts: InstalmentPart[], amount: string, amounts: string[]]>([
      [
        'halves of three cents: half-up, the rest last',
        [ofTotal('0.5'), ofTotal('0.5')],
        '0.03',
        ['0.02', '0.01'],
      ],
      [
        'thirds of 5.47',
        [ofTotal('0.3334'), ofTotal('0.3333'), ofTotal('0.3333')],
        '5.47',
        ['1.82', '1.82', '1.83'],
      ],
      [
        'equal thirds',
        [3, 3, 3].map((of) => ({ kind: 'equal-part', of })),
        '100.00',
        ['33.33', '33.33', '33.34'],
      ],
      [
        'equal thirds of two cents',
        [3, 3, 3].map((of) => ({ kind: 'equal-part', of })),
        '0.02',
        ['0.01', '0.01', '0.00'],
      ],
      [
        'quarters of two cents never exceed what is left',
        Array.from({ length: 4 }, () => ofTotal('0.25')),
        '0.02',
        ['0.01', '0.01', '0.00', '0.00'],
      ],
      [
        'a share of what is left',
        [ofTotal('0.5'), { kind: 'share-of-remainder', share: '0.5' }, remainder],
        '100.01',
        ['50.01', '25.00', '25.00'],
      ],
      [
        'a fixed part',
        [{ kind: 'fixed', amounts: { USD: '400.00', EUR: '1.00' } }, remainder],
        '1000.00',
        ['400.00', '600.00'],
      ],
      [
        'a fixed part of the whole',
        [{ kind: 'fixed', amounts: { USD: '400.00' } }, remainder],
        '400.00',
        ['400.00', '0.00'],
      ],
      [
        'zero',
        [{ kind: 'fixed', amounts: { USD: '400.00' } }, ofTotal('0.5'), remainder],
        '0.00',
        ['0.00', '0.00', '0.00'],
      ],
      [
        'more digits than a number holds',
        [ofTotal('0.5'), remainder],
        '99999999999999999999.99',
        ['50000000000000000000.00', '49999999999999999999.99'],
      ],
    ])('%s', (_, parts, amount, amounts) => {
      expect(amountsOf(lines(...parts.map((part) => line(part))), amount)).toEqual(amounts)
    })

    test('a share of the net leaves the tax on the last line', () => {
      const terms = lines(line({ kind: 'share-of-net', share: '0.5' }), line(remainder))
      expect(amountsOf(terms, '119.00', { taxAmount: '19.00' })).toEqual(['50.00', '69.00'])
      expect(amountsOf(terms, '119.00', { taxAmount: '0' })).toEqual(['59.50', '59.50'])
      expect(refusal(() => amountsOf(terms, '119.00'))).toEqual(['input.missing', 'taxAmount'])
    })

    test('a line is rounded half-up to its unit', () => {
      const terms = lines(line(ofTotal('0.3333'), { roundTo: { USD: '10.00', JPY: '100' } }), line(remainder))
      expect(amountsOf(terms, '1000.00')).toEqual(['330.00', '670.00'])
      expect(amountsOf(terms, '1005.00')).toEqual(['330.00', '675.00'])
      expect(amountsOf(terms, '1005.01')).toEqual(['330.00', '675.01'])
      expect(amountsOf(terms, '1006.00')).toEqual(['340.00', '666.00'])
      expect(amountsOf(terms, '1000', { currency: 'JPY' })).toEqual(['300', '700'])
      expect(refusal(() => amountsOf(terms, '1000.00', { currency: 'EUR' }))).toEqual([
        'currency.missing',
        'terms.instalments[0].roundTo.EUR',
      ])
    })

    test('a unit above the amount leaves all to the last line, or all to the first', () => {
      const terms = (share: string): PaymentTerms =>
        lines(line(ofTotal(share), { roundTo: { USD: '1000.00' } }), line(remainder))
      expect(amountsOf(terms('0.3'), '900.00')).toEqual(['0.00', '900.00'])
      expect(amountsOf(terms('0.6'), '900.00')).toEqual(['900.00', '0.00'])
    })

    test('in a sequence each line counts from the due date before', () => {
      const terms = lines(
        line(ofTotal('0.5'), { due: { baseline: 'invoice-date', steps: [payDays([15, 20])] } }),
        line(remainder, {
          due: { baseline: 'delivery', steps: [payDays([5, 10])] },
          discounts: [{ rate: '0.02', steps: [] }],
        }),
      )
      const result = resolved({ terms: { ...terms, sequential: true }, invoiceDate: '2020-01-18' })
      expect(result.instalments.map(({ dueDate }) => dueDate)).toEqual(['2020-01-20', '2020-02-05'])
      expect(result.discounts[0]?.until).toBe('2020-01-20')
    })

    test('in a sequence a window that names its own baseline counts from it', () => {
      const sequence = (baseline: 'order' | 'invoice-date', ...steps: DateStep[]): PaymentTerms => ({
        ...lines(
          line(ofTotal('0.5'), { due: { baseline: 'invoice-date', steps: [days(30)] } }),
          line(remainder, {
            due: { baseline: 'invoice-date', steps: [days(30)] },
            discounts: [{ rate: '0.02', baseline, steps }],
          }),
        ),
        sequential: true,
      })
      const invoiceDate = '2026-03-15'
      const untilOf = (terms: PaymentTerms, anchors = {}) =>
        resolved({ terms, invoiceDate, anchors }).instalments[1]?.discounts[0]?.until
      // The second line is due on 14 May, 30 days after 14 April.
      expect(untilOf(sequence('invoice-date', days(10)))).toBe('2026-03-25')
      expect(untilOf(sequence('order', days(10)), { order: '2026-03-02' })).toBe('2026-03-12')
      expect(resolveTerms({ ...invoice, terms: sequence('order', days(10)), invoiceDate })).toEqual({
        status: 'needs-anchor',
        missing: ['order'],
      })
    })

    test('what does not fit is told as it was meant: an amount, a sum', () => {
      const fixed = lines(line({ kind: 'fixed', amounts: { USD: '5.00' } }), line(remainder))
      expect(() => resolved({ terms: fixed, invoiceDate: '2026-03-01', amount: '4.00' })).toThrow(
        expect.objectContaining({ path: 'terms.instalments[0].part', received: '"5.00"' }),
      )
      const parts = lines(line(ofTotal('0.7')), line(ofTotal('0.5')), line(remainder))
      expect(() => resolved({ terms: parts, invoiceDate: '2026-03-01' })).toThrow(
        expect.objectContaining({ path: 'terms.instalments[1]', received: '"6/5"' }),
      )
    })

    test('the due date of the invoice is the latest, whatever the order of the lines', () => {
      const terms = lines(
        line(ofTotal('0.5'), { due: { baseline: 'invoice-date', steps: [days(60)] } }),
        line(remainder, { due: { baseline: 'invoice-date', steps: [days(30)] } }),
      )
      expect(resolved({ terms, invoiceDate: '2026-03-01' }).dueDate).toBe('2026-04-30')
    })

    test('the rounding that falls on the last line is reported', () => {
      const terms = lines(...[3, 3, 3].map((of) => line({ kind: 'equal-part', of })))
      expect(resolved({ terms, invoiceDate: '2026-03-01', amount: '100.00' }).reasons).toEqual([
        { code: 'terms.remainder-on-last', params: { instalment: 3, share: '33.33', amount: '33.34' } },
      ])
      expect(resolved({ terms, invoiceDate: '2026-03-01', amount: '99.00' }).reasons).toEqual([])
    })
  })

  describe('business days', () => {
    const businessDays = { calendar: 'cn', convention: 'following', appliesTo: 'due-dates' } as const

    test('a due date on a Saturday moves by the convention, and says so', () => {
      const terms = { ...parseTerms('2/10 net 30'), businessDays }
      const result = resolved({ terms, invoiceDate: '2026-06-11', calendar: chinaCalendar })
      expect([result.dueDate, result.discounts[0]?.until]).toEqual(['2026-07-13', '2026-06-21'])
      expect(result.reasons).toEqual([
        { code: 'terms.moved', params: { instalment: 1, from: '2026-07-11', to: '2026-07-13' } },
      ])
    })

    test('windows move too when the terms say so', () => {
      const rule = { ...businessDays, appliesTo: 'due-dates-and-discounts' } as const
      const terms = { ...parseTerms('2/10 net 30'), businessDays: rule }
      // 2026-06-21 is a Sunday.
      expect(
        resolved({ terms, invoiceDate: '2026-06-11', calendar: chinaCalendar }).discounts[0]?.until,
      ).toBe('2026-06-22')
    })

    test('unadjusted leaves the day', () => {
      const terms = {
        ...parseTerms('net 30'),
        businessDays: { ...businessDays, convention: 'unadjusted' as const },
      }
      expect(resolved({ terms, invoiceDate: '2026-06-11', calendar: chinaCalendar }).dueDate).toBe(
        '2026-07-11',
      )
    })

    test('business days are counted by the calendar that is given', () => {
      // Thursday 2026-06-11 and ten business days without a holiday: two weeks; 19 June 2026 is the Dragon Boat Festival.
      expect(
        resolved({ terms: 'net 5 business days', invoiceDate: '2026-06-11', calendar: chinaCalendar })
          .dueDate,
      ).toBe('2026-06-18')
      expect(
        resolved({ terms: 'net 6 business days', invoiceDate: '2026-06-11', calendar: chinaCalendar })
          .dueDate,
      ).toBe('2026-06-22')
    })

    test('the calendar must be given, and be the one that the terms name', () => {
      const terms = { ...parseTerms('net 30'), businessDays }
      const other = holidayCalendar({
        id: 'us',
        weekend: [6, 7],
        holidays: [],
        covers: { from: '2026-01-01', to: '2027-01-01' },
      })
      expect(refusal(() => resolved({ terms, invoiceDate: '2026-06-11' }))).toEqual([
        'input.missing',
        'calendar',
      ])
      expect(refusal(() => resolved({ terms: 'net 5 business days', invoiceDate: '2026-06-11' }))).toEqual([
        'input.missing',
        'calendar',
      ])
      expect(refusal(() => resolved({ terms, invoiceDate: '2026-06-11', calendar: other }))).toEqual([
        'input.conflict',
        'calendar',
      ])
      expect(refusal(() => resolved({ terms, invoiceDate: '2199-06-11', calendar: chinaCalendar }))).toEqual([
        'calendar.not-covered',
        'invoiceDate',
      ])
    })
  })

  describe('closed periods', () => {
    const closed = (closedPeriods: PaymentTerms['closedPeriods'], ...steps: DateStep[]): PaymentTerms => ({
      ...due(...steps),
      closedPeriods: closedPeriods ?? [],
    })
    const august = [{ from: '08-01', to: '08-31' }]
    const turn = [{ from: '12-24', to: '01-06' }]

    test.each<[what: string, terms: PaymentTerms, invoiceDate: string, dueDate: string]>([
      ['the first closed day', closed(august), '2026-08-01', '2026-09-01'],
      ['the last closed day', closed(august), '2026-08-31', '2026-09-01'],
      ['the day before', closed(august), '2026-07-31', '2026-07-31'],
      ['the day after', closed(august), '2026-09-01', '2026-09-01'],
      [
        'periods chain',
        closed([
          { from: '03-01', to: '04-01' },
          { from: '02-01', to: '02-31' },
        ]),
        '2021-02-01',
        '2021-04-02',
      ],
      [
        'day 31 of February is its last, in a leap year too',
        closed([{ from: '02-01', to: '02-31' }]),
        '2024-02-29',
        '2024-03-01',
      ],
      ['payment days are applied again', closed(august, payDays([10])), '2026-08-05', '2026-09-10'],
      ['over the turn of the year, before it', closed(turn), '2026-12-24', '2027-01-07'],
      ['over the turn of the year, after it', closed(turn), '2027-01-06', '2027-01-07'],
      ['over the turn of the year, open days', closed(turn), '2026-12-23', '2026-12-23'],
      [
        'payment days that fall in the next period',
        closed([...august, { from: '09-10', to: '09-10' }], payDays([10])),
        '2026-08-05',
        '2026-10-10',
      ],
    ])('%s', (_, terms, invoiceDate, dueDate) => {
      expect(resolved({ terms, invoiceDate }).dueDate).toBe(dueDate)
    })

    // Saturday 11 July 2026 is no business day: the due date goes back to Friday the 10th, and 2 % through the 11th with it.
    test.each<
      [string, convention: TermsBusinessDays['convention'], window: number, until: string, cut: boolean]
    >([
      ['a window to the due date', 'preceding', 30, '2026-07-10', true],
      ['a window to the day before it', 'preceding', 29, '2026-07-10', false],
      ['a window to the day before that', 'preceding', 28, '2026-07-09', false],
      ['a due date that moves on', 'following', 30, '2026-07-11', false],
    ])('%s, where only due dates move: %s', (_, convention, window, until, cut) => {
      const terms: PaymentTerms = {
        ...lines(
          line(remainder, {
            due: { baseline: 'invoice-date', steps: [days(30)] },
            discounts: [{ rate: '0.02', steps: [days(window)] }],
          }),
        ),
        businessDays: { calendar: 'cn', convention, appliesTo: 'due-dates' },
      }
      const { dueDate, discounts, reasons } = resolved({
        terms,
        invoiceDate: '2026-06-11',
        calendar: chinaCalendar,
      })
      expect(discounts.map((discount) => discount.until)).toEqual([until])
      const moved = { instalment: 1, from: '2026-07-11', to: dueDate }
      expect(reasons).toEqual([
        { code: 'terms.moved', params: moved },
        ...(cut ? [{ code: 'terms.window-cut', params: moved }] : []),
      ])
    })

    test('a business day within a closed period is left again', () => {
      const terms: PaymentTerms = {
        ...closed([{ from: '07-13', to: '07-14' }], days(30)),
        businessDays: { calendar: 'cn', convention: 'following', appliesTo: 'due-dates' },
      }
      expect(resolved({ terms, invoiceDate: '2026-06-11', calendar: chinaCalendar }).dueDate).toBe(
        '2026-07-15',
      )
    })

    test('no open day is refused', () => {
      expect(
        refusal(() =>
          resolved({ terms: closed([{ from: '01-01', to: '12-31' }]), invoiceDate: '2026-01-01' }),
        ),
      ).toEqual(['terms.inconsistent', 'terms.closedPeriods'])
    })

    test.each<[string, TermsBusinessDays['convention'], [string, string][], string, string]>([
      // Saturday 11 July would go back to Friday the 10th, which is closed: Monday the 13th.
      ['a weekend behind a closed day', 'preceding', [['07-10', '07-10']], '2026-07-11', '2026-07-13'],
      ['out of a closed day to a weekend', 'preceding', [['07-10', '07-10']], '2026-07-10', '2026-07-13'],
      ['a weekend behind an open day', 'preceding', [['07-09', '07-09']], '2026-07-11', '2026-07-10'],
      [
        'to a day that is closed as well, and on',
        'preceding',
        [
          ['07-10', '07-10'],
          ['07-13', '07-14'],
        ],
        '2026-07-11',
        '2026-07-15',
      ],
      // 30 and 31 May are a weekend, the last of the month: back is Friday the 29th, which is closed.
      ['at the end of a month', 'modified-following', [['05-29', '05-29']], '2026-05-30', '2026-06-01'],
      ['at the end of a month, open', 'modified-following', [['05-28', '05-28']], '2026-05-30', '2026-05-29'],
    ])('%s: %s', (_, convention, periods, invoiceDate, dueDate) => {
      const terms: PaymentTerms = {
        ...closed(periods.map(([from, to]) => ({ from, to }))),
        businessDays: { calendar: 'cn', convention, appliesTo: 'due-dates' },
      }
      expect(resolved({ terms, invoiceDate, calendar: chinaCalendar }).dueDate).toBe(dueDate)
    })
  })

  describe('refuses wrong invoices', () => {
    const netTerms = parseTerms('net 30')
    test.each<[what: string, patch: Record<string, unknown>, code: string, path: string]>([
      ['no terms', { terms: undefined }, 'input.missing', 'terms'],
      ['terms that cannot be read', { terms: 'net' }, 'terms.unreadable', 'terms'],
      ['terms in two readings', { terms: '45 days EOM' }, 'terms.ambiguous', 'terms'],
      ['no date', { invoiceDate: undefined }, 'input.missing', 'invoiceDate'],
      ['30 February', { invoiceDate: '2026-02-30' }, 'date.invalid', 'invoiceDate'],
      ['a Date', { invoiceDate: new Date(0) }, 'date.invalid', 'invoiceDate'],
      ['a due date past 9999', { invoiceDate: '9999-12-31' }, 'date.out-of-range', 'terms'],
      ...(
        [
          ['a step that goes below the year 1', '0001-01-05', -400, 400],
          ['a step that goes beyond 9999', '9999-12-01', 400, -400],
          ['a step of a day below the year 1', '0001-01-01', -1, 31],
        ] as const
      ).map(([what, invoiceDate, days, back]): [string, Record<string, unknown>, string, string] => {
        const steps = [{ kind: 'add-days', days }, { kind: 'end-of-month' }, { kind: 'add-days', days: back }]
        const [part] = netTerms.instalments
        const instalments = [{ ...part, due: { ...part?.due, steps } }]
        return [what, { invoiceDate, terms: { ...netTerms, instalments } }, 'date.out-of-range', 'terms']
      }),
      ['no amount', { amount: undefined }, 'input.missing', 'amount'],
      ['NaN', { amount: NaN }, 'decimal.invalid', 'amount'],
      ['Infinity', { amount: Infinity }, 'decimal.invalid', 'amount'],
      ['an exponent', { amount: '1e9000000' }, 'decimal.invalid', 'amount'],
      ['ten megabytes', { amount: '1'.repeat(10_000_000) }, 'decimal.invalid', 'amount'],
      ['a tenth of a cent', { amount: '10.005' }, 'amount.too-fine', 'amount'],
      ['a credit note', { amount: '-10.00' }, 'amount.negative', 'amount'],
      ['no currency', { currency: undefined }, 'input.missing', 'currency'],
      ['no such currency', { currency: 'XXX' }, 'currency.unknown', 'currency'],
      ['negative tax', { taxAmount: '-1.00' }, 'amount.negative', 'taxAmount'],
      ['tax above gross', { taxAmount: '10000.01' }, 'input.conflict', 'taxAmount'],
      ['anchors in a list', { anchors: ['2026-03-20'] }, 'input.type', 'anchors'],
      [
        'an anchor that does not exist',
        { anchors: { deliverd: '2026-03-20' } },
        'input.unknown-key',
        'anchors.deliverd',
      ],
      [
        'an anchor that is given by the invoice',
        { anchors: { 'invoice-date': '2026-03-20' } },
        'input.unknown-key',
        'anchors.invoice-date',
      ],
      [
        'an anchor that is no day',
        { anchors: { delivery: '2026-02-30' } },
        'date.invalid',
        'anchors.delivery',
      ],
      ['a calendar that was not made', { calendar: { id: 'cn' } }, 'input.type', 'calendar'],
      ['a misspelt field', { anchor: {} }, 'input.unknown-key', 'anchor'],
    ])('%s', (_, patch, code, path) => {
      const request: Record<string, unknown> = { ...invoice, terms: 'net 30', ...patch }
      expect(refusal(() => resolveTerms(request as unknown as TermsRequest))).toEqual([code, path])
    })

    test.each([
      [undefined, 'input.missing'],
      [null, 'input.type'],
      ['net 30', 'input.type'],
      [[], 'input.type'],
    ])('%j', (request, code) => {
      expect(refusal(() => resolveTerms(request as unknown as TermsRequest))).toEqual([code, ''])
    })

    test('hostile objects', () => {
      const broken = {
        ...invoice,
        get terms(): string {
          throw new TypeError('no')
        },
      }
      expect(refusal(() => resolveTerms(revokedProxy()))[0]).toBe('input.type')
      expect(refusal(() => resolveTerms(broken))).toEqual(['input.type', ''])
      expect(refusal(() => resolveTerms({ ...invoice, terms: revokedProxy() }))).toEqual([
        'input.type',
        'terms',
      ])
      expect(refusal(() => resolveTerms({ ...invoice, terms: lines(revokedProxy()) }))).toEqual([
        'input.type',
        'terms',
      ])
    })
  })

  describe('refuses wrong terms', () => {
    const net30 = parseTerms('net 30')
    const first = net30.instalments[0] as InstalmentTerms
    const patched = (patch: Record<string, unknown>): unknown => ({
      ...net30,
      instalments: [{ ...first, ...patch }],
    })
    const stepped = (step: unknown): unknown => patched({ due: { baseline: 'invoice-date', steps: [step] } })
    const parted = (...parts: unknown[]): unknown => ({
      ...net30,
      instalments: parts.map((part) => ({ ...first, part })),
    })
    const DUE = 'terms.instalments[0].due'

    test.each<[what: string, terms: unknown, code: string, path: string]>([
      ['null', null, 'input.type', 'terms'],
      ['an array', [], 'input.type', 'terms'],
      ['no schema', { instalments: [] }, 'input.missing', 'terms.schema'],
      ['another schema', { ...net30, schema: 'receivables/terms@2' }, 'input.choice', 'terms.schema'],
      ['an unknown field', { ...net30, sequental: true }, 'input.unknown-key', 'terms.sequental'],
      [
        '__proto__ as a field',
        JSON.parse('{"schema":"receivables/terms@1","instalments":[],"__proto__":{}}'),
        'input.unknown-key',
        'terms.__proto__',
      ],
      ['no instalments', { schema: net30.schema }, 'input.missing', 'terms.instalments'],
      ['an empty list', lines(), 'input.range', 'terms.instalments'],
      ['too many', lines(...Array.from({ length: 1001 }, () => first)), 'input.range', 'terms.instalments'],
      [
        'a hole',
        { ...net30, instalments: Array.from({ length: 1 }) },
        'input.missing',
        'terms.instalments[0]',
      ],
      [
        'an unknown field of a line',
        patched({ amount: '1' }),
        'input.unknown-key',
        'terms.instalments[0].amount',
      ],
      ['no part', patched({ part: undefined }), 'input.missing', 'terms.instalments[0].part'],
      [
        'an unknown part',
        patched({ part: { kind: 'half' } }),
        'input.choice',
        'terms.instalments[0].part.kind',
      ],
      [
        'a remainder with a share',
        patched({ part: { kind: 'remainder', share: '1' } }),
        'input.unknown-key',
        'terms.instalments[0].part.share',
      ],
      [
        'a share over 1',
        parted({ kind: 'share-of-total', share: '1.1' }),
        'terms.inconsistent',
        'terms.instalments[0].part.share',
      ],
      [
        'a share of the net over 1',
        parted({ kind: 'share-of-net', share: '1.1' }, remainder),
        'terms.inconsistent',
        'terms.instalments[0].part.share',
      ],
      [
        'a share of 0',
        parted({ kind: 'share-of-total', share: '0' }),
        'terms.inconsistent',
        'terms.instalments[0].part.share',
      ],
      [
        'a negative share',
        parted({ kind: 'share-of-total', share: '-0.5' }),
        'terms.inconsistent',
        'terms.instalments[0].part.share',
      ],
      [
        'a share in percent',
        parted({ kind: 'share-of-total', share: '50%' }),
        'decimal.invalid',
        'terms.instalments[0].part.share',
      ],
      [
        'a share of 13 decimals',
        parted({ kind: 'share-of-total', share: '0.0000000000001' }),
        'decimal.invalid',
        'terms.instalments[0].part.share',
      ],
      [
        'equal parts of 0',
        parted({ kind: 'equal-part', of: 0 }),
        'input.range',
        'terms.instalments[0].part.of',
      ],
      [
        'amounts in a list',
        parted({ kind: 'fixed', amounts: [] }, remainder),
        'input.type',
        'terms.instalments[0].part.amounts',
      ],
      [
        'shares that sum to less',
        parted(ofTotal('0.5'), ofTotal('0.4')),
        'terms.inconsistent',
        'terms.instalments',
      ],
      [
        'shares that sum to more',
        parted(ofTotal('0.5'), ofTotal('0.6')),
        'terms.inconsistent',
        'terms.instalments[1]',
      ],
      [
        'shares of the net that sum to more',
        parted({ kind: 'share-of-net', share: '0.6' }, { kind: 'share-of-net', share: '0.6' }, remainder),
        'terms.inconsistent',
        'terms.instalments[1]',
      ],
      ['a remainder of nothing', parted(ofTotal('1'), remainder), 'terms.inconsistent', 'terms.instalments'],
      [
        'a remainder that is not last',
        parted(remainder, ofTotal('0.5')),
        'terms.inconsistent',
        'terms.instalments[0]',
      ],
      [
        'all of the remainder before the remainder',
        parted({ kind: 'share-of-remainder', share: '1.0' }, remainder),
        'terms.inconsistent',
        'terms.instalments[0]',
      ],
      [
        'a fixed part without a remainder',
        parted({ kind: 'fixed', amounts: { USD: '1.00' } }),
        'terms.inconsistent',
        'terms.instalments',
      ],
      [
        'a fixed part too fine in a currency that the invoice is not in',
        parted({ kind: 'fixed', amounts: { USD: '1.00', JPY: '0.5' } }, remainder),
        'amount.too-fine',
        'terms.instalments[0].part.amounts.JPY',
      ],
      [
        'a fixed part in other currencies',
        parted({ kind: 'fixed', amounts: { EUR: '1.00' } }, remainder),
        'currency.missing',
        'terms.instalments[0].part.amounts.USD',
      ],
      [
        'a fixed part of nothing',
        parted({ kind: 'fixed', amounts: { USD: '0.00' } }, remainder),
        'amount.negative',
        'terms.instalments[0].part.amounts.USD',
      ],
      [
        'a fixed part above the amount',
        parted({ kind: 'fixed', amounts: { USD: '10000.01' } }, remainder),
        'terms.inconsistent',
        'terms.instalments[0].part',
      ],
      [
        'a unit that is too fine',
        { ...net30, instalments: [{ ...first, part: ofTotal('0.5'), roundTo: { USD: '0.005' } }, first] },
        'amount.too-fine',
        'terms.instalments[0].roundTo.USD',
      ],
      ['units in a list', patched({ roundTo: [] }), 'input.type', 'terms.instalments[0].roundTo'],
      ['no due rule', patched({ due: null }), 'input.type', DUE],
      [
        'an unknown baseline',
        patched({ due: { baseline: 'easter', steps: [] } }),
        'input.choice',
        `${DUE}.baseline`,
      ],
      [
        'a rule with an unknown field',
        patched({ due: { baseline: 'delivery', steps: [], days: 3 } }),
        'input.unknown-key',
        `${DUE}.days`,
      ],
      [
        'steps that are no list',
        patched({ due: { baseline: 'delivery', steps: {} } }),
        'input.type',
        `${DUE}.steps`,
      ],
      [
        'too many steps',
        patched({ due: { baseline: 'delivery', steps: Array.from({ length: 21 }, () => monthEnd) } }),
        'input.range',
        `${DUE}.steps`,
      ],
      ['a step that is a text', stepped('+30'), 'input.type', `${DUE}.steps[0]`],
      ['an unknown step', stepped({ kind: 'add-weeks', weeks: 1 }), 'input.choice', `${DUE}.steps[0].kind`],
      ['half a day', stepped({ kind: 'add-days', days: 0.5 }), 'input.range', `${DUE}.steps[0].days`],
      ['days as a text', stepped({ kind: 'add-days', days: '30' }), 'input.type', `${DUE}.steps[0].days`],
      [
        'more payment days than a month has',
        stepped({ kind: 'next-day-of-month', days: new Array(32).fill(1), landing: 'after' }),
        'input.range',
        `${DUE}.steps[0].days`,
      ],
      [
        'more closed periods than a year has days',
        { ...net30, closedPeriods: new Array(367).fill({ from: '08-01', to: '08-02' }) },
        'input.range',
        'terms.closedPeriods',
      ],
      [
        'business days that take seconds to count',
        patched({
          due: {
            baseline: 'invoice-date',
            steps: [{ kind: 'add-business-days', days: -30_000 }],
          },
          discounts: Array.from({ length: 33 }, () => ({
            rate: '0.02',
            steps: [{ kind: 'add-business-days', days: 30_000 }],
          })),
        }),
        'input.range',
        'terms.instalments',
      ],
      ['too many days', stepped({ kind: 'add-days', days: 36_526 }), 'input.range', `${DUE}.steps[0].days`],
      [
        'a step with an unknown field',
        stepped({ kind: 'add-days', days: 1, day: 1 }),
        'input.unknown-key',
        `${DUE}.steps[0].day`,
      ],
      [
        'months without a roll',
        stepped({ kind: 'add-months', months: 1 }),
        'input.missing',
        `${DUE}.steps[0].roll`,
      ],
      [
        'a month end with a day',
        stepped({ kind: 'end-of-month', day: 1 }),
        'input.unknown-key',
        `${DUE}.steps[0].day`,
      ],
      ['day 32', stepped({ kind: 'day-of-month', day: 32 }), 'input.range', `${DUE}.steps[0].day`],
      [
        'no payment day',
        stepped({ kind: 'next-day-of-month', days: [], landing: 'after' }),
        'terms.inconsistent',
        `${DUE}.steps[0].days`,
      ],
      [
        'payment day 0',
        stepped({ kind: 'next-day-of-month', days: [0], landing: 'after' }),
        'input.range',
        `${DUE}.steps[0].days[0]`,
      ],
      [
        'no landing',
        stepped({ kind: 'next-day-of-month', days: [5] }),
        'input.missing',
        `${DUE}.steps[0].landing`,
      ],
      ['weekday 0', stepped({ kind: 'next-weekday', weekday: 0 }), 'input.range', `${DUE}.steps[0].weekday`],
      ['cut-off day 32', stepped({ kind: 'cut-off', day: 32 }), 'input.range', `${DUE}.steps[0].day`],
      [
        'bands that stop short',
        stepped({ kind: 'day-bands', bands: [{ through: 15, addMonths: 0, day: 1 }] }),
        'terms.inconsistent',
        `${DUE}.steps[0].bands`,
      ],
      [
        'bands that descend',
        stepped({
          kind: 'day-bands',
          bands: [
            { through: 31, addMonths: 0, day: 1 },
            { through: 31, addMonths: 0, day: 1 },
          ],
        }),
        'terms.inconsistent',
        `${DUE}.steps[0].bands`,
      ],
      [
        'a band of 13 months',
        stepped({ kind: 'day-bands', bands: [{ through: 31, addMonths: 13, day: 1 }] }),
        'input.range',
        `${DUE}.steps[0].bands[0].addMonths`,
      ],
      [
        'discounts that are no list',
        patched({ discounts: null }),
        'input.type',
        'terms.instalments[0].discounts',
      ],
      [
        'a discount over 100 %',
        patched({ discounts: [{ rate: '1.01', steps: [] }] }),
        'terms.inconsistent',
        'terms.instalments[0].discounts[0].rate',
      ],
      [
        'a discount of nothing',
        patched({ discounts: [{ rate: '0.00', steps: [] }] }),
        'terms.inconsistent',
        'terms.instalments[0].discounts[0].rate',
      ],
      [
        'a discount with days',
        patched({ discounts: [{ rate: '0.02', days: 10 }] }),
        'input.unknown-key',
        'terms.instalments[0].discounts[0].days',
      ],
      [
        'a window after the due date',
        patched({ discounts: [{ rate: '0.02', steps: [days(31)] }] }),
        'terms.inconsistent',
        'terms.instalments[0].discounts[0]',
      ],
      ['a sequence that is a text', { ...net30, sequential: 'yes' }, 'input.type', 'terms.sequential'],
      [
        'business days without a calendar',
        { ...net30, businessDays: { convention: 'following', appliesTo: 'due-dates' } },
        'input.missing',
        'terms.businessDays.calendar',
      ],
      [
        'an unknown convention',
        { ...net30, businessDays: { calendar: 'cn', convention: 'next', appliesTo: 'due-dates' } },
        'input.choice',
        'terms.businessDays.convention',
      ],
      [
        'business days for what?',
        { ...net30, businessDays: { calendar: 'cn', convention: 'following' } },
        'input.missing',
        'terms.businessDays.appliesTo',
      ],
      ['closed periods in an object', { ...net30, closedPeriods: {} }, 'input.type', 'terms.closedPeriods'],
      [
        'a closed period of month 13',
        { ...net30, closedPeriods: [{ from: '13-01', to: '12-31' }] },
        'date.invalid',
        'terms.closedPeriods[0].from',
      ],
      [
        'a closed period with a year',
        { ...net30, closedPeriods: [{ from: '08-01', to: '2026-08-31' }] },
        'date.invalid',
        'terms.closedPeriods[0].to',
      ],
      [
        'a closed period without an end',
        { ...net30, closedPeriods: [{ from: '08-01' }] },
        'input.missing',
        'terms.closedPeriods[0].to',
      ],
    ])('%s', (_, terms, code, path) => {
      expect(refusal(() => resolveTerms({ ...invoice, terms: terms as PaymentTerms }))).toEqual([code, path])
    })
  })
})

describe('the laws of resolution', () => {
  const request = fc.record({ terms: anyTerms, invoiceDate: dates, minor: cents, anchors })

  prop.prop([request])(
    'instalments sum to the amount, none is negative, discount + payable is the instalment',
    ({ minor, ...facts }) => {
      const result = resolved({ ...facts, amount: amountOf(minor), taxAmount: amountOf(minor / 10n) })
      const amounts = result.instalments.map(({ amount }) => centsOf(amount))
      expect(amounts.reduce((sum, amount) => sum + amount, 0n)).toBe(minor)
      expect(amounts.every((amount) => amount >= 0n)).toBe(true)
      for (const { amount, discounts } of result.instalments) {
        for (const { discount, payable } of discounts) {
          expect(centsOf(discount) + centsOf(payable)).toBe(centsOf(amount))
          expect(centsOf(payable) >= 0n).toBe(true)
        }
      }
      const total = result.discounts.reduce((sum, { discount }) => sum + centsOf(discount), 0n)
      const parts = result.instalments.flatMap(({ discounts }) => discounts)
      expect(parts.reduce((sum, { discount }) => sum + centsOf(discount), 0n)).toBe(total)
    },
  )

  prop.prop([request])(
    'nothing is mutated and the result survives JSON and structuredClone',
    ({ minor, ...facts }) => {
      const before = structuredClone(facts)
      const result = resolved({ ...facts, amount: amountOf(minor), taxAmount: '0.00' })
      expect(facts).toEqual(before)
      expect(JSON.parse(JSON.stringify(result))).toEqual(result)
      expect(structuredClone(result)).toEqual(result)
    },
  )

  prop.prop([request])('stored and read back, terms resolve to the same', ({ minor, terms, ...facts }) => {
    const rest = { ...facts, amount: amountOf(minor), taxAmount: '0.00' }
    const stored = JSON.parse(JSON.stringify(terms)) as PaymentTerms
    expect(resolved({ ...rest, terms: stored })).toEqual(resolved({ ...rest, terms }))
  })

  prop.prop([sayableTerms, dates, anchors])(
    'a window ends on or before its due date',
    (terms, invoiceDate, given) => {
      for (const { dueDate, discounts } of resolved({ terms, invoiceDate, anchors: given, calendar: always })
        .instalments) {
        for (const { until } of discounts) expect(until <= dueDate).toBe(true)
      }
    },
  )

  prop.prop([
    fc.integer({ min: 0, max: 300 }),
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 0, max: 60 }),
    fc.constantFrom(
      ...(['unadjusted', 'following', 'modified-following', 'preceding', 'modified-preceding'] as const),
    ),
    fc.constantFrom(...(['due-dates', 'due-dates-and-discounts'] as const)),
  ])(
    'a window ends on or before its due date, wherever weekends and holidays move it',
    (day, window, more, convention, appliesTo) => {
      const terms: PaymentTerms = {
        ...lines(
          line(remainder, {
            due: { baseline: 'invoice-date', steps: [days(window + more)] },
            discounts: [{ rate: '0.02', steps: [days(window)] }],
          }),
        ),
        businessDays: { calendar: 'cn', convention, appliesTo },
      }
      // 10 July 2025 and 300 days after it, in China with its make-up working days.
      const { dueDate, discounts } = resolved({
        terms,
        invoiceDate: writeDay(20_279 + day),
        calendar: chinaCalendar,
      })
      for (const { until } of discounts) expect(until <= dueDate).toBe(true)
    },
  )

  prop.prop([fc.integer({ min: -10_000, max: 40_000 }), fc.integer({ min: 0, max: 400 })])(
    'net n, n EOM and n days to the month end are what date-fns says',
    (day, count) => {
      const date = new UTCDateMini(day * 86_400_000)
      const invoiceDate = writeDay(day)
      const text = (value: Date): string => format(value, 'yyyy-MM-dd')
      expect(resolved({ terms: `net ${String(count)}`, invoiceDate }).dueDate).toBe(
        text(addDays(date, count)),
      )
      const fromEnd = addDays(lastDayOfMonth(date), count)
      expect(resolved({ terms: `net ${String(count)} EOM`, invoiceDate }).dueDate).toBe(text(fromEnd))
      const toEnd = lastDayOfMonth(addDays(date, count))
      expect(resolved({ terms: `${String(count)} days, end of month`, invoiceDate }).dueDate).toBe(
        text(toEnd),
      )
    },
  )

  prop.prop([dates, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 9999 }), cents])(
    'the fast reader and the full reader of terms agree',
    (invoiceDate, count, rate, minor) => {
      const steps = [days(count)]
      const discount = { rate: String(rate / 10_000), steps }
      const fast = lines(line(remainder, { due: { baseline: 'invoice-date', steps }, discounts: [discount] }))
      // The explicit baseline is one field more than the fast reader takes.
      const full = lines(
        line(remainder, {
          due: { baseline: 'invoice-date', steps },
          discounts: [{ ...discount, baseline: 'invoice-date' }],
        }),
      )
      const rest = { invoiceDate, amount: amountOf(minor) }
      expect(resolved({ ...rest, terms: fast })).toEqual(resolved({ ...rest, terms: full }))
    },
  )
})

const always = holidayCalendar({
  id: 'always',
  weekend: [],
  holidays: [],
  covers: { from: '0001-01-01', to: '9999-12-31' },
})
