import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { type DiscountQuote, type DiscountRequest, quoteDiscount } from '../../src/discount/index.js'
import { parseTerms } from '../../src/terms/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { money, units, without } from './amounts.js'

/** 2/10 net 30 on 1,000.00 of 1 March: the window ends on the 11th, the due date is the 31st. */
const quote = (fields: Partial<DiscountRequest> = {}): DiscountQuote =>
  quoteDiscount({
    terms: '2/10 net 30',
    invoiceDate: '2026-03-01',
    amount: '1000.00',
    currency: 'EUR',
    paidOn: '2026-03-11',
    ...fields,
  })
const codes = ({ reasons }: DiscountQuote) => reasons.map(({ code }) => code)

describe('the day of payment', () => {
  test.each([
    ['before the invoice', '2026-02-20', 'earned', '20.00', '980.00', ['discount.earned']],
    ['the invoice date', '2026-03-01', 'earned', '20.00', '980.00', ['discount.earned']],
    ['the last day', '2026-03-11', 'earned', '20.00', '980.00', ['discount.earned']],
    ['the day after', '2026-03-12', 'lapsed', '0.00', '1000.00', ['discount.lapsed']],
    ['years later', '2036-03-12', 'lapsed', '0.00', '1000.00', ['discount.lapsed']],
  ] as const)('%s', (_, paidOn, status, discount, payable, reasons) => {
    const result = quote({ paidOn })
    expect(result).toMatchObject({ status, discount, payable, residue: '0.00', currency: 'EUR' })
    expect(codes(result)).toEqual(reasons)
  })

  test('terms without a discount', () => {
    const result = quote({ terms: 'net 30' })
    expect(result).toMatchObject({ status: 'none', discount: '0.00', payable: '1000.00' })
    expect(codes(result)).toEqual(['discount.not-offered'])
  })

  test.each([
    ['2026-03-06', '3', '30.00'],
    ['2026-03-07', '2', '20.00'],
    ['2026-03-11', '2', '20.00'],
    ['2026-03-21', '1', '10.00'],
    ['2026-03-22', null, '0.00'],
  ])('of several windows only the best that is open: %s', (paidOn, percent, discount) => {
    const rate = percent === null ? null : `0.0${percent}`
    expect(quote({ terms: '3/5 2/10 1/20 net 60', paidOn })).toMatchObject({
      discount,
      instalments: [{ rate }],
    })
  })

  test('a part payment without a policy is told which there are', () => {
    expect(() => quote({ payment: '490.00' })).toThrow(/'prorated', 'all-or-nothing' or 'none'/)
  })

  test('terms as data are terms', () => {
    expect(quote({ terms: parseTerms('2/10 net 30') })).toEqual(quote())
  })

  test('terms that count from delivery', () => {
    const anchors = { delivery: '2026-03-20' }
    expect(quote({ terms: '2/10 n/30 ROG', anchors, paidOn: '2026-03-30' })).toMatchObject({
      discount: '20.00',
    })
    expect(refusal(() => quote({ terms: '2/10 n/30 ROG' }))).toEqual(['input.missing', 'anchors.delivery'])
  })
})

describe('grace and late discounts', () => {
  test.each([
    [{ graceDays: 3, paidOn: '2026-03-14' }, 'earned', ['discount.earned', 'discount.grace']],
    [{ graceDays: 3, paidOn: '2026-03-15' }, 'lapsed', ['discount.lapsed']],
    [{ graceDays: 3, paidOn: '2026-03-11' }, 'earned', ['discount.earned']],
    [{ lateDiscount: 'grant', paidOn: '2026-03-15' }, 'earned', ['discount.granted-late']],
    [{ lateDiscount: 'refuse', paidOn: '2026-03-15' }, 'lapsed', ['discount.lapsed']],
  ] as const)('%j', (fields, status, reasons) => {
    const result = quote(fields)
    expect(result.status).toBe(status)
    expect(codes(result)).toEqual(reasons)
  })

  test('late, the rate of the last window is granted', () => {
    expect(quote({ terms: '3/5 1/20 net 60', paidOn: '2026-05-01', lateDiscount: 'grant' }).discount).toBe(
      '10.00',
    )
  })
})

