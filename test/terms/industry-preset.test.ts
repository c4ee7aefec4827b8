import { describe, expect, test } from 'vitest'
import { industryPreset, type Industry, type IndustryPreset } from '../../src/terms/industry-preset.js'
import { refusal } from '../refusal.js'

describe('industryPreset', () => {
  test.each<[Industry, Omit<IndustryPreset, 'industry'>]>([
    ['manufacturing', { measures: ['revolving-dealer-limit'] }],
    ['services', { measures: ['prepayment', 'limit-cap-for-long-term-customers'], prepaymentShare: '1' }],
    ['foreign-trade', { measures: ['export-credit-insurance'] }],
    ['construction', { measures: ['milestone-billing', 'retention'], retentionRate: '0.1' }],
  ])('%s', (industry, preset) => {
    expect(industryPreset(industry)).toStrictEqual({ industry, ...preset })
  })

  test('each call gives data of its own', () => {
    expect(industryPreset('services')).not.toBe(industryPreset('services'))
  })

  test.each([
    [undefined, 'input.missing'],
    ['mining', 'input.choice'],
    ['__proto__', 'input.choice'],
    [null, 'input.choice'],
  ])('%s', (industry, code) => {
    expect(refusal(() => industryPreset(industry as Industry))).toEqual([code, 'industry'])
  })
})
