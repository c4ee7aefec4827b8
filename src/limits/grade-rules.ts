import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectId, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { Minor } from '../numbers/minor.js'
import type { Ratio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import { readLimit } from './available-limit.js'
import { DECISIONS, type OrderDecision } from './order-decision.js'
import { MAX_RULES, readRows } from './read-facts.js'

/** The requirements for orders of one credit grade. */
export interface GradeRule {
  /** The name of the grade. */
  readonly grade: string
  /** The decision on orders of this grade, before other rules. Default: `'approve'`. */
  readonly decision?: OrderDecision
  /** The share of an order to be paid before delivery, as a fraction from 0 to 1. Default: none. */
  readonly prepaymentShare?: DecimalInput
  /** The highest limit of a customer of this grade, by currency; null for a currency means no cap. Default: no cap. */
  readonly limit?: Readonly<Record<CurrencyCode, DecimalInput | null>>
}

/** A rule after reading. */
export interface ReadGradeRule {
  readonly grade: string
  readonly decision: OrderDecision
  readonly prepayment: Ratio
  /** By currency; undefined if the grade has no cap. */
  readonly limits: ReadonlyMap<CurrencyCode, Minor | null> | undefined
  readonly path: string
}

/** Reads rules by grade, the best first. @throws ReceivablesError `policy.invalid`, `id.duplicate`. */
export function readGradeRules(value: unknown, path: string): ReadGradeRule[] {
  const rules = readRows(value, path, 'rules by grade, the best grade first', readRule, MAX_RULES)
  if (rules.length === 0) refuse('policy.invalid', path, 'at least one grade', rules)
  const seen = new Set<string>()
  for (const rule of rules) {
    if (seen.has(rule.grade))
      refuse('id.duplicate', at(rule.path, 'grade'), 'a grade that no other row has', rule.grade)
    seen.add(rule.grade)
  }
  return rules
}

function readRule(row: UnknownRecord, path: string): ReadGradeRule {
  expectKeys(row, ['grade', 'decision', 'prepaymentShare', 'limit'], path)
  const { decision = 'approve', prepaymentShare = 0, limit } = row
  return {
    grade: expectId(row['grade'], at(path, 'grade')),
    decision: expectChoice(decision, DECISIONS, at(path, 'decision')),
    prepayment: readShare(prepaymentShare, at(path, 'prepaymentShare')),
    limits: limit === undefined ? undefined : readLimits(limit, at(path, 'limit')),
    path,
  }
}

function readLimits(value: unknown, path: string): ReadonlyMap<CurrencyCode, Minor | null> {
  const sums = expectRecord(value, path, 'limits by currency')
  return new Map(
    Object.keys(sums).map((currency) => {
      const place = at(path, currency)
      return [currency, readLimit(sums[currency], readScale(currency, place), place)]
    }),
  )
}

/** The cap of a grade in a currency; null if there is none. @throws ReceivablesError `currency.missing`. */
export function gradeLimit(rule: ReadGradeRule, currency: CurrencyCode): Minor | null {
  if (rule.limits === undefined) return null
  const limit = rule.limits.get(currency)
  if (limit === undefined)
    return refuse('currency.missing', at(at(rule.path, 'limit'), currency), `a limit in ${currency}`, limit)
  return limit
}
