const LIMIT = 80

/** A text, cut at a maximum length. */
export const cut = (text: string, limit: number): string =>
  text.length > limit ? `${text.slice(0, limit)}…` : text

const shorten = (text: string): string =>
  text.length > LIMIT ? `${cut(text, LIMIT)} (${String(text.length)} characters)` : text

/** Compares instead of writing: the text of a bigint with a million digits would take seconds. */
const isLong = (value: bigint): boolean => value >= 10n ** 80n || value <= -(10n ** 80n)

/**
 * A short, safe text for any received value, for error messages. Never throws and never reads the content of objects: a
 * text of ten megabytes, an object whose `toString` throws and a revoked proxy all give a short text, under 120
 * characters, or under 600 if control characters have to be escaped.
 */
export function describe(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(shorten(value))
    case 'bigint':
      return isLong(value) ? 'a bigint of more than 80 digits' : `${value.toString()}n`
    case 'number':
    case 'undefined':
    case 'boolean':
      return Object.is(value, -0) ? '-0' : String(value)
    case 'symbol':
    case 'function':
      return `a ${typeof value}`
    case 'object':
      return describeObject(value)
  }
}

function describeObject(value: object | null): string {
  if (value === null) return 'null'
  try {
    if (Array.isArray(value)) return `an array of ${String(value.length)}`
    if (value instanceof Date) return 'a Date'
    return 'an object'
  } catch {
    // A revoked proxy throws on every access.
    return 'an object'
  }
}
