import { writeStatistic } from '../numbers/write-statistic.js'
import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import { readShare } from '../numbers/read-share.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { ROUNDING_MODES, type RoundingMode } from '../numbers/rounding-mode.js'
import { writeMinor } from '../numbers/write-minor.js'
import { MAX_ROWS, readRows } from './read-rows.js'
import { because, type MetricsReason } from './reasons.js'

/** Exposure, hedges and the target. */
export interface HedgeGapRequest {
  /**
   * Open amounts, each currency once. The exposures of {@link revalueReceivables} fit; leave out the reporting
   * currency.
   */
  readonly exposures: readonly { readonly currency: CurrencyCode; readonly open: DecimalInput }[]
  /** Forwards, options and payables that offset the exposure; several of one currency add up. */
  readonly hedges: readonly { readonly currency: CurrencyCode; readonly amount: DecimalInput }[]
  /** The share of the exposure that should be hedged, from 0 to 1. */
  readonly targetRatio: DecimalInput
  /** How the target is rounded to the currency's scale. */
  readonly rounding: RoundingMode
}

/** The hedges of one currency against the target. */
export interface HedgeGapRow {
  /** ISO 4217 code of every amount of the row. */
  readonly currency: CurrencyCode
  /** Exposed amount. */
  readonly exposure: DecimalString
  /** Hedged amount. */
  readonly hedged: DecimalString
  /** hedged ÷ exposure, 12 decimals; null if nothing is exposed. */
  readonly ratio: DecimalString | null
  /** exposure × target ratio, rounded. */
  readonly target: DecimalString
  /** Missing hedges: target − hedged, at least 0. */
  readonly gap: DecimalString
  /** Hedges beyond the exposure: hedged − exposure, at least 0. */
  readonly excess: DecimalString
  /** `over-hedged` if more is hedged than exposed, `under-hedged` if less than the target, otherwise `hedged`. */
  readonly status: 'under-hedged' | 'hedged' | 'over-hedged'
}

/** Hedges against a target. */
export interface HedgeGap {
  /** One row per currency that is exposed or hedged, ascending by code. */
  readonly rows: readonly HedgeGapRow[]
  /** The rows as reasons. */
  readonly reasons: readonly MetricsReason[]
}

/**
 * Compares hedges with the company's target, currency by currency. A hedge beyond the exposure is a speculative
 * position and is reported as over-hedged.
 *
 * Target = exposure × target ratio, rounded by `rounding`; gap = target − hedged; excess = hedged − exposure.
 *
 * @throws ReceivablesError `input.range` for a ratio outside 0 to 1, `id.duplicate` for a currency that is exposed twice,
 * `amount.negative`, `input.choice`, `input.missing`, `input.type`, `input.unknown-key`, `decimal.invalid`,
 * `amount.too-fine`, `currency.unknown`.
 *
 * @example
 * ```ts
 * import { hedgeGap } from 'receivables/ledger'
 *
 * hedgeGap({
 *   exposures: [{ currency: 'USD', open: '100000.00' }],
 *   hedges: [{ currency: 'USD', amount: '50000.00' }],
 *   targetRatio: '0.8',
 *   rounding: 'half-up',
 * }).rows
 * // => [{ currency: 'USD', ratio: '0.500000000000', target: '80000.00', gap: '30000.00', status: 'under-hedged', ... }]
 * ```
 */
export function hedgeGap(request: HedgeGapRequest): HedgeGap {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'exposures, hedges and a target')
    expectKeys(given, ['exposures', 'hedges', 'targetRatio', 'rounding'], '')
    const share = readShare(given['targetRatio'], 'targetRatio')
    const rounding = expectChoice(given['rounding'], ROUNDING_MODES, 'rounding')
    const positions = new Map<string, Position>()
    readRows(given['exposures'], 'exposures', 'exposures', { most: MAX_ROWS }, (row, path) => {
      const scale = readScale(row['currency'], at(path, 'currency'))
      const currency = row['currency'] as string
      if (positions.has(currency))
        refuse('id.duplicate', at(path, 'currency'), 'each currency only once', currency)
      positions.set(currency, { scale, open: readAmount(row['open'], scale, at(path, 'open')), hedged: 0 })
    })
    readRows(given['hedges'], 'hedges', 'hedges', { most: MAX_ROWS }, (row, path) => {
      const scale = readScale(row['currency'], at(path, 'currency'))
      const currency = row['currency'] as string
      const position = positions.get(currency) ?? { scale, open: 0, hedged: 0 }
      position.hedged = addMinor(position.hedged, readAmount(row['amount'], scale, at(path, 'amount')))
      positions.set(currency, position)
    })
    const found = [...positions]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, position]) => {
        const target = toMinor(roundQuotient(BigInt(position.open) * share.num, share.den, rounding))
        return rowOf(currency, position, target)
      })
    return { rows: found, reasons: found.map(becauseOf) }
  })
}

interface Position {
  readonly scale: number
  readonly open: Minor
  hedged: Minor
}

function rowOf(currency: string, { scale, open, hedged }: Position, target: Minor): HedgeGapRow {
  const write = (amount: Minor): DecimalString => writeMinor(amount, scale)
  const atLeastZero = (amount: Minor): Minor => (amount > 0 ? amount : 0)
  return {
    currency,
    exposure: write(open),
    hedged: write(hedged),
    ratio: open === 0 ? null : writeStatistic({ num: BigInt(hedged), den: BigInt(open) }),
    target: write(target),
    gap: write(atLeastZero(subtractMinor(target, hedged))),
    excess: write(atLeastZero(subtractMinor(hedged, open))),
    status: hedged > open ? 'over-hedged' : hedged < target ? 'under-hedged' : 'hedged',
  }
}

function becauseOf({ currency, hedged, target, gap, exposure, excess, status }: HedgeGapRow): MetricsReason {
  switch (status) {
    case 'under-hedged':
      return because('metrics.under-hedged', { currency, hedged, target, gap })
    case 'over-hedged':
      return because('metrics.over-hedged', { currency, hedged, exposure, excess })
    case 'hedged':
      return because('metrics.hedged', { currency, hedged, target })
  }
}
