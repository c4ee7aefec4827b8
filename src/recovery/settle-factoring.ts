import { refuse } from '../kernel/error.js'
import { expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import type { CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import type { DecimalInput, DecimalString } from '../numbers/decimal-input.js'
import { addMinor, maxMinor, minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { FACTORING_FIELDS, readFactoring, type FactoringTerms } from './factoring-quote.js'
import type { FactoringReasonCode } from './reasons.js'

/**
 * Who bears the loss if the debtor does not pay.
 *
 * - `recourse`: always the seller;
 * - `non-recourse-advance`: the factor, up to the amount it has paid out; the reserve is lost;
 * - `non-recourse-face`: the factor, for the whole invoice.
 *
 * Without recourse covers the debtor's inability to pay; an amount not paid because of a dispute is borne by the
 * seller.
 */
export type FactoringRisk = 'recourse' | 'non-recourse-advance' | 'non-recourse-face'

/** The outcome of a factored invoice. `days` in the terms are the actual days. */
export interface FactoringOutcome {
  /** The amount that the debtor paid, at most the face value. */
  readonly received: DecimalInput
  /** Why the rest was not paid; `null` if everything was paid. */
  readonly cause: 'credit-loss' | 'dispute' | null
  /** Who bears the rest. */
  readonly risk: FactoringRisk
}

/** The settlement of a factored invoice: paidOut + settlement = proceeds of the seller. */
export interface FactoringSettlement {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The amount that the factor had paid out. */
  readonly paidOut: DecimalString
  /** Fee and interest. */
  readonly charges: DecimalString
  /** The amount that the factor still pays; if negative, the amount that it charges back. */
  readonly settlement: DecimalString
  /** The total proceeds of the seller. */
  readonly proceeds: DecimalString
  /** The loss of the factor. */
  readonly factorLoss: DecimalString
  /** Who bore which amount. */
  readonly reasons: readonly Reason<FactoringReasonCode>[]
}

/**
 * How a factored invoice is settled after the debtor has paid, in full or in part. The seller's proceeds are the amount
 * received less the charges. If the factor bears the credit loss, they are at least the amount paid out
 * (`non-recourse-advance`), or the whole face value less the charges (`non-recourse-face`). They are never more than if
 * the debtor had paid in full: charges above the amount retained are owed in every case.
 *
 * @throws ReceivablesError `input.range` for a received amount above the face value, `input.conflict` for a cause if
 * everything was paid or no cause if something is missing; and the codes of `factoringQuote` for the terms, with paths
 * below `terms`: `amount.negative`, `amount.too-fine`, `decimal.invalid`, `currency.unknown`, `input.choice`,
 * `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { settleFactoring } from 'receivables'
 *
 * const terms = {
 *   currency: 'USD', face: '75000.00', advanceRate: '0.85', fee: { kind: 'flat', rate: '0.028' },
 *   days: 38, daysInYear: 365, rounding: 'half-up',
 * } as const
 * settleFactoring(terms, { received: '75000.00', cause: null, risk: 'recourse' })
 * // => { settlement: '9150.00', proceeds: '72900.00', ... }
 * settleFactoring(terms, { received: '0.00', cause: 'credit-loss', risk: 'recourse' })
 * // => { settlement: '-65850.00', proceeds: '-2100.00', ... }
 * ```
 *
 * @see {@link factoringQuote}; Civil Code (CN), articles 766 and 767.
 */
export function settleFactoring(terms: FactoringTerms, outcome: FactoringOutcome): FactoringSettlement {
  return readSafely('', () => {
    const given = expectRecord(terms, 'terms', 'an invoice and the terms of a factor')
    expectKeys(given, FACTORING_FIELDS, 'terms')
    const { currency, scale, face, paidOut, fee, interest } = readFactoring(given, 'terms')
    const end = expectRecord(outcome, 'outcome', 'the outcome of the invoice')
    expectKeys(end, ['received', 'cause', 'risk'], 'outcome')
    const received = readAmount(end['received'], scale, 'outcome.received')
    if (received > face)
      refuse('input.range', 'outcome.received', 'at most the amount of the invoice', end['received'])
    const cause =
      end['cause'] === null ? null : expectChoice(end['cause'], ['credit-loss', 'dispute'], 'outcome.cause')
    if ((cause === null) !== (received === face)) {
      refuse(
        'input.conflict',
        'outcome.cause',
        'a cause if less than the amount was received, otherwise none',
        end['cause'],
      )
    }
    const risk = expectChoice(end['risk'], RISKS, 'outcome.risk')
    const charges = addMinor(fee, interest)
    const own = subtractMinor(received, charges)
    const isBorne = cause === 'credit-loss' && risk !== 'recourse'
    const proceeds = isBorne ? bearing(risk, { own, paidOut, whole: subtractMinor(face, charges) }) : own
    const write = (amount: Minor): string => writeMinor(amount, scale)
    const loss = subtractMinor(proceeds, own)
    const params = { missing: write(subtractMinor(face, received)), currency }
    return {
      currency,
      paidOut: write(paidOut),
      charges: write(charges),
      settlement: write(subtractMinor(proceeds, paidOut)),
      proceeds: write(proceeds),
      factorLoss: write(loss),
      reasons: [
        cause === null
          ? { code: 'recovery.factoring-paid', params: {} }
          : isBorne
            ? { code: 'recovery.factor-bears', params: { ...params, loss: write(loss) } }
            : { code: 'recovery.seller-bears', params },
      ],
    }
  })
}

const RISKS: readonly FactoringRisk[] = ['recourse', 'non-recourse-advance', 'non-recourse-face']

interface Ends {
  readonly own: Minor
  readonly paidOut: Minor
  readonly whole: Minor
}

/** The proceeds of the seller if the factor bears the loss. */
const bearing = (risk: FactoringRisk, { own, paidOut, whole }: Ends): Minor =>
  // Charges above the reserve are owed whether the debtor pays or not.
  risk === 'non-recourse-face' ? whole : maxMinor(own, minMinor(paidOut, whole))
