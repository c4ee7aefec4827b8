import { jsonSchemaOf, type JsonSchema } from './json-schema-of.js'
import { STORED_FORMS, type StoredFormName } from './stored-forms.js'

/**
 * The JSON Schemas of all stored forms by name: what the files `receivables/json-schema/<name>.json` are written from.
 *
 * @returns A record that belongs to the caller; its keys are the names that {@link parseAs} knows.
 * @throws ReceivablesError in no case: every name is one that {@link jsonSchemaOf} knows.
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
