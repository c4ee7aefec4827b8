import type * as z from 'zod'
import { expectChoice } from '../kernel/expect.js'
import { STORED_FORMS, type StoredFormName, type StoredForms } from './stored-forms.js'

/**
 * The zod schema of a stored form, for what is built on zod: the input of a procedure, a form, a schema of one's own that
 * holds an invoice. It accepts what {@link parseAs} accepts; its errors are those of zod. It is made for data without
 * malice: read what comes from strangers with {@link parseAs}, which no getter, proxy or list of a million faults upsets.
 *
 * @param name - Which form.
 * @returns The schema, one and the same object in every call.
 * @throws ReceivablesError `input.missing` or `input.choice` for a name that no form has.
 *
 * @example
 * ```ts
 * import { schemaOf } from 'receivables/schemas'
 *
 * schemaOf('customer').safeParse({ id: '' }).success // => false
 * schemaOf('invoices') // => throws 'input.choice'
 * ```
 *
 * @see Standard Schema, which zod's schemas follow.
 */
export function schemaOf<Name extends StoredFormName>(name: Name): z.ZodType<StoredForms[Name]> {
  const known = expectChoice(name, Object.keys(STORED_FORMS) as StoredFormName[], 'name')
  return STORED_FORMS[known] as unknown as z.ZodType<StoredForms[Name]>
}
