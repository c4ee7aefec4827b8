import { describe, expect, test } from 'vitest'
import {
  allocatePayment,
  shortPayDecision,
  suggestMatches,
  type Debt,
  type AllocationRequest,
  type MatchItem,
} from '../../src/allocation/index.js'

/*
 * Every reason with all that it says, worked out by hand: what a clerk reads when somebody asks why the money went where it went.
 */

const currency = 'EUR'

describe('why a payment went where it went', () => {
  const debts: readonly Debt[] = [
    { id: 'A', dueDate: '2026-01-31', principal: '60.00' },
    { id: 'B', dueDate: '2026-02-28', principal: '80.00' },
  ]
  const reasonsOf = (amount: string, fields: Partial<AllocationRequest> = {}) =>
    allocatePayment({
      payment: { amount, currency },
      debts,
      componentOrder: ['costs', 'interest', 'principal'],
      debtOrder: 'oldest-first',
      asOf: '2026-03-15',
      ...fields,
    }).reasons.map(({ code, params }) => [code.replace('allocation.', ''), params])
  const ranked = (debtId: string, amount: string, dueDate: string, order = 'oldest-first') => [
    'ranked',
    { debtId, amount, order, dueDate, currency },
  ]

  test('by rank, and the rest is credit', () => {
    expect(reasonsOf('150.00')).toEqual([
      ranked('A', '60.00', '2026-01-31'),
      ranked('B', '80.00', '2026-02-28'),
      ['unapplied', { amount: '10.00', currency }],
    ])
  })

  test('nothing is said of a debt that the money does not reach, nor of a rest of nothing', () => {
    expect(reasonsOf('60.00')).toEqual([ranked('A', '60.00', '2026-01-31')])
  })

  test('by the law: what makes a debt come first stands beside it', () => {
    const given: readonly Debt[] = [
      // due on the very day, and due the day after
      { id: 'A', dueDate: '2026-03-15', principal: '60.00' },
      { id: 'B', dueDate: '2026-03-16', principal: '80.00', securedAmount: '20.00', burden: '0.18' },
    ]
    const order = 'cn-civil-560'
    expect(reasonsOf('100.00', { debts: given, debtOrder: order })).toEqual([
      [
        'civil-560',
        {
          debtId: 'A',
          amount: '60.00',
          order,
          dueDate: '2026-03-15',
          due: true,
          coverage: '0.000000000000',
          burden: '0.000000000000',
          currency,
        },
      ],
      [
        'civil-560',
        {
          debtId: 'B',
          amount: '40.00',
          order,
          dueDate: '2026-03-16',
          due: false,
          // 20 of 80
          coverage: '0.250000000000',
          burden: '0.180000000000',
          currency,
        },
      ],
    ])
  })

  test('as the payer named them, each up to what is open', () => {
    const designation = [{ debtId: 'B', amount: '85.00' }, 'A']
    expect(reasonsOf('90.00', { designation })).toEqual([
      ['designation-exceeds-debt', { debtId: 'B', designated: '85.00', open: '80.00', currency }],
      ['designated', { debtId: 'B', amount: '80.00', currency }],
      ['designated', { debtId: 'A', amount: '10.00', currency }],
    ])
    // exactly what is open is not beyond it, and a name that gets nothing is not named
    expect(reasonsOf('80.00', { designation: [{ debtId: 'B', amount: '80.00' }, 'A'] })).toEqual([
      ['designated', { debtId: 'B', amount: '80.00', currency }],
    ])
  })

  test('shared in proportion where the money does not cover one rank', () => {
    const given = [...debts, { id: 'C', dueDate: '2026-02-28', principal: '0.00' }]
    // 70 of 140: half of each; C, on which nothing is open, has no share
    expect(reasonsOf('70.00', { debts: given, debtOrder: 'pro-rata' })).toEqual([
      ['shared', { debts: 2, amount: '70.00', currency }],
      ranked('A', '30.00', '2026-01-31', 'pro-rata'),
      ranked('B', '40.00', '2026-02-28', 'pro-rata'),
    ])
    // what covers all is not shared
    expect(reasonsOf('140.00', { debts: given, debtOrder: 'pro-rata' })).toEqual([
      ranked('A', '60.00', '2026-01-31', 'pro-rata'),
      ranked('B', '80.00', '2026-02-28', 'pro-rata'),
    ])
  })

  test('a debt that takes no part is passed over, and is last of its rank', () => {
    const whole = { ...(debts[0] as Debt), allowPartial: false }
    expect(reasonsOf('50.00', { debts: [whole, debts[1] as Debt] })).toEqual([
      ['partial-refused', { debtId: 'A', open: '60.00', available: '50.00', currency }],
      ranked('B', '50.00', '2026-02-28'),
    ])
    expect(reasonsOf('100.00', { debts: [whole, debts[1] as Debt], debtOrder: 'pro-rata' })).toEqual([
      ranked('B', '80.00', '2026-02-28', 'pro-rata'),
      ['partial-refused', { debtId: 'A', open: '60.00', available: '20.00', currency }],
      ['unapplied', { amount: '20.00', currency }],
    ])
  })
})

