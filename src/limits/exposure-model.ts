import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'
import type { ExchangeRates } from './exchange-rates.js'
import type { LimitsReason } from './reasons.js'

/** What exposure needs of an open item; the items of `openItems` fit as they are. */
export interface ExposureItem {
  /** The invoice. */
  readonly invoiceId: string
  /** Which instalment, counted from 1; absent where the invoice has none. */
  readonly instalment?: number
  /** ISO 4217 code of the amounts. */
  readonly currency: CurrencyCode
  /** What was invoiced, tax included; needed where the item names an order or a delivery, which it consumes. */
  readonly amount?: DecimalInput
  /** What is still owed; no more than `amount`. */
  readonly open: DecimalInput
  /** The part of it that the customer disputes; none when absent. */
  readonly disputed?: DecimalInput
  /** The part of it that the customer retains under the contract; none when absent. */
  readonly retained?: DecimalInput
  /** Days past due; 0 on the due date and before it. */
  readonly daysPastDue: number
  /** The order that was invoiced, where there is one. */
  readonly orderId?: string
  /** The delivery that was invoiced, where there is one. */
  readonly deliveryId?: string
}

/** An approved order, as far as it was not delivered or invoiced. */
export interface OpenOrder {
  /** The order. */
  readonly id: string
  /** ISO 4217 code of the amounts. */
  readonly currency: CurrencyCode
  /** The whole order, tax included. */
  readonly amount: DecimalInput
  /**
   * What was invoiced on it in all, paid invoices included. The open items are only what is still owed, so an order
   * with paid invoices needs it; where the items that name the order come to more, they count. What was delivered and is
   * not invoiced is no part of it and consumes the order besides.
   */
  readonly invoiced?: DecimalInput
}

/** Goods delivered and not invoiced. */
export interface UninvoicedDelivery {
  /** The delivery. */
  readonly id: string
  /** The order that it fulfils, where there is one: the delivery consumes it. */
  readonly orderId?: string
  /** ISO 4217 code of the amounts. */
  readonly currency: CurrencyCode
  /** The whole delivery, tax included. */
  readonly amount: DecimalInput
  /** What was invoiced on it in all; see {@link OpenOrder}. */
  readonly invoiced?: DecimalInput
}

/** Money of the customer that no item has consumed; the unapplied credits of `ledgerAsOf` fit. */
export interface ExposureCredit {
  /** ISO 4217 code of the amount. */
  readonly currency: CurrencyCode
  /** The credit. */
  readonly amount: DecimalInput
}

/** Which part of the exposure a cover answers for: what was delivered, or open orders as well. */
export type CoverScope = 'delivered' | 'delivered-and-ordered'

/** A security or an insurance that answers for a part of the exposure. */
export type ExposureCover =
  | {
      /** A deposit, a bank guarantee, a letter of credit: an amount. */
      readonly kind: 'security'
      /** ISO 4217 code of the amounts. */
      readonly currency: CurrencyCode
      /** The whole security. */
      readonly amount: DecimalInput
      /** What it answers for. */
      readonly scope: CoverScope
      /** Whether payment restores it: a cover that does not revolve is used up by what was drawn on it. */
      readonly revolving: boolean
      /** What was drawn on a cover that does not revolve; refused on one that does. */
      readonly used?: DecimalInput
    }
  | {
      /** Credit insurance: a share of the debt, up to the buyer limit. */
      readonly kind: 'insurance'
      /** ISO 4217 code of the amounts. */
      readonly currency: CurrencyCode
      /** The insured share as a fraction: `'0.90'` is 90 %. */
      readonly coveredShare: DecimalInput
      /** The debt of this buyer that is insured at most, before the share. */
      readonly buyerLimit: DecimalInput
      /** How the insured part is rounded to the minor unit. */
      readonly rounding: RoundingMode
      /** What it answers for. */
      readonly scope: CoverScope
      /** Whether payment restores the buyer limit. */
      readonly revolving: boolean
      /** The insured debt that a limit which does not revolve has spent. */
      readonly used?: DecimalInput
    }

/** What {@link creditExposure} works on: the documents of one customer, or of one group. */
export interface ExposureRequest {
  /** What is owed. */
  readonly items: readonly ExposureItem[]
  /** Approved orders. */
  readonly openOrders: readonly OpenOrder[]
  /** Deliveries that are not invoiced; none when absent. */
  readonly deliveries?: readonly UninvoicedDelivery[]
  /** Cash and credit notes that are not applied. */
  readonly unapplied: readonly ExposureCredit[]
  /** What is secured or insured: covers, or one amount in the limit's currency for the exposure as a whole. */
  readonly secured?: readonly ExposureCover[] | DecimalInput
  /** The currency of the limit, in which everything is measured. */
  readonly limitCurrency: CurrencyCode
  /** Rates for documents in other currencies; without them another currency is refused. */
  readonly exchangeRates?: ExchangeRates
  /** Margin: an item is overdue when it is more than so many days past due; 0 when absent. */
  readonly overdueMarginDays?: number
}

/** An order within the exposure. */
export interface ExposureOrder {
  /** The order. */
  readonly orderId: string
  /** The whole order. */
  readonly amount: DecimalString
  /** What its deliveries and invoices have consumed; at most the order. */
  readonly consumed: DecimalString
  /** What still counts as ordered: amount − consumed. */
  readonly open: DecimalString
}

/** An overdue item within the exposure. */
export interface ExposureOverdue {
  /** The invoice. */
  readonly invoiceId: string
  /** Which instalment, counted from 1; absent where the invoice has none. */
  readonly instalment?: number
  /** Days past due. */
  readonly daysPastDue: number
  /** What is open on it. */
  readonly amount: DecimalString
}

/** What a customer's default would cost, by its parts; all amounts in one currency. */
export interface CreditExposure {
  /** ISO 4217 code of every amount here: the limit's currency. */
  readonly currency: CurrencyCode
  /** What is owed on invoices. */
  readonly receivables: DecimalString
  /** What is delivered and not invoiced. */
  readonly deliveries: DecimalString
  /** What is ordered and neither delivered nor invoiced. */
  readonly openOrders: DecimalString
  /** Cash and credit notes not applied. */
  readonly unapplied: DecimalString
  /** receivables + deliveries + openOrders − unapplied; below zero where the customer has paid ahead. */
  readonly gross: DecimalString
  /** What covers answer for; at most `gross`, and for what was delivered at most that. */
  readonly secured: DecimalString
  /** gross − secured: what is measured against the limit. */
  readonly exposure: DecimalString
  /** The part of the receivables that is overdue. */
  readonly overdue: DecimalString
  /** The part of the receivables that is disputed; still exposure. */
  readonly disputed: DecimalString
  /** The part of the receivables that is retained under the contract; still exposure. */
  readonly retained: DecimalString
  /** The most days past due of any item; 0 where nothing is past due. */
  readonly longestDaysPastDue: number
  /** The overdue items, longest overdue first, then by invoice and instalment. */
  readonly overdueItems: readonly ExposureOverdue[]
  /** From beyond how many days past due an item is among them. */
  readonly overdueMarginDays: number
  /** The open orders, ascending by id. */
  readonly orders: readonly ExposureOrder[]
  /** Which orders were consumed, which covers were capped. */
  readonly reasons: readonly LimitsReason[]
}
