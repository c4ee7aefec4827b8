import { describe, expect, test } from 'vitest'
import { explain } from '../../src/explain/index.js'
import {
  checkOrder,
  type CreditOrder,
  type ExposureRequest,
  type OrderCheckRequest,
  type OrderPolicy,
} from '../../src/limits/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { as, exposureOf, item } from './given.js'

const order = (amount: string, more: Partial<CreditOrder> = {}): CreditOrder => ({
  amount,
  currency: 'EUR',
  ...more,
})

/** An order of 100.00 on an exposure of 400.00 and a limit of 1000.00, with what differs. */
const given = (more: Partial<OrderCheckRequest> = {}): OrderCheckRequest => ({
  order: order('100.00'),
  exposure: '400.00',
  limit: '1000.00',
  policy: {},
  ...more,
})
const codesOf = (request: OrderCheckRequest): string[] => checkOrder(request).reasons.map(({ code }) => code)
const releaseOf = (request: OrderCheckRequest): string[] =>
  checkOrder(request).releaseWhen.map(({ code }) => code)
const behaviour = (more: object = {}): NonNullable<OrderCheckRequest['behaviour']> =>
  as({ habituallyLate: false, longestDelay: 10, promises: { kept: 1, broken: 2, brokenRate: null }, ...more })

describe('the limit', () => {
  test.each<
    [
      exposure: string,
      amount: string,
      limit: string | null,
      decision: string,
      code: string[],
      shortfall: string,
    ]
  >([
    ['400.00', '100.00', '1000.00', 'approve', [], '0.00'],
    ['400.00', '600.00', '1000.00', 'approve', [], '0.00'],
    ['400.00', '600.01', '1000.00', 'hold', ['limits.over-limit'], '0.01'],
    ['1000.01', '0.00', '1000.00', 'hold', ['limits.already-over'], '0.01'],
    ['400.00', '100.00', null, 'approve', ['limits.no-limit'], '0.00'],
    ['9999999.00', '100.00', null, 'approve', ['limits.no-limit'], '0.00'],
    ['0.00', '0.01', '0.00', 'hold', ['limits.no-credit'], '0.01'],
    ['0.00', '0.00', '0.00', 'approve', [], '0.00'],
    // The order adds nothing: what stops it is the older debt.
    ['0.01', '0.00', '0.00', 'hold', ['limits.already-over'], '0.01'],
    ['0.01', '0.01', '0.00', 'hold', ['limits.no-credit'], '0.02'],
    // A customer that has paid ahead may order for what it paid, without any credit.
    ['-50.00', '50.00', '0.00', 'approve', [], '0.00'],
  ])('exposure %s, order %s, limit %s: %s', (exposure, amount, limit, decision, codes, shortfall) => {
    const check = checkOrder(given({ exposure, order: order(amount), limit }))
    expect([check.decision, check.reasons.map(({ code }) => code), check.shortfall]).toEqual([
      decision,
      codes,
      shortfall,
    ])
  })

  test('shows its working', () => {
    expect(checkOrder(given({ order: order('700.00') }))).toEqual({
      decision: 'hold',
      reasons: [
        {
          code: 'limits.over-limit',
          params: {
            scope: 'customer',
            name: '',
            currency: 'EUR',
            limit: '1000.00',
            exposure: '400.00',
            added: '700.00',
          },
        },
      ],
      shortfall: '100.00',
      releaseWhen: [
        {
          code: 'limits.release-pay',
          params: { scope: 'customer', name: '', currency: 'EUR', amount: '100.00' },
        },
      ],
      currency: 'EUR',
      limit: '1000.00',
      exposure: '400.00',
      added: '700.00',
      exposureAfter: '1100.00',
      available: '600.00',
      availableAfter: '0.00',
      status: 'over',
    })
  })

  test('reached exactly is held where the policy says so, and an order that adds nothing is not', () => {
    const policy: OrderPolicy = { atLimit: 'held' }
    expect(codesOf(given({ order: order('600.00'), policy }))).toEqual(['limits.at-limit'])
    expect(releaseOf(given({ order: order('600.00'), policy }))).toEqual(['limits.release-below-limit'])
    expect(checkOrder(given({ order: order('600.00'), policy })).shortfall).toBe('0.00')
    // The exposure of 400.00 is below 1000.00 as it is: what counts is where the order leaves it.
    const [release] = checkOrder(given({ order: order('600.00'), policy })).releaseWhen
    expect(release && explain(release, 'en')).toBe(
      'The order can be released once the exposure of the customer, including the order, is below 1000.00 EUR.',
    )
    expect(release && explain(release, 'zh-CN')).toContain('计入本订单后')
    expect(checkOrder(given({ order: order('599.99'), policy })).decision).toBe('approve')
    const prepaid = order('600.00', { prepaid: '600.00' })
    expect(checkOrder(given({ exposure: '1000.00', order: prepaid, policy })).decision).toBe('approve')
  })

  test('passed where it may not be reached: to pay what passes it would not do', () => {
    const policy: OrderPolicy = { atLimit: 'held' }
    // 400 + 700 is 100 beyond 1000; with 100 less the order would reach the limit, which is held as well.
    expect(codesOf(given({ order: order('700.00'), policy }))).toEqual(['limits.over-limit'])
    expect(releaseOf(given({ order: order('700.00'), policy }))).toEqual(['limits.release-below-limit'])
    // What adds nothing fits at the limit.
    const prepaid = order('700.00', { prepaid: '700.00' })
    const over = given({ exposure: '1100.00', order: prepaid, policy })
    expect(checkOrder(over).releaseWhen).toEqual([
      {
        code: 'limits.release-pay',
        params: { scope: 'customer', name: '', currency: 'EUR', amount: '100.00' },
      },
    ])
  })

  test.each(['needs-approval', 'reject'] as const)('passed: %s where the policy says so', (overLimit) => {
    expect(checkOrder(given({ order: order('601.00'), policy: { overLimit } })).decision).toBe(overLimit)
  })

  test('is watched before it is held', () => {
    const policy: OrderPolicy = { schema: 'receivables/order-policy@1', watchAbove: '0.9' }
    const at = (amount: string): [string, string, string[]] => {
      const check = checkOrder(given({ order: order(amount), policy }))
      return [check.decision, check.status, check.reasons.map(({ code }) => code)]
    }
    expect(at('500.00')).toEqual(['approve', 'ok', []])
    expect(at('500.01')).toEqual(['approve', 'watch', ['limits.watch']])
    expect(at('600.01')).toEqual(['hold', 'over', ['limits.over-limit']])
  })

  test('leaves out what is prepaid for this order', () => {
    const check = checkOrder(given({ order: order('700.00', { prepaid: '100.00' }) }))
    expect([check.decision, check.added]).toEqual(['approve', '600.00'])
  })
})

