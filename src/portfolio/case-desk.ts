import { scanDay } from '../calendar/day-number.js'
import {
  type EscalationEvent,
  type EscalationItem,
  type EscalationPolicy,
  type EscalationState,
  type EvaluatedCase,
  type PreparedEscalation,
} from '../escalation/index.js'
import { readType } from '../escalation/advance.js'
import { planOf, type Plan } from '../escalation/plan.js'
import { heritageOf, isClosed, type Heritage } from '../escalation/inherit-holds.js'
import { toldOf } from '../escalation/look-at-case.js'
import { isOtherDebt, isOtherItem } from '../escalation/restate-item.js'
import { caseIdOf } from '../escalation/start-escalation.js'
import { whyNotNow } from '../escalation/why-not-now.js'
import { whyNotOnDay } from './why-not-on-day.js'
import { refuse } from '../kernel/error.js'
import { at, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { CaseStates } from './case-states.js'
import type { CaseEvent } from './control-request.js'
import type { RefusedEvent } from './control-run.js'
import { dayOfEvent, hearsFirst } from './journal-event.js'
import { underPath } from '../kernel/under-path.js'
import type { CommandsOfEvent } from './standing-commands.js'

/** An item with its disputed part, as the ledger reports it. */
type Owed = EscalationItem & { readonly disputed?: string }

/** A row of the journal, with its path. */
export interface GivenEvent {
  readonly caseId: string
  readonly event: unknown
  readonly path: string
}

/** Why an event of a case without state and open item is not applied; undefined if the case is unknown. */
type WhyUnheard = (caseId: string) => RefusedEvent['reason'] | undefined

type CaseReasons = EvaluatedCase['reasons']

/** The cases of a run between the given states and the evaluation of the day: events are applied to them here. */
export class CaseDesk {
  readonly asOf: string
  /** The commands per event, for events that gave any. */
  readonly commands: CommandsOfEvent[] = []
  readonly refused: RefusedEvent[] = []
  /** The events that follow from the documents. */
  readonly heard: CaseEvent[] = []
  /** The reasons that cases received from changes of their items before the evaluation of the day, by case. */
  readonly reasons: Map<string, CaseReasons>
  readonly #prepared: PreparedEscalation
  readonly #policy: EscalationPolicy
  readonly #items: readonly Owed[]
  readonly #cases: CaseStates
  #owed: Map<string, Owed> | undefined
  #plan: Plan | undefined

  constructor(
    prepared: PreparedEscalation,
    policy: EscalationPolicy,
    states: readonly EscalationState[],
    items: readonly Owed[],
    asOf: string,
    foreign?: ReadonlyMap<string, CaseReasons>,
  ) {
    this.reasons = new Map(foreign)
    this.#prepared = prepared
    this.#policy = policy
    this.#cases = new CaseStates(states, () => this.plan())
    this.#items = items
    this.asOf = asOf
  }

  /** The present states; if nothing was applied, the given ones. */
  get states(): readonly EscalationState[] {
    return this.#cases.all
  }

  /**
   * Applies an event of the journal: to a known case, or to the new case of an open item. For any other event, records
   * why it is not applied.
   *
   * @throws ReceivablesError for an event that is malformed, or whose case is unknown.
   */
  enter({ caseId, event, path }: GivenEvent, whyUnheard: WhyUnheard): void {
    if (!this.#cases.has(caseId)) {
      const item = this.#itemOf(caseId)
      if (item === undefined) {
        const reason = whyUnheard(caseId)
        if (reason === undefined)
          refuse('input.choice', at(path, 'caseId'), 'a case of the journal, or an item of the book', caseId)
        const type = underPath('event', at(path, 'event'), () => readType(expectRecord(event, 'event')))
        this.refused.push({ caseId, type, reason })
        return
      }
      this.#begin(caseId, item, dayOfEvent(event, item, this.asOf))
    } else this.#wake(caseId, event)
    underPath('event', at(path, 'event'), () => {
      const given = expectRecord(event, 'event', 'an event')
      const reason = this.#hearOrRefuse(caseId, given)
      if (reason === undefined) this.#apply(caseId, given)
      else this.refused.push({ caseId, type: readType(given), reason })
    })
  }

  /** Updates the case to what is owed now, if the event does not come before that. */
  #wake(caseId: string, event: unknown): void {
    const state = this.knownState(caseId) as EscalationState
    const item = this.#itemOf(caseId)
    if (item === undefined || !hearsFirst(event, state, item)) return
    const on = dayOfEvent(event, item, this.asOf)
    if (on >= state.on) this.#restate(caseId, item, on)
  }

  /**
   * Applies an event, or records why a well-formed event is not possible for its case on the day, even after the case
   * was updated to what is owed now; the other events continue.
   */
  #hearOrRefuse(caseId: string, event: UnknownRecord): RefusedEvent['reason'] | undefined {
    const on = event['on'] as string
    const state = this.knownState(caseId) as EscalationState
    const item = this.#itemOf(caseId)
    const notThen = whyNotOnDay(state, event, item, this.asOf)
    // A malformed day is refused by the reader of the event.
    if (notThen !== undefined || Number.isNaN(scanDay(on))) return notThen
    const why = whyNotNow(this.plan(), state, event)
    // An event with an id is about a part of what is owed, which may now be more than the case knows.
    if (why === undefined || item === undefined || event['id'] === undefined) return why
    this.#restate(caseId, item, on)
    return whyNotNow(this.plan(), this.knownState(caseId) as EscalationState, event)
  }

  /** Whether an open item has the id of a case. */
  isOwed(caseId: string): boolean {
    return this.#itemOf(caseId) !== undefined
  }

  /** The prepared policy. */
  plan(): Plan {
    return (this.#plan ??= planOf(this.#policy, 'policy.escalation'))
  }

  /** The state of a case, if it has one. */
  knownState(caseId: string): EscalationState | undefined {
    return this.#cases.get(caseId)
  }

  /** The state of the case of an open item: its first state if it has none yet. */
  stateOf(caseId: string, item: EscalationItem): EscalationState {
    return this.knownState(caseId) ?? this.#prepared.start(item)
  }

  /** The states of the cases of some customers. */
  statesOf(isWanted: (customerId: string) => boolean): Generator<EscalationState> {
    return this.#cases.of(isWanted)
  }

  /**
   * Applies an event that follows from a document to the case of an open item. The case is first updated to what is
   * owed, as by the ledger; a case with an event on a later day stays unchanged.
   */
  tell(caseId: string, item: Owed, event: EscalationEvent): void {
    if (this.stateOf(caseId, item).on > this.asOf) return
    if (!this.#cases.has(caseId)) this.#begin(caseId, item)
    this.#restate(caseId, item)
    if (this.#apply(caseId, event)) this.heard.push({ caseId, event })
  }

  /**
   * Lets a case start from scratch if the debtor or the currency of its item has changed: its holds are not about this
   * debt. The case of an instalment is started if it takes over something from the case of the whole invoice, and that
   * of a whole invoice if it takes over something from the cases of its instalments.
   */
  follow(caseId: string, item: Owed | undefined): void {
    if (item === undefined) return
    const state = this.knownState(caseId)
    if (state === undefined) {
      if (this.#heritageOf(item) !== undefined) this.#begin(caseId, item)
      return
    }
    if (state.on > this.asOf) return
    const isOther = isOtherDebt(state, item) || isOtherItem(state, item)
    if (isOther || (isClosed(state) && this.#heritageOf(item, state) !== undefined))
      this.#restate(caseId, item)
  }

  /** Lets the cases of some customers start from scratch if their items now belong to somebody else. */
  followFrom(isWanted: (customerId: string) => boolean): void {
    for (const { caseId } of [...this.statesOf(isWanted)]) this.follow(caseId, this.#itemOf(caseId))
  }

  /** Updates the case with new data of the ledger; the reasons for the change are reported with the day. */
  #restate(caseId: string, item: Owed, on = this.asOf): void {
    const state = this.knownState(caseId) as EscalationState
    const told = toldOf(state, item, item.disputed, on)
    if (told === undefined) return
    this.#apply(caseId, told, this.reasons)
    if (isClosed(state) || isOtherItem(state, item)) this.#inherit(caseId, item, on)
  }

  #begin(caseId: string, item: EscalationItem, on = this.asOf): void {
    this.#cases.set(caseId, this.#prepared.start(item))
    this.#inherit(caseId, item, on)
  }

  /** A case that has begun, or was reopened, takes over the holds of earlier cases of its debt. */
  #inherit(caseId: string, item: EscalationItem, on: string): void {
    const heritage = this.#heritageOf(item, this.knownState(caseId), on)
    if (heritage === undefined) return
    this.reasons.set(caseId, [...(this.reasons.get(caseId) ?? []), heritage.reason])
    for (const event of heritage.events) this.#apply(caseId, event)
  }

  /** What to take over from before an item was split, or from the instalments that were merged into it. */
  #heritageOf(item: EscalationItem, state?: EscalationState, on = this.asOf): Heritage | undefined {
    const { invoiceId, instalment } = item
    const isWhole = instalment === undefined || instalment === null
    const whole = isWhole ? undefined : this.knownState(invoiceId)
    const parts = isWhole ? this.#cases.partsOf(invoiceId) : []
    if (whole === undefined && parts.length === 0) return undefined
    return heritageOf({ whole, parts }, state ?? this.#prepared.start(item), on)
  }

  /** Applies one event to a case; returns whether it was accepted. */
  #apply(caseId: string, event: unknown, reasons?: Map<string, CaseReasons>): boolean {
    const result = this.#prepared.transition(this.#cases.unread(caseId), event as EscalationEvent)
    if ('refused' in result) {
      const { type } = event as EscalationEvent
      this.refused.push({ caseId, type, reason: result.refused })
      return false
    }
    this.#cases.set(caseId, result.state)
    if (result.commands.length > 0) this.commands.push(result.commands)
    if (result.reasons.length > 0) reasons?.set(caseId, [...(reasons.get(caseId) ?? []), ...result.reasons])
    return true
  }

  #itemOf(caseId: string): Owed | undefined {
    this.#owed ??= new Map(
      this.#items.map((item) => [caseIdOf(item.invoiceId, item.instalment ?? null), item]),
    )
    return this.#owed.get(caseId)
  }
}
