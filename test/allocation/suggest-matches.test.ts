import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { type MatchItem, type MatchRequest, suggestMatches } from '../../src/allocation/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { money, units } from './amounts.js'

const ITEMS: readonly MatchItem[] = [
  { id: 'INV-15', open: '150.00', dueDate: '2026-01-31' },
  { id: 'INV-16', open: '500.00', dueDate: '2026-02-28' },
  {
    id: 'INV-17',
    open: '1000.00',
    dueDate: '2026-03-31',
    discount: { amount: '20.00', until: '2026-03-20' },
  },
  { id: 'INV-1', open: '77.00', dueDate: '2026-04-30', references: ['PO 4711', '采购单88'] },
]

const request = (amount: string, reference?: string, fields: Partial<MatchRequest> = {}): MatchRequest => ({
  payment: { amount, currency: 'EUR', date: '2026-03-20', ...(reference === undefined ? {} : { reference }) },
  items: ITEMS,
  ...fields,
})

/** Kind and items of each suggestion. */
const found = (input: MatchRequest) =>
  suggestMatches(input).suggestions.map(
    ({ kind, lines }) => `${kind}: ${lines.map(({ itemId }) => itemId).join(' ')}`,
  )

describe('by reference', () => {
  test.each([
    ['an identifier', 'INV-16', '500.00', 'reference-and-amount: INV-16'],
    ['other separators and case', 'inv 16 thanks', '500.00', 'reference-and-amount: INV-16'],
    ['an underscore between', 'INV_16', '500.00', 'reference-and-amount: INV-16'],
    ['full-width forms', 'ＩＮＶ－１６', '500.00', 'reference-and-amount: INV-16'],
    ['inside Chinese', '货款INV-16请查收', '500.00', 'reference-and-amount: INV-16'],
    ['another name', 'your po4711', '77.00', 'reference-and-amount: INV-1'],
    ['another name in Chinese', '采购单 88', '77.00', 'reference-and-amount: INV-1'],
    ['two identifiers', 'INV-15/INV-16', '650.00', 'reference-and-amount: INV-15 INV-16'],
    ['less a discount in time', 'INV-17 less 2%', '980.00', 'reference-and-discounted-amount: INV-17'],
    [
      'two, one of them discounted',
      'INV-16 INV-17',
      '1480.00',
      'reference-and-discounted-amount: INV-16 INV-17',
    ],
    ['some of those that are named', 'INV-1, INV-15, INV-16', '500.00', 'reference-and-amount: INV-16'],
    [
      'some of them, discounted',
      'INV-1 INV-16 INV-17',
      '1057.00',
      'reference-and-discounted-amount: INV-17 INV-1',
    ],
    ['another amount', 'INV-16', '499.00', 'reference: INV-16'],
    ['the longest name, not a part of it', 'INV-17', '1000.00', 'reference-and-amount: INV-17'],
    ['a name only once', 'INV-16 INV-16', '500.00', 'reference-and-amount: INV-16'],
  ])('%s', (_, reference, amount, first) => {
    expect(found(request(amount, reference))[0]).toBe(first)
  })

  test.each([
    ['a longer number', 'INV-160'],
    ['a number inside a word', 'XINV-16'],
    ['a part of the name', '16'],
    ['leading zeros', 'INV-016'],
  ])('not %s', (_, reference) => {
    expect(suggestMatches(request('3.33', reference))).toMatchObject({ status: 'no-match', suggestions: [] })
  })

  test('names that differ in separators only: letter by letter wins, else both are proposed', () => {
    const items = [
      { id: 'A-1', open: '10.00', dueDate: '2026-01-31' },
      { id: 'A1', open: '20.00', dueDate: '2026-02-28' },
    ]
    expect(found(request('5.00', 'A1', { items }))).toEqual(['reference: A1'])
    expect(found(request('5.00', 'A-1', { items }))).toEqual(['reference: A-1'])
    const doubtful = suggestMatches(request('5.00', 'A 1', { items }))
    expect(doubtful).toMatchObject({
      status: 'ambiguous',
      suggestions: [{ lines: [{ itemId: 'A-1' }] }, { lines: [{ itemId: 'A1' }] }],
      reasons: [{ code: 'allocation.equally-good', params: { suggestions: 2 } }],
    })
    expect(doubtful.suggestions[0]!.reasons[0]).toEqual({
      code: 'allocation.reference-ambiguous',
      params: { text: 'A 1', items: 'A-1, A1', currency: 'EUR' },
    })
    expect(found(request('20.00', 'A 1', { items }))[0]).toBe('reference-and-amount: A1')
  })

  describe('letter by letter', () => {
    const items = ['A-1', 'A1', 'A-1*', '#A1'].map((id, index) => ({
      id,
      open: `${String(index + 1)}0.00`,
      dueDate: '2026-01-31',
    }))
    test.each([
      // The signs around the words of a name count too.
      ['A-1', 'reference: A-1'],
      ['A-1*', 'reference: A-1*'],
      ['for #A1.', 'reference: #A1'],
      // Wherever in the text it stands, it settles what the other words mean.
      ['a 1, A1', 'reference: A1'],
      ['A1, a 1', 'reference: A1'],
      ['a-1 A-1 A1', 'reference: A-1 A1'],
    ])('%s', (reference, only) => {
      expect(found(request('5.00', reference, { items }))).toEqual([only])
    })
  })

  describe('a name that several items share, as invoices of one order do', () => {
    const items = [
      { id: 'INV-1', open: '100.00', dueDate: '2026-01-31', references: ['PO 4711', 'DN 1'] },
      { id: 'INV-2', open: '50.00', dueDate: '2026-02-28', references: ['PO 4711', 'DN 2'] },
      { id: 'INV-3', open: '50.00', dueDate: '2026-01-15', references: ['DN 2', 'po-1'] },
      { id: 'INV-4', open: '70.00', dueDate: '2026-01-16', references: ['PO 1'] },
    ]
    test.each([
      ['names them all', '150.00', 'PO 4711', 'reference-and-amount: INV-1 INV-2'],
      ['also in other letters', '150.00', 'po4711', 'reference-and-amount: INV-1 INV-2'],
      ['of which some may be paid', '100.00', 'PO 4711', 'reference-and-amount: INV-1'],
      ['or a part', '30.00', 'PO 4711', 'reference: INV-1 INV-2'],
      ['means the one that is named too', '100.00', 'INV-1 of PO 4711', 'reference-and-amount: INV-1'],
      ['whichever is named first', '30.00', 'PO 4711: inv 1', 'reference: INV-1'],
      ['beside another shared name', '200.00', 'PO 4711 DN 2', 'reference-and-amount: INV-3 INV-1 INV-2'],
      ['the other way round', '200.00', 'DN 2 PO 4711', 'reference-and-amount: INV-3 INV-1 INV-2'],
    ])('%s: %s for %s', (_, amount, reference, expected) => {
      expect(found(request(amount, reference, { items }))[0]).toBe(expected)
    })

    test('is no doubt, and says so of each', () => {
      const { status, suggestions } = suggestMatches(request('150.00', 'PO 4711', { items }))
      expect(status).toBe('match')
      expect(suggestions[0]!.reasons).toEqual([
        {
          code: 'allocation.match-reference',
          params: { itemId: 'INV-1', text: 'PO 4711', currency: 'EUR' },
        },
        {
          code: 'allocation.match-reference',
          params: { itemId: 'INV-2', text: 'PO 4711', currency: 'EUR' },
        },
        { code: 'allocation.match-amount', params: { amount: '150.00', currency: 'EUR' } },
      ])
    })

    test('but names that only sound alike are', () => {
      expect(found(request('5.00', 'po 1', { items }))).toEqual(['reference: INV-3', 'reference: INV-4'])
    })
  })

  test('says how it was found', () => {
    const codes = (reference: string) =>
      suggestMatches(request('500.00', reference)).suggestions[0]!.reasons.map(({ code }) => code)
    expect(codes('INV-16')).toEqual(['allocation.match-reference', 'allocation.match-amount'])
    expect(codes('inv16')).toEqual(['allocation.match-normalized-reference', 'allocation.match-amount'])
  })

  test.each([
    ['Caf\u00e9-12', 'Cafe\u0301-12'],
    ['Cafe\u0301-12', 'Caf\u00e9-12'],
  ])('an accent may be encoded with its letter or after it: %j in %j', (id, reference) => {
    const items = [
      { id, open: '10.00', dueDate: '2026-01-31' },
      { id: 'Cafe-12', open: '10.00', dueDate: '2026-01-31' },
    ]
    expect(found(request('5.00', reference, { items }))).toEqual([`reference: ${id}`])
  })

  test('identifiers without a letter or digit are never found', () => {
    const items = [{ id: '---', open: '10.00', dueDate: '2026-01-31' }]
    expect(suggestMatches(request('5.00', '---', { items })).status).toBe('no-match')
  })
})

