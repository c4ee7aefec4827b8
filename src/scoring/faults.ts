import { describe } from '../kernel/describe.js'
import type { ErrorCode } from '../kernel/error-code.js'
import { isReceivablesError, ReceivablesError, type ErrorFault } from '../kernel/error.js'

/** A fault of a scorecard: where it is, what should stand there, and the code of the refusal. */
export interface ScorecardFault extends ErrorFault {
  /** The code with which the card would be refused. */
  readonly code: ErrorCode
}

/** How many faults are listed: what is wholly wrong need not be told line by line. */
const MAX_FAULTS = 100

/** Reads many parts and remembers what was wrong with each, so that a table is refused with all its faults at once. */
export class Faults {
  readonly list: ScorecardFault[] = []
  #first: unknown

  /** The part, or undefined where it was refused. */
  read<Part>(reader: () => Part): Part | undefined {
    try {
      return reader()
    } catch (error) {
      if (!isReceivablesError(error)) throw error
      for (const fault of error.faults) this.#keep({ ...fault, code: error.code }, error)
      return undefined
    }
  }

  /** A fault between parts that are each well formed. */
  add(path: string, expected: string, received: unknown): void {
    this.#keep({ code: 'scorecard.invalid', path, expected, received: describe(received) }, received)
  }

  /** Refuses everything by the first fault, with all of them listed. */
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
