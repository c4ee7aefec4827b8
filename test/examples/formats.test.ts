import { describe, expect, it } from 'vitest'
import { amountFormat } from '../../examples/demo/amount-format.js'
import { findColumns, readColumnMap } from '../../examples/demo/column-map.js'
import { dateFormat } from '../../examples/demo/date-format.js'
import { UsageError } from '../../examples/demo/usage-error.js'

const refused = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
  return 'not refused'
}

describe('dates', () => {
  it.each([
    ['M/D/YYYY', '1/2/2013', '2013-01-02'],
    ['M/D/YYYY', '12/31/2013', '2013-12-31'],
    ['M/D/YYYY', '01/02/2013', '2013-01-02'],
    ['D/M/YYYY', '1/2/2013', '2013-02-01'],
    ['MM/DD/YYYY', '01/02/2013', '2013-01-02'],
    ['YYYYMMDD', '20240229', '2024-02-29'],
    ['YYYYMMDD.0', '20240229.0', '2024-02-29'],
    ['YYYY-MM-DD HH:mm:ss', '2020-02-11 23:59:00', '2020-02-11'],
    ['DD.MM.YYYY', '31.12.2025', '2025-12-31'],
    ['YYYY年M月D日', '2025年1月31日', '2025-01-31'],
    ['D|M|YYYY (x)', '1|2|2025 (x)', '2025-02-01'],
    ['YYYY-MM-DDTHH:mm:ssZ', '2025-01-31T00:00:00Z', '2025-01-31'],
    ['D MMM YYYY', '5 Jan 2026', '2026-01-05'],
    ['DD-MMM-YYYY', '31-DEC-2025', '2025-12-31'],
    ['MMM D, YYYY', 'Sep 5, 2025', '2025-09-05'],
    ['DDMMMYYYY', '05may2025', '2025-05-05'],
    // Workbooks and report servers print the time of midnight behind a day.
    ['M/D/YYYY H:mm', '6/3/2026 0:00', '2026-06-03'],
    ['M/D/YYYY h:mm:ss A', '6/3/2026 12:00:00 AM', '2026-06-03'],
    ['M/D/YYYY h:mm:ss A', '6/3/2026 1:30:00 p.m.', '2026-06-03'],
    ['DD/MM/YYYY hh:mm A', '03/06/2026 11:59 PM', '2026-06-03'],
    ['YYYY-MM-DDTHH:mm:ss.SSSZ', '2026-05-02T07:30:00.000Z', '2026-05-02'],
  ])('%s reads %s', (format, text, day) => {
    expect(dateFormat(format)(text)).toBe(day)
  })

  it.each([
    ['M/D/YYYY', '2/30/2013'],
    ['M/D/YYYY', '13/1/2013'],
    ['M/D/YYYY', '1/2/13'],
    ['M/D/YYYY', '1-2-2013'],
    ['MM/DD/YYYY', '1/2/2013'],
    ['YYYY-MM-DD', '2026-02-30'],
    ['YYYY-MM-DD', ' 2026-02-03'],
    ['YYYY-MM-DD', '0000-01-01'],
    ['YYYY-MM-DD', '2026-02-03x'],
    ['YYYY-MM-DD', '２０２６-02-03'],
    ['YYYY-MM-DD HH:mm:ss', '2020-02-11 24:00:00'],
    ['YYYYMMDD', '20230229'],
    ['D MMM YYYY', '5 Mai 2026'],
    ['D MMM YYYY', '31 Feb 2026'],
    ['D MMM YYYY', '5 1 2026'],
    ['M/D/YYYY h:mm A', '6/3/2026 13:00 PM'],
    ['M/D/YYYY H:mm', '6/3/2026 24:00'],
  ])('%s does not read %s', (format, text) => {
    expect(dateFormat(format)(text)).toBeUndefined()
  })

  it.each([
    ['YY-MM-DD', 'years of two digits'],
    ['DD.MM.YY', 'their century would be a guess'],
    ['dd/mm/yyyy', 'year'],
    ['YYYY-MM', 'day'],
    ['YYYY-DD', 'month'],
    ['MMMM D YYYY', 'month'],
    ['YYYY-MM-DD-DD', 'day'],
    ['YYYYMD', 'no fixed width'],
    ['YYYY-M-D1', 'no fixed width'],
    ['YYYY-MM-DD s', 'does not know "s"'],
    ['YYYY-MM-DD Hmm', 'no fixed width'],
    ['', 'year'],
  ])('the format "%s" is refused: %s', (format, why) => {
    expect(refused(() => dateFormat(format))).toContain(why)
  })
})

