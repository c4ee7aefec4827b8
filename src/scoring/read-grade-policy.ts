import { refuse } from '../kernel/error.js'
import {
  at,
  expectId,
  expectInteger,
  expectKeys,
  expectRecord,
  type UnknownRecord,
} from '../kernel/expect.js'
import type { ExactDecimal } from '../numbers/read-decimal.js'
import { readList } from './bounded-list.js'
import { compareExact, readPoints } from './exact-decimal.js'
import { Faults } from './faults.js'
import { readGrades, type ReadBand } from './read-grades.js'

/** The indicator with at least as much weight as any other. */
export const PAYMENT_RECORD = 'payment-record'

/** A policy of grade migration after reading. */
export interface ReadGradePolicy {
  readonly bands: readonly ReadBand[]
  readonly weights: readonly { readonly indicator: string; readonly weight: ExactDecimal }[]
  /** For each signal, the position that it requires from the current one. */
  readonly signals: ReadonlyMap<string, (current: number) => number>
  readonly cleanFrom: ExactDecimal
  readonly upgradeAfter: number
  readonly periodDays: number
  readonly upgradeSteps: number
}

const FIELDS = ['grades', 'weights', 'signals', 'cleanFrom', 'upgradeAfter', 'periodDays', 'upgradeSteps']

/** Reads a policy of grade migration. */
export function readGradePolicy(value: unknown): ReadGradePolicy {
  const fields = expectRecord(value, 'policy', 'a grade migration policy')
  expectKeys(fields, FIELDS, 'policy')
  const faults = new Faults()
  const bands = readGrades(fields['grades'], 'policy.grades', faults)
  faults.refuse()
  return {
    bands,
    weights: readWeights(fields['weights'], 'policy.weights'),
    signals: readSignals(fields['signals'], 'policy.signals', bands),
    cleanFrom: readPoints(fields['cleanFrom'], 'policy.cleanFrom'),
    upgradeAfter: expectInteger(fields['upgradeAfter'], 'policy.upgradeAfter', 1, 120),
    periodDays: expectInteger(fields['periodDays'], 'policy.periodDays', 1, 3660),
    upgradeSteps: expectInteger(fields['upgradeSteps'], 'policy.upgradeSteps', 1, 100),
  }
}

function readWeights(value: unknown, path: string): ReadGradePolicy['weights'] {
  const weights = readList(value, path, [1, 100], 'indicators with their weights', (row, place) => {
    const fields = expectRecord(row, place, 'an indicator with its weight')
    expectKeys(fields, ['indicator', 'weight'], place)
    const weight = readPoints(fields['weight'], at(place, 'weight'))
    if (weight.units <= 0n) refuse('input.range', at(place, 'weight'), 'a weight above 0', fields['weight'])
    return { indicator: expectId(fields['indicator'], at(place, 'indicator')), weight }
  })
  refuseTwice(
    weights.map(({ indicator }) => indicator),
    path,
    'indicator',
  )
  const record = weights.find(({ indicator }) => indicator === PAYMENT_RECORD)
  if (record === undefined) return refuse('policy.invalid', path, `a weight for ${PAYMENT_RECORD}`, value)
  const heavier = weights.findIndex(({ weight }) => compareExact(weight, record.weight) > 0)
  if (heavier >= 0) {
    const expected = `a weight not above that of ${PAYMENT_RECORD}`
    refuse('policy.invalid', at(at(path, heavier), 'weight'), expected, value)
  }
  return weights
}

function readSignals(value: unknown, path: string, bands: readonly ReadBand[]): ReadGradePolicy['signals'] {
  if (value === undefined) return new Map()
  const rows = readList(value, path, [0, 200], 'signals with their effects', (row, place) => {
    const fields = expectRecord(row, place, 'a signal with its effect')
    expectKeys(fields, ['signal', 'down', 'to'], place)
    return [expectId(fields['signal'], at(place, 'signal')), readEffect(fields, place, bands)] as const
  })
  refuseTwice(
    rows.map(([signal]) => signal),
    path,
    'signal',
  )
  return new Map(rows)
}

function readEffect(
  fields: UnknownRecord,
  path: string,
  bands: readonly ReadBand[],
): (current: number) => number {
  if ((fields['down'] === undefined) === (fields['to'] === undefined)) {
    return refuse('input.conflict', path, 'either `down` or `to`', fields)
  }
  const worst = bands.length - 1
  if (fields['to'] === undefined) {
    const down = expectInteger(fields['down'], at(path, 'down'), 1, 100)
    return (current) => Math.min(current + down, worst)
  }
  const position = positionOf(fields['to'], at(path, 'to'), bands)
  return (current) => Math.max(current, position)
}

/** The index of a grade in the policy; 0 is the best. */
export function positionOf(value: unknown, path: string, bands: readonly ReadBand[]): number {
  const position = bands.findIndex(({ grade }) => grade === expectId(value, path))
  const grades = bands.map(({ grade }) => grade).join(', ')
  return position < 0 ? refuse('input.choice', path, `one of the grades ${grades}`, value) : position
}

function refuseTwice(ids: readonly string[], path: string, field: string): void {
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index)
  if (twice < 0) return
  refuse('id.duplicate', at(at(path, twice), field), `a name that no other ${field} has`, ids[twice])
}
