import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { validateTerms, type Issue, type TermsContext } from '../../src/contracts/index.js'
import { explain } from '../../src/explain/index.js'
import { cnLpr1y, rateTable } from '../../src/rates/index.js'
import type { PaymentTerms } from '../../src/terms/index.js'
import { anyText } from '../any-text.js'
import { anyTerms, sayableTerms } from '../terms/arbitraries.js'
import { refusal, revokedProxy } from '../refusal.js'
import { runs } from '../runs.js'

const clause = {
  daily: '0.0003',
  base: 'overdue principal',
  start: 'day after the due date',
  cap: 'none',
} as const
const large = { country: 'CN', kind: 'business', size: 'large' } as const
const sme = { country: 'CN', kind: 'business', size: 'sme' } as const
const body = { country: 'CN', kind: 'public-body' } as const

/** A seller of unknown size to a buyer of unknown size, both in China, with a modest late charge. */
const contextOf = (fields: Partial<TermsContext> = {}): TermsContext => ({
  contractDate: '2026-01-15',
  creditor: { country: 'CN', kind: 'business' },
  debtor: { country: 'CN', kind: 'business' },
  lateCharge: clause,
  ...fields,
})
const between = (
  creditor: TermsContext['creditor'],
  debtor: TermsContext['debtor'],
  fields: Partial<TermsContext> = {},
) => contextOf({ creditor, debtor, forum: 'Hamburg', governingLaw: 'DE', paymentMethod: 'L/C', ...fields })
const codesOf = (issues: readonly Issue[]) => issues.map(({ code }) => code)
const REMAINDER = { kind: 'remainder' } as const
const dueIn = (days: number, more: Partial<PaymentTerms> = {}): PaymentTerms => ({
  schema: 'receivables/terms@1',
  instalments: [
    { part: REMAINDER, due: { baseline: 'delivery', steps: [{ kind: 'add-days', days }] }, discounts: [] },
  ],
  ...more,
})

test('terms in which nothing is wrong have no issue', () => {
  expect(validateTerms('2/10 net 30', contextOf())).toEqual([])
})

describe('terms from which no due date follows', () => {
  test.each<[terms: PaymentTerms | string, code: string]>([
    ['payment as soon as possible', 'vague-due'],
    ['', 'vague-due'],
    ['尽快付款', 'vague-due'],
    ['45 days EOM', 'vague-due'],
    ['30% deposit, balance soon', 'vague-due'],
    ['预付30%,余款尽快', 'vague-due'],
    ['net 30, discount for early payment', 'vague-discount'],
    ['2% if paid early, net 30', 'vague-discount'],
    ['2/40 net 30, 3% skonto', 'vague-discount'],
    ['net 30,提前付款享受折扣', 'vague-discount'],
    [dueIn(30, { instalments: [] }), 'vague-due'],
    [dueIn(30, { closedPeriods: [{ from: '01-01', to: '12-31' }] }), 'vague-due'],
    [
      {
        ...dueIn(30),
        instalments: [{ ...dueIn(30).instalments[0]!, discounts: [{ rate: '2', steps: [] }] }],
      },
      'vague-discount',
    ],
    [
      { ...dueIn(30), instalments: [{ ...dueIn(30).instalments[0]!, discounts: [{ steps: [] } as never] }] },
      'vague-discount',
    ],
  ])('%j: %s', (terms, code) => {
    const issues = validateTerms(terms, contextOf())
    expect(issues).toMatchObject([{ code, severity: 'error', path: 'terms' }])
    expect(issues[0]?.params['why']).toMatch(/^expected ./)
  })

  test('an issue repeats no more than the beginning of what it was given', () => {
    const [issue] = validateTerms('x'.repeat(10_000_000), contextOf())
    expect(issue?.params['terms']).toBe('x'.repeat(80))
    expect(String(issue?.params['why']).length).toBeLessThan(1000)
  })
})

describe('the length of terms', () => {
  const german = { country: 'DE', kind: 'business' } as const
  const german30 = { country: 'DE', kind: 'public-body' } as const
  const british = { country: 'GB', kind: 'public-body' } as const
  const long = { baseline: 'invoice-date' }
  test.each<
    [string, PaymentTerms | string, TermsContext, issues: [severity: string, code: string, params: object][]]
  >([
    ['60 days of a large enterprise', 'net 60', between(sme, large), []],
    [
      '61 days',
      'net 61',
      between(sme, large),
      [['warning', 'sme-term-over-60', { days: 61, limit: 60, ...long }]],
    ],
    ['before the regulation was revised', 'net 90', between(sme, large, { contractDate: '2025-05-31' }), []],
    ['between large enterprises', 'net 90', between(large, large), []],
    ['the end of a long month and 30 days is 60', 'EOM + 30', between(sme, large), []],
    [
      'the end of a long month and 31 days',
      'EOM + 31',
      between(sme, large),
      [['warning', 'sme-term-over-60', { days: 61, limit: 60, ...long }]],
    ],
    [
      // From 2 June 60 days lead to 1 August, and the holiday on to 1 September.
      'a works holiday in August',
      dueIn(60, { closedPeriods: [{ from: '08-01', to: '08-31' }] }),
      between(sme, large),
      [['warning', 'sme-term-over-60', { days: 91, limit: 60, baseline: 'delivery' }]],
    ],
    [
      'the longest instalment counts',
      '30% deposit, 30% net 30, balance net 75',
      between(sme, large),
      [['warning', 'sme-term-over-60', { days: 75, limit: 60, ...long }]],
    ],
    [
      'a Chinese public body, by agreement',
      'net 31',
      between(sme, body),
      [
        [
          'warning',
          'statutory-term-needs-agreement',
          { rule: 'cn-sme-2025-public', days: 31, limit: 30, ...long },
        ],
      ],
    ],
    [
      'a Chinese public body, too long',
      'net 61',
      between(sme, body, { contractDate: '2021-01-15' }),
      [['error', 'statutory-term-exceeded', { rule: 'cn-sme-2020-public', days: 61, limit: 60, ...long }]],
    ],
    ['60 days in Germany', 'net 60', between(german, german), []],
    [
      '61 days in Germany',
      'net 61',
      between(german, german),
      [['warning', 'statutory-term-needs-agreement', { rule: 'de-bgb-271a', days: 61, limit: 60, ...long }]],
    ],
    [
      'a German public body',
      'net 61',
      between(german, german30),
      [['error', 'statutory-term-exceeded', { rule: 'eu-2011-7-public', days: 61, limit: 60, ...long }]],
    ],
    [
      'a British public body',
      'net 31',
      between(german, british),
      [
        [
          'error',
          'statutory-term-exceeded',
          { rule: 'uk-late-payment-public', days: 31, limit: 30, ...long },
        ],
      ],
    ],
  ])('%s', (_, terms, context, issues) => {
    const found = validateTerms(terms, context)
    expect(found.map(({ severity, code, params }) => [severity, code, params])).toEqual(issues)
    expect(found.every(({ source }) => (source ?? '').length > 10)).toBe(true)
  })
})

