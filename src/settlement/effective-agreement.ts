import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { compareTexts } from '../ledger/compare-texts.js'
import { AGREEMENT_KINDS, type Agreement, type AgreementKind } from './agreement-model.js'
import { bindingDay, readAgreement } from './read-agreement.js'
import { readList } from './read-list.js'
import type { SettlementReason } from './reasons.js'

/** Selects the agreement of one subject and kind. */
export interface EffectiveAgreementRequest {
  /** All agreements, in any order. */
  readonly agreements: readonly Agreement[]
  /** Identifier of the invoice, debt or account. */
  readonly subject: string
  /** The kind. A plan and a waiver of the same debt can be binding together; two plans cannot. */
  readonly kind: AgreementKind
  /** The day. */
  readonly asOf: PlainDate
}

/** The agreement that is binding on a day. */
export interface EffectiveAgreement {
  /** The agreement that is binding on the day; `null` if there is none: then the original contract applies. */
  readonly agreement: Agreement | null
  /** Why it is binding, and why others of the same subject and kind are not. */
  readonly reasons: readonly SettlementReason[]
}

/**
 * The agreement of one kind that is binding for a debt on a day: of the agreements confirmed in writing, the one that
 * became binding last. Of two that became binding on the same day, the one proposed later applies, then the one with
 * the greater id.
 *
 * @throws ReceivablesError `id.duplicate` for two agreements of one id; `date.invalid`, `id.invalid`, `input.choice`,
 * `input.conflict`, `input.missing`, `input.range`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { effectiveAgreement, proposeAgreement } from 'receivables/escalation'
 *
 * const unconfirmed = proposeAgreement({ id: 'A-1', kind: 'grace', subject: 'INV-7', proposedOn: '2026-03-28' })
 * effectiveAgreement({ agreements: [unconfirmed], subject: 'INV-7', kind: 'grace', asOf: '2026-04-15' })
 * // => { agreement: null, reasons: [{ code: 'settlement.not-confirmed', params: { id: 'A-1' } }] }
 * ```
 */
export function effectiveAgreement(request: EffectiveAgreementRequest): EffectiveAgreement {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'agreements, a subject, a kind and a day')
    expectKeys(given, ['agreements', 'subject', 'kind', 'asOf'], '')
    const subject = expectId(given['subject'], 'subject')
    const kind = expectChoice(given['kind'], AGREEMENT_KINDS, 'kind')
    const today = readDay(given['asOf'], 'asOf')
    const all = readAgreements(given['agreements'])
    const own = all.filter((agreement) => agreement.subject === subject && agreement.kind === kind)
    const [latest] = own.filter((agreement) => (bindingDay(agreement) ?? Infinity) <= today).sort(laterFirst)
    return { agreement: latest ?? null, reasons: own.sort(byId).map((agreement) => why(agreement, latest)) }
  })
}

function readAgreements(value: unknown): Agreement[] {
  const ids = new Set<string>()
  return readList(value, 'agreements', 'an agreement', (entry, place) => {
    const agreement = readAgreement(entry, place)
    if (ids.has(agreement.id)) {
      refuse('id.duplicate', at(place, 'id'), 'an id that no other agreement has', agreement.id)
    }
    ids.add(agreement.id)
    return agreement
  })
}

const byId = (a: Agreement, b: Agreement): number => compareTexts(a.id, b.id)
const laterFirst = (a: Agreement, b: Agreement): number =>
  (bindingDay(b) ?? 0) - (bindingDay(a) ?? 0) || compareTexts(b.proposedOn, a.proposedOn) || byId(b, a)

function why(agreement: Agreement, latest: Agreement | undefined): SettlementReason {
  const { id, confirmation, startsOn } = agreement
  if (confirmation === null) return { code: 'settlement.not-confirmed', params: { id } }
  const { date } = confirmation
  const from = startsOn !== null && startsOn > date ? startsOn : date
  if (agreement === latest) return { code: 'settlement.binds', params: { id, from } }
  if (latest === undefined || laterFirst(agreement, latest) < 0) {
    return { code: 'settlement.binds-later', params: { id, from } }
  }
  return { code: 'settlement.superseded', params: { id, by: latest.id } }
}