describe('on what it is counted', () => {
  const invoice = { amount: '1190.00', taxAmount: '190.00', freight: '100.00' }

  test.each([
    ['the whole amount', 'gross', '23.80', '3.80'],
    ['without tax', 'net-of-tax', '20.00', '0.00'],
    ['without tax and freight', 'net-of-tax-and-freight', '18.00', '0.00'],
  ] as const)('%s', (_, discountBase, discount, taxAdjustment) => {
    expect(quote({ ...invoice, discountBase })).toMatchObject({ discount, taxAdjustment })
  })

  test('the whole amount where nothing is said', () => {
    expect(quote(invoice)).toEqual(quote({ ...invoice, discountBase: 'gross' }))
  })

  test('an amount of tax alone earns nothing', () => {
    const result = quote({ amount: '190.00', taxAmount: '190.00', discountBase: 'net-of-tax' })
    expect(result).toMatchObject({ status: 'none', discount: '0.00', payable: '190.00' })
    expect(codes(result)).toContain('discount.nothing-discountable')
  })

  test('less than the amount is said', () => {
    const { reasons } = quote({ ...invoice, discountBase: 'net-of-tax' })
    expect(reasons[0]).toEqual({
      code: 'discount.base',
      params: { base: '1000.00', amount: '1190.00', currency: 'EUR' },
    })
  })

  test.each([
    // 2 % of 666.67 is 13.3334, of 16.25 is 0.325.
    ['half-up', '666.67', '13.33'],
    ['up', '666.67', '13.34'],
    ['half-up', '16.25', '0.33'],
    ['half-even', '16.25', '0.32'],
    ['down', '16.25', '0.32'],
  ] as const)('rounded %s: 2 %% of %s', (rounding, amount, discount) => {
    expect(quote({ amount, rounding }).discount).toBe(discount)
  })

  test('half-up where nothing is said', () => {
    expect(quote({ amount: '16.25' }).discount).toBe('0.33')
  })

  test('a discount of a fraction of a cent is earned, and nothing', () => {
    expect(quote({ amount: '0.01' })).toMatchObject({ status: 'earned', discount: '0.00', payable: '0.01' })
  })

  test('nothing of nothing', () => {
    expect(quote({ amount: '0.00' })).toMatchObject({ status: 'none', discount: '0.00', payable: '0.00' })
  })

  test('currencies without decimals, and beyond 2^53', () => {
    expect(quote({ amount: '1050', currency: 'JPY' })).toMatchObject({ discount: '21', payable: '1029' })
    expect(quote({ amount: '900719925474099300', currency: 'JPY' }).discount).toBe('18014398509481986')
  })
})

