import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import type { DecimalInput } from '../numbers/decimal-input.js'
import type { RateTable } from '../rates/model.js'
import type { PaymentTerms } from '../terms/model.js'
import { readParty, readTraits } from './read-party.js'
import type { ContractParty, ContractTraits, ReadTraits } from './statutory-term.js'

/** A late-charge clause. */
export interface LateChargeClause {
  /** The rate per calendar day, as a fraction; give either this or `annual`. */
  readonly daily?: DecimalInput
  /** The rate per year, as a fraction. */
  readonly annual?: DecimalInput
  /** The amount on which it is charged, as a text, such as `overdue principal`. */
  readonly base?: string
  /** The day from which it runs, as a text, such as `day after the due date`. */
  readonly start?: string
  /** Its cap, as a text; `'none'` states that there is none. */
  readonly cap?: string
}

/** A cost in addition to the price. */
export interface DisclosedFee {
  /** Name of the cost, such as `instalment fee`. */
  readonly name: string
  /** Its amount, as a text or figure. */
  readonly amount?: string
  /** Its rate, as a fraction. */
  readonly rate?: DecimalInput
  /** When it is due, as a day or a rule in words. */
  readonly due?: string
}

/** The contract around the payment terms. */
export interface TermsContext extends ContractTraits {
  /** Day of the contract, by which dated rules are chosen. */
  readonly contractDate: PlainDate
  /** The seller. */
  readonly creditor: ContractParty
  /** The debtor. */
  readonly debtor: ContractParty
  /** The late-charge clause; null if there is none. */
  readonly lateCharge: LateChargeClause | null
  /** Costs in addition to the price. */
  readonly fees?: readonly DisclosedFee[]
  /** The seller's terms by customer grade. */
  readonly termsByGrade?: Readonly<Record<string, PaymentTerms | string>>
  /** The agreed court or arbitration. */
  readonly forum?: string
  /** The agreed law. */
  readonly governingLaw?: string
  /** The agreed payment method. */
  readonly paymentMethod?: string
  /** The retention until acceptance, as a fraction of the price, and the kind of contract. */
  readonly retention?: { readonly rate: DecimalInput; readonly kind: 'construction' | 'other' }
  /**
   * The payment in advance, as a fraction of the price, and its kind: `earnest-money` (定金, arrhes, caparra) is
   * forfeited by the party that gives it and returned double by the other one if they default; a `prepayment` is a part
   * of the price.
   */
  readonly deposit?: { readonly rate: DecimalInput; readonly kind: 'earnest-money' | 'prepayment' }
  /** The table `cn-lpr-1y`, if the shipped series is continued beyond its last known day. */
  readonly rates?: Readonly<Record<string, RateTable>>
}

const FIELDS = [
  'contractDate',
  'creditor',
  'debtor',
  'lateCharge',
  'supply',
  'invoices',
  'generalTermsOf',
  'fees',
  'termsByGrade',
  'forum',
  'governingLaw',
  'paymentMethod',
  'retention',
  'deposit',
  'rates',
]

/** The context, read. */
export interface ReadContext {
  readonly day: DayNumber
  readonly contractDate: PlainDate
  readonly creditor: ContractParty
  readonly debtor: ContractParty
  readonly traits: ReadTraits
  readonly fields: UnknownRecord
}

/** Reads the context of the terms. */
export function readContext(context: unknown): ReadContext {
  const fields = expectRecord(context, 'context', 'the context of the terms')
  expectKeys(fields, FIELDS, 'context')
  const day = readDay(fields['contractDate'], 'context.contractDate')
  return {
    day,
    contractDate: writeDay(day),
    creditor: readParty(fields['creditor'], 'context.creditor'),
    debtor: readParty(fields['debtor'], 'context.debtor'),
    traits: readTraits(fields, 'context'),
    fields,
  }
}
