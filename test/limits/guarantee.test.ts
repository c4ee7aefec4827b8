import { describe, expect, test } from 'vitest'
import {
  guaranteeRequired,
  guaranteeStatus,
  type Guarantee,
  type GuaranteePeriod,
} from '../../src/limits/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { as } from './given.js'

const guarantee = (more: Partial<Guarantee> = {}): Guarantee => ({
  signedOn: '2025-03-01',
  written: true,
  type: 'joint-and-several',
  period: { months: 24 },
  guarantor: 'person',
  amount: null,
  debt: '500000.00',
  currency: 'CNY',
  ...more,
})
const status = (more: Partial<Guarantee>, debtDue = '2026-01-15', asOf = '2026-02-01') =>
  guaranteeStatus(guarantee(more), debtDue, asOf)
const codesOf = (...args: Parameters<typeof status>): string[] =>
  status(...args).issues.map(({ code }) => code)

describe('the kind of a guarantee', () => {
  test.each<[signedOn: string, type: Guarantee['type'], kind: string, valid: boolean, codes: string[]]>([
    ['2021-01-01', 'joint-and-several', 'joint-and-several', true, []],
    ['2021-01-01', 'general', 'general', false, ['not-joint-and-several']],
    // Civil Code art. 686: unstated is general
    ['2021-01-01', null, 'general', false, ['not-joint-and-several']],
    // Guarantee Law art. 19: unstated is joint and several
    ['2020-12-31', null, 'joint-and-several', true, ['guarantee-kind-unstated']],
    ['1995-10-01', 'general', 'general', false, ['not-joint-and-several']],
  ])('signed on %s and stated as %s is %s', (signedOn, type, kind, valid, codes) => {
    expect(status({ signedOn, type })).toMatchObject({ kind, valid })
    expect(codesOf({ signedOn, type })).toEqual(codes)
  })
})

describe('the guarantee period', () => {
  test.each<[period: GuaranteePeriod, due: string, signedOn: string, ends: string, codes: string[]]>([
    [{ months: 24 }, '2026-01-15', '2025-03-01', '2028-01-15', []],
    [{ until: '2026-12-31' }, '2026-01-15', '2025-03-01', '2026-12-31', []],
    [null, '2026-01-15', '2025-03-01', '2026-07-15', ['period-none-six-months']],
    // 31 August + 6 months: the last day of February
    [null, '2025-08-31', '2025-03-01', '2026-02-28', ['period-none-six-months']],
    ['until-paid-in-full', '2026-01-15', '2025-03-01', '2026-07-15', ['period-unclear-six-months']],
    // Art. 692: an end no later than maturity counts as none
    [
      { until: '2026-01-15' },
      '2026-01-15',
      '2025-03-01',
      '2026-07-15',
      ['period-before-maturity-six-months'],
    ],
    [{ until: '2026-01-16' }, '2026-01-15', '2025-03-01', '2026-01-16', []],
    [{ months: 0 }, '2026-01-15', '2025-03-01', '2026-07-15', ['period-before-maturity-six-months']],
    // Interpretation of 2000 art. 32: two years, for debts due before the Civil Code
    ['until-paid-in-full', '2020-12-31', '2018-01-01', '2022-12-31', ['period-unclear-two-years']],
    ['until-paid-in-full', '2021-01-01', '2018-01-01', '2021-07-01', ['period-unclear-six-months']],
    [null, '2019-03-31', '2018-01-01', '2019-09-30', ['period-none-six-months']],
  ])('%o, due on %s, signed on %s ends on %s', (period, due, signedOn, ends, codes) => {
    const result = guaranteeStatus(guarantee({ period, signedOn }), due, due)
    expect(result.periodEnds).toBe(ends)
    expect(result.issues.map(({ code }) => code)).toEqual(codes)
    expect(result.valid).toBe(true)
  })

  test('lapses on the day after, unless the creditor claimed', () => {
    const none: Partial<Guarantee> = { period: { until: '2026-06-30' } }
    expect(codesOf(none, '2026-01-15', '2026-06-30')).toEqual([])
    expect(status(none, '2026-01-15', '2026-07-01')).toMatchObject({
      valid: false,
      issues: [{ code: 'guarantee-lapsed', params: { periodEnds: '2026-06-30' }, severity: 'error' }],
    })
    const claimed = (claimedOn: string | null) => codesOf({ ...none, claimedOn }, '2026-01-15', '2026-08-01')
    expect(claimed('2026-06-30')).toEqual([])
    expect(claimed('2026-07-01')).toEqual(['guarantee-lapsed'])
    expect(claimed(null)).toEqual(['guarantee-lapsed'])
    // Art. 688 and 693: before the debtor is in default there is nothing to claim, and the period has not begun
    expect(claimed('2026-01-16')).toEqual([])
    expect(claimed('2026-01-15')).toEqual(['guarantee-lapsed'])
    expect(claimed('2025-12-31')).toEqual(['guarantee-lapsed'])
  })
})

