import { refuse } from '../kernel/error.js'
import {
  at,
  expectChoice,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { Ratio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import { disorderOf } from './check-grade-limits.js'
import { readGradeRules, type GradeRule, type ReadGradeRule } from './grade-rules.js'
import type { GuaranteePolicy } from './guarantee-required.js'
import { DECISIONS, readEffect, type OrderDecision, type OrderEffect } from './order-decision.js'

/** How much overdue debt an order may stand beside. */
export interface OverdueTolerance {
  /** Items up to so many days past due, included, do not count. */
  readonly days: number
  /** What the items beyond may come to, included, by currency. */
  readonly amount: Readonly<Record<CurrencyCode, DecimalInput>>
  /** What becomes of an order beyond it; `hold` when absent. */
  readonly effect?: OrderEffect
}

/** What a customer's payment record does to its orders; every rule is off when absent. */
export interface BehaviourRules {
  /** For a customer that is habitually late. */
  readonly habituallyLate?: OrderEffect
  /** For a customer of whom that is not known yet; `approve` lets it pass. Needed beside `habituallyLate`. */
  readonly unknown?: OrderDecision
  /** For a customer whose longest delay is above so many days; one without any item passes. */
  readonly longestDelay?: { readonly above: number; readonly effect?: OrderEffect }
  /** For a customer that broke more than so many promises. */
  readonly brokenPromises?: { readonly above: number; readonly effect?: OrderEffect }
}

/** What a company asks of an order on credit. A rule that is absent asks nothing; no figure has a default. */
export interface OrderPolicy {
  /** The name and version of this form, for those who store it. */
  readonly schema?: 'receivables/order-policy@1'
  /** Whether exposure may reach the limit exactly; `allowed` when absent, as credit systems agree. */
  readonly atLimit?: 'allowed' | 'held'
  /** What becomes of an order beyond the limit; `hold` when absent. */
  readonly overLimit?: OrderEffect
  /** The share of the limit above which the customer is watched; it stops nothing. */
  readonly watchAbove?: DecimalInput
  /** How much overdue debt is tolerated. */
  readonly overdueTolerance?: OverdueTolerance
  /** Rules by grade, the best first; monotone, see {@link checkGradeLimits}. */
  readonly grades?: readonly GradeRule[]
  /** The share of every order that is paid before delivery. */
  readonly prepaymentShare?: DecimalInput
  /** Which orders need a guarantee, and what becomes of them without one. */
  readonly guarantee?: GuaranteePolicy & { readonly effect?: OrderEffect }
  /** What the payment record does. */
  readonly behaviour?: BehaviourRules
  /** What becomes of an unusual order, and of one that cannot be judged for want of history. */
  readonly anomaly?: { readonly effect: OrderEffect; readonly insufficientData: OrderDecision }
}

/** The policy as far as it is read at once; the rest is read by its gate. */
export interface ReadOrderPolicy {
  readonly fields: UnknownRecord
  readonly atLimit: 'allowed' | 'held'
  readonly overLimit: OrderEffect
  readonly watchAbove: Ratio | undefined
  readonly prepayment: Ratio
  readonly grades: readonly ReadGradeRule[] | undefined
}

const FIELDS = [
  'schema',
  'atLimit',
  'overLimit',
  'watchAbove',
  'overdueTolerance',
  'grades',
  'prepaymentShare',
  'guarantee',
  'behaviour',
  'anomaly',
]

/** Reads an order policy. @throws ReceivablesError `policy.invalid` for grades out of order. */
export function readOrderPolicy(value: unknown): ReadOrderPolicy {
  const fields = expectRecord(value, 'policy', 'what the company asks of an order')
  expectKeys(fields, FIELDS, 'policy')
  const { schema, watchAbove, grades, atLimit = 'allowed', prepaymentShare = 0 } = fields
  if (schema !== undefined) expectChoice(schema, ['receivables/order-policy@1'], 'policy.schema')
  return {
    fields,
    atLimit: expectChoice(atLimit, ['allowed', 'held'], 'policy.atLimit'),
    overLimit: readEffect(fields['overLimit'], 'policy.overLimit'),
    watchAbove: watchAbove === undefined ? undefined : readShare(watchAbove, 'policy.watchAbove'),
    prepayment: readShare(prepaymentShare, 'policy.prepaymentShare'),
    grades: grades === undefined ? undefined : readMonotone(grades),
  }
}

function readMonotone(value: unknown): ReadGradeRule[] {
  const rules = readGradeRules(value, 'policy.grades')
  const [issue] = disorderOf(rules)
  if (issue !== undefined) {
    const { code, params } = issue
    const expected = 'the best grade first, none treated worse than the next (checkGradeLimits says in what)'
    refuse(
      'policy.invalid',
      'policy.grades',
      expected,
      `${code}: ${String(params['grade'])} before ${String(params['worse'])}`,
    )
  }
  return rules
}

/** A rule of the shape `{ above, effect }`. */
export function readAbove(value: unknown, path: string): { above: number; effect: OrderEffect } {
  const fields = expectRecord(value, path, 'a number and an effect')
  expectKeys(fields, ['above', 'effect'], path)
  return {
    above: expectInteger(fields['above'], at(path, 'above'), 0, 1_000_000),
    effect: readEffect(fields['effect'], at(path, 'effect')),
  }
}

/** A decision of a policy, `approve` included. */
export const readDecision = (value: unknown, path: string): OrderDecision =>
  expectChoice(value, DECISIONS, path)
