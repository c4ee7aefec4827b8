/** A second way to `shortPayDecision` and `paymentTolerance`, written from their rules; it refuses nothing. */
import type {
  ShortPayDecision,
  ShortPayLine,
  ShortPayRequest,
  ToleranceRequest,
} from '../../src/allocation/index.js'
import { least, minor, SCALES, share, sum, text } from './reference.js'

interface Row {
  readonly id: string
  readonly amount: bigint
  readonly tolerance: bigint
  readonly offer: bigint
  readonly until: string
  readonly graceUntil: string
  /** The discount that is granted, whatever is paid; and one that is granted only where it is needed. */
  readonly inTime: bigint
  readonly late: bigint
  readonly ifNeeded: bigint
}

/** Whether all are closed: what is owed less the discounts is within what was paid and may be written off. */
const closes = (rows: readonly Row[], granted: readonly bigint[], reach: bigint): boolean =>
  sum(rows.map(({ amount, inTime, late }) => amount - inTime - late)) - sum(granted) <= reach

/** Every way to grant some of the discounts: the ones that keep the earlier of them first. */
function ways(rows: readonly Row[]): bigint[][] {
  return rows.reduce<bigint[][]>(
    (all, { ifNeeded }) =>
      ifNeeded === 0n
        ? all.map((way) => [...way, 0n])
        : all.flatMap((way) => [
            [...way, ifNeeded],
            [...way, 0n],
          ]),
    [[]],
  )
}

/** From the last invoice to the first, what can be spared is; all ways but those that agree with that are struck out. */
function needed(rows: readonly Row[], reach: bigint): bigint[] {
  const none = rows.map(() => 0n)
  let left = ways(rows).filter((way) => closes(rows, way, reach))
  if (left.length === 0) return none
  for (let index = rows.length - 1; index >= 0; index--) {
    const without = left.filter((way) => way[index] === 0n)
    if (without.length > 0) left = without
  }
  return left[0] as bigint[]
}

export function decided(request: ShortPayRequest): ShortPayDecision {
  const { currency, date } = request.payment
  const scale = SCALES[currency] as number
  const paid = minor(request.payment.amount, scale)
  const rows = request.invoices.map(({ id, amount, tolerance, discount }): Row => {
    const gross = minor(amount, scale)
    const offer = minor(discount?.amount ?? '0', scale)
    const until = discount?.until ?? ''
    const graceUntil = discount?.graceUntil ?? until
    const isLate = date > until && date <= graceUntil
    return {
      id,
      amount: gross,
      tolerance: least(minor(tolerance ?? '0', scale), gross - offer),
      offer,
      until,
      graceUntil,
      inTime: date <= until ? offer : 0n,
      late: isLate && discount?.late === 'accept' ? offer : 0n,
      ifNeeded: isLate && discount?.late === 'when-needed' ? offer : 0n,
    }
  })
  const allowed = paid === 0n ? 0n : sum(rows.map(({ tolerance }) => tolerance))
  const granted = needed(rows, paid + allowed)
  const due = rows.map(
    ({ amount, inTime, late }, index) => amount - inTime - late - (granted[index] as bigint),
  )
  const difference = sum(due) - paid
  const reasons: { code: string; params: object }[] = []
  const say = (code: string, params: object) =>
    reasons.push({ code: `allocation.${code}`, params: { ...params, currency } })

  const isShort = difference > allowed
  const isOver = -difference > allowed
  const settled = request.fullSettlement === true
  const writeOff = isShort || isOver || difference === 0n ? 0n : difference
  const size = writeOff < 0n ? -writeOff : writeOff
  const parts =
    size === 0n
      ? rows.map(() => 0n)
      : share(
          size,
          rows.map(({ tolerance }) => tolerance),
        )
  let left = paid
  const lines = rows.map(
    (line, index): Record<Exclude<keyof ShortPayLine, 'id'>, bigint> & { id: string } => {
      const part = parts[index] as bigint
      const tolerance = writeOff < 0n ? -part : part
      const wanted = (due[index] as bigint) - tolerance
      const applied = least(wanted, left)
      left -= applied
      const short = wanted - applied
      const closed = short === 0n || settled
      return {
        id: line.id,
        applied,
        discount: closed ? line.inTime : 0n,
        lateDiscount: closed ? line.late + (granted[index] as bigint) : 0n,
        tolerance,
        extraDiscount: settled ? short : 0n,
        remaining: closed ? 0n : line.amount - applied,
      }
    },
  )

  rows.forEach(({ id, offer, until, graceUntil }, index) => {
    if (offer === 0n) return
    const line = lines[index]
    const late = request.invoices[index]?.discount?.late
    const amount = text(offer, scale)
    if ((line?.discount ?? 0n) > 0n) say('discount', { invoiceId: id, amount, until })
    else if ((line?.lateDiscount ?? 0n) > 0n)
      say('discount-late-granted', { invoiceId: id, amount, graceUntil })
    else if (date > graceUntil) say('discount-lapsed', { invoiceId: id, amount, until })
    else if (date <= until || late === 'accept') say('discount-not-closing', { invoiceId: id, amount })
    else say('discount-late-refused', { invoiceId: id, amount, graceUntil })
  })
  const tolerance = text(allowed, scale)
  if (isShort) {
    say('beyond-tolerance', { difference: text(difference, scale), tolerance })
    if (settled) say('full-settlement', { amount: text(sum(lines.map((line) => line.extraDiscount)), scale) })
  } else if (isOver) say('overpaid', { amount: text(-difference, scale), tolerance })
  else if (difference !== 0n) say('within-tolerance', { difference: text(difference, scale), tolerance })

  return {
    status: lines.every(({ remaining }) => remaining === 0n) ? 'closed' : 'open',
    currency,
    difference: text(difference, scale),
    tolerance: text(writeOff, scale),
    unapplied: text(left, scale),
    lines: lines.map(({ id, ...amounts }) => ({
      id,
      ...(Object.fromEntries(
        Object.entries(amounts).map(([name, value]) => [name, text(value, scale)]),
      ) as Omit<ShortPayLine, 'id'>),
    })),
    reasons: reasons as unknown as ShortPayDecision['reasons'],
  }
}

/** The lower of a share of the amount, rounded down, and a maximum. */
export function tolerated({ amount, currency, rate, maximum }: ToleranceRequest): string {
  const scale = SCALES[currency] as number
  const most = maximum === undefined ? undefined : minor(maximum[currency], scale)
  if (rate === undefined) return text(most as bigint, scale)
  const share = (minor(amount, scale) * minor(rate, 9)) / 10n ** 9n
  return text(most === undefined ? share : least(share, most), scale)
}
