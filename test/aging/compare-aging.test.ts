import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { agingReport, compareAging, type BucketShare } from '../../src/aging/index.js'
import { refusal, revokedProxy } from '../refusal.js'

const sharesOf = (...shares: unknown[]): BucketShare[] =>
  shares.map((share, index) => ({ id: ['current', '1-30', '31-60', '61+'][index]!, share: share as string }))

describe('compareAging', () => {
  test.each<[string, string, string, string, string, boolean]>([
    // own, benchmark (with the rest in current), tolerance, gap, worse
    ['more within the tolerance', '0.30', '0.25', '5', '5.00', false],
    ['a hair beyond it', '0.3001', '0.25', '5', '5.01', true],
    ['beyond a tolerance of zero', '0.2501', '0.25', '0', '0.01', true],
    ['equal', '0.25', '0.25', '0', '0.00', false],
    ['less', '0.10', '0.25', '0', '-15.00', false],
    ['rounded half-up', '0.25005', '0.25', '1', '0.01', false],
    ['rounded half-up below zero', '0.24995', '0.25', '1', '-0.01', false],
    ['a tolerance of a fraction of a point', '0.2651', '0.25', '1.5', '1.51', true],
    ['and not of a percent', '0.26', '0.25', '1.5', '1.00', false],
  ])('%s', (_, own, other, tolerance, gapPoints, worse) => {
    const [, gap] = compareAging({
      own: sharesOf('0.5', own),
      benchmark: sharesOf((1 - Number(other)).toFixed(4), other),
      tolerance,
    })
    expect([gap?.gapPoints, gap?.worse]).toEqual([gapPoints, worse])
  })

  test('more that is current is never worse', () => {
    const gaps = compareAging({ own: sharesOf('1', '0'), benchmark: sharesOf('0.5', '0.5'), tolerance: '0' })
    expect(gaps).toStrictEqual([
      { id: 'current', own: '1.0000', benchmark: '0.5000', gapPoints: '50.00', worse: false },
      { id: '1-30', own: '0.0000', benchmark: '0.5000', gapPoints: '-50.00', worse: false },
    ])
  })

  test('nor is more that is young, where ages are counted from the invoice date', () => {
    const invoices = [
      {
        id: 'F-1',
        customerId: 'a',
        currency: 'EUR',
        amount: '80.00',
        issueDate: '2026-03-01',
        dueDate: '2026-03-31',
      },
      {
        id: 'F-2',
        customerId: 'a',
        currency: 'EUR',
        amount: '20.00',
        issueDate: '2026-01-20',
        dueDate: '2026-02-19',
      },
    ]
    const report = agingReport({ invoices, asOf: '2026-03-07', basis: 'invoice-date', bucketEdges: [30, 60] })
    const benchmark = ['0.7', '0.1', '0.2'].map((share, place) => ({
      id: ['0-30', '31-60', '61+'][place]!,
      share,
    }))
    const gaps = compareAging({ own: report.currencies[0]!.buckets, benchmark, tolerance: '5' })
    expect(gaps.map(({ id, gapPoints, worse }) => [id, gapPoints, worse])).toEqual([
      ['0-30', '10.00', false],
      ['31-60', '10.00', true],
      ['61+', '-20.00', false],
    ])
  })

  test('a book in which nothing is open has shares of nothing', () => {
    const [current, late] = compareAging({
      own: sharesOf(null, null),
      benchmark: sharesOf('0.5', '0.5'),
      tolerance: 0,
    })
    expect([current?.own, current?.gapPoints, late?.own, late?.worse]).toEqual([
      '0.0000',
      '-50.00',
      '0.0000',
      false,
    ])
  })

  test('shares of thirds sum to 1 where they are written so', () => {
    const benchmark = sharesOf('0.333333333333333333', '0.333333333333333333', '0.333333333333333334')
    const gaps = compareAging({ own: sharesOf('0.3333', '0.3333', '0.3334'), benchmark, tolerance: '0' })
    expect(gaps.map(({ benchmark: share, gapPoints, worse }) => [share, gapPoints, worse])).toEqual([
      ['0.3333', '0.00', false],
      ['0.3333', '0.00', false],
      ['0.3333', '0.01', true],
    ])
  })

  test('the buckets of a report fit, and its credits may go below zero', () => {
    const report = agingReport({
      items: [
        { invoiceId: 'F-1', customerId: 'acme', currency: 'EUR', open: '100.00', dueDate: '2026-03-30' },
      ],
      credits: [{ customerId: 'acme', currency: 'EUR', amount: '50.00', date: '2026-03-31' }],
      asOf: '2026-03-31',
      basis: 'due-date',
      bucketEdges: [30],
      unapplied: 'first-bucket',
    })
    const gaps = compareAging({
      own: report.currencies[0]!.buckets,
      benchmark: [
        { id: 'current', share: 0.7 },
        { id: '1-30', share: 0.2 },
        { id: '31+', share: 0.1 },
      ],
      tolerance: 2,
    })
    expect(gaps.map(({ own, gapPoints, worse }) => [own, gapPoints, worse])).toEqual([
      ['-1.0000', '-170.00', false],
      ['2.0000', '180.00', true],
      ['0.0000', '-10.00', false],
    ])
  })

  const tenths = fc.tuple(fc.nat({ max: 10 }), fc.nat({ max: 10 })).map(([a, b]) => {
    const [low, high] = a < b ? [a, b] : [b, a]
    return sharesOf(
      ...[low, high - low, 10 - high].map(
        (share) => `${String(Math.floor(share / 10))}.${String(share % 10)}`,
      ),
    )
  })
  prop.prop([tenths, tenths, fc.nat({ max: 30 })])(
    'gaps sum to zero, and change sign with the sides',
    (own, benchmark, tolerance) => {
      const gaps = compareAging({ own, benchmark, tolerance })
      expect(gaps.reduce((sum, { gapPoints }) => sum + Number(gapPoints), 0)).toBe(0)
      const back = compareAging({ own: benchmark, benchmark: own, tolerance })
      expect(back.map(({ gapPoints }) => Number(gapPoints) + 0)).toEqual(
        gaps.map(({ gapPoints }) => 0 - Number(gapPoints)),
      )
    },
  )
})

