import { existsSync, readFileSync } from 'node:fs'
import { fc } from '@fast-check/vitest'
import { Decimal } from 'decimal.js'
import { describe, expect, test } from 'vitest'
import { isReceivablesError } from '../../src/kernel/error.js'
import type { Documents } from '../../src/ledger/documents.js'
import { ledgerAsOf, prepareBook } from '../../src/ledger/index.js'
import { checkDocuments, parseDocuments } from '../../src/schemas/index.js'
import { parseTerms } from '../../src/terms/index.js'
import { asOfs, books } from '../ledger/arbitraries.js'
import { deepFreeze, everything, invoice, payment } from '../ledger/given.js'
import { revokedProxy } from '../refusal.js'
import { changed, faultyPaths, refused } from './faults.js'
import { runs } from '../runs.js'

const one = (fields: Record<string, unknown> = {}): unknown => ({ invoices: [{ ...invoice(), ...fields }] })
const parsed = (fields: Record<string, unknown>): Record<string, unknown> =>
  parseDocuments(one(fields)).invoices[0] as unknown as Record<string, unknown>

/** Everything that documents can have, terms as data included. */
const rich = (): Documents => {
  const all = everything()
  return {
    ...all,
    invoices: [
      ...all.invoices,
      invoice({
        id: 'F-3',
        terms: parseTerms('30% deposit, balance 2/10 net 30'),
        taxAmount: '19.00',
        deliveredOn: '2026-01-06',
        acceptedOn: '2026-01-07',
        anchors: { order: '2026-01-02' },
      }),
    ],
  }
}

