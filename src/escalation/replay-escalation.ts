import type { PlainDate } from '../calendar/plain-date.js'
import type { EvidenceLogInput } from '../evidence/log.js'
import { readEntries } from '../evidence/log.js'
import type { LogHead } from '../evidence/log-head.js'
import { verifyLog } from '../evidence/verify-log.js'
import { isReceivablesError, refuse, ReceivablesError } from '../kernel/error.js'
import { at, expectArray, expectKeys, expectRecord, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { advance } from './advance.js'
import type { EscalationEvent } from './events.js'
import { nextReviewOf } from './next-review.js'
import { planOf, type Plan } from './plan.js'
import type { EscalationPolicy } from './policy.js'
import { startCase, type EscalationItem } from './start-escalation.js'
import type { EscalationState } from './state.js'
import { turnOf } from './turn.js'

/** The first event of a journal: the item that starts the case. */
export interface CaseOpened {
  /** Type of the event. */
  readonly type: 'case-opened'
  /** The item. */
  readonly item: EscalationItem
}

/**
 * All events of one case, in order, `case-opened` first: either the events themselves, or an evidence log whose entries
 * of the kind `escalation` have them as payload. Entries of other kinds are ignored.
 */
export type EscalationJournal = readonly (CaseOpened | EscalationEvent)[] | EvidenceLogInput

/** Options of a replay. */
export interface ReplayOptions {
  /** The deposited head of the evidence log, against which a log cut at its end is detected. */
  readonly head?: LogHead
}

/** The result of a replay. */
export interface EscalationReplay {
  /** The state after the last event. */
  readonly state: EscalationState
  /** Number of events, the first included. */
  readonly events: number
  /** Day of the next review of the case. */
  readonly nextReviewOn: PlainDate | null
}

/**
 * Computes the state of a case from its journal by applying its events one by one with {@link transition}. The same
 * events give the same state, however they were batched when they happened.
 *
 * A journal contains what happened, so an event in it that is refused, or that is earlier than the one before it, shows
 * that something was left out or altered: the journal is refused. In an evidence log, every alteration and every cut in
 * the middle breaks the chain; a cut at the end is detected against the deposited `head`. In a plain list only what
 * contradicts the rules is detected.
 *
 * @param journal - The events, or the evidence log that holds them.
 * @param policy - The escalation policy.
 * @param options - The deposited head of the log, if there is one.
 * @throws ReceivablesError `log.invalid` for a journal that is cut or altered, with the path of the event; the codes of
 * {@link transition} for an event, such as `date.order`; `policy.invalid`, or the code of a malformed field.
 *
 * @example
 * ```ts
 * import { escalationPresets, replayEscalation } from 'receivables/escalation'
 *
 * const item = { invoiceId: 'F-1', customerId: 'acme', currency: 'EUR', issueDate: '2026-01-05', dueDate: '2026-02-04', open: '900.00' }
 * const replay = replayEscalation(
 *   [
 *     { type: 'case-opened', item },
 *     { type: 'day-reached', on: '2026-02-11' },
 *     { type: 'notice-sent', on: '2026-02-11', commandId: 'F-1/1' },
 *     { type: 'payment-received', on: '2026-02-20', amount: '900.00' },
 *   ],
 *   escalationPresets.stepwise,
 * )
 * replay // => { state: { phase: 'settled', stage: 'friendly-reminder', ... }, events: 4, nextReviewOn: null }
 * ```
 *
 * @see {@link verifyLog}
 */
export function replayEscalation(
  journal: EscalationJournal,
  policy: EscalationPolicy,
  options: ReplayOptions = {},
): EscalationReplay {
  return readSafely('', () => {
    const plan = planOf(policy, 'policy')
    const given = expectRecord(options, 'options')
    expectKeys(given, ['head'], 'options')
    const events = eventsOf(journal, options)
    const [first] = events
    const opened = first === undefined ? undefined : expectRecord(first.event, first.path, 'an event')
    if (opened?.['type'] !== 'case-opened') {
      return refuse(
        'log.invalid',
        first?.path ?? 'journal',
        'a journal that begins with case-opened',
        opened?.['type'],
      )
    }
    let state = startCase(plan, opened['item'], at((first as Placed).path, 'item'))
    for (const placed of events.slice(1)) state = fold(plan, state, placed)
    const nextReviewOn = nextReviewOf(turnOf(plan, state, {}, state.on))
    return { state, events: events.length, nextReviewOn }
  })
}

/** The greatest number of events of one case. */
const MAX_EVENTS = 1_000_000

/** An event with its index in the journal. */
interface Placed {
  readonly event: unknown
  readonly path: string
}

function eventsOf(journal: unknown, options: ReplayOptions): Placed[] {
  if (shapeOf(journal) === 'array' && !isLogEntry((journal as readonly unknown[])[0])) {
    const rows = expectArray(journal, 'journal')
    if (rows.length > MAX_EVENTS)
      refuse('input.range', 'journal', 'a journal of at most a million events', rows)
    return Array.from(rows, (event, index) => ({ event, path: at('journal', index) }))
  }
  if (journal === undefined) return refuse('input.missing', 'journal', 'events, or an evidence log', journal)
  const verdict = verifyLog(journal as EvidenceLogInput, options)
  if (!verdict.ok) {
    return refuse(
      'log.invalid',
      at('journal', verdict.brokenAt),
      'a log with an unbroken chain',
      verdict.reason.code,
    )
  }
  return readEntries(journal).entries.flatMap((entry, index) => {
    if (entry['kind'] !== 'escalation') return []
    const path = at('journal', index)
    if (entry['payload'] === undefined) refuse('log.invalid', path, 'an entry with its payload', undefined)
    return [{ event: entry['payload'], path }]
  })
}

const isLogEntry = (value: unknown): boolean =>
  shapeOf(value) === 'record' && (value as UnknownRecord)['payloadDigest'] !== undefined

function fold(plan: Plan, state: EscalationState, { event, path }: Placed): EscalationState {
  try {
    const result = advance(plan, state, event)
    if ('refused' in result)
      return refuse('log.invalid', path, 'an event that is possible at that point', result.refused.code)
    return result.state
  } catch (error) {
    if (!isReceivablesError(error)) throw error
    const { code, expected, received, faults } = error
    const where = error.path.startsWith('event') ? `${path}${error.path.slice('event'.length)}` : error.path
    throw new ReceivablesError({ code, path: where, expected, received, faults })
  }
}
