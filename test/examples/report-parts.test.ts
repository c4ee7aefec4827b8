import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Documents, Invoice } from 'receivables/ledger'
import { findingsOf } from '../../examples/demo/findings.js'
import { reportPage } from '../../examples/demo/page.js'
import { PAGE_STYLE } from '../../examples/demo/page-style.js'
import type { Parties } from '../../examples/demo/parties.js'
import { rateText } from '../../examples/demo/late-charges.js'
import { letterHtml } from '../../examples/demo/letter-html.js'
import { percentText } from '../../examples/demo/text.js'
import { daysText } from '../../examples/demo/trend-chart.js'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../examples/ledger/${name}`, import.meta.url), 'utf8'))
const book = read('book.json') as Documents
const example = read('parties.json') as Parties

const invoice = (id: string, issueDate: string, dueDate: string, more: Partial<Invoice> = {}): Invoice => ({
  ...{ id, customerId: 'C1', currency: 'USD', amount: '1000.00', issueDate, dueDate },
  ...more,
})

const NAME = `<i>Nord & "Süd"</i>`
const contact = { name: '<b>Ann</b>', phone: '+1 202 555 0100' }
const parties: Parties = {
  seller: {
    letterheads: [{ locale: 'en', legalName: '<u>Seller</u>', address: '1 <Quay>', contact }],
    accounts: [{ currency: 'USD', payTo: { accountName: 'Seller', bank: '<Bank>', account: '1' } }],
    lateCharges: [{ currency: 'USD', clause: '<9>', rate: { monthly: '0.01' } }],
  },
  customers: [{ id: 'C1', address: '2 <Quay>', contact }],
}

/** 1000.00 due on 31 January, 400.00 of it paid on 2 March; 500.00 due on 28 February. */
const documents: Documents = {
  customers: [{ id: 'C1', name: NAME, locale: 'en' }],
  invoices: [
    invoice('F-1', '2026-01-01', '2026-01-31'),
    invoice('F-2', '2026-01-29', '2026-02-28', { amount: '500.00' }),
  ],
  payments: [
    {
      ...{ id: 'P-1', customerId: 'C1', currency: 'USD', amount: '400.00', date: '2026-03-02' },
      applications: [{ invoiceId: 'F-1', amount: '400.00' }],
    },
  ],
  promises: [
    {
      ...{ id: 'PR-1', customerId: 'C1', invoiceId: 'F-1', currency: 'USD', amount: '600.00' },
      ...{ madeOn: '2026-02-05', dueOn: '2026-02-20' },
    },
  ],
  contacts: [{ id: 'K-1', customerId: 'C1', invoiceId: 'F-1', date: '2026-02-05', channel: 'call' }],
}
const findings = findingsOf('own', documents, '2026-03-31', { parties })

describe('late charges', () => {
  it('are reckoned on what was open on each day', () => {
    // A letter shows its customer's working, so the statement is that of somebody without one.
    expect(findings.statement).toBeUndefined()
    const { statement } = findingsOf('own', { ...documents, customers: [] }, '2026-03-31', { parties })
    expect(
      statement?.charges.map(({ item, accrual }) => [
        item.invoiceId,
        ...accrual.segments.map(({ from, days, principal, interest }) => [from, days, principal, interest]),
      ]),
    ).toEqual([
      // 1000 × 1 % × 30/30, then 600 × 1 % × 29/30; 500 × 1 % × 31/30 = 5.1666…
      ['F-1', ['2026-02-01', 30, '1000.00', '10.00'], ['2026-03-03', 29, '600.00', '5.80']],
      ['F-2', ['2026-03-01', 31, '500.00', '5.17']],
    ])
    expect(findings.accrued).toEqual([{ currency: 'USD', amount: '20.97' }])
  })

  it('run on as if a payment that bounced had never come', () => {
    const bounced = (documents.payments ?? []).map((payment) => ({ ...payment, reversedOn: '2026-03-10' }))
    const after = findingsOf('own', { ...documents, payments: bounced }, '2026-03-31', { parties })
    // 1000 × 1 % × 59/30 = 19.666…, and 5.17 as before; the day before it bounced nobody knew.
    expect(after.accrued).toEqual([{ currency: 'USD', amount: '24.84' }])
    const before = findingsOf('own', { ...documents, payments: bounced }, '2026-03-09', { parties })
    // 10.00 and 600 × 1 % × 7/30; 500 × 1 % × 9/30.
    expect(before.accrued).toEqual([{ currency: 'USD', amount: '12.90' }])
  })

  it('are left out of an insolvent customer', () => {
    const customers = [{ id: 'C1', locale: 'en', insolventSince: '2026-03-01' }]
    const { accrued, letters } = findingsOf('own', { ...documents, customers }, '2026-03-31', { parties })
    expect([accrued, letters]).toEqual([[], []])
  })

  it('are left out of a currency without a clause', () => {
    const yen = documents.invoices.map((one) => ({ ...one, currency: 'JPY', amount: '1000' }))
    expect(findingsOf('own', { invoices: yen }, '2026-03-31', { parties }).accrued).toEqual([])
  })

  it.each([
    ['0.0005', '0.05 %'],
    ['0.01', '1 %'],
    ['0.12', '12 %'],
    ['0.1', '10 %'],
    ['1.5', '150 %'],
    ['0.00125', '0.125 %'],
    ['0', '0 %'],
  ])('a rate of %s is %s', (fraction, text) => {
    expect(percentText(fraction)).toBe(text)
  })

  it('names its rate', () => {
    const clause = { currency: 'USD', clause: '1' }
    expect(rateText({ ...clause, rate: { daily: '0.0005' } })).toBe('0.05 % a day')
    expect(rateText({ ...clause, rate: { monthly: '0.01' } })).toBe('1 % for 30 days')
    expect(rateText({ ...clause, rate: { annual: '0.12' } })).toBe('12 % a year')
    expect(rateText({ ...clause, rate: { reference: 'ecb', margin: '0.08', fixing: 'floating' } })).toBe(
      'ecb and 8 %',
    )
  })
})

describe('the notice', () => {
  it('asks for what is open and for the late charge', () => {
    const [letter] = findings.letters
    expect(findings.letters).toHaveLength(1)
    // 600 + 500, and 15.80 + 5.17.
    expect(letter?.text).toContain('1,100.00')
    expect(letter?.text).toContain('20.97')
    expect(letter?.text).toContain('1,120.97')
    expect(letter?.text).toContain('2026-02-05, phone')
  })

  it('becomes HTML word by word, tables and lists included', () => {
    const html = letterHtml(
      'Title\n\nA <b> | c\nd | 1.00\n\n- one\n- two\n\nfirst\nsecond of 2026-03-31',
    ).text
    expect(html).toContain('<h4>Title</h4>')
    expect(html).toMatch(/<th role="columnheader" scope="col" class="">A &lt;b&gt;<\/th>/)
    expect(html).toMatch(
      /<td\s+role="cell"\s+data-name="c"\s+class="number"\s*>\s*<span>1\.00<\/span>\s*<\/td>/,
    )
    expect(html).toMatch(/<li>one<\/li>\s*<li>two<\/li>/)
    expect(html).toContain('first<br />second of <span class="nowrap">2026-03-31</span>')
  })

  it('is escaped wherever its words come from', () => {
    const page = reportPage(findings)
    expect(page).not.toMatch(/<(?:i|u|b|Quay|Bank|9)>/)
    for (const text of ['&lt;u&gt;Seller', '1 &lt;Quay&gt;', '&lt;Bank&gt;', '&lt;9&gt;', '&lt;b&gt;Ann'])
      expect(page).toContain(text)
  })
})

describe('the case', () => {
  it('runs what the book says through the policy', () => {
    expect(findings.history?.steps.map(({ on, kind, text }) => `${on} ${kind}: ${text}`)).toEqual([
      '2026-01-01 book: invoice over USD 1,000.00, due 2026-01-31',
      '2026-02-01 rule: friendly call (finance)',
      '2026-02-05 book: promises USD 600.00 by 2026-02-20',
      '2026-02-05 book: contact by call',
      '2026-02-21 book: the promise is broken',
      '2026-03-02 book: USD 400.00 paid',
      // Day 31 after the due date, a deadline of 14 days; day 60, of the policy graded-30-60-90.
      '2026-03-03 rule: formal demand (finance, 14 days to pay)',
      // What comes if nothing happens: day 60 and day 90 after the due date.
      '2026-04-01 ahead: dedicated collector (collector)',
      '2026-05-01 ahead: lawyer letter: waits for an approval',
    ])
  })

  it('tells of objections, of money that came back, and of what was promised for later', () => {
    const told = findingsOf(
      'own',
      {
        ...documents,
        payments: (documents.payments ?? []).map((payment) => ({ ...payment, reversedOn: '2026-03-10' })),
        disputes: [
          { id: 'D-1', invoiceId: 'F-1', amount: '100.00', openedOn: '2026-01-10', closedOn: '2026-02-02' },
        ],
        creditNotes: [
          {
            id: 'N-1',
            customerId: 'C1',
            currency: 'USD',
            amount: '50.00',
            date: '2026-01-20',
            invoiceId: 'F-1',
          },
        ],
        promises: [
          {
            ...{ id: 'PR-1', customerId: 'C1', invoiceId: 'F-1', currency: 'USD', amount: '5000.00' },
            ...{ madeOn: '2026-03-20', dueOn: '2026-04-20' },
          },
        ],
        customers: [{ id: 'C1', insolventSince: '2026-03-25' }],
      },
      '2026-03-31',
      { parties },
    ).history?.steps.map(({ on, kind, text }) => `${on} ${kind}: ${text}`)
    for (const step of [
      '2026-01-10 book: objects to USD 100.00',
      '2026-01-20 book: USD 50.00 credited',
      '2026-02-02 book: the objection is closed',
      '2026-03-10 book: USD 400.00 came back: a payment was reversed',
      // Nobody can promise more than is open: 1000 less 50.
      '2026-03-20 book: promises USD 950.00 by 2026-04-20',
      '2026-03-25 book: insolvency proceedings open',
      '2026-04-20 ahead: USD 950.00 is due as promised',
    ])
      expect(told).toContain(step)
  })

  it('begins on the day of an invoice that was due before it was issued', () => {
    const early = { invoices: [invoice('F-9', '2026-03-10', '2026-03-01')] }
    expect(findingsOf('own', early, '2026-03-31').history?.steps[1]).toMatchObject({ on: '2026-03-10' })
  })
})

describe('the trend', () => {
  const monthly = ['2026-01-05', '2026-02-05', '2026-03-05', '2026-04-05'].map((day, place) =>
    invoice(`M-${String(place)}`, day, '2026-12-31'),
  )

  it('is that of the last whole months', () => {
    const { trend } = findingsOf('own', { invoices: monthly }, '2026-04-15')
    // Nothing was paid: 3000 of 3000 in the 31 + 28 + 31 days of the quarter.
    expect(trend[0]?.periods.map(({ id, rollingDso }) => [id, daysText(rollingDso)])).toEqual([
      ['2026-01', '–'],
      ['2026-02', '–'],
      ['2026-03', '90.0 days'],
    ])
    expect(findingsOf('own', { invoices: monthly }, '2026-04-30').trend[0]?.periods).toHaveLength(4)
  })

  it('compares with the best possible of the same months, not of the last alone', () => {
    const grown = [
      ...monthly,
      { ...invoice('M-9', '2026-03-20', '2026-12-31'), amount: '6000.00' },
      { ...invoice('M-8', '2026-03-01', '2026-03-02'), amount: '1000.00' },
    ]
    const { trend } = findingsOf('own', { invoices: grown }, '2026-03-31')
    // Of sales of 10,000 in the 90 days of the quarter, 9,000 are open and not past due.
    expect(trend[0]?.periods.map(({ rollingDso, rollingBest }) => [rollingDso, rollingBest])).toEqual([
      [null, null],
      [null, null],
      ['90.000000000000', '81.000000000000'],
    ])
  })

  it('begins with the calendar', () => {
    const old = { invoices: [invoice('M-0', '0001-01-01', '0001-01-02')] }
    expect(findingsOf('own', old, '0001-01-15').trend).toEqual([])
    expect(findingsOf('own', old, '0001-03-31').trend[0]?.periods).toHaveLength(3)
  })

  it('is left out of a book of less than three months', () => {
    expect(findingsOf('own', { invoices: monthly }, '2026-03-30').trend).toEqual([])
    expect(findingsOf('own', { invoices: [] }, '2026-03-30').trend).toEqual([])
  })

  it.each([
    ['105.230000000000', '105.2 days'],
    ['105.250000000000', '105.3 days'],
    ['0.960000000000', '1.0 days'],
    [null, '–'],
  ])('%s is %s', (days, text) => {
    expect(daysText(days)).toBe(text)
  })
})

describe('what an export does not say', () => {
  const imported = {
    ...{
      rowsRead: 2,
      used: 2,
      repeated: [],
      contradicted: [],
      setAside: 0,
      bad: [],
      credits: [],
      remarks: [],
    },
    paymentDays: false,
  }

  it('is left out, and named', () => {
    const own = findingsOf('own.csv', { invoices: documents.invoices }, '2026-03-31', { imported })
    expect(own.leftOut.map(({ part }) => part)).toEqual([
      'DSO month by month',
      'Payment behaviour and scores',
      'Late charges',
      'Notices',
    ])
    expect([own.trend, own.credit.rows, own.letters, own.statement]).toEqual([[], [], [], undefined])
    const page = reportPage(own)
    for (const id of ['dso', 'credit', 'notices', 'interest']) expect(page).not.toContain(`id="${id}"`)
    expect(page).toContain('id="left-out"')
    expect(page).toContain('does not say on which day invoices were paid')
  })

  it('is no reason to leave out what follows from the days of payment', () => {
    const own = findingsOf('own.csv', documents, '2026-03-31', {
      imported: { ...imported, paymentDays: true },
    })
    expect(own.leftOut.map(({ part }) => part)).toEqual(['Late charges', 'Notices'])
    expect([own.trend.length, own.credit.rows.length]).toEqual([1, 1])
  })
})

describe('the colours', () => {
  /** The relative luminance of WCAG 2.2. */
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => {
      const share = parseInt(colour.slice(place, place + 2), 16) / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const themes = PAGE_STYLE.match(/--page: #\w{6}[^}]*/g) ?? []

  it.each([
    ['light', themes[0]],
    ['dark', themes[1]],
  ])('of text have a contrast of 4.5 at least, in the %s', (_, theme = '') => {
    const colourOf = (name: string): string => new RegExp(`--${name}: (#\\w{6})`).exec(theme)?.[1] ?? ''
    for (const text of ['ink', 'soft', 'accent']) {
      for (const ground of ['page', 'card', 'warn']) {
        const [a, b] = [luminance(colourOf(text)), luminance(colourOf(ground))]
        expect((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05), `${text} on ${ground}`).toBeGreaterThan(4.5)
      }
    }
  })
})

