import { refuse } from '../kernel/error.js'
import { at, expectArray, expectChoice, expectInteger, expectKeys, expectRecord } from '../kernel/expect.js'
import { readMonthRule } from '../calendar/date-steps.js'
import type { DateStep, DayBand, DueBaseline } from './model.js'
import type { PreparedRule } from './prepared-terms.js'

/** All baselines, for checks. */
export const DUE_BASELINES: readonly DueBaseline[] = [
  'invoice-date',
  'advance',
  'order',
  'contract',
  'shipment',
  'bill-of-lading',
  'delivery',
  'next-delivery',
  'acceptance',
  'completion',
  'invoice-receipt',
  'statement',
  'upstream-payment',
]

/** The baselines whose day is an anchor; the invoice gives the day of the others. */
export const ANCHOR_NAMES: readonly DueBaseline[] = /* #__PURE__ */ DUE_BASELINES.filter(
  (name) => name !== 'invoice-date' && name !== 'advance',
)

const STEP_KINDS = [
  'add-days',
  'add-business-days',
  'add-months',
  'end-of-month',
  'day-of-month',
  'next-day-of-month',
  'next-weekday',
  'cut-off',
  'day-bands',
] as const

/** The maximum number of steps of a rule, which limits the cost of hostile terms. */
const MAX_STEPS = 20
/** A century of days, and of months. */
export const MAX_STEP_DAYS = 36_525
const MAX_STEP_MONTHS = 1200

/** The maximum number of payment days or day bands: each day of the month once. */
const MAX_MONTH_DAYS = 31

const dayOfMonth = (value: unknown, path: string): number => expectInteger(value, path, 1, 31)

/** Reads a list of at most one row for each day of the month. */
function expectMonthList(value: unknown, path: string, what: string): readonly unknown[] {
  const list = expectArray(value, path, what)
  return list.length > MAX_MONTH_DAYS
    ? refuse('input.range', path, `at most ${String(MAX_MONTH_DAYS)} ${what}`, value)
    : list
}

function readPaymentDays(value: unknown, path: string): number[] {
  const days = Array.from(expectMonthList(value, path, 'days of the month'), (day, index) =>
    dayOfMonth(day, at(path, index)),
  )
  if (days.length === 0) return refuse('terms.inconsistent', path, 'at least one day of the month', value)
  return days.sort((a, b) => a - b)
}

function readBand(value: unknown, path: string): DayBand {
  const band = expectRecord(value, path, 'a band of days')
  expectKeys(band, ['through', 'addMonths', 'day'], path)
  return {
    through: dayOfMonth(band['through'], at(path, 'through')),
    addMonths: expectInteger(band['addMonths'], at(path, 'addMonths'), 0, 12),
    day: dayOfMonth(band['day'], at(path, 'day')),
  }
}

function readBands(value: unknown, path: string): DayBand[] {
  const bands = Array.from(expectMonthList(value, path, 'bands of days'), (band, index) =>
    readBand(band, at(path, index)),
  )
  const isAscending = bands.every(
    ({ through }, index) => index === 0 || through > (bands[index - 1] as DayBand).through,
  )
  if (!isAscending || bands[bands.length - 1]?.through !== 31) {
    return refuse('terms.inconsistent', path, 'ascending bands, the last of them through day 31', value)
  }
  return bands
}

function readStep(value: unknown, path: string): DateStep {
  const step = expectRecord(value, path, 'a date step')
  const kind = expectChoice(step['kind'], STEP_KINDS, at(path, 'kind'))
  switch (kind) {
    case 'add-days':
    case 'add-business-days':
      expectKeys(step, ['kind', 'days'], path)
      return { kind, days: expectInteger(step['days'], at(path, 'days'), -MAX_STEP_DAYS, MAX_STEP_DAYS) }
    case 'add-months':
      expectKeys(step, ['kind', 'months', 'roll'], path)
      return {
        kind,
        months: expectInteger(step['months'], at(path, 'months'), -MAX_STEP_MONTHS, MAX_STEP_MONTHS),
        roll: readMonthRule(step['roll'], at(path, 'roll')),
      }
    case 'end-of-month':
      expectKeys(step, ['kind'], path)
      return { kind }
    case 'day-of-month':
      expectKeys(step, ['kind', 'day'], path)
      return { kind, day: dayOfMonth(step['day'], at(path, 'day')) }
    case 'next-day-of-month':
      expectKeys(step, ['kind', 'days', 'landing'], path)
      return {
        kind,
        days: readPaymentDays(step['days'], at(path, 'days')),
        landing: expectChoice(step['landing'], ['on-or-after', 'after'] as const, at(path, 'landing')),
      }
    case 'next-weekday':
      expectKeys(step, ['kind', 'weekday'], path)
      return { kind, weekday: expectInteger(step['weekday'], at(path, 'weekday'), 1, 7) }
    case 'cut-off':
      expectKeys(step, ['kind', 'day'], path)
      return { kind, day: expectInteger(step['day'], at(path, 'day'), -27, 31) }
    case 'day-bands':
      expectKeys(step, ['kind', 'bands'], path)
      return { kind, bands: readBands(step['bands'], at(path, 'bands')) }
  }
}

/**
 * Reads date steps.
 *
 * @throws ReceivablesError if a step is malformed.
 */
export function readSteps(value: unknown, path: string): readonly DateStep[] {
  const steps = expectArray(value, path, 'an array of date steps')
  if (steps.length > MAX_STEPS) refuse('input.range', path, `at most ${String(MAX_STEPS)} steps`, value)
  return Array.from(steps, (step, index) => readStep(step, at(path, index)))
}

/**
 * Reads a due rule.
 *
 * @throws ReceivablesError if it is malformed.
 */
export function readDueRule(value: unknown, path: string): PreparedRule {
  const rule = expectRecord(value, path, 'a due rule')
  expectKeys(rule, ['baseline', 'steps'], path)
  return {
    baseline: expectChoice(rule['baseline'], DUE_BASELINES, at(path, 'baseline')),
    steps: readSteps(rule['steps'], at(path, 'steps')),
  }
}
