import { refuse } from '../kernel/error.js'

/** An ISO 4217 alphabetic code, such as `'EUR'`. */
export type CurrencyCode = string

/** ISO 4217 codes with two decimals, three letters each, in one text to keep the bundle small. */
const TWO_DECIMALS =
  'AEDAFNALLAMDANGAOAARSAUDAWGAZNBAMBBDBDTBGNBMDBNDBOBBOVBRLBSDBTNBWPBYNBZDCADCDFCHECHFCHWCNYCOPCOUCRCCUCCUPCVECZKDKKDOPDZDEGPERNETBEURFJDFKPGBPGELGHSGIPGMDGTQGYDHKDHNLHRKHTGHUFIDRILSINRIRRJMDKESKGSKHRKPWKYDKZTLAKLBPLKRLRDLSLMADMDLMGAMKDMMKMNTMOPMROMRUMURMVRMWKMXNMXVMYRMZNNADNGNNIONOKNPRNZDPABPENPGKPHPPKRPLNQARRONRSDRUBSARSBDSCRSDGSEKSGDSHPSLESLLSOSSRDSSPSTDSTNSVCSYPSZLTHBTJSTMTTOPTRYTTDTWDTZSUAHUSDUSNUYUUZSVEDVEFVESWSTXADXCDXCGYERZARZMWZWGZWL'

/** The currencies with other decimals. Intl disagrees with ISO 4217 on nineteen currencies, so this table is our own. */
const EXCEPTIONS: readonly (readonly [scale: number, codes: string])[] = [
  [0, 'BIFBYRCLPDJFGNFISKJPYKMFKRWPYGRWFUGXUYIVNDVUVXAFXOFXPF'],
  [3, 'BHDIQDJODKWDLYDOMRTND'],
  [4, 'CLFUYW'],
]

/** The decimals of every currency by its code; made once, because every amount needs it. */
const SCALES = /* #__PURE__ */ unpackScales()

function unpackScales(): ReadonlyMap<unknown, number> {
  const scales = new Map<unknown, number>()
  for (const [scale, codes] of [...EXCEPTIONS, [2, TWO_DECIMALS] as const]) {
    for (let index = 0; index < codes.length; index += 3) scales.set(codes.slice(index, index + 3), scale)
  }
  return scales
}

/**
 * The decimals of a currency.
 *
 * @throws ReceivablesError `input.missing` or `currency.unknown`.
 */
export function readScale(currency: unknown, path: string): number {
  const scale = SCALES.get(currency)
  if (scale !== undefined) return scale
  const code = currency === undefined ? 'input.missing' : 'currency.unknown'
  return refuse(code, path, 'an ISO 4217 currency code with minor units, such as EUR', currency)
}