describe('years of two digits', () => {
  it.each([
    ['D/M/YY', '20', '3/6/13', '2013-06-03'],
    ['DD.MM.YY', '19', '29.02.96', '1996-02-29'],
    ['YYMMDD', '20', '260630', '2026-06-30'],
    ['DD.MM.YY', '19', '29.02.00', undefined],
    ['D/M/YY', '20', '3/6/2013', undefined],
  ])('%s of century %s reads %s as %s', (format, century, text, day) => {
    expect(dateFormat(format, century)(text)).toBe(day)
  })

  it('are not read without their century, and the message names the option', () => {
    expect(refused(() => dateFormat('DD.MM.YY'))).toContain('With --century 20 the year 26 is 2026')
  })
})

describe('day numbers of a spreadsheet', () => {
  // 1 March 1900 is day 61: the tables count a 29 February that was none.
  it.each([
    ['61', '1900-03-01'],
    ['46023', '2026-01-01'],
    ['46023.75', '2026-01-01'],
    ['46023,75', '2026-01-01'],
    ['2958465', '9999-12-31'],
    ['60', undefined],
    ['2958466', undefined],
    ['46023x', undefined],
    ['2026-01-01', undefined],
  ])('%s is %s', (text, day) => {
    expect(dateFormat('excel')(text)).toBe(day)
  })
})

describe('amounts', () => {
  const plain = amountFormat({ decimal: '.' })
  const english = amountFormat({ thousands: ',', decimal: '.' })
  const german = amountFormat({ thousands: '.', decimal: ',' })
  const french = amountFormat({ thousands: ' ', decimal: ',', currencySigns: ['€'] })
  const swiss = amountFormat({ thousands: "'", decimal: '.', currencySigns: ['CHF', 'Fr.'] })
  const indian = amountFormat({ thousands: ',', decimal: '.', grouping: 'indian', currencySigns: ['₹'] })
  const dollars = amountFormat({ thousands: ',', decimal: '.', currencySigns: ['$'] })
  const yuan = amountFormat({ thousands: ',', decimal: '.', currencySigns: ['¥'] })

  it.each([
    [plain, '1234.56', '1234.56'],
    [plain, '0', '0'],
    [plain, '-5.00', '-5.00'],
    [english, '1,234,567.80', '1234567.80'],
    [english, '1234.5', '1234.5'],
    [english, '-1,000', '-1000'],
    [german, '1.234,56', '1234.56'],
    [german, '12,5', '12.5'],
    // One meaning, however a system writes it: a minus behind (SAP), brackets (QuickBooks), a typographic minus.
    [german, '100,00-', '-100.00'],
    [english, '(1,200.00)', '-1200.00'],
    [plain, '\u22125.00', '-5.00'],
    // What looks like the mark that was named is that mark.
    [french, '1\u202f234\u00a0567,80', '1234567.80'],
    [french, '1 234,50 €', '1234.50'],
    [swiss, "1'234.50", '1234.50'],
    [swiss, '1\u2019234.50', '1234.50'],
    [swiss, 'CHF 1\u2019234.50', '1234.50'],
    [swiss, 'Fr. 5', '5'],
    [indian, '1,23,456.00', '123456.00'],
    [indian, '₹12,34,56,789.00', '123456789.00'],
    [indian, '1,234', '1234'],
    [dollars, '$1,234.50', '1234.50'],
    [dollars, '-$200.00', '-200.00'],
    [dollars, '$-200.00', '-200.00'],
    [dollars, '($200.00)', '-200.00'],
    [yuan, '￥１２，３４５．６０', '12345.60'],
    [yuan, '¥12,345.60', '12345.60'],
  ])('%# %o reads %s as %s', ({ read }, text, amount) => {
    expect(read(text)).toBe(amount)
  })

  it.each([
    [plain, '1,234.56'],
    [plain, '1e3'],
    [plain, '$5'],
    [plain, '(-5.00)'],
    [plain, '-5.00-'],
    [plain, '(5.00'],
    [plain, '- 5.00'],
    [dollars, '$5$'],
    [dollars, '€5'],
    [dollars, '$'],
    [swiss, "12'34.50"],
    [indian, '123,456'],
    [indian, '1,23,45'],
    [plain, ''],
    [plain, '.5'],
    [plain, '5.'],
    [plain, '0x10'],
    [plain, 'NaN'],
    [plain, '1'.repeat(1_000_000)],
    [english, '1,23'],
    [english, '12,34,567'],
    [english, '1,234,5'],
    [german, '1.234.56'],
    [german, '1234.56'],
  ])('%# %o does not read %s', ({ read }, text) => {
    expect(read(text)).toBeUndefined()
  })

  it.each([
    [plain, '1234.56'],
    [english, '1,234.56'],
    [german, '1.234,56'],
    [swiss, "1'234.56"],
  ])('%# %o gives a sample that it reads: %s', ({ read, sample }, text) => {
    expect(sample).toBe(text)
    expect(read(sample)).toBe('1234.56')
  })

  it('refuses marks that would be guessed at', () => {
    expect(refused(() => amountFormat({ thousands: ',', decimal: ',' }))).toContain('cannot both be')
    expect(refused(() => amountFormat({ thousands: '1', decimal: '.' }))).toContain('--thousands')
    expect(refused(() => amountFormat({ decimal: '..' }))).toContain('--decimal')
    for (const sign of ['', ' ', '.', '-', '5', '(']) {
      expect(refused(() => amountFormat({ decimal: '.', currencySigns: [sign] }))).toContain(
        '--currency-sign',
      )
    }
    expect(indian.sample).toBe('12,34,567.56')
    expect(indian.read(indian.sample)).toBe('1234567.56')
  })
})

