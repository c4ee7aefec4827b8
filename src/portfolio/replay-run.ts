import { describe } from '../kernel/describe.js'
import { at, expectRecord, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { ControlRequest } from './control-request.js'
import type { ControlRun } from './control-run.js'
import { runCreditControl } from './run-credit-control.js'
import { digestOfTree } from './run-digests.js'

/** A difference between a recorded run and its replay. */
export interface RunDifference {
  /** The path, such as `worklist[3].open`. */
  readonly path: string
  /** The value in the replay, as a short text; `nothing` if it is absent. */
  readonly replayed: string
  /** The value in the record, as a short text; `nothing` if it is absent. */
  readonly recorded: string
}

/** A run that was repeated, compared with its record. */
export interface RunReplay {
  /** Whether both are the same, byte for byte of their canonical JSON. */
  readonly same: boolean
  /** The digest of the replayed run. */
  readonly digest: string
  /** The digest of the recorded run. */
  readonly recordedDigest: string
  /** The differences, at most 100, in the order of the fields. */
  readonly differences: readonly RunDifference[]
}

/** If everything differs, a full list is not useful. */
const MAX_DIFFERENCES = 100

/**
 * Repeats a run from its input and compares it with the record: the same documents, policy, day, reference data and
 * journal give the same bytes, so any difference shows that one of them, the record or the release has changed.
 *
 * @param request - The input of the run.
 * @param recorded - The run as it was stored.
 * @throws ReceivablesError everything that {@link runCreditControl} throws; `json.not-representable` for a record that
 * is not JSON or has a text of more than 100,000 characters, `input.missing` or `input.type` if there is no record.
 *
 * @example
 * ```ts
 * import { controlPresets, replayRun, runCreditControl } from 'receivables'
 *
 * const request = {
 *   documents: {
 *     invoices: [
 *       { id: 'F-1', customerId: 'acme', currency: 'EUR', amount: '75.00', issueDate: '2026-01-05', dueDate: '2026-02-04' },
 *     ],
 *   },
 *   policy: controlPresets['small-business'].policy,
 *   asOf: '2026-03-31',
 * }
 * const run = runCreditControl(request)
 * replayRun(request, JSON.parse(JSON.stringify(run))).same // => true
 * replayRun(request, { ...run, asOf: '2026-03-30' }).differences
 * // => [{ path: 'asOf', replayed: '"2026-03-31"', recorded: '"2026-03-30"' }]
 * ```
 */
export function replayRun(request: ControlRequest, recorded: ControlRun): RunReplay {
  return readSafely('', () => {
    const record = expectRecord(recorded, 'recorded', 'a recorded run')
    const replayed = runCreditControl(request)
    const recordedDigest = digestOfTree(record, 'recorded')
    const digest = digestOfTree(replayed, '')
    const differences: RunDifference[] = []
    if (digest !== recordedDigest) compare(replayed, record, '', differences)
    return { same: digest === recordedDigest, digest, recordedDigest, differences }
  })
}

/** A value that JSON does not preserve counts as absent. */
const tell = (value: unknown): string => (value === undefined ? 'nothing' : describe(value))

function compare(replayed: unknown, recorded: unknown, path: string, found: RunDifference[]): void {
  if (found.length >= MAX_DIFFERENCES || Object.is(replayed, recorded)) return
  const shape = shapeOf(replayed)
  if (shape === 'neither' || shape !== shapeOf(recorded)) {
    found.push({ path, replayed: tell(replayed), recorded: tell(recorded) })
  } else if (shape === 'array') {
    const [a, b] = [replayed as readonly unknown[], recorded as readonly unknown[]]
    const length = Math.max(a.length, b.length)
    for (let index = 0; index < length && found.length < MAX_DIFFERENCES; index++) {
      compare(a[index], b[index], at(path, index), found)
    }
  } else {
    const [a, b] = [replayed as UnknownRecord, recorded as UnknownRecord]
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      compare(own(a, key), own(b, key), at(path, key), found)
    }
  }
}

const own = (record: UnknownRecord, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined
