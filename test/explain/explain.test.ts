import { describe, expect, expectTypeOf, test } from 'vitest'
import { escalationPresets } from '../../src/escalation/index.js'
import { TRANSITIONS } from '../../src/escalation/transitions.js'
import { explain } from '../../src/explain/explain.js'
import { rooms, type ReasonCode } from '../../src/explain/rooms.js'
import type { ReasonText } from '../../src/explain/text.js'
import { refusal, revokedProxy } from '../refusal.js'
import { listed } from './listed.js'

const texts = new Map<string, ReasonText>(rooms.flatMap((room) => Object.entries<ReasonText>(room)))
const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)[}|*+]/g)].map(([, name]) => name ?? ''))].sort()

describe.each(listed)('the reasons of $room', ({ union, table }) => {
  test('have one row each in the table of reasons.ts: code, what it means, params', () => {
    expect(union.length).toBeGreaterThan(0)
    expect([...table.keys()].sort()).toEqual([...union].sort())
  })

  test.each(union)('%s has a text in both languages', (code) => {
    const { en, zh } = texts.get(code) ?? { en: '', zh: '' }
    expect(en).toMatch(/^[A-Z{].*\.$/s)
    expect(zh).toMatch(/\p{Script=Han}.*。$/su)
    // Chinese text has punctuation of its own.
    expect(zh).not.toMatch(/[,:;()!?]/)
  })

  test.each(union)('%s names only documented parameters, the same in both languages', (code) => {
    const { en = '', zh = '' } = texts.get(code) ?? {}
    expect(placeholders(zh)).toEqual(placeholders(en))
    expect(placeholders(en).filter((name) => !table.get(code)?.includes(name))).toEqual([])
  })

  test.each(union)('%s is explained with its documented parameters', (code) => {
    const names = table.get(code) ?? []
    const params = Object.fromEntries(names.map((name) => [name, `<${name}>`]))
    for (const locale of ['en', 'zh-CN'] as const) {
      const text = explain({ code, params }, locale)
      expect(text).not.toMatch(/[{}]/)
      for (const name of placeholders(texts.get(code)?.en ?? '')) expect(text).toContain(`<${name}>`)
    }
  })
})

test('no text stands for a code that no room gives, and no code has two', () => {
  const codes = listed.flatMap(({ union }) => union)
  expect(rooms.flatMap((room) => Object.keys(room)).sort()).toEqual([...codes].sort())
  expect(new Set(codes).size).toBe(codes.length)
})

test('the type of all codes knows those of every room', () => {
  type CodesOf<Texts> = Texts extends unknown ? keyof Texts : never
  expectTypeOf<CodesOf<(typeof rooms)[number]>>().toEqualTypeOf<ReasonCode>()
})

describe('a reason put into words', () => {
  test.each<[locale: 'en' | 'zh-CN', params: Record<string, string | number | boolean>, text: string]>([
    ['en', { size: 2, anchored: 3 }, 'The log has 2 entries; it had 3 when its head was deposited.'],
    ['zh-CN', { size: 2, anchored: 3 }, '日志现有 2 条记录，而其摘要存证时有 3 条。'],
    [
      'en',
      { size: '1234.50', anchored: true },
      'The log has 1234.50 entries; it had true when its head was deposited.',
    ],
    [
      'en',
      { size: '{anchored}', anchored: 'x' },
      'The log has {anchored} entries; it had x when its head was deposited.',
    ],
    [
      'en',
      { size: '$&$1$$', anchored: "$'" },
      "The log has $&$1$$ entries; it had $' when its head was deposited.",
    ],
    ['en', { size: '', anchored: 0 }, 'The log has  entries; it had 0 when its head was deposited.'],
    ['en', { size: 1, anchored: 2, more: 3 }, 'The log has 1 entry; it had 2 when its head was deposited.'],
  ])('%s %o', (locale, params, text) => {
    expect(explain({ code: 'evidence.truncated', params }, locale)).toBe(text)
  })

  test.each<[code: string, params: Record<string, string | number>, text: string]>([
    [
      'portfolio.no-stage',
      { daysPastDue: 1 },
      'The item is 1 day past due, for which the policy names no stage.',
    ],
    [
      'portfolio.no-stage',
      { daysPastDue: 0 },
      'The item is 0 days past due, for which the policy names no stage.',
    ],
    ['limits.review-overdue', { count: 1 }, '1 item is overdue, so the limit is not raised.'],
    ['limits.review-overdue', { count: 21 }, '21 items are overdue, so the limit is not raised.'],
    [
      'settlement.too-many-instalments',
      { count: 2, maximum: 1 },
      'The plan has 2 instalments; at most 1 is allowed.',
    ],
    [
      'escalation.merged-from',
      { instalments: 1 },
      '1 instalment was merged into this item, which starts from its own due date.',
    ],
  ])('one is singular and any other number plural: %s %o', (code, params, text) => {
    expect(explain({ code, params }, 'en')).toBe(text)
  })

  test.each<[code: string, params: Record<string, string | number>, english: string, chinese: string]>([
    [
      'escalation.touch',
      { stage: 'lawyer-letter', since: '2026-05-05' },
      'The stage "lawyer letter" was reached on 2026-05-05, and its action is taken.',
      '于 2026-05-05 进入“律师函”阶段，并采取相应行动。',
    ],
    [
      'escalation.phase',
      { phase: 'written-off' },
      'The case has entered the phase "written off".',
      '案件进入“已核销”状态。',
    ],
    [
      'escalation.lowered',
      { from: 'pre-due-reminder', to: 'none' },
      'The facts no longer match the stage "pre-due reminder"; the case is now at "none".',
      '事实不再符合“到期前提醒”阶段，案件现处于“未开始”。',
    ],
    [
      'portfolio.stage',
      { stage: 'overdue-14d', daysPastDue: 14, from: 14 },
      'At 14 days past due the policy names the stage "overdue 14 days", which begins at day 14.',
      '逾期 14 天，按政策处于“逾期 14 天提醒”阶段（自第 14 天起）。',
    ],
    [
      'escalation.restated',
      { field: 'dueDate', from: '2026-02-04', to: '2026-03-04' },
      'The due date is now 2026-03-04 in the ledger; the case had 2026-02-04.',
      '账上到期日现为 2026-03-04，案件此前记为 2026-02-04。',
    ],
    // A customer may bear any name, also that of a code.
    [
      'escalation.restated',
      { field: 'customerId', from: 'open', to: 'settled' },
      'The customer id is now settled in the ledger; the case had open.',
      '账上客户现为 settled，案件此前记为 open。',
    ],
    [
      'lifecycle.check-not-passed',
      { decision: 'needs-approval' },
      'The check of the order had ended with "needs approval".',
      '该订单的信用审核结论为“须审批”，未获批准。',
    ],
    [
      'limits.grade-severer',
      { grade: 'A', decision: 'hold', worse: 'B', worseDecision: 'approve' },
      'Grade A gets "hold" while the worse grade B gets "approve".',
      '等级 A 的决定为“暂停放行”，而较差等级 B 的决定为“批准”。',
    ],
    [
      'limits.grade-lower-limit',
      { grade: 'A', limit: '1.00', worse: 'B', worseLimit: 'no-limit', currency: 'EUR' },
      'Grade A has a limit of 1.00 EUR while the worse grade B has no limit.',
      '等级 A 的额度 1.00 EUR 低于较差等级 B 的额度（不设上限）。',
    ],
    [
      'limits.grade-lower-limit',
      { grade: 'A', limit: '1.00', worse: 'B', worseLimit: '2.00', currency: 'EUR' },
      'Grade A has a limit of 1.00 EUR while the worse grade B has 2.00.',
      '等级 A 的额度 1.00 EUR 低于较差等级 B 的额度（2.00）。',
    ],
    [
      'escalation.not-allowed',
      { phase: 'settled', event: 'dispute-raised' },
      'A case in the phase "settled" does not accept the event "dispute raised".',
      '处于“已结清”状态的案件不接受“提出异议”事件。',
    ],
    [
      'lifecycle.nothing-open',
      { event: 'plan-agreed' },
      'Nothing was owed when "plan agreed" was entered.',
      '登记“约定分期计划”时没有任何欠款。',
    ],
    [
      'limits.no-credit',
      { scope: 'group', name: '', limit: '0.00', exposure: '0.00', added: '5.00', currency: 'CNY' },
      'The group has no credit: its limit is zero, and the order would add 5.00 CNY.',
      '该集团额度为零，不予赊销，而订单将新增敞口 5.00 CNY。',
    ],
    [
      'recovery.event-restarts',
      { kind: 'demand-received', on: '2026-04-01' },
      'The event "demand received" of 2026-04-01 starts the period again.',
      '2026-04-01 的“催告送达”使期间重新计算。',
    ],
    [
      'interest.capped',
      { cap: 366, by: 'days' },
      'The interest reached its cap of 366 (days) and stopped increasing.',
      '利息达到上限 366（计息天数），不再增加。',
    ],
    // A stage of the caller's own stands as it is called.
    [
      'escalation.approval-needed',
      { stage: 'Stufe-2d' },
      'The stage "Stufe-2d" requires approval.',
      '进入“Stufe-2d”阶段需要批准。',
    ],
    [
      'escalation.approval-needed',
      { stage: '__proto__' },
      'The stage "__proto__" requires approval.',
      '进入“__proto__”阶段需要批准。',
    ],
  ])('codes in it are words: %s %o', (code, params, english, chinese) => {
    expect(explain({ code, params }, 'en')).toBe(english)
    expect(explain({ code, params }, 'zh-CN')).toBe(chinese)
  })

  test('every phase, and every stage of a preset, has a Chinese name', () => {
    const stages = Object.values(escalationPresets).flatMap((policy) => policy.stages.map(({ id }) => id))
    const chinese = (code: string, name: string, value: string) =>
      explain({ code, params: { [name]: value } }, 'zh-CN')
    for (const stage of stages)
      expect(chinese('escalation.approval-needed', 'stage', stage)).not.toMatch(/[a-z]/)
    for (const phase of Object.keys(TRANSITIONS))
      expect(chinese('escalation.phase', 'phase', phase)).not.toMatch(/[a-z]/)
  })

  test('every event of a case and of a deal that a refusal may name has a Chinese name', () => {
    const events = Object.values(TRANSITIONS).flatMap((row) => Object.keys(row))
    for (const event of new Set([...events, 'stage-reached'])) {
      expect(explain({ code: 'lifecycle.nothing-open', params: { event } }, 'zh-CN')).not.toMatch(/[a-z]/)
    }
  })

  test('the commas of a list are those of the language', () => {
    const reason = {
      code: 'allocation.match-combination',
      params: { amount: '30.00', currency: 'CNY', items: 'F-1, F-2' },
    }
    expect(explain(reason, 'en')).toBe('The amount of 30.00 CNY is the sum of items F-1, F-2.')
    expect(explain(reason, 'zh-CN')).toBe('金额 30.00 CNY 等于款项 F-1、F-2 之和。')
  })

  // "超出未付余额 5.00" would call 5.00 the balance: what is told is by how much a document goes beyond it.
  test.each([
    ['ledger.over-payment', { documentId: 'P-1', document: 'payment' }],
    ['ledger.over-credit', { documentId: 'C-1' }],
    ['ledger.discount-beyond-balance', { documentId: 'P-1', document: 'payment' }],
    ['ledger.write-off-beyond-balance', { documentId: 'W-1' }],
    ['ledger.dispute-beyond-balance', {}],
  ])('%s tells in Chinese by how much the balance is exceeded', (code, params) => {
    const reason = { code, params: { ...params, invoiceId: 'F-1', amount: '5.00', currency: 'CNY' } }
    expect(explain(reason, 'zh-CN')).toMatch(/比发票 F-1 的未付余额多付? 5\.00 CNY|比未付余额多 5\.00 CNY/)
    expect(explain(reason, 'zh-CN')).not.toContain('余额 5.00')
  })

  test('does not change the reason', () => {
    const reason = Object.freeze({ code: 'evidence.hash', params: Object.freeze({ sequence: 3 }) })
    expect(explain(reason, 'en')).toBe('Entry 3 of the log was altered after it was recorded.')
  })
})

describe('bad input', () => {
  const params = { sequence: 1 }
  const hash = { code: 'evidence.hash', params }
  test.each<[string, unknown, unknown, [string, string]]>([
    ['nothing', undefined, 'en', ['input.missing', 'reason']],
    ['a code alone', 'evidence.hash', 'en', ['input.type', 'reason']],
    ['null', null, 'en', ['input.type', 'reason']],
    ['a revoked proxy', revokedProxy(), 'en', ['input.type', 'reason']],
    ['no code', { params }, 'en', ['input.missing', 'reason.code']],
    ['a number for a code', { code: 7, params }, 'en', ['input.type', 'reason.code']],
    ['an unknown code', { code: 'evidence.nothing', params }, 'en', ['input.choice', 'reason.code']],
    ['__proto__', { code: '__proto__', params }, 'en', ['input.choice', 'reason.code']],
    ['constructor', { code: 'constructor', params }, 'en', ['input.choice', 'reason.code']],
    ['ten megabytes', { code: 'x'.repeat(10_000_000), params }, 'en', ['input.choice', 'reason.code']],
    ['no params', { code: 'evidence.hash' }, 'en', ['input.missing', 'reason.params']],
    ['a list for params', { code: 'evidence.hash', params: [1] }, 'en', ['input.type', 'reason.params']],
    [
      'a missing parameter',
      { code: 'evidence.hash', params: {} },
      'en',
      ['input.missing', 'reason.params.sequence'],
    ],
    [
      'a parameter that is inherited',
      { code: 'evidence.hash', params: Object.create(params) },
      'en',
      ['input.missing', 'reason.params.sequence'],
    ],
    [
      'an object for a parameter',
      { code: 'evidence.hash', params: { sequence: {} } },
      'en',
      ['input.type', 'reason.params.sequence'],
    ],
    [
      'null for a parameter',
      { code: 'evidence.hash', params: { sequence: null } },
      'en',
      ['input.type', 'reason.params.sequence'],
    ],
    [
      'a symbol for a parameter',
      { code: 'evidence.hash', params: { sequence: Symbol('1') } },
      'en',
      ['input.type', 'reason.params.sequence'],
    ],
    ['no locale', hash, undefined, ['input.missing', 'locale']],
    ['another locale', hash, 'de', ['input.choice', 'locale']],
    ['zh alone', hash, 'zh', ['input.choice', 'locale']],
    ['null for a locale', hash, null, ['input.choice', 'locale']],
  ])('%s', (_, reason, locale, refused) => {
    expect(refusal(() => explain(reason as never, locale as never))).toEqual(refused)
  })
})
