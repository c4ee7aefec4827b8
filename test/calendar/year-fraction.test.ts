import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { DAY_COUNTS } from '../../src/calendar/day-count-convention.js'
import { yearFraction } from '../../src/calendar/year-fraction.js'
import { refusal, revokedProxy } from '../refusal.js'
import { badDates, modernDates } from './arbitraries.js'

const zeros = (count: number): string => '0'.repeat(count)

describe('yearFraction', () => {
  test.each([
    // 60/360 is 0.1666…, so the thirtieth decimal rounds up; 30/360 is 0.08333….
    ['30E/360', '2026-01-31', '2026-03-31', {}, `0.1${'6'.repeat(28)}7`],
    ['30E/360', '2026-01-31', '2026-02-28', undefined, `0.0${'7'.repeat(28)}8`],
    ['ACT/360', '2026-01-01', '2026-01-31', undefined, `0.08${'3'.repeat(28)}`],
    ['ACT/365F', '2026-01-01', '2027-01-01', undefined, `1.${zeros(30)}`],
    ['ACT/364', '2026-01-01', '2026-04-02', undefined, `0.25${zeros(28)}`],
    ['30/360-US', '2028-02-29', '2029-02-28', { endOfMonth: true }, `1.${zeros(30)}`],
    // 359 of 360 days are 0.99722….
    ['30/360-US', '2028-02-29', '2029-02-28', { endOfMonth: false }, `0.997${'2'.repeat(27)}`],
    ['30E/360-ISDA', '2011-08-31', '2012-02-29', { terminationDate: null }, `0.5${zeros(29)}`],
    ['30E/360-ISDA', '2011-08-31', '2012-02-29', { terminationDate: '2012-02-29' }, `0.497${'2'.repeat(27)}`],
    // 183 / 366 and 182.5 / 365 would both be one half; 73 / 365 is one fifth.
    [
      'ACT/365L',
      '2026-01-01',
      '2026-03-15',
      { frequency: 'annual', periodEnd: '2026-12-31' },
      `0.2${zeros(29)}`,
    ],
    [
      'ACT/365L',
      '2028-01-01',
      '2028-07-02',
      { frequency: 'monthly', periodEnd: '2028-07-02' },
      `0.5${zeros(29)}`,
    ],
  ] as const)('%s from %s to %s with %o', (dayCount, start, end, options, expected) => {
    expect(yearFraction(dayCount, start, end, options)).toBe(expected)
  })

  prop.prop([fc.constantFrom(...DAY_COUNTS), modernDates])('nothing passes on one day', (dayCount, date) => {
    const options = dayCount === 'ACT/365L' ? ({ frequency: 'annual', periodEnd: date } as const) : undefined
    expect(yearFraction(dayCount, date, date, options)).toBe(`0.${zeros(30)}`)
  })

  prop.prop([fc.constantFrom(...DAY_COUNTS), modernDates, modernDates])(
    'it has 30 decimals and no sign',
    (dayCount, a, b) => {
      const [start, end] = a <= b ? [a, b] : [b, a]
      const options = dayCount === 'ACT/365L' ? ({ frequency: 'quarterly', periodEnd: end } as const) : {}
      expect(yearFraction(dayCount, start, end, options)).toMatch(/^\d+\.\d{30}$/)
    },
  )
})

describe('yearFraction refuses', () => {
  const year =
    (dayCount: unknown, options?: unknown, start = '2026-01-01', end = '2026-02-28') =>
    () =>
      yearFraction(dayCount as never, start, end, options as never)

  test.each([
    [undefined, 'input.missing'],
    ['ACT/ACT', 'input.choice'],
    ['act/365f', 'input.choice'],
    ['ACT/ACT-ICMA', 'input.choice'],
    ['__proto__', 'input.choice'],
    [365, 'input.choice'],
    [null, 'input.choice'],
    [['ACT/360'], 'input.choice'],
  ])('the day count %o', (dayCount, code) => {
    expect(refusal(year(dayCount))).toEqual([code, 'dayCount'])
  })

  test.each(badDates())('%s', (_, value) => {
    expect(refusal(() => yearFraction('ACT/360', value, '2026-01-01'))).toEqual(['date.invalid', 'start'])
    expect(refusal(() => yearFraction('ACT/360', '2026-01-01', value))).toEqual(['date.invalid', 'end'])
    expect(
      refusal(() =>
        yearFraction('30E/360-ISDA', '2026-01-01', '2026-02-28', { terminationDate: value ?? 'x' }),
      ),
    ).toEqual(['date.invalid', 'options.terminationDate'])
    expect(
      refusal(() =>
        yearFraction('ACT/365L', '2026-01-01', '2026-02-28', { frequency: 'annual', periodEnd: value }),
      ),
    ).toEqual(['date.invalid', 'options.periodEnd'])
  })

  test('an end before the start', () => {
    expect(refusal(year('ACT/360', undefined, '2026-01-02', '2026-01-01'))).toEqual(['date.order', 'end'])
  })

  test.each<[string, unknown, string, string]>([
    ['ACT/360', null, 'input.type', 'options'],
    ['ACT/360', 'endOfMonth', 'input.type', 'options'],
    ['ACT/360', [], 'input.type', 'options'],
    ['30/360-US', { eom: true }, 'input.unknown-key', 'options.eom'],
    ['30/360-US', { endOfMonth: 1 }, 'input.type', 'options.endOfMonth'],
    ['30/360-US', { endOfMonth: null }, 'input.type', 'options.endOfMonth'],
    ['ACT/365L', undefined, 'input.missing', 'options.frequency'],
    ['ACT/365L', { periodEnd: '2026-12-31' }, 'input.missing', 'options.frequency'],
    ['ACT/365L', { frequency: 'annual' }, 'input.missing', 'options.periodEnd'],
    ['ACT/365L', { frequency: 'yearly', periodEnd: '2026-12-31' }, 'input.choice', 'options.frequency'],
    ['ACT/365L', { frequency: 'annual', periodEnd: '2026-02-27' }, 'date.order', 'options.periodEnd'],
  ])('%s with %o', (dayCount, options, code, path) => {
    expect(refusal(year(dayCount, options))).toEqual([code, path])
  })

  test('a revoked proxy as options', () => {
    expect(refusal(year('ACT/360', revokedProxy()))).toEqual(['input.type', 'options'])
  })

  const OPTIONS = {
    endOfMonth: true,
    terminationDate: '2026-02-28',
    frequency: 'annual',
    periodEnd: '2026-12-31',
  } as const
  const READ: Partial<Record<string, readonly string[]>> = {
    '30/360-US': ['endOfMonth'],
    '30E/360-ISDA': ['terminationDate'],
    'ACT/365L': ['frequency', 'periodEnd'],
  }
  const unread = DAY_COUNTS.flatMap((dayCount) =>
    (Object.keys(OPTIONS) as (keyof typeof OPTIONS)[])
      .filter((name) => READ[dayCount]?.includes(name) !== true)
      .map((name) => [dayCount, name] as const),
  )
  test.each(unread)('%s with %s, which it does not read', (dayCount, name) => {
    const own = dayCount === 'ACT/365L' ? { frequency: 'annual', periodEnd: '2026-12-31' } : {}
    expect(refusal(year(dayCount, { ...own, [name]: OPTIONS[name] }))).toEqual([
      'input.conflict',
      `options.${name}`,
    ])
  })

  test('null as a termination date of another day count, since nothing would read it', () => {
    expect(refusal(year('30E/360', { terminationDate: null }))).toEqual([
      'input.conflict',
      'options.terminationDate',
    ])
  })
})
