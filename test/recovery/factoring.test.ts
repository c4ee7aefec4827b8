import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  factoringQuote,
  receivableEligibility,
  receivablePoolStats,
  settleFactoring,
  type EligibilityFacts,
  type FactoringOutcome,
  type FactoringTerms,
  type PoolReceivable,
} from '../../src/recovery/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { centsOf, money } from './schedules.js'

const terms: FactoringTerms = {
  currency: 'USD',
  face: '42000.00',
  advanceRate: '0.9',
  fee: { kind: 'flat', rate: '0.031' },
  days: 32,
  daysInYear: 365,
  rounding: 'half-up',
}

describe('factoringQuote', () => {
  test.each<[string, Partial<FactoringTerms>, object]>([
    // 42,000 × 0.9 × 0.95; 1,302 / 35,910 × 365 / 32
    [
      'a holdback of the advance',
      { holdback: { rate: '0.05', of: 'advance' } },
      { holdback: '1890.00', paidOut: '35910.00', annualCost: '0.413559941520' },
    ],
    // 42,000 × (0.9 − 0.05); 1,302 / 35,700 × 365 / 32
    [
      'a holdback of the face',
      { holdback: { rate: '0.05', of: 'face' } },
      { holdback: '2100.00', paidOut: '35700.00', annualCost: '0.415992647059' },
    ],
    // 42,000 × 1 % × 32 / 30
    [
      'a fee by the day',
      { fee: { kind: 'per-30-days', rate: '0.01', counting: 'prorated' } },
      { fee: '448.00' },
    ],
    // two periods begun
    [
      'a fee by 30 days begun',
      { fee: { kind: 'per-30-days', rate: '0.01', counting: 'stepped' } },
      { fee: '840.00' },
    ],
    [
      '30 days are one period',
      { days: 30, fee: { kind: 'per-30-days', rate: '0.01', counting: 'stepped' } },
      { fee: '420.00' },
    ],
    // 37,800 × 7.3 % × 32 / 365 = 241.92
    ['interest on the advance', { annualRate: '0.073' }, { interest: '241.92', reserve: '2656.08' }],
    ['nothing paid out', { advanceRate: '0' }, { paidOut: '0.00', annualCost: null }],
    ['charges above the reserve', { advanceRate: '1' }, { reserve: '-1302.00' }],
  ])('%s', (_, more, expected) => {
    expect(factoringQuote({ ...terms, ...more })).toMatchObject(expected)
  })

  const share = fc.integer({ min: 0, max: 100 }).map((n) => String(n / 100))

  law.prop([fc.integer({ min: 1, max: 1e8 }), share, share, fc.integer({ min: 1, max: 400 })])(
    'what is paid out, released and charged sums to the face',
    (face, advanceRate, rate, days) => {
      const quote = factoringQuote({
        ...terms,
        face: money(face),
        advanceRate,
        fee: { kind: 'flat', rate },
        annualRate: '0.08',
        days,
      })
      const { paidOut, fee, interest, reserve } = quote
      const reserved = reserve.startsWith('-') ? -centsOf(reserve.slice(1)) : centsOf(reserve)
      expect(centsOf(paidOut) + centsOf(fee) + centsOf(interest) + reserved).toBe(face)
    },
  )

  test.each<[string, object, string, string]>([
    ['a face of zero', { face: '0' }, 'input.range', 'face'],
    ['a negative face', { face: '-1' }, 'amount.negative', 'face'],
    ['an advance above the face', { advanceRate: '1.1' }, 'input.range', 'advanceRate'],
    [
      'a holdback above the advance',
      { holdback: { rate: '0.95', of: 'face' } },
      'input.conflict',
      'holdback',
    ],
    ['a holdback of nothing', { holdback: { rate: '0.1' } }, 'input.missing', 'holdback.of'],
    ['no days', { days: 0 }, 'input.range', 'days'],
    ['an odd year', { daysInYear: 366 }, 'input.choice', 'daysInYear'],
    [
      'a counting of a flat fee',
      { fee: { kind: 'flat', rate: 0, counting: 'stepped' } },
      'input.unknown-key',
      'fee.counting',
    ],
    ['a fee that is not counted', { fee: { kind: 'per-30-days', rate: 0 } }, 'input.missing', 'fee.counting'],
    ['a rate beyond reason', { annualRate: '101' }, 'input.range', 'annualRate'],
    ['a misspelt field', { advance: '0.9' }, 'input.unknown-key', 'advance'],
  ])('refuses %s', (_, more, code, path) => {
    expect(refusal(() => factoringQuote({ ...terms, ...more } as never))).toEqual([code, path])
  })
})

