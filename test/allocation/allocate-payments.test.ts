import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import {
  allocatePayment,
  allocatePayments,
  type AllocationsRequest,
  type Debt,
  type IdentifiedPayment,
} from '../../src/allocation/index.js'
import { refusal } from '../refusal.js'
import { money, units } from './amounts.js'

const request = (fields: Partial<AllocationsRequest> = {}): AllocationsRequest => ({
  payments: [{ id: 'P', amount: '100.00', currency: 'EUR', date: '2026-03-01' }],
  debts: [
    { id: 'A', dueDate: '2026-01-31', principal: '60.00' },
    { id: 'B', dueDate: '2026-02-28', principal: '80.00' },
  ],
  componentOrder: ['costs', 'interest', 'principal'],
  debtOrder: 'oldest-first',
  asOf: '2026-03-15',
  ...fields,
})

const flat = (fields: Partial<AllocationsRequest>) =>
  allocatePayments(request(fields)).payments.map(({ paymentId, applied, unapplied }) => [
    paymentId,
    ...applied.map(({ debtId, total }) => `${debtId} ${total}`),
    unapplied,
  ])

const eur = (id: string, amount: string, date: string) => ({ id, amount, currency: 'EUR', date })

describe('several payments', () => {
  test.each([
    ['one', [eur('P', '100.00', '2026-03-01')], [['P', 'A 60.00', 'B 40.00', '0.00']]],
    [
      'the earlier day first',
      [eur('P', '50.00', '2026-03-02'), eur('Q', '30.00', '2026-03-01')],
      [
        ['Q', 'A 30.00', '0.00'],
        ['P', 'A 30.00', 'B 20.00', '0.00'],
      ],
    ],
    [
      'on one day by identifier',
      [eur('Q', '60.00', '2026-03-01'), eur('P', '80.00', '2026-03-01')],
      [
        ['P', 'A 60.00', 'B 20.00', '0.00'],
        ['Q', 'B 60.00', '0.00'],
      ],
    ],
    [
      'a credit note with its invoice',
      [eur('P', '60.00', '2026-03-02'), { ...eur('CN', '30.00', '2026-03-01'), designation: 'B' }],
      [
        ['CN', 'B 30.00', '0.00'],
        ['P', 'A 60.00', '0.00'],
      ],
    ],
    [
      'too much',
      [eur('P', '100.00', '2026-03-01'), eur('Q', '50.00', '2026-03-02')],
      [
        ['P', 'A 60.00', 'B 40.00', '0.00'],
        ['Q', 'B 40.00', '10.00'],
      ],
    ],
    ['none', [], []],
  ])('%s', (_, payments, expected) => {
    expect(flat({ payments })).toEqual(expected)
  })

  test('security of a fixed value covers more of a debt that was paid in part', () => {
    // After P the 50.00 cover all 40.00 of A that are open, and the 60.00 cover three fifths of B: B is the less secured.
    const debts = [
      { id: 'A', dueDate: '2026-01-31', principal: '100.00', securedAmount: '50.00' },
      { id: 'B', dueDate: '2026-02-28', principal: '100.00', securedAmount: '60.00' },
    ]
    const payments = [
      { ...eur('P', '60.00', '2026-03-01'), designation: 'A' },
      eur('Q', '30.00', '2026-03-02'),
    ]
    const { payments: rows } = allocatePayments(request({ payments, debts, debtOrder: 'cn-civil-560' }))
    expect(rows.map(({ applied }) => applied.map(({ debtId, total }) => [debtId, total]))).toEqual([
      [['A', '60.00']],
      [['B', '30.00']],
    ])
    expect(rows[1]?.reasons).toMatchObject([{ params: { debtId: 'B', coverage: '0.600000000000' } }])
  })

  test('none leave no currency to speak of', () => {
    expect(allocatePayments(request({ payments: [] }))).toEqual({
      currency: null,
      payments: [],
      remaining: [],
    })
  })
})

const anyPayments = fc.array(
  fc.record({
    cents: fc.integer({ min: 0, max: 20_000 }),
    date: fc.constantFrom('2026-03-01', '2026-03-02'),
  }),
  { maxLength: 6 },
)

