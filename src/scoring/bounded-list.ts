import { refuse } from '../kernel/error.js'
import { at, expectArray } from '../kernel/expect.js'

/**
 * Reads a list of at most so many elements: what is sorted or compared pairwise is bounded at the door.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, `input.range`, or what the reader refuses.
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
