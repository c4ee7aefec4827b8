import { readShape } from './read-shape.js'
import { schemaOf } from './schema-of.js'
import type { StoredFormName, StoredForms } from './stored-forms.js'

/**
 * Reads any stored form from outside: a policy from a file, an invoice from a request, terms from a column. It checks
 * the shape as {@link parseDocuments} does, and names every faulty path. The meaning of a value is checked by the verb
 * that takes it: terms that cover the whole invoice, edges that ascend, an unbroken log.
 *
 * Unknown fields are allowed in documents and reports, and refused in policies and reference data, where they are
 * misspellings. Rates, shares and amounts of terms and rate tables become texts.
 *
 * @param name - The form, such as `'escalation-policy'`.
 * @param value - Anything.
 * @returns The value in its form.
 * @throws ReceivablesError `document.invalid` with every fault; `input.missing` or `input.choice` for an unknown name.
 *
 * @example
 * ```ts
 * import { parseAs } from 'receivables/schemas'
 *
 * parseAs('aging-schedule', { basis: 'due-date', bucketEdges: [30, 60, 90] }).bucketEdges // => [30, 60, 90]
 * parseAs('aging-schedule', { basis: 'due-date', bucketEdge: [30, 60, 90] }) // => throws 'document.invalid'
 * ```
 */
export function parseAs<Name extends StoredFormName>(name: Name, value: unknown): StoredForms[Name] {
  return readShape(schemaOf(name), value) as StoredForms[Name]
}