describe('group and category', () => {
  const group = { exposure: '4900.00', limit: '5000.00' }

  test('both customer and group need room: the smaller wins', () => {
    expect(checkOrder(given({ group })).decision).toBe('approve')
    const check = checkOrder(given({ group, order: order('100.01') }))
    expect(check).toMatchObject({
      decision: 'hold',
      shortfall: '0.01',
      reasons: [{ code: 'limits.over-limit', params: { scope: 'group' } }],
    })
    expect(codesOf(given({ group: { exposure: '4900.00', limit: null } }))).toEqual(['limits.no-limit'])
  })

  test('the shortfall is the largest of all', () => {
    const check = checkOrder(given({ group, order: order('900.00') }))
    // customer: 400 + 900 − 1000 = 300; group: 4900 + 900 − 5000 = 800
    expect(check.shortfall).toBe('800.00')
    expect(check.releaseWhen).toHaveLength(2)
  })

  const categories = [
    { category: '__proto__', exposure: '0.00', limit: '50.00' },
    { category: 'spare-parts', exposure: '0.00', limit: '100.00' },
  ]
  test('the limit of the category of the order counts, and no other', () => {
    const at = (category: string) =>
      checkOrder(given({ order: order('100.00', { category }), categories })).decision
    expect(at('spare-parts')).toBe('approve')
    expect(at('__proto__')).toBe('hold')
  })

  test.each<[what: string, more: Partial<OrderCheckRequest>, expected: [string, string]]>([
    [
      'an unknown category',
      { categories, order: order('1', { category: 'x' }) },
      ['input.choice', 'order.category'],
    ],
    ['no category', { categories }, ['input.missing', 'order.category']],
    [
      'a category twice',
      { categories: [...categories, ...categories], order: order('1', { category: 'x' }) },
      ['id.duplicate', 'categories[2].category'],
    ],
    ['a negative limit', { group: { ...group, limit: '-1' } }, ['amount.negative', 'group.limit']],
    ['no limit said', { group: as({ exposure: '1' }) }, ['input.missing', 'group.limit']],
    ['a misspelt field', { group: as({ ...group, lmit: 1 }) }, ['input.unknown-key', 'group.lmit']],
  ])('refused: %s', (_, more, expected) => {
    expect(refusal(() => checkOrder(given(more)))).toEqual(expected)
  })
})

