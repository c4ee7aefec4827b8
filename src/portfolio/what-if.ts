import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { bucketsOf } from '../aging/schedule.js'
import { readDay } from '../calendar/day-number.js'
import { expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { ControlRequest } from './control-request.js'
import type { ControlRun } from './control-run.js'
import { bookOfRun } from './book-of-run.js'
import { compareFinished } from './compare-finished.js'
import type { ControlPolicy } from './policy.js'
import { plainCopy } from './plain-copy.js'
import { readControlPolicy } from './read-control-policy.js'
import { runOver } from './run-credit-control.js'
import type { RunComparison } from './run-comparison.js'
import type { SoundBook } from './set-aside.js'

/** What is taken instead. */
export interface Alternative {
  /** Another policy; the same when absent. */
  readonly policy?: ControlPolicy
  /** Another day; the same when absent. */
  readonly asOf?: PlainDate
}

/** A run, and what is taken instead in the other. */
export interface WhatIfRequest extends ControlRequest {
  /** What is taken instead: a policy, a day, or both. */
  readonly instead: Alternative
}

/** Two runs over the same facts, and what differs. */
export interface WhatIf {
  /** The run as requested. */
  readonly base: ControlRun
  /** The run under the other policy, or on the other day. */
  readonly alternative: ControlRun
  /** What the alternative changes. */
  readonly difference: RunComparison
}

/**
 * The same run under another policy, or on another day, and what that would change: which items move stage, what interest
 * and provision become. Nothing is decided by it; both runs are whole, and the journal is that of the request in both.
 *
 * Where the other policy does not have a stage at which a case stands or was touched, the case begins anew under it, by its days
 * past due: no touch that was made counts, a formal demand included, while holds, promises and the phase stay. Its row in the
 * worklist of `alternative` says so (`escalation.begun-anew`). A stage that somebody set by hand and the other policy does not have is
 * refused there.
 *
 * Only facts that were known by the base day are known on a later one: a day in the future shows the book as it would
 * stand if nobody paid, apart from documents that are dated ahead.
 *
 * @throws ReceivablesError what {@link runCreditControl} throws, for what is taken instead with a path below `instead`;
 * `input.missing` where nothing is, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { escalationPresets, whatIf } from 'receivables'
 *
 * const { difference } = whatIf({
 *   documents: {
 *     invoices: [
 *       { id: 'F-1', customerId: 'acme', currency: 'EUR', amount: '75.00', issueDate: '2026-01-05', dueDate: '2026-02-04' },
 *     ],
 *   },
 *   policy: {
 *     schema: 'receivables/control-policy@1',
 *     aging: { basis: 'due-date', bucketEdges: [30, 60, 90] },
 *     escalation: escalationPresets['graded-30-60-90'],
 *   },
 *   asOf: '2026-03-06',
 *   instead: { asOf: '2026-03-31' },
 * })
 * difference.asOf // => { from: '2026-03-06', to: '2026-03-31' }
 * difference.items.map(({ invoiceId, stage }) => [invoiceId, stage])
 * // => [['F-1', { from: 'friendly-call', to: 'formal-demand' }]]
 * ```
 */
export function whatIf(request: WhatIfRequest): WhatIf {
  return readSafely('', () => {
    const { instead, ...facts } = { ...expectRecord(request, '', 'a run, and what is taken instead') }
    const other = { ...expectRecord(instead, 'instead', 'another policy, or another day') }
    expectKeys(other, ['policy', 'asOf'], 'instead')
    if (other['policy'] === undefined && other['asOf'] === undefined)
      refuse('input.missing', 'instead', 'another policy, or another day', instead)
    const changed = readAlternative(other, facts)
    let sound: SoundBook | undefined
    // Both runs are over the same facts: the Book of the first serves the second.
    const prepare: typeof bookOfRun = (...given) => (sound ??= bookOfRun(...given))
    const base = runOver(facts as unknown as ControlRequest, prepare)
    const alternative = runOver({ ...facts, ...changed } as unknown as ControlRequest, prepare, 'another')
    return { base, alternative, difference: compareFinished(base, alternative) }
  })
}

/** What is taken instead, read before anything runs, so that its faults are told where it stands. */
function readAlternative({ policy, asOf }: UnknownRecord, facts: UnknownRecord): Alternative {
  const day = asOf === undefined ? undefined : readDay(asOf, 'instead.asOf')
  if (policy === undefined) return { asOf: asOf as PlainDate }
  // The run takes the policy as it was given, so that its digest is that of a run under it.
  const copy = plainCopy(policy, 'instead.policy') as ControlPolicy
  const read = readControlPolicy(copy, 'instead.policy')
  bucketsOf(read.aging, day ?? readDay(facts['asOf'], 'asOf'), 'instead.policy.aging')
  return { policy: copy, ...(asOf === undefined ? {} : { asOf: asOf as PlainDate }) }
}
