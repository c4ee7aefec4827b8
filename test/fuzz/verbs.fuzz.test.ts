import { Script } from 'node:vm'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { silentCodes } from './documented-codes.js'
import { checkReasons } from './given-reasons.js'
import { anyArgs, argsOf, changes, mutate } from './mutate.js'
import { conformanceCalls, publicVerbs, recordedCalls, type Call } from './recorded-calls.js'
import { richCalls } from './rich-calls.js'
import { faultOfResult, faultOfThrow } from './verdict.js'

/*
 * Hostile input for every public verb. Calls that are right (those of the examples in the doc comments, of the
 * conformance vectors, and of rich-calls.ts, whose documents use every field) are spoilt in one to three places by values that somebody's data may
 * hold: NaN, '1e9000000', 2026-02-30, ten megabytes, a revoked proxy, rows twice, fields missing. One call in six has
 * arguments that fit nothing at all.
 *
 * FUZZ_RUNS says how many calls are made in all: 100,000 when absent, which is what CI makes, in some twenty seconds;
 * `npm test` on a contributor's machine makes 10,000. FC_SEED makes others:
 * `FC_SEED=$RANDOM FUZZ_RUNS=1000000 npm run test:fuzz`.
 */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 100_000)

/** No call takes longer, whatever it is given. */
const LIMIT_MS = 100

/** But ten megabytes of evidence have to be hashed, byte by byte, and are not refused: a letter may be in it. */
const HASHING_LIMIT_MS = 1500
const HASHING = /^(appendEvent|canonicalJson|digestOf|logHead|merkle(Proof|Root)|verify(Log|Proof))$/

/** And every stored form is written as a JSON Schema at once, for a build and not for a request. */
const WRITING_LIMIT_MS = 500

const limitOf = (verb: string): number =>
  HASHING.test(verb) ? HASHING_LIMIT_MS : verb === 'jsonSchemas' ? WRITING_LIMIT_MS : LIMIT_MS

/** All calls of a verb take seconds; where they take longer, one hangs, and no test timeout stops code that never yields. */
const HANG_MS = 30_000 + RUNS / 10

/** Verbs whose result is no plain data, by intention. */
const OPAQUE = new Map([
  ['prepareBook', 'a Book: opaque, in columns'],
  ['bookBuffers', 'the memory of a Book'],
  ['partitionDocuments', 'the rows that were given'],
  ['partitionRequest', 'the same'],
  ['streamCreditControl', 'steps that come one after the other, each of them data'],
  ['prepareAccrual', 'functions, which are verbs of their own below'],
  ['prepareScorecard', 'a function, which is a verb of its own below'],
  ['prepareEscalation', 'the same'],
  ['schemaOf', 'a zod schema'],
  ['policyFromPreset', 'a policy, whose decimals come back as they were given'],
  ['policyInForce', 'the same'],
  ['resolvePolicy', 'the same, and reference data'],
  ['parseAs', 'a form whose foreign fields come back as they were given'],
  ['checkAs', 'the same'],
  ['parseDocuments', 'documents whose foreign fields come back as they were given'],
  ['checkDocuments', 'the same'],
])

const verbs = await publicVerbs()
const byVerb = group([...(await recordedCalls()), ...(await conformanceCalls(verbs)), ...richCalls()])

function group(list: readonly Call[]): Map<string, Call[]> {
  const groups = new Map<string, Call[]>()
  for (const call of list) {
    const known = groups.get(call.verb)
    if (known === undefined) groups.set(call.verb, [call])
    else known.push(call)
  }
  return groups
}

/** How many calls of one verb: all get the same, but what takes no argument has nothing to be spoilt. */
const listening = [...byVerb.values()].filter(([call]) => takesArguments(call)).length
const runsOf = ([call]: readonly Call[]): number => (takesArguments(call) ? Math.ceil(RUNS / listening) : 5)

function takesArguments(call: Call | undefined): boolean {
  return call !== undefined && (call.make().length > 0 || call.args.length > 0)
}

test('every public verb has a call to start from', () => {
  expect([...verbs.keys()].filter((name) => !byVerb.has(name))).toEqual([])
})

test('the rich calls are right, also with every input frozen', () => {
  for (const { verb, make, args } of richCalls()) {
    const { args: frozen } = mutate(args, [])
    expect(() => make()(...frozen), verb).not.toThrow()
  }
})

test('the reasons of right calls bear the parameters that their table documents, no more and no less', () => {
  const results = [...byVerb.values()].flat().map(({ make, args }) => {
    try {
      return make()(...args)
    } catch {
      // Some rows are about what is refused.
      return undefined
    }
  })
  const { codes, faults } = checkReasons(results)
  expect(faults).toEqual([])
  expect(codes).toBeGreaterThan(200)
})