describe('settleFactoring', () => {
  const settle = (received: string, cause: FactoringOutcome['cause'], risk: FactoringOutcome['risk']) => {
    const { settlement, proceeds, factorLoss, reasons } = settleFactoring(terms, { received, cause, risk })
    return [settlement, proceeds, factorLoss, reasons[0]?.code]
  }

  // Paid out 37,800; charges 1,302.
  test.each<[string, FactoringOutcome['cause'], FactoringOutcome['risk'], unknown[]]>([
    ['42000.00', null, 'recourse', ['2898.00', '40698.00', '0.00', 'recovery.factoring-paid']],
    ['42000.00', null, 'non-recourse-face', ['2898.00', '40698.00', '0.00', 'recovery.factoring-paid']],
    ['0.00', 'credit-loss', 'recourse', ['-39102.00', '-1302.00', '0.00', 'recovery.seller-bears']],
    [
      '0.00',
      'credit-loss',
      'non-recourse-advance',
      ['0.00', '37800.00', '39102.00', 'recovery.factor-bears'],
    ],
    [
      '41000.00',
      'credit-loss',
      'non-recourse-advance',
      ['1898.00', '39698.00', '0.00', 'recovery.factor-bears'],
    ],
    [
      '0.00',
      'credit-loss',
      'non-recourse-face',
      ['2898.00', '40698.00', '42000.00', 'recovery.factor-bears'],
    ],
    ['30000.00', 'dispute', 'non-recourse-face', ['-9102.00', '28698.00', '0.00', 'recovery.seller-bears']],
  ])('%s received, %s, %s', (received, cause, risk, expected) => {
    expect(settle(received, cause, risk)).toEqual(expected)
  })

  // An advance of the whole face: 42,000 paid out, and charges of 1,302 that the seller owes in every case.
  test.each<[string, FactoringOutcome['cause'], unknown[]]>([
    ['42000.00', null, ['-1302.00', '40698.00', '0.00', 'recovery.factoring-paid']],
    ['41999.99', 'credit-loss', ['-1302.00', '40698.00', '0.01', 'recovery.factor-bears']],
    ['0.00', 'credit-loss', ['-1302.00', '40698.00', '42000.00', 'recovery.factor-bears']],
  ])(
    'charges that nothing held back covers stay with the seller: %s received',
    (received, cause, expected) => {
      const outcome = { received, cause, risk: 'non-recourse-advance' } as const
      const { settlement, proceeds, factorLoss, reasons } = settleFactoring(
        { ...terms, advanceRate: '1' },
        outcome,
      )
      expect([settlement, proceeds, factorLoss, reasons[0]?.code]).toEqual(expected)
    },
  )

  test.each<[string, object, string, string]>([
    ['more than the face', { received: '42000.01' }, 'input.range', 'outcome.received'],
    ['a cause of nothing', { received: '42000.00', cause: 'dispute' }, 'input.conflict', 'outcome.cause'],
    ['no cause of what is missing', { received: '1.00', cause: null }, 'input.conflict', 'outcome.cause'],
    ['no risk', { risk: undefined }, 'input.missing', 'outcome.risk'],
    ['a misspelt field', { paid: 1 }, 'input.unknown-key', 'outcome.paid'],
  ])('refuses %s', (_, more, code, path) => {
    const outcome = { received: '42000.00', cause: null, risk: 'recourse', ...more }
    expect(refusal(() => settleFactoring(terms, outcome as never))).toEqual([code, path])
  })

  test('refuses terms with their path', () => {
    const outcome = { received: '0.00', cause: 'dispute', risk: 'recourse' } as const
    expect(refusal(() => settleFactoring({ ...terms, days: 0 }, outcome))).toEqual([
      'input.range',
      'terms.days',
    ])
    expect(refusal(() => settleFactoring({ ...terms, daysInYear: 1 as never }, outcome))).toEqual([
      'input.choice',
      'terms.daysInYear',
    ])
  })
})

