import { readDay, writeDay } from '../calendar/day-number.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { readScale } from '../money/currency.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { Outcome } from './accrue.js'
import {
  readAccounts,
  readStatementPayments,
  paidClaim,
  accrueTo,
  openOf,
  spread,
} from './statement-accounts.js'
import { entriesOf } from './statement-entries.js'
import type { StatementRequest, AccountStatement } from './statement-model.js'
import { writeAccrual } from './write-accrual.js'

/**
 * A statement of an account with several debts and payments: interest on each debt, payments applied across the debts,
 * and one running balance.
 *
 * A payment goes to the debt with the earliest due date first (then by id) and fills it in the order of that debt's
 * `allocation`, including interest up to the day of payment as `paymentDay` defines; the rest goes to the next debt. A
 * payment made before some due dates reaches debts that are not yet due only after the others are closed. Payments of
 * the same day are applied by `id`; without an id the larger payment comes first. Interest is shown at the end, one
 * line per debt; its calculation is in `debts`.
 *
 * @param request - Debts, payments and the policy.
 * @returns The debts with their interest, and the lines. The last balance is `open` less `unapplied`.
 * @throws ReceivablesError `id.duplicate` for two debts with the same id; `id.invalid`; `date.order` for a payment
 * after `asOf`; otherwise the codes of {@link accrueInterest}, with paths such as `debts[0].principal`.
 *
 * @example
 * ```ts
 * import { accountStatement } from 'receivables'
 *
 * const account = accountStatement({
 *   currency: 'EUR', asOf: '2026-04-30',
 *   debts: [
 *     { id: 'F-1', principal: '1000.00', dueDate: '2026-01-31' },
 *     { id: 'F-2', principal: '500.00', dueDate: '2026-03-31' },
 *   ],
 *   payments: [{ date: '2026-02-20', amount: '1100.00' }],
 *   policy: {
 *     rate: { annual: '0.073' }, dayCount: 'ACT/365F', accrualStart: 'day-after-due', lastDay: 'included',
 *     compounding: 'none', rounding: { scope: 'once', mode: 'half-up' },
 *     allocation: ['costs', 'interest', 'principal'],
 *   },
 * })
 * // 20 days on 1,000.00 are 4.00; 96.00 go to F-2, on whose 404.00 30 days are 2.42
 * account.interest // => '6.42'
 * account.open // => '406.42'
 * account.entries.map(({ kind, balance }) => [kind, balance])
 * // => [['debt', '1000.00'], ['payment', '-100.00'], ['debt', '400.00'], ['interest', '404.00'], ['interest', '406.42']]
 * ```
 *
 * @see BGB § 366(2); Civil Code (CN), article 560; Burgerlijk Wetboek 6:43.
 */
export function accountStatement(request: StatementRequest): AccountStatement {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'debts, payments and a policy')
    expectKeys(given, ['currency', 'asOf', 'debts', 'payments', 'policy', 'rates'], '')
    const scale = readScale(given['currency'], 'currency')
    const asOf = readDay(given['asOf'], 'asOf')
    const accounts = readAccounts(given['debts'], request)
    const payments = readStatementPayments(given['payments'], { currency: given['currency'], scale, asOf })
    const left = payments.reduce((sum: Minor, payment) => addMinor(sum, spread(accounts, payment)), 0)
    const outcomes = accounts.map((account) => accrueTo(account, asOf))
    // If a partial month counts differently from a full one, a debt may turn out cents smaller than what was paid on
    // it.
    const unapplied = outcomes.reduce((sum: Minor, outcome) => addMinor(sum, outcome.unapplied), left)
    const open = outcomes.reduce((sum: Minor, outcome) => addMinor(sum, openOf(outcome)), 0)
    const text = (amount: Minor) => writeMinor(amount, scale)
    return {
      currency: request.currency,
      asOf: request.asOf,
      debts: accounts.map((account, index) => ({
        id: account.id,
        principal: text(account.claim.principal),
        ...writeAccrual(account.plan, paidClaim(account, asOf), outcomes[index] as Outcome, writeDay),
      })),
      entries: entriesOf(accounts, payments, outcomes, asOf, text),
      interest: text(outcomes.reduce((sum: Minor, { interest }) => addMinor(sum, interest), 0)),
      open: text(open),
      unapplied: text(unapplied),
    }
  })
}
