import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../../src/calendar/index.js'
import { longestLineOf } from '../../src/terms/longest-days.js'
import { prepareTerms } from '../../src/terms/prepare-terms.js'
import { resolveTerms, type DateStep, type PaymentTerms } from '../../src/terms/index.js'
import { refusal } from '../refusal.js'
import { anyTerms } from './arbitraries.js'

const longest = (terms: PaymentTerms | string) => longestLineOf(prepareTerms(terms, 'terms'), 'terms')
const REMAINDER = { kind: 'remainder' } as const
const termsOf = (steps: DateStep[], more: Partial<PaymentTerms> = {}): PaymentTerms => ({
  schema: 'receivables/terms@1',
  instalments: [{ part: REMAINDER, due: { baseline: 'invoice-date', steps }, discounts: [] }],
  ...more,
})

describe('the longest way from the baseline to the due date', () => {
  test.each<[notation: string, baseline: string, days: number]>([
    ['net 30', 'invoice-date', 30],
    ['2/10 net 30', 'invoice-date', 30],
    ['due on receipt', 'invoice-date', 0],
    ['prepaid', 'advance', 0],
    ['货到60天', 'delivery', 60],
    // From the first of a month of 31 days: 30 days to its end, then 30.
    ['EOM + 30', 'invoice-date', 60],
    // From 1 December: the next month has 31 days, its day 15 is 31 + 14 days away.
    ['15 MFI', 'invoice-date', 45],
    ['net 10 business days', 'invoice-date', 10],
    ['30% deposit, balance net 60', 'invoice-date', 60],
    ['60% net 90, balance net 30', 'invoice-date', 90],
  ])('%s', (notation, baseline, days) => {
    expect(longest(notation)).toEqual({ baseline, days })
  })

  test.each<[string, PaymentTerms, days: number]>([
    // From 1 July, or any first of two months with 31 days each: 62 days.
    ['two months', termsOf([{ kind: 'add-months', months: 2, roll: 'clamp' }]), 62],
    ['a year over a leap day', termsOf([{ kind: 'add-months', months: 12, roll: 'clamp' }]), 366],
    ['a payment day each week', termsOf([{ kind: 'next-weekday', weekday: 3 }]), 6],
    ['before the baseline is no length', termsOf([{ kind: 'add-days', days: -7 }]), 0],
    // From 2 June 60 days lead to 1 August, which moves to 1 September: 91 days.
    [
      'a works holiday in August',
      termsOf([{ kind: 'add-days', days: 60 }], { closedPeriods: [{ from: '08-01', to: '08-31' }] }),
      91,
    ],
    [
      'a business-day rule, of which nothing is known',
      termsOf([{ kind: 'add-days', days: 60 }], {
        businessDays: { calendar: 'cn', convention: 'following', appliesTo: 'due-dates' },
      }),
      60,
    ],
  ])('%s', (_, terms, days) => {
    expect(longest(terms)).toEqual({ baseline: 'invoice-date', days })
  })

  test('a sequence adds up, from the baseline of its first instalment', () => {
    const month: DateStep = { kind: 'add-months', months: 1, roll: 'clamp' }
    const part = { kind: 'share-of-total', share: '0.5' } as const
    const terms: PaymentTerms = {
      schema: 'receivables/terms@1',
      sequential: true,
      instalments: [
        { part, due: { baseline: 'delivery', steps: [month] }, discounts: [] },
        { part: REMAINDER, due: { baseline: 'invoice-date', steps: [month] }, discounts: [] },
      ],
    }
    // From 1 July: 31 days of July and 31 of August.
    expect(longest(terms)).toEqual({ baseline: 'delivery', days: 62 })
    expect(longest({ ...terms, sequential: false })).toEqual({ baseline: 'delivery', days: 31 })
  })

  test('closed periods that leave no day open are refused', () => {
    const closed = termsOf([], { closedPeriods: [{ from: '01-01', to: '12-31' }] })
    expect(refusal(() => longest(closed))).toEqual(['terms.inconsistent', 'terms.closedPeriods'])
  })
})

describe('laws', () => {
  law.prop([fc.integer({ min: 0, max: 36_525 })])('net n is n days', (days) => {
    expect(longest(termsOf([{ kind: 'add-days', days }])).days).toBe(days)
  })

  law.prop([anyTerms, fc.integer({ min: 0, max: 1095 })])(
    'no instalment of an invoice of the years 2023 to 2025 waits longer',
    (terms, offset) => {
      // All from one day, so that every instalment of a sequence, too, is measured from it.
      const due = { baseline: 'delivery' } as const
      const instalments = terms.instalments.map((line) => ({
        ...line,
        due: { ...line.due, ...due },
        discounts: [],
      }))
      const delivery = addDays('2023-01-01', offset)
      const resolved = resolveTerms({
        terms: { ...terms, instalments },
        invoiceDate: delivery,
        amount: '100',
        taxAmount: '10',
        currency: 'EUR',
        anchors: { delivery },
      })
      if (resolved.status !== 'resolved') throw new Error('delivery is known')
      expect(daysBetween(delivery, resolved.dueDate)).toBeLessThanOrEqual(
        longest({ ...terms, instalments }).days,
      )
    },
  )
})
