import { writeDay, readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectBoolean, expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { toMinor, type Minor } from '../numbers/minor.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { writeMinor } from '../numbers/write-minor.js'
import { courtFee } from './court-fee.js'
import { readKnown, type KnownFact } from './known-fact.js'
import type { CourtReasonCode } from './reasons.js'

/** A request to a court of mainland China to preserve assets of a debtor. */
export interface PreservationFacts {
  /** Whether it is requested before the suit or during it. */
  readonly timing: 'before-suit' | 'in-suit'
  /** The amount to be preserved, in CNY. */
  readonly amount: DecimalInput
  /** The security that the creditor offers, in CNY: money, a bond or an insurer's guarantee. */
  readonly security: DecimalInput
  /** Whether there are clues to assets of the debtor; `null` if not known. */
  readonly assetClues: KnownFact
  /** Whether the case is urgent, that is, a delay would cause the creditor irreparable harm; `null` if not known. */
  readonly urgent: KnownFact
  /** Whether a payment order was applied for on the same claim. */
  readonly paymentOrderPending: boolean
}

/** A condition of preservation. */
export type PreservationCondition = 'urgent' | 'security' | 'asset-clues' | 'no-payment-order'

/** Whether preservation can be requested, and what is needed. */
export interface PreservationCheck {
  /** Whether every condition is met; the court examines the conditions itself. */
  readonly ready: boolean
  /** Conditions that are not met. */
  readonly failed: readonly PreservationCondition[]
  /** Conditions for which it is not known whether they are met. */
  readonly unknown: readonly PreservationCondition[]
  /** The security, in CNY: before suit the whole amount; during a suit at most this. */
  readonly securityNeeded: DecimalString
  /** The court fee, in CNY. */
  readonly fee: DecimalString
  /** The conditions that are not met or not known. */
  readonly reasons: readonly Reason<CourtReasonCode>[]
  /** Source of the rules. */
  readonly source: string
}

const FIELDS = ['timing', 'amount', 'security', 'assetClues', 'urgent', 'paymentOrderPending']

/**
 * Whether the preservation of a debtor's assets can be requested in mainland China. Before suit it requires urgency and
 * security for the whole amount. During a suit the security is at most 30 % of the amount (rounded up to fen), and the
 * court may require less or none. Preservation before suit and a payment order exclude each other.
 *
 * The fee is that of `courtFee({ kind: 'preservation', … })` on the day of the request.
 *
 * @throws ReceivablesError `input.range` for a day before 2016-12-01, when the rules on security came into force;
 * `amount.negative`, `amount.too-fine`, `decimal.invalid`, `date.invalid`, `input.choice`, `input.missing`,
 * `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { preservationCheck } from 'receivables'
 *
 * preservationCheck(
 *   {
 *     timing: 'before-suit', amount: '1000000.00', security: '300000.00',
 *     assetClues: true, urgent: true, paymentOrderPending: false,
 *   },
 *   '2026-03-01',
 * )
 * // => { ready: false, failed: ['security'], securityNeeded: '1000000.00', fee: '5000.00', ... }
 * ```
 *
 * @see Civil Procedure Law (CN), articles 103 and 104; Preservation Rules (2020 text), article 5.
 */
export function preservationCheck(facts: PreservationFacts, asOf: PlainDate): PreservationCheck {
  return readSafely('', () => {
    const given = expectRecord(facts, '', 'a request for preservation')
    expectKeys(given, FIELDS, '')
    const day = readDay(asOf, 'asOf')
    if (day < readDay(PRESERVATION_RULES, '')) {
      refuse(
        'input.range',
        'asOf',
        `a day not before ${PRESERVATION_RULES}, when the rules came into force`,
        writeDay(day),
      )
    }
    const isBefore = expectChoice(given['timing'], ['before-suit', 'in-suit'], 'timing') === 'before-suit'
    const amount = readAmount(given['amount'], 2, 'amount')
    const needed = isBefore ? amount : thirtyPercent(amount)
    const offered = readAmount(given['security'], 2, 'security')
    const urgent = readKnown(given['urgent'], 'urgent')
    const pending = expectBoolean(given['paymentOrderPending'], 'paymentOrderPending')
    const held: readonly (readonly [PreservationCondition, KnownFact])[] = [
      ['urgent', isBefore ? urgent : true],
      ['security', isBefore ? offered >= needed : true],
      ['asset-clues', readKnown(given['assetClues'], 'assetClues')],
      ['no-payment-order', !(isBefore && pending)],
    ]
    const those = (fact: KnownFact): PreservationCondition[] =>
      held.filter(([, holds]) => holds === fact).map(([condition]) => condition)
    const [failed, unknown] = [those(false), those(null)]
    const securityNeeded = writeMinor(needed, 2)
    return {
      ready: failed.length === 0 && unknown.length === 0,
      failed,
      unknown,
      securityNeeded,
      fee: courtFee({ kind: 'preservation', amount: writeMinor(amount, 2), asOf }).fee,
      reasons: [
        {
          code: isBefore ? 'recovery.security-before-suit' : 'recovery.security-in-suit',
          params: { amount: securityNeeded },
        },
        ...failed.map((condition) => reason('recovery.preservation-condition-fails', condition)),
        ...unknown.map((condition) => reason('recovery.preservation-condition-unknown', condition)),
      ],
      source:
        'Civil Procedure Law (CN) art. 103, 104; Preservation Rules art. 5; 诉讼费用交纳办法 art. 14(2)',
    }
  })
}

/** 关于人民法院办理财产保全案件若干问题的规定, in force since this day. */
export const PRESERVATION_RULES = '2016-12-01'

const thirtyPercent = (amount: Minor): Minor => toMinor(roundQuotient(BigInt(amount) * 3n, 10n, 'up'))

const reason = (code: CourtReasonCode, condition: PreservationCondition): Reason<CourtReasonCode> => ({
  code,
  params: { condition },
})
