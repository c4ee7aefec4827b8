import type { AgedBucket, AgedCurrency } from '../aging/index.js'
import type { InterestTotal } from '../interest/index.js'
import { compareTexts } from '../ledger/compare-texts.js'
import type { CurrencyLoss } from '../metrics/index.js'
import { readScale } from '../money/currency.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { writeMinor } from '../numbers/write-minor.js'
import { amountChange } from './change-of.js'
import type { ControlRun } from './control-run.js'
import type { AmountChange, BucketChange, DsoChange, TotalChange } from './run-comparison.js'

/** One currency of a run. */
interface Totals {
  readonly aged: AgedCurrency | undefined
  readonly interest: DecimalString | null
  readonly provision: DecimalString | null
}

/** The currencies whose totals differ between two runs. */
export function totalChanges(a: ControlRun, b: ControlRun): TotalChange[] {
  const codes = new Set([...currenciesOf(a), ...currenciesOf(b)])
  return [...codes]
    .sort(compareTexts)
    .map((currency) => changeOfCurrency(currency, totalsOf(a, currency), totalsOf(b, currency)))
    .filter(isChanged)
}

const currenciesOf = ({ aging, interest, provision }: ControlRun): string[] =>
  [...aging.currencies, ...(interest?.totals ?? []), ...(provision?.currencies ?? [])].map(
    ({ currency }) => currency,
  )

function totalsOf({ aging, interest, provision }: ControlRun, currency: string): Totals {
  const own = <Row extends { readonly currency: string }>(
    rows: readonly Row[] | undefined,
  ): Row | undefined => rows?.find((row) => row.currency === currency)
  const zero = writeMinor(0, readScale(currency, ''))
  const accrued: InterestTotal | undefined = own(interest?.totals)
  const expected: CurrencyLoss | undefined = own(provision?.currencies)
  return {
    aged: own(aging.currencies),
    interest: interest === null ? null : (accrued?.interest ?? zero),
    provision: provision === null ? null : (expected?.provision ?? zero),
  }
}

function changeOfCurrency(currency: string, a: Totals, b: Totals): TotalChange {
  const scale = readScale(currency, '')
  const zero = writeMinor(0, scale)
  const [from, to] = [a.aged?.count ?? 0, b.aged?.count ?? 0]
  return {
    currency,
    open: amountChange(a.aged?.total ?? zero, b.aged?.total ?? zero, scale),
    items: { from, to, change: to - from },
    unapplied: amountChange(a.aged?.unapplied ?? zero, b.aged?.unapplied ?? zero, scale),
    interest: amountChange(a.interest, b.interest, scale),
    provision: amountChange(a.provision, b.provision, scale),
    buckets: bucketChanges(a.aged?.buckets ?? [], b.aged?.buckets ?? [], scale),
  }
}

const isMoved = ({ from, to }: AmountChange): boolean => from !== to

const isChanged = ({ open, items, unapplied, interest, provision, buckets }: TotalChange): boolean =>
  [open, unapplied, interest, provision].some(isMoved) || items.change !== 0 || buckets.length > 0

/**
 * The buckets that differ, by their index; if the schedules differ, by the lower of the two indexes and then by id.
 */
function bucketChanges(
  from: readonly AgedBucket[],
  to: readonly AgedBucket[],
  scale: number,
): BucketChange[] {
  const places = new Map<string, number>()
  for (const buckets of [from, to]) {
    buckets.forEach(({ id }, place) => places.set(id, Math.min(place, places.get(id) ?? place)))
  }
  const amountIn = (buckets: readonly AgedBucket[], id: string): DecimalString | null =>
    buckets.find((bucket) => bucket.id === id)?.amount ?? null
  return [...places]
    .sort(([a, first], [b, second]) => first - second || compareTexts(a, b))
    .map(([id]) => ({ id, amount: amountChange(amountIn(from, id), amountIn(to, id), scale) }))
    .filter(({ amount }) => isMoved(amount))
}

/** The periods whose DSO differs between two runs. */
export function dsoChanges(a: ControlRun, b: ControlRun): DsoChange[] {
  const [before, after] = [daysOf(a), daysOf(b)]
  const changes: DsoChange[] = []
  for (const key of [...new Set([...before.keys(), ...after.keys()])].sort(compareTexts)) {
    const [from, to] = [before.get(key) ?? null, after.get(key) ?? null]
    const [currency, period] = [key.slice(0, 3), key.slice(4)]
    if (from !== to) changes.push({ currency, period, from, to })
  }
  return changes
}

/** DSO by currency, whose code has three letters, and period. */
const daysOf = ({ metrics }: ControlRun): Map<string, string | null> =>
  new Map(
    (metrics?.dso?.currencies ?? []).flatMap(({ currency, periods }) =>
      periods.map(({ id, dso }) => [`${currency} ${id}`, dso] as const),
    ),
  )
