/*
 * An independent reckoning of late interest, written from the rules and not from the code: it walks day by day over
 * JavaScript dates, keeps exact fractions over one huge denominator in bigints, and shares nothing with src.
 */

export interface RefPolicy {
  readonly kind: 'annual' | 'monthly' | 'daily' | 'reference'
  /** In 1/1,000,000. */
  readonly rate: number
  readonly margin: number
  readonly multiplier: number
  readonly fixing: 'at-start' | 'floating' | 'at-each-rest'
  readonly everyEntry: boolean
  readonly dayCount: 'ACT/365F' | 'ACT/360' | 'ACT/364' | 'ACT/365L' | 'ACT/ACT-ISDA' | '30E/360'
  readonly accrualStart: 'day-after-due' | 'due-date'
  readonly lastDay: 'included' | 'excluded'
  readonly paymentDay: 'charged' | 'not-charged'
  readonly grace?: { readonly days: number; readonly effect: 'condition' | 'shift' }
  readonly rests?: {
    readonly every: '30-days' | 'month' | 'year'
    readonly fullMonth: boolean
    readonly max: number
  }
  readonly scope: 'once' | 'per-segment' | 'per-day'
  readonly mode: 'half-up' | 'half-even' | 'down' | 'up'
  readonly minimum?: {
    readonly cents: number
    readonly effect: 'waive-below' | 'waive-up-to' | 'charge-at-least'
  }
  readonly capCents?: number
  /** In 1/1,000. */
  readonly capShare?: number
  readonly capDays?: number
  /** In 1/1,000,000. */
  readonly capRate?: number
  readonly allocation: readonly ('costs' | 'interest' | 'principal')[]
}

export interface RefClaim {
  readonly principal: number
  readonly costs: number
  readonly disputed: number
  /** Days since 1970. */
  readonly due: number
  readonly asOf: number
  readonly payments: readonly { readonly day: number; readonly cents: number }[]
}

/** From this day on, in 1/1,000,000. */
export type RefTable = readonly { readonly day: number; readonly rate: number }[]

export interface RefResult {
  interest: bigint
  days: number
  principalOpen: bigint
  interestOpen: bigint
  costsOpen: bigint
  capitalized: bigint
  unapplied: bigint
}

const civil = (day: number): [year: number, month: number, date: number] => {
  const date = new Date(day * 86_400_000)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
}
const dayOf = (year: number, month: number, date: number): number =>
  Date.UTC(year, month - 1, date) / 86_400_000
const isLeap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1

/** The same day of the month some months later, or the month's last. */
function monthsLater(day: number, months: number): number {
  const [year, month, date] = civil(day)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return dayOf(year, month + months, Math.min(date, last))
}

/** Holds 365, 366, 360, 364, 30, and a twelfth over every length of a month; times the millionths of a rate, twice. */
const YEARS = 365n * 366n * 364n * 360n * 12n * 28n * 29n * 30n * 31n
const UNIT = YEARS * 1_000_000n * 1_000_000n

function round(num: bigint, den: bigint, mode: RefPolicy['mode']): bigint {
  const whole = num / den
  const rest = num % den
  if (rest === 0n || mode === 'down') return whole
  if (mode === 'up') return whole + 1n
  if (rest * 2n !== den) return rest * 2n > den ? whole + 1n : whole
  return mode === 'half-up' || whole % 2n === 1n ? whole + 1n : whole
}

const thirty = (day: number): number => {
  const [year, month, date] = civil(day)
  return year * 360 + month * 30 + Math.min(date, 30)
}

export function reckon(policy: RefPolicy, claim: RefClaim, table: RefTable): RefResult {
  const first = reckonOnce(policy, claim, table)
  const settled = first.interest
  const { minimum } = policy
  if (minimum === undefined || settled === 0n) return first
  const cents = BigInt(minimum.cents)
  if (minimum.effect === 'charge-at-least') {
    if (settled >= cents) return first
    // What the payments left over pays what the minimum adds.
    const owed = first.interestOpen + cents - settled
    const takes = policy.allocation.includes('interest')
    const part = !takes ? 0n : first.unapplied < owed ? first.unapplied : owed
    return { ...first, interest: cents, interestOpen: owed - part, unapplied: first.unapplied - part }
  }
  const isWaived = minimum.effect === 'waive-below' ? settled < cents : settled <= cents
  return isWaived ? { ...first, interest: 0n, interestOpen: 0n } : first
}

