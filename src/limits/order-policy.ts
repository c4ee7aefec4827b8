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

/** How much overdue debt is tolerated when an order is approved. */
export interface OverdueTolerance {
  /** Items up to this many days past due, itself included, do not count. */
  readonly days: number
  /** The tolerated total of the other overdue items, itself included, by currency. */
  readonly amount: Readonly<Record<CurrencyCode, DecimalInput>>
  /** The effect if the tolerance is exceeded. Default: `'hold'`. */
  readonly effect?: OrderEffect
}

/** How a customer's payment record affects its orders; an absent rule is off. */
export interface BehaviourRules {
  /** The effect if the customer is habitually late. */
  readonly habituallyLate?: OrderEffect
  /**
   * The decision if it is unknown whether the customer is habitually late; `approve` lets the order pass. Required with
   * `habituallyLate`.
   */
  readonly unknown?: OrderDecision
  /** The effect if the longest delay in days is above a number; a customer without any item passes. */
  readonly longestDelay?: { readonly above: number; readonly effect?: OrderEffect }
  /** The effect if the number of broken promises is above a number. */
  readonly brokenPromises?: { readonly above: number; readonly effect?: OrderEffect }
}

/** The rules of a company for orders on credit. An absent rule is off; no figure has a default. */
export interface OrderPolicy {
  /** The name and version of this form, if it is stored. */
  readonly schema?: 'receivables/order-policy@1'
  /** Whether the exposure may reach the limit exactly. Default: `'allowed'`, as in most credit systems. */
  readonly atLimit?: 'allowed' | 'held'
  /** The effect if an order exceeds the limit. Default: `'hold'`. */
  readonly overLimit?: OrderEffect
  /**
   * The share of the limit above which the customer is watched, as a fraction from 0 to 1; it stops no order. Default:
   * no watch.
   */
  readonly watchAbove?: DecimalInput
  /** The tolerance of overdue debt. Default: overdue debt is not checked. */
  readonly overdueTolerance?: OverdueTolerance
  /** Rules by grade, the best grade first; they must be monotone, see {@link checkGradeLimits}. */
  readonly grades?: readonly GradeRule[]
  /** The share of every order that must be paid before delivery, as a fraction from 0 to 1. Default: none. */
  readonly prepaymentShare?: DecimalInput
  /** The orders that need a guarantee, and the effect without a valid one. Default of `effect`: `'hold'`. */
  readonly guarantee?: GuaranteePolicy & { readonly effect?: OrderEffect }
  /** The rules on the payment record. */
  readonly behaviour?: BehaviourRules
  /** The effect on an unusual order, and the decision if there is too little history to judge. */
  readonly anomaly?: { readonly effect: OrderEffect; readonly insufficientData: OrderDecision }
}

/** The part of the policy that is read first; each rule reads the rest. */
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
  const fields = expectRecord(value, 'policy', 'an order policy')
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
    const expected = 'the best grade first, and no grade treated worse than the next (see checkGradeLimits)'
    refuse(
      'policy.invalid',
      'policy.grades',
      expected,
      `${code}: ${String(params['grade'])} before ${String(params['worse'])}`,
    )
  }
  return rules
}

/** Reads a rule of the form `{ above, effect }`. */
export function readAbove(value: unknown, path: string): { above: number; effect: OrderEffect } {
  const fields = expectRecord(value, path, 'a number and an effect')
  expectKeys(fields, ['above', 'effect'], path)
  return {
    above: expectInteger(fields['above'], at(path, 'above'), 0, 1_000_000),
    effect: readEffect(fields['effect'], at(path, 'effect')),
  }
}

/** Reads a decision, `approve` included. */
export const readDecision = (value: unknown, path: string): OrderDecision =>
  expectChoice(value, DECISIONS, path)
