import { isReceivablesError, ReceivablesError } from './error.js'

/**
 * Runs a reader of values that may throw when they are read: what a getter or a proxy throws becomes a refusal at
 * `path`, as for a value of the wrong type. The thrown value is kept as the `cause`, so that a bug in the reader itself
 * stays visible.
 *
 * @param path - The place.
 * @param read - The reader.
 * @throws ReceivablesError `input.type`, or whatever the reader refuses.
 */
export function readSafely<Result>(path: string, read: () => Result): Result {
  try {
    return read()
  } catch (cause) {
    if (isReceivablesError(cause)) throw cause
    throw new ReceivablesError({
      code: 'input.type',
      path,
      expected: 'plain data',
      received: 'a value that throws when it is read',
      cause,
    })
  }
}
