import { hasAmount } from './figures.js'
import type { NoticeCharge } from './late-charge-model.js'
import { keyOf } from './lines.js'
import type { Notice } from './notice.js'

/**
 * The charges that can grow: not those limited by a cap, and not those on items that are paid or disputed as a whole.
 */
export function openCharges({ lines, lateCharge }: Notice): readonly NoticeCharge[] {
  const owed = new Set(lines.filter(({ undisputed }) => hasAmount(undisputed)).map(keyOf))
  return (lateCharge?.accruals ?? []).filter(
    (charge) => owed.has(keyOf(charge)) && !charge.adjustments.some(({ kind }) => kind === 'cap'),
  )
}
