import { expect } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import {
  annualizedDiscountCost,
  breakEvenUptake,
  buyerDiscountDecision,
  discountProgrammeCost,
  dynamicDiscount,
  largestWorthwhileDiscount,
  longestFundableTerm,
  quoteDiscount,
  sellerDiscountValue,
  settleWithDiscounts,
  splitDiscountByTax,
  unearnedDiscount,
} from '../../src/discount/index.js'
import { runs } from '../runs.js'
import { quote, round, splitByTax, twelve, type NaivePolicy, type Window } from './second-way.js'

/*
 * What the verbs of discounts say against a second reckoning in exact fractions (second-way.ts), boundary days and amounts included.
 */

const iso = (day: number): string => new Date(Date.UTC(2026, 2, 1 + day)).toISOString().slice(0, 10)
const cents = (amount: string): bigint => BigInt(amount.replace('.', ''))
const money = (amount: bigint): string => {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0')
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
/** Hundredths of a percent as a fraction. */
const share = (basis: number): string =>
  `${String(Math.floor(basis / 10_000))}.${String(basis % 10_000).padStart(4, '0')}`
const amounts = fc
  .oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 2_000_000 }))
  .map((value) => BigInt(value))
const modes = fc.constantFrom(
  'half-up' as const,
  'half-even' as const,
  'half-down' as const,
  'up' as const,
  'down' as const,
  'ceiling' as const,
  'floor' as const,
)
const basis = fc.oneof(fc.constantFrom(0, 1, 10_000), fc.integer({ min: 0, max: 10_000 }))

const policies: fc.Arbitrary<NaivePolicy> = fc.record({
  partial: fc.constantFrom('prorated' as const, 'all-or-nothing' as const, 'none' as const),
  overpayment: fc.constantFrom('specific' as const, 'unspecific' as const),
  grace: fc.constantFrom(0, 0, 1, 5),
  late: fc.constantFrom('refuse' as const, 'refuse' as const, 'grant' as const),
  tolerance: fc.constantFrom(0n, 0n, 1n, 100n, 5000n),
  mode: modes,
})
const windowLists: fc.Arbitrary<Window[]> = fc.constantFrom(
  [],
  [{ day: 10, rate: 200 }],
  [{ day: 10, rate: 10_000 }],
  [
    { day: 5, rate: 350 },
    { day: 10, rate: 200 },
    { day: 14, rate: 100 },
  ],
  [
    { day: 8, rate: 100 },
    { day: 12, rate: 300 },
  ],
)
const noteOf = (windows: readonly Window[]): string =>
  [...windows.map(({ day, rate }) => `${String(rate / 100)}/${String(day)}`), 'net 30'].join(' ')
const policyOf = (policy: NaivePolicy) => ({
  partialPayment: policy.partial,
  overpayment: policy.overpayment,
  graceDays: policy.grace,
  lateDiscount: policy.late,
  tolerance: money(policy.tolerance),
  rounding: policy.mode,
})
const payments = fc.array(fc.record({ day: fc.integer({ min: 0, max: 12 }), cents: amounts }), {
  maxLength: 2,
})
const invoiceOf = (
  total: bigint,
  windows: readonly Window[],
  earlier: readonly { day: number; cents: bigint }[],
) => ({
  terms: noteOf(windows),
  invoiceDate: iso(0),
  amount: money(total),
  earlierPayments: earlier.map((payment) => ({ paidOn: iso(payment.day), amount: money(payment.cents) })),
})
const bare = (total: bigint, windows: readonly Window[]) => ({
  cents: total,
  tax: 0n,
  isGross: true,
  windows,
  earlier: [],
})
/** A payment: none, one near what is payable, one that is none of both. */
const payment = fc.oneof(
  fc.constant({ kind: 'none' as const, by: 0n }),
  fc.integer({ min: -110, max: 110 }).map((by) => ({ kind: 'near' as const, by: BigInt(by) })),
  amounts.map((by) => ({ kind: 'any' as const, by })),
)

