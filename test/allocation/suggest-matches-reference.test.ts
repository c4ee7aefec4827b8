import { fc, test as law } from '@fast-check/vitest'
import { expect } from 'vitest'
import { suggestMatches, type MatchItem, type MatchRequest } from '../../src/allocation/index.js'
import { runs } from '../runs.js'
import { suggested } from './reference-matches.js'
import { minor, SCALES, sum, text } from './reference.js'

const DAYS = ['2025-12-31', '2026-01-01', '2026-01-02'] as const
/** Names that differ in separators, in letter case, in signs around them, in zeros, or as one begins another. */
const NAMES = [
  'A-1',
  'A1',
  'a/1',
  'A-1*',
  '#A1',
  'A-01',
  'A-11',
  '1',
  '11',
  'A',
  '1-A',
  'PO 1',
  'PO 1 A',
  '货A',
  '货',
  'Ａ－１',
  '-',
  'ß1',
  'é1',
  'e\u03011',
  '__proto__',
  '\u{1f600}1',
] as const

const wide = (value: string): string =>
  value.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
/** A name as payers write it. */
const written = fc
  .tuple(fc.constantFrom(...NAMES), fc.nat({ max: 6 }))
  .map(([name, how]) =>
    how === 1
      ? name.toLowerCase()
      : how === 2
        ? wide(name)
        : how === 3
          ? name.replaceAll(/[^A-Za-z0-9货]/gu, '')
          : how === 4
            ? name.replaceAll(/[^A-Za-z0-9货]/gu, ' ')
            : name,
  )
const reference = fc
  .array(fc.tuple(written, fc.constantFrom(' ', ', ', '', '-', '请', '*', ' thanks ')), { maxLength: 4 })
  .map((parts) => parts.flat().join(''))

const amount = fc.oneof(
  { weight: 6, arbitrary: fc.bigInt(0n, 5n) },
  { weight: 1, arbitrary: fc.bigInt(2n ** 53n - 2n, 2n ** 53n + 2n) },
  { weight: 1, arbitrary: fc.bigInt(10n ** 15n - 2n, 10n ** 15n + 2n) },
)

const item = (id: string, scale: number) =>
  fc
    .record({
      open: amount,
      off: fc.constantFrom(0n, 1n, 2n, 4n, 4n),
      until: fc.option(fc.constantFrom('2025-12-31', '2026-01-01'), { freq: 2, nil: undefined }),
      dueDate: fc.constantFrom(...DAYS),
      references: fc.option(fc.array(fc.constantFrom(...NAMES), { maxLength: 2 }), {
        freq: 2,
        nil: undefined,
      }),
      other: fc.constantFrom(0, 0, 0, 0, 0, 1, 2),
    })
    .map(({ open, off, until, dueDate, references, other }): MatchItem => ({
      id,
      open: other === 1 ? '3' : text(open, scale),
      dueDate,
      ...(references === undefined ? {} : { references }),
      ...(other === 1 ? { currency: 'USD' } : {}),
      ...(until === undefined || other === 1
        ? {}
        : { discount: { amount: text((open * off) / 4n, scale), until } }),
    }))

const anyRequest: fc.Arbitrary<MatchRequest> = fc
  .tuple(fc.constantFrom(...Object.keys(SCALES)), fc.shuffledSubarray([...NAMES], { maxLength: 8 }))
  .chain(([currency, ids]) => {
    const scale = SCALES[currency] as number
    return fc.tuple(fc.constant({ currency, scale }), fc.tuple(...ids.map((id) => item(id, scale))))
  })
  .chain(([{ currency, scale }, items]) => {
    const near = fc
      .subarray([...items])
      .map((some) =>
        sum(some.filter((row) => row.currency === undefined).map((row) => minor(row.open, scale))),
      )
    return fc.record(
      {
        payment: fc.record(
          {
            amount: fc.oneof(amount, near).map((value) => text(value === 0n ? 1n : value, scale)),
            currency: fc.constant(currency),
            date: fc.constantFrom('2025-12-31', '2026-01-01', '2026-01-02'),
            reference,
          },
          { requiredKeys: ['amount', 'currency', 'date'] },
        ),
        items: fc.constant(items),
        fallback: fc.constant('oldest-first' as const),
        limit: fc.integer({ min: 1, max: 20 }),
      },
      { requiredKeys: ['payment', 'items'] },
    )
  })

law.prop([anyRequest], { numRuns: runs(400) })('every set of items was tried', (request) => {
  const { equallyGood, ...expected } = suggested(request)
  const { reasons, ...found } = suggestMatches(request)
  const counted = reasons.find(({ code }) => code === 'allocation.equally-good')?.params['suggestions']
  expect({ ...found, reasons: reasons.filter(({ code }) => code !== 'allocation.equally-good') }).toEqual(
    expected,
  )
  // Of more than are suggested it is not known how many there are.
  if (equallyGood > (request.limit ?? 5)) expect(Number(counted)).toBeGreaterThan(1)
  else expect(counted).toBe(equallyGood > 1 ? equallyGood : undefined)
  expect(Number(counted ?? 0)).toBeLessThanOrEqual(equallyGood)
})
