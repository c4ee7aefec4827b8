import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/index.js'
import type { NoticeKind } from '../notices/notice-kind.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { ContactChannel, EscalationTone, OverrideGround, StageCharge, StageId } from './policy.js'

/** An item that a touch is about. */
export interface TouchItem {
  /** The case. */
  readonly caseId: string
  /** The invoice. */
  readonly invoiceId: string
  /** Which instalment; null where the invoice has none. */
  readonly instalment: number | null
  /** The command of this item: the one that `notice-sent` names. */
  readonly commandId: string
  /** The stage that the item has reached by itself. */
  readonly stage: StageId
  /** ISO 4217 code of the amount. */
  readonly currency: CurrencyCode
  /** What is asked for: the part that nothing holds, on the day of the command. Whoever makes the touch later asks for what is owed then. */
  readonly amount: DecimalString
}

/** What every command says. */
export interface CommandHead<Type extends string = string> {
  /** The command: the same for the same case, event and place, so that it is carried out once. A case whose state was not kept counts from 1 again. */
  readonly id: string
  /** What to do. */
  readonly type: Type
  /** The day of the command. */
  readonly on: PlainDate
  /** Whose debt it is about. */
  readonly customerId: string
}

/** Approach the debtor: compose and send a notice, call, or visit. It is done when `notice-sent` says so. */
export interface TouchCommand extends CommandHead<'compose-notice' | 'call' | 'visit'> {
  /** The stage; of a letter about several items the highest. */
  readonly stage: StageId
  /** The notice; null for a call or visit without one. */
  readonly notice: NoticeKind | null
  /** How. */
  readonly channel: ContactChannel
  /** The tone. */
  readonly tone: EscalationTone
  /** Whoever acts. */
  readonly role: string
  /** The language; null where nobody said. */
  readonly language: string | null
  /** Days until the deadline, from the day of sending; null for none. */
  readonly deadlineDays: number | null
  /** What it asks for beside the debt. */
  readonly charges: readonly StageCharge[]
  /** The text or script of the operating standard; null where there is none. */
  readonly template: string | null
  /** What it is about. */
  readonly items: readonly TouchItem[]
}

/** A command about one case that is no touch. */
export interface CaseCommand extends CommandHead<
  'assign' | 'ask-approval' | 'hold-orders' | 'release-orders' | 'prepare-hand-over' | 'withdraw-touch'
> {
  /** The case. */
  readonly caseId: string
  /** The stage that it belongs to; null where it belongs to none. */
  readonly stage: StageId | null
  /** Whoever is to act or to approve; null where any may. */
  readonly role: string | null
  /** The ground of an override; null elsewhere. */
  readonly ground: OverrideGround | null
  /** The command that is withdrawn; null elsewhere. */
  readonly withdraws: string | null
}

/** What is to be done, as data: the package does none of it. */
export type EscalationCommand = TouchCommand | CaseCommand