describe('an order that is in the exposure already', () => {
  const documents: Partial<ExposureRequest> = {
    items: [item('I-1', '400.00', { amount: '400.00', orderId: 'O-1' })],
    openOrders: [{ id: 'O-1', currency: 'EUR', amount: '1000.00' }],
  }
  const exposure = exposureOf(documents)
  const added = (more: CreditOrder): string => checkOrder(given({ exposure, order: more })).added

  test('adds only what it grew by when it is checked again', () => {
    expect(exposure.exposure).toBe('1000.00')
    expect(added(order('1000.00', { id: 'O-1' }))).toBe('0.00')
    expect(added(order('1200.00', { id: 'O-1' }))).toBe('200.00')
    expect(added(order('900.00', { id: 'O-1' }))).toBe('0.00')
    expect(added(order('900.00', { id: 'O-2' }))).toBe('900.00')
  })

  test('is consumed by a delivery or invoice that fulfils it', () => {
    expect(added(order('600.00', { fulfils: 'O-1' }))).toBe('0.00')
    expect(added(order('700.00', { fulfils: 'O-1' }))).toBe('100.00')
    expect(added(order('700.00', { fulfils: 'O-9' }))).toBe('700.00')
    expect(added(order('1000.00', { id: 'O-1', fulfils: 'O-1' }))).toBe('0.00')
  })

  test('is not known from an exposure that does not list its orders', () => {
    const { currency, exposure, overdueItems } = exposureOf()
    const unlisted: unknown = { currency, exposure, overdueItems }
    const fulfils = given({ order: order('1.00', { fulfils: 'O-1' }), exposure: as(unlisted) })
    expect(refusal(() => checkOrder(fulfils))).toEqual(['input.conflict', 'order.fulfils'])
  })

  test('is not known from a bare amount', () => {
    const request = given({ order: order('1.00', { fulfils: 'O-1' }) })
    expect(refusal(() => checkOrder(request))).toEqual(['input.conflict', 'order.fulfils'])
    expect(checkOrder(given({ order: order('1.00', { id: 'O-1' }) })).added).toBe('1.00')
  })
})

