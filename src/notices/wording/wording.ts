import type { NoticeLocale } from '../lint-model.js'
import type { NoticeKind } from '../notice-kind.js'

/**
 * The wording of a notice, line by line. `# ` begins the title, `+ ` a numbered clause, `- ` an entry of a list;
 * `@name` inserts a table, a list or a block of sentences built from the data; any other line is a paragraph. `{slot}`
 * is filled from the data; text in `[[…]]` is omitted if a slot in it is without content. A paragraph or entry that
 * becomes empty is not printed.
 */
export type Wording = Readonly<Record<NoticeLocale, readonly string[]>>

/** The wordings of several kinds. */
export type Wordings<Kind extends NoticeKind> = Readonly<Record<Kind, Wording>>
