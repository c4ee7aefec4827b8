import { writeRatio } from '../numbers/ratio.js'
import type { AgingReport } from '../aging/index.js'
import { at, expectRecord } from '../kernel/expect.js'
import { refuse } from '../kernel/error.js'
import {
  portfolioHealth,
  type CreditExposure,
  type HealthWeight,
  type PortfolioHealth,
} from '../limits/index.js'
import { readScale } from '../money/currency.js'
import type { CurrencyCode } from '../money/index.js'
import type { DecimalString } from '../numbers/decimal-input.js'
import { addMinor, compareMinor, maxMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { sumOf } from './merge-rows.js'
import type { CustomerSummary } from './summarize-customers.js'

/** The sums from which the health of a book is measured, in one currency. */
export interface HealthSums {
  /** ISO 4217 code of all amounts. */
  readonly currency: CurrencyCode
  /** The open amount. */
  readonly open: DecimalString
  /** The part of `open` that is past due. */
  readonly overdue: DecimalString
  /** The part of `open` that is disputed. */
  readonly disputed: DecimalString
  /** The open amount of the customer who owes most. */
  readonly largest: DecimalString
  /** The exposure to all customers whose exposure is above zero; null if no exposure was measured. */
  readonly exposure: DecimalString | null
  /** The secured part of that exposure; null if no exposure was measured. */
  readonly secured: DecimalString | null
}

/** Sums the balances of customers in a currency, and the secured part of their exposure. */
export function healthSumsOf(
  currency: CurrencyCode,
  summaries: readonly CustomerSummary[],
  exposures: readonly CreditExposure[] | undefined,
): HealthSums {
  const scale = readScale(currency, 'policy.currency')
  const units = (amount: string): Minor => readMinor(amount, scale, '')
  let [open, overdue, disputed, largest]: Minor[] = [0, 0, 0, 0]
  for (const { balances } of summaries) {
    const own = balances.find((balance) => balance.currency === currency)
    if (own === undefined) continue
    open = addMinor(open as Minor, units(own.open))
    overdue = addMinor(overdue as Minor, units(own.overdue))
    disputed = addMinor(disputed as Minor, units(own.disputed))
    largest = maxMinor(largest as Minor, units(own.open))
  }
  const write = (amount: Minor | undefined): DecimalString => writeMinor(amount ?? 0, scale)
  // A prepayment of one customer does not cover another one, so exposures below zero are left out.
  const exposed = exposures?.filter(({ gross }) => units(gross) > 0)
  const sum = (field: 'gross' | 'secured'): DecimalString | null =>
    exposed === undefined
      ? null
      : write(exposed.reduce<Minor>((total, row) => addMinor(total, units(row[field])), 0))
  return {
    currency,
    open: write(open),
    overdue: write(overdue),
    disputed: write(disputed),
    largest: write(largest),
    exposure: sum('gross'),
    secured: sum('secured'),
  }
}

/** The health of a book from its sums, by the weights of a policy. A share of zero is null. */
export function healthOf(
  weights: readonly HealthWeight[],
  sums: HealthSums,
  aging: AgingReport,
): PortfolioHealth {
  const shares = sharesOf(sums, aging)
  return portfolioHealth({
    components: weights.map(({ id }) => ({ id, share: shares.get(id) ?? null })),
    weights,
  })
}

function sharesOf(sums: HealthSums, aging: AgingReport): ReadonlyMap<string, string | null> {
  const scale = readScale(sums.currency, '')
  const units = (amount: string | null): bigint => BigInt(readMinor(amount ?? '0', scale, ''))
  // Precise enough that rounding affects only the score, not the shares before it.
  const share = (part: bigint, whole: bigint): string | null =>
    whole > 0n ? writeRatio({ num: part, den: whole }, 60, 'half-up') : null
  const [open, overdue] = [units(sums.open), units(sums.overdue)]
  const aged = aging.currencies.find((row) => row.currency === sums.currency)
  const found = new Map<string, string | null>(
    (aged?.buckets ?? []).map(({ id, amount }) => [id, share(units(amount), open)]),
  )
  // `current` is a bucket and also the part that is not overdue; they differ if days past due are counted by another
  // convention.
  found.set('current', share(open - overdue, open))
  found.set('overdue', share(overdue, open))
  found.set('disputed', share(units(sums.disputed), open))
  found.set('largest-customer', share(units(sums.largest), open))
  if (sums.secured !== null) found.set('secured', share(units(sums.secured), units(sums.exposure)))
  return found
}

const PARTS = ['open', 'overdue', 'disputed', 'largest'] as const

/** Reads the sums from which health is measured. */
export function readHealthSums(value: unknown, path: string): HealthSums {
  const fields = expectRecord(value, path, 'the sums that customers owe')
  const currency = fields['currency'] as string
  const scale = readScale(currency, at(path, 'currency'))
  const read = (field: string): Minor => {
    const amount = readMinor(fields[field], scale, at(path, field))
    return amount < 0
      ? refuse('amount.negative', at(path, field), 'an amount of zero or above', fields[field])
      : amount
  }
  const [open, overdue, disputed, largest] = PARTS.map((field) => {
    const amount = read(field)
    // A share above 1 is invalid.
    if (amount > read('open'))
      refuse('input.range', at(path, field), 'at most the open amount', fields[field])
    return writeMinor(amount, scale)
  }) as [string, string, string, string]
  const isMeasured = fields['exposure'] !== null
  if (isMeasured && compareMinor(read('secured'), read('exposure')) > 0)
    refuse('input.range', at(path, 'secured'), 'at most the exposure', fields['secured'])
  return {
    currency,
    open,
    overdue,
    disputed,
    largest,
    exposure: isMeasured ? writeMinor(read('exposure'), scale) : null,
    secured: isMeasured ? writeMinor(read('secured'), scale) : null,
  }
}

/** The sums of two parts without a common customer; `largest` is the larger of the two. */
export function addHealthSums(a: HealthSums, b: HealthSums): HealthSums {
  const scale = readScale(a.currency, '')
  const sum = (x: string | null, y: string | null): string | null =>
    x === null || y === null ? null : sumOf(x, y, scale)
  const isLarger = compareMinor(readMinor(a.largest, scale, ''), readMinor(b.largest, scale, '')) >= 0
  return {
    currency: a.currency,
    open: sumOf(a.open, b.open, scale),
    overdue: sumOf(a.overdue, b.overdue, scale),
    disputed: sumOf(a.disputed, b.disputed, scale),
    largest: isLarger ? a.largest : b.largest,
    exposure: sum(a.exposure, b.exposure),
    secured: sum(a.secured, b.secured),
  }
}
