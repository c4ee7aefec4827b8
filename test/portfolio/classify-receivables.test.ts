import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { writeDay } from '../../src/calendar/day-number.js'
import { classifyAging } from '../../src/aging/index.js'
import { openItems } from '../../src/ledger/index.js'
import {
  classifyReceivables,
  type ClassificationRequest,
  type ClassifiedFacts,
} from '../../src/portfolio/index.js'
import { asOfs, books, shuffled } from '../ledger/arbitraries.js'
import { refusal, revokedProxy } from '../refusal.js'

const item = (fields: Partial<ClassifiedFacts> = {}): ClassifiedFacts => ({
  invoiceId: 'F-1',
  customerId: 'acme',
  currency: 'EUR',
  issueDate: '2026-01-05',
  dueDate: '2026-02-04',
  open: '100.00',
  ...fields,
})

/** Ages in buckets of 30 days, bands at 100 and 1,000 euros, grades A to C. */
const requestOf = (fields: Partial<ClassificationRequest> = {}): ClassificationRequest => ({
  items: [item()],
  asOf: '2026-03-14',
  aging: { basis: 'due-date', bucketEdges: [30, 60] },
  amountBands: { EUR: ['100', '1000'], JPY: ['5000'] },
  gradeOrder: ['A', 'B', 'C'],
  customers: [{ id: 'acme', grade: 'B' }, { id: 'bolt', grade: 'A' }, { id: 'zeta' }],
  weights: { age: 100, amount: 10, grade: 1 },
  ...fields,
})

describe('one item', () => {
  // 14 March 2026 is 38 days after 4 February: bucket 31-60, place 2. A band ends on its edge. B has place 1.
  test.each<[string, Partial<ClassifiedFacts>, key: string, priority: number]>([
    ['on an edge', {}, 'EUR 31-60 0-100.00 B', 201],
    ['a cent above it', { open: '100.01' }, 'EUR 31-60 100.00-1000.00 B', 211],
    ['above the last edge', { open: '1000.01' }, 'EUR 31-60 1000.00+ B', 221],
    ['of nothing', { open: '0' }, 'EUR 31-60 0-100.00 B', 201],
    ['not yet due', { dueDate: '2026-03-14' }, 'EUR current 0-100.00 B', 1],
    ['a day past due', { dueDate: '2026-03-13' }, 'EUR 1-30 0-100.00 B', 101],
    ['long past due', { dueDate: '2025-03-13' }, 'EUR 61+ 0-100.00 B', 301],
    ['of the best grade', { customerId: 'bolt' }, 'EUR 31-60 0-100.00 A', 200],
    ['of a customer without a grade', { customerId: 'zeta' }, 'EUR 31-60 0-100.00', 203],
    ['of a customer whom nobody knows', { customerId: '__proto__' }, 'EUR 31-60 0-100.00', 203],
    ['in another currency', { currency: 'JPY', open: '5001' }, 'JPY 31-60 5000+ B', 211],
    ['of more digits than a double holds', { open: '9007199254740993.01' }, 'EUR 31-60 1000.00+ B', 221],
  ])('%s', (_, fields, key, priority) => {
    const { classes, items } = classifyReceivables(requestOf({ items: [item(fields)] }))
    expect(items).toEqual([{ invoiceId: 'F-1', key }])
    expect(classes.map((found) => [found.key, found.priority, found.count])).toEqual([[key, priority, 1]])
  })

  test('by its invoice date', () => {
    const request = requestOf({ aging: { basis: 'invoice-date', bucketEdges: [60, 90] } })
    // 68 days after 5 January.
    expect(classifyReceivables(request).classes[0]).toMatchObject({ bucket: '61-90', priority: 101 })
    const { dueDate, ...undated } = item()
    expect(dueDate).toBeDefined()
    expect(classifyReceivables({ ...request, items: [undated] }).classes).toHaveLength(1)
  })

  test('names its instalment', () => {
    const { items } = classifyReceivables(
      requestOf({ items: [item({ instalment: 1 }), item({ instalment: 2 })] }),
    )
    expect(items.map(({ instalment }) => instalment)).toEqual([1, 2])
  })

  test('one band holds everything where there is no edge', () => {
    expect(classifyReceivables(requestOf({ amountBands: { EUR: [] } })).classes[0]?.band).toBe('0+')
  })
})

