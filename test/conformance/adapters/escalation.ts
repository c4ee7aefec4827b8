import {
  channelFor,
  contactAllowed,
  escalationPresets,
  evaluateEscalation,
  mergePolicies,
  nominalStage,
  referral,
  reminderPlan,
  transition,
  type BookReview,
  type ContactRulesetName,
  type EscalationEvent,
  type EscalationItem,
  type EscalationPolicy,
  type EscalationPresetName,
  type EscalationState,
  type PastContact,
  type PlannedContact,
} from '../../../src/escalation/index.js'
import type { Adapters } from './adapter.js'

type Row = Readonly<Record<string, unknown>>

/** The preset of that name, or a policy of which the row says what matters. */
function policyOf(given: unknown): EscalationPolicy {
  if (typeof given === 'string') return escalationPresets[given as EscalationPresetName]
  const { stages, ...rest } = given as { readonly stages: readonly Row[] }
  return {
    schema: 'receivables/escalation-policy@1',
    id: 'row',
    source: 'the row',
    stages: stages.map((stage) => ({ role: 'finance', channel: 'email', needsApproval: false, ...stage })),
    ...rest,
  } as unknown as EscalationPolicy
}

/** An item, invoiced and due on its due date where the row does not say more. */
function itemOf(given: Row): EscalationItem {
  const item = { ...given, from: undefined, until: undefined }
  return {
    invoiceId: 'F-1',
    customerId: 'C-1',
    currency: 'EUR',
    open: '100.00',
    issueDate: given['dueDate'],
    dueDate: given['issueDate'],
    ...item,
  } as unknown as EscalationItem
}

/**
 * Runs on several days over the items that are there on each (`from` included, `until` excluded), each fed with the states
 * of the one before. Touches are made at once unless `unsent`. What comes out: every touch with its day, stage, currency
 * and amount; the last stage of every case; and when to look again.
 */
function runs({ policy: given, items, on, unsent, events }: Row): unknown {
  const policy = policyOf(given)
  const rows = items as readonly Row[]
  let states: readonly EscalationState[] = []
  let review: BookReview | undefined
  const touches: unknown[] = []
  let last = ''
  for (const asOf of on as readonly string[]) {
    states = states.map((state) =>
      ((events ?? []) as readonly EscalationEvent[])
        .filter((event) => event.on > last && event.on <= asOf)
        .reduce((before, event) => send(before, event, policy), state),
    )
    last = asOf
    const present = rows.filter(
      ({ from, until }) =>
        (from === undefined || (from as string) <= asOf) && (until === undefined || asOf < (until as string)),
    )
    review = evaluateEscalation({ states, items: present.map(itemOf), asOf, policy })
    states = review.states
    for (const command of review.commands) {
      if (!('items' in command)) continue
      for (const { stage, currency, amount } of command.items) touches.push([asOf, stage, currency, amount])
    }
    if (unsent !== true) {
      states = states.map((state) =>
        state.pending === null
          ? state
          : send(state, { type: 'notice-sent', on: asOf, commandId: state.pending.commandId }, policy),
      )
    }
  }
  return {
    touches,
    stages: states.map(({ stage }) => stage),
    phases: states.map(({ phase }) => phase),
    nextReviewOn: review?.nextReviewOn,
  }
}

function send(state: EscalationState, event: EscalationEvent, policy: EscalationPolicy): EscalationState {
  const result = transition(state, event, policy)
  return 'refused' in result ? state : result.state
}

export const adapters: Adapters = {
  nominalStage: ({ preset, daysPastDue }) => nominalStage(policyOf(preset), daysPastDue as number),
  evaluateEscalation: runs,
  reminderPlan: ({ presets, policy, ...facts }) =>
    reminderPlan(
      facts as never,
      presets === undefined
        ? policyOf(policy)
        : mergePolicies({ policies: (presets as readonly string[]).map(policyOf), id: 'merged' }),
    ),
  contactAllowed: ({ history, planned, ruleset, timeZone }) =>
    contactAllowed(
      history as readonly PastContact[],
      planned as PlannedContact,
      ruleset as ContactRulesetName,
      timeZone as string,
    ),
  referral: ({ case: facts, policy }) => referral(facts as never, policy as never),
  channelFor: ({ case: facts, policy }) => channelFor(facts as never, policy as never),
}
