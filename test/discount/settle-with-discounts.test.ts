import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { quoteDiscount, type SettleRequest, settleWithDiscounts } from '../../src/discount/index.js'
import { refusal } from '../refusal.js'
import { money, units, without } from './amounts.js'

const invoice = (id: string, terms: string, invoiceDate = '2026-03-01', amount = '1000.00') => ({
  id,
  terms,
  invoiceDate,
  amount,
})
const request = (amount: string, fields: Partial<SettleRequest> = {}): SettleRequest => ({
  payment: { amount, currency: 'EUR', date: '2026-03-08' },
  invoices: [invoice('A', '1/14 net 30'), invoice('B', '2/10 net 30'), invoice('C', 'net 30', '2026-02-01')],
  tieBreak: 'best-discount',
  partialPayment: 'prorated',
  ...fields,
})
const flat = (input: SettleRequest) =>
  settleWithDiscounts(input).invoices.map(
    ({ id, cash, discount, residue }) => `${id} ${cash} ${discount} ${residue}`,
  )

describe('one payment over several invoices', () => {
  test.each([
    [
      'the oldest, then the better discount',
      '1980.00',
      {},
      ['C 1000.00 0.00 0.00', 'B 980.00 20.00 0.00', 'A 0.00 0.00 1000.00'],
    ],
    [
      'then the identifier',
      '1990.00',
      { tieBreak: 'identifier' },
      ['C 1000.00 0.00 0.00', 'A 990.00 10.00 0.00', 'B 0.00 0.00 1000.00'],
    ],
    [
      'a part earns its part',
      '1485.00',
      {},
      ['C 1000.00 0.00 0.00', 'B 485.00 9.90 505.10', 'A 0.00 0.00 1000.00'],
    ],
    [
      'or nothing',
      '1485.00',
      { partialPayment: 'none' },
      ['C 1000.00 0.00 0.00', 'B 485.00 0.00 515.00', 'A 0.00 0.00 1000.00'],
    ],
    [
      'or closes within the tolerance',
      '1978.00',
      { tolerance: '2.00' },
      ['C 1000.00 0.00 0.00', 'B 978.00 20.00 0.00', 'A 0.00 0.00 1000.00'],
    ],
    ['all', '2970.00', {}, ['C 1000.00 0.00 0.00', 'B 980.00 20.00 0.00', 'A 990.00 10.00 0.00']],
  ] as const)('%s', (_, amount, fields, expected) => {
    expect(flat(request(amount, fields))).toEqual(expected)
  })

  test('what the money does not reach is not written off, however small it is', () => {
    const small = ['B', 'C'].map((id) => ({ id, terms: 'net 60', invoiceDate: '2026-01-01', amount: '4.00' }))
    const { invoices } = settleWithDiscounts({
      payment: { amount: '100.00', currency: 'EUR', date: '2026-01-05' },
      invoices: [{ id: 'A', terms: 'net 30', invoiceDate: '2026-01-01', amount: '100.00' }, ...small],
      tieBreak: 'identifier',
      tolerance: '5.00',
    })
    expect(invoices.map(({ id, residue, quote }) => [id, residue, quote.tolerated])).toEqual([
      ['A', '0.00', '0.00'],
      ['B', '4.00', '0.00'],
      ['C', '4.00', '0.00'],
    ])
  })

  test('more than all is unapplied', () => {
    expect(settleWithDiscounts(request('3000.00')).unapplied).toBe('30.00')
    expect(settleWithDiscounts(request('3.00', { invoices: [] }))).toEqual({
      currency: 'EUR',
      invoices: [],
      unapplied: '3.00',
    })
  })

  // Two invoices of 1000.00 with 2 % come to 980.00 each.
  test.each([
    [
      'within the tolerance it is written off on the last',
      '1965.00',
      { tolerance: '5.00', overpayment: 'unspecific' },
      ['A 980.00 20.00 0.00', 'B 985.00 20.00 -5.00'],
      '0.00',
    ],
    [
      'a cent beyond the tolerance it is the credit of the payer',
      '1965.01',
      { tolerance: '5.00' },
      ['A 980.00 20.00 0.00', 'B 980.00 20.00 0.00'],
      '5.01',
    ],
    [
      'or reduces the discount of the last',
      '1965.01',
      { tolerance: '5.00', overpayment: 'unspecific' },
      ['A 980.00 20.00 0.00', 'B 985.01 14.99 0.00'],
      '0.00',
    ],
    [
      'then of the one before, by however little',
      '1983.00',
      { tolerance: '5.00', overpayment: 'unspecific' },
      ['A 983.00 17.00 0.00', 'B 1000.00 0.00 0.00'],
      '0.00',
    ],
    [
      'and what exceeds all discounts is the credit of the payer',
      '2007.00',
      { overpayment: 'unspecific' },
      ['A 1000.00 0.00 0.00', 'B 1000.00 0.00 0.00'],
      '7.00',
    ],
  ] as const)('of more than all, %s', (_, amount, fields, lines, unapplied) => {
    const both = ['A', 'B'].map((id) => invoice(id, '2/10 net 30'))
    const settled = settleWithDiscounts(request(amount, { invoices: both, ...fields }))
    expect(
      settled.invoices.map(({ id, cash, discount, quote }) => `${id} ${cash} ${discount} ${quote.tolerated}`),
    ).toEqual(lines)
    expect(settled.unapplied).toBe(unapplied)
  })

  test('an invoice that is paid takes nothing', () => {
    const paid = {
      ...invoice('P', '2/10 net 30'),
      earlierPayments: [{ paidOn: '2026-03-02', amount: '980.00' }],
    }
    expect(flat(request('10.00', { invoices: [paid] }))).toEqual(['P 0.00 0.00 0.00'])
  })
})