describe('the limits of member states', () => {
  const from = (country: string) => ({ country, kind: 'business' }) as const
  type Row = [
    string,
    terms: string,
    debtor: string,
    fields: Partial<TermsContext>,
    found: null | [severity: string, rule: string, limit: number],
  ]
  const small = { creditor: { ...from('SE'), size: 'sme' } } as const
  const buyer = (country: string) => ({ ...small, debtor: { ...from(country), size: 'large' } }) as const
  test.each<Row>([
    // Code de commerce, art. L441-10 I: 60 days from the invoice; 45 days end of month, in both readings.
    ['60 days', 'net 60', 'FR', {}, null],
    ['61 days', 'net 61', 'FR', {}, ['error', 'fr-l441-10', 60]],
    ['the month end and 30 days', 'net 30 EOM', 'FR', {}, null],
    ['the month end and 45 days', 'net 45 EOM', 'FR', {}, ['warning', 'fr-l441-10', 60]],
    ['45 days, then the month end', '45 days, end of month', 'FR', {}, ['warning', 'fr-l441-10', 60]],
    ['the month end and 46 days', 'net 46 EOM', 'FR', {}, ['error', 'fr-l441-10', 60]],
    ['46 days, then the month end', '46 days, end of month', 'FR', {}, ['error', 'fr-l441-10', 60]],
    ['75 days, which is 45 from the end of one month only', 'net 75', 'FR', {}, ['error', 'fr-l441-10', 60]],
    [
      'a part of 45 days end of month',
      '50% net 30, balance net 45 EOM',
      'FR',
      {},
      ['warning', 'fr-l441-10', 60],
    ],
    [
      'before the text of 2015',
      'net 61',
      'FR',
      { contractDate: '2015-08-07' },
      ['warning', 'eu-2011-7-business', 60],
    ],
    // The same, last paragraph: 45 days from the invoice, whatever month it is.
    ['45 days of a periodic invoice', 'net 45', 'FR', { invoices: 'periodic' }, null],
    ['46 days of it', 'net 46', 'FR', { invoices: 'periodic' }, ['error', 'fr-l441-10-periodic', 45]],
    [
      '45 days end of month of it',
      'net 45 EOM',
      'FR',
      { invoices: 'periodic' },
      ['error', 'fr-l441-10-periodic', 45],
    ],
    // Art. L441-11 II(1), (2) and (5).
    ['30 days for fish', '30 days after delivery', 'FR', { supply: 'perishable-food' }, null],
    [
      '31 days for fish',
      '31 days after delivery',
      'FR',
      { supply: 'perishable-food' },
      ['error', 'fr-l441-11-perishable', 30],
    ],
    [
      '40 days for fish delivered over ten days',
      '40 days after delivery',
      'FR',
      { supply: 'perishable-food', invoices: 'periodic' },
      ['warning', 'fr-l441-11-perishable-periodic', 30],
    ],
    [
      '21 days for meat',
      '21 days after delivery',
      'FR',
      { supply: 'fresh-meat' },
      ['error', 'fr-l441-11-meat', 20],
    ],
    ['31 days for carriage', 'net 31', 'FR', { supply: 'transport' }, ['error', 'fr-l441-11-transport', 30]],
    // Ley 3/2004, art. 4(3): no agreement makes 60 days longer. Ley 15/2010: 30 for what spoils.
    ['60 days', 'net 60', 'ES', {}, null],
    ['61 days', 'net 61', 'ES', {}, ['error', 'es-3-2004', 60]],
    [
      '31 days for fish',
      'net 31',
      'ES',
      { supply: 'perishable-food' },
      ['error', 'es-15-2010-perishable', 30],
    ],
    ['61 days for pasta', 'net 61', 'ES', { supply: 'food' }, ['error', 'es-3-2004', 60]],
    // Ustawa z 8 marca 2013 r., art. 7(2) and, of 1 January 2020, (2a).
    ['61 days', 'net 61', 'PL', {}, ['warning', 'pl-8-3-2013', 60]],
    ['61 days of a large enterprise', 'net 61', 'PL', buyer('PL'), ['error', 'pl-8-3-2013-sme', 60]],
    [
      'before it',
      'net 61',
      'PL',
      { ...buyer('PL'), contractDate: '2019-12-31' },
      ['warning', 'pl-8-3-2013', 60],
    ],
    // Burgerlijk Wetboek 6:119a(5), and (6) as of 1 July 2017 and 1 July 2022.
    ['61 days', 'net 61', 'NL', {}, ['warning', 'nl-6-119a', 60]],
    ['31 days between others', 'net 31', 'NL', {}, null],
    ['31 days of a large company', 'net 31', 'NL', buyer('NL'), ['error', 'nl-6-119a-2022', 30]],
    ['60 days of it before', 'net 60', 'NL', { ...buyer('NL'), contractDate: '2022-06-30' }, null],
    [
      '61 days of it before',
      'net 61',
      'NL',
      { ...buyer('NL'), contractDate: '2022-06-30' },
      ['error', 'nl-6-119a-2017', 60],
    ],
    [
      '61 days of it before that',
      'net 61',
      'NL',
      { ...buyer('NL'), contractDate: '2017-06-30' },
      ['warning', 'nl-6-119a', 60],
    ],
    // BGB § 308 Nr. 1a.
    [
      '31 days in terms of the buyer',
      'net 31',
      'DE',
      { generalTermsOf: 'debtor' },
      ['warning', 'de-bgb-308-1a', 30],
    ],
    ['30 days in them', 'net 30', 'DE', { generalTermsOf: 'debtor' }, null],
    ['31 days in terms of the seller', 'net 31', 'DE', { generalTermsOf: 'creditor' }, null],
    // D.Lgs. 231/2002, art. 4(3) and 7(4-bis); D.Lgs. 198/2021, art. 4(1).
    ['61 days', 'net 61', 'IT', {}, ['warning', 'it-231-2002', 60]],
    ['61 days for pasta', 'net 61', 'IT', { supply: 'food' }, ['error', 'it-198-2023-food', 60]],
    [
      '31 days for fish',
      'net 31',
      'IT',
      { supply: 'perishable-food' },
      ['error', 'it-198-2023-perishable', 30],
    ],
    // Deliveries that an invoice gathers count from the end of their period, of a month at most (art. 4(1)(a)): who delivers on
    // the first of a month of 31 days waits 30 for its end, and 30 or 60 more.
    [
      'the month end and 30 days for fish of a month',
      'EOM 30',
      'IT',
      { supply: 'perishable-food', invoices: 'periodic' },
      ['warning', 'it-198-2023-perishable-periodic', 30],
    ],
    [
      '61 days for fish of a month',
      'net 61',
      'IT',
      { supply: 'perishable-food', invoices: 'periodic' },
      ['error', 'it-198-2023-perishable-periodic', 60],
    ],
    ['30 days for it', 'net 30', 'IT', { supply: 'perishable-food', invoices: 'periodic' }, null],
    [
      'the month end and 60 days for pasta of a month',
      'EOM 60',
      'IT',
      { supply: 'food', invoices: 'periodic' },
      ['warning', 'it-231-2002', 60],
    ],
    [
      '91 days for it',
      'net 91',
      'IT',
      { supply: 'food', invoices: 'periodic' },
      ['error', 'it-198-2023-food-periodic', 90],
    ],
    // UGB § 459(3); loi du 2 août 2002, art. 4, of 1 February 2022.
    ['61 days', 'net 61', 'AT', {}, ['warning', 'at-ugb-459', 60]],
    ['61 days', 'net 61', 'BE', {}, ['error', 'be-2-8-2002', 60]],
    ['before it', 'net 61', 'BE', { contractDate: '2022-01-31' }, ['warning', 'eu-2011-7-business', 60]],
    // Loi du 28 mai 2019, published on 29 October 2019 and in force six months later.
    [
      'a small seller before it',
      'net 61',
      'BE',
      { ...buyer('BE'), contractDate: '2022-01-31' },
      ['error', 'be-28-5-2019-sme', 60],
    ],
    ['a small seller since it', 'net 61', 'BE', buyer('BE'), ['error', 'be-2-8-2002', 60]],
    [
      'on its first day',
      'net 61',
      'BE',
      { ...buyer('BE'), contractDate: '2020-04-29' },
      ['error', 'be-28-5-2019-sme', 60],
    ],
    [
      'the day before it',
      'net 61',
      'BE',
      { ...buyer('BE'), contractDate: '2020-04-28' },
      ['warning', 'eu-2011-7-business', 60],
    ],
  ])('%s: %s in %s', (_, terms, country, fields, found) => {
    // That a size is not given is told apart, see below.
    const issues = validateTerms(terms, between(from('SE'), from(country), fields)).filter(
      ({ code }) => code !== 'size-not-given',
    )
    const said = issues.map(({ severity, params }) => [severity, params['rule'], params['limit']])
    expect(said).toEqual(found === null ? [] : [found])
    const codes = { error: 'statutory-term-exceeded', warning: 'statutory-term-needs-agreement' }
    for (const { code, severity } of issues) expect(code).toBe(codes[severity])
  })
})

