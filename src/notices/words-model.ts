import type { NoticeBlock } from './kind-rules.js'
import type { ChargeBasis, InvoiceCharge, ChargeAdjustment } from './late-charge-model.js'
import type {
  NoticeParty,
  NoticeContact,
  NoticePayTo,
  NoticeDeadline,
  NoticeConsequence,
  NoticePriorContact,
} from './model.js'
import type { Slot } from './slot.js'

/** The labels of tables and lists. */
export type Label =
  | 'invoice'
  | 'instalment'
  | 'contract'
  | 'issueDate'
  | 'dueDate'
  | 'amount'
  | 'open'
  | 'disputed'
  | 'undisputed'
  | 'daysOverdue'
  | 'total'
  | 'chargedDays'
  | 'working'
  | 'charge'
  | 'joinedPrincipal'
  | 'paidBefore'
  | 'asset'
  | 'valuer'
  | 'valuedOn'
  | 'value'
  | 'haircut'
  | 'credited'
  | 'number'
  | 'date'
  | 'from'
  | 'to'
  | 'client'
  | 'creditor'
  | 'debtor'
  | 'guarantor'
  | 'costs'
  | 'turn'
  | 'payment'
  | 'contacts'
  | 'evidence'
  | 'evidenceDigest'
  | 'history'
  | 'disputes'
  | 'securities'
  | 'conduct'
  | 'signals'
  | 'seal'
  | 'signature'
/**
 * How a letter speaks: friendly, or as a receipt that nobody is to disregard; formally, to a guarantor, in a letter that
 * grants something, or in what both sides sign; or as counsel for a client.
 */
export type Tone = 'soft' | 'receipt' | 'formal' | 'guarantor' | 'grant' | 'agreement' | 'counsel'
/** How a language says what is in a notice. */
export interface Words {
  /** An amount with its currency. */
  readonly money: (amount: string, currency: string) => string
  /** A day. */
  readonly date: (date: string) => string
  /** Two days and those between them. */
  readonly range: (from: string, to: string) => string
  /** A number of days. */
  readonly days: (days: number) => string
  /** What stands between the entries of a list in a sentence. */
  readonly comma: string
  /** What stands between the details of one thing. */
  readonly pause: string
  /** A label before what it names. */
  readonly named: (label: Label) => string
  /** A remark after what it is about. */
  readonly remark: (text: string) => string
  /** The number of a clause. */
  readonly clause: (number: number) => string
  /** A label. */
  readonly label: (label: Label) => string
  /** How many more there are. */
  readonly more: (count: number) => string
  /** A party with what identifies it. */
  readonly party: (party: NoticeParty) => Slot
  /** The person in charge. */
  readonly contact: (contact: NoticeContact) => Slot
  /** Where to pay. */
  readonly payTo: (payTo: NoticePayTo) => Slot
  /** A final deadline with the way it was counted. */
  readonly deadline: (deadline: NoticeDeadline) => string
  /** What a charge rests on. */
  readonly basis: (basis: ChargeBasis) => Slot
  /** What a rate is per, in a formula. */
  readonly per: (ratePer: InvoiceCharge['ratePer'], dayCount: string) => string
  /** What lies between the segments and a charge. */
  readonly adjustment: (kind: ChargeAdjustment['kind']) => string
  /** What the creditor intends. */
  readonly consequence: (code: NoticeConsequence) => string
  /** How a contact was made. */
  readonly channel: (channel: NoticePriorContact['channel']) => string
  /** A sentence that a letter has to have, in the tone of the letter. */
  readonly block: (block: NoticeBlock, tone: Tone) => string
  /** Fixed phrases by code. */
  readonly phrase: (code: Phrase) => string
}
/** Phrases that follow from a code in the notice. */
export type Phrase =
  | 'plan-none'
  | 'plan-continues'
  | 'default-none'
  | 'default-continues'
  | 'effective-signed'
  | 'effective-first-payment'
  | 'guarantee-joint'
  | 'guarantee-general'
  | 'title-rescission'
  | 'title-acceleration'
  | 'effect-rescission'
  | 'effect-acceleration'
  | 'counsel-further'
  | 'demand-further'
  | 'discount'
