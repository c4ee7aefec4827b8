import type { EscalationState } from '../escalation/index.js'
import type { Plan } from '../escalation/plan.js'
import { readState } from '../escalation/read-state.js'
import { refuse } from '../kernel/error.js'
import { at, expectRecord } from '../kernel/expect.js'

/** The states of a run by case: the given ones, read on demand, and their successors. */
export class CaseStates {
  readonly #given: readonly EscalationState[]
  readonly #plan: () => Plan
  #states: EscalationState[] | undefined
  #places: Map<string, number> | undefined
  #parts: Map<string, number[]> | undefined
  /** The indexes of states that are already read. */
  readonly #read = new Set<number>()

  constructor(given: readonly EscalationState[], plan: () => Plan) {
    this.#given = given
    this.#plan = plan
  }

  /** The present states; if nothing was changed, the given ones. */
  get all(): readonly EscalationState[] {
    return this.#states ?? this.#given
  }

  /** Whether a case has a state. */
  has(caseId: string): boolean {
    return this.#placesOf().has(caseId)
  }

  /** The state of a case, if it has one. */
  get(caseId: string): EscalationState | undefined {
    const place = this.#placesOf().get(caseId)
    return place === undefined ? undefined : this.#stateAt(place)
  }

  /** The state of a case, for a reader of its own. */
  unread(caseId: string): EscalationState {
    return this.all[this.#placesOf().get(caseId) as number] as EscalationState
  }

  /** The states of the cases of the instalments of an invoice. */
  partsOf(invoiceId: string): EscalationState[] {
    this.#parts ??= this.#instalments()
    return (this.#parts.get(invoiceId) ?? []).map((place) => this.#stateAt(place))
  }

  /** The indexes of the cases of instalments, by invoice. */
  #instalments(): Map<string, number[]> {
    const parts = new Map<string, number[]>()
    this.#placesOf()
    for (const [place, { instalment, invoiceId }] of this.all.entries()) {
      if (instalment !== null) addPlace(parts, invoiceId, place)
    }
    return parts
  }

  /** The states of the cases of some customers. */
  *of(isWanted: (customerId: string) => boolean): Generator<EscalationState> {
    this.#placesOf()
    for (const [place, { customerId }] of this.all.entries()) {
      if (isWanted(customerId)) yield this.#stateAt(place)
    }
  }

  /** Sets the state of a case, which may be new. */
  set(caseId: string, state: EscalationState): void {
    const states = (this.#states ??= [...this.#given])
    const places = this.#placesOf()
    const place = places.get(caseId) ?? states.length
    if (place === states.length && state.instalment !== null && this.#parts !== undefined) {
      addPlace(this.#parts, state.invoiceId, place)
    }
    places.set(caseId, place)
    states[place] = state
    this.#read.add(place)
  }

  #stateAt(place: number): EscalationState {
    const state = this.all[place] as EscalationState
    if (this.#read.has(place)) return state
    this.#read.add(place)
    return readState(this.#plan(), state, at('journal.states', place))
  }

  #placesOf(): Map<string, number> {
    if (this.#places !== undefined) return this.#places
    const places = new Map<string, number>()
    for (let place = 0; place < this.#given.length; place++) {
      const path = at('journal.states', place)
      const { caseId } = expectRecord(this.#given[place], path)
      if (typeof caseId === 'string' && places.has(caseId)) {
        refuse('id.duplicate', at(path, 'caseId'), 'a state that is not yet in the list', caseId)
      }
      // A malformed id is refused later, like every other fault of a state.
      places.set(typeof caseId === 'string' ? caseId : this.#stateAt(place).caseId, place)
    }
    this.#places = places
    return places
  }
}

function addPlace(parts: Map<string, number[]>, invoiceId: string, place: number): void {
  const own = parts.get(invoiceId)
  if (own === undefined) parts.set(invoiceId, [place])
  else own.push(place)
}
