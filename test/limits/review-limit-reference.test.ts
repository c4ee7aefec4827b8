import { fc, test as law } from '@fast-check/vitest'
import { expect } from 'vitest'
import { reviewLimit } from '../../src/limits/index.js'
import { runs } from '../runs.js'
import { fraction, isLess, largest, of, round, roundTo, smallest, text, times } from './reference.js'

const cents = fc.oneof(
  fc.bigInt(0n, 500n),
  fc.bigInt(0n, 99n).map((n) => n * 100n),
  fc.bigInt(0n, 10n ** 15n),
)
const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined })
const record = fc.record({
  settledCount: fc.nat(3),
  weightedDaysLate: fc.constantFrom(null, '0.000000000000', '5.000000000000', '5.000000000001'),
  lateShareByAmount: fc.constantFrom(null, '0.100000000000', '0.100000000001', '1.000000000000'),
  overdueCount: fc.nat(1),
  habituallyLate: fc.constantFrom(true, false, null),
})
const conditions = fc.record(
  {
    settledItems: fc.nat(3),
    weightedDaysLate: fc.constantFrom('5', '0'),
    lateShareByAmount: fc.constantFrom('0.1', '1'),
    nothingOverdue: fc.boolean(),
    notHabituallyLate: fc.boolean(),
  },
  { requiredKeys: [] },
)
const cases = fc.record({
  current: cents,
  target: fc.option(cents, { nil: 'current' as const }),
  bounds: fc.tuple(maybe(cents), maybe(cents)),
  up: fc.constantFrom('0', '0.1', '0.333', '1', '2.5'),
  down: fc.constantFrom('0', '0.1', '0.333', '1'),
  unit: fc.constantFrom(1n, 7n, 1000n, 100_000n),
  mode: fc.constantFrom('up', 'down', 'half-up', 'half-even'),
  behaviour: record,
  raiseOnlyIf: maybe(conditions),
  level: fc.constantFrom(null, 'blue', 'red'),
  noRaiseAt: maybe(fc.constantFrom([], ['red'])),
})
type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never

/** Whether the record and the warning level let a limit rise: what is not known does not. */
function mayRise({ raiseOnlyIf: rules = {}, behaviour, level, noRaiseAt = [] }: Case): boolean {
  const isWithin = (figure: string | null, most: string | undefined): boolean =>
    most === undefined || (figure !== null && !isLess(fraction(most), fraction(figure)))
  return (
    behaviour.settledCount >= (rules.settledItems ?? 0) &&
    isWithin(behaviour.weightedDaysLate, rules.weightedDaysLate) &&
    isWithin(behaviour.lateShareByAmount, rules.lateShareByAmount) &&
    (rules.nothingOverdue !== true || behaviour.overdueCount === 0) &&
    (rules.notHabituallyLate !== true || behaviour.habituallyLate === false) &&
    !(noRaiseAt as readonly (string | null)[]).includes(level)
  )
}

/** The limit that follows, its bounds in the order in which the requirement names them. */
function next(given: Case, target: bigint, low: bigint, high: bigint | undefined): bigint {
  const { current, unit, mode } = given
  if (target > current) {
    if (!mayRise(given)) return current
    const step = current + round(times(of(current), fraction(given.up)), 'down')
    // A limit above the ceiling is left where it is.
    const most = high === undefined ? step : smallest(step, largest(high, current))
    return smallest(most, largest(current, roundTo(smallest(target, most), unit, mode)))
  }
  if (target === current) return current
  const step = current - round(times(of(current), fraction(given.down)), 'down')
  const most = largest(step, smallest(low, current))
  return largest(most, smallest(current, roundTo(largest(target, most), unit, mode)))
}

law.prop([cases], { numRuns: runs(500) })(
  'a limit moves as the requirement says, and says why it does not',
  (given) => {
    const { current, up, down, unit, mode, behaviour, raiseOnlyIf, level, noRaiseAt } = given
    const target = given.target === 'current' ? current : given.target
    const [one, other] = given.bounds
    const isSwapped = one !== undefined && other !== undefined && one > other
    const [low, high] = isSwapped ? [other, one] : [one, other]
    const expected = next(given, target, low ?? 0n, high)
    const review = reviewLimit({
      currency: 'EUR',
      current: text(current),
      target: text(target),
      behaviour,
      level,
      policy: {
        steps: { up, down },
        ...(low !== undefined && { floor: { EUR: text(low) } }),
        ...(high !== undefined && { ceiling: { EUR: text(high) } }),
        ...(raiseOnlyIf && { raiseOnlyIf }),
        ...(noRaiseAt && { noRaiseAt }),
        rounding: { unit: { EUR: text(unit) }, mode },
      },
    })
    expect(review).toMatchObject({
      next: text(expected),
      change: text(expected - current),
      direction: expected > current ? 'raise' : expected < current ? 'cut' : 'keep',
    })
    if (expected === current && target !== current) expect(review.reasons.length).toBeGreaterThan(1)
  },
)