describe('by amount', () => {
  test.each([
    ['one item', '500.00', ['amount: INV-16']],
    ['one item less its discount', '980.00', ['discounted-amount: INV-17']],
    ['the oldest items', '650.00', ['combination: INV-15 INV-16']],
    ['two items', '227.00', ['combination: INV-15 INV-1']],
    ['two items, one of them discounted', '1057.00', ['combination: INV-17 INV-1']],
    ['all items', '1727.00', ['combination: INV-15 INV-16 INV-17 INV-1']],
    ['nothing', '3.33', []],
  ])('%s', (_, amount, expected) => {
    expect(found(request(amount))).toEqual(expected)
  })

  test('a discount that lapsed is none', () => {
    const payment = { amount: '980.00', currency: 'EUR', date: '2026-03-21' }
    expect(suggestMatches({ payment, items: ITEMS }).status).toBe('no-match')
  })

  test('two items of one amount: both, the older first', () => {
    const items = [
      { id: 'B', open: '10.00', dueDate: '2026-01-31' },
      { id: 'A', open: '10.00', dueDate: '2026-02-28' },
    ]
    expect(suggestMatches(request('10.00', undefined, { items }))).toMatchObject({
      status: 'ambiguous',
      suggestions: [{ lines: [{ itemId: 'B' }] }, { lines: [{ itemId: 'A' }] }],
    })
  })

  test('a reference is stronger than an amount', () => {
    expect(found(request('500.00', 'INV-15'))).toEqual(['reference: INV-15', 'amount: INV-16'])
  })

  test('more than five items only when they are the oldest', () => {
    const items = Array.from({ length: 8 }, (_, index) => ({
      id: String(index),
      open: `${String(2 ** index)}.00`,
      dueDate: `2026-01-0${String(index + 1)}`,
    }))
    // 1 + 2 + … + 32: the six oldest. 2 + … + 64: six that are not.
    expect(found(request('63.00', undefined, { items }))).toEqual(['combination: 0 1 2 3 4 5'])
    expect(suggestMatches(request('63.00', undefined, { items })).suggestions[0]!.reasons).toEqual([
      {
        code: 'allocation.match-combination',
        params: { items: '0, 1, 2, 3, 4, … (6)', amount: '63.00', currency: 'EUR' },
      },
    ])
    expect(found(request('126.00', undefined, { items }))).toEqual([])
    expect(found(request('124.00', undefined, { items }))).toEqual(['combination: 2 3 4 5 6'])
  })
})

