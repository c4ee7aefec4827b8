import { refuse } from '../kernel/error.js'
import { expectChoice, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { readList } from './bounded-list.js'
import type { CreditFile, CreditRecord } from './credit-file.js'
import { isSameRecord, MAX_RECORDS, readFile, readRecord, sortRecords } from './read-credit-file.js'
import type { ScoringReasonCode } from './reasons.js'
import { resolveFields, type CreditConflict, type CurrentValue } from './resolve-fields.js'

/** How much sources are trusted. */
export interface CreditFilePolicy {
  /** The sources, the most trusted first. */
  readonly precedence: readonly string[]
  /** Whether the more trusted source goes before the newer date, or after it. */
  readonly order: 'source-first' | 'newest-first'
}

/** A record that came from outside, and the file it belongs to. */
export interface CreditFileMerge {
  /** The file so far; null for the first record. */
  readonly file: CreditFile | null
  /** The record. */
  readonly record: CreditRecord & {
    /** The customer it is about. */
    readonly customerId: string
  }
}

/** The file with the record in it. */
export interface MergedCreditFile {
  /** `already-known` where the file had the same record. */
  readonly status: 'merged' | 'already-known'
  /** What to store: every record, none thrown away. */
  readonly file: CreditFile
  /** What is taken for true of each field, in the order of their names; fields without a winner are not among them. */
  readonly current: readonly CurrentValue[]
  /** Where the latest words of sources differ. */
  readonly conflicts: readonly CreditConflict[]
  /** The conflicts in words. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

/**
 * Merges a record from outside, such as a bureau's report or a trade association's file, into what is known of a
 * customer. Each record keeps its source and date. Within one source the latest statement on a field counts; between
 * sources the policy decides. If statements of one source and one day contradict each other, neither wins: the field
 * has no value until somebody decides. The order in which records are merged never matters.
 *
 * @param facts - The file so far and the record.
 * @param policy - How much sources are trusted.
 * @throws ReceivablesError `input.conflict` for a record about another customer; `input.choice` for a source that the policy does not
 * know; `id.duplicate` for a field that stands twice in a record; `id.invalid`, `date.invalid`, `input.range`, `input.missing`,
 * `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { mergeCreditFile } from 'receivables'
 *
 * const policy = { precedence: ['audited-accounts', 'bureau'], order: 'source-first' } as const
 * const accounts = { customerId: '007', source: 'audited-accounts', date: '2025-12-31', values: [{ field: 'employees', value: 40 }] }
 * const report = { customerId: '007', source: 'bureau', date: '2026-02-01', values: [{ field: 'employees', value: 55 }] }
 * const { file } = mergeCreditFile({ file: null, record: accounts }, policy)
 * mergeCreditFile({ file, record: report }, policy)
 * // => {
 * //   status: 'merged',
 * //   current: [{ field: 'employees', value: 40, source: 'audited-accounts', date: '2025-12-31' }],
 * //   conflicts: [{ field: 'employees', kept: { value: 40, ... }, others: [{ value: 55, source: 'bureau', ... }] }],
 * //   ...
 * // }
 * ```
 */
export function mergeCreditFile(facts: CreditFileMerge, policy: CreditFilePolicy): MergedCreditFile {
  return readSafely('', () => {
    const asked = expectRecord(policy, 'policy', 'how much sources are trusted')
    expectKeys(asked, ['precedence', 'order'], 'policy')
    const precedence = readPrecedence(asked['precedence'])
    const order = expectChoice(asked['order'], ['source-first', 'newest-first'], 'policy.order')
    const given = expectRecord(facts, 'facts', 'a file and a record')
    expectKeys(given, ['file', 'record'], 'facts')
    const record = readRecord(given['record'], 'facts.record', precedence, ['customerId'])
    const customerId = expectId(
      (given['record'] as { customerId?: unknown }).customerId,
      'facts.record.customerId',
    )
    const file = given['file'] === null ? null : readFile(given['file'], 'facts.file', precedence)
    if (file !== null && file.customerId !== customerId) {
      refuse('input.conflict', 'facts.record.customerId', 'the customer of the file', customerId)
    }
    const known = file?.records ?? []
    const isKnown = known.some((one) => isSameRecord(one, record))
    if (!isKnown && known.length >= MAX_RECORDS) {
      const expected = `room for a record: fewer than ${String(MAX_RECORDS)}`
      refuse('input.range', 'facts.file.records', expected, known.length)
    }
    const records = sortRecords(isKnown ? known : [...known, record])
    return {
      status: isKnown ? 'already-known' : 'merged',
      file: { schema: 'receivables/credit-file@1', customerId, records },
      ...resolveFields(records, precedence, order),
    }
  })
}

function readPrecedence(value: unknown): string[] {
  const seen = new Set<string>()
  return readList(value, 'policy.precedence', [1, 200], 'sources, the most trusted first', (row, place) => {
    const source = expectId(row, place)
    if (seen.has(source)) refuse('id.duplicate', place, 'a source that stands once', source)
    seen.add(source)
    return source
  })
}
