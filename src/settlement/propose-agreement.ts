import { readDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { AGREEMENT_SCHEMA, type Agreement, type AgreementProposal } from './agreement-model.js'
import { readAgreement } from './read-agreement.js'

const FIELDS = ['id', 'kind', 'subject', 'proposedOn', 'openUntil', 'startsOn'] as const

/**
 * Records a negotiated agreement as a proposal, which is not binding until `confirmAgreement` has a written
 * confirmation.
 *
 * @throws ReceivablesError `date.order` for a last day of confirmation before the proposal; `date.invalid`,
 * `id.invalid`, `input.choice`, `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { proposeAgreement } from 'receivables/escalation'
 *
 * proposeAgreement({ id: 'A-1', kind: 'grace', subject: 'INV-7', proposedOn: '2026-03-28' })
 * // => { id: 'A-1', status: 'proposed', confirmation: null, ... }
 * ```
 *
 * @see Civil Code of the People's Republic of China, articles 469 and 490.
 */
export function proposeAgreement(proposal: AgreementProposal): Agreement {
  return readSafely('', () => {
    const given = expectRecord(proposal, '', 'a proposal')
    expectKeys(given, FIELDS, '')
    const agreement = readAgreement(
      { ...given, schema: AGREEMENT_SCHEMA, status: 'proposed', confirmation: null },
      '',
    )
    const { openUntil, proposedOn } = agreement
    if (openUntil !== null && readDay(openUntil, '') < readDay(proposedOn, '')) {
      refuse('date.order', 'openUntil', `a day not before the proposal of ${proposedOn}`, openUntil)
    }
    return agreement
  })
}