describe('a size that nobody gave', () => {
  const party = (country: string, size?: 'sme' | 'large') =>
    ({ country, kind: 'business', ...(size === undefined ? {} : { size }) }) as const
  type Row = [string, terms: string, TermsContext, found: null | [missing: string, issue: string]]
  test.each<Row>([
    // Burgerlijk Wetboek 6:119a(6): 30 days between a large company and a small one.
    [
      'of both',
      'net 45',
      between(party('NL'), party('NL')),
      ['creditor.size, debtor.size', 'statutory-term-exceeded'],
    ],
    [
      'of the seller',
      'net 45',
      between(party('NL'), party('NL', 'large')),
      ['creditor.size', 'statutory-term-exceeded'],
    ],
    ['of a seller to a small one', 'net 45', between(party('NL'), party('NL', 'sme')), null],
    ['of a buyer from a large one', 'net 45', between(party('NL', 'large'), party('NL')), null],
    ['under terms that no size makes too long', 'net 30', between(party('NL'), party('NL')), null],
    // No rule of Germany asks for a size, and none of Italy says less without one.
    ['where no rule asks', 'net 61', between(party('DE'), party('DE')), null],
    ['where the rule says no more', 'net 61', between(party('IT'), party('IT')), null],
    // Order 802, article 9.
    ['in China', 'net 90', between(party('CN', 'sme'), party('CN')), ['debtor.size', 'sme-term-over-60']],
    [
      'of the seller to a public body in China',
      'net 90',
      between(party('CN'), { country: 'CN', kind: 'public-body' }),
      ['creditor.size', 'statutory-term-exceeded'],
    ],
  ])('%s is told where a rule asks for it: %s', (_, terms, context, found) => {
    const told = validateTerms(terms, context).filter(({ code }) => code === 'size-not-given')
    expect(
      told.map(({ severity, path, params }) => [severity, path, params['missing'], params['issue']]),
    ).toEqual(found === null ? [] : [['warning', 'terms', ...found]])
  })
})