describe('what else a guarantee needs', () => {
  test.each<[more: Partial<Guarantee>, codes: string[]]>([
    [{ written: false }, ['guarantee-not-written']],
    [{ guarantor: 'company', resolution: true }, []],
    [{ guarantor: 'company', resolution: false }, ['guarantee-no-resolution']],
    [{ guarantor: 'person', resolution: false }, []],
    [{ amount: '500000.00' }, []],
    [{ amount: '499999.99' }, ['guarantee-amount-short']],
  ])('%o: %o', (more, codes) => {
    expect(codesOf(more)).toEqual(codes)
    expect(status(more).valid).toBe(codes.length === 0)
  })

  test('every issue names its law', () => {
    const { issues } = status(
      { written: false, type: null, period: null, amount: '1' },
      '2020-01-01',
      '2026-01-01',
    )
    expect(issues.map(({ source }) => source)).toEqual([
      'Civil Code (CN) art. 685',
      'Civil Code (CN) art. 686',
      'Civil Code (CN) art. 692',
      'Civil Code (CN) art. 691',
      'Civil Code (CN) art. 693',
    ])
  })

  // Article 16 names the two kinds; article 19 makes one that states none joint and several. Civil Code 686 says both.
  test.each<[signedOn: string, type: Guarantee['type'], sources: string[]]>([
    ['2020-12-31', 'general', ['Guarantee Law (CN, 1995) art. 16']],
    ['2020-12-31', null, ['Guarantee Law (CN, 1995) art. 19']],
    ['2021-01-01', 'general', ['Civil Code (CN) art. 686']],
    ['2021-01-01', null, ['Civil Code (CN) art. 686']],
  ])('and the article that holds: signed on %s, of kind %s', (signedOn, type, sources) => {
    expect(status({ signedOn, type }).issues.map(({ source }) => source)).toEqual(sources)
  })

  // The Company Law of 2023 is in force from 2024-07-01; article 16 stood in those before it.
  test.each<[signedOn: string, sources: string[]]>([
    ['2024-07-01', ['Company Law (CN, 2023) art. 15', 'Civil Code (CN) art. 691']],
    ['2024-06-30', ['Company Law (CN, 2005 to 2018) art. 16', 'Civil Code (CN) art. 691']],
    ['2020-12-31', ['Company Law (CN, 2005 to 2018) art. 16', 'Guarantee Law (CN, 1995) art. 21']],
  ])('and it is the law of its day: signed on %s', (signedOn, sources) => {
    const { issues } = status({ signedOn, guarantor: 'company', resolution: false, amount: '1' })
    expect(issues.map(({ source }) => source)).toEqual(sources)
  })
})

