import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { chinaCalendar } from '../../src/calendar/index.js'
import { checkInvoice, type InvoiceDraft, type InvoiceReference } from '../../src/contracts/index.js'
import { explain } from '../../src/explain/index.js'
import type { PaymentTerms } from '../../src/terms/index.js'
import { refusal, revokedProxy } from '../refusal.js'

/** 3 × 33.335 = 100.005, rounded to 100.01, and 20 % of that, 20.002, to 20.00. Due 30 days after 31 January: 2 March. */
const draft: InvoiceDraft = {
  number: '0042',
  seller: { name: 'Acme GmbH', address: 'Hamburg', taxId: 'DE123' },
  buyer: { name: 'Zeta SA', address: 'Lyon', taxId: 'FR456' },
  issueDate: '2026-01-31',
  dueDate: '2026-03-02',
  currency: 'EUR',
  lines: [{ quantity: 3, unitPrice: '33.335', amount: '100.01', taxRate: '0.2' }],
  net: '100.01',
  taxes: [{ rate: '0.20', amount: '20.00' }],
  gross: '120.01',
  terms: 'net 30',
  orderNumber: 'PO-7',
  bankAccount: 'DE00',
}
const reference: InvoiceReference = { rounding: 'half-up' }
const draftOf = (fields: Partial<InvoiceDraft>): InvoiceDraft => ({ ...draft, ...fields })
const found = (fields: Partial<InvoiceDraft>, against: Partial<InvoiceReference> = {}) =>
  checkInvoice(draftOf(fields), { ...reference, ...against })
const line = (
  quantity: string | number,
  unitPrice: string | number,
  amount: string,
  taxRate: string | number,
) => ({
  quantity,
  unitPrice,
  amount,
  taxRate,
})

test('an invoice in which nothing is wrong has no issue', () => {
  expect(found({})).toEqual([])
})

describe('what is not there', () => {
  test.each(['number', 'orderNumber', 'bankAccount', 'terms'] as const)('%s', (field) => {
    const rest = Object.fromEntries(Object.entries(draft).filter(([name]) => name !== field))
    expect(checkInvoice(rest as unknown as InvoiceDraft, reference)).toEqual([
      { code: 'invoice-field-missing', severity: 'error', path: field, params: { field } },
    ])
  })

  test.each([undefined, {}, { name: '', address: ' ', taxId: '\u3000' }])('a party of %j', (seller) => {
    const issues = checkInvoice({ ...draft, seller: seller as never }, reference)
    expect(issues.map(({ path }) => path)).toEqual(['seller.name', 'seller.address', 'seller.taxId'])
  })

  test('a buyer whom nobody names, and a blank number', () => {
    const issues = found({ buyer: undefined as never, number: ' ' }, { prior: [prior({ buyer: '' })] })
    expect(issues.map(({ path }) => path)).toEqual(['buyer.name', 'buyer.address', 'buyer.taxId', 'number'])
  })

  test('lines', () => {
    const issues = found({ lines: [], net: '0', taxes: [], gross: '0' })
    expect(issues.map(({ path, params }) => [path, params])).toEqual([['lines', { field: 'lines' }]])
  })
})

