import { describe, expect, it } from 'vitest'
import { prepareBook } from 'receivables/ledger'
import { readCommandLine } from '../../examples/demo/command-line.js'
import { findingsOf } from '../../examples/demo/findings.js'
import { importRows } from '../../examples/demo/import-file.js'

const HEADER = 'id,customer,issued,due,amount,settled,paid,currency'
const MAP = HEADER.split(',')
  .map((name) => `${name}=${name}`)
  .join(',')

async function* once(text: string) {
  yield text
}

/** Imports rows below the header, with further options of the demo. */
async function imported(rows: readonly string[], ...options: string[]) {
  const { export: given } = readCommandLine([
    ...['--invoices', 'x.csv', '--map', MAP, '--as-of', '2026-06-30', '--currency', 'USD', ...options],
  ])
  if (given === undefined) throw new Error('no export')
  const result = await importRows(once([HEADER, ...rows].join('\n')), given)
  const { rowsRead, used, repeated, setAside, bad } = result.summary
  expect(used + repeated.length + setAside + bad.length).toBe(rowsRead)
  prepareBook(result.documents)
  return result
}

describe('a row', () => {
  it('becomes an invoice whose number keeps its zeros', async () => {
    const { documents } = await imported([' 0042 , 007 ,2026-01-01,2026-01-31, 5 ,,,'])
    expect(documents).toEqual({
      invoices: [
        {
          id: '0042',
          customerId: '007',
          currency: 'USD',
          amount: '5.00',
          issueDate: '2026-01-01',
          dueDate: '2026-01-31',
        },
      ],
      payments: [],
    })
  })

  it.each([
    ['settled: the whole amount on that day', '2026-02-03,,', '10.00', '2026-02-03'],
    ['paid so far: from the invoice date on', ',4,', '4.00', '2026-01-01'],
    ['paid nothing', ',0.00,', undefined, undefined],
    ['paid more than was asked', ',12.5,', '12.50', '2026-01-01'],
    ['settled and paid alike', '2026-02-03,10,', '10.00', '2026-02-03'],
    ['settled, and paid more', '2026-02-03,11.01,', '11.01', '2026-02-03'],
  ])('tells what was paid: %s', async (_, cells, amount, date) => {
    const { documents } = await imported([`1,c,2026-01-01,2026-01-31,10,${cells}`])
    expect(documents.payments?.map((payment) => [payment.amount, payment.date])).toEqual(
      amount === undefined ? [] : [[amount, date]],
    )
  })

  it('that is settled with another amount paid is used, with a remark', async () => {
    const { documents, summary } = await imported(['1,c,2026-01-01,2026-01-31,10,2026-02-03,4,'])
    expect(documents.payments?.[0]?.amount).toBe('10.00')
    expect(summary.remarks).toEqual([
      'invoice 1 is settled on 2026-02-03, yet 4.00 of 10.00 USD is paid: the day decides',
    ])
  })

  it.each([
    [',c,2026-01-01,2026-01-31,10,,,', 'id', '', 'no invoice number'],
    ['1,,2026-01-01,2026-01-31,10,,,', 'customer', '', 'no customer'],
    ['1,c,,2026-01-31,10,,,', 'issued', '', 'no date'],
    ['1,c,2026-01-01,,10,,,', 'due', '', 'no date'],
    ['1,c,2026-02-30,2026-01-31,10,,,', 'issued', '2026-02-30', 'not a day written YYYY-MM-DD'],
    [
      '1,c,2026-01-01,31/1/2026,10,,,',
      'due',
      '31/1/2026',
      'not a day written YYYY-MM-DD (--date-format D/M/YYYY reads it)',
    ],
    ['1,c,2026-01-01,2026-01-31,10,soon,,', 'settled', 'soon', 'not a day written YYYY-MM-DD'],
    ['1,c,2026-01-01,2026-01-31,,,,', 'amount', '', 'no amount'],
    ['1,c,2026-01-01,2026-01-31,ten,,,', 'amount', 'ten', 'not an amount written 1234.56'],
    ['1,c,2026-01-01,2026-01-31,1e9000000,,,', 'amount', '1e9000000', 'not an amount written 1234.56'],
    ['1,c,2026-01-01,2026-01-31,NaN,,,', 'amount', 'NaN', 'not an amount written 1234.56'],
    ['1,c,2026-01-01,2026-01-31,-10,,,', 'amount', '-10', 'negative: a credit, not an invoice'],
    ['1,c,2026-01-01,2026-01-31,10.005,,,', 'amount', '10.005', 'finer than USD can be paid, or too long'],
    ['1,c,2026-01-01,2026-01-31,10.5,,,JPY', 'amount', '10.5', 'finer than JPY can be paid, or too long'],
    ['1,c,2026-01-01,2026-01-31,10,,-1,', 'paid', '-1', 'negative'],
    ['1,c,2026-01-01,2026-01-31,10,,,usd', 'currency', 'usd', 'not a currency code of ISO 4217'],
    ['1,c,2026-01-01,2026-01-31,10,,,__proto__', 'currency', '__proto__', 'not a currency code of ISO 4217'],
    [',, ,,,,,', '(row)', '', 'all its cells are empty'],
    ['1', '(row)', '', '1 cell where the header has 8'],
    ['1,c,2026-01-01,2026-01-31,10,,', '(row)', '', '7 cells where the header has 8'],
    ['1,c,2026-01-01,2026-01-31,10,,,,', '(row)', '', '9 cells where the header has 8'],
  ])('%s is bad, and says so with line and column', async (row, column, value, problem) => {
    const { documents, summary } = await imported([
      '8,c,2026-01-01,2026-01-31,1,,,',
      row,
      '9,c,2026-01-01,2026-01-31,2,,,',
    ])
    expect(summary.bad).toEqual([{ line: 3, faults: [{ column, value, problem }] }])
    expect(documents.invoices.map(({ id }) => id)).toEqual(['8', '9'])
  })

  it.each([
    [',Total Acme,,,10,,,', ''],
    [',,Acme Ltd,,,,,', 'Acme Ltd'],
    [',,合计,,"120",,,', '合计'],
    ['合计,,,,"120",,,', '合计'],
    [',,,Grand Total,"120",,,', 'Grand Total'],
  ])('%s, as reports put between the invoices, is told in one line', async (row, value) => {
    const { summary } = await imported([row])
    const problem = 'no days, and no number or customer: a heading or a total?'
    expect(summary.bad).toEqual([{ line: 2, faults: [{ column: '(row)', value, problem }] }])
  })

  it('may name its currency in Chinese', async () => {
    const { documents } = await imported(
      ['人民币', '美元', '欧元', '港币', '港元', '日元', '英镑', 'RMB'].map(
        (name, index) => `${String(index)},c,2026-01-01,2026-01-31,1,,,${name}`,
      ),
    )
    expect(documents.invoices.map(({ currency }) => currency)).toEqual([
      ...['CNY', 'USD', 'EUR', 'HKD', 'HKD', 'JPY', 'GBP', 'CNY'],
    ])
  })

  it('says everything that is wrong with it', async () => {
    const { summary } = await imported(['1,,2026-02-30,,x,,,'])
    expect(summary.bad[0]?.faults.map(({ column }) => column)).toEqual([
      'customer',
      'issued',
      'due',
      'amount',
    ])
  })

  it('of megabytes is told in short', { tags: ['size'] }, async () => {
    const { summary } = await imported([
      `${'9'.repeat(3_000_000)},c,2026-01-01,2026-01-31,${'9'.repeat(3_000_000)},,,`,
    ])
    expect(summary.bad[0]?.faults.map(({ value, problem }) => [value.length, problem])).toEqual([
      [82, 'longer than 200 characters'],
      [82, 'not an amount written 1234.56'],
    ])
  })

  it('has a number as long as a run of credit control takes, or is bad', async () => {
    const row = (id: string, customer: string) => `${id},${customer},2026-01-01,2026-01-31,10,,,`
    const { documents, summary } = await imported([
      row('x'.repeat(200), 'c'.repeat(200)),
      row('y'.repeat(201), 'c'),
      row('z', 'c'.repeat(201)),
    ])
    expect(summary.bad.map(({ line, faults }) => [line, faults[0]?.problem])).toEqual([
      [3, 'longer than 200 characters'],
      [4, 'longer than 200 characters'],
    ])
    const findings = findingsOf('x.csv', documents, '2026-06-30', { imported: summary })
    expect(findings.run.worklist).toHaveLength(1)
  })

  it('may have names that objects inherit', async () => {
    const { documents } = await imported(['__proto__,constructor,2026-01-01,2026-01-31,1,,,'])
    expect(documents.invoices.map(({ id, customerId }) => [id, customerId])).toEqual([
      ['__proto__', 'constructor'],
    ])
  })

  it('may name its own currency, date formats and texts for nothing', async () => {
    const { documents } = await imported(
      [
        '1,c,2026-01-01,20260131,"1,234",NULL,n/a,JPY',
        '2,c,2026-01-01,20260131,1.50,2026-02-01 08:00:00,NULL,NULL',
      ],
      ...[
        '--date-format',
        'due=YYYYMMDD',
        '--date-format',
        'settled=YYYY-MM-DD HH:mm:ss',
        '--thousands',
        ',',
      ],
      ...['--empty', 'NULL', '--empty', 'n/a'],
    )
    expect(documents.invoices.map(({ currency, amount, dueDate }) => [currency, amount, dueDate])).toEqual([
      ['JPY', '1234', '2026-01-31'],
      ['USD', '1.50', '2026-01-31'],
    ])
    expect(documents.payments?.map(({ date }) => date)).toEqual(['2026-02-01'])
  })
})