test.prop(
  [
    amounts,
    windowLists,
    payments,
    policies,
    fc.integer({ min: 0, max: 20 }),
    payment,
    amounts,
    amounts,
    fc.tuple(fc.constantFrom(0, 7, 19, 33, 100), fc.boolean()),
  ],
  {
    numRuns: runs(3000),
  },
)(
  'a quote and a discount that was taken agree with a second reckoning',
  (total, windows, before, policy, day, paid, rawTaken, limit, [percent, isGross]) => {
    const earlier = before.map((one) => ({ ...one, day: one.day % (day + 1) }))
    const tax = (total * BigInt(percent)) / 100n
    const naive = { cents: total, tax, isGross, windows, earlier }
    const closing = quote(naive, policy, day, undefined)
    const near = closing.payable + paid.by
    const given = paid.kind === 'none' ? undefined : paid.kind === 'near' ? (near < 0n ? 0n : near) : paid.by
    const expected = quote(naive, policy, day, given)
    const request = {
      ...invoiceOf(total, windows, earlier),
      ...policyOf(policy),
      currency: 'EUR',
      taxAmount: money(tax),
      discountBase: isGross ? ('gross' as const) : ('net-of-tax' as const),
      paidOn: iso(day),
    }
    const found = quoteDiscount(given === undefined ? request : { ...request, payment: money(given) })
    expect({
      payable: cents(found.payable),
      discount: cents(found.discount),
      residue: cents(found.residue),
      tolerated: cents(found.tolerated),
      unapplied: cents(found.unapplied),
      taxAdjustment: cents(found.taxAdjustment),
    }).toEqual({
      payable: expected.payable,
      discount: expected.discount,
      residue: expected.residue,
      tolerated: expected.tolerated,
      unapplied: expected.unapplied,
      taxAdjustment: expected.taxAdjustment,
    })
    if (given === undefined || given > expected.open) return
    // What was taken is earned as far as it was granted; the rest stays open, or is given up.
    const most = expected.open - given
    const taken = most === 0n ? 0n : rawTaken % (most + 1n)
    const earned = taken < expected.discount ? taken : expected.discount
    const unearned = taken - earned
    const isGivenUp = unearned > 0n && (expected.tolerated > 0n || unearned <= limit)
    const rest = isGivenUp ? expected.residue - unearned : expected.residue
    expect(
      unearnedDiscount({
        ...request,
        payment: money(given),
        taken: money(taken),
        writeOffUpTo: money(limit),
      }),
    ).toMatchObject({
      status: unearned === 0n ? 'earned' : earned === 0n ? 'unearned' : 'partly-unearned',
      earned: money(earned),
      unearned: money(unearned),
      action: unearned === 0n ? 'none' : isGivenUp ? 'write-off' : 'charge-back',
      residue: money(rest < 0n ? 0n : rest),
    })
  },
)

