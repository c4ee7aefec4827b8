import { readDay, writeDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { plainCopy } from './plain-copy.js'
import type { ControlPolicy } from './policy.js'
import { readControlPolicy } from './read-control-policy.js'

/** More versions than any company has: one a week for ten years. */
const MAX_VERSIONS = 520

/**
 * The version of a policy that is in force on a day: of the versions that have started, the one that started last. A
 * version is in force from its `effectiveFrom`, included, until the next one starts, so a run for a past day uses the
 * rules of that day.
 *
 * @param versions - The versions, in any order; each has an `effectiveFrom`.
 * @param asOf - The day.
 * @returns The version; null if none has started.
 * @throws ReceivablesError `input.missing` for a version without `effectiveFrom`, `input.conflict` for two with the
 * same `effectiveFrom`, `input.range` for more than 520 versions, `date.invalid`, and everything that
 * {@link resolvePolicy} throws for a policy.
 *
 * @example
 * ```ts
 * import { controlPresets, policyInForce } from 'receivables'
 *
 * const { policy } = controlPresets['small-business']
 * const versions = [
 *   { ...policy, version: '1', effectiveFrom: '2025-01-01' },
 *   { ...policy, version: '2', effectiveFrom: '2026-01-01' },
 * ]
 * policyInForce(versions, '2025-12-31')?.version // => '1'
 * policyInForce(versions, '2026-01-01')?.version // => '2'
 * policyInForce(versions, '2024-12-31') // => null
 * ```
 */
export function policyInForce(versions: readonly ControlPolicy[], asOf: PlainDate): ControlPolicy | null {
  return readSafely('', () => {
    const day = writeDay(readDay(asOf, 'asOf'))
    const rows = expectArray(versions, 'versions', 'versions of a policy')
    if (rows.length > MAX_VERSIONS) {
      refuse('input.range', 'versions', `at most ${String(MAX_VERSIONS)} versions`, rows)
    }
    const begun = new Set<string>()
    let found: { readonly policy: ControlPolicy; readonly from: string } | null = null
    for (let index = 0; index < rows.length; index++) {
      const path = at('versions', index)
      const policy = readControlPolicy(plainCopy(rows[index], path), path)
      const place = at(path, 'effectiveFrom')
      const from = policy.effectiveFrom
      if (from === undefined) return refuse('input.missing', place, 'the first day of the version', from)
      if (begun.has(from)) refuse('input.conflict', place, 'a day on which no other version begins', from)
      begun.add(from)
      if (from <= day && (found === null || from > found.from)) found = { policy, from }
    }
    return found?.policy ?? null
  })
}
