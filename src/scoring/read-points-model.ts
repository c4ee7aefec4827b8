import { refuse } from '../kernel/error.js'
import { at, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { readDecimal, type ExactDecimal } from '../numbers/read-decimal.js'
import { readList } from './bounded-list.js'
import { checkAttributes } from './check-attributes.js'
import { writeTrimmed } from './exact-decimal.js'
import { Faults } from './faults.js'
import { readAttribute, type ReadAttribute, type Taken } from './read-attribute.js'
import type { ScoreAttribute } from './scorecard.js'

/** A characteristic of a regression after reading. */
export interface ReadModelCharacteristic {
  readonly id: string
  readonly coefficient: ExactDecimal
  readonly rows: readonly { readonly takes: Omit<ScoreAttribute, 'points'>; readonly worth: ExactDecimal }[]
}

/** Reads the characteristics of a regression and reports all faults together. */
export function readModel(value: unknown, path: string): ReadModelCharacteristic[] {
  const faults = new Faults()
  const seen = new Set<string>()
  const read = readList(value, path, [1, 200], 'the characteristics of the model', (element, place) =>
    faults.read(() => {
      const fields = expectRecord(element, place, 'a characteristic')
      expectKeys(fields, ['id', 'coefficient', 'attributes'], place)
      const id = expectId(fields['id'], at(place, 'id'))
      if (seen.has(id)) refuse('id.duplicate', at(place, 'id'), 'a name that no other characteristic has', id)
      seen.add(id)
      const coefficient = readDecimal(fields['coefficient'], at(place, 'coefficient'))
      const rows = readRows(fields['attributes'], at(place, 'attributes'), faults)
      return { id, coefficient, rows: rows.map(({ taken, worth }) => ({ takes: takesOf(taken), worth })) }
    }),
  )
  faults.refuse()
  return read.filter((characteristic) => characteristic !== undefined)
}

function readRows(value: unknown, path: string, faults: Faults): readonly ReadAttribute[] {
  const read = readList(value, path, [1, 500], 'rows', (row, place) =>
    faults.read(() => readAttribute(row, place, 'woe', readDecimal)),
  )
  const rows = read.filter((row) => row !== undefined)
  if (rows.length === read.length) checkAttributes(rows, path, faults)
  return rows
}

function takesOf(taken: Taken): Omit<ScoreAttribute, 'points'> {
  if (taken.kind === 'categories') return { categories: taken.names }
  if (taken.kind !== 'range') return { [taken.kind]: true }
  const { from, to } = taken
  return {
    ...(from === null ? {} : { from: writeTrimmed(from) }),
    ...(to === null ? {} : { to: writeTrimmed(to) }),
  }
}
