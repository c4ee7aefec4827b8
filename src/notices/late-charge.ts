import type { PlainDate } from '../calendar/plain-date.js'
import { refuse } from '../kernel/error.js'
import { at } from '../kernel/expect.js'
import { addMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { checkSegments } from './charge-segments.js'
import type { Reading } from './field.js'
import type {
  ChargeAdjustment,
  InvoiceCharge,
  LateChargeRequest,
  NoticeCharge,
  NoticeLateCharge,
} from './late-charge-model.js'
import { keyOf } from './lines.js'
import type { NoticeLine } from './model.js'
import { sumOf } from './totals.js'

/** The days between which a charge may run. */
export interface ChargedTime {
  /** The day of the figures, up to which the letter charges. */
  readonly asOf: PlainDate
  /** A statutory due date: a charge may run from it if the invoice is due later. */
  readonly statutoryDueDate?: PlainDate | undefined
}

/**
 * Checks late charges against the lines of the notice and against their own working.
 *
 * @throws ReceivablesError `input.conflict` for a charge on an invoice that is not listed, for segments that do not sum
 * to the charge or do not follow from base, rate and days, and if the open principal of the accrual differs from that
 * of the line; for a charge on a disputed part; `date.order` for a day that is charged before the due date, after the
 * day of the figures, or twice; `id.duplicate`; `input.range`; `input.missing` for a yearly rate without a day count.
 */
export function checkLateCharge(
  request: LateChargeRequest,
  lines: readonly NoticeLine[],
  time: ChargedTime,
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
      return refuse('input.conflict', at(path, 'invoiceId'), 'the id of one of the items', accrual.invoiceId)
    if (seen.has(key))
      refuse('id.duplicate', at(path, 'invoiceId'), 'each invoice only once', accrual.invoiceId)
    seen.add(key)
    return checkCharge(accrual, { line, time, dayCount }, path, reading)
  })
  return { basis, ...(dayCount === undefined ? {} : { dayCount }), accruals: checked }
}

/** What a charge is checked against. */
interface Held {
  readonly line: NoticeLine
  readonly time: ChargedTime
  readonly dayCount: string | undefined
}

function checkCharge(
  accrual: InvoiceCharge,
  { line, time, dayCount }: Held,
  path: string,
  { scale }: Reading,
): NoticeCharge {
  const { invoiceId, instalment, days, ratePer, segments, principalOpen } = accrual
  const interest = accrual.interest as string
  const capitalized = readMinor(accrual.capitalized ?? '0', scale, path)
  const most = subtractMinor(readMinor(interest, scale, path), capitalized)
  if (most < 0)
    refuse('input.range', at(path, 'capitalized'), 'at most the total charge', accrual.capitalized)
  const interestOpen = (accrual.interestOpen ?? writeMinor(most, scale)) as string
  if (readMinor(interestOpen, scale, path) > most)
    refuse(
      'input.range',
      at(path, 'interestOpen'),
      'at most the charge that was not added to the principal',
      interestOpen,
    )
  if (principalOpen !== undefined && principalOpen !== line.open)
    refuse(
      'input.conflict',
      at(path, 'principalOpen'),
      `${line.open}, the open amount of the item`,
      principalOpen,
    )
  if (ratePer === 'year' && dayCount === undefined && segments.length > 0)
    refuse(
      'input.missing',
      'lateCharge.dayCount',
      "the day count of a yearly rate, such as 'ACT/365F': dayCount of its policy",
      dayCount,
    )
  const { asOf, statutoryDueDate: statutory } = time
  const due = statutory !== undefined && statutory < line.dueDate ? statutory : line.dueDate
  checkSegments(segments, { ratePer, dayCount, scale, due, asOf }, at(path, 'segments'))
  checkBases(segments, line, scale, at(path, 'segments'))
  if (segments.reduce((sum, segment) => sum + segment.days, 0) !== days)
    refuse('input.conflict', at(path, 'days'), 'the sum of the days of the segments', days)
  return {
    invoiceId,
    ...(instalment === undefined ? {} : { instalment }),
    interest,
    interestOpen,
    ...(capitalized === 0 ? {} : { capitalized: writeMinor(capitalized, scale) }),
    days,
    ratePer,
    segments,
    adjustments: adjustmentsOf(accrual, interest, scale, path),
  }
}

/**
 * A disputed part is not claimed and bears no charge. No base exceeds the rest of the invoice plus the interest of the
 * earlier segments, which may have been capitalised, each rounded separately for its row; and the last base is not the
 * whole open amount.
 */
function checkBases(
  segments: InvoiceCharge['segments'],
  { amount, open, disputed, undisputed }: NoticeLine,
  scale: number,
  path: string,
): void {
  const read = (text: string): Minor => readMinor(text, scale, path)
  if (read(disputed) === 0) return
  let most = subtractMinor(read(amount), read(disputed))
  for (const [index, { principal, interest }] of segments.entries()) {
    const isAllOpen = index === segments.length - 1 && read(principal) === read(open)
    if (subtractMinor(read(principal), index) > most || isAllOpen) {
      const expected = `at most ${isAllOpen ? undisputed : writeMinor(most, scale)}: ${disputed} is disputed and is not charged`
      refuse('input.conflict', at(at(path, index), 'principal'), expected, principal)
    }
    most = addMinor(most, read(interest))
  }
}

/** The adjustments between the segments and the charge; if none are given, a rounding difference is accepted. */
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
