import {
  at,
  expectArray,
  expectChoice,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
} from '../kernel/expect.js'
import type { DecimalInput } from '../numbers/decimal-input.js'

/** The fee for debts of at least a given amount. */
export interface FeeTier {
  /** The smallest debt to which the tier applies. */
  readonly fromAmount: DecimalInput
  /** A fixed fee. Either this or `share`. */
  readonly fixed?: DecimalInput
  /** A share of the debt, as a fraction: `'0.02'` is 2 %. */
  readonly share?: DecimalInput
}

/** When a late fee is due, and how much it is. */
export interface LateFeeStep {
  /** The name of the step or dunning level. It is part of the fee's id, so that a fee is charged only once. */
  readonly level: string
  /** Days past due on which the fee becomes due; 1 is the day after the due date. */
  readonly afterDays: number
  /** `once`, or `month`: again every month on the same day of the month (the last day in a shorter month). */
  readonly every: 'once' | 'month'
  /** The maximum number of fees of this step. Default: no limit. */
  readonly maximum?: number
  /** The fee by the amount of the debt, ascending; a debt below the first tier has no fee. */
  readonly tiers: readonly FeeTier[]
}

/** A step, read; its tiers are read together with the debt. */
export interface ReadFeeStep {
  readonly level: string
  readonly afterDays: number
  readonly isMonthly: boolean
  readonly maximum: number
  readonly tiers: readonly unknown[]
}

/**
 * Reads a step.
 *
 * @throws ReceivablesError `input.range`, `input.choice`, `id.invalid`, or the code of a malformed field.
 */
export function readFeeStep(input: unknown, path: string): ReadFeeStep {
  const step = expectRecord(input, path, 'a step')
  expectKeys(step, ['level', 'afterDays', 'every', 'maximum', 'tiers'], path)
  return {
    level: expectId(step['level'], at(path, 'level')),
    afterDays: expectInteger(step['afterDays'], at(path, 'afterDays'), 1, 4_000_000),
    isMonthly: expectChoice(step['every'], ['once', 'month'], at(path, 'every')) === 'month',
    maximum:
      step['maximum'] === undefined
        ? Infinity
        : expectInteger(step['maximum'], at(path, 'maximum'), 1, 120_000),
    tiers: expectArray(step['tiers'], at(path, 'tiers'), 'a list of fees by size of the debt'),
  }
}