describe('payment on being paid', () => {
  const terms: PaymentTerms = {
    ...dueIn(0),
    instalments: [{ part: REMAINDER, due: { baseline: 'upstream-payment', steps: [] }, discounts: [] }],
  }
  test.each<[string, TermsContext, severity: string, rule: string]>([
    ['a large enterprise in China', between(sme, large), 'error', 'cn-sme-2025-large'],
    // Order 802, art. 9(2) forbids it to large enterprises; the first paragraph, on public bodies, is silent.
    ['a public body in China', between(sme, body), 'warning', 'none'],
    // 法释〔2024〕11号: void for what articles 6 and 8 of Order 728 say, in force from 1 September 2020.
    [
      'a large enterprise under the text of 2020',
      between(sme, large, { contractDate: '2025-05-31' }),
      'error',
      'cn-spc-2024-11',
    ],
    ['on its first day', between(sme, large, { contractDate: '2020-09-01' }), 'error', 'cn-spc-2024-11'],
    ['before it', between(sme, large, { contractDate: '2020-08-31' }), 'warning', 'none'],
    [
      'a seller from elsewhere under it',
      between({ country: 'DE', kind: 'business', size: 'sme' }, large, { contractDate: '2025-05-31' }),
      'warning',
      'none',
    ],
    [
      'a public body under the text of 2020',
      between(sme, body, { contractDate: '2021-01-15' }),
      'warning',
      'none',
    ],
    ['between large enterprises', between(large, large), 'warning', 'none'],
  ])('%s', (_, context, severity, rule) => {
    expect(validateTerms(terms, context)).toMatchObject([
      { code: 'pay-when-paid', severity, path: 'terms', params: { rule } },
    ])
  })
})

describe('payment on being paid, said in words', () => {
  test.each([
    'pay when paid',
    'Paid-if-paid',
    'back-to-back with the main contract',
    '背靠背付款',
    '上游付款后10天',
    '收到业主付款后10天内支付',
  ])('%s', (terms) => {
    expect(validateTerms(terms, between(sme, large)).map(({ code, severity }) => [code, severity])).toEqual([
      ['vague-due', 'error'],
      ['pay-when-paid', 'error'],
    ])
  })

  test.each([
    'net 30',
    'payable when due',
    '货到付款',
    'paid as agreed',
    `${'x'.repeat(2000)} pay when paid`,
  ])('%s says nothing of it', (terms) => {
    const codes = validateTerms(terms, between(sme, large)).map(({ code }) => code)
    expect(codes).not.toContain('pay-when-paid')
  })
})

