/**
 * The findings of `validateNotice`.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `notice.malformed` | a part of the notice is wrong, and it cannot be rendered | `path`, `expected`, `received` |
 * | `notice.missing` | a required field is missing | `path`, `expected` |
 * | `notice.altered` | a computed part does not follow from the rest | `path`, `expected`, `received` |
 * | `notice.block-missing` | a required statement is missing | `block` |
 * | `notice.tone` | a text contains a phrase that a letter should not have | `path`, `phrase`, `category` |
 * | `notice.speaks-of-delay` | a reminder before default mentions delay | `path`, `word` |
 * | `notice.no-late-charge` | a demand states no late charge | |
 * | `notice.no-prior-contact` | a final demand or a lawyer's letter without any earlier contact | |
 * | `notice.deadline-short` | a final deadline is shorter than seven days | `days` |
 * | `notice.charge-ends-early` | the late charge ends before the day of the figures, such as when the accrual was computed earlier | `invoiceId`, `from`, `asOf` |
 * | `notice.guarantee-not-kept` | a demand under a general guarantee, whose right is not preserved by a letter in mainland China | `periodEnds` |
 */
export type NoticeIssueReasonCode =
  | 'notice.malformed'
  | 'notice.missing'
  | 'notice.altered'
  | 'notice.block-missing'
  | 'notice.tone'
  | 'notice.speaks-of-delay'
  | 'notice.no-late-charge'
  | 'notice.no-prior-contact'
  | 'notice.deadline-short'
  | 'notice.charge-ends-early'
  | 'notice.guarantee-not-kept'

/**
 * The findings about the file of a case; see `evidenceChecklist`.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `evidence-file.missing` | a required proof is not in the file | `proof`, `purpose` |
 * | `evidence-file.no-digest` | a proof has no digest that shows it was not altered | `proof` |
 */
export type EvidenceFileReasonCode = 'evidence-file.missing' | 'evidence-file.no-digest'

/** All codes of this room. */
export type NoticesReasonCode = NoticeIssueReasonCode | EvidenceFileReasonCode