describe('credits', () => {
  test.each([
    ['their sum', '200.00'],
    ['a list', ['150.00', { amount: '50.00' }]],
    ['a number', 200],
    ['a decimal of some library', { toString: () => '200.00' }],
  ])('as %s reduce the amount before the discount', (_, credits) => {
    expect(quote({ credits })).toMatchObject({ discount: '16.00', payable: '784.00' })
  })

  test('bear tax in proportion, or what is said', () => {
    const invoice = { amount: '1190.00', taxAmount: '190.00', discountBase: 'net-of-tax' as const }
    // 2 % of 1000 − 100, and of 1000 − 119.
    expect(quote({ ...invoice, credits: '119.00' }).discount).toBe('18.00')
    expect(quote({ ...invoice, credits: [{ amount: '119.00', taxAmount: '0.00' }] }).discount).toBe('17.62')
  })

  test('of the tax leave less tax to fall', () => {
    const invoice = { amount: '1190.00', taxAmount: '190.00' }
    // 2 % of 1000 is 20; the tax left in it is nothing.
    expect(quote({ ...invoice, credits: [{ amount: '190.00', taxAmount: '190.00' }] })).toMatchObject({
      discount: '20.00',
      taxAdjustment: '0.00',
    })
  })

  test('leave tax from nothing to what is left, whatever their rounding', () => {
    // 100.00 net and 19.00 tax, of which 49.99 and 9.51, twice, are credited: two cents of tax more than there were. Half of
    // the 19.00 that are left is 9.50, not half of 19.02.
    const part = { amount: '50.00', taxAmount: '9.51' }
    const invoice = { amount: '119.00', taxAmount: '19.00', terms: '50/10 net 30' }
    expect(quote({ ...invoice, credits: [part, part], discountBase: 'net-of-tax' }).discount).toBe('9.50')
    // 2 % of 90.00 is 1.80, in which there is no tax left.
    const credits = [{ amount: '29.00', taxAmount: '19.00' }]
    expect(quote({ amount: '119.00', taxAmount: '19.00', credits })).toMatchObject({
      discount: '1.80',
      taxAdjustment: '0.00',
    })
  })

  test('bear no freight', () => {
    const invoice = { amount: '1000.00', taxAmount: '0', freight: '100.00', credits: '950.00' }
    expect(quote({ ...invoice, discountBase: 'net-of-tax-and-freight' })).toMatchObject({
      status: 'none',
      payable: '50.00',
    })
  })

  test('of everything leave nothing', () => {
    expect(quote({ credits: '1000.00' })).toMatchObject({ status: 'none', payable: '0.00' })
  })
})

describe('a payment', () => {
  test.each([
    ['of what is payable', { payment: '980.00' }, '20.00', '0.00', '0.00'],
    ['late', { payment: '980.00', paidOn: '2026-03-12' }, '0.00', '20.00', '0.00'],
    ['late and more', { payment: '1010.00', paidOn: '2026-03-12' }, '0.00', '0.00', '10.00'],
    ['of nothing', { payment: '0.00' }, '0.00', '1000.00', '0.00'],
    ['of more: the discount stays', { payment: '1000.00' }, '20.00', '0.00', '20.00'],
    ['specific', { payment: '990.00', overpayment: 'specific' }, '20.00', '0.00', '10.00'],
    ['unspecific', { payment: '990.00', overpayment: 'unspecific' }, '10.00', '0.00', '0.00'],
    [
      'unspecific, of more than the amount',
      { payment: '1005.00', overpayment: 'unspecific' },
      '0.00',
      '0.00',
      '5.00',
    ],
    ['short within the tolerance', { payment: '975.00', tolerance: '5.00' }, '20.00', '0.00', '0.00'],
    ['over within the tolerance', { payment: '985.00', tolerance: '5.00' }, '20.00', '0.00', '0.00'],
    ['over by more than the tolerance', { payment: '985.01', tolerance: '5.00' }, '20.00', '0.00', '5.01'],
    // A tolerance forgives a payment that is a little short. Nothing is no payment.
    ['of nothing within the tolerance', { payment: '0.00', tolerance: '980.00' }, '0.00', '1000.00', '0.00'],
    [
      'of nothing where nothing is payable',
      { payment: '0.00', tolerance: '5.00', terms: '100/10 net 30' },
      '1000.00',
      '0.00',
      '0.00',
    ],
    [
      'short by more than the tolerance',
      { payment: '974.99', tolerance: '5.00', partialPayment: 'none' },
      '0.00',
      '25.01',
      '0.00',
    ],
  ] as const)('%s', (_, fields, discount, residue, unapplied) => {
    expect(quote(fields)).toMatchObject({ discount, residue, unapplied })
  })

  test.each([
    ['short', '975.00', '5.00'],
    ['over', '985.00', '-5.00'],
    ['exact', '980.00', '0.00'],
  ])('within the tolerance and %s', (_, payment, tolerated) => {
    expect(quote({ payment, tolerance: '5.00' }).tolerated).toBe(tolerated)
  })

  test.each([
    [{ payment: '990.00' }, 'discount.overpaid-kept'],
    [{ payment: '990.00', overpayment: 'unspecific' }, 'discount.overpaid-reduces'],
    [{ payment: '975.00', tolerance: '5.00' }, 'discount.tolerated'],
    [{ taxAmount: '100.00' }, 'discount.tax-falls'],
    [{ credits: '1.00' }, 'discount.credited'],
  ] as const)('says why: %j', (fields, code) => {
    expect(codes(quote(fields))).toContain(code)
  })
})

