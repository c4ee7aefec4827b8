import type { NoticeLocale } from './lint-model.js'
import { englishWords } from './words-en.js'
import { chineseWords } from './words-zh.js'
import type { Words } from './words-model.js'

/** The words of a language. */
export const wordsOf = (locale: NoticeLocale): Words => (locale === 'en' ? englishWords : chineseWords)
