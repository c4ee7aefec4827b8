import { readDay, writeDay } from '../calendar/day-number.js'
import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectId, expectKeys, expectRecord } from '../kernel/expect.js'
import { compareTexts } from '../ledger/compare-texts.js'
import { readList } from './bounded-list.js'
import type { CreditFile, CreditRecord, CreditValue } from './credit-file.js'

const MAX_TEXT = 2000

/** The most records in a file. */
export const MAX_RECORDS = 1000

/** Reads a file. */
export function readFile(value: unknown, path: string, precedence: readonly string[]): CreditFile {
  const fields = expectRecord(value, path, 'a credit file, or null')
  expectKeys(fields, ['schema', 'customerId', 'records'], path)
  return {
    schema: expectChoice(fields['schema'], ['receivables/credit-file@1'], at(path, 'schema')),
    customerId: expectId(fields['customerId'], at(path, 'customerId')),
    records: readList(fields['records'], at(path, 'records'), [0, MAX_RECORDS], 'records', (row, place) =>
      readRecord(row, place, precedence, []),
    ),
  }
}

/** Reads a record; its values are sorted by field. */
export function readRecord(
  value: unknown,
  path: string,
  precedence: readonly string[],
  further: readonly string[],
): CreditRecord {
  const fields = expectRecord(value, path, 'a record with its source and date')
  expectKeys(fields, ['source', 'date', 'values', ...further], path)
  const source = expectId(fields['source'], at(path, 'source'))
  if (!precedence.includes(source)) {
    refuse('input.choice', at(path, 'source'), `one of the sources ${precedence.join(', ')}`, source)
  }
  const seen = new Set<string>()
  const values = readList(
    fields['values'],
    at(path, 'values'),
    [1, 500],
    'fields with values',
    (row, place) => {
      const one = expectRecord(row, place, 'a field with its value')
      expectKeys(one, ['field', 'value'], place)
      const field = expectId(one['field'], at(place, 'field'))
      if (seen.has(field))
        refuse('id.duplicate', at(place, 'field'), 'a field that is not yet in the list', field)
      seen.add(field)
      return { field, value: readValue(one['value'], at(place, 'value')) }
    },
  )
  const date = writeDay(readDay(fields['date'], at(path, 'date')))
  return { source, date, values: values.sort((a, b) => compareTexts(a.field, b.field)) }
}

function readValue(value: unknown, path: string): CreditValue {
  const what = `a text of at most ${String(MAX_TEXT)} characters, a finite number, true or false`
  if (value === undefined) return refuse('input.missing', path, what, value)
  if (typeof value === 'boolean') return value
  // Adding zero turns minus zero into zero, which JSON cannot distinguish.
  if (typeof value === 'number')
    return Number.isFinite(value) ? value + 0 : refuse('input.range', path, what, value)
  if (typeof value !== 'string') return refuse('input.type', path, what, value)
  return value.length <= MAX_TEXT ? value : refuse('input.range', path, what, value)
}

const textOf = ({ source, date, values }: CreditRecord): string =>
  JSON.stringify([date, source, values.map(({ field, value }) => [field, value])])

/** Whether two records are equal. */
export const isSameRecord = (a: CreditRecord, b: CreditRecord): boolean => textOf(a) === textOf(b)

/** Sorts by day, source and content, so that the order of arrival does not matter. */
export function sortRecords(records: readonly CreditRecord[]): CreditRecord[] {
  return records
    .map((record) => ({ record, text: textOf(record) }))
    .sort((a, b) => compareTexts(a.text, b.text))
    .map(({ record }) => record)
}