test.prop(
  [
    fc.array(fc.record({ total: amounts, windows: windowLists }), { minLength: 1, maxLength: 4 }),
    policies,
    fc.integer({ min: 0, max: 16 }),
    amounts,
    fc.constantFrom(0n, 1n, 50n, 100_000n),
  ],
  { numRuns: runs(1000) },
)('one payment over several invoices agrees with a second reckoning', (rows, policy, day, raw, beyond) => {
  const closing = rows.map(({ total, windows }) => quote(bare(total, windows), policy, day, undefined))
  const all = closing.reduce((sum, { payable }) => sum + payable, 0n)
  const given = raw % 3n === 0n ? all + beyond : raw
  let left = given
  const cash = closing.map(({ payable }) => {
    const part = left < payable ? left : payable
    left -= part
    return part
  })
  // All are due on one day and stand by their names: the last is the last that has anything to pay or to lose.
  const takers = closing.flatMap(({ payable, discount }, index) =>
    payable > 0n || discount > 0n ? [index] : [],
  )
  const last = takers.at(-1)
  let tolerance = policy.tolerance
  if (left > 0n && last !== undefined) {
    if (left <= tolerance) {
      cash[last] = (cash[last] as bigint) + left
      left = 0n
    } else if (policy.overpayment === 'unspecific') {
      tolerance = 0n
      for (const index of takers.reverse()) {
        const most = (closing[index] as { discount: bigint }).discount
        const part = left < most ? left : most
        cash[index] = (cash[index] as bigint) + part
        left -= part
      }
    }
  }
  const settled = settleWithDiscounts({
    ...policyOf(policy),
    tieBreak: 'identifier',
    payment: { amount: money(given), currency: 'EUR', date: iso(day) },
    invoices: rows.map(({ total, windows }, index) => ({
      ...invoiceOf(total, windows, []),
      id: `I${String(index)}`,
    })),
  })
  expect(settled.unapplied).toBe(money(left))
  const rule = { ...policy, tolerance }
  const lines = [...settled.invoices].sort((a, b) => (a.id < b.id ? -1 : 1))
  // An invoice of nothing has no due date that counts: it may stand anywhere, and nothing reaches it.
  expect(lines.map((line) => [line.cash, line.discount, line.residue])).toEqual(
    rows.map(({ total, windows }, index) => {
      const expected = quote(bare(total, windows), rule, day, cash[index])
      return [money(cash[index] as bigint), money(expected.discount), money(expected.residue)]
    }),
  )
})

test.prop(
  [
    fc.array(fc.record({ net: amounts, taxRate: fc.constantFrom(0, 700, 1900, 2500, 10_000, 633) }), {
      minLength: 1,
      maxLength: 6,
    }),
    basis,
    fc.constantFrom('included' as const, 'excluded' as const, 'mixed' as const),
    fc.constantFrom('once' as const, 'per-tax-rate' as const, 'per-line' as const),
    modes,
  ],
  { numRuns: runs(3000) },
)('a discount over tax rates agrees with a second reckoning', (lines, rate, taxMode, scope, mode) => {
  const found = splitDiscountByTax({
    currency: 'EUR',
    lines: lines.map((line) => ({ net: money(line.net), taxRate: share(line.taxRate) })),
    rate: share(rate),
    taxMode,
    rounding: { scope, mode },
  })
  const expected = splitByTax(lines, rate, taxMode, scope, mode)
  expect(found.rates.map(({ taxRate, ...group }) => [taxRate === '', group])).toEqual(
    expected.map((group) => [
      false,
      {
        net: money(group.net),
        tax: money(group.tax),
        discountNet: money(group.discountNet),
        discountTax: money(group.discountTax),
      },
    ]),
  )
})

test.prop(
  [
    amounts,
    fc.integer({ min: -3, max: 400 }),
    fc.integer({ min: 0, max: 30_000 }),
    fc.constantFrom(360 as const, 365 as const, undefined),
    fc.option(basis, { nil: undefined }),
    modes,
  ],
  { numRuns: runs(2000) },
)('a sliding discount agrees with a second reckoning', (total, early, rate, year, cap, mode) => {
  const days = BigInt(Math.max(0, early))
  const den = 10_000n * BigInt(year ?? 1)
  const num = BigInt(rate) * days
  const most = BigInt(cap ?? 10_000)
  const isCapped = num * 10_000n > most * den
  const fraction = isCapped ? ([most, 10_000n] as const) : ([num, den] as const)
  const discount = round([total * fraction[0], fraction[1]], mode)
  expect(
    dynamicDiscount({
      amount: money(total),
      currency: 'EUR',
      dueDate: iso(early),
      paidOn: iso(0),
      price:
        year === undefined
          ? { kind: 'per-day', rate: share(rate) }
          : { kind: 'apr', rate: share(rate), daysInYear: year },
      rounding: mode,
      ...(cap === undefined ? {} : { cap: share(cap) }),
    }),
  ).toMatchObject({
    status: early > 0 ? 'early' : 'not-early',
    daysEarly: Number(days),
    rate: twelve(...fraction),
    discount: money(discount),
    payable: money(total - discount),
  })
})

