import { DEBT_COMPONENTS } from '../allocation/component-order.js'
import { readDayCount } from '../calendar/read-day-count.js'
import { refuse } from '../kernel/error.js'
import {
  at,
  expectArray,
  expectChoice,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import { readScale } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { readDecimal, type ExactDecimal } from '../numbers/read-decimal.js'
import { ROUNDING_MODES } from '../numbers/rounding-mode.js'
import { writeRate } from '../rates/write-rate.js'
import type { CapPlan, CurrencyTable, MinimumAmount, Plan, RestPlan } from './plan.js'
import { readRateRule } from './read-rate-rule.js'

const POLICY_FIELDS = [
  'rate',
  'dayCount',
  'accrualStart',
  'lastDay',
  'paymentDay',
  'grace',
  'compounding',
  'rounding',
  'minimum',
  'cap',
  'allocation',
]

/** More days than there are between any two plain dates. */
const MANY_DAYS = 4_000_000

/**
 * Reads a policy and binds it to its rates.
 *
 * @throws ReceivablesError the codes of the readers, with paths below `policy` and `rates`.
 */
export function readPolicy(input: unknown, rates: unknown, path: string): Plan {
  const policy = expectRecord(input, path, 'an interest policy')
  expectKeys(policy, POLICY_FIELDS, path)
  const cap = readCap(policy['cap'], at(path, 'cap'))
  const rule = readRateRule(policy['rate'], rates, cap.rate, at(path, 'rate'))
  const rests = readRests(policy['compounding'], at(path, 'compounding'))
  if (rule.fixing === 'at-each-rest' && rests === undefined) {
    refuse(
      'policy.invalid',
      at(path, 'compounding'),
      "an object, since the rate is fixed 'at-each-rest'",
      'none',
    )
  }
  return {
    ...rule,
    dayCount: readDayCount(policy['dayCount'], at(path, 'dayCount')),
    startLag: lag(policy, 'accrualStart', 'due-date', 'day-after-due', path),
    endLag: lag(policy, 'lastDay', 'excluded', 'included', path),
    paymentLag:
      policy['paymentDay'] === undefined ? 1 : lag(policy, 'paymentDay', 'not-charged', 'charged', path),
    grace: readGrace(policy['grace'], at(path, 'grace')),
    rests,
    ...readRounding(policy['rounding'], at(path, 'rounding')),
    minimum: readMinimum(policy['minimum'], at(path, 'minimum')),
    cap: { ...cap, rate: cap.rate === undefined ? undefined : writeRate(cap.rate.units, cap.rate.scale) },
    order: readAllocation(policy['allocation'], at(path, 'allocation')),
  }
}

/**
 * Reads when and how interest is rounded.
 *
 * @throws ReceivablesError the codes of the readers.
 */
export function readRounding(input: unknown, path: string): Pick<Plan, 'scope' | 'mode'> {
  const rounding = expectRecord(input, path, 'an object with scope and mode')
  expectKeys(rounding, ['scope', 'mode'], path)
  return {
    scope: expectChoice(rounding['scope'], ['once', 'per-segment', 'per-day'], at(path, 'scope')),
    mode: expectChoice(rounding['mode'], ROUNDING_MODES, at(path, 'mode')),
  }
}

function lag(policy: UnknownRecord, field: string, zero: string, one: string, path: string): 0 | 1 {
  return expectChoice(policy[field], [zero, one], at(path, field)) === one ? 1 : 0
}

function readGrace(input: unknown, path: string): Plan['grace'] {
  if (input === undefined) return undefined
  const grace = expectRecord(input, path, 'an object with days and effect')
  expectKeys(grace, ['days', 'effect'], path)
  return {
    days: expectInteger(grace['days'], at(path, 'days'), 0, MANY_DAYS),
    shift: expectChoice(grace['effect'], ['condition', 'shift'], at(path, 'effect')) === 'shift',
  }
}

function readRests(input: unknown, path: string): RestPlan | undefined {
  if (input === 'none') return undefined
  const rests = expectRecord(input, path, "'none', or how often interest is capitalised")
  expectKeys(rests, ['every', 'fullMonth', 'maximumRests'], path)
  const every = expectChoice(rests['every'], ['30-days', 'month', 'year'], at(path, 'every'))
  const { fullMonth, maximumRests } = rests
  if (fullMonth !== undefined && every !== 'month') {
    refuse('input.conflict', at(path, 'fullMonth'), "no such field unless every is 'month'", fullMonth)
  }
  const month =
    fullMonth === undefined
      ? 'one-twelfth'
      : expectChoice(fullMonth, ['one-twelfth', 'day-count'], at(path, 'fullMonth'))
  return {
    every,
    oneTwelfth: every === 'month' && month === 'one-twelfth',
    maximum:
      maximumRests === undefined
        ? MANY_DAYS
        : expectInteger(maximumRests, at(path, 'maximumRests'), 1, MANY_DAYS),
  }
}

function readMinimum(input: unknown, path: string): CurrencyTable<MinimumAmount> | undefined {
  return readByCurrency(input, path, (value, scale, place) => {
    const minimum = expectRecord(value, place, 'an object with amount and effect')
    expectKeys(minimum, ['amount', 'effect'], place)
    return {
      amount: readAmount(minimum['amount'], scale, at(place, 'amount')),
      effect: expectChoice(
        minimum['effect'],
        ['waive-below', 'waive-up-to', 'charge-at-least'],
        at(place, 'effect'),
      ),
    }
  })
}

type ReadCap = Omit<CapPlan, 'rate'> & { readonly rate: ExactDecimal | undefined }

function readCap(input: unknown, path: string): ReadCap {
  const cap = input === undefined ? {} : expectRecord(input, path, 'caps')
  expectKeys(cap, ['amount', 'shareOfPrincipal', 'days', 'annualRate'], path)
  const { days } = cap
  return {
    amount: readByCurrency(cap['amount'], at(path, 'amount'), readAmount),
    share: readFraction(cap['shareOfPrincipal'], at(path, 'shareOfPrincipal')),
    days: days === undefined ? MANY_DAYS : expectInteger(days, at(path, 'days'), 0, MANY_DAYS),
    rate: readFraction(cap['annualRate'], at(path, 'annualRate')),
  }
}

/** Reads a fraction from 0 to 100. */
function readFraction(input: unknown, path: string): ExactDecimal | undefined {
  if (input === undefined) return undefined
  const value = readDecimal(input, path)
  if (value.units < 0n || value.units > 100n * 10n ** BigInt(value.scale)) {
    refuse('input.range', path, 'a fraction from 0 to 100', input)
  }
  return value
}

function readByCurrency<Value>(
  input: unknown,
  path: string,
  read: (value: unknown, scale: number, path: string) => Value,
): CurrencyTable<Value> | undefined {
  if (input === undefined) return undefined
  const record = expectRecord(input, path, 'amounts by currency')
  const values = new Map<string, Value>()
  for (const currency of Object.keys(record)) {
    const place = at(path, currency)
    values.set(currency, read(record[currency], readScale(currency, place), place))
  }
  return { values, path }
}

function readAllocation(input: unknown, path: string): (0 | 1 | 2)[] {
  const names = expectArray(input, path, `the order of ${DEBT_COMPONENTS.join(', ')}`)
  const length = Math.min(names.length, DEBT_COMPONENTS.length + 1)
  const order = Array.from({ length }, (_, index) => {
    const name = expectChoice(names[index], DEBT_COMPONENTS, at(path, index))
    return DEBT_COMPONENTS.indexOf(name) as 0 | 1 | 2
  })
  if (new Set(order).size !== order.length) {
    refuse('input.conflict', path, 'each component at most once', names)
  }
  return order.includes(2)
    ? order
    : refuse('policy.invalid', path, "an order that includes 'principal'", names)
}
