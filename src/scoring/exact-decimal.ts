import { refuse } from '../kernel/error.js'
import { writeRatio } from '../numbers/ratio.js'
import { readDecimal, type ExactDecimal } from '../numbers/read-decimal.js'

/** The most decimals of a number on a card, or of points given as a fact. */
const MAX_DECIMALS = 12

/** Zero. */
export const NOTHING: ExactDecimal = { units: 0n, scale: 0 }

/** Reads a number of at most 12 decimals. */
export function readPoints(value: unknown, path: string): ExactDecimal {
  const points = readDecimal(value, path)
  return points.scale > MAX_DECIMALS
    ? refuse('input.range', path, `a number of at most ${String(MAX_DECIMALS)} decimals`, value)
    : points
}

const raised = ({ units, scale }: ExactDecimal, to: number): bigint =>
  scale === to ? units : units * 10n ** BigInt(to - scale)

/** The exact sum. */
export function addExact(a: ExactDecimal, b: ExactDecimal): ExactDecimal {
  const scale = Math.max(a.scale, b.scale)
  return { units: raised(a, scale) + raised(b, scale), scale }
}

/** The exact product. */
export const multiplyExact = (a: ExactDecimal, b: ExactDecimal): ExactDecimal => ({
  units: a.units * b.units,
  scale: a.scale + b.scale,
})

/** The negated number. */
export const negateExact = ({ units, scale }: ExactDecimal): ExactDecimal => ({ units: -units, scale })

/** −1, 0 or 1 if the first number is less than, equal to or greater than the second. */
export function compareExact(a: ExactDecimal, b: ExactDecimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale)
  const [left, right] = [raised(a, scale), raised(b, scale)]
  return left < right ? -1 : left > right ? 1 : 0
}

/** The exact number as text, without trailing zeros. */
export function writeTrimmed({ units, scale }: ExactDecimal): string {
  const text = writeRatio({ num: units, den: 10n ** BigInt(scale) }, scale, 'down')
  return scale === 0 ? text : text.replace(/\.?0+$/, '')
}