describe('a part payment in the window', () => {
  test.each([
    // 490 / 0.98 = 500: 490 of cash settle 500.
    ['prorated', '10.00', '500.00', '490.00', 'earned', 'discount.part-prorated'],
    ['all-or-nothing', '0.00', '510.00', '490.00', 'none', 'discount.part-earns-nothing'],
    ['none', '0.00', '510.00', '510.00', 'none', 'discount.part-earns-nothing'],
  ] as const)('%s', (partialPayment, discount, residue, residuePayable, status, code) => {
    const result = quote({ payment: '490.00', partialPayment })
    expect(result).toMatchObject({ discount, residue, residuePayable, status, payable: '980.00' })
    expect(codes(result)).toContain(code)
  })

  test('needs the policy only where it matters', () => {
    expect(refusal(() => quote({ payment: '490.00' }))).toEqual(['input.missing', 'partialPayment'])
    expect(quote({ payment: '490.00', paidOn: '2026-03-12' }).residue).toBe('510.00')
    expect(quote({ payment: '490.00', terms: 'net 30' }).residue).toBe('510.00')
  })

  test('at a tier: 485 at 2 % earn 9.90', () => {
    expect(quote({ terms: '3/5 2/10 net 30', payment: '485.00', partialPayment: 'prorated' }).discount).toBe(
      '9.90',
    )
  })

  test('prorated on the net: p is 2 % of 1000 / 1190', () => {
    // 585 / (1 − 20/1190) · 20/1190 = 585 · 20 / 1170 = 10.
    const invoice = { amount: '1190.00', taxAmount: '190.00', discountBase: 'net-of-tax' } as const
    expect(quote({ ...invoice, payment: '585.00', partialPayment: 'prorated' }).discount).toBe('10.00')
  })
})

describe('earlier payments', () => {
  const earlierPayments = [{ paidOn: '2026-03-05', amount: '490.00' }]

  test.each([
    ['prorated', '490.00', '10.00'],
    ['all-or-nothing', '490.00', '20.00'],
    ['none', '510.00', '0.00'],
  ] as const)('%s', (partialPayment, payable, discount) => {
    expect(quote({ earlierPayments, partialPayment })).toMatchObject({ payable, discount })
  })

  test.each([
    ['prorated', '500.00'],
    ['all-or-nothing', '510.00'],
    ['none', '510.00'],
  ] as const)('%s, after the window', (partialPayment, payable) => {
    expect(quote({ earlierPayments, partialPayment, paidOn: '2026-03-20' })).toMatchObject({
      status: 'lapsed',
      payable,
    })
  })

  test('come in the order of their days and each at its own rate', () => {
    const payments = [
      // 495 / 0.99 = 500 at the second tier, 245 / 0.98 = 250 at the first.
      { paidOn: '2026-03-15', amount: '495.00' },
      { paidOn: '2026-03-05', amount: '245.00' },
    ]
    const result = quote({
      terms: '2/10 1/20 net 30',
      earlierPayments: payments,
      partialPayment: 'prorated',
      paidOn: '2026-03-25',
    })
    expect(result.payable).toBe('250.00')
    expect(result.reasons.slice(0, 2)).toMatchObject([
      { code: 'discount.earlier-payment', params: { paidOn: '2026-03-05', discount: '5.00' } },
      { code: 'discount.earlier-payment', params: { paidOn: '2026-03-15', discount: '5.00' } },
    ])
  })

  test.each([
    // 980 closes the debt; after the 10 it would be a second part that leaves 10 of 990, the discount being gone.
    ['none', '0.00'],
    ['all-or-nothing', '0.00'],
    ['prorated', '0.00'],
  ] as const)(
    'of one day count the larger first, in whatever order they are given: %s',
    (partialPayment, payable) => {
      const payments = [
        { paidOn: '2026-03-05', amount: '10.00' },
        { paidOn: '2026-03-05', amount: '980.00' },
      ]
      for (const list of [payments, [...payments].reverse()])
        expect(quote({ earlierPayments: list, partialPayment }).payable).toBe(payable)
    },
  )

  test('that closed the debt leave nothing', () => {
    const payments = [{ paidOn: '2026-03-05', amount: '980.00' }]
    expect(quote({ earlierPayments: payments })).toMatchObject({ payable: '0.00', discount: '0.00' })
  })

  test('forfeit it where only one payment in full earns', () => {
    expect(codes(quote({ earlierPayments, partialPayment: 'none' }))).toContain('discount.forfeited-by-part')
  })
})

