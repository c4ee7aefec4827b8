import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { FIRST_DAY, LAST_DAY, writeDay } from '../../src/calendar/day-number.js'
import { plainDateIn } from '../../src/calendar/plain-date-in.js'
import { refusal, revokedProxy } from '../refusal.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR

describe('plainDateIn', () => {
  test.each([
    ['2026-03-31T15:59:59.999Z', 'Asia/Shanghai', '2026-03-31'],
    ['2026-03-31T16:00:00.000Z', 'Asia/Shanghai', '2026-04-01'],
    ['2026-03-31T16:00:00.000Z', 'UTC', '2026-03-31'],
    ['2026-03-31T16:00:00.000Z', 'Etc/UTC', '2026-03-31'],
    // British summer time begins on 29 March 2026.
    ['2026-03-31T22:59:59.999Z', 'Europe/London', '2026-03-31'],
    ['2026-03-31T23:00:00.000Z', 'Europe/London', '2026-04-01'],
    ['2026-01-31T23:00:00.000Z', 'Europe/London', '2026-01-31'],
    ['2026-01-01T04:59:59.999Z', 'America/New_York', '2025-12-31'],
    ['2026-01-01T05:00:00.000Z', 'America/New_York', '2026-01-01'],
    // Samoa had no 30 December 2011: its clocks went from the 29th, 24:00 (UTC-10) to the 31st (UTC+14).
    ['2011-12-30T09:59:59.999Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00.000Z', 'Pacific/Apia', '2011-12-31'],
    // UTC+13:45 in the summer of the Chatham Islands.
    ['2026-01-01T10:14:59.999Z', 'Pacific/Chatham', '2026-01-01'],
    ['2026-01-01T10:15:00.000Z', 'Pacific/Chatham', '2026-01-02'],
    ['1970-01-01T00:00:00.000Z', 'UTC', '1970-01-01'],
    ['1969-12-31T23:59:59.999Z', 'UTC', '1969-12-31'],
    // Proleptic Gregorian, in the weeks that the Julian calendar leapt over too.
    ['1582-10-10T12:00:00.000Z', 'Etc/UTC', '1582-10-10'],
    ['0999-05-05T12:00:00.000Z', 'Etc/UTC', '0999-05-05'],
    ['0001-01-01T00:00:00.000Z', 'Etc/UTC', '0001-01-01'],
    ['9999-12-31T23:59:59.999Z', 'Etc/UTC', '9999-12-31'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(plainDateIn(new Date(instant), zone)).toBe(day)
    expect(plainDateIn(Date.parse(instant), zone)).toBe(day)
  })

  test('a zone may be written in any case, as the engine allows', () => {
    expect(plainDateIn(Date.parse('2026-03-31T16:00Z'), 'asia/shanghai')).toBe('2026-04-01')
  })

  test('a part of a millisecond before midnight is still the day before', () => {
    expect(plainDateIn(-0.5, 'UTC')).toBe('1969-12-31')
    expect(plainDateIn(-0.5, 'Etc/UTC')).toBe('1969-12-31')
  })

  prop.prop([
    fc.integer({ min: FIRST_DAY * DAY, max: (LAST_DAY + 1) * DAY - 1 }),
    fc.integer({ min: -14, max: 12 }),
  ])('in a zone of fixed hours it is the UTC day of the shifted instant', (time, west) => {
    // The sign of Etc/GMT+5 is the one of POSIX: five hours west of Greenwich.
    const zone = `Etc/GMT${west < 0 ? '' : '+'}${String(west)}`
    const day = Math.floor((time - west * HOUR) / DAY)
    fc.pre(day >= FIRST_DAY && day <= LAST_DAY)
    expect(plainDateIn(time, zone)).toBe(writeDay(day))
  })

  prop.prop([fc.integer({ min: FIRST_DAY * DAY, max: (LAST_DAY + 1) * DAY - 1 })])(
    'UTC by name and UTC through the zone database agree',
    (time) => {
      expect(plainDateIn(time, 'UTC')).toBe(plainDateIn(time, 'Etc/UTC'))
    },
  )
})

describe('plainDateIn refuses', () => {
  test.each<[string, unknown, string]>([
    ['a missing instant', undefined, 'input.missing'],
    ['an invalid Date', new Date(NaN), 'input.range'],
    ['NaN', NaN, 'input.range'],
    ['Infinity', Infinity, 'input.range'],
    ['a text', '2026-03-31T16:00Z', 'input.type'],
    ['null', null, 'input.type'],
    ['a bigint', 0n, 'input.type'],
    ['an array', [0], 'input.type'],
    ['a Date look-alike', { getTime: () => 0 }, 'input.type'],
    ['a symbol', Symbol('now'), 'input.type'],
    ['a revoked proxy', revokedProxy(new Date(0)), 'input.type'],
    ['the last instant of 1 BC', new Date('0000-12-31T23:59:59.999Z'), 'date.out-of-range'],
    ['the Ides of March', new Date('-000043-03-15T00:00Z'), 'date.out-of-range'],
    ['the year 10000', new Date('+010000-01-01T00:00Z'), 'date.out-of-range'],
    ['the end of time', 8.64e15, 'date.out-of-range'],
    ['beyond the end of time', 1e300, 'date.out-of-range'],
  ])('%s', (_, instant, code) => {
    expect(refusal(() => plainDateIn(instant as never, 'UTC'))).toEqual([code, 'instant'])
    expect(refusal(() => plainDateIn(instant as never, 'Etc/UTC'))).toEqual([code, 'instant'])
  })

  test('an instant that only the zone puts outside the years', () => {
    const first = Date.parse('0001-01-01T00:00Z')
    const last = Date.parse('9999-12-31T23:00Z')
    expect(refusal(() => plainDateIn(first, 'America/New_York'))).toEqual(['date.out-of-range', 'instant'])
    expect(refusal(() => plainDateIn(last, 'Asia/Shanghai'))).toEqual(['date.out-of-range', 'instant'])
    // no engine shows an instant beyond 8.64e15
    expect(refusal(() => plainDateIn(9e15, 'Asia/Shanghai'))).toEqual(['date.out-of-range', 'instant'])
    expect(plainDateIn(first - HOUR, 'Etc/GMT-2')).toBe('0001-01-01')
    expect(plainDateIn(last + 2 * HOUR, 'Etc/GMT+2')).toBe('9999-12-31')
  })

  test.each<[string, unknown, string]>([
    ['a missing zone', undefined, 'input.missing'],
    ['an unknown zone', 'Mars/Olympus', 'time-zone.unknown'],
    ['an offset, which only some engines read', '+08:00', 'time-zone.unknown'],
    ['an empty name', '', 'time-zone.unknown'],
    ['a name with a blank', 'UTC ', 'time-zone.unknown'],
    ['ten megabytes', 'A'.repeat(10_000_000), 'time-zone.unknown'],
    ['__proto__', '__proto__', 'time-zone.unknown'],
    ['a number', 8, 'input.type'],
    ['null', null, 'input.type'],
    ['an array', ['UTC'], 'input.type'],
    ['a symbol', Symbol('UTC'), 'input.type'],
    ['a revoked proxy', revokedProxy(), 'input.type'],
  ])('%s', (_, zone, code) => {
    expect(refusal(() => plainDateIn(0, zone as never))).toEqual([code, 'timeZone'])
  })
})