test('the oldest up to a day are all that are due by it, not the first of them by identifier', () => {
  const days = (...counts: readonly number[]) =>
    counts.flatMap((count, day) =>
      Array.from({ length: count }, (_, index) => ({
        id: `${String(day)}-${String(index)}`,
        open: '100.00',
        dueDate: `2026-01-0${String(day + 1)}`,
      })),
    )
  const status = (amount: string, items: readonly MatchItem[]) =>
    suggestMatches(request(amount, undefined, { items })).status
  // Six of seven that are alike: there are seven such sixes.
  expect(status('600.00', days(7))).toBe('no-match')
  expect(status('600.00', days(3, 4))).toBe('no-match')
  expect(status('600.00', days(6, 1))).toBe('match')
  expect(status('700.00', days(3, 4))).toBe('match')
})

describe('where nothing points anywhere', () => {
  test('says so', () => {
    expect(suggestMatches(request('3.33'))).toEqual({
      status: 'no-match',
      suggestions: [],
      reasons: [{ code: 'allocation.nothing-points', params: { items: 4, currency: 'EUR' } }],
    })
    expect(suggestMatches(request('3.33', undefined, { items: [] })).reasons).toEqual([
      { code: 'allocation.no-items', params: { currency: 'EUR' } },
    ])
  })

  test('proposes the oldest items if asked to', () => {
    const result = suggestMatches(request('600.00', undefined, { fallback: 'oldest-first' }))
    expect(result).toMatchObject({
      status: 'fallback',
      suggestions: [
        {
          kind: 'oldest-first',
          lines: [
            { itemId: 'INV-15', amount: '150.00', discount: '0.00' },
            { itemId: 'INV-16', amount: '450.00', discount: '0.00' },
          ],
          unapplied: '0.00',
        },
      ],
    })
  })

  test('items of another currency and paid items are not there', () => {
    const items = [
      { id: 'A', currency: 'JPY', open: '500', dueDate: '2026-01-31' },
      { id: 'B', open: '0.00', dueDate: '2026-01-31' },
    ]
    expect(suggestMatches(request('500.00', 'A', { items })).reasons[0]!.code).toBe('allocation.no-items')
  })
})

