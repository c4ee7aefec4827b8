import { readDay, writeDay } from '../calendar/day-number.js'
import { readScale } from '../money/currency.js'
import { addMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readMinor } from '../numbers/read-minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { groupDigits, hasAmount, percentOf } from './figures.js'
import { yearOf } from './charge-segments.js'
import type { ChargeSegment, NoticeCharge, NoticeLateCharge } from './late-charge-model.js'
import type { Section } from './layout.js'
import { invoiceSlot } from './line-table.js'
import type { Notice } from './notice.js'
import type { Escape } from './slot.js'
import type { Label, Words } from './words-model.js'

/** `base × rate × days / year` with the figures of the segment; its value, rounded, is the charge. */
function workingOf(
  segment: ChargeSegment,
  { ratePer }: NoticeCharge,
  { dayCount }: NoticeLateCharge,
  words: Words,
  escape: Escape,
): string {
  const year = ratePer === 'year' ? yearOf(dayCount ?? '') : ratePer === '30-days' ? 30 : 1
  const base = `${groupDigits(segment.principal)} × ${percentOf(segment.rate)} × ${String(segment.days)}`
  if (year === undefined) return `${base} ${words.per(ratePer, escape(dayCount ?? ''))}`
  return year === 1 ? base : `${base} / ${String(year)}`
}

/** The charged days of a segment, both ends included. */
function daysOf({ from, to }: ChargeSegment, words: Words): string {
  const last = to === from ? from : writeDay(readDay(to, 'to') - 1)
  return words.range(from, last)
}

/**
 * The rows of one charge: its segments, the adjustments between them and the charge, and the part that was capitalised
 * or paid.
 */
function rowsOf(
  charge: NoticeCharge,
  late: NoticeLateCharge,
  scale: number,
  words: Words,
  escape: Escape,
): string[][] {
  const invoice = invoiceSlot(charge, words)(escape)
  const read = (amount: string | undefined): Minor => readMinor(amount ?? '0', scale, 'lateCharge')
  const joined = subtractMinor(0, read(charge.capitalized))
  const paid = subtractMinor(read(charge.interestOpen), addMinor(read(charge.interest), joined))
  const less = (label: Label, amount: Minor): string[][] =>
    amount === 0 ? [] : [[invoice, '', words.label(label), groupDigits(writeMinor(amount, scale))]]
  return [
    ...charge.segments.map((segment) => [
      invoice,
      daysOf(segment, words),
      workingOf(segment, charge, late, words, escape),
      groupDigits(segment.interest),
    ]),
    ...charge.adjustments.map(({ kind, amount }) => [
      invoice,
      '',
      words.adjustment(kind),
      groupDigits(amount),
    ]),
    ...less('joinedPrincipal', joined),
    ...less('paidBefore', paid),
  ]
}

/** Whether anything was charged. */
export const hasCharge = (lateCharge: NoticeLateCharge | undefined): boolean =>
  (lateCharge?.accruals ?? []).some(({ interest }) => hasAmount(interest))

/** The late charges with their working; the last column sums to the late charge of the notice. */
export function chargeTable({ lateCharge, currency, totals }: Notice, words: Words): Section {
  if (lateCharge === undefined || !hasCharge(lateCharge)) return () => []
  const scale = readScale(currency, 'currency')
  const head = (['invoice', 'chargedDays', 'working', 'charge'] as const).map((label) => words.label(label))
  return (escape) => [
    {
      head,
      rows: [
        ...lateCharge.accruals.flatMap((charge) => rowsOf(charge, lateCharge, scale, words, escape)),
        [`${words.label('total')}${words.remark(currency)}`, '', '', groupDigits(totals.lateCharge)],
      ],
    },
  ]
}
