import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  altmanZ,
  grover,
  ohlsonO,
  springate,
  zmijewski,
  type AltmanModel,
  type DistressZone,
} from '../../src/scoring/index.js'
import { refusal, revokedProxy } from '../refusal.js'

const none = {
  workingCapitalToAssets: 0,
  retainedEarningsToAssets: 0,
  ebitToAssets: 0,
  marketEquityToLiabilities: 0,
  bookEquityToLiabilities: 0,
  salesToAssets: 0,
}

describe('altmanZ', () => {
  // One ratio alone, so that the score is the coefficient times it.
  test.each<[AltmanModel, object, string, DistressZone]>([
    ['z', { marketEquityToLiabilities: '3.016667' }, '1.810000200000', 'grey'],
    [
      'z',
      { workingCapitalToAssets: '1.5', retainedEarningsToAssets: '0.0071428571' },
      '1.809999999940',
      'distress',
    ],
    [
      'z',
      { workingCapitalToAssets: '0.55', retainedEarningsToAssets: '0.5', marketEquityToLiabilities: '0.75' },
      '1.810000000000',
      'grey',
    ],
    ['z', { workingCapitalToAssets: '1.325', retainedEarningsToAssets: '1' }, '2.990000000000', 'grey'],
    [
      'z',
      {
        workingCapitalToAssets: '1.325',
        retainedEarningsToAssets: '1',
        marketEquityToLiabilities: '0.000000000001',
      },
      '2.990000000001',
      'safe',
    ],
    ['z-private', { bookEquityToLiabilities: '6.904761904762' }, '2.900000000000', 'safe'],
    [
      'z-non-manufacturing',
      { bookEquityToLiabilities: '1', workingCapitalToAssets: '0' },
      '1.050000000000',
      'distress',
    ],
    [
      'z-non-manufacturing',
      { bookEquityToLiabilities: '2', workingCapitalToAssets: '0.0762195121' },
      '2.599999999376',
      'grey',
    ],
    ['z-emerging', { bookEquityToLiabilities: '1' }, '4.300000000000', 'distress'],
    ['z-emerging', { bookEquityToLiabilities: '2' }, '5.350000000000', 'grey'],
    ['z-emerging', { bookEquityToLiabilities: '3' }, '6.400000000000', 'safe'],
  ])('%s of %j is %s: %s', (model, ratios, z, zone) => {
    expect(altmanZ(model, { ...none, ...ratios })).toMatchObject({ status: 'computed', z, zone })
  })

  test('shows its terms and names its source', () => {
    const score = altmanZ('z', { ...none, salesToAssets: 2 }, { salesCoefficient: '1.0' })
    expect(score.components.map(({ name, coefficient }) => [name, coefficient])).toEqual([
      ['workingCapitalToAssets', '1.2'],
      ['retainedEarningsToAssets', '1.4'],
      ['ebitToAssets', '3.3'],
      ['marketEquityToLiabilities', '0.6'],
      ['salesToAssets', '1.0'],
    ])
    expect(score.components[4]).toMatchObject({ value: '2.000000000000', product: '2.000000000000' })
    expect(score.source).toMatch(/Journal of Finance 23 \(1968\)/)
    expect(altmanZ('z', { ...none, salesToAssets: 2 }).z).toBe('1.998000000000')
    // the option is that of the first model
    expect(altmanZ('z-private', { ...none, salesToAssets: 1 }, { salesCoefficient: '1.0' }).z).toBe(
      '0.998000000000',
    )
  })

  const statements = {
    totalAssets: 1000,
    totalLiabilities: 400,
    currentAssets: 300,
    currentLiabilities: 200,
    retainedEarnings: 100,
    ebit: 50,
    marketValueOfEquity: 800,
    sales: 1500,
  }
  test('statements give the same as their ratios', () => {
    const ratios = {
      workingCapitalToAssets: '0.1',
      retainedEarningsToAssets: '0.1',
      ebitToAssets: '0.05',
      marketEquityToLiabilities: 2,
      salesToAssets: '1.5',
    }
    expect(altmanZ('z', statements)).toEqual(altmanZ('z', ratios))
    expect(altmanZ('z', { ...statements, workingCapital: 100 })).toEqual(altmanZ('z', ratios))
  })

  test.each<[string, object, string[], string[]]>([
    ['no total assets', { totalAssets: 0 }, [], ['scoring.zero-denominator totalAssets']],
    ['total assets below zero', { totalAssets: -1 }, [], ['scoring.not-positive totalAssets']],
    ['no liabilities', { totalLiabilities: 0 }, [], ['scoring.zero-denominator totalLiabilities']],
    [
      'an unknown figure',
      { ebit: null, sales: undefined },
      ['ebit', 'sales'],
      ['scoring.missing-input ebit', 'scoring.missing-input sales'],
    ],
    [
      'working capital that cannot be counted',
      { currentAssets: null },
      ['workingCapital'],
      ['scoring.missing-input workingCapital'],
    ],
    [
      'several at once',
      { totalAssets: 0, totalLiabilities: null },
      ['totalLiabilities'],
      ['scoring.zero-denominator totalAssets', 'scoring.missing-input totalLiabilities'],
    ],
  ])('with %s it is not computable, and says so', (_, change, missing, reasons) => {
    const score = altmanZ('z', { ...statements, ...change })
    expect(score).toMatchObject({ status: 'not-computable', z: null, zone: null, components: [], missing })
    expect(score.reasons.map(({ code, params }) => `${code} ${String(params['field'])}`)).toEqual(reasons)
  })

  test('nothing at all is missing everything', () => {
    expect(altmanZ('z-private', {}).missing).toEqual([
      'workingCapital',
      'totalAssets',
      'retainedEarnings',
      'ebit',
      'bookValueOfEquity',
      'totalLiabilities',
      'sales',
    ])
    expect(altmanZ('z-non-manufacturing', { ebitToAssets: 1 }).missing).toHaveLength(3)
  })

  test.each<[AltmanModel, object, string[]]>([
    ['z', {}, ['scoring.domain-z']],
    ['z', { listed: true, sector: 'manufacturing', market: 'developed' }, ['scoring.domain-z']],
    [
      'z',
      { listed: false, sector: 'other', market: 'emerging' },
      [
        'scoring.outside-unlisted',
        'scoring.outside-manufacturing',
        'scoring.outside-emerging',
        'scoring.domain-z',
      ],
    ],
    [
      'z-private',
      { listed: true, sector: 'financial' },
      ['scoring.outside-listed', 'scoring.outside-financial', 'scoring.domain-z-private'],
    ],
    ['z-non-manufacturing', { listed: true, sector: 'other' }, ['scoring.domain-z-non-manufacturing']],
    ['z-emerging', { market: 'emerging' }, ['scoring.domain-z-emerging']],
  ])('%s says where it was not made for %j', (model, company, codes) => {
    const { reasons } = altmanZ(model, none, { company })
    expect(reasons.slice(1).map(({ code }) => code)).toEqual(codes)
  })

  law.prop([fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 0, max: 1000 })])(
    'a better ratio never lowers the score',
    (ratio, more) => {
      const [low, high] = [ratio, ratio + more].map((ebitToAssets) =>
        Number(altmanZ('z', { ...none, ebitToAssets }).z),
      ) as [number, number]
      expect(low).toBeLessThanOrEqual(high)
    },
  )

  test.each<[string, unknown[], string, string]>([
    ['an unknown model', ['zeta', none], 'input.choice', 'model'],
    ['a model named like a prototype', ['constructor', none], 'input.choice', 'model'],
    ['no figures', ['z'], 'input.missing', 'figures'],
    [
      'ratios beside statements',
      ['z', { ...none, totalAssets: 1 }],
      'input.unknown-key',
      'figures.totalAssets',
    ],
    ['a ratio of another name', ['z', { wcTa: 1 }], 'input.unknown-key', 'figures.wcTa'],
    ['a misspelt figure', ['z', { ...statements, ebitda: 1 }], 'input.unknown-key', 'figures.ebitda'],
    [
      'a ratio that is no number',
      ['z', { ...none, ebitToAssets: NaN }],
      'decimal.invalid',
      'figures.ebitToAssets',
    ],
    [
      'a ratio of 31 digits',
      ['z', { ...none, ebitToAssets: 1e30 }],
      'decimal.invalid',
      'figures.ebitToAssets',
    ],
    [
      'working capital that is another',
      ['z', { ...statements, workingCapital: 99 }],
      'input.conflict',
      'figures.workingCapital',
    ],
    ['an unknown option', ['z', none, { x5: 1 }], 'input.unknown-key', 'options.x5'],
    [
      'another coefficient',
      ['z', none, { salesCoefficient: '0.99' }],
      'input.choice',
      'options.salesCoefficient',
    ],
    [
      'null for a coefficient',
      ['z', none, { salesCoefficient: null }],
      'input.choice',
      'options.salesCoefficient',
    ],
    [
      'an unknown sector',
      ['z', none, { company: { sector: 'bank' } }],
      'input.choice',
      'options.company.sector',
    ],
    ['listed by text', ['z', none, { company: { listed: 'yes' } }], 'input.type', 'options.company.listed'],
    ['a revoked proxy', ['z', revokedProxy()], 'input.type', 'figures'],
  ])('refuses %s', (_, args, code, path) => {
    expect(refusal(() => altmanZ(...(args as Parameters<typeof altmanZ>)))).toEqual([code, path])
  })
})

