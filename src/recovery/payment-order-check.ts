import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { readKnown, type KnownFact } from './known-fact.js'
import type { CourtReasonCode } from './reasons.js'

/** What must hold for a payment order; every fact is true, false, or `null` while nobody knows. */
export interface PaymentOrderFacts {
  /** The claim is for money or securities. */
  readonly moneyClaim: KnownFact
  /** It is due. */
  readonly due: KnownFact
  /** Its amount is certain. */
  readonly amountCertain: KnownFact
  /** The creditor owes the debtor something too. */
  readonly mutualDebts: KnownFact
  /** The creditor has still something to perform in return. */
  readonly counterPerformancePending: KnownFact
  /** The debtor is in mainland China. */
  readonly debtorInCountry: KnownFact
  /** The debtor is not missing and the order can be served on it. */
  readonly debtorReachable: KnownFact
  /** Preservation before suit was requested. */
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
  /** Whether every condition holds; the court examines them itself. */
  readonly suitable: boolean
  /** The conditions that do not hold. */
  readonly failed: readonly PaymentOrderCondition[]
  /** The conditions of which nobody knows yet whether they hold. */
  readonly unknown: readonly PaymentOrderCondition[]
  /** Every condition that fails or is unknown, and what to bear in mind where all hold. */
  readonly reasons: readonly Reason<CourtReasonCode>[]
  /** Where the conditions stand. */
  readonly source: string
}

/** The fact behind a condition, and the value that it must have. */
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
 * Whether a claim is suited to a payment order (支付令) of a court in mainland China: a certain and due claim for money, of any
 * amount, with nothing owed in return, against a debtor who can be served in China. A creditor who has requested
 * preservation before suit cannot have it: the two exclude each other.
 *
 * Interest and penalties are in the order only where the documents provide for them; it does not bind a guarantor;
 * and any objection on the merits ends it. The fee is `courtFee({ kind: 'payment-order', … })`.
 *
 * @throws ReceivablesError `input.missing` for a fact that is absent (say `null` where it is not known), `input.type`,
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
