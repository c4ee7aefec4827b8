import { refuse } from '../kernel/error.js'
import { at, expectArray, expectChoice, expectKeys, expectRecord, expectText } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { ExtraPhrase, LintCategory, LintHit, NoticeLocale } from './lint-model.js'
import { phrasesOf } from './lint-phrases.js'
import { findPhrases, type Found } from './phrase-finder.js'

const CATEGORIES: readonly LintCategory[] = [
  'threat',
  'insult',
  'false-authority',
  'promised-outcome',
  'third-party-disclosure',
  'public-exposure',
]

/** The greatest length of a text. */
const MAX_TEXT = 4_000_000
const MAX_EXTRA = 1000
const MAX_PHRASE = 100
/** The greatest number of findings. */
const MAX_HITS = 1000

/**
 * Searches for phrases that a letter to a debtor should not have: threats, insults, false authority, promised outcomes,
 * mentions of telling third parties, mentions of public exposure. It finds words, not meanings: an empty result
 * suggests a proper tone but does not prove it, and a finding may be a quotation.
 *
 * Case, full-width forms, invisible characters and the number of blanks make no difference. A phrase in Latin letters
 * is found only at word boundaries (`cheat` is not in `escheat`), one in Chinese anywhere. If a phrase is inside
 * another one of the same category, only the longer is reported. Only the list of the language is used, together with
 * `extra`. Findings are in the order of the text; the search ends after 1,000. It takes one pass: its time grows with
 * the text and not with the list.
 *
 * @param text - The message, at most 4,000,000 characters.
 * @param locale - The language of the list.
 * @param extra - Up to 1,000 phrases of your own, of up to 100 characters each.
 * @returns The findings, with positions in UTF-16 code units.
 * @throws ReceivablesError `input.missing`, `input.type`, `input.choice`, `input.range` (too long, too many),
 * `input.unknown-key`, `text.invalid` (an empty or too long phrase).
 *
 * @example
 * ```ts
 * import { lintMessage } from 'receivables/escalation'
 *
 * lintMessage('Pay today, or  else the court will order it.', 'en').map(({ category, found }) => [category, found])
 * // => [['threat', 'or  else'], ['promised-outcome', 'the court will']]
 * lintMessage('请于周五前付款，否则将上门并追究刑事责任。', 'zh-CN').map(({ start, end, phrase }) => [start, end, phrase])
 * // => [[11, 13, '上门'], [16, 20, '刑事责任']]
 * lintMessage('We would be glad to hear from you.', 'en') // => []
 * lintMessage('Pay up!', 'en', [{ category: 'threat', phrase: 'pay up' }]).length // => 1
 * ```
 *
 * @see Civil Code of the People's Republic of China, articles 1024 and 1033; 12 CFR 1006.14 and 1006.18 (a yardstick: they
 * bind collectors of consumer debts).
 */
export function lintMessage(
  text: string,
  locale: NoticeLocale,
  extra: readonly ExtraPhrase[] = [],
): readonly LintHit[] {
  return readSafely('', () => {
    const message = expectText(text, 'text', 'a message')
    if (message.length > MAX_TEXT)
      refuse('input.range', 'text', `at most ${String(MAX_TEXT)} characters`, message)
    const language = expectChoice(locale, ['en', 'zh-CN'], 'locale')
    const phrases = [...phrasesOf(language), ...readExtra(extra)]
    return withoutInner(findPhrases(message, phrases, MAX_HITS)).map(({ phrase, start, end }) => ({
      category: phrase.category,
      phrase: phrase.phrase,
      start,
      end,
      found: message.slice(start, end),
    }))
  })
}

function readExtra(extra: unknown): ExtraPhrase[] {
  const list = expectArray(extra, 'extra', 'a list of phrases')
  if (list.length > MAX_EXTRA)
    refuse('input.range', 'extra', `at most ${String(MAX_EXTRA)} phrases`, list.length)
  return Array.from(list, (item, index) => {
    const path = at('extra', index)
    const fields = expectRecord(item, path, 'a phrase with its category')
    expectKeys(fields, ['category', 'phrase'], path)
    const phrase = expectText(fields['phrase'], at(path, 'phrase'))
    if (phrase.length > MAX_PHRASE || phrase.trim() === '')
      refuse('text.invalid', at(path, 'phrase'), `a phrase of 1 to ${String(MAX_PHRASE)} characters`, phrase)
    return { category: expectChoice(fields['category'], CATEGORIES, at(path, 'category')), phrase }
  })
}

/** Sorts by the order of the text, and removes findings inside a longer phrase of the same category. */
function withoutInner(found: readonly Found[]): readonly Found[] {
  const inOrder = [...found].sort((a, b) => a.start - b.start || b.end - a.end)
  const reached = new Map<LintCategory, number>()
  return inOrder.filter(({ phrase, end }) => {
    const last = reached.get(phrase.category) ?? -1
    if (end <= last) return false
    reached.set(phrase.category, end)
    return true
  })
}
