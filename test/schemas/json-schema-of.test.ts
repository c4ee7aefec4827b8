import { fc } from '@fast-check/vitest'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { checkAs, jsonSchemaOf, jsonSchemas, type StoredFormName } from '../../src/schemas/index.js'
import { refusal } from '../refusal.js'
import { changed } from './faults.js'
import { samples } from './forms.js'
import { runs } from '../runs.js'

const schemas = jsonSchemas()
const names = Object.keys(schemas) as StoredFormName[]

// Strict: a keyword that means nothing where it stands is an error. Formats are left out of one judge, since by the
// draft they are remarks: the patterns alone must say which days exist.
const judge = new Ajv2020({ strict: true, strictRequired: false, allErrors: true })
formats.default(judge)
const withoutFormats = new Ajv2020({ strict: true, strictRequired: false, validateFormats: false })
const accepts = Object.fromEntries(names.map((name) => [name, judge.compile(schemas[name])]))
const acceptsPlain = Object.fromEntries(names.map((name) => [name, withoutFormats.compile(schemas[name])]))

test.each(names)('%s is a schema of draft 2020-12 with a name, a title and a description', (name) => {
  const schema = jsonSchemaOf(name)
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:receivables:${name}:1`,
    title: expect.any(String) as unknown,
    description: expect.stringMatching(/\.$/) as unknown,
    type: 'object',
  })
  expect(judge.validateSchema(schema)).toBe(true)
  expect(schema).toEqual(schemas[name])
})

test('every field of every schema is described', () => {
  const silent: string[] = []
  const walk = (schema: unknown, path: string): void => {
    if (typeof schema !== 'object' || schema === null) return
    for (const [key, part] of Object.entries(schema)) {
      if (key !== 'properties') walk(part, `${path}/${key}`)
      else {
        for (const [field, inner] of Object.entries(part as Record<string, { description?: string }>)) {
          if (!/\.$/.test(inner.description ?? '')) silent.push(`${path}/${field}`)
          walk(inner, `${path}/${field}`)
        }
      }
    }
  }
  walk(schemas, '')
  expect(silent).toEqual([])
})

test.each(samples)('$name, example $index, is valid to an independent validator', ({ name, value }) => {
  accepts[name]?.(value)
  expect(accepts[name]?.errors ?? []).toEqual([])
})

test('a schema belongs to the caller', () => {
  const schema = jsonSchemaOf('customer') as { properties: object }
  Reflect.deleteProperty(schema, 'properties')
  expect(jsonSchemaOf('customer')).toHaveProperty('properties.id')
})

test('a name that there is not', () => {
  expect(refusal(() => jsonSchemaOf('order' as never))).toEqual(['input.choice', 'name'])
  expect(refusal(() => jsonSchemaOf(undefined as never))).toEqual(['input.missing', 'name'])
})

describe('the validator and parseAs agree', () => {
  const days = fc.oneof(
    fc.constantFrom('0000-01-01', '0001-01-01', '9999-12-31', '1900-02-29', '2000-02-29', '2026-04-31'),
    fc
      .tuple(fc.nat({ max: 9999 }), fc.nat({ max: 13 }), fc.nat({ max: 32 }))
      .map((parts) => parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')),
    fc.constant('0400-02-29'),
  )

  test('on every day, with and without formats', () => {
    fc.assert(
      fc.property(days, (date) => {
        const value = { id: '1', customerId: '2', date, channel: 'call' }
        const { ok } = checkAs('contact-record', value)
        expect(accepts['contact-record']?.(value)).toBe(ok)
        expect(acceptsPlain['contact-record']?.(value)).toBe(ok)
      }),
      { numRuns: runs(1000) },
    )
  })

  test('on every 29 February', () => {
    for (let year = 0; year < 10_000; year++) {
      const date = `${String(year).padStart(4, '0')}-02-29`
      const value = { id: '1', customerId: '2', date, channel: 'call' }
      if (acceptsPlain['contact-record']?.(value) !== checkAs('contact-record', value).ok) expect.fail(date)
    }
  })

  /** A number of more than 64 decimals is refused by `parseAs` alone, as its documentation says. */
  const isWritten = (value: unknown): boolean =>
    typeof value !== 'number' || value === 0 || Math.abs(value) > 1e-40

  test('on amounts', () => {
    const amounts = fc.oneof(
      fc.double().filter(isWritten),
      fc.stringMatching(/^-?[0-9]{0,40}\.?[0-9]{0,40}$/),
      fc.constantFrom(1e30, -1e30, 9.99e29, '1e5', '', '0x10', '-', '0'.repeat(65), '0'.repeat(64)),
    )
    fc.assert(
      fc.property(amounts, (amount) => {
        const value = { dueDate: '2026-01-01', amount }
        const isJson = typeof amount !== 'number' || Number.isFinite(amount)
        if (isJson) expect(accepts['instalment']?.(value)).toBe(checkAs('instalment', value).ok)
      }),
      { numRuns: runs(500) },
    )
  })

  test('on examples in which one field was changed', () => {
    const junk = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }).filter(isWritten),
      fc.constantFrom('2026-02-30', 'EUR', '0.5', 'net 30', 'due-date', 1, -1, 1.5),
    )
    const fields = fc.constantFrom(...samples).chain(({ name, value }) =>
      fc.record({
        name: fc.constant(name),
        value: fc.constant(value),
        path: fc.constantFrom(...pathsOf(value), 'further'),
        to: fc.option(junk, { nil: undefined }),
      }),
    )
    fc.assert(
      fc.property(fields, ({ name, value, path, to }) => {
        const given = changed(value, path, to)
        expect(accepts[name]?.(given)).toBe(checkAs(name, given).ok)
      }),
      { numRuns: runs(2000) },
    )
  })
})

/** The paths of all fields and elements. */
function pathsOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => {
    const field = path === '' ? name : `${path}.${name}`
    const own = Array.isArray(value) ? `${path}[${name}]` : field
    return [own, ...pathsOf(part, own)]
  })
}
