import { createHash } from 'node:crypto'
import { fc, test as law } from '@fast-check/vitest'
import { expect } from 'vitest'
import { auditSample, viewFor } from '../../src/portfolio/index.js'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** RFC 8785 for values without numbers that print unlike in other languages. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = value as Readonly<Record<string, Json>>
  const keys = Object.keys(fields).sort((a, b) => (a < b ? -1 : 1))
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(fields[key] as Json)}`).join(',')}}`
}

/** The digest of each row beside the seed, smallest first; the rows that are drawn, as they stood. */
function drawn(rows: readonly Json[], size: number, seed: string): Json[] {
  const keyed = rows.map((row, place) => ({
    place,
    key: createHash('sha256')
      .update(canonical([seed, row]))
      .digest('hex'),
  }))
  const first = keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.place - b.place))
  const places = new Set(first.slice(0, size).map(({ place }) => place))
  return rows.filter((_, place) => places.has(place))
}

const text = fc.constantFrom('', 'F-1', 'f-1', '10', '9', 'ä', '审计', '"', '\n', '__proto__')
const part: fc.Arbitrary<Json> = fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), text, fc.array(text))
const row: fc.Arbitrary<Json> = fc.oneof(part, fc.dictionary(text, part, { noNullPrototype: true }))

law.prop([fc.array(row, { maxLength: 12 }), fc.nat(13), text])(
  'a sample is the rows whose SHA-256 beside the seed is the smallest',
  (rows, size, seed) => {
    expect(auditSample({ rows, size, seed })).toEqual(drawn(rows, size, seed))
  },
)

const role = fc.constantFrom('finance', 'Finance', ' finance', 'external-counsel', '__proto__', null)

law.prop([fc.array(fc.record({ id: fc.nat(), role, open: part }), { maxLength: 12 })])(
  'the view of a role is the rows that bear it letter by letter, and no row is in two views',
  (rows) => {
    const roles = [...new Set(rows.map((given) => given.role))].filter((name) => name !== null)
    for (const name of roles) expect(viewFor(name, rows)).toEqual(rows.filter((given) => given.role === name))
    const seen = roles.flatMap((name) => viewFor(name, rows))
    expect(seen).toHaveLength(rows.filter((given) => given.role !== null).length)
    expect(viewFor('nobody', rows)).toEqual([])
  },
)
