import { bookBuffers } from '../../src/ledger/book-buffers.js'
import type { Book } from '../../src/ledger/book.js'
import { prepareBook } from '../../src/ledger/prepare-book.js'
import { revokedProxy } from '../refusal.js'

/** What a hostile value throws when it is looked at: where it comes out, no bug of the package stands behind it. */
export class Trap extends Error {
  override readonly name = 'Trap'
}

const spring = (): never => {
  throw new Trap('sprung')
}

const cyclic: Record<string, unknown> = { id: 'cycle' }
cyclic['self'] = cyclic
const cyclicArray: unknown[] = ['a']
cyclicArray.push(cyclicArray)

function nested(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = '1'
  for (let level = 0; level < depth; level++) value = wrap(value)
  return value
}

function sparse(length: number): unknown[] {
  const array: unknown[] = []
  array.length = length
  return array
}

const LONG = 10_000_000

const prepare = (): Book =>
  prepareBook({
    invoices: [
      {
        id: 'F-1',
        customerId: 'a',
        currency: 'EUR',
        amount: '1.00',
        issueDate: '2026-01-05',
        dueDate: '2026-02-04',
      },
    ],
  })
const book = prepare()
const moved = prepare()
structuredClone(moved, { transfer: bookBuffers(moved) })

/**
 * Values that somebody's data, or somebody who means harm, may hold. Each is made once and shared: none is changed by
 * a verb, or the property that inputs stay as they are fails.
 */
