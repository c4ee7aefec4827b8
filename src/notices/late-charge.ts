import { refuse } from '../kernel/error.js'
import { at } from '../kernel/expect.js'
import { addMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readRatio } from '../numbers/ratio.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { Reading } from './field.js'
import type {
  ChargeAdjustment,
  ChargeSegment,
  InvoiceCharge,
  LateChargeRequest,
  NoticeCharge,
  NoticeLateCharge,
} from './late-charge-model.js'
import { keyOf } from './lines.js'
import type { NoticeLine } from './model.js'
import { sumOf } from './totals.js'

/** Days of the year of a day count in which every year is as long as the next. */
export function yearOf(dayCount: string): number | undefined {
  if (dayCount === 'ACT/365F') return 365
  if (dayCount === 'ACT/364') return 364
  return dayCount === 'ACT/360' || dayCount.startsWith('30') ? 360 : undefined
}

/**
 * Holds late charges against the lines of the notice and against their own working.
 *
 * @throws ReceivablesError `input.conflict` for a charge on an invoice that is not listed, for segments that do not sum to
 * the charge or do not follow from base, rate and days, and where the accrual left other principal open than the line;
 * `id.duplicate`; `input.range`; `input.missing` for a yearly rate without a day count.
 */
export function checkLateCharge(
  request: LateChargeRequest,
  lines: readonly NoticeLine[],
  reading: Reading,
): NoticeLateCharge {
  const byKey = new Map(lines.map((line) => [keyOf(line), line]))
  const seen = new Set<string>()
  const { basis, dayCount, accruals } = request
  const checked = accruals.map((accrual, index) => {
    const path = at('lateCharge.accruals', index)
    const key = keyOf(accrual)
    const line = byKey.get(key)
    if (line === undefined)
      return refuse('input.conflict', at(path, 'invoiceId'), 'an invoice of the items', accrual.invoiceId)
    if (seen.has(key)) refuse('id.duplicate', at(path, 'invoiceId'), 'each invoice once', accrual.invoiceId)
    seen.add(key)
    return checkCharge(accrual, line, dayCount, path, reading)
  })
  return { basis, ...(dayCount === undefined ? {} : { dayCount }), accruals: checked }
}

function checkCharge(
  accrual: InvoiceCharge,
  line: NoticeLine,
  dayCount: string | undefined,
  path: string,
  { scale }: Reading,
): NoticeCharge {
  const { invoiceId, instalment, days, ratePer, segments, principalOpen } = accrual
  const interest = accrual.interest as string
  const interestOpen = (accrual.interestOpen ?? interest) as string
  if (readMinor(interestOpen, scale, path) > readMinor(interest, scale, path))
    refuse('input.range', at(path, 'interestOpen'), 'at most the charge in all', interestOpen)
  if (principalOpen !== undefined && principalOpen !== line.open)
    refuse('input.conflict', at(path, 'principalOpen'), `${line.open}, as the item has open`, principalOpen)
  if (ratePer === 'year' && dayCount === undefined && segments.length > 0)
    refuse('input.missing', 'lateCharge.dayCount', 'the day count of a yearly rate', dayCount)
  for (const [index, segment] of segments.entries())
    checkSegment(segment, ratePer, dayCount, scale, at(at(path, 'segments'), index))
  if (segments.reduce((sum, segment) => sum + segment.days, 0) !== days)
    refuse('input.conflict', at(path, 'days'), 'the sum of the days of the segments', days)
  return {
    invoiceId,
    ...(instalment === undefined ? {} : { instalment }),
    interest,
    interestOpen,
    days,
    ratePer,
    segments,
    adjustments: adjustmentsOf(accrual, interest, scale, path),
  }
}

/** What lies between the segments and the charge; where nobody says what, a difference of rounding may. */
function adjustmentsOf(
  { segments, adjustments }: InvoiceCharge,
  interest: string,
  scale: number,
  path: string,
): readonly ChargeAdjustment[] {
  const total = readMinor(interest, scale, path)
  const parts = sumOf(
    segments.map((segment) => segment.interest),
    scale,
    path,
  )
  const named = sumOf(
    (adjustments ?? []).map(({ amount }) => amount),
    scale,
    path,
  )
  const rest = subtractMinor(total, addMinor(parts, named))
  if (rest === 0) return adjustments ?? []
  if (adjustments === undefined && isWithin(rest, segments.length))
    return [{ kind: 'rounding', amount: writeMinor(rest, scale) }]
  return refuse(
    'input.conflict',
    at(path, 'interest'),
    'the sum of the segments and the adjustments',
    interest,
  )
}

const isWithin = (rest: Minor, count: number): boolean => rest <= count && rest >= -count

/**
 * Base × rate × days, by the formula that will be printed: rounded once for the segment in whatever mode, or once for a
 * day and then counted by the days.
 */
function checkSegment(
  segment: ChargeSegment,
  ratePer: InvoiceCharge['ratePer'],
  dayCount: string | undefined,
  scale: number,
  path: string,
): void {
  const { from, to, days, principal, rate, interest } = segment
  if (to < from) refuse('date.order', at(path, 'to'), `a day on or after ${from}`, to)
  const year = ratePer === 'year' ? yearOf(dayCount ?? '') : ratePer === '30-days' ? 30 : 1
  if (year === undefined) return
  const { num, den } = readRatio(rate, at(path, 'rate'))
  const unit = den * BigInt(year)
  const daily = BigInt(readMinor(principal, scale, path)) * num
  const charged = BigInt(readMinor(interest, scale, path))
  const count = BigInt(days)
  const isRounded = isNear(charged * unit, daily * count, unit)
  const isByDay = count > 0n && charged % count === 0n && isNear((charged / count) * unit, daily, unit)
  if (!isRounded && !isByDay)
    refuse('input.conflict', at(path, 'interest'), 'base × rate × days by the day count', interest)
}

/** Whether two amounts are less than one minor unit apart, in parts of `unit`. */
const isNear = (a: bigint, b: bigint, unit: bigint): boolean => a - b < unit && b - a < unit