describe('the late charge', () => {
  test('none', () => {
    expect(validateTerms('net 30', contextOf({ lateCharge: null }))).toEqual([
      { code: 'no-penalty', severity: 'warning', path: 'lateCharge', params: {} },
    ])
  })

  test.each<[string, object, missing: string[]]>([
    ['nothing said', {}, ['base', 'start', 'cap', 'rate']],
    ['blanks', { daily: '0.0003', base: '', start: ' ', cap: '\u3000' }, ['base', 'start', 'cap']],
    ['no rate', { base: 'x', start: 'x', cap: 'none' }, ['rate']],
  ])('%s', (_, lateCharge, missing) => {
    const found = validateTerms('net 30', contextOf({ lateCharge }))
    expect(found.map(({ code, params }) => [code, params['missing']])).toEqual(
      missing.map((part) => ['incomplete-penalty', part]),
    )
  })

  // 24 % is the last rate of the ladder; 0.2 % a day is 73 % a year. LPR was 3.00 % from 20 May 2025.
  test.each<[string, object, codes: string[]]>([
    ['24 % a year', { annual: '0.24' }, []],
    ['a little more', { annual: '0.240001' }, ['penalty-likely-reduced']],
    ['0.2 % a day', { daily: '0.002' }, ['penalty-likely-reduced']],
  ])('in China, %s', (_, rate, codes) => {
    const found = validateTerms(
      'net 30',
      contextOf({ lateCharge: { base: 'x', start: 'x', cap: 'x', ...rate } }),
    )
    expect(codesOf(found)).toEqual(codes)
    if (codes.length > 0) expect(found[0]?.params).toMatchObject({ lpr: '0.030000000000' })
  })

  test('elsewhere nobody measures it by LPR', () => {
    const german = { country: 'DE', kind: 'business' } as const
    const lateCharge = { daily: '0.002', base: 'x', start: 'x', cap: 'x' }
    expect(validateTerms('net 30', between(german, german, { lateCharge }))).toEqual([])
  })

  const cheap = { annual: '0.025', base: 'x', start: 'x', cap: 'x' }
  test.each<[string, TermsContext, codes: string[], source?: RegExp]>([
    [
      'of a large enterprise',
      between(sme, large, { contractDate: '2025-08-01' }),
      ['sme-rate-below-lpr'],
      /802.*17/,
    ],
    [
      'of a public body',
      between(sme, body, { contractDate: '2025-08-01' }),
      ['sme-rate-below-lpr'],
      /802.*17/,
    ],
    [
      'under the text of 2020',
      between(sme, large, { contractDate: '2020-09-01' }),
      ['sme-rate-below-lpr'],
      /728.*15/,
    ],
    [
      'the day before the revision',
      between(sme, large, { contractDate: '2025-05-31' }),
      ['sme-rate-below-lpr'],
      /728/,
    ],
    ['before the regulation', between(sme, large, { contractDate: '2020-08-31' }), []],
    ['between large enterprises', between(large, large, { contractDate: '2025-08-01' }), []],
    [
      'a seller from elsewhere',
      between({ ...sme, country: 'DE' }, large, { contractDate: '2025-08-01' }),
      [],
    ],
    [
      'a buyer of unknown size',
      between(sme, { country: 'CN', kind: 'business' }, { contractDate: '2025-08-01' }),
      ['size-not-given'],
    ],
    [
      'at the LPR',
      between(sme, large, { contractDate: '2025-08-01', lateCharge: { ...cheap, annual: '0.03' } }),
      [],
    ],
  ])('a charge of 2.5 percent: %s', (_, context, codes, source) => {
    const found = validateTerms('net 30', {
      ...context,
      lateCharge: context.lateCharge === clause ? cheap : context.lateCharge,
    })
    expect(codesOf(found)).toEqual(codes)
    if (source !== undefined) expect(found[0]?.source).toMatch(source)
  })

  test('a day whose LPR nobody knows is said, and a table that knows it helps', () => {
    const context = contextOf({ contractDate: '2040-01-02' })
    expect(validateTerms('net 30', context)).toEqual([
      {
        code: 'penalty-not-assessed',
        severity: 'warning',
        path: 'lateCharge',
        params: { contractDate: '2040-01-02' },
      },
    ])
    const table = (rate: string) =>
      rateTable({ id: 'cn-lpr-1y', entries: [{ from: '2039-12-20', rate }], knownThrough: '2040-01-19' })
    const carried = { ...context, rates: { 'cn-lpr-1y': table('0.03') } }
    expect(validateTerms('net 30', carried)).toEqual([])
    const higher = between(sme, large, { contractDate: '2040-01-02', rates: { 'cn-lpr-1y': table('0.2') } })
    expect(validateTerms('net 30', higher)).toMatchObject([
      { code: 'sme-rate-below-lpr', params: { annual: '0.1095', lpr: '0.2000' } },
    ])
    // Tables of other rates leave the shipped series in its place.
    expect(validateTerms('net 30', contextOf({ rates: { 'ecb-late-payment': table('0.2') } }))).toEqual([])
  })
})

