import { prepareAccrual, type BatchAccrual } from '../interest/index.js'
import { accrueTexts } from '../interest/prepare-accrual.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import type { BookOnDay } from './book-on-day.js'
import type { ControlReferenceData } from './control-request.js'
import type { ControlPolicy } from './policy.js'
import { sortItems } from './row-order.js'

/** What has accrued on the open items of a day. */
export interface InterestOnDay {
  /** The totals, with an entry for each item, by invoice, where they are asked for; null where the policy has no interest. */
  readonly accrual: BatchAccrual | null
  /** The interest on the item of an index; null where the policy has none. */
  readonly of: (index: number) => DecimalString | null
}

/** What has accrued on the open items of a day; with `totals` without an entry for each item. */
export function interestOnDay(
  { interest: policy }: ControlPolicy,
  { rates }: ControlReferenceData,
  { items, asOf }: BookOnDay,
  detail: 'items' | 'totals',
): InterestOnDay {
  if (policy === undefined) return { accrual: null, of: () => null }
  const request = { policy, ...(rates === undefined ? {} : { rates }) }
  if (detail === 'totals') {
    const { accrual, texts } = accrueTexts(request, items, asOf)
    return { accrual, of: (index) => texts[index] as DecimalString }
  }
  const accrual = prepareAccrual(request).accrueAll(items, asOf)
  return {
    accrual: { ...accrual, items: sortItems(accrual.items) },
    of: (index) => (accrual.items[index] as BatchAccrual['items'][number]).interest,
  }
}
