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
 * Who bears it when the debtor does not pay.
 *
 * - `recourse`: the seller, always;
 * - `non-recourse-advance`: the factor, up to what it has paid out; the reserve is lost;
 * - `non-recourse-face`: the factor, for the whole invoice.
 *
 * Without recourse means the debtor's inability to pay; what is not paid because of a dispute comes back to the seller.
 */
export type FactoringRisk = 'recourse' | 'non-recourse-advance' | 'non-recourse-face'

/** How a factored invoice ended. `days` of the terms are the days that it really took. */
export interface FactoringOutcome {
  /** What the debtor paid in the end, at most the face. */
  readonly received: DecimalInput
  /** Why the rest was not paid; `null` where all was. */
  readonly cause: 'credit-loss' | 'dispute' | null
  /** Who bears the rest. */
  readonly risk: FactoringRisk
}

/** A factored invoice, settled: paidOut + settlement = proceeds of the seller. */
export interface FactoringSettlement {
  /** ISO 4217 code of every amount. */
  readonly currency: CurrencyCode
  /** What the factor had paid out. */
  readonly paidOut: DecimalString
  /** Fee and interest. */
  readonly charges: DecimalString
  /** What the factor still pays; below zero, what it charges back. */
  readonly settlement: DecimalString
  /** What the seller has in the end. */
  readonly proceeds: DecimalString
  /** What the factor lost. */
  readonly factorLoss: DecimalString
  /** Who bore what. */
  readonly reasons: readonly Reason<FactoringReasonCode>[]
}

/**
 * How a factored invoice is settled once the debtor has paid, in full or not. In the end the seller has what came in,
 * less the charges; where the factor bears the credit loss, at least what was paid out (`non-recourse-advance`), or
 * the whole face less the charges (`non-recourse-face`), and never more than a debtor who pays in full would have
 * brought: charges beyond what was kept are owed in every case.
 *
 * @throws ReceivablesError `input.range` for more received than the face, `input.conflict` for a cause where all was paid or none
 * where something is missing; and as `factoringQuote` refuses the terms, with paths below `terms`: `amount.negative`,
 * `amount.too-fine`, `decimal.invalid`, `currency.unknown`, `input.choice`, `input.missing`, `input.type`, `input.unknown-key`.
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
    const end = expectRecord(outcome, 'outcome', 'how the invoice ended')
    expectKeys(end, ['received', 'cause', 'risk'], 'outcome')
    const received = readAmount(end['received'], scale, 'outcome.received')
    if (received > face) refuse('input.range', 'outcome.received', 'at most the face', end['received'])
    const cause =
      end['cause'] === null ? null : expectChoice(end['cause'], ['credit-loss', 'dispute'], 'outcome.cause')
    if ((cause === null) !== (received === face)) {
      refuse(
        'input.conflict',
        'outcome.cause',
        'a cause where, and only where, something is missing',
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

/** What the seller has where the factor bears the loss. */
const bearing = (risk: FactoringRisk, { own, paidOut, whole }: Ends): Minor =>
  // What the charges exceed the reserve by is owed whether the debtor pays or not.
  risk === 'non-recourse-face' ? whole : maxMinor(own, minMinor(paidOut, whole))
