/** All kinds of notices. */
export const NOTICE_KINDS = [
  'pre-due-reminder',
  'due-today',
  'friendly-reminder',
  'promise-confirmation',
  'overdue-notice',
  'final-demand',
  'lawyer-letter',
  'hand-over-file',
  'instalment-agreement',
  'dispute-acknowledgement',
  'dispute-decision',
  'supplementary-agreement',
  'grace-confirmation',
  'account-statement',
  'supply-hold',
  'payment-receipt',
  'completion-receipt',
  'guarantor-demand',
  'assignment-notice',
  'rescission-notice',
  'case-closed',
  'payment-order-data',
  'claim-filing-data',
  'sme-complaint-data',
  'warning-report',
  'approval-request',
] as const

/**
 * Kind of notice. `pre-due-reminder` and `due-today` come before default, `friendly-reminder` and
 * `promise-confirmation` while the tone is friendly; `overdue-notice` and `final-demand` formally demand payment; a
 * `lawyer-letter` is signed by a law firm only; `hand-over-file` goes to counsel or an agency and never to the debtor,
 * as do the data of a filing (`payment-order-data`, `claim-filing-data`, `sme-complaint-data`) to an authority, and
 * `warning-report` and `approval-request` to the company's own staff.
 */
export type NoticeKind = (typeof NOTICE_KINDS)[number]
