import { readDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { CurrencyCode } from '../money/currency.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { toMinor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { roundQuotient } from '../numbers/round-quotient.js'
import { writeMinor } from '../numbers/write-minor.js'

/**
 * What the court fee in China is for: a money claim in the ordinary procedure (`case`) or the simplified procedure
 * (`simple-case`), a payment order, the preservation of assets, or enforcement.
 */
export type CourtFeeKind = 'case' | 'simple-case' | 'payment-order' | 'preservation' | 'enforcement'

/** The kind of proceeding, the amount and the day. */
export interface CourtFeeRequest {
  /** The kind of proceeding. */
  readonly kind: CourtFeeKind
  /** The amount claimed, preserved or enforced, in CNY. */
  readonly amount: DecimalInput
  /** Day of the application; it decides which table applies. */
  readonly asOf: PlainDate
}

/** A court fee. */
export interface CourtFee {
  /** Always CNY. */
  readonly currency: CurrencyCode
  /** The fee, rounded half-up to fen. */
  readonly fee: DecimalString
  /** Source of the table. */
  readonly source: string
}

/** A tier: up to this amount in yuan, the rate in ten-thousandths; the last tier has no upper bound. */
type Tier = readonly [upTo: number | null, tenThousandths: number]

interface FeeTable {
  /** Flat fee of the first tier, in yuan. */
  readonly base: number
  /** The tiers; the first tier is covered by the base. */
  readonly tiers: readonly Tier[]
  /** The maximum fee, in yuan. */
  readonly cap?: number
  /** Divisor of the fee. */
  readonly dividedBy?: number
  readonly article: string
}

const CASE: readonly Tier[] = [
  [10_000, 0],
  [100_000, 250],
  [200_000, 200],
  [500_000, 150],
  [1_000_000, 100],
  [2_000_000, 90],
  [5_000_000, 80],
  [10_000_000, 70],
  [20_000_000, 60],
  [null, 50],
]

const TABLES: Readonly<Record<CourtFeeKind, FeeTable>> = {
  case: { base: 50, tiers: CASE, article: 'art. 13(1)' },
  'simple-case': { base: 50, tiers: CASE, dividedBy: 2, article: 'art. 13(1) and 16' },
  'payment-order': { base: 50, tiers: CASE, dividedBy: 3, article: 'art. 13(1) and 14(3)' },
  preservation: {
    base: 30,
    tiers: [
      [1000, 0],
      [100_000, 100],
      [null, 50],
    ],
    cap: 5000,
    article: 'art. 14(2)',
  },
  enforcement: {
    base: 50,
    tiers: [
      [10_000, 0],
      [500_000, 150],
      [5_000_000, 100],
      [10_000_000, 50],
      [null, 10],
    ],
    article: 'art. 14(1)',
  },
}

const SOURCE = '诉讼费用交纳办法, State Council Order 481 (2006)'
const IN_FORCE = '2007-04-01'
const KINDS: readonly CourtFeeKind[] = ['case', 'simple-case', 'payment-order', 'preservation', 'enforcement']

/**
 * The fee of a court in mainland China for a money claim under the State Council's table: a flat fee for the first tier
 * and a rate for the part of the amount in each further tier; half of it for the simplified procedure and one third for
 * a payment order; for preservation 5,000 yuan at most. The losing party bears it; lawyers' costs are not included.
 *
 * | kind | tiers |
 * |---|---|
 * | `case` | to 10,000: 50; to 100,000: 2.5 %; to 200,000: 2 %; to 500,000: 1.5 %; to 1 M: 1 %; to 2 M: 0.9 %; to 5 M: 0.8 %; to 10 M: 0.7 %; to 20 M: 0.6 %; above: 0.5 % |
 * | `simple-case`, `payment-order` | one half, one third of `case` |
 * | `preservation` | to 1,000: 30; to 100,000: 1 %; above: 0.5 %; at most 5,000 |
 * | `enforcement` | to 10,000: 50; to 500,000: 1.5 %; to 5 M: 1 %; to 10 M: 0.5 %; above: 0.1 % |
 *
 * Each bound belongs to the tier below it. The fee is rounded half-up to fen, once.
 *
 * @throws ReceivablesError `input.range` for a day before 2007-04-01, `amount.negative`, `amount.too-fine`,
 * `decimal.invalid`, `date.invalid`, `input.choice`, `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { courtFee } from 'receivables'
 *
 * courtFee({ kind: 'case', amount: '100000.00', asOf: '2026-03-01' }).fee // => '2300.00'
 * courtFee({ kind: 'payment-order', amount: '100000.00', asOf: '2026-03-01' }).fee // => '766.67'
 * ```
 *
 * @see 诉讼费用交纳办法, articles 13, 14 and 16.
 */
export function courtFee(request: CourtFeeRequest): CourtFee {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'a procedure, an amount and a day')
    expectKeys(given, ['kind', 'amount', 'asOf'], '')
    const table = TABLES[expectChoice(given['kind'], KINDS, 'kind')]
    const cents = BigInt(readMinor(given['amount'], 2, 'amount'))
    if (cents < 0n) refuse('amount.negative', 'amount', 'an amount of zero or above', given['amount'])
    if (readDay(given['asOf'], 'asOf') < readDay(IN_FORCE, '')) {
      refuse(
        'input.range',
        'asOf',
        `a day not before ${IN_FORCE}, when the table came into force`,
        given['asOf'],
      )
    }
    return {
      currency: 'CNY',
      fee: writeMinor(toMinor(feeOf(table, cents)), 2),
      source: `${SOURCE}, ${table.article}`,
    }
  })
}

/** The fee in fen, computed in ten-thousandths of a fen and rounded once. */
function feeOf({ base, tiers, cap, dividedBy = 1 }: FeeTable, cents: bigint): bigint {
  let fee = BigInt(base) * 1_000_000n
  let below = 0n
  for (const [upTo, rate] of tiers) {
    const end = upTo === null ? cents : BigInt(upTo) * 100n
    const part = (cents < end ? cents : end) - below
    if (part > 0n) fee += part * BigInt(rate)
    below = end
  }
  const most = cap === undefined ? fee : BigInt(cap) * 1_000_000n
  return roundQuotient(fee < most ? fee : most, 10_000n * BigInt(dividedBy), 'half-up')
}
