import type { DayCount } from '../../src/calendar/index.js'

/**
 * Day counts a second way, from the texts of their definitions: ISDA 2006 section 4.16, ICMA rule 251.1(i) for ACT/365L, the SIA's
 * rules for 30/360-US. Exact, in BigInt; days by the Julian day number, so nothing of the package is used.
 */
interface Parts {
  readonly y: number
  readonly m: number
  readonly d: number
}

/** What {@link referenceFraction} reads besides the two days. */
export interface ReferenceOptions {
  readonly endOfMonth?: boolean
  readonly terminationDate?: string | null
  readonly frequency?: string
  readonly periodEnd?: string
}

const partsOf = (date: string): Parts => {
  const [y, m, d] = date.split('-').map(Number) as [number, number, number]
  return { y, m, d }
}
const isLeap = (year: number): boolean => year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0)
const endsFebruary = ({ y, m, d }: Parts): boolean => m === 2 && d === (isLeap(y) ? 29 : 28)

/** The Julian day number of a day (Fliegel and Van Flandern, Communications of the ACM 11, 1968). */
function julianDay({ y, m, d }: Parts): number {
  const a = Math.trunc((m - 14) / 12)
  return (
    Math.trunc((1461 * (y + 4800 + a)) / 4) +
    Math.trunc((367 * (m - 2 - 12 * a)) / 12) -
    Math.trunc((3 * Math.trunc((y + 4900 + a) / 100)) / 4) +
    d -
    32075
  )
}

type Fraction = readonly [num: bigint, den: bigint]
const over = (days: number, year: number): Fraction => [BigInt(days), BigInt(year)]

/** 4.16(b): the days in leap years over 366 and the days in other years over 365. */
function actualActual(start: string, end: string): Fraction {
  const [from, to] = [partsOf(start), partsOf(end)]
  const [first, last] = [julianDay(from), julianDay(to)]
  let leap = 0
  let common = 0
  for (let y = from.y; y <= to.y; y++) {
    const newYear = julianDay({ y, m: 1, d: 1 })
    const days = Math.min(last, newYear + (isLeap(y) ? 366 : 365)) - Math.max(first, newYear)
    if (isLeap(y)) leap += days
    else common += days
  }
  return [BigInt(leap) * 365n + BigInt(common) * 366n, 365n * 366n]
}

/** 4.16(f) to (h): [360 × (Y2 − Y1) + 30 × (M2 − M1) + (D2 − D1)] / 360 with the substitutions of each. */
function thirties(dayCount: DayCount, start: string, end: string, options: ReferenceOptions): Fraction {
  const from = partsOf(start)
  const to = partsOf(end)
  let d1 = from.d
  let d2 = to.d
  if (dayCount === '30E/360-ISDA') {
    if (endsFebruary(from) || d1 === 31) d1 = 30
    if ((endsFebruary(to) && end !== options.terminationDate) || d2 === 31) d2 = 30
  } else if (dayCount === '30E/360') {
    if (d1 === 31) d1 = 30
    if (d2 === 31) d2 = 30
  } else {
    // The SIA's rules in their order: both days end February; the first ends it; the last is a 31st after a 30th; the first is a 31st.
    if (dayCount === '30/360-US' && options.endOfMonth !== false) {
      if (endsFebruary(from) && endsFebruary(to)) d2 = 30
      if (endsFebruary(from)) d1 = 30
    }
    if (d2 === 31 && d1 > 29) d2 = 30
    if (d1 === 31) d1 = 30
  }
  return over(360 * (to.y - from.y) + 30 * (to.m - from.m) + (d2 - d1), 360)
}

/** ICMA rule 251.1(i): 366 where a yearly period holds a 29 February, or where another period ends in a leap year. */
function leapYear(start: string, { frequency, periodEnd = '' }: ReferenceOptions): number {
  if (frequency !== 'annual') return isLeap(partsOf(periodEnd).y) ? 366 : 365
  for (let year = partsOf(start).y; year <= partsOf(periodEnd).y; year++) {
    const leapDay = `${String(year).padStart(4, '0')}-02-29`
    if (isLeap(year) && start < leapDay && leapDay <= periodEnd) return 366
  }
  return 365
}

/** The year fraction of a period, exactly. An empty period is 0 under every count. */
export function referenceFraction(
  dayCount: DayCount,
  start: string,
  end: string,
  options: ReferenceOptions = {},
): Fraction {
  if (start === end) return [0n, 1n]
  const days = julianDay(partsOf(end)) - julianDay(partsOf(start))
  switch (dayCount) {
    case 'ACT/365F':
      return over(days, 365)
    case 'ACT/360':
      return over(days, 360)
    case 'ACT/364':
      return over(days, 364)
    case 'ACT/365L':
      return over(days, leapYear(start, options))
    case 'ACT/ACT-ISDA':
      return actualActual(start, end)
    default:
      return thirties(dayCount, start, end, options)
  }
}

/** A fraction with 30 decimals, rounded half-up. */
export function writeFraction([num, den]: Fraction): string {
  const scaled = (2n * num * 10n ** 30n + den) / (2n * den)
  const digits = scaled.toString().padStart(31, '0')
  return `${digits.slice(0, -30)}.${digits.slice(-30)}`
}