describe('compareAging refuses', () => {
  const valid = { own: sharesOf('0.5', '0.5'), benchmark: sharesOf('0.5', '0.5'), tolerance: '1' }
  const throwing = (): never => {
    throw new TypeError('no')
  }

  test.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'input.missing', ''],
    ['an array', [], 'input.type', ''],
    ['a revoked proxy', revokedProxy(), 'input.type', ''],
    ['what throws', new Proxy({}, { ownKeys: throwing }), 'input.type', ''],
    ['a misspelt field', { ...valid, tolerence: '1' }, 'input.unknown-key', 'tolerence'],
    ['no own', { ...valid, own: undefined }, 'input.missing', 'own'],
    ['an object', { ...valid, own: {} }, 'input.type', 'own'],
    ['a hole', { ...valid, own: Array(2) }, 'input.missing', 'own[0]'],
    ['a row of null', { ...valid, benchmark: [null] }, 'input.type', 'benchmark[0]'],
    [
      'a row that throws',
      { ...valid, benchmark: [new Proxy({}, { get: throwing })] },
      'input.type',
      'benchmark[0]',
    ],
    ['no id', { ...valid, own: [{ share: '1' }] }, 'input.missing', 'own[0].id'],
    ['an id of null', { ...valid, own: [{ id: null, share: '1' }] }, 'id.invalid', 'own[0].id'],
    [
      'an id twice',
      {
        ...valid,
        own: [
          { id: 'a', share: '1' },
          { id: 'a', share: '0' },
        ],
      },
      'id.duplicate',
      'own[1].id',
    ],
    ['no share', { ...valid, own: [{ id: 'a' }] }, 'input.missing', 'own[0].share'],
    [
      'a share of NaN',
      { ...valid, benchmark: sharesOf(NaN, '0.5') },
      'decimal.invalid',
      'benchmark[0].share',
    ],
    ['ten megabytes', { ...valid, own: sharesOf('0'.repeat(10_000_000)) }, 'decimal.invalid', 'own[0].share'],
    ['no tolerance', { ...valid, tolerance: undefined }, 'input.missing', 'tolerance'],
    ['a negative tolerance', { ...valid, tolerance: '-0.1' }, 'input.range', 'tolerance'],
    ['a tolerance of null', { ...valid, tolerance: null }, 'decimal.invalid', 'tolerance'],
    ['fewer buckets', { ...valid, benchmark: sharesOf('1') }, 'input.conflict', 'benchmark'],
    ['more buckets', { ...valid, benchmark: sharesOf('0.5', '0.5', '0') }, 'input.conflict', 'benchmark'],
    [
      'other buckets',
      {
        ...valid,
        benchmark: [
          { id: 'current', share: 1 },
          { id: '1-29', share: 0 },
        ],
      },
      'input.conflict',
      'benchmark',
    ],
    [
      'buckets in another order',
      { ...valid, benchmark: [...valid.benchmark].reverse() },
      'input.conflict',
      'benchmark',
    ],
    [
      'shares that sum to less',
      { ...valid, benchmark: sharesOf('0.5', '0.49') },
      'input.conflict',
      'benchmark',
    ],
    [
      'shares that sum to more',
      { ...valid, benchmark: sharesOf('0.5', '0.51') },
      'input.conflict',
      'benchmark',
    ],
    ['shares in percent', { ...valid, benchmark: sharesOf('50', '50') }, 'input.range', 'benchmark[0].share'],
    ['a negative share', { ...valid, benchmark: sharesOf('0', '-0.1') }, 'input.range', 'benchmark[1].share'],
    [
      'shares that are not known',
      { ...valid, benchmark: sharesOf(null, null) },
      'input.conflict',
      'benchmark',
    ],
  ])('%s', (_, comparison, code, path) => {
    expect(refusal(() => compareAging(comparison as never))).toEqual([code, path])
  })

  test('but not a share of the whole, or none', () => {
    expect(() => compareAging({ ...valid, benchmark: sharesOf('1', '0') })).not.toThrow()
  })
})
