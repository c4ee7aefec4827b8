import { inspect } from 'node:util'
import { isReceivablesError, type ReceivablesError } from '../../src/kernel/error.js'

/** The refusal of a call; any other outcome fails the test. */
export function refused(call: () => unknown): ReceivablesError {
  let result: unknown
  try {
    result = call()
  } catch (error) {
    if (isReceivablesError(error)) return error
    throw error
  }
  throw new Error(`expected a refusal, got ${inspect(result)}`)
}

/** The paths of all faults of a call that is refused with `document.invalid`. */
export function faultyPaths(call: () => unknown): string[] {
  const { code, faults } = refused(call)
  if (code !== 'document.invalid') throw new Error(`expected document.invalid, got ${code}`)
  return faults.map(({ path }) => path)
}

/** A copy of plain data in which one path has another value; undefined takes the field out. */
export function changed<Value>(value: Value, path: string, to: unknown): Value {
  const copy = structuredClone(value)
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '')
  const last = keys.pop() as string
  let owner = copy as Record<string, unknown>
  for (const key of keys) owner = owner[key] as Record<string, unknown>
  if (to === undefined) Reflect.deleteProperty(owner, last)
  else Object.defineProperty(owner, last, { value: to, enumerable: true, configurable: true, writable: true })
  return copy
}
