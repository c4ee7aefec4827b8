import { expect, expectTypeOf, test } from 'vitest'
import type * as z from 'zod'
import type { Documents } from '../../src/ledger/documents.js'
import {
  jsonSchemas,
  parseAs,
  parseDocuments,
  type StoredFormName,
  type StoredForms,
} from '../../src/schemas/index.js'
import { STORED_FORMS } from '../../src/schemas/stored-forms.js'
import type { PaymentTerms } from '../../src/terms/index.js'
import { filesBelow, read } from '../house/sources.js'

type Single = string | number | boolean | bigint | null | undefined

/**
 * A type without what differs on purpose: readonly, `undefined` beside absence, which the rooms treat alike, and the open
 * end of a schema that lets further fields through.
 */
type Plain<Type> = Type extends Single
  ? Type
  : Type extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : Type extends object
      ? {
          readonly [
            Key in keyof Type as string extends Key ? (unknown extends Type[Key] ? never : Key) : Key
          ]: Plain<Exclude<Type[Key], undefined>>
        }
      : Type

type Schemas = typeof STORED_FORMS
type Forms = { [Name in StoredFormName]: Plain<StoredForms[Name]> }
type Outputs = { [Name in StoredFormName]: Plain<z.output<Schemas[Name]>> }
type Inputs = { [Name in StoredFormName]: Plain<z.input<Schemas[Name]>> }

test('what a schema gives is the public type, and the public type is what it takes', () => {
  // `npm run typecheck` proves these two; a field that a schema lacks, or has too many of, is an error there.
  const given = (outputs: Outputs): Forms => outputs
  const taken = (forms: Forms): Inputs => forms
  expect([given, taken].map((same) => same({} as never))).toEqual([{}, {}])
})

test('a schema names the fields of its public type, no more and no fewer', () => {
  type Names<Type> = { [Name in keyof Type]: keyof Type[Name] }
  expectTypeOf<Names<Outputs>>().toEqualTypeOf<Names<Forms>>()
  expect(Object.keys(STORED_FORMS)).toEqual(Object.keys(STORED_FORMS).sort())
})

test('verbs return the public types', () => {
  expectTypeOf(parseDocuments).toEqualTypeOf<(value: unknown) => Documents>()
  expectTypeOf(parseAs<'payment-terms'>).returns.toEqualTypeOf<PaymentTerms>()
  expect(parseAs('customer', { id: '1' })).toEqual({ id: '1' })
})

/** A prepared Book holds typed columns: it goes to a worker and not into a file, and is made again from its documents. */
const NEVER_STORED = ['receivables/book@1']

test('every form that bears a name and a version can be read back', () => {
  const marks = filesBelow('src', '.ts').flatMap(
    (path) => read(path).match(/receivables\/[a-z-]+@[0-9]+/g) ?? [],
  )
  const readable = JSON.stringify(jsonSchemas()).match(/receivables\/[a-z-]+@[0-9]+/g) ?? []
  const known = new Set([...readable, ...NEVER_STORED])
  expect(new Set(marks.filter((mark) => !known.has(mark)))).toEqual(new Set())
})
