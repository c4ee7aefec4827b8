import { UsageError } from './usage-error.js'

/** An amount as plain decimal text, or nothing where the text is not an amount in the format. */
export type AmountReader = (text: string) => string | undefined

/** How an export writes amounts. */
export interface AmountFormat {
  /** Between groups of three digits; without it no separator is read. */
  readonly thousands?: string
  /** Before the decimals. */
  readonly decimal: string
}

/** A reader of amounts. Separators are read only where they are named: `1,234` is a thousand in one land, one in another. */
export function amountFormat({ thousands, decimal }: AmountFormat): AmountReader {
  for (const [option, mark] of [
    ['--thousands', thousands],
    ['--decimal', decimal],
  ] as const) {
    if (mark !== undefined && (mark.length !== 1 || /[\d+-]/.test(mark))) {
      throw new UsageError(`${option} takes one character that is no digit and no sign, not "${mark}".`)
    }
  }
  if (thousands === decimal) throw new UsageError(`--thousands and --decimal cannot both be "${decimal}".`)
  const point = escaped(decimal)
  const comma = thousands === undefined ? undefined : escaped(thousands)
  const whole = comma === undefined ? String.raw`\d+` : String.raw`(?:\d+|\d{1,3}(?:${comma}\d{3})+)`
  const shape = new RegExp(String.raw`^-?${whole}(?:${point}\d+)?$`, 'u')
  return (text) => {
    // Longer than any amount; the shape is not tried on megabytes.
    if (text.length > 60 || !shape.test(text)) return undefined
    const plain = thousands === undefined ? text : text.replaceAll(thousands, '')
    return plain.replace(decimal, '.')
  }
}

const escaped = (mark: string) => mark.replace(/[.*+?^${}()|[\]\\/]/, String.raw`\$&`)
