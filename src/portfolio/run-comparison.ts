import type { PlainDate } from '../calendar/plain-date.js'
import type { StageId } from '../escalation/index.js'
import type { Reason } from '../kernel/reason.js'
import type { LedgerReasonCode, OpenItem } from '../ledger/index.js'
import type { LimitStatus } from '../limits/index.js'
import type { CurrencyCode } from '../money/index.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { RunPolicy } from './control-run.js'

/** A value in both runs. */
export interface Change<Value> {
  /** The value in the first run. */
  readonly from: Value
  /** The value in the second run. */
  readonly to: Value
}

/** An amount in both runs; null for a run that does not have it. */
export interface AmountChange extends Change<DecimalString | null> {
  /** to − from; an amount that a run does not have counts as zero. */
  readonly change: DecimalString
}

/** A count in both runs. */
export interface CountChange extends Change<number> {
  /** to − from. */
  readonly change: number
}

/** Rows that were added or removed between two runs. */
export interface ListChange<Row> {
  /** Only in the second run. */
  readonly added: readonly Row[]
  /** Only in the first run. */
  readonly removed: readonly Row[]
}

/** An item that differs between two runs. A field is null if it is equal in both. */
export interface ItemChange extends Pick<OpenItem, 'invoiceId' | 'instalment' | 'currency'> {
  /** The customer who owes it; absent if the item is in neither worklist. */
  readonly customerId?: string
  /** Whether the item is only in the second worklist, only in the first, in both, or in neither. */
  readonly worklist: 'added' | 'removed' | 'kept' | 'absent'
  /** The stage that the policy names for the days past due; an item that is not on the worklist has none. */
  readonly stage: Change<StageId | null> | null
  /** The stage that its case has reached. */
  readonly caseStage: Change<StageId | null> | null
  /** The aging bucket, for items on both worklists. */
  readonly bucket: Change<string> | null
  /** The open amount, for items on both worklists. */
  readonly open: AmountChange | null
  /** The accrued interest. */
  readonly interest: AmountChange | null
}

/** A customer that differs between two runs. A field is null if it is equal in both. */
export interface CustomerChange {
  /** The customer. */
  readonly customerId: string
  /** The latest stage of its items. */
  readonly stage: Change<StageId | null> | null
  /** The grade. */
  readonly grade: Change<string | null> | null
  /** The score; null for a run in which the customer has none. */
  readonly score: Change<DecimalString | null> | null
  /** The level of early warning; null for a run without one. */
  readonly warning: Change<string | null> | null
  /** The limit; null means no limit. */
  readonly limit: Change<DecimalString | null> | null
  /** The available part of the limit. */
  readonly available: Change<DecimalString | null> | null
  /** The status of the exposure against the limit; null for a run without limits. */
  readonly limitStatus: Change<LimitStatus | null> | null
}

/** An aging bucket that differs between two runs. */
export interface BucketChange {
  /** The id of the bucket. */
  readonly id: string
  /** The open amount in it; null for a run whose schedule does not have this bucket. */
  readonly amount: AmountChange
}

/** A currency whose totals differ between two runs. */
export interface TotalChange {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The open amount. */
  readonly open: AmountChange
  /** Number of open items. */
  readonly items: CountChange
  /** Unapplied credit: credit not yet applied to an item. */
  readonly unapplied: AmountChange
  /** The interest; null for a run whose policy has none. */
  readonly interest: AmountChange
  /** The provision; null for a run whose policy has none. */
  readonly provision: AmountChange
  /** The buckets that differ, by age. */
  readonly buckets: readonly BucketChange[]
}

/** A period whose days sales outstanding differ between two runs. */
export interface DsoChange extends Change<DecimalString | null> {
  /** ISO 4217 code. */
  readonly currency: CurrencyCode
  /** The period, such as `2026-02`. */
  readonly period: string
}

/** The differences between two runs. If there are none, all lists are empty and all other fields null. */
export interface RunComparison {
  /** The day of the runs. */
  readonly asOf: Change<PlainDate> | null
  /** The id and version of the policy; two policies with the same id and version can still differ. */
  readonly policy: Change<RunPolicy> | null
  /**
   * Items that change their stage, bucket, open amount, interest or presence on the worklist, by invoice and
   * instalment.
   */
  readonly items: readonly ItemChange[]
  /**
   * Customers whose stage, grade, score, warning or limit changes, ascending by id; empty for runs with `detail:
   * 'worklist'`.
   */
  readonly customers: readonly CustomerChange[]
  /** The currencies whose totals change, ascending by code. */
  readonly totals: readonly TotalChange[]
  /** The periods whose DSO changes, by currency and period. */
  readonly dso: readonly DsoChange[]
  /** The health of the book; null for a run in which it was not measured, or could not be. */
  readonly health: Change<DecimalString | null> | null
  /** The commands of the day, by their ids. */
  readonly commands: ListChange<string>
  /** Findings that a bookkeeper should check. */
  readonly diagnostics: ListChange<Reason<LedgerReasonCode>>
}
