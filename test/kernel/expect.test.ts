import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  at,
  expectArray,
  expectBoolean,
  expectChoice,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
  expectText,
  MAX_ID_LENGTH,
  shapeOf,
} from '../../src/kernel/expect.js'
import { ReceivablesError } from '../../src/kernel/error.js'
import { refusal, revokedProxy } from '../refusal.js'

const expectedOf = (call: () => unknown): string => {
  try {
    call()
  } catch (error) {
    if (error instanceof ReceivablesError) return error.expected
  }
  throw new Error('not refused')
}

describe('paths', () => {
  test.each<[path: string, key: string | number, whole: string]>([
    ['', 'amount', 'amount'],
    ['policy', 'rate', 'policy.rate'],
    ['invoices', 3, 'invoices[3]'],
    ['', 0, '[0]'],
    ['a', 'k'.repeat(200), `a.${'k'.repeat(200)}`],
    ['a', 'k'.repeat(201), `a.${'k'.repeat(200)}…`],
    ['', '__proto__', '__proto__'],
  ])('%j and %j', (path, key, whole) => {
    expect(at(path, key)).toBe(whole)
  })
})

describe('shapes', () => {
  test.each<[string, unknown, ReturnType<typeof shapeOf>]>([
    ['an array', [], 'array'],
    ['an object', {}, 'record'],
    ['a Date', new Date(0), 'record'],
    ['an object without a prototype', Object.create(null), 'record'],
    ['null', null, 'neither'],
    ['undefined', undefined, 'neither'],
    ['a text', 'x', 'neither'],
    ['a function', () => 0, 'neither'],
    ['a revoked proxy', revokedProxy(), 'neither'],
    ['a revoked proxy of an array', revokedProxy([]), 'neither'],
    ['a proxy of an array', new Proxy([], {}), 'array'],
  ])('%s', (_, value, shape) => {
    expect(shapeOf(value)).toBe(shape)
  })
})

/** Each check with a value that passes, values of the wrong type, and what it says that it expected. */
const checks: [string, (value: unknown, path: string) => unknown, good: unknown[], bad: unknown[], string][] =
  [
    [
      'expectRecord',
      (value, path) => expectRecord(value, path),
      [{}, { a: 1 }, new Map()],
      [null, [], 'x', 1, () => 0, Symbol('s'), revokedProxy(), revokedProxy([])],
      'an object',
    ],
    [
      'expectArray',
      (value, path) => expectArray(value, path),
      [[], [1, undefined]],
      [null, {}, 'x', 1, { length: 0 }, revokedProxy([])],
      'an array',
    ],
    [
      'expectText',
      (value, path) => expectText(value, path),
      ['', 'x', '\0'],
      [null, 1, ['x'], new String('x')],
      'a text',
    ],
    [
      'expectBoolean',
      (value, path) => expectBoolean(value, path),
      [true, false],
      [null, 0, 1, 'true', new Boolean(true)],
      'true or false',
    ],
  ]

describe.each(checks)('%s', (_, check, good, bad, expected) => {
  test('gives back what it accepts, itself', () => {
    for (const value of good) expect(check(value, 'p')).toBe(value)
  })
  test('refuses another type', () => {
    for (const value of bad) expect(refusal(() => check(value, 'p.q'))).toEqual(['input.type', 'p.q'])
  })
  test('calls an absent value missing', () => {
    expect(refusal(() => check(undefined, 'p.q'))).toEqual(['input.missing', 'p.q'])
  })
  test('says what it expected, for a wrong and for an absent value', () => {
    expect(expectedOf(() => check(bad[0], ''))).toBe(expected)
    expect(expectedOf(() => check(undefined, ''))).toBe(expected)
  })
})

test('a check can name in its own words what it expected', () => {
  expect(expectedOf(() => expectRecord(1, '', 'a policy'))).toBe('a policy')
  expect(expectedOf(() => expectArray(1, '', 'a list of debts'))).toBe('a list of debts')
  expect(expectedOf(() => expectText(1, '', 'a country'))).toBe('a country')
})

describe('expectChoice', () => {
  const choices = ['gross', 'net'] as const
  test('gives back the choice', () => {
    expect(expectChoice('gross', choices, 'p')).toBe('gross')
    expect(expectChoice('net', choices, 'p')).toBe('net')
  })
  test.each<[unknown, string]>([
    ['Gross', 'input.choice'],
    ['', 'input.choice'],
    [null, 'input.choice'],
    [0, 'input.choice'],
    [['gross'], 'input.choice'],
    [new String('gross'), 'input.choice'],
    ['toString', 'input.choice'],
    [undefined, 'input.missing'],
  ])('refuses %o', (value, code) => {
    expect(refusal(() => expectChoice(value, choices, 'p'))).toEqual([code, 'p'])
  })
  test('refuses a revoked proxy', () => {
    expect(refusal(() => expectChoice(revokedProxy(), choices, 'p'))).toEqual(['input.choice', 'p'])
  })
  test('names the choices', () => {
    expect(expectedOf(() => expectChoice('x', choices, ''))).toBe("one of 'gross', 'net'")
  })
})

