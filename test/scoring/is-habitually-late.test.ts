import { describe, expect, test } from 'vitest'
import { isHabituallyLate, paymentBehaviour } from '../../src/scoring/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { AS_OF, halfYear } from './acme.js'

const behaviour = paymentBehaviour({ ...halfYear(), asOf: AS_OF })
const rule = { late: 2, of: 4, byMoreThanDays: 9, overdue: 'left-out' } as const

describe('isHabituallyLate', () => {
  test.each([
    [rule, true, 2, 4],
    [{ ...rule, byMoreThanDays: 10 }, false, 1, 4],
    [{ ...rule, of: 5 }, null, 2, 4],
    [{ ...rule, of: 6, overdue: 'counted' }, true, 4, 6],
    [{ ...rule, late: 1, of: 2, byMoreThanDays: 75, overdue: 'counted' }, true, 1, 2],
    [{ ...rule, late: 1, of: 2, byMoreThanDays: 76, overdue: 'counted' }, false, 0, 2],
  ] as const)('%o: %s', (given, habituallyLate, lateCount, of) => {
    expect(isHabituallyLate({ behaviour, rule: given })).toMatchObject({ habituallyLate, lateCount, of })
  })

  test('says what the behaviour says under the same rule', () => {
    const judged = paymentBehaviour({ ...halfYear(), asOf: AS_OF, policy: { habitual: rule } })
    const { habituallyLate, reasons } = isHabituallyLate({ behaviour, rule })
    expect(judged.habituallyLate).toBe(habituallyLate)
    expect(judged.reasons.at(-1)).toEqual(reasons[0])
  })

  test('no history is no clean record', () => {
    const empty = paymentBehaviour({ history: [], currency: 'EUR', asOf: AS_OF })
    expect(isHabituallyLate({ behaviour: empty, rule })).toEqual({
      habituallyLate: null,
      lateCount: 0,
      of: 0,
      reasons: [{ code: 'scoring.habit-history-short', params: { have: 0, need: 4 } }],
    })
  })

  test.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'input.missing', ''],
    ['a revoked proxy', revokedProxy(), 'input.type', ''],
    ['no behaviour', { rule }, 'input.missing', 'behaviour'],
    [
      'behaviour of another form',
      { behaviour: { ...behaviour, schema: 'x' }, rule },
      'input.choice',
      'behaviour.schema',
    ],
    ['no rule', { behaviour }, 'input.missing', 'rule'],
    ['a misspelt rule', { behaviour, rule: { ...rule, days: 3 } }, 'input.unknown-key', 'rule.days'],
    ['more late than looked at', { behaviour, rule: { ...rule, late: 5 } }, 'policy.invalid', 'rule.late'],
    [
      'days that are none',
      { behaviour: { ...behaviour, recentDaysBeyondTerms: [1, NaN] }, rule },
      'input.range',
      'behaviour.recentDaysBeyondTerms[1]',
    ],
    [
      'a hole',
      { behaviour: { ...behaviour, overdueDays: Array(1) }, rule },
      'input.missing',
      'behaviour.overdueDays[0]',
    ],
    [
      'too many days',
      { behaviour: { ...behaviour, overdueDays: Array(25).fill(1) }, rule },
      'input.range',
      'behaviour.overdueDays',
    ],
  ])('refuses %s', (_, request, code, path) => {
    expect(refusal(() => isHabituallyLate(request as never))).toEqual([code, path])
  })
})
