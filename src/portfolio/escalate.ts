import {
  prepareEscalation,
  type BookReview,
  type EscalationItem,
  type EscalationState,
  type PreparedEscalation,
} from '../escalation/index.js'
import type { EscalationCommand } from '../escalation/index.js'
import { caseIdOf } from '../escalation/start-escalation.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import type { OpenItem } from '../ledger/index.js'
import type { ControlReferenceData } from './control-request.js'
import type { RefusedEvent } from './control-run.js'
import type { CustomerFile } from './customer-file.js'
import type { ControlPolicy } from './policy.js'
import { underPath } from './section-faults.js'

/** The day of escalation, and where the cases stand that it speaks of. */
export interface Escalated {
  readonly review: BookReview
  /** The commands of the events of the journal, then those of the day. */
  readonly commands: readonly EscalationCommand[]
  readonly refused: readonly RefusedEvent[]
  /** How many of the states came from the journal. */
  readonly given: number
  /** The stages of the policy, in their order. */
  readonly stages: readonly string[]
  /** The place of the case of an item in the review. */
  readonly placeOf: (item: OpenItem) => number
}

/** The name of the case of an open item. */
export const caseOf = (item: Pick<OpenItem, 'invoiceId' | 'instalment'>): string =>
  caseIdOf(item.invoiceId, item.instalment ?? null)

/**
 * What the day asks for: the events of the journal applied to the states of earlier runs, then the book evaluated.
 *
 * @throws ReceivablesError for a journal that is malformed, with the path of its row.
 */
export function escalate(
  policy: ControlPolicy,
  items: readonly OpenItem[],
  file: CustomerFile,
  journal: unknown,
  asOf: string,
  { businessDays }: ControlReferenceData,
): Escalated {
  const prepared = prepareEscalation(policy.escalation)
  const owed = items.map((item) => withLanguage(item, file))
  const { states, events } = readJournal(journal)
  const happened = apply(prepared, states, events, owed)
  const review = underPath('states', 'journal.states', () =>
    prepared.evaluate({
      states: happened.states,
      items: owed,
      asOf,
      ...(businessDays === undefined ? {} : { calendar: businessDays }),
    }),
  )
  const places = new Map(review.cases.map(({ caseId }, place) => [caseId, place]))
  return {
    review,
    commands: [...happened.commands, ...review.commands],
    refused: happened.refused,
    given: happened.states.length,
    stages: policy.escalation.stages.map(({ id }) => id),
    placeOf: (item) => places.get(caseOf(item)) as number,
  }
}

/** An item in the language of its customer's letters, where the book knows it. */
function withLanguage(item: OpenItem, file: CustomerFile): EscalationItem {
  const language = file.customer(item.customerId)?.locale
  return language === undefined ? item : { ...item, language }
}

interface GivenEvent {
  readonly caseId: string
  readonly event: unknown
  readonly path: string
}

function readJournal(value: unknown): {
  readonly states: readonly EscalationState[]
  readonly events: readonly GivenEvent[]
} {
  if (value === undefined) return { states: [], events: [] }
  const given = expectRecord(value, 'journal', 'states and events')
  expectKeys(given, ['states', 'events'], 'journal')
  const { states = [], events = [] } = given
  return {
    states: expectArray(states, 'journal.states', 'states of earlier runs') as readonly EscalationState[],
    events: Array.from(expectArray(events, 'journal.events', 'events of cases'), (row, index) => {
      const path = at('journal.events', index)
      const fields = expectRecord(row, path, 'a case and what happened to it')
      expectKeys(fields, ['caseId', 'event'], path)
      return { caseId: expectId(fields['caseId'], at(path, 'caseId')), event: fields['event'], path }
    }),
  }
}

/** The states after the events; an event of a case without a state begins it from its open item. */
function apply(
  prepared: PreparedEscalation,
  states: readonly EscalationState[],
  events: readonly GivenEvent[],
  items: readonly EscalationItem[],
): { states: readonly EscalationState[]; commands: EscalationCommand[]; refused: RefusedEvent[] } {
  const commands: EscalationCommand[] = []
  const refused: RefusedEvent[] = []
  if (events.length === 0) return { states, commands, refused }
  const places = placesOf(states)
  const next = [...states]
  const owed = new Map(items.map((item) => [caseIdOf(item.invoiceId, item.instalment ?? null), item]))
  for (const { caseId, event, path } of events) {
    let place = places.get(caseId)
    if (place === undefined) {
      const item = owed.get(caseId)
      if (item === undefined)
        return refuse('input.choice', at(path, 'caseId'), 'a case of the journal or an open item', caseId)
      place = next.push(prepared.start(item)) - 1
      places.set(caseId, place)
    }
    const state = next[place] as EscalationState
    const result = underPath('event', at(path, 'event'), () => prepared.transition(state, event as never))
    if ('refused' in result) {
      refused.push({ caseId, type: (event as { readonly type: string }).type, reason: result.refused })
    } else {
      next[place] = result.state
      commands.push(...result.commands)
    }
  }
  return { states: next, commands, refused }
}

function placesOf(states: readonly unknown[]): Map<string, number> {
  const places = new Map<string, number>()
  for (let index = 0; index < states.length; index++) {
    const path = at('journal.states', index)
    places.set(expectId(expectRecord(states[index], path)['caseId'], at(path, 'caseId')), index)
  }
  return places
}
