import type { UnknownRecord } from '../kernel/expect.js'
import { readRatio, reduceRatio, type Ratio } from '../numbers/ratio.js'
import type { Portion } from '../terms/portion.js'
import type { PreparedTerms } from '../terms/prepared-terms.js'

/** The same text for terms with the same meaning, whatever their wording and number of zeros. */
export const textOfTerms = (terms: PreparedTerms): string => JSON.stringify(terms, sayOnce)

function sayOnce(key: string, value: unknown): unknown {
  switch (key) {
    case 'rate':
      // The portion next to it already states it.
      return undefined
    case 'portion':
      return textOfPortion(value as Portion)
    case 'amounts':
    case 'roundTo':
      return value === undefined ? undefined : textOfAmounts(value as UnknownRecord)
    default:
      return value
  }
}

const textOfRatio = (ratio: Ratio): string => {
  const { num, den } = reduceRatio(ratio)
  return `${String(num)}/${String(den)}`
}

const textOfPortion = ({ num, den }: Portion): string => textOfRatio({ num: BigInt(num), den: BigInt(den) })

const textOfAmounts = (amounts: UnknownRecord): unknown[] =>
  Object.keys(amounts)
    .sort()
    .map((currency) => [currency, textOfRatio(readRatio(amounts[currency], ''))])
