import { refuse } from '../kernel/error.js'
import { at, expectInteger, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readAmount } from '../money/read-amount.js'
import { addMinor, compareMinor, type Minor } from '../numbers/minor.js'
import { addRatio, multiplyRatio, readRatio, type Ratio, wholeRatio, compareRatio } from '../numbers/ratio.js'
import { readMinor } from '../numbers/read-minor.js'
import { readShare } from '../numbers/read-share.js'
import { bandLimit, bandShare, figuresOf } from './method-tables.js'
import { MAX_RULES, readList, readPositive } from './read-facts.js'

/** The input of a method: its fields, their path, and the decimals of the currency. */
export interface MethodInput {
  readonly fields: UnknownRecord
  readonly path: string
  readonly scale: number
}

/**
 * A method: its fields, those of them that may be unknown (null), and its exact formula in minor units; undefined if
 * the formula has no result.
 */
export interface Formula {
  readonly fields: readonly string[]
  readonly facts: readonly string[]
  readonly limit: (input: MethodInput) => Ratio | undefined
  /** Whether the method requires a profit and these facts have none; the limit is then zero. */
  readonly needsProfit?: (input: MethodInput) => boolean
}

const smaller = (a: Ratio, b: Ratio): Ratio => (compareRatio(a, b) <= 0 ? a : b)

/** Reads an amount that may be below zero, such as a net worth or a profit. */
const signed = ({ fields, path, scale }: MethodInput, name: string): Ratio =>
  wholeRatio(readMinor(fields[name], scale, at(path, name)))
const amount = ({ fields, path, scale }: MethodInput, name: string): Ratio =>
  wholeRatio(readAmount(fields[name], scale, at(path, name)))
const share = ({ fields, path }: MethodInput, name: string): Ratio => readShare(fields[name], at(path, name))
const factor = ({ fields, path }: MethodInput, name: string): Ratio =>
  readPositive(fields[name], at(path, name))

function netWorth(input: MethodInput): Ratio {
  const limit = multiplyRatio(signed(input, 'netWorth'), share(input, 'share'))
  if (input.fields['cap'] === undefined) return limit
  const path = at(input.path, 'cap')
  const fields = expectRecord(input.fields['cap'], path, 'a cap with ownBusiness and share')
  expectKeys(fields, ['ownBusiness', 'share'], path)
  const cap = { fields, path, scale: input.scale }
  return smaller(limit, multiplyRatio(amount(cap, 'ownBusiness'), share(cap, 'share')))
}

const tangibleNetWorth = (input: MethodInput): Ratio =>
  multiplyRatio(signed(input, 'tangibleNetWorth'), share(input, 'share'))

const earnsNothing = (input: MethodInput): boolean => signed(input, 'preTaxProfit').num <= 0n

function classMinimum(input: MethodInput): Ratio {
  const { fields, path } = input
  const figures = ['netWorthShare', 'turnoverShare']
  const [worth, turnover] = figuresOf(
    fields['class'],
    fields['classes'],
    'class',
    figures,
    readShare,
    at(path, 'class'),
    at(path, 'classes'),
  )
  return smaller(
    multiplyRatio(signed(input, 'tangibleNetWorth'), worth as Ratio),
    multiplyRatio(amount(input, 'turnover'), turnover as Ratio),
  )
}

const listed = ({ fields, path, scale }: MethodInput, name: string): Minor[] =>
  readList(
    fields[name],
    at(path, name),
    'a list of amounts',
    (value, place) => readAmount(value, scale, place),
    MAX_RULES,
  )

/** The median; of an even number the mean of the two in the middle; undefined for an empty list. */
function tradeReferences(input: MethodInput): Ratio | undefined {
  const sorted = listed(input, 'limits').sort(compareMinor)
  if (sorted.length === 0) return undefined
  const half = sorted.length >> 1
  const upper = sorted[half] as Minor
  const lower = sorted.length % 2 === 1 ? upper : (sorted[half - 1] as Minor)
  return { num: BigInt(addMinor(upper, lower)), den: 2n }
}

