import { isReceivablesError, refuse } from '../kernel/error.js'
import { expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { subtractMinor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { TermsReason } from './reasons.js'

/** The input of {@link mayStart}. */
export interface StartRequest {
  /** The prepayment required for the order. */
  readonly required: DecimalInput
  /** The amount received for the order. */
  readonly received: DecimalInput
  /** The currency of both amounts. */
  readonly currency: CurrencyCode
}

/** Whether delivery may start. */
export interface StartDecision {
  /** Whether the required prepayment has been received. */
  readonly mayStart: boolean
  /** The part of it that is still missing. */
  readonly missing: DecimalString
  /** Reasons for the result. */
  readonly reasons: readonly TermsReason[]
}

const EXPECTED = 'an object with currency, required and received'

function decide(request: UnknownRecord): StartDecision {
  expectKeys(request, ['required', 'received', 'currency'], '')
  const scale = readScale(request['currency'], 'currency')
  const [needed, got] = [
    readAmount(request['required'], scale, 'required'),
    readAmount(request['received'], scale, 'received'),
  ]
  const isMet = got >= needed
  const missing = writeMinor(isMet ? 0 : subtractMinor(needed, got), scale)
  const params = { required: writeMinor(needed, scale), received: writeMinor(got, scale) }
  const reason: TermsReason = isMet
    ? { code: 'terms.advance-met', params }
    : { code: 'terms.advance-missing', params: { ...params, missing } }
  return { mayStart: isMet, missing, reasons: [reason] }
}

/**
 * Whether delivery of an order may start: if the amount received is at least the required prepayment. Exactly the
 * required amount is sufficient.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, `input.unknown-key`, `decimal.invalid`, `amount.too-fine`,
 * `amount.negative`, `currency.unknown`.
 *
 * @example
 * ```ts
 * import { mayStart } from 'receivables'
 *
 * mayStart({ required: '5000.00', received: '4999.99', currency: 'CNY' }) // => { mayStart: false, missing: '0.01', ... }
 * mayStart({ required: '5000.00', received: '5000.00', currency: 'CNY' }).mayStart // => true
 * ```
 *
 * @see Civil Code of the People's Republic of China, article 526: the party that performs second may refuse to
 * perform until the first party has performed.
 */
export function mayStart(request: StartRequest): StartDecision {
  try {
    return decide(expectRecord(request, '', EXPECTED))
  } catch (error) {
    if (isReceivablesError(error)) throw error
    // A revoked proxy, or a getter that throws.
    return refuse('input.type', '', EXPECTED, request)
  }
}