describe('instalments', () => {
  /** Half in 30 days, half in 60 days, each with 2 % within 10 days of the invoice. */
  const half = (days: number) => ({
    part: { kind: 'equal-part' as const, of: 2 },
    due: { baseline: 'invoice-date' as const, steps: [{ kind: 'add-days' as const, days }] },
    discounts: [{ rate: '0.02', steps: [{ kind: 'add-days' as const, days: days - 20 }] }],
  })
  const terms = { schema: 'receivables/terms@1' as const, instalments: [half(60), half(30)] }

  test('have their own windows, in the order of due dates', () => {
    expect(quote({ terms, paidOn: '2026-03-12' })).toMatchObject({
      status: 'earned',
      discount: '10.00',
      payable: '990.00',
      instalments: [
        {
          dueDate: '2026-03-31',
          open: '500.00',
          rate: null,
          until: null,
          discount: '0.00',
          payable: '500.00',
        },
        {
          dueDate: '2026-04-30',
          open: '500.00',
          rate: '0.02',
          until: '2026-04-10',
          discount: '10.00',
          payable: '490.00',
        },
      ],
    })
  })

  test('are filled one after the other', () => {
    expect(quote({ terms, payment: '600.00', partialPayment: 'all-or-nothing' })).toMatchObject({
      discount: '10.00',
      residue: '390.00',
      residuePayable: '380.00',
      instalments: [{ residue: '0.00' }, { residue: '390.00' }],
    })
  })

  test('the oldest bears the credits', () => {
    expect(quote({ terms, credits: '600.00' }).instalments.map(({ open }) => open)).toEqual([
      '0.00',
      '400.00',
    ])
  })

  test('the last bear what an overpayment takes from the discount', () => {
    const result = quote({ terms, payment: '992.00', overpayment: 'unspecific' })
    expect(result.instalments.map(({ discount }) => discount)).toEqual(['8.00', '0.00'])
  })

  test('a payment on the last day of the first', () => {
    expect(codes(quote({ terms, paidOn: '2026-03-12' }))).toEqual(['discount.lapsed', 'discount.earned'])
  })
})

describe('cash rounding', () => {
  test.each([
    ['up', '0.05', '868.35', '781.55'],
    ['half-up', '0.05', '868.35', '781.50'],
    ['up', '1.00', '100.00', '90.00'],
    ['floor', '100.00', '1234.00', '1100.00'],
    // 10 % of 10.00 is 1.00: rounding 9.00 up to tens takes the whole discount and no more.
    ['up', '20.00', '10.00', '10.00'],
  ] as const)('%s to %s', (mode, unit, amount, payable) => {
    const result = quote({ terms: '10/10 net 30', amount, cashRounding: { unit, mode } })
    expect(result.payable).toBe(payable)
    expect(units(result.payable, result.discount)).toBe(units(amount))
  })

  test('does nothing to an amount without discount', () => {
    const cashRounding = { unit: '0.05', mode: 'up' } as const
    expect(quote({ amount: '868.34', paidOn: '2026-03-12', cashRounding }).payable).toBe('868.34')
  })
})

