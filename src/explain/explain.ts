import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectRecord, expectText, type UnknownRecord } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import { readSafely } from '../kernel/read-safely.js'
import { nameOf } from './names.js'
import { rooms } from './rooms.js'
import type { ReasonText, RoomTexts } from './text.js'

/** The languages in which a reason can be put. */
export type ExplainLocale = 'en' | 'zh-CN'

/**
 * A reason as a sentence that a credit manager can read, in English or in Chinese. Every decision of this package
 * carries reasons as data (a code and the figures it rests on), which is what a program should look at; this is their
 * reading, and its wording may improve from release to release.
 *
 * The reason may come from where results were stored: its code is any text, and refused if this package never gives it.
 * Figures, dates and names are printed as the reason gives them, without local formatting. Phases, grounds and the stages of the presets are
 * named in the language; any other code, such as a stage of your own, stands as it is.
 *
 * @param reason - The code and its parameters, as a result of this package gives them.
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
    // One pass with a function: braces or dollar signs inside a parameter are printed and never read.
    return template.replace(PLACE, (_, name: string, isCode?: string, one?: string, many = '') => {
      const value = readParam(params, name)
      if (isCode !== undefined) return nameOf(value, language)
      return one === undefined ? value : `${value} ${value === '1' ? one : many}`
    })
  })
}

/** A parameter, the mark of a code, and the words after it for one and for any other number of things. */
const PLACE = /\{(\w+)(\*)?(?:\|([^|}]+)\|([^|}]+))?\}/g

/** The codes come from outside: `constructor` and `__proto__` are no codes. */
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
