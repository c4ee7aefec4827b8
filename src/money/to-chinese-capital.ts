import { refuse } from '../kernel/error.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import { readMinor } from '../numbers/read-minor.js'

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟'] as const
/** The limit, excluded: 10^16 yuan (in fen). Beyond it usage is not settled. */
const LIMIT = 10n ** 18n

/**
 * An amount of renminbi in Chinese capital numerals, as written next to the figure on cheques, bills and formal
 * letters.
 *
 * The rules are those of the People's Bank of China for filling in bills:
 * - `人民币` stands first, with nothing between it and the numerals; a negative amount has `负` after it, which the rules
 *   do not mention but ledgers use.
 * - An amount that ends at 元 gets `整`. After 角 it may be left out and is left out here, as in the rules' own example
 *   (¥1,409.50 is 壹仟肆佰零玖元伍角). After 分 there is none.
 * - One 零 stands for any run of zeros between figures, and before 分 when there are 元 but no 角.
 * - Where the rules allow two forms, the one printed first there is taken: with a zero in the place of 元 and figures
 *   in 角, 零 follows 元 (¥1,680.32 is 壹仟陆佰捌拾元零叁角贰分); with a zero in the place of 万 (or 亿) and a figure in
 *   the 仟 right after it, no 零 is written (¥107,000.53 is 壹拾万柒仟元零伍角叁分).
 * - Ten is 壹拾, never 拾 alone. 10^12 yuan is 壹万亿. Amounts of 10^16 yuan and more are refused.
 *
 * @param amount - Yuan, with at most two decimals (分).
 * @returns The text, such as `'人民币壹拾万元整'`.
 * @throws ReceivablesError `input.missing`, `decimal.invalid`, `amount.too-fine`, or `input.range` from 10^16 yuan on.
 *
 * @example
 * ```ts
 * import { toChineseCapital } from 'receivables'
 *
 * toChineseCapital('100000.00') // => '人民币壹拾万元整'
 * toChineseCapital('6007.14') // => '人民币陆仟零柒元壹角肆分'
 * toChineseCapital('1409.50') // => '人民币壹仟肆佰零玖元伍角'
 * toChineseCapital('-0.05') // => '人民币负伍分'
 * ```
 *
 * @see 中国人民银行《支付结算办法》(银发〔1997〕393号) 附件一《正确填写票据和结算凭证的基本规定》
 */
export function toChineseCapital(amount: DecimalInput): string {
  const cents = BigInt(readMinor(amount, 2, 'amount'))
  const magnitude = cents < 0n ? -cents : cents
  if (magnitude >= LIMIT) return refuse('input.range', 'amount', 'less than 10^16 yuan', amount)
  return `人民币${cents < 0n ? '负' : ''}${writeYuan(magnitude / 100n, Number(magnitude % 100n))}`
}

const digit = (value: number): string => DIGITS.charAt(value)

function writeYuan(yuan: bigint, cents: number): string {
  const whole = yuan === 0n ? '' : `${writeWhole(yuan)}元`
  if (cents === 0) return whole === '' ? '零元整' : `${whole}整`
  const [jiao, fen] = [Math.floor(cents / 10), cents % 10]
  const zero = whole !== '' && (jiao === 0 || yuan % 10n === 0n) ? '零' : ''
  return `${whole}${zero}${jiao === 0 ? '' : `${digit(jiao)}角`}${fen === 0 ? '' : `${digit(fen)}分`}`
}

/** A positive number below 10^16: the part before 亿 is itself a number of up to eight figures. */
function writeWhole(value: bigint): string {
  const high = Number(value / 100_000_000n)
  const low = Number(value % 100_000_000n)
  if (high === 0) return writeEight(low)
  if (low === 0) return `${writeEight(high)}亿`
  return `${writeEight(high)}亿${low < 10_000_000 || high % 10_000 === 0 ? '零' : ''}${writeEight(low)}`
}

/** A positive number below 10^8. */
function writeEight(value: number): string {
  const high = Math.floor(value / 10_000)
  const low = value % 10_000
  if (high === 0) return writeFour(low)
  if (low === 0) return `${writeFour(high)}万`
  return `${writeFour(high)}万${low < 1000 ? '零' : ''}${writeFour(low)}`
}

/** A positive number below 10^4; zeros before its first and after its last figure are not written. */
function writeFour(value: number): string {
  let text = ''
  for (let place = 0, rest = value; rest > 0; place++, rest = Math.floor(rest / 10)) {
    const figure = rest % 10
    if (figure !== 0) text = `${digit(figure)}${PLACES[place] as string}${text}`
    else if (text !== '' && !text.startsWith('零')) text = `零${text}`
  }
  return text
}
