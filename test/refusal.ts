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

/** The rows with four thousand million holes behind them: whoever walks them walks for minutes. */
export function stretched<Row>(rows: readonly Row[]): Row[] {
  const list = [...rows]
  list.length = 2 ** 32 - 1
  return list
}

/** Objects in objects, so many levels. */
export function nested(levels: number): object {
  let value: object = {}
  for (let level = 1; level < levels; level++) value = { a: value }
  return value
}

/** A proxy that throws a TypeError on every look at it. */
export function revokedProxy(target: object = {}): never {
  const { proxy, revoke } = Proxy.revocable(target, {})
  revoke()
  return proxy as never
}
