import type { PlainDate } from '../calendar/plain-date.js'
import type { StageId } from '../escalation/policy.js'
import type { Reason } from '../kernel/reason.js'
import type { OpenItem } from '../ledger/open-item.js'
import type { PortfolioReasonCode } from './reasons.js'

/** One open item as whoever works on it sees it. */
export interface TrackingRow extends OpenItem {
  /** The customer's name, where the book knows it. */
  readonly customerName?: string
  /** The customer's grade, where the book knows it. */
  readonly grade?: string
  /** Whoever answers for the account, where the book knows it. */
  readonly owner?: string
  /** The aging bucket. */
  readonly bucket: string
  /** The stage that the policy names for the days past due; null where it names none. */
  readonly stage: StageId | null
  /** The role that acts at that stage; null where there is no stage. */
  readonly role: string | null
  /** Day of the last contact about the invoice, or about none in particular; null where there was none. */
  readonly lastContactOn: PlainDate | null
  /** The next day on which the policy names another stage; null where none follows. */
  readonly nextStageOn: PlainDate | null
  /** The stage that it names from that day on, which is what is done next; null where none follows. */
  readonly nextStage: StageId | null
  /** Why the row is where it is. */
  readonly reasons: readonly Reason<PortfolioReasonCode>[]
}
