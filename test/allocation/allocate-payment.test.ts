import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import {
  allocatePayment,
  type AllocationRequest,
  type Debt,
  type Designation,
} from '../../src/allocation/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { money, units } from './amounts.js'

const LEGAL = ['costs', 'interest', 'principal'] as const

const request = (fields: Partial<AllocationRequest> = {}): AllocationRequest => ({
  payment: { amount: '100.00', currency: 'EUR' },
  debts: [{ id: 'A', dueDate: '2026-01-31', principal: '60.00' }],
  componentOrder: LEGAL,
  debtOrder: 'oldest-first',
  asOf: '2026-03-15',
  ...fields,
})

const totals = (fields: Partial<AllocationRequest>): Record<string, string> =>
  Object.fromEntries(allocatePayment(request(fields)).applied.map(({ debtId, total }) => [debtId, total]))

const pay = (amount: string) => ({ amount, currency: 'EUR' })

describe('inside one debt', () => {
  const debts = [{ id: 'A', dueDate: '2026-01-31', costs: '20.00', interest: '90.00', principal: '1000.00' }]

  test.each([
    ['costs first', LEGAL, '50.00', ['20.00', '30.00', '0.00']],
    ['interest then reaches principal', LEGAL, '500.00', ['20.00', '90.00', '390.00']],
    ['principal first', ['principal', 'interest', 'costs'], '500.00', ['0.00', '0.00', '500.00']],
    ['the order of enforcement', ['costs', 'principal', 'interest'], '1025.00', ['20.00', '5.00', '1000.00']],
    ['interest first', ['interest', 'costs', 'principal'], '95.00', ['5.00', '90.00', '0.00']],
    ['nothing', LEGAL, '0.00', ['0.00', '0.00', '0.00']],
    ['everything', LEGAL, '1110.00', ['20.00', '90.00', '1000.00']],
  ] as const)('%s', (_, componentOrder, amount, [costs, interest, principal]) => {
    const { applied } = allocatePayment(request({ payment: pay(amount), debts, componentOrder }))
    expect(applied).toMatchObject([{ costs, interest, principal }])
  })
})

describe('amounts as large as can be written', () => {
  const NINES = '9'.repeat(30)
  const two = ['A', 'B'].map((id) => ({ id, dueDate: '2026-01-31', principal: `${NINES}.99` }))

  test.each(['pro-rata', 'cn-civil-560'] as const)('are shared by %s', (debtOrder) => {
    // Half of 999….98, which is 499….99.
    const half = `4${'9'.repeat(29)}.99`
    expect(totals({ payment: pay(`${NINES}.98`), debts: two, debtOrder })).toEqual({ A: half, B: half })
  })
})

describe('which debt comes first', () => {
  const debts: Debt[] = [
    { id: 'B', dueDate: '2026-02-28', principal: '300.00' },
    { id: 'A', dueDate: '2026-02-28', principal: '100.00' },
    { id: 'C', dueDate: '2026-01-31', principal: '200.00' },
  ]

  test.each([
    ['oldest-first', '250.00', { A: '50.00', B: '0.00', C: '200.00' }],
    ['largest-first', '350.00', { A: '0.00', B: '300.00', C: '50.00' }],
    ['pro-rata', '60.00', { A: '10.00', B: '30.00', C: '20.00' }],
    // A third of a cent each would be 0.01 2/3, 0.05, 0.03 1/3: the cent left goes to the largest remainder, A's.
    ['pro-rata', '0.10', { A: '0.02', B: '0.05', C: '0.03' }],
    ['pro-rata', '600.00', { A: '100.00', B: '300.00', C: '200.00' }],
  ] as const)('%s of %s', (debtOrder, amount, expected) => {
    expect(totals({ payment: pay(amount), debts, debtOrder })).toEqual(expected)
  })

  test('equal remainders of a pro rata share go to the earlier due date', () => {
    const two = [
      { id: 'A', dueDate: '2026-02-28', principal: '1.00' },
      { id: 'B', dueDate: '2026-01-31', principal: '1.00' },
    ]
    expect(totals({ payment: pay('0.01'), debts: two, debtOrder: 'pro-rata' })).toEqual({
      A: '0.00',
      B: '0.01',
    })
  })
})

