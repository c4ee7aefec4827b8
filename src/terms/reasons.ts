import type { Reason } from '../kernel/reason.js'

/**
 * The reasons for dates and amounts of resolved terms, prepayments and terms by grade.
 *
 * | code | what it means | params |
 * |---|---|---|
 * | `terms.moved` | closed periods, payment days or business days moved the due date of an instalment | `instalment` (from 1), `from`, `to` |
 * | `terms.window-cut` | the due date of an instalment moved to a day before the last day of a discount window, which ends with it | `instalment` (from 1), `from`, `to` |
 * | `terms.remainder-on-last` | because earlier lines were rounded, the last line differs from its own share | `instalment` (from 1), `share`, `amount` |
 * | `terms.advance-missing` | delivery may not start: less than the required prepayment is received | `required`, `received`, `missing` |
 * | `terms.advance-met` | delivery may start: the required prepayment is received | `required`, `received` |
 * | `terms.required-by` | the rule that requires the prepayment | `rule`, `share` |
 * | `terms.retention-held` | the retention is held until its release | `amount` |
 * | `terms.retention-released` | the retention is due | `amount`, `dueOn` |
 * | `terms.grade-shorter` | a grade has a shorter term than a worse one | `grade`, `days`, `worse`, `worseDays` |
 * | `terms.grade-higher-prepayment` | a grade prepays a larger share than a worse one | `grade`, `share`, `worse`, `worseShare` |
 */
export type TermsReasonCode =
  | 'terms.moved'
  | 'terms.window-cut'
  | 'terms.remainder-on-last'
  | 'terms.advance-missing'
  | 'terms.advance-met'
  | 'terms.required-by'
  | 'terms.retention-held'
  | 'terms.retention-released'
  | 'terms.grade-shorter'
  | 'terms.grade-higher-prepayment'

/** A reason of this room. */
export type TermsReason = Reason<TermsReasonCode>
