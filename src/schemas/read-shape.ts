import type * as z from 'zod'
import { ReceivablesError, type ErrorFault } from '../kernel/error.js'
import { MAX_FAULTS, ShapeReader } from './shape-reader.js'

/** The result for a value with an invalid shape. */
export interface FaultyShape {
  /** The shape is not valid. */
  readonly ok: false
  /** The faults in the order of the schema, at most the first 1,000. */
  readonly faults: readonly ErrorFault[]
  /** Total number of faults; a list is not read further after a million faults. */
  readonly count: number
}

/** The result for a value with a valid shape. */
export interface SoundShape<Value> {
  /** The shape is valid. */
  readonly ok: true
  /** A copy of the value: fields of the schema in their form, others unchanged. */
  readonly value: Value
}

/** The result of a check of the shape of a value. */
export type ShapeCheck<Value> = SoundShape<Value> | FaultyShape

/** Checks the shape of a value. */
export function checkShape(schema: z.core.$ZodType, value: unknown): ShapeCheck<unknown> {
  const reader = new ShapeReader()
  const read = reader.read(schema, value)
  const { count, faults } = reader
  return count === 0 ? { ok: true, value: read } : { ok: false, faults, count }
}

/**
 * Reads a value in the form of a schema.
 *
 * @throws ReceivablesError `document.invalid`, at the first fault and with the list of all faults.
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

/** The number of faults, for a reader who sees only the message. */
function remarkOn(count: number): string {
  if (count === 1) return ''
  const listed = count > MAX_FAULTS ? `, of which ${String(MAX_FAULTS)} are listed` : ''
  return ` (the first of ${String(count)} faults${listed})`
}
