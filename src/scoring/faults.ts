import { describe } from '../kernel/describe.js'
import type { ErrorCode } from '../kernel/error-code.js'
import { isReceivablesError, ReceivablesError, type ErrorFault } from '../kernel/error.js'

/** A fault of a scorecard: its path, the expected value, and the error code. */
export interface ScorecardFault extends ErrorFault {
  /** The code of the error with which the card would be refused. */
  readonly code: ErrorCode
}

/** The most faults that are listed; more are not useful. */
const MAX_FAULTS = 100

/** Reads many parts and collects the faults of each, so that a table is refused with all its faults at once. */
export class Faults {
  readonly list: ScorecardFault[] = []
  #first: unknown

  /** The part; undefined if it was refused. */
  read<Part>(reader: () => Part): Part | undefined {
    try {
      return reader()
    } catch (error) {
      if (!isReceivablesError(error)) throw error
      for (const fault of error.faults) this.#keep({ ...fault, code: error.code }, error)
      return undefined
    }
  }

  /** Adds a fault between parts that are each well formed. */
  add(path: string, expected: string, received: unknown): void {
    this.#keep({ code: 'scorecard.invalid', path, expected, received: describe(received) }, received)
  }

  /** Throws the first fault, with all faults listed, if there is one. */
  refuse(): void {
    const [fault] = this.list
    if (fault === undefined) return
    if (this.list.length === 1 && isReceivablesError(this.#first)) throw this.#first
    throw new ReceivablesError({
      code: fault.code,
      path: fault.path,
      expected: fault.expected,
      received: undefined,
      faults: this.list.map(({ path, expected, received }) => ({ path, expected, received })),
    })
  }

  #keep(fault: ScorecardFault, received: unknown): void {
    if (this.list.length === 0) this.#first = received
    if (this.list.length < MAX_FAULTS) this.list.push(fault)
  }
}
