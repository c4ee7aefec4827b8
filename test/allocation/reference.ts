/**
 * A second way to the answers of this room, written from its rules and not from its code: whole numbers of minor units, no sorting by
 * several keys at once, no early ends. It takes requests that are in order and refuses none.
 */
import type {
  Allocation,
  AllocationRequest,
  Allocations,
  AllocationsRequest,
  Debt,
  DebtAmounts,
  DebtComponent,
  Designation,
} from '../../src/allocation/index.js'

/** ISO 4217, of the currencies that the laws use. */
export const SCALES: Readonly<Record<string, number>> = { JPY: 0, EUR: 2, CNY: 2, KWD: 3, CLF: 4 }
const scaleOf = (currency: string): number => SCALES[currency] as number

/** A plain decimal text in minor units of `scale` decimals, and back. */
export function minor(value: unknown, scale: number): bigint {
  const [whole = '', decimals = ''] = String(value).split('.')
  return BigInt(whole + decimals.padEnd(scale, '0'))
}
export function text(amount: bigint, scale: number): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(scale + 1, '0')
  const cut = digits.length - scale
  return `${amount < 0n ? '-' : ''}${digits.slice(0, cut)}${scale === 0 ? '' : `.${digits.slice(cut)}`}`
}

/** 12 decimals, half-up, of a fraction that is not negative. */
const statistic = (num: bigint, den: bigint): string => text((2n * num * 10n ** 12n + den) / (2n * den), 12)

export const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n)
export const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** In proportion to the weights, rounded down; then one unit at a time to the largest remainder, the earlier of equal ones. */
export function share(amount: bigint, weights: readonly bigint[]): bigint[] {
  const total = sum(weights)
  const parts = weights.map((weight) => (amount * weight) / total)
  const rests = weights.map((weight) => (amount * weight) % total)
  for (let left = amount - sum(parts); left > 0n; left--) {
    const most = rests.reduce((best, rest, index) => (rest > (rests[best] as bigint) ? index : best), 0)
    parts[most] = (parts[most] as bigint) + 1n
    rests[most] = -1n
  }
  return parts
}

const COMPONENTS = ['costs', 'interest', 'principal'] as const

interface State {
  readonly debt: Debt
  readonly open: Record<DebtComponent, bigint>
  readonly got: Record<DebtComponent, bigint>
}

interface Rule {
  readonly componentOrder: readonly DebtComponent[]
  readonly debtOrder: AllocationRequest['debtOrder']
  readonly currency: string
}
const total = (amounts: Record<DebtComponent, bigint>): bigint =>
  amounts.costs + amounts.interest + amounts.principal

/** The share of a debt that is secured, at most all of it. */
function coverage({ debt, open }: State, scale: number): [num: bigint, den: bigint] {
  const owed = total(open)
  if (debt.securedAmount === undefined) return [debt.secured === true ? 1n : 0n, 1n]
  const security = minor(debt.securedAmount, scale)
  return owed === 0n ? [security > 0n ? 1n : 0n, 1n] : [least(security, owed), owed]
}

