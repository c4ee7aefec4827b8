// The demo's only contact with the world: arguments in, files read, a report written, text printed.
import { createReadStream } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { isReceivablesError } from 'receivables'
import type { Documents } from 'receivables/ledger'
import { readCommandLine, USAGE, type DemoOptions, type ExportOptions } from './command-line.js'
import { findingsOf, type Findings } from './findings.js'
import { importRows } from './import-file.js'
import { partsOf, reportPage } from './page.js'
import type { Parties } from './parties.js'
import { progressOf } from './progress.js'
import { terminalReport } from './terminal-report.js'
import { plainText } from './text.js'
import { UsageError } from './usage-error.js'

const EXAMPLE = 'examples/ledger/book.json'
const PARTIES = 'examples/ledger/parties.json'
const EXAMPLE_DAY = '2026-06-30'

/** Runs the demo and returns the exit code. `root` is the folder of the project. */
export async function main(args: readonly string[], root: string): Promise<number> {
  try {
    const options = readCommandLine(args)
    if (options.help) process.stdout.write(USAGE)
    else await report(options, root)
    return 0
  } catch (error) {
    if (!(error instanceof UsageError || isReceivablesError(error))) throw error
    process.stderr.write(`${plainText(error.message)}\n`)
    return 2
  }
}

async function report(options: DemoOptions, root: string): Promise<void> {
  await keepInput(options)
  const findings =
    options.export === undefined
      ? await exampleFindings(options.asOf ?? EXAMPLE_DAY, root)
      : await exportFindings(options.export, options.asOf ?? '')
  const name = options.export === undefined ? 'ledger' : basename(findings.source, extname(findings.source))
  const out =
    options.out === undefined
      ? join(root, 'examples/output', `${name}.html`)
      : resolve(startFolder(), options.out)
  await writePage(out, reportPage(findings))
  const { NO_COLOR = '' } = process.env
  const terminal = {
    width: process.stdout.columns || 100,
    colours: process.stdout.isTTY && NO_COLOR === '',
  }
  // Whoever reads only the first lines closes the pipe; the report is written all the same.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  process.stdout.write(`${terminalReport(findings, terminal)}\n${closingWords(out, options, findings)}\n`)
}

/** Where the person stood who typed the command: npm runs it in the folder of the project. */
const startFolder = (): string => {
  const { npm_lifecycle_event: script, INIT_CWD } = process.env
  return script === 'demo' && INIT_CWD !== undefined ? INIT_CWD : process.cwd()
}

/** The report does not go where the invoices are. */
async function keepInput({ export: own, out }: DemoOptions): Promise<void> {
  if (own === undefined || out === undefined) return
  const [input, output] = await Promise.all(
    [own.file, out].map((file) => stat(resolve(startFolder(), file)).catch(() => undefined)),
  )
  if (input === undefined || output === undefined) return
  if (input.dev === output.dev && input.ino === output.ino && output.isFile()) {
    throw new UsageError(`--out ${out} is the file with the invoices: name another.`)
  }
}

async function writePage(out: string, page: string): Promise<void> {
  try {
    await mkdir(dirname(out), { recursive: true })
    await writeFile(out, page)
  } catch (error) {
    throw new UsageError(`The report cannot be written to ${out}: ${(error as Error).message}`)
  }
}

async function exampleFindings(asOf: string, root: string): Promise<Findings> {
  const [documents, parties] = await Promise.all(
    [EXAMPLE, PARTIES].map((file) => readFile(join(root, file), 'utf8')),
  )
  return findingsOf(EXAMPLE, JSON.parse(documents ?? '') as Documents, asOf, {
    parties: JSON.parse(parties ?? '') as Parties,
  })
}

async function exportFindings(options: ExportOptions, asOf: string): Promise<Findings> {
  const given = { ...options, file: resolve(startFolder(), options.file) }
  const { size } = await stat(given.file).catch(() => {
    throw new UsageError(`There is no file ${given.file}.`)
  })
  const progress = progressOf(size, process.stderr)
  try {
    const { documents, summary } = await importRows(decoded(given, progress.advance), given)
    progress.working()
    return findingsOf(basename(given.file), documents, asOf, { imported: summary })
  } finally {
    progress.done()
  }
}

/** How files begin that are no text: a ZIP file, and so a workbook; a workbook of before 2007; a PDF. */
const NO_TEXT = ['504b0304', 'd0cf11e0', '25504446']

/** What a mark at the beginning of a file says of its encoding. */
const MARKED: Readonly<Record<string, string>> = { fffe: 'utf-16le', feff: 'utf-16be' }

/** The text of a file, chunk by chunk; bytes that are no text in its encoding are an error, not a question mark. */
async function* decoded(
  { file, encoding }: ExportOptions,
  advance: (bytes: number) => void,
): AsyncGenerator<string> {
  let name = encoding ?? 'utf-8'
  let decoder = decoderOf(name)
  let isFirst = true
  try {
    for await (const bytes of createReadStream(file, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      if (isFirst) {
        const start = bytes.subarray(0, 4).toString('hex')
        if (NO_TEXT.includes(start)) {
          throw new UsageError(`${file} is a workbook, a PDF or an archive, not CSV: save it as CSV first.`)
        }
        name = encoding ?? MARKED[start.slice(0, 4)] ?? name
        decoder = decoderOf(name)
      }
      isFirst = false
      advance(bytes.length)
      yield decoder.decode(bytes, { stream: true })
    }
    yield decoder.decode()
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      throw new UsageError(`${file} is not ${name}: try --encoding gb18030, windows-1252 or utf-16le.`)
    }
    if (code === 'EISDIR') throw new UsageError(`${file} is a folder.`)
    if (code === 'EACCES') throw new UsageError(`${file} may not be read.`)
    throw error
  }
}

function decoderOf(encoding: string) {
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch {
    throw new UsageError(`--encoding: "${encoding}" is not known.`)
  }
}

function closingWords(out: string, { export: own }: DemoOptions, findings: Findings): string {
  const shown = relative(startFolder(), out)
  const next =
    own === undefined
      ? [
          'the same book on another day:  npm run demo -- --as-of 2026-03-31',
          'your own invoices:             npm run demo -- --invoices FILE.csv --map id=…,customer=…,issued=…,due=…,amount=… \\',
          '                                 --currency USD --date-format M/D/YYYY --as-of 2026-06-30   (more: --help)',
        ]
      : ['another day with --as-of, or the verbs themselves: examples/README.md']
  return [
    `The report: ${shown.startsWith('..') ? out : shown}`,
    `  with     ${partsOf(findings)
      .filter(({ there }) => there)
      .map(({ name }) => name.toLowerCase().replace('dso', 'DSO'))
      .join(', ')}`,
    ...findings.leftOut.map(
      ({ part, why }) => `  without  ${part.toLowerCase().replace('dso', 'DSO')}: ${why}`,
    ),
    ...next.map((line, place) => `${place === 0 ? 'Try next:  ' : '           '}${line}`),
  ].join('\n')
}