const anyRequest = fc
  .record({
    cents: fc.integer({ min: 0, max: 400_000 }),
    tieBreak: fc.constantFrom('identifier' as const, 'best-discount' as const),
    partialPayment: fc.constantFrom('prorated' as const, 'all-or-nothing' as const, 'none' as const),
    rows: fc.array(
      fc.record({
        terms: fc.constantFrom('net 30', '2/10 net 30', '1/14 net 30', '3/5 2/10 n/60'),
        amount: fc.integer({ min: 0, max: 200_000 }),
        day: fc.integer({ min: 1, max: 8 }),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ cents, rows, ...rest }) =>
    request(money(cents), {
      ...rest,
      invoices: rows.map(({ terms, amount, day }, index) =>
        invoice(`I${String(index)}`, terms, `2026-03-0${String(day)}`, money(amount)),
      ),
    }),
  )

describe('laws', () => {
  test.prop([anyRequest])('all cash + unapplied = payment', (input) => {
    const { invoices, unapplied } = settleWithDiscounts(input)
    expect(units(unapplied, ...invoices.map(({ cash }) => cash))).toBe(units(String(input.payment.amount)))
  })

  test.prop([anyRequest])('cash + discount + residue = the invoice', (input) => {
    for (const { id, cash, discount, residue } of settleWithDiscounts(input).invoices) {
      const { amount } = input.invoices.find((row) => row.id === id)!
      expect(units(cash, discount, residue)).toBe(units(String(amount)))
    }
  })

  const cents = fc.integer({ min: 0, max: 110_000 })
  const overpayment = fc.constantFrom('specific' as const, 'unspecific' as const)
  const rate = fc.constantFrom('2', '10', '100')
  test.prop([cents, overpayment, fc.constantFrom('0', '7.00'), rate])(
    'a payment of one invoice does what quoteDiscount says',
    (paid, policy, tolerance, percent) => {
      const { id, ...own } = invoice('A', `${percent}/10 net 30`)
      const rules = { overpayment: policy, tolerance, partialPayment: 'prorated' } as const
      const quote = quoteDiscount({
        ...own,
        ...rules,
        currency: 'EUR',
        paidOn: '2026-03-08',
        payment: money(paid),
      })
      const settled = settleWithDiscounts(request(money(paid), { invoices: [{ id, ...own }], ...rules }))
      const [line] = settled.invoices
      expect([line?.discount, line?.residue, line?.quote.tolerated, settled.unapplied]).toEqual([
        quote.discount,
        quote.residue,
        quote.tolerated,
        quote.unapplied,
      ])
    },
  )

  test.prop([anyRequest])('the order of the invoices in the input does not matter', (input) => {
    expect(settleWithDiscounts({ ...input, invoices: [...input.invoices].reverse() })).toEqual(
      settleWithDiscounts(input),
    )
  })

  test.prop([anyRequest])('each quote is what quoteDiscount says', (input) => {
    for (const { id, cash, quote } of settleWithDiscounts(input).invoices) {
      const row = without(
        input.invoices.find((one) => one.id === id)!,
        'id',
      )
      const { partialPayment } = input
      const own = {
        ...row,
        currency: 'EUR',
        paidOn: '2026-03-08',
        payment: cash,
        partialPayment: partialPayment!,
      }
      expect(quoteDiscount(own)).toEqual(quote)
    }
  })
})

describe('refuses', () => {
  const withInvoice = (fields: object) => ({ invoices: [{ ...invoice('A', 'net 30'), ...fields }] })

  test.each([
    ['no tie-break', { tieBreak: undefined }, 'input.missing', 'tieBreak'],
    ['an unknown tie-break', { tieBreak: 'id' }, 'input.choice', 'tieBreak'],
    ['a misspelling', { tiebreak: 'identifier' }, 'input.unknown-key', 'tiebreak'],
    ['another currency', withInvoice({ currency: 'USD' }), 'currency.mismatch', 'invoices[0].currency'],
    ['no date', { payment: { amount: '1', currency: 'EUR' } }, 'input.missing', 'payment.date'],
    [
      'a negative payment',
      { payment: { amount: '-1', currency: 'EUR', date: '2026-03-08' } },
      'amount.negative',
      'payment.amount',
    ],
    [
      'an unknown currency',
      { payment: { amount: '1', currency: 'EURO', date: '2026-03-08' } },
      'currency.unknown',
      'payment.currency',
    ],
    [
      'two of one id',
      { invoices: [invoice('A', 'net 30'), invoice('A', 'net 30')] },
      'id.duplicate',
      'invoices[1].id',
    ],
    ['a hole', { invoices: new Array(1) }, 'input.missing', 'invoices[0]'],
    ['unreadable terms', withInvoice({ terms: 'net thirty' }), 'terms.unreadable', 'invoices[0].terms'],
    [
      'terms with a faulty step',
      withInvoice({ terms: { schema: 'receivables/terms@1', instalments: [{}] } }),
      'input.missing',
      'invoices[0].terms.instalments[0].part',
    ],
    ['no invoice date', withInvoice({ invoiceDate: undefined }), 'input.missing', 'invoices[0].invoiceDate'],
    ['a missing anchor', withInvoice({ terms: 'COD' }), 'input.missing', 'invoices[0].anchors.delivery'],
    ['a negative amount', withInvoice({ amount: '-1' }), 'amount.negative', 'invoices[0].amount'],
    [
      'more tax than amount',
      withInvoice({ taxAmount: '1000.01' }),
      'input.conflict',
      'invoices[0].taxAmount',
    ],
  ])('%s', (_, fields, code, path) => {
    expect(refusal(() => settleWithDiscounts(request('1.00', fields as never)))).toEqual([code, path])
  })

  test('a value at the path that was received', () => {
    const bad = request('1.00', withInvoice({ terms: 'net thirty' }))
    expect(() => settleWithDiscounts(bad)).toThrow(/received "net thirty"$/)
  })
})
