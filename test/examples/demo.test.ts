import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../../examples/demo/bundle.mjs'
import { node, oneStart, startDemo } from './demo-process.js'

const fixture = (name: string) => join(root, 'test/examples/fixtures', name)
const folder = mkdtempSync(join(tmpdir(), 'receivables-demo-'))
afterAll(() => {
  running.stop()
  rmSync(folder, { recursive: true })
})

let running: Awaited<ReturnType<typeof startDemo>>
beforeAll(async () => {
  running = await startDemo(folder)
})
const demo = (...args: readonly string[]) => running.run(...args)

const page = (name: string) => readFileSync(join(folder, name), 'utf8')

const MAP =
  'id=Invoice No,customer=Customer No,issued=Issued,due=Due,amount=Gross Amount,settled=Paid on,paid=Paid so far,currency=Cur'
const EXPORT = ['--invoices', fixture('export.csv'), '--map', MAP, '--date-format', 'M/D/YYYY']

describe('npm run demo', { timeout: 60_000 }, () => {
  it('ages the example ledger, writes the report and says what next', async () => {
    const { code, stdout, stderr } = await node(
      folder,
      join(root, 'examples/demo/run.mjs'),
      '--out',
      'example.html',
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^Receivables on 2026-06-30 {2}examples\/ledger\/book\.json\n/)
    for (const currency of ['CNY', 'JPY', 'USD'])
      expect(stdout).toMatch(new RegExp(`^${currency}  [\\d,.]+ open`, 'm'))
    expect(stdout).toContain('Worklist')
    expect(stdout).toMatch(
      /The report: example\.html\n {2}with {5}aging, DSO, .*notices, interest, .*\nTry next: /,
    )
    expect(stdout).not.toContain('without')
    expect(stdout).not.toContain('\u001b')
    expect(stdout).not.toMatch(/NaN|undefined/)
    expect(page('example.html')).toMatch(/insolvent since <span class="nowrap">2026-04-17</)
    expect(page('example.html')).not.toMatch(/NaN|undefined/)
  })

  it('ages the same book on another day', async () => {
    const { stdout } = await demo('--as-of', '2025-12-31', '--out', 'earlier.html')
    expect(stdout).toMatch(/^Receivables on 2025-12-31 /)
    expect(stdout).toMatch(/issued after 2025-12-31, not counted/)
  })

  it('reads an export, and accounts for each of its rows', async () => {
    const { code, stdout, stderr } = await demo(...EXPORT, '--as-of', '2026-03-31', '--out', 'own.html')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const expected = [
      '12 rows read · 7 used · 1 repeated (counted once) · 2 set aside · 2 bad',
      'line 7, column Issued: not a day written M/D/YYYY: "2/30/2026"',
      'line 8, column Gross Amount: finer than USD can be paid, or too long: "8.001"',
      'invoice 0000423: lines 9, 10 differ',
      'line 5 repeats line 4 (invoice 0000419)',
      '5 invoices open · 1 settled · 1 issued after 2026-03-31, not counted',
      'EUR  7.00 open  1 item, 1 customer',
      // 60.00 of 0000418, 10.10 of 0000419, 12.00 of 0000424, 30.00 of 0000425.
      'USD  112.10 open  4 items, 3 customers',
      'Invoice 0000424 is due on 2026-03-01, before it was issued on 2026-03-10.',
    ]
    for (const line of expected) expect(stdout).toContain(line)
    expect(stdout).toMatch(/^ {2}0042 +0000418 +USD 60\.00 +34 d formal demand/m)
    expect(page('own.html')).toContain('0000418')
    expect(page('own.html')).toContain('112.10')
  })

  it('names what an export without days of payment leaves out', async () => {
    const map = MAP.replace('settled=Paid on,', '')
    const args = [...EXPORT, '--map', map, '--as-of', '2026-03-31', '--out', 'days.html']
    const { code, stdout } = await demo(...args)
    expect(code).toBe(0)
    for (const part of ['DSO month by month', 'payment behaviour and scores', 'late charges', 'notices'])
      expect(stdout).toContain(`  without  ${part}: `)
    expect(page('days.html')).toContain('id="left-out"')
    expect(page('days.html')).not.toContain('id="dso"')
  })

  it('stands on the day of settlement as after it, and the day before as open', async () => {
    const total = async (day: string) =>
      /USD {2}([\d.]+) open/.exec((await demo(...EXPORT, '--as-of', day, '--out', 'day.html')).stdout)?.[1]
    expect(await total('2026-01-14')).toBe('55.94')
    expect(await total('2026-01-15')).toBeUndefined()
  })

  it('reads semicolons, a byte order mark, CRLF and thousands, and escapes names', async () => {
    const lines = [
      '\ufeffid;customer;issued;due;amount',
      '1;<script>alert(1)</script>;20260101;20260131;1.234,56',
      '"2";"a;b";20260101;20260131;100',
    ]
    writeFileSync(join(folder, 'semicolons.csv'), lines.join('\r\n'))
    const { code, stdout } = await demo(
      ...[
        '--invoices',
        'semicolons.csv',
        '--map',
        'id=id,customer=customer,issued=issued,due=due,amount=amount',
      ],
      ...[
        '--delimiter',
        ';',
        '--thousands',
        '.',
        '--decimal',
        ',',
        '--date-format',
        'YYYYMMDD',
        '--currency',
        'EUR',
      ],
      ...['--as-of', '2026-03-31', '--out', 'semicolons.html'],
    )
    expect(code).toBe(0)
    expect(stdout).toContain('EUR  1,334.56 open  2 items, 2 customers')
    expect(page('semicolons.html')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page('semicolons.html')).not.toContain('<script')
  })

  it('reads GB 18030 where it is told to, and does not guess it', async () => {
    // 客户 (customer) in GB 18030.
    writeFileSync(
      join(folder, 'gb.csv'),
      Buffer.concat([
        Buffer.from('id,'),
        Buffer.from([0xbf, 0xcd, 0xbb, 0xa7]),
        Buffer.from(',issued,due,amount\n1,c,2026-01-01,2026-01-31,5\n'),
      ]),
    )
    const args = ['--invoices', 'gb.csv', '--map', 'id=id,customer=客户,issued=issued,due=due,amount=amount']
    const rest = ['--currency', 'CNY', '--as-of', '2026-03-31', '--out', 'gb.html']
    expect(await demo(...args, ...rest)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is not utf-8'),
    })
    const told = await demo(...args, ...rest, '--encoding', 'gb18030')
    expect(told).toMatchObject({ code: 0, stdout: expect.stringContaining('CNY  5.00 open') })
  })

  it('ages a file with a header alone', async () => {
    writeFileSync(join(folder, 'header.csv'), 'id,customer,issued,due,amount\n')
    const { code, stdout } = await demo(
      ...['--invoices', 'header.csv', '--map', 'id=id,customer=customer,issued=issued,due=due,amount=amount'],
      ...['--currency', 'USD', '--as-of', '2026-03-31', '--out', 'header.html'],
    )
    expect(code).toBe(0)
    expect(stdout).toContain('0 rows read')
    expect(stdout).toContain('The file has no rows below its header.')
    expect(page('header.html')).toContain('Nothing is open.')
  })

  it('does not say that nothing is overdue where no row could be used', async () => {
    const { code, stdout } = await demo(
      ...[
        ...EXPORT.slice(0, 4),
        '--date-format',
        'YYYY-MM-DD',
        '--as-of',
        '2026-03-31',
        '--out',
        'none.html',
      ],
    )
    expect(code).toBe(0)
    for (const text of [stdout, page('none.html')]) {
      expect(text).toContain('No row of the file could be used.')
      expect(text).not.toContain('Nothing is overdue')
    }
  })

  it('does not write the report over the invoices', async () => {
    const text = readFileSync(fixture('export.csv'), 'utf8')
    writeFileSync(join(folder, 'mine.csv'), text)
    symlinkSync('mine.csv', join(folder, 'link.csv'))
    const args = [...EXPORT, '--invoices', 'mine.csv', '--as-of', '2026-03-31']
    for (const out of ['mine.csv', './link.csv']) {
      expect(await demo(...args, '--out', out)).toEqual({
        code: 2,
        stdout: '',
        stderr: `--out ${out} is the file with the invoices: name another.\n`,
      })
    }
    expect(readFileSync(join(folder, 'mine.csv'), 'utf8')).toBe(text)
  })

  it('is content with a reader of its first lines', async () => {
    const closed = `process.stdout.write = () => { process.stdout.emit('error', Object.assign(new Error(''), { code: 'EPIPE' })) }`
    const { code, stderr } = await node(folder, ...(await oneStart(closed)), '--out', 'pipe.html')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  it('says that a workbook is no CSV, and shows no control characters of a header', async () => {
    writeFileSync(join(folder, 'book.xlsx'), Buffer.from('PK\u0003\u0004\u0014\u0000'))
    writeFileSync(join(folder, 'escape.csv'), 'a\u001b[2J,b\n')
    const about = async (file: string) =>
      (await demo(...EXPORT, '--as-of', '2026-03-31', '--invoices', file)).stderr
    expect(await about('book.xlsx')).toContain('is a workbook, a PDF or an archive, not CSV')
    for (const start of ['d0cf11e0a1b11ae1', '255044462d312e34']) {
      writeFileSync(join(folder, 'other.csv'), Buffer.from(start, 'hex'))
      expect(await about('other.csv')).toContain('is a workbook, a PDF or an archive, not CSV')
    }
    expect(await about('escape.csv')).toContain('Its columns are: a\ufffd[2J | b.')
  })

  it('reads UTF-16 where the file is marked so, and tells what credits come to', async () => {
    const text = '\ufeffid\tname\tiss\tdue\tamt\r\n1\tMüller\nKöln\t2026-01-01\t2026-01-31\t5\r\n'
      .replace('Müller\nKöln', '"Müller\nKöln"')
      .concat('2\tc\t2026-01-01\t2026-01-31\t-1250\r\n')
    const little = Buffer.from(text, 'utf16le')
    writeFileSync(join(folder, 'le.csv'), little)
    writeFileSync(join(folder, 'be.csv'), Buffer.from(little).swap16())
    for (const file of ['le.csv', 'be.csv']) {
      const { code, stdout } = await demo(
        ...['--invoices', file, '--map', 'id=id,customer=name,issued=iss,due=due,amount=amt'],
        ...['--delimiter', 'tab', '--currency', 'EUR', '--as-of', '2026-03-31', '--out', 'utf16.html'],
      )
      expect(code).toBe(0)
      expect(stdout).toContain('Müller Köln 1 EUR 5.00')
      expect(stdout).toContain('which the totals are without\n  EUR -1,250.00 in 1 row\n')
    }
    expect(page('utf16.html')).toContain('EUR -1,250.00 in 1 row')
  })

  it.each<[string, string[], string]>([
    ['an unknown option', ['--nonsense'], "Unknown option '--nonsense'"],
    ['a missing day', EXPORT, '--as-of YYYY-MM-DD is missing'],
    ['a missing file', [...EXPORT, '--as-of', '2026-03-31', '--invoices', 'none.csv'], 'There is no file'],
    ['a folder', [...EXPORT, '--as-of', '2026-03-31', '--invoices', '.'], 'is a folder'],
    [
      'an unknown column',
      [...EXPORT, '--as-of', '2026-03-31', '--map', MAP.replace('Due', 'Fällig')],
      'no column "Fällig" (due). Its columns are: Invoice No | Customer No | Name, legal | Issued | Due |',
    ],
    [
      'an unknown encoding',
      [...EXPORT, '--as-of', '2026-03-31', '--encoding', 'klingon'],
      '"klingon" is not known',
    ],
    ['a place to which nothing can be written', ['--out', '.'], 'The report cannot be written'],
  ])('says what is wrong with %s, with exit code 2', async (_, args, message) => {
    const { code, stdout, stderr } = await demo(...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('refuses an empty file', async () => {
    writeFileSync(join(folder, 'empty.csv'), '')
    const { code, stderr } = await demo(
      '--as-of',
      '2026-03-31',
      '--currency',
      'USD',
      ...EXPORT,
      '--invoices',
      'empty.csv',
    )
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'The file is empty: it has no header.\n' })
  })

  it('ends its process with the exit code', async () => {
    const { code, stderr } = await node(folder, ...(await oneStart()), '--nonsense')
    expect(code).toBe(2)
    expect(stderr).toContain("Unknown option '--nonsense'")
  })

  it('explains itself', async () => {
    const { code, stdout } = await demo('--help')
    expect(code).toBe(0)
    expect(stdout).toContain('--map FIELD=COLUMN')
  })
})