describe('rows with one number', () => {
  const row = (id: string, amount: string) => `${id},c,2026-01-01,2026-01-31,${amount},,,`

  it('count once where they are the same, cell by cell', async () => {
    const { documents, summary } = await imported([
      row('1', '5'),
      row('2', '6'),
      row('1', '5'),
      row('1', '5'),
    ])
    expect(documents.invoices.map(({ id }) => id)).toEqual(['1', '2'])
    expect(summary.repeated).toEqual([
      { line: 4, firstLine: 2, id: '1' },
      { line: 5, firstLine: 2, id: '1' },
    ])
  })

  it('are all set aside where they differ', async () => {
    const { documents, summary } = await imported([
      row('1', '5'),
      row('2', '6'),
      row('1', '5'),
      row('1', '5.00'),
    ])
    expect(documents.invoices.map(({ id }) => id)).toEqual(['2'])
    expect(summary).toMatchObject({
      setAside: 3,
      repeated: [],
      contradicted: [{ id: '1', lines: [2, 4, 5] }],
    })
  })

  it('are set aside where one of them cannot be read: it might be the right one', async () => {
    const { documents, summary } = await imported([
      row('1', 'x'),
      row('1', '5'),
      row('2', 'x'),
      row('2', 'y'),
    ])
    expect(documents.invoices).toEqual([])
    expect(summary).toMatchObject({ setAside: 1, contradicted: [{ id: '1', lines: [2, 3] }] })
    expect(summary.bad.map(({ line }) => line)).toEqual([2, 4, 5])
  })

  it('are two numbers where one has more zeros', async () => {
    const { documents } = await imported([row('01', '5'), row('1', '6')])
    expect(documents.invoices.map(({ id }) => id)).toEqual(['01', '1'])
  })
})

