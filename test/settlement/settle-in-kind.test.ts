import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/index.js'
import {
  proposeAgreement,
  settleInKind,
  type Approval,
  type InKindRequest,
} from '../../src/settlement/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { confirmed, units } from './given.js'

const approval: Approval = {
  schema: 'receivables/approval@1',
  id: 'REQ-1',
  kind: 'settlement-in-kind',
  currency: 'CNY',
  amount: '500000.00',
  requester: 'li.wei',
  status: 'approved',
  requestedOn: '2026-03-02',
  expiresOn: '2026-03-16',
  updatedOn: '2026-03-03',
  assessmentRequired: false,
  assessmentId: null,
  distinctApprovers: true,
  steps: [
    {
      role: 'finance-director',
      dueBy: '2026-03-04',
      decision: { outcome: 'approved', actor: 'qian.li', on: '2026-03-03' },
    },
  ],
}
const goods = { id: 'stock-1', value: '600000.00', haircut: '0.20', valuationId: 'report-8' }
const request: InKindRequest = {
  currency: 'CNY',
  debt: '500000.00',
  dueDate: '2026-03-29',
  items: [goods],
  agreement: confirmed({ kind: 'settlement-in-kind' }),
  approval,
  titlePassesOnDefault: false,
  transferBy: '2026-05-31',
  law: 'cn',
}
const settle = (change: object = {}, asOf = '2026-05-01') => settleInKind({ ...request, ...change }, asOf)