describe('of more combinations than are suggested', () => {
  // The dearest pairs are the latest: 70 + 30, 60 + 40, 50 + 50, each before the next by amount and after it by date.
  const items = [
    { id: 'X', open: '7.00', dueDate: '2026-01-01' },
    { id: 'A', open: '50.00', dueDate: '2026-01-02' },
    { id: 'B', open: '50.00', dueDate: '2026-01-03' },
    { id: 'C', open: '60.00', dueDate: '2026-02-01' },
    { id: 'D', open: '40.00', dueDate: '2026-02-02' },
    { id: 'E', open: '70.00', dueDate: '2026-03-01' },
    { id: 'F', open: '30.00', dueDate: '2026-03-02' },
  ]

  test.each([
    [1, ['combination: A B']],
    [2, ['combination: A B', 'combination: C D']],
    [3, ['combination: A B', 'combination: C D', 'combination: E F']],
  ])('the first %i are those of the earlier due dates', (limit, suggested) => {
    expect(found(request('100.00', undefined, { items, limit }))).toEqual(suggested)
  })

  it('the earlier of equal amounts come first', () => {
    const alike = Array.from({ length: 700 }, (_, index) => ({
      id: String(1000 + index),
      open: '50.00',
      dueDate: '2026-01-31',
    }))
    const { reasons } = suggestMatches(request('100.00', undefined, { items: alike }))
    expect(found(request('100.00', undefined, { items: alike, limit: 3 }))).toEqual([
      'combination: 1000 1001',
      'combination: 1000 1002',
      'combination: 1000 1003',
    ])
    expect(reasons.map(({ code }) => code)).not.toContain('allocation.search-cut')
  })
})

test('limit bounds the suggestions', () => {
  const items = Array.from({ length: 9 }, (_, index) => ({
    id: String(index),
    open: '1.00',
    dueDate: '2026-01-31',
  }))
  expect(found(request('1.00', undefined, { items }))).toHaveLength(5)
  expect(found(request('1.00', undefined, { items, limit: 2 }))).toEqual(['amount: 0', 'amount: 1'])
})

const anyRequest = fc
  .record({
    amount: fc.integer({ min: 1, max: 40 }),
    reference: fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('I1 I2', 'i-3', 'I1I2', '')),
    fallback: fc.boolean(),
    rows: fc.array(
      fc.record({
        open: fc.integer({ min: 0, max: 20 }),
        day: fc.integer({ min: 1, max: 3 }),
        cut: fc.nat({ max: 2 }),
      }),
      { maxLength: 7 },
    ),
  })
  .map(({ amount, reference, fallback, rows }) =>
    request(money(amount), reference, {
      items: rows.map(({ open, day, cut }, index) => ({
        id: `I${String(index)}`,
        open: money(open),
        dueDate: `2026-01-0${String(day)}`,
        discount: { amount: money(Math.min(open, cut)), until: '2026-03-20' },
      })),
      ...(fallback ? { fallback: 'oldest-first' as const } : {}),
    }),
  )

