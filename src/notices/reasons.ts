/**
 * What `validateNotice` finds in a notice.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `notice.malformed` | a part of the notice is wrong, and it cannot be rendered | `path`, `expected`, `received` |
 * | `notice.missing` | a required field is missing | `path`, `expected` |
 * | `notice.altered` | a computed part is not what follows from the rest | `path`, `expected`, `received` |
 * | `notice.block-missing` | a sentence that the letter has to have is missing | `block` |
 * | `notice.tone` | a text has a phrase that a letter should not have | `path`, `phrase`, `category` |
 * | `notice.speaks-of-delay` | a reminder before default speaks of delay | `path`, `word` |
 * | `notice.no-late-charge` | a demand states no late charge | |
 * | `notice.no-prior-contact` | a final demand or a lawyer's letter without any earlier contact | |
 * | `notice.deadline-short` | a final deadline of less than seven days | `days` |
 * | `notice.charge-ends-early` | no late charge is worked out from a day on that is before the day of the figures, as where the accrual was made earlier | `invoiceId`, `from`, `asOf` |
 * | `notice.guarantee-not-kept` | a demand to the guarantor of a general guarantee, whose right no letter keeps in mainland China | `periodEnds` |
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
 * What is missing in the file of a case; see `evidenceChecklist`.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `evidence-file.missing` | a proof that the purpose needs is not in the file | `proof`, `purpose` |
 * | `evidence-file.no-digest` | a proof is there without a digest that shows it was not altered | `proof` |
 */
export type EvidenceFileReasonCode = 'evidence-file.missing' | 'evidence-file.no-digest'

/** The codes of the reasons that this room gives. */
export type NoticesReasonCode = NoticeIssueReasonCode | EvidenceFileReasonCode
