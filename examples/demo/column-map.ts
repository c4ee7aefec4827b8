import { UsageError } from './usage-error.js'

/** What the demo reads of a row. */
export const FIELDS = ['id', 'customer', 'issued', 'due', 'amount', 'settled', 'paid', 'currency'] as const

/** What the demo reads of a row. */
export type Field = (typeof FIELDS)[number]

const REQUIRED: readonly Field[] = ['id', 'customer', 'issued', 'due', 'amount']

/** The column that each field is read from, by the name in the header. */
export type ColumnMap = Partial<Readonly<Record<Field, string>>>

/** Where the field of a row stands, with the column's name for messages. */
export type ColumnPlaces = Partial<Readonly<Record<Field, { readonly place: number; readonly name: string }>>>

/** Reads `id=Invoice No,customer=Customer,…`; a comma belongs to a column's name unless a field follows it. */
export function readColumnMap(text: string): ColumnMap {
  const map: Partial<Record<Field, string>> = {}
  for (const part of text.split(new RegExp(`,(?=\\s*(?:${FIELDS.join('|')})\\s*=)`))) {
    const [, name, column] = /^\s*([^=]*?)\s*=\s*([^]*?)\s*$/.exec(part) ?? []
    if (name === undefined || column === undefined || column === '') {
      throw new UsageError(`--map: "${part}" is not of the form field=column.`)
    }
    if (!isField(name)) {
      throw new UsageError(`--map: there is no field "${name}". The fields are ${FIELDS.join(', ')}.`)
    }
    if (map[name] !== undefined) throw new UsageError(`--map names ${name} twice.`)
    map[name] = column
  }
  const missing = REQUIRED.filter((name) => map[name] === undefined)
  if (missing.length > 0) {
    throw new UsageError(`--map must also name the column of ${missing.join(', ')}.${readAsOne(map)}`)
  }
  checkShared(map)
  return map
}

/** Fields that were read into the name of a column: a field of another name, or another mark between them. */
function readAsOne(map: ColumnMap): string {
  const [field, column] = Object.entries(map).find(([, name]) => name.includes('=')) ?? []
  return field === undefined || column === undefined
    ? ''
    : ` It names the column "${column}" for ${field}; the fields are ${FIELDS.join(', ')}, with a comma between them.`
}

/** Two fields of one column are a slip; only a day may stand for two: an invoice that is due at once. */
function checkShared(map: ColumnMap): void {
  for (const [place, field] of FIELDS.entries()) {
    const name = map[field]
    const other = FIELDS.slice(0, place).find((one) => name !== undefined && map[one] === name)
    if (other === undefined || (other === 'issued' && field === 'due')) continue
    throw new UsageError(`--map names the column "${name ?? ''}" for both ${other} and ${field}.`)
  }
}

const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name)

/** Finds the mapped columns in a header. Blanks around names, and which and how many are in them, do not count; all else does. */
export function findColumns(map: ColumnMap, header: readonly string[], delimiter = ''): ColumnPlaces {
  const names = header.map(oneLine)
  const places: Partial<Record<Field, { place: number; name: string }>> = {}
  for (const field of FIELDS) {
    const name = map[field]
    if (name === undefined) continue
    const place = names.indexOf(oneLine(name))
    if (place === -1)
      throw new UsageError(
        `The file has no column "${name}" (${field})${noField(name)}. ${listed(header, delimiter)}`,
      )
    if (names.lastIndexOf(oneLine(name)) !== place) {
      throw new UsageError(`The file has more than one column "${name}" (${field}): rename one of them.`)
    }
    places[field] = { place, name }
  }
  return places
}

/** A field that does not exist was read into the name of the column before it. */
function noField(column: string): string {
  const [, name] = /,\s*([^,=]+?)\s*=/.exec(column) ?? []
  return name === undefined ? '' : `; there is no field "${name}": the fields are ${FIELDS.join(', ')}`
}

/** A line break or a no-break space looks like a blank in a header, and nobody would type it. */
const oneLine = (name: string) => name.trim().replace(/\s+/gu, ' ')

/** The marks that separate cells. */
export const DELIMITERS = [';', '\t', '|', ','] as const

/** How a mark is named on the command line. */
export const nameOf = (delimiter: string): string => `"${delimiter === '\t' ? 'tab' : delimiter}"`

function listed(header: readonly string[], used: string): string {
  const names = header.map((name) => name.trim())
  const shown = names.slice(0, 40).map((name) => clipped(name, 40))
  const columns = `Its columns are: ${shown.join(' | ')}${names.length > 40 ? ' | …' : ''}.`.replace(
    /\.\.$/,
    '.',
  )
  const [only = ''] = names
  if (only.includes('\0')) return `${columns} It looks like UTF-16: try --encoding utf-16le.`
  if (/^\ufeff?<[?!a-z]/i.test(only)) {
    return `${columns} It looks like a web page or XML: open it in a spreadsheet and save it as CSV.`
  }
  const delimiter = DELIMITERS.find((mark) => mark !== used && only.includes(mark))
  if (names.length > 1 || delimiter === undefined) return columns
  return `${columns} It looks like one: try --delimiter ${nameOf(delimiter)}.`
}

const clipped = (text: string, length: number) => (text.length > length ? `${text.slice(0, length)}…` : text)
