import { refuse } from '../kernel/error.js'
import { at, expectBoolean, expectChoice, expectKeys, shapeOf, type UnknownRecord } from '../kernel/expect.js'
import { readScale, type CurrencyCode } from '../money/currency.js'
import { readAmount } from '../money/read-amount.js'
import { addMinor, maxMinor, minMinor, subtractMinor, type Minor } from '../numbers/minor.js'
import { readShare } from '../numbers/read-share.js'
import { ROUNDING_MODES } from '../numbers/rounding-mode.js'
import { writeMinor } from '../numbers/write-minor.js'
import type { Convert } from './exchange-rates.js'
import type { CoverScope } from './exposure-model.js'
import { readRows, timesRatio } from './read-facts.js'
import type { LimitsReason } from './reasons.js'

/** The amounts that covers can cover: deliveries minus advance payments, and the same plus open orders. */
export interface CoverBase {
  readonly delivered: Minor
  readonly withOrders: Minor
  readonly currency: CurrencyCode
  readonly scale: number
}

/** The part of the exposure that one cover covers. */
interface Answer {
  readonly scope: CoverScope
  readonly amount: (base: CoverBase) => Minor
}

const SECURITY = ['kind', 'currency', 'amount', 'scope', 'revolving', 'used'] as const
const INSURANCE = [
  'kind',
  'currency',
  'coveredShare',
  'buyerLimit',
  'rounding',
  'scope',
  'revolving',
  'used',
] as const

/**
 * Reads covers. Each is computed against its whole base, independent of the others. The sum of those for deliveries is
 * capped at the delivered amount, and the sum of all at the whole exposure, so the order of the covers does not matter.
 */
export function readCovers(
  value: unknown,
  path: string,
  convert: Convert,
  scale: number,
): (base: CoverBase, reasons: LimitsReason[]) => Minor {
  if (value === undefined) return () => 0
  const answers = shapeOf(value) === 'array' ? readAll(value, path, convert) : [readPlain(value, path, scale)]
  return (base, reasons) => {
    const sumOf = (wanted: CoverScope): Minor =>
      answers
        .filter(({ scope }) => scope === wanted)
        .map(({ amount }) => amount(base))
        .reduce(addMinor, 0)
    const delivered = sumOf('delivered')
    const both = sumOf('delivered-and-ordered')
    const counted = minMinor(
      addMinor(minMinor(delivered, baseOf(base, 'delivered')), both),
      baseOf(base, 'delivered-and-ordered'),
    )
    const sum = addMinor(delivered, both)
    if (sum > counted) {
      const params = {
        secured: writeMinor(sum, base.scale),
        gross: writeMinor(counted, base.scale),
        currency: base.currency,
      }
      reasons.push({ code: 'limits.cover-above-exposure', params })
    }
    return counted
  }
}

const baseOf = (base: CoverBase, scope: CoverScope): Minor =>
  maxMinor(0, scope === 'delivered' ? base.delivered : base.withOrders)

function readPlain(value: unknown, path: string, scale: number): Answer {
  const amount = readAmount(value, scale, path)
  return { scope: 'delivered-and-ordered', amount: () => amount }
}

const readAll = (value: unknown, path: string, convert: Convert): Answer[] =>
  readRows(value, path, 'a list of covers', (row, rowPath) => readCover(row, rowPath, convert))

function readCover(row: UnknownRecord, path: string, convert: Convert): Answer {
  const kind = expectChoice(row['kind'], ['security', 'insurance'], at(path, 'kind'))
  expectKeys(row, kind === 'security' ? SECURITY : INSURANCE, path)
  const scale = readScale(row['currency'], at(path, 'currency'))
  const scope = expectChoice(row['scope'], ['delivered', 'delivered-and-ordered'], at(path, 'scope'))
  const most = maxMinor(0, subtractMinor(mostOf(row, kind, scale, path), usedOf(row, scale, path)))
  const limit = convert(most, row['currency'] as CurrencyCode, scale, at(path, 'currency'))
  if (kind === 'security') return { scope, amount: (base) => minMinor(limit, baseOf(base, scope)) }
  const share = readShare(row['coveredShare'], at(path, 'coveredShare'))
  const rounding = expectChoice(row['rounding'], ROUNDING_MODES, at(path, 'rounding'))
  return { scope, amount: (base) => timesRatio(minMinor(limit, baseOf(base, scope)), share, rounding) }
}

function mostOf(row: UnknownRecord, kind: 'security' | 'insurance', scale: number, path: string): Minor {
  const field = kind === 'security' ? 'amount' : 'buyerLimit'
  return readAmount(row[field], scale, at(path, field))
}

/** The used part of a cover that does not revolve; 0 for a revolving cover, because payment restores it. */
function usedOf(row: UnknownRecord, scale: number, path: string): Minor {
  const revolving = expectBoolean(row['revolving'], at(path, 'revolving'))
  const { used } = row
  if (revolving) {
    if (used !== undefined)
      refuse('input.conflict', at(path, 'used'), 'no used amount, since a revolving cover has none', used)
    return 0
  }
  return readAmount(used, scale, at(path, 'used'))
}
