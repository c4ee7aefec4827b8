import { addDays, plainDate, type PlainDate } from 'receivables/calendar'
import { UsageError } from './usage-error.js'

/** Reads a day written in one format, or nothing where the text is not such a day. */
export type DayReader = (text: string) => PlainDate | undefined

const TOKENS: Readonly<Record<string, string>> = {
  YYYY: String.raw`(?<year>\d{4})`,
  MM: String.raw`(?<month>\d{2})`,
  M: String.raw`(?<month>\d{1,2})`,
  MMM: '(?<month>[A-Za-z]{3})',
  DD: String.raw`(?<day>\d{2})`,
  D: String.raw`(?<day>\d{1,2})`,
  YY: String.raw`(?<year>\d{2})`,
  // A time of day is read past: the day stands as it is printed.
  HH: String.raw`(?:[01]\d|2[0-3])`,
  H: String.raw`(?:[01]?\d|2[0-3])`,
  hh: String.raw`(?:0[1-9]|1[0-2])`,
  h: String.raw`(?:0?[1-9]|1[0-2])`,
  mm: String.raw`[0-5]\d`,
  ss: String.raw`[0-5]\d`,
  SSS: String.raw`\d{1,9}`,
  A: String.raw`[AaPp]\.?[Mm]\.?`,
}

/** Tokens of one digit or two, which run into whatever digits follow. */
const UNFIXED: ReadonlySet<string> = new Set(['M', 'D', 'H', 'h', 'SSS'])

/**
 * A reader of days in a format made of YYYY, MM, M or MMM (Jan), DD or D and, where the export prints a time, HH or H (hh or h
 * with A for AM and PM), mm, ss and SSS; everything else stands for itself: `YYYY-MM-DD`, `M/D/YYYY`, `D.M.YYYY`, `YYYYMMDD`,
 * `D MMM YYYY`, `YYYY-MM-DD HH:mm:ss`. Two-digit years, YY, need their century, which would be a guess: `'20'` makes 26 the
 * year 2026. `excel` are the day numbers of a workbook.
 */
export function dateFormat(pattern: string, century?: string): DayReader {
  if (pattern === 'excel') return dayOfNumber
  if (century === undefined && /(?<!Y)YY(?!Y)/i.test(pattern)) {
    throw new UsageError(
      `--date-format "${pattern}" cannot be used: years of two digits are not read, since their century would be a guess. With --century 20 the year 26 is 2026.`,
    )
  }
  const parts = pattern.match(/YYYY|YY|MMM|MM?|DD?|HH?|hh?|mm|SSS|ss|[^]/gu) ?? []
  for (const [needed, ...tokens] of [
    ['year (YYYY)', 'YYYY', 'YY'],
    ['month (MM, M, or MMM for Jan)', 'MM', 'M', 'MMM'],
    ['day (DD or D)', 'DD', 'D'],
  ] as const) {
    const found = parts.filter((part) => (tokens as readonly string[]).includes(part)).length
    if (found !== 1) throw unreadable(pattern, `it must name the ${needed} once`)
  }
  const source = parts.map((part, place) => {
    const token = Object.hasOwn(TOKENS, part) ? TOKENS[part] : undefined
    if (token === undefined) {
      if (/[YyDdSs]/.test(part)) throw unreadable(pattern, `it does not know "${part}"`)
      return part.replace(/[.*+?^${}()|[\]\\/]/, String.raw`\$&`)
    }
    const next = parts[place + 1] ?? ''
    if (UNFIXED.has(part) && (/\d/.test(next) || Object.hasOwn(TOKENS, next))) {
      throw unreadable(pattern, `${part} has no fixed width, so something must separate it from "${next}"`)
    }
    return token
  })
  const shape = new RegExp(`^${source.join('')}$`, 'u')
  return (text) => {
    const { year: printed, month, day } = shape.exec(text)?.groups ?? {}
    const year = printed?.length === 2 ? `${century ?? ''}${printed}` : printed
    if (year === undefined || month === undefined || day === undefined) return undefined
    try {
      return plainDate(`${year}-${monthNumber(month).padStart(2, '0')}-${day.padStart(2, '0')}`)
    } catch {
      return undefined
    }
  }
}

/** The first day number that all spreadsheets agree on, 1 March 1900, and the last one. */
const [FIRST_NUMBER, LAST_NUMBER] = [61, 2_958_465]

/** A day number that counts from 1900, as workbooks do unless they were made to count from 1904; its fraction is a time. */
function dayOfNumber(text: string): PlainDate | undefined {
  const number = /^\d{2,7}(?:[.,]\d+)?$/.test(text) ? Number.parseInt(text, 10) : 0
  return number < FIRST_NUMBER || number > LAST_NUMBER ? undefined : addDays('1899-12-30', number)
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** A month of digits as it is, one of letters as its number; a word that is no month is month 0, which no date has. */
const monthNumber = (text: string): string =>
  /^\d/.test(text) ? text : String(MONTHS.indexOf(text.toLowerCase()) + 1)

const unreadable = (pattern: string, why: string) =>
  new UsageError(
    `--date-format "${pattern}" cannot be used: ${why}. Try YYYY-MM-DD, M/D/YYYY, YYYYMMDD or excel.`,
  )