describe('laws', () => {
  test.prop([anyPayments])(
    'every payment is applied + unapplied, every debt is applied + remaining',
    (rows) => {
      const payments = rows.map(({ cents, date }, index) => eur(`P${String(index)}`, money(cents), date))
      const result = allocatePayments(request({ payments }))
      for (const { paymentId, applied, unapplied } of result.payments) {
        const { amount } = payments.find(({ id }) => id === paymentId)!
        expect(units(unapplied, ...applied.map(({ total }) => total))).toBe(units(amount))
      }
      for (const { debtId, total } of result.remaining) {
        const paid = result.payments.flatMap(({ applied }) => applied.filter((row) => row.debtId === debtId))
        expect(units(total, ...paid.map((row) => row.total))).toBe(units(debtId === 'A' ? '60.00' : '80.00'))
      }
    },
  )

  test.prop([fc.integer({ min: 0, max: 20_000 })])(
    'one payment goes where allocatePayment sends it',
    (cents) => {
      const { payments, ...rest } = request({ payments: [eur('P', money(cents), '2026-03-01')] })
      const one = allocatePayment({
        ...rest,
        payment: { amount: money(cents), currency: 'EUR', date: '2026-03-01' },
      })
      const many = allocatePayments({ payments, ...rest })
      expect(many.remaining).toEqual(one.remaining)
      expect(many.payments[0]).toEqual({
        paymentId: 'P',
        applied: one.applied.filter(({ total }) => total !== '0.00'),
        unapplied: one.unapplied,
        reasons: one.reasons,
      })
    },
  )
})

describe('laws of several payments', () => {
  test.prop([
    anyPayments,
    fc.constantFrom(...(['oldest-first', 'largest-first', 'pro-rata', 'cn-civil-560'] as const)),
  ])('each goes where allocatePayment sends it over what the ones before left', (rows, debtOrder) => {
    let debts: Debt[] = [
      { id: 'A', dueDate: '2026-01-31', principal: '60.00', securedAmount: '30.00' },
      { id: 'B', dueDate: '2026-02-28', principal: '80.00', securedAmount: '48.00' },
      { id: 'C', dueDate: '2026-02-28', principal: '70.00', burden: '0.1' },
    ]
    const payments = rows.map(({ cents, date }, index) => ({
      ...eur(`P${String(index)}`, money(cents), date),
      ...(cents % 2 === 0 ? {} : { designation: 'A' }),
    }))
    const { payments: found } = allocatePayments(request({ payments, debts, debtOrder }))
    for (const { paymentId, applied, unapplied, reasons } of found) {
      const paid: IdentifiedPayment = payments.find(({ id }) => id === paymentId)!
      const { amount, currency, date, designation } = paid
      const named = designation === undefined ? {} : { designation }
      const one = allocatePayment({
        payment: { amount, currency, date: date! },
        debts,
        componentOrder: ['costs', 'interest', 'principal'],
        debtOrder,
        asOf: '2026-03-15',
        ...named,
      })
      expect({ applied, unapplied, reasons }).toEqual({
        applied: one.applied.filter(({ total }) => total !== '0.00'),
        unapplied: one.unapplied,
        reasons: one.reasons,
      })
      debts = debts.map((debt, index) => ({ ...debt, principal: one.remaining[index]!.principal }))
    }
  })
})

describe('refuses', () => {
  const one = eur('P', '1.00', '2026-03-01')

  test.each([
    ['no request', undefined, 'input.missing', ''],
    ['a misspelt option', request({ payment: one } as never), 'input.unknown-key', 'payment'],
    ['payments as a record', request({ payments: {} as never }), 'input.type', 'payments'],
    [
      'a payment without id',
      request({ payments: [{ ...one, id: undefined as never }] }),
      'input.missing',
      'payments[0].id',
    ],
    ['two payments of one id', request({ payments: [one, one] }), 'id.duplicate', 'payments[1].id'],
    [
      'two currencies',
      request({ payments: [one, { ...one, id: 'Q', currency: 'USD' }] }),
      'currency.mismatch',
      'payments[1].currency',
    ],
    [
      'a payment of tomorrow',
      request({ payments: [one, { ...one, id: 'Q', date: '2026-03-16' }] }),
      'date.order',
      'payments[1].date',
    ],
    [
      'a designated stranger',
      request({ payments: [{ ...one, designation: ['Z'] }] }),
      'input.choice',
      'payments[0].designation[0]',
    ],
    [
      'debts that are none, without payments',
      request({ payments: [], debts: null as never }),
      'input.type',
      'debts',
    ],
  ])('%s', (_, input, code, path) => {
    expect(refusal(() => allocatePayments(input as never))).toEqual([code, path])
  })
})
