import { fc, test as law } from '@fast-check/vitest'
import { expect } from 'vitest'
import { warningLevel, type WarningSignal, type WarningThresholds } from '../../src/limits/index.js'
import { runs } from '../runs.js'
import { fraction, isLess } from './reference.js'

const LEVELS = ['blue', 'yellow', 'orange', 'red']
const level = fc.constantFrom(...LEVELS)
const measured = fc.constantFrom('days-late', 'limit-use', 'overdue-share' as const)
const event = fc.constantFrom('litigation', 'contact-lost' as const)
const figure = fc.constantFrom('0', '0.3', '0.30', '0.299999999999', '1')
const rule = fc.oneof(
  fc.record({ kind: measured, atLeast: figure, level }),
  fc.record({ kind: event, level }),
)
const signal = fc.oneof(fc.record({ kind: measured, value: figure }), fc.record({ kind: event }))
const thresholds = fc.record({
  levels: fc.constant(LEVELS),
  rules: fc.array(rule, { maxLength: 6 }),
  combinations: fc.array(fc.record({ atLeast: fc.integer({ min: 1, max: 3 }), of: level, level }), {
    maxLength: 3,
  }),
  measures: fc
    .subarray(LEVELS)
    .map((names) => names.map((name) => ({ level: name, measures: [`${name} measure`] }))),
  customers: fc.uniqueArray(
    fc.record({ customerId: fc.constantFrom('C-1', 'C-2'), rules: fc.array(rule, { maxLength: 3 }) }),
    { selector: ({ customerId }) => customerId },
  ),
})

/** The level that a signal reaches by itself; -1 for none. */
function reached(given: WarningSignal, rules: WarningThresholds['rules']): number {
  const counts = rules.filter((row) => {
    if (row.kind !== given.kind) return false
    return !('value' in given) || !('atLeast' in row)
      ? true
      : !isLess(fraction(String(given.value)), fraction(String(row.atLeast)))
  })
  return Math.max(-1, ...counts.map((row) => LEVELS.indexOf(row.level)))
}

law.prop([fc.array(signal, { maxLength: 5 }), thresholds, fc.constantFrom(undefined, 'C-1', 'C-3')], {
  numRuns: runs(500),
})('the level of warning is what rules, customers and combinations say', (signals, given, customerId) => {
  const own = given.customers.find((row) => row.customerId === customerId)?.rules ?? []
  const rules = [...given.rules.filter(({ kind }) => own.every((row) => row.kind !== kind)), ...own]
  const fired = signals
    .map((noticed) => ({ kind: noticed.kind, at: reached(noticed, rules) }))
    .filter(({ at }) => at >= 0)
  const combined = given.combinations.filter(
    ({ atLeast, of }) =>
      new Set(fired.filter(({ at }) => at >= LEVELS.indexOf(of)).map(({ kind }) => kind)).size >= atLeast,
  )
  const single = Math.max(-1, ...fired.map(({ at }) => at))
  const top = Math.max(single, ...combined.map((row) => LEVELS.indexOf(row.level)))
  const found = warningLevel(signals, given, customerId)
  expect(found.level).toBe(LEVELS[top] ?? null)
  expect(found.fired.map(({ kind, level: at }) => `${kind} ${at}`).sort()).toEqual(
    fired.map(({ kind, at }) => `${kind} ${String(LEVELS[at])}`).sort(),
  )
  expect(found.measures).toEqual(
    given.measures.filter((row) => row.level === found.level).flatMap(({ measures }) => measures),
  )
  const unjudged = new Set(
    signals.map(({ kind }) => kind).filter((kind) => rules.every((row) => row.kind !== kind)),
  )
  expect(new Set(found.unjudged)).toEqual(unjudged)
  // Every level that a reason tells is one that a signal reached, or the level itself.
  const told = found.reasons.filter(({ code }) => code === 'limits.signals-combined')
  expect(told.every(({ params }) => params['level'] === found.level)).toBe(true)
  expect(told.length > 0).toBe(top > single)
})
