import { describe, expect, test } from 'vitest'
import { portfolioHealth, type HealthComponent, type HealthWeight } from '../../src/limits/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { as } from './given.js'

const weights: HealthWeight[] = [
  { id: 'current', weight: 3, better: 'higher' },
  { id: '__proto__', weight: '1', better: 'lower' },
]
const components: HealthComponent[] = [
  { id: '__proto__', share: '0.1' },
  { id: 'current', share: '0.8' },
]

test('the score is the weighted mean, with the part of each component', () => {
  expect(portfolioHealth({ components, weights })).toEqual({
    status: 'scored',
    // (3 × 0.8 + 1 × 0.9) ÷ 4
    score: '0.825000000000',
    parts: [
      {
        id: 'current',
        share: '0.800000000000',
        quality: '0.800000000000',
        weight: '0.750000000000',
        part: '0.600000000000',
      },
      {
        id: '__proto__',
        share: '0.100000000000',
        quality: '0.900000000000',
        weight: '0.250000000000',
        part: '0.225000000000',
      },
    ],
  })
})

test('parts sum to the score: of three thirds the first takes the remainder', () => {
  const thirds = ['a', 'b', 'c'].map((id) => ({ id, weight: 1, better: 'higher' }) as const)
  const health = portfolioHealth({ components: thirds.map(({ id }) => ({ id, share: 1 })), weights: thirds })
  expect(health).toMatchObject({
    score: '1.000000000000',
    parts: [{ part: '0.333333333334' }, { part: '0.333333333333' }, { part: '0.333333333333' }],
  })
})

test('a share that is not known is not zero', () => {
  expect(portfolioHealth({ components: [{ id: 'current', share: null }], weights })).toEqual({
    status: 'not-computable',
    missing: ['current', '__proto__'],
  })
})

describe('bad input', () => {
  test.each<[what: string, request: unknown, expected: [string, string]]>([
    ['nothing', undefined, ['input.missing', '']],
    ['a revoked proxy', revokedProxy(), ['input.type', '']],
    [
      'a percentage',
      { components: [{ id: 'current', share: 80 }], weights },
      ['input.range', 'components[0].share'],
    ],
    [
      'a component without a weight',
      { components: [{ id: 'x', share: 1 }], weights },
      ['input.choice', 'components[0].id'],
    ],
    [
      'a component twice',
      { components: [components[0], components[0]], weights },
      ['id.duplicate', 'components[1].id'],
    ],
    ['a weight twice', { components, weights: [...weights, weights[0]] }, ['id.duplicate', 'weights[2].id']],
    [
      'weights of zero',
      { components, weights: [{ ...weights[0], weight: 0 }] },
      ['split.no-weight', 'weights'],
    ],
    ['no weights', { components: [], weights: [] }, ['split.no-weight', 'weights']],
    [
      'a negative weight',
      { components, weights: [{ ...weights[0], weight: -1 }] },
      ['input.range', 'weights[0].weight'],
    ],
    ['no share said', { components: [{ id: 'current' }], weights }, ['input.missing', 'components[0].share']],
    [
      'an unknown direction',
      { components, weights: [{ ...weights[0], better: 'more' }] },
      ['input.choice', 'weights[0].better'],
    ],
  ])('%s', (_, request, expected) => {
    expect(refusal(() => portfolioHealth(as(request)))).toEqual(expected)
  })
})
