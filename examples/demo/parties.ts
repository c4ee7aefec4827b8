import type { InterestRate, NoticeContact, NoticePayTo } from 'receivables'

/** Where somebody who writes or gets a letter is reached. */
export interface Party {
  readonly address: string
  readonly contact: NoticeContact
}

/** What a clause of the seller's terms says about paying late in one currency. */
export interface LateChargeClause {
  readonly currency: string
  readonly clause: string
  readonly rate: InterestRate
}

/** The seller as it names itself in one language. */
export interface Letterhead extends Party {
  readonly locale: 'en' | 'zh-CN'
  readonly legalName: string
}

/** What letters and interest need, and a book of invoices does not say. */
export interface Parties {
  readonly seller: {
    readonly letterheads: readonly Letterhead[]
    readonly accounts: readonly { readonly currency: string; readonly payTo: NoticePayTo }[]
    readonly lateCharges: readonly LateChargeClause[]
  }
  readonly customers: readonly (Party & { readonly id: string })[]
}
