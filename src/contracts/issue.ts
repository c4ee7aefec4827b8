import type { Reason, ReasonParam } from '../kernel/reason.js'
import type { InvoiceIssueCode, TermsIssueCode } from './reasons.js'

/** Every code that an issue can bear. */
export type IssueCode = TermsIssueCode | InvoiceIssueCode

/** Something found wrong before it binds: a reason with its weight and its place. */
export interface Issue<Code extends IssueCode = IssueCode> extends Reason<Code> {
  /** `error`: it will not hold, or cannot be computed; `warning`: it may be cut, refused or fought over. */
  readonly severity: 'error' | 'warning'
  /** Where it stands, such as `terms` or `lateCharge.daily`. */
  readonly path: string
  /** The statute or practice that it rests on; absent where it is plain arithmetic. */
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