describe('what has its shape', () => {
  test('comes out as it is', () => {
    expect(parseDocuments(rich())).toEqual(rich())
  })

  const book = 'examples/ledger/book.json'
  test.runIf(existsSync(book))('the book of the examples comes out as it is, and can be prepared', () => {
    const given: unknown = JSON.parse(readFileSync(book, 'utf8'))
    expect(parseDocuments(given)).toEqual(given)
    expect(() => prepareBook(parseDocuments(given))).not.toThrow()
  })

  test.each([
    ['a text', '1234.50', '1234.50'],
    ['a text with leading zeros', '0001.5', '0001.5'],
    ['a negative text, whose sign the ledger judges', '-1', '-1'],
    ['a number', 1234.5, 1234.5],
    ['a number that prints with an exponent', 1e21, 1e21],
    ['a small number that prints with an exponent', 1e-7, 1e-7],
    ['a bigint becomes text, since JSON has none', 1234n, '1234'],
    ['a value of a decimal library becomes text', new Decimal('1234.50'), '1234.5'],
    ['any object that prints a decimal', { toString: () => '-0.10' }, '-0.1'],
    ['30 digits before the point', `${'9'.repeat(30)}.5`, `${'9'.repeat(30)}.5`],
  ])('an amount may be %s', (_, amount, expected) => {
    expect(parsed({ amount })['amount']).toBe(expected)
  })

  test.each(['0001-01-01', '9999-12-31', '2028-02-29', '2000-02-29', '2026-12-31'])(
    'the day %s exists',
    (issueDate) => {
      expect(parsed({ issueDate })['issueDate']).toBe(issueDate)
    },
  )

  test('ids of 1 and of 200 characters, __proto__ among them', () => {
    for (const id of ['x', 'x'.repeat(200), '__proto__', 'constructor', '\ud800']) {
      expect(parsed({ id })['id']).toBe(id)
    }
  })

  test('terms may be a notation or data; both are let be', () => {
    expect(parsed({ terms: 'net 30' })['terms']).toBe('net 30')
    expect(parsed({ terms: parseTerms('net 30') })['terms']).toEqual(parseTerms('net 30'))
  })

  test('a field of undefined is a field that is not there', () => {
    expect(Object.keys(parsed({ taxAmount: undefined, terms: undefined }))).toEqual(Object.keys(invoice()))
  })

  test('a field that nobody named is let through as it is', () => {
    const ring: Record<string, unknown> = {}
    ring['ring'] = ring
    const row = parsed({ purchaseOrder: 'PO-7', ring, when: new Date(0), nothing: null })
    expect(row['purchaseOrder']).toBe('PO-7')
    expect(row['ring']).toBe(ring)
    expect(row['when']).toEqual(new Date(0))
    expect(row['nothing']).toBeNull()
  })

  test('a row may be an instance of a class with getters', () => {
    class Row {
      readonly #fields = invoice()
      get id(): string {
        return this.#fields.id
      }
      customerId = 'acme'
      currency = 'EUR'
      amount = '100.00'
      issueDate = '2026-01-05'
      dueDate = '2026-02-04'
    }
    expect(parseDocuments({ invoices: [new Row()] })).toEqual({ invoices: [invoice()] })
  })

  test('the given value is not mutated, and what comes out is another one', () => {
    const given = deepFreeze(rich())
    const read = parseDocuments(given)
    expect(read.invoices).not.toBe(given.invoices)
    expect(read.invoices[0]).not.toBe(given.invoices[0])
  })

  test('every field is read once', () => {
    const reads: string[] = []
    const spy = new Proxy(invoice(), {
      get: (target, key) => {
        reads.push(String(key))
        return Reflect.get(target, key) as unknown
      },
    })
    parseDocuments({ invoices: [spy] })
    expect(reads.filter((key, index) => reads.indexOf(key) !== index)).toEqual([])
    expect(reads).toContain('amount')
  })

  test('__proto__ of a hostile JSON text pollutes nothing and stays a field of its own', () => {
    const hostile: unknown = JSON.parse(
      `{ "invoices": [${JSON.stringify(invoice()).slice(0, -1)}, "__proto__": { "polluted": true } }] }`,
    )
    const [row] = parseDocuments(hostile).invoices
    expect(Object.getPrototypeOf(row)).toBe(Object.prototype)
    expect(Object.hasOwn(row!, '__proto__')).toBe(true)
    expect((row as unknown as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

const DECIMAL = 'a plain decimal number, such as 1234.50'
const DAY = 'a calendar day from 0001-01-01 to 9999-12-31 written YYYY-MM-DD'
const ID = 'an identifier: a text of 1 to 200 characters'
const CURRENCY = 'a currency code of three capitals, such as EUR'
const ABSENT = ', or no such field'

describe('one fault is named with its path, what was expected and what was received', () => {
  const rows: [path: string, value: unknown, expected: string, received: string][] = [
    ['invoices[0].id', '', ID, '""'],
    ['invoices[0].id', 42, ID, '42'],
    ['invoices[0].id', 'x'.repeat(201), ID, `"${'x'.repeat(80)}… (201 characters)"`],
    ['invoices[0].customerId', undefined, ID, 'undefined'],
    ['invoices[0].customerId', ['acme'], ID, 'an array of 1'],
    ['invoices[0].currency', 'eur', CURRENCY, '"eur"'],
    ['invoices[0].currency', 'EURO', CURRENCY, '"EURO"'],
    ['invoices[0].currency', 978, CURRENCY, '978'],
    ['invoices[0].amount', '1,234.50', DECIMAL, '"1,234.50"'],
    ['invoices[0].amount', '1e9000000', DECIMAL, '"1e9000000"'],
    ['invoices[0].amount', ' 1', DECIMAL, '" 1"'],
    ['invoices[0].amount', '+1', DECIMAL, '"+1"'],
    ['invoices[0].amount', '.5', DECIMAL, '".5"'],
    ['invoices[0].amount', '5.', DECIMAL, '"5."'],
    ['invoices[0].amount', '1.00\n', DECIMAL, '"1.00\\n"'],
    ['invoices[0].amount', '', DECIMAL, '""'],
    ['invoices[0].amount', '9'.repeat(31), DECIMAL, `"${'9'.repeat(31)}"`],
    ['invoices[0].amount', `0.${'0'.repeat(63)}`, DECIMAL, `"0.${'0'.repeat(63)}"`],
    ['invoices[0].amount', NaN, DECIMAL, 'NaN'],
    ['invoices[0].amount', Infinity, DECIMAL, 'Infinity'],
    ['invoices[0].amount', 1e30, DECIMAL, '1e+30'],
    ['invoices[0].amount', 10n ** 40n, DECIMAL, `1${'0'.repeat(40)}n`],
    ['invoices[0].amount', null, DECIMAL, 'null'],
    ['invoices[0].amount', true, DECIMAL, 'true'],
    ['invoices[0].amount', ['1'], DECIMAL, 'an array of 1'],
    ['invoices[0].amount', {}, DECIMAL, 'an object'],
    ['invoices[0].amount', undefined, DECIMAL, 'undefined'],
    ['invoices[0].issueDate', '2026-02-30', DAY, '"2026-02-30"'],
    ['invoices[0].issueDate', '2026-02-29', DAY, '"2026-02-29"'],
    ['invoices[0].issueDate', '1900-02-29', DAY, '"1900-02-29"'],
    ['invoices[0].issueDate', '0000-01-01', DAY, '"0000-01-01"'],
    ['invoices[0].issueDate', '2026-1-5', DAY, '"2026-1-5"'],
    ['invoices[0].issueDate', '2026-01-05T00:00:00Z', DAY, '"2026-01-05T00:00:00Z"'],
    ['invoices[0].issueDate', 20_454, DAY, '20454'],
    [
      'invoices[0].issueDate',
      new Date(0),
      `${DAY}; a Date is an instant: plainDateIn(instant, timeZone) gives its day`,
      'a Date',
    ],
    ['invoices[0].dueDate', null, DAY + ABSENT, 'null'],
    ['invoices[0].dueDate', '', DAY + ABSENT, '""'],
    ['invoices[0].dueDate', '2026-02-31', DAY, '"2026-02-31"'],
    ['invoices[0].taxAmount', null, DECIMAL + ABSENT, 'null'],
    ['invoices[0].terms', 30, 'payment terms, or their notation such as net 30', '30'],
    ['invoices[0].terms', null, `payment terms, or their notation such as net 30${ABSENT}`, 'null'],
    ['invoices[0].terms', ['net 30'], 'payment terms, or their notation such as net 30', 'an array of 1'],
    ['invoices[1].instalments', {}, 'an array of at least one instalment', 'an object'],
    ['invoices[1].instalments', [], 'an array of at least one instalment', 'an array of 0'],
    ['invoices[1].instalments[0]', 'all', 'instalment: an object', '"all"'],
    ['invoices[1].instalments[0].amount', 'all', DECIMAL, '"all"'],
    ['invoices[1].instalments[1].dueDate', undefined, DAY, 'undefined'],
    ['invoices[2].terms.instalments', [], '1 to 1000 instalments', 'an array of 0'],
    ['invoices[2].terms.instalments[0].part.share', 'a third', DECIMAL, '"a third"'],
    [
      'invoices[2].terms.instalments[0].part.kind',
      'half',
      "one of 'remainder', 'share-of-total', 'share-of-remainder', 'share-of-net', 'equal-part', 'fixed'",
      '"half"',
    ],
    ['invoices[2].terms.instalments[0].part', 7, 'a part of an invoice: an object with a kind', '7'],
    ['invoices[2].terms.instalments[1].due.steps[0].days', 1.5, 'a whole number from -36525 to 36525', '1.5'],
    ['invoices[2].terms.instalments[1].due.step', [], 'one of the fields baseline, steps', '"step"'],
    [
      'invoices[2].anchors.orders',
      '2026-01-02',
      expect.stringMatching(/^one of the fields order, /) as string,
      '"orders"',
    ],
    ['payments', {}, 'an array of payments', 'an object'],
    ['payments', null, `an array of payments${ABSENT}`, 'null'],
    ['payments[0]', null, 'payment: an object', 'null'],
    ['payments[0].applications[0].instalment', 0, 'a whole number from 1', '0'],
    ['payments[0].applications[0].instalment', 1.5, 'a whole number from 1', '1.5'],
    ['payments[0].applications[0].instalment', '1', 'a whole number from 1', '"1"'],
    ['creditNotes[0].date', undefined, DAY, 'undefined'],
    ['writeOffs[0].currency', 'e', CURRENCY, '"e"'],
    ['disputes[0].openedOn', undefined, DAY, 'undefined'],
    ['promises[0].dueOn', undefined, DAY, 'undefined'],
    ['contacts[0].channel', undefined, 'a text', 'undefined'],
    ['customers[0].name', 7, 'a text', '7'],
    ['customers[0].insolventSince', 'May', DAY, '"May"'],
    [
      'paymentss',
      [],
      expect.stringMatching(/^one of the fields invoices, payments, /) as string,
      '"paymentss"',
    ],
    ['invoices', undefined, 'an array of invoices', 'undefined'],
  ]

  test.each(rows)('%s: %o', (path, value, expected, received) => {
    const given = changed(rich(), path, value)
    const { code, faults, ...first } = refused(() => parseDocuments(given))
    expect([code, faults]).toEqual(['document.invalid', [{ path, expected, received }]])
    expect([first.path, first.expected, first.received]).toEqual([path, expected, received])
    expect(checkDocuments(given)).toEqual({ ok: false, faults, count: 1 })
  })

  test.each([undefined, null, 'book', 7, true, [], () => 1, Symbol('book'), 1n])(
    'no documents: %o',
    (value) => {
      const { code, path, expected } = refused(() => parseDocuments(value))
      expect([code, path, expected]).toEqual(['document.invalid', '', 'documents of a book: an object'])
    },
  )

  test('an invoice without any due date is a fault, found beside others of the row', () => {
    const given = one({ dueDate: undefined, amount: 'x' })
    expect(faultyPaths(() => parseDocuments(given))).toEqual(['invoices[0].amount', 'invoices[0].dueDate'])
    const { expected, received } = refused(() => parseDocuments(one({ dueDate: undefined })))
    expect([expected, received]).toEqual(['a due date, payment terms or instalments', 'undefined'])
  })

  test('a due date that is faulty is one fault, not two', () => {
    expect(faultyPaths(() => parseDocuments(one({ dueDate: '2026-02-30' })))).toEqual(['invoices[0].dueDate'])
  })

  test('the error says how many faults there are', () => {
    const error = refused(() =>
      parseDocuments({ invoices: [{ ...invoice(), id: '', amount: '?' }], payments: 1 }),
    )
    expect(error.expected).toBe(`${ID} (the first of 3 faults)`)
    expect(error.message).toContain('invoices[0].id')
    expect(error.faults.map(({ expected }) => expected)).toEqual([ID, DECIMAL, 'an array of payments'])
  })
})

describe('laws', () => {
  test('what prepareBook accepts is accepted, and gives the same ledger', () => {
    fc.assert(
      fc.property(books, asOfs, (book, asOf) => {
        const sent = JSON.parse(JSON.stringify(book)) as Documents
        const read = parseDocuments(sent)
        expect(read).toEqual(sent)
        expect(ledgerAsOf(prepareBook(read), asOf)).toEqual(ledgerAsOf(prepareBook(book), asOf))
      }),
    )
  })

  /** Codes that a shape can answer for; the others are about what documents mean. */
  const SHAPE = [
    'input.missing',
    'input.type',
    'input.unknown-key',
    'id.invalid',
    'decimal.invalid',
    'date.invalid',
  ]
  const junk = fc.constantFrom(null, '', 'x', 7, -1, 1.5, true, [], {}, '2026-02-30', '1e5', [null], 'EUR')
  const paths = leafPaths(everything())

  test('a shape that prepareBook refuses is refused, and the path that it names is among the faults', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.option(junk, { nil: undefined, freq: 8 }), (path, value) => {
        const given = changed(everything(), path, value)
        const refusal = orError(() => prepareBook(given))
        const check = checkDocuments(given)
        if (refusal === undefined) expect(check.ok).toBe(true)
        else if (SHAPE.includes(refusal.code)) {
          expect(check.ok ? [] : check.faults.map((fault) => fault.path)).toContain(refusal.path)
        }
      }),
      { numRuns: runs(1000) },
    )
  })

  test('n independent faults are n faults, each at its path, in the order of the documents', () => {
    const places = leafPaths(rich()).filter((path) => !path.endsWith('.kind'))
    fc.assert(
      fc.property(fc.subarray(places), (chosen) => {
        // No field that holds a single value may hold two.
        const given = chosen.reduce((documents, path) => changed(documents, path, [1, 2]), rich())
        const check = checkDocuments(given)
        expect(check.ok ? [] : check.faults.map(({ path }) => path)).toEqual(chosen)
      }),
    )
  })

  test('whatever comes, it is documents or a ReceivablesError', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSparseArray: true,
      withTypedArray: true,
    })
    const near = fc.record(
      {
        invoices: fc.oneof(
          anything,
          fc.array(fc.oneof(anything, fc.record({ id: anything, terms: anything }))),
        ),
        payments: anything,
        calendars: anything,
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(anything, near), (value) => {
        const error = orError(() => parseDocuments(value))
        expect(error === undefined || error.code === 'document.invalid').toBe(true)
        expect(checkDocuments(value).ok).toBe(error === undefined)
      }),
      { numRuns: runs(500) },
    )
  })

  test('parsing what was parsed changes nothing', () => {
    const amounts = fc.oneof(
      fc.bigInt({ min: 0n, max: 10n ** 20n }),
      fc.integer({ min: 0 }),
      fc.constant('0.10'),
    )
    fc.assert(
      fc.property(amounts, (amount) => {
        const once = parseDocuments(one({ amount }))
        expect(parseDocuments(once)).toEqual(once)
        expect(JSON.parse(JSON.stringify(once))).toEqual(once)
      }),
    )
  })
})

