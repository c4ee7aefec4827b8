/**
 * An amount in minor units (cents): a plain number up to 10^15, so that every sum of two is exact, and a bigint beyond.
 * The form is canonical, so two equal amounts are `===`.
 */
export type Minor = number | bigint

/** The largest magnitude that is kept as a plain number. */
export const MINOR_LIMIT = 1e15

/** The canonical form of a whole number of minor units. */
export function toMinor(value: bigint): Minor {
  return value >= -1_000_000_000_000_000n && value <= 1_000_000_000_000_000n ? Number(value) : value
}

/** The sum of two amounts. */
export function addMinor(a: Minor, b: Minor): Minor {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b
    return sum >= -MINOR_LIMIT && sum <= MINOR_LIMIT ? sum : BigInt(sum)
  }
  return toMinor(BigInt(a) + BigInt(b))
}

/** The opposite amount; zero stays zero, never minus zero. */
export function negateMinor(a: Minor): Minor {
  return typeof a === 'number' ? 0 - a : -a
}

/** The difference of two amounts. */
export function subtractMinor(a: Minor, b: Minor): Minor {
  return addMinor(a, negateMinor(b))
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compareMinor(a: Minor, b: Minor): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The smaller of two amounts. */
export function minMinor(a: Minor, b: Minor): Minor {
  return a <= b ? a : b
}

/** The larger of two amounts. */
export function maxMinor(a: Minor, b: Minor): Minor {
  return a >= b ? a : b
}
