import { test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../src/calendar/plain-date.js'
import { refusal } from '../refusal.js'
import { badDates, plainDates } from './arbitraries.js'

describe('plainDate', () => {
  test.each(['0001-01-01', '1600-02-29', '2000-02-29', '2026-02-28', '2028-02-29', '9999-12-31'])(
    '%s exists',
    (date) => {
      expect(plainDate(date)).toBe(date)
    },
  )

  prop.prop([plainDates])('gives back what it checked', (date) => {
    expect(plainDate(date)).toBe(date)
  })

  test.each(badDates())('refuses %s', (_, value) => {
    expect(refusal(() => plainDate(value))).toEqual(['date.invalid', ''])
  })

  test('refuses a missing date', () => {
    expect(refusal(() => plainDate(undefined as never))).toEqual(['input.missing', ''])
  })
})