const years = fc.constantFrom(360 as const, 365 as const)
const timing = fc.record({
  capital: fc.integer({ min: 0, max: 5000 }),
  discountDays: fc.integer({ min: 0, max: 60 }),
  expectedDays: fc.integer({ min: 0, max: 200 }),
  year: years,
})

test.prop([timing, amounts, basis, basis, basis, fc.integer({ min: 0, max: 300 })], { numRuns: runs(2000) })(
  'what a discount is worth to the seller agrees with a second reckoning',
  ({ capital, discountDays, expectedDays, year }, total, rate, uptake, already, running) => {
    const fields = { costOfCapital: share(capital), discountDays, expectedDays, daysInYear: year }
    // 1 + r · t / B, over one denominator: the value of one unit is that denominator over it.
    const one = 10_000n * BigInt(year)
    const [early, late] = [discountDays, expectedDays].map((days) => one + BigInt(capital * days)) as [
      bigint,
      bigint,
    ]
    expect(largestWorthwhileDiscount(fields)).toBe(twelve(late - early, late))
    const [d, u, e, c] = [rate, uptake, already, running].map(BigInt) as [bigint, bigint, bigint, bigint]
    // In cents and hundredths of percents, over 10^10 · early · late.
    const without = total * one * 100_000_000n * early
    const withIt = total * one * (u * (10_000n - d) * late + (10_000n - u) * 10_000n * early)
    const den = 100n * 100_000_000n * early * late
    expect(
      sellerDiscountValue({ ...fields, amount: money(total), rate: share(rate), uptake: share(uptake) }),
    ).toEqual({
      without: twelve(without, den),
      with: twelve(withIt, den),
      gain: twelve(withIt - without, den),
    })
    // (e · d / early + c) / ((1 − d) / early − 1 / late), with the values over `one`.
    const gain = (10_000n - d) * late - 10_000n * early
    const found = breakEvenUptake({
      ...fields,
      rate: share(rate),
      alreadyEarly: share(already),
      runningCost: share(running),
    })
    if (gain <= 0n) {
      expect(found).toMatchObject({ status: 'never', reasons: [{ code: 'discount.never-breaks-even' }] })
      return
    }
    const num = (e * d * one + c * 10_000n * early) * late
    const below = gain * one * 10_000n
    if (e * below + num * 10_000n > below * 10_000n)
      expect(found).toMatchObject({ status: 'never', reasons: [{ code: 'discount.uptake-above-all' }] })
    else
      expect(found).toMatchObject({
        status: 'reached',
        converted: twelve(num, below),
        uptake: twelve(e * below + num * 10_000n, below * 10_000n),
      })
  },
)

test.prop(
  [
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 0, max: 40 }),
    fc.integer({ min: 1, max: 60 }),
    years,
    basis,
  ],
  {
    numRuns: runs(300),
  },
)('what forgoing a discount costs agrees with a second reckoning', (rate, first, days, year, funds) => {
  const request = { rate: share(rate), discountDays: first, netDays: first + days, daysInYear: year }
  const left = BigInt(10_000 - rate)
  const nominal = twelve(BigInt(rate) * BigInt(year), left * BigInt(days))
  const isWritten = 10_000 ** (year / days) / Number(left) ** (year / days) < 1e15
  if (!isWritten) return
  const cost = annualizedDiscountCost(request)
  expect(cost.nominal).toBe(nominal)
  // 1 + effective is the root: its powers lie about (1 / (1 − d))^B, half a unit of the last place below and above.
  const twice = 2n * (cents(cost.effective) + 10n ** 12n)
  const power = (value: bigint): bigint => value ** BigInt(days) * left ** BigInt(year)
  const exact = (2n * 10n ** 12n) ** BigInt(days) * 10_000n ** BigInt(year)
  expect(power(twice - 1n) <= exact && exact <= power(twice + 1n)).toBe(true)
  const advantage = cents(nominal) - BigInt(funds) * 10n ** 8n
  expect(
    buyerDiscountDecision({ ...request, costOfFunds: share(funds), costOfFundsIs: 'nominal' }),
  ).toMatchObject({
    decision: advantage > 0n ? 'take' : advantage < 0n ? 'forgo' : 'indifferent',
    advantage: twelve(advantage, 10n ** 12n),
  })
})

