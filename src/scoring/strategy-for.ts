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

/** A debtor's place in a table of strategies. */
export interface StrategyFacts {
  /** Its level of risk. */
  readonly risk: string
  /** The aging bucket of what it owes. */
  readonly bucket: string
  /** Its segment; absent, only rows for every segment are looked at. */
  readonly segment?: string
}

/** The strategy for a debtor. */
export interface StrategyChoice {
  /** `none` where the table has no row for it. */
  readonly status: 'found' | 'none'
  /** What to do; null where there is no row. */
  readonly strategy: CollectionStrategy | null
  /** The position of the row in the table; null where there is none. */
  readonly row: number | null
  /** Why. */
  readonly reasons: readonly Reason<ScoringReasonCode>[]
}

/**
 * How to collect from a debtor, by the company's table of risk and age. A row for the debtor's segment goes before the row for every
 * segment. {@link checkStrategyTable} says whether a table is complete and never slower for a higher risk.
 *
 * @param facts - The debtor's place.
 * @param table - The company's table.
 * @throws ReceivablesError `input.choice` for a risk or a bucket that the table does not have; `id.duplicate` for two rows of one
 * place; `id.invalid`, `input.range`, `input.missing`, `input.type`, `input.unknown-key`.
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
