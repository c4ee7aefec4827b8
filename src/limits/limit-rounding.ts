import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readAmountIn } from '../money/amount-in.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { toMinor, type Minor } from '../numbers/minor.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { ROUNDING_MODES, type RoundingMode } from '../numbers/rounding-mode.js'

/** How a recommended or reviewed limit is rounded to a round figure. */
export interface LimitRounding {
  /** The rounding unit by currency, such as `{ EUR: '1000' }`; `{ EUR: '0.01' }` rounds to the cent. */
  readonly unit: Readonly<Record<CurrencyCode, DecimalInput>>
  /** The rounding mode. */
  readonly mode: RoundingMode
}

/** A rounding after reading. */
export interface ReadRounding {
  readonly mode: RoundingMode
  readonly unit: Minor
  readonly toUnit: (amount: Minor) => Minor
}

/** Reads the rounding of a limit. The unit must be above zero. */
export function readRounding(
  value: unknown,
  currency: CurrencyCode,
  scale: number,
  path: string,
): ReadRounding {
  const fields = expectRecord(value, path, 'a rounding with unit and mode')
  expectKeys(fields, ['unit', 'mode'], path)
  const unit = readAmountIn(fields['unit'], currency, scale, at(path, 'unit'))
  if (unit === 0) refuse('input.range', at(at(path, 'unit'), currency), 'a unit above zero', 0)
  const mode = expectChoice(fields['mode'], ROUNDING_MODES, at(path, 'mode'))
  return {
    mode,
    unit,
    toUnit: (amount) => toMinor(roundQuotient(BigInt(amount), BigInt(unit), mode) * BigInt(unit)),
  }
}
