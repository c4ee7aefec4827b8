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

/** What to replace in the alternative run. */
export interface Alternative {
  /** Another policy. Default: the same. */
  readonly policy?: ControlPolicy
  /** Another day. Default: the same. */
  readonly asOf?: PlainDate
}

/** A run, and what to replace in the alternative one. */
export interface WhatIfRequest extends ControlRequest {
  /** What to replace: the policy, the day, or both. */
  readonly instead: Alternative
}

/** Two runs over the same facts, and their differences. */
export interface WhatIf {
  /** The run as requested. */
  readonly base: ControlRun
  /** The run under the other policy, or on the other day. */
  readonly alternative: ControlRun
  /** The differences, from `base` to `alternative`. */
  readonly difference: RunComparison
}

/**
 * Runs the same facts under another policy, or on another day, and compares the results: which items change stage, what
 * interest and provision become. Nothing is decided by it; both runs are complete, and both use the journal of the
 * request.
 *
 * If the other policy does not have a stage at which a case stands or was touched, the case restarts under it, by its
 * days past due: earlier touches do not count, a formal demand included, while holds, promises and the phase are kept.
 * Its row in the worklist of `alternative` has the reason `escalation.begun-anew`. An event that sets a stage by hand
 * is refused in that run if the other policy does not have the stage.
 *
 * A later day has only the facts of the request: it shows the book as it would be if nobody paid, except for documents
 * with later dates.
 *
 * @throws ReceivablesError what {@link runCreditControl} throws, with a path below `instead` for faults of the
 * replacements; `input.missing` if nothing is replaced, `input.unknown-key`.
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
    const { instead, ...facts } = { ...expectRecord(request, '', 'a run, and its replacements') }
    const other = { ...expectRecord(instead, 'instead', 'another policy or another day') }
    expectKeys(other, ['policy', 'asOf'], 'instead')
    if (other['policy'] === undefined && other['asOf'] === undefined)
      refuse('input.missing', 'instead', 'another policy or another day', instead)
    const changed = readAlternative(other, facts)
    let sound: SoundBook | undefined
    // Both runs are over the same facts, so the Book of the first is used for the second.
    const prepare: typeof bookOfRun = (...given) => (sound ??= bookOfRun(...given))
    const base = runOver(facts as unknown as ControlRequest, prepare)
    const alternative = runOver({ ...facts, ...changed } as unknown as ControlRequest, prepare, 'another')
    return { base, alternative, difference: compareFinished(base, alternative) }
  })
}

/** Reads the replacements before anything runs, so that faults have their path. */
function readAlternative({ policy, asOf }: UnknownRecord, facts: UnknownRecord): Alternative {
  const day = asOf === undefined ? undefined : readDay(asOf, 'instead.asOf')
  if (policy === undefined) return { asOf: asOf as PlainDate }
  // The run gets the policy as given, so that its digest is that of a run under it.
  const copy = plainCopy(policy, 'instead.policy') as ControlPolicy
  const read = readControlPolicy(copy, 'instead.policy')
  bucketsOf(read.aging, day ?? readDay(facts['asOf'], 'asOf'), 'instead.policy.aging')
  return { policy: copy, ...(asOf === undefined ? {} : { asOf: asOf as PlainDate }) }
}
