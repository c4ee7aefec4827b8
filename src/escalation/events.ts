import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { OverrideGround, StageId } from './policy.js'

/**
 * What a customer owes on a day beyond the case, for the conditions of stages. Amounts are in the currency of the case.
 */
export interface CustomerPosition {
  /** Number of its overdue invoices, in all currencies. */
  readonly unpaidInvoices: number
  /** Open amount of its overdue items. */
  readonly balance: DecimalInput
  /** Open amount of all its items, overdue or not. */
  readonly total: DecimalInput
  /**
   * The earliest due date of its overdue items in the currency, without those that are disputed as a whole; null if
   * there is none.
   */
  readonly oldestDueDate: PlainDate | null
  /** The earliest invoice date of the same items; null if there is none. */
  readonly oldestIssueDate: PlainDate | null
  /** Day of the last touch of any of its items; null if there was none. */
  readonly lastTouchOn: PlainDate | null
  /** For stages with `minShare`: the open amount of the items that have reached the stage. */
  readonly atStage?: readonly { readonly stage: StageId; readonly amount: DecimalString }[]
}

interface Dated<Type extends string> {
  /** Type of the event. */
  readonly type: Type
  /** Day of the event. */
  readonly on: PlainDate
}

interface Named<Type extends string> extends Dated<Type> {
  /** Identifier of the dispute, promise, plan or hold. */
  readonly id: string
}

interface Sum<Type extends string> extends Dated<Type> {
  /** Amount, in the currency of the case. */
  readonly amount: DecimalInput
}

interface Held<Type extends string> extends Named<Type> {
  /**
   * The held amount of the whole invoice, if it was split after the hold was placed: the hold stands on every
   * instalment, but holds this amount once only.
   */
  readonly wholeAmount?: DecimalInput
}

interface Answer<Type extends string> extends Dated<Type> {
  /** Id of the command that asked for the approval. */
  readonly commandId: string
  /** Who answers. */
  readonly by: string
  /** The role in which they answer. */
  readonly role: string
}

/**
 * The events of a case. Every event has its `type` and the day `on` which it happened.
 *
 * | event | what happened |
 * |---|---|
 * | `day-reached` | a day is reached; `customer` is required if the policy depends on what else the customer owes; `letterId` is the letter that covers the touch of the day together with those of other items |
 * | `notice-sent` | the touch `commandId` (or the letter that covers it) was made |
 * | `receipt-confirmed` | the debtor has received the last touch |
 * | `touch-withdrawn` | the touch `commandId` will not be made; the case returns to the stage before |
 * | `payment-received`, `credit-note-issued` | the open amount falls by `amount` |
 * | `balance-restated` | the ledger reports `open`, `disputed` if known, and changed fields of the item |
 * | `promise-made` | the debtor promises `amount` by `dueOn`: that part is held until that day, the day included |
 * | `promise-kept`, `promise-broken` | the outcome of the promise; a broken promise that the case does not know counts if `madeOn` is given |
 * | `dispute-raised`, `dispute-narrowed` | the debtor disputes `amount`, and later a smaller amount; that part of what the ledger reports as disputed has this id from then on |
 * | `dispute-accepted`, `dispute-rejected` | the objection is justified, and its amount is deducted; or it is not |
 * | `plan-agreed` | `amount` is paid in instalments, until `until` at the latest |
 * | `plan-kept`, `plan-breached` | the outcome of the plan |
 * | `grace-granted` | the whole balance is held until `until`; only if `confirmedInWriting` |
 * | `hold-placed`, `hold-lifted` | dunning is stopped by hand, for `amount` or for the whole balance, and resumed |
 * | `contact-lost`, `contact-made` | whether the debtor can be reached |
 * | `insolvency-filed` | insolvency proceedings are opened |
 * | `override-requested` | `by` requests an override on a `ground` of the policy |
 * | `approval-given`, `approval-refused` | the answer of `by`, in a `role`, to the approval request `commandId` |
 * | `stage-set` | `by` puts the case at a stage by hand |
 * | `referred` | the case goes to a lawyer or an agency |
 * | `recovered` | the lawyer or agency has collected `amount` |
 * | `written-off` | the claim is given up |
 * | `reopened` | the claim is owed again, or is taken back; `open` is the amount if it changed |
 */
