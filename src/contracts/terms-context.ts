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
  /** The rate per calendar day, as a fraction; either this or `annual`. */
  readonly daily?: DecimalInput
  /** The rate per year, as a fraction. */
  readonly annual?: DecimalInput
  /** On what it is charged, in words, such as `overdue principal`. */
  readonly base?: string
  /** From which day it runs, in words, such as `day after the due date`. */
  readonly start?: string
  /** Its cap, in words; `'none'` says that there is none. */
  readonly cap?: string
}

/** A cost beside the price. */
export interface DisclosedFee {
  /** What it is for, such as `instalment fee`. */
  readonly name: string
  /** How much, as an amount in words or figures. */
  readonly amount?: string
  /** How much, as a fraction. */
  readonly rate?: DecimalInput
  /** When it is due, as a day or a rule in words. */
  readonly due?: string
}

/** What the terms stand in. */
export interface TermsContext extends ContractTraits {
  /** The day of the contract, by which dated rules are chosen. */
  readonly contractDate: PlainDate
  /** Who sells. */
  readonly creditor: ContractParty
  /** Who owes. */
  readonly debtor: ContractParty
  /** The late-charge clause; null where there is none. */
  readonly lateCharge: LateChargeClause | null
  /** Costs beside the price. */
  readonly fees?: readonly DisclosedFee[]
  /** The seller's terms by grade of customer. */
  readonly termsByGrade?: Readonly<Record<string, PaymentTerms | string>>
  /** The agreed court or arbitration. */
  readonly forum?: string
  /** The agreed law. */
  readonly governingLaw?: string
  /** The agreed payment method. */
  readonly paymentMethod?: string
  /** What is held back until acceptance, as a fraction of the price, and of what kind of contract. */
  readonly retention?: { readonly rate: DecimalInput; readonly kind: 'construction' | 'other' }
  /**
   * What the debtor pays first, as a fraction of the price, and as what: `earnest-money` (定金, arrhes, caparra) is
   * forfeited by the party that gives it and returned double by the other one if they default, a `prepayment` is a part
   * of the price.
   */
  readonly deposit?: { readonly rate: DecimalInput; readonly kind: 'earnest-money' | 'prepayment' }
  /** `cn-lpr-1y`, where the shipped series is carried on beyond its last known day. */
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

/** The context as it was read. */
export interface ReadContext {
  readonly day: DayNumber
  readonly contractDate: PlainDate
  readonly creditor: ContractParty
  readonly debtor: ContractParty
  readonly traits: ReadTraits
  readonly fields: UnknownRecord
}

/** Reads what the terms stand in. */
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