describe('overdue debt', () => {
  const exposure = exposureOf({
    items: [item('I-1', '100.00', { daysPastDue: 5 }), item('I-2', '30.00', { daysPastDue: 20 })],
  })
  test.each([
    [0, '129.99', 'hold'],
    [0, '130.00', 'approve'],
    [5, '29.99', 'hold'],
    [4, '30.00', 'hold'],
    [5, '30.00', 'approve'],
    [20, '0', 'approve'],
  ])('beyond %i days and %s: %s', (days, amount, decision) => {
    const policy = { overdueTolerance: { days, amount: { EUR: amount } } }
    expect(checkOrder(given({ exposure, policy })).decision).toBe(decision)
  })

  test('says what would release the order, and has the effect of the policy', () => {
    const policy: OrderPolicy = {
      overdueTolerance: { days: 0, amount: { EUR: 0 }, effect: 'needs-approval' },
    }
    expect(checkOrder(given({ exposure, policy }))).toMatchObject({
      decision: 'needs-approval',
      reasons: [{ code: 'limits.overdue', params: { overdue: '130.00', tolerated: '0.00', days: 0 } }],
      releaseWhen: [{ code: 'limits.release-overdue' }],
    })
  })

  test('is not passed unseen because the exposure left it out', () => {
    const items = [item('I-1', '2000.00', { daysPastDue: 140 })]
    const policy: OrderPolicy = { overdueTolerance: { days: 30, amount: { EUR: '1999.99' } } }
    const check = (overdueMarginDays: number) => {
      const wide = exposureOf({ items, overdueMarginDays })
      return checkOrder(given({ exposure: wide, limit: null, policy }))
    }
    expect(check(30).decision).toBe('hold')
    expect(refusal(() => check(31))).toEqual(['input.conflict', 'exposure.overdueMarginDays'])
  })

  test('takes every overdue item of an exposure, however many', { tags: 'size' }, () => {
    const items = Array.from({ length: 20_001 }, (_, index) =>
      item(`I-${String(index)}`, '1.00', { daysPastDue: 40 }),
    )
    const policy = { overdueTolerance: { days: 30, amount: { EUR: '20000' } } }
    const { decision } = checkOrder({
      order: { amount: '1.00', currency: 'EUR' },
      exposure: exposureOf({ items }),
      limit: null,
      policy,
    })
    expect(decision).toBe('hold')
  })

  const policy: OrderPolicy = { overdueTolerance: { days: 0, amount: { EUR: 0 } } }
  test.each<[what: string, more: Partial<OrderCheckRequest>, expected: [string, string]]>([
    ['a bare amount of exposure', { policy }, ['input.missing', 'exposure.overdueItems']],
    [
      'no amount in the currency',
      { exposure, policy: { overdueTolerance: { days: 0, amount: { USD: 0 } } } },
      ['currency.missing', 'policy.overdueTolerance.amount.EUR'],
    ],
    [
      'an inherited amount',
      { exposure, policy: { overdueTolerance: { days: 0, amount: as(Object.create({ EUR: 0 })) } } },
      ['currency.missing', 'policy.overdueTolerance.amount.EUR'],
    ],
    [
      'negative days',
      { exposure, policy: { overdueTolerance: { days: -1, amount: { EUR: 0 } } } },
      ['input.range', 'policy.overdueTolerance.days'],
    ],
  ])('refused: %s', (_, more, expected) => {
    expect(refusal(() => checkOrder(given(more)))).toEqual(expected)
  })
})

describe('block list and holds', () => {
  const blockList = [{ customerId: 'constructor', from: '2026-01-01', through: '2026-06-30' }]
  const at = (asOf: string, customerId = 'constructor') =>
    checkOrder(given({ order: order('1.00', { customerId }), blockList, asOf }))

  test('a block that is lifted on a day ends by itself on that day', () => {
    const entry = { customerId: 'C-7', from: '2026-01-01', liftedOn: '2026-03-01' }
    const releases = (through: string | null) =>
      checkOrder(
        given({
          order: order('1.00', { customerId: 'C-7' }),
          blockList: [{ ...entry, through }],
          asOf: '2026-02-28',
        }),
      ).releaseWhen
    expect(releases('2026-12-31')).toEqual([{ code: 'limits.release-on', params: { date: '2026-03-01' } }])
    expect(releases(null)).toEqual([{ code: 'limits.release-on', params: { date: '2026-03-01' } }])
    expect(releases('2026-02-28')).toEqual([{ code: 'limits.release-on', params: { date: '2026-03-01' } }])
    expect(releases('9999-12-31')).toEqual([{ code: 'limits.release-on', params: { date: '2026-03-01' } }])
  })

  test('a blocked customer is rejected until its entry ends', () => {
    expect(at('2026-06-30')).toMatchObject({
      decision: 'reject',
      reasons: [{ code: 'limits.blocked', params: { from: '2026-01-01' } }],
      releaseWhen: [{ code: 'limits.release-on', params: { date: '2026-07-01' } }],
    })
    expect(at('2026-07-01').decision).toBe('approve')
    expect(at('2026-03-01', 'other').decision).toBe('approve')
  })

  test('an entry without an end, or at the end of time, names no day of release', () => {
    for (const through of [null, '9999-12-31']) {
      const list = [{ customerId: 'c', from: '2026-01-01', through }]
      const check = checkOrder(
        given({ order: order('1', { customerId: 'c' }), blockList: list, asOf: '2026-02-01' }),
      )
      expect([check.decision, check.releaseWhen]).toEqual(['reject', []])
    }
  })

  test.each<[hold: object, decision: string, releases: string[]]>([
    [{}, 'hold', ['limits.release-by-hand']],
    [{ through: '2026-03-10' }, 'hold', ['limits.release-on']],
    [{ through: '2026-03-09' }, 'approve', []],
    [{ from: '2026-03-11' }, 'approve', []],
    [{ from: '2026-03-10', effect: 'reject' }, 'reject', ['limits.release-by-hand']],
  ])('a hold %o on 2026-03-10: %s', (hold, decision, releases) => {
    const request = given({ holds: [hold], asOf: '2026-03-10' })
    expect([checkOrder(request).decision, releaseOf(request)]).toEqual([decision, releases])
  })

  test.each<[what: string, more: Partial<OrderCheckRequest>, expected: [string, string]]>([
    [
      'a block list without a day',
      { blockList, order: order('1', { customerId: 'c' }) },
      ['input.missing', 'asOf'],
    ],
    [
      'a block list without a customer',
      { blockList, asOf: '2026-01-01' },
      ['input.missing', 'order.customerId'],
    ],
    ['holds without a day', { holds: [{}] }, ['input.missing', 'asOf']],
    [
      'a hold that ends before it begins',
      { holds: [{ from: '2026-02-01', through: '2026-01-01' }], asOf: '2026-01-01' },
      ['date.order', 'holds[0].through'],
    ],
    ['a day that is none', { asOf: '2026-02-30' }, ['date.invalid', 'asOf']],
    [
      'an unknown effect',
      { holds: [{ effect: as('approve') }], asOf: '2026-01-01' },
      ['input.choice', 'holds[0].effect'],
    ],
  ])('refused: %s', (_, more, expected) => {
    expect(refusal(() => checkOrder(given(more)))).toEqual(expected)
  })
})

