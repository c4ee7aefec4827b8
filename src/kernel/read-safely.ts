import { isReceivablesError, ReceivablesError } from './error.js'

/**
 * Runs a reader of values that may do anything when they are looked at: what a getter or a proxy throws becomes a
 * refusal of the place that was being read, as if a value of the wrong type had stood there. What was thrown stays the
 * `cause` of the refusal, so that a slip of the reader itself cannot hide behind it.
 *
 * @param path - The place.
 * @param read - The reader.
 * @throws ReceivablesError `input.type`, or what the reader refuses.
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