describe('sums', () => {
  test('a line that is not quantity times price', () => {
    const lines = [line(1, '50', '50', '0.2'), line('3', '16.67', '50.02', '0.2')]
    expect(found({ lines, net: '100.02', gross: '120.02' })).toEqual([
      {
        code: 'invoice-line-product',
        severity: 'error',
        path: 'lines[1].amount',
        params: { line: 2, product: '50.01', amount: '50.02', currency: 'EUR' },
      },
    ])
  })

  test('lines that do not sum to the net', () => {
    expect(found({ net: '100.00', gross: '120.00' })).toEqual([
      {
        code: 'invoice-lines-sum',
        severity: 'error',
        path: 'net',
        params: { sum: '100.01', net: '100.00', currency: 'EUR' },
      },
    ])
  })

  test('a tax that is not its rate', () => {
    expect(found({ taxes: [{ rate: '0.2', amount: '20.01' }], gross: '120.02' })).toEqual([
      {
        code: 'invoice-tax-rate',
        severity: 'error',
        path: 'taxes[0].amount',
        params: { rate: '0.2', expected: '20.00', tax: '20.01', currency: 'EUR' },
      },
    ])
  })

  test('a gross that is not net and tax', () => {
    expect(found({ gross: '120.00' })).toEqual([
      {
        code: 'invoice-tax-sum',
        severity: 'error',
        path: 'gross',
        params: { net: '100.01', tax: '20.00', gross: '120.00', currency: 'EUR' },
      },
    ])
  })

  test.each<[string, Partial<InvoiceDraft>, codes: [code: string, path: string, rate?: string][]]>([
    [
      // The tax of a rate is that of its lines together: 3 × 0.02 at 19 % is 0.0114, and not 3 × 0.00.
      'three lines of one rate',
      {
        lines: [1, 2, 3].map(() => line(1, '0.02', '0.02', '0.19')),
        net: '0.06',
        taxes: [{ rate: '0.19', amount: '0.01' }],
        gross: '0.07',
      },
      [],
    ],
    [
      'two rates',
      {
        lines: [line(1, 100, '100', '0.19'), line(1, 100, '100', '0.07')],
        net: '200',
        taxes: [
          { rate: '0.070', amount: '7' },
          { rate: 0.19, amount: '19' },
        ],
        gross: '226',
      },
      [],
    ],
    [
      'nothing charged on what bears no tax',
      { lines: [line(1, 100, '100', 0)], net: '100', taxes: [], gross: '100' },
      [],
    ],
    [
      'a rate without its tax',
      { lines: [line(1, 100, '100', '0.19')], net: '100', taxes: [], gross: '100' },
      [['invoice-tax-rate', 'taxes', '0.19']],
    ],
    [
      'a tax without its lines',
      {
        lines: [line(1, 100, '100', 0)],
        net: '100',
        taxes: [{ rate: '1.50', amount: '1' }],
        gross: '101',
      },
      [['invoice-tax-rate', 'taxes[0].amount', '1.5']],
    ],
    [
      'a rebate as a line below zero',
      {
        lines: [line(1, '150.01', '150.01', '0.2'), line(-1, 50, '-50', '0.20')],
      },
      [],
    ],
    [
      'quantities and prices as long as they come',
      {
        lines: [line('1.000000000000000000000000000001', '100.005', '100.01', '0.2')],
      },
      [],
    ],
    [
      'a sum that no double holds',
      {
        lines: [line('90071992547409.93', '1000', '90071992547409930.00', '0.2')],
        net: '90071992547409930.00',
        taxes: [{ rate: '0.2', amount: '18014398509481986.00' }],
        gross: '108086391056891916.00',
      },
      [],
    ],
    [
      'a currency without cents',
      {
        currency: 'JPY',
        lines: [line(3, '33.5', '101', '0.1')],
        net: '101',
        taxes: [{ rate: '0.1', amount: '10' }],
        gross: '111',
      },
      [],
    ],
  ])('%s', (_, fields, codes) => {
    expect(
      found(fields).map(({ code, path, params }) => [
        code,
        path,
        ...('rate' in params ? [params['rate']] : []),
      ]),
    ).toEqual(codes)
  })

  test.each<[rounding: InvoiceReference['rounding'], amount: string]>([
    ['half-up', '100.01'],
    ['half-even', '100.00'],
    ['down', '100.00'],
  ])('%s: 100.005 is %s', (rounding, amount) => {
    const other = { lines: [line(3, '33.335', amount, 0)], net: amount, taxes: [], gross: amount }
    expect(found(other, { rounding })).toEqual([])
  })
})