export type EscalationEvent =
  | (Dated<'day-reached'> & { readonly customer?: CustomerPosition; readonly letterId?: string })
  | (Dated<'notice-sent'> & { readonly commandId: string })
  | Dated<'receipt-confirmed'>
  | (Dated<'touch-withdrawn'> & { readonly commandId: string })
  | Sum<'payment-received'>
  | Sum<'credit-note-issued'>
  | (Dated<'balance-restated'> &
      RestatedItem & { readonly open: DecimalInput; readonly disputed?: DecimalInput })
  | (Held<'promise-made'> & Sum<'promise-made'> & { readonly dueOn: PlainDate })
  | Named<'promise-kept'>
  | (Named<'promise-broken'> & { readonly madeOn?: PlainDate })
  | (Held<'dispute-raised'> & Sum<'dispute-raised'>)
  | (Named<'dispute-narrowed'> & Sum<'dispute-narrowed'>)
  | Named<'dispute-accepted'>
  | Named<'dispute-rejected'>
  | (Held<'plan-agreed'> & Sum<'plan-agreed'> & { readonly until?: PlainDate })
  | Named<'plan-kept'>
  | Named<'plan-breached'>
  | (Named<'grace-granted'> & { readonly until: PlainDate; readonly confirmedInWriting: boolean })
  | (Held<'hold-placed'> & { readonly amount?: DecimalInput; readonly until?: PlainDate })
  | Named<'hold-lifted'>
  | Dated<'contact-lost'>
  | Dated<'contact-made'>
  | Dated<'insolvency-filed'>
  | (Dated<'override-requested'> & { readonly ground: OverrideGround; readonly by: string })
  | Answer<'approval-given'>
  | Answer<'approval-refused'>
  | (Dated<'stage-set'> & { readonly stage: StageId; readonly by: string })
  | (Dated<'referred'> & { readonly to: 'lawyer' | 'agency' | 'international-agency' })
  | Sum<'recovered'>
  | Dated<'written-off'>
  | (Dated<'reopened'> & { readonly open?: DecimalInput })

/** The type of an event, such as `'notice-sent'`. */
export type EscalationEventType = EscalationEvent['type']
/** The fields of an item that the ledger may report in addition to the amounts. */
export interface RestatedItem {
  /**
   * The invoice, if the id of the case now belongs to another item: an invoice `F-1#1` is gone, and `F-1` was split
   * into instalments, or the reverse. The case starts from scratch with the new item.
   */
  readonly invoiceId?: string
  /** Number of the instalment of that invoice; null or absent if it has none. */
  readonly instalment?: number | null
  /**
   * The customer that owes it, if it differs from that of the case: the case starts from scratch with the right debtor.
   */
  readonly customerId?: string
  /**
   * ISO 4217 code of `open` and `disputed`, if it differs from the currency of the case: the case starts from scratch
   * in it, since amounts stated in the other currency no longer apply.
   */
  readonly currency?: CurrencyCode
  /** Day of the invoice, if it was corrected. */
  readonly issueDate?: PlainDate
  /** The due date, if it was moved: days are counted from it. */
  readonly dueDate?: PlainDate
  /** The language of letters, if it has become known or changed. The language of a previous debtor is not kept. */
  readonly language?: string
  /**
   * The segment whose tempo applies, if it has become known or changed. The segment of a previous debtor is not kept.
   */
  readonly segment?: string
  /** Day on which the work was completed, if it has become known or was corrected. */
  readonly completedOn?: PlainDate
  /** Number of open instalments, if the item was split; then nothing is open on the whole. */
  readonly instalments?: number
  /**
   * Whether the instalment was merged with the others into one item; then nothing is open on it alone. Default: false.
   */
  readonly merged?: boolean
}