const good: EligibilityFacts = {
  genuine: true,
  performed: true,
  disputed: false,
  setOff: false,
  assignable: true,
  pledged: false,
  debtorInsolvent: false,
  debtorRelated: false,
  dueDate: '2026-03-31',
}
const criteria = { maximumDaysPastDue: 5, minimumDaysToDue: 10, maximumDaysToDue: 60 }

describe('receivableEligibility', () => {
  test.each<[Partial<EligibilityFacts>, string[], string[]]>([
    [{}, [], []],
    [
      { genuine: false, performed: false, disputed: true, setOff: true },
      ['genuine', 'performed', 'undisputed', 'no-set-off'],
      [],
    ],
    [
      { assignable: false, pledged: true, debtorInsolvent: true, debtorRelated: true },
      ['assignable', 'unencumbered', 'debtor-solvent', 'debtor-unrelated'],
      [],
    ],
    [{ pledged: null, setOff: null }, [], ['no-set-off', 'unencumbered']],
    // As of 1 March: 5 days past due, then 6; 9 days to the due date, then 10; 60, then 61.
    [{ dueDate: '2026-02-24' }, [], []],
    [{ dueDate: '2026-02-23' }, ['not-overdue'], []],
    [{ dueDate: '2026-03-10' }, ['tenor'], []],
    [{ dueDate: '2026-03-11' }, [], []],
    [{ dueDate: '2026-04-30' }, [], []],
    [{ dueDate: '2026-05-01' }, ['tenor'], []],
  ])('%j', (more, failed, unknown) => {
    const result = receivableEligibility({ ...good, ...more }, criteria, '2026-03-01')
    expect(result).toMatchObject({ failed, unknown, eligible: failed.length + unknown.length === 0 })
    expect(result.reasons).toHaveLength(failed.length + unknown.length)
  })

  test.each<[string, object, object, string, string]>([
    ['a fact that is missing', { genuine: undefined }, {}, 'input.missing', 'genuine'],
    [
      'a window that ends before it begins',
      {},
      { maximumDaysToDue: 9 },
      'input.range',
      'criteria.maximumDaysToDue',
    ],
    ['negative days', {}, { maximumDaysPastDue: -1 }, 'input.range', 'criteria.maximumDaysPastDue'],
    ['a misspelt criterion', {}, { tenor: 1 }, 'input.unknown-key', 'criteria.tenor'],
  ])('refuses %s', (_, more, limits, code, path) => {
    const call = () =>
      receivableEligibility({ ...good, ...more } as never, { ...criteria, ...limits } as never, '2026-03-01')
    expect(refusal(call)).toEqual([code, path])
  })
})

const row = (
  id: string,
  debtorId: string,
  amount: string,
  more: Partial<PoolReceivable> = {},
): PoolReceivable => ({
  id,
  debtorId,
  groupId: debtorId,
  industry: 'steel',
  amount,
  diluted: '0.00',
  dueDate: '2026-03-11',
  ...more,
})
const limits = { debtor: '0.5', group: '0.75', industry: '1' }
const stats = (receivables: readonly PoolReceivable[], more: object = {}) =>
  receivablePoolStats({ currency: 'CNY', receivables }, { ...limits, ...more }, '2026-03-01')