describe('why a short payment closes its invoices or not', () => {
  const decide = (amount: string, date: string, fullSettlement?: boolean) =>
    shortPayDecision({
      payment: { amount, currency, date },
      invoices: [
        {
          id: 'F-1',
          amount: '1000.00',
          tolerance: '5.00',
          discount: { amount: '20.00', until: '2026-01-10', graceUntil: '2026-01-15', late: 'when-needed' },
        },
        { id: 'F-2', amount: '100.00', tolerance: '0.00' },
      ],
      ...(fullSettlement === undefined ? {} : { fullSettlement }),
    }).reasons.map(({ code, params }) => [code.replace('allocation.', ''), params])
  const offer = { invoiceId: 'F-1', amount: '20.00', currency }

  test.each<[string, string, string, boolean | undefined, unknown[]]>([
    [
      'in time, to the cent',
      '1080.00',
      '2026-01-10',
      undefined,
      [['discount', { ...offer, until: '2026-01-10' }]],
    ],
    [
      'in time, 5.00 short',
      '1075.00',
      '2026-01-10',
      undefined,
      [
        ['discount', { ...offer, until: '2026-01-10' }],
        ['within-tolerance', { difference: '5.00', tolerance: '5.00', currency }],
      ],
    ],
    [
      'within the days of grace, and needed',
      '1080.00',
      '2026-01-15',
      undefined,
      [['discount-late-granted', { ...offer, graceUntil: '2026-01-15' }]],
    ],
    [
      'within the days of grace, and not needed',
      '1100.00',
      '2026-01-15',
      undefined,
      [['discount-late-refused', { ...offer, graceUntil: '2026-01-15' }]],
    ],
    [
      'after the days of grace',
      '1080.00',
      '2026-01-16',
      undefined,
      [
        ['discount-lapsed', { ...offer, until: '2026-01-10' }],
        ['beyond-tolerance', { difference: '20.00', tolerance: '5.00', currency }],
      ],
    ],
    [
      'in time, too little to close the invoice',
      '900.00',
      '2026-01-10',
      undefined,
      [
        ['discount-not-closing', offer],
        // 1,080 would close both
        ['beyond-tolerance', { difference: '180.00', tolerance: '5.00', currency }],
      ],
    ],
    [
      'too much',
      '1107.00',
      '2026-01-16',
      undefined,
      [
        ['discount-lapsed', { ...offer, until: '2026-01-10' }],
        ['overpaid', { amount: '7.00', tolerance: '5.00', currency }],
      ],
    ],
    [
      'in full settlement',
      '900.00',
      '2026-01-16',
      true,
      [
        ['discount-lapsed', { ...offer, until: '2026-01-10' }],
        ['beyond-tolerance', { difference: '200.00', tolerance: '5.00', currency }],
        ['full-settlement', { amount: '200.00', currency }],
      ],
    ],
  ])('%s', (_, amount, date, settling, reasons) => {
    expect(decide(amount, date, settling)).toEqual(reasons)
  })
})

