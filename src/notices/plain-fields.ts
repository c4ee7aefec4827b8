import { readDay } from '../calendar/day-number.js'
import { plainDateIn } from '../calendar/plain-date-in.js'
import { refuse } from '../kernel/error.js'
import { expectChoice, expectId, expectInteger, expectText } from '../kernel/expect.js'
import { underPath } from '../kernel/under-path.js'
import { readAmount } from '../money/read-amount.js'
import { readDecimal } from '../numbers/read-decimal.js'
import { readMinor } from '../numbers/read-minor.js'
import { readShare } from '../numbers/read-share.js'
import { writeMinor } from '../numbers/write-minor.js'
import { field, LONGEST_TEXT, readDate, type RequiredField } from './field.js'

/**
 * Characters that a line of a letter may not contain: control characters and line breaks, with which data could look
 * like another line; marks that change the direction of writing, with which a figure could read backwards; invisible
 * characters, with which an account number copied from the letter would be a different one; halves of surrogate pairs.
 * The joiners of Persian and of Indian scripts, and the soft hyphen, are allowed.
 */
const UNPRINTABLE =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u

/**
 * A text that can be printed on one line.
 *
 * @throws ReceivablesError `input.missing`, `input.type` or `text.invalid`.
 */
export function readPrintable(value: unknown, path: string, most: number): string {
  const text = expectText(value, path)
  // The length is checked first, so that a text of ten megabytes is not searched.
  if (text.length > most || UNPRINTABLE.test(text))
    return refuse(
      'text.invalid',
      path,
      `at most ${String(most)} characters, without control characters or invisible ones`,
      text,
    )
  return text
}

/** A text of one line. */
export const line = (what: string, most = 500): RequiredField<string> =>
  field(what, (value, path) => readPrintable(value, path, most))

/** An IANA time zone name: a caller has to know the local time there. */
export const timeZone = (what: string): RequiredField<string> =>
  field(what, (value, path) => {
    const name = readPrintable(value, path, 60)
    underPath('timeZone', path, () => plainDateIn(0, name))
    return name
  })

/** A passage of text. */
export const passage = (what: string): RequiredField<string> => line(what, LONGEST_TEXT)

/** An identifier that can be printed. */
export const printableId = (what: string): RequiredField<string> =>
  field(what, (value, path) => {
    const id = expectId(value, path)
    return readPrintable(id, path, id.length)
  })

/** A day. */
export const date = (what: string): RequiredField<string> =>
  field(what, (value, path) => readDate(value, path))

/** A day on or after the day of the letter: a time limit. */
export const dateAhead = (what: string): RequiredField<string> =>
  field(what, (value, path, { letterDay }) => {
    if (readDay(value, path) < letterDay)
      refuse('date.order', path, 'a day on or after the day of the letter', value)
    return value as string
  })

/** A day on or before the day of the letter: a past event. */
export const dateBehind = (what: string): RequiredField<string> =>
  field(what, (value, path, { letterDay }) => {
    if (readDay(value, path) > letterDay)
      refuse('date.order', path, 'a day on or before the day of the letter', value)
    return value as string
  })

/** An amount in the currency of the notice; not negative. */
export const amount = (what: string): RequiredField<string> =>
  field(what, (value, path, { scale }) => writeMinor(readAmount(value, scale, path), scale))

/** An amount that may be negative. */
export const signedAmount = (what: string): RequiredField<string> =>
  field(what, (value, path, { scale }) => writeMinor(readMinor(value, scale, path), scale))

/** A share from 0 to 1, kept as written. */
export const share = (what: string): RequiredField<string> =>
  field(what, (value, path) => {
    readShare(value, path)
    return decimalText(value, path)
  })

/** A rate as a fraction, not negative, kept as written. */
export const rate = (what: string): RequiredField<string> =>
  field(what, (value, path) => {
    if (readDecimal(value, path).units < 0n) refuse('input.range', path, 'a rate that is not negative', value)
    return decimalText(value, path)
  })

/** A decimal in plain notation, whatever its input form. */
function decimalText(value: unknown, path: string): string {
  const { units, scale } = readDecimal(value, path)
  const digits = units.toString().padStart(scale + 1, '0')
  return scale === 0 ? digits : `${digits.slice(0, digits.length - scale)}.${digits.slice(-scale)}`
}

/** An integer in a range. */
export const integer = (what: string, min: number, max: number): RequiredField<number> =>
  field(what, (value, path) => expectInteger(value, path, min, max))

/** One of the given choices. */
export const choice = <Choice extends string>(
  what: string,
  choices: readonly Choice[],
): RequiredField<Choice> => field(what, (value, path) => expectChoice(value, choices, path))

/** A statement that counts only if it is made: `true`. */
export const confirmation = (what: string): RequiredField<true> =>
  field(what, (value, path) =>
    value === true ? true : refuse('input.choice', path, 'true, since it must be confirmed', value),
  )