describe('zmijewski', () => {
  // X = −4.336 + 0.004 · currentRatio, so that Φ is asked at the X of each row
  const at = (x: string) => zmijewski({ netIncomeToAssets: 0, liabilitiesToAssets: 0, currentRatio: x })
  test.each<[string, string, string, DistressZone]>([
    // Φ from tables of 12 decimals
    ['1084', '0.000000000000', '0.500000000000', 'safe'],
    ['1084.25', '0.001000000000', '0.500398942214', 'distress'],
    ['1334', '1.000000000000', '0.841344746069', 'distress'],
    ['834', '-1.000000000000', '0.158655253931', 'safe'],
    ['1574', '1.960000000000', '0.975002104852', 'distress'],
    ['334', '-3.000000000000', '0.001349898032', 'safe'],
    ['2334', '5.000000000000', '0.999999713348', 'distress'],
    // Φ(8) = 1 − 6.2 · 10⁻¹⁶
    ['3084', '8.000000000000', '1.000000000000', 'distress'],
    ['9999999', '39995.660000000000', '1.000000000000', 'distress'],
  ])('with a current ratio of %s has X = %s and a probability of %s', (ratio, x, probability, zone) => {
    expect(at(ratio)).toMatchObject({ x, probability, zone })
  })

  test('is not computable without current liabilities', () => {
    const statements = {
      netIncome: 1,
      totalAssets: 10,
      totalLiabilities: 0,
      currentAssets: 5,
      currentLiabilities: 0,
    }
    const { status, x, probability, reasons } = zmijewski(statements)
    expect([status, x, probability]).toEqual(['not-computable', null, null])
    expect(reasons).toEqual([
      { code: 'scoring.zero-denominator', params: { model: 'zmijewski', field: 'currentLiabilities' } },
    ])
  })

  law.prop([fc.integer({ min: -12000, max: 12000 })])('Φ(−x) = 1 − Φ(x)', (thousandths) => {
    const [one, other] = [thousandths, -thousandths].map((value) => {
      // liabilities over assets so that X = value / 1000, exactly: 4.336 + value/1000 over 0.004 as current ratio
      return Number(at(String((4336 + value) / 4)).probability)
    }) as [number, number]
    expect(one + other).toBeCloseTo(1, 11)
  })

  test.each<[string, unknown[], string, string]>([
    ['no figures', [], 'input.missing', 'figures'],
    ['an unknown option', [{}, { cutOff: 1 }], 'input.unknown-key', 'options.cutOff'],
    ['a market that is none', [{}, { company: { market: 'x' } }], 'input.choice', 'options.company.market'],
  ])('refuses %s', (_, args, code, path) => {
    expect(refusal(() => zmijewski(...(args as Parameters<typeof zmijewski>)))).toEqual([code, path])
    expect(refusal(() => springate(...(args as Parameters<typeof springate>)))).toEqual([code, path])
  })
})