describe('receivablePoolStats', () => {
  test('measures concentration, life and dilution', () => {
    const result = stats([
      row('1', 'a', '300.00', { groupId: 'g', diluted: '40.00', dueDate: '2026-03-31' }),
      row('2', 'b', '100.00', { groupId: 'g' }),
      row('3', 'a', '200.00', { groupId: 'g', dueDate: '2026-02-01' }),
      row('4', '__proto__', '200.00', { industry: 'paper' }),
    ])
    // 300 × 30 + 100 × 10 + 200 × 0 + 200 × 10 = 12,000 of 800; 40 of 800
    expect(result).toMatchObject({
      total: '800.00',
      count: 4,
      debtors: 3,
      weightedAverageDays: '15.000000000000',
      dilution: '0.050000000000',
      withinLimits: false,
    })
    expect(
      result.concentration.map(({ kind, id, share, overLimit }) => [kind, id, share, overLimit]),
    ).toEqual([
      ['debtor', 'a', '0.625000000000', true],
      ['debtor', '__proto__', '0.250000000000', false],
      ['debtor', 'b', '0.125000000000', false],
      ['group', 'g', '0.750000000000', false],
      ['group', '__proto__', '0.250000000000', false],
      ['industry', 'steel', '0.750000000000', false],
      ['industry', 'paper', '0.250000000000', false],
    ])
  })

  test('equals stand by name, and a pool of zero has no shares to speak of', () => {
    const result = stats([row('1', 'b', '0.00'), row('2', 'a', '0.00')])
    expect(result).toMatchObject({ weightedAverageDays: null, dilution: null, withinLimits: true })
    expect(result.concentration.slice(0, 2).map(({ id, share }) => [id, share])).toEqual([
      ['a', null],
      ['b', null],
    ])
  })

  test.each([
    // 1/3 and 2/3; 0.9999999999998… rounds to the whole; 10^18 and beyond
    ['1.00', '2.00', '0.666666666667', '0.333333333333'],
    ['0.01', '89999999999.99', '1.000000000000', '0.000000000000'],
    ['0.01', '9999999999.99', '0.999999999999', '0.000000000001'],
    ['10000000000000000.01', '30000000000000000.03', '0.750000000000', '0.250000000000'],
    ['0.00', '5.00', '1.000000000000', '0.000000000000'],
  ])('the shares of %s and %s', (small, large, most, least) => {
    const { concentration } = stats([row('1', 'a', small), row('2', 'b', large)])
    expect(concentration.slice(0, 2).map(({ id, share }) => [id, share])).toEqual([
      ['b', most],
      ['a', least],
    ])
  })

  law.prop([
    fc.bigInt({ min: 1n, max: 10n ** 19n }),
    fc.bigInt({ min: 0n, max: 10n ** 19n }),
    fc.integer({ min: 0, max: 6 }),
  ])('a share is the quotient, half-up, and above its limit where the quotient itself is', (a, b, tenth) => {
    const yuan = (fen: bigint) => `${String(fen / 100n)}.${String(fen % 100n).padStart(2, '0')}`
    const debtor = String(tenth / 10)
    const { concentration } = stats([row('1', 'a', yuan(a)), row('2', 'b', yuan(b))], { debtor })
    const part = concentration.find(({ kind, id }) => kind === 'debtor' && id === 'a')
    const share = (2n * a * 10n ** 12n + a + b) / (2n * (a + b))
    const text = String(share).padStart(13, '0')
    expect(part?.share).toBe(`${text.slice(0, -12)}.${text.slice(-12)}`)
    expect(part?.overLimit).toBe(a * 10n > BigInt(tenth) * (a + b))
  })

  law.prop([
    fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 1e7 })), { minLength: 1 }),
  ])('each kind adds up to the total, in whatever order the rows stand', (rows) => {
    const receivables = rows.map(([debtor, cents], index) => row(String(index), debtor, money(cents)))
    const result = stats(receivables)
    for (const kind of ['debtor', 'group', 'industry']) {
      const parts = result.concentration.filter((part) => part.kind === kind)
      expect(parts.reduce((sum, { amount }) => sum + centsOf(amount), 0)).toBe(centsOf(result.total))
    }
    expect(stats([...receivables].reverse())).toEqual(result)
  })

  test.each<[string, readonly unknown[], object, string, string]>([
    ['an empty pool', [], {}, 'input.range', 'receivables'],
    ['two rows of one id', [row('1', 'a', '1'), row('1', 'a', '1')], {}, 'id.duplicate', 'receivables[1].id'],
    [
      'more diluted than owed',
      [row('1', 'a', '1', { diluted: '2' })],
      {},
      'input.range',
      'receivables[0].diluted',
    ],
    ['a negative amount', [row('1', 'a', '-1')], {}, 'amount.negative', 'receivables[0].amount'],
    ['a share above 1', [row('1', 'a', '1')], { debtor: '1.1' }, 'input.range', 'limits.debtor'],
    ['a misspelt limit', [row('1', 'a', '1')], { buyer: '1' }, 'input.unknown-key', 'limits.buyer'],
    ['a row that throws', [revokedProxy()], {}, 'input.type', 'receivables[0]'],
  ])('refuses %s', (_, receivables, more, code, path) => {
    expect(refusal(() => stats(receivables as never, more))).toEqual([code, path])
  })
})
