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

/** An order, delivery or invoice that asks for credit. */
export interface CreditOrder {
  /** Its id. An open order of this id that is in the exposure already counts once: only what the order grew by is added. */
  readonly id?: string
  /** The open order that it fulfils, for a delivery or an invoice: it consumes what is open of it. */
  readonly fulfils?: string
  /** Who orders; needed where there is a block list. */
  readonly customerId?: string
  /** The amount, tax included. */
  readonly amount: DecimalInput
  /** ISO 4217 code of the amounts. */
  readonly currency: CurrencyCode
  /** Its category; needed where there are limits by category. */
  readonly category?: string
  /** What was received for this very order and is not among the unapplied credits of the exposure; none when absent. */
  readonly prepaid?: DecimalInput
  /** Whether somebody called the transaction important. */
  readonly important?: boolean
}

/** A limit with an exposure of its own, in the limit's currency: that of a group, or of a category. */
export interface ScopedLimit {
  /** What is used of it. */
  readonly exposure: DecimalInput
  /** The limit: null is no limit, zero is no credit. */
  readonly limit: DecimalInput | null
}

/** A hold that somebody put on a customer. */
export interface CustomerHold {
  /** The first day, included; since ever when absent. */
  readonly from?: PlainDate
  /** The last day, included; until somebody lifts it when absent. */
  readonly through?: PlainDate
  /** What it does; `hold` when absent. */
  readonly effect?: OrderEffect
}

/** What {@link checkOrder} works on. */
export interface OrderCheckRequest {
  /** The order. */
  readonly order: CreditOrder
  /** The exposure before the order, from {@link creditExposure}; or its bare amount, where no rule asks for more. */
  readonly exposure: CreditExposure | DecimalInput
  /** The customer's limit: null is no limit, zero is no credit. */
  readonly limit: DecimalInput | null
  /** The currency of the limit, where the exposure is a bare amount in another currency than the order. */
  readonly limitCurrency?: CurrencyCode
  /** Rates for an order in another currency than the limit. */
  readonly exchangeRates?: ExchangeRates
  /** The limit of the customer's group; both must have room, so the smaller wins. */
  readonly group?: ScopedLimit
  /** Limits by category; the order must name one of them. */
  readonly categories?: readonly (ScopedLimit & { readonly category: string })[]
  /** How the customer pays; needed where the policy has rules on it. Null, as a run has it, is none. */
  readonly behaviour?: Behaviour | null
  /** The customer's credit grade; needed where the policy has rules by grade. Null, as a run has it, is none. */
  readonly grade?: string | null
  /** The guarantee at hand, as `guaranteeStatus` found it. */
  readonly guarantee?: { readonly valid: boolean }
  /** What `orderAnomaly` found; needed where the policy has a rule on it. */
  readonly anomaly?: { readonly anomalous: boolean | null }
  /** What `orderHold` found. The order is held where supply stops; milder measures are applied through limit and policy. */
  readonly supplyHold?: { readonly hold: boolean }
  /** The block list; needs `asOf`. */
  readonly blockList?: readonly BlockListEntry[]
  /** Holds on this customer; need `asOf`. */
  readonly holds?: readonly CustomerHold[]
  /** The day of the order. */
  readonly asOf?: PlainDate
  /** What the company asks of an order. */
  readonly policy: OrderPolicy
}

/** What becomes of an order, and why. */
export interface OrderCheck {
  /** The severest of what the rules ask. */
  readonly decision: OrderDecision
  /** Every reason that holds, in the order of the rules: limits first. */
  readonly reasons: readonly LimitsReason[]
  /** By how much the order passes the limits: the largest of own, group and category. */
  readonly shortfall: DecimalString
  /** What would lift each reason that stops the order; a block has none but its end. */
  readonly releaseWhen: readonly LimitsReason[]
  /** ISO 4217 code of every amount here: the limit's currency. */
  readonly currency: CurrencyCode
  /** The limit that was applied: the smaller of the customer's and its grade's; null is no limit. */
  readonly limit: DecimalString | null
  /** The exposure before the order. */
  readonly exposure: DecimalString
  /** What the order adds, once what is prepaid and what it consumes is taken off. */
  readonly added: DecimalString
  /** exposure + added. */
  readonly exposureAfter: DecimalString
  /** What is left of the limit before the order; null where there is no limit. */
  readonly available: DecimalString | null
  /** What would be left of it after the order; null where there is no limit. */
  readonly availableAfter: DecimalString | null
  /** Where the exposure after the order stands. */
  readonly status: LimitStatus
}
