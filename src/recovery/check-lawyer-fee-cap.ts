import { readDay, writeDay } from '../calendar/day-number.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import type { CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, maxMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { slabParts, writeParts, type FeePart } from './fee-parts.js'
import { readTiers } from './fee-schedule.js'
import type { FeeReasonCode } from './reasons.js'

/** A contingency fee that a lawyer in mainland China asks for or was promised. */
export interface LawyerFeeCapRequest {
  /** The amount of the claim realised, or of the debt reduced, in CNY. */
  readonly realised: DecimalInput
  /** Total fees of all stages, in CNY. */
  readonly fee: DecimalInput
  /** Day of the fee agreement; it decides which rule applies. */
  readonly agreedOn: PlainDate
}

/** A fee compared with the cap. */
export interface LawyerFeeCapCheck {
  /** Always CNY. */
  readonly currency: CurrencyCode
  /** Whether the fee is at or below the cap. */
  readonly within: boolean
  /** The maximum fee. */
  readonly maximum: DecimalString
  /** The amount by which the fee is above the maximum; zero if it is not. */
  readonly excess: DecimalString
  /** The amount by tier; the fees of the parts add up to the maximum. */
  readonly parts: readonly FeePart[]
  /** Whether the fee is within the cap, as a reason. */
  readonly reasons: readonly Reason<FeeReasonCode>[]
  /** Source of the cap. */
  readonly source: string
}

const IN_FORCE = '2021-12-28'
const SOURCE = '关于进一步规范律师服务收费的意见, 司发通〔2021〕87号, point 6'
const TIERS = [
  { upTo: '1000000', rate: '0.18' },
  { upTo: '5000000', rate: '0.15' },
  { upTo: '10000000', rate: '0.12' },
  { upTo: '50000000', rate: '0.09' },
  { upTo: null, rate: '0.06' },
]

/**
 * Checks a contingency fee against the cap that the Ministry of Justice of China set for lawyers: 18 % of the part of
 * the realised amount below 1 million yuan, 15 % from 1 to 5 million, 12 % to 10 million, 9 % to 50 million, 6 % above.
 * The rates are marginal: for 3 million the maximum is 180,000 + 300,000. The maximum is rounded half-up to fen.
 *
 * The rule binds law firms and requires a written contract. It is an administrative rule: a fee above the cap is not
 * void for that reason alone.
 *
 * @throws ReceivablesError `regime.dates` for an agreement before 2021-12-28, `amount.negative`, `amount.too-fine`,
 * `decimal.invalid`, `date.invalid`, `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { checkLawyerFeeCap } from 'receivables'
 *
 * checkLawyerFeeCap({ realised: '3000000.00', fee: '540000.00', agreedOn: '2026-03-01' })
 * // => { within: false, maximum: '480000.00', excess: '60000.00', ... }
 * ```
 *
 * @see 司发通〔2021〕87号, point 6.
 */
export function checkLawyerFeeCap(request: LawyerFeeCapRequest): LawyerFeeCapCheck {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'a sum realised, a fee and the day of the agreement')
    expectKeys(given, ['realised', 'fee', 'agreedOn'], '')
    const realised = readAmount(given['realised'], 2, 'realised')
    const fee = readAmount(given['fee'], 2, 'fee')
    const agreed = readDay(given['agreedOn'], 'agreedOn')
    if (agreed < readDay(IN_FORCE, '')) {
      refuse(
        'regime.dates',
        'agreedOn',
        `a day not before ${IN_FORCE}, when the cap came into force`,
        writeDay(agreed),
      )
    }
    const parts = slabParts(readTiers(TIERS, 2, ''), realised, 'half-up')
    const most = parts.reduce<Minor>((sum, part) => addMinor(sum, part.fee), 0)
    const within = fee <= most
    const excess = writeMinor(maxMinor(0, subtractMinor(fee, most)), 2)
    const params = { fee: writeMinor(fee, 2), maximum: writeMinor(most, 2) }
    return {
      currency: 'CNY',
      within,
      maximum: params.maximum,
      excess,
      parts: writeParts(parts, 2),
      reasons: [
        within
          ? { code: 'recovery.fee-within-cap', params }
          : { code: 'recovery.fee-above-cap', params: { ...params, excess } },
      ],
      source: SOURCE,
    }
  })
}