describe('columns', () => {
  const map = readColumnMap('id=Invoice No,customer=Name, legal,issued=A,due=B=C,amount= Gross Amount ')

  it('are named as the header names them, commas and blanks included', () => {
    expect(map).toEqual({
      id: 'Invoice No',
      customer: 'Name, legal',
      issued: 'A',
      due: 'B=C',
      amount: 'Gross Amount',
    })
    const places = findColumns(map, ['Gross Amount ', 'x', 'x', 'Invoice No', 'Name, legal', 'B=C', ' A'])
    expect(Object.entries(places).map(([field, { place }]) => [field, place])).toEqual([
      ['id', 3],
      ['customer', 4],
      ['issued', 6],
      ['due', 5],
      ['amount', 0],
    ])
  })

  it('are found whatever the blanks in their names: nobody sees which they are', () => {
    const header = ['\ufeffInvoice\u00a0No', 'Name,\r\nlegal', 'A', 'B=C', 'Gross  Amount']
    expect(Object.keys(findColumns(map, header))).toHaveLength(5)
    expect(refused(() => findColumns(map, [...header, 'Invoice No']))).toContain('more than one column')
  })

  it.each([
    ['id=a', 'customer, issued, due, amount'],
    ['id', 'not of the form'],
    ['id=', 'not of the form'],
    ['no=a,id=b', 'there is no field "no"'],
    ['__proto__=a', 'there is no field "__proto__"'],
    ['id=a,id=b', 'twice'],
    ['id=a;customer=b', 'It names the column "a;customer=b" for id; the fields are id, customer,'],
    ['id=a,customer=b,issued=c,due=d,amount=e,settled=d', 'the column "d" for both due and settled'],
  ])('--map %s is refused: %s', (text, why) => {
    expect(refused(() => readColumnMap(text))).toContain(why)
  })

  it.each([
    [
      ['Invoice No', 'Name, legal', 'A', 'B=C'],
      'no column "Gross Amount" (amount). Its columns are: Invoice No |',
    ],
    [
      ['Invoice No', 'Invoice No', 'Name, legal', 'A', 'B=C', 'Gross Amount'],
      'more than one column "Invoice No"',
    ],
    [['Invoice No;Name;A'], 'try --delimiter ";"'],
    [['<html><table><tr><td>Invoice No'], 'open it in a spreadsheet and save it as CSV'],
    [['Invoice No\tName'], 'try --delimiter "tab"'],
    [['I\0n\0v\0'], 'try --encoding utf-16le'],
  ])('a header %j is refused: %s', (header, why) => {
    expect(refused(() => findColumns(map, header))).toContain(why)
  })

  it('does not propose the mark that is in use', () => {
    expect(refused(() => findColumns(map, ['Acme, Inc.'], ','))).toMatch(/Its columns are: Acme, Inc\.$/)
  })
})
