import fc from 'fast-check'
import { hostileValues, trapGetter } from './hostile-values.js'
import { copyOf, isContainer, put, type Container } from './values.js'

/** One place in the arguments of a call: a field of an object, an element of an array, or an argument itself. */
interface Place {
  readonly holder: Container
  readonly key: string
}

/** Enough to reach every field of a document; the rest of a large argument is more of the same. */
const MAX_PLACES = 2000

function placesOf(args: unknown[]): Place[] {
  const places: Place[] = []
  const seen = new Set<unknown>()
  const queue: Container[] = [args]
  for (let at = 0; at < queue.length && places.length < MAX_PLACES; at++) {
    const holder = queue[at] as Container
    if (seen.has(holder)) continue
    seen.add(holder)
    for (const key of Object.keys(holder).slice(0, 60)) {
      places.push({ holder, key })
      const value = valueAt({ holder, key })
      if (isContainer(value)) queue.push(value)
    }
  }
  return places
}

const valueAt = ({ holder, key }: Place): unknown => Object.getOwnPropertyDescriptor(holder, key)?.value

/** One change to the arguments of a call. Numbers choose, so that fast-check can shrink what it found. */
type Change = readonly [kind: number, place: number, other: number]

const kinds: readonly (readonly [
  name: string,
  change: (place: Place, other: number, places: Place[]) => string,
])[] = [
  ['replace', replace],
  ['replace', replace],
  ['replace', replace],
  ['replace', replace],
  ['replace', replace],
  ['delete', ({ holder, key }) => (Reflect.deleteProperty(holder, key), '')],
  ['swap', swap],
  ['copy', copyTo],
  ['repeat', repeatElement],
  ['reorder', ({ holder }, other) => (Array.isArray(holder) ? (rotate(holder, other), '') : '(no array)')],
  ['stretch', stretch],
  ['add a field', addField],
  ['a getter that throws', trap],
]

function replace(place: Place, other: number): string {
  const [name, value] = hostileValues[other % hostileValues.length] as (typeof hostileValues)[number]
  put(place.holder, place.key, value)
  return `by ${name}`
}

function swap(place: Place, other: number, places: Place[]): string {
  const second = places[other % places.length] as Place
  const [a, b] = [valueAt(place), valueAt(second)]
  // A container in itself would be a cycle, which hostileValues has.
  if (isContainer(a) || isContainer(b)) return '(containers)'
  put(place.holder, place.key, b)
  put(second.holder, second.key, a)
  return `with ${second.key}`
}

function copyTo(place: Place, other: number, places: Place[]): string {
  const from = places[other % places.length] as Place
  put(place.holder, place.key, copyOf(valueAt(from)))
  return `of ${from.key}`
}

function repeatElement({ holder, key }: Place, other: number): string {
  if (!Array.isArray(holder)) return '(no array)'
  const times = 1 + (other % 40)
  const element = holder[Number(key)] as unknown
  if (holder.length < 200) for (let time = 0; time < times; time++) holder.push(element)
  return `${String(times)} times`
}

function rotate(array: unknown[], by: number): void {
  if (array.length > 100_000) return
  const cut = by % (array.length + 1)
  array.push(...array.splice(0, cut))
  if (by % 2 === 1) array.reverse()
}

/** Holes up to the longest list that there can be: whoever walks it walks for minutes. */
function stretch({ holder }: Place, _: number, [first]: Place[]): string {
  if (!Array.isArray(holder) || holder === first?.holder) return '(no array)'
  holder.length = 2 ** 32 - 1
  return ''
}

const KEYS = ['__proto__', 'constructor', 'toString', 'amuont', '', 'schema', 'length', '0', 'k'.repeat(5000)]

function addField({ holder }: Place, other: number): string {
  const key = KEYS[other % KEYS.length] as string
  if (Array.isArray(holder) && key === 'length') return '(an array has a length)'
  const [name, value] = hostileValues[(other * 7) % hostileValues.length] as (typeof hostileValues)[number]
  put(holder, key, value)
  return `${key.slice(0, 20)} = ${name}`
}

function trap({ holder, key }: Place, _: number, [first]: Place[]): string {
  if (holder === first?.holder) return '(an argument)'
  Object.defineProperty(holder, key, { get: trapGetter, enumerable: true, configurable: true })
  return ''
}

/** A change to a place that an earlier one has made to throw changes nothing. */
function attempt(change: () => string): string {
  try {
    return change()
  } catch {
    return '(which bites)'
  }
}

/** Arguments made hostile, frozen, and how. */
export interface HostileArgs {
  readonly args: readonly unknown[]
  readonly story: string
}

/** The arguments with the changes made in order; every container that was copied for the call is then frozen. */
export function mutate(args: readonly unknown[], changes: readonly Change[]): HostileArgs {
  const made: object[] = []
  const copy = copyOf([...args], made)
  const story = changes.map(([kind, place, other]) => {
    const places = placesOf(copy)
    const [name, change] = kinds[kind % kinds.length] as (typeof kinds)[number]
    const target = places[place % places.length]
    if (target === undefined) return 'nothing to change'
    const key = Array.isArray(target.holder) ? `[${target.key}]` : target.key.slice(0, 40)
    return `${name} ${key} ${attempt(() => change(target, other, places))}`
  })
  for (const container of made) Object.freeze(container)
  return { args: copy, story: story.join('; ') }
}

/** Between one and three changes. */
export const changes: fc.Arbitrary<Change[]> = fc.array(fc.tuple(fc.nat(997), fc.nat(9973), fc.nat(99_991)), {
  minLength: 1,
  maxLength: 3,
})

/** An argument of any shape, or the number of a hostile value: fast-check looks into what it makes, and some bite. */
const anyArg = fc.oneof(
  fc.record({
    value: fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withSparseArray: true,
      withTypedArray: true,
      withObjectString: true,
      maxDepth: 3,
    }),
  }),
  fc.record({ hostile: fc.nat(hostileValues.length - 1) }),
)

/** Arguments that have nothing to do with the verb, to be read by {@link argsOf}. */
export const anyArgs = fc.array(anyArg, { maxLength: 4 })

/** The arguments that were chosen. */
export const argsOf = (chosen: readonly ({ value: unknown } | { hostile: number })[]): unknown[] =>
  chosen.map((arg) => ('hostile' in arg ? hostileValues[arg.hostile]?.[1] : arg.value))
