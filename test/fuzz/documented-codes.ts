import { isReceivablesError } from '../../src/kernel/error.js'
import { filesBelow, read } from '../house/sources.js'
import type { Call } from './recorded-calls.js'
import { copyOf, isContainer, put, type Container } from './values.js'

/*
 * What a verb throws is what its doc comment says that it throws. Every field of a few right calls is left out, and
 * replaced by values that do not belong there; the codes that come out must stand in the `@throws` of the verb, or in
 * that of a verb to which it refers. Nothing is drawn by chance: what is missing today is missing in every run.
 */

/** What `the code of a malformed field` stands for: see docs/guides/errors.md. */
const OF_A_FIELD = [
  'input.type',
  'input.missing',
  'input.unknown-key',
  'input.choice',
  'input.range',
  'id.invalid',
  'decimal.invalid',
  'amount.too-fine',
  'amount.negative',
  'currency.unknown',
  'date.invalid',
]

/** So many right calls of one verb are spoilt, in so many ways in all: the same ones in every run, and in CI as many again. */
const MOST_SEEDS = 2
const MOST_CALLS = process.env['CI'] === undefined ? 100 : 200

/** The text of the `@throws` of every exported function. */
const throwsOf = new Map(
  filesBelow('src', '.ts').flatMap((file) =>
    [...read(file).matchAll(/\/\*\*((?:(?!\*\/)[^])*)\*\/\s*export (?:async )?function\*? ?(\w+)/g)].map(
      ([, comment = '', name = '']): [string, string] => [name, throwsIn(comment)],
    ),
  ),
)

function throwsIn(comment: string): string {
  const [, ...tags] = comment.replaceAll(/\n \*/g, '\n').split(/\n ?@throws /)
  return tags.map((tag) => tag.split(/\n\s*(?:\n|@)/)[0] ?? '').join(' ')
}

/** The codes that a verb names, with those of the verbs to which it refers. */
function documentedCodes(verb: string, seen = new Set<string>()): Set<string> {
  const codes = new Set<string>()
  const text = throwsOf.get(verb)?.replaceAll(/\s+/g, ' ')
  if (text === undefined || seen.has(verb)) return codes
  seen.add(verb)
  for (const [, code = ''] of text.matchAll(/`([a-z-]+\.[a-z-]+)`/g)) codes.add(code)
  if (/codes? of (?:an? |the |whatever is )?malformed/.test(text))
    for (const code of OF_A_FIELD) codes.add(code)
  for (const [, link = '', word = link] of text.matchAll(/\{@link (\w+) ?\}|`(\w+)`/g)) {
    for (const code of documentedCodes(word, seen)) codes.add(code)
  }
  return codes
}

type Place = readonly [holder: Container, key: string]

function placesOf(value: unknown, places: Place[] = [], depth = 0): Place[] {
  if (!isContainer(value) || depth > 9) return places
  for (const key of Object.keys(value).slice(0, 40)) {
    places.push([value, key])
    placesOf(Object.getOwnPropertyDescriptor(value, key)?.value, places, depth + 1)
  }
  return places
}

/** What is put in the place of a value; `undefined` stands for a field that is left out. */
function spoiltFor(value: unknown): unknown[] {
  if (typeof value === 'number') return [-1, undefined, 'x', 1.5, 1e9]
  if (typeof value === 'boolean') return ['x', undefined]
  if (isContainer(value))
    return Array.isArray(value) ? [[...value, ...value], undefined, {}, []] : [5, undefined]
  if (typeof value !== 'string') return ['x', undefined]
  if (/^\d{4}-\d\d-\d\d$/.test(value))
    return ['2026-02-30', '2035-06-01', '1990-06-01', undefined, '9999-12-31']
  if (/^-?[\d.]+$/.test(value)) return ['-1', '0.0000000001', 'x', undefined, '99999999999999999']
  return [/^[A-Z]{3}$/.test(value) ? 'JPY' : '', undefined, 5, 'net 30 days EOM']
}

/** Calls in which one field is spoilt: the first value of every field, then the second. */
function* spoilt(calls: readonly (readonly unknown[])[]): Generator<readonly unknown[]> {
  for (let round = 0; round < 5; round++) {
    for (const args of calls) {
      const { length } = placesOf(args)
      for (let at = 0; at < length; at++) {
        const copy = copyOf([...args])
        const [holder, key] = placesOf(copy)[at] as Place
        const values = spoiltFor(Object.getOwnPropertyDescriptor(holder, key)?.value)
        if (round >= values.length) continue
        if (values[round] === undefined) Reflect.deleteProperty(holder, key)
        else put(holder, key, values[round])
        yield copy
      }
    }
  }
}

/** The codes that come out of spoilt calls of a verb and are not in its doc comment, each with the call's message. */
export function silentCodes(verb: string, seeds: readonly Call[]): string[] {
  const named = documentedCodes(verb)
  const silent: string[] = []
  let left = MOST_CALLS
  for (const args of spoilt(seeds.slice(0, MOST_SEEDS).map((call) => call.args))) {
    if (left-- === 0) break
    try {
      seeds[0]?.make()(...args)
    } catch (error) {
      // What is no error of the package is the business of the other tests.
      if (!isReceivablesError(error) || named.has(error.code)) continue
      named.add(error.code)
      silent.push(`${verb}: ${error.code} (${error.message.slice(0, 150)})`)
    }
  }
  return silent
}
