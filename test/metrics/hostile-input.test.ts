import { describe, expect, test } from 'vitest'
import * as metrics from '../../src/metrics/index.js'
import { refusal } from '../refusal.js'

const DATA = ['dsoBenchmarks', 'provisionPresets']
const verbs = Object.entries(metrics as unknown as Record<string, (request: unknown) => unknown>).filter(
  ([name]) => !DATA.includes(name),
)

describe.each(verbs)('%s', (name, verb) => {
  const path = name === 'expectedCreditLoss' ? 'matrix' : ''

  test('refuses what throws when it is looked at', () => {
    const hostile = {
      ownKeys: () => {
        throw new TypeError('no')
      },
    }
    expect(refusal(() => verb(new Proxy({}, hostile)))).toEqual(['input.type', ''])
  })

  test.each([[undefined], [null], [[]], [7], ['text'], [Symbol('x')], [() => 1]])('refuses %s', (request) => {
    const code = request === undefined ? 'input.missing' : 'input.type'
    expect(refusal(() => verb(request))).toEqual([code, path])
  })
})
