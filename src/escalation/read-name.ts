import { refuse } from '../kernel/error.js'
import { MAX_ID_LENGTH } from '../kernel/expect.js'

/**
 * The greatest length of the id of a case, a command or a letter: the longest invoice id plus the suffixes for the
 * instalment (`#1000000`), the command of the case (`/1000000000`) and the letter (`+1000000000`).
 */
export const MAX_NAME_LENGTH: number = MAX_ID_LENGTH + 40

/**
 * The id of a case or a command, as escalation builds it.
 *
 * @throws ReceivablesError `input.missing` or `id.invalid`.
 */
export function readName(value: unknown, path: string): string {
  if (isName(value)) return value
  const what = `a name: a text of 1 to ${String(MAX_NAME_LENGTH)} characters`
  return refuse(value === undefined ? 'input.missing' : 'id.invalid', path, what, value)
}

/** Whether a value can be the id of a case or a command. */
export const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= MAX_NAME_LENGTH
