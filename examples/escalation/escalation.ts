// One case from the first reminder to what follows a broken promise: node examples/run.mjs escalation
import { explain } from 'receivables'
import {
  composeNotice,
  escalationPresets,
  prepareEscalation,
  renderNotice,
  type EscalationEvent,
  type EscalationState,
} from 'receivables/escalation'

const dunning = prepareEscalation(escalationPresets.stepwise)

const item = {
  ...{ invoiceId: 'F-1', customerId: 'acme', currency: 'EUR', amount: '900.00', open: '900.00' },
  ...{ issueDate: '2026-01-05', dueDate: '2026-02-04' },
}

/** What happens to the case, day by day. */
const events: readonly EscalationEvent[] = [
  { type: 'day-reached', on: '2026-02-11' },
  { type: 'notice-sent', on: '2026-02-11', commandId: 'F-1/1' },
  { type: 'promise-made', on: '2026-02-13', id: 'P-1', amount: '900.00', dueOn: '2026-02-20' },
  // Day 14 would be a second reminder: while the promise covers all of it, nothing is asked.
  { type: 'day-reached', on: '2026-02-18' },
  { type: 'promise-broken', on: '2026-02-21', id: 'P-1' },
  { type: 'day-reached', on: '2026-02-21' },
  // A legal step without a formal demand is refused, and changes nothing.
  { type: 'referred', on: '2026-02-22', to: 'lawyer' },
]

/** The letter that a command asks for. */
function* letter(kind: 'friendly-reminder', on: string): Generator<string, void, undefined> {
  const notice = composeNotice({
    kind,
    letterDate: on,
    parties: {
      creditor: { legalName: 'Nordlicht GmbH', contact: { name: 'Ida Kern', phone: '+49 40 1234' } },
      debtor: { legalName: 'Hafen Handel GmbH', contact: { name: 'Jan Voss', email: 'voss@hafen.example' } },
    },
    payTo: { accountName: 'Nordlicht GmbH', bank: 'Elbe Bank', account: 'DE02 1203 0000 0000 2020 51' },
    items: [item],
  })
  for (const line of renderNotice(notice, 'en', 'text').trim().split('\n').slice(0, 5)) yield `    | ${line}`
}

/** Every event with its commands, or the reason for which it is refused. */
export function* main(): Generator<string, void, undefined> {
  let state: EscalationState = dunning.start(item)
  for (const event of events) {
    yield `${event.on} ${event.type}`
    const result = dunning.transition(state, event)
    if ('refused' in result) {
      yield `  refused: ${explain(result.refused, 'en')}`
      continue
    }
    state = result.state
    for (const command of result.commands) {
      yield `  ${command.type}: ${command.stage ?? ''}`
      if ('notice' in command && command.notice === 'friendly-reminder') {
        yield* letter(command.notice, command.on)
      }
    }
    if (result.commands.length === 0) yield '  nothing to do'
    yield `  stage ${state.stage ?? 'none'}, next look on ${result.nextReviewOn ?? 'no day'}`
  }
}
