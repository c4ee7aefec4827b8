import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { shortPayDecision, type ShortPayInvoice, type ShortPayRequest } from '../../src/allocation/index.js'
import { refusal } from '../refusal.js'
import { money, units } from './amounts.js'

const invoice = (fields: Partial<ShortPayInvoice> = {}): ShortPayInvoice => ({
  id: '1',
  amount: '1000.00',
  tolerance: '5.00',
  ...fields,
})
const discount = {
  amount: '20.00',
  until: '2026-01-15',
  graceUntil: '2026-01-20',
  late: 'when-needed',
} as const
const decide = (
  amount: string,
  date: string,
  invoices: readonly ShortPayInvoice[],
  fullSettlement?: boolean,
) =>
  shortPayDecision({
    payment: { amount, currency: 'USD', date },
    invoices,
    ...(fullSettlement === undefined ? {} : { fullSettlement }),
  })
const codes = (decision: { reasons: readonly { code: string }[] }) => decision.reasons.map(({ code }) => code)

describe('one invoice without a discount', () => {
  test.each([
    ['exactly paid', '1000.00', 'closed', '0.00', '0.00', []],
    ['short by the tolerance', '995.00', 'closed', '5.00', '0.00', ['allocation.within-tolerance']],
    ['short by a cent more', '994.99', 'open', '0.00', '0.00', ['allocation.beyond-tolerance']],
    ['over by the tolerance', '1005.00', 'closed', '-5.00', '0.00', ['allocation.within-tolerance']],
    [
      'over by a cent more: nothing is written off',
      '1005.01',
      'closed',
      '0.00',
      '5.01',
      ['allocation.overpaid'],
    ],
  ] as const)('%s', (_, paid, status, tolerance, unapplied, reasons) => {
    const decision = decide(paid, '2026-01-10', [invoice()])
    expect(decision).toMatchObject({ status, tolerance, unapplied })
    expect(codes(decision)).toEqual(reasons)
  })
})

describe('a discount', () => {
  test.each([
    ['in time', '980.00', '2026-01-15', 'when-needed', 'closed', '20.00', '0.00', 'allocation.discount'],
    [
      'in time, but the invoice stays open',
      '900.00',
      '2026-01-15',
      'when-needed',
      'open',
      '0.00',
      '0.00',
      'allocation.discount-not-closing',
    ],
    [
      'late and needed',
      '980.00',
      '2026-01-16',
      'when-needed',
      'closed',
      '0.00',
      '20.00',
      'allocation.discount-late-granted',
    ],
    [
      'late, not needed',
      '1000.00',
      '2026-01-16',
      'when-needed',
      'closed',
      '0.00',
      '0.00',
      'allocation.discount-late-refused',
    ],
    [
      'late and not enough',
      '900.00',
      '2026-01-16',
      'when-needed',
      'open',
      '0.00',
      '0.00',
      'allocation.discount-late-refused',
    ],
    [
      'late and accepted',
      '1000.00',
      '2026-01-20',
      'accept',
      'closed',
      '0.00',
      '20.00',
      'allocation.discount-late-granted',
    ],
    [
      'late, accepted, and not enough',
      '900.00',
      '2026-01-20',
      'accept',
      'open',
      '0.00',
      '0.00',
      'allocation.discount-not-closing',
    ],
    [
      'late and refused',
      '980.00',
      '2026-01-20',
      'refuse',
      'open',
      '0.00',
      '0.00',
      'allocation.discount-late-refused',
    ],
    [
      'after the grace',
      '980.00',
      '2026-01-21',
      'accept',
      'open',
      '0.00',
      '0.00',
      'allocation.discount-lapsed',
    ],
  ] as const)('%s', (_, paid, date, late, status, granted, lateDiscount, code) => {
    const decision = decide(paid, date, [invoice({ discount: { ...discount, late } })])
    expect(decision).toMatchObject({ status, lines: [{ discount: granted, lateDiscount }] })
    expect(codes(decision)).toContain(code)
  })

  test('without grace lapses the day after', () => {
    const offer = { amount: '20.00', until: '2026-01-15' }
    expect(decide('980.00', '2026-01-16', [invoice({ discount: offer })])).toMatchObject({ status: 'open' })
  })

  test('late and needed: as few as close the invoices, in their order', () => {
    const two = [invoice({ discount }), invoice({ id: '2', discount })]
    expect(decide('1980.00', '2026-01-18', two).lines.map((line) => line.lateDiscount)).toEqual([
      '20.00',
      '0.00',
    ])
    expect(decide('1960.00', '2026-01-18', two).lines.map((line) => line.lateDiscount)).toEqual([
      '20.00',
      '20.00',
    ])
    expect(decide('1900.00', '2026-01-18', two).lines.map((line) => line.lateDiscount)).toEqual([
      '0.00',
      '0.00',
    ])
  })
})

