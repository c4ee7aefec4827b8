import { refuse } from '../kernel/error.js'
import { at, expectArray, expectChoice } from '../kernel/expect.js'
import { addMinor, minMinor, subtractMinor, type Minor } from '../numbers/minor.js'

/**
 * A component of a debt.
 *
 * - `costs`: costs of enforcing the claim: reminder fees, court fees, the fixed compensation of a statute.
 * - `interest`: interest. Whether a contractual penalty ranks with interest is not settled everywhere; count it as
 *   interest or as costs, and always in the same way.
 * - `principal`: the price itself.
 *
 * The order is a choice of the contract or of the law: costs → interest → principal for a voluntary payment in China
 * (Civil Code art. 561) and Germany (BGB § 367); principal before the doubled interest in enforcement in China (SPC
 * 2014 Interpretation art. 4: put the judgment money under `costs` and `principal`, the doubled part under `interest`,
 * and order them `costs`, `principal`, `interest`). There is no separate verb for enforcement; only this order differs.
 */
export type DebtComponent = 'costs' | 'interest' | 'principal'

/** The components in the order of the fields. */
export const DEBT_COMPONENTS: readonly DebtComponent[] = ['costs', 'interest', 'principal']

/** Amounts of costs, interest and principal. */
export type ComponentAmounts = [costs: Minor, interest: Minor, principal: Minor]

/**
 * Reads an order of components as places in {@link ComponentAmounts}.
 *
 * @throws ReceivablesError `input.missing`, `input.type`, `input.choice`, or `input.conflict` unless it names each of
 * the three exactly once.
 */
export function readComponentOrder(value: unknown, path: string): readonly (0 | 1 | 2)[] {
  const names = expectArray(value, path, `the order of ${DEBT_COMPONENTS.join(', ')}`)
  const each = "'costs', 'interest' and 'principal', each exactly once"
  if (names.length !== 3) return refuse('input.conflict', path, each, value)
  const order = Array.from(names, (name, index) => {
    return DEBT_COMPONENTS.indexOf(expectChoice(name, DEBT_COMPONENTS, at(path, index))) as 0 | 1 | 2
  })
  if (new Set(order).size !== 3) refuse('input.conflict', path, each, value)
  return order
}

/**
 * Moves at most `money` from the open amounts to the applied amounts, component by component, and returns what is left.
 */
export function fillComponents(
  open: ComponentAmounts,
  applied: ComponentAmounts,
  order: readonly (0 | 1 | 2)[],
  money: Minor,
): Minor {
  let left = money
  for (const component of order) {
    const part = minMinor(open[component], left)
    open[component] = subtractMinor(open[component], part)
    applied[component] = addMinor(applied[component], part)
    left = subtractMinor(left, part)
  }
  return left
}