describe('hostile and large values', () => {
  const thrower = {
    get id(): string {
      throw new TypeError('no')
    },
  }

  test('a getter that throws is a fault at its path', () => {
    expect(faultyPaths(() => parseDocuments({ invoices: [{ ...invoice() }, thrower] }))[0]).toBe(
      'invoices[1].id',
    )
    const extra = Object.defineProperty({ ...invoice() }, 'lazy', {
      enumerable: true,
      get: () => {
        throw new Error('not loaded')
      },
    })
    const { path, expected } = refused(() => parseDocuments({ invoices: [extra] }))
    expect([path, expected]).toEqual(['invoices[0].lazy', 'a value that can be read'])
  })

  test.each([
    ['', revokedProxy()],
    ['invoices', { invoices: revokedProxy([]) }],
    ['invoices[0]', { invoices: [revokedProxy()] }],
    ['invoices[0].amount', one({ amount: revokedProxy() })],
    ['invoices[0].issueDate', one({ issueDate: revokedProxy() })],
    ['invoices[0].terms', one({ terms: revokedProxy() })],
    ['invoices[0].instalments', one({ instalments: revokedProxy([]) })],
    ['invoices[0].id', one({ id: Symbol('id') })],
    ['invoices[0].amount', one({ amount: Symbol('amount') })],
    [
      'invoices[0].amount',
      one({
        amount: {
          toString: () => {
            throw new Error('no')
          },
        },
      }),
    ],
  ])('a revoked proxy, a symbol or a text that throws at %s', (path, value) => {
    expect(faultyPaths(() => parseDocuments(value))).toEqual([path])
  })

  test('a proxy whose fields or length cannot be had', () => {
    const locked = new Proxy(invoice(), {
      ownKeys: () => {
        throw new Error('locked')
      },
    })
    const { path, expected } = refused(() => parseDocuments({ invoices: [locked] }))
    expect([path, expected]).toEqual(['invoices[0]', 'an object whose fields can be read'])
    for (const length of [
      () => {
        throw new Error('no')
      },
      () => 'many',
      () => Infinity,
    ]) {
      const rows = new Proxy([], {
        get: (target, key) => (key === 'length' ? length() : Reflect.get(target, key)),
      })
      expect(faultyPaths(() => parseDocuments({ invoices: rows }))).toEqual(['invoices'])
    }
  })

  test('a cycle in the place of a document is a fault like any other', () => {
    const ring: Record<string, unknown> = { ...invoice() }
    ring['terms'] = ring
    ring['instalments'] = [ring]
    const paths = faultyPaths(() => parseDocuments({ invoices: [ring] }))
    expect(paths).toContain('invoices[0].terms.schema')
    expect(paths).not.toContain('invoices[0].instalments[0].amount')
  })

  test('a text of ten megabytes in any field is a short fault', () => {
    const long = 'x'.repeat(10_000_000)
    const { faults } = refused(() =>
      parseDocuments(one({ id: long, currency: long, amount: long, issueDate: long, dueDate: long })),
    )
    expect(faults.map(({ path }) => path)).toEqual(
      ['id', 'currency', 'amount', 'issueDate', 'dueDate'].map((name) => `invoices[0].${name}`),
    )
    expect(JSON.stringify(faults).length).toBeLessThan(2000)
  })

  test(
    'thirty thousand faulty rows: the first thousand faults are listed and all are counted',
    { tags: ['size'] },
    () => {
      const row = { ...invoice(), id: '', amount: 'x', dueDate: null }
      const given = { invoices: Array.from({ length: 30_000 }, () => row) }
      const check = checkDocuments(given)
      expect(check.ok ? [] : [check.count, check.faults.length, check.faults[999]?.path]).toEqual([
        90_000,
        1000,
        'invoices[333].id',
      ])
      expect(refused(() => parseDocuments(given)).expected).toBe(
        `${ID} (the first of 90000 faults, of which 1000 are listed)`,
      )
    },
  )

  test(
    'thirty thousand faulty applications of one payment, and as many in terms of one invoice',
    { tags: ['size'] },
    () => {
      const many = Array.from({ length: 30_000 }, () => ({}))
      const given = { invoices: [invoice()], payments: [payment({ applications: many as never })] }
      const check = checkDocuments(given)
      expect(check.ok ? [] : [check.count, check.faults.length]).toEqual([60_000, 1000])
      const terms = { schema: 'receivables/terms@1', instalments: many }
      const more = checkDocuments(one({ terms, id: '' }))
      expect(more.ok ? [] : [more.count, more.faults.length]).toEqual([90_002, 1000])
    },
  )

  test('a list is not read on after a hole, of which there may be four thousand million', () => {
    const holes: unknown[] = []
    holes.length = 4_000_000_000
    const check = checkDocuments({ invoices: holes })
    expect(check.ok ? [] : [check.count, check.faults[0]?.path]).toEqual([1, 'invoices[0]'])
  })

  test('a value that throws when zod looks into it is a fault as any other', () => {
    const check = checkDocuments(one({ id: revokedProxy() }))
    expect(check.ok ? [] : check.faults.map(({ path, received }) => [path, received])).toEqual([
      ['invoices[0].id', 'an object'],
    ])
  })
})

/** The paths of all values that hold no others. */
function leafPaths(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, part]) => {
    const field = path === '' ? name : `${path}.${name}`
    return leafPaths(part, Array.isArray(value) ? `${path}[${name}]` : field)
  })
}

function orError(call: () => unknown) {
  try {
    call()
    return undefined
  } catch (error) {
    if (isReceivablesError(error)) return error
    throw error
  }
}
