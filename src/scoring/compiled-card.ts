import type { ExactDecimal } from '../numbers/read-decimal.js'
import { addExact, multiplyExact, negateExact, writeTrimmed } from './exact-decimal.js'
import type { ReadBand } from './read-grades.js'

/** What a row of a characteristic earns, counted and written once. */
export interface CompiledRow {
  readonly label: string
  readonly points: string
  readonly award: ExactDecimal
  readonly contribution: string
  readonly shortfall: ExactDecimal
  readonly shortfallText: string
}

/** A characteristic with its rows where a fact finds them. */
export interface CompiledCharacteristic {
  readonly id: string
  readonly weight: ExactDecimal
  readonly weightText: string
  readonly rating: { readonly min: ExactDecimal; readonly max: ExactDecimal } | null
  /** Ascending, without holes. */
  readonly ranges: readonly {
    readonly from: ExactDecimal | null
    readonly to: ExactDecimal | null
    readonly row: CompiledRow
  }[]
  /** What the ranges take in all, for a refusal. */
  readonly span: string
  readonly categories: ReadonlyMap<string, CompiledRow>
  readonly otherwise: CompiledRow | undefined
  readonly missing: CompiledRow | undefined
  /** The least and the most that it can earn. */
  readonly lowest: ExactDecimal
  readonly highest: ExactDecimal
  readonly maximum: string
}

/** A scorecard that was checked. */
export interface CompiledCard {
  readonly offset: ExactDecimal
  readonly characteristics: readonly CompiledCharacteristic[]
  readonly bands: readonly ReadBand[] | null
}

/** What so many points earn by a weight, beside the most that can be earned. */
export function compileRow(
  label: string,
  points: ExactDecimal,
  weight: ExactDecimal,
  highest: ExactDecimal,
): CompiledRow {
  const award = multiplyExact(points, weight)
  const shortfall = addExact(highest, negateExact(award))
  return {
    label,
    points: writeTrimmed(points),
    award,
    contribution: writeTrimmed(award),
    shortfall,
    shortfallText: writeTrimmed(shortfall),
  }
}
