import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { OverrideGround, StageId } from './policy.js'

/** What a customer owes on a day beside the case: what conditions of stages ask for. Amounts are in the currency of the case. */
export interface CustomerPosition {
  /** How many of its invoices are overdue, in whatever currency. */
  readonly unpaidInvoices: number
  /** What of them is open. */
  readonly balance: DecimalInput
  /** All that it owes, overdue or not. */
  readonly total: DecimalInput
  /** The earliest due date of its overdue items in the currency, without those that are disputed as a whole; null where there is none. */
  readonly oldestDueDate: PlainDate | null
  /** The earliest invoice date of the same items; null where there is none. */
  readonly oldestIssueDate: PlainDate | null
  /** Day of the last touch of any of its items; null where there was none. */
  readonly lastTouchOn: PlainDate | null
  /** For stages with a least share: what is open on items that have reached the stage. */
  readonly atStage?: readonly { readonly stage: StageId; readonly amount: DecimalString }[]
}

interface Dated<Type extends string> {
  /** What happened. */
  readonly type: Type
  /** The day on which it happened. */
  readonly on: PlainDate
}

interface Named<Type extends string> extends Dated<Type> {
  /** The dispute, promise, plan or hold. */
  readonly id: string
}

interface Sum<Type extends string> extends Dated<Type> {
  /** How much, in the currency of the case. */
  readonly amount: DecimalInput
}

interface Held<Type extends string> extends Named<Type> {
  /** What of the whole invoice is held, where it was split after that: it stands on every instalment, and holds so much once. */
  readonly wholeAmount?: DecimalInput
}

interface Answer<Type extends string> extends Dated<Type> {
  /** The command that asked. */
  readonly commandId: string
  /** Whoever answers. */
  readonly by: string
  /** In which role. */
  readonly role: string
}

/**
 * What can happen to a case. Every event bears its `type` and the day `on` which it happened.
 *
 * | event | what happened |
 * |---|---|
 * | `day-reached` | a day has come; `customer` is needed where the policy asks what else the customer owes; `letterId` names the letter by which the touch of the day was made together with those of other items |
 * | `notice-sent` | the touch `commandId` (or the letter that covers it) was made |
 * | `receipt-confirmed` | the debtor has the last touch |
 * | `touch-withdrawn` | the touch `commandId` will not be made; the case returns to the stage before |
 * | `payment-received`, `credit-note-issued` | `amount` less is owed |
 * | `balance-restated` | the ledger says `open`, `disputed` where that is known, and what of the item itself has changed |
 * | `promise-made` | the debtor promises `amount` by `dueOn`: that part is held until then, the day included |
 * | `promise-kept`, `promise-broken` | what became of it; a broken promise of which the case had not heard counts where `madeOn` says when it was made |
 * | `dispute-raised`, `dispute-narrowed` | the debtor objects to `amount`, and later to less; of what the ledger says is disputed, so much bears this name from now on |
 * | `dispute-accepted`, `dispute-rejected` | the objection is right, and its amount falls away; or it is not |
 * | `plan-agreed` | `amount` is paid in instalments, at the longest until `until` |
 * | `plan-kept`, `plan-breached` | what became of it |
 * | `grace-granted` | the whole balance waits until `until`; only if `confirmedInWriting` |
 * | `hold-placed`, `hold-lifted` | somebody stops dunning, for `amount` or for all of it |
 * | `contact-lost`, `contact-made` | whether the debtor can be reached |
 * | `insolvency-filed` | proceedings are opened |
 * | `override-requested` | `by` asks to leave the order of the stages on a `ground` that the policy names |
 * | `approval-given`, `approval-refused` | the answer of `by` in a `role` to the command that asked |
 * | `stage-set` | `by` puts the case at a stage by hand |
 * | `referred` | the case goes to a lawyer or an agency |
 * | `recovered` | whoever has it has collected `amount` |
 * | `written-off` | the claim is given up |
 * | `reopened` | it is owed again, or comes back; `open` says how much where that changed |
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

/** The name of an event, such as `'notice-sent'`. */
export type EscalationEventType = EscalationEvent['type']
/** What the ledger may say of an item beside what is owed. */
export interface RestatedItem {
  /**
   * The invoice, where the name of the case is now that of another item: an invoice `F-1#1` is gone, and `F-1` was split into
   * instalments, or the other way round. The case begins anew with the item that there is.
   */
  readonly invoiceId?: string
  /** Which instalment of that invoice; null or absent where it has none. */
  readonly instalment?: number | null
  /** Who owes it, where that is somebody else than the case knew: the case begins anew with the right debtor. */
  readonly customerId?: string
  /**
   * ISO 4217 code of `open` and `disputed`, where the invoice is in another currency than the case knew: the case begins anew
   * in it, since amounts that were told in the other one mean nothing now.
   */
  readonly currency?: CurrencyCode
  /** Day of the invoice, where it was corrected. */
  readonly issueDate?: PlainDate
  /** Last day on which it is paid in time, where that was moved: days count from it. */
  readonly dueDate?: PlainDate
  /** The language of letters, where it has become known or changed. That of another debtor is not kept. */
  readonly language?: string
  /** The segment whose tempo counts, where it has become known or changed. That of another debtor is not kept. */
  readonly segment?: string
  /** Day on which the work was completed, where it has become known or was corrected. */
  readonly completedOn?: PlainDate
  /** How many open instalments the item stands as now, where it was split: nothing is open on the whole then. */
  readonly instalments?: number
  /** Whether the instalment was merged with the others into one item: nothing is open on it alone then; no when absent. */
  readonly merged?: boolean
}
