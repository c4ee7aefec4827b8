import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { RoundingMode } from '../numbers/rounding-mode.js'
import type { ExchangeRates } from './exchange-rates.js'
import type { LimitsReason } from './reasons.js'

/** The fields of an open item that the exposure reads; the items of `openItems` fit. */
export interface ExposureItem {
  /** The id of the invoice. */
  readonly invoiceId: string
  /** Number of the instalment, counted from 1; absent if the invoice has no instalments. */
  readonly instalment?: number
  /** ISO 4217 code of the amounts. */
  readonly currency: CurrencyCode
  /**
   * The invoiced amount, tax included. Required if the item names an order or a delivery, because it consumes that
   * amount.
   */
  readonly amount?: DecimalInput
  /** The open amount; at most `amount`. */
  readonly open: DecimalInput
  /** The part of `open` that the customer disputes. Default: none. */
  readonly disputed?: DecimalInput
  /** The part of `open` that the customer retains under the contract. Default: none. */
  readonly retained?: DecimalInput
  /** Days past due; 0 on and before the due date. */
  readonly daysPastDue: number
  /** The invoiced order, if any. */
  readonly orderId?: string
  /** The invoiced delivery, if any. */
  readonly deliveryId?: string
}

/** An approved order that is not yet completely delivered or invoiced. */
export interface OpenOrder {
  /** The id of the order. */
  readonly id: string
  /** ISO 4217 code of the amounts. */
  readonly currency: CurrencyCode
  /** The whole amount of the order, tax included. */
  readonly amount: DecimalInput
  /**
   * The total amount invoiced on it, paid invoices included. An order with paid invoices needs it, because the open
   * items contain only what is still owed. If the items and deliveries that name the order have more invoiced in total,
   * that total is used. Goods delivered but not invoiced are not part of it; they consume the order in addition.
   * Default: only the items and deliveries count.
   */
  readonly invoiced?: DecimalInput
}

/** Goods delivered and not completely invoiced. */
export interface UninvoicedDelivery {
  /** The id of the delivery. */
  readonly id: string
  /** The order that it fulfils, if any; the delivery consumes it. */
  readonly orderId?: string
  /** ISO 4217 code of the amounts. */
  readonly currency: CurrencyCode
  /** The whole amount of the delivery, tax included. */
  readonly amount: DecimalInput
  /** The total amount invoiced on it; see {@link OpenOrder}. */
  readonly invoiced?: DecimalInput
}

/**
 * Unapplied credit: money of the customer that is not applied to an item. The unapplied credits of `ledgerAsOf` fit.
 */
export interface ExposureCredit {
  /** ISO 4217 code of the amount. */
  readonly currency: CurrencyCode
  /** The amount of the credit. */
  readonly amount: DecimalInput
}

/** The part of the exposure that a cover covers: deliveries, or deliveries and open orders. */
export type CoverScope = 'delivered' | 'delivered-and-ordered'

/** A security or a credit insurance that covers a part of the exposure. */
export type ExposureCover =
  | {
      /** A fixed amount: a deposit, a bank guarantee, a letter of credit. */
      readonly kind: 'security'
      /** ISO 4217 code of the amounts. */
      readonly currency: CurrencyCode
      /** The whole amount of the security. */
      readonly amount: DecimalInput
      /** The part of the exposure that it covers. */
      readonly scope: CoverScope
      /** Whether payment restores it; a cover that does not revolve is used up by what was drawn on it. */
      readonly revolving: boolean
      /** The amount drawn on a cover that does not revolve; required for such a cover, refused for a revolving one. */
      readonly used?: DecimalInput
    }
  | {
      /** Credit insurance: a share of the debt, up to the buyer limit. */
      readonly kind: 'insurance'
      /** ISO 4217 code of the amounts. */
      readonly currency: CurrencyCode
      /** The insured share as a fraction: `'0.90'` is 90 %. */
      readonly coveredShare: DecimalInput
      /** The most debt of this buyer that is insured, before the share is applied. */
      readonly buyerLimit: DecimalInput
      /** How the insured part is rounded to the minor unit. */
      readonly rounding: RoundingMode
      /** The part of the exposure that it covers. */
      readonly scope: CoverScope
      /** Whether payment restores the buyer limit. */
      readonly revolving: boolean
      /**
       * The insured debt that has used up a limit that does not revolve; required for such a limit, refused for a
       * revolving one.
       */
      readonly used?: DecimalInput
    }

