/**
 * What a notice is. `pre-due-reminder` and `due-today` come before default, `friendly-reminder` and
 * `promise-confirmation` while the tone is friendly, `overdue-notice` and `final-demand` ask formally for payment;
 * a `lawyer-letter` is signed by a law firm only; `hand-over-file` goes to counsel or an agency and never to the debtor.
 */
export type NoticeKind =
  | 'pre-due-reminder'
  | 'due-today'
  | 'friendly-reminder'
  | 'promise-confirmation'
  | 'overdue-notice'
  | 'final-demand'
  | 'lawyer-letter'
  | 'hand-over-file'
  | 'instalment-agreement'
  | 'dispute-acknowledgement'
  | 'supplementary-agreement'
  | 'account-statement'
  | 'supply-hold'