describe('springate and grover', () => {
  const springs = { workingCapitalToAssets: 0, ebitToAssets: 0, earningsBeforeTaxToCurrentLiabilities: 0 }
  test.each<[string, string, DistressZone]>([
    ['2.155', '0.862000000000', 'safe'],
    ['2.1549999', '0.861999960000', 'distress'],
  ])('springate with sales of %s times assets is %s: %s', (salesToAssets, s, zone) => {
    expect(springate({ ...springs, salesToAssets })).toMatchObject({ s, zone })
  })

  test.each<[string, string, DistressZone]>([
    // 0.057 + 3.404 x
    ['-0.0226', '-0.019930400000', 'grey'],
    ['-0.0138', '0.010024800000', 'safe'],
    ['-0.0139', '0.009684400000', 'grey'],
  ])('grover with an EBIT of %s of assets is %s: %s', (ebitToAssets, g, zone) => {
    expect(grover({ workingCapitalToAssets: 0, ebitToAssets, netIncomeToAssets: 0 })).toMatchObject({
      g,
      zone,
    })
  })

  test('a figure on a bound belongs to the side that the literature names', () => {
    // 1.65 · −0.04 + 0.057 = −0.009, so −0.077 and −0.047 are made of the return on assets: 0.016 · 4.8125 = 0.077
    const at = (roa: string) =>
      grover(
        { workingCapitalToAssets: 0, ebitToAssets: 0, netIncomeToAssets: roa },
        { returnOnAssetsCoefficient: '-0.016' },
      )
    expect(at('4.8125')).toMatchObject({ g: '-0.020000000000', zone: 'distress' })
    expect(at('2.9375')).toMatchObject({ g: '0.010000000000', zone: 'safe' })
  })

  test('are not computable where they cannot be', () => {
    expect(springate({ currentLiabilities: 0 })).toMatchObject({ status: 'not-computable', s: null })
    expect(grover({ totalAssets: 0 })).toMatchObject({ status: 'not-computable', g: null })
    for (const given of ['0.16', null])
      expect(refusal(() => grover({}, { returnOnAssetsCoefficient: given as never }))).toEqual([
        'input.choice',
        'options.returnOnAssetsCoefficient',
      ])
    expect(refusal(() => grover({}, { roa: 1 } as never))).toEqual(['input.unknown-key', 'options.roa'])
  })
})