function burden({ debt }: State): [num: bigint, den: bigint] {
  const decimals = 9
  return [minor(debt.burden ?? '0', decimals), 10n ** BigInt(decimals)]
}
const order = (a: readonly [bigint, bigint], b: readonly [bigint, bigint]): number => {
  const difference = a[0] * b[1] - b[0] * a[1]
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** What comes first under each order: one test after the other, the first that tells two debts apart decides. */
function tests(rule: Rule, day: string): ((a: State, b: State) => number)[] {
  const scale = scaleOf(rule.currency)
  const due = (a: State, b: State) =>
    a.debt.dueDate < b.debt.dueDate ? -1 : a.debt.dueDate > b.debt.dueDate ? 1 : 0
  switch (rule.debtOrder) {
    case 'oldest-first':
      return [due]
    case 'largest-first':
      return [(a, b) => order([total(b.open), 1n], [total(a.open), 1n]), due]
    case 'pro-rata':
      return []
    case 'cn-civil-560':
      return [
        (a, b) => Number(a.debt.dueDate > day) - Number(b.debt.dueDate > day),
        (a, b) => order(coverage(a, scale), coverage(b, scale)),
        (a, b) => order(burden(b), burden(a)),
        due,
      ]
  }
}

/** How many debts of a list come before each one: the rank of it. */
function ranks(states: readonly State[], rule: Rule, day: string): State[][] {
  const before = (a: State, b: State) => {
    for (const compare of tests(rule, day)) {
      const by = compare(a, b)
      if (by !== 0) return by < 0
    }
    return false
  }
  const sharing = rule.debtOrder === 'pro-rata' || rule.debtOrder === 'cn-civil-560'
  const byId = [...states].sort((a, b) => (a.debt.id < b.debt.id ? -1 : 1))
  const places = byId.map((one) => byId.filter((other) => before(other, one)).length)
  return [...new Set(places)]
    .sort((a, b) => a - b)
    .flatMap((place) => {
      const equal = byId.filter((_, index) => places[index] === place)
      return sharing
        ? [
            [...equal].sort((a, b) =>
              a.debt.dueDate < b.debt.dueDate ? -1 : a.debt.dueDate > b.debt.dueDate ? 1 : 0,
            ),
          ]
        : equal.map((one) => [one])
    })
}

interface Paid {
  readonly left: bigint
  readonly reasons: Allocation['reasons']
}

function pay(
  states: readonly State[],
  amount: bigint,
  day: string,
  designation: Designation | undefined,
  rule: Rule,
): Paid {
  const scale = scaleOf(rule.currency)
  const reasons: Allocation['reasons'][number][] = []
  const say = (code: string, params: object) =>
    reasons.push({ code: `allocation.${code}`, params: { ...params, currency: rule.currency } } as never)
  let left = amount

  const give = (state: State, most: bigint, code: string) => {
    const open = total(state.open)
    if (open === 0n) return
    if (state.debt.allowPartial === false && most < open) {
      say('partial-refused', { debtId: state.debt.id, open: text(open, scale), available: text(most, scale) })
      return
    }
    const paid = least(open, most)
    if (paid === 0n) return
    const why =
      code === 'designated'
        ? {}
        : {
            order: rule.debtOrder,
            dueDate: state.debt.dueDate,
            ...(code === 'civil-560'
              ? {
                  due: state.debt.dueDate <= day,
                  coverage: statistic(...coverage(state, scale)),
                  burden: statistic(...burden(state)),
                }
              : {}),
          }
    let rest = paid
    for (const component of rule.componentOrder) {
      const part = least(rest, state.open[component])
      state.open[component] -= part
      state.got[component] += part
      rest -= part
    }
    left -= paid
    say(code, { debtId: state.debt.id, amount: text(paid, scale), ...why })
  }

  const named = (typeof designation === 'string' ? [designation] : (designation ?? [])).map((row) => {
    const { debtId, amount: most } = typeof row === 'string' ? { debtId: row, amount: undefined } : row
    return {
      state: states.find(({ debt }) => debt.id === debtId) as State,
      most: most === undefined ? undefined : minor(most, scale),
    }
  })
  named.forEach(({ state, most }, index) => {
    const kept = sum(named.slice(index + 1).map((row) => least(row.most ?? 0n, total(row.state.open))))
    const open = total(state.open)
    if (most !== undefined && most > open) {
      say('designation-exceeds-debt', {
        debtId: state.debt.id,
        designated: text(most, scale),
        open: text(open, scale),
      })
    }
    give(state, most ?? left - kept, 'designated')
  })

  const code = rule.debtOrder === 'cn-civil-560' ? 'civil-560' : 'ranked'
  for (const rank of ranks(states, rule, day)) {
    const sharing = rank.filter(({ debt, open }) => debt.allowPartial !== false && total(open) > 0n)
    const whole = rank.filter(({ debt }) => debt.allowPartial === false)
    const owed = sharing.map(({ open }) => total(open))
    if (left > 0n && sharing.length > 1 && sum(owed) > left) {
      say('shared', { debts: sharing.length, amount: text(left, scale) })
      share(left, owed).forEach((part, index) => give(sharing[index] as State, part, code))
    } else for (const state of sharing) if (left > 0n) give(state, left, code)
    for (const state of whole) if (left > 0n) give(state, left, code)
  }
  if (left > 0n) say('unapplied', { amount: text(left, scale) })
  return { left, reasons }
}

const begin = (debts: readonly Debt[], scale: number): State[] =>
  debts.map((debt) => ({
    debt,
    open: {
      costs: minor(debt.costs ?? '0', scale),
      interest: minor(debt.interest ?? '0', scale),
      principal: minor(debt.principal, scale),
    },
    got: { costs: 0n, interest: 0n, principal: 0n },
  }))

const row = (debt: Debt, amounts: Record<DebtComponent, bigint>, scale: number): DebtAmounts => ({
  debtId: debt.id,
  costs: text(amounts.costs, scale),
  interest: text(amounts.interest, scale),
  principal: text(amounts.principal, scale),
  total: text(total(amounts), scale),
})

/** What {@link allocatePayment} answers. */
export function allocated(request: AllocationRequest): Allocation {
  const { currency, amount, date } = request.payment
  const scale = scaleOf(currency)
  const states = begin(request.debts, scale)
  const { left, reasons } = pay(states, minor(amount, scale), date ?? request.asOf, request.designation, {
    ...request,
    currency,
  })
  return {
    currency,
    applied: states.map(({ debt, got }) => row(debt, got, scale)),
    unapplied: text(left, scale),
    remaining: states.map(({ debt, open }) => row(debt, open, scale)),
    reasons,
  }
}

/** What {@link allocatePayments} answers: the next of the payments, by day and then by identifier, until there is none. */
export function allocatedAll(request: AllocationsRequest): Allocations {
  const [first] = request.payments
  if (first === undefined) return { currency: null, payments: [], remaining: [] }
  const { currency } = first
  const scale = scaleOf(currency)
  const states = begin(request.debts, scale)
  const waiting = [...request.payments]
  const payments: Allocations['payments'][number][] = []
  while (waiting.length > 0) {
    const next = waiting.reduce((best, one) => {
      const [a, b] = [one.date ?? request.asOf, best.date ?? request.asOf]
      return a < b || (a === b && one.id < best.id) ? one : best
    })
    waiting.splice(waiting.indexOf(next), 1)
    for (const { got } of states) for (const component of COMPONENTS) got[component] = 0n
    const { left, reasons } = pay(
      states,
      minor(next.amount, scale),
      next.date ?? request.asOf,
      next.designation,
      { ...request, currency },
    )
    payments.push({
      paymentId: next.id,
      applied: states.filter(({ got }) => total(got) > 0n).map(({ debt, got }) => row(debt, got, scale)),
      unapplied: text(left, scale),
      reasons,
    })
  }
  return { currency, payments, remaining: states.map(({ debt, open }) => row(debt, open, scale)) }
}
