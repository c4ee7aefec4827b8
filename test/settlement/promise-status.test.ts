import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { promiseStatus, type PromiseTolerance, type ReceivedPayment } from '../../src/settlement/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { dayAfter, shuffled } from './given.js'

const promise = { currency: 'CNY', amount: '10000.00', dueOn: '2026-04-10' }
const paid = (date: string, amount: string, more: object = {}): ReceivedPayment => ({ date, amount, ...more })
const statusOf = (payments: readonly ReceivedPayment[], asOf: string, tolerance?: PromiseTolerance) =>
  promiseStatus(promise, payments, asOf, tolerance)

describe('promiseStatus', () => {
  test.each<[string, readonly ReceivedPayment[], string, PromiseTolerance, string]>([
    ['before the day', [], '2026-04-09', {}, 'pending'],
    ['on the day', [], '2026-04-10', {}, 'pending'],
    ['the day after', [], '2026-04-11', {}, 'broken'],
    ['paid on the day', [paid('2026-04-10', '10000.00')], '2026-04-10', {}, 'kept'],
    ['paid early', [paid('2026-04-01', '10000.00')], '2026-04-02', {}, 'kept'],
    ['paid a day late', [paid('2026-04-11', '10000.00')], '2026-04-11', {}, 'broken'],
    ['a part on the day', [paid('2026-04-10', '9999.99')], '2026-04-10', {}, 'pending'],
    ['a part, the day after', [paid('2026-04-10', '9999.99')], '2026-04-11', {}, 'partly-kept'],
    ['two parts', [paid('2026-04-02', '4000'), paid('2026-04-10', '6000')], '2026-05-01', {}, 'kept'],
    ['a day of tolerance', [], '2026-04-11', { toleranceDays: 1 }, 'pending'],
    ['after it', [], '2026-04-12', { toleranceDays: 1 }, 'broken'],
    ['paid on it', [paid('2026-04-11', '10000')], '2026-05-01', { toleranceDays: 1 }, 'kept'],
    [
      'short within the tolerance',
      [paid('2026-04-10', '9990.00')],
      '2026-04-11',
      { toleranceAmount: { CNY: '10.00' } },
      'kept',
    ],
    [
      'a cent beyond it',
      [paid('2026-04-10', '9989.99')],
      '2026-04-11',
      { toleranceAmount: { CNY: '10.00' } },
      'partly-kept',
    ],
    [
      'a tolerance as large as the promise',
      [],
      '2026-04-11',
      { toleranceAmount: { CNY: '10000' } },
      'broken',
    ],
    ['a payment after asOf', [paid('2026-04-08', '10000')], '2026-04-07', {}, 'pending'],
    [
      'a payment that came back',
      [paid('2026-04-08', '10000', { reversedOn: '2026-04-12' })],
      '2026-04-12',
      {},
      'broken',
    ],
    [
      'the day before it came back',
      [paid('2026-04-08', '10000', { reversedOn: '2026-04-12' })],
      '2026-04-11',
      {},
      'kept',
    ],
  ])('%s', (_, payments, asOf, tolerance, status) => {
    expect(statusOf(payments, asOf, tolerance).status).toBe(status)
  })

  test('shows what was paid in time, late and not at all', () => {
    const payments = [paid('2026-04-12', '5000'), paid('2026-04-10', '3000')]
    const figures = { promised: '10000.00', paid: '3000.00', currency: 'CNY', deadline: '2026-04-10' }
    expect(statusOf(payments, '2026-04-12')).toEqual({
      status: 'partly-kept',
      ...figures,
      paidLate: '5000.00',
      short: '7000.00',
      keptOn: null,
      nextReviewOn: null,
      reasons: [{ code: 'settlement.promise-partly-kept', params: figures }],
    })
  })

  test('says when to look again, and when it was kept', () => {
    expect(statusOf([], '2026-04-01', { toleranceDays: 2 }).nextReviewOn).toBe('2026-04-13')
    const payments = [paid('2026-04-05', '6000'), paid('2026-04-03', '6000')]
    expect(statusOf(payments, '2026-04-30')).toMatchObject({ keptOn: '2026-04-05', short: '0.00' })
  })

  test('counts no money from before the promise', () => {
    const made = { ...promise, madeOn: '2026-04-02' }
    const before = [paid('2026-04-01', '10000')]
    expect(promiseStatus(made, before, '2026-04-03').status).toBe('pending')
    expect(promiseStatus(made, [paid('2026-04-02', '10000')], '2026-04-03').status).toBe('kept')
  })

  const payments = fc.array(
    fc.record({
      date: fc.integer({ min: -20, max: 20 }).map((days) => dayAfter('2026-04-10', days)),
      amount: fc.integer({ min: 0, max: 4000 }).map(String),
    }),
    { maxLength: 8 },
  )
  law.prop([payments, fc.nat(), fc.integer({ min: -25, max: 25 })])(
    'payments in any order give one answer',
    (list, seed, days) => {
      const asOf = dayAfter('2026-04-10', days)
      expect(statusOf(shuffled(list, seed), asOf)).toEqual(statusOf(list, asOf))
    },
  )
  law.prop([payments])('a promise is kept by what is missing of it, paid on the promised day', (list) => {
    const early = list.filter(({ date }) => date <= '2026-04-10')
    const { short } = statusOf(early, '2026-04-10')
    const whole = [...early, paid('2026-04-10', short)]
    expect(statusOf(whole, '2026-06-01').status).toBe('kept')
  })

  test.each<[string, () => unknown, string, string]>([
    ['no promise', () => promiseStatus(undefined as never, [], '2026-04-01'), 'input.missing', 'promise'],
    [
      'a promise of nothing',
      () => promiseStatus({ ...promise, amount: 0 }, [], '2026-04-01'),
      'input.range',
      'promise.amount',
    ],
    [
      'a promise larger than the debt',
      () => promiseStatus({ ...promise, debt: '9999.99' }, [], '2026-04-01'),
      'input.range',
      'promise.amount',
    ],
    [
      'a promise made after its day',
      () => promiseStatus({ ...promise, madeOn: '2026-04-11' }, [], '2026-04-01'),
      'date.order',
      'promise.madeOn',
    ],
    [
      'a promise for the last day of the calendar, after which nobody can look again',
      () => promiseStatus({ ...promise, dueOn: '9999-12-31' }, [], '2026-04-01'),
      'date.out-of-range',
      'promise.dueOn',
    ],
    [
      'a tolerance past it',
      () => promiseStatus({ ...promise, dueOn: '9999-12-30' }, [], '2026-04-01', { toleranceDays: 2 }),
      'date.out-of-range',
      'tolerance.toleranceDays',
    ],
    [
      'money of another currency',
      () => statusOf([paid('2026-04-01', '1', { currency: 'EUR' })], '2026-04-01'),
      'currency.mismatch',
      'payments[0].currency',
    ],
    [
      'no payments',
      () => promiseStatus(promise, undefined as never, '2026-04-01'),
      'input.missing',
      'payments',
    ],
    [
      'a payment that is given twice',
      () =>
        statusOf(
          [1, 2].map(() => ({ id: 'P-1', date: '2026-04-01', amount: '1' })),
          '2026-04-01',
        ),
      'id.duplicate',
      'payments[1].id',
    ],
    ['a hole', () => statusOf(Array(1) as never, '2026-04-01'), 'input.missing', 'payments[0]'],
    ['too many payments', () => statusOf(Array(10_001) as never, '2026-04-01'), 'input.range', 'payments'],
    ['a revoked proxy', () => promiseStatus(revokedProxy(), [], '2026-04-01'), 'input.type', 'promise'],
    [
      'a tolerance in another currency',
      () => statusOf([], '2026-04-01', { toleranceAmount: { EUR: 1 } }),
      'currency.missing',
      'tolerance.toleranceAmount.CNY',
    ],
    [
      'a tolerance below zero',
      () => statusOf([], '2026-04-01', { toleranceDays: -1 }),
      'input.range',
      'tolerance.toleranceDays',
    ],
    [
      'a misspelt tolerance',
      () => statusOf([], '2026-04-01', { days: 1 } as never),
      'input.unknown-key',
      'tolerance.days',
    ],
  ])('refuses %s', (_, call, code, path) => {
    expect(refusal(call)).toEqual([code, path])
  })
  test('takes a promise of all that is owed', () => {
    expect(promiseStatus({ ...promise, debt: '10000.00' }, [], '2026-04-01').status).toBe('pending')
  })
})
