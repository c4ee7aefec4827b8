import type { DayNumber } from '../calendar/day-number.js'
import { compareMinor } from '../numbers/minor.js'
import { compareRatio } from '../numbers/ratio.js'
import type { DebtOrder } from './model.js'
import { coverageOf, type OpenDebt, totalOf } from './open-debt.js'

/** All orders, for checks. */
export const DEBT_ORDERS: readonly DebtOrder[] = ['oldest-first', 'largest-first', 'pro-rata', 'cn-civil-560']

type Compare = (a: OpenDebt, b: OpenDebt) => number

/** By UTF-16 code units: the same in every locale. */
const byId: Compare = (a, b) => (a.id < b.id ? -1 : 1)
const byDueDate: Compare = (a, b) => a.due - b.due
const bySize: Compare = (a, b) => compareMinor(totalOf(b.open), totalOf(a.open))

/** Civil Code art. 560 (2): due, then least secured, then heaviest burden, then earlier due date. */
const byCivil560 =
  (on: DayNumber): Compare =>
  (a, b) =>
    Number(a.due > on) - Number(b.due > on) ||
    compareRatio(coverageOf(a), coverageOf(b)) ||
    compareRatio(b.burden, a.burden) ||
    byDueDate(a, b)

/** Debts of equal rank: they are paid together, in proportion if the money does not cover them all. */
export type Rank = readonly OpenDebt[]

/** The debts in the order in which they are paid. The order of the input does not matter. */
export function rankDebts(debts: readonly OpenDebt[], order: DebtOrder, on: DayNumber): Rank[] {
  const sorted = [...debts].sort((a, b) => compareBy(order, on)(a, b) || byDueDate(a, b) || byId(a, b))
  if (order === 'pro-rata') return sorted.length === 0 ? [] : [sorted]
  if (order !== 'cn-civil-560') return sorted.map((debt) => [debt])
  return groupEqual(sorted, byCivil560(on))
}

function compareBy(order: DebtOrder, on: DayNumber): Compare {
  switch (order) {
    case 'oldest-first':
      return byDueDate
    case 'largest-first':
      return bySize
    case 'cn-civil-560':
      return byCivil560(on)
    case 'pro-rata':
      return () => 0
  }
}

function groupEqual(sorted: readonly OpenDebt[], compare: Compare): Rank[] {
  const ranks: OpenDebt[][] = []
  for (const debt of sorted) {
    const last = ranks.at(-1)
    if (last !== undefined && compare(last[0] as OpenDebt, debt) === 0) last.push(debt)
    else ranks.push([debt])
  }
  return ranks
}
