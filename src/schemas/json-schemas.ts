import { jsonSchemaOf, type JsonSchema } from './json-schema-of.js'
import { STORED_FORMS, type StoredFormName } from './stored-forms.js'

/**
 * The JSON Schemas of all stored forms by name, as in the files `receivables/json-schema/<name>.json`.
 *
 * @returns A new record; its keys are the names that {@link parseAs} accepts.
 * @throws ReceivablesError never: every name is known to {@link jsonSchemaOf}.
 *
 * @example
 * ```ts
 * import { jsonSchemas } from 'receivables/schemas'
 *
 * Object.keys(jsonSchemas()).includes('rate-table') // => true
 * ```
 */
export function jsonSchemas(): Readonly<Record<StoredFormName, JsonSchema>> {
  const names = Object.keys(STORED_FORMS) as StoredFormName[]
  return Object.fromEntries(names.map((name) => [name, jsonSchemaOf(name)])) as Record<
    StoredFormName,
    JsonSchema
  >
}