describe('amounts and days as other systems write them', () => {
  const row = (amount: string, due = '2026-01-31') => `1,c,2026-01-01,${due},"${amount}",,,`

  it.each([
    [row('$1,234.50'), ['--thousands', ',', '--currency-sign', '$'], '1234.50'],
    [row('１，２３４．５０'), ['--thousands', ','], '1234.50'],
    [row('1.00', '２０２６-01-31'), [], '1.00'],
    [row('1,23,456.00'), ['--thousands', ',', '--grouping', 'indian'], '123456.00'],
    [row('1.00', '31 Jan 2026'), ['--date-format', 'due=D MMM YYYY'], '1.00'],
  ])('%s is read with %j', async (line, options, amount) => {
    const { documents } = await imported([line], ...options)
    expect(documents.invoices).toMatchObject([{ amount, dueDate: '2026-01-31' }])
  })

  it.each([
    [row('$5'), '--currency-sign "$"'],
    [row('1,23,456.00'), '--grouping indian'],
    [row('1,234.50'), '--thousands , reads it'],
    [row('1.234,50'), '--thousands . --decimal , reads it'],
    [row('$1,234.50'), '(--currency-sign "$" --thousands , reads it, if $ is the sign of its currency)'],
    [
      row('1 234,50 €'),
      '(--currency-sign "€" --thousands " " --decimal , reads it, if € is the sign of its currency)',
    ],
    [row('CHF 12’345.00'), `(--currency-sign "CHF" --thousands "'" reads it`],
    [row('234,56-'), '(--decimal , reads it)'],
    [row('1,234'), '(--decimal , reads it as 1.234, --thousands , as 1234)'],
    [
      row('1.00', '3/6/2026'),
      '(--date-format D/M/YYYY reads it as 2026-06-03, --date-format M/D/YYYY as 2026-03-06)',
    ],
    [row('1.00', '30.04.26'), '(--date-format D.M.YY --century 20 reads it)'],
    [row('1.00', '2026-05-02T07:30:00.000Z'), '(--date-format YYYY-M-DTH:mm:ss.SSSZ reads it)'],
    [row('1.00', '13/6/2026 0:00'), '(--date-format "D/M/YYYY H:mm" reads it)'],
    [row('1.00', '13/6/2026 12:00:00 AM'), '(--date-format "D/M/YYYY h:mm:ss A" reads it)'],
    [row('1.00', '2026年6月3日'), '(--date-format YYYY年M月D日 reads it)'],
    [row('1.00', '20260603'), '(--date-format YYYYMMDD reads it)'],
    [row('1.00', '5 Jan 2026'), '(--date-format "D MMM YYYY" reads it)'],
    [row('1.00', '46053'), 'the day number of a spreadsheet? --date-format excel reads it'],
  ])('%s is bad, and says what would read it', async (line, hint) => {
    const { summary } = await imported([line])
    expect(summary.bad[0]?.faults.map(({ problem }) => problem)).toEqual([expect.stringContaining(hint)])
  })
})

