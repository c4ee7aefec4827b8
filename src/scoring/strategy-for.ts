import { expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import type { ScoringReasonCode } from './reasons.js'
import {
  expectName,
  readStrategyTable,
  type CollectionStrategy,
  type StrategyTable,
} from './strategy-table.js'

/** The position of a debtor in a table of strategies. */
export interface StrategyFacts {
  /** The level of risk. */
  readonly risk: string
  /** The aging bucket of its debt. */
  readonly bucket: string
  /** The segment. Default: only rows without a segment are used. */
  readonly segment?: string
}

/** The result of {@link strategyFor}. */
export interface StrategyChoice {
  /** `none` if the table has no row for the debtor. */
  readonly status: 'found' | 'none'
  /** The strategy; null if there is no row. */
  readonly strategy: CollectionStrategy | null
  /** The index of the row in the table; null if there is no row. */
  readonly row: number | null
  /** Why. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

/**
 * The collection strategy for a debtor, from the company's table of risk and age. A row for the debtor's segment has
 * priority over a row without a segment. {@link checkStrategyTable} checks whether a table is complete and never
 * contacts a higher risk less often.
 *
 * @param facts - The position of the debtor.
 * @param table - The company's table.
 * @throws ReceivablesError `input.choice` for a risk or a bucket that the table does not have; `id.duplicate` for two
 * rows with the same risk, bucket and segment; `id.invalid`, `input.range`, `input.missing`, `input.type`,
 * `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { strategyFor } from 'receivables'
 *
 * const call = { everyDays: 14, channel: 'phone', tone: 'friendly', concessions: ['payment-plan'] }
 * const letter = { everyDays: 7, channel: 'letter', tone: 'formal', concessions: [] }
 * const table = {
 *   risks: ['low', 'high'],
 *   buckets: ['1-30'],
 *   rows: [{ risk: 'low', bucket: '1-30', strategy: call }, { risk: 'high', bucket: '1-30', strategy: letter }],
 * }
 * strategyFor({ risk: 'high', bucket: '1-30' }, table) // => { status: 'found', strategy: { everyDays: 7, ... }, row: 1, ... }
 * ```
 */
export function strategyFor(facts: StrategyFacts, table: StrategyTable): StrategyChoice {
  return readSafely('', () => {
    const read = readStrategyTable(table, 'table')
    const given = expectRecord(facts, 'facts', 'a risk, a bucket and a segment')
    expectKeys(given, ['risk', 'bucket', 'segment'], 'facts')
    const risk = expectName(given['risk'], 'facts.risk', read.risks)
    const bucket = expectName(given['bucket'], 'facts.bucket', read.buckets)
    const segment = given['segment'] === undefined ? null : expectId(given['segment'], 'facts.segment')
    const found = read.find(risk, bucket, segment)
    const params = { risk, bucket, segment: segment ?? '*' }
    return found === undefined
      ? { status: 'none', strategy: null, row: null, reasons: [{ code: 'scoring.strategy-missing', params }] }
      : {
          status: 'found',
          strategy: found.strategy,
          row: found.index,
          reasons: [{ code: 'scoring.strategy-found', params: { ...params, row: found.index } }],
        }
  })
}
