import { refuse } from '../kernel/error.js'
import { expectChoice, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { readList } from './bounded-list.js'
import type { CreditFile, CreditRecord } from './credit-file.js'
import { isSameRecord, MAX_RECORDS, readFile, readRecord, sortRecords } from './read-credit-file.js'
import type { ScoringReasonCode } from './reasons.js'
import { resolveFields, type CreditConflict, type CurrentValue } from './resolve-fields.js'

/** How outside sources are ranked. */
export interface CreditFilePolicy {
  /** The sources, the most trusted first. */
  readonly precedence: readonly string[]
  /** Which criterion decides first: the more trusted source, or the newer date. */
  readonly order: 'source-first' | 'newest-first'
}

/** An outside record and the file it belongs to. */
export interface CreditFileMerge {
  /** The existing file; null for the first record. */
  readonly file: CreditFile | null
  /** The record to merge. */
  readonly record: CreditRecord & {
    /** The id of the customer. */
    readonly customerId: string
  }
}

/** The result of {@link mergeCreditFile}. */
export interface MergedCreditFile {
  /** `already-known` if the file already contains the same record. */
  readonly status: 'merged' | 'already-known'
  /** The file to store; it keeps every record. */
  readonly file: CreditFile
  /** The current value of each field, ordered by field name; fields without a current value are left out. */
  readonly current: readonly CurrentValue[]
  /** The fields for which the latest statements of the sources differ. */
  readonly conflicts: readonly CreditConflict[]
  /** One reason per differing statement. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

/**
 * Merges an outside record, such as a credit bureau's report or a trade association's file, into the credit file of a
 * customer. Each record keeps its source and date. Within one source the latest statement on a field counts; between
 * sources the policy decides. If statements of the same source and day contradict each other and would rank first, the
 * field has no value until somebody decides. The order of merging does not matter.
 *
 * @param facts - The existing file and the record.
 * @param policy - How sources are ranked.
 * @throws ReceivablesError `input.conflict` for a record about another customer; `input.choice` for a source that the
 * policy does not know; `id.duplicate` for a field that occurs twice in a record; `id.invalid`, `date.invalid`,
 * `input.range`, `input.missing`, `input.type`, `input.unknown-key`.
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
    const asked = expectRecord(policy, 'policy', 'a policy with precedence')
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
    if (seen.has(source)) refuse('id.duplicate', place, 'a source that is not yet in the list', source)
    seen.add(source)
    return source
  })
}