describe('one column for two fields', () => {
  const read = async (map: string) => {
    const { export: given } = readCommandLine([
      ...['--invoices', 'x.csv', '--as-of', '2026-06-30', '--currency', 'USD', '--map', map],
    ])
    if (given === undefined) throw new Error('no export')
    return importRows(once('id,cust,day,amt\n1,c,2026-01-01,1.00\n'), given)
  }

  it('is refused', async () => {
    await expect(read('id=id,customer=id,issued=day,due=day,amount=amt')).rejects.toThrow(
      '--map names the column "id" for both id and customer.',
    )
    await expect(read('id=id,customer=cust,issued=day,due=day,amount=amt,paid=amt')).rejects.toThrow(
      '--map names the column "amt" for both amount and paid.',
    )
  })

  it('is not what a field is told to be that does not exist', async () => {
    await expect(read('id=id,customer=cust,issued=day,due=day,amount=amt,terms=net')).rejects.toThrow(
      'The file has no column "amt,terms=net" (amount); there is no field "terms": the fields are id, customer, issued, due, amount, settled, paid, currency. Its columns are',
    )
  })

  it('is told where it is the day of issue and of payment', async () => {
    const { documents, summary } = await read('id=id,customer=cust,issued=day,due=day,amount=amt')
    expect(documents.invoices).toMatchObject([{ issueDate: '2026-01-01', dueDate: '2026-01-01' }])
    expect(summary.remarks).toEqual([
      'the column "day" is both issued and due in --map: every invoice counts as due on its day',
    ])
  })
})

describe('credits', () => {
  it('are bad rows, and what they come to is told, an exact repetition counted once', async () => {
    const { summary } = await imported([
      '1,c,2026-01-01,2026-01-31,100.00,,,',
      '2,c,2026-01-01,2026-01-31,-5.50,,,',
      '2,c,2026-01-01,2026-01-31,-5.50,,,',
      '3,c,2026-01-01,2026-01-31,4.50-,,,',
      '4,c,2026-01-01,2026-01-31,(700),,,JPY',
      // A credit falls due on no day, and a payment on account has no invoice number.
      '6,c,2026-01-01,,-3,,,',
      ',c,2026-01-01,,-2,,,',
      ',c,2026-01-01,,-2,,,',
      // None of these can be counted: the first contradicts itself, the others are of no day and of nobody.
      '5,c,2026-01-01,2026-01-31,-1,,,',
      '5,c,2026-01-01,2026-01-31,-2,,,',
      '7,c,,,-4,,,',
      '8,,2026-01-01,,-4,,,',
      ',Total,,,-40,,,',
    ])
    expect(summary.credits).toEqual([
      { currency: 'JPY', amount: '-700', count: 1 },
      { currency: 'USD', amount: '-17.00', count: 5 },
    ])
    expect(summary.bad).toHaveLength(12)
  })
})

