import { describe, expect, it } from 'vitest'
import { test, fc } from '@fast-check/vitest'
import { csvRows, type CsvRow } from '../../examples/demo/csv-rows.js'

async function* chunksOf(text: string, size: number) {
  for (let place = 0; place < text.length; place += size) yield text.slice(place, place + size)
}

async function rowsOf(text: string, { delimiter = ',', size = 7 } = {}) {
  const rows: CsvRow[] = []
  for await (const row of csvRows(chunksOf(text, size), delimiter)) rows.push(row)
  return rows
}

describe('csvRows', () => {
  it.each<[string, string, CsvRow[]]>([
    ['no text', '', []],
    ['no row', '\n\n  \r\n', []],
    [
      'LF',
      'a,b\n1,2\n',
      [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['1', '2'] },
      ],
    ],
    [
      'CRLF',
      'a\r\n1\r\n2',
      [
        { line: 1, cells: ['a'] },
        { line: 2, cells: ['1'] },
        { line: 3, cells: ['2'] },
      ],
    ],
    [
      'CR',
      'a\r1',
      [
        { line: 1, cells: ['a'] },
        { line: 2, cells: ['1'] },
      ],
    ],
    ['a quoted delimiter', '"a,b",c', [{ line: 1, cells: ['a,b', 'c'] }]],
    // How programs keep a spreadsheet from taking an id for a number; a file that a spreadsheet saved has it in quotes.
    ['a text written for a spreadsheet', '="007","=""008""",9', [{ line: 1, cells: ['007', '008', '9'] }]],
    [
      'such texts beside each other',
      '="1",="2"\n3,="4,5"',
      [
        { line: 1, cells: ['1', '2'] },
        { line: 2, cells: ['3', '4,5'] },
      ],
    ],
    ['a formula', '=A1+1,"=""a""&B1"', [{ line: 1, cells: ['=A1+1', '="a"&B1'] }]],
    ['a quoted quote', '"a""b"', [{ line: 1, cells: ['a"b'] }]],
    [
      'a quoted line break',
      'x,"a\r\n\r\nb"\r\n1,2',
      [
        { line: 1, cells: ['x', 'a\n\nb'] },
        { line: 4, cells: ['1', '2'] },
      ],
    ],
    [
      'a header and cells of several lines, with commas in them',
      '"Invoice\nNo",b\n"1, rue\nde la Paix, 2e\nParis",x\n2,"a\nb,c\nd"',
      [
        { line: 1, cells: ['Invoice\nNo', 'b'] },
        { line: 3, cells: ['1, rue\nde la Paix, 2e\nParis', 'x'] },
        { line: 6, cells: ['2', 'a\nb,c\nd'] },
      ],
    ],
    [
      'prose of several lines with as many commas as a row',
      'a,b,c,d,e\n1,2,3,4,"one\nred, green, blue, white, black\ntwo"\n',
      [
        { line: 1, cells: ['a', 'b', 'c', 'd', 'e'] },
        { line: 2, cells: ['1', '2', '3', '4', 'one\nred, green, blue, white, black\ntwo'] },
      ],
    ],
    [
      'blank lines',
      '\n\na\n \n1',
      [
        { line: 3, cells: ['a'] },
        { line: 5, cells: ['1'] },
      ],
    ],
    [
      'blank cells',
      'a,b\n,\n',
      [
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['', ''] },
      ],
    ],
  ])('reads %s', async (_, text, rows) => {
    expect(await rowsOf(text)).toEqual(rows)
  })

  it.each<[string, string, CsvRow[]]>([
    [
      'that is never closed',
      'a\n1,"open\n2\n\n3',
      [
        { line: 1, cells: ['a'] },
        { line: 2, problem: 'a quote is opened and never closed' },
        { line: 3, cells: ['2'] },
        { line: 5, cells: ['3'] },
      ],
    ],
    [
      'inside a cell',
      'a\n1,12" pipe\n2',
      [
        { line: 1, cells: ['a'] },
        { line: 2, problem: 'a quote stands where none may' },
        { line: 3, cells: ['2'] },
      ],
    ],
    [
      'that would swallow the next row',
      'a\n1,"open\n2,"x"\n3',
      [
        { line: 1, cells: ['a'] },
        { line: 2, problem: 'a quote stands where none may' },
        { line: 3, cells: ['2', 'x'] },
        { line: 4, cells: ['3'] },
      ],
    ],
    [
      'that a later row happens to close, with other cells than the header',
      'a,b,c\n1,x,"open\n2,x,y\n3,z",y\n4,x,y',
      [
        { line: 1, cells: ['a', 'b', 'c'] },
        { line: 2, problem: 'a quote is opened and closed only in line 4, where that makes no row' },
        { line: 3, cells: ['2', 'x', 'y'] },
        { line: 4, problem: 'a quote stands where none may' },
        { line: 5, cells: ['4', 'x', 'y'] },
      ],
    ],
    [
      'that a later row happens to close, with whole rows between',
      'a,b,c,d,e\n1,"open,x,0,0\n2,x,y,0,0\n3,z",y,0,0\n4,x,y,0,0',
      [
        { line: 1, cells: ['a', 'b', 'c', 'd', 'e'] },
        { line: 2, problem: 'a quote is opened and closed only in line 4, where that makes no row' },
        { line: 3, cells: ['2', 'x', 'y', '0', '0'] },
        { line: 4, problem: 'a quote stands where none may' },
        { line: 5, cells: ['4', 'x', 'y', '0', '0'] },
      ],
    ],
  ])('reports only the line with a quote %s', async (_, text, rows) => {
    expect(await rowsOf(text)).toEqual(rows)
  })

  it('reads on after a quote that stays open over thousands of lines', async () => {
    const text = `a,b\n1,"open\n${'2,3\n'.repeat(5000)}4,5`
    const rows = await rowsOf(text, { size: 4096 })
    expect(rows).toHaveLength(5003)
    expect(rows[1]).toEqual({ line: 2, problem: 'a quote is opened and never closed' })
    expect(rows.at(-1)).toEqual({ line: 5003, cells: ['4', '5'] })
  })

  it('reads other delimiters and a cell of megabytes', async () => {
    expect(await rowsOf('a;b,c', { delimiter: ';' })).toEqual([{ line: 1, cells: ['a', 'b,c'] }])
    expect(await rowsOf('a\tb', { delimiter: '\t' })).toEqual([{ line: 1, cells: ['a', 'b'] }])
    const huge = 'x'.repeat(5_000_000)
    expect(await rowsOf(`a,"${huge}"\n1,2`, { size: 1 << 20 })).toEqual([
      { line: 1, cells: ['a', huge] },
      { line: 2, cells: ['1', '2'] },
    ])
  })

  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', '中', '0'), maxLength: 6 })
  const table = fc.integer({ min: 2, max: 4 }).chain((width) => {
    const row = fc.array(cell, { minLength: width, maxLength: width })
    return fc.array(row, { maxLength: 1200, size: 'medium' })
  })
  test.prop([table, fc.integer({ min: 1, max: 64 })])(
    'what was written with quotes is read back, whatever the chunks',
    async (written, size) => {
      const text = written
        .map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
        .join('\r\n')
      const rows = await rowsOf(text, { size })
      expect(rows.map((each) => each.problem ?? each.cells)).toEqual(written)
      let line = 1
      for (const [place, each] of rows.entries()) {
        expect(each.line).toBe(line)
        line += (written[place] ?? []).join('').split('\n').length
      }
    },
  )
})