describe('Civil Code 560', () => {
  const order = (debts: readonly Debt[], amount = '100.00', asOf = '2026-03-15') =>
    totals({ payment: pay(amount), debts, debtOrder: 'cn-civil-560', asOf })
  const debt = (id: string, fields: Partial<Debt> = {}): Debt => ({
    id,
    dueDate: '2026-02-28',
    principal: '100.00',
    ...fields,
  })

  test.each([
    ['a debt that is due before one that is not', [debt('A', { dueDate: '2026-03-16' }), debt('B')], 'B'],
    [
      'a debt is due on its due date',
      [debt('A', { dueDate: '2026-03-16' }), debt('B', { dueDate: '2026-03-15', secured: true })],
      'B',
    ],
    ['no security before some', [debt('A', { secured: true }), debt('B', { secured: false })], 'B'],
    ['least security', [debt('A', { securedAmount: '60.00' }), debt('B', { securedAmount: '59.99' })], 'B'],
    [
      'security as a share of the debt',
      [debt('A', { securedAmount: '50.00' }), debt('B', { principal: '200.00', securedAmount: '60.00' })],
      'B',
    ],
    [
      'security beyond the debt is full security',
      [debt('A', { secured: true }), debt('B', { securedAmount: '900.00', burden: '0.1' })],
      'B',
    ],
    ['a heavier burden', [debt('A', { burden: '0.05' }), debt('B', { burden: '0.0501' })], 'B'],
    ['security outranks burden', [debt('A', { burden: '0.24', secured: true }), debt('B')], 'B'],
    ['the earlier due date', [debt('A'), debt('B', { dueDate: '2026-02-27' })], 'B'],
    [
      'burden outranks the due date',
      [debt('A', { dueDate: '2026-01-01' }), debt('B', { burden: '0.01' })],
      'B',
    ],
  ] as const)('%s', (_, debts, first) => {
    expect(order(debts)[first]).toBe('100.00')
  })

  test('equal in all: in proportion', () => {
    expect(order([debt('A', { principal: '300.00' }), debt('B')])).toEqual({ A: '75.00', B: '25.00' })
  })

  test('whether a debt is due is seen from the day of payment', () => {
    const debts = [debt('A', { dueDate: '2026-03-12', burden: '0.2' }), debt('B')]
    const result = (date: string) =>
      totals({ payment: { ...pay('100.00'), date }, debts, debtOrder: 'cn-civil-560' })
    expect(result('2026-03-11')).toEqual({ A: '0.00', B: '100.00' })
    expect(result('2026-03-12')).toEqual({ A: '100.00', B: '0.00' })
  })

  test('says why a debt ranks where it does', () => {
    const debts = [debt('A', { securedAmount: '25.00', burden: '0.05' })]
    expect(
      allocatePayment(request({ payment: pay('10.00'), debts, debtOrder: 'cn-civil-560' })).reasons,
    ).toEqual([
      {
        code: 'allocation.civil-560',
        params: {
          debtId: 'A',
          amount: '10.00',
          order: 'cn-civil-560',
          dueDate: '2026-02-28',
          due: true,
          coverage: '0.250000000000',
          burden: '0.050000000000',
          currency: 'EUR',
        },
      },
    ])
  })
})

describe('what the payer designated', () => {
  const debts: Debt[] = [
    { id: 'A', dueDate: '2026-01-31', principal: '100.00' },
    { id: 'B', dueDate: '2026-02-28', principal: '100.00' },
    { id: 'C', dueDate: '2026-03-31', principal: '100.00' },
  ]

  test.each([
    ['one debt, the rest by the order', 'C', { A: '50.00', B: '0.00', C: '100.00' }],
    ['a list', ['C', 'B'], { A: '0.00', B: '50.00', C: '100.00' }],
    ['amounts', [{ debtId: 'C', amount: '20.00' }], { A: '100.00', B: '30.00', C: '20.00' }],
    [
      'a debt without amount after one with',
      [{ debtId: 'C', amount: '20.00' }, { debtId: 'B' }],
      { A: '30.00', B: '100.00', C: '20.00' },
    ],
    [
      'more than the debt has open',
      [{ debtId: 'C', amount: '120.00' }],
      { A: '50.00', B: '0.00', C: '100.00' },
    ],
    // 150.00 less the 80.00 that are named for C leave 70.00 for A, wherever it stands.
    [
      'a debt without amount before one with',
      ['A', { debtId: 'C', amount: '80.00' }],
      { A: '70.00', B: '0.00', C: '80.00' },
    ],
    [
      'a debt without amount before one that needs less than is named',
      ['A', 'B', { debtId: 'C', amount: '120.00' }],
      { A: '50.00', B: '0.00', C: '100.00' },
    ],
    ['nothing', [], { A: '100.00', B: '50.00', C: '0.00' }],
    [
      'part of a debt that the order reaches again',
      [{ debtId: 'A', amount: '20.00' }],
      { A: '100.00', B: '50.00', C: '0.00' },
    ],
  ] as const)('%s', (_, designation, expected) => {
    expect(totals({ payment: pay('150.00'), debts, designation })).toEqual(expected)
  })

  test('more than a debt has open is said', () => {
    const { reasons } = allocatePayment(
      request({ payment: pay('150.00'), debts, designation: [{ debtId: 'C', amount: '120.00' }] }),
    )
    expect(reasons.map(({ code }) => code)).toEqual([
      'allocation.designation-exceeds-debt',
      'allocation.designated',
      'allocation.ranked',
    ])
  })
})

