import { describe, expect, it } from 'vitest'
import { readCommandLine, USAGE } from '../../examples/demo/command-line.js'
import { progressOf } from '../../examples/demo/progress.js'
import { UsageError } from '../../examples/demo/usage-error.js'

const MAP = 'id=a,customer=b,issued=c,due=d,amount=e'
const EXPORT = ['--invoices', 'x.csv', '--map', MAP, '--as-of', '2026-06-30', '--currency', 'USD']

describe('the command line', () => {
  it('may be empty, ask for help, name a day and a place', () => {
    expect(readCommandLine([])).toEqual({ help: false })
    expect(readCommandLine(['-h']).help).toBe(true)
    expect(readCommandLine(['--as-of', '2026-03-31', '--out', 'a.html'])).toEqual({
      help: false,
      asOf: '2026-03-31',
      out: 'a.html',
    })
  })

  it('names how an export is read', () => {
    const { export: given } = readCommandLine([...EXPORT, '--delimiter', 'tab', '--date-format', 'M/D/YYYY'])
    expect(given).toMatchObject({
      file: 'x.csv',
      delimiter: '\t',
      map: { id: 'a', amount: 'e' },
    })
    expect(given?.rows.dayFormats).toEqual({ issued: 'M/D/YYYY', due: 'M/D/YYYY', settled: 'M/D/YYYY' })
    expect(given?.rows.days.due('2/1/2013')).toBe('2013-02-01')
  })

  it.each<[string[], string]>([
    [['--nonsense'], "Unknown option '--nonsense'. See npm run demo -- --help."],
    [['file.csv'], "Unexpected argument 'file.csv'"],
    [['--as-of'], '--as-of'],
    [['--as-of', '2026-02-30'], '--as-of takes a day written YYYY-MM-DD, not "2026-02-30".'],
    [['--currency', 'USD'], '--currency needs --invoices FILE.'],
    [['--invoices', 'x.csv', '--map', MAP, '--currency', 'USD'], '--as-of YYYY-MM-DD is missing'],
    [['--invoices', 'x.csv', '--as-of', '2026-06-30'], '--map is missing'],
    [['--invoices', 'x.csv', '--as-of', '2026-06-30', '--map', MAP], 'Name the currency'],
    [[...EXPORT, '--delimiter', ',,'], '--delimiter takes one character'],
    [[...EXPORT, '--delimiter', '"'], '--delimiter takes one character'],
    [[...EXPORT, '--date-format', 'due=YY'], '--date-format "YY" cannot be used'],
    [[...EXPORT, '--century', '20'], '--century needs --date-format with a year of two digits'],
    [[...EXPORT, '--century', '2000', '--date-format', 'D/M/YY'], '--century takes the first two digits'],
    [['--century', '20'], '--century needs --invoices FILE.'],
    [[...EXPORT, '--thousands', '.'], 'cannot both be'],
    [[...EXPORT, '--thousands', ',', '--grouping', 'lakh'], '--grouping takes indian'],
    [[...EXPORT, '--grouping', 'indian'], '--grouping needs --thousands MARK'],
    [[...EXPORT, '--currency-sign', '5'], '--currency-sign takes what stands beside amounts'],
    [[...EXPORT, '--header-line', '0'], '--header-line takes a number from 1 to 1000, not "0".'],
    [[...EXPORT, '--header-line', '1e3'], '--header-line takes a number from 1 to 1000, not "1e3".'],
    [['--header-line', '2'], '--header-line needs --invoices FILE.'],
    [[...EXPORT, '--currency', 'usd'], '--currency takes a code of ISO 4217 such as USD, not "usd".'],
    [[...EXPORT, '--currency', ''], '--currency takes a code'],
    [[...EXPORT, '--invoices', ''], '--invoices takes the name of a file.'],
    [['--as-of', '9999-01-01'], '--as-of takes no day after 9998-12-31, not "9999-01-01".'],
    [
      [...EXPORT, '--date-format', 'M/D/YYYY', '--date-format', 'D/M/YYYY'],
      '--date-format is given twice for all days.',
    ],
    [
      [...EXPORT, '--date-format', 'due=M/D/YYYY', '--date-format', 'due=D/M/YYYY'],
      '--date-format is given twice for due.',
    ],
    [[...EXPORT, '--date-format', 'issue=M/D/YYYY'], '--date-format: there is no day "issue".'],
    [[...EXPORT, '--date-format', '__proto__=M/D/YYYY'], '--date-format: there is no day "__proto__".'],
    [[...EXPORT, '--date-format', 'due='], 'it must name the year (YYYY) once'],
  ])('%j is refused: %s', (args, message) => {
    expect(() => readCommandLine(args)).toThrow(UsageError)
    expect(() => readCommandLine(args)).toThrow(message)
  })

  it('is explained, option by option', () => {
    for (const option of [
      'invoices',
      'map',
      'as-of',
      'currency',
      'date-format',
      'thousands',
      'grouping',
      'decimal',
      'currency-sign',
      'delimiter',
      'header-line',
    ]) {
      expect(USAGE).toContain(`--${option} `)
    }
  })
})

describe('progress', () => {
  const watched = (size: number, isTTY: boolean) => {
    const written: string[] = []
    const progress = progressOf(size, { isTTY, write: (text) => written.push(text) })
    for (let chunk = 0; chunk < 4; chunk++) progress.advance(size / 4)
    progress.working()
    progress.done()
    return written
  }

  it('is shown on a terminal while a large file is read, and cleared', () => {
    expect(watched(8_000_000, true)).toEqual([
      '\rreading: 25 %',
      '\rreading: 50 %',
      '\rreading: 75 %',
      '\rreading: 100 %',
      '\r\u001b[Kaging the book …',
      '\r\u001b[K',
    ])
  })

  it('is not shown elsewhere, nor for a small file', () => {
    expect(watched(8_000_000, false)).toEqual([])
    expect(watched(80_000, true)).toEqual([])
  })
})
