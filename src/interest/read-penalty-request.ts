import { readDay, writeDay, type DayNumber } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { at, expectArray, expectId, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { multiplyRatio, readRatio, type Ratio } from '../numbers/ratio.js'
import type { RateTable } from '../rates/model.js'
import { rateAt } from '../rates/rate-at.js'
import { cnLpr1y } from '../rates/series/cn-lpr-1y.js'
import { SERIES_NAMES } from './regimes/series-names.js'

const YEAR: Ratio = { num: 365n, den: 1n }

/** The rate of the clause per year of 365 days. */
export function readClause(given: UnknownRecord): Ratio {
  const { daily, annual } = given
  if (daily !== undefined && annual !== undefined)
    refuse('input.conflict', 'annual', 'a daily or a yearly rate', annual)
  if (daily === undefined) return readYearly(annual, 'annual', 1n)
  return multiplyRatio(readYearly(daily, 'daily', 365n), YEAR)
}

function readYearly(input: unknown, path: string, periods: bigint): Ratio {
  const rate = readRatio(input, path)
  return rate.num < 0n || rate.num * periods >= 10n * rate.den
    ? refuse(
        'input.range',
        path,
        'a rate as a fraction (0.002 is 0.2 %), from 0 to below 1,000 % a year',
        input,
      )
    : rate
}

/** The LPR at the contract and at the breach. */
export function readLpr(given: UnknownRecord): { contract: Ratio; breach: Ratio } {
  const tables =
    given['rates'] === undefined ? {} : expectRecord(given['rates'], 'rates', 'rate tables by name')
  // With a misspelt name the shipped rates would be used silently.
  expectKeys(tables, SERIES_NAMES, 'rates')
  const table = Object.hasOwn(tables, 'cn-lpr-1y') ? (tables['cn-lpr-1y'] as RateTable) : cnLpr1y()
  const on = (day: DayNumber, field: string): Ratio =>
    readRatio(rateAt(table, at('rates', 'cn-lpr-1y'), day, field), '')
  const concluded = readDay(given['contractDate'], 'contractDate')
  const contract = on(concluded, 'contractDate')
  const breachDate = given['breachDate']
  if (breachDate === undefined) return { contract, breach: contract }
  const broken = readDay(breachDate, 'breachDate')
  if (broken < concluded)
    refuse('date.order', 'breachDate', 'a day not before the contract', writeDay(broken))
  return { contract, breach: on(broken, 'breachDate') }
}

/** Reads the ceilings under other laws. */
export function readCeilings(input: unknown): { id: string; annual: Ratio }[] {
  if (input === undefined) return []
  return Array.from(expectArray(input, 'ceilings', 'a list of ceilings'), (entry, index) => {
    const path = at('ceilings', index)
    const ceiling = expectRecord(entry, path, 'an id and a yearly rate')
    expectKeys(ceiling, ['id', 'annual'], path)
    return {
      id: expectId(ceiling['id'], at(path, 'id')),
      annual: readYearly(ceiling['annual'], at(path, 'annual'), 1n),
    }
  })
}
