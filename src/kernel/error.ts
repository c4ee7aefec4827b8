import { cut, describe } from './describe.js'
import type { ErrorCode } from './error-code.js'

/** The brand is a registered symbol, so that the ESM and the CJS copy of the package recognise each other's errors. */
const brand = (): symbol => Symbol.for('receivables.error')

/** The maximum length of `path` and `expected`, because they can quote the input. */
const MAX_PATH = 400
const MAX_EXPECTED = 900

/** One of several faults in a document or policy. */
export interface ErrorFault {
  /** The path of the faulty value. */
  readonly path: string
  /** What was expected there, in English. */
  readonly expected: string
  /** What was received, as a short text. */
  readonly received: string
}

/** The input of {@link ReceivablesError}. */
export interface ErrorDetails {
  /** The stable code. */
  readonly code: ErrorCode
  /** The path of the value, such as `invoices[3].amount`; empty for the argument itself. */
  readonly path: string
  /** What was expected, in English. */
  readonly expected: string
  /** The value that was received; kept as a short text. With several faults, that of the first. */
  readonly received: unknown
  /** Every fault, if a whole document was checked. Default: only the fault described by the other fields. */
  readonly faults?: readonly ErrorFault[]
  /** What the value threw when it was read, for example by a getter or a proxy. */
  readonly cause?: unknown
}

/**
 * The error for wrong input. Every verb of this package that refuses its input throws this error and no other: with a
 * stable `code`, the `path` of the faulty value, what was `expected` there and what was `received` (a short text, safe
 * to log). A business "no" (a discount that lapsed, an order on hold) is never an error, but a value with a reason.
 *
 * @example
 * ```ts
 * import { plainDate, isReceivablesError } from 'receivables'
 *
 * try {
 *   plainDate('2026-02-30')
 * } catch (error) {
 *   isReceivablesError(error) && [error.code, error.received] // => ['date.invalid', '"2026-02-30"']
 * }
 * ```
 */
export class ReceivablesError extends Error {
  override readonly name: string = 'ReceivablesError'
  /** The stable code, see {@link ErrorCode}. */
  readonly code: ErrorCode
  /** The path of the faulty value, such as `invoices[3].amount`; empty for the argument itself. */
  readonly path: string
  /** What was expected there, in English. */
  readonly expected: string
  /** What was received, as a short text. */
  readonly received: string
  readonly #faults: readonly ErrorFault[] | undefined

  /** Every fault, including the first: verbs that check a whole document or policy list them all. */
  get faults(): readonly ErrorFault[] {
    return this.#faults ?? [{ path: this.path, expected: this.expected, received: this.received }]
  }

  constructor(details: ErrorDetails) {
    const path = cut(details.path, MAX_PATH)
    const expected = cut(details.expected, MAX_EXPECTED)
    const received = details.faults?.[0]?.received ?? describe(details.received)
    super(
      `${path === '' ? '' : `${path}: `}expected ${expected}, received ${received}`,
      // `Error` reads only `cause` from these options.
      details,
    )
    this.code = details.code
    this.path = path
    this.expected = expected
    this.received = received
    this.#faults = details.faults
    Object.defineProperty(this, brand(), { value: true })
  }
}

/**
 * Whether a caught value is a {@link ReceivablesError}. It checks a brand, not the class, so it also works across the
 * ESM and the CJS copy of the package and across two installed versions.
 *
 * @example
 * ```ts
 * import { isReceivablesError } from 'receivables'
 *
 * isReceivablesError(new RangeError('no')) // => false
 * ```
 */
export function isReceivablesError(error: unknown): error is ReceivablesError {
  try {
    return (error as Readonly<Record<symbol, unknown>>)[brand()] === true
  } catch {
    // A revoked proxy throws on every access, and so do null and undefined.
    return false
  }
}

/**
 * Throws a {@link ReceivablesError}: the usual way to refuse input in this package.
 *
 * @throws ReceivablesError always.
 */
export function refuse(code: ErrorCode, path: string, expected: string, received: unknown): never {
  throw new ReceivablesError({ code, path, expected, received })
}
