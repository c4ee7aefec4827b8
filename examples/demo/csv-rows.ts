import { parse } from 'csv-parse/sync'

/** A row with the line on which it begins, or what keeps a line from being read. */
export type CsvRow =
  | { readonly line: number; readonly cells: readonly string[]; readonly problem?: undefined }
  | { readonly line: number; readonly problem: string; readonly cells?: undefined }

/** What the rows of a file have in common. */
interface Shape {
  readonly delimiter: string
  /** How many cells the first row has, the header; undefined before it. */
  width: number | undefined
}

/** How many lines are parsed at once. */
const BATCH = 500
/** The most lines of one row; a quote that stays open for longer was opened by mistake. */
const LONGEST_ROW = 200

/**
 * The rows of a CSV text that comes in chunks, one after the other. Lines end in LF, CRLF or CR; blank lines are no rows.
 * A line whose quotes do not fit is reported alone and reading goes on at the next line, so that a forgotten quote does
 * not swallow other rows: neither the rest of the file nor those up to a stray quote that happens to close it.
 */
export async function* csvRows(
  chunks: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<CsvRow, void, undefined> {
  let waiting: string[] = []
  let firstLine = 1
  const shape: Shape = { delimiter, width: undefined }
  for await (const lines of linesOf(chunks)) {
    for (const line of lines) {
      waiting.push(line)
      if (waiting.length < BATCH) continue
      const taken = take(waiting, firstLine, shape, false)
      yield* taken.rows
      firstLine += waiting.length - taken.rest.length
      waiting = taken.rest
    }
  }
  yield* take(waiting, firstLine, shape, true).rows
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

/** A row that begins on a line, lasts to another, and is no row: some quote is missing. */
class Swallowed extends Error {
  readonly lastLine: number

  constructor(lastLine: number) {
    super()
    this.lastLine = lastLine
  }
}

/** Parses lines; those of a last row that may go on in later lines come back as the rest. */
function take(
  lines: readonly string[],
  firstLine: number,
  shape: Shape,
  isEnd: boolean,
): { readonly rows: CsvRow[]; readonly rest: string[] } {
  const rows: CsvRow[] = []
  let done = 0
  while (done < lines.length) {
    const start = done
    try {
      parse(`${bareTexts(lines.slice(start).join('\n'), shape)}\n`, {
        ...formatOf(shape),
        on_record: (given: string[], { lines: reached }: { lines: number }) => {
          const cells = given.map(bareText)
          const last = start + reached
          const line = firstLine + last - 1 - newlinesIn(cells)
          if (swallowsRows(cells, shape)) throw new Swallowed(firstLine + last - 1)
          done = last
          if (cells.length > 1 || cells[0]?.trim() !== '') {
            rows.push({ line, cells })
            shape.width ??= cells.length
          }
          return null
        },
      })
      return { rows, rest: [] }
    } catch (error) {
      while (lines[done]?.trim() === '') done += 1
      const isOpen = (error as { code?: unknown }).code === 'CSV_QUOTE_NOT_CLOSED'
      if (isOpen && !isEnd && lines.length - done <= LONGEST_ROW) return { rows, rest: lines.slice(done) }
      rows.push({ line: firstLine + done, problem: problemOf(error, isOpen) })
      done += 1
    }
  }
  return { rows, rest: [] }
}

/**
 * Programs write `="007"` so that a spreadsheet keeps the zeros: the text is `007`. No quoted cell has this in it, since quotes are
 * doubled there.
 */
function bareTexts(text: string, { delimiter }: Shape): string {
  if (!text.includes('="')) return text
  const mark = delimiter.replace(/\W/g, String.raw`\$&`)
  return text.replace(new RegExp(`(?<=^|${mark})="([^"\n]*)"(?=${mark}|$)`, 'gm'), '"$1"')
}

/** The same in a cell that was in quotes itself, as in a file that a spreadsheet saved again. */
const bareText = (cell: string): string => /^="([^"]*)"$/.exec(cell)?.[1] ?? cell

const formatOf = ({ delimiter }: Shape) =>
  ({ delimiter, record_delimiter: '\n', relax_column_count: true, skip_empty_lines: true }) as const

function problemOf(error: unknown, isOpen: boolean): string {
  if (error instanceof Swallowed) {
    return `a quote is opened and closed only in line ${String(error.lastLine)}, where that makes no row`
  }
  return isOpen ? 'a quote is opened and never closed' : 'a quote stands where none may'
}

/** Lines of fewer cells are as likely lines of an address. */
const FEWEST_CELLS = 5

/**
 * Whether a row over several lines is more likely several rows and a forgotten quote: its cells are not as many as the
 * header's, or a whole line inside one of them looks like a row.
 */
function swallowsRows(cells: readonly string[], shape: Shape): boolean {
  if (shape.width === undefined) return false
  const long = cells.filter((cell) => cell.includes('\n'))
  if (long.length === 0) return false
  return (
    cells.length !== shape.width ||
    long.some((cell) =>
      cell
        .split('\n')
        .slice(1, -1)
        .some((line) => looksLikeRow(line, shape)),
    )
  )
}

/** Whether a line has as many cells as the header; prose has a blank after its commas, a row has none. */
function looksLikeRow(line: string, shape: Shape): boolean {
  const { width = 0, delimiter } = shape
  if (width < FEWEST_CELLS || line.includes(`${delimiter} `)) return false
  try {
    return parse(line, formatOf(shape))[0]?.length === width
  } catch {
    return false
  }
}

const newlinesIn = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => (cell.includes('\n') ? count + cell.split('\n').length - 1 : count), 0)
