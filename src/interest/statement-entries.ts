import { writeDay, type DayNumber } from '../calendar/day-number.js'
import { addMinor, compareMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import type { Outcome } from './accrue.js'
import type { ReadAccount, ReadPayment } from './statement-accounts.js'
import type { StatementEntry } from './statement-model.js'

interface Line {
  readonly day: DayNumber
  readonly kind: StatementEntry['kind']
  readonly names: Pick<StatementEntry, 'debtId' | 'paymentId'>
  readonly amount: Minor
}

/** The lines of an account in chronological order, with a running balance. */
export function entriesOf(
  accounts: readonly ReadAccount[],
  payments: readonly ReadPayment[],
  outcomes: readonly Outcome[],
  asOf: DayNumber,
  text: (amount: Minor) => string,
): StatementEntry[] {
  const lines: Line[] = [
    ...accounts.flatMap(({ id, claim }): Line[] => [
      { day: claim.due, kind: 'debt', names: { debtId: id }, amount: claim.principal },
      { day: claim.due, kind: 'costs', names: { debtId: id }, amount: claim.costs },
    ]),
    ...payments.map(({ day, amount, id }): Line => {
      const names = id === undefined ? {} : { paymentId: id }
      return { day, kind: 'payment', names, amount: subtractMinor(0, amount) }
    }),
    ...accounts.map(({ id }, index): Line => {
      return {
        day: asOf,
        kind: 'interest',
        names: { debtId: id },
        amount: (outcomes[index] as Outcome).interest,
      }
    }),
  ].filter(({ kind, amount }) => kind === 'debt' || kind === 'payment' || compareMinor(amount, 0) !== 0)
  let balance: Minor = 0
  return lines
    .sort((a, b) => (a.kind === 'interest' ? 1 : 0) - (b.kind === 'interest' ? 1 : 0) || a.day - b.day)
    .map(({ day, kind, names, amount }) => {
      balance = addMinor(balance, amount)
      return { date: writeDay(day), kind, ...names, amount: text(amount), balance: text(balance) }
    })
}
