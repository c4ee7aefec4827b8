import { expectText } from '../kernel/expect.js'

/**
 * A text with content: undefined if it is absent or blank, such as an empty column of a database.
 *
 * @throws ReceivablesError `input.type`.
 */
export function saidText(value: unknown, path: string): string | undefined {
  if (value === undefined) return undefined
  const text = expectText(value, path)
  return text.trim() === '' ? undefined : text
}
