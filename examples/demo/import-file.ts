import { DELIMITERS, findColumns, nameOf, type ColumnMap } from './column-map.js'
import type { ExportOptions } from './command-line.js'
import { csvRows, type CsvRow } from './csv-rows.js'
import { headOf } from './file-head.js'
import { RowImport } from './import-rows.js'
import { UsageError } from './usage-error.js'

/** How many rows below a line that is no header are looked at for one. */
const LOOKED_AT = 50

/** Reads an export that comes in chunks of text: the first row is its header, or the first from the line that is named. */
export async function importRows(
  chunks: AsyncIterable<string>,
  { map, rows: format, delimiter, headerLine = 1 }: ExportOptions,
): Promise<ReturnType<RowImport['finish']>> {
  const head = await headOf(chunks, headerLine)
  const mark = delimiter ?? head.separator ?? ','
  const lines = csvRows(head.chunks, mark)
  let rows: RowImport | undefined
  for await (const row of lines) {
    if (rows === undefined) {
      if (row.problem !== undefined) {
        throw new UsageError(
          `The header cannot be read: in line ${String(row.line)} ${row.problem}. Where the header is another line: --header-line N.`,
        )
      }
      const columns = await columnsOf(map, row.cells, mark, lines)
      rows = new RowImport({ ...format, columns }, row.cells.length)
    } else if (row.problem === undefined) {
      rows.add(row.cells, row.line)
    } else {
      rows.addBroken(row.line, row.problem)
    }
  }
  if (rows === undefined) {
    throw new UsageError(
      headerLine === 1
        ? 'The file is empty: it has no header.'
        : `The file has nothing from line ${String(headerLine)} on: no header.`,
    )
  }
  return rows.finish()
}

/** The columns of a header; where this is none, and a header follows below, the error says where. */
async function columnsOf(
  map: ColumnMap,
  header: readonly string[],
  delimiter: string,
  below: AsyncIterable<CsvRow>,
) {
  try {
    return findColumns(map, header, delimiter)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    const found = await headerBelow(map, delimiter, below)
    if (found === undefined) throw error
    const options = [`--header-line ${String(found.line)}`]
    if (found.delimiter !== delimiter) options.push(`--delimiter ${nameOf(found.delimiter)}`)
    // What the line that is no header looks like says nothing any more.
    const [shown = ''] = error.message.split(' It looks like ')
    throw new UsageError(
      `${shown} Line ${String(found.line)} has all that --map names: try ${options.join(' ')}.`,
    )
  }
}

async function headerBelow(map: ColumnMap, delimiter: string, below: AsyncIterable<CsvRow>) {
  let seen = 0
  for await (const { cells, line } of below) {
    seen += 1
    if (seen > LOOKED_AT) return undefined
    if (cells === undefined) continue
    const found = [delimiter, ...DELIMITERS].find((mark) => isHeader(map, cellsBy(mark, delimiter, cells)))
    if (found !== undefined) return { line, delimiter: found }
  }
  return undefined
}

/** The cells of a header, as they would be with another mark between them. */
const cellsBy = (mark: string, used: string, cells: readonly string[]): readonly string[] =>
  mark === used
    ? cells
    : cells
        .join(used)
        .split(mark)
        .map((cell) => cell.trim().replace(/^"([^]*)"$/, '$1'))

function isHeader(map: ColumnMap, cells: readonly string[]): boolean {
  try {
    findColumns(map, cells)
    return true
  } catch {
    return false
  }
}