const anyRequest = fc
  .record({
    amount: fc.integer({ min: 0, max: 500_000 }),
    tax: fc.integer({ min: 0, max: 30 }),
    credit: fc.integer({ min: 0, max: 100 }),
    earlier: fc.array(
      fc.record({ day: fc.integer({ min: 1, max: 9 }), cents: fc.integer({ min: 0, max: 200_000 }) }),
      {
        maxLength: 2,
      },
    ),
    paidOn: fc.integer({ min: 10, max: 28 }),
    payment: fc.option(fc.integer({ min: 0, max: 600_000 }), { nil: undefined }),
    terms: fc.constantFrom(
      'net 30',
      '2/10 net 30',
      '3/5 2/15 1/20 net 30',
      '50% deposit, balance 2/15 net 30',
      '100/10 net 30',
    ),
    discountBase: fc.constantFrom('gross' as const, 'net-of-tax' as const),
    partialPayment: fc.constantFrom('prorated' as const, 'all-or-nothing' as const, 'none' as const),
    overpayment: fc.constantFrom('specific' as const, 'unspecific' as const),
    tolerance: fc.integer({ min: 0, max: 500 }),
    lateDiscount: fc.constantFrom('refuse' as const, 'grant' as const),
    rounding: fc.constantFrom('half-up' as const, 'half-even' as const, 'up' as const, 'down' as const),
  })
  .map(({ amount, tax, credit, earlier, paidOn, payment, tolerance, terms, ...policy }): DiscountRequest => ({
    ...policy,
    terms: terms.startsWith('50%') ? parseTerms('50% deposit, balance net 30') : terms,
    invoiceDate: '2026-03-01',
    currency: 'EUR',
    amount: money(amount),
    taxAmount: money(Math.floor((amount * tax) / 100)),
    credits: money(Math.floor((amount * credit) / 400)),
    earlierPayments: earlier.map(({ day, cents }) => ({
      paidOn: `2026-03-0${String(day)}`,
      amount: money(cents),
    })),
    paidOn: `2026-03-${String(paidOn)}`,
    tolerance: money(tolerance),
    ...(payment === undefined ? {} : { payment: money(payment) }),
  }))

describe('laws', () => {
  test.prop([anyRequest])('without a payment, discount + payable = what is open', (input) => {
    const rest = without(input, 'payment')
    const result = quoteDiscount(rest)
    const open = units(...result.instalments.map((line) => line.open))
    expect(units(result.discount, result.payable)).toBe(open)
    expect(result.residue).toBe('0.00')
  })

  test.prop([anyRequest])('cash applied + discount + tolerated + residue = what was open', (input) => {
    fc.pre(input.payment !== undefined)
    const { instalments, discount, tolerated, residue, unapplied } = quoteDiscount(input)
    const applied = units(String(input.payment)) - units(unapplied)
    const open = units(...instalments.map((line) => line.open))
    expect(applied + units(discount, tolerated, residue)).toBe(open)
    expect(applied >= 0n || tolerated.startsWith('-')).toBe(true)
  })

  test.prop([anyRequest])(
    'the instalments add up to the quote, and nothing but tolerated is negative',
    (input) => {
      const { instalments, discount, payable, residue, unapplied, taxAdjustment, residuePayable } =
        quoteDiscount(input)
      expect(units(...instalments.map((line) => line.discount))).toBe(units(discount))
      expect(units(...instalments.map((line) => line.payable))).toBe(units(payable))
      expect(units(...instalments.map((line) => line.residue))).toBe(units(residue))
      expect([discount, payable, residue, unapplied, taxAdjustment, residuePayable].join()).not.toContain('-')
    },
  )

  test.prop([anyRequest])('the tax falls by no more than the discount, and no more than the tax', (input) => {
    const { taxAdjustment, discount } = quoteDiscount(input)
    expect(units(taxAdjustment) <= units(discount)).toBe(true)
    // Credits and rounding of the discount are in whole cents, so one cent more may be rounded up.
    expect(units(taxAdjustment) <= units(String(input.taxAmount)) + 100n).toBe(true)
  })

  test.prop([anyRequest])('paying later never costs less', (input) => {
    fc.pre(input.earlierPayments?.length === 0)
    const rest = without(input, 'payment')
    const [now, later] = [quoteDiscount(rest), quoteDiscount({ ...rest, paidOn: '2026-03-29' })]
    expect(units(later.payable) >= units(now.payable)).toBe(true)
  })

  test.prop([anyRequest])(
    'a prorated payment in two halves costs what one payment does, but for rounding',
    (input) => {
      const base = { ...input, earlierPayments: [], overpayment: 'specific' as const, tolerance: '0.00' }
      const rest = without({ ...base, partialPayment: 'prorated' as const }, 'payment')
      const whole = quoteDiscount(rest)
      const first = money(Number(units(whole.payable) / 200n))
      const second = quoteDiscount({ ...rest, earlierPayments: [{ paidOn: input.paidOn, amount: first }] })
      const total = units(first, second.payable)
      const difference = total - units(whole.payable)
      expect(difference <= 300n && difference >= -300n).toBe(true)
    },
  )

  test.prop([anyRequest])('the input is not mutated and the result survives JSON', (input) => {
    const before = structuredClone(input)
    const result = quoteDiscount(input)
    expect(input).toEqual(before)
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })
})

