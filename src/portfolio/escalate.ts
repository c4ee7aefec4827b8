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

/** The escalation of a day, and the positions of its cases. */
export interface Escalated {
  readonly review: BookReview
  /** The states of items that were set aside; they were not evaluated. */
  readonly resting: readonly EscalationState[]
  /** The commands of the events in the journal, then those of the documents, then those of the day. */
  readonly commands: readonly EscalationCommand[]
  /** Commands from before this run that are not carried out yet. */
  readonly pending: readonly PendingReport[]
  readonly refused: readonly RefusedEvent[]
  /** The events that the cases took from the documents. */
  readonly heard: readonly CaseEvent[]
  /** The number of states that came from the journal or started with an event. */
  readonly given: number
  /** The stages of the policy, in order. */
  readonly stages: readonly string[]
  /** The index in the review of the case of an open item, which has the given index among the open items. */
  readonly placeOf: (item: OpenItem, index: number) => number
}

/** The id of the case of an open item. */
export const caseOf = (item: Pick<OpenItem, 'invoiceId' | 'instalment'>): string =>
  caseIdOf(item.invoiceId, item.instalment ?? null)

/**
 * The escalation of the day: the events of the journal are applied to the states of earlier runs, then what the
 * documents say and the cases do not know yet, then the book is evaluated.
 *
 * @throws ReceivablesError for a malformed journal, with the path of the row.
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
  // Without states of earlier runs the cases are in the order of the items.
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

/**
 * The commands of the journal in its order, those of the documents, then those of the day, as they are at the end of
 * the run.
 */
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

/**
 * Under whose stages the states were made: those of the policy itself, or of another policy that it is compared with.
 */
export type WhoseStates = 'own' | 'another'

function deskFor(whose: WhoseStates, ...given: ConstructorParameters<typeof CaseDesk>): CaseDesk {
  const [prepared, policy, states, items, asOf] = given
  if (whose === 'own') return new CaseDesk(prepared, policy, states, items, asOf)
  const under = statesUnder(policy, states)
  return new CaseDesk(prepared, policy, under.states, items, asOf, under.reasons)
}

/** A case with the reasons from before the evaluation, which come first. */
function withReasons(row: EvaluatedCase, { reasons }: CaseDesk): EvaluatedCase {
  const before = reasons.get(row.caseId)
  return before === undefined ? row : { ...row, reasons: [...before, ...row.reasons] }
}

/** An item with the language of its customer's letters, if the book has it. */
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
      const fields = expectRecord(row, path, 'a case and its events')
      expectKeys(fields, ['caseId', 'event'], path)
      return { caseId: readName(fields['caseId'], at(path, 'caseId')), event: fields['event'], path }
    }),
  }
}
