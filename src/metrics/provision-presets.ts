import type { AgingSchedule } from '../aging/schedule.js'
import { LOSS_MATRIX_SCHEMA, type LossMatrix } from './loss-matrix.js'

/** The name of a preset. */
export type ProvisionPresetName = 'ifrs-9-ie12' | 'asc-326-example-5' | 'cn-age-ladder' | 'cn-300593-2024'

/** A published or usual matrix, and the aging schedule that belongs to it. */
export interface ProvisionPreset {
  /** The rates and the rounding. */
  readonly matrix: LossMatrix
  /** The aging schedule whose buckets are those of the matrix. */
  readonly schedule: AgingSchedule
  /** Where the rates are from. */
  readonly source: string
}

const PAST_DUE: AgingSchedule = { basis: 'due-date', bucketEdges: [30, 60, 90] }
const PAST_DUE_BUCKETS = ['current', '1-30', '31-60', '61-90', '91+']
const YEARS: AgingSchedule = { basis: 'invoice-date', bucketEdges: [1, 2, 3, 4, 5], unit: 'year' }
const YEAR_BUCKETS = ['0-1y', '1-2y', '2-3y', '3-4y', '4-5y', '5y+']

/** A preset whose matrix rounds each bucket half-up. */
const presetOf = (
  schedule: AgingSchedule,
  buckets: readonly string[],
  rates: readonly string[],
  source: string,
  more: { readonly forwardLooking?: string; readonly decimals?: number } = {},
): ProvisionPreset => {
  const { forwardLooking, decimals } = more
  return {
    matrix: {
      schema: LOSS_MATRIX_SCHEMA,
      basis: schedule.basis,
      rows: buckets.map((bucket, index) => ({ bucket, rate: rates[index] as string })),
      ...(forwardLooking === undefined ? {} : { forwardLooking }),
      rounding: { scope: 'per-bucket', mode: 'half-up', ...(decimals === undefined ? {} : { decimals }) },
    },
    schedule,
    source,
  }
}

/**
 * Provision matrices that were published or are usual, as a starting point and for comparison. Replace them by rates from your own history:
 * the rates are examples, and no verb uses them by default.
 *
 * | preset | ages | rates | source |
 * |---|---|---|---|
 * | `ifrs-9-ie12` | days past due: current, 30, 60, 90 | 0.3, 1.6, 3.6, 6.6, 10.6 % | IFRS 9, Illustrative Example 12 (IE74–IE77) |
 * | `asc-326-example-5` | the same | 0.3, 8, 26, 58, 82 %, times 0.9, to whole units | ASC 326-20-55-37 to 40 |
 * | `cn-age-ladder` | years from the invoice | 5, 10, 30, 50, 80, 100 % | usual in notes of Chinese listed companies; no single publication |
 * | `cn-300593-2024` | years from the invoice | 5, 10, 15, 30, 50, 100 % | 新雷能 (300593), half-year report 2024 |
 *
 * Years count back from the day of the report, the edge included: as of 31 December 2026 an invoice of 31 December 2025 is in
 * `0-1y`, one of 30 December in `1-2y`. See {@link AgingUnit} for 29 February.
 *
 * A Chinese ladder assumes that receipts close the oldest claims first (先发生先收回). This package ages what the
 * applications of payments leave open, so apply payments oldest-first.
 *
 * @see {@link expectedCreditLoss}
 */
export const provisionPresets: Readonly<Record<ProvisionPresetName, ProvisionPreset>> =
  /* #__PURE__ */ freeze({
    'ifrs-9-ie12': /* #__PURE__ */ presetOf(
      PAST_DUE,
      PAST_DUE_BUCKETS,
      ['0.003', '0.016', '0.036', '0.066', '0.106'],
      'IFRS 9, Illustrative Example 12, IE74–IE77',
    ),
    'asc-326-example-5': /* #__PURE__ */ presetOf(
      PAST_DUE,
      PAST_DUE_BUCKETS,
      ['0.003', '0.08', '0.26', '0.58', '0.82'],
      'ASC 326-20-55-37 to 40, Example 5',
      { forwardLooking: '0.9', decimals: 0 },
    ),
    'cn-age-ladder': /* #__PURE__ */ presetOf(
      YEARS,
      YEAR_BUCKETS,
      ['0.05', '0.1', '0.3', '0.5', '0.8', '1'],
      'The ladder usual in the notes of Chinese listed companies, under CAS 22; from no single publication',
    ),
    'cn-300593-2024': /* #__PURE__ */ presetOf(
      YEARS,
      YEAR_BUCKETS,
      ['0.05', '0.1', '0.15', '0.3', '0.5', '1'],
      '新雷能 (300593), half-year report 2024, bad-debt provision by age',
    ),
  })

/** Presets are shared by every caller, so none may change them for the others. */
function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(freeze)
    Object.freeze(value)
  }
  return value
}