describe('which late discounts are granted', () => {
  const invoice = (id: string, late: 'when-needed' | 'accept' | 'refuse') => ({
    id,
    amount: '100.00',
    tolerance: '0.00',
    discount: { amount: '2.00', until: '2026-01-10', graceUntil: '2026-01-15', late },
  })
  const granted = (amount: string, ...late: ('when-needed' | 'accept' | 'refuse')[]) =>
    shortPayDecision({
      payment: { amount, currency, date: '2026-01-15' },
      invoices: late.map((rule, index) => invoice(`F-${String(index + 1)}`, rule)),
    }).lines.map(({ lateDiscount }) => lateDiscount)

  test.each<[string, 'when-needed' | 'accept' | 'refuse', 'when-needed' | 'accept' | 'refuse', string[]]>([
    // 200 less 2: one is needed, the second is not
    ['198.00', 'when-needed', 'when-needed', ['2.00', '0.00']],
    ['196.00', 'when-needed', 'when-needed', ['2.00', '2.00']],
    ['200.00', 'when-needed', 'when-needed', ['0.00', '0.00']],
    // not even both would do
    ['195.00', 'when-needed', 'when-needed', ['0.00', '0.00']],
    // one that is granted anyway stays, beside one that is needed
    ['196.00', 'accept', 'when-needed', ['2.00', '2.00']],
    ['198.00', 'accept', 'when-needed', ['2.00', '0.00']],
    ['196.00', 'refuse', 'when-needed', ['0.00', '0.00']],
  ])('%s for two of 100.00, one %s and one %s', (amount, first, second, expected) => {
    expect(granted(amount, first, second)).toEqual(expected)
  })

  test.each<[string, string[], string[]]>([
    // 300 less 20: the 20.00 alone do, and the 5.00 before them are not needed
    ['280.00', ['5.00', '20.00', '5.00'], ['0.00', '20.00', '0.00']],
    // 300 less 25: the earlier 5.00 of two
    ['275.00', ['5.00', '20.00', '5.00'], ['5.00', '20.00', '0.00']],
    // 300 less 11: 6 + 5, none of which can be spared, before 20
    ['289.00', ['6.00', '5.00', '20.00'], ['6.00', '5.00', '0.00']],
    // 300 less 12: 20 alone
    ['288.00', ['6.00', '5.00', '20.00'], ['0.00', '0.00', '20.00']],
  ])('%s for three of 100.00 that offer %j', (amount, offers, expected) => {
    const { lines, unapplied } = shortPayDecision({
      payment: { amount, currency, date: '2026-01-15' },
      invoices: offers.map((offer, index) => {
        const own = invoice(`F-${String(index + 1)}`, 'when-needed')
        return { ...own, discount: { ...own.discount, amount: offer } }
      }),
    })
    expect(lines.map(({ lateDiscount }) => lateDiscount)).toEqual(expected)
    expect(unapplied).toBe(amount === '288.00' ? '8.00' : '0.00')
  })

  test.each(['accept', 'when-needed'] as const)('a discount of nothing says nothing, %s', (late) => {
    const own = invoice('F-1', late)
    const decide = (amount: string, date: string) =>
      shortPayDecision({
        payment: { amount, currency, date },
        invoices: [{ ...own, discount: { ...own.discount, amount: '0.00' } }],
      })
    for (const date of ['2026-01-10', '2026-01-15', '2026-01-16'])
      expect(decide('100.00', date)).toMatchObject({ status: 'closed', reasons: [] })
  })

  test('days of grace may end with the window', () => {
    const same = {
      ...invoice('F-1', 'accept'),
      discount: { ...invoice('F-1', 'accept').discount, graceUntil: '2026-01-10' },
    }
    const { lines } = shortPayDecision({
      payment: { amount: '98.00', currency, date: '2026-01-10' },
      invoices: [same],
    })
    expect(lines[0]).toMatchObject({ discount: '2.00', lateDiscount: '0.00', remaining: '0.00' })
  })
})

