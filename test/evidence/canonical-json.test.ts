import { runInNewContext } from 'node:vm'
import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../src/evidence/canonical-json.js'
import { refusal, revokedProxy } from '../refusal.js'

/** The double with these bits. */
function double(hex: string): number {
  return Buffer.from(hex, 'hex').readDoubleBE()
}

describe('RFC 8785', () => {
  test('section 3.2.2: literals, texts and numbers', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  test('section 3.2.3: keys in the order of UTF-16 code units', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    expect(Object.values(JSON.parse(canonicalJson(value)) as object)[0]).toBe('One') // a number-like key goes first in JS
    expect(canonicalJson(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis",' +
        '"\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    )
  })

  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('appendix B: the double %s is %s', (hex, text) => {
    expect(canonicalJson(double(hex))).toBe(text)
  })
})

describe('further values', () => {
  const shared = { a: 1 }
  test.each<[what: string, value: unknown, text: string]>([
    ['null', null, 'null'],
    ['true', true, 'true'],
    ['false', false, 'false'],
    ['an empty text', '', '""'],
    ['control characters', '\b\t\n\f\r\u0000\u001f\u007f', '"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f"'],
    ['line separators as they are', '\u2028\u2029', '"\u2028\u2029"'],
    ['an empty array', [], '[]'],
    ['an empty object', {}, '{}'],
    ['nested values', [[], {}, [{ b: [1], a: null }]], '[[],{},[{"a":null,"b":[1]}]]'],
    ['an object without a prototype', Object.assign(Object.create(null) as object, { b: 1 }), '{"b":1}'],
    ['an object of another realm', runInNewContext('({ b: [1] })'), '{"b":[1]}'],
    ['__proto__ as a key', JSON.parse('{"b":1,"__proto__":{"x":1}}'), '{"__proto__":{"x":1},"b":1}'],
    ['a field called toJSON', { toJSON: 1 }, '{"toJSON":1}'],
    ['the same object twice', [shared, shared], '[{"a":1},{"a":1}]'],
    ['100 levels', JSON.parse('['.repeat(100) + ']'.repeat(100)), '['.repeat(100) + ']'.repeat(100)],
    ['capitals before small letters', { a: 1, B: 2, _: 3 }, '{"B":2,"_":3,"a":1}'],
    ['a longer key after its beginning', { ab: 1, a: 2 }, '{"a":2,"ab":1}'],
  ])('%s', (_, value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  test('elements are read by their places, whatever methods the array has', () => {
    class Loud extends Array<number> {
      override map<Result>(): Result[] {
        return ['not JSON'] as Result[]
      }
    }
    expect(canonicalJson(Loud.of(1, 2))).toBe('[1,2]')
  })

  test('a field is read once', () => {
    let reads = 0
    const value = {
      get a() {
        return ++reads
      },
    }
    expect(canonicalJson(value)).toBe('{"a":1}')
    expect(reads).toBe(1)
  })
})

describe('what has no JSON form', () => {
  const cycle: unknown[] = [1]
  cycle.push({ back: cycle })
  test.each<[what: string, make: () => unknown, path: string]>([
    ['undefined', () => undefined, ''],
    ['an undefined field', () => ({ a: { b: undefined } }), 'a.b'],
    ['an undefined element', () => [1, undefined], '[1]'],
    ['NaN', () => ({ a: [NaN] }), 'a[0]'],
    ['infinity', () => Infinity, ''],
    ['a bigint', () => ({ cents: 1n }), 'cents'],
    ['a function', () => ({ f: () => 1 }), 'f'],
    ['a method toJSON', () => ({ toJSON: () => 'x' }), 'toJSON'],
    ['a symbol', () => Symbol('x'), ''],
    ['half a surrogate pair', () => ['\ud800'], '[0]'],
    ['the other half', () => ['a\udc00b'], '[0]'],
    ['half a pair in a key', () => ({ '\ud800': 1 }), '\ud800'],
    ['a Date', () => ({ at: new Date(0) }), 'at'],
    ['a Map', () => new Map(), ''],
    ['a typed array', () => new Uint8Array(2), ''],
    ['a boxed number', () => [new Number(1)], '[0]'],
    ['an object that inherits', () => Object.create({ a: 1 }) as unknown, ''],
    [
      'one that inherits from an object without a prototype',
      () => Object.create(Object.assign(Object.create(null) as object, { a: 1 })) as unknown,
      '',
    ],
    ['a key that is a symbol', () => ({ [Symbol('x')]: 1 }), ''],
    ['a hole', () => [1, , 2], ''],
    ['an array with a named field', () => /a/.exec('a'), ''],
    // As many keys as places: neither a count of the keys nor a look at the last place tells.
    ['a hole and a named field', () => Object.assign([1, , 3], { a: 1 }), ''],
    [
      'an element that is not listed and a named field',
      () => Object.assign(Object.defineProperty([1, 2], 0, { enumerable: false }), { a: 1 }),
      '',
    ],
    ['an array with a key that is a symbol', () => Object.assign([1], { [Symbol('x')]: 1 }), ''],
    ['a cycle', () => cycle, '[1].back'],
    ['101 levels', () => JSON.parse('['.repeat(101) + ']'.repeat(101)) as unknown, '[0]'.repeat(100)],
    ['a revoked proxy', () => ({ a: revokedProxy() }), 'a'],
    ['a revoked proxy of an array', () => revokedProxy([]), ''],
    [
      'a field that throws',
      () => ({
        get a() {
          throw new TypeError('no')
        },
      }),
      'a',
    ],
    [
      'a proxy whose keys throw',
      () =>
        new Proxy(
          {},
          {
            ownKeys() {
              throw new TypeError('no')
            },
          },
        ),
      '',
    ],
    ['more than 16,777,216 characters', () => 'x'.repeat(2 ** 24), ''],
  ])('%s', (_, make, path) => {
    expect(refusal(() => canonicalJson(make()))).toEqual(['json.not-representable', path])
  })

  test('keys that throw only when they are listed for writing', () => {
    let calls = 0
    const shy = new Proxy(
      {},
      {
        ownKeys() {
          if (++calls > 1) throw new TypeError('no')
          return []
        },
      },
    )
    expect(refusal(() => canonicalJson([shy]))).toEqual(['json.not-representable', '[0]'])
  })

  test('a small value of shared objects that would write gigabytes', () => {
    let value: unknown = 'x'.repeat(1000)
    for (let level = 0; level < 60; level++) value = [value, value]
    expect(refusal(() => canonicalJson(value))[0]).toBe('json.not-representable')
  })

  test('a text just below the bound is written', () => {
    expect(canonicalJson('x'.repeat(2 ** 24 - 3)).length).toBe(2 ** 24 - 1)
  })
})

const json = fc.jsonValue({ maxDepth: 4 })

describe('laws', () => {
  law.prop([json])('the text is JSON of the same value', (value) => {
    // JSON has no minus zero.
    expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
  })

  law.prop([json])('writing what was read gives the same text', (value) => {
    const text = canonicalJson(value)
    expect(canonicalJson(JSON.parse(text))).toBe(text)
  })

  law.prop([fc.dictionary(fc.string(), json)])(
    'the order in which fields were set does not count',
    (record) => {
      const reversed = Object.fromEntries(Object.entries(record).reverse())
      expect(canonicalJson(reversed)).toBe(canonicalJson(record))
    },
  )

  law.prop([json, json])('different values have different texts', (a, b) => {
    expect(canonicalJson(a) === canonicalJson(b)).toBe(
      JSON.stringify(sorted(JSON.parse(JSON.stringify(a)))) ===
        JSON.stringify(sorted(JSON.parse(JSON.stringify(b)))),
    )
  })

  law.prop([fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true })])(
    'whatever comes is written or refused, and never changed',
    (value) => {
      try {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      } catch (error) {
        expect(error).toMatchObject({ code: 'json.not-representable' })
      }
    },
  )
})

/** The value with its keys in the order of entries, recursively. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => [key, sorted(field), 'field'])
}
