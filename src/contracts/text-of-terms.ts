import { isReceivablesError } from '../kernel/error.js'
import type { UnknownRecord } from '../kernel/expect.js'
import { readRatio, reduceRatio, type Ratio } from '../numbers/ratio.js'
import type { Portion } from '../terms/portion.js'
import type { PreparedTerms } from '../terms/prepared-terms.js'

/** One text for terms that say the same, in whatever words and with however many zeros. */
export const textOfTerms = (terms: PreparedTerms): string => JSON.stringify(terms, sayOnce)

function sayOnce(key: string, value: unknown): unknown {
  switch (key) {
    case 'rate':
      // The portion beside it says it.
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
    .map((currency) => [currency, textOfAmount(amounts[currency])])

/** An amount of a currency that is not the invoice's may be one that nobody can read: it stands as it is. */
function textOfAmount(amount: unknown): unknown {
  try {
    return textOfRatio(readRatio(amount, ''))
  } catch (error) {
    if (!isReceivablesError(error)) throw error
    return String(amount)
  }
}
