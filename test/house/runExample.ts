import { dirname, join, resolve } from 'node:path'
import { compile } from './claims.js'
import { entries } from './entries.mjs'
import type { Example } from './examples.js'
import { $rest, assertMatches } from './matches.js'
import { root } from './sources.js'

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value) && !ArrayBuffer.isView(value)) {
    Object.freeze(value)
    Object.values(value).forEach(deepFreeze)
  }
  return value
}

export interface RunOptions {
  /** Whether literals are deep-frozen before a function gets them. */
  readonly frozen?: boolean
}

/** Runs an example; throws, naming file and line, where a result is not what the example claims. Returns the number of claims. */
export async function runExample(example: Example, options: RunOptions = {}): Promise<number> {
  const { body, imports, places } = compile(example, options.frozen === true)
  const modules = new Map<string, unknown>()
  for (const specifier of imports) modules.set(specifier, await load(specifier, example))

  const reached = new Set<number>()
  const failures: Error[] = []
  // Kept as well as thrown: the example may have a catch of its own.
  const check = (index: number, compare: () => void): void => {
    reached.add(index)
    try {
      compare()
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause)
      failures.push(new Error(`${places[index] ?? '?'}: ${message}`, { cause }))
    }
  }
  const tools = {
    $rest,
    $freeze: deepFreeze,
    $claim: <T>(index: number, actual: T, expected: () => unknown): T => {
      check(index, () => {
        assertMatches(actual, expected())
      })
      return actual
    },
    $throws: (index: number, evaluate: () => unknown, code: string): void => {
      let outcome: unknown
      try {
        evaluate()
      } catch (error) {
        outcome = error
      }
      check(index, () => {
        assertThrew(outcome, code)
      })
    },
    $throwsLater: async (index: number, evaluate: () => Promise<unknown>, code: string): Promise<void> => {
      const outcome: unknown = await evaluate().then(
        () => undefined,
        (error: unknown) => error,
      )
      check(index, () => {
        assertThrew(outcome, code)
      })
    },
    require: (specifier: string): unknown => modules.get(specifier),
    exports: {},
  }
  const run = new AsyncFunction(...Object.keys(tools), `${body}\n//# sourceURL=example://${example.id}`)
  try {
    await run(...Object.values(tools))
  } catch (error) {
    throw failures[0] ?? error
  }
  if (failures[0]) throw failures[0]
  const missed = places.find((_, index) => !reached.has(index))
  if (missed !== undefined) throw new Error(`${missed}: this line never ran`)
  return places.length
}

function assertThrew(outcome: unknown, code: string): void {
  const thrown = outcome as { name?: unknown; code?: unknown } | undefined
  if (thrown?.name === 'ReceivablesError' && thrown.code === code) return
  const got =
    outcome instanceof Error
      ? `${outcome.name} ${String(thrown?.code ?? '')}: ${outcome.message}`
      : String(outcome ?? 'nothing')
  throw new Error(`expected a ReceivablesError '${code}', got ${got}`)
}

const AsyncFunction = async function () {}.constructor as new (
  ...source: string[]
) => (...values: unknown[]) => Promise<void>

async function load(specifier: string, { id, file }: Example): Promise<unknown> {
  const entry = entries.find((known) => known.specifier === specifier)
  if (entry !== undefined) return import(/* @vite-ignore */ join(root, entry.source))
  if (specifier.startsWith('receivables')) throw new Error(`${id}: there is no entry point ${specifier}`)
  if (!specifier.startsWith('.')) return import(/* @vite-ignore */ specifier)
  const target = resolve(root, dirname(file), specifier)
  return import(
    /* @vite-ignore */ target.startsWith(join(root, 'src')) ? target.replace(/\.js$/, '.ts') : target
  )
}
