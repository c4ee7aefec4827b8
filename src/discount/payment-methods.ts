/**
 * How a foreign buyer pays, by the risk for the seller.
 *
 * - `payment-in-advance`: the buyer pays before the goods are sent.
 * - `confirmed-letter-of-credit`: a bank in the seller's country also promises to pay against documents (UCP 600).
 * - `letter-of-credit`: the buyer's bank promises to pay against documents (UCP 600).
 * - `documents-against-payment`: banks hand over the documents of title against payment, but do not promise to pay (URC
 *   522).
 * - `documents-against-acceptance`: banks hand over the documents against the acceptance of a draft: credit on the
 *   buyer's promise (URC 522).
 * - `open-account`: goods and documents go to the buyer, who pays later.
 * - `consignment`: the buyer pays when it has sold the goods.
 */
export type PaymentMethod =
  | 'payment-in-advance'
  | 'confirmed-letter-of-credit'
  | 'letter-of-credit'
  | 'documents-against-payment'
  | 'documents-against-acceptance'
  | 'open-account'
  | 'consignment'

/** A payment method and its rank. */
export interface PaymentMethodRank {
  /** The payment method. */
  readonly method: PaymentMethod
  /** Rank by the seller's risk, from 1, the safest. */
  readonly rank: number
  /** What secures the payment. */
  readonly reliesOn: 'money-received' | 'confirming-bank' | 'issuing-bank' | 'documents' | 'buyer'
}

/**
 * The payment methods of international trade, the safest for the seller first. The order is that of trade finance
 * handbooks. Ranks say which method is safer, not by how much.
 *
 * @see International Trade Administration, Trade Finance Guide; ICC UCP 600 and URC 522.
 */
export const paymentMethods: readonly PaymentMethodRank[] = /* #__PURE__ */ Object.freeze<
  PaymentMethodRank[]
>([
  /* #__PURE__ */ Object.freeze<PaymentMethodRank>({
    method: 'payment-in-advance',
    rank: 1,
    reliesOn: 'money-received',
  }),
  /* #__PURE__ */ Object.freeze<PaymentMethodRank>({
    method: 'confirmed-letter-of-credit',
    rank: 2,
    reliesOn: 'confirming-bank',
  }),
  /* #__PURE__ */ Object.freeze<PaymentMethodRank>({
    method: 'letter-of-credit',
    rank: 3,
    reliesOn: 'issuing-bank',
  }),
  /* #__PURE__ */ Object.freeze<PaymentMethodRank>({
    method: 'documents-against-payment',
    rank: 4,
    reliesOn: 'documents',
  }),
  /* #__PURE__ */ Object.freeze<PaymentMethodRank>({
    method: 'documents-against-acceptance',
    rank: 5,
    reliesOn: 'buyer',
  }),
  /* #__PURE__ */ Object.freeze<PaymentMethodRank>({ method: 'open-account', rank: 6, reliesOn: 'buyer' }),
  /* #__PURE__ */ Object.freeze<PaymentMethodRank>({ method: 'consignment', rank: 7, reliesOn: 'buyer' }),
])
