import type { PlainDate } from '../calendar/plain-date.js'
import type { StageId } from '../escalation/policy.js'
import type { Reason } from '../kernel/reason.js'
import type { OpenItem } from '../ledger/open-item.js'
import type { PortfolioReasonCode } from './reasons.js'

/** One open item with what a collector needs to know about it. */
export interface TrackingRow extends OpenItem {
  /** The customer's name; absent if the book does not have it. */
  readonly customerName?: string
  /** The customer's grade; absent if the book does not have it. */
  readonly grade?: string
  /** The person responsible for the account; absent if the book does not have it. */
  readonly owner?: string
  /** The aging bucket. */
  readonly bucket: string
  /** The stage that the policy names for the days past due; null if it names none. */
  readonly stage: StageId | null
  /** The role that acts at that stage; null if there is no stage. */
  readonly role: string | null
  /** Day of the last contact about the invoice, or about no particular one; null if there was none. */
  readonly lastContactOn: PlainDate | null
  /** The next day on which the policy names another stage; null if none follows. */
  readonly nextStageOn: PlainDate | null
  /** The stage from that day on; null if none follows. */
  readonly nextStage: StageId | null
  /** The reasons for its stage, and what else to know about the item. */
  readonly reasons: readonly Reason<PortfolioReasonCode>[]
}
