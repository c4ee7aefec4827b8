import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectRecord, expectText, type UnknownRecord } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import { readSafely } from '../kernel/read-safely.js'
import { nameOf } from './names.js'
import { rooms } from './rooms.js'
import type { ReasonText, RoomTexts } from './text.js'

/** The languages of explanations. */
export type ExplainLocale = 'en' | 'zh-CN'

/**
 * A reason as a sentence for a credit manager, in English or in Chinese. Every decision of this package has reasons as
 * data (a code and the figures on which it is based); programs should use those. This is their text form, whose wording
 * may improve from release to release.
 *
 * The reason may come from stored results: any text is accepted as its code, and refused if this package never gives
 * it. Figures, dates and names are printed as in the reason, without local formatting. Phases, events, grounds and the
 * stages of the presets are translated; any other code, such as a stage of your own, is printed as it is.
 *
 * @param reason - The code and its parameters, as in a result of this package.
 * @param locale - The language.
 * @returns One sentence.
 * @throws ReceivablesError `input.choice` for an unknown code or locale, `input.missing` for a parameter that the text
 * needs, `input.type` for one that is no text, finite number or boolean.
 *
 * @example
 * ```ts
 * import { explain } from 'receivables'
 *
 * const reason = { code: 'evidence.hash', params: { sequence: 3 } }
 * explain(reason, 'en') // => 'Entry 3 of the log was altered after it was recorded.'
 * explain(reason, 'zh-CN') // => '日志第 3 条记录在写入后被改动。'
 * ```
 */
export function explain(reason: Reason, locale: ExplainLocale): string {
  return readSafely('', () => {
    const record = expectRecord(reason, 'reason', 'a reason: an object with code and params')
    const text = textOf(expectText(record['code'], 'reason.code', 'the code of a reason'))
    const params = expectRecord(record['params'], 'reason.params', 'the parameters of the reason')
    const language = expectChoice(locale, ['en', 'zh-CN'], 'locale')
    const template = language === 'en' ? text.en : text.zh
    // One pass with a function: braces or dollar signs inside a parameter are printed, not interpreted.
    return template.replace(PLACE, (_, name: string, mark?: string, one?: string, many = '') => {
      const value = readParam(params, name)
      if (mark === '*') return nameOf(value, language)
      if (mark === '+') return language === 'en' ? value : value.replaceAll(', ', '、')
      return one === undefined ? value : `${value} ${value === '1' ? one : many}`
    })
  })
}

/** A parameter, the mark of a code or of a list, and the words for the singular and the plural. */
const PLACE = /\{(\w+)([*+])?(?:\|([^|}]+)\|([^|}]+))?\}/g

/** The codes come from outside: `constructor` and `__proto__` are not codes. */
function textOf(code: string): ReasonText {
  for (const texts of rooms)
    if (Object.hasOwn(texts, code)) return (texts as RoomTexts<string>)[code] as ReasonText
  return refuse('input.choice', 'reason.code', 'a code that this package gives', code)
}

function readParam(params: UnknownRecord, name: string): string {
  const path = at('reason.params', name)
  const value = Object.hasOwn(params, name) ? params[name] : undefined
  if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return String(value)
  return refuse(
    value === undefined ? 'input.missing' : 'input.type',
    path,
    'a text, a finite number or a boolean',
    value,
  )
}