describe('grades', () => {
  const grades: NonNullable<OrderPolicy['grades']> = [
    { grade: 'A' },
    { grade: 'B', limit: { EUR: '600.00' }, prepaymentShare: '0.3' },
    { grade: 'C', limit: { EUR: '0.00' }, prepaymentShare: '1', decision: 'needs-approval' },
  ]
  const at = (grade: string, more: Partial<OrderCheckRequest> = {}) =>
    checkOrder(given({ grade, policy: { grades }, ...more }))

  test('the smaller of the limits of customer and grade is applied', () => {
    expect(at('A').limit).toBe('1000.00')
    expect(at('B').limit).toBe('600.00')
    expect(at('B', { limit: null }).limit).toBe('600.00')
    expect(at('B', { limit: '500.00' }).limit).toBe('500.00')
    expect(at('A', { limit: null }).limit).toBe(null)
  })

  test('a grade asks for prepayment, compared exactly', () => {
    const prepaid = (amount: string, paid: string) =>
      at('B', { exposure: '0.00', order: order(amount, { prepaid: paid }) })
    expect(prepaid('100.00', '30.00').decision).toBe('approve')
    // 0.3 × 100.01 = 30.003: 30.00 is not enough, 30.01 is the least that is
    expect(prepaid('100.01', '30.01').decision).toBe('approve')
    expect(prepaid('100.01', '30.00')).toMatchObject({
      decision: 'hold',
      reasons: [
        { code: 'limits.grade-limit' },
        {
          code: 'limits.prepayment-missing',
          params: { required: '30.01', prepaid: '30.00', missing: '0.01', share: '0.3000' },
        },
      ],
      releaseWhen: [{ code: 'limits.release-prepay', params: { missing: '0.01', currency: 'EUR' } }],
    })
  })

  test('a share of more decimals is told with all of them', () => {
    const prepaymentShare = '0.33333'
    const [missing] = checkOrder(given({ policy: { prepaymentShare } })).reasons
    // 0.33333 × 100 = 33.333, of which 33.34 is the least amount that suffices
    expect(missing).toMatchObject({ params: { share: '0.33333', required: '33.34' } })
  })

  test('every reason holds at once, and the severest decides', () => {
    const check = at('C')
    expect(check.decision).toBe('hold')
    expect(check.reasons.map(({ code }) => code)).toEqual([
      'limits.grade-limit',
      'limits.no-credit',
      'limits.grade',
      'limits.prepayment-missing',
    ])
    expect(check.releaseWhen).toHaveLength(3)
  })

  test('the larger of the shares of policy and grade is prepaid', () => {
    const share = (prepaymentShare: string) =>
      checkOrder(given({ grade: 'B', policy: { grades, prepaymentShare } })).reasons.at(-1)?.params[
        'required'
      ]
    expect([share('0.2'), share('0.5')]).toEqual(['30.00', '50.00'])
  })

  test.each<[what: string, more: Partial<OrderCheckRequest>, expected: [string, string]]>([
    ['no grade', { policy: { grades } }, ['input.missing', 'grade']],
    ['null, which is no grade', { policy: { grades }, grade: null }, ['input.missing', 'grade']],
    [
      'null for a record that a rule needs',
      { policy: { behaviour: { longestDelay: { above: 30 } } }, behaviour: null },
      ['input.missing', 'behaviour'],
    ],
    ['an unknown grade', { policy: { grades }, grade: 'Z' }, ['input.choice', 'grade']],
    [
      'grades out of order',
      { policy: { grades: [...grades].reverse() }, grade: 'A' },
      ['policy.invalid', 'policy.grades'],
    ],
    [
      'a grade twice',
      { policy: { grades: [{ grade: 'A' }, { grade: 'A' }] }, grade: 'A' },
      ['id.duplicate', 'policy.grades[1].grade'],
    ],
    [
      'null for the decision of a grade',
      { policy: { grades: [{ grade: 'A', decision: as(null) }] }, grade: 'A' },
      ['input.choice', 'policy.grades[0].decision'],
    ],
    [
      'null for the prepayment of a grade',
      { policy: { grades: [{ grade: 'A', prepaymentShare: as(null) }] }, grade: 'A' },
      ['decimal.invalid', 'policy.grades[0].prepaymentShare'],
    ],
    [
      'null for the prepayment of all',
      { policy: { prepaymentShare: as(null) } },
      ['decimal.invalid', 'policy.prepaymentShare'],
    ],
    ['null at the limit', { policy: { atLimit: as(null) } }, ['input.choice', 'policy.atLimit']],
    ['no grades', { policy: { grades: [] }, grade: 'A' }, ['policy.invalid', 'policy.grades']],
    [
      'a limit in another currency only',
      { policy: { grades: [{ grade: 'A', limit: { USD: 1 } }] }, grade: 'A' },
      ['currency.missing', 'policy.grades[0].limit.EUR'],
    ],
    [
      'a share above 1',
      { policy: { grades: [{ grade: 'A', prepaymentShare: '1.1' }] }, grade: 'A' },
      ['input.range', 'policy.grades[0].prepaymentShare'],
    ],
  ])('refused: %s', (_, more, expected) => {
    expect(refusal(() => checkOrder(given(more)))).toEqual(expected)
  })
})