describe('what else may be wrong', () => {
  test.each<[string, object, missing: string[]]>([
    ['all said', { name: 'instalment fee', amount: '5.00 EUR', due: 'with each instalment' }, []],
    ['a rate for an amount', { name: 'instalment fee', rate: '0.01', due: 'monthly' }, []],
    ['no amount', { name: 'instalment fee', due: 'monthly' }, ['amount']],
    ['no day', { name: 'instalment fee', amount: '5' }, ['due']],
    ['blanks', { name: 'instalment fee', amount: ' ', due: '' }, ['amount', 'due']],
  ])('a fee: %s', (_, fee, missing) => {
    const free = { name: 'none', amount: '0', due: 'never' }
    expect(validateTerms('net 30', contextOf({ fees: [free, fee as never] }))).toEqual(
      missing.map((part) => ({
        code: 'undisclosed-fee',
        severity: 'error',
        path: 'fees[1]',
        params: { fee: 'instalment fee', missing: part },
      })),
    )
  })

  test.each<[string, Record<string, PaymentTerms | string>, grades: string | undefined]>([
    ['none', {}, undefined],
    ['one', { A: 'net 30' }, undefined],
    ['two alike', { A: 'net 30', B: 'net 30' }, 'A, B'],
    ['alike in other words', { A: 'net 30', B: 'n/30', C: '净30' }, 'A, B, C'],
    ['different', { A: 'net 60', B: 'net 30', C: 'net 30' }, undefined],
    [
      'different in their closed periods',
      { A: dueIn(30), B: dueIn(30, { closedPeriods: [{ from: '08-01', to: '08-31' }] }) },
      undefined,
    ],
    [
      'alike in amounts of any type',
      Object.fromEntries(
        ['A', 'B'].map((grade) => [
          grade,
          dueIn(30, {
            instalments: [
              { ...dueIn(5).instalments[0]!, part: { kind: 'fixed', amounts: { EUR: 100n as never } } },
              dueIn(30).instalments[0]!,
            ],
          }),
        ]),
      ),
      'A, B',
    ],
  ])('terms by grade: %s', (_, termsByGrade, grades) => {
    const found = validateTerms('net 30', contextOf({ termsByGrade }))
    expect(found.map(({ code, params }) => [code, params])).toEqual(
      grades === undefined ? [] : [['one-size-fits-all', { grades }]],
    )
  })

  test.each<[string, Partial<TermsContext>, issues: [code: string, path: string][]]>([
    ['all said', { forum: 'Hamburg', governingLaw: 'DE', paymentMethod: 'L/C' }, []],
    [
      'nothing said',
      {},
      [
        ['no-jurisdiction', 'forum'],
        ['no-jurisdiction', 'governingLaw'],
        ['no-payment-method', 'paymentMethod'],
      ],
    ],
    [
      'blanks',
      { forum: '', governingLaw: ' ', paymentMethod: '\t' },
      [
        ['no-jurisdiction', 'forum'],
        ['no-jurisdiction', 'governingLaw'],
        ['no-payment-method', 'paymentMethod'],
      ],
    ],
    ['no law', { forum: 'Hamburg', paymentMethod: 'L/C' }, [['no-jurisdiction', 'governingLaw']]],
  ])('across borders: %s', (_, fields, issues) => {
    const creditor = { country: 'DE', kind: 'business' } as const
    const debtor = { country: 'US', kind: 'business' } as const
    const found = validateTerms('net 30', contextOf({ creditor, debtor, ...fields }))
    expect(found.map(({ code, path }) => [code, path])).toEqual(issues)
  })

  test.each<[string, rate: string | number, kind: 'construction' | 'other', country: string, over: boolean]>([
    ['at the cap', '0.03', 'construction', 'CN', false],
    ['above it', '0.0300000001', 'construction', 'CN', true],
    ['10 %', 0.1, 'construction', 'CN', true],
    ['the whole price', 1, 'construction', 'CN', true],
    ['of goods', '0.1', 'other', 'CN', false],
    ['elsewhere', '0.1', 'construction', 'DE', false],
    ['nothing', 0, 'construction', 'CN', false],
  ])('a retention: %s', (_, rate, kind, country, over) => {
    const party = { country, kind: 'business' } as const
    const found = validateTerms('net 30', between(party, party, { retention: { rate, kind } }))
    expect(codesOf(found)).toEqual(over ? ['retention-over-cap'] : [])
    if (over) expect(found[0]?.params['cap']).toBe('0.0300')
  })

  // The cap is in force from 1 July 2017 on.
  test.each([
    ['2017-06-30', ['no-penalty']],
    ['2017-07-01', ['no-penalty', 'retention-over-cap']],
  ])('a retention of a tenth in a contract of %s', (contractDate, codes) => {
    const party = { country: 'CN', kind: 'business' } as const
    const retention = { rate: '0.1', kind: 'construction' } as const
    const context = between(party, party, { contractDate, retention, lateCharge: null })
    expect(codesOf(validateTerms('net 30', context))).toEqual(codes)
  })

  // Civil Code (CN), art. 586: earnest money is at most 20 % of the price.
  test.each<
    [string, rate: string | number, kind: 'earnest-money' | 'prepayment', country: string, over: boolean]
  >([
    ['at the cap', '0.2', 'earnest-money', 'CN', false],
    ['above it', '0.2000000001', 'earnest-money', 'CN', true],
    ['30 %', 0.3, 'earnest-money', 'CN', true],
    ['a prepayment', '0.3', 'prepayment', 'CN', false],
    ['elsewhere', '0.3', 'earnest-money', 'DE', false],
    ['nothing', 0, 'earnest-money', 'CN', false],
  ])('a deposit: %s', (_, rate, kind, country, over) => {
    const party = { country, kind: 'business' } as const
    const found = validateTerms('net 30', between(party, party, { deposit: { rate, kind } }))
    expect(codesOf(found)).toEqual(over ? ['deposit-over-cap'] : [])
    if (over)
      expect(found[0]).toMatchObject({ path: 'deposit', severity: 'warning', params: { cap: '0.2000' } })
  })
})

test('every code that it can give is said in two languages', () => {
  const upstream: PaymentTerms = {
    ...dueIn(0),
    instalments: [{ part: REMAINDER, due: { baseline: 'upstream-payment', steps: [] }, discounts: [] }],
  }
  const everything = [
    ...validateTerms('soon', contextOf({ lateCharge: null })),
    ...validateTerms('2% soon', contextOf({ lateCharge: { daily: '0.002' } })),
    ...validateTerms(upstream, contextOf({ contractDate: '2040-01-02' })),
    ...validateTerms(
      'net 90',
      between(sme, large, { lateCharge: { annual: '0.01' }, fees: [{ name: 'x' }] }),
    ),
    ...validateTerms('net 90', between(sme, body, { retention: { rate: '0.1', kind: 'construction' } })),
    ...validateTerms('net 90', between(sme, body, { deposit: { rate: '0.3', kind: 'earnest-money' } })),
    ...validateTerms('net 45', between(sme, body, { termsByGrade: { A: 'net 30', B: 'net 30' } })),
    ...validateTerms('net 30', contextOf({ creditor: { country: 'DE', kind: 'business' } })),
  ]
  expect([...new Set(codesOf(everything))].sort()).toEqual([
    'deposit-over-cap',
    'incomplete-penalty',
    'no-jurisdiction',
    'no-payment-method',
    'no-penalty',
    'one-size-fits-all',
    'pay-when-paid',
    'penalty-likely-reduced',
    'penalty-not-assessed',
    'retention-over-cap',
    'size-not-given',
    'sme-rate-below-lpr',
    'sme-term-over-60',
    'statutory-term-exceeded',
    'statutory-term-needs-agreement',
    'undisclosed-fee',
    'vague-discount',
    'vague-due',
  ])
  for (const issue of everything) {
    expect(explain(issue, 'en')).toMatch(/^[A-Z].*\.$/s)
    expect(explain(issue, 'zh-CN')).toMatch(/\p{Script=Han}.*。$/su)
  }
})

const parties = fc.record({
  country: fc.constantFrom('CN', 'DE', 'GB', 'US'),
  kind: fc.constantFrom('business' as const, 'public-body' as const),
  size: fc.constantFrom('sme' as const, 'large' as const),
})
const contexts: fc.Arbitrary<TermsContext> = fc.record({
  contractDate: fc.constantFrom('2012-01-01', '2021-01-15', '2026-01-15', '2090-01-01'),
  creditor: parties,
  debtor: parties,
  lateCharge: fc.constantFrom(null, {}, clause, { annual: '0.01' }),
})
const words = fc.constantFrom(
  'net',
  '30',
  '%',
  '2/10',
  'EOM',
  'balance',
  'deposit',
  ',',
  '预付',
  '货到',
  'days',
  '9'.repeat(40),
  '\ud800',
  '１０',
)

