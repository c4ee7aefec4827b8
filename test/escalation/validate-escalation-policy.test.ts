import { describe, expect, test } from 'vitest'
import {
  escalationPresets,
  mergePolicies,
  startEscalation,
  validateEscalationPolicy,
  type EscalationPolicy,
  type EscalationStage,
} from '../../src/escalation/index.js'
import { isReceivablesError } from '../../src/kernel/error.js'
import { refusal, revokedProxy } from '../refusal.js'
import { item, policyOf, stage } from './given.js'

const on = (from: string, days: number, fields: Partial<EscalationStage> = {}): EscalationStage => {
  const given: Partial<EscalationStage> = stage(`s-${from}-${String(Math.abs(days))}`, 0)
  return { ...given, fromDaysPastDue: undefined, trigger: { from, days }, ...fields } as never
}
const demand = (from: number) => stage('demand', from, { act: 'formal-demand', deadlineDays: 10 })
const paths = (policy: EscalationPolicy) => validateEscalationPolicy(policy).faults.map(({ path }) => path)

describe('refused', () => {
  test.each<[string, EscalationPolicy, string[]]>([
    ['two stages of one name', policyOf(stage('a', 1), stage('a', 2)), ['policy.stages[1].id']],
    [
      'two stages on one trigger',
      policyOf(stage('a', 1), stage('b', 1)),
      ['policy.stages[1].fromDaysPastDue'],
    ],
    [
      'two on one day of the invoice',
      policyOf(on('invoice-date', 5), on('invoice-date', 5, { id: 'b' })),
      ['policy.stages[1].trigger'],
    ],
    ['a stage without a role', policyOf(stage('a', 1, { role: ' ' })), ['policy.stages[0].role']],
    ['a first stage after a notice', policyOf(on('previous-notice', 5)), ['policy.stages[0].trigger']],
    [
      'a stage after a deadline that nobody sets',
      policyOf(stage('a', 1), on('previous-deadline', 1)),
      ['policy.stages[1].trigger'],
    ],
    [
      'a stage before what came before',
      policyOf(stage('a', 1), on('previous-notice', -1)),
      ['policy.stages[1].trigger'],
    ],
    ['a branch that nobody takes', policyOf(on('dispute-rejection', 0)), ['policy.stages[0].trigger']],
    [
      'a formal demand without a deadline',
      policyOf(stage('a', 1, { act: 'formal-demand' })),
      ['policy.stages[0].deadlineDays'],
    ],
    [
      'a notice that demands, without a deadline',
      policyOf(stage('a', 1, { noticeKind: 'overdue-notice' })),
      ['policy.stages[0].deadlineDays'],
    ],
    [
      'no formal demand before a lawyer',
      policyOf(stage('a', 1), stage('b', 2, { act: 'legal' })),
      ['policy.stages[1]'],
    ],
    [
      'a lawyer’s letter before the demand',
      policyOf(stage('a', 1, { noticeKind: 'lawyer-letter' }), demand(2)),
      ['policy.stages[0]'],
    ],
    [
      'an override to nowhere',
      { ...policyOf(stage('a', 1)), overrides: [{ ground: 'insolvency', toStage: 'b', approvedBy: 'x' }] },
      ['policy.overrides[0].toStage'],
    ],
    [
      'two overrides on one ground',
      {
        ...policyOf(stage('a', 1)),
        overrides: [1, 2].map(() => ({ ground: 'insolvency' as const, toStage: 'a', approvedBy: 'x' })),
      },
      ['policy.overrides[1].ground'],
    ],
    [
      'a tempo that joins two days',
      { ...policyOf(stage('a', 1), stage('b', 2)), tempo: [{ segment: 'x', percent: 50 }] },
      ['policy.tempo[0].percent'],
    ],
    [
      'two tempos of one segment',
      {
        ...policyOf(stage('a', 1)),
        tempo: [
          { segment: 'x', percent: 50 },
          { segment: 'x', percent: 60 },
        ],
      },
      ['policy.tempo[1].segment'],
    ],
    [
      'several things at once: each is named',
      policyOf(stage('a', 5, { role: '' }), stage('a', 5), stage('c', 9, { act: 'legal' })),
      [
        'policy.stages[0].role',
        'policy.stages[1].id',
        'policy.stages[1].fromDaysPastDue',
        'policy.stages[2]',
      ],
    ],
    [
      'several malformed stages: each is named',
      policyOf(stage('A', 1), stage('b', 2), stage('c', -1)),
      ['policy.stages[0].id', 'policy.stages[2].fromDaysPastDue'],
    ],
  ])('%s', (_, policy, expected) => {
    expect(paths(policy)).toEqual(expected)
    expect(validateEscalationPolicy(policy).valid).toBe(false)
  })

  test('by every other verb with the same faults', () => {
    const policy = policyOf(stage('a', 5, { role: '' }), stage('a', 5))
    try {
      startEscalation(policy, item())
      expect.unreachable()
    } catch (error) {
      expect(isReceivablesError(error) && [error.code, error.faults.map(({ path }) => path)]).toEqual([
        'policy.invalid',
        paths(policy),
      ])
    }
  })

  test.each<[string, unknown, string]>([
    ['nothing', undefined, 'policy'],
    ['a revoked proxy', revokedProxy(), 'policy'],
    [
      'both starts',
      policyOf(stage('a', 1, { trigger: { from: 'due-date', days: 1 } })),
      'policy.stages[0].trigger',
    ],
    ['an unknown origin', policyOf(on('birth', 1)), 'policy.stages[0].trigger.from'],
    [
      'an unknown currency',
      policyOf(stage('a', 1, { minAmount: { XXX: '1' } })),
      'policy.stages[0].minAmount.XXX',
    ],
    [
      'an amount below zero',
      policyOf(stage('a', 1, { minAmount: { EUR: '-1' } })),
      'policy.stages[0].minAmount.EUR',
    ],
    ['a share above one', policyOf(stage('a', 1, { minShare: '1.01' })), 'policy.stages[0].minShare'],
    [
      'four charges',
      policyOf(stage('a', 1, { charges: Array(4).fill('late-interest') })),
      'policy.stages[0].charges',
    ],
    [
      'a repeat without a pause',
      policyOf(stage('a', 1, { repeat: { everyDays: 0, times: 1 } })),
      'policy.stages[0].repeat.everyDays',
    ],
    [
      'half a standard',
      policyOf(stage('a', 1, { standard: { withinDays: 1 } as never })),
      'policy.stages[0].standard.template',
    ],
    [
      'a rule of its own',
      { ...policyOf(stage('a', 1)), stepBack: { payment: { to: 'home', waitDays: 1 } } },
      'policy.stepBack.payment.to',
    ],
    [
      'a misspelt rule',
      { ...policyOf(stage('a', 1)), stepBack: { payments: {} } },
      'policy.stepBack.payments',
    ],
    ['too many tempos', { ...policyOf(stage('a', 1)), tempo: Array(1001).fill(0) }, 'policy.tempo'],
    ['ten thousand and one stages', policyOf(...Array(10_001).fill(stage('a', 1))), 'policy.stages'],
  ])('%s', (_, policy, path) => {
    expect(paths(policy as EscalationPolicy)).toEqual([path])
  })
})