describe('bad input of a status', () => {
  test.each<[what: string, given: unknown, expected: [string, string]]>([
    ['nothing', undefined, ['input.missing', 'guarantee']],
    ['a revoked proxy', revokedProxy(), ['input.type', 'guarantee']],
    [
      'signed before the Guarantee Law',
      guarantee({ signedOn: '1995-09-30' }),
      ['regime.dates', 'guarantee.signedOn'],
    ],
    [
      'a company of unknown resolution',
      guarantee({ guarantor: 'company' }),
      ['input.missing', 'guarantee.resolution'],
    ],
    ['no period said', guarantee({ period: as(undefined) }), ['input.missing', 'guarantee.period']],
    ['a period in other words', guarantee({ period: as('forever') }), ['input.choice', 'guarantee.period']],
    [
      'both a day and months',
      guarantee({ period: as({ until: '2027-01-01', months: 3 }) }),
      ['input.conflict', 'guarantee.period'],
    ],
    ['an empty period', guarantee({ period: as({}) }), ['input.missing', 'guarantee.period.until']],
    ['negative months', guarantee({ period: { months: -1 } }), ['input.range', 'guarantee.period.months']],
    [
      'a period beyond the calendar',
      guarantee({ period: { months: 120_000 } }),
      ['date.out-of-range', 'guarantee.period'],
    ],
    ['no kind said', guarantee({ type: as(undefined) }), ['input.missing', 'guarantee.type']],
    ['no amount said', guarantee({ amount: as(undefined) }), ['input.missing', 'guarantee.amount']],
    ['a negative debt', guarantee({ debt: '-1' }), ['amount.negative', 'guarantee.debt']],
    ['an unknown field', { ...guarantee(), kind: 1 }, ['input.unknown-key', 'guarantee.kind']],
  ])('%s', (_, given, expected) => {
    expect(refusal(() => guaranteeStatus(as(given), '2026-01-15', '2026-02-01'))).toEqual(expected)
  })
})

test('a day before the laws that are known is told as a day', () => {
  const given = guarantee({ signedOn: '1995-09-30' })
  expect(() => guaranteeStatus(given, '2026-01-15', '2026-02-01')).toThrow('1995-09-30')
})

test('there is no guarantee before the day on which it is signed', () => {
  const on = (asOf: string) => guaranteeStatus(guarantee(), '2026-01-15', asOf)
  expect(on('2025-03-01').valid).toBe(true)
  expect(refusal(() => on('2025-02-28'))).toEqual(['date.order', 'asOf'])
})

describe('guaranteeRequired', () => {
  const policy = { fromAmount: { CNY: '500000' } }
  test.each<[amount: string, important: boolean | undefined, codes: string[]]>([
    ['499999.99', undefined, []],
    ['500000.00', undefined, ['limits.guarantee-from']],
    ['1.00', true, ['limits.important-order']],
    ['1.00', false, []],
    ['500000.00', true, ['limits.guarantee-from', 'limits.important-order']],
  ])('an order of %s, called important: %s', (amount, important, codes) => {
    const order = { amount, currency: 'CNY', ...(important === undefined ? {} : { important }) }
    const { required, reasons } = guaranteeRequired(order, policy)
    expect([required, reasons.map(({ code }) => code)]).toEqual([codes.length > 0, codes])
  })

  test.each<[what: string, order: unknown, given: unknown, expected: [string, string]]>([
    ['no order', undefined, policy, ['input.missing', 'order']],
    ['no policy', { amount: 1, currency: 'CNY' }, undefined, ['input.missing', 'policy']],
    [
      'another currency',
      { amount: 1, currency: 'USD' },
      policy,
      ['currency.missing', 'policy.fromAmount.USD'],
    ],
    ['a misspelt policy', { amount: 1, currency: 'CNY' }, { from: {} }, ['input.unknown-key', 'policy.from']],
    ['a negative order', { amount: -1, currency: 'CNY' }, policy, ['amount.negative', 'order.amount']],
  ])('refused: %s', (_, order, given, expected) => {
    expect(refusal(() => guaranteeRequired(as(order), as(given)))).toEqual(expected)
  })
})
