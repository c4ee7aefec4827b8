import type { PlainDate } from '../calendar/plain-date.js'
import type { StageId } from '../escalation/index.js'
import type { Reason } from '../kernel/reason.js'
import type { LedgerReasonCode, OpenItem } from '../ledger/index.js'
import type { LimitStatus } from '../limits/index.js'
import type { CurrencyCode } from '../money/index.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { RunPolicy } from './control-run.js'

/** What a value was in the one run, and is in the other. */
export interface Change<Value> {
  /** In the first run. */
  readonly from: Value
  /** In the second. */
  readonly to: Value
}

/** An amount in both runs; null in a run that does not have it. */
export interface AmountChange extends Change<DecimalString | null> {
  /** to − from; what a run does not have counts as zero. */
  readonly change: DecimalString
}

/** A count in both runs. */
export interface CountChange extends Change<number> {
  /** to − from. */
  readonly change: number
}

/** What comes and what goes from one run to the other. */
export interface ListChange<Row> {
  /** Only in the second run. */
  readonly added: readonly Row[]
  /** Only in the first. */
  readonly removed: readonly Row[]
}

/** An item that stands otherwise in the two runs. A field is null where both runs say the same. */
export interface ItemChange extends Pick<OpenItem, 'invoiceId' | 'instalment' | 'currency'> {
  /** Who owes it; absent where the item is in neither worklist. */
  readonly customerId?: string
  /** Whether it comes onto the worklist, goes from it, is in both or in neither. */
  readonly worklist: 'added' | 'removed' | 'kept' | 'absent'
  /** The stage that the policy's table names; an item that is not on the worklist has none. */
  readonly stage: Change<StageId | null> | null
  /** The stage that its case has reached. */
  readonly caseStage: Change<StageId | null> | null
  /** The aging bucket, of items that are on both worklists. */
  readonly bucket: Change<string> | null
  /** What is open, of items that are on both worklists. */
  readonly open: AmountChange | null
  /** The interest. */
  readonly interest: AmountChange | null
}

/** A customer who stands otherwise in the two runs. A field is null where both runs say the same. */
export interface CustomerChange {
  /** The customer. */
  readonly customerId: string
  /** The latest stage of its items. */
  readonly stage: Change<StageId | null> | null
  /** The grade. */
  readonly grade: Change<string | null> | null
  /** The score; null in a run in which it has none. */
  readonly score: Change<DecimalString | null> | null
  /** The level of early warning; null in a run without one. */
  readonly warning: Change<string | null> | null
  /** The limit; null is no limit. */
  readonly limit: Change<DecimalString | null> | null
  /** What is left of the limit. */
  readonly available: Change<DecimalString | null> | null
  /** Where the exposure stands; null in a run that knows no limits. */
  readonly limitStatus: Change<LimitStatus | null> | null
}

/** A bucket that holds something else in the two runs. */
export interface BucketChange {
  /** The bucket. */
  readonly id: string
  /** What stands open in it; null in a run whose schedule does not have the bucket. */
  readonly amount: AmountChange
}

/** One currency in which the two runs differ. */
export interface TotalChange {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** What is open. */
  readonly open: AmountChange
  /** How many items are open. */
  readonly items: CountChange
  /** Credit that no item has consumed. */
  readonly unapplied: AmountChange
  /** The interest; null in a run whose policy has none. */
  readonly interest: AmountChange
  /** The provision; null in a run whose policy has none. */
  readonly provision: AmountChange
  /** The buckets that differ, by age. */
  readonly buckets: readonly BucketChange[]
}

/** A period whose days sales outstanding differ. */
export interface DsoChange extends Change<DecimalString | null> {
  /** ISO 4217 code. */
  readonly currency: CurrencyCode
  /** The period, such as `2026-02`. */
  readonly period: string
}

/** What differs between two runs; all lists are empty, and all else is null, where nothing does. */
export interface RunComparison {
  /** The day. */
  readonly asOf: Change<PlainDate> | null
  /** The policy, by name and version; two policies of one name may differ all the same. */
  readonly policy: Change<RunPolicy> | null
  /** Items that move stage, bucket or place, or bear other interest, by invoice and instalment. */
  readonly items: readonly ItemChange[]
  /** Customers whose stage, grade, score, warning or limit changes, ascending by id; none for runs with `detail: 'worklist'`. */
  readonly customers: readonly CustomerChange[]
  /** The currencies whose totals change, ascending by code. */
  readonly totals: readonly TotalChange[]
  /** The periods whose DSO changes, by currency and period. */
  readonly dso: readonly DsoChange[]
  /** The health of the book; null in a run in which it is not measured, or cannot be. */
  readonly health: Change<DecimalString | null> | null
  /** The commands of the day, by their ids. */
  readonly commands: ListChange<string>
  /** What a bookkeeper should look at. */
  readonly diagnostics: ListChange<Reason<LedgerReasonCode>>
}
