import { refuse } from '../kernel/error.js'
import { at, expectArray, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { readAmount } from '../money/read-amount.js'
import { addMinor, type Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { type OpenDebt } from './open-debt.js'

/** A debt that the payer named; without an amount, as much as is open. */
export interface DesignatedDebt {
  readonly debt: OpenDebt
  readonly amount: Minor | undefined
}

/** The debts by their identifiers. */
export type DebtIndex = ReadonlyMap<string, OpenDebt>

/**
 * What the payer said the money is for.
 *
 * @throws ReceivablesError `input.choice` for a debt that is not there, `id.duplicate` for one named twice,
 * `input.conflict` if more is designated than the payment has.
 */
export function readDesignation(
  value: unknown,
  byId: DebtIndex,
  money: Minor,
  scale: number,
  path: string,
): DesignatedDebt[] {
  if (value === undefined) return []
  if (typeof value === 'string') return [{ debt: find(byId, value, path), amount: undefined }]
  const designated = Array.from(
    expectArray(value, path, 'an identifier or a list of debts'),
    (element, index) => readOne(element, byId, scale, at(path, index)),
  )
  refuseTwice(designated, path)
  const sum = designated.reduce<Minor>((total, { amount }) => addMinor(total, amount ?? 0), 0)
  if (sum > money) {
    const most = `amounts that sum to at most the payment, ${writeMinor(money, scale)}`
    refuse('input.conflict', path, most, writeMinor(sum, scale))
  }
  return designated
}

function readOne(element: unknown, byId: DebtIndex, scale: number, path: string): DesignatedDebt {
  if (typeof element === 'string') return { debt: find(byId, element, path), amount: undefined }
  const record = expectRecord(element, path, 'an identifier, or debtId and amount')
  expectKeys(record, ['debtId', 'amount'], path)
  const debt = find(byId, record['debtId'], at(path, 'debtId'))
  const amount = record['amount']
  return { debt, amount: amount === undefined ? undefined : readAmount(amount, scale, at(path, 'amount')) }
}

const find = (byId: DebtIndex, value: unknown, path: string): OpenDebt =>
  byId.get(expectId(value, path)) ?? refuse('input.choice', path, 'the identifier of one of the debts', value)

function refuseTwice(designated: readonly DesignatedDebt[], path: string): void {
  const seen = new Set<OpenDebt>()
  designated.forEach(({ debt }, index) => {
    if (seen.has(debt)) refuse('id.duplicate', at(path, index), 'a debt that is named only once', debt.id)
    seen.add(debt)
  })
}
