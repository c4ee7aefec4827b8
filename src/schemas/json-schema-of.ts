import * as z from 'zod'
import { schemaOf } from './schema-of.js'
import type { StoredFormName } from './stored-forms.js'

/** A JSON Schema as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>

/**
 * The JSON Schema (draft 2020-12) of a stored form as it is sent or stored, for other languages, editors and API
 * descriptions. It is self-contained. The same schemas are in the package as files:
 * `receivables/json-schema/invoice.json`.
 *
 * It describes what {@link parseAs} accepts, with two differences that JSON Schema makes necessary: `maxLength` counts
 * characters instead of UTF-16 units, and a number with more than 64 decimals passes.
 *
 * @param name - The form.
 * @returns A new schema object, with `$id` `urn:receivables:<name>:1`.
 * @throws ReceivablesError `input.missing` or `input.choice` for an unknown name.
 *
 * @example
 * ```ts
 * import { jsonSchemaOf } from 'receivables/schemas'
 *
 * jsonSchemaOf('payment') // => { $id: 'urn:receivables:payment:1', title: 'payment', type: 'object', ... }
 * ```
 *
 * @see JSON Schema draft 2020-12.
 */
export function jsonSchemaOf(name: StoredFormName): JsonSchema {
  const { $schema, title, description, ...body } = z.toJSONSchema(schemaOf(name), {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
  })
  return plain({ $schema, $id: `urn:receivables:${name}:1`, title, description, ...body })
}

/** Without the fields that zod attaches for its own use. */
const plain = (schema: object): JsonSchema => JSON.parse(JSON.stringify(schema)) as JsonSchema
