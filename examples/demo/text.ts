/** Amounts, shares and names as a person reads them, and texts of a certain width on a terminal. */

/** `'1234567.80'` as `'1,234,567.80'`. */
export function groupDigits(amount: string): string {
  const [whole = '', decimals] = amount.split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

/** A share as an aging report gives it, `'0.0575'`, as `'5.75 %'`; nothing where there is no total. */
export function percentOf(share: string | null): string {
  const [, sign = '', one = '', tenths = ''] = /^(-?)(\d+)\.(\d{4})$/.exec(share ?? '') ?? []
  if (tenths === '') return ''
  const whole = `${one}${tenths.slice(0, 2)}`.replace(/^0+(?=\d)/, '')
  return `${sign}${whole}.${tenths.slice(2)} %`
}

/** `1 row`, `2 rows`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${groupDigits(String(count))} ${count === 1 ? one : many}`

/** A name on one line, without what would steer a terminal or turn the direction of the text around it. */
export const plainText = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '\ufffd')

/** Characters that take two cells on a terminal: Chinese, Japanese, Korean, full-width forms, pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** How many cells a text takes on a terminal. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += WIDE.test(character) ? 2 : /\p{M}/u.test(character) ? 0 : 1
  return width
}

/** A text in exactly so many cells, cut with an ellipsis where it is too long. */
export function fitted(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const shown = displayWidth(text) <= width ? text : cut(text, width)
  const blanks = ' '.repeat(width - displayWidth(shown))
  return side === 'left' ? shown + blanks : blanks + shown
}

function cut(text: string, width: number): string {
  let shown = ''
  let used = 0
  for (const character of text) {
    used += displayWidth(character)
    if (used > width - 1) break
    shown += character
  }
  return `${shown}…`
}

/** A share as it is drawn: what rounds to nothing is there all the same. */
export const drawnShare = (share: string | null, amount: string): string | null =>
  share === '0.0000' && /^0*\.?0*[1-9]/.test(amount) ? '0.0001' : share

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** A bar of a share on a line of so many cells, to an eighth of a cell; what is there at all is seen. */
export function barOf(share: string | null, width: number): string {
  const parts = share === null ? 0 : Number(share.replace('.', ''))
  if (parts <= 0) return ''
  const eighths = Math.max(1, Math.round((Math.min(parts, 10_000) * width * 8) / 10_000))
  return '█'.repeat(eighths >> 3) + (EIGHTHS[eighths & 7] ?? '')
}

/** The sum of amounts of one currency, which bear the same decimals. */
export function sumOf(amounts: readonly string[]): string {
  const decimals = amounts[0]?.split('.')[1]?.length ?? 0
  const sum = amounts.reduce((total, amount) => total + BigInt(amount.replace('.', '')), 0n)
  const digits = String(sum < 0n ? -sum : sum).padStart(decimals + 1, '0')
  const whole = `${sum < 0n ? '-' : ''}${digits.slice(0, digits.length - decimals)}`
  return decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`
}

interface CreditTotal {
  readonly currency: string
  readonly amount: string
  readonly count: number
}

/** What the credits of one currency come to: `EUR -1,250.00 in 2 rows`. */
export const creditLine = (credit: CreditTotal): string =>
  `${credit.currency} ${groupDigits(credit.amount)} in ${counted(credit.count, 'row')}`

/** The credits of an export in one currency, which its totals are without; at most one sum. */
export const creditsOf = (
  currency: string,
  imported: { readonly credits: readonly CreditTotal[] } | undefined,
): readonly CreditTotal[] => imported?.credits.filter((credit) => credit.currency === currency) ?? []

/** One amount as a share of another of the same currency, cut to four decimals; null where the whole is 0. */
export function shareOf(part: string, whole: string): string | null {
  const divisor = BigInt(whole.replace('.', ''))
  if (divisor === 0n) return null
  const share = (BigInt(part.replace('.', '')) * 10_000n) / divisor
  const digits = String(share < 0n ? -share : share).padStart(5, '0')
  return `${share < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`
}

/** `'0.0005'` as `'0.05 %'`: the point moves, nothing is rounded. */
export function percentText(fraction: string): string {
  const [whole = '', decimals = ''] = fraction.split('.')
  const digits = `${whole}${decimals.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '')
  const rest = decimals.slice(2).replace(/0+$/, '')
  return `${digits}${rest === '' ? '' : `.${rest}`} %`
}