describe('debts that take no part payment', () => {
  const whole = { id: 'A', dueDate: '2026-01-31', principal: '100.00', allowPartial: false }
  const free = { id: 'B', dueDate: '2026-02-28', principal: '50.00' }

  test('are passed over when the money does not cover them', () => {
    const result = allocatePayment(request({ payment: pay('99.99'), debts: [whole, free] }))
    expect(result.applied.map(({ total }) => total)).toEqual(['0.00', '50.00'])
    expect(result.unapplied).toBe('49.99')
    expect(result.reasons.map(({ code }) => code)).toEqual([
      'allocation.partial-refused',
      'allocation.ranked',
      'allocation.unapplied',
    ])
  })

  test.each([
    ['paid in full', '100.00', 'oldest-first', { A: '100.00', B: '0.00' }],
    ['left out of a share, then tried', '149.99', 'pro-rata', { A: '0.00', B: '50.00' }],
    ['left out of a share of too little', '40.00', 'pro-rata', { A: '0.00', B: '40.00' }],
    ['paid when a share covers all', '150.00', 'pro-rata', { A: '100.00', B: '50.00' }],
  ] as const)('are %s', (_, amount, debtOrder, expected) => {
    expect(totals({ payment: pay(amount), debts: [whole, free], debtOrder })).toEqual(expected)
  })
})

test('what no debt takes stays the credit of the payer', () => {
  const result = allocatePayment(request())
  expect(result).toMatchObject({ currency: 'EUR', unapplied: '40.00', remaining: [{ total: '0.00' }] })
  expect(result.reasons.at(-1)).toEqual({
    code: 'allocation.unapplied',
    params: { amount: '40.00', currency: 'EUR' },
  })
  expect(allocatePayment(request({ debts: [] }))).toMatchObject({
    applied: [],
    unapplied: '100.00',
    remaining: [],
  })
})

test('amounts beyond 2^53 and currencies without decimals are exact', () => {
  const debts = [{ id: 'A', currency: 'JPY', dueDate: '2026-01-31', principal: '99999999999999999999' }]
  expect(
    allocatePayment(request({ payment: { amount: '100000000000000000000', currency: 'JPY' }, debts })),
  ).toMatchObject({ applied: [{ total: '99999999999999999999' }], unapplied: '1' })
})

const anyDebt = fc.record({
  costs: fc.integer({ min: 0, max: 500 }).map(money),
  interest: fc.integer({ min: 0, max: 500 }).map(money),
  principal: fc.integer({ min: 0, max: 50_000 }).map(money),
  dueDate: fc.constantFrom('2026-01-31', '2026-02-28', '2026-03-15', '2026-03-31'),
  secured: fc.boolean(),
  burden: fc.constantFrom('0', '0.05', '0.1'),
  allowPartial: fc.boolean(),
})
const anyRequest = fc
  .record({
    amount: fc.integer({ min: 0, max: 200_000 }).map(money),
    debts: fc.array(anyDebt, { maxLength: 8 }),
    debtOrder: fc.constantFrom(
      'oldest-first' as const,
      'largest-first' as const,
      'pro-rata' as const,
      'cn-civil-560' as const,
    ),
    componentOrder: fc.shuffledSubarray([...LEGAL], { minLength: 3 }),
    designated: fc.boolean(),
  })
  .map(({ amount, debts, debtOrder, componentOrder, designated }) =>
    request({
      payment: pay(amount),
      debts: debts.map((debt, index) => ({ ...debt, id: `D${String(index)}` })),
      debtOrder,
      componentOrder,
      ...(designated && debts.length > 0 ? { designation: 'D0' } : {}),
    }),
  )