describe('the report on the example ledger', () => {
  const shown = findingsOf('book.json', book, '2026-06-30', { parties: example })
  const page = reportPage(shown)

  it('holds every part, and its contents lead to each', () => {
    for (const id of ['summary', 'aging', 'dso', 'worklist', 'case', 'notices', 'interest', 'credit']) {
      expect(page.match(new RegExp(`id="${id}"`, 'g')), id).toHaveLength(1)
    }
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets.length).toBeGreaterThan(6)
    for (const id of targets) expect(page).toContain(`id="${String(id)}"`)
    expect(page).not.toMatch(/NaN|undefined|\[object/)
    expect(page.length).toBeLessThan(400_000)
  })

  it('has one notice in English and one in Chinese, in their languages', () => {
    expect(shown.letters.map(({ locale }) => locale)).toEqual(['en', 'zh-CN'])
    expect(page).toMatch(/lang="en"><h4>Notice of overdue payment/)
    expect(page).toMatch(/lang="zh-CN"><h4>逾期付款告知函/)
  })

  it('shows segments that sum to the interest, and a base that falls with a payment', () => {
    const charges = shown.statement?.charges ?? []
    expect(charges.some(({ accrual }) => accrual.segments.length > 1)).toBe(true)
    for (const { item, accrual } of charges) expect(accrual.principalOpen).toBe(item.open)
  })

  it('has the insolvent customer first among those to watch', () => {
    expect(shown.credit.rows[0]?.customer?.insolventSince).toBe('2026-04-17')
    expect(shown.credit.rows[0]?.level).toBe('red')
  })

  it('goes down by one heading at a time, and names every id once', () => {
    const levels = [...page.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    for (const [place, level] of levels.entries()) {
      expect(level - (levels[place - 1] ?? 0)).toBeLessThanOrEqual(1)
    }
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, named = ''] of page.matchAll(/aria-labelledby="([^"]+)"/g)) {
      for (const id of named.split(' ')) expect(ids, id).toContain(id)
    }
  })

  it('can be made on any day of the book, and after it', () => {
    for (const day of ['2025-06-30', '2025-07-31', '2026-03-15', '2026-12-31']) {
      const other = reportPage(findingsOf('book.json', book, day, { parties: example }))
      expect(other).not.toMatch(/NaN|undefined|\[object/)
    }
  })
})
