import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Agreement } from './agreement-model.js'
import { bindingDay, readAgreement } from './read-agreement.js'
import { writeOptionalDay } from './read-value.js'
import type { SettlementReason } from './reasons.js'

/** Whether an agreement is binding on a day. */
export interface AgreementForce {
  /** Whether it is binding on the day. */
  readonly binds: boolean
  /** First day on which it is binding, possibly in the future; `null` if it is not confirmed. */
  readonly from: PlainDate | null
  /** The reasons. */
  readonly reasons: readonly SettlementReason[]
}

/**
 * Whether an agreement is binding on a day: from the day of its written confirmation, that day included, or from
 * `startsOn` if that is later. An agreement without a written confirmation changes nothing: neither a due date, nor a
 * charge, nor the plan.
 *
 * @throws ReceivablesError `date.invalid`, `id.invalid`, `input.choice`, `input.conflict`, `input.missing`,
 * `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { agreementBinds, proposeAgreement } from 'receivables/escalation'
 *
 * const proposed = proposeAgreement({ id: 'A-1', kind: 'grace', subject: 'INV-7', proposedOn: '2026-03-28' })
 * agreementBinds(proposed, '2026-04-15') // => { binds: false, from: null, ... }
 * ```
 */
export function agreementBinds(agreement: Agreement, asOf: PlainDate): AgreementForce {
  return readSafely('', () => {
    const read = readAgreement(agreement, 'agreement')
    const today = readDay(asOf, 'asOf')
    const day = bindingDay(read)
    const from = writeOptionalDay(day)
    const { id } = read
    if (from === null || day === null) {
      return { binds: false, from, reasons: [{ code: 'settlement.not-confirmed', params: { id } }] }
    }
    const binds = day <= today
    const code = binds ? 'settlement.binds' : 'settlement.binds-later'
    return { binds, from, reasons: [{ code, params: { id, from } }] }
  })
}
