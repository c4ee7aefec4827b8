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

/** An item with what of it is disputed, as the ledger gives it. */
type Owed = EscalationItem & { readonly disputed?: string }

/** A row of the journal, and where it stands. */
export interface GivenEvent {
  readonly caseId: string
  readonly event: unknown
  readonly path: string
}

/** Why an event of a case without state and open item is not heard; undefined where nobody knows of the case. */
type WhyUnheard = (caseId: string) => RefusedEvent['reason'] | undefined

type CaseReasons = EvaluatedCase['reasons']

/** The cases of a run between the states that were given and the look at the day: what happened is told to them here. */
export class CaseDesk {
  readonly asOf: string
  /** What each event commanded, where it commanded anything. */
  readonly commands: CommandsOfEvent[] = []
  readonly refused: RefusedEvent[] = []
  /** What the documents told the cases. */
  readonly heard: CaseEvent[] = []
  /** What cases learned of their items before the day was looked at, by case. */
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

  /** The states as they now are: those that were given, where nothing happened to any. */
  get states(): readonly EscalationState[] {
    return this.#cases.all
  }

  /**
   * An event of the journal: of a case that is known, or of an open item, which begins one. Of any other it is said why
   * nobody hears it.
   *
   * @throws ReceivablesError for an event that is malformed, or of a case of which nobody knows.
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

  /** The case hears what is owed now where that comes before the event. */
  #wake(caseId: string, event: unknown): void {
    const state = this.knownState(caseId) as EscalationState
    const item = this.#itemOf(caseId)
    if (item === undefined || !hearsFirst(event, state, item)) return
    const on = dayOfEvent(event, item, this.asOf)
    if (on >= state.on) this.#restate(caseId, item, on)
  }

  /**
   * Why an event that is well-formed cannot happen to its case on the day, also once the case has heard what is owed now: that is told, and the
   * others go on.
   */
  #hearOrRefuse(caseId: string, event: UnknownRecord): RefusedEvent['reason'] | undefined {
    const on = event['on'] as string
    const state = this.knownState(caseId) as EscalationState
    const item = this.#itemOf(caseId)
    const notThen = whyNotOnDay(state, event, item, this.asOf)
    // A day that is none is refused by whoever reads the event.
    if (notThen !== undefined || Number.isNaN(scanDay(on))) return notThen
    const why = whyNotNow(this.plan(), state, event)
    // What bears a name is about a part of what is owed, which may be more now than the case knows.
    if (why === undefined || item === undefined || event['id'] === undefined) return why
    this.#restate(caseId, item, on)
    return whyNotNow(this.plan(), this.knownState(caseId) as EscalationState, event)
  }

  /** Whether an open item bears the name of a case. */
  isOwed(caseId: string): boolean {
    return this.#itemOf(caseId) !== undefined
  }

  /** The policy made ready. */
  plan(): Plan {
    return (this.#plan ??= planOf(this.#policy, 'policy.escalation'))
  }

  /** The state of a case, if it has one. */
  knownState(caseId: string): EscalationState | undefined {
    return this.#cases.get(caseId)
  }

  /** The state of the case of an open item: the first one, where it has none yet. */
  stateOf(caseId: string, item: EscalationItem): EscalationState {
    return this.knownState(caseId) ?? this.#prepared.start(item)
  }

  /** The states of the cases of some customers. */
  statesOf(isWanted: (customerId: string) => boolean): Generator<EscalationState> {
    return this.#cases.of(isWanted)
  }

  /**
   * What a document says about the case of an open item. The case first hears what is owed, as it would from the ledger; one
   * that has heard of a later day is left as it is.
   */
  tell(caseId: string, item: Owed, event: EscalationEvent): void {
    if (this.stateOf(caseId, item).on > this.asOf) return
    if (!this.#cases.has(caseId)) this.#begin(caseId, item)
    this.#restate(caseId, item)
    if (this.#apply(caseId, event)) this.heard.push({ caseId, event })
  }

  /**
   * Lets a case begin anew whose item is owed by somebody else, or in another currency, than it knew: what it holds is not about
   * this debt. The case of an instalment begins where that of the whole has something to tell it, and that of a whole where those of
   * its instalments have.
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

  /** Lets those cases of some customers begin anew that are not theirs any more. */
  followFrom(isWanted: (customerId: string) => boolean): void {
    for (const { caseId } of [...this.statesOf(isWanted)]) this.follow(caseId, this.#itemOf(caseId))
  }

  /** The case hears from the ledger what it does not know yet; why it then stands elsewhere is told with the day. */
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

  /** A case that has begun, or was opened again, hears what held those that were about its debt before it. */
  #inherit(caseId: string, item: EscalationItem, on: string): void {
    const heritage = this.#heritageOf(item, this.knownState(caseId), on)
    if (heritage === undefined) return
    this.reasons.set(caseId, [...(this.reasons.get(caseId) ?? []), heritage.reason])
    for (const event of heritage.events) this.#apply(caseId, event)
  }

  /** What was said of an item before it was split, or of the instalments that were merged into it. */
  #heritageOf(item: EscalationItem, state?: EscalationState, on = this.asOf): Heritage | undefined {
    const { invoiceId, instalment } = item
    const isWhole = instalment === undefined || instalment === null
    const whole = isWhole ? undefined : this.knownState(invoiceId)
    const parts = isWhole ? this.#cases.partsOf(invoiceId) : []
    if (whole === undefined && parts.length === 0) return undefined
    return heritageOf({ whole, parts }, state ?? this.#prepared.start(item), on)
  }

  /** One event on a case; whether it happened. */
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