describe('laws', () => {
  test.prop([anyRequest])('applied + unapplied = payment', (input) => {
    const { applied, unapplied } = allocatePayment(input)
    expect(units(unapplied, ...applied.map(({ total }) => total))).toBe(units(String(input.payment.amount)))
  })

  test.prop([anyRequest])(
    'no amount is negative, and each debt is what was applied and what remains',
    (input) => {
      const { applied, remaining, unapplied } = allocatePayment(input)
      expect(unapplied).not.toContain('-')
      input.debts.forEach((debt, index) => {
        for (const part of LEGAL) {
          expect(applied[index]![part]).not.toContain('-')
          expect(remaining[index]![part]).not.toContain('-')
          expect(units(applied[index]![part], remaining[index]![part])).toBe(units(String(debt[part])))
        }
        const { costs, interest, principal, total } = applied[index]!
        expect(units(costs, interest, principal)).toBe(units(total))
      })
    },
  )

  test.prop([anyRequest, fc.infiniteStream(fc.nat())])(
    'the order of the debts in the input changes no amount and no reason',
    (input, keys) => {
      const shuffled = input.debts
        .map((debt) => [keys.next().value as number, debt] as const)
        .sort(([a], [b]) => a - b)
        .map(([, debt]) => debt)
      const byId = (rows: readonly { debtId: string }[]) =>
        [...rows].sort((a, b) => (a.debtId < b.debtId ? -1 : 1))
      const one = allocatePayment(input)
      const other = allocatePayment({ ...input, debts: shuffled })
      expect(byId(other.applied)).toEqual(byId(one.applied))
      expect(other.reasons).toEqual(one.reasons)
    },
  )

  test.prop([anyRequest])('money is left over only when every debt is paid or refuses a part', (input) => {
    const { unapplied, remaining } = allocatePayment(input)
    if (unapplied === '0.00') return
    remaining.forEach(({ total }, index) => {
      expect(total === '0.00' || input.debts[index]!.allowPartial === false).toBe(true)
    })
  })

  test.prop([anyRequest])('the input is not mutated and the result survives JSON', (input) => {
    const before = structuredClone(input)
    const result = allocatePayment(input)
    expect(input).toEqual(before)
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })
})

it('allocates ten thousand debts to the cent', { tags: ['size'] }, () => {
  const debts = Array.from({ length: 10_000 }, (_, index) => ({
    id: `D${String(index)}`,
    dueDate: '2026-01-31',
    principal: money(1 + (index % 977)),
  }))
  const { applied } = allocatePayment(request({ payment: pay('12345.67'), debts, debtOrder: 'cn-civil-560' }))
  expect(units(...applied.map(({ total }) => total))).toBe(units('12345.67'))
})