describe('settleInKind', () => {
  test('credits the valuation less the haircut; what is left stays due', () => {
    expect(settle({ law: 'other' })).toEqual({
      status: 'agreed',
      currency: 'CNY',
      debt: '500000.00',
      credited: '480000.00',
      residual: '20000.00',
      excess: '0.00',
      openNow: '500000.00',
      items: [{ id: 'stock-1', value: '600000.00', counted: '480000.00', credited: '480000.00' }],
      nextReviewOn: '2026-06-01',
      warnings: [],
      reasons: [
        {
          code: 'settlement.in-kind-agreed',
          params: {
            credited: '480000.00',
            residual: '20000.00',
            currency: 'CNY',
            transferDate: '2026-05-31',
            approvalId: 'REQ-1',
          },
        },
      ],
    })
  })

  test.each<[string, object, string, object]>([
    [
      'performed',
      { transferredOn: '2026-05-01' },
      '2026-05-01',
      { status: 'performed', openNow: '20000.00' },
    ],
    ['not yet overdue', {}, '2026-05-31', { status: 'agreed', openNow: '500000.00' }],
    ['overdue', {}, '2026-06-01', { status: 'overdue', openNow: '500000.00', nextReviewOn: null }],
  ])('is %s', (_, change, asOf, expected) => {
    expect(settle(change, asOf)).toMatchObject(expected)
  })

  test('is capped at the debt, thing after thing', () => {
    const items = [goods, { ...goods, id: '__proto__', value: '100000', haircut: 0 }]
    expect(settle({ items, debt: '500000' })).toMatchObject({
      credited: '500000.00',
      residual: '0.00',
      excess: '80000.00',
      items: [{ credited: '480000.00' }, { counted: '100000.00', credited: '20000.00' }],
    })
  })

  test.each<[string, string, string]>([
    // 0.01 less a half is half a cent.
    ['up', '0.01', '0.01'],
    ['down', '0.01', '0.00'],
  ])('rounds %s', (rounding, value, credited) => {
    const items = [{ ...goods, value, haircut: '0.5' }]
    expect(settle({ items, rounding })).toMatchObject({ credited })
  })

  const proposed = proposeAgreement({
    id: 'A-1',
    kind: 'settlement-in-kind',
    subject: 'INV-7',
    proposedOn: '2026-03-28',
  })
  test.each<[string, object, string]>([
    ['an approval', { approval: null }, 'approval-required'],
    [
      'an approval that was given',
      { approval: { ...approval, status: 'pending', steps: [{ ...approval.steps[0], decision: null }] } },
      'approval-required',
    ],
    ['an agreement', { agreement: null }, 'written-agreement-required'],
    ['its confirmation', { agreement: proposed }, 'not-confirmed'],
    ['a valuation', { items: [{ ...goods, valuationId: null }] }, 'valuation-required'],
  ])('is refused without %s', (_, change, code) => {
    expect(settle({ ...change, transferredOn: '2026-05-01' })).toMatchObject({
      status: 'refused',
      openNow: '500000.00',
      reasons: [{ code: `settlement.${code}` }],
    })
  })

  test('takes an approval of what it credits', () => {
    const of = (amount: string) => settle({ approval: { ...approval, amount } })
    // 600,000 less a fifth are 480,000.
    expect(of('480000.00')).toMatchObject({ status: 'agreed' })
    expect(of('479999.99')).toMatchObject({
      status: 'refused',
      credited: '480000.00',
      openNow: '500000.00',
      reasons: [
        {
          code: 'settlement.approval-too-small',
          params: { approved: '479999.99', credited: '480000.00', currency: 'CNY' },
        },
      ],
    })
    // What the goods are worth beyond the debt takes no approval.
    expect(settle({ debt: '400000', approval: { ...approval, amount: '400000.00' } }).status).toBe('agreed')
  })

  const warnings = (change: object) => settle(change).warnings
  test('warns of a clause by which the things become its own, agreed before the debt was due', () => {
    const clause = { titlePassesOnDefault: true, insolvencyAcceptedOn: '2028-01-01' }
    expect(warnings({ ...clause, dueDate: '2026-03-30' })).toEqual([
      {
        code: 'settlement.forfeiture-clause-void',
        params: { agreedOn: '2026-03-30', dueDate: '2026-03-30' },
      },
    ])
    expect(warnings({ ...clause, dueDate: '2026-03-29' })).toEqual([])
    expect(warnings({ ...clause, dueDate: '2026-03-28', agreement: proposed })[0]?.code).toBe(
      'settlement.forfeiture-clause-void',
    )
    expect(warnings({ ...clause, agreement: null })).toEqual([])
  })

  test('takes the day on which a clause was agreed, not the later one on which it begins to bind', () => {
    // Interpretation, art. 28: agreed on 30 March before the debt was due on 15 April, however late it starts.
    const agreement = confirmed({ kind: 'settlement-in-kind', startsOn: '2026-04-16' })
    const clause = { titlePassesOnDefault: true, insolvencyAcceptedOn: '2028-01-01' }
    expect(warnings({ ...clause, agreement, dueDate: '2026-04-15' })).toEqual([
      {
        code: 'settlement.forfeiture-clause-void',
        params: { agreedOn: '2026-03-30', dueDate: '2026-04-15' },
      },
    ])
  })

  test.each<[string, object, unknown]>([
    [
      'while nobody has filed',
      {},
      [
        {
          code: 'settlement.claw-back-risk',
          params: { performedOn: '2026-05-31', sixMonthsUntil: '2026-11-30', oneYearUntil: '2027-05-31' },
        },
      ],
    ],
    [
      'five months before',
      { transferredOn: '2025-10-02', insolvencyAcceptedOn: '2026-03-02' },
      [
        {
          code: 'settlement.claw-back-six-months',
          params: { performedOn: '2025-10-02', windowStart: '2025-09-02', acceptedOn: '2026-03-02' },
        },
        {
          code: 'settlement.claw-back-one-year',
          params: { performedOn: '2025-10-02', windowStart: '2025-03-02', acceptedOn: '2026-03-02' },
        },
      ],
    ],
    [
      'the day before six months',
      { transferredOn: '2025-09-01', insolvencyAcceptedOn: '2026-03-02' },
      [{ code: 'settlement.claw-back-one-year' }],
    ],
    [
      'the first day of six months',
      { transferredOn: '2025-09-02', insolvencyAcceptedOn: '2026-03-02' },
      [{}, {}],
    ],
    [
      // Nothing was handed over by 31 March, and what is handed over now comes after 10 April.
      'of what was not handed over in time, and insolvency was taken up since',
      { transferBy: '2026-03-31', insolvencyAcceptedOn: '2026-04-10' },
      [
        {
          code: 'settlement.void-after-acceptance',
          params: { performedOn: '2026-05-01', acceptedOn: '2026-04-10' },
        },
      ],
    ],
    [
      'from today for what was not handed over in time',
      { transferBy: '2026-03-31' },
      [
        {
          code: 'settlement.claw-back-risk',
          params: { performedOn: '2026-05-01', sixMonthsUntil: '2026-11-01', oneYearUntil: '2027-05-01' },
        },
      ],
    ],
    ['more than a year before', { transferredOn: '2025-03-01', insolvencyAcceptedOn: '2026-03-02' }, []],
    [
      'after it was taken up',
      { transferredOn: '2026-03-02', insolvencyAcceptedOn: '2026-03-02' },
      [
        {
          code: 'settlement.void-after-acceptance',
          params: { performedOn: '2026-03-02', acceptedOn: '2026-03-02' },
        },
      ],
    ],
  ])('warns of claw-back %s', (_, change, expected) => {
    expect(warnings(change)).toMatchObject(expected as object[])
    expect(warnings(change)).toHaveLength((expected as object[]).length)
  })

  // The windows count back from the acceptance: the last day on which one still reaches the hand-over is the last day of a month where that is one.
  test.each([
    ['2026-02-28', '2026-08-31', '2027-02-28'], // 31 August less six months is 28 February
    ['2026-04-30', '2026-10-31', '2027-04-30'],
    ['2027-02-28', '2027-08-31', '2028-02-29'], // 29 February 2028 less a year is 28 February 2027
    ['2026-08-31', '2027-02-28', '2027-08-31'],
    ['2026-04-29', '2026-10-29', '2027-04-29'],
  ])('the risk of a hand-over of %s lasts to %s and %s', (transferredOn, sixMonthsUntil, oneYearUntil) => {
    const call = (more: object) =>
      settleInKind({ ...request, transferredOn, transferBy: transferredOn, ...more }, '2028-12-31').warnings
    expect(call({})).toEqual([
      {
        code: 'settlement.claw-back-risk',
        params: { performedOn: transferredOn, sixMonthsUntil, oneYearUntil },
      },
    ])
    const codesOn = (insolvencyAcceptedOn: string) =>
      call({ insolvencyAcceptedOn }).map(({ code }) => code.slice('settlement.claw-back-'.length))
    expect(codesOn(sixMonthsUntil)).toEqual(['six-months', 'one-year'])
    expect(codesOn(addDays(sixMonthsUntil, 1))).toEqual(['one-year'])
    expect(codesOn(oneYearUntil)).toEqual(['one-year'])
    expect(codesOn(addDays(oneYearUntil, 1))).toEqual([])
  })

  test('leaves the debt as it was where a hand-over is void, and says so', () => {
    // Enterprise Bankruptcy Law, article 16: what is paid to one creditor after acceptance is void.
    const handed = { transferredOn: '2026-04-10', insolvencyAcceptedOn: '2026-04-10' }
    expect(settle(handed)).toMatchObject({
      status: 'performed',
      credited: '480000.00',
      openNow: '500000.00',
      reasons: [
        {
          code: 'settlement.in-kind-void',
          params: {
            debt: '500000.00',
            currency: 'CNY',
            transferDate: '2026-04-10',
            acceptedOn: '2026-04-10',
            approvalId: 'REQ-1',
          },
        },
      ],
    })
    expect(settle({ ...handed, insolvencyAcceptedOn: '2026-04-11' }).openNow).toBe('20000.00')
    expect(settle({ ...handed, law: 'other' }).openNow).toBe('20000.00')
  })

  law.prop([
    fc.integer({ min: 1, max: 10 ** 9 }),
    fc.array(fc.tuple(fc.nat(10 ** 9), fc.nat(100)), { minLength: 1, maxLength: 5 }),
  ])('credited and residual sum to the debt, credited and excess to what counts', (debt, rows) => {
    const text = (cents: number) => (cents / 100).toFixed(2)
    const items = rows.map(([value, haircut], index) => ({
      id: String(index),
      value: text(value),
      haircut: text(haircut),
      valuationId: 'r',
    }))
    const result = settle({ debt: text(debt), items, rounding: 'down' })
    const [credited, residual, excess] = [result.credited, result.residual, result.excess].map(units) as [
      bigint,
      bigint,
      bigint,
    ]
    expect(credited + residual).toBe(BigInt(debt))
    const sum = (pick: 'counted' | 'credited') =>
      result.items.reduce((total, item) => total + units(item[pick]), 0n)
    expect(credited + excess).toBe(sum('counted'))
    expect(sum('credited')).toBe(credited)
    expect(residual === 0n || excess === 0n).toBe(true)
  })

  test.each<[string, () => unknown, string, string]>([
    ['nothing', () => settleInKind(undefined as never, '2026-05-01'), 'input.missing', ''],
    ['no day', () => settleInKind(request, undefined as never), 'input.missing', 'asOf'],
    [
      'a haircut above 1',
      () => settle({ items: [{ ...goods, haircut: '1.1' }] }),
      'input.range',
      'items[0].haircut',
    ],
    [
      'a haircut that does not come out even',
      () => settle({ items: [{ ...goods, value: '0.01' }] }),
      'input.missing',
      'rounding',
    ],
    ['nothing given', () => settle({ items: [] }), 'input.range', 'items'],
    ['a thing twice', () => settle({ items: [goods, goods] }), 'id.duplicate', 'items[1].id'],
    ['a debt of zero', () => settle({ debt: '0' }), 'input.range', 'debt'],
    [
      'an agreement of another kind',
      () => settle({ agreement: confirmed() }),
      'input.conflict',
      'agreement.kind',
    ],
    [
      'an approval that its steps do not bear out',
      () => settle({ approval: { ...approval, status: 'pending' } }),
      'input.conflict',
      'approval.status',
    ],
    [
      'an approval of another currency',
      () => settle({ approval: { ...approval, currency: 'EUR' } }),
      'currency.mismatch',
      'approval.currency',
    ],
    ['a hand-over to come', () => settle({ transferredOn: '2026-05-02' }), 'date.order', 'transferredOn'],
    ['an unknown law', () => settle({ law: 'de' }), 'input.choice', 'law'],
    ['a misspelt field', () => settle({ haircut: '0.2' }), 'input.unknown-key', 'haircut'],
    ['a day past 9999', () => settle({ transferBy: '9999-12-31' }), 'date.out-of-range', 'transferBy'],
    ['a revoked proxy', () => settleInKind(revokedProxy(), '2026-05-01'), 'input.type', ''],
  ])('refuses %s', (_, call, code, path) => {
    expect(refusal(call)).toEqual([code, path])
  })
})
