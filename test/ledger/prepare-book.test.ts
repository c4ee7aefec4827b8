import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { ledgerAsOf, openItems, prepareBook } from '../../src/ledger/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { asOfs, books } from './arbitraries.js'
import { creditNote, deepFreeze, dispute, everything, invoice, paid, payment, writeOff } from './given.js'

const INSTALMENTS = {
  dueDate: undefined as never,
  instalments: [
    { dueDate: '2026-02-04', amount: '60.00' },
    { dueDate: '2026-03-04', amount: '40.00' },
  ],
}

/** Ten megabytes each: made once, and not for every field that refuses them. */
const LONG = {
  day: '2026-02-03'.repeat(1_000_000),
  amount: '1'.repeat(10_000_000),
  id: 'x'.repeat(10_000_000),
  currency: 'EUR'.repeat(3_333_333),
}

type Path = readonly (string | number)[]

/** Everything, with one value put somewhere. */
function withValue(path: Path, value: unknown): never {
  const documents = everything() as unknown as Record<string | number, unknown>
  let holder = documents
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>
  holder[path[path.length - 1]!] = value
  return documents as never
}

const written = (path: Path): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${String(key)}]` : text === '' ? key : `${text}.${key}`,
    '',
  )

const IDS: Path[] = [
  ...[
    'invoices',
    'payments',
    'creditNotes',
    'writeOffs',
    'disputes',
    'promises',
    'contacts',
    'customers',
  ].map((list) => [list, 0, 'id']),
  ...['invoices', 'payments', 'creditNotes', 'promises', 'contacts'].map((list) => [list, 0, 'customerId']),
  ...['creditNotes', 'writeOffs', 'disputes', 'promises', 'contacts'].map((list) => [list, 0, 'invoiceId']),
  ['payments', 0, 'applications', 0, 'invoiceId'],
]
const REQUIRED_DAYS: Path[] = [
  ['invoices', 0, 'issueDate'],
  ['invoices', 0, 'dueDate'],
  ['invoices', 1, 'instalments', 1, 'dueDate'],
  ['payments', 0, 'date'],
  ['creditNotes', 0, 'date'],
  ['writeOffs', 0, 'date'],
  ['disputes', 0, 'openedOn'],
  ['promises', 0, 'madeOn'],
  ['promises', 0, 'dueOn'],
  ['contacts', 0, 'date'],
]
const OPTIONAL_DAYS: Path[] = [
  ['invoices', 0, 'deliveredOn'],
  ['invoices', 0, 'acceptedOn'],
  ['invoices', 1, 'dueDate'],
  ['payments', 0, 'reversedOn'],
  ['payments', 0, 'applications', 0, 'on'],
  ['disputes', 0, 'closedOn'],
  ['customers', 0, 'insolventSince'],
]
const REQUIRED_AMOUNTS: Path[] = [
  ['invoices', 0, 'amount'],
  ['invoices', 1, 'instalments', 0, 'amount'],
  ['payments', 0, 'amount'],
  ['payments', 0, 'applications', 0, 'amount'],
  ['creditNotes', 0, 'amount'],
  ['writeOffs', 0, 'amount'],
  ['disputes', 0, 'amount'],
  ['promises', 0, 'amount'],
]
const OPTIONAL_AMOUNTS: Path[] = [
  ['invoices', 0, 'taxAmount'],
  ['payments', 0, 'applications', 0, 'discount'],
]
const REQUIRED_CURRENCIES: Path[] = ['invoices', 'payments', 'creditNotes', 'promises'].map((list) => [
  list,
  0,
  'currency',
])
const OPTIONAL_CURRENCIES: Path[] = ['writeOffs', 'disputes'].map((list) => [list, 0, 'currency'])
const LISTS: Path[] = [
  ['invoices'],
  ['payments'],
  ['creditNotes'],
  ['writeOffs'],
  ['disputes'],
  ['promises'],
  ['contacts'],
  ['customers'],
  ['invoices', 1, 'instalments'],
  ['payments', 0, 'applications'],
]

const throwing = (): never => {
  throw new TypeError('a getter of another library')
}
const hostile = (): [string, unknown][] => [
  ['null', null],
  ['true', true],
  ['a number', 7],
  ['a symbol', Symbol('x')],
  ['a function', () => 'x'],
  ['a revoked proxy', revokedProxy()],
]

describe('prepareBook', () => {
  test('takes one of everything', () => {
    expect(() => prepareBook(everything())).not.toThrow()
  })

  test('takes a book of nothing', () => {
    expect(ledgerAsOf(prepareBook({ invoices: [] }), '2026-01-01')).toEqual({
      asOf: '2026-01-01',
      items: [],
      unapplied: [],
      settled: [],
      diagnostics: [],
    })
  })

  test('lets fields of documents through that it does not name', () => {
    const invoices = [{ ...invoice(), orderNo: 'A-7', nested: { deep: [1] } }]
    expect(openItems({ invoices, asOf: '2026-01-05' })[0]?.open).toBe('100.00')
  })

  test.each<[string, unknown, string]>([
    ['a text', '12.30', '12.30'],
    ['a text without decimals', '12', '12.00'],
    ['a text of more decimals, all zero', '12.3000', '12.30'],
    ['a number', 12.3, '12.30'],
    ['a number with an exponent', 1e21, '1000000000000000000000.00'],
    ['a small number', 1e-2, '0.01'],
    ['a bigint', 12n, '12.00'],
    ['an object with toString', { toString: () => '12.3' }, '12.30'],
    ['an object that prints an exponent', { toString: () => '1.23e+1' }, '12.30'],
    ['10^13, which is 10^15 cents', '10000000000000', '10000000000000.00'],
    ['a cent more', '10000000000000.01', '10000000000000.01'],
    ['thirty digits', '123456789012345678901234567890.12', '123456789012345678901234567890.12'],
  ])('reads an amount that is %s', (_, amount, expected) => {
    const [item] = openItems({ invoices: [invoice({ amount: amount as string })], asOf: '2026-02-04' })
    expect([item?.amount, item?.open]).toEqual([expected, expected])
  })

  test.each([
    ['JPY', 1000, '1000', '0.5'],
    ['EUR', 1000, '1000.00', '0.005'],
    ['KWD', 1000, '1000.000', '0.0005'],
    ['CLF', 1000, '1000.0000', '0.00005'],
  ])('counts %s in its own decimals', (currency, amount, open, tooFine) => {
    const invoices = [invoice({ currency, amount })]
    expect(openItems({ invoices, asOf: '2026-02-04' })[0]?.open).toBe(open)
    expect(refusal(() => prepareBook({ invoices: [invoice({ currency, amount: tooFine })] }))).toEqual([
      'amount.too-fine',
      'invoices[0].amount',
    ])
  })

  test('keeps ids as they are: leading zeros, prototypes, half a character, 200 characters', () => {
    const ids = ['0042', '42', '__proto__', 'constructor', 'toString', '\ud800', '客户', 'a'.repeat(200), ' ']
    const invoices = ids.map((id) => invoice({ id, customerId: id }))
    const items = openItems({ invoices, asOf: '2026-02-05' })
    expect(items.map(({ invoiceId }) => invoiceId)).toEqual([...ids].sort())
    expect(items.map(({ customerId }) => customerId)).toEqual([...ids].sort())
  })

  test('gives each kind of document ids of its own', () => {
    const documents = {
      invoices: [invoice({ id: 'X' })],
      payments: [payment({ id: 'X' })],
      creditNotes: [creditNote({ id: 'X', invoiceId: 'X' })],
      writeOffs: [writeOff({ id: 'X', invoiceId: 'X', amount: '1.00' })],
      disputes: [dispute({ id: 'X', invoiceId: 'X' })],
    }
    const { items, unapplied } = ledgerAsOf(documents, '2026-02-10')
    expect(items).toMatchObject([{ open: '69.00', disputed: '30.00' }])
    expect(unapplied).toMatchObject([{ kind: 'cash', amount: '40.00' }])
  })

  prop.prop([books, asOfs])('changes nothing of what it is given', (documents, asOf) => {
    expect(() => ledgerAsOf(deepFreeze(documents), asOf)).not.toThrow()
  })

  prop.prop([books, asOfs])('and then asking is asking the documents', (documents, asOf) => {
    const book = prepareBook(documents)
    expect(ledgerAsOf(book, asOf)).toEqual(ledgerAsOf(documents, asOf))
    expect(openItems({ book, asOf })).toEqual(openItems({ ...documents, asOf }))
  })
})

describe('prepareBook refuses', () => {
  test.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'input.missing', ''],
    ['an array', [], 'input.type', ''],
    ['a text', 'invoices', 'input.type', ''],
    ['null', null, 'input.type', ''],
    ['a revoked proxy', revokedProxy(), 'input.type', ''],
    ['no invoices', {}, 'input.missing', 'invoices'],
    ['a misspelt list', { invoices: [], creditnotes: [] }, 'input.unknown-key', 'creditnotes'],
    [
      'a list that throws',
      {
        invoices: [],
        get payments() {
          return throwing()
        },
      },
      'input.type',
      '',
    ],
  ])('%s', (_, documents, code, path) => {
    expect(refusal(() => prepareBook(documents as never))).toEqual([code, path])
  })

  const mustBe = (paths: Path[], code: string) =>
    paths.map((path): [string, Path, string] => [written(path), path, code])

  describe.each([...mustBe(REQUIRED_DAYS, 'date.invalid'), ...mustBe(OPTIONAL_DAYS, 'date.invalid')])(
    'as %s',
    (path, keys, code) => {
      test.each<[string, unknown]>([
        ['30 February', '2026-02-30'],
        ['an exponent', '1e9000000'],
        ['an empty text', ''],
        ['a time of day', '2026-02-03T00:00:00Z'],
        ['ten megabytes', LONG.day],
        ['NaN', NaN],
        ['a Date', new Date(0)],
        ...hostile(),
      ])('%s', (_, value) => {
        expect(refusal(() => prepareBook(withValue(keys, value)))).toEqual([code, path])
      })
    },
  )

  describe.each(mustBe([...REQUIRED_AMOUNTS, ...OPTIONAL_AMOUNTS], 'decimal.invalid'))(
    'as %s',
    (path, keys, code) => {
      test.each<[string, unknown, string?]>([
        ['an exponent', '1e9000000'],
        ['a separator', '1,000.00'],
        ['hexadecimal', '0x10'],
        ['an empty text', ''],
        ['ten megabytes', LONG.amount],
        ['31 digits', '1'.repeat(31)],
        ['NaN', NaN],
        ['Infinity', Infinity],
        ['an array', ['1.00']],
        ['an object whose toString throws', { toString: throwing }],
        ...hostile().filter(([name]) => name !== 'a number'),
        ['a negative amount', -1, 'amount.negative'],
        ['a negative text', '-1', 'amount.negative'],
        ['a negative beyond plain numbers', '-123456789012345678901234567890', 'amount.negative'],
        ['too fine a text', '1.0001', 'amount.too-fine'],
        ['too fine a number', 1e-7, 'amount.too-fine'],
      ])('%s', (_, value, other) => {
        expect(refusal(() => prepareBook(withValue(keys, value)))).toEqual([other ?? code, path])
      })
    },
  )

  describe.each(mustBe(IDS, 'id.invalid'))('as %s', (path, keys, code) => {
    test.each<[string, unknown, string?]>([
      ['nothing', undefined, 'input.missing'],
      ['an empty text', ''],
      ['201 characters', 'x'.repeat(201)],
      ['ten megabytes', LONG.id],
      ['NaN', NaN],
      ['an array', ['F-1']],
      ['a String object', Object('F-1')],
      ...hostile(),
    ])('%s', (_, value, other) => {
      // A credit note, a promise and a contact may name no invoice.
      if (
        value === undefined &&
        keys[2] === 'invoiceId' &&
        !['writeOffs', 'disputes'].includes(String(keys[0]))
      ) {
        expect(() => prepareBook(withValue(keys, value))).not.toThrow()
      } else {
        expect(refusal(() => prepareBook(withValue(keys, value)))).toEqual([other ?? code, path])
      }
    })
  })

  describe.each(mustBe([...REQUIRED_CURRENCIES, ...OPTIONAL_CURRENCIES], 'currency.unknown'))(
    'as %s',
    (path, keys, code) => {
      test.each<[string, unknown]>([
        ['a code that there is not', 'XXX'],
        ['a code without minor units', 'XAU'],
        ['a code in small letters', 'eur'],
        ['two codes', 'EURUSD'],
        ['a prototype', '__proto__'],
        ['ten megabytes', LONG.currency],
        ['an array', ['EUR']],
        ...hostile(),
      ])('%s', (_, value) => {
        expect(refusal(() => prepareBook(withValue(keys, value)))).toEqual([code, path])
      })
    },
  )

  test.each(
    [...REQUIRED_DAYS, ...REQUIRED_AMOUNTS, ...REQUIRED_CURRENCIES, ['contacts', 0, 'channel']].map(
      (path): [string, Path] => [written(path), path],
    ),
  )('no %s', (path, keys) => {
    expect(refusal(() => prepareBook(withValue(keys, undefined)))).toEqual(['input.missing', path])
  })

  describe.each(LISTS.map((path): [string, Path] => [written(path), path]))('as %s', (path, keys) => {
    test.each<[string, unknown, string]>([
      ...hostile().map(([name, value]): [string, unknown, string] => [name, value, path]),
      ['an object', {}, path],
      ['a text', 'rows', path],
      ['an array of one hole', Array(1), `${path}[0]`],
      ['an array of four thousand million holes', Array(4_294_967_295), `${path}[0]`],
      ['an array of null', [null], `${path}[0]`],
      ['an array of arrays', [[]], `${path}[0]`],
      ['an array of a revoked proxy', [revokedProxy()], `${path}[0]`],
      ['an array that lies about its length', new Proxy([], { get: () => NaN }), path],
    ])('%s', (name, value, where) => {
      const code = name.includes('hole') ? 'input.missing' : 'input.type'
      expect(refusal(() => prepareBook(withValue(keys, value)))).toEqual([code, where])
    })
  })

  test.each(LISTS.map((path): [string, Path] => [written(path), path]))(
    'rows of %s that throw when they are read',
    (path, keys) => {
      const row = new Proxy({}, { get: throwing })
      expect(refusal(() => prepareBook(withValue(keys, [row])))).toEqual(['input.type', `${path}[0]`])
    },
  )

  test.each(
    ['invoices', 'payments', 'creditNotes', 'writeOffs', 'disputes', 'promises', 'contacts', 'customers'].map(
      (list) => [list],
    ),
  )('two of the %s with one id', (list) => {
    const documents = everything() as unknown as Record<string, { id: string }[]>
    const rows = documents[list]!
    documents[list] = [...rows, { ...rows[0]! }]
    expect(refusal(() => prepareBook(documents as never))).toEqual([
      'id.duplicate',
      `${list}[${String(rows.length)}].id`,
    ])
  })

  test.each<[string, Path]>(
    IDS.filter((path) => path[path.length - 1] === 'invoiceId').map((path) => [written(path), path]),
  )('an unknown invoice as %s', (path, keys) => {
    for (const id of ['F-9', '__proto__', 'f-1', 'F-1 '])
      expect(refusal(() => prepareBook(withValue(keys, id)))).toEqual(['ledger.unknown-invoice', path])
  })

  test.each<[string, Path, unknown, string]>([
    ['a payment', ['payments', 0, 'currency'], 'JPY', 'payments[0].applications[0].invoiceId'],
    [
      'an application',
      ['payments', 0, 'applications', 0, 'invoiceId'],
      'F-2',
      'payments[0].applications[0].invoiceId',
    ],
    ['a credit note', ['creditNotes', 0, 'currency'], 'JPY', 'creditNotes[0].currency'],
    ['a write-off', ['writeOffs', 0, 'currency'], 'JPY', 'writeOffs[0].currency'],
    ['a dispute', ['disputes', 0, 'currency'], 'USD', 'disputes[0].currency'],
    ['a promise', ['promises', 0, 'currency'], 'JPY', 'promises[0].currency'],
  ])('%s in another currency than its invoice', (_, keys, value, path) => {
    const amount = { payments: '40', creditNotes: '30', promises: '25' }[String(keys[0])] ?? '5'
    const documents = withValue(keys, value) as unknown as Record<string, Record<string, unknown>[]>
    documents[String(keys[0])]![0]!['amount'] = amount
    expect(refusal(() => prepareBook(documents as never))).toEqual(['currency.mismatch', path])
  })

  test('the currency that a write-off or a dispute repeats is let through', () => {
    const book = { invoices: [invoice()], asOf: '2026-03-01' }
    expect(openItems({ ...book, writeOffs: [writeOff({ currency: 'EUR' })] })[0]?.open).toBe('70.00')
    expect(openItems({ ...book, disputes: [dispute({ currency: 'EUR' })] })[0]?.disputed).toBe('30.00')
  })

  test.each<[string, Path, unknown, string, string]>([
    [
      'a tax above the amount',
      ['invoices', 0, 'taxAmount'],
      '100.01',
      'input.range',
      'invoices[0].taxAmount',
    ],
    [
      'instalments that sum to less',
      ['invoices', 1, 'amount'],
      1001,
      'input.conflict',
      'invoices[1].instalments',
    ],
    [
      'instalments that sum to more',
      ['invoices', 1, 'amount'],
      999,
      'input.conflict',
      'invoices[1].instalments',
    ],
    ['no instalment at all', ['invoices', 1, 'instalments'], [], 'input.conflict', 'invoices[1].instalments'],
    [
      'a due date that is not the last instalment’s',
      ['invoices', 1, 'dueDate'],
      '2026-02-04',
      'input.conflict',
      'invoices[1].dueDate',
    ],
    [
      'an application before the payment',
      ['payments', 0, 'applications', 0, 'on'],
      '2026-02-09',
      'ledger.future-application',
      'payments[0].applications[0].on',
    ],
    [
      'a reversal before the payment',
      ['payments', 0, 'reversedOn'],
      '2026-02-09',
      'date.order',
      'payments[0].reversedOn',
    ],
    [
      'more applied than paid',
      ['payments', 0, 'amount'],
      '39.99',
      'ledger.over-applied',
      'payments[0].applications',
    ],
    [
      'a dispute closed before it opened',
      ['disputes', 0, 'closedOn'],
      '2026-01-31',
      'date.order',
      'disputes[0].closedOn',
    ],
    [
      'a promise due before it was made',
      ['promises', 0, 'dueOn'],
      '2026-02-11',
      'date.order',
      'promises[0].dueOn',
    ],
    [
      'an instalment that the invoice has not',
      ['payments', 0, 'applications', 0, 'instalment'],
      1,
      'input.range',
      'payments[0].applications[0].instalment',
    ],
    ['instalment 0', ['creditNotes', 0, 'instalment'], 0, 'input.range', 'creditNotes[0].instalment'],
    [
      'an instalment as a text',
      ['writeOffs', 0, 'instalment'],
      '1',
      'input.range',
      'writeOffs[0].instalment',
    ],
    ['an instalment as a text', ['disputes', 0, 'instalment'], '1', 'input.range', 'disputes[0].instalment'],
    ['half an instalment', ['disputes', 0, 'instalment'], 1.5, 'input.range', 'disputes[0].instalment'],
    ['a name that is no text', ['customers', 0, 'name'], 7, 'input.type', 'customers[0].name'],
    ['a note that is no text', ['contacts', 0, 'note'], {}, 'input.type', 'contacts[0].note'],
    ['a channel that is no text', ['contacts', 0, 'channel'], 7, 'input.type', 'contacts[0].channel'],
  ])('%s', (_, keys, value, code, path) => {
    expect(refusal(() => prepareBook(withValue(keys, value)))).toEqual([code, path])
  })

  test.each<[string, Path, unknown]>([
    ['a tax of the whole amount', ['invoices', 0, 'taxAmount'], '100.00'],
    ['an application on the day of the payment', ['payments', 0, 'applications', 0, 'on'], '2026-02-10'],
    ['a reversal on the day of the payment', ['payments', 0, 'reversedOn'], '2026-02-10'],
    ['a dispute closed on the day it opened', ['disputes', 0, 'closedOn'], '2026-02-01'],
    ['a promise due on the day it was made', ['promises', 0, 'dueOn'], '2026-02-12'],
    ['a payment applied to the cent', ['payments', 0, 'amount'], '40.00'],
    ['a delivery and an acceptance', ['invoices', 0, 'deliveredOn'], '2026-01-09'],
  ])('but not %s', (_, keys, value) => {
    expect(() => prepareBook(withValue(keys, value))).not.toThrow()
  })

  test('an instalment beyond the last one, and none but the first and the last', () => {
    const named = (instalment: number) =>
      prepareBook({ invoices: [invoice(INSTALMENTS)], disputes: [dispute({ instalment })] })
    expect(refusal(() => named(3))).toEqual(['input.range', 'disputes[0].instalment'])
    expect(() => [named(1), named(2)]).not.toThrow()
  })

  test('an instalment of a credit note without an invoice', () => {
    const creditNotes = [{ ...payment({ id: 'G-1' }), instalment: 1 }]
    expect(refusal(() => prepareBook({ invoices: [], creditNotes }))).toEqual([
      'input.conflict',
      'creditNotes[0].instalment',
    ])
  })

  test('an invoice that is due on no day', () => {
    const { dueDate, ...undated } = invoice()
    expect(dueDate).toBe('2026-02-04')
    expect(refusal(() => prepareBook({ invoices: [undated] }))).toEqual([
      'input.missing',
      'invoices[0].dueDate',
    ])
  })

  test('no instalment at all, also of an invoice of zero', () => {
    const invoices = [{ ...invoice({ amount: 0 }), instalments: [] }]
    expect(refusal(() => prepareBook({ invoices }))).toEqual(['input.conflict', 'invoices[0].instalments'])
  })

  describe('an invoice that bears the name of an instalment of another', () => {
    const halves = [
      { dueDate: '2026-02-04', amount: '60.00' },
      { dueDate: '2026-03-04', amount: '40.00' },
    ]
    const split = { ...invoice(), dueDate: undefined, instalments: halves }
    const byTerms = { ...invoice(), dueDate: undefined, terms: '30% deposit, balance net 30' }

    test.each<[string, object]>([
      ['given', split],
      ['that follow from terms', byTerms],
    ])('instalments %s, in whatever order the invoices come', (_, whole) => {
      const other = invoice({ id: 'F-1#2', customerId: 'bolt' })
      const at = (invoices: unknown[]) => refusal(() => prepareBook({ invoices } as never))
      expect(at([whole, other])).toEqual(['id.duplicate', 'invoices[1].id'])
      expect(at([other, whole])).toEqual(['id.duplicate', 'invoices[0].id'])
      expect(refusal(() => openItems({ invoices: [whole, other], asOf: '2026-03-31' } as never))).toEqual([
        'id.duplicate',
        'invoices[1].id',
      ])
    })

    test.each<[string, unknown[]]>([
      ['a number that no instalment has', [split, invoice({ id: 'F-1#3' })]],
      ['a number written otherwise', [split, invoice({ id: 'F-1#02' }), invoice({ id: 'F-1#0' })]],
      ['an invoice that is one item', [invoice(), invoice({ id: 'F-1#1' })]],
      ['terms that are one item', [{ ...byTerms, terms: 'net 30' }, invoice({ id: 'F-1#1' })]],
      ['an invoice that is not there', [split, invoice({ id: 'F-2#1' }), invoice({ id: '#1' })]],
    ])('is no name of one: %s', (_, invoices) => {
      expect(openItems({ invoices, asOf: '2026-03-31' } as never)).not.toEqual([])
    })
  })

  test('a fault deep in a long book, by its place', () => {
    const invoices = Array.from({ length: 3000 }, (_, index) => invoice({ id: `F-${String(index)}` }))
    invoices[2999] = invoice({ id: 'F-0' })
    expect(refusal(() => prepareBook({ invoices }))).toEqual(['id.duplicate', 'invoices[2999].id'])
    const payments = Array.from({ length: 300 }, (_, index) => payment({ id: `P-${String(index)}` }))
    payments[299] = paid('1.00', '2026-02-30', { id: 'P-299' })
    expect(refusal(() => prepareBook({ invoices: [invoice()], payments }))).toEqual([
      'date.invalid',
      'payments[299].date',
    ])
  })

  prop.prop([fc.anything()])('or takes anything, and throws no other error', (anything) => {
    for (const documents of [anything, { invoices: anything }, { invoices: [anything] }]) {
      try {
        prepareBook(documents as never)
      } catch (error) {
        expect(
          refusal(() => {
            throw error
          })[0],
        ).toMatch(/^[a-z]+\./)
      }
    }
  })
})

describe('invoices that bear payment terms', () => {
  const { dueDate, ...undated } = invoice()
  const dues = (fields: object) =>
    openItems({ invoices: [{ ...undated, ...fields }], asOf: '2026-06-30' }).map(
      ({ instalment, dueDate: due, open }) => `${String(instalment ?? 'whole')} ${due} ${open}`,
    )

  test.each<[string, object, string[]]>([
    ['net 30', { terms: 'net 30' }, ['whole 2026-02-04 100.00']],
    ['a due date wins', { terms: 'net 60', dueDate }, ['whole 2026-02-04 100.00']],
    [
      'instalments win',
      { terms: 'net 60', instalments: [{ dueDate: '2026-03-01', amount: '100.00' }] },
      ['1 2026-03-01 100.00'],
    ],
    [
      'a deposit and a balance from delivery',
      { terms: '30% deposit, balance 60 days after delivery', deliveredOn: '2026-01-20' },
      ['1 2026-01-05 30.00', '2 2026-03-21 70.00'],
    ],
  ])('%s', (_, fields, expected) => {
    expect(dues(fields)).toEqual(expected)
  })

  test.each<[string, object, string, string]>([
    ['terms that nobody can read', { terms: 'soon' }, 'terms.unreadable', 'invoices[0].terms'],
    ['terms of null', { terms: null }, 'input.type', 'invoices[0].terms'],
    [
      'a delivery that has no day',
      { terms: '30% deposit, balance 60 days after delivery' },
      'input.missing',
      'invoices[0].deliveredOn',
    ],
    [
      'a due date after the year 9999, as a placeholder for an unknown day makes it',
      { terms: 'net 30 after delivery', deliveredOn: '9999-12-31' },
      'date.out-of-range',
      'invoices[0].terms',
    ],
    [
      'a due date before the year 1',
      {
        issueDate: '0001-01-01',
        terms: {
          schema: 'receivables/terms@1',
          instalments: [
            {
              part: { kind: 'remainder' },
              due: { baseline: 'invoice-date', steps: [{ kind: 'add-days', days: -1 }] },
              discounts: [],
            },
          ],
        },
      },
      'date.out-of-range',
      'invoices[0].terms',
    ],
  ])('refuses %s', (_, fields, code, path) => {
    expect(refusal(() => dues(fields))).toEqual([code, path])
    // At the door, so that a run can set the customer aside; not by whoever writes the day later.
    expect(refusal(() => prepareBook({ invoices: [{ ...undated, ...fields }] }))).toEqual([code, path])
  })
})

describe('what a prepared Book keeps as rows', () => {
  test('customers, promises and contacts with the fields that are known, amounts as texts', () => {
    const { records } = prepareBook({
      invoices: [invoice()],
      customers: [
        {
          id: 'acme',
          name: 'Acme',
          country: 'DE',
          locale: 'de',
          grade: 'B',
          owner: 'Li',
          insolventSince: '2026-05-01',
        },
        { id: 'bolt', extra: 1 } as { id: string },
      ],
      promises: [
        {
          id: 'V-1',
          customerId: 'acme',
          currency: 'EUR',
          amount: 25,
          madeOn: '2026-02-12',
          dueOn: '2026-02-20',
        },
        {
          id: 'V-2',
          customerId: 'acme',
          invoiceId: 'F-1',
          currency: 'EUR',
          amount: '1',
          madeOn: '2026-02-12',
          dueOn: '2026-02-20',
        },
      ],
      contacts: [
        { id: 'C-1', customerId: 'acme', date: '2026-02-12', channel: 'call' },
        {
          id: 'C-2',
          customerId: 'acme',
          date: '2026-02-13',
          channel: 'letter',
          note: 'sent',
          invoiceId: 'F-1',
        },
      ],
    })
    expect(records).toStrictEqual({
      customers: [
        {
          id: 'acme',
          name: 'Acme',
          country: 'DE',
          locale: 'de',
          grade: 'B',
          owner: 'Li',
          insolventSince: '2026-05-01',
        },
        { id: 'bolt' },
      ],
      promised: [-1, 0],
      promises: [
        {
          id: 'V-1',
          customerId: 'acme',
          currency: 'EUR',
          amount: '25.00',
          madeOn: '2026-02-12',
          dueOn: '2026-02-20',
        },
        {
          id: 'V-2',
          customerId: 'acme',
          invoiceId: 'F-1',
          currency: 'EUR',
          amount: '1.00',
          madeOn: '2026-02-12',
          dueOn: '2026-02-20',
        },
      ],
      contacts: [
        { id: 'C-1', customerId: 'acme', date: '2026-02-12', channel: 'call' },
        {
          id: 'C-2',
          customerId: 'acme',
          date: '2026-02-13',
          channel: 'letter',
          note: 'sent',
          invoiceId: 'F-1',
        },
      ],
    })
  })
})
