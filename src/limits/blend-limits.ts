import { refuse } from '../kernel/error.js'
import { expectChoice, expectKeys, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { minMinor, toMinor, type Minor } from '../numbers/minor.js'
import { addRatio, multiplyRatio, type Ratio } from '../numbers/ratio.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'
import { readList, readPositive } from './read-facts.js'

/**
 * How the limits of several methods are combined: the smallest, the mean, or the weighted mean with one weight per
 * method, in the order of the methods.
 */
export type LimitBlend = 'minimum' | 'average' | { readonly weights: readonly DecimalInput[] }

/** A blend after reading: the smallest, or one weight per method. */
export type ReadBlend = 'minimum' | readonly Ratio[]

/** Reads a blend. It can be absent for a single method. */
export function readBlend(value: unknown, count: number): ReadBlend {
  if (value === undefined && count === 1) return 'minimum'
  if (shapeOf(value) !== 'record') {
    const name = expectChoice(value, ['minimum', 'average'], 'blend')
    return name === 'minimum' ? name : Array.from({ length: count }, () => ({ num: 1n, den: 1n }))
  }
  const fields = value as UnknownRecord
  expectKeys(fields, ['weights'], 'blend')
  const weights = readList(fields['weights'], 'blend.weights', 'one weight for each method', readPositive)
  if (weights.length !== count)
    refuse('input.conflict', 'blend.weights', `${String(count)} weights, one for each method`, weights)
  return weights
}

/**
 * The blend of the known limits; a mean is rounded to the minor unit.
 *
 * @throws ReceivablesError `split.no-weight` if the weights of all known limits are zero.
 */
export function blendLimits(limits: readonly (Minor | null)[], blend: ReadBlend, mode: RoundingMode): Minor {
  const rows = limits.flatMap((limit, index) => (limit === null ? [] : [{ limit, index }]))
  if (blend === 'minimum') return rows.map(({ limit }) => limit).reduce(minMinor)
  const weightAt = (index: number): Ratio => blend[index] as Ratio
  const total = rows.map(({ index }) => weightAt(index)).reduce(addRatio)
  if (total.num === 0n) return refuse('split.no-weight', 'blend.weights', 'at least one weight above zero', 0)
  const sum = rows
    .map(({ limit, index }) => multiplyRatio({ num: BigInt(limit), den: 1n }, weightAt(index)))
    .reduce(addRatio)
  return toMinor(roundQuotient(sum.num * total.den, sum.den * total.num, mode))
}
