import { refuse } from '../kernel/error.js'
import { at, expectBoolean, expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import {
  COUPON_FREQUENCIES,
  DAY_COUNTS,
  type CouponFrequency,
  type DayCount,
} from './day-count-convention.js'
import { PLAIN_RULE, type DayCountRule } from './day-count.js'
import { readDay } from './day-number.js'
import type { PlainDate } from './plain-date.js'

/** Options that some day counts need besides the two dates. An option that the chosen day count does not use is refused. */
export interface DayCountOptions {
  /** `'30/360-US'` only: whether the last day of February counts as a 30th. Default: `true`. */
  readonly endOfMonth?: boolean
  /** `'30E/360-ISDA'` only: the last day of the contract; null if the period does not end the contract. Default: null. */
  readonly terminationDate?: PlainDate | null
  /** `'ACT/365L'` only, and required there: how often a coupon is paid. */
  readonly frequency?: CouponFrequency
  /** `'ACT/365L'` only, and required there: the end of the coupon period; not before `end`. */
  readonly periodEnd?: PlainDate
}

const OPTIONS_OF: Readonly<Partial<Record<DayCount, readonly (keyof DayCountOptions)[]>>> = {
  '30/360-US': ['endOfMonth'],
  '30E/360-ISDA': ['terminationDate'],
  'ACT/365L': ['frequency', 'periodEnd'],
}

const OPTION_NAMES: readonly (keyof DayCountOptions)[] = [
  'endOfMonth',
  'terminationDate',
  'frequency',
  'periodEnd',
]

/** Reads the name of a day count. @throws ReceivablesError `input.missing` or `input.choice`. */
export const readDayCount = (value: unknown, path: string): DayCount => expectChoice(value, DAY_COUNTS, path)

/**
 * Reads the options of a day count.
 *
 * @throws ReceivablesError `input.type`, `input.unknown-key`, `input.missing`, `input.choice`, `date.invalid`,
 * `input.conflict` (an option that the day count does not read).
 */
export function readDayCountRule(dayCount: DayCount, options: unknown, path: string): DayCountRule {
  return readSafely(path, () => {
    const fields = options === undefined ? {} : expectRecord(options, path, 'the options of a day count')
    expectKeys(fields, OPTION_NAMES, path)
    const { endOfMonth, terminationDate, frequency, periodEnd } = fields
    const read = OPTIONS_OF[dayCount] ?? []
    for (const name of OPTION_NAMES) {
      if (fields[name] === undefined || read.includes(name)) continue
      refuse(
        'input.conflict',
        at(path, name),
        `no such option, since ${dayCount} does not read it`,
        fields[name],
      )
    }
    const isLeap = dayCount === 'ACT/365L'
    const terminates = terminationDate !== undefined && terminationDate !== null
    return {
      endOfMonth:
        endOfMonth === undefined ? PLAIN_RULE.endOfMonth : expectBoolean(endOfMonth, at(path, 'endOfMonth')),
      terminationDay: terminates ? readDay(terminationDate, at(path, 'terminationDate')) : NaN,
      annual: isLeap && expectChoice(frequency, COUPON_FREQUENCIES, at(path, 'frequency')) === 'annual',
      periodEndDay: isLeap ? readDay(periodEnd, at(path, 'periodEnd')) : NaN,
    }
  })
}
