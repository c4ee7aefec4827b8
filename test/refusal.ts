import { inspect } from 'node:util'
import { isReceivablesError } from '../src/kernel/error.js'

/**
 * How a call is refused: the code and the path of its ReceivablesError, as in
 * `expect(refusal(() => plainDate('x'))).toEqual(['date.invalid', ''])`. Any other outcome fails the test.
 */
export function refusal(call: () => unknown): [code: string, path: string] {
  let result: unknown
  try {
    result = call()
  } catch (error) {
    if (isReceivablesError(error)) return [error.code, error.path]
    throw error
  }
  throw new Error(`expected a refusal, got ${inspect(result)}`)
}

/** A proxy that throws a TypeError on every look at it. */
export function revokedProxy(target: object = {}): never {
  const { proxy, revoke } = Proxy.revocable(target, {})
  revoke()
  return proxy as never
}
