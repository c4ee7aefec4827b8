import {
  prepareEscalation,
  type BookReview,
  type EscalationCommand,
  type EscalationState,
  type EvaluatedCase,
  type PendingReport,
} from '../escalation/index.js'
import { readName } from '../escalation/read-name.js'
import { caseIdOf } from '../escalation/start-escalation.js'
import { at, expectArray, expectKeys, expectRecord } from '../kernel/expect.js'
import type { Book } from '../ledger/book.js'
import type { OpenItem } from '../ledger/index.js'
import { invoiceIdsOf, type AbsentRows } from './absent-rows.js'
import { CaseDesk, type GivenEvent } from './case-desk.js'
import { groupsInCaseOrder, inCaseOrder } from './command-order.js'
import type { CaseEvent, ControlReferenceData } from './control-request.js'
import type { RefusedEvent } from './control-run.js'
import type { CustomerFile } from './customer-file.js'
import { hearDocuments } from './hear-documents.js'
import { pendingOf } from './pending-of.js'
import type { ControlPolicy } from './policy.js'
import { restingCases } from './resting-cases.js'
import { underPath } from '../kernel/under-path.js'
import { standingCommands } from './standing-commands.js'
import { statesUnder } from './states-under.js'
import { whyUnheard } from './unheard-event.js'

/** The day of escalation, and where the cases stand that it speaks of. */
export interface Escalated {
  readonly review: BookReview
  /** The states of items that were set aside: nothing was looked at. */
  readonly resting: readonly EscalationState[]
  /** The commands of the events of the journal, those of the documents, then those of the day. */
  readonly commands: readonly EscalationCommand[]
  /** What was commanded before this run and is still to be made. */
  readonly pending: readonly PendingReport[]
  readonly refused: readonly RefusedEvent[]
  /** What the documents of the book told the cases. */
  readonly heard: readonly CaseEvent[]
  /** How many of the states came from the journal, or began with what happened. */
  readonly given: number
  /** The stages of the policy, in their order. */
  readonly stages: readonly string[]
  /** The place in the review of the case of an item, which stands at an index of the open items. */
  readonly placeOf: (item: OpenItem, index: number) => number
}

/** The name of the case of an open item. */
export const caseOf = (item: Pick<OpenItem, 'invoiceId' | 'instalment'>): string =>
  caseIdOf(item.invoiceId, item.instalment ?? null)

/**
 * What the day asks for: the events of the journal applied to the states of earlier runs, then what the documents say and
 * the cases have not heard, then the book evaluated.
 *
 * @throws ReceivablesError for a journal that is malformed, with the path of its row.
 */
export function escalate(
  policy: ControlPolicy,
  items: readonly OpenItem[],
  book: Book,
  file: CustomerFile,
  journal: unknown,
  asOf: string,
  { businessDays }: ControlReferenceData,
  absent: AbsentRows,
  whose: WhoseStates,
): Escalated {
  const prepared = prepareEscalation(policy.escalation)
  const owed = items.map((item) => withLanguage(item, file))
  const { states, events } = readJournal(journal)
  const desk = deskFor(whose, prepared, policy.escalation, states, owed, asOf)
  let invoices: ReadonlySet<string> | undefined
  const invoicesOfBook = (): ReadonlySet<string> => (invoices ??= invoiceIdsOf(book))
  for (const event of events) desk.enter(event, (caseId) => whyUnheard(caseId, absent, invoicesOfBook))
  const ofJournal = desk.commands.length
  hearDocuments(desk, owed, book, policy.behaviour?.promiseToleranceDays ?? 0)
  const { awake, resting } = restingCases(desk, absent, invoicesOfBook)
  const day = underPath('states', 'journal.states', () =>
    prepared.evaluate({
      states: awake,
      ...(resting.length === 0 ? {} : { resting }),
      items: owed,
      asOf,
      ...(businessDays === undefined ? {} : { calendar: businessDays }),
    }),
  )
  const review =
    desk.reasons.size === 0 ? day : { ...day, cases: day.cases.map((row) => withReasons(row, desk)) }
  // Without states of earlier runs the cases are those of the items, in their order.
  const places =
    awake.length === 0 ? undefined : new Map(review.cases.map(({ caseId }, place) => [caseId, place]))
  return {
    review,
    resting,
    commands: commandsOf(desk, ofJournal, review, resting),
    pending: pendingOf(review, resting, desk.commands),
    refused: desk.refused,
    heard: desk.heard,
    given: awake.length,
    stages: policy.escalation.stages.map(({ id }) => id),
    placeOf: (item, index) => (places === undefined ? index : (places.get(caseOf(item)) as number)),
  }
}

/** The commands of the journal in its order, those of the documents, then those of the day, as they stand in the end. */
function commandsOf(
  desk: CaseDesk,
  ofJournal: number,
  { states, commands }: BookReview,
  resting: readonly EscalationState[],
): readonly EscalationCommand[] {
  const ofDay = inCaseOrder(commands)
  if (desk.commands.length === 0) return ofDay
  const ofDocuments = groupsInCaseOrder(desk.commands.slice(ofJournal))
  const found = new Map([...states, ...resting].map((state) => [state.caseId, state]))
  return standingCommands(
    [...desk.commands.slice(0, ofJournal), ...ofDocuments],
    ofDay,
    () => desk.plan(),
    (caseId) => found.get(caseId),
    desk.asOf,
  )
}

/** By whose stages the states stand: those of the policy itself, or of another one that it is compared with. */
export type WhoseStates = 'own' | 'another'

function deskFor(whose: WhoseStates, ...given: ConstructorParameters<typeof CaseDesk>): CaseDesk {
  const [prepared, policy, states, items, asOf] = given
  if (whose === 'own') return new CaseDesk(prepared, policy, states, items, asOf)
  const under = statesUnder(policy, states)
  return new CaseDesk(prepared, policy, under.states, items, asOf, under.reasons)
}

/** A case with what it learned before the day was looked at, which stands first. */
function withReasons(row: EvaluatedCase, { reasons }: CaseDesk): EvaluatedCase {
  const before = reasons.get(row.caseId)
  return before === undefined ? row : { ...row, reasons: [...before, ...row.reasons] }
}

/** An item in the language of its customer's letters, where the book knows it. */
function withLanguage(item: OpenItem, file: CustomerFile): OpenItem & { readonly language?: string } {
  const language = file.customer(item.customerId)?.locale
  return language === undefined ? item : { ...item, language }
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
      return { caseId: readName(fields['caseId'], at(path, 'caseId')), event: fields['event'], path }
    }),
  }
}
