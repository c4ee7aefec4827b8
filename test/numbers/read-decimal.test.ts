import { fc, test as law } from '@fast-check/vitest'
import { Decimal } from 'decimal.js'
import { describe, expect, test } from 'vitest'
import { MAX_DECIMAL_LENGTH, MAX_INTEGER_DIGITS, readDecimal } from '../../src/numbers/read-decimal.js'
import { refusal, revokedProxy } from '../refusal.js'

const decimalLike = (text: string) => ({ toString: () => text })

describe('what is read', () => {
  test.each<[what: string, input: unknown, units: bigint, scale: number]>([
    ['a whole text', '7', 7n, 0],
    ['zero', '0', 0n, 0],
    ['a text with decimals', '1234.50', 123450n, 2],
    ['a negative text', '-0.05', -5n, 2],
    ['minus zero', '-0', 0n, 0],
    ['minus zero with decimals', '-0.00', 0n, 2],
    ['leading zeros', '-007.10', -710n, 2],
    ['30 digits before the point', '9'.repeat(30), 10n ** 30n - 1n, 0],
    ['30 digits before the point, negative', `-${'9'.repeat(30)}`, 1n - 10n ** 30n, 0],
    ['leading zeros beyond 30 digits', `${'0'.repeat(40)}1`, 1n, 0],
    ['64 characters', `0.${'3'.repeat(62)}`, BigInt('3'.repeat(62)), 62],
    ['a number', 1234.5, 12345n, 1],
    ['a number as its shortest text, not its binary value', 0.1, 1n, 1],
    ['a number that is no binary fraction', 1.005, 1005n, 3],
    ['minus zero, a number', -0, 0n, 0],
    ['a small number, exponent expanded', 1.5e-7, 15n, 8],
    ['a negative small number', -1.5e-7, -15n, 8],
    ['one figure and an exponent', 1e-7, 1n, 7],
    ['a large number, exponent expanded', 1e21, 10n ** 21n, 0],
    ['a large number with figures', 1.2345e22, 12345n * 10n ** 18n, 0],
    ['the largest number of 30 digits', 9e29, 9n * 10n ** 29n, 0],
    ['a bigint', 12n, 12n, 0],
    ['a negative bigint', -12n, -12n, 0],
    ['a bigint of 30 digits', 10n ** 30n - 1n, 10n ** 30n - 1n, 0],
    ['a Decimal', new Decimal('1234.50'), 12345n, 1],
    ['a Decimal that prints an exponent', new Decimal('1e-9'), 1n, 9],
    ['a large Decimal that prints an exponent', new Decimal('1.5e+25'), 15n * 10n ** 24n, 0],
    ['an object whose text has the point inside its figures', decimalLike('1.2345e2'), 12345n, 2],
    ['an object whose text has the point at its end', decimalLike('1.23e2'), 123n, 0],
    ['an object whose text has no fraction and an exponent', decimalLike('12e1'), 120n, 0],
    ['an object whose exponent moves the point to the front', decimalLike('12.3e-2'), 123n, 3],
    ['an object whose exponent is zero', decimalLike('1.2e0'), 12n, 1],
    [
      'an object whose text is 64 characters long',
      decimalLike(`0.${'3'.repeat(62)}`),
      BigInt('3'.repeat(62)),
      62,
    ],
    ['a String object', new String('2.5'), 25n, 1],
    ['a Number object', new Number(2.5), 25n, 1],
  ])('%s', (_, input, units, scale) => {
    expect(readDecimal(input, 'p')).toEqual({ units, scale })
  })
})

