import { writeStatistic } from '../numbers/write-statistic.js'
import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectId, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addRatio, multiplyRatio, type Ratio, compareRatio } from '../numbers/ratio.js'
import { readShare } from '../numbers/read-share.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { MAX_RULES, readPositive, readRows } from './read-facts.js'

/** A figure of the book as a share. */
export interface HealthComponent {
  /** The name of the figure, such as `current`, `over-90`, `largest-customer`, `disputed`, `insured`, `dso-gap`. */
  readonly id: string
  /** The share as a fraction from 0 to 1; null if unknown. */
  readonly share: DecimalInput | null
}

/** The weight of a figure. */
export interface HealthWeight {
  /** The id of the component. */
  readonly id: string
  /** The weight, zero or more; weights are relative to their sum. */
  readonly weight: DecimalInput
  /** Whether a higher share is better, such as the insured share, or a lower one, such as the overdue share. */
  readonly better: 'higher' | 'lower'
}

/** The contribution of one component to the score. */
export interface HealthPart {
  /** The id of the component. */
  readonly id: string
  /** Its share, 12 decimals, half-up. */
  readonly share: DecimalString
  /** Its quality from 0 to 1: the share, or 1 − share if lower is better. */
  readonly quality: DecimalString
  /** Its weight divided by the sum of the weights, 12 decimals, half-up. */
  readonly weight: DecimalString
  /** quality × weight, 12 decimals; the parts sum to the score, rounded by largest remainder. */
  readonly part: DecimalString
}

/** The health of a book of receivables. */
export type PortfolioHealth =
  | {
      readonly status: 'scored'
      /** The sum of the parts, from 0 to 1; 12 decimals, half-up. */
      readonly score: DecimalString
      /** The contribution of each component, in the order of the weights. */
      readonly parts: readonly HealthPart[]
    }
  | {
      readonly status: 'not-computable'
      /** The unknown components, in the order of the weights. */
      readonly missing: readonly string[]
    }

/**
 * The health of a book of receivables: a weighted mean of measured shares, such as current, concentrated, disputed,
 * insured. The company chooses the shares, their weights, and whether more is better. An unknown share never counts as
 * zero: the result then lists what is missing.
 *
 * @throws ReceivablesError `input.range` for a share outside 0 to 1, `input.choice` for a component without a weight,
 * `split.no-weight` if all weights are zero, `id.duplicate`, `id.invalid`, `decimal.invalid`, `input.missing`,
 * `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { portfolioHealth } from 'receivables'
 *
 * const weights = [
 *   { id: 'current', weight: 3, better: 'higher' },
 *   { id: 'disputed', weight: 1, better: 'lower' },
 * ] as const
 * // (3 × 0.8 + 1 × 0.9) ÷ 4
 * portfolioHealth({ components: [{ id: 'current', share: '0.8' }, { id: 'disputed', share: '0.1' }], weights })
 * // => { status: 'scored', score: '0.825000000000', ... }
 * portfolioHealth({ components: [{ id: 'current', share: '0.8' }], weights })
 * // => { status: 'not-computable', missing: ['disputed'] }
 * ```
 */
export function portfolioHealth(request: {
  /** The figures. */
  readonly components: readonly HealthComponent[]
  /** The weights of the figures. */
  readonly weights: readonly HealthWeight[]
}): PortfolioHealth {
  return readSafely('', () => {
    const fields = expectRecord(request, '', 'components and weights')
    expectKeys(fields, ['components', 'weights'], '')
    const weights = readWeights(fields['weights'])
    const shares = readComponents(fields['components'], weights)
    const missing = weights.filter(({ id }) => (shares.get(id) ?? null) === null).map(({ id }) => id)
    if (missing.length > 0) return { status: 'not-computable', missing }
    return score(weights, shares as ReadonlyMap<string, Ratio>)
  })
}

interface ReadWeight {
  readonly id: string
  readonly weight: Ratio
  readonly better: 'higher' | 'lower'
}

function readWeights(value: unknown): ReadWeight[] {
  const seen = new Set<string>()
  const weights = readRows(
    value,
    'weights',
    'weights by component',
    (row: UnknownRecord, path): ReadWeight => {
      expectKeys(row, ['id', 'weight', 'better'], path)
      return {
        id: newId(row['id'], at(path, 'id'), seen),
        weight: readPositive(row['weight'], at(path, 'weight')),
        better: expectChoice(row['better'], ['higher', 'lower'], at(path, 'better')),
      }
    },
    MAX_RULES,
  )
  if (weights.every(({ weight }) => weight.num === 0n))
    refuse('split.no-weight', 'weights', 'at least one weight above zero', weights)
  return weights
}

function newId(value: unknown, path: string, seen: Set<string>): string {
  const id = expectId(value, path)
  if (seen.has(id)) refuse('id.duplicate', path, 'a component that is not yet in the list', id)
  seen.add(id)
  return id
}

function readComponents(value: unknown, weights: readonly ReadWeight[]): ReadonlyMap<string, Ratio | null> {
  const seen = new Set<string>()
  const known = new Set(weights.map(({ id }) => id))
  const rows = readRows(
    value,
    'components',
    'components of health',
    (row, path) => {
      expectKeys(row, ['id', 'share'], path)
      const id = newId(row['id'], at(path, 'id'), seen)
      if (!known.has(id)) refuse('input.choice', at(path, 'id'), 'a component that has a weight', id)
      return [id, row['share'] === null ? null : readShare(row['share'], at(path, 'share'))] as const
    },
    MAX_RULES,
  )
  return new Map(rows)
}

const ONE = 10n ** 12n

function score(weights: readonly ReadWeight[], shares: ReadonlyMap<string, Ratio>): PortfolioHealth {
  const sum = weights.map(({ weight }) => weight).reduce(addRatio)
  const rows = weights.map(({ id, weight, better }) => {
    const share = shares.get(id) as Ratio
    const quality = better === 'higher' ? share : { num: share.den - share.num, den: share.den }
    const relative = { num: weight.num * sum.den, den: weight.den * sum.num }
    return { id, share, quality, relative, part: multiplyRatio(quality, relative) }
  })
  const exact = rows.map(({ part }) => part).reduce(addRatio)
  const total = roundQuotient(exact.num * ONE, exact.den, 'half-up')
  const units = spread(
    rows.map(({ part }) => part),
    total,
  )
  const parts = rows.map(({ id, share, quality, relative }, index): HealthPart => ({
    id,
    share: writeStatistic(share),
    quality: writeStatistic(quality),
    weight: writeStatistic(relative),
    part: writeStatistic({ num: units[index] as bigint, den: ONE }),
  }))
  return { status: 'scored', score: writeStatistic({ num: total, den: ONE }), parts }
}

/** Rounds the parts so that they sum to the total: the largest remainders are rounded up, ties to the earlier part. */
function spread(parts: readonly Ratio[], total: bigint): bigint[] {
  const units = parts.map(({ num, den }) => (num * ONE) / den)
  const remainders = parts.map(({ num, den }, index) => ({ num: (num * ONE) % den, den, index }))
  remainders.sort((a, b) => compareRatio(b, a) || a.index - b.index)
  const left = Number(total - units.reduce((sum, unit) => sum + unit, 0n))
  for (const { index } of remainders.slice(0, left)) units[index] = (units[index] as bigint) + 1n
  return units
}