describe('laws', () => {
  law.prop(
    [
      fc.oneof(
        anyText(),
        fc.array(words, { maxLength: 8 }).map((list) => list.join(' ')),
      ),
      contexts,
    ],
    { numRuns: runs(500) },
  )('no text for terms is ever an error, and every issue is plain data', (terms, context) => {
    const before = structuredClone(context)
    const issues = validateTerms(terms, context)
    expect(JSON.parse(JSON.stringify(issues))).toStrictEqual(issues)
    for (const issue of issues) expect(explain(issue, 'zh-CN')).not.toBe('')
    expect(context).toEqual(before)
  })

  law.prop([anyTerms, contexts])('terms as data are never an error either', (terms, context) => {
    const codes = codesOf(validateTerms(terms, context))
    expect(codes).not.toContain('vague-due')
  })

  law.prop([sayableTerms, contexts])('nothing that a notation can say is vague', (terms, context) => {
    const codes = codesOf(validateTerms(terms, context))
    expect(codes).not.toContain('vague-due')
    expect(codes).not.toContain('vague-discount')
  })

  const severity = (code: string | undefined) =>
    ['statutory-term-needs-agreement', 'sme-term-over-60', 'statutory-term-exceeded'].indexOf(code ?? '')
  law.prop([fc.nat(200), fc.nat(200), contexts])(
    'longer terms are never in less trouble',
    (a, b, context) => {
      const worst = (days: number) =>
        Math.max(-1, ...validateTerms(`net ${String(days)}`, context).map(({ code }) => severity(code)))
      expect(worst(Math.max(a, b))).toBeGreaterThanOrEqual(worst(Math.min(a, b)))
    },
  )
})