describe('what is refused', () => {
  test('the bounds are 64 characters and 30 digits', () => {
    expect([MAX_DECIMAL_LENGTH, MAX_INTEGER_DIGITS]).toEqual([64, 30])
  })

  test.each<[what: string, input: unknown]>([
    ['an empty text', ''],
    ['a blank', ' '],
    ['a blank before', ' 1'],
    ['a blank after', '1 '],
    ['a line end after', '1\n'],
    ['a plus', '+1'],
    ['two minuses', '--1'],
    ['a minus alone', '-'],
    ['a point alone', '.'],
    ['no digit before the point', '.5'],
    ['no digit after the point', '5.'],
    ['two points', '1.2.3'],
    ['a comma', '1,5'],
    ['thousands separators', '1,234.50'],
    ['an underscore', '1_000'],
    ['an exponent', '1e3'],
    ['a capital exponent', '1E3'],
    ['an absurd exponent', '1e9000000'],
    ['hexadecimal', '0x10'],
    ['octal', '0o7'],
    ['binary', '0b1'],
    ['the text NaN', 'NaN'],
    ['the text Infinity', 'Infinity'],
    ['full-width digits', '\uFF11\uFF12'],
    ['Arabic digits', '١٢'],
    ['Chinese digits', '一二'],
    ['a currency sign', '$1'],
    ['a minus sign that is no hyphen', '−1'],
    ['65 characters', '0'.repeat(65)],
    ['ten megabytes', '7'.repeat(10_000_000)],
    ['31 digits before the point', '1'.repeat(31)],
    ['31 digits before the point, negative', `-1${'0'.repeat(30)}.5`],
    ['minus 10^30', `-1${'0'.repeat(30)}`],
    ['10^30', `1${'0'.repeat(30)}`],
    ['NaN', NaN],
    ['infinity', Infinity],
    ['minus infinity', -Infinity],
    ['a number of 31 digits', 1e30],
    ['the largest number', Number.MAX_VALUE],
    ['the smallest number', 5e-324],
    ['a number of 65 characters', 1e-63],
    ['a bigint of 31 digits', 10n ** 30n],
    ['a bigint of 63 digits', 10n ** 63n],
    ['a negative bigint of 63 digits', -(10n ** 63n)],
    ['a bigint of ten million bits', 1n << 10_000_000n],
    ['null', null],
    ['true', true],
    ['a symbol', Symbol('1')],
    ['a function', () => 1],
    ['an array', ['1']],
    ['an object', {}],
    ['an object without a prototype', Object.create(null)],
    ['a Date', new Date(0)],
    ['an object whose text is no text', { toString: () => 1 }],
    ['an object whose text is 65 characters long', decimalLike('0'.repeat(65))],
    [
      'an object whose text throws',
      {
        toString() {
          throw new TypeError('no')
        },
      },
    ],
    ['an object whose exponent is absurd', decimalLike('1e9000000')],
    ['an object whose exponent has no figures', decimalLike('1e')],
    ['an object whose text has a blank before an exponent', decimalLike(' 1e3')],
    ['an object whose text has a blank after an exponent', decimalLike('1e3 ')],
    ['an object whose exponent moves the point 65 places', decimalLike('1e64')],
    ['an object whose exponent moves the point 65 places back', decimalLike('1e-66')],
    ['a Decimal that is not a number', new Decimal(NaN)],
    ['a Decimal that is infinite', new Decimal(Infinity)],
    ['a revoked proxy', revokedProxy()],
  ])('%s', (_, input) => {
    expect(refusal(() => readDecimal(input, 'lines[2].amount'))).toEqual([
      'decimal.invalid',
      'lines[2].amount',
    ])
  })

  test('an absent value is missing', () => {
    expect(refusal(() => readDecimal(undefined, 'amount'))).toEqual(['input.missing', 'amount'])
  })
})

test('an object is asked for its text once', () => {
  let asked = 0
  const counting = { toString: () => String(++asked) }
  expect(readDecimal(counting, '')).toEqual({ units: 1n, scale: 0 })
  expect(asked).toBe(1)
})

const digits = (min: number, max: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((list) => list.join(''))

describe('laws', () => {
  law.prop([fc.boolean(), digits(1, 30), digits(0, 30)])(
    'a text is read figure by figure',
    (negative, whole, fraction) => {
      const text = `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
      const magnitude = BigInt(whole + fraction)
      expect(readDecimal(text, '')).toEqual({
        units: negative ? -magnitude : magnitude,
        scale: fraction.length,
      })
    },
  )

  law.prop([fc.double({ min: -1e29, max: 1e29, noNaN: true }).filter((n) => n === 0 || Math.abs(n) > 1e-40)])(
    'a number is read as a value that is nearest to that number and no other',
    (number) => {
      const { units, scale } = readDecimal(number, '')
      expect(Number(`${String(units)}e-${String(scale)}`)).toBe(number + 0)
    },
  )

  law.prop([fc.string()])('a text that JavaScript reads but the grammar does not know is refused', (text) => {
    fc.pre(!/^-?[0-9]+(\.[0-9]+)?$/.test(text))
    expect(refusal(() => readDecimal(text, ''))).toEqual(['decimal.invalid', ''])
  })
})