describe('expectInteger', () => {
  test.each([[1], [2], [5]])('accepts %d from 1 to 5, both included', (value) => {
    expect(expectInteger(value, 'p', 1, 5)).toBe(value)
  })
  test.each<[unknown, string]>([
    [0, 'input.range'],
    [6, 'input.range'],
    [1.5, 'input.range'],
    [NaN, 'input.range'],
    [Infinity, 'input.range'],
    [-Infinity, 'input.range'],
    ['3', 'input.type'],
    [3n, 'input.type'],
    [null, 'input.type'],
    [new Number(3), 'input.type'],
    [undefined, 'input.missing'],
  ])('refuses %o', (value, code) => {
    expect(refusal(() => expectInteger(value, 'p', 1, 5))).toEqual([code, 'p'])
  })
  test('makes zero of minus zero', () => {
    expect(expectInteger(-0, 'p', -1, 1)).toBe(0)
  })
  test('says the range', () => {
    expect(expectedOf(() => expectInteger(9, '', -1, 5))).toBe('a whole number from -1 to 5')
  })
})

describe('expectId', () => {
  test.each([
    ['a'],
    ['0007'],
    ['__proto__'],
    ['constructor'],
    [' '],
    ['发票-1'],
    ['x'.repeat(MAX_ID_LENGTH)],
  ])('accepts %j as it is', (id) => {
    expect(expectId(id, 'p')).toBe(id)
  })
  test.each<[string, unknown, string]>([
    ['an empty text', '', 'id.invalid'],
    ['201 characters', 'x'.repeat(MAX_ID_LENGTH + 1), 'id.invalid'],
    ['a number', 7, 'id.invalid'],
    ['null', null, 'id.invalid'],
    ['an array', ['a'], 'id.invalid'],
    ['an object', { toString: () => 'a' }, 'id.invalid'],
    ['nothing', undefined, 'input.missing'],
  ])('refuses %s', (_, value, code) => {
    expect(refusal(() => expectId(value, 'invoices[0].id'))).toEqual([code, 'invoices[0].id'])
  })
  test('says what an identifier is', () => {
    expect(expectedOf(() => expectId('', ''))).toBe('an identifier: a text of 1 to 200 characters')
  })
})

describe('expectKeys', () => {
  test('lets known fields pass, and absent ones', () => {
    expect(expectKeys({ a: 1 }, ['a', 'b'], '')).toBeUndefined()
  })
  test.each<[string, Record<string, unknown>, string]>([
    ['a misspelt field', { a: 1, graceDay: 3 }, 'policy.graceDay'],
    ['a field that is undefined', { c: undefined }, 'policy.c'],
    ['__proto__ from JSON', JSON.parse('{"__proto__":1}') as Record<string, unknown>, 'policy.__proto__'],
    ['constructor', { constructor: 1 }, 'policy.constructor'],
  ])('refuses %s', (_, record, path) => {
    expect(refusal(() => expectKeys(record, ['a', 'b'], 'policy'))).toEqual(['input.unknown-key', path])
  })
  test('names the fields that there are', () => {
    expect(expectedOf(() => expectKeys({ c: 1 }, ['a', 'b'], ''))).toBe('one of the fields a, b')
  })
  test('a key of ten megabytes does not fill the message', () => {
    const [code, path] = refusal(() => expectKeys({ ['k'.repeat(10_000_000)]: 1 }, ['a'], ''))
    expect([code, path.length]).toEqual(['input.unknown-key', 201])
  })
})

law.prop([fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true })])(
  'whatever comes, a check accepts it or refuses it in its own words',
  (value) => {
    for (const check of [
      () => expectRecord(value, 'p'),
      () => expectArray(value, 'p'),
      () => expectText(value, 'p'),
      () => expectBoolean(value, 'p'),
      () => expectId(value, 'p'),
      () => expectInteger(value, 'p', 0, 9),
      () => expectChoice(value, ['a'], 'p'),
    ]) {
      let thrown: unknown
      try {
        check()
      } catch (error) {
        thrown = error
      }
      expect(thrown === undefined || thrown instanceof ReceivablesError).toBe(true)
    }
  },
)
