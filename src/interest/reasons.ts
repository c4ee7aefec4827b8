/**
 * The reasons of an interest accrual.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `interest.not-overdue` | `asOf` is not after the due date, so nothing is charged | `dueDate`, `asOf` |
 * | `interest.within-grace` | the grace period has not been exceeded, or the debt was paid within it | `days` |
 * | `interest.disputed-excluded` | the disputed part bears no interest here | `disputed` |
 * | `interest.below-minimum` | the accrued interest is below the minimum and is waived | `accrued`, `minimum` |
 * | `interest.raised-to-minimum` | the minimum is charged instead of the accrued interest | `accrued`, `minimum` |
 * | `interest.capped` | the interest was limited by a cap | `by` (amount, share-of-principal or days), `cap` |
 * | `interest.rate-capped` | the yearly rate was lowered to the cap | `cap` |
 * | `interest.rate-floored` | a negative total rate was set to zero | |
 * | `interest.rate-above-100-percent` | a yearly rate above 1: is it a percentage entered as a fraction? | `rate` |
 * | `interest.over-billed` | more was already billed than has accrued; a credit is due | `billed`, `accrued` |
 * | `interest.overpaid` | the payments exceed the components listed in the allocation | `unapplied` |
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
 * The reasons of a statutory regime: what it changed or added.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `regime.rate-below-floor` | the agreed rate is below the minimum rate of the statute; the minimum is charged | `floor` |
 * | `regime.rate-above-cap` | the agreed rate is above the maximum rate of the statute; the maximum is charged | `cap` |
 * | `regime.own-clock` | the statute counts from a day other than the due date | `deliveredOn`, `lastDay` |
 */
export type RegimeReasonCode = 'regime.rate-below-floor' | 'regime.rate-above-cap' | 'regime.own-clock'

/**
 * The level of a late-charge clause; see `assessPenaltyRate`. `annual` is the clause per year, `bound` the bound that
 * it exceeds, `lpr` the one-year LPR on which that bound is based: at the breach for the first two, at the contract for
 * the others.
 *
 * | code | the clause is above | params |
 * |---|---|---|
 * | `penalty-note` | 1.5 × LPR | `annual`, `bound`, `lpr` |
 * | `penalty-elevated` | 1.95 × LPR | `annual`, `bound`, `lpr` |
 * | `penalty-high` | 4 × LPR | `annual`, `bound`, `lpr` |
 * | `penalty-very-high` | 18.25 % a year | `annual`, `bound`, `lpr` |
 * | `penalty-likely-reduced` | 24 % a year: a court is likely to reduce it if asked | `annual`, `bound`, `lpr` |
 * | `penalty-above-ceiling` | a ceiling supplied by the caller | `id`, `ceiling` |
 */
export type PenaltyReasonCode =
  | 'penalty-note'
  | 'penalty-elevated'
  | 'penalty-high'
  | 'penalty-very-high'
  | 'penalty-likely-reduced'
  | 'penalty-above-ceiling'
