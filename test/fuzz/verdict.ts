import { inspect } from 'node:util'
import { isReceivablesError, type ReceivablesError } from '../../src/kernel/error.js'
import { read } from '../house/sources.js'
import { Trap } from './hostile-values.js'

const codes = new Set(
  [...read('src/kernel/error-code.ts').matchAll(/^ {2}\| '([a-z-]+(?:\.[a-z-]+)+)'$/gm)].map(
    ([, code]) => code,
  ),
)

/** What a call came to, as one complaint, or nothing where it is as it should be. */
export function faultOfThrow(thrown: unknown, args: readonly unknown[]): string | undefined {
  if (!isReceivablesError(thrown)) return `threw ${inspect(thrown, { depth: 1 }).slice(0, 1500)}`
  const { code, path, expected, received, message, faults, cause } = thrown as ReceivablesError
  if (!codes.has(code)) return `threw the code '${code}', which is not in the union`
  for (const [name, text] of Object.entries({ path, expected, received, message })) {
    if (typeof text !== 'string') return `threw an error whose ${name} is ${inspect(text)}`
    if (text.length >= 2000) return `threw an error whose ${name} has ${String(text.length)} characters`
  }
  if (expected === '') return 'threw an error that expects nothing'
  if (!faults.every((fault) => typeof fault.path === 'string' && fault.expected.length < 2000)) {
    return `threw an error whose faults are ${inspect(faults)}`
  }
  // What code makes of undefined or NaN by mistake; in what was received it is the plain truth.
  const slip = slipIn(`${path} ${expected}`, args)
  if (slip !== undefined) return `threw an error that says '${slip}': ${message}`
  // A getter or a proxy of the input may throw; a bug of the package behind a tidy code may not hide.
  if (cause !== undefined && !(cause instanceof Trap) && !/proxy that has been revoked/.test(String(cause))) {
    return `threw ${code} because of ${inspect(cause)}`
  }
  return undefined
}

const SLIP = /\bundefined\b|NaN|Infinity|\[object \w+\]/

/** A text that only a slip of the code writes, unless the input has it. */
function slipIn(text: string, args: readonly unknown[]): string | undefined {
  const found = SLIP.exec(text)?.[0]
  return found === undefined || textsIn(args).some((given) => given.includes(found)) ? undefined : found
}

function textsIn(value: unknown): string[] {
  const texts: string[] = []
  const seen = new Set<unknown>()
  const visit = (part: unknown): void => {
    if (typeof part === 'string') texts.push(part)
    if (typeof part !== 'object' || part === null || seen.has(part)) return
    seen.add(part)
    try {
      if (part instanceof Map || part instanceof Set || part instanceof String)
        texts.push(...[...part].map(String))
      for (const key of Object.keys(part)) {
        texts.push(key)
        visit((part as Record<string, unknown>)[key])
      }
    } catch {
      // A hostile part says nothing.
    }
  }
  visit(value)
  return texts
}

/**
 * What is wrong with a result: it is to be plain data that JSON carries there and back unchanged, without a number that
 * is none and without a text made of one.
 */
export function faultOfResult(result: unknown, args: readonly unknown[]): string | undefined {
  return faultOfPart(result, 'result', new Set(), args)
}

function faultOfPart(
  part: unknown,
  path: string,
  above: Set<unknown>,
  args: readonly unknown[],
): string | undefined {
  switch (typeof part) {
    case 'boolean':
      return undefined
    case 'number':
      if (!Number.isFinite(part)) return `${path} is ${String(part)}`
      return Object.is(part, -0) ? `${path} is -0, which JSON does not carry` : undefined
    case 'string': {
      // What was received is the plain truth.
      if (path.endsWith('.received')) return undefined
      const slip = slipIn(part, args)
      return slip === undefined ? undefined : `${path} says '${slip}': ${part.slice(0, 200)}`
    }
    case 'object':
      return part === null ? undefined : faultOfObject(part, path, above, args)
    case 'undefined':
      return path === 'result' ? undefined : `${path} is undefined, which JSON does not carry`
    default:
      return `${path} is a ${typeof part}`
  }
}

function faultOfObject(
  part: object,
  path: string,
  above: Set<unknown>,
  args: readonly unknown[],
): string | undefined {
  if (above.has(part)) return `${path} is part of itself`
  const isArray = Array.isArray(part)
  if (Object.getPrototypeOf(part) !== (isArray ? Array.prototype : Object.prototype))
    return `${path} is no plain data`
  const keys = Reflect.ownKeys(part).filter((key) => !(isArray && key === 'length'))
  if (isArray && keys.length !== part.length) return `${path} has holes`
  above.add(part)
  for (const key of keys) {
    if (typeof key === 'symbol') {
      // Out of sight of JSON, of copies and of comparisons: what frozen terms keep of their reading.
      if (!Object.prototype.propertyIsEnumerable.call(part, key)) continue
      return `${path} has a symbol for a key`
    }
    if (SLIP.test(key)) {
      const slip = slipIn(key, args)
      if (slip !== undefined) return `${path} has the key '${key.slice(0, 200)}'`
    }
    const descriptor = Object.getOwnPropertyDescriptor(part, key)
    if (descriptor?.get !== undefined || descriptor?.enumerable !== true)
      return `${path}.${key} is no plain field`
    const fault = faultOfPart(descriptor.value, isArray ? `${path}[${key}]` : `${path}.${key}`, above, args)
    if (fault !== undefined) return fault
  }
  above.delete(part)
  return undefined
}
