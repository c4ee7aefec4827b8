/**
 * Why a log, or a proof, does not hold.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `evidence.fields` | the entry lacks a field, has one too many, or one of the wrong type | `sequence` |
 * | `evidence.sequence` | another entry stands in this place: one was dropped, added or moved | `sequence` |
 * | `evidence.previous` | the entry does not follow from the one before it | `sequence` |
 * | `evidence.hash` | what the entry says was altered after it was recorded | `sequence` |
 * | `evidence.payload` | the payload kept with the entry is not the one that was recorded | `sequence` |
 * | `evidence.truncated` | the log is shorter than it was when its head was anchored | `size`, `anchored` |
 * | `evidence.head` | the log was rewritten, at this entry or before it, since its head was anchored | `sequence` |
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
