import type { EscalationCommand, EscalationState } from '../escalation/index.js'
import { isClosed } from '../escalation/inherit-holds.js'
import { invoiceIdOf } from './absent-rows.js'
import { caseOfCommand } from './command-order.js'
import type { CaseEvent, ControlRequest } from './control-request.js'
import type { ControlRun } from './control-run.js'
import { runCreditControl } from './run-credit-control.js'

/** The states and commands that a stream returns from the run of a batch. */
export type CaseSteps = Pick<ControlRun['escalation'], 'states' | 'commands'>

/** A case that a batch closed because its row was missing, as it was given and as it was closed. */
interface Closing {
  readonly given: EscalationState
  readonly events: CaseEvent[]
  readonly closed: EscalationState
  readonly commands: EscalationCommand[]
}

const INVOICE = /^invoices\[(\d+)\]/

/**
 * The cases of a stream that are closed because their invoice is in no document. An unreadable row of a later part,
 * which is set aside, may be their invoice; so they wait until the end, and rest if there was such a row, as in a run.
 */
export class StreamClosings {
  readonly #closings: Closing[] = []
  readonly #absent = new Set<string>()
  #hasUnread = false

  /** The part of a batch that is returned at once; cases that it closed because their rows are missing are kept. */
  take({ documents, journal }: Partial<ControlRequest>, run: ControlRun): CaseSteps {
    const invoices = (documents?.invoices ?? []) as readonly unknown[]
    this.#note(invoices, run)
    const { states, commands } = run.escalation
    const ended = states.filter(({ phase }) => phase === 'settled')
    if (ended.length === 0) return { states, commands }
    const present = new Set(invoices.map(invoiceIdOf))
    const given = new Map(journal?.states?.map((state) => [state.caseId, state]))
    const closings = new Map<string, Closing>()
    for (const closed of ended) {
      const before = given.get(closed.caseId)
      if (before === undefined || isClosed(before) || present.has(closed.invoiceId)) continue
      closings.set(closed.caseId, { given: before, events: [], closed, commands: [] })
    }
    for (const row of journal?.events ?? []) closings.get(row.caseId)?.events.push(row)
    for (const command of commands) closings.get(caseOfCommand(command))?.commands.push(command)
    for (const closing of closings.values()) this.#closings.push(closing)
    return {
      states: states.filter(({ caseId }) => !closings.has(caseId)),
      commands: commands.filter((command) => !closings.has(caseOfCommand(command))),
    }
  }

  /** The result for the cases that were kept. */
  close(rest: object): CaseSteps {
    const isResting = ({ given }: Closing): boolean => this.#hasUnread || this.#absent.has(given.invoiceId)
    const [resting, gone]: [Closing[], Closing[]] = [[], []]
    for (const closing of this.#closings) (isResting(closing) ? resting : gone).push(closing)
    const steps = {
      states: gone.map(({ closed }) => closed),
      commands: gone.flatMap(({ commands }) => commands),
    }
    if (resting.length === 0) return steps
    const rows: unknown[] = Array.from(this.#absent, (id) => ({ id }))
    if (this.#hasUnread) rows.push(null)
    const { escalation } = runCreditControl({
      ...rest,
      documents: { invoices: rows },
      journal: {
        states: resting.map(({ given }) => given),
        events: resting.flatMap(({ events }) => events),
      },
    } as never)
    return {
      states: [...steps.states, ...escalation.states],
      commands: [...steps.commands, ...escalation.commands],
    }
  }

  /** Records which invoices are in rows that were set aside, and whether one of them is unreadable. */
  #note(invoices: readonly unknown[], { setAside }: ControlRun): void {
    const ofDocuments = setAside.filter(({ scope }) => scope === 'documents')
    if (ofDocuments.length === 0) return
    const owners = new Set(ofDocuments.map(({ customerId }) => customerId))
    owners.delete(null)
    const nobodys = new Set(
      ofDocuments.flatMap(({ customerId, path }) =>
        customerId === null ? [Number(INVOICE.exec(path)?.[1])] : [],
      ),
    )
    for (const [place, row] of invoices.entries()) {
      const isNobodys = nobodys.has(place)
      if (!isNobodys && !owners.has(customerOf(row))) continue
      const id = invoiceIdOf(row)
      if (id !== undefined) this.#absent.add(id)
      else if (isNobodys) this.#hasUnread = true
    }
  }
}

function customerOf(row: unknown): string | null {
  try {
    const { customerId } = row as { customerId?: unknown }
    return typeof customerId === 'string' ? customerId : null
  } catch {
    return null
  }
}
