import { describe, expect, test } from 'vitest'
import * as discount from '../../src/discount/index.js'
import { refusal } from '../refusal.js'

const verbs = Object.entries(discount as unknown as Record<string, (request: unknown) => unknown>).filter(
  ([name]) => !['paymentMethods', 'paymentMethodRisk'].includes(name),
)

describe.each(verbs)('%s', (_, verb) => {
  test('refuses what throws when it is looked at', () => {
    const hostile = {
      ownKeys: () => {
        throw new TypeError('no')
      },
    }
    expect(refusal(() => verb(new Proxy({}, hostile)))).toEqual(['input.type', ''])
  })

  test.each([[undefined], [null], [[]], [7], ['text'], [Symbol('x')], [() => 1]])('refuses %s', (request) => {
    expect(refusal(() => verb(request))).toEqual([request === undefined ? 'input.missing' : 'input.type', ''])
  })
})