describe('laws', () => {
  test.prop([anyRequest])('the lines and the rest of every suggestion sum to the payment', (input) => {
    for (const { lines, unapplied } of suggestMatches(input).suggestions) {
      expect(units(unapplied, ...lines.map(({ amount }) => amount))).toBe(units(String(input.payment.amount)))
    }
  })

  test.prop([anyRequest])('amount + discount is never more than an item has open', (input) => {
    for (const { lines } of suggestMatches(input).suggestions) {
      for (const { itemId, amount, discount } of lines) {
        const item = input.items.find(({ id }) => id === itemId)!
        expect(units(amount, discount) <= units(String(item.open))).toBe(true)
      }
    }
  })

  test.prop([anyRequest])('the order of the items in the input does not matter', (input) => {
    expect(suggestMatches({ ...input, items: [...input.items].reverse() })).toEqual(suggestMatches(input))
  })

  test.prop([anyRequest])('a combination that exists is found', (input) => {
    const open = input.items.map((item) => Number(units(String(item.open)) / 100n))
    const target = Number(units(String(input.payment.amount)) / 100n)
    const exists = Array.from({ length: 2 ** open.length }, (_, mask) =>
      open.filter((_value, index) => (mask >> index) & 1),
    ).some(
      (part) =>
        part.length <= 5 && !part.includes(0) && part.reduce((sum, value) => sum + value, 0) === target,
    )
    if (exists) expect(['match', 'ambiguous']).toContain(suggestMatches(input).status)
  })

  test.prop([anyRequest, fc.integer({ min: 1, max: 20 })])(
    'fewer suggestions are the first of more',
    (input, limit) => {
      const more = suggestMatches({ ...input, limit: 20 }).suggestions
      expect(suggestMatches({ ...input, limit }).suggestions).toEqual(more.slice(0, limit))
    },
  )
})

describe('the work is bounded', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    id: `R${String(index)}`,
    open: money(100_000 + 2 * index),
    dueDate: '2026-01-31',
  }))

  it('gives up a sum that no combination has, and says so', () => {
    // All amounts are even cents, the payment is odd.
    expect(suggestMatches(request('5000.01', undefined, { items: many })).reasons).toContainEqual({
      code: 'allocation.search-cut',
      params: { steps: 200_000, currency: 'EUR' },
    })
  })

  it('says so too of the items that the reference names, where the others have what sums to the payment', () => {
    // The named ones are even cents, the payment is odd: no five of them sum to it, and there are 10^10 fives.
    const named = many.slice(0, 300)
    const others = ['2000.00', '3000.01', '1500.00', '3500.01'].map((open, index) => ({
      id: `X${String(index)}`,
      open,
      dueDate: '2026-01-31',
    }))
    const reference = named.map(({ id }) => id).join(' ')
    const { suggestions, reasons } = suggestMatches(
      request('5000.01', reference, { items: [...named, ...others], limit: 1 }),
    )
    expect(suggestions.map(({ kind }) => kind)).toEqual(['reference'])
    expect(suggestions[0]?.reasons.at(-1)?.code).toBe('allocation.search-cut')
    expect(reasons.map(({ code }) => code)).not.toContain('allocation.search-cut')
  })

  it('finds a pair among ten thousand', () => {
    const [a, b] = [many[123]!, many[9876]!]
    const result = suggestMatches(
      request(money(200_000 + 2 * (123 + 9876)), undefined, { items: many, limit: 20 }),
    )
    expect(units(...result.suggestions[0]!.lines.map(({ amount }) => amount))).toBe(units(a.open, b.open))
  })

  it.each([
    ['one name', () => ['PO 1']],
    ['names that sound alike', (index: number) => [`P${'-'.repeat(index % 150)}O 1`]],
  ])('of ten thousand items that share %s, said five hundred times', (_, references) => {
    const items = many.map((row, index) => ({ ...row, references: references(index) }))
    const { suggestions } = suggestMatches(request('0.01', 'po1 '.repeat(500), { items }))
    expect(suggestions[0]?.kind).toBe('reference')
  })

  it.each([
    ['one letter repeated', 'R'.repeat(2000)],
    ['separators', '-'.repeat(2000)],
    ['digits apart', '1 '.repeat(1000)],
    ['half a surrogate', '\ud800'.repeat(2000)],
    ['control characters', '\u0000'.repeat(2000)],
    ['combining marks', 'e\u0301'.repeat(1000)],
  ])('reads a reference of %s', (_, reference) => {
    expect(suggestMatches(request('0.01', reference, { items: many })).status).toBe('no-match')
  })
})

