import * as z from 'zod'
import { scanDay } from '../calendar/day-number.js'
import { MAX_NAME_LENGTH } from '../escalation/read-name.js'
import { describe } from '../kernel/describe.js'
import { MAX_ID_LENGTH } from '../kernel/expect.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { MAX_DECIMAL_LENGTH, MAX_INTEGER_DIGITS, readDecimal } from '../numbers/read-decimal.js'
import { writeRate } from '../rates/write-rate.js'

const DECIMAL = 'a plain decimal number, such as 1234.50'
const DECIMAL_PATTERN = `^-?0*[0-9]{1,${String(MAX_INTEGER_DIGITS)}}(\\.[0-9]+)?$`
const DATE = 'a calendar day from 0001-01-01 to 9999-12-31 written YYYY-MM-DD'
const LEAP_YEAR = '([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)'
/** Matches exactly the existing days, for validators that treat `format` only as an annotation. */
const DATE_PATTERN = `^(?!0000)(${LEAP_YEAR}-02-29|[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8])))$`

/** An identifier. */
export const id = (what: string): z.ZodString => identifier('an identifier', MAX_ID_LENGTH, what)

/** The name of a case, a command or a letter. */
export const madeId = (what: string): z.ZodString => identifier('a name', MAX_NAME_LENGTH, what)

const identifier = (kind: string, longest: number, what: string): z.ZodString =>
  z
    .string({ error: `${kind}: a text of 1 to ${String(longest)} characters` })
    .min(1)
    .max(longest)
    .describe(what)

/** A text of any length. */
export const text = (what: string): z.ZodString => z.string({ error: 'a text' }).describe(what)

/** A text with a pattern, checked only up to a maximum length. */
export const formedText = (what: string, expected: string, form: RegExp, length: number): z.ZodString =>
  z
    .string({ error: expected })
    .refine((value) => value.length <= length && form.test(value))
    .meta({ description: what, pattern: form.source, maxLength: length })

/** True or false. */
export const flag = (what: string): z.ZodBoolean => z.boolean({ error: 'true or false' }).describe(what)

/** One of the named choices. */
export const choice = <const Choices extends readonly string[]>(
  what: string,
  choices: Choices,
): z.ZodEnum<{ [Choice in Choices[number]]: Choice }> =>
  z.enum(choices, { error: `one of ${choices.map((name) => `'${name}'`).join(', ')}` }).describe(what)

/** The `schema` field of a stored form. */
export const mark = <const Mark extends string>(schema: Mark): z.ZodLiteral<Mark> =>
  z.literal(schema, { error: `'${schema}'` }).describe('The name and version of this form.')

/** A whole number from min to max, both included. */
export const whole = (what: string, min: number, max: number): z.ZodInt =>
  z
    .int({ error: `a whole number from ${String(min)} to ${String(max)}` })
    .min(min)
    .max(max)
    .describe(what)

/** A whole number of at least min. */
export const count = (what: string, min: number): z.ZodInt =>
  z
    .int({ error: `a whole number from ${String(min)}` })
    .min(min)
    .describe(what)

/** A calendar day. */
export const plainDate = (what: string): z.ZodString =>
  z
    .string({
      error: ({ input }) =>
        describe(input) === 'a Date'
          ? `${DATE}; a Date is an instant: plainDateIn(instant, timeZone) gives its day`
          : DATE,
    })
    .refine((value) => !Number.isNaN(scanDay(value)))
    .meta({ description: what, format: 'date', pattern: DATE_PATTERN })

/** The expected value of a currency, for errors. */
export const CURRENCY_EXPECTED = 'a currency code of three capitals, such as EUR'

/** Three capitals; whether it is a currency is checked where amounts are read. */
export const currency = (what: string): z.ZodString =>
  z
    .string({ error: CURRENCY_EXPECTED })
    .regex(/^[A-Z]{3}$/)
    .describe(what)

const PLAIN = new RegExp(DECIMAL_PATTERN)

/**
 * Reads a number: a text unchanged, a number unchanged or as text, any other value as text; undefined if it is not a
 * number.
 */
function readNumber(value: unknown, asText: boolean): string | number | undefined {
  if (typeof value === 'string') {
    return value.length <= MAX_DECIMAL_LENGTH && PLAIN.test(value) ? value : undefined
  }
  try {
    const { units, scale } = readDecimal(value, '')
    return typeof value === 'number' && !asText ? value : writeRate(units, scale)
  } catch {
    return undefined
  }
}

const decimalJson = (what: string): Readonly<Record<string, unknown>> => ({
  description: what,
  anyOf: [
    { type: 'string', pattern: DECIMAL_PATTERN, maxLength: MAX_DECIMAL_LENGTH },
    { type: 'number', exclusiveMinimum: -1e30, exclusiveMaximum: 1e30 },
  ],
})

/** A number as in documents: a text, a number, or an object of a decimal library, which becomes a text. */
export const decimal = (
  what: string,
): z.ZodPipe<z.ZodCustom<DecimalInput, DecimalInput>, z.ZodTransform<string | number, DecimalInput>> =>
  z
    .custom<DecimalInput>()
    .transform((value, context) => readNumber(value, false) ?? noNumber(value, context))
    .meta(decimalJson(what))

/** A number that always becomes a text: rates, shares and amounts of policies. */
export const decimalText = (
  what: string,
): z.ZodPipe<z.ZodCustom<DecimalInput, DecimalInput>, z.ZodTransform<DecimalString, DecimalInput>> =>
  z
    .custom<DecimalInput>()
    .transform((value, context) => readNumber(value, true)?.toString() ?? noNumber(value, context))
    .meta(decimalJson(what))

function noNumber(input: unknown, context: z.RefinementCtx): never {
  context.addIssue({ code: 'custom', message: DECIMAL, input })
  return z.NEVER
}

/** An amount as in results: always a text. */
export const amount = (what: string): z.ZodString => formedText(what, DECIMAL, PLAIN, MAX_DECIMAL_LENGTH)