test('money that does not close all invoices fills them in their order, discounts included', () => {
  const two = [invoice({ discount }), invoice({ id: '2', amount: '500.00' })]
  expect(decide('1100.00', '2026-01-15', two)).toMatchObject({
    status: 'open',
    difference: '380.00',
    tolerance: '0.00',
    lines: [
      { id: '1', applied: '980.00', discount: '20.00', remaining: '0.00' },
      { id: '2', applied: '120.00', discount: '0.00', remaining: '380.00' },
    ],
  })
})

test('a difference is written off in proportion to the tolerances', () => {
  const two = [invoice({ tolerance: '6.00' }), invoice({ id: '2', tolerance: '2.00' })]
  expect(decide('1996.00', '2026-01-10', two).lines.map(({ tolerance }) => tolerance)).toEqual([
    '3.00',
    '1.00',
  ])
})

test('a difference of the largest amounts there are is shared as well', () => {
  const largest = `${'9'.repeat(30)}.99`
  const two = ['1', '2'].map((id) => invoice({ id, amount: largest, tolerance: largest }))
  // 2 × 999….99 less 999….98 is 10^30.
  const [tolerance, applied] = [`5${'0'.repeat(29)}.00`, `4${'9'.repeat(29)}.99`]
  expect(decide(`${'9'.repeat(30)}.98`, '2026-01-10', two).lines).toMatchObject([
    { tolerance, applied },
    { tolerance, applied },
  ])
})

test('a tolerance counts at most up to what the invoice comes to', () => {
  const two = [invoice({ amount: '1.00', tolerance: '50.00' }), invoice({ id: '2' })]
  expect(decide('995.00', '2026-01-10', two).lines).toMatchObject([
    { applied: '0.00', tolerance: '1.00' },
    { applied: '995.00', tolerance: '5.00' },
  ])
})

test('a payment of nothing closes nothing, however small the invoice is', () => {
  const small = invoice({ amount: '4.00' })
  const nothing = decide('0.00', '2026-01-10', [small])
  expect(nothing).toMatchObject({ status: 'open', tolerance: '0.00', lines: [{ remaining: '4.00' }] })
  expect(codes(nothing)).toEqual(['allocation.beyond-tolerance'])
  expect(decide('0.01', '2026-01-10', [small])).toMatchObject({ status: 'closed', tolerance: '3.99' })
})

test('full settlement gives up what is short', () => {
  const decision = decide('990.00', '2026-01-10', [invoice({ tolerance: '0.00' })], true)
  expect(decision).toMatchObject({ status: 'closed', lines: [{ extraDiscount: '10.00', remaining: '0.00' }] })
  expect(codes(decision)).toEqual(['allocation.beyond-tolerance', 'allocation.full-settlement'])
})

