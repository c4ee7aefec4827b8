import { describe, expect, test } from 'vitest'
import { explain } from '../../src/explain/index.js'
import { reviewLimit, type ReviewPolicy, type ReviewRequest } from '../../src/limits/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { as } from './given.js'

const policy: ReviewPolicy = {
  steps: { up: '0.25', down: '0.5' },
  rounding: { unit: { EUR: '1' }, mode: 'down' },
}
const given = (
  current: string,
  target: string,
  more: Partial<ReviewPolicy> = {},
  facts: object = {},
): ReviewRequest => ({
  currency: 'EUR',
  current,
  target,
  policy: { ...policy, ...more },
  ...facts,
})
const codesOf = (request: ReviewRequest): string[] =>
  reviewLimit(request)
    .reasons.slice(1)
    .map(({ code }) => code)

describe('a limit under review', () => {
  const tens = { unit: { EUR: '10' }, mode: 'half-up' } as const
  test.each<[current: string, target: string, more: Partial<ReviewPolicy>, next: string, codes: string[]]>([
    ['400', '450', {}, '450.00', []],
    ['400', '500', {}, '500.00', []],
    ['400', '501', {}, '500.00', ['limits.review-step']],
    ['400', '300', {}, '300.00', []],
    ['400', '199', {}, '200.00', ['limits.review-step']],
    ['400', '400', {}, '400.00', []],
    ['0', '400', {}, '0.00', ['limits.review-step']],
    ['400', '500', { ceiling: { EUR: '480' } }, '480.00', ['limits.review-ceiling']],
    ['400', '900', { ceiling: { EUR: '480' } }, '480.00', ['limits.review-step', 'limits.review-ceiling']],
    // Somebody set it above the ceiling: it does not rise, and it is not cut by the ceiling.
    ['600', '700', { ceiling: { EUR: '480' } }, '600.00', ['limits.review-ceiling']],
    ['400', '200', { floor: { EUR: '250' } }, '250.00', ['limits.review-floor']],
    ['400', '0', { floor: { EUR: '250' } }, '250.00', ['limits.review-step', 'limits.review-floor']],
    // Somebody set it below the floor: it is not cut, and not lifted by the floor.
    ['100', '50', { floor: { EUR: '250' } }, '100.00', ['limits.review-floor']],
    // 454 rounds to 450; 455 rounds to 460.
    ['400', '454', { rounding: tens }, '450.00', []],
    ['400', '455', { rounding: tens }, '460.00', []],
    // Rounding down would turn the rise from 404 into a cut, up would pass the step of 505.
    ['404', '404.50', { rounding: tens }, '404.00', ['limits.review-rounding']],
    ['404', '700', { rounding: { unit: { EUR: '10' }, mode: 'up' } }, '505.00', ['limits.review-step']],
    ['404', '403', { rounding: { unit: { EUR: '10' }, mode: 'up' } }, '404.00', ['limits.review-rounding']],
    // 404 rounds to 400, 396 too: the limit stays where it is, and nothing but the rounding holds it.
    ['400', '404', { rounding: tens }, '400.00', ['limits.review-rounding']],
    ['400', '396', { rounding: tens }, '400.00', ['limits.review-rounding']],
    // A quarter of 4 is 1: the step leads to 5, which rounds down to 0.
    [
      '4',
      '9',
      { rounding: { unit: { EUR: '10' }, mode: 'down' } },
      '4.00',
      ['limits.review-step', 'limits.review-rounding'],
    ],
    ['407', '407', { rounding: tens }, '407.00', []],
    // 0.25 × 0.07 = 0.0175, cut off: 0.01
    ['0.07', '1', { rounding: { unit: { EUR: '0.01' }, mode: 'down' } }, '0.08', ['limits.review-step']],
  ])('of %s towards %s under %o is %s', (current, target, more, next, codes) => {
    const request = given(current, target, more)
    expect([reviewLimit(request).next, codesOf(request)]).toEqual([next, codes])
  })

  test('that rounding keeps says so', () => {
    const { reasons } = reviewLimit(given('400', '404', { rounding: tens }))
    expect(reasons.slice(1)).toEqual([
      { code: 'limits.review-rounding', params: { limit: '400.00', unit: '10.00', currency: 'EUR' } },
    ])
    expect(reasons.slice(1).map((reason) => explain(reason, 'en'))).toEqual([
      'Rounded to a multiple of 10.00 EUR, the limit stays at 400.00.',
    ])
  })

  test('shows its working', () => {
    expect(reviewLimit(given('400', '100'))).toEqual({
      next: '200.00',
      change: '-200.00',
      direction: 'cut',
      reasons: [
        { code: 'limits.review-target', params: { current: '400.00', target: '100.00', currency: 'EUR' } },
        { code: 'limits.review-step', params: { bound: '200.00', currency: 'EUR' } },
      ],
    })
    expect(reviewLimit(given('400', '450'))).toMatchObject({ change: '50.00', direction: 'raise' })
    expect(reviewLimit(given('400', '400'))).toMatchObject({ change: '0.00', direction: 'keep' })
  })
})

