import type { PlainDate } from '../calendar/plain-date.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import type { Behaviour } from '../scoring/behaviour.js'
import type { LimitStatus } from './available-limit.js'
import type { BlockListEntry } from './block-list.js'
import type { ExchangeRates } from './exchange-rates.js'
import type { CreditExposure } from './exposure-model.js'
import type { OrderDecision, OrderEffect } from './order-decision.js'
import type { OrderPolicy } from './order-policy.js'
import type { LimitsReason } from './reasons.js'

/** An order, delivery or invoice on credit. */
export interface CreditOrder {
  /**
   * The id of the order. If the exposure has an open order with this id, only the amount by which the order grew is
   * added.
   */
  readonly id?: string
  /**
   * For a delivery or an invoice: the id of the open order that it fulfils; it consumes the open part of that order.
   */
  readonly fulfils?: string
  /** The id of the customer; required with a block list. */
  readonly customerId?: string
  /** The amount, tax included. */
  readonly amount: DecimalInput
  /** ISO 4217 code of the amounts. */
  readonly currency: CurrencyCode
  /** The category of the order; required with limits by category. */
  readonly category?: string
  /** The amount received for this order that is not among the unapplied credits of the exposure. Default: none. */
  readonly prepaid?: DecimalInput
  /** Whether the transaction is marked as important. Default: not important. */
  readonly important?: boolean
}

/** The limit and the exposure of a group or a category, in the limit's currency. */
export interface ScopedLimit {
  /** The exposure measured against this limit. */
  readonly exposure: DecimalInput
  /** The credit limit: null means no limit, zero means no credit. */
  readonly limit: DecimalInput | null
}

/** A hold on a customer, set by a person. */
export interface CustomerHold {
  /** The first day, included. Default: no start. */
  readonly from?: PlainDate
  /** The last day, included. Default: until it is lifted. */
  readonly through?: PlainDate
  /** The effect on orders. Default: `'hold'`. */
  readonly effect?: OrderEffect
}

/** The input of {@link checkOrder}. */
export interface OrderCheckRequest {
  /** The order to check. */
  readonly order: CreditOrder
  /** The exposure before the order, from {@link creditExposure}; a bare amount is enough if no rule needs more. */
  readonly exposure: CreditExposure | DecimalInput
  /** The customer's credit limit: null means no limit, zero means no credit. */
  readonly limit: DecimalInput | null
  /**
   * The currency of the limit; needed if the exposure is a bare amount in another currency than the order. Default: the
   * currency of the exposure, or of the order if the exposure is a bare amount.
   */
  readonly limitCurrency?: CurrencyCode
  /** Exchange rates for an order in another currency than the limit. */
  readonly exchangeRates?: ExchangeRates
  /** The limit of the customer's group. The order must fit into both limits, so the smaller one decides. */
  readonly group?: ScopedLimit
  /** Limits by category; the order must name one of them. */
  readonly categories?: readonly (ScopedLimit & { readonly category: string })[]
  /**
   * The payment behaviour of the customer; required if the policy has rules on it. Null, as in a run, counts as absent.
   */
  readonly behaviour?: Behaviour | null
  /**
   * The credit grade of the customer; required if the policy has rules by grade. Null, as in a run, counts as absent.
   */
  readonly grade?: string | null
  /** The available guarantee, as assessed by `guaranteeStatus`. */
  readonly guarantee?: { readonly valid: boolean }
  /** The result of `orderAnomaly`; required if the policy has a rule on it. */
  readonly anomaly?: { readonly anomalous: boolean | null }
  /**
   * The result of `orderHold`. The order is held if supply is stopped; milder measures are applied through limit and
   * policy.
   */
  readonly supplyHold?: { readonly hold: boolean }
  /** The block list; requires `asOf`. */
  readonly blockList?: readonly BlockListEntry[]
  /** Holds on this customer; require `asOf`. */
  readonly holds?: readonly CustomerHold[]
  /** The day of the order. */
  readonly asOf?: PlainDate
  /** The rules for orders. */
  readonly policy: OrderPolicy
}

/** The decision on an order, and its reasons. */
export interface OrderCheck {
  /** The severest decision of all rules. */
  readonly decision: OrderDecision
  /** All reasons that hold, in the order of the rules: limits first. */
  readonly reasons: readonly LimitsReason[]
  /** The amount by which the order exceeds the limits: the largest of own, group and category limit. */
  readonly shortfall: DecimalString
  /** What would lift each reason that stops the order. A block is lifted only by its end. */
  readonly releaseWhen: readonly LimitsReason[]
  /** ISO 4217 code of every amount here: the limit's currency. */
  readonly currency: CurrencyCode
  /** The applied limit: the smaller of the customer's limit and its grade's limit; null means no limit. */
  readonly limit: DecimalString | null
  /** The exposure before the order. */
  readonly exposure: DecimalString
  /** The amount that the order adds, after deduction of the prepaid and the consumed amount. */
  readonly added: DecimalString
  /** exposure + added. */
  readonly exposureAfter: DecimalString
  /** The available part of the limit before the order; null if there is no limit. */
  readonly available: DecimalString | null
  /** The available part of the limit after the order; null if there is no limit. */
  readonly availableAfter: DecimalString | null
  /** The status of the exposure after the order. */
  readonly status: LimitStatus
}
