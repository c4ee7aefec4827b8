import { writeStatistic } from '../numbers/write-statistic.js'
import { writeDay, type DayNumber } from '../calendar/day-number.js'
import type { CurrencyCode } from '../money/currency.js'
import { largestRemainder } from '../money/split-amount.js'
import { addMinor, minMinor, subtractMinor, toMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { fillComponents } from './component-order.js'
import { rankDebts, type Rank } from './debt-rank.js'
import type { DesignatedDebt } from './designation.js'
import type { DebtOrder } from './model.js'
import { coverageOf, type OpenDebt, totalOf } from './open-debt.js'
import type { AllocationReason, AllocationReasonCode } from './reasons.js'

/** How money is applied. */
export interface ApplyRule {
  readonly componentOrder: readonly (0 | 1 | 2)[]
  readonly debtOrder: DebtOrder
  readonly currency: CurrencyCode
  readonly scale: number
}

/**
 * Money while it is applied to debts: what is left of it, and the reasons so far. Used by `allocatePayment` and
 * `allocatePayments`.
 */
class Money {
  readonly reasons: AllocationReason[] = []

  constructor(
    public left: Minor,
    private readonly on: DayNumber,
    private readonly rule: ApplyRule,
  ) {}

  /**
   * Pays the debts that the payer named, in the payer's order. A debt named without an amount takes no money named
   * for others.
   */
  payDesignated(designated: readonly DesignatedDebt[]): void {
    let named = designated.reduce<Minor>((sum, row) => addMinor(sum, namedFor(row)), 0)
    for (const row of designated) {
      const { debt, amount } = row
      const open = totalOf(debt.open)
      named = subtractMinor(named, namedFor(row))
      if (amount !== undefined && amount > open) {
        this.#say('allocation.designation-exceeds-debt', {
          debtId: debt.id,
          designated: this.#text(amount),
          open: this.#text(open),
        })
      }
      this.#pay(debt, amount ?? subtractMinor(this.left, named), 'allocation.designated')
    }
  }

  /**
   * Pays the debts of one rank: each in full, or all in proportion if the money is too little; debts that must be
   * paid in full come last.
   */
  payRank(rank: Rank): void {
    const code = this.rule.debtOrder === 'cn-civil-560' ? 'allocation.civil-560' : 'allocation.ranked'
    const partial = rank.filter(({ allowPartial }) => allowPartial)
    const total = partial.reduce<Minor>((sum, debt) => addMinor(sum, totalOf(debt.open)), 0)
    if (partial.length > 1 && total > this.left) this.#share(partial, code)
    for (const debt of [...partial, ...rank.filter(({ allowPartial }) => !allowPartial)]) {
      if (this.left > 0) this.#pay(debt, this.left, code)
    }
  }

  /** What is left after all debts. */
  keepRest(): void {
    if (this.left > 0) this.#say('allocation.unapplied', { amount: this.#text(this.left) })
  }

  #share(debts: readonly OpenDebt[], code: AllocationReasonCode): void {
    this.#say('allocation.shared', { debts: debts.length, amount: this.#text(this.left) })
    const weights = debts.map((debt) => BigInt(totalOf(debt.open)))
    const shares = largestRemainder(BigInt(this.left), weights)
    debts.forEach((debt, index) => {
      this.#pay(debt, toMinor(shares[index] as bigint), code)
    })
  }

  #pay(debt: OpenDebt, limit: Minor, code: AllocationReasonCode): void {
    const open = totalOf(debt.open)
    if (open === 0) return
    if (open > limit && !debt.allowPartial) {
      this.#say('allocation.partial-refused', {
        debtId: debt.id,
        open: this.#text(open),
        available: this.#text(limit),
      })
      return
    }
    // Read before the money fills the debt: its rank depends on what was open then.
    const rank = this.#rankOf(debt, code)
    const rest = fillComponents(debt.open, debt.applied, this.rule.componentOrder, limit)
    const paid = subtractMinor(limit, rest)
    this.left = subtractMinor(this.left, paid)
    if (paid > 0) this.#say(code, { debtId: debt.id, amount: this.#text(paid), ...rank })
  }

  #rankOf(debt: OpenDebt, code: AllocationReasonCode): AllocationReason['params'] {
    if (code === 'allocation.designated') return {}
    const rank = { order: this.rule.debtOrder, dueDate: writeDay(debt.due) }
    if (code === 'allocation.ranked') return rank
    return {
      ...rank,
      due: debt.due <= this.on,
      coverage: writeStatistic(coverageOf(debt)),
      burden: writeStatistic(debt.burden),
    }
  }

  #say(code: AllocationReasonCode, params: AllocationReason['params']): void {
    this.reasons.push({ code, params: { ...params, currency: this.rule.currency } })
  }

  #text(amount: Minor): string {
    return writeMinor(amount, this.rule.scale)
  }
}

/** The money that the payer named for a debt, at most its open amount. */
const namedFor = ({ debt, amount }: DesignatedDebt): Minor =>
  amount === undefined ? 0 : minMinor(amount, totalOf(debt.open))

/**
 * Applies money to debts: reduces their `open` and records the amounts in `applied`. First the designated debts, then
 * the others by rank; `left` is what remains.
 */
export function applyMoney(
  debts: readonly OpenDebt[],
  amount: Minor,
  on: DayNumber,
  designated: readonly DesignatedDebt[],
  rule: ApplyRule,
): { readonly left: Minor; readonly reasons: readonly AllocationReason[] } {
  for (const debt of debts) debt.applied = [0, 0, 0]
  const money = new Money(amount, on, rule)
  money.payDesignated(designated)
  if (money.left > 0) {
    const open = debts.filter((debt) => totalOf(debt.open) > 0)
    for (const rank of rankDebts(open, rule.debtOrder, on)) if (money.left > 0) money.payRank(rank)
  }
  money.keepRest()
  return money
}
