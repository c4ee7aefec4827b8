import { test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { daysBetween } from '../../src/calendar/days-between.js'
import { daysPastDue } from '../../src/calendar/days-past-due.js'
import { daysToDue } from '../../src/calendar/days-to-due.js'
import { refusal } from '../refusal.js'
import { badDates, modernDates } from './arbitraries.js'

describe('daysToDue', () => {
  test.each([
    ['2026-03-31', '2026-03-24', 7],
    ['2026-03-31', '2026-03-30', 1],
    ['2026-03-31', '2026-03-31', 0],
    ['2026-03-31', '2026-04-01', 0],
    ['2028-03-01', '2028-02-28', 2],
  ])('due %s, as of %s: %d', (dueDate, asOf, days) => {
    expect(daysToDue(dueDate, asOf)).toBe(days)
  })

  prop.prop([modernDates, modernDates])('days to due less days past due is the days between', (due, asOf) => {
    expect(daysToDue(due, asOf) - daysPastDue(due, asOf)).toBe(daysBetween(asOf, due))
  })

  prop.prop([modernDates, modernDates])('a debt is never both due in days and past due', (due, asOf) => {
    expect(Math.min(daysToDue(due, asOf), daysPastDue(due, asOf))).toBe(0)
  })

  test.each(badDates())('refuses %s', (_, value) => {
    expect(refusal(() => daysToDue(value, '2026-01-01'))).toEqual(['date.invalid', 'dueDate'])
    expect(refusal(() => daysToDue('2026-01-01', value))).toEqual(['date.invalid', 'asOf'])
  })
})
