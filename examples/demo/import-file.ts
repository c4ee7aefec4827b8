import { findColumns } from './column-map.js'
import type { ExportOptions } from './command-line.js'
import { csvRows } from './csv-rows.js'
import { RowImport } from './import-rows.js'
import { UsageError } from './usage-error.js'

/** Reads an export that comes in chunks of text: the first row is its header. */
export async function importRows(
  chunks: AsyncIterable<string>,
  { map, rows: format, delimiter }: ExportOptions,
): Promise<ReturnType<RowImport['finish']>> {
  let rows: RowImport | undefined
  for await (const row of csvRows(chunks, delimiter)) {
    if (rows === undefined) {
      if (row.problem !== undefined) throw new UsageError(`The header cannot be read: ${row.problem}.`)
      rows = new RowImport({ ...format, columns: findColumns(map, row.cells) }, row.cells.length)
    } else if (row.problem === undefined) {
      rows.add(row.cells, row.line)
    } else {
      rows.addBroken(row.line, row.problem)
    }
  }
  if (rows === undefined) throw new UsageError('The file is empty: it has no header.')
  return rows.finish()
}
