import { isReceivablesError, ReceivablesError } from './error.js'

/** A path that a verb gave under the name of its own argument, as a path of the policy or request. */
export function movePath(where: string, own: string, path: string): string {
  if (where === own) return path
  const rest = own === '' ? `.${where}`.replace(/^\.\[/, '[') : where.slice(own.length)
  return isBelow(where, own) ? `${path}${rest}` : path
}

/**
 * Runs a reader or a verb whose argument stands at another path of the request: what it refuses is told at that path.
 *
 * @param own - What the reader calls its argument; empty where its paths begin in it.
 * @param path - The place in the request, or a function that knows it once something was refused.
 * @param read - The reader.
 * @throws ReceivablesError what the reader refuses.
 */
export function underPath<Result>(own: string, path: string | (() => string), read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (!isReceivablesError(error) || !isBelow(error.path, own)) throw error
    const { code, expected, received, faults } = error
    const place = typeof path === 'string' ? path : path()
    throw new ReceivablesError({
      code,
      path: movePath(error.path, own, place),
      expected,
      // What was received is said by the first fault, as a text already.
      received,
      faults: faults.map((fault) => ({ ...fault, path: movePath(fault.path, own, place) })),
    })
  }
}

const isBelow = (where: string, own: string): boolean =>
  own === '' || where === own || where.startsWith(`${own}[`) || where.startsWith(`${own}.`)