test.prop(
  [
    fc.array(
      fc.record({
        amount: amounts,
        issued: fc.integer({ min: 0, max: 99 }),
        days: fc.integer({ min: -5, max: 90 }),
      }),
      {
        maxLength: 6,
      },
    ),
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 0, max: 40 }),
    basis,
    fc.integer({ min: 0, max: 5000 }),
    years,
    fc.integer({ min: 100, max: 500 }),
  ],
  { numRuns: runs(1000) },
)(
  'what a programme costs agrees with a second reckoning',
  (rows, rate, window, uptake, capital, year, length) => {
    const found = discountProgrammeCost({
      currency: 'EUR',
      invoices: rows.map(({ amount, issued, days }) => ({
        amount: money(amount),
        issueDate: iso(issued),
        paidOn: iso(issued + days),
      })),
      from: iso(0),
      to: iso(length),
      rate: share(rate),
      discountDays: window,
      uptake: share(uptake),
      costOfCapital: share(capital),
      daysInYear: year,
    })
    const sum = (of: (row: (typeof rows)[number]) => bigint): bigint =>
      rows.reduce((total, row) => total + of(row), 0n)
    const sales = sum(({ amount }) => amount)
    const early = sum(({ amount, days }) => (days <= window ? amount : 0n))
    const moved = sum(({ amount, days }) => (days > window ? amount * BigInt(days - window) : 0n))
    const [y, per] = [BigInt(year), BigInt(length)]
    const discounts = round(
      [BigInt(rate) * (early * 10_000n + BigInt(uptake) * (sales - early)) * y, 100_000_000n * per],
      'half-up',
    )
    const saved = round([BigInt(uptake) * moved * BigInt(capital), 100_000_000n * per], 'half-up')
    const weighted = sum(({ amount, days }) => amount * BigInt(days))
    expect(found).toMatchObject({
      sales: money(round([sales * y, per], 'half-up')),
      discounts: money(discounts),
      discountsForNothing: money(round([early * BigInt(rate) * y, 10_000n * per], 'half-up')),
      financingSaved: money(saved),
      netCost: money(discounts - saved),
      receivablesFreed: money(round([BigInt(uptake) * moved, 10_000n * per], 'half-up')),
      alreadyEarly: sales === 0n ? null : twelve(early, sales),
      daysBefore: sales === 0n ? null : twelve(weighted, sales),
      daysAfter: sales === 0n ? null : twelve(weighted * 10_000n - moved * BigInt(uptake), sales * 10_000n),
    })
  },
)

test.prop([amounts, amounts, years, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 400 })], {
  numRuns: runs(1000),
})('the longest term agrees with a second reckoning', (fundable, sales, year, delay, proposed) => {
  if (sales === 0n) return
  let longest = -1
  while (longest < 36_525 && sales * BigInt(longest + 1 + delay) <= fundable * BigInt(year)) longest++
  expect(
    longestFundableTerm({
      currency: 'EUR',
      fundableReceivables: money(fundable),
      annualCreditSales: money(sales),
      daysInYear: year,
      averageDelayDays: delay,
      proposedDays: proposed,
    }),
  ).toMatchObject({
    longestTerm: Math.max(0, longest),
    fits: proposed <= longest,
    requiredReceivables: money(round([sales * BigInt(proposed + delay), BigInt(year)], 'half-up')),
  })
})
