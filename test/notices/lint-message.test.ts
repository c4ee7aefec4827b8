import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { lintMessage, type ExtraPhrase, type NoticeLocale } from '../../src/notices/index.js'
import { phrasesOf } from '../../src/notices/lint-phrases.js'
import { anyText } from '../any-text.js'
import { refusal, revokedProxy } from '../refusal.js'

const LOCALES: readonly NoticeLocale[] = ['en', 'zh-CN']
const listed = LOCALES.flatMap((locale) =>
  phrasesOf(locale).map(({ category, phrase }) => [locale, category, phrase] as const),
)

describe('every phrase of the lists', () => {
  test.each(listed)('%s %s: %s', (locale, category, phrase) => {
    const before = locale === 'en' ? 'We write. ' : '贵司：'
    const text = `${before}${phrase}${locale === 'en' ? ' (end)' : '。'}`
    const hits = lintMessage(text, locale)
    expect(hits).toContainEqual({
      category,
      phrase,
      start: before.length,
      end: before.length + phrase.length,
      found: phrase,
    })
  })

  test('stands there once', () => {
    const keys = listed.map(([locale, , phrase]) => `${locale} ${phrase}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('how phrases are found', () => {
  const found = (text: string, locale: NoticeLocale, extra?: readonly ExtraPhrase[]): string[] =>
    lintMessage(text, locale, extra).map((hit) => hit.found)

  test.each<[string, string, NoticeLocale, string[]]>([
    ['in any case', 'You are a CROOK', 'en', ['CROOK']],
    ['with any blanks', 'or \n\t else', 'en', ['or \n\t else']],
    ['in full-width letters', 'ｌｉａｒ', 'en', ['ｌｉａｒ']],
    ['with invisible marks inside', 'cr\u200Book', 'en', ['cr\u200Book']],
    ['at the ends of the text', 'liar', 'en', ['liar']],
    ['beside punctuation', '"liar!"', 'en', ['liar']],
    ['not inside a word', 'escheat familiar crookedness', 'en', []],
    ['in Chinese wherever they stand', '我们明天上门拜访', 'zh-CN', ['上门']],
    ['not of the least unit of renminbi, nor of a safe network', '最小人民币单位，安全网络', 'zh-CN', []],
    ['of mean persons and of the whole net', '小人行径，全网通报', 'zh-CN', ['小人行径', '全网通报']],
    ['the longer of two in one another', '列入黑名单曝光', 'zh-CN', ['列入黑名单', '黑名单曝光']],
    ['two beside each other', '老赖骗子', 'zh-CN', ['老赖', '骗子']],
    ['after a beginning that went on otherwise', '追究刑追究刑责', 'zh-CN', ['追究刑责']],
    ['only in their language', '老赖 liar', 'en', ['liar']],
    [
      'of an outcome and of a threat in one letter',
      'We will go to your house and tell your family. You will certainly lose in court.',
      'en',
      ['go to your house', 'tell your family', 'certainly lose', 'lose in court'],
    ],
    [
      'of what would be said to third persons, whoever they are',
      'We will tell your neighbours, notify your suppliers and inform your employer.',
      'en',
      ['tell your neighbours', 'notify your suppliers', 'inform your employer'],
    ],
    ['of third persons in Chinese', '我们会通知你的邻居。', 'zh-CN', ['通知你的邻居']],
    [
      'of what the police and the courts of crimes would do about a civil debt',
      'Pay, or we go to the police and see you prosecuted: you will be prosecuted and end in prison.',
      'en',
      ['police', 'be prosecuted', 'in prison'],
    ],
    ['not of an insurance policy', 'Our insurance policies cover the claim.', 'en', []],
    [
      'of the police in Chinese',
      '否则我们将向公安机关报警，由警方逮捕。',
      'zh-CN',
      ['公安', '报警', '警方', '逮捕'],
    ],
    ['of crimes in Chinese, the longer one', '承担刑事责任，提起刑事诉讼。', 'zh-CN', ['刑事责任', '刑事']],
    ['in no proper letter', 'We value the cooperation.', 'en', []],
    ['in no empty text', '', 'zh-CN', []],
  ])('%s', (_, text, locale, expected) => expect(found(text, locale)).toEqual(expected))

  test('a list of one’s own is looked for too, and in both languages', () => {
    const extra: ExtraPhrase[] = [
      { category: 'insult', phrase: ' Slow  Payer ' },
      { category: 'threat', phrase: '慢' },
    ]
    expect(found('A slow payer! 慢', 'en', extra)).toEqual(['slow payer', '慢'])
    expect(found('慢', 'zh-CN', extra)).toEqual(['慢'])
  })

  test('ten thousand findings are no more than a thousand', () => {
    expect(lintMessage('liar '.repeat(10_000), 'en')).toHaveLength(1000)
  })

  test('a megabyte that looks like a phrase is gone through once', () => {
    const extra: ExtraPhrase[] = Array.from({ length: 50 }, (_, index) => ({
      category: 'threat',
      phrase: `${'a'.repeat(50 + index)}b`,
    }))
    const text = `${'a'.repeat(1_000_000)}b`
    // The phrase ends where the text ends, and begins inside a word: it is no word of its own.
    expect(lintMessage(text, 'en', extra)).toEqual([])
    expect(lintMessage(`${'慢'.repeat(1_000_000)}老赖`, 'zh-CN').map(({ start }) => start)).toEqual([
      1_000_000,
    ])
  })
})

describe('bad input', () => {
  const phrase = { category: 'threat', phrase: 'x' }
  test.each<[string, unknown, unknown, unknown, string, string]>([
    ['no text', undefined, 'en', [], 'input.missing', 'text'],
    ['a number', 5, 'en', [], 'input.type', 'text'],
    ['ten megabytes', 'x'.repeat(10_000_000), 'en', [], 'input.range', 'text'],
    ['another language', 'x', 'de', [], 'input.choice', 'locale'],
    ['no list', 'x', 'en', 'liar', 'input.type', 'extra'],
    ['a revoked list', 'x', 'en', revokedProxy([]), 'input.type', 'extra'],
    ['too many phrases', 'x', 'en', new Array<unknown>(1001).fill(phrase), 'input.range', 'extra'],
    ['a hole', 'x', 'en', new Array<unknown>(1), 'input.missing', 'extra[0]'],
    [
      'a category that is none',
      'x',
      'en',
      [{ category: 'rude', phrase: 'x' }],
      'input.choice',
      'extra[0].category',
    ],
    ['a blank phrase', 'x', 'en', [{ category: 'threat', phrase: ' ' }], 'text.invalid', 'extra[0].phrase'],
    [
      'a long phrase',
      'x',
      'en',
      [{ category: 'threat', phrase: 'x'.repeat(101) }],
      'text.invalid',
      'extra[0].phrase',
    ],
    ['a misspelling', 'x', 'en', [{ ...phrase, locale: 'en' }], 'input.unknown-key', 'extra[0].locale'],
  ])('%s', (_, text, locale, extra, code, path) => {
    expect(refusal(() => lintMessage(text as never, locale as never, extra as never))).toEqual([code, path])
  })

  test('a phrase of invisible marks finds nothing', () => {
    expect(lintMessage('anything', 'en', [{ category: 'threat', phrase: '\u200B' }])).toEqual([])
  })
})

const message = anyText({ maxLength: 40 })
const anyListed = fc.constantFrom(...listed)

law.prop([message, message, anyListed])(
  'a listed phrase is found wherever it stands',
  (before, after, [locale, category, phrase]) => {
    const text = `${before} ${phrase} ${after}`
    const hits = lintMessage(text, locale)
    const at = before.length + 1
    expect(
      hits.some((hit) => hit.category === category && hit.start <= at && hit.end >= at + phrase.length),
    ).toBe(true)
  },
)

law.prop([message, anyListed, message])(
  'what is found stands at its place in the text',
  (before, [locale, , phrase], after) => {
    const text = before + phrase + after
    for (const { start, end, found } of lintMessage(text, locale)) expect(text.slice(start, end)).toBe(found)
  },
)