describe('refuses', () => {
  test.each([
    ['a misspelling', { grace: 3 }, 'input.unknown-key', 'grace'],
    ['no day', { paidOn: undefined }, 'input.missing', 'paidOn'],
    ['30 February', { paidOn: '2026-02-30' }, 'date.invalid', 'paidOn'],
    ['30 February of the invoice', { invoiceDate: '2026-02-30' }, 'date.invalid', 'invoiceDate'],
    ['no currency', { currency: undefined }, 'input.missing', 'currency'],
    ['no amount', { amount: undefined }, 'input.missing', 'amount'],
    ['a negative amount', { amount: '-1' }, 'amount.negative', 'amount'],
    ['half a cent', { amount: '0.005' }, 'amount.too-fine', 'amount'],
    ['an exponent', { amount: '1e9000000' }, 'decimal.invalid', 'amount'],
    ['NaN', { amount: NaN }, 'decimal.invalid', 'amount'],
    ['no terms', { terms: undefined }, 'input.missing', 'terms'],
    ['unreadable terms', { terms: 'net thirty' }, 'terms.unreadable', 'terms'],
    ['ten megabytes of terms', { terms: 'x'.repeat(10_000_000) }, 'terms.unreadable', 'terms'],
    ['more tax than amount', { taxAmount: '1000.01' }, 'input.conflict', 'taxAmount'],
    ['tax and freight above the amount', { taxAmount: '600', freight: '401' }, 'input.conflict', 'freight'],
    [
      'a base without the tax that is not known',
      { discountBase: 'net-of-tax' },
      'input.missing',
      'taxAmount',
    ],
    [
      'a base without the freight that is not known',
      { discountBase: 'net-of-tax-and-freight', taxAmount: '0' },
      'input.missing',
      'freight',
    ],
    ['an unknown base', { discountBase: 'net' }, 'input.choice', 'discountBase'],
    ['credits above the amount', { credits: ['600', '401'] }, 'input.conflict', 'credits'],
    ['a negative credit', { credits: ['1', '-1'] }, 'amount.negative', 'credits[1]'],
    ['a credit of null', { credits: [null] }, 'decimal.invalid', 'credits[0]'],
    ['a credit without amount', { credits: [{ amount: undefined }] }, 'input.missing', 'credits[0].amount'],
    [
      'a credit with more tax than amount',
      { taxAmount: '100', credits: [{ amount: '1', taxAmount: '2' }] },
      'input.conflict',
      'credits[0].taxAmount',
    ],
    [
      'a credit with more tax than the invoice',
      { taxAmount: '1', credits: [{ amount: '10', taxAmount: '2' }] },
      'input.conflict',
      'credits[0].taxAmount',
    ],
    [
      'credits with more tax than the invoice between them',
      {
        amount: '119.00',
        taxAmount: '19.00',
        credits: [
          { amount: '20.00', taxAmount: '19.00' },
          { amount: '20.00', taxAmount: '10.00' },
        ],
      },
      'input.conflict',
      'credits',
    ],
    [
      'credits that leave more tax than amount',
      { amount: '119.00', taxAmount: '19.00', credits: [{ amount: '110.00', taxAmount: '0.00' }] },
      'input.conflict',
      'credits',
    ],
    [
      'a credit of everything but the tax',
      { amount: '119.00', taxAmount: '19.00', credits: [{ amount: '119.00', taxAmount: '0.00' }] },
      'input.conflict',
      'credits',
    ],
    ['a revoked credit', { credits: revokedProxy() }, 'decimal.invalid', 'credits'],
    [
      'an earlier payment of tomorrow',
      { earlierPayments: [{ paidOn: '2026-03-12', amount: '1' }] },
      'date.order',
      'earlierPayments[0].paidOn',
    ],
    [
      'a negative earlier payment',
      { earlierPayments: [{ paidOn: '2026-03-01', amount: '-1' }] },
      'amount.negative',
      'earlierPayments[0].amount',
    ],
    [
      'an earlier payment in another currency',
      { earlierPayments: [{ paidOn: '2026-03-01', amount: '1', currency: 'XAF' }] },
      'currency.mismatch',
      'earlierPayments[0].currency',
    ],
    [
      'a credit in another currency',
      { credits: ['1', { amount: '1', currency: 'XAF' }] },
      'currency.mismatch',
      'credits[1].currency',
    ],
    ['an earlier payment of null', { earlierPayments: [null] }, 'input.type', 'earlierPayments[0]'],
    ['a negative payment', { payment: '-1' }, 'amount.negative', 'payment'],
    ['an unknown policy', { partialPayment: 'half' }, 'input.choice', 'partialPayment'],
    ['an unknown overpayment', { overpayment: 'keep' }, 'input.choice', 'overpayment'],
    ['negative grace', { graceDays: -1 }, 'input.range', 'graceDays'],
    ['half a day of grace', { graceDays: 0.5 }, 'input.range', 'graceDays'],
    ['grace of two years', { graceDays: 730 }, 'input.range', 'graceDays'],
    ['an unknown late policy', { lateDiscount: true }, 'input.choice', 'lateDiscount'],
    ['a negative tolerance', { tolerance: '-1' }, 'amount.negative', 'tolerance'],
    ['an unknown rounding', { rounding: 'nearest' }, 'input.choice', 'rounding'],
    [
      'cash rounding to nothing',
      { cashRounding: { unit: '0', mode: 'up' } },
      'input.range',
      'cashRounding.unit',
    ],
    [
      'cash rounding without a mode',
      { cashRounding: { unit: '0.05' } },
      'input.missing',
      'cashRounding.mode',
    ],
    [
      'misspelt cash rounding',
      { cashRounding: { unit: '0.05', mode: 'up', to: 1 } },
      'input.unknown-key',
      'cashRounding.to',
    ],
    [
      'anchors that are none',
      { anchors: { delivered: '2026-03-01' } },
      'input.unknown-key',
      'anchors.delivered',
    ],
  ])('%s', (_, fields, code, path) => {
    expect(refusal(() => quote(fields as never))).toEqual([code, path])
  })

  test.each([
    ['nothing', undefined, 'input.missing'],
    ['null', null, 'input.type'],
    ['an array', [], 'input.type'],
    ['a revoked proxy', revokedProxy(), 'input.type'],
  ])('%s', (_, input, code) => {
    expect(refusal(() => quoteDiscount(input as never))).toEqual([code, ''])
  })
})