const anyRequest = fc
  .record({
    paid: fc.integer({ min: 0, max: 350_000 }),
    date: fc.constantFrom('2026-01-15', '2026-01-18', '2026-01-21'),
    fullSettlement: fc.boolean(),
    rows: fc.array(
      fc.record({
        amount: fc.integer({ min: 2000, max: 100_000 }),
        tolerance: fc.integer({ min: 0, max: 600 }),
        late: fc.constantFrom('accept' as const, 'refuse' as const, 'when-needed' as const),
        discounted: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ paid, date, fullSettlement, rows }): ShortPayRequest => ({
    payment: { amount: money(paid), currency: 'USD', date },
    fullSettlement,
    invoices: rows.map(({ amount, tolerance, late, discounted }, index) => ({
      id: String(index),
      amount: money(amount),
      tolerance: money(tolerance),
      ...(discounted ? { discount: { ...discount, late } } : {}),
    })),
  }))

describe('laws', () => {
  test.prop([anyRequest])('applied + unapplied = payment', (input) => {
    const { lines, unapplied } = shortPayDecision(input)
    expect(units(unapplied, ...lines.map(({ applied }) => applied))).toBe(units(String(input.payment.amount)))
  })

  test.prop([anyRequest])(
    'every line adds up to its invoice, and only a tolerance may be negative',
    (input) => {
      shortPayDecision(input).lines.forEach((line, index) => {
        const { applied, lateDiscount, tolerance, extraDiscount, remaining } = line
        expect(units(applied, line.discount, lateDiscount, tolerance, extraDiscount, remaining)).toBe(
          units(String(input.invoices[index]!.amount)),
        )
        for (const part of [applied, line.discount, lateDiscount, extraDiscount, remaining]) {
          expect(part).not.toContain('-')
        }
      })
    },
  )

  test.prop([anyRequest])('what is written off is within the tolerances', (input) => {
    const { tolerance } = shortPayDecision(input)
    const allowed = units(...input.invoices.map((row) => String(row.tolerance)))
    expect(units(tolerance) <= allowed && -units(tolerance) <= allowed).toBe(true)
  })

  test.prop([anyRequest])('a cent more never opens what was closed', (input) => {
    const more = money(Number(units(String(input.payment.amount)) / 100n) + 1)
    if (shortPayDecision(input).status === 'closed') {
      expect(shortPayDecision({ ...input, payment: { ...input.payment, amount: more } }).status).toBe(
        'closed',
      )
    }
  })
})

describe('refuses', () => {
  const payment = { amount: '1.00', currency: 'USD', date: '2026-01-10' }
  const withDiscount = (fields: object) => ({
    payment,
    invoices: [invoice({ discount: { ...discount, ...fields } as never })],
  })

  test.each([
    ['nothing', undefined, 'input.missing', ''],
    ['no invoice', { payment, invoices: [] }, 'input.range', 'invoices'],
    ['a hole', { payment, invoices: new Array<ShortPayInvoice>(1) }, 'input.missing', 'invoices[0]'],
    ['two of one id', { payment, invoices: [invoice(), invoice()] }, 'id.duplicate', 'invoices[1].id'],
    [
      'no date',
      { payment: { ...payment, date: undefined }, invoices: [invoice()] },
      'input.missing',
      'payment.date',
    ],
    [
      'a negative payment',
      { payment: { ...payment, amount: '-1' }, invoices: [invoice()] },
      'amount.negative',
      'payment.amount',
    ],
    [
      'a negative tolerance',
      { payment, invoices: [invoice({ tolerance: '-1' })] },
      'amount.negative',
      'invoices[0].tolerance',
    ],
    [
      'a discount over the amount',
      withDiscount({ amount: '1000.01' }),
      'input.range',
      'invoices[0].discount.amount',
    ],
    [
      'grace before the window ends',
      withDiscount({ graceUntil: '2026-01-14' }),
      'date.order',
      'invoices[0].discount.graceUntil',
    ],
    [
      'an unknown decision without days of grace',
      withDiscount({ late: 'acept', graceUntil: undefined }),
      'input.choice',
      'invoices[0].discount.late',
    ],
    [
      'grace without a decision',
      withDiscount({ late: undefined }),
      'input.missing',
      'invoices[0].discount.late',
    ],
    [
      'a misspelt discount',
      withDiscount({ grace: '2026-01-20' }),
      'input.unknown-key',
      'invoices[0].discount.grace',
    ],
    [
      'a flag as text',
      { payment, invoices: [invoice()], fullSettlement: 'yes' },
      'input.type',
      'fullSettlement',
    ],
    ['a misspelling', { payment, invoices: [invoice()], settle: true }, 'input.unknown-key', 'settle'],
    [
      'another currency',
      { payment, invoices: [{ ...invoice(), currency: 'EUR' }] },
      'currency.mismatch',
      'invoices[0].currency',
    ],
  ])('%s', (_, input, code, path) => {
    expect(refusal(() => shortPayDecision(input as never))).toEqual([code, path])
  })
})
