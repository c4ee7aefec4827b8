import * as z from 'zod'
import { currency } from './leaves.js'

/** A document: fields that nobody named are let through, so that rows of a database fit. */
export const document = <Shape extends z.core.$ZodLooseShape>(
  title: string,
  what: string,
  shape: Shape,
): z.ZodObject<Shape, z.core.$loose> =>
  z.looseObject(shape, { error: `${title}: an object` }).meta({ title, description: what })

/** A policy, or a part of one: a field that nobody named is a misspelling and refused. */
export const policy = <Shape extends z.core.$ZodLooseShape>(
  title: string,
  what: string,
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> =>
  z.strictObject(shape, { error: `${title}: an object` }).meta({ title, description: what })

/** A list of any length. */
export const list = <Element extends z.ZodType>(
  expected: string,
  what: string,
  element: Element,
): z.ZodArray<Element> => z.array(element, { error: expected }).describe(what)

/** A value for each currency. */
export const byCurrency = <Value extends z.ZodType>(
  what: string,
  value: Value,
): z.ZodRecord<z.ZodString, Value> =>
  z
    .record(currency('An ISO 4217 code.'), value, { error: 'an object with a field for each currency' })
    .describe(what)