describe('the due date', () => {
  const business: PaymentTerms = {
    schema: 'receivables/terms@1',
    instalments: [
      {
        part: { kind: 'remainder' },
        due: { baseline: 'invoice-date', steps: [{ kind: 'add-days', days: 15 }] },
        discounts: [],
      },
    ],
    businessDays: { calendar: 'cn', convention: 'following', appliesTo: 'due-dates' },
  }
  test.each<[string, Partial<InvoiceDraft>, Partial<InvoiceReference>]>([
    ['of the last instalment', { terms: '30% deposit, balance net 30' }, {}],
    ['from the delivery', { terms: '货到30天', anchors: { delivery: '2026-01-31' } }, {}],
    [
      '10 business days',
      { terms: 'net 10 business days', dueDate: '2026-02-13' },
      { calendar: chinaCalendar },
    ],
    // 15 days lead to 15 February, the first day of the Spring Festival, which ends on the 23rd.
    ['a business day', { terms: business, dueDate: '2026-02-24' }, { calendar: chinaCalendar }],
    ['a calendar that nobody needs', {}, { calendar: chinaCalendar }],
    ['a share of the net', { terms: netShare() }, {}],
    ['a fixed part above the amount', { terms: fixedPart() }, {}],
    ['a credit note', credit(), {}],
  ])('right: %s', (_, fields, against) => {
    expect(found(fields, against)).toEqual([])
  })

  test.each<[string, Partial<InvoiceDraft>, expected: string]>([
    ['a day early', { dueDate: '2026-03-01' }, '2026-03-02'],
    ['a day late', { dueDate: '2026-03-03' }, '2026-03-02'],
    ['from another delivery', { terms: '货到30天', anchors: { delivery: '2026-02-01' } }, '2026-03-03'],
    ['of a credit note', { ...credit(), dueDate: '2026-01-31' }, '2026-03-02'],
  ])('wrong: %s', (_, fields, expected) => {
    const dueDate = fields.dueDate ?? draft.dueDate
    expect(found(fields)).toEqual([
      { code: 'invoice-due-date', severity: 'error', path: 'dueDate', params: { dueDate, expected } },
    ])
  })

  test('an anchor that is missing', () => {
    const terms = '60% on delivery, balance 30 days after acceptance'
    expect(found({ terms, anchors: { delivery: '2026-02-01' } })).toEqual([
      {
        code: 'invoice-field-missing',
        severity: 'error',
        path: 'anchors.acceptance',
        params: { field: 'anchors.acceptance' },
      },
    ])
  })
})

function netShare(): PaymentTerms {
  const due = { baseline: 'invoice-date', steps: [{ kind: 'add-days', days: 30 }] } as const
  return {
    schema: 'receivables/terms@1',
    instalments: [
      { part: { kind: 'share-of-net', share: '0.5' }, due, discounts: [] },
      { part: { kind: 'remainder' }, due, discounts: [] },
    ],
  }
}

function fixedPart(): PaymentTerms {
  const { instalments, ...rest } = netShare()
  return {
    ...rest,
    instalments: [{ ...instalments[0]!, part: { kind: 'fixed', amounts: { EUR: '9999' } } }, instalments[1]!],
  }
}

function credit(): Partial<InvoiceDraft> {
  return {
    lines: [line(-1, '100', '-100', '0.2')],
    net: '-100',
    taxes: [{ rate: '0.2', amount: '-20' }],
    gross: '-120',
  }
}

function prior(fields: Partial<NonNullable<InvoiceReference['prior']>[number]> = {}) {
  return {
    number: '0041',
    buyer: 'Zeta SA',
    issueDate: '2026-01-31',
    gross: '120.01',
    currency: 'EUR',
    ...fields,
  }
}

describe('the contract', () => {
  test('terms of the contract that say the same with more zeros are the same', () => {
    const terms = (rate: string, first: string, unit: string): PaymentTerms => ({
      schema: 'receivables/terms@1',
      instalments: [
        {
          part: { kind: 'fixed', amounts: { EUR: first, USD: '30' } },
          due: { baseline: 'invoice-date', steps: [] },
          discounts: [],
        },
        {
          part: { kind: 'remainder' },
          due: { baseline: 'invoice-date', steps: [{ kind: 'add-days', days: 30 }] },
          discounts: [{ rate, steps: [{ kind: 'add-days', days: 10 }] }],
          roundTo: { EUR: unit },
        },
      ],
    })
    const codes = (agreed: PaymentTerms) =>
      found({ terms: terms('0.02', '20', '0.01') }, { contract: { terms: agreed, currency: 'EUR' } }).map(
        ({ code }) => code,
      )
    expect(codes(terms('0.020', '20.00', '0.010'))).toEqual([])
    expect(codes(terms('0.021', '20', '0.01'))).toEqual(['invoice-terms'])
    expect(codes(terms('0.02', '20.01', '0.01'))).toEqual(['invoice-terms'])
    expect(codes(terms('0.02', '20', '0.02'))).toEqual(['invoice-terms'])
  })

  test.each<[string, NonNullable<InvoiceReference['contract']>, codes: string[]]>([
    ['the same', { terms: 'net 30', currency: 'EUR' }, []],
    ['the same in other words', { terms: '净30', currency: 'EUR' }, []],
    ['other terms', { terms: '2/10 net 30', currency: 'EUR' }, ['invoice-terms']],
    ['another currency', { terms: 'net 30', currency: 'USD' }, ['invoice-currency']],
    ['another currency of no cents', { terms: 'net 30', currency: 'JPY' }, ['invoice-currency']],
  ])('%s', (_, contract, codes) => {
    expect(found({}, { contract }).map(({ code }) => code)).toEqual(codes)
  })

  test('an invoice without terms is not held against those of the contract', () => {
    const issues = found({ terms: undefined as never }, { contract: { terms: 'net 60', currency: 'EUR' } })
    expect(issues.map(({ path }) => path)).toEqual(['terms'])
  })
})

