import type { Reason, ReasonParam } from '../kernel/reason.js'
import type { InvoiceIssueCode, TermsIssueCode } from './reasons.js'

/** All codes of issues. */
export type IssueCode = TermsIssueCode | InvoiceIssueCode

/** A fault found before terms, a contract or an invoice become binding: a reason with its severity and path. */
export interface Issue<Code extends IssueCode = IssueCode> extends Reason<Code> {
  /** `error`: it is invalid or cannot be computed; `warning`: it may be reduced, refused or disputed. */
  readonly severity: 'error' | 'warning'
  /** Path of the field, such as `terms` or `lateCharge.daily`. */
  readonly path: string
  /** The statute or practice on which it is based; absent if it is plain arithmetic. */
  readonly source?: string
}

/** Collects issues in the order in which they are found. */
export class Issues<Code extends IssueCode> {
  readonly found: Issue<Code>[] = []

  add(
    severity: Issue['severity'],
    code: Code,
    path: string,
    params: Readonly<Record<string, ReasonParam>> = {},
    source?: string,
  ): void {
    this.found.push({ code, severity, path, params, ...(source === undefined ? {} : { source }) })
  }
}