/** The input of {@link creditExposure}: the documents of one customer, or of one group. */
export interface ExposureRequest {
  /** The open items. */
  readonly items: readonly ExposureItem[]
  /** The approved orders. */
  readonly openOrders: readonly OpenOrder[]
  /** Deliveries that are not completely invoiced. Default: none. */
  readonly deliveries?: readonly UninvoicedDelivery[]
  /** Unapplied cash and credit notes. */
  readonly unapplied: readonly ExposureCredit[]
  /**
   * The secured or insured part: a list of covers, or one amount in the limit's currency for the whole exposure.
   * Default: none.
   */
  readonly secured?: readonly ExposureCover[] | DecimalInput
  /** The currency of the limit; all amounts of the result are in it. */
  readonly limitCurrency: CurrencyCode
  /** Exchange rates for documents in other currencies; without them other currencies are refused. */
  readonly exchangeRates?: ExchangeRates
  /** Tolerance in days: an item is overdue if it is more than this many days past due. Default: 0. */
  readonly overdueMarginDays?: number
}

/** One order within the exposure. */
export interface ExposureOrder {
  /** The id of the order. */
  readonly orderId: string
  /** The whole amount of the order. */
  readonly amount: DecimalString
  /** The part that its deliveries and invoices have consumed; at most the whole amount. */
  readonly consumed: DecimalString
  /** The part that still counts as ordered: amount − consumed. */
  readonly open: DecimalString
}

/** One overdue item within the exposure. */
export interface ExposureOverdue {
  /** The id of the invoice. */
  readonly invoiceId: string
  /** Number of the instalment, counted from 1; absent if the invoice has no instalments. */
  readonly instalment?: number
  /** Days past due. */
  readonly daysPastDue: number
  /** The open amount. */
  readonly amount: DecimalString
}

/** Credit exposure and its parts; all amounts are in one currency. */
export interface CreditExposure {
  /** ISO 4217 code of every amount here: the limit's currency. */
  readonly currency: CurrencyCode
  /** The open amount of invoices. */
  readonly receivables: DecimalString
  /** Delivered and not invoiced. */
  readonly deliveries: DecimalString
  /** Ordered, and neither delivered nor invoiced. */
  readonly openOrders: DecimalString
  /** Unapplied cash and credit notes. */
  readonly unapplied: DecimalString
  /** receivables + deliveries + openOrders − unapplied; below zero if the customer has paid in advance. */
  readonly gross: DecimalString
  /** The covered amount: at most `gross`, and the covers for deliveries at most the delivered part. */
  readonly secured: DecimalString
  /** gross − secured: the amount to compare with the limit. */
  readonly exposure: DecimalString
  /** The overdue part of the receivables. */
  readonly overdue: DecimalString
  /** The disputed part of the receivables; it is still exposure. */
  readonly disputed: DecimalString
  /** The part of the receivables retained under the contract; it is still exposure. */
  readonly retained: DecimalString
  /** The most days past due of any item; 0 if nothing is past due. */
  readonly longestDaysPastDue: number
  /** The overdue items, most days past due first, then by invoice and instalment. */
  readonly overdueItems: readonly ExposureOverdue[]
  /** The tolerance that was applied: items with more days past due than this are overdue. */
  readonly overdueMarginDays: number
  /** The open orders, ascending by id. */
  readonly orders: readonly ExposureOrder[]
  /** The consumed orders and the capped covers. */
  readonly reasons: readonly LimitsReason[]
}