test('two results of one call share nothing that somebody could change', () => {
  const sharing = [...byVerb.values()].flat().filter(({ make, args }) => {
    const objects = (): ReadonlySet<object> => {
      const found = new Set<object>()
      try {
        collectObjects(make()(...mutate(args, []).args), found)
      } catch {
        // Some rows are about what is refused.
      }
      return found
    }
    const first = objects()
    return [...objects()].some((object) => first.has(object) && !Object.isFrozen(object))
  })
  expect([...new Set(sharing.map(({ verb }) => verb))]).toEqual([])
})

/** Every object and list in a value. */
function collectObjects(value: unknown, found: Set<object>): void {
  if (typeof value !== 'object' || value === null || found.has(value) || ArrayBuffer.isView(value)) return
  found.add(value)
  for (const part of Object.values(value)) collectObjects(part, found)
}
test(
  'what comes out of a spoilt call is a code that the doc comment of the verb names',
  { timeout: 120_000 },
  () => {
    expect([...verbs.keys()].flatMap((verb) => silentCodes(verb, byVerb.get(verb) ?? []))).toEqual([])
  },
)

describe('nothing but a ReceivablesError comes out, no NaN, nothing slow', () => {
  test.for([...byVerb])('%s', { timeout: 10 * 60_000 }, ([verb, seeds]) => {
    const spoilt = fc.tuple(fc.nat(seeds.length - 1), changes).map(([seed, list]) => {
      const call = seeds[seed] as Call
      const { args, story } = mutate(call.args, list)
      return new Attempt(call, args, story)
    })
    const unfit = anyArgs.map(
      (chosen) => new Attempt(seeds[0] as Call, argsOf(chosen), 'arguments that fit nothing'),
    )
    const property = fc.property(
      fc.oneof({ weight: 5, arbitrary: spoilt }, { weight: 1, arbitrary: unfit }),
      (attempt) => {
        const fault = attempt.fault()
        if (fault !== undefined) throw new Error(fault)
      },
    )
    expect(
      withinTime(() => {
        fc.assert(property, { numRuns: runsOf(seeds) })
      }),
      verb,
    ).toBe('done')
  })
})

/** The call that is being made. */
let current: Attempt | undefined

/**
 * Runs all calls of a verb under one watchdog, which can stop a loop that never ends; then says which call it was. One
 * watchdog for each call would cost more than the calls.
 */
function withinTime(run: () => void): string {
  const key = Symbol.for('receivables.fuzz')
  Reflect.set(globalThis, key, run)
  try {
    new Script("globalThis[Symbol.for('receivables.fuzz')]()").runInThisContext({ timeout: HANG_MS })
    return 'done'
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    return `hangs: ${String(current?.[fc.toStringMethod]())}`
  } finally {
    Reflect.deleteProperty(globalThis, key)
  }
}

/** The milliseconds since it began: those of the processor where others keep it busy, those of the clock where it waits. */
function stopwatch(): () => number {
  const start = performance.now()
  const before = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(before)
    return Math.min(performance.now() - start, (user + system) / 1000)
  }
}

/** One call with hostile arguments. */
class Attempt {
  readonly #call: Call
  readonly #args: readonly unknown[]
  readonly #story: string

  constructor(call: Call, args: readonly unknown[], story: string) {
    this.#call = call
    this.#args = args
    this.#story = story
  }

  /** How fast-check prints it. */
  [fc.toStringMethod](): string {
    const options = { depth: 8, maxStringLength: 200, maxArrayLength: 20, breakLength: 120 }
    let text: string
    try {
      text = inspect(this.#args, options)
    } catch {
      text = 'arguments that cannot be shown'
    }
    return `${this.#call.verb}: ${this.#story}\n${text.slice(0, 6000)}`
  }

  fault(): string | undefined {
    current = this // oxlint-disable-line typescript/no-this-alias -- for the watchdog
    const before = Reflect.ownKeys(Object.prototype).length
    const outcome = this.#run()
    if (Reflect.ownKeys(Object.prototype).length !== before) return 'Object.prototype was changed'
    const limit = limitOf(this.#call.verb)
    if (outcome.took > limit && this.#isSlow(limit)) return `took more than ${String(limit)} ms`
    if ('thrown' in outcome) return faultOfThrow(outcome.thrown, this.#args)
    if (OPAQUE.has(this.#call.verb)) return undefined
    return faultOfResult(outcome.result, this.#args)
  }

  #run(): { took: number } & ({ result: unknown } | { thrown: unknown }) {
    const verb = this.#call.make()
    const took = stopwatch()
    try {
      const result = verb(...this.#args)
      return { took: took(), result }
    } catch (thrown) {
      return { took: took(), thrown }
    }
  }

  /** A busy machine delays some calls; one that is slow is slow every time. */
  #isSlow(limit: number): boolean {
    for (let time = 0; time < 10; time++) if (this.#run().took <= limit) return false
    return true
  }
}
