import { refuse } from '../kernel/error.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Agreement, AgreementConfirmation } from './agreement-model.js'
import { readAgreement, readConfirmation } from './read-agreement.js'
import type { SettlementReason } from './reasons.js'

/** The confirmed agreement, or why the confirmation is refused. */
export type ConfirmedAgreement =
  | {
      /** The agreement, confirmed. */
      readonly agreement: Agreement
      /** Why it is binding. */
      readonly reasons: readonly SettlementReason[]
    }
  | {
      /** Why the evidence does not confirm the agreement. */
      readonly refused: SettlementReason
    }

/**
 * Attaches the written confirmation that makes an agreement binding: an e-mail, a signed letter or an electronic
 * contract. An oral confirmation has no effect, a lapsed offer cannot be accepted, and a confirmed agreement is not
 * changed.
 *
 * @returns The agreement, binding from the day of the confirmation (or from `startsOn`), or the reason of the refusal.
 * @throws ReceivablesError `date.order` for a confirmation before the proposal; `date.invalid`, `id.invalid`,
 * `input.choice`, `input.conflict`, `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { confirmAgreement, proposeAgreement } from 'receivables/escalation'
 *
 * const proposed = proposeAgreement({ id: 'A-1', kind: 'grace', subject: 'INV-7', proposedOn: '2026-03-28' })
 * confirmAgreement(proposed, { form: 'email', evidenceId: 'mail-991', party: 'Wang Fang', date: '2026-03-30' })
 * // => { agreement: { status: 'confirmed', ... }, ... }
 * confirmAgreement(proposed, { form: 'oral', evidenceId: 'call-17', party: 'Wang Fang', date: '2026-03-30' })
 * // => { refused: { code: 'settlement.not-in-writing', ... } }
 * ```
 *
 * @see Civil Code of the People's Republic of China, article 469: e-mail and other data messages that can be called up and
 * show their content are in writing.
 */
export function confirmAgreement(agreement: Agreement, evidence: AgreementConfirmation): ConfirmedAgreement {
  return readSafely('', () => {
    const proposed = readAgreement(agreement, 'agreement')
    const confirmation = readConfirmation(evidence, 'evidence')
    const { id, openUntil, proposedOn, status } = proposed
    const { date, form, party } = confirmation
    // Plain dates sort as strings.
    if (date < proposedOn) {
      refuse('date.order', 'evidence.date', `a day not before the proposal of ${proposedOn}`, date)
    }
    if (status === 'confirmed') return { refused: { code: 'settlement.already-confirmed', params: { id } } }
    if (form === 'oral') return { refused: { code: 'settlement.not-in-writing', params: { id } } }
    if (openUntil !== null && date > openUntil) {
      return { refused: { code: 'settlement.offer-lapsed', params: { id, openUntil, date } } }
    }
    return {
      agreement: { ...proposed, status: 'confirmed', confirmation },
      reasons: [{ code: 'settlement.confirmed', params: { id, form, party, date } }],
    }
  })
}
