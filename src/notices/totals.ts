import { readScale } from '../money/currency.js'
import { addMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { Reading } from './field.js'
import type { Notice, NoticeTotals } from './notice.js'

/** The sum of amounts at a scale. */
export function sumOf(amounts: readonly string[], scale: number, path: string): Minor {
  let sum: Minor = 0
  for (const amount of amounts) sum = addMinor(sum, readMinor(amount, scale, path))
  return sum
}

/** The sum of amounts in a currency, as a text. */
export function sumText(amounts: readonly string[], currency: string): string {
  const scale = readScale(currency, 'currency')
  return writeMinor(sumOf(amounts, scale, 'amounts'), scale)
}

type Summed = Pick<Notice, 'lines' | 'lateCharge' | 'costs' | 'plan' | 'concession' | 'inKind' | 'decision'>

/** The totals of a notice. */
export function totalsOf(notice: Summed, { scale }: Reading): NoticeTotals {
  const { lines } = notice
  const sum = (amounts: readonly string[]): Minor => sumOf(amounts, scale, 'items')
  const write = (minor: Minor): string => writeMinor(minor, scale)
  const undisputed = sum(lines.map((line) => line.undisputed))
  const charges = sum((notice.lateCharge?.accruals ?? []).map(({ interestOpen }) => interestOpen))
  const costs = sum((notice.costs ?? []).map(({ amount }) => amount))
  const total = addMinor(addMinor(undisputed, charges), costs)
  const open = sum(lines.map((line) => line.open))
  const overdue = lines.filter(({ daysPastDue }) => daysPastDue > 0)
  return {
    open: write(open),
    disputed: write(sum(lines.map(({ disputed }) => disputed))),
    undisputed: write(undisputed),
    overdue: write(sum(overdue.map((line) => line.undisputed))),
    lateCharge: write(charges),
    costs: write(costs),
    total: write(total),
    payable: write(payableOf(notice, total, open, scale)),
  }
}

/** The amount to be paid: a plan adds its fee, a concession and a settlement in kind deduct, a decision credits. */
function payableOf(notice: Summed, total: Minor, open: Minor, scale: number): Minor {
  const read = (amount: string | undefined): Minor => readMinor(amount ?? '0', scale, 'items')
  const { plan, concession, inKind, decision } = notice
  const credits = (inKind?.assets ?? []).map(({ credited }) => credited)
  if (plan !== undefined) return addMinor(total, read(plan.fee))
  // A decision is about the whole invoice: what was disputed is no longer disputed.
  if (decision !== undefined) return subtractMinor(open, read(decision.credit))
  return subtractMinor(total, addMinor(read(concession?.waived), sumOf(credits, scale, 'inKind')))
}
