import { expectChoice } from '../kernel/expect.js'
import type { Field } from './field.js'
import { sourceOf } from './field-sources.js'
import { fieldsOf } from './kind-fields.js'
import { NOTICE_KINDS } from './notice-kind.js'
import type { NoticeKind } from './notice-kind.js'

/** One field that a kind of notice has. */
export interface FieldSpec {
  /** Where it stands in the request, such as `parties.debtor.address`, or `items[].dueDate` for every item. */
  readonly path: string
  /** Whether the notice is refused without it. */
  readonly required: boolean
  /** The optional field inside which this one is needed; absent where nothing hangs on another field. */
  readonly requiredWith?: string
  /** What is expected there, in English. */
  readonly expected: string
  /** Who asks for it: a law, a guide of the field, practice, or a rule of this package. */
  readonly source: string
}

/**
 * Which fields a kind of notice has, and which of them it needs: the check list of a letter, to build a form from it or
 * to see what is missing before the day on which the letter goes out. {@link composeNotice} asks for exactly these.
 *
 * Fields are in the order in which they are read. A field of an optional block is not `required`, and bears the path of
 * that block in `requiredWith` if the block is refused without it. Of phone and e-mail of a contact either is enough.
 *
 * @throws ReceivablesError `input.missing` or `input.choice` for a kind that there is not.
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

/** Adds a field and the fields inside it. `block` is the optional field inside which all of this stands. */
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