test('null for a grade and a record that no rule asks for is as good as none', () => {
  const facts = given({ policy: {} })
  expect(checkOrder({ ...facts, grade: null, behaviour: null })).toEqual(checkOrder(facts))
})

test('grades out of order are named', () => {
  const policy = { grades: [{ grade: 'A', prepaymentShare: '0.3' }, { grade: 'B' }] }
  const expected = 'the best grade first, and no grade treated worse than the next (see checkGradeLimits)'
  expect(() => checkOrder(given({ policy, grade: 'A' }))).toThrow(
    `policy.grades: expected ${expected}, received "limits.grade-higher-prepayment: A before B"`,
  )
})

test('a grade whose orders are rejected prepays nothing', () => {
  const policy = {
    grades: [
      { grade: 'A', prepaymentShare: '0.3' },
      { grade: 'B', decision: 'reject' },
    ],
  } as const
  expect(checkOrder(given({ policy, grade: 'B' })).decision).toBe('reject')
})

describe('guarantee, behaviour, anomaly, supply', () => {
  const guarantee = { fromAmount: { EUR: '100.00' } }
  test('a guarantee is asked for from a sum on', () => {
    expect(codesOf(given({ policy: { guarantee } }))).toEqual([
      'limits.guarantee-missing',
      'limits.guarantee-from',
    ])
    expect(codesOf(given({ policy: { guarantee }, guarantee: { valid: false } }))[0]).toBe(
      'limits.guarantee-invalid',
    )
    expect(checkOrder(given({ policy: { guarantee }, guarantee: { valid: true } })).decision).toBe('approve')
    expect(checkOrder(given({ policy: { guarantee }, order: order('99.99') })).decision).toBe('approve')
    const important = order('1', { important: true })
    const effect = checkOrder(
      given({ policy: { guarantee: { ...guarantee, effect: 'reject' } }, order: important }),
    )
    expect(effect.decision).toBe('reject')
    expect(effect.releaseWhen.map(({ code }) => code)).toEqual(['limits.release-guarantee'])
  })

  test.each<[rules: OrderPolicy['behaviour'], record: object, decision: string]>([
    [{ habituallyLate: 'hold', unknown: 'approve' }, { habituallyLate: true }, 'hold'],
    [{ habituallyLate: 'hold', unknown: 'approve' }, { habituallyLate: false }, 'approve'],
    [{ habituallyLate: 'hold', unknown: 'approve' }, { habituallyLate: null }, 'approve'],
    [{ habituallyLate: 'hold', unknown: 'needs-approval' }, { habituallyLate: null }, 'needs-approval'],
    [{ longestDelay: { above: 9 } }, {}, 'hold'],
    [{ longestDelay: { above: 10 } }, {}, 'approve'],
    [{ longestDelay: { above: 0 } }, { longestDelay: null }, 'approve'],
    [{ brokenPromises: { above: 1, effect: 'reject' } }, {}, 'reject'],
    [{ brokenPromises: { above: 2 } }, {}, 'approve'],
    [{}, {}, 'approve'],
  ])('behaviour rules %o on %o: %s', (rules, record, decision) => {
    const policy = as<OrderPolicy>({ behaviour: rules })
    expect(checkOrder(given({ policy, behaviour: behaviour(record) })).decision).toBe(decision)
  })

  test('what would lift a reason is made for every answer: a caller that changes it changes no other', () => {
    const policy = as<OrderPolicy>({ behaviour: { longestDelay: { above: 9 } } })
    const released = () => checkOrder(given({ policy, behaviour: behaviour({}) })).releaseWhen
    Object.assign(as<{ params: object }>(released()[0]).params, { spoilt: true })
    expect(released()).toEqual([{ code: 'limits.release-record', params: {} }])
  })

  test.each<[anomalous: boolean | null, insufficientData: 'approve' | 'needs-approval', decision: string]>([
    [true, 'approve', 'hold'],
    [false, 'needs-approval', 'approve'],
    [null, 'needs-approval', 'needs-approval'],
    [null, 'approve', 'approve'],
  ])('an order that is unusual: %s, otherwise %s: %s', (anomalous, insufficientData, decision) => {
    const policy: OrderPolicy = { anomaly: { effect: 'hold', insufficientData } }
    expect(checkOrder(given({ policy, anomaly: { anomalous } })).decision).toBe(decision)
  })

  test('a supply hold holds every order', () => {
    expect(checkOrder(given({ supplyHold: { hold: true } }))).toMatchObject({
      decision: 'hold',
      reasons: [{ code: 'limits.supply-held' }],
      releaseWhen: [{ code: 'limits.release-supply' }],
    })
    expect(checkOrder(given({ supplyHold: { hold: false } })).decision).toBe('approve')
  })

  test.each<[what: string, more: Partial<OrderCheckRequest>, expected: [string, string]]>([
    ['a rule on behaviour without one', { policy: { behaviour: {} } }, ['input.missing', 'behaviour']],
    [
      'no answer for an unknown habit',
      { policy: { behaviour: { habituallyLate: 'hold' } }, behaviour: behaviour() },
      ['input.missing', 'policy.behaviour.unknown'],
    ],
    [
      'an answer for an unknown habit that is none',
      { policy: { behaviour: as({ unknown: 'maybe' }) }, behaviour: behaviour() },
      ['input.choice', 'policy.behaviour.unknown'],
    ],
    [
      'a misspelt rule',
      { policy: { behaviour: as({ habitualyLate: 'hold' }) }, behaviour: behaviour() },
      ['input.unknown-key', 'policy.behaviour.habitualyLate'],
    ],
    [
      'a rule on anomalies without an answer',
      { policy: { anomaly: { effect: 'hold', insufficientData: 'hold' } } },
      ['input.missing', 'anomaly'],
    ],
    [
      'no effect of a rule on anomalies',
      { policy: { anomaly: as({ insufficientData: 'hold' }) }, anomaly: { anomalous: true } },
      ['input.missing', 'policy.anomaly.effect'],
    ],
    [
      'no sum for a guarantee',
      { policy: { guarantee: { fromAmount: {} } } },
      ['currency.missing', 'policy.guarantee.fromAmount.EUR'],
    ],
    ['a text for valid', { guarantee: as({ valid: 'yes' }) }, ['input.type', 'guarantee.valid']],
    [
      'a text for important',
      { policy: { guarantee }, order: order('1', { important: as('yes') }) },
      ['input.type', 'order.important'],
    ],
  ])('refused: %s', (_, more, expected) => {
    expect(refusal(() => checkOrder(given(more)))).toEqual(expected)
  })
})

