import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { staleItems, type Tracked } from '../../src/aging/index.js'
import { shuffled } from '../ledger/arbitraries.js'
import { deepFreeze } from '../ledger/given.js'
import { refusal, revokedProxy } from '../refusal.js'

const asOf = '2026-03-09'
const weekly = { maxAgeDays: 7 }

describe('staleItems', () => {
  test.each([
    // the last look, at most so many days, stale?
    ['2026-03-09', 0, null],
    ['2026-03-08', 0, { ageDays: 1, freshThrough: '2026-03-08' }],
    ['2026-03-02', 7, null],
    ['2026-03-01', 7, { ageDays: 8, freshThrough: '2026-03-08' }],
    ['2026-02-28', 7, { ageDays: 9, freshThrough: '2026-03-07' }],
    ['2025-12-09', 90, null],
    ['2025-12-08', 90, { ageDays: 91, freshThrough: '2026-03-08' }],
    ['0001-01-01', 36_525, { ageDays: 739_683, freshThrough: '0101-01-02' }],
  ])('looked at on %s, at most %d days: %o', (updatedOn, maxAgeDays, expected) => {
    const found = staleItems([{ id: 'a', updatedOn }], { maxAgeDays }, asOf)
    expect(found).toStrictEqual(expected === null ? [] : [{ id: 'a', ...expected }])
  })

  test('what nobody ever looked at comes first, then the most neglected, then by id', () => {
    const items: Tracked[] = [
      { id: 'b', updatedOn: '2026-02-01' },
      { id: 'a', updatedOn: '2026-02-01' },
      { id: 'c', updatedOn: '2026-01-01' },
      { id: 'fresh', updatedOn: asOf },
      { id: 'z' },
      { id: '__proto__' },
    ]
    expect(staleItems(items, weekly, asOf)).toStrictEqual([
      { id: '__proto__', ageDays: null, freshThrough: null },
      { id: 'z', ageDays: null, freshThrough: null },
      { id: 'c', ageDays: 67, freshThrough: '2026-01-08' },
      { id: 'a', ageDays: 36, freshThrough: '2026-02-08' },
      { id: 'b', ageDays: 36, freshThrough: '2026-02-08' },
    ])
  })

  const tracked = fc.uniqueArray(
    fc.tuple(fc.string({ minLength: 1, maxLength: 3 }), fc.option(fc.nat({ max: 30 }))),
    {
      selector: ([id]) => id,
    },
  )
  prop.prop([tracked, fc.nat({ max: 30 }), fc.integer()])(
    'the order of the list does not matter, and a longer age finds no more',
    (rows, maxAgeDays, seed) => {
      const items = deepFreeze(
        rows.map(([id, age]): Tracked =>
          age === null
            ? { id }
            : { id, updatedOn: new Date(Date.parse(asOf) - age * 86_400_000).toISOString().slice(0, 10) },
        ),
      )
      const found = staleItems(items, { maxAgeDays }, asOf)
      expect(staleItems(shuffled(items, seed), { maxAgeDays }, asOf)).toEqual(found)
      expect(found.map(({ id }) => id).sort()).toEqual(
        rows
          .filter(([, age]) => age === null || age > maxAgeDays)
          .map(([id]) => id)
          .sort(),
      )
      const later = staleItems(items, { maxAgeDays: maxAgeDays + 1 }, asOf).map(({ id }) => id)
      expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(later))
    },
  )
})

describe('staleItems refuses', () => {
  const throwing = (): never => {
    throw new TypeError('no')
  }

  test.each<[string, unknown, unknown, unknown, string, string]>([
    ['no list', undefined, weekly, asOf, 'input.missing', 'items'],
    ['an object', {}, weekly, asOf, 'input.type', 'items'],
    ['a hole', Array(1), weekly, asOf, 'input.missing', 'items[0]'],
    ['a row of null', [null], weekly, asOf, 'input.type', 'items[0]'],
    ['a row that throws', [new Proxy({}, { get: throwing })], weekly, asOf, 'input.type', 'items[0]'],
    ['no id', [{}], weekly, asOf, 'input.missing', 'items[0].id'],
    ['an id of ten megabytes', [{ id: 'x'.repeat(10_000_000) }], weekly, asOf, 'id.invalid', 'items[0].id'],
    ['an id twice', [{ id: 'a' }, { id: 'b' }, { id: 'a' }], weekly, asOf, 'id.duplicate', 'items[2].id'],
    [
      'a look tomorrow',
      [{ id: 'a', updatedOn: '2026-03-10' }],
      weekly,
      asOf,
      'date.order',
      'items[0].updatedOn',
    ],
    [
      'a look on 30 February',
      [{ id: 'a', updatedOn: '2026-02-30' }],
      weekly,
      asOf,
      'date.invalid',
      'items[0].updatedOn',
    ],
    ['a look on null', [{ id: 'a', updatedOn: null }], weekly, asOf, 'date.invalid', 'items[0].updatedOn'],
    ['no policy', [], undefined, asOf, 'input.missing', 'policy'],
    ['a number as policy', [], 7, asOf, 'input.type', 'policy'],
    ['a revoked policy', [], revokedProxy(), asOf, 'input.type', 'policy'],
    ['a policy that throws', [], new Proxy({}, { ownKeys: throwing }), asOf, 'input.type', 'policy'],
    ['no age', [], {}, asOf, 'input.missing', 'policy.maxAgeDays'],
    ['a negative age', [], { maxAgeDays: -1 }, asOf, 'input.range', 'policy.maxAgeDays'],
    ['more than a century', [], { maxAgeDays: 36_526 }, asOf, 'input.range', 'policy.maxAgeDays'],
    ['half a day', [], { maxAgeDays: 0.5 }, asOf, 'input.range', 'policy.maxAgeDays'],
    ['a text', [], { maxAgeDays: '7' }, asOf, 'input.type', 'policy.maxAgeDays'],
    ['a misspelt field', [], { maxAge: 7 }, asOf, 'input.unknown-key', 'policy.maxAge'],
    ['no day', [], weekly, undefined, 'input.missing', 'asOf'],
    ['30 February', [], weekly, '2026-02-30', 'date.invalid', 'asOf'],
  ])('%s', (_, items, policy, day, code, path) => {
    expect(refusal(() => staleItems(items as never, policy as never, day as never))).toEqual([code, path])
  })
})