test('classes hold count and amount, the highest priority first, then by key', () => {
  const { classes } = classifyReceivables(
    requestOf({
      items: [
        item({ invoiceId: '1', dueDate: '2026-03-31' }),
        item({ invoiceId: '2', open: '0.10' }),
        item({ invoiceId: '3', open: '0.20' }),
        item({ invoiceId: '4', customerId: 'zeta', open: '7' }),
        item({ invoiceId: '5', currency: 'JPY', open: '12' }),
        item({ invoiceId: '6', open: '9007199254740993.01' }),
        item({ invoiceId: '7', open: '9007199254740993.02' }),
      ],
    }),
  )
  expect(classes).toEqual([
    {
      key: 'EUR 31-60 1000.00+ B',
      currency: 'EUR',
      bucket: '31-60',
      band: '1000.00+',
      grade: 'B',
      count: 2,
      amount: '18014398509481986.03',
      priority: 221,
    },
    {
      key: 'EUR 31-60 0-100.00',
      currency: 'EUR',
      bucket: '31-60',
      band: '0-100.00',
      grade: null,
      count: 1,
      amount: '7.00',
      priority: 203,
    },
    {
      key: 'EUR 31-60 0-100.00 B',
      currency: 'EUR',
      bucket: '31-60',
      band: '0-100.00',
      grade: 'B',
      count: 2,
      amount: '0.30',
      priority: 201,
    },
    {
      key: 'JPY 31-60 0-5000 B',
      currency: 'JPY',
      bucket: '31-60',
      band: '0-5000',
      grade: 'B',
      count: 1,
      amount: '12',
      priority: 201,
    },
    {
      key: 'EUR current 0-100.00 B',
      currency: 'EUR',
      bucket: 'current',
      band: '0-100.00',
      grade: 'B',
      count: 1,
      amount: '100.00',
      priority: 1,
    },
  ])
})

test('nothing is classified into nothing', () => {
  expect(classifyReceivables(requestOf({ items: [] }))).toEqual({ classes: [], items: [] })
})

const facts: fc.Arbitrary<ClassifiedFacts[]> = fc
  .array(
    fc.record({
      customerId: fc.constantFrom('acme', 'bolt', 'zeta', 'nobody'),
      currency: fc.constantFrom('EUR', 'JPY'),
      dueDate: fc.integer({ min: 20_454, max: 20_604 }).map((day) => writeDay(day)),
      open: fc.oneof(
        fc.integer({ min: 0, max: 6000 }).map(String),
        fc.bigInt({ min: 0n, max: 10n ** 29n }).map(String),
      ),
    }),
    { maxLength: 30 },
  )
  .map((rows) => rows.map((row, index) => ({ invoiceId: `F-${String(index)}`, ...row })))
const weights = fc.record({ age: fc.nat(1000), amount: fc.nat(1000), grade: fc.nat(1000) })
const unitsOf = (text: string) => BigInt(text.replace('.', ''))

describe('laws', () => {
  law.prop([facts, weights])('classes partition the items by count and by amount', (items, by) => {
    const { classes, items: placed } = classifyReceivables(requestOf({ items, weights: by }))
    expect(placed.map(({ invoiceId }) => invoiceId)).toEqual(items.map(({ invoiceId }) => invoiceId))
    expect(new Set(classes.map(({ key }) => key)).size).toBe(classes.length)
    for (const { key, count, amount, currency } of classes) {
      const own = items.filter((_, index) => placed[index]?.key === key)
      expect(own.every((row) => row.currency === currency)).toBe(true)
      expect(own.length).toBe(count)
      const scale = currency === 'EUR' ? 100n : 1n
      expect(unitsOf(amount)).toBe(own.reduce((sum, { open }) => sum + BigInt(open) * scale, 0n))
    }
    expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(items.length)
  })

  law.prop([facts, weights, fc.integer({ min: 1, max: 1000 })])(
    'weights scale priorities',
    (items, by, factor) => {
      const scaled = { age: by.age * factor, amount: by.amount * factor, grade: by.grade * factor }
      const of = (each: typeof by) =>
        new Map(
          classifyReceivables(requestOf({ items, weights: each })).classes.map(({ key, priority }) => [
            key,
            priority,
          ]),
        )
      const expected = [...of(by)].map(([key, priority]): [string, number] => [key, priority * factor])
      expect(of(scaled)).toEqual(new Map(expected))
    },
  )

  law.prop([facts, weights, fc.integer()])(
    'classes do not depend on the order of the items',
    (items, by, seed) => {
      const { classes } = classifyReceivables(requestOf({ items, weights: by }))
      expect(classifyReceivables(requestOf({ items: shuffled(items, seed), weights: by })).classes).toEqual(
        classes,
      )
      const priorities = classes.map(({ priority }) => priority)
      expect(priorities).toEqual([...priorities].sort((a, b) => b - a))
    },
  )

  law.prop([books, asOfs])('open items fit, and stand in the bucket of their age', (documents, asOf) => {
    const items = openItems({ ...documents, asOf })
    const request = requestOf({ items, asOf, amountBands: { EUR: ['0.10'], JPY: ['10'], KWD: ['1'] } })
    const before = structuredClone(request)
    const found = classifyReceivables(request)
    expect(request).toEqual(before)
    items.forEach(({ daysPastDue, currency }, index) => {
      const cell = found.classes.find(({ key }) => key === found.items[index]?.key)
      expect(cell).toMatchObject({ currency, bucket: classifyAging(daysPastDue, request.aging).id })
    })
    expect(JSON.parse(JSON.stringify(found))).toStrictEqual(found)
  })
})