describe('currencies', () => {
  const exchangeRates = {
    asOf: '2026-03-01',
    rounding: 'half-up',
    rates: [{ currency: 'USD', rate: '0.5', from: '2026-03-01', through: '2026-03-01' }],
  } as const
  const dollars = order('100.00', { currency: 'USD', prepaid: '10.00' })

  test('an order in another currency is measured in that of the limit', () => {
    const check = checkOrder(given({ order: dollars, limitCurrency: 'EUR', exchangeRates }))
    expect([check.currency, check.added]).toEqual(['EUR', '45.00'])
  })

  test.each<[what: string, more: Partial<OrderCheckRequest>, expected: [string, string]]>([
    ['no rates', { order: dollars, limitCurrency: 'EUR' }, ['currency.mismatch', 'order.currency']],
    [
      'two limit currencies',
      { exposure: exposureOf(), limitCurrency: 'USD' },
      ['currency.mismatch', 'limitCurrency'],
    ],
    ['an unknown limit currency', { limitCurrency: 'EURO' }, ['currency.unknown', 'limitCurrency']],
    [
      'an exposure of no currency',
      { exposure: as({ exposure: '1' }) },
      ['input.missing', 'exposure.currency'],
    ],
  ])('refused: %s', (_, more, expected) => {
    expect(refusal(() => checkOrder(given(more)))).toEqual(expected)
  })

  test('an exposure names the currency itself', () => {
    const exposure = exposureOf({ items: [item('I-1', '10.00')] })
    expect(checkOrder(given({ exposure, limitCurrency: 'EUR' })).exposureAfter).toBe('110.00')
    expect(checkOrder(given({ exposure: as({ exposure: '7', currency: 'EUR' }) })).exposure).toBe('7.00')
  })
})

