import { readSafely } from '../kernel/read-safely.js'
import { compareTexts } from '../ledger/compare-texts.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { compareRatio } from '../numbers/ratio.js'
import { writeMinor } from '../numbers/write-minor.js'
import { gradeLimit, readGradeRules, type GradeRule, type ReadGradeRule } from './grade-rules.js'
import { DECISIONS } from './order-decision.js'
import type { LimitsReason } from './reasons.js'
import { writeFigure } from './write-figure.js'

/**
 * Whether rules by grade are monotone: a better grade must not have a lower limit, a higher prepayment or a severer
 * decision than a worse one. {@link checkOrder} refuses a table that is not monotone. If a grade rejects all orders,
 * its prepayment is not compared; its limit is, because it also counts beyond orders. A grade without a limit has no
 * cap.
 *
 * @param table - Rules by grade, the best grade first.
 * @returns Every pair of neighbouring grades that is out of order; empty if the table is monotone.
 * @throws ReceivablesError `id.duplicate`, `policy.invalid` (the table is empty), `currency.missing` (one grade has a
 * limit in a currency and its neighbour has limits, but none in that currency) and the codes of malformed fields.
 *
 * @example
 * ```ts
 * import { checkGradeLimits } from 'receivables'
 *
 * checkGradeLimits([
 *   { grade: 'A', limit: { CNY: '200000' }, prepaymentShare: '0.3' },
 *   { grade: 'B', limit: { CNY: '500000' }, prepaymentShare: '0.3' },
 * ])
 * // => [{ code: 'limits.grade-lower-limit', params: { grade: 'A', limit: '200000.00', worse: 'B', worseLimit: '500000.00', currency: 'CNY' } }]
 * ```
 */
export function checkGradeLimits(table: readonly GradeRule[]): LimitsReason[] {
  return readSafely('table', () => disorderOf(readGradeRules(table, 'table')))
}

/** The issues of all pairs of neighbours that are out of order. */
export function disorderOf(rules: readonly ReadGradeRule[]): LimitsReason[] {
  return rules.slice(1).flatMap((worse, index) => compare(rules[index] as ReadGradeRule, worse))
}

function compare(better: ReadGradeRule, worse: ReadGradeRule): LimitsReason[] {
  const issues: LimitsReason[] = []
  const grades = { grade: better.grade, worse: worse.grade }
  if (DECISIONS.indexOf(better.decision) > DECISIONS.indexOf(worse.decision)) {
    const params = { ...grades, decision: better.decision, worseDecision: worse.decision }
    issues.push({ code: 'limits.grade-severer', params })
  }
  if (worse.decision !== 'reject' && compareRatio(better.prepayment, worse.prepayment) > 0) {
    const share = writeFigure(better.prepayment)
    const worseShare = writeFigure(worse.prepayment)
    issues.push({ code: 'limits.grade-higher-prepayment', params: { ...grades, share, worseShare } })
  }
  const currencies = [...new Set([...(better.limits?.keys() ?? []), ...(worse.limits?.keys() ?? [])])]
  for (const currency of currencies.sort(compareTexts)) {
    issues.push(...compareLimits(better, worse, currency))
  }
  return issues
}

function compareLimits(better: ReadGradeRule, worse: ReadGradeRule, currency: CurrencyCode): LimitsReason[] {
  const limit = gradeLimit(better, currency)
  const worseLimit = gradeLimit(worse, currency)
  if (limit === null || (worseLimit !== null && worseLimit <= limit)) return []
  const scale = readScale(currency, 'table')
  const params = {
    grade: better.grade,
    limit: writeMinor(limit, scale),
    worse: worse.grade,
    worseLimit: worseLimit === null ? 'no-limit' : writeMinor(worseLimit, scale),
    currency,
  }
  return [{ code: 'limits.grade-lower-limit', params }]
}
