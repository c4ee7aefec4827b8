import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { readKnown, type KnownFact } from './known-fact.js'
import type { CourtReasonCode } from './reasons.js'

/** The facts that a payment order depends on; each is true, false, or `null` if not known. */
export interface PaymentOrderFacts {
  /** Whether the claim is for money or securities. */
  readonly moneyClaim: KnownFact
  /** Whether the claim is due. */
  readonly due: KnownFact
  /** Whether its amount is certain. */
  readonly amountCertain: KnownFact
  /** Whether the creditor also owes the debtor something. */
  readonly mutualDebts: KnownFact
  /** Whether the creditor still has to perform something in return. */
  readonly counterPerformancePending: KnownFact
  /** Whether the debtor is in mainland China. */
  readonly debtorInCountry: KnownFact
  /** Whether the debtor is not missing and the order can be served. */
  readonly debtorReachable: KnownFact
  /** Whether preservation before suit was requested. */
  readonly preSuitPreservation: KnownFact
}

/** A condition of a payment order. */
export type PaymentOrderCondition =
  | 'money-claim'
  | 'due'
  | 'amount-certain'
  | 'no-mutual-debts'
  | 'no-counter-performance'
  | 'debtor-in-country'
  | 'debtor-reachable'
  | 'no-pre-suit-preservation'

/** Whether a claim is suited to a payment order. */
export interface PaymentOrderCheck {
  /** Whether every condition is met; the court examines the conditions itself. */
  readonly suitable: boolean
  /** Conditions that are not met. */
  readonly failed: readonly PaymentOrderCondition[]
  /** Conditions for which it is not known whether they are met. */
  readonly unknown: readonly PaymentOrderCondition[]
  /** Every condition that is not met or not known; if all are met, warnings. */
  readonly reasons: readonly Reason<CourtReasonCode>[]
  /** Source of the conditions. */
  readonly source: string
}

/** The fact for each condition, and the value that it must have. */
const CONDITIONS: readonly (readonly [PaymentOrderCondition, keyof PaymentOrderFacts, boolean])[] = [
  ['money-claim', 'moneyClaim', true],
  ['due', 'due', true],
  ['amount-certain', 'amountCertain', true],
  ['no-mutual-debts', 'mutualDebts', false],
  ['no-counter-performance', 'counterPerformancePending', false],
  ['debtor-in-country', 'debtorInCountry', true],
  ['debtor-reachable', 'debtorReachable', true],
  ['no-pre-suit-preservation', 'preSuitPreservation', false],
]

/**
 * Whether a claim is suitable for a payment order (支付令) of a court in mainland China: a certain and due claim for
 * money, of any amount, with nothing owed in return, against a debtor who can be served in China. It is not available
 * to a creditor who has requested preservation before suit: the two exclude each other.
 *
 * Interest and penalties are in the order only if the documents provide for them. The order does not bind a guarantor,
 * and any objection on the merits ends it. The fee is `courtFee({ kind: 'payment-order', … })`.
 *
 * @throws ReceivablesError `input.missing` for a missing fact (pass `null` if it is not known), `input.type`,
 * `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { paymentOrderCheck } from 'receivables'
 *
 * const facts = {
 *   moneyClaim: true, due: true, amountCertain: true, mutualDebts: false, counterPerformancePending: false,
 *   debtorInCountry: true, debtorReachable: true, preSuitPreservation: false,
 * }
 * paymentOrderCheck(facts).suitable // => true
 * paymentOrderCheck({ ...facts, preSuitPreservation: true, debtorReachable: null })
 * // => { suitable: false, failed: ['no-pre-suit-preservation'], unknown: ['debtor-reachable'], ... }
 * ```
 *
 * @see Civil Procedure Law (CN), articles 225 to 228; its Interpretation, articles 427 to 441.
 */
export function paymentOrderCheck(facts: PaymentOrderFacts): PaymentOrderCheck {
  return readSafely('', () => {
    const given = expectRecord(facts, '', 'the conditions of a payment order')
    expectKeys(
      given,
      CONDITIONS.map(([, field]) => field),
      '',
    )
    const held = CONDITIONS.map(([condition, field, wanted]) => {
      const known = readKnown(given[field], field)
      return { condition, holds: known === null ? null : known === wanted }
    })
    const those = (holds: boolean | null): PaymentOrderCondition[] =>
      held.filter((row) => row.holds === holds).map(({ condition }) => condition)
    const [failed, unknown] = [those(false), those(null)]
    const suitable = failed.length === 0 && unknown.length === 0
    const told = (code: CourtReasonCode, conditions: readonly string[]): Reason<CourtReasonCode>[] =>
      conditions.map((condition) => ({ code, params: { condition } }))
    return {
      suitable,
      failed,
      unknown,
      reasons: suitable
        ? [{ code: 'recovery.order-suitable', params: {} }]
        : [
            ...told('recovery.order-condition-fails', failed),
            ...told('recovery.order-condition-unknown', unknown),
          ],
      source: 'Civil Procedure Law (CN) art. 225; Interpretation art. 427',
    }
  })
}