describe('invoices sent before', () => {
  test.each<[string, ReturnType<typeof prior>, codes: string[]]>([
    ['of the same content', prior(), ['invoice-duplicate-content']],
    [
      'of the same number',
      prior({ number: '0042', buyer: 'other', gross: '1' }),
      ['invoice-duplicate-number'],
    ],
    ['of the same number without its zeros', prior({ number: '42', gross: '1' }), []],
    ['of another buyer', prior({ buyer: 'Zeta' }), []],
    ['of another day', prior({ issueDate: '2026-01-30' }), []],
    ['of another amount', prior({ gross: '120.02' }), []],
    ['of another currency', prior({ currency: 'USD' }), []],
    ['of the same amount in other digits', prior({ gross: 120.01 }), ['invoice-duplicate-content']],
  ])('%s', (_, before, codes) => {
    expect(found({}, { prior: [before] }).map(({ code }) => code)).toEqual(codes)
  })

  test('each is named', () => {
    expect(
      found({}, { prior: [prior(), prior({ number: '0040' })] }).map(({ params }) => params['other']),
    ).toEqual(['0041', '0040'])
    expect(found({ number: undefined as never }, { prior: [prior()] })[1]?.params).toEqual({
      number: '',
      other: '0041',
    })
  })
})

test('every code that it can give is said in two languages', () => {
  const issues = [
    ...found(
      { number: undefined as never, dueDate: '2026-03-01', terms: 'net 60', net: '1', gross: '2' },
      { contract: { terms: 'net 30', currency: 'USD' }, prior: [prior({ gross: 2 })] },
    ),
    ...found({ lines: [line(1, 1, '100.01', '0.19')] }, { prior: [prior({ number: '0042' })] }),
  ]
  expect([...new Set(issues.map(({ code }) => code))].sort()).toEqual([
    'invoice-currency',
    'invoice-due-date',
    'invoice-duplicate-content',
    'invoice-duplicate-number',
    'invoice-field-missing',
    'invoice-line-product',
    'invoice-lines-sum',
    'invoice-tax-rate',
    'invoice-tax-sum',
    'invoice-terms',
  ])
  for (const issue of issues) {
    expect(explain(issue, 'en')).toMatch(/^[A-Z].*\.$/s)
    expect(explain(issue, 'zh-CN')).toMatch(/\p{Script=Han}.*。$/su)
  }
})

const cents = fc.integer({ min: 1, max: 10_000_000 })
const textOf = (minor: number | bigint) => {
  const digits = String(minor).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}

describe('laws', () => {
  const drafts = fc
    .array(fc.record({ price: cents, count: fc.integer({ min: 1, max: 1000 }) }), {
      minLength: 1,
      maxLength: 8,
    })
    .map((rows) => {
      const lines = rows.map(({ price, count }) => line(count, textOf(price), textOf(price * count), '0.25'))
      const net = rows.reduce((sum, { price, count }) => sum + price * count, 0)
      // A quarter of whole cents, rounded half-up.
      const tax = Math.floor((net + 2) / 4)
      return draftOf({
        lines,
        net: textOf(net),
        taxes: [{ rate: '0.25', amount: textOf(tax) }],
        gross: textOf(net + tax),
      })
    })

  law.prop([drafts])('an invoice whose sums are right has no issue', (given) => {
    const before = structuredClone(given)
    expect(checkInvoice(given, reference)).toEqual([])
    expect(given).toEqual(before)
  })

  law.prop([drafts, fc.constantFrom('net', 'gross', 'tax', 'line'), fc.constantFrom(-1, 1)])(
    'one cent anywhere is found',
    (given, where, by) => {
      const off = (text: unknown) => {
        const minor = BigInt(String(text).replace('.', '')) + BigInt(by)
        return minor < 0n ? `-${textOf(-minor)}` : textOf(minor)
      }
      const [first, ...rest] = given.lines
      const wrong: InvoiceDraft =
        where === 'net'
          ? { ...given, net: off(given.net) }
          : where === 'gross'
            ? { ...given, gross: off(given.gross) }
            : where === 'tax'
              ? { ...given, taxes: [{ rate: '0.25', amount: off(given.taxes[0]!.amount) }] }
              : { ...given, lines: [{ ...first!, amount: off(first!.amount) }, ...rest] }
      const issues = checkInvoice(wrong, reference)
      expect(issues.length).toBeGreaterThan(0)
      expect(JSON.parse(JSON.stringify(issues))).toStrictEqual(issues)
    },
  )
})