describe('accepted', () => {
  test.each(Object.entries(escalationPresets))('%s, without a remark', (_, policy) => {
    expect(validateEscalationPolicy(policy)).toEqual({ valid: true, faults: [], remarks: [] })
  })

  test('a simple policy, with what it lacks', () => {
    expect(validateEscalationPolicy(policyOf(stage('a', 1))).remarks).toEqual([
      { code: 'policy.no-standard', params: { stage: 'a' } },
      { code: 'policy.no-act', params: { stage: 'a', role: 'finance' } },
    ])
  })

  test('stages of one day that ask for more and more', () => {
    const policy = policyOf(
      stage('a', 1, { minUnpaidInvoices: 2 }),
      stage('b', 1, { minUnpaidInvoices: 3 }),
      stage('c', 1, { minBalance: { EUR: '100' } }),
    )
    expect(paths({ ...policy, tempo: [{ segment: 'x', percent: 50 }] })).toEqual([])
  })

  test('ten thousand stages', () => {
    const policy = policyOf(
      ...Array.from({ length: 10_000 }, (_, index) => stage(`s-${String(index)}`, index)),
    )
    expect(paths(policy)).toEqual([])
    expect(startEscalation(policy, item()).stage).toBeNull()
  })
})

describe('a merge', () => {
  const series = escalationPresets['series-5']
  test('goes by days; on a shared day the first policy wins', () => {
    const merged = mergePolicies({
      policies: [policyOf(stage('mine', 7)), series],
      id: 'both',
      source: 'the board',
    })
    expect([merged.id, merged.source]).toEqual(['both', 'the board'])
    expect(merged.stages.map(({ id }) => id)).toEqual([
      'receipt',
      'reminder-7d',
      'due-today',
      'mine',
      'overdue-14d',
    ])
  })

  test.each<[string, unknown, [code: string, path: string]]>([
    ['nothing', undefined, ['input.missing', '']],
    ['no policies', { policies: [], id: 'x' }, ['input.range', 'policies']],
    ['a misspelt field', { policies: [series], id: 'x', name: 'y' }, ['input.unknown-key', 'name']],
    [
      'stages after a notice',
      { policies: [escalationPresets.stepwise], id: 'x' },
      ['policy.invalid', 'policies[0].stages[5]'],
    ],
    [
      'one name on two days',
      { policies: [policyOf(stage('a', 1)), policyOf(stage('a', 2))], id: 'x' },
      ['policy.invalid', 'policies.stages[1].id'],
    ],
  ])('refuses %s', (_, request, expected) => {
    expect(refusal(() => mergePolicies(request as never))).toEqual(expected)
  })
})