describe('a rise', () => {
  const record = {
    settledCount: 12,
    weightedDaysLate: '3.000000000000',
    lateShareByAmount: '0.100000000000',
    overdueCount: 0,
    habituallyLate: false,
  }
  const raiseOnlyIf = {
    settledItems: 12,
    weightedDaysLate: '3',
    lateShareByAmount: '0.1',
    nothingOverdue: true,
    notHabituallyLate: true,
  }
  const raise = (more: object): ReviewRequest =>
    given('400', '450', { raiseOnlyIf }, { behaviour: { ...record, ...more } })

  test.each<[more: object, codes: string[]]>([
    [{}, []],
    [{ settledCount: 11 }, ['limits.review-history']],
    [{ weightedDaysLate: '3.000000000001' }, ['limits.review-record']],
    [{ weightedDaysLate: null }, ['limits.review-unknown']],
    [{ lateShareByAmount: '0.2' }, ['limits.review-record']],
    [{ overdueCount: 1 }, ['limits.review-overdue']],
    [{ habituallyLate: true }, ['limits.review-habit']],
    [{ habituallyLate: null }, ['limits.review-unknown']],
    [{ overdueCount: 1, habituallyLate: true }, ['limits.review-overdue', 'limits.review-habit']],
  ])('with a record of %o meets %o', (more, codes) => {
    expect(codesOf(raise(more))).toEqual(codes)
    expect(reviewLimit(raise(more)).next).toBe(codes.length === 0 ? '450.00' : '400.00')
  })

  test('is told with every decimal by which a figure passes what is allowed', () => {
    const told = reviewLimit(
      raise({ weightedDaysLate: '3.000012000000', lateShareByAmount: '0.100040000000' }),
    )
    expect(told.reasons.slice(1).map(({ params }) => params)).toEqual([
      { figure: 'weightedDaysLate', value: '3.000012', most: '3.0000' },
      { figure: 'lateShareByAmount', value: '0.10004', most: '0.1000' },
    ])
  })

  test('asks for what the policy asks for, and no more', () => {
    const some = given(
      '400',
      '450',
      { raiseOnlyIf: { nothingOverdue: false, notHabituallyLate: false } },
      { behaviour: { ...record, overdueCount: 3, habituallyLate: true } },
    )
    expect(reviewLimit(some).next).toBe('450.00')
  })

  test('is held at a warning level, a cut is not', () => {
    const noRaiseAt = { noRaiseAt: ['orange', 'red'] }
    expect(codesOf(given('400', '450', noRaiseAt, { level: 'red' }))).toEqual(['limits.review-level'])
    expect(codesOf(given('400', '450', noRaiseAt, { level: 'blue' }))).toEqual([])
    expect(codesOf(given('400', '450', noRaiseAt, { level: null }))).toEqual([])
    expect(reviewLimit(given('400', '300', noRaiseAt, { level: 'red' })).next).toBe('300.00')
  })

  test.each<[what: string, request: unknown, expected: [string, string]]>([
    ['no record', given('400', '450', { raiseOnlyIf }), ['input.missing', 'behaviour']],
    ['no level', given('400', '450', { noRaiseAt: ['red'] }), ['input.missing', 'level']],
    [
      'a figure that is missing',
      raise({ overdueCount: undefined }),
      ['input.missing', 'behaviour.overdueCount'],
    ],
    ['null for levels', given('400', '450', { noRaiseAt: as(null) }), ['input.type', 'policy.noRaiseAt']],
    [
      'a misspelt condition',
      given('1', '2', { raiseOnlyIf: as({ settled: 1 }) }),
      ['input.unknown-key', 'policy.raiseOnlyIf.settled'],
    ],
    [
      'a negative condition',
      given('1', '2', { raiseOnlyIf: { weightedDaysLate: -1 } }, { behaviour: record }),
      ['input.range', 'policy.raiseOnlyIf.weightedDaysLate'],
    ],
    [
      'a percentage for a share',
      given('1', '2', { raiseOnlyIf: { lateShareByAmount: 10 } }, { behaviour: record }),
      ['input.range', 'policy.raiseOnlyIf.lateShareByAmount'],
    ],
    [
      'a percentage as the share of the record',
      raise({ lateShareByAmount: '5' }),
      ['input.range', 'behaviour.lateShareByAmount'],
    ],
  ])('refused: %s', (_, request, expected) => {
    expect(refusal(() => reviewLimit(as(request)))).toEqual(expected)
  })
})

describe('bad input', () => {
  test.each<[what: string, request: unknown, expected: [string, string]]>([
    ['nothing', undefined, ['input.missing', '']],
    ['a revoked proxy', revokedProxy(), ['input.type', '']],
    ['a negative limit', given('-1', '1'), ['amount.negative', 'current']],
    ['a negative target', given('1', '-1'), ['amount.negative', 'target']],
    ['an unknown field', { ...given('1', '1'), limit: 1 }, ['input.unknown-key', 'limit']],
    [
      'a cut of more than all',
      given('1', '1', { steps: { up: 0, down: 2 } }),
      ['input.range', 'policy.steps.down'],
    ],
    ['a negative step', given('1', '1', { steps: { up: -1, down: 1 } }), ['input.range', 'policy.steps.up']],
    [
      'a misspelt step',
      given('1', '1', { steps: as({ up: 1, dwn: 1 }) }),
      ['input.unknown-key', 'policy.steps.dwn'],
    ],
    [
      'a floor above the ceiling',
      given('1', '1', { floor: { EUR: 2 }, ceiling: { EUR: 1 } }),
      ['policy.invalid', 'policy.floor'],
    ],
    [
      'no ceiling in the currency',
      given('1', '1', { ceiling: { USD: 1 } }),
      ['currency.missing', 'policy.ceiling.EUR'],
    ],
    ['a level that is no text', given('1', '1', {}, { level: 3 }), ['id.invalid', 'level']],
    [
      'an unknown rounding',
      given('1', '1', { rounding: as({ unit: { EUR: 1 }, mode: 'x' }) }),
      ['input.choice', 'policy.rounding.mode'],
    ],
  ])('%s', (_, request, expected) => {
    expect(refusal(() => reviewLimit(as(request)))).toEqual(expected)
  })
})
