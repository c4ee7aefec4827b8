import { amountFormat } from './amount-format.js'
import { dateFormat } from './date-format.js'
import { halfWidth } from './half-width.js'

/** Longer texts are no amount and no day. */
const LONGEST = 60

/** Workbooks count days; a cell without a date format is exported as such a count. */
const DAY_NUMBER = /^[2-6]\d{4}(?:[.,]\d+)?$/

/** The options that read a day, to be said after the message that it could not be read; nothing where no option does. */
export function hintOnDay(text: string): string {
  if (DAY_NUMBER.test(text)) return ' (the day number of a spreadsheet? --date-format excel reads it)'
  const plain = halfWidth(text)
  const readings =
    plain.length > LONGEST ? [] : formatsLike(plain).flatMap((format) => readingOf(format, plain))
  const days = new Set(readings.map(({ day }) => day))
  return hintOf(readings, days.size > 1)
}

interface Reading {
  readonly options: string
  readonly day: string
}

function readingOf(format: string, text: string): Reading[] {
  const isShort = /(?<!Y)YY(?!Y)/.test(format)
  const day = dateFormat(format, '20')(text)
  const quoted = / /.test(format) ? `"${format}"` : format
  return day === undefined
    ? []
    : [{ options: `--date-format ${quoted}${isShort ? ' --century 20' : ''}`, day }]
}

/** The formats in which a text may be a day, by its shape. */
function formatsLike(text: string): string[] {
  const [, day = '', mark = '', hours = '', seconds = '', parts = '', half = '', zone = ''] =
    /^(.*?\d\p{L}?)(?:([T ])(\d{1,2}):\d{2}(:\d{2})?(\.\d{1,9})?( ?[AaPp]\.?[Mm]\.?)?(Z)?)?$/u.exec(text) ??
    []
  const time =
    hours === ''
      ? ''
      : `${mark}${half === '' ? 'H' : 'h'}:mm${seconds && ':ss'}${parts && '.SSS'}${half.replace(/\S+/, 'A')}${zone}`
  return SHAPES.flatMap(({ shape, formats }) => {
    const [found, separator = ''] = shape.exec(day) ?? []
    return found === undefined ? [] : formats.map((format) => format.replaceAll('~', separator) + time)
  })
}

const SHAPES: readonly { readonly shape: RegExp; readonly formats: readonly string[] }[] = [
  { shape: /^\d{4}([-/.])\d{1,2}\1\d{1,2}$/, formats: ['YYYY~M~D'] },
  { shape: /^\d{1,2}([-/. ])\d{1,2}\1\d{4}$/, formats: ['D~M~YYYY', 'M~D~YYYY'] },
  { shape: /^\d{1,2}([-/. ])\d{1,2}\1\d{2}$/, formats: ['D~M~YY', 'M~D~YY'] },
  { shape: /^\d{1,2}([-/. ])[A-Za-z]{3}\1\d{4}$/, formats: ['D~MMM~YYYY'] },
  { shape: /^\d{1,2}([-/. ])[A-Za-z]{3}\1\d{2}$/, formats: ['D~MMM~YY'] },
  { shape: /^[A-Za-z]{3} \d{1,2}, \d{4}$/, formats: ['MMM D, YYYY'] },
  { shape: /^\d{8}$/, formats: ['YYYYMMDD'] },
  { shape: /^\d{4}年\d{1,2}月\d{1,2}日$/, formats: ['YYYY年M月D日'] },
]

/** The ways to write amounts that exports have, those that need fewer options first. */
const WAYS = [
  { options: '--decimal .', format: { decimal: '.' } },
  { options: '--decimal ,', format: { decimal: ',' } },
  { options: '--thousands ,', format: { thousands: ',', decimal: '.' } },
  { options: '--thousands . --decimal ,', format: { thousands: '.', decimal: ',' } },
  { options: '--thousands " "', format: { thousands: ' ', decimal: '.' } },
  { options: '--thousands " " --decimal ,', format: { thousands: ' ', decimal: ',' } },
  { options: `--thousands "'"`, format: { thousands: "'", decimal: '.' } },
  {
    options: '--thousands , --grouping indian',
    format: { thousands: ',', decimal: '.', grouping: 'indian' },
  },
] as const

const READERS = /* #__PURE__ */ WAYS.map(({ options, format }) => ({
  options,
  read: amountFormat(format).read,
}))

/** A sign or a word at either end of an amount. */
const SIGN =
  /^[-\u2212(\s]*(?<before>\p{Sc}|\p{L}{1,4}\.?)(?=[-\s\d])|(?<=[\d\s])(?<after>\p{Sc}|\p{L}{1,4}\.?)[-)\s]*$/u

/** The options that read an amount, to be said after the message that it could not be read; nothing where none does. */
export function hintOnAmount(text: string): string {
  if (text.length > LONGEST) return ''
  const plain = halfWidth(text)
  const { before = '', after = '' } = SIGN.exec(plain)?.groups ?? {}
  const sign = before || after
  const body = sign === '' ? plain : plain.replace(new RegExp(`\\s*${escaped(sign)}\\s*`, 'u'), '')
  const readings = new Map<string, string>()
  for (const { options, read } of READERS) {
    const amount = read(body)
    if (amount !== undefined && !readings.has(amount)) readings.set(amount, options)
  }
  const marked = [...readings].map(([day, options]) => ({
    options: sign === '' ? options : `--currency-sign "${sign}" ${options}`.replace(' --decimal .', ''),
    day,
  }))
  const hint = hintOf(marked, marked.length > 1)
  return sign === '' || hint === '' ? hint : `${hint.slice(0, -1)}, if ${sign} is the sign of its currency)`
}

const escaped = (text: string) => text.replace(/[$.]/g, String.raw`\$&`)

/** What reads a text, and as what where it has more than one meaning. */
const hintOf = (readings: readonly Reading[], isAmbiguous: boolean): string =>
  readings.length === 0
    ? ''
    : ` (${readings
        .map(
          ({ options, day }, place) =>
            `${options}${place === 0 ? ' reads it' : ''}${isAmbiguous ? ` as ${day}` : ''}`,
        )
        .join(', ')})`
