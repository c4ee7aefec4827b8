import { readShape } from './read-shape.js'
import { schemaOf } from './schema-of.js'
import type { StoredFormName, StoredForms } from './stored-forms.js'

/**
 * Reads any stored form from outside: a policy from a file, one invoice of a request, terms from a column. It looks at
 * the shape as {@link parseDocuments} does, and names every faulty path. What a value means is checked by the verb that
 * takes it: terms that share out the whole invoice, edges that ascend, a log that is unbroken.
 *
 * Fields that nobody named are let through in documents and reports, and refused in policies and reference data, where
 * they would be a misspelling. Rates, shares and amounts of terms and rate tables come out as text.
 *
 * @param name - Which form, such as `'escalation-policy'`.
 * @param value - Anything.
 * @returns The value in its form.
 * @throws ReceivablesError `document.invalid` with every fault; `input.missing` or `input.choice` for a name that no form
 * has.
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