describe('what a payment may be for, and why', () => {
  const items: readonly MatchItem[] = [
    { id: 'INV-15', open: '150.00', dueDate: '2026-01-31' },
    { id: 'INV-16', open: '500.00', dueDate: '2026-02-28' },
    {
      id: 'INV-17',
      open: '1000.00',
      dueDate: '2026-03-31',
      discount: { amount: '20.00', until: '2026-03-20' },
    },
  ]
  const suggest = (amount: string, reference: string, fields: object = {}) => {
    const { status, suggestions, reasons } = suggestMatches({
      payment: { amount, currency, date: '2026-03-20', reference },
      items,
      ...fields,
    })
    const plain = (rows: typeof reasons) =>
      rows.map(({ code, params }) => [code.replace('allocation.', ''), params])
    return {
      status,
      reasons: plain(reasons),
      suggestions: suggestions.map(({ kind, lines, reasons: own }) => [
        kind,
        lines.map(({ itemId, amount: part, discount }) => `${itemId} ${part} ${discount}`),
        plain(own),
      ]),
    }
  }

  test('named as it is written, with its amount', () => {
    expect(suggest('500.00', 'for INV-16')).toEqual({
      status: 'match',
      reasons: [],
      suggestions: [
        [
          'reference-and-amount',
          ['INV-16 500.00 0.00'],
          [
            ['match-reference', { itemId: 'INV-16', text: 'INV-16', currency }],
            ['match-amount', { amount: '500.00', currency }],
          ],
        ],
      ],
    })
  })

  test('named otherwise, less the discount', () => {
    expect(suggest('980.00', 'inv 17')).toEqual({
      status: 'match',
      reasons: [],
      suggestions: [
        [
          'reference-and-discounted-amount',
          ['INV-17 980.00 20.00'],
          [
            ['match-normalized-reference', { itemId: 'INV-17', text: 'inv 17', currency }],
            ['match-discounted-amount', { amount: '980.00', discount: '20.00', currency }],
          ],
        ],
      ],
    })
  })

  test('named, but for another amount', () => {
    expect(suggest('499.00', 'INV-16').suggestions).toEqual([
      [
        'reference',
        ['INV-16 499.00 0.00'],
        [
          ['match-reference', { itemId: 'INV-16', text: 'INV-16', currency }],
          ['amount-differs', { open: '500.00', amount: '499.00', currency }],
        ],
      ],
    ])
  })

  test('by the amount alone, of one item or of several', () => {
    expect(suggest('500.00', '').suggestions).toEqual([
      ['amount', ['INV-16 500.00 0.00'], [['match-amount', { amount: '500.00', currency }]]],
    ])
    expect(suggest('980.00', '').suggestions).toEqual([
      [
        'discounted-amount',
        ['INV-17 980.00 20.00'],
        [['match-discounted-amount', { amount: '980.00', discount: '20.00', currency }]],
      ],
    ])
    expect(suggest('650.00', '').suggestions).toEqual([
      [
        'combination',
        ['INV-15 150.00 0.00', 'INV-16 500.00 0.00'],
        [['match-combination', { items: 'INV-15, INV-16', amount: '650.00', currency }]],
      ],
    ])
    // 150 + 980
    expect(suggest('1130.00', '').suggestions).toEqual([
      [
        'combination',
        ['INV-15 150.00 0.00', 'INV-17 980.00 20.00'],
        [['match-combination', { items: 'INV-15, INV-17', amount: '1130.00', currency }]],
      ],
    ])
  })

  test('nothing points to an item; by wish the oldest that the money reaches are proposed', () => {
    const reasons = [['nothing-points', { items: 3, currency }]]
    expect(suggest('170.00', 'thanks')).toEqual({ status: 'no-match', reasons, suggestions: [] })
    expect(suggest('170.00', 'thanks', { fallback: 'oldest-first' })).toEqual({
      status: 'fallback',
      reasons,
      suggestions: [
        [
          'oldest-first',
          ['INV-15 150.00 0.00', 'INV-16 20.00 0.00'],
          [['oldest-first', { items: 'INV-15, INV-16', currency }]],
        ],
      ],
    })
    expect(suggest('170.00', '', { items: [] })).toEqual({
      status: 'no-match',
      reasons: [['no-items', { currency }]],
      suggestions: [],
    })
  })

  test('equally good: of one age by identifier, whatever the order given', () => {
    const twins = ['C', 'A', 'B'].map((id) => ({ id, open: '40.00', dueDate: '2026-01-31' }))
    expect(suggest('40.00', '', { items: twins })).toEqual({
      status: 'ambiguous',
      reasons: [['equally-good', { suggestions: 3, currency }]],
      suggestions: ['A', 'B', 'C'].map((id) => [
        'amount',
        [`${id} 40.00 0.00`],
        [['match-amount', { amount: '40.00', currency }]],
      ]),
    })
  })

  test('a name that stands for two is in doubt', () => {
    const twins = [
      { id: 'A-1', open: '40.00', dueDate: '2026-01-31' },
      { id: 'A1', open: '50.00', dueDate: '2026-02-28' },
    ]
    const doubt = ['reference-ambiguous', { text: 'a 1', items: 'A-1, A1', currency }]
    expect(suggest('50.00', 'a 1', { items: twins }).suggestions[0]).toEqual([
      'reference-and-amount',
      ['A1 50.00 0.00'],
      [doubt, ['match-amount', { amount: '50.00', currency }]],
    ])
    // written exactly as one of them is named, it is that one
    expect(suggest('40.00', 'A-1', { items: twins }).suggestions[0]).toEqual([
      'reference-and-amount',
      ['A-1 40.00 0.00'],
      [
        ['match-reference', { itemId: 'A-1', text: 'A-1', currency }],
        ['match-amount', { amount: '40.00', currency }],
      ],
    ])
  })

  test('some of those that are named: why each was named, and the amount', () => {
    expect(suggest('500.00', 'INV-15 INV-16').suggestions[0]).toEqual([
      'reference-and-amount',
      ['INV-16 500.00 0.00'],
      [
        ['match-reference', { itemId: 'INV-15', text: 'INV-15', currency }],
        ['match-reference', { itemId: 'INV-16', text: 'INV-16', currency }],
        ['match-amount', { amount: '500.00', currency }],
      ],
    ])
  })

  test('what is named without doubt stands apart from what is in doubt, and nothing is named twice', () => {
    const given = [
      { id: 'A-1', open: '40.00', dueDate: '2026-01-31' },
      { id: 'A1', open: '50.00', dueDate: '2026-02-28' },
      { id: 'B', open: '60.00', dueDate: '2026-03-31' },
    ]
    const kinds = (reference: string) =>
      suggest('5.00', reference, { items: given }).suggestions.map(([kind, lines]) => [kind, lines])
    expect(kinds('B, a 1')).toEqual([
      ['reference', ['A-1 5.00 0.00']],
      ['reference', ['A1 5.00 0.00']],
      ['reference', ['B 5.00 0.00']],
    ])
    expect(kinds('A-1 or a 1')).toEqual([['reference', ['A-1 5.00 0.00']]])
  })

  test('another name that is written as it stands is no guess', () => {
    const given = [{ id: 'F-1', open: '40.00', dueDate: '2026-01-31', references: ['PO 4711', 'X'] }]
    const why = (reference: string) => suggest('40.00', reference, { items: given }).suggestions[0]?.[2]
    const amount = ['match-amount', { amount: '40.00', currency }]
    expect(why('for PO 4711')).toEqual([
      ['match-reference', { itemId: 'F-1', text: 'PO 4711', currency }],
      amount,
    ])
    expect(why('for po4711')).toEqual([
      ['match-normalized-reference', { itemId: 'F-1', text: 'po4711', currency }],
      amount,
    ])
  })

  test('twenty other names are taken', () => {
    const references = Array.from({ length: 20 }, (_, index) => `R${String(index + 1)}`)
    const given = [{ id: 'F-1', open: '40.00', dueDate: '2026-01-31', references }]
    expect(suggest('40.00', 'R20', { items: given }).suggestions[0]?.[0]).toBe('reference-and-amount')
  })

  test('of combinations the smaller comes first, and of equally small ones the older', () => {
    const item = (id: string, open: string, dueDate: string) => ({ id, open, dueDate })
    const sums = (given: readonly MatchItem[]) =>
      suggest('60.00', '', { items: given }).suggestions.map(([, lines]) => lines)
    // the three oldest sum to it as well
    expect(
      sums([
        item('A', '10.00', '2026-01-01'),
        item('B', '20.00', '2026-01-02'),
        item('C', '30.00', '2026-01-03'),
        item('D', '45.00', '2026-01-04'),
        item('E', '15.00', '2026-01-05'),
      ])[0],
    ).toEqual(['D 45.00 0.00', 'E 15.00 0.00'])
    expect(
      sums([
        item('A', '20.00', '2026-01-01'),
        item('B', '50.00', '2026-01-02'),
        item('C', '40.00', '2026-01-03'),
        item('D', '10.00', '2026-01-04'),
      ]),
    ).toEqual([
      ['A 20.00 0.00', 'C 40.00 0.00'],
      ['B 50.00 0.00', 'D 10.00 0.00'],
    ])
  })

  test('six items are told by five names and their number', () => {
    const many = [1, 2, 3, 4, 5, 6].map((number) => ({
      id: `F-${String(number)}`,
      open: '10.00',
      dueDate: `2026-01-0${String(number)}`,
    }))
    const [first] = suggest('60.00', '', { items: many }).suggestions
    expect(first?.[2]).toEqual([
      ['match-combination', { items: 'F-1, F-2, F-3, F-4, F-5, … (6)', amount: '60.00', currency }],
    ])
    const [five] = suggest('50.00', '', { items: many.slice(0, 5) }).suggestions
    expect(five?.[2]).toEqual([
      ['match-combination', { items: 'F-1, F-2, F-3, F-4, F-5', amount: '50.00', currency }],
    ])
  })
})