function needs(input: MethodInput): Ratio {
  const { fields, path } = input
  const { graceDays = 0 } = fields
  const days = expectInteger(fields['days'], at(path, 'days'), 1, 3660)
  const term = expectInteger(fields['termDays'], at(path, 'termDays'), 0, 3660)
  const grace = expectInteger(graceDays, at(path, 'graceDays'), 0, 3660)
  const tax = addRatio({ num: 1n, den: 1n }, share(input, 'taxRate'))
  const span = { num: BigInt(term + grace), den: BigInt(days) }
  return multiplyRatio(multiplyRatio(amount(input, 'sales'), span), tax)
}

function smallCustomer(input: MethodInput): Ratio {
  const sum = addRatio(signed(input, 'netAssets'), signed(input, 'netProfit'))
  const half = multiplyRatio(sum, { num: 1n, den: 2n })
  return input.fields['factor'] === undefined ? half : multiplyRatio(half, factor(input, 'factor'))
}

function salesTermFactor(input: MethodInput): Ratio {
  const { fields, path } = input
  const [found] = figuresOf(
    fields['grade'],
    fields['factors'],
    'grade',
    ['factor'],
    readPositive,
    at(path, 'grade'),
    at(path, 'factors'),
  )
  return multiplyRatio(
    multiplyRatio(amount(input, 'monthlySales'), factor(input, 'termMonths')),
    found as Ratio,
  )
}

function bandedShare(input: MethodInput): Ratio {
  const { fields, path } = input
  const figure = readRatio(fields['figure'], at(path, 'figure'))
  return multiplyRatio(signed(input, 'amount'), bandShare(figure, fields['bands'], at(path, 'bands')))
}

function points({ fields, path, scale }: MethodInput): Ratio | undefined {
  const value = readRatio(fields['points'], at(path, 'points'))
  const limit = bandLimit(value, fields['bands'], scale, at(path, 'bands'))
  return limit === undefined ? undefined : wholeRatio(limit)
}

/** All methods by name. */
export const FORMULAS: ReadonlyMap<string, Formula> = /* #__PURE__ */ new Map<string, Formula>([
  ['net-worth', { fields: ['netWorth', 'share', 'cap'], facts: ['netWorth'], limit: netWorth }],
  [
    'tangible-net-worth',
    {
      fields: ['tangibleNetWorth', 'preTaxProfit', 'share'],
      facts: ['tangibleNetWorth', 'preTaxProfit'],
      limit: tangibleNetWorth,
      needsProfit: earnsNothing,
    },
  ],
  [
    'class-minimum',
    {
      fields: ['tangibleNetWorth', 'turnover', 'class', 'classes'],
      facts: ['tangibleNetWorth', 'turnover'],
      limit: classMinimum,
    },
  ],
  ['trade-references', { fields: ['limits'], facts: [], limit: tradeReferences }],
  [
    'needs',
    { fields: ['sales', 'days', 'termDays', 'graceDays', 'taxRate'], facts: ['sales'], limit: needs },
  ],
  [
    'last-limit',
    {
      fields: ['limit', 'factor'],
      facts: ['limit'],
      limit: (input) => multiplyRatio(amount(input, 'limit'), factor(input, 'factor')),
    },
  ],
  [
    'sum-of-risks',
    {
      fields: ['amounts'],
      facts: [],
      limit: (input) => {
        const amounts = listed(input, 'amounts')
        if (amounts.length === 0)
          refuse('input.missing', at(input.path, 'amounts'), 'at least one amount', undefined)
        return wholeRatio(amounts.reduce(addMinor))
      },
    },
  ],
  [
    'small-customer',
    {
      fields: ['netAssets', 'netProfit', 'factor'],
      facts: ['netAssets', 'netProfit'],
      limit: smallCustomer,
    },
  ],
  [
    'sales-term-factor',
    {
      fields: ['monthlySales', 'termMonths', 'grade', 'factors'],
      facts: ['monthlySales'],
      limit: salesTermFactor,
    },
  ],
  [
    'share-of',
    {
      fields: ['amount', 'share'],
      facts: ['amount'],
      limit: (input) => multiplyRatio(signed(input, 'amount'), share(input, 'share')),
    },
  ],
  [
    'banded-share',
    { fields: ['amount', 'figure', 'bands'], facts: ['amount', 'figure'], limit: bandedShare },
  ],
  ['points', { fields: ['points', 'bands'], facts: ['points'], limit: points }],
])
