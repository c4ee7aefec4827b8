/** What stands above the header of an export, and the text without it. */
export interface FileHead {
  /** The delimiter that a line `sep=;` names, which Excel writes and reads. */
  readonly separator: string | undefined
  /** The text with what was above the header as blank lines, so that lines keep their numbers. */
  readonly chunks: AsyncIterable<string>
}

/** Longer than a line `sep=;` with its mark and its end. */
const FIRST_LINE = 16

/** Takes off what stands above the header: a line `sep=;`, and the lines before `headerLine`. */
export async function headOf(chunks: AsyncIterable<string>, headerLine: number): Promise<FileHead> {
  const source = chunks[Symbol.asyncIterator]()
  let text = ''
  let isEnd = false
  while (!isEnd && (text.length < FIRST_LINE || endOfLine(text, headerLine - 1) === -1)) {
    const next = await source.next()
    if (next.done === true) isEnd = true
    else text += next.value
  }
  const [line = '', mark] = /^\ufeff?"?sep=([^\r\n])"?(?=[\r\n])/i.exec(text) ?? []
  const named = endOfLine(text, headerLine - 1)
  // A file that ends before the line has no header.
  const above = named === -1 ? text.length : Math.max(named, line.length)
  const start = text.slice(0, above).replace(/[^\r\n]+/g, '') + text.slice(above)
  return { separator: mark, chunks: following(start, source) }
}

/** Where the line of a number ends, its line end included; -1 where the text does not say yet: a CR may be half of a CRLF. */
function endOfLine(text: string, line: number): number {
  if (line === 0) return 0
  let count = 0
  for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) {
    count += 1
    if (count === line) return index + end.length === text.length ? -1 : index + end.length
  }
  return -1
}

async function* following(start: string, source: AsyncIterator<string>): AsyncGenerator<string> {
  yield start
  for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value
}
