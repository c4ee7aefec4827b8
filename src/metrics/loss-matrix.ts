import type { AgingBasis } from '../aging/schedule.js'
import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectId, expectInteger, expectKeys, expectRecord } from '../kernel/expect.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { readDecimal, type ExactDecimal } from '../numbers/read-decimal.js'
import { readShare } from '../numbers/read-share.js'
import { ROUNDING_MODES, type RoundingMode } from '../numbers/rounding-mode.js'
import { readRows } from './read-rows.js'

/** The mark of a stored loss matrix. */
export const LOSS_MATRIX_SCHEMA = 'receivables/loss-matrix@1'

/** The expected loss of one bucket. */
export interface LossMatrixRow {
  /** The id of the bucket in the aging report. */
  readonly bucket: string
  /** The historical loss rate, a fraction from 0 to 1. */
  readonly rate: DecimalInput
}

/** At which point and how an expected loss is rounded. */
export interface LossRounding {
  /**
   * `per-bucket`: each bucket is rounded, and the matrix loss is their sum. `once`: the sum is rounded and
   * distributed over the buckets by largest remainder.
   */
  readonly scope: 'per-bucket' | 'once'
  /** The rounding mode. */
  readonly mode: RoundingMode
  /** To how many decimals, 0 to 4; 0 means whole units. Default, and at most: those of the currency. */
  readonly decimals?: number
}

/** A provision matrix: the expected loss rate of each age bucket. */
export interface LossMatrix {
  /** The name and version of this form, for storing it. */
  readonly schema?: typeof LOSS_MATRIX_SCHEMA
  /** The day from which ages are counted; a report with another basis is refused. Default: the basis of the balances. */
  readonly basis?: AgingBasis
  /** Exactly one row for each bucket of the report. */
  readonly rows: readonly LossMatrixRow[]
  /** The multiplier that turns historical rates into expected ones, from 0 to 100; products are capped at 1. Default: 1. */
  readonly forwardLooking?: DecimalInput
  /** At which point and how losses are rounded. */
  readonly rounding: LossRounding
}

/** A row with its rate before and after the multiplier. */
export interface ReadLossRow {
  readonly bucket: string
  readonly rate: ExactDecimal
  readonly expected: ExactDecimal
  readonly isCapped: boolean
}

/** A matrix that was checked. */
export interface ReadLossMatrix {
  readonly basis: AgingBasis | undefined
  readonly rows: readonly ReadLossRow[]
  readonly multiplier: ExactDecimal
  readonly rounding: LossRounding
}

/** The most buckets of a matrix: those of the longest aging schedule. */
const MAX_BUCKETS = 62

const ONE: ExactDecimal = { units: 1n, scale: 0 }

/**
 * Reads a loss matrix.
 *
 * @throws ReceivablesError naming the faulty field.
 */
export function readLossMatrix(value: unknown): ReadLossMatrix {
  const matrix = expectRecord(value, 'matrix', 'a loss matrix')
  expectKeys(matrix, ['schema', 'basis', 'rows', 'forwardLooking', 'rounding'], 'matrix')
  const { schema, basis, forwardLooking } = matrix as Record<string, unknown>
  if (schema !== undefined) expectChoice(schema, [LOSS_MATRIX_SCHEMA], 'matrix.schema')
  const multiplier = forwardLooking === undefined ? ONE : readMultiplier(forwardLooking)
  const seen = new Set<string>()
  const bounds = { least: 1, most: MAX_BUCKETS }
  return {
    basis:
      basis === undefined
        ? undefined
        : expectChoice<AgingBasis>(basis, ['due-date', 'invoice-date'], 'matrix.basis'),
    multiplier,
    rounding: readRounding(matrix['rounding']),
    rows: readRows(matrix['rows'], 'matrix.rows', 'rows', bounds, (row, path) => {
      expectKeys(row, ['bucket', 'rate'], path)
      const bucket = expectId(row['bucket'], at(path, 'bucket'))
      if (seen.has(bucket)) refuse('id.duplicate', at(path, 'bucket'), 'only one row for each bucket', bucket)
      seen.add(bucket)
      readShare(row['rate'], at(path, 'rate'))
      return { bucket, ...expect(readDecimal(row['rate'], at(path, 'rate')), multiplier) }
    }),
  }
}

function readMultiplier(value: unknown): ExactDecimal {
  const path = 'matrix.forwardLooking'
  const multiplier = readDecimal(value, path)
  const { units, scale } = multiplier
  if (units >= 0n && units <= 100n * 10n ** BigInt(scale)) return multiplier
  return refuse('input.range', path, 'a multiplier from 0 to 100', value)
}

function readRounding(value: unknown): LossRounding {
  const path = 'matrix.rounding'
  const rounding = expectRecord(value, path, 'a rounding with scope and mode')
  expectKeys(rounding, ['scope', 'mode', 'decimals'], path)
  const { decimals } = rounding as { decimals?: unknown }
  return {
    scope: expectChoice(rounding['scope'], ['per-bucket', 'once'], at(path, 'scope')),
    mode: expectChoice(rounding['mode'], ROUNDING_MODES, at(path, 'mode')),
    ...(decimals === undefined ? {} : { decimals: expectInteger(decimals, at(path, 'decimals'), 0, 4) }),
  }
}

/** The historical rate × the multiplier, at most 1. */
function expect(rate: ExactDecimal, by: ExactDecimal): Omit<ReadLossRow, 'bucket'> {
  const units = rate.units * by.units
  const scale = rate.scale + by.scale
  const isCapped = units > 10n ** BigInt(scale)
  return { rate, expected: isCapped ? ONE : { units, scale }, isCapped }
}
