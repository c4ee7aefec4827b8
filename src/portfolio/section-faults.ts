import { describe } from '../kernel/describe.js'
import type { ErrorCode } from '../kernel/error-code.js'
import { isReceivablesError, ReceivablesError, type ErrorFault } from '../kernel/error.js'
import { movePath } from '../kernel/under-path.js'

/** How many faults are listed: what is wholly wrong need not be told line by line. */
const MAX_FAULTS = 100

interface CodedFault extends ErrorFault {
  readonly code: ErrorCode
}

/** Reads the sections of a policy and remembers what was wrong with each, so that all of it is told at once. */
export class SectionFaults {
  readonly #found: CodedFault[] = []

  /** Whether nothing was wrong so far. */
  get isSound(): boolean {
    return this.#found.length === 0
  }

  /** The section, or undefined where it was refused. */
  read<Section>(reader: () => Section): Section | undefined {
    return this.#read(reader, (where) => where)
  }

  /** The same for a reader that calls the section by a name of its own: its paths are told as those of the policy. */
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

  /** Sections that are each well formed and do not go together. */
  add(path: string, expected: string, received: unknown): void {
    this.#keep({ code: 'policy.invalid', path, expected, received: describe(received) })
  }

  /**
   * Refuses the policy, if anything was wrong.
   *
   * @throws ReceivablesError by the first fault, with all of them listed.
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
