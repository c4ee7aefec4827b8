import type * as z from 'zod'
import { expectChoice } from '../kernel/expect.js'
import { STORED_FORMS, type StoredFormName, type StoredForms } from './stored-forms.js'

/**
 * The schema of a stored form. It is not public: the declarations of zod do not compile in every application that may
 * use this package, so no type of zod is in those of the package.
 *
 * @throws ReceivablesError `input.missing` or `input.choice` for an unknown name.
 */
export function schemaOf<Name extends StoredFormName>(name: Name): z.ZodType<StoredForms[Name]> {
  const known = expectChoice(name, Object.keys(STORED_FORMS) as StoredFormName[], 'name')
  return STORED_FORMS[known] as unknown as z.ZodType<StoredForms[Name]>
}
