import { bucketsOf } from '../aging/schedule.js'
import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import type { EscalationPolicyReasonCode } from '../escalation/index.js'
import { validateEscalationPolicy } from '../escalation/index.js'
import { at, expectArray, expectKeys, expectRecord } from '../kernel/expect.js'
import type { Reason } from '../kernel/reason.js'
import { readSafely } from '../kernel/read-safely.js'
import { orNone } from '../kernel/or-none.js'
import { readScale } from '../money/currency.js'
import type { CurrencyCode } from '../money/index.js'
import type { ControlReferenceData } from './control-request.js'
import { missingReferences, type MissingReference } from './missing-references.js'
import { plainCopy } from './plain-copy.js'
import type { ControlPolicy } from './policy.js'
import { readControlPolicy } from './read-control-policy.js'
import { readReferenceData } from './reference-data.js'
import { policyDigest } from './run-digests.js'

/** A policy and its reference data. */
export interface PolicyRequest {
  /** The policy. */
  readonly policy: ControlPolicy
  /** Rate tables, calendars and exchange rates. Default: none. */
  readonly referenceData?: ControlReferenceData
  /** The day of the planned run. */
  readonly asOf: PlainDate
  /** The currencies of open items and unapplied credits. Default: none, so no exchange rate is required. */
  readonly currencies?: readonly CurrencyCode[]
}

/** A policy with all the data that it refers to, or a list of what is missing. */
export type PolicyResolution =
  | {
      /** Everything is available. */
      readonly status: 'resolved'
      /** The policy, checked. */
      readonly policy: ControlPolicy
      /** The reference data, for {@link runCreditControl}. */
      readonly referenceData: ControlReferenceData
      /** The digest of the policy, as in the runs made with it; null for a policy that is not plain JSON. */
      readonly digest: string | null
      /** Gaps in the policy, such as a stage without an operating standard. */
      readonly remarks: readonly Reason<EscalationPolicyReasonCode>[]
    }
  | {
      /** Something is missing, and a run would be refused. */
      readonly status: 'needs-reference-data'
      /** Everything that is missing. */
      readonly missing: readonly MissingReference[]
    }

/**
 * Checks a policy together with its reference data, before any run: every section is checked by the room that uses it,
 * sections that contradict each other are refused, and all missing data is listed: rate tables, calendars, exchange
 * rates, and tables that end before the day.
 *
 * The first day for which a rate is needed depends on the debts, so only a run can check that.
 *
 * @returns The policy with its reference data, or everything that is missing.
 * @throws ReceivablesError `policy.invalid` for sections that contradict each other, or the code of a malformed one
 * (`scorecard.invalid`, `aging.edges`, `terms.unreadable`, `terms.ambiguous`, `terms.inconsistent` and `input.conflict`
 * among them), with all faults in `faults`; `text.invalid` for a text of more than 100,000 characters,
 * `json.not-representable` for a value that JSON cannot hold; `rate.table`, `currency.unknown`, `date.invalid`,
 * `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { cnLpr1y, policyFromPreset, resolvePolicy } from 'receivables'
 *
 * const policy = policyFromPreset({
 *   preset: 'cn-domestic',
 *   sections: {
 *     interest: {
 *       rate: { reference: 'cn-lpr-1y', margin: '0', multiplier: '1.3', fixing: 'floating' },
 *       dayCount: 'ACT/365F', accrualStart: 'day-after-due', lastDay: 'included', compounding: 'none',
 *       rounding: { scope: 'once', mode: 'half-up' }, allocation: ['costs', 'interest', 'principal'],
 *     },
 *   },
 * })
 * resolvePolicy({ policy, asOf: '2026-03-31' })
 * // => { status: 'needs-reference-data', missing: [{ kind: 'rate-table', id: 'cn-lpr-1y', problem: 'absent', ... }] }
 * resolvePolicy({ policy, asOf: '2026-03-31', referenceData: { rates: { 'cn-lpr-1y': cnLpr1y() } } }).status // => 'resolved'
 * ```
 *
 * @see {@link validateEscalationPolicy} for the remarks.
 */
export function resolvePolicy(request: PolicyRequest): PolicyResolution {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'a policy, its reference data and a day')
    expectKeys(given, ['policy', 'referenceData', 'asOf', 'currencies'], '')
    const document = plainCopy(given['policy'], 'policy')
    const policy = readControlPolicy(document, 'policy')
    const day = readDay(given['asOf'], 'asOf')
    bucketsOf(policy.aging, day, 'policy.aging')
    const referenceData = readReferenceData(given['referenceData'])
    const currencies = Array.from(
      expectArray(orNone(given['currencies']), 'currencies', 'codes of currencies'),
      (code, index) => {
        readScale(code, at('currencies', index))
        return code as CurrencyCode
      },
    )
    const missing = missingReferences(policy, referenceData, { day, currencies, interest: undefined })
    if (missing.length > 0) return { status: 'needs-reference-data', missing }
    const { remarks } = validateEscalationPolicy(policy.escalation)
    return { status: 'resolved', policy, referenceData, digest: policyDigest(document), remarks }
  })
}
