import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectId, expectKeys, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import type { ExactDecimal } from '../numbers/read-decimal.js'
import { readList } from './bounded-list.js'
import { checkAttributes, checkOnce, spanOf } from './check-attributes.js'
import {
  compileRow,
  type CompiledCard,
  type CompiledCharacteristic,
  type CompiledRow,
} from './compiled-card.js'
import { addExact, compareExact, multiplyExact, NOTHING, readPoints, writeTrimmed } from './exact-decimal.js'
import type { Faults } from './faults.js'
import { readAttribute, type ReadAttribute } from './read-attribute.js'
import { bandOf, readGrades } from './read-grades.js'

const MAX_CHARACTERISTICS = 200
const MAX_ATTRIBUTES = 500
const ONE: ExactDecimal = { units: 1n, scale: 0 }

/** Reads a scorecard and collects its faults part by part. Undefined if no card can be made. */
export function readScorecard(value: unknown, path: string, faults: Faults): CompiledCard | undefined {
  return faults.read(() => {
    const fields = expectRecord(value, path, 'a scorecard')
    expectKeys(fields, ['schema', 'id', 'offset', 'characteristics', 'grades'], path)
    if (fields['schema'] !== undefined)
      expectChoice(fields['schema'], ['receivables/scorecard@1'], at(path, 'schema'))
    if (fields['id'] !== undefined) expectId(fields['id'], at(path, 'id'))
    const offset = optional(fields, 'offset', path) ?? NOTHING
    const characteristics = readCharacteristics(
      fields['characteristics'],
      at(path, 'characteristics'),
      faults,
    )
    const bands =
      fields['grades'] === undefined ? null : readGrades(fields['grades'], at(path, 'grades'), faults)
    const card = { offset, characteristics, bands }
    if (faults.list.length === 0) checkCoverage(card, at(path, 'grades'), faults)
    return card
  })
}

const optional = (fields: UnknownRecord, name: string, path: string): ExactDecimal | undefined =>
  fields[name] === undefined ? undefined : readPoints(fields[name], at(path, name))

function readCharacteristics(value: unknown, path: string, faults: Faults): CompiledCharacteristic[] {
  const seen = new Set<string>()
  const what = 'the characteristics of the card'
  return readList(value, path, [1, MAX_CHARACTERISTICS], what, (element, place) =>
    faults.read(() => {
      const characteristic = readCharacteristic(element, place, faults)
      const { id } = characteristic
      if (seen.has(id)) refuse('id.duplicate', at(place, 'id'), 'a name that no other characteristic has', id)
      seen.add(id)
      return characteristic
    }),
  ).filter((characteristic) => characteristic !== undefined)
}

function readCharacteristic(value: unknown, path: string, faults: Faults): CompiledCharacteristic {
  const fields = expectRecord(value, path, 'a characteristic')
  expectKeys(fields, ['id', 'weight', 'attributes', 'rating'], path)
  const id = expectId(fields['id'], at(path, 'id'))
  const weight = optional(fields, 'weight', path) ?? ONE
  if (weight.units <= 0n) refuse('input.range', at(path, 'weight'), 'a weight above 0', fields['weight'])
  const rating = fields['rating'] === undefined ? null : readRating(fields['rating'], at(path, 'rating'))
  const place = at(path, 'attributes')
  const rows =
    rating !== null && fields['attributes'] === undefined
      ? []
      : readList(fields['attributes'], place, [1, MAX_ATTRIBUTES], 'rows', (row, rowPath) =>
          faults.read(() => readAttribute(row, rowPath, 'points')),
        )
  return compile(id, weight, rating, rows, place, faults)
}

interface Rating {
  readonly min: ExactDecimal
  readonly max: ExactDecimal
}

function readRating(value: unknown, path: string): Rating {
  const fields = expectRecord(value, path, 'the minimum and the maximum of the rating')
  expectKeys(fields, ['min', 'max'], path)
  const min = readPoints(fields['min'], at(path, 'min'))
  const max = readPoints(fields['max'], at(path, 'max'))
  if (compareExact(min, max) >= 0) {
    refuse('scorecard.invalid', at(path, 'max'), 'a number above `min`', fields['max'])
  }
  return { min, max }
}

function compile(
  id: string,
  weight: ExactDecimal,
  rating: Rating | null,
  rows: readonly (ReadAttribute | undefined)[],
  path: string,
  faults: Faults,
): CompiledCharacteristic {
  const sound = rows.filter((row) => row !== undefined)
  const other = sound.find(({ taken }) => taken.kind !== 'missing')
  if (rating !== null && other !== undefined) {
    faults.add(other.path, 'no row other than that for `missing`, since there is a rating', other.label)
  }
  if (rating !== null) checkOnce(sound, 'missing', faults)
  const isWhole = rating === null && sound.length === rows.length
  const ranges = isWhole ? checkAttributes(sound, path, faults) : []
  const awards = [
    ...sound.map(({ worth }) => worth),
    ...(rating === null ? [] : [rating.min, rating.max]),
  ].map((points) => multiplyExact(points, weight))
  const highest = awards.reduce((a, b) => (compareExact(b, a) > 0 ? b : a), awards[0] ?? NOTHING)
  const compiled = new Map(sound.map((row) => [row, compileRow(row.label, row.worth, weight, highest)]))
  const rowOf = (row: ReadAttribute): CompiledRow => compiled.get(row) as CompiledRow
  const single = (kind: 'missing' | 'otherwise'): CompiledRow | undefined => {
    const found = sound.find(({ taken }) => taken.kind === kind)
    return found && rowOf(found)
  }
  return {
    id,
    weight,
    weightText: writeTrimmed(weight),
    rating,
    ranges: ranges.map((row) => ({ ...row.taken, row: rowOf(row) })),
    span: spanOf(ranges),
    categories: new Map(
      sound.flatMap((row) =>
        row.taken.kind === 'categories' ? row.taken.names.map((name) => [name, rowOf(row)] as const) : [],
      ),
    ),
    otherwise: single('otherwise'),
    missing: single('missing'),
    lowest: awards.reduce((a, b) => (compareExact(b, a) < 0 ? b : a), awards[0] ?? NOTHING),
    highest,
    maximum: writeTrimmed(highest),
  }
}

/** Checks that every score that the card can give has a grade. */
function checkCoverage({ offset, characteristics, bands }: CompiledCard, path: string, faults: Faults): void {
  if (bands === null) return
  for (const end of ['lowest', 'highest'] as const) {
    const score = characteristics.reduce((sum, characteristic) => addExact(sum, characteristic[end]), offset)
    if (bandOf(score, bands) !== undefined) continue
    const text = writeTrimmed(score)
    faults.add(path, `a band for ${text}, the ${end} possible score of the card`, `no band for ${text}`)
  }
}
