import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { commission } from '../../src/metrics/index.js'
import { refusal } from '../refusal.js'
import { anyCents, money } from './amounts.js'

const lateness = [
  { upTo: 30, factor: '1' },
  { upTo: 60, factor: '0.80' },
  { upTo: null, factor: '0' },
]
const request = {
  currency: 'EUR',
  receipts: [
    { id: 'P-1', amount: '1000.00', daysLate: 30, person: 'wang' },
    { id: 'P-2', amount: '500.00', daysLate: 31, person: '__proto__' },
    { id: 'P-3', amount: '500.00', daysLate: 61 },
    { id: 'P-4', amount: '10.10', daysLate: -5, person: 'wang' },
  ],
  policy: { rate: '0.05', lateness, rounding: 'half-up' },
} as const

describe('commission', () => {
  test('is counted receipt by receipt, less for late cash, and taken back with a reversal', () => {
    const result = commission({
      ...request,
      reversals: [
        { receiptId: 'P-1', amount: '200.00' },
        { receiptId: 'P-1', amount: '100.00' },
      ],
      alreadyPaid: '60.00',
    })
    expect(result).toMatchObject({
      // 50 + 20 + 0 + 0.505, rounded half-up to 0.51
      earned: '70.51',
      // 5 % of 300
      clawback: '15.00',
      commission: '55.51',
      payable: '-4.49',
      perReceipt: [
        {
          receiptId: 'P-1',
          reversed: '300.00',
          factor: '1',
          earned: '50.00',
          clawback: '15.00',
          commission: '35.00',
        },
        {
          receiptId: 'P-2',
          person: '__proto__',
          factor: '0.8',
          earned: '20.00',
          clawback: '0.00',
          commission: '20.00',
        },
        { receiptId: 'P-3', person: null, factor: '0', earned: '0.00', commission: '0.00' },
        { receiptId: 'P-4', factor: '1', earned: '0.51', commission: '0.51' },
      ],
      perPerson: [
        { person: '__proto__', commission: '20.00' },
        { person: 'wang', commission: '35.51' },
        { person: null, commission: '0.00' },
      ],
    })
    expect(result.reasons).toEqual([
      {
        code: 'metrics.commission',
        params: { received: '2010.10', reversed: '300.00', rate: '0.05', currency: 'EUR' },
      },
      { code: 'metrics.clawback', params: { receipt: 'P-1', amount: '15.00', currency: 'EUR' } },
      { code: 'metrics.lateness-factor', params: { receipt: 'P-2', daysLate: 31, factor: '0.8' } },
      { code: 'metrics.lateness-factor', params: { receipt: 'P-3', daysLate: 61, factor: '0' } },
    ])
  })

  test('does not look at days without a table', () => {
    const policy = { rate: '0.05', rounding: 'down' } as const
    const receipts = [{ id: 'P-1', amount: '10.10' }]
    expect(commission({ currency: 'EUR', receipts, policy })).toMatchObject({ commission: '0.50' })
  })

  test('of nothing received is nothing', () => {
    const nothing = commission({ ...request, receipts: [{ id: 'P-1', amount: '0', daysLate: 0 }] })
    expect(nothing).toMatchObject({
      commission: '0.00',
      payable: '0.00',
      reasons: [{ code: 'metrics.nothing-received' }],
    })
  })

  const policy = (spoilt: object) => ({ policy: { ...request.policy, ...spoilt } })
  test.each<[string, object, [string, string]]>([
    ['no policy', { policy: undefined }, ['input.missing', 'policy']],
    ['no rate', policy({ rate: undefined }), ['input.missing', 'policy.rate']],
    ['a rate in percent', policy({ rate: '5' }), ['input.range', 'policy.rate']],
    ['no rounding', policy({ rounding: undefined }), ['input.missing', 'policy.rounding']],
    ['an empty table', policy({ lateness: [] }), ['policy.invalid', 'policy.lateness']],
    ['a table with an end', policy({ lateness: [lateness[0]] }), ['policy.invalid', 'policy.lateness']],
    [
      'a table out of order',
      policy({ lateness: [lateness[1], lateness[0], lateness[2]] }),
      ['policy.invalid', 'policy.lateness[1].upTo'],
    ],
    [
      'a step after the last',
      policy({ lateness: [lateness[2], lateness[2]] }),
      ['policy.invalid', 'policy.lateness[1].upTo'],
    ],
    [
      'a factor above 1',
      policy({ lateness: [{ upTo: null, factor: 2 }] }),
      ['input.range', 'policy.lateness[0].factor'],
    ],
    [
      'no days where the table asks',
      { receipts: [{ id: 'P-1', amount: '1' }] },
      ['input.missing', 'receipts[0].daysLate'],
    ],
    [
      'a negative receipt',
      { receipts: [{ id: 'P-1', amount: '-1', daysLate: 0 }] },
      ['amount.negative', 'receipts[0].amount'],
    ],
    [
      'one receipt twice',
      { receipts: [request.receipts[0], request.receipts[0]] },
      ['id.duplicate', 'receipts[1].id'],
    ],
    [
      'a reversal of nothing',
      { reversals: [{ receiptId: 'P-9', amount: '1' }] },
      ['input.conflict', 'reversals[0].receiptId'],
    ],
    [
      'a reversal of too much',
      { reversals: [{ receiptId: 'P-4', amount: '10.11' }] },
      ['ledger.over-applied', 'reversals[0].amount'],
    ],
    ['NaN already paid', { alreadyPaid: NaN }, ['decimal.invalid', 'alreadyPaid']],
  ])('refuses %s', (_, spoilt, expected) => {
    expect(refusal(() => commission({ ...request, ...spoilt } as never))).toEqual(expected)
  })

  const receipts = fc.array(
    fc.record({
      cents: anyCents,
      share: fc.bigInt({ min: 0n, max: 10n }),
      daysLate: fc.integer({ min: -10, max: 90 }),
    }),
    { maxLength: 6 },
  )
  prop.prop([
    receipts,
    fc.constantFrom('half-up', 'half-even', 'up', 'down'),
    fc.constantFrom('0', '0.0173', '1'),
  ])(
    'balances: earned − clawback is the commission of what stayed, line by line and in all',
    (rows, rounding, rate) => {
      const given = rows.map(({ cents, daysLate }, index) => ({
        id: String(index),
        amount: money(cents),
        daysLate,
      }))
      const rules = { rate, lateness, rounding } as const
      const back = rows.map(({ cents, share }) => (cents * share) / 10n)
      const reversals = back.map((cents, index) => ({ receiptId: String(index), amount: money(cents) }))
      const result = commission({ currency: 'EUR', receipts: given, reversals, policy: rules })
      const units = (amount: string): bigint => BigInt(amount.replace('.', ''))
      for (const row of [result, ...result.perReceipt]) {
        expect(units(row.earned) - units(row.clawback)).toBe(units(row.commission))
        expect(units(row.clawback) >= 0n && units(row.commission) >= 0n).toBe(true)
      }
      for (const field of ['earned', 'clawback', 'commission'] as const) {
        expect(result.perReceipt.reduce((sum, row) => sum + units(row[field]), 0n)).toBe(units(result[field]))
      }
      expect(result.perPerson.reduce((sum, row) => sum + units(row.commission), 0n)).toBe(
        units(result.commission),
      )
      // What stayed earns what it would have earned alone.
      const stayed = given.map((row, index) => ({ ...row, amount: money(rows[index]!.cents - back[index]!) }))
      expect(commission({ currency: 'EUR', receipts: stayed, policy: rules }).commission).toBe(
        result.commission,
      )
    },
  )

  prop.prop([receipts])('is nothing where all cash went back', (rows) => {
    const given = rows.map(({ cents, daysLate }, index) => ({
      id: String(index),
      amount: money(cents),
      daysLate,
    }))
    const reversals = given.map(({ id, amount }) => ({ receiptId: id, amount }))
    const result = commission({ currency: 'EUR', receipts: given, reversals, policy: request.policy })
    expect([result.commission, result.clawback]).toEqual(['0.00', result.earned])
  })
})
