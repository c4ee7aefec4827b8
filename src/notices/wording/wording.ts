import type { NoticeLocale } from '../lint-model.js'
import type { NoticeKind } from '../notice-kind.js'

/**
 * The wording of a notice, line by line. `# ` begins the title, `+ ` a numbered clause, `- ` an entry of a list; `@name` stands for a table, a
 * list or a block of sentences that is made of the data; any other line is a paragraph. `{slot}` is filled from the data,
 * and what stands in `[[…]]` is left out where a slot in it has nothing to say. A paragraph or entry of which nothing is
 * left is not printed.
 */
export type Wording = Readonly<Record<NoticeLocale, readonly string[]>>

/** The wordings of some kinds. */
export type Wordings<Kind extends NoticeKind> = Readonly<Record<Kind, Wording>>
