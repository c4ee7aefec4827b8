import { refuse } from '../kernel/error.js'
import { at, expectArray } from '../kernel/expect.js'

/**
 * Reads a list with a least and a greatest length, so that later sorting or comparison of pairs is bounded.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, `input.range`, or the errors of the reader.
 */
export function readList<Element>(
  value: unknown,
  path: string,
  [min, max]: readonly [min: number, max: number],
  what: string,
  read: (element: unknown, path: string) => Element,
): Element[] {
  const list = expectArray(value, path, what)
  if (list.length < min || list.length > max) {
    refuse('input.range', path, `${what}: ${String(min)} to ${String(max)} of them`, list)
  }
  return Array.from(list, (element, index) => read(element, at(path, index)))
}
