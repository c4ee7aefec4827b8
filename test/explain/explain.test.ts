import { describe, expect, expectTypeOf, test } from 'vitest'
import { explain } from '../../src/explain/explain.js'
import { rooms, type ReasonCode } from '../../src/explain/rooms.js'
import type { ReasonText } from '../../src/explain/text.js'
import { refusal, revokedProxy } from '../refusal.js'
import { listed } from './listed.js'

const texts = new Map<string, ReasonText>(rooms.flatMap((room) => Object.entries<ReasonText>(room)))
const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)[}|]/g)].map(([, name]) => name ?? ''))].sort()

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
    ['limits.review-overdue', { count: 1 }, '1 item is overdue, so the limit does not rise.'],
    ['limits.review-overdue', { count: 21 }, '21 items are overdue, so the limit does not rise.'],
    [
      'settlement.too-many-instalments',
      { count: 2, maximum: 1 },
      'The plan has 2 instalments; at most 1 is allowed.',
    ],
    [
      'escalation.merged-from',
      { instalments: 1 },
      '1 instalment was merged into this item, which begins by its own due date.',
    ],
  ])('one is singular and any other number plural: %s %o', (code, params, text) => {
    expect(explain({ code, params }, 'en')).toBe(text)
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
