import { describe, expect, it } from 'vitest'
import { test, fc } from '@fast-check/vitest'
import type { Documents, Invoice } from 'receivables/ledger'
import { findingsOf } from '../../examples/demo/findings.js'
import type { ImportSummary } from '../../examples/demo/import-rows.js'
import { reportPage } from '../../examples/demo/page.js'
import { CREDIT } from '../../examples/demo/read-row.js'
import { terminalReport } from '../../examples/demo/terminal-report.js'
import {
  barOf,
  counted,
  displayWidth,
  fitted,
  groupDigits,
  percentOf,
  plainText,
  shareOf,
  sumOf,
} from '../../examples/demo/text.js'

describe('figures and names', () => {
  it.each([
    ['0', '0'],
    ['999', '999'],
    ['1000', '1,000'],
    ['1234567.80', '1,234,567.80'],
    ['-1234.5', '-1,234.5'],
    ['12345678901234567890', '12,345,678,901,234,567,890'],
  ])('%s is printed as %s', (amount, text) => {
    expect(groupDigits(amount)).toBe(text)
  })

  it.each([
    ['0.0000', '0.00 %'],
    ['0.0575', '5.75 %'],
    ['1.0000', '100.00 %'],
    ['-0.1234', '-12.34 %'],
    ['12.0001', '1200.01 %'],
    [null, ''],
  ])('the share %s is %s', (share, text) => {
    expect(percentOf(share)).toBe(text)
  })

  it('adds and compares amounts of one currency exactly', () => {
    expect(sumOf(['0.10', '0.20', '99999999999999999.71'])).toBe('100000000000000000.01')
    expect(sumOf(['5', '-7'])).toBe('-2')
    expect(sumOf(['-0.05', '0.02'])).toBe('-0.03')
    expect(sumOf([])).toBe('0')
    expect(shareOf('1.00', '3.00')).toBe('0.3333')
    expect(shareOf('5', '5')).toBe('1.0000')
    expect(shareOf('0.00', '0.00')).toBeNull()
    expect(shareOf('-1.00', '8.00')).toBe('-0.1250')
  })

  it.each([
    ['abc', 3],
    ['澜栖精密机械', 12],
    ['é', 1],
    ['e\u0301', 1],
    ['ア', 2],
    ['\uff08', 2],
    ['…', 1],
  ])('"%s" takes %i cells', (text, cells) => {
    expect(displayWidth(text)).toBe(cells)
  })

  test.prop([
    fc.string({ unit: fc.constantFrom('a', '中', 'ア', ' ', 'é', '1') }),
    fc.integer({ min: 1, max: 30 }),
  ])('a fitted text takes exactly its cells, on either side', (text, width) => {
    expect(displayWidth(fitted(text, width))).toBe(width)
    expect(displayWidth(fitted(text, width, 'right'))).toBe(width)
  })

  it.each([
    ['1.0000', '████'],
    ['0.5000', '██'],
    ['0.2812', '█▏'],
    ['0.0001', '▏'],
    ['0.0000', ''],
    ['-0.5000', ''],
    ['1.5000', '████'],
    [null, ''],
  ])('a share of %s is the bar "%s" of 4 cells', (share, bar) => {
    expect(barOf(share, 4)).toBe(bar)
  })

  it('counts one row and two rows', () => {
    expect([counted(1, 'row'), counted(2000, 'row'), counted(0, 'entry', 'entries')]).toEqual([
      '1 row',
      '2,000 rows',
      '0 entries',
    ])
  })

  it('takes from names what steers a terminal', () => {
    expect(plainText('A\u001b[31m\u202eB\nC')).toBe('A\ufffd[31m\ufffdB C')
  })
})

const invoice = (id: string, dueDate: string, more: Partial<Invoice> = {}): Invoice => ({
  ...{ id, customerId: 'C1', currency: 'USD', amount: '100.00', issueDate: '2026-01-01', dueDate },
  ...more,
})

const HOSTILE = `<script>alert('1')</script>"&\u001b[2J\u202e`

const documents: Documents = {
  customers: [{ id: 'C1', name: HOSTILE, insolventSince: '2026-05-01' }],
  invoices: [
    invoice('F-1', '2026-01-31'),
    invoice('F-2', '2026-06-30'),
    invoice('F-3', '2026-04-30', { customerId: '<b>C2</b>', amount: '1234.50' }),
    invoice('F-4', '2025-12-31'),
    invoice('F-5', '2026-07-31', { issueDate: '2026-07-01' }),
    invoice('F-6', '2026-05-31', { currency: 'JPY', amount: '5000' }),
    invoice('<i>F-7', '2026-01-02', { issueDate: '2026-01-03' }),
  ],
  payments: [
    {
      ...{ id: 'P-1', customerId: 'C1', currency: 'USD', amount: '130.00', date: '2026-02-01' },
      applications: [{ invoiceId: 'F-4', amount: '110.00' }],
    },
  ],
  disputes: [{ id: 'D-1', invoiceId: 'F-1', amount: '40.00', openedOn: '2026-02-01' }],
  promises: [
    {
      ...{ id: 'PR-1', customerId: '<b>C2</b>', currency: 'USD', amount: '5.00' },
      ...{ madeOn: '2026-06-01', dueOn: '2026-07-05' },
    },
  ],
  contacts: [{ id: 'K-1', customerId: 'C1', date: '2026-06-02', channel: 'call' }],
}

