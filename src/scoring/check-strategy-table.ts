import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import type { ScoringReasonCode } from './reasons.js'
import { readStrategyTable, type ReadStrategyTable, type StrategyTable } from './strategy-table.js'

/**
 * Whether a table of strategies has a row for every combination, and whether a higher risk is never contacted less
 * often than a lower one in the same bucket and segment.
 *
 * @param table - The company's table.
 * @returns Every combination without a row, and every risk that is contacted less often than a lower one; empty if
 * there is none. `segment` is `*` for rows without a segment.
 * @throws ReceivablesError `id.duplicate` for two rows with the same risk, bucket and segment; `input.choice`,
 * `id.invalid`, `input.range`, `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { checkStrategyTable } from 'receivables'
 *
 * const touch = (everyDays: number) => ({ everyDays, channel: 'phone', tone: 'friendly', concessions: [] })
 * checkStrategyTable({
 *   risks: ['low', 'high'],
 *   buckets: ['1-30'],
 *   rows: [
 *     { risk: 'low', bucket: '1-30', strategy: touch(7) },
 *     { risk: 'high', bucket: '1-30', strategy: touch(14) },
 *   ],
 * })
 * // => [{ code: 'scoring.strategy-slower', params: { risk: 'high', everyDays: 14, lowerRisk: 'low', lowerDays: 7, ... } }]
 * ```
 */
export function checkStrategyTable(table: StrategyTable): readonly Reason<ScoringReasonCode>[] {
  return readSafely('', () => {
    const read = readStrategyTable(table, 'table')
    const segments = [...(read.isGeneral ? [null] : []), ...read.segments]
    return read.buckets.flatMap((bucket) => segments.flatMap((segment) => checkColumn(read, bucket, segment)))
  })
}

/** Checks one bucket and segment, from the lowest risk to the highest. */
function checkColumn(
  { risks, find }: ReadStrategyTable,
  bucket: string,
  segment: string | null,
): Reason<ScoringReasonCode>[] {
  const issues: Reason<ScoringReasonCode>[] = []
  const place = { bucket, segment: segment ?? '*' }
  let fastest: { readonly risk: string; readonly everyDays: number } | undefined
  for (const risk of risks) {
    const everyDays = find(risk, bucket, segment)?.strategy.everyDays
    if (everyDays === undefined) {
      issues.push({ code: 'scoring.strategy-missing', params: { risk, ...place } })
    } else if (fastest === undefined || everyDays <= fastest.everyDays) {
      fastest = { risk, everyDays }
    } else {
      const params = { risk, ...place, everyDays, lowerRisk: fastest.risk, lowerDays: fastest.everyDays }
      issues.push({ code: 'scoring.strategy-slower', params })
    }
  }
  return issues
}
