import { UsageError } from './usage-error.js'

/** Reads amounts written in one format. */
export interface AmountReader {
  /** An amount as plain decimal text, or nothing where the text is not an amount in the format. */
  readonly read: (text: string) => string | undefined
  /** An amount as the format writes it, for messages: `1,234.56`. */
  readonly sample: string
}

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
  const read = (text: string) => {
    // Longer than any amount; the shape is not tried on megabytes.
    if (text.length > 60 || !shape.test(text)) return undefined
    const plain = thousands === undefined ? text : text.replaceAll(thousands, '')
    return plain.replace(decimal, '.')
  }
  return { read, sample: `1${thousands ?? ''}234${decimal}56` }
}

const escaped = (mark: string) => mark.replace(/[.*+?^${}()|[\]\\/]/, String.raw`\$&`)