describe('refuses', () => {
  const item = { id: 'A', open: '1.00', dueDate: '2026-01-31' }
  const withItem = (fields: object) =>
    request('1.00', undefined, { items: [{ ...item, ...fields } as never] })
  const withPayment = (fields: object) => ({
    payment: { amount: '1.00', currency: 'EUR', date: '2026-01-31', ...fields },
    items: [item],
  })

  test.each([
    ['nothing', undefined, 'input.missing', ''],
    ['a revoked proxy', revokedProxy(), 'input.type', ''],
    [
      'a misspelling',
      request('1', undefined, { fallBack: 'oldest-first' } as never),
      'input.unknown-key',
      'fallBack',
    ],
    ['a payment of nothing', withPayment({ amount: '0.00' }), 'input.range', 'payment.amount'],
    ['a negative payment', withPayment({ amount: '-1' }), 'amount.negative', 'payment.amount'],
    ['no date', withPayment({ date: undefined }), 'input.missing', 'payment.date'],
    ['30 February', withPayment({ date: '2026-02-30' }), 'date.invalid', 'payment.date'],
    [
      'ten megabytes of reference',
      withPayment({ reference: 'x'.repeat(10_000_000) }),
      'input.range',
      'payment.reference',
    ],
    ['a reference of a number', withPayment({ reference: 17 }), 'input.type', 'payment.reference'],
    ['a hole', request('1', undefined, { items: new Array<MatchItem>(1) }), 'input.missing', 'items[0]'],
    ['two of one id', request('1', undefined, { items: [item, item] }), 'id.duplicate', 'items[1].id'],
    ['a negative item', withItem({ open: '-1' }), 'amount.negative', 'items[0].open'],
    ['an unknown currency', withItem({ currency: 'EURO' }), 'currency.unknown', 'items[0].currency'],
    ['no due date', withItem({ dueDate: undefined }), 'input.missing', 'items[0].dueDate'],
    ['references as text', withItem({ references: 'A' }), 'input.type', 'items[0].references'],
    ['an empty reference', withItem({ references: [''] }), 'id.invalid', 'items[0].references[0]'],
    [
      '21 references',
      withItem({ references: Array.from({ length: 21 }, () => 'A') }),
      'input.range',
      'items[0].references',
    ],
    [
      'a discount over the item',
      withItem({ discount: { amount: '1.01', until: '2026-01-31' } }),
      'input.range',
      'items[0].discount.amount',
    ],
    [
      'a discount without end',
      withItem({ discount: { amount: '1.00' } }),
      'input.missing',
      'items[0].discount.until',
    ],
    [
      'a misspelt discount',
      withItem({ discount: { amount: '1', unti: '' } }),
      'input.unknown-key',
      'items[0].discount.unti',
    ],
    [
      'an unknown fallback',
      request('1', undefined, { fallback: 'newest' as never }),
      'input.choice',
      'fallback',
    ],
    ['no suggestions', request('1', undefined, { limit: 0 }), 'input.range', 'limit'],
    ['too many suggestions', request('1', undefined, { limit: 21 }), 'input.range', 'limit'],
  ])('%s', (_, input, code, path) => {
    expect(refusal(() => suggestMatches(input as never))).toEqual([code, path])
  })
})
