import { findColumns, type ColumnMap } from './column-map.js'
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
  const lines = csvRows(head.chunks, delimiter ?? head.separator ?? ',')
  let rows: RowImport | undefined
  for await (const row of lines) {
    if (rows === undefined) {
      if (row.problem !== undefined) throw new UsageError(`The header cannot be read: ${row.problem}.`)
      const columns = await columnsOf(map, row.cells, lines)
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
async function columnsOf(map: ColumnMap, header: readonly string[], below: AsyncIterable<CsvRow>) {
  try {
    return findColumns(map, header)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    const line = await headerBelow(map, below)
    if (line === undefined) throw error
    const where = String(line)
    throw new UsageError(
      `${error.message} Line ${where} has all that --map names: try --header-line ${where}.`,
    )
  }
}

async function headerBelow(map: ColumnMap, below: AsyncIterable<CsvRow>): Promise<number | undefined> {
  let seen = 0
  for await (const { cells, line } of below) {
    seen += 1
    if (seen > LOOKED_AT) return undefined
    if (cells !== undefined && isHeader(map, cells)) return line
  }
  return undefined
}

function isHeader(map: ColumnMap, cells: readonly string[]): boolean {
  try {
    findColumns(map, cells)
    return true
  } catch {
    return false
  }
}