const summary: ImportSummary = {
  rowsRead: 40,
  used: 7,
  repeated: [{ line: 9, firstLine: 8, id: '<u>' }],
  contradicted: [{ id: '<s>', lines: Array.from({ length: 10 }, (_, index) => index + 20) }],
  setAside: 10,
  bad: Array.from({ length: 22 }, (_, index) => ({
    line: index + 100,
    faults: [{ column: 'Betrag<br>', value: '<img src=x onerror=alert(1)>', problem: 'not an amount' }],
  })),
  remarks: ['a remark <hr>'],
  credits: [],
  paymentDays: true,
}

const findings = findingsOf('<source>.csv', documents, '2026-06-30', { imported: summary })

describe('the findings', () => {
  it('say what became of every invoice', () => {
    expect(findings.invoices).toEqual({ open: 5, settled: 1, later: 1 })
    expect(findings.stages).toEqual([
      { id: 'lawyer-letter', count: 2 },
      { id: 'dedicated-collector', count: 1 },
      { id: 'formal-demand', count: 0 },
      { id: 'friendly-call', count: 1 },
    ])
  })
})

describe('the page', () => {
  const page = reportPage(findings)

  it('is one page of its own, in a language, with a title and table headers', () => {
    expect(page).toMatch(/^<!doctype html>\s*<html lang="en">/)
    expect(page).toContain('<title>Receivables on 2026-06-30</title>')
    expect(page).toContain('name="viewport"')
    expect(page).not.toMatch(/<(?:script|link|iframe|img)\b/i)
    expect(page).not.toMatch(/<[^>]*\ssrc\s*=|<[^>]*\shref\s*=\s*"(?!#)|url\((?!#)|@import|https?:/i)
    for (const media of ['prefers-color-scheme: dark', '@media print', 'max-width'])
      expect(page).toContain(media)
    // Aging and DSO, in two currencies.
    expect(page.match(/<svg[^>]*role="img"[^>]*aria-labelledby=/g)).toHaveLength(4)
    expect(page.match(/<th scope="row"/g)?.length).toBeGreaterThan(10)
  })

  it('prints names as text, whatever they are', () => {
    expect(page).not.toMatch(/<(?:b|i|u|s|hr|source|img|br)>/)
    expect(page).toContain('&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;&amp;\ufffd[2J\ufffd')
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')

    expect(page).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202a-\u202e]/)
  })

  it('closes every element that it opens', () => {
    const open: string[] = []
    const body = page.slice(page.indexOf('<html')).replace(/<style>[^]*?<\/style>/g, '')
    for (const [, closing, name = '', rest = ''] of body.matchAll(/<(\/?)([a-z0-9]+)((?:\s[^<>]*)?)>/g)) {
      if (closing === '/') expect(open.pop()).toBe(name)
      else if (!rest.endsWith('/')) open.push(name)
    }
    expect(open).toEqual([])
  })

  it('has no figure that is none', () => {
    expect(page).not.toMatch(/NaN|undefined|Infinity|\[object|null/)
  })

  it('has every bad row, in full', () => {
    for (const { line } of summary.bad) expect(page).toContain(`Line ${String(line)},`)
    expect(page).toContain('lines 20, 21, 22, 23, 24, 25, 26, 27, 28, 29')
  })

  it('tells beside the figures of a currency which credits of the file they are without, and lists faults before credits', () => {
    const credit = { column: 'amount', value: '-5.00', problem: CREDIT }
    const found = findingsOf('x.csv', documents, '2026-06-30', {
      imported: {
        ...summary,
        bad: [
          { line: 2, faults: [credit] },
          {
            line: 3,
            faults: [
              { column: 'due', value: '', problem: 'no date' },
              { column: 'amount', value: 'x', problem: 'no amount' },
            ],
          },
        ],
        credits: [{ currency: 'USD', amount: '-5.00', count: 1 }],
      },
    })
    const shown = reportPage(found).replace(/\s+/g, ' ')
    expect(shown.match(/<dt>Credits in the file, not counted<\/dt> <dd>-5\.00<\/dd>/g)).toHaveLength(1)
    expect(shown).toContain(
      '<li>Line 3, column due: no date; column amount: no amount: <code>x</code></li><li>Line 2, column amount: negative',
    )
    const printed = terminalReport(found, { width: 100, colours: false })
    expect(printed).toMatch(/^USD .* without credits of -5\.00$/m)
    expect(printed).toMatch(/line 3, column due: [^]*line 2, column amount: negative/)
  })

  it('counts what is too much for a page, and the terminal does not promise it there', () => {
    const many: ImportSummary = {
      ...summary,
      bad: Array.from({ length: 10_002 }, (_, index) => ({
        line: index + 2,
        faults: [{ column: 'Due', value: 'x', problem: 'no day' }],
      })),
      contradicted: [{ id: '7', lines: Array.from({ length: 1500 }, (_, index) => index + 20_000) }],
    }
    const found = findingsOf('x', { invoices: [] }, '2026-06-30', { imported: many })
    const shown = reportPage(found)
    expect(shown).toContain('Bad rows: 10,002')
    expect(shown.match(/<li>Line \d+, column Due/g)).toHaveLength(10_000)
    expect(shown).toContain('<li>… and 2 more, not listed</li>')
    expect(shown).toContain('20099 and 1,400 more')
    const printed = terminalReport(found, { width: 100, colours: false })
    expect(printed).toContain('… and 9,982 more, the first 10,000 in the report')
  })

  it('says so where nothing is open', () => {
    const empty = reportPage(findingsOf('x', { invoices: [] }, '2026-06-30'))
    expect(empty).toContain('Nothing is open.')
    expect(empty).toContain('Nothing is overdue.')
    expect(empty).not.toMatch(/NaN|undefined/)
  })

  it('says how much of a long worklist it shows', () => {
    const invoices = Array.from({ length: 501 }, (_, index) => invoice(`F-${String(index)}`, '2026-01-31'))
    const long = reportPage(findingsOf('x', { invoices }, '2026-06-30'))
    expect(long).toContain('The first 500 of 501 rows.')
  })
})