describe('refuses', () => {
  const debt = { id: 'A', dueDate: '2026-01-31', principal: '60.00' }
  const withDebt = (fields: object) => ({ debts: [{ ...debt, ...fields }] })
  const designation = (value: unknown) => ({ designation: value as Designation })

  test.each([
    ['no request', undefined, 'input.missing', ''],
    ['null', null, 'input.type', ''],
    ['an array', [], 'input.type', ''],
    ['a revoked proxy', revokedProxy(), 'input.type', ''],
    ['a misspelt option', request({ debtorder: 'pro-rata' } as never), 'input.unknown-key', 'debtorder'],
    ['no payment', request({ payment: undefined as never }), 'input.missing', 'payment'],
    ['no amount', request({ payment: { currency: 'EUR' } as never }), 'input.missing', 'payment.amount'],
    ['a negative payment', request({ payment: pay('-1.00') }), 'amount.negative', 'payment.amount'],
    ['an exponent', request({ payment: pay('1e9000000') }), 'decimal.invalid', 'payment.amount'],
    ['ten megabytes', request({ payment: pay('9'.repeat(10_000_000)) }), 'decimal.invalid', 'payment.amount'],
    ['NaN', request({ payment: pay(NaN as never) }), 'decimal.invalid', 'payment.amount'],
    ['Infinity', request({ payment: pay(Infinity as never) }), 'decimal.invalid', 'payment.amount'],
    ['half a cent', request({ payment: pay('0.005') }), 'amount.too-fine', 'payment.amount'],
    [
      'an unknown currency',
      request({ payment: { amount: '1', currency: 'EURO' } }),
      'currency.unknown',
      'payment.currency',
    ],
    ['a symbol', request({ payment: pay(Symbol('x') as never) }), 'decimal.invalid', 'payment.amount'],
    ['30 February', request({ asOf: '2026-02-30' }), 'date.invalid', 'asOf'],
    ['no asOf', request({ asOf: undefined as never }), 'input.missing', 'asOf'],
    [
      'a payment of tomorrow',
      request({ payment: { ...pay('1'), date: '2026-03-16' } }),
      'date.order',
      'payment.date',
    ],
    ['an unknown order', request({ debtOrder: 'newest-first' as never }), 'input.choice', 'debtOrder'],
    [
      'two components',
      request({ componentOrder: ['costs', 'interest'] }),
      'input.conflict',
      'componentOrder',
    ],
    [
      'one component twice beside the others',
      request({ componentOrder: ['costs', 'interest', 'principal', 'costs'] }),
      'input.conflict',
      'componentOrder',
    ],
    [
      'a component twice',
      request({ componentOrder: ['costs', 'costs', 'principal'] }),
      'input.conflict',
      'componentOrder',
    ],
    [
      'an unknown component',
      request({ componentOrder: ['fees', 'interest', 'principal'] as never }),
      'input.choice',
      'componentOrder[0]',
    ],
    [
      'a component order as text',
      request({ componentOrder: 'costs' as never }),
      'input.type',
      'componentOrder',
    ],
    ['debts as a record', request({ debts: {} as never }), 'input.type', 'debts'],
    ['a hole among the debts', request({ debts: new Array<Debt>(1) }), 'input.missing', 'debts[0]'],
    ['a debt without id', request(withDebt({ id: '' })), 'id.invalid', 'debts[0].id'],
    [
      'a debt without principal',
      request(withDebt({ principal: undefined })),
      'input.missing',
      'debts[0].principal',
    ],
    ['a negative principal', request(withDebt({ principal: '-1' })), 'amount.negative', 'debts[0].principal'],
    ['negative interest', request(withDebt({ interest: -1 })), 'amount.negative', 'debts[0].interest'],
    ['another currency', request(withDebt({ currency: 'USD' })), 'currency.mismatch', 'debts[0].currency'],
    [
      'a debt without due date',
      request(withDebt({ dueDate: undefined })),
      'input.missing',
      'debts[0].dueDate',
    ],
    ['a negative burden', request(withDebt({ burden: '-0.1' })), 'input.range', 'debts[0].burden'],
    ['security that is no boolean', request(withDebt({ secured: 'yes' })), 'input.type', 'debts[0].secured'],
    [
      'security that contradicts itself',
      request(withDebt({ secured: false, securedAmount: '1' })),
      'input.conflict',
      'debts[0].securedAmount',
    ],
    [
      'secured by nothing',
      request(withDebt({ secured: true, securedAmount: '0' })),
      'input.conflict',
      'debts[0].securedAmount',
    ],
    ['a flag as text', request(withDebt({ allowPartial: 'no' })), 'input.type', 'debts[0].allowPartial'],
    ['two debts of one id', request({ debts: [debt, debt] }), 'id.duplicate', 'debts[1].id'],
    ['a designated stranger', request(designation('Z')), 'input.choice', 'designation'],
    ['a designated stranger in a list', request(designation(['Z'])), 'input.choice', 'designation[0]'],
    ['a designation of a number', request(designation(7)), 'input.type', 'designation'],
    ['a designation twice', request(designation(['A', { debtId: 'A' }])), 'id.duplicate', 'designation[1]'],
    [
      'more designated than paid',
      request(designation([{ debtId: 'A', amount: '100.01' }])),
      'input.conflict',
      'designation',
    ],
    [
      'a misspelt designation',
      request(designation([{ debtId: 'A', ammount: '1' }])),
      'input.unknown-key',
      'designation[0].ammount',
    ],
    [
      'a negative designation',
      request(designation([{ debtId: 'A', amount: '-1' }])),
      'amount.negative',
      'designation[0].amount',
    ],
    [
      'what the payer named, as a field of the payment',
      request({ payment: { ...pay('1.00'), designation: 'A' } as never }),
      'input.unknown-key',
      'payment.designation',
    ],
  ] as const)('%s', (_, input, code, path) => {
    expect(refusal(() => allocatePayment(input as never))).toEqual([code, path])
  })

  test('more designated than paid, with both sums', () => {
    const named = [
      { debtId: 'A', amount: '60.00' },
      { debtId: 'B', amount: '40.01' },
    ]
    const debts = [debt, { ...debt, id: 'B' }]
    const input = request({ ...designation(named), debts, payment: pay('100.00') })
    expect(() => allocatePayment(input)).toThrow(
      'designation: expected amounts that sum to at most the payment, 100.00, received "100.01"',
    )
  })

  test('nothing for the identifier __proto__, which is one like others', () => {
    expect(totals({ debts: [{ ...debt, id: '__proto__' }], designation: '__proto__' })).toEqual(
      Object.fromEntries([['__proto__', '60.00']]),
    )
  })
})
