import * as z from 'zod'
import { CURRENCY_EXPECTED } from './leaves.js'

/** A document: unknown fields are allowed, so that database rows fit. */
export const document = <Shape extends z.core.$ZodLooseShape>(
  title: string,
  what: string,
  shape: Shape,
): z.ZodObject<Shape, z.core.$loose> =>
  z.looseObject(shape, { error: `${title}: an object` }).meta({ title, description: what })

/** A policy, or a part of one: unknown fields are refused, because they are misspellings. */
export const policy = <Shape extends z.core.$ZodLooseShape>(
  title: string,
  what: string,
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> =>
  z.strictObject(shape, { error: `${title}: an object` }).meta({ title, description: what })

/**
 * A part that its verb reads itself, or that no verb reads: it must be an object, and its fields are kept unchanged.
 */
export const part = <Value extends object>(title: string, what: string): z.ZodType<Value, Value> =>
  document(title, what, {}) as unknown as z.ZodType<Value, Value>

/** A list of any length. */
export const list = <Element extends z.ZodType>(
  expected: string,
  what: string,
  element: Element,
): z.ZodArray<Element> => z.array(element, { error: expected }).describe(what)

const CURRENCY = /^[A-Z]{3}$/

/**
 * A value per currency: an object with codes of three capitals as fields. It is not a `z.record`, which would add a
 * kilobyte to every application.
 */
export const byCurrency = <Value extends z.ZodType>(
  what: string,
  value: Value,
  // oxlint-disable-next-line typescript/no-empty-object-type -- no field is named in advance
): z.ZodObject<{}, z.core.$catchall<Value>> =>
  z
    .object({}, { error: 'an object with a field for each currency' })
    .catchall(value)
    .check(({ value: amounts, issues }) => {
      for (const input of Object.keys(amounts).filter((name) => !CURRENCY.test(name))) {
        issues.push({ code: 'custom', input, path: [input], message: CURRENCY_EXPECTED })
      }
    })
    .meta({ description: what, propertyNames: { pattern: CURRENCY.source } })