describe('the text on the terminal', () => {
  const text = terminalReport(findings, { width: 100, colours: false })

  it('shows each currency apart, with its buckets', () => {
    expect(text).toContain(
      'USD  1,534.50 open  4 items, 2 customers · 93.48 % overdue · 30.00 unapplied credit',
    )
    expect(text).toMatch(/^ {2}not yet due +100\.00 +6\.52 % {2}█/m)
    expect(text).toMatch(/^ {2}61–90 days +1,234\.50 +80\.45 % {2}█/m)
    expect(text).toContain('JPY  5,000 open  1 item, 1 customer · 100.00 % overdue')
    expect(text).toContain('5 invoices open · 1 settled · 1 issued after 2026-06-30, not counted')
  })

  it('lists the work, with what to know of it', () => {
    expect(text).toContain(
      'Worklist  2 lawyer letter · 1 dedicated collector · 0 formal demand · 1 friendly call',
    )
    expect(text).toMatch(
      /F-1 +USD 100\.00 150 d lawyer letter +disputed in part: 40\.00, insolvent since 2026-05-01$/m,
    )
    expect(text).toMatch(/F-3 +USD 1,234\.50 +61 d dedicated collector promised by 2026-07-05$/m)
  })

  it('accounts for every row, and lists the first twenty that are bad', () => {
    expect(text).toContain('40 rows read · 7 used · 1 repeated (counted once) · 10 set aside · 22 bad')
    expect(text.match(/^ {2}line 1\d\d, column Betrag<br>: not an amount: "<img/gm)).toHaveLength(20)
    expect(text).toContain('… and 2 more, all in the report')
    expect(text).toContain('invoice <s>: lines 20, 21, 22, 23, 24, 25, 26, 27 and 2 more differ')
    expect(text).toContain('line 9 repeats line 8 (invoice <u>)')
  })

  it('has the diagnostics of the ledger', () => {
    expect(text).toContain('Invoice <i>F-7 is due on 2026-01-02, before it was issued on 2026-01-03.')
  })

  it('is coloured only on request', () => {
    expect(text).not.toContain('\u001b')
    const coloured = terminalReport(findings, { width: 100, colours: true })
    expect(coloured).toContain('\u001b[1mReceivables on 2026-06-30\u001b[0m')

    expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(text)
  })

  it('cuts no amount, and draws what is there at all', () => {
    const invoices = [
      invoice('F-1', '2026-01-31', { amount: '12345678901234567.89' }),
      invoice('F-2', '2026-06-29', { amount: '0.01' }),
    ]
    const found = findingsOf('x', { invoices }, '2026-06-30')
    const printed = terminalReport(found, { width: 100, colours: false })
    expect(printed).toMatch(/F-1 +USD 12,345,678,901,234,567\.89 150 d /)
    expect(printed).toMatch(/^ {2}1–30 days +0\.01 +0\.00 % {2}▏/m)
    expect(reportPage(found)).toMatch(/class="age-1"[^>]*width="0\.4%"/)
    expect(reportPage(found)).toMatch(/class="age-2"[^>]*width="0%"/)
  })

  it('aligns names of two widths', () => {
    const customers = [
      { id: 'C1', name: '澜栖精密机械有限公司' },
      { id: 'C2', name: 'Quillmere Fasteners Ltd' },
    ]
    const invoices = [invoice('F-1', '2026-01-31'), invoice('F-2', '2026-01-31', { customerId: 'C2' })]
    const lines = terminalReport(findingsOf('x', { customers, invoices }, '2026-06-30'), {
      width: 80,
      colours: false,
    }).split('\n')
    const [first = '', second = ''] = lines.filter((line) => line.includes(' F-'))
    expect(displayWidth(first.slice(0, first.indexOf('F-1')))).toBe(second.indexOf('F-2'))
  })
})
