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
 * The tone of a letter: friendly; a receipt, which is not to be disregarded; formal; to a guarantor; granting
 * something; an agreement signed by both sides; or counsel for a client.
 */
export type Tone = 'soft' | 'receipt' | 'formal' | 'guarantor' | 'grant' | 'agreement' | 'counsel'
/** How a language expresses the contents of a notice. */
export interface Words {
  /** An amount with its currency. */
  readonly money: (amount: string, currency: string) => string
  /** A day. */
  readonly date: (date: string) => string
  /** A period, with its first and last day. */
  readonly range: (from: string, to: string) => string
  /** A number of days. */
  readonly days: (days: number) => string
  /** The separator between the entries of a list in a sentence. */
  readonly comma: string
  /** The separator between the details of one thing. */
  readonly pause: string
  /** A label before the value that it names. */
  readonly named: (label: Label) => string
  /** A remark after the text it belongs to. */
  readonly remark: (text: string) => string
  /** The number of a clause. */
  readonly clause: (number: number) => string
  /** A label. */
  readonly label: (label: Label) => string
  /** The number of further entries. */
  readonly more: (count: number) => string
  /** A party with its identification. */
  readonly party: (party: NoticeParty) => Slot
  /** The contact person. */
  readonly contact: (contact: NoticeContact) => Slot
  /** The account to pay to. */
  readonly payTo: (payTo: NoticePayTo) => Slot
  /** A final deadline with its rule. */
  readonly deadline: (deadline: NoticeDeadline) => string
  /** The basis of a charge. */
  readonly basis: (basis: ChargeBasis) => Slot
  /** The unit of time of a rate, in a formula. */
  readonly per: (ratePer: InvoiceCharge['ratePer'], dayCount: string) => string
  /** An adjustment between the segments and a charge. */
  readonly adjustment: (kind: ChargeAdjustment['kind']) => string
  /** The creditor's intention. */
  readonly consequence: (code: NoticeConsequence) => string
  /** The channel of a contact. */
  readonly channel: (channel: NoticePriorContact['channel']) => string
  /** A standard statement, in the tone of the letter. */
  readonly block: (block: NoticeBlock, tone: Tone) => string
  /** Fixed phrases by code. */
  readonly phrase: (code: Phrase) => string
}
/** Fixed phrases for codes in the notice. */
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
