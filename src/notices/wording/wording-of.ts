import type { NoticeLocale } from '../lint-model.js'
import type { NoticeKind } from '../notice-kind.js'
import { ACCOUNTS } from './accounts.js'
import { AGREEMENTS } from './agreements.js'
import { DEMANDS } from './demands.js'
import { FILES } from './files.js'
import { REMINDERS } from './reminders.js'
import type { Wordings } from './wording.js'

/** The wording of a kind of notice in a language. */
export function wordingOf(kind: NoticeKind, locale: NoticeLocale): readonly string[] {
  const all: Wordings<NoticeKind> = { ...REMINDERS, ...DEMANDS, ...AGREEMENTS, ...ACCOUNTS, ...FILES }
  return all[kind][locale]
}
