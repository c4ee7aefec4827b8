import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { paymentMethodRisk, paymentMethods, recommendPaymentMethod } from '../../src/discount/index.js'
import { refusal } from '../refusal.js'

const names = paymentMethods.map(({ method }) => method)

describe('paymentMethodRisk', () => {
  test('ranks the methods of trade finance, the safest first', () => {
    expect(names).toEqual([
      'payment-in-advance',
      'confirmed-letter-of-credit',
      'letter-of-credit',
      'documents-against-payment',
      'documents-against-acceptance',
      'open-account',
      'consignment',
    ])
    expect(names.map((method) => paymentMethodRisk(method).rank)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  test('nobody can change the table', () => {
    expect(paymentMethodRisk('open-account')).not.toBe(paymentMethods[5])
    expect([paymentMethods, ...paymentMethods].every((part) => Object.isFrozen(part))).toBe(true)
  })

  test.each([
    [undefined, 'input.missing'],
    ['cheque', 'input.choice'],
    ['__proto__', 'input.choice'],
    [6, 'input.choice'],
  ])('refuses %s', (method, code) => {
    expect(refusal(() => paymentMethodRisk(method as never))).toEqual([code, 'method'])
  })
})

describe('recommendPaymentMethod', () => {
  const policy = {
    country: { low: 'consignment', medium: 'documents-against-payment', high: 'confirmed-letter-of-credit' },
    customer: { good: 'open-account', bad: 'payment-in-advance' },
  } as const
  const advise = (countryRisk: string, customerRisk: string) =>
    recommendPaymentMethod({ countryRisk, customerRisk, policy })

  test.each([
    ['low', 'good', 'open-account', 6],
    ['medium', 'good', 'documents-against-payment', 4],
    ['high', 'good', 'confirmed-letter-of-credit', 2],
    ['low', 'bad', 'payment-in-advance', 1],
  ])('%s country, %s customer: %s', (country, customer, method, count) => {
    const advice = advise(country, customer)
    expect(advice.method).toBe(method)
    expect(advice.acceptable).toEqual(names.slice(0, count))
    expect(advice.reasons.map(({ params }) => params['risk'])).toEqual([country, customer])
  })

  test.prop([fc.constantFrom(...names), fc.constantFrom(...names)])(
    'is the safer of the two',
    (country, customer) => {
      const { method } = recommendPaymentMethod({
        countryRisk: 'x',
        customerRisk: 'y',
        policy: { country: { x: country }, customer: { y: customer } },
      })
      const ranks = [country, customer].map((name) => paymentMethodRisk(name).rank)
      expect(paymentMethodRisk(method).rank).toBe(Math.min(...ranks))
    },
  )

  test.each([
    ['nothing', undefined, 'input.missing', ''],
    ['a level that the policy does not name', { countryRisk: 'extreme' }, 'input.choice', 'countryRisk'],
    ['a level of the prototype', { customerRisk: 'constructor' }, 'input.choice', 'customerRisk'],
    ['a number as level', { countryRisk: 3 }, 'input.type', 'countryRisk'],
    ['no policy', { policy: undefined }, 'input.missing', 'policy'],
    [
      'a method that is none',
      { policy: { ...policy, customer: { good: 'cash' } } },
      'input.choice',
      'policy.customer.good',
    ],
    [
      'a method that is none for another level',
      { policy: { ...policy, country: { low: 'open-account', high: 'cash' } } },
      'input.choice',
      'policy.country.high',
    ],
    ['a misspelt policy', { policy: { ...policy, countries: {} } }, 'input.unknown-key', 'policy.countries'],
    ['a misspelling', { risk: 'low' }, 'input.unknown-key', 'risk'],
  ])('refuses %s', (_, fields, code, path) => {
    const input =
      fields === undefined ? undefined : { countryRisk: 'low', customerRisk: 'good', policy, ...fields }
    expect(refusal(() => recommendPaymentMethod(input as never))).toEqual([code, path])
  })
})
