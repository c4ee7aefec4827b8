import { refuse } from '../kernel/error.js'

/** An ISO 4217 alphabetic code, such as `'EUR'`. */
export type CurrencyCode = string

/** ISO 4217 codes with two decimals, in one text so that the table costs little; three letters each. */
const TWO_DECIMALS =
  'AEDAFNALLAMDANGAOAARSAUDAWGAZNBAMBBDBDTBGNBMDBNDBOBBOVBRLBSDBTNBWPBYNBZDCADCDFCHECHFCHWCNYCOPCOUCRCCUCCUPCVECZKDKKDOPDZDEGPERNETBEURFJDFKPGBPGELGHSGIPGMDGTQGYDHKDHNLHRKHTGHUFIDRILSINRIRRJMDKESKGSKHRKPWKYDKZTLAKLBPLKRLRDLSLMADMDLMGAMKDMMKMNTMOPMRUMURMVRMWKMXNMXVMYRMZNNADNGNNIONOKNPRNZDPABPENPGKPHPPKRPLNQARRONRSDRUBSARSBDSCRSDGSEKSGDSHPSLESLLSOSSRDSSPSTNSVCSYPSZLTHBTJSTMTTOPTRYTTDTWDTZSUAHUSDUSNUZSVEDVESWSTXCDXCGYERZARZMWZWGZWL'

/** The exceptions to two decimals. Intl disagrees with ISO 4217 on seventeen currencies, hence a table of our own. */
const EXCEPTIONS: readonly (readonly [scale: number, codes: string])[] = [
  [0, 'BIFCLPDJFGNFISKJPYKMFKRWPYGRWFUGXUYIVNDVUVXAFXOFXPF'],
  [3, 'BHDIQDJODKWDLYDOMRTND'],
  [4, 'CLFUYW'],
]

/** Whether a packed list of three-letter codes holds a code. */
function holds(packed: string, code: string): boolean {
  for (let index = packed.indexOf(code); index !== -1; index = packed.indexOf(code, index + 1)) {
    if (index % 3 === 0) return true
  }
  return false
}

/**
 * The decimals of a currency.
 *
 * @throws ReceivablesError `input.missing` or `currency.unknown`.
 */
export function readScale(currency: unknown, path: string): number {
  if (typeof currency === 'string' && currency.length === 3) {
    for (const [scale, codes] of EXCEPTIONS) if (holds(codes, currency)) return scale
    if (holds(TWO_DECIMALS, currency)) return 2
  }
  const code = currency === undefined ? 'input.missing' : 'currency.unknown'
  return refuse(code, path, 'an ISO 4217 currency code with minor units, such as EUR', currency)
}