export const hostileValues: readonly (readonly [name: string, value: unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['true', true],
  ['false', false],
  // Numbers.
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
  ['0', 0],
  ['-0', -0],
  ['1', 1],
  ['-1', -1],
  ['0.1', 0.1],
  ['0.1 + 0.2', 0.1 + 0.2],
  ['1e300', 1e300],
  ['1e-300', 1e-300],
  ['5e-324', 5e-324],
  ['2 ** 31', 2 ** 31],
  ['2 ** 32', 2 ** 32],
  ['2 ** 53', 2 ** 53],
  ['-(2 ** 53)', -(2 ** 53)],
  ['1e21', 1e21],
  ['4 million', 4_000_000],
  ['a bigint', 12345n],
  ['a negative bigint', -1n],
  ['a bigint of 10,000 digits', 10n ** 10_000n],
  // Texts that are not quite numbers.
  ['an empty text', ''],
  ['a space', ' '],
  ["'0'", '0'],
  ["'-0'", '-0'],
  ["'-0.00'", '-0.00'],
  ["'1'", '1'],
  ["'-1.00'", '-1.00'],
  ["'1.'", '1.'],
  ["'.5'", '.5'],
  ["'+1'", '+1'],
  ["' 1'", ' 1'],
  ["'1,000.00'", '1,000.00'],
  ["'1e9'", '1e9'],
  ["'1e9000000'", '1e9000000'],
  ["'0x10'", '0x10'],
  ["'0b1'", '0b1'],
  ["'1_000'", '1_000'],
  ['full-width digits', '１２'],
  ['Arabic digits', '١٢'],
  ["'0.001'", '0.001'],
  ["'0.0000000001'", '0.0000000001'],
  ["'999999999999999.99'", '999999999999999.99'],
  ['30 digits', '9'.repeat(30)],
  ['31 digits', '9'.repeat(31)],
  ['30 digits and 20 decimals', `${'9'.repeat(30)}.${'9'.repeat(20)}`],
  ['a long fraction', `0.${'0'.repeat(60)}1`],
  // Texts that are not quite days.
  ["'2026-02-30'", '2026-02-30'],
  ["'0000-00-00'", '0000-00-00'],
  ["'0000-12-31'", '0000-12-31'],
  ["'0001-01-01'", '0001-01-01'],
  ["'9999-12-31'", '9999-12-31'],
  ["'10000-01-01'", '10000-01-01'],
  ["'-001-01-01'", '-001-01-01'],
  ["'2024-02-29'", '2024-02-29'],
  ["'2026-1-05'", '2026-1-05'],
  ["'2026-01-05T00:00:00Z'", '2026-01-05T00:00:00Z'],
  ['a day in full-width digits', '２０２６-０１-０５'],
  // Other texts.
  ["'EUR'", 'EUR'],
  ["'JPY'", 'JPY'],
  ["'eur'", 'eur'],
  ["'XAU'", 'XAU'],
  ["'net 30'", 'net 30'],
  ["'__proto__'", '__proto__'],
  ["'constructor'", 'constructor'],
  ["'toString'", 'toString'],
  ['a lone high surrogate', '\uD800'],
  ['a lone low surrogate', 'a\uDC00b'],
  ['control characters', '\u0000\u001B[31m\r\n\u2028\u202E\uFEFF'],
  ['an emoji of many code points', '👩‍👩‍👧‍👦'],
  ['a text of 200 characters', 'x'.repeat(200)],
  ['a text of 201 characters', 'x'.repeat(201)],
  ['10 MB of digits', '1'.repeat(LONG)],
  ['10 MB of spaces', ' '.repeat(LONG)],
  ['10 MB of open brackets', '('.repeat(LONG)],
  ['100 kB of words', 'net 30 '.repeat(15_000)],
  ['500 times a 9', '9'.repeat(500)],
  // Arrays.
  ['an empty array', Object.freeze([])],
  ['an array of undefined', Object.freeze([undefined])],
  ['an array of null', Object.freeze([null])],
  ['an array of arrays', Object.freeze([[], [[]]])],
  ['a hole', Object.freeze(sparse(1))],
  ['a sparse array of ten million', Object.freeze(sparse(10_000_000))],
  ['the longest sparse array', Object.freeze(sparse(2 ** 32 - 1))],
  ['arrays in arrays, 10,000 deep', nested(10_000, (inner) => Object.freeze([inner]))],
  ['a typed array', new Int32Array(4)],
  // Objects.
  ['an empty object', Object.freeze({})],
  ['objects in objects, 10,000 deep', nested(10_000, (inner) => Object.freeze({ a: inner }))],
  ['a cyclic object', Object.freeze(cyclic)],
  ['a cyclic array', Object.freeze(cyclicArray)],
  ['an object without prototype', Object.freeze(Object.create(null))],
  [
    'an own __proto__',
    Object.freeze(
      JSON.parse('{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}}}'),
    ),
  ],
  ['a key of 100,000 characters', Object.freeze({ ['k'.repeat(100_000)]: 1 })],
  [
    'a thousand keys',
    Object.freeze(Object.fromEntries(Array.from({ length: 1000 }, (_, key) => [`k${String(key)}`, key]))),
  ],
  ['a function', spring],
  ['a class', Trap],
  ['a symbol', Symbol('s')],
  ['a registered symbol', Symbol.for('receivables.error')],
  ['a Date', Object.freeze(new Date(0))],
  ['an invalid Date', Object.freeze(new Date(NaN))],
  ['a Map', new Map([['a', 1]])],
  ['a Set', new Set([1])],
  ['a RegExp', /a/],
  ['a Promise', Promise.resolve(1)],
  ['an Error', new Error('e')],
  ['a boxed number', Object(5) as unknown],
  ['a boxed text', Object('2026-01-05') as unknown],
  ['a revoked proxy', revokedProxy()],
  ['a revoked proxy of an array', revokedProxy([])],
  ['a revoked proxy of a function', revokedProxy(spring)],
  ['toString throws', Object.freeze({ toString: spring, valueOf: spring, toJSON: spring })],
  ['toString gives no text', Object.freeze({ toString: () => ({}) })],
  ['toString gives 10 MB', Object.freeze({ toString: () => '1'.repeat(LONG) })],
  ['toString gives NaN', Object.freeze({ toString: () => NaN })],
  ['[Symbol.toPrimitive] throws', Object.freeze({ [Symbol.toPrimitive]: spring })],
  ['[Symbol.iterator] throws', Object.freeze({ [Symbol.iterator]: spring, length: 1 })],
  [
    'every look throws',
    new Proxy(
      {},
      { get: spring, has: spring, ownKeys: spring, getPrototypeOf: spring, getOwnPropertyDescriptor: spring },
    ),
  ],
  [
    'every look at an array throws',
    new Proxy([], {
      get: spring,
      has: spring,
      ownKeys: spring,
      getPrototypeOf: spring,
      getOwnPropertyDescriptor: spring,
    }),
  ],
  ['a proxy that has every field', new Proxy({}, { get: () => '1', has: () => true })],
  // What looks like a Book.
  ['a Book that is none', Object.freeze({ schema: 'receivables/book@1' })],
  ['a Book after JSON', Object.freeze(JSON.parse(JSON.stringify(book)) as object)],
  ['a Book without its items', Object.freeze({ ...book, items: undefined })],
  ['a Book with the currencies of another', Object.freeze({ ...book, currencies: [undefined] })],
  ['a Book that was moved away', moved],
]

/** A getter that throws, for a field of an object. */
export const trapGetter = spring