describe('bad input', () => {
  const lineWith = (fields: object) => draftOf({ lines: [{ ...draft.lines[0]!, ...fields }] })
  test.each<[string, unknown, [code: string, path: string]]>([
    ['nothing', undefined, ['input.missing', 'invoice']],
    ['null', null, ['input.type', 'invoice']],
    ['a list', [draft], ['input.type', 'invoice']],
    ['a revoked proxy', revokedProxy(), ['input.type', 'invoice']],
    ['a misspelt field', { ...draft, duedate: '2026-03-02' }, ['input.unknown-key', 'invoice.duedate']],
    ['a number for a number', draftOf({ number: 42 as never }), ['input.type', 'invoice.number']],
    ['a seller in words', draftOf({ seller: 'Acme' as never }), ['input.type', 'invoice.seller']],
    ['a number for a name', draftOf({ buyer: { name: 7 as never } }), ['input.type', 'invoice.buyer.name']],
    ['no currency', draftOf({ currency: undefined as never }), ['input.missing', 'invoice.currency']],
    ['a currency that is none', draftOf({ currency: 'EURO' }), ['currency.unknown', 'invoice.currency']],
    ['no net', draftOf({ net: undefined as never }), ['input.missing', 'invoice.net']],
    ['too fine a net', draftOf({ net: '100.005' }), ['amount.too-fine', 'invoice.net']],
    ['a gross of NaN', draftOf({ gross: NaN }), ['decimal.invalid', 'invoice.gross']],
    ['a gross of 1e9000000', draftOf({ gross: '1e9000000' }), ['decimal.invalid', 'invoice.gross']],
    ['no lines', draftOf({ lines: undefined as never }), ['input.missing', 'invoice.lines']],
    [
      'a hole in the lines',
      draftOf({ lines: Object.assign([], { length: 1e9 }) }),
      ['input.missing', 'invoice.lines[0]'],
    ],
    ['null for a line', draftOf({ lines: [null as never] }), ['input.type', 'invoice.lines[0]']],
    ['a misspelt field of a line', lineWith({ price: 1 }), ['input.unknown-key', 'invoice.lines[0].price']],
    ['no quantity', lineWith({ quantity: undefined }), ['input.missing', 'invoice.lines[0].quantity']],
    ['a price in words', lineWith({ unitPrice: 'free' }), ['decimal.invalid', 'invoice.lines[0].unitPrice']],
    ['too fine a line', lineWith({ amount: '100.005' }), ['amount.too-fine', 'invoice.lines[0].amount']],
    ['a rate in words', lineWith({ taxRate: '20 %' }), ['decimal.invalid', 'invoice.lines[0].taxRate']],
    ['a negative rate', lineWith({ taxRate: '-0.2' }), ['input.range', 'invoice.lines[0].taxRate']],
    ['no taxes', draftOf({ taxes: undefined as never }), ['input.missing', 'invoice.taxes']],
    [
      'a hole in the taxes',
      draftOf({ taxes: Object.assign([], { length: 1e9 }) }),
      ['input.missing', 'invoice.taxes[0]'],
    ],
    [
      'a rate twice',
      draftOf({
        taxes: [
          { rate: '0.2', amount: '10' },
          { rate: '0.20', amount: '10' },
        ],
      }),
      ['id.duplicate', 'invoice.taxes[1].rate'],
    ],
    [
      'a negative rate of a tax',
      draftOf({ taxes: [{ rate: '-0.2', amount: '0' }] }),
      ['input.range', 'invoice.taxes[0].rate'],
    ],
    [
      'a misspelt field of a tax',
      draftOf({ taxes: [{ rate: '0.2', amount: '20', tax: 1 } as never] }),
      ['input.unknown-key', 'invoice.taxes[0].tax'],
    ],
    [
      'a tax without an amount',
      draftOf({ taxes: [{ rate: '0.2' } as never] }),
      ['input.missing', 'invoice.taxes[0].amount'],
    ],
    ['no issue date', draftOf({ issueDate: undefined as never }), ['input.missing', 'invoice.issueDate']],
    ['due on 30 February', draftOf({ dueDate: '2026-02-30' }), ['date.invalid', 'invoice.dueDate']],
    ['terms that nobody can read', draftOf({ terms: 'soon' }), ['terms.unreadable', 'invoice.terms']],
    ['null for terms', draftOf({ terms: null as never }), ['input.type', 'invoice.terms']],
    [
      'an anchor that is none',
      draftOf({ anchors: { deliverd: '2026-01-31' } as never }),
      ['input.unknown-key', 'invoice.anchors.deliverd'],
    ],
    [
      'an anchor of no day',
      draftOf({ anchors: { delivery: 'soon' } }),
      ['date.invalid', 'invoice.anchors.delivery'],
    ],
    [
      'terms that need a calendar',
      draftOf({ terms: 'net 10 business days' }),
      ['input.missing', 'reference.calendar'],
    ],
    [
      'a due date after the year 9999',
      draftOf({ issueDate: '9999-12-31' }),
      ['date.out-of-range', 'invoice.terms'],
    ],
  ])('%s', (_, invoice, refused) => {
    expect(refusal(() => checkInvoice(invoice as never, reference))).toEqual(refused)
  })

  const withPrior = (fields: object) => ({ ...reference, prior: [{ ...prior(), ...fields }] })
  test.each<[string, unknown, [code: string, path: string]]>([
    ['nothing', undefined, ['input.missing', 'reference']],
    ['a revoked proxy', revokedProxy(), ['input.type', 'reference']],
    ['no rounding', {}, ['input.missing', 'reference.rounding']],
    ['a rounding that is none', { rounding: 'up-ish' }, ['input.choice', 'reference.rounding']],
    ['a misspelt field', { ...reference, contracts: {} }, ['input.unknown-key', 'reference.contracts']],
    ['a contract in words', { ...reference, contract: 'net 30' }, ['input.type', 'reference.contract']],
    [
      'a contract without terms',
      { ...reference, contract: { currency: 'EUR' } },
      ['input.missing', 'reference.contract.terms'],
    ],
    [
      'a contract without a currency',
      { ...reference, contract: { terms: 'net 30' } },
      ['input.missing', 'reference.contract.currency'],
    ],
    [
      'terms of a contract that nobody can read',
      { ...reference, contract: { terms: 'soon', currency: 'EUR' } },
      ['terms.unreadable', 'reference.contract.terms'],
    ],
    [
      'a misspelt field of a contract',
      { ...reference, contract: { terms: 'net 30', currency: 'EUR', term: 1 } },
      ['input.unknown-key', 'reference.contract.term'],
    ],
    [
      'prior invoices that are null',
      { ...reference, prior: null as never },
      ['input.type', 'reference.prior'],
    ],
    ['prior invoices by number', { ...reference, prior: {} }, ['input.type', 'reference.prior']],
    [
      'a hole in them',
      { ...reference, prior: Object.assign([], { length: 1e9 }) },
      ['input.missing', 'reference.prior[0]'],
    ],
    [
      'a prior invoice without a number',
      withPrior({ number: undefined }),
      ['input.missing', 'reference.prior[0].number'],
    ],
    [
      'one of the same number without a buyer',
      withPrior({ number: '0042', buyer: undefined }),
      ['input.missing', 'reference.prior[0].buyer'],
    ],
    ['one of no currency', withPrior({ currency: 'X' }), ['currency.unknown', 'reference.prior[0].currency']],
    ['one of no amount', withPrior({ gross: 'x' }), ['decimal.invalid', 'reference.prior[0].gross']],
    [
      'one of 30 February',
      withPrior({ issueDate: '2026-02-30' }),
      ['date.invalid', 'reference.prior[0].issueDate'],
    ],
    ['a calendar that is none', { ...reference, calendar: 'cn' }, ['input.type', 'reference.calendar']],
  ])('%s for what it is checked against', (_, against, refused) => {
    expect(refusal(() => checkInvoice(draft, against as never))).toEqual(refused)
  })

  test('a calendar that is none is refused also where no terms ask for it', () => {
    const untermed = { ...draft, terms: undefined } as never
    expect(refusal(() => checkInvoice(untermed, { ...reference, calendar: 'cn' } as never))).toEqual([
      'input.type',
      'reference.calendar',
    ])
  })
})