describe('ohlsonO', () => {
  const statements = {
    totalAssets: 100,
    totalLiabilities: 100,
    currentAssets: 50,
    currentLiabilities: 50,
    netIncome: 0,
    priorNetIncome: 0,
    fundsFromOperations: 0,
    priceIndex: 100,
  }
  // ln(100/100) = 0, TL/TA = 1, CL/CA = 1: −1.32 + 6.03 + 0.0757
  test.each<[string, object, string]>([
    ['at rest', {}, '4.785700000000'],
    ['with liabilities above assets', { totalLiabilities: 200 }, '9.095700000000'],
    // + 0.285, −2.37 · −1, −0.521 · (−100 + 100)/200
    ['with two years of losses', { netIncome: -100, priorNetIncome: -100 }, '7.440700000000'],
    // −2.37 · −1 − 0.521 · −1
    ['with one year of losses', { netIncome: -100 }, '7.676700000000'],
    ['with a profit after none', { netIncome: 100 }, '1.894700000000'],
  ])('%s', (_, change, o) => {
    expect(ohlsonO({ ...statements, ...change }).o).toBe(o)
  })

  test('names its terms, and its zone by the cut-off that is given', () => {
    const score = ohlsonO(statements, { cutOff: 1 })
    expect(score.components.map(({ name }) => name)).toEqual([
      'SIZE',
      'TLTA',
      'WCTA',
      'CLCA',
      'OENEG',
      'NITA',
      'FUTL',
      'INTWO',
      'CHIN',
    ])
    expect([score.zone, score.reasons[0]?.params['bound']]).toEqual(['safe', '1'])
    expect(ohlsonO(statements, { cutOff: 0 }).zone).toBe('distress')
    expect(ohlsonO(statements).reasons[0]?.code).toBe('scoring.no-cut-off')
  })

  test('a probability beyond the 12 decimals is 0 or 1', () => {
    expect(ohlsonO({ ...statements, totalLiabilities: 10_000 }).probability).toBe('1.000000000000')
    expect(ohlsonO({ ...statements, fundsFromOperations: 10_000 }).probability).toBe('0.000000000000')
  })

  test.each<[string, object, string[]]>([
    ['no assets', { totalAssets: 0 }, ['scoring.zero-denominator totalAssets']],
    ['no index', { priceIndex: null }, ['scoring.missing-input priceIndex']],
    ['an index of nothing', { priceIndex: 0 }, ['scoring.zero-denominator priceIndex']],
    ['no liabilities', { totalLiabilities: 0 }, ['scoring.zero-denominator totalLiabilities']],
    ['no current assets', { currentAssets: 0 }, ['scoring.zero-denominator currentAssets']],
    ['no year before', { priorNetIncome: null }, ['scoring.missing-input priorNetIncome']],
  ])('with %s is not computable', (_, change, reasons) => {
    const score = ohlsonO({ ...statements, ...change })
    expect([score.status, score.o, score.probability, score.zone]).toEqual([
      'not-computable',
      null,
      null,
      null,
    ])
    expect(score.reasons.map(({ code, params }) => `${code} ${String(params['field'])}`)).toEqual(reasons)
  })

  test.each<[string, unknown[], string, string]>([
    ['no statements', [], 'input.missing', 'statements'],
    ['ratios', [{ currentRatio: 1 }], 'input.unknown-key', 'statements.currentRatio'],
    ['a cut-off above 1', [statements, { cutOff: 2 }], 'input.range', 'options.cutOff'],
    ['an unknown option', [statements, { cut: 2 }], 'input.unknown-key', 'options.cut'],
    ['options that are none', [statements, 1], 'input.type', 'options'],
    [
      'an amount that is none',
      [{ ...statements, totalAssets: 'many' }],
      'decimal.invalid',
      'statements.totalAssets',
    ],
  ])('refuses %s', (_, args, code, path) => {
    expect(refusal(() => ohlsonO(...(args as Parameters<typeof ohlsonO>)))).toEqual([code, path])
  })
})
