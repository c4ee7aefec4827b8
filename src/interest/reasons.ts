/**
 * Why an accrual came out as it did.
 *
 * | code | what happened | params |
 * |---|---|---|
 * | `interest.not-overdue` | `asOf` is not after the due date, so nothing is charged | `dueDate`, `asOf` |
 * | `interest.within-grace` | the grace period has not been exceeded, or the debt was paid within it | `days` |
 * | `interest.disputed-excluded` | a disputed part bears no interest here | `disputed` |
 * | `interest.below-minimum` | the accrued interest is below the minimum and waived | `accrued`, `minimum` |
 * | `interest.raised-to-minimum` | the minimum is charged instead of the accrued interest | `accrued`, `minimum` |
 * | `interest.capped` | the interest stopped at a cap | `by` (amount, share-of-principal or days), `cap` |
 * | `interest.rate-capped` | the yearly rate was cut to the cap | `cap` |
 * | `interest.rate-floored` | a negative total rate was counted as zero | |
 * | `interest.rate-above-100-percent` | a yearly rate above 1: is it a percentage typed as a fraction? | `rate` |
 * | `interest.over-billed` | more was billed already than has accrued; a credit is due | `billed`, `accrued` |
 * | `interest.overpaid` | the payments exceed what the allocation could fill | `unapplied` |
 */
export type InterestReasonCode =
  | 'interest.not-overdue'
  | 'interest.within-grace'
  | 'interest.disputed-excluded'
  | 'interest.below-minimum'
  | 'interest.raised-to-minimum'
  | 'interest.capped'
  | 'interest.rate-capped'
  | 'interest.rate-floored'
  | 'interest.rate-above-100-percent'
  | 'interest.over-billed'
  | 'interest.overpaid'

/**
 * What a statutory regime changed or adds.
 *
 * | code | what happened | params |
 * |---|---|---|
 * | `regime.rate-below-floor` | the agreed rate is below the least that the statute allows, which is charged | `floor` |
 * | `regime.rate-above-cap` | the agreed rate is above the most that the statute allows, which is charged | `cap` |
 * | `regime.own-clock` | the statute counts from another day than the due date | `deliveredOn`, `lastDay` |
 */
export type RegimeReasonCode = 'regime.rate-below-floor' | 'regime.rate-above-cap' | 'regime.own-clock'

/**
 * How a late-charge clause stands; see `assessPenaltyRate`. `annual` is the clause per year, `bound` the bound that it has
 * passed, `lpr` the one-year LPR by which that bound was made: at the breach for the first two, at the contract for the others.
 *
 * | code | the clause is above | params |
 * |---|---|---|
 * | `penalty-note` | 1.5 × LPR | `annual`, `bound`, `lpr` |
 * | `penalty-elevated` | 1.95 × LPR | `annual`, `bound`, `lpr` |
 * | `penalty-high` | 4 × LPR | `annual`, `bound`, `lpr` |
 * | `penalty-very-high` | 18.25 % a year | `annual`, `bound`, `lpr` |
 * | `penalty-likely-reduced` | 24 % a year: a court asked to is likely to reduce it | `annual`, `bound`, `lpr` |
 * | `penalty-above-ceiling` | a ceiling that the caller brought | `id`, `ceiling` |
 */
export type PenaltyReasonCode =
  | 'penalty-note'
  | 'penalty-elevated'
  | 'penalty-high'
  | 'penalty-very-high'
  | 'penalty-likely-reduced'
  | 'penalty-above-ceiling'