describe('what stands above the header', () => {
  const read = async (text: string, options: readonly string[], size = text.length) => {
    const { export: given } = readCommandLine([
      ...['--invoices', 'x.csv', '--as-of', '2026-06-30', '--currency', 'USD'],
      ...['--map', 'id=id,customer=cust,issued=iss,due=due,amount=amt', ...options],
    ])
    if (given === undefined) throw new Error('no export')
    async function* chunks() {
      for (let place = 0; place < text.length; place += size) yield text.slice(place, place + size)
    }
    const { documents, summary } = await importRows(chunks(), given)
    return { ids: documents.invoices.map(({ id }) => id), bad: summary.bad.map(({ line }) => line) }
  }
  const table = (mark: string, end: string) =>
    ['id,cust,iss,due,amt', 'A1,c,2026-01-01,2026-01-31,1.00', 'A2,c,,2026-01-31,1.00']
      .join(end)
      .replaceAll(',', mark) + end

  it.each(['sep=;', '"sep=;"', 'SEP=;', '\ufeffsep=;'])('a line %j names the delimiter', async (line) => {
    for (const end of ['\n', '\r\n', '\r']) {
      for (const size of [1, 7, 1000]) {
        expect(await read(line + end + table(';', end), [], size)).toEqual({ ids: ['A1'], bad: [4] })
      }
    }
  })

  it('a line sep= gives way to --delimiter', async () => {
    expect(await read(`sep=,\n${table(';', '\n')}`, ['--delimiter', ';'])).toEqual({ ids: ['A1'], bad: [4] })
  })

  it('a title is passed over with --header-line, and lines keep their numbers', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      for (const size of [1, 5, 1000]) {
        const text = `Open items, "March${end}${end}${table(',', end)}`
        expect(await read(text, ['--header-line', '3'], size)).toEqual({ ids: ['A1'], bad: [5] })
      }
    }
  })

  it('is named where a header follows', async () => {
    await expect(read(`Open items\n\n${table(',', '\n')}`, [])).rejects.toThrow(
      'Its columns are: Open items. Line 3 has all that --map names: try --header-line 3.',
    )
  })

  it('is named where a header with other marks follows', async () => {
    const listed = `-----------\n|id |cust|iss |due |amt |\n-----------\n`
    await expect(read(listed, [])).rejects.toThrow(
      'Line 2 has all that --map names: try --header-line 2 --delimiter "|".',
    )
  })

  it('is named where a quote of the title goes on for ever', async () => {
    await expect(read(`Open "items\n${table(',', '\n')}`, [])).rejects.toThrow(
      'in line 1 a quote stands where none may. Where the header is another line: --header-line N.',
    )
  })

  it('may be all there is', async () => {
    for (const line of ['4', '5', '99']) {
      await expect(read(table(',', '\n'), ['--header-line', line])).rejects.toThrow(
        `The file has nothing from line ${line} on: no header.`,
      )
    }
    await expect(read('sep=;\n', [])).rejects.toThrow('The file is empty: it has no header.')
  })
})

describe('a file', () => {
  it('may have no rows', async () => {
    const { documents, summary } = await imported([])
    expect(documents).toEqual({ invoices: [], payments: [] })
    expect(summary.rowsRead).toBe(0)
  })

  it('reports a row whose quotes do not fit and reads the rest', async () => {
    const { summary } = await imported(['1,"c,2026-01-01,2026-01-31,1,,,', '2,c,2026-01-01,2026-01-31,1,,,'])
    expect(summary).toMatchObject({
      used: 1,
      bad: [{ line: 2, faults: [{ problem: 'a quote is opened and never closed' }] }],
    })
  })

  it('of thirty thousand rows is read whole', { tags: ['size'], timeout: 60_000 }, async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, index) =>
        `${String(index)},"c,${String(index % 900)}",2026-01-01,2026-01-31,${String(index)}.25,,,`,
    )
    rows[15_000] = rows[7] ?? ''
    rows[18_000] = 'bad'
    const { summary, documents } = await imported(rows)
    expect(summary).toMatchObject({
      rowsRead: 30_000,
      used: 29_998,
      repeated: [{ line: 15_002, firstLine: 9 }],
    })
    expect(summary.bad.map(({ line }) => line)).toEqual([18_002])
    expect(documents.invoices).toHaveLength(29_998)
  })
})
