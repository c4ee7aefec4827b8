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

/** A fee from a size of the debt on. */
export interface FeeTier {
  /** The least debt to which the tier applies. */
  readonly fromAmount: DecimalInput
  /** A fixed fee. Either this or `share`. */
  readonly fixed?: DecimalInput
  /** A share of the debt, as a fraction: `'0.02'` is 2 %. */
  readonly share?: DecimalInput
}

/** When and how much a late fee is. */
export interface LateFeeStep {
  /** The name of the step or dunning level: a part of the fee's id, so a fee is charged once. */
  readonly level: string
  /** Days past due on which the fee falls due; 1 is the day after the due date. */
  readonly afterDays: number
  /** Once, or again every month on the same day of the month (its last day where that does not exist). */
  readonly every: 'once' | 'month'
  /** The most fees of this step; without limit when absent. */
  readonly maximum?: number
  /** The fee by the size of the debt, ascending; a debt below the first tier bears none. */
  readonly tiers: readonly FeeTier[]
}

/** A step, read; its tiers are read with the debt. */
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
