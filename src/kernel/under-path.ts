import { isReceivablesError, ReceivablesError } from './error.js'

/** Translates a path below a verb's own argument into a path of the policy or request. */
export function movePath(where: string, own: string, path: string): string {
  if (where === own) return path
  const rest = own === '' ? `.${where}`.replace(/^\.\[/, '[') : where.slice(own.length)
  return isBelow(where, own) ? `${path}${rest}` : path
}

/**
 * Runs a reader or a verb whose argument is at another path of the request: its errors are reported at that path.
 *
 * @param own - The name that the reader gives its argument; empty if its paths begin inside it.
 * @param path - The path in the request, or a function that returns it, called only after a refusal.
 * @param read - The reader.
 * @throws ReceivablesError whatever the reader refuses.
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
      // The first fault already has what was received, as a text.
      received,
      faults: faults.map((fault) => ({ ...fault, path: movePath(fault.path, own, place) })),
    })
  }
}

const isBelow = (where: string, own: string): boolean =>
  own === '' || where === own || where.startsWith(`${own}[`) || where.startsWith(`${own}.`)
