import { expectBoolean } from '../kernel/expect.js'

/** A fact that is true, false, or not yet known (`null`); it is never inferred from a missing field. */
export type KnownFact = boolean | null

/**
 * Reads a fact that may be unknown.
 *
 * @throws ReceivablesError `input.missing` or `input.type`.
 */
export const readKnown = (value: unknown, path: string): KnownFact =>
  value === null ? null : expectBoolean(value, path)
