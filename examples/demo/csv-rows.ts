import { parse } from 'csv-parse/sync'

/** A row with the line on which it begins, or what keeps a line from being read. */
export type CsvRow =
  | { readonly line: number; readonly cells: readonly string[]; readonly problem?: undefined }
  | { readonly line: number; readonly problem: string }

/** How many lines are parsed at once. */
const BATCH = 500
/** The most lines of one row; a quote that stays open for longer was opened by mistake. */
const LONGEST_ROW = 200

/**
 * The rows of a CSV text that comes in chunks, one after the other. Lines end in LF, CRLF or CR; blank lines are no rows.
 * A line whose quotes do not fit is reported alone and reading goes on at the next line, so that a forgotten quote does
 * not swallow the rest of the file.
 */
export async function* csvRows(
  chunks: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<CsvRow, void, undefined> {
  let waiting: string[] = []
  let firstLine = 1
  for await (const lines of linesOf(chunks)) {
    for (const line of lines) {
      waiting.push(line)
      if (waiting.length < BATCH) continue
      const taken = take(waiting, firstLine, delimiter, false)
      yield* taken.rows
      firstLine += waiting.length - taken.rest.length
      waiting = taken.rest
    }
  }
  yield* take(waiting, firstLine, delimiter, true).rows
}

/** Lines without their ends, as many at a time as a chunk has. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string[], void, undefined> {
  let tail = ''
  for await (const chunk of chunks) {
    tail += chunk
    // A CR at the end may be the first half of a CRLF.
    const held = tail.endsWith('\r') ? '\r' : ''
    const lines = tail.slice(0, tail.length - held.length).split(/\r\n|\n|\r/)
    tail = (lines.pop() ?? '') + held
    yield lines
  }
  if (tail !== '') yield tail.split(/\r\n|\n|\r/)
}

/** Parses lines; those of a last row that may go on in later lines come back as the rest. */
function take(
  lines: readonly string[],
  firstLine: number,
  delimiter: string,
  isEnd: boolean,
): { readonly rows: CsvRow[]; readonly rest: string[] } {
  const rows: CsvRow[] = []
  let done = 0
  while (done < lines.length) {
    const start = done
    try {
      parse(`${lines.slice(start).join('\n')}\n`, {
        delimiter,
        record_delimiter: '\n',
        relax_column_count: true,
        skip_empty_lines: true,
        on_record: (cells: string[], { lines: reached }: { lines: number }) => {
          done = start + reached
          const line = firstLine + done - 1 - newlinesIn(cells)
          if (cells.length > 1 || cells[0]?.trim() !== '') rows.push({ line, cells })
          return null
        },
      })
      return { rows, rest: [] }
    } catch (error) {
      while (lines[done]?.trim() === '') done += 1
      const isOpen = (error as { code?: unknown }).code === 'CSV_QUOTE_NOT_CLOSED'
      if (isOpen && !isEnd && lines.length - done <= LONGEST_ROW) return { rows, rest: lines.slice(done) }
      rows.push({
        line: firstLine + done,
        problem: isOpen ? 'a quote is opened and never closed' : 'a quote stands where none may',
      })
      done += 1
    }
  }
  return { rows, rest: [] }
}

const newlinesIn = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => (cell.includes('\n') ? count + cell.split('\n').length - 1 : count), 0)
