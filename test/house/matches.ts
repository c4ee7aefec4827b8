import { deepStrictEqual } from 'node:assert'

/** What `...` stands for: spread into an array or an object it leaves this mark. */
const rest = Symbol('...')
export const $rest = Object.defineProperty({ [rest]: true }, Symbol.iterator, {
  value: function* () {
    yield rest
  },
})

/** Throws an AssertionError unless `actual` is what `expected` says; `...` in `expected` leaves room at its level. */
export function assertMatches(actual: unknown, expected: unknown): void {
  const [seen, wanted] = level(actual, expected)
  deepStrictEqual(seen, wanted)
}

/** The two values with everything that a `...` leaves open taken out of both. */
function level(actual: unknown, expected: unknown): [unknown, unknown] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [actual, expected.filter((element) => element !== rest)]
    const gap = expected.indexOf(rest)
    const wanted = expected.filter((element) => element !== rest)
    const tail = wanted.length - gap
    const seen =
      gap === -1 || actual.length < wanted.length
        ? actual
        : [...actual.slice(0, gap), ...actual.slice(actual.length - tail, actual.length)]
    return levels(seen, wanted)
  }
  if (isPlain(expected) && isPlain(actual)) {
    const open = rest in expected
    const keys = Object.keys(expected)
    const seenKeys = open ? keys.filter((key) => Object.hasOwn(actual, key)) : Object.keys(actual)
    const wanted = Object.fromEntries(keys.map((key) => [key, expected[key]]))
    const seen = Object.create(Object.getPrototypeOf(actual) as object | null) as Record<string, unknown>
    for (const key of seenKeys) {
      const both = Object.hasOwn(wanted, key) ? level(actual[key], wanted[key]) : undefined
      seen[key] = both ? both[0] : actual[key]
      if (both) wanted[key] = both[1]
    }
    return [seen, wanted]
  }
  return [actual, expected]
}

function levels(actual: readonly unknown[], expected: readonly unknown[]): [unknown[], unknown[]] {
  const shared = Math.min(actual.length, expected.length)
  const pairs = expected.slice(0, shared).map((element, index) => level(actual[index], element))
  return [
    [...pairs.map(([seen]) => seen), ...actual.slice(shared)],
    [...pairs.map(([, wanted]) => wanted), ...expected.slice(shared)],
  ]
}

const isPlain = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as null)
