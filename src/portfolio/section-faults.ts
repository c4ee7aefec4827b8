import { describe } from '../kernel/describe.js'
import type { ErrorCode } from '../kernel/error-code.js'
import { isReceivablesError, ReceivablesError, type ErrorFault } from '../kernel/error.js'
import { movePath } from '../kernel/under-path.js'

/** The most faults listed: if everything is wrong, a full list is not useful. */
const MAX_FAULTS = 100

interface CodedFault extends ErrorFault {
  readonly code: ErrorCode
}

/** Reads the sections of a policy and collects their faults, so that all are reported at once. */
export class SectionFaults {
  readonly #found: CodedFault[] = []

  /** Whether there are no faults so far. */
  get isSound(): boolean {
    return this.#found.length === 0
  }

  /** The section; undefined if it was refused. */
  read<Section>(reader: () => Section): Section | undefined {
    return this.#read(reader, (where) => where)
  }

  /** The same for a reader that has its own name for the section: its paths are changed to those of the policy. */
  under<Section>(own: string, path: string, reader: () => Section): Section | undefined {
    return this.#read(reader, (where) => movePath(where, own, path))
  }

  #read<Section>(reader: () => Section, pathOf: (where: string) => string): Section | undefined {
    try {
      return reader()
    } catch (error) {
      if (!isReceivablesError(error)) throw error
      for (const { path, ...fault } of error.faults) {
        this.#keep({ ...fault, code: error.code, path: pathOf(path) })
      }
      return undefined
    }
  }

  /** Adds a contradiction between sections that are each well formed. */
  add(path: string, expected: string, received: unknown): void {
    this.#keep({ code: 'policy.invalid', path, expected, received: describe(received) })
  }

  /**
   * Refuses the policy if there are faults.
   *
   * @throws ReceivablesError with the code of the first fault and all faults listed.
   */
  refuse(): void {
    const [first] = this.#found
    if (first === undefined) return
    const { code, path, expected, received } = first
    throw new ReceivablesError({
      code,
      path,
      expected,
      received,
      faults: this.#found.map((fault) => ({
        path: fault.path,
        expected: fault.expected,
        received: fault.received,
      })),
    })
  }

  #keep(fault: CodedFault): void {
    if (this.#found.length < MAX_FAULTS) this.#found.push(fault)
  }
}
