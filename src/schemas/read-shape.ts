import type * as z from 'zod'
import { ReceivablesError, type ErrorFault } from '../kernel/error.js'
import { MAX_FAULTS, ShapeReader } from './shape-reader.js'

/** A value that does not have its shape. */
export interface FaultyShape {
  /** It has not. */
  readonly ok: false
  /** Every fault in the order of the schema, the first 1,000 where there are more. */
  readonly faults: readonly ErrorFault[]
  /** How many faults there are in all; a million may be more. */
  readonly count: number
}

/** A value that has its shape. */
export interface SoundShape<Value> {
  /** It has. */
  readonly ok: true
  /** The value, copied: fields that the schema names in its form, others as they were. */
  readonly value: Value
}

/** What a look at the shape of a value finds. */
export type ShapeCheck<Value> = SoundShape<Value> | FaultyShape

/** Looks at the shape of a value. */
export function checkShape(schema: z.core.$ZodType, value: unknown): ShapeCheck<unknown> {
  const reader = new ShapeReader()
  const read = reader.read(schema, value)
  const { count, faults } = reader
  return count === 0 ? { ok: true, value: read } : { ok: false, faults, count }
}

/**
 * A value in the form of a schema.
 *
 * @throws ReceivablesError `document.invalid`, at the first fault and with the list of all.
 */
export function readShape(schema: z.core.$ZodType, value: unknown): unknown {
  const reader = new ShapeReader()
  const read = reader.read(schema, value)
  const { count, faults, first: received } = reader
  const [fault] = faults
  if (fault === undefined) return read
  const { path } = fault
  const expected = fault.expected + remarkOn(count)
  throw new ReceivablesError({ code: 'document.invalid', path, expected, received, faults })
}

/** How many faults there are, for whoever sees only the message. */
function remarkOn(count: number): string {
  if (count === 1) return ''
  const listed = count > MAX_FAULTS ? `, of which ${String(MAX_FAULTS)} are listed` : ''
  return ` (the first of ${String(count)} faults${listed})`
}
