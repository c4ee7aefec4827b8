import { expectChoice } from '../kernel/expect.js'
import type { Field } from './field.js'
import { sourceOf } from './field-sources.js'
import { fieldsOf } from './kind-fields.js'
import { NOTICE_KINDS } from './notice-kind.js'
import type { NoticeKind } from './notice-kind.js'

/** A field of a kind of notice. */
export interface FieldSpec {
  /** Path in the request, such as `parties.debtor.address`, or `items[].dueDate` for every item. */
  readonly path: string
  /** Whether the notice is refused without it. */
  readonly required: boolean
  /** The optional field inside which this one is required; absent if it does not depend on another field. */
  readonly requiredWith?: string
  /** What is expected, in English. */
  readonly expected: string
  /** Why it is required: a law, a guide of the field, practice, or a rule of this package. */
  readonly source: string
}

/**
 * Lists the fields of a kind of notice, and which of them are required: a checklist for building a form or for finding
 * what is missing before the letter is sent. {@link composeNotice} requires exactly these.
 *
 * Fields are in the order in which they are read. A field inside an optional block is not `required`; if the block is
 * refused without the field, `requiredWith` is the path of the block. Of phone and e-mail of a contact, either is
 * sufficient.
 *
 * @throws ReceivablesError `input.missing` or `input.choice` for an unknown kind.
 *
 * @example
 * ```ts
 * import { requiredFields } from 'receivables/escalation'
 *
 * requiredFields('friendly-reminder').filter(({ required, path }) => required && path.startsWith('parties')).map(({ path }) => path)
 * // => ['parties', 'parties.creditor', 'parties.creditor.legalName', 'parties.creditor.contact', 'parties.creditor.contact.name',
 * //     'parties.debtor', 'parties.debtor.legalName', 'parties.debtor.contact', 'parties.debtor.contact.name']
 * requiredFields('overdue-notice').find(({ path }) => path === 'lateCharge')
 * // => { required: true, source: "A Chinese collection firm's guides for trade creditors: what an overdue notice states", ... }
 * ```
 *
 * @see {@link composeNotice}
 */
export function requiredFields(kind: NoticeKind): readonly FieldSpec[] {
  const known = expectChoice(kind, NOTICE_KINDS, 'kind')
  const specs: FieldSpec[] = []
  for (const [name, field] of Object.entries(fieldsOf(known)))
    collect(name, field, undefined, sourceOf(known, name), specs)
  return specs
}

/** Adds a field and the fields inside it. `block` is the optional field that contains them. */
function collect(
  path: string,
  field: Field<unknown>,
  block: string | undefined,
  source: string,
  specs: FieldSpec[],
): void {
  const isHeld = block !== undefined && !field.optional
  specs.push({
    path,
    required: block === undefined && !field.optional,
    ...(isHeld ? { requiredWith: block } : {}),
    expected: field.what,
    source,
  })
  const inside = field.optional ? path : block
  const below = field.list === true ? `${path}[]` : path
  for (const [name, part] of Object.entries(field.parts ?? {}))
    collect(`${below}.${name}`, part, inside, source, specs)
}
