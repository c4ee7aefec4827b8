/// <reference types="vite/client" />
import { describe, expect, test } from 'vitest'
import { isReceivablesError, type ReceivablesError } from '../../src/kernel/error.js'
import type { Adapter, Adapters } from './adapters/adapter.js'

/*
 * Runs every row of every `test/conformance/<topic>.json`; README.md here says what a row is. A topic's adapters stand in
 * `adapters/<topic>.ts`. Adding a topic is adding files: nothing is registered here.
 */

interface Row {
  readonly id: string
  readonly verb: string
  readonly input: unknown
  readonly expected: unknown
  readonly published?: unknown
  readonly source: string
  readonly stance: 'match' | 'configurable' | 'negative'
  readonly note?: string
}

interface Topic {
  readonly title: string
  readonly description: string
  readonly rows: readonly Row[]
}

// By the bracket right after `glob` vitest sees that this file depends on others, and does not keep it as it was: a new topic, adapter
// or room would not be found.
const topics = import.meta.glob('./*.json', { eager: true, import: 'default' }) as Record<string, Topic>
const adapterFiles = import.meta.glob('./adapters/*.ts', { eager: true }) as Record<
  string,
  { adapters?: Adapters }
>
const rooms = import.meta.glob('../../src/*/index.ts', { eager: true }) as Record<
  string,
  Record<string, unknown>
>

const publicVerbs = new Map<string, Adapter>(
  Object.values(rooms).flatMap((room) =>
    Object.entries(room).flatMap(([name, value]) =>
      typeof value === 'function' ? [[name, value as Adapter]] : [],
    ),
  ),
)

const KEYS = ['id', 'verb', 'input', 'expected', 'published', 'source', 'stance', 'note']
const STANCES = ['match', 'configurable', 'negative']

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a row came to: the result, or `{ throws, path }` of a refusal. Any other error is a failure. */
function outcomeOf(call: Adapter, input: unknown): unknown {
  try {
    return call(input)
  } catch (error) {
    if (!isReceivablesError(error)) throw error
    const { code, path } = error as ReceivablesError
    return { throws: code, path }
  }
}

/**
 * An object that is expected names the fields it speaks about, at every depth; arrays have the same length; numbers,
 * texts, true, false and null are equal. Returns where the two part, or undefined.
 */
function difference(actual: unknown, expected: unknown, path = ''): string | undefined {
  if (isRecord(expected)) {
    if (!isRecord(actual)) return path
    for (const [key, value] of Object.entries(expected)) {
      const found = difference(actual[key], value, `${path}.${key}`)
      if (found !== undefined) return found
    }
    return undefined
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return path
    for (const [index, value] of expected.entries()) {
      const found = difference(actual[index], value, `${path}[${String(index)}]`)
      if (found !== undefined) return found
    }
    return undefined
  }
  return Object.is(actual, expected) ? undefined : path
}

for (const [file, { title, description, rows }] of Object.entries(topics)) {
  const topic = file.slice('./'.length, -'.json'.length)
  const own = adapterFiles[`./adapters/${topic}.ts`]?.adapters ?? {}

  describe(`${topic}: ${title}`, () => {
    test('says what its rows are', () => {
      expect(description.length).toBeGreaterThan(20)
      expect(rows.length).toBeGreaterThan(0)
    })

    test.each(rows.map((row) => [`${row.id} ${row.verb} (${row.stance})`, row] as const))('%s', (_, row) => {
      expect(publicVerbs.has(row.verb), `${row.verb} is a public verb`).toBe(true)
      const call = own[row.verb] ?? publicVerbs.get(row.verb)!
      const input = structuredClone(row.input)
      const outcome = outcomeOf(call, input)
      if (difference(outcome, row.expected) !== undefined) {
        // Repeated for vitest's report, which shows both sides.
        expect(outcome, `${row.source} ${row.note ?? ''}`).toMatchObject(row.expected as object)
      }
      expect(difference(outcome, row.expected), 'where the result and the row part').toBeUndefined()
      expect(input, 'the input is not mutated').toEqual(row.input)
      if (row.stance === 'negative') {
        expect(difference(outcome, row.published), 'the published value is not given').toBeDefined()
      }
    })
  })
}

describe('the rows', () => {
  const all = Object.entries(topics).flatMap(([file, { rows }]) => rows.map((row) => ({ file, row })))

  test('are well formed and cite a source', () => {
    for (const { file, row } of all) {
      const where = `${file} ${row.id}`
      expect(
        Object.keys(row).filter((key) => !KEYS.includes(key)),
        where,
      ).toEqual([])
      expect(STANCES, where).toContain(row.stance)
      expect(row.source.length, where).toBeGreaterThan(3)
      expect(isRecord(row.input), where).toBe(true)
      expect(row.expected === undefined, where).toBe(false)
      expect(row.published !== undefined, `${where}: negative rows, and only they, have published`).toBe(
        row.stance === 'negative',
      )
    }
  })

  test('have ids that are unique over all topics', () => {
    const ids = all.map(({ row }) => row.id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test('leave no adapter unused', () => {
    for (const [file, { adapters = {} }] of Object.entries(adapterFiles)) {
      const topic = file.slice('./adapters/'.length, -'.ts'.length)
      const verbs = new Set(topics[`./${topic}.json`]?.rows.map(({ verb }) => verb))
      expect(
        Object.keys(adapters).filter((verb) => !verbs.has(verb)),
        file,
      ).toEqual([])
    }
  })
})

describe('the comparison of rows', () => {
  test.each<[string, unknown, unknown, string | undefined]>([
    ['equal texts', '1.00', '1.00', undefined],
    ['a text and a number', '1', 1, ''],
    ['fields that the row does not name', { a: 1, b: 2 }, { a: 1 }, undefined],
    ['a field that differs', { a: { b: [1, 2] } }, { a: { b: [1, 3] } }, '.a.b[1]'],
    ['a field that is missing', {}, { a: null }, '.a'],
    ['a longer array', [1, 2], [1], ''],
    ['an array and an object', [1], { 0: 1 }, ''],
    ['null and an object', null, { a: 1 }, ''],
  ])('%s', (_, actual, expected, where) => {
    expect(difference(actual, expected)).toBe(where)
  })
})
