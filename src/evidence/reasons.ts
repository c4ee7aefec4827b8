/**
 * The reasons why a log or a proof is not valid.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `evidence.fields` | the entry has a missing field, an extra field, or a field of the wrong type | `sequence` |
 * | `evidence.sequence` | another entry is at this position: one was removed, added or moved | `sequence` |
 * | `evidence.previous` | the entry does not follow from the one before it | `sequence` |
 * | `evidence.hash` | the entry was altered after it was recorded | `sequence` |
 * | `evidence.payload` | the payload of the entry is not the one that was recorded | `sequence` |
 * | `evidence.truncated` | the log is shorter than when its head was anchored | `size`, `anchored` |
 * | `evidence.head` | the log was rewritten since its head was anchored, at this entry or before it | `sequence` |
 * | `evidence.proof` | the proof does not lead from the entry to the root | `sequence` |
 */
export type EvidenceReasonCode =
  | 'evidence.fields'
  | 'evidence.sequence'
  | 'evidence.previous'
  | 'evidence.hash'
  | 'evidence.payload'
  | 'evidence.truncated'
  | 'evidence.head'
  | 'evidence.proof'
