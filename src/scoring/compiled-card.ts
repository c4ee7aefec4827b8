import type { ExactDecimal } from '../numbers/read-decimal.js'
import { addExact, multiplyExact, negateExact, writeTrimmed } from './exact-decimal.js'
import type { ReadBand } from './read-grades.js'

/** The points of a row, computed and written once. */
export interface CompiledRow {
  readonly label: string
  readonly points: string
  readonly award: ExactDecimal
  readonly contribution: string
  readonly shortfall: ExactDecimal
  readonly shortfallText: string
}

/** A characteristic with its rows, arranged for fast lookup. */
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
  /** All ranges as text, for errors. */
  readonly span: string
  readonly categories: ReadonlyMap<string, CompiledRow>
  readonly otherwise: CompiledRow | undefined
  readonly missing: CompiledRow | undefined
  /** The lowest and the highest contribution. */
  readonly lowest: ExactDecimal
  readonly highest: ExactDecimal
  readonly maximum: string
}

/** A scorecard after its check. */
export interface CompiledCard {
  readonly offset: ExactDecimal
  readonly characteristics: readonly CompiledCharacteristic[]
  readonly bands: readonly ReadBand[] | null
}

/** A row with its points and weight, compared with the highest contribution. */
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