describe('bad input', () => {
  test.each<[string, unknown, [code: string, path: string]]>([
    ['nothing', undefined, ['input.missing', 'terms']],
    ['null', null, ['input.type', 'terms']],
    ['a number', 30, ['input.type', 'terms']],
    ['a list', ['net 30'], ['input.type', 'terms']],
    ['a symbol', Symbol('net 30'), ['input.type', 'terms']],
    ['a revoked proxy', revokedProxy(), ['input.type', 'terms']],
  ])('%s for terms', (_, terms, refused) => {
    expect(refusal(() => validateTerms(terms as never, contextOf()))).toEqual(refused)
  })

  const late = (fields: object) =>
    contextOf({ lateCharge: { ...clause, daily: undefined as never, ...fields } })
  const fee = (fields: object) => contextOf({ fees: [{ name: 'fee', ...fields } as never] })
  test.each<[string, unknown, [code: string, path: string]]>([
    ['nothing', undefined, ['input.missing', 'context']],
    ['null', null, ['input.type', 'context']],
    ['a revoked proxy', revokedProxy(), ['input.type', 'context']],
    ['a misspelt field', { ...contextOf(), lateCharges: null }, ['input.unknown-key', 'context.lateCharges']],
    ['fees that are null', contextOf({ fees: null as never }), ['input.type', 'context.fees']],
    ['no day', contextOf({ contractDate: undefined as never }), ['input.missing', 'context.contractDate']],
    ['30 February', contextOf({ contractDate: '2026-02-30' }), ['date.invalid', 'context.contractDate']],
    ['no creditor', contextOf({ creditor: undefined as never }), ['input.missing', 'context.creditor']],
    ['a debtor by name', contextOf({ debtor: 'acme' as never }), ['input.type', 'context.debtor']],
    [
      'no country',
      contextOf({ debtor: { kind: 'business' } as never }),
      ['input.missing', 'context.debtor.country'],
    ],
    [
      'a country in words',
      contextOf({ debtor: { country: 'China', kind: 'business' } }),
      ['input.choice', 'context.debtor.country'],
    ],
    [
      'a country in small letters',
      contextOf({ debtor: { country: 'cn', kind: 'business' } }),
      ['input.choice', 'context.debtor.country'],
    ],
    // ISO 3166-1 keeps UK and EU for other uses, and EL is of the European institutions: no rule would be found.
    ...['UK', 'EL', 'EU'].map((country): [string, unknown, [code: string, path: string]] => [
      `${country} for a country`,
      contextOf({ debtor: { country, kind: 'business' } }),
      ['input.choice', 'context.debtor.country'],
    ]),
    ['no kind', contextOf({ debtor: { country: 'CN' } as never }), ['input.missing', 'context.debtor.kind']],
    [
      'a consumer',
      contextOf({ debtor: { country: 'CN', kind: 'consumer' as never } }),
      ['input.choice', 'context.debtor.kind'],
    ],
    [
      'a middling size',
      contextOf({ debtor: { ...sme, size: 'medium' as never } }),
      ['input.choice', 'context.debtor.size'],
    ],
    [
      'a misspelt field of a party',
      contextOf({ debtor: { ...sme, sise: 'sme' } as never }),
      ['input.unknown-key', 'context.debtor.sise'],
    ],
    [
      'no late charge',
      contextOf({ lateCharge: undefined as never }),
      ['input.missing', 'context.lateCharge'],
    ],
    [
      'a late charge in words',
      contextOf({ lateCharge: '5 %' as never }),
      ['input.type', 'context.lateCharge'],
    ],
    [
      'a misspelt field of the late charge',
      late({ rate: 1 }),
      ['input.unknown-key', 'context.lateCharge.rate'],
    ],
    ['two rates', late({ daily: '0.001', annual: '0.1' }), ['input.conflict', 'context.lateCharge.annual']],
    ['a rate that is none', late({ daily: 'five' }), ['decimal.invalid', 'context.lateCharge.daily']],
    ['a rate of NaN', late({ annual: NaN }), ['decimal.invalid', 'context.lateCharge.annual']],
    ['a negative rate', late({ annual: '-0.1' }), ['input.range', 'context.lateCharge.annual']],
    ['a percentage', late({ annual: 24 }), ['input.range', 'context.lateCharge.annual']],
    ['a daily percentage', late({ daily: '0.2' }), ['input.range', 'context.lateCharge.daily']],
    ['a number for a base', late({ base: 7 }), ['input.type', 'context.lateCharge.base']],
    [
      'a rate that is none, where no LPR counts',
      {
        ...between({ country: 'DE', kind: 'business' }, { country: 'DE', kind: 'business' }),
        lateCharge: { daily: 'five' },
      },
      ['decimal.invalid', 'context.lateCharge.daily'],
    ],
    ['fees by name', contextOf({ fees: {} as never }), ['input.type', 'context.fees']],
    [
      'a hole in the fees',
      contextOf({ fees: Object.assign([], { length: 1e9 }) }),
      ['input.missing', 'context.fees[0]'],
    ],
    ['a fee without a name', contextOf({ fees: [{} as never] }), ['input.missing', 'context.fees[0].name']],
    ['a misspelt field of a fee', fee({ amonut: '5' }), ['input.unknown-key', 'context.fees[0].amonut']],
    ['a rate of a fee that is none', fee({ rate: '1 %' }), ['decimal.invalid', 'context.fees[0].rate']],
    ['an amount that is no text', fee({ amount: 5 }), ['input.type', 'context.fees[0].amount']],
    ['a due rule that is no text', fee({ amount: '5', due: 30 }), ['input.type', 'context.fees[0].due']],
    [
      'a list of terms by grade',
      contextOf({ termsByGrade: ['net 30'] as never }),
      ['input.type', 'context.termsByGrade'],
    ],
    [
      'terms of a grade that nobody can read',
      contextOf({ termsByGrade: { A: 'soon' } }),
      ['terms.unreadable', 'context.termsByGrade.A'],
    ],
    [
      'null for terms of a grade',
      contextOf({ termsByGrade: { A: null as never } }),
      ['input.type', 'context.termsByGrade.A'],
    ],
    ['a supply of its own', contextOf({ supply: 'fish' as never }), ['input.choice', 'context.supply']],
    ['invoices in words', contextOf({ invoices: 'often' as never }), ['input.choice', 'context.invoices']],
    [
      'terms of nobody',
      contextOf({ generalTermsOf: 'none' as never }),
      ['input.choice', 'context.generalTermsOf'],
    ],
    ['a number for a court', contextOf({ forum: 7 as never }), ['input.type', 'context.forum']],
    [
      'a list of methods',
      contextOf({ paymentMethod: ['L/C'] as never }),
      ['input.type', 'context.paymentMethod'],
    ],
    ['a deposit in figures', contextOf({ deposit: '0.1' as never }), ['input.type', 'context.deposit']],
    [
      'a deposit over the whole price',
      contextOf({ deposit: { rate: '1.01', kind: 'prepayment' } }),
      ['input.range', 'context.deposit.rate'],
    ],
    [
      'a deposit of no kind',
      contextOf({ deposit: { rate: '0.1' } as never }),
      ['input.missing', 'context.deposit.kind'],
    ],
    ['a retention in figures', contextOf({ retention: '0.1' as never }), ['input.type', 'context.retention']],
    [
      'a retention without a rate',
      contextOf({ retention: { kind: 'other' } as never }),
      ['input.missing', 'context.retention.rate'],
    ],
    [
      'a retention of 10',
      contextOf({ retention: { rate: 10, kind: 'other' } }),
      ['input.range', 'context.retention.rate'],
    ],
    [
      'a negative retention',
      contextOf({ retention: { rate: '-0.1', kind: 'other' } }),
      ['input.range', 'context.retention.rate'],
    ],
    [
      'a retention of no kind',
      contextOf({ retention: { rate: '0.1' } as never }),
      ['input.missing', 'context.retention.kind'],
    ],
    [
      'a misspelt field of the retention',
      contextOf({ retention: { rate: '0.1', kind: 'other', cap: 1 } as never }),
      ['input.unknown-key', 'context.retention.cap'],
    ],
    ['a list of rates', contextOf({ rates: [] as never }), ['input.type', 'context.rates']],
    // Under a wrong name the shipped series would count in silence.
    [
      'rates under a name that nothing reads',
      contextOf({ rates: { cnLpr1y: cnLpr1y() } }),
      ['input.unknown-key', 'context.rates.cnLpr1y'],
    ],
    [
      'rates that nothing here asks for',
      contextOf({ lateCharge: null, rates: { 'cn-lpr-1y': null as never } }),
      ['input.type', 'context.rates.cn-lpr-1y'],
    ],
    [
      'a table that is none',
      contextOf({ rates: { 'cn-lpr-1y': null as never } }),
      ['input.type', 'context.rates.cn-lpr-1y'],
    ],
  ])('%s', (_, context, refused) => {
    expect(refusal(() => validateTerms('net 30', context as never))).toEqual(refused)
  })

  test('the day of the contract is read once', () => {
    let reads = 0
    const context = Object.defineProperty({ ...contextOf() }, 'contractDate', {
      enumerable: true,
      get: () => (reads++ === 0 ? '2026-01-15' : 'never'),
    })
    expect(validateTerms('net 30', context)).toEqual([])
  })
})
