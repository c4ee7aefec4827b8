import type { Ratio } from '../numbers/ratio.js'

/**
 * The level of a late-charge clause on the Chinese ladder, lowest first. The bounds are data of this package, derived
 * from the reference rates that courts name; no statute contains the ladder itself.
 */
export type PenaltyLevel = 'ok' | 'note' | 'elevated' | 'high' | 'very-high' | 'likely-reduced'

/** A bound: a multiple of the LPR at the contract or at the breach, or a fixed yearly rate. */
interface Bound<Level> {
  readonly level: Level
  readonly of: 'contract' | 'breach' | 'fixed'
  readonly times: Ratio
}

/** 0.05 % a day, the default of the SME regulations. */
const SME_ANNUAL: Ratio = { num: 1825n, den: 10_000n }

/** The bounds in ascending order, each included. 24 % was the limit of private lending from 2015 to 2020. */
export const PENALTY_LEVELS: readonly Bound<PenaltyLevel>[] = [
  { level: 'ok', of: 'breach', times: { num: 3n, den: 2n } },
  { level: 'note', of: 'breach', times: { num: 195n, den: 100n } },
  { level: 'elevated', of: 'contract', times: { num: 4n, den: 1n } },
  { level: 'high', of: 'fixed', times: SME_ANNUAL },
  { level: 'very-high', of: 'fixed', times: { num: 24n, den: 100n } },
]

/** The rates to which a clause is compared, in the order of the result. */
export const PENALTY_REFERENCES: readonly {
  readonly id: string
  readonly of: 'contract' | 'breach' | 'fixed' | 'clause'
  readonly times: Ratio
}[] = [
  { id: 'contract', of: 'clause', times: { num: 1n, den: 1n } },
  { id: 'lpr', of: 'breach', times: { num: 1n, den: 1n } },
  { id: 'lpr-plus-30', of: 'breach', times: { num: 13n, den: 10n } },
  { id: 'lpr-plus-50', of: 'breach', times: { num: 3n, den: 2n } },
  { id: 'lpr-plus-50-times-130', of: 'breach', times: { num: 195n, den: 100n } },
  { id: 'lpr-times-4', of: 'contract', times: { num: 4n, den: 1n } },
  { id: 'sme-statutory', of: 'fixed', times: SME_ANNUAL },
]
