import { refuse } from '../../kernel/error.js'
import { at, type UnknownRecord } from '../../kernel/expect.js'
import type { RegimeId } from './registry.js'

/** A party, a field of it, and the values excluded for that field. */
type Exclusion = readonly [party: 'creditor' | 'debtor', field: 'kind' | 'size', excluded: readonly string[]]

const AMONG_BUSINESSES: readonly Exclusion[] = [
  ['creditor', 'kind', ['consumer']],
  ['debtor', 'kind', ['consumer']],
]
const BY_LARGE_TO_SMALL: readonly Exclusion[] = [
  ...AMONG_BUSINESSES,
  ['creditor', 'size', ['large']],
  ['debtor', 'size', ['micro', 'small', 'medium', 'sme']],
]

/**
 * Parties to which a regime does not apply: statutes for debts between businesses, and statutes that protect small
 * enterprises against large ones.
 */
const EXCLUDED: Readonly<Partial<Record<RegimeId, readonly Exclusion[]>>> = {
  'uk-late-payment-1998': AMONG_BUSINESSES,
  'eu-2011-7': AMONG_BUSINESSES,
  ie: AMONG_BUSINESSES,
  'fr-l441-10': AMONG_BUSINESSES,
  'fr-public': AMONG_BUSINESSES,
  'nl-6-119a': AMONG_BUSINESSES,
  'it-231-2002': AMONG_BUSINESSES,
  'es-3-2004': AMONG_BUSINESSES,
  pl: AMONG_BUSINESSES,
  'us-prompt-payment': AMONG_BUSINESSES,
  'jp-subcontract': AMONG_BUSINESSES,
  'cn-sme-2020': BY_LARGE_TO_SMALL,
  'cn-sme-2025': BY_LARGE_TO_SMALL,
}

/**
 * Refuses facts that show that a regime does not apply to these parties. If the facts do not say, the caller must
 * check.
 *
 * @throws ReceivablesError `input.conflict`.
 */
export function expectParties(id: RegimeId, appliesTo: string, facts: UnknownRecord): void {
  for (const [party, field, excluded] of EXCLUDED[id] ?? []) {
    const said = facts[party]
    if (typeof said !== 'object' || said === null) continue
    const value = (said as UnknownRecord)[field]
    if (typeof value !== 'string' || !excluded.includes(value)) continue
    refuse('input.conflict', at(at('facts', party), field), `parties of the regime: ${appliesTo}`, value)
  }
}
