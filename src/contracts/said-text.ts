import { expectText } from '../kernel/expect.js'

/**
 * A text that says something: undefined where it is absent or blank, as the column of a database is that nobody filled.
 *
 * @throws ReceivablesError `input.type`.
 */
export function saidText(value: unknown, path: string): string | undefined {
  if (value === undefined) return undefined
  const text = expectText(value, path)
  return text.trim() === '' ? undefined : text
}
