import { addDays } from '../../src/calendar/index.js'
import {
  startEscalation,
  transition,
  type CaseOpened,
  type EscalationCommand,
  type EscalationEvent,
  type EscalationItem,
  type EscalationPolicy,
  type EscalationStage,
  type EscalationState,
  type TransitionMade,
} from '../../src/escalation/index.js'

/** A stage of finance by phone, with what the test says otherwise. */
export const stage = (id: string, fromDaysPastDue: number, fields: Partial<EscalationStage> = {}) => ({
  id,
  fromDaysPastDue,
  role: 'finance',
  channel: 'phone' as const,
  needsApproval: false,
  ...fields,
})

/** A policy of these stages. */
export const policyOf = (...stages: readonly EscalationStage[]): EscalationPolicy => ({
  schema: 'receivables/escalation-policy@1',
  id: 'house',
  source: 'the board, 2026-01-15',
  stages,
})

/** The item of most tests: 900.00 EUR, invoiced on 5 January and due on 4 February 2026. */
export const item = (fields: Partial<EscalationItem> = {}): EscalationItem => ({
  invoiceId: 'F-1',
  customerId: 'acme',
  currency: 'EUR',
  issueDate: '2026-01-05',
  dueDate: '2026-02-04',
  open: '900.00',
  ...fields,
})

/** What an event has done; a refusal fails the test. */
export function after(
  state: EscalationState,
  event: EscalationEvent,
  policy: EscalationPolicy,
): TransitionMade {
  const result = transition(state, event, policy)
  if ('refused' in result) throw new Error(`${event.type} was refused: ${result.refused.code}`)
  return result
}

/** Plays events one after the other from the first state of a case; touches named `sent` are made on their day. */
export function play(
  policy: EscalationPolicy,
  start: EscalationItem,
  ...events: readonly EscalationEvent[]
): TransitionMade {
  let made: TransitionMade = {
    state: startEscalation(policy, start),
    commands: [],
    reasons: [],
    nextReviewOn: null,
  }
  for (const event of events) made = after(made.state, event, policy)
  return made
}

/** A case that somebody works: every touch is made on the day on which it is commanded, every approval is given. */
export class Desk {
  state: EscalationState
  readonly journal: (CaseOpened | EscalationEvent)[]
  /** Day and stage of every touch. */
  readonly touches: [on: string, stage: string][] = []
  readonly commands: EscalationCommand[] = []
  last: TransitionMade | undefined

  constructor(
    readonly policy: EscalationPolicy,
    start: EscalationItem,
  ) {
    this.state = startEscalation(policy, start)
    this.journal = [{ type: 'case-opened', item: start }]
  }

  /** One event, and whatever it asks for. */
  happens(event: EscalationEvent): this {
    this.last = after(this.state, event, this.policy)
    this.state = this.last.state
    this.journal.push(event)
    this.commands.push(...this.last.commands)
    for (const command of this.last.commands) {
      if ('items' in command) {
        this.touches.push([event.on, command.stage])
        this.happens({ type: 'notice-sent', on: event.on, commandId: command.id })
      } else if (command.type === 'ask-approval') {
        const role = command.role ?? 'credit-manager'
        this.happens({ type: 'approval-given', on: event.on, commandId: command.id, by: 'chen', role })
      }
    }
    return this
  }

  /** Every day from the last event through a day. */
  through(end: string): this {
    for (let day = this.state.on; day <= end; day = addDays(day, 1))
      this.happens({ type: 'day-reached', on: day })
    return this
  }

  /** Why an event would be refused, by its code; null where it would not. */
  refusal(event: EscalationEvent): string | null {
    const result = transition(this.state, event, this.policy)
    return 'refused' in result ? result.refused.code : null
  }
}