describe('bad input', () => {
  const one = (fields: object) => ({ items: [{ ...item(), ...fields }] })
  test.each<[string, unknown, [code: string, path: string]]>([
    ['nothing', undefined, ['input.missing', '']],
    ['null', null, ['input.type', '']],
    ['a revoked proxy', revokedProxy(), ['input.type', '']],
    ['a misspelt field', { ...requestOf(), weight: {} }, ['input.unknown-key', 'weight']],
    ['no items', requestOf({ items: undefined as never }), ['input.missing', 'items']],
    ['items by id', requestOf({ items: {} as never }), ['input.type', 'items']],
    [
      'a list of a billion holes',
      requestOf({ items: Object.assign([], { length: 1e9 }) }),
      ['input.missing', 'items[0]'],
    ],
    ['null for an item', requestOf({ items: [null] as never }), ['input.type', 'items[0]']],
    ['an item twice', requestOf({ items: [item(), item()] }), ['id.duplicate', 'items[1].invoiceId']],
    [
      'an instalment twice',
      requestOf({ items: [item({ instalment: 1 }), item({ instalment: 1 })] }),
      ['id.duplicate', 'items[1].invoiceId'],
    ],
    [
      'an invoice whole and in parts',
      requestOf({ items: [item(), item({ instalment: 1 })] }),
      ['id.duplicate', 'items[1].invoiceId'],
    ],
    ['no invoice', requestOf(one({ invoiceId: undefined })), ['input.missing', 'items[0].invoiceId']],
    ['instalment 0', requestOf(one({ instalment: 0 })), ['input.range', 'items[0].instalment']],
    ['instalment NaN', requestOf(one({ instalment: NaN })), ['input.range', 'items[0].instalment']],
    ['an instalment as a text', requestOf(one({ instalment: '1' })), ['input.type', 'items[0].instalment']],
    ['no customer', requestOf(one({ customerId: '' })), ['id.invalid', 'items[0].customerId']],
    ['no currency', requestOf(one({ currency: undefined })), ['input.missing', 'items[0].currency']],
    [
      'a currency that is none',
      requestOf(one({ currency: 'EURO' })),
      ['currency.unknown', 'items[0].currency'],
    ],
    [
      'a currency without bands',
      requestOf(one({ currency: 'USD' })),
      ['currency.missing', 'amountBands.USD'],
    ],
    ['a negative amount', requestOf(one({ open: '-0.01' })), ['amount.negative', 'items[0].open']],
    ['too fine an amount', requestOf(one({ open: '0.001' })), ['amount.too-fine', 'items[0].open']],
    ['1e9000000', requestOf(one({ open: '1e9000000' })), ['decimal.invalid', 'items[0].open']],
    ['NaN', requestOf(one({ open: NaN })), ['decimal.invalid', 'items[0].open']],
    ['no due date', requestOf(one({ dueDate: undefined })), ['input.missing', 'items[0].dueDate']],
    ['30 February', requestOf(one({ dueDate: '2026-02-30' })), ['date.invalid', 'items[0].dueDate']],
    [
      'no invoice date where it is the basis',
      requestOf({ ...one({ issueDate: undefined }), aging: { basis: 'invoice-date', bucketEdges: [30] } }),
      ['input.missing', 'items[0].issueDate'],
    ],
    ['no day', requestOf({ asOf: undefined as never }), ['input.missing', 'asOf']],
    ['no aging', requestOf({ aging: undefined as never }), ['input.missing', 'aging']],
    [
      'a misspelt field of the aging',
      requestOf({ aging: { basis: 'due-date', edges: [30] } as never }),
      ['input.unknown-key', 'aging.edges'],
    ],
    [
      'no edges',
      requestOf({ aging: { basis: 'due-date', bucketEdges: [] } }),
      ['aging.edges', 'aging.bucketEdges'],
    ],
    ['no bands', requestOf({ amountBands: undefined as never }), ['input.missing', 'amountBands']],
    [
      'bands that fall',
      requestOf({ amountBands: { EUR: ['10', '5'] } }),
      ['input.range', 'amountBands.EUR[1]'],
    ],
    [
      'bands of a currency in which nobody owes',
      requestOf({ amountBands: { EUR: ['10'], JPY: ['0.5'] } }),
      ['amount.too-fine', 'amountBands.JPY[0]'],
    ],
    ['a band of nothing', requestOf({ amountBands: { EUR: [0] } }), ['input.range', 'amountBands.EUR[0]']],
    [
      'a band as a number',
      requestOf({ amountBands: { EUR: 100 as never } }),
      ['input.type', 'amountBands.EUR'],
    ],
    [
      'a band with a hole',
      requestOf({ amountBands: { EUR: Object.assign([], { 1: 5 }) } }),
      ['input.missing', 'amountBands.EUR[0]'],
    ],
    [
      'inherited bands',
      requestOf({ amountBands: Object.create({ EUR: [1] }) as never }),
      ['currency.missing', 'amountBands.EUR'],
    ],
    ['no grades', requestOf({ gradeOrder: undefined as never }), ['input.missing', 'gradeOrder']],
    ['a grade without a name', requestOf({ gradeOrder: [''] }), ['id.invalid', 'gradeOrder[0]']],
    ['a grade twice', requestOf({ gradeOrder: ['A', 'B', 'A'] }), ['id.duplicate', 'gradeOrder[2]']],
    ['no customers', requestOf({ customers: undefined as never }), ['input.missing', 'customers']],
    [
      'a customer without an id',
      requestOf({ customers: [{} as never] }),
      ['input.missing', 'customers[0].id'],
    ],
    [
      'a customer twice',
      requestOf({ customers: [{ id: 'a' }, { id: 'a' }] }),
      ['id.duplicate', 'customers[1].id'],
    ],
    [
      'a grade that is not in the order',
      requestOf({ customers: [{ id: 'acme', grade: 'D' }] }),
      ['input.choice', 'customers[0].grade'],
    ],
    [
      'null for a grade',
      requestOf({ customers: [{ id: 'acme', grade: null as never }] }),
      ['input.choice', 'customers[0].grade'],
    ],
    ['no weights', requestOf({ weights: undefined as never }), ['input.missing', 'weights']],
    [
      'a weight of NaN',
      requestOf({ weights: { age: NaN, amount: 1, grade: 1 } }),
      ['input.range', 'weights.age'],
    ],
    [
      'a negative weight',
      requestOf({ weights: { age: 1, amount: -1, grade: 1 } }),
      ['input.range', 'weights.amount'],
    ],
    [
      'too high a weight',
      requestOf({ weights: { age: 1, amount: 1, grade: 1_000_001 } }),
      ['input.range', 'weights.grade'],
    ],
    [
      'a weight as a text',
      requestOf({ weights: { age: '1' as never, amount: 1, grade: 1 } }),
      ['input.type', 'weights.age'],
    ],
    [
      'a misspelt weight',
      requestOf({ weights: { age: 1, amount: 1, grade: 1, grades: 1 } as never }),
      ['input.unknown-key', 'weights.grades'],
    ],
  ])('%s', (_, request, refused) => {
    expect(refusal(() => classifyReceivables(request as never))).toEqual(refused)
  })

  test('a schedule is read once', () => {
    let reads = 0
    const aging = Object.defineProperty({ bucketEdges: [30, 60] }, 'basis', {
      enumerable: true,
      get: () => (reads++ === 0 ? 'due-date' : 'invoice-date'),
    })
    expect(classifyReceivables(requestOf({ aging: aging as never }))).toEqual(
      classifyReceivables(requestOf()),
    )
  })
})
