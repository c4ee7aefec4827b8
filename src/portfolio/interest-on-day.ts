import type { BatchAccrual, ItemInterest } from '../interest/index.js'
import { itemInterest } from '../interest/accrue-items.js'
import { accrueOnDay } from '../interest/prepare-accrual.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { writeMinor } from '../numbers/write-minor.js'
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
  { open }: BookOnDay,
  detail: 'items' | 'totals',
): InterestOnDay {
  if (policy === undefined) return { accrual: null, of: () => null }
  const texts = new Array<DecimalString>(open.length)
  const items: ItemInterest[] = []
  const accrual = accrueOnDay(
    { policy, ...(rates === undefined ? {} : { rates }) },
    open,
    (index, bucket, days, interest) => {
      if (detail === 'totals') {
        texts[index] = writeMinor(interest, bucket.scale)
        return
      }
      const item = itemInterest(open.invoiceId(index), open.instalment(index), bucket, days, interest)
      texts[index] = item.interest
      items.push(item)
    },
  )
  return { accrual: { ...accrual, items: sortItems(items) }, of: (index) => texts[index] as DecimalString }
}
