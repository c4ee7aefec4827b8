import { checkShape, type ShapeCheck } from './read-shape.js'
import { schemaOf } from './schema-of.js'
import type { StoredFormName, StoredForms } from './stored-forms.js'

/**
 * Checks the shape of a stored form like {@link parseAs}, but returns faults instead of throwing an error.
 *
 * @param name - The form, such as `'payment-terms'`.
 * @param value - Anything.
 * @returns The value in its form, or all faults.
 * @throws ReceivablesError `input.missing` or `input.choice` for an unknown name.
 *
 * @example
 * ```ts
 * import { checkAs } from 'receivables/schemas'
 *
 * checkAs('customer', { id: '0042', name: 'Acme GmbH' }) // => { ok: true, value: { id: '0042', name: 'Acme GmbH' } }
 * checkAs('customer', { id: 42 }) // => { ok: false, count: 1, faults: [{ path: 'id', received: '42', ... }] }
 * ```
 */
export function checkAs<Name extends StoredFormName>(
  name: Name,
  value: unknown,
): ShapeCheck<StoredForms[Name]> {
  return checkShape(schemaOf(name), value) as ShapeCheck<StoredForms[Name]>
}
