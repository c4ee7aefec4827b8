import { describe, expect, test } from 'vitest'
import { assessPenaltyRate, type PenaltyRateRequest } from '../../src/interest/index.js'
import { cnLpr1y, rateTable } from '../../src/rates/index.js'

const on = { contractDate: '2026-01-15' } // LPR 3.00 %

describe('the ladder at LPR 3.00 %, each bound included', () => {
  test.each([
    ['0.045', 'ok'],
    ['0.045000001', 'note'],
    ['0.0585', 'note'],
    ['0.0586', 'elevated'],
    ['0.12', 'elevated'],
    ['0.1201', 'high'],
    ['0.1825', 'high'],
    ['0.1826', 'very-high'],
    ['0.24', 'very-high'],
    ['0.2401', 'likely-reduced'],
    ['0', 'ok'],
  ])('%s a year is %s', (annual, level) => {
    const result = assessPenaltyRate({ ...on, annual })
    expect(result.level).toBe(level)
    expect(result.reasons.map(({ code }) => code)).toEqual(level === 'ok' ? [] : [`penalty-${level}`])
  })
})

test('0.2 % a day is warned about, and says which bound it passed', () => {
  expect(assessPenaltyRate({ ...on, daily: '0.002' }).reasons).toEqual([
    {
      code: 'penalty-likely-reduced',
      params: { annual: '0.730000000000', bound: '0.240000000000', lpr: '0.030000000000' },
    },
  ])
})

test('LPR at the contract counts for four times, at the breach for the loss', () => {
  // 2019-09-20: 4.20 %; 2026: 3.00 %. 0.05 is above 1.5 × 3.00 % but not above 1.5 × 4.20 %.
  const clause = { annual: '0.05', contractDate: '2019-10-01' }
  expect(assessPenaltyRate(clause).level).toBe('ok')
  const later = assessPenaltyRate({ ...clause, breachDate: '2026-01-15' })
  expect(later.level).toBe('note')
  // The sentence speaks of one and a half times this LPR, which is that of the bound: 0.03 × 1.5 = 0.045.
  expect(later.reasons[0]?.params).toMatchObject({ bound: '0.045000000000', lpr: '0.030000000000' })
  // Four times LPR is that of the contract: 0.042 × 4 = 0.168.
  const above = assessPenaltyRate({ ...clause, annual: '0.17', breachDate: '2026-01-15' })
  expect(above.reasons[0]?.params).toMatchObject({ bound: '0.168000000000', lpr: '0.042000000000' })
  expect(later.references.map(({ annual }) => annual)).toEqual([
    '0.050000000000',
    '0.030000000000',
    '0.039000000000',
    '0.045000000000',
    '0.058500000000',
    '0.168000000000',
    '0.182500000000',
  ])
})

test('a rate table of the caller carries the series on; a rate of zero has no ratio', () => {
  const zero = rateTable({ id: 'x', entries: [{ from: '2030-01-01', rate: 0 }], knownThrough: '2030-12-31' })
  const result = assessPenaltyRate({
    annual: '0.1',
    contractDate: '2030-06-01',
    rates: { 'cn-lpr-1y': zero },
  })
  expect(result.level).toBe('high')
  expect(result.references.map(({ ratio }) => ratio)).toEqual([
    '1.000000000000',
    null,
    null,
    null,
    null,
    null,
    '0.547945205479',
  ])
})

test('ceilings of other laws are compared and said', () => {
  const ceilings = [
    { id: 'ca-criminal-code-347', annual: '0.35' },
    { id: 'house', annual: '0.8' },
  ]
  const result = assessPenaltyRate({ ...on, daily: '0.002', ceilings })
  expect(result.reasons.map(({ params }) => params['id'])).toEqual([undefined, 'ca-criminal-code-347'])
  expect(result.references.slice(7).map(({ id, ratio }) => [id, ratio])).toEqual([
    ['ca-criminal-code-347', '2.085714285714'],
    ['house', '0.912500000000'],
  ])
})

describe('bad input', () => {
  test.each<[unknown, string, string]>([
    [undefined, 'input.missing', ''],
    [{ ...on }, 'input.missing', 'annual'],
    [{ ...on, daily: '0.1', annual: '0.1' }, 'input.conflict', 'annual'],
    [{ ...on, daily: '0.2' }, 'input.range', 'daily'],
    [{ ...on, annual: '10' }, 'input.range', 'annual'],
    [{ ...on, annual: '-0.1' }, 'input.range', 'annual'],
    [{ ...on, annual: NaN }, 'decimal.invalid', 'annual'],
    [{ annual: '0.1' }, 'input.missing', 'contractDate'],
    [{ annual: '0.1', contractDate: '2019-08-19' }, 'rate.unknown', 'contractDate'],
    [{ ...on, annual: '0.1', breachDate: '2099-01-01' }, 'rate.unknown', 'breachDate'],
    // Nobody breaks a contract that is not made yet.
    [{ contractDate: '2024-10-21', annual: '0.1', breachDate: '2024-10-20' }, 'date.order', 'breachDate'],
    [{ ...on, annual: '0.1', rates: { 'cn-lpr-1y': {} } }, 'input.missing', 'rates.cn-lpr-1y.id'],
    // Under a wrong name the shipped series would count in silence.
    [{ ...on, annual: '0.1', rates: { cnLpr1y: cnLpr1y() } }, 'input.unknown-key', 'rates.cnLpr1y'],
    [{ ...on, annual: '0.1', principal: '1' }, 'input.missing', 'currency'],
    [{ ...on, annual: '0.1', principal: '1', currency: 'CNY' }, 'input.missing', 'days'],
    [{ ...on, annual: '0.1', currency: 'yuan' }, 'currency.unknown', 'currency'],
    [{ ...on, annual: '0.1', days: 1.5 }, 'input.range', 'days'],
    [{ ...on, annual: '0.1', principal: '-1', currency: 'CNY', days: 1 }, 'amount.negative', 'principal'],
    [{ ...on, annual: '0.1', ceilings: {} }, 'input.type', 'ceilings'],
    [{ ...on, annual: '0.1', ceilings: [{ id: 'x' }] }, 'input.missing', 'ceilings[0].annual'],
    [{ ...on, annual: '0.1', ceilings: [{ annual: '0.1' }] }, 'input.missing', 'ceilings[0].id'],
    [{ ...on, annual: '0.1', lpr: '0.03' }, 'input.unknown-key', 'lpr'],
  ])('%j', (request, code, path) => {
    expect(() => assessPenaltyRate(request as PenaltyRateRequest)).toThrow(
      expect.objectContaining({ code, path }),
    )
  })
})
