import { compile } from '../house/claims.js'
import { entries } from '../house/entries.mjs'
import { collectExamples, type Example } from '../house/examples.js'
import { filesBelow, read } from '../house/sources.js'
import { copyOf } from './values.js'

/** A function that takes anything. */
export type Verb = (...args: unknown[]) => unknown

/** A call that is known to be right: the verb, and what it was given. */
export interface Call {
  /** `splitAmount`, or `prepareAccrual().accrue` for a function that a result carries. */
  readonly verb: string
  /** The function, or what makes it where it is a part of a result. */
  readonly make: () => Verb
  readonly args: readonly unknown[]
}

type Exports = Readonly<Record<string, unknown>>

const isClass = (value: Verb): boolean => /^class\b/.test(Function.prototype.toString.call(value))

/** Every function that the nine entry points export, once: the public verbs. */
export async function publicVerbs(): Promise<ReadonlyMap<string, Verb>> {
  const verbs = new Map<string, Verb>()
  for (const { source } of entries) {
    for (const [name, value] of Object.entries(await exportsOf(source))) {
      if (typeof value === 'function' && !isClass(value as Verb)) verbs.set(name, value as Verb)
    }
  }
  return verbs
}

const exportsOf = (source: string): Promise<Exports> =>
  import(/* @vite-ignore */ `../../${source}`) as Promise<Exports>

/**
 * Runs the examples in the doc comments of src and writes down every call of a public verb with what it was given: a
 * recipe for each verb that nobody has to keep up to date, since every verb has an example.
 */
export async function recordedCalls(): Promise<Call[]> {
  const calls: Call[] = []
  const modules = new Map<string, Exports>()
  for (const { source, specifier } of entries) {
    modules.set(specifier, recording(await exportsOf(source), calls))
  }
  const examples = collectExamples().filter(({ file }) => filesBelow('src', '.ts').includes(file))
  for (const example of examples) await run(example, modules)
  return calls
}

interface Row {
  readonly verb: string
  readonly input: unknown
}

/** The rows of the conformance vectors that a verb takes as they stand: cases of the field, with their odd corners. */
export async function conformanceCalls(verbs: ReadonlyMap<string, Verb>): Promise<Call[]> {
  const adapterFiles = filesBelow('test/conformance/adapters', '.ts')
  const calls: Call[] = []
  for (const file of filesBelow('test/conformance', '.json')) {
    const adapter = file.replace('conformance/', 'conformance/adapters/').replace(/json$/, 'ts')
    const { adapters = {} } = (
      adapterFiles.includes(adapter) ? await import(/* @vite-ignore */ `../../${adapter}`) : {}
    ) as { adapters?: Exports }
    const { rows } = JSON.parse(read(file)) as { rows: readonly Row[] }
    for (const { verb, input } of rows) {
      const found = verbs.get(verb)
      if (found !== undefined && !Object.hasOwn(adapters, verb)) {
        calls.push({ verb, make: () => found, args: [input] })
      }
    }
  }
  return calls
}

/** The exports of a module, its functions replaced by ones that write their calls down. */
function recording(module: Exports, calls: Call[]): Exports {
  const entriesOf = Object.entries(module).map(([name, value]): [string, unknown] =>
    typeof value === 'function' && !isClass(value as Verb)
      ? [name, recorder(name, () => value as Verb, calls)]
      : [name, value],
  )
  return Object.fromEntries(entriesOf)
}

function recorder(verb: string, make: () => Verb, calls: Call[]): Verb {
  return (...args) => {
    const given = args.map((arg) => copyOf(arg))
    calls.push({ verb, make, args: given })
    const result = make()(...args)
    return withRecordedParts(verb, result, () => make()(...given.map((arg) => copyOf(arg))), calls)
  }
}

/** A result that carries functions, such as `prepareAccrual`, is replaced by one whose functions write down too. */
function withRecordedParts(verb: string, result: unknown, again: () => unknown, calls: Call[]): unknown {
  if (typeof result !== 'object' || result === null || Array.isArray(result)) return result
  const parts = Object.entries(result).filter(([, part]) => typeof part === 'function')
  if (parts.length === 0) return result
  const recorders = parts.map(([name]) => {
    const make = (): Verb => (again() as Record<string, Verb>)[name] as Verb
    return [name, recorder(`${verb}().${name}`, make, calls)] as const
  })
  return { ...result, ...Object.fromEntries(recorders) }
}

const AsyncFunction = async function () {}.constructor as new (...source: string[]) => Verb

/** Runs an example for its calls; test/house is where its claims are checked. */
async function run(example: Example, modules: ReadonlyMap<string, Exports>): Promise<void> {
  const { body, imports } = compile(example, false)
  const loaded = new Map<string, unknown>(modules)
  for (const specifier of imports) {
    if (!loaded.has(specifier)) loaded.set(specifier, await import(/* @vite-ignore */ specifier))
  }
  const tools = {
    $rest: [],
    $freeze: (value: unknown) => value,
    $claim: (_: number, actual: unknown) => actual,
    $throws: (_: number, evaluate: Verb) => {
      try {
        evaluate()
      } catch {
        // A call that is refused is a recipe as well.
      }
    },
    $throwsLater: (_: number, evaluate: () => Promise<unknown>) => evaluate().catch(() => undefined),
    require: (specifier: string) => loaded.get(specifier),
    exports: {},
  }
  await new AsyncFunction(...Object.keys(tools), body)(...Object.values(tools))
}