/** A payment that closes a debt within a month of rests closes it for good: nothing is reckoned beyond it. */
function reckonOnce(policy: RefPolicy, claim: RefClaim, table: RefTable): RefResult {
  const days = policy.rests?.every === 'month' ? claim.payments.map(({ day }) => day) : []
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    const through = day + (policy.paymentDay === 'charged' ? 0 : -1)
    const known = { ...claim, payments: claim.payments.filter((payment) => payment.day <= day) }
    if (reckonThrough(policy, known, table, through).isClosed)
      return reckonThrough(policy, claim, table, through).result
  }
  return reckonThrough(policy, claim, table, Infinity).result
}

function reckonThrough(
  policy: RefPolicy,
  claim: RefClaim,
  table: RefTable,
  through: number,
): { readonly result: RefResult; readonly isClosed: boolean } {
  let principal = BigInt(claim.principal)
  let costs = BigInt(claim.costs)
  let exact = 0n
  let posted = 0n
  let gone = 0n
  let capitalized = 0n
  let unapplied = 0n
  let days = 0
  let segment: { num: bigint; days: number } | undefined
  let key = ''

  const cap = [
    ...(policy.capCents === undefined ? [] : [BigInt(policy.capCents)]),
    ...(policy.capShare === undefined ? [] : [(BigInt(claim.principal) * BigInt(policy.capShare)) / 1000n]),
  ].reduce<bigint | undefined>((low, value) => (low === undefined || value < low ? value : low), undefined)

  const flush = (): void => {
    if (segment !== undefined && segment.days !== 0) {
      posted +=
        policy.scope === 'per-day'
          ? round(segment.num, UNIT * BigInt(segment.days), policy.mode) * BigInt(segment.days)
          : round(segment.num, UNIT, policy.mode)
    }
    segment = undefined
    key = ''
  }
  const accrued = (): bigint => {
    flush()
    const total = policy.scope === 'once' ? round(exact, UNIT, policy.mode) : posted
    return cap !== undefined && total > cap ? cap : total
  }
  /** What is owed of it on the day: nothing below a minimum that waives it. */
  const owedNow = (): bigint => {
    const total = accrued()
    const { minimum } = policy
    if (minimum === undefined || minimum.effect === 'charge-at-least') return total - gone
    const least = BigInt(minimum.cents) + (minimum.effect === 'waive-up-to' ? 1n : 0n)
    return total < least ? 0n : total - gone
  }
  const pay = (cents: number): void => {
    let left = BigInt(cents)
    for (const part of policy.allocation) {
      if (part === 'costs') {
        const take = left < costs ? left : costs
        costs -= take
        left -= take
      } else if (part === 'interest') {
        const owed = owedNow()
        const take = left < owed ? left : owed
        gone += take
        left -= take
      } else {
        const take = left < principal ? left : principal
        principal -= take
        left -= take
      }
    }
    unapplied += left
  }

  const payments = [...claim.payments].sort((a, b) => a.day - b.day)
  let start = claim.due + (policy.accrualStart === 'day-after-due' ? 1 : 0)
  let isFree = claim.asOf <= claim.due
  if (policy.grace !== undefined) {
    if (claim.asOf - claim.due <= policy.grace.days) isFree = true
    if (policy.grace.effect === 'shift') start += policy.grace.days
    else {
      const inTime = payments.filter(({ day }) => day <= claim.due + (policy.grace?.days ?? 0))
      let left = BigInt(claim.principal)
      let fee = BigInt(claim.costs)
      for (const { cents } of inTime) {
        let money = BigInt(cents)
        for (const part of policy.allocation) {
          if (part === 'interest') continue
          const open = part === 'costs' ? fee : left
          const take = money < open ? money : open
          money -= take
          if (part === 'costs') fee -= take
          else left -= take
        }
      }
      if (claim.principal > 0 && left === 0n) isFree = true
    }
  }
  let last = policy.lastDay === 'included' ? claim.asOf : claim.asOf - 1
  if (policy.capDays !== undefined) last = Math.min(last, start + policy.capDays - 1)
  last = Math.min(last, through)
  if (isFree) last = start - 1

  const restDay = (count: number): number => {
    if (policy.rests === undefined) return Infinity
    if (policy.rests.every === '30-days') return start + 30 * count
    return monthsLater(start, count * (policy.rests.every === 'month' ? 1 : 12))
  }
  const rateOn = (day: number): { rate: bigint; entry: number } => {
    let entry = -1
    table.forEach((row, index) => {
      if (row.day <= day) entry = index
    })
    const row = table[entry]
    if (row === undefined) throw new Error('no rate')
    let rate = BigInt(row.rate) * BigInt(policy.multiplier) + BigInt(policy.margin) * 1_000_000n
    if (rate < 0n) rate = 0n
    if (policy.capRate !== undefined && rate > BigInt(policy.capRate) * 1_000_000n)
      rate = BigInt(policy.capRate) * 1_000_000n
    return { rate, entry }
  }

  let next = 0
  const payUntil = (day: number): void => {
    for (
      let payment = payments[next];
      payment !== undefined && payment.day <= day;
      payment = payments[++next]
    )
      pay(payment.cents)
  }
  const lag = policy.paymentDay === 'charged' ? 1 : 0
  payUntil(claim.due + (policy.grace?.effect === 'shift' ? policy.grace.days : 0))
  let rests = 0
  let periodStart = start
  const isClosed = (): boolean =>
    next > 0 && principal === 0n && (policy.rests === undefined || owedNow() === 0n)

  for (let day = start; day <= last; day++) {
    // A rest comes before the payments of its own day, and after those of the day before.
    if (day === restDay(rests + 1)) {
      payUntil(day - 1)
      flush()
      rests++
      periodStart = day
      if (policy.rests !== undefined && rests <= policy.rests.max && !isClosed()) {
        const owed = owedNow()
        gone += owed
        capitalized += owed
        principal += owed
      }
    }
    const before = next
    payUntil(day - lag)
    if (next !== before) flush()
    if (isClosed()) break

    const base = principal > BigInt(claim.disputed) ? principal - BigInt(claim.disputed) : 0n
    const [year, month] = civil(day)
    let annual = BigInt(policy.rate) * 1_000_000n
    let entry = 0
    let kind = policy.kind
    if (kind === 'reference') {
      const fixed =
        policy.fixing === 'at-start' ? start : policy.fixing === 'at-each-rest' ? periodStart : day
      const found = rateOn(fixed)
      annual = found.rate
      if (policy.fixing === 'floating') entry = policy.everyEntry ? found.entry : Number(annual)
    } else if (policy.capRate !== undefined) {
      const yearly = policy.rate * (kind === 'monthly' ? 12 : kind === 'daily' ? 365 : 1)
      if (yearly > policy.capRate) {
        annual = BigInt(policy.capRate) * 1_000_000n
        kind = 'annual'
      }
    }
    const counted =
      policy.dayCount !== '30E/360' || kind === 'daily'
        ? 1
        : policy.lastDay === 'included'
          ? thirty(day) - thirty(day - 1)
          : thirty(day + 1) - thirty(day)
    let weight: bigint
    const isYearly = kind === 'annual' || kind === 'reference'
    const monthEnd = restDay(rests + 1)
    // ACT/365L: the last day that bears interest on this base, and the year in which the interval of that day ends.
    const until = Math.min(
      last,
      monthEnd - 1,
      ...payments.slice(next).map((payment) => payment.day + lag - 1),
    )
    const [endYear] = civil(policy.lastDay === 'included' ? until : until + 1)
    if (kind === 'daily') weight = YEARS
    else if (kind === 'monthly') weight = (YEARS / 30n) * BigInt(counted)
    else if (policy.rests?.every === 'month' && policy.rests.fullMonth && monthEnd <= last + 1)
      weight = YEARS / 12n / BigInt(monthEnd - periodStart)
    else {
      const basis = {
        'ACT/365F': 365,
        'ACT/360': 360,
        'ACT/364': 364,
        'ACT/365L': isLeap(endYear) ? 366 : 365,
        'ACT/ACT-ISDA': isLeap(year) ? 366 : 365,
        '30E/360': 360,
      }[policy.dayCount]
      weight = (YEARS / BigInt(basis)) * BigInt(counted)
    }
    const cut = `${String(entry)} ${policy.dayCount === 'ACT/ACT-ISDA' && isYearly ? String(year) : ''}`
    if (cut !== key) flush()
    key = cut
    segment ??= { num: 0n, days: 0 }
    segment.num += base * annual * weight
    segment.days += counted
    exact += base * annual * weight
    days += counted
    void month
  }
  const lastRest = restDay(rests + 1)
  if (
    lastRest === last + 1 &&
    last + 1 > start &&
    policy.lastDay === 'excluded' &&
    policy.rests !== undefined &&
    !isClosed() &&
    rests + 1 <= policy.rests.max
  ) {
    payUntil(lastRest - 1)
    const owed = owedNow()
    gone += owed
    capitalized += owed
    principal += owed
  }
  payUntil(Infinity)
  const interest = accrued()
  const result = {
    interest,
    days,
    principalOpen: principal,
    interestOpen: interest - gone,
    costsOpen: costs,
    capitalized,
    unapplied,
  }
  return { result, isClosed: isClosed() }
}
