import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/index.js'
import type { NoticeKind } from '../notices/notice-kind.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { ContactChannel, EscalationTone, OverrideGround, StageCharge, StageId } from './policy.js'

/** An item that a touch is about. */
export interface TouchItem {
  /** Identifier of the case. */
  readonly caseId: string
  /** Identifier of the invoice. */
  readonly invoiceId: string
  /** Number of the instalment; null if the invoice has none. */
  readonly instalment: number | null
  /** Id of this item's command; `notice-sent` refers to it. */
  readonly commandId: string
  /** The stage that this item has reached by itself. */
  readonly stage: StageId
  /** ISO 4217 code of the amount. */
  readonly currency: CurrencyCode
  /**
   * The amount asked for: the part that is not held, on the day of the command. If the touch is made later, the amount
   * owed on that day is to be asked for.
   */
  readonly amount: DecimalString
}

/** The fields of every command. */
export interface CommandHead<Type extends string = string> {
  /**
   * Id of the command: the same for the same case, event and position, so that it is carried out once only. If the
   * state of a case was not kept, its numbering starts from 1 again.
   */
  readonly id: string
  /** Type of the command. */
  readonly type: Type
  /** The day of the command. */
  readonly on: PlainDate
  /** Identifier of the customer that owes the debt. */
  readonly customerId: string
}

/**
 * A touch of the debtor: compose and send a notice, call, or visit. It counts as made once `notice-sent` reports it.
 */
export interface TouchCommand extends CommandHead<'compose-notice' | 'call' | 'visit'> {
  /** The stage; for a letter about several items, the highest. */
  readonly stage: StageId
  /** The notice; null for a call or visit without one. */
  readonly notice: NoticeKind | null
  /** The channel. */
  readonly channel: ContactChannel
  /** The tone. */
  readonly tone: EscalationTone
  /** The role that acts. */
  readonly role: string
  /** The language; null if unknown. */
  readonly language: string | null
  /** Days until the deadline, from the day of sending; null for none. */
  readonly deadlineDays: number | null
  /** The charges to claim in addition to the debt. */
  readonly charges: readonly StageCharge[]
  /** The template or script of the operating standard; null if there is none. */
  readonly template: string | null
  /** The items that it is about. */
  readonly items: readonly TouchItem[]
}

/** A command about one case other than a touch. */
export interface CaseCommand extends CommandHead<
  'assign' | 'ask-approval' | 'hold-orders' | 'release-orders' | 'prepare-hand-over' | 'withdraw-touch'
> {
  /** Identifier of the case. */
  readonly caseId: string
  /** The stage that it concerns; null if none. */
  readonly stage: StageId | null
  /** The role that is to act or approve; null if any role may. */
  readonly role: string | null
  /** The ground of an override; null otherwise. */
  readonly ground: OverrideGround | null
  /** The id of the command that is withdrawn; null otherwise. */
  readonly withdraws: string | null
}

/** An action to be carried out by the caller, as data; the package carries out none of them. */
export type EscalationCommand = TouchCommand | CaseCommand