describe('bad input', () => {
  test.each<[what: string, request: unknown, expected: [string, string]]>([
    ['nothing', undefined, ['input.missing', '']],
    ['a revoked proxy', revokedProxy(), ['input.type', '']],
    ['a misspelt field', { ...given(), limits: 1 }, ['input.unknown-key', 'limits']],
    [
      'a misspelt rule',
      given({ policy: as({ overlimit: 'hold' }) }),
      ['input.unknown-key', 'policy.overlimit'],
    ],
    ['no limit said: not the same as null', { ...given(), limit: undefined }, ['input.missing', 'limit']],
    ['a negative limit', given({ limit: '-1' }), ['amount.negative', 'limit']],
    ['NaN for a limit', given({ limit: NaN }), ['decimal.invalid', 'limit']],
    ['an infinite limit', given({ limit: Infinity }), ['decimal.invalid', 'limit']],
    ['a huge limit', given({ limit: 1e40 }), ['decimal.invalid', 'limit']],
    ['no exposure', { ...given(), exposure: undefined }, ['input.missing', 'exposure']],
    ['an exposure of nothing', given({ exposure: as({}) }), ['decimal.invalid', 'exposure']],
    ['a negative order', given({ order: order('-1') }), ['amount.negative', 'order.amount']],
    [
      'more prepaid than ordered',
      given({ order: order('1', { prepaid: '2' }) }),
      ['input.range', 'order.prepaid'],
    ],
    ['no policy', { ...given(), policy: undefined }, ['input.missing', 'policy']],
    ['an unknown choice', given({ policy: as({ atLimit: 'yes' }) }), ['input.choice', 'policy.atLimit']],
    ['a policy of another form', given({ policy: as({ schema: 'x' }) }), ['input.choice', 'policy.schema']],
    ['a watch beyond the limit', given({ policy: { watchAbove: 2 } }), ['input.range', 'policy.watchAbove']],
  ])('%s', (_, request, expected) => {
    expect(refusal(() => checkOrder(as(request)))).toEqual(expected)
  })
})
