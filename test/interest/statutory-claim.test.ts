import { describe, expect, test } from 'vitest'
import { statutoryClaim, type StatutoryClaim } from '../../src/interest/index.js'
import { rateTable } from '../../src/rates/index.js'

const claim = (request: object): StatutoryClaim => statutoryClaim(request as never)
const flat = (id: string, rate: string) =>
  rateTable({ id, entries: [{ from: '2000-01-01', rate }], knownThrough: '2030-12-31' })

describe('each regime, 10,000 for one hundred days', () => {
  const base = { principal: '10000.00', dueDate: '2025-01-31', asOf: '2025-05-11' }
  // 1 Feb to 11 May 2025: 100 days. ECB 3.15 % in the first half of 2025; Basiszinssatz 2.27 %; BoE 4.75 %.
  test.each<[string, object, string, string, string, string | null]>([
    ['uk-late-payment-1998', {}, 'GBP', '0.1275', '349.32', '100.00'], // 10,000 × 12.75 % × 100/365
    ['eu-2011-7', { fixing: 'floating', dayCount: 'ACT/360' }, 'EUR', '0.1115', '309.72', '40.00'], // × 100/360
    ['ie', {}, 'EUR', '0.1115', '305.48', '70.00'],
    ['de-bgb-288', { contractDate: '2024-01-01' }, 'EUR', '0.1127', '308.77', '40.00'],
    ['de-bgb-288', { contractDate: '2014-07-28' }, 'EUR', '0.1027', '281.37', null],
    ['de-bgb-288', { contractDate: '2024-01-01', debtorKind: 'consumer' }, 'EUR', '0.0727', '199.18', null],
    [
      'de-bgb-288',
      { contractDate: '2024-01-01', debtor: { kind: 'consumer' } },
      'EUR',
      '0.0727',
      '199.18',
      null,
    ],
    ['fr-l441-10', {}, 'EUR', '0.1315', '360.27', '40.00'],
    ['fr-public', {}, 'EUR', '0.1115', '305.48', '40.00'],
    ['nl-6-119a', {}, 'EUR', '0.1115', '305.48', '40.00'],
    ['it-231-2002', { contractDate: '2013-01-01' }, 'EUR', '0.1115', '305.48', '40.00'],
    ['it-231-2002', { contractDate: '2012-12-31' }, 'EUR', '0.1015', '278.08', null],
    ['es-3-2004', {}, 'EUR', '0.1115', '305.48', '40.00'],
    ['us-prompt-payment', {}, 'USD', '0.04625', '129.07', null], // 38.54 + 38.69 + 38.84 per 30 days, then 13.00 for 10
    ['ch-or-104', {}, 'CHF', '0.05', '136.99', null],
    ['cn-sales-lpr', { markup: '0.5', fixing: 'at-start' }, 'CNY', '0.0465', '127.40', null], // 3.10 % × 1.5
    ['cn-sales-lpr', { markup: '0.3', fixing: 'at-start' }, 'CNY', '0.0403', '110.41', null],
    ['cn-sme-2020', {}, 'CNY', '0.0005', '500.00', null],
    ['cn-judgment', {}, 'CNY', '0.000175', '175.00', null],
    ['cn-private-lending-cap', { contractDate: '2025-01-02' }, 'CNY', '0.031', '84.93', null],
  ])('%s %j', (regime, facts, currency, rate, interest, fixedCompensation) => {
    const result = claim({ ...base, regime, facts, currency })
    expect(result).toMatchObject({ regime, days: 100, rate, interest, fixedCompensation })
    expect(result.sources.length).toBeGreaterThan(0)
    expect(result.practice.length).toBeGreaterThan(0)
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })

  test.each<[string, object, string, string, string, string, string | null]>([
    ['pl', { plnPerEur: '4.20' }, 'PLN', 'pl-statutory-interest', '0.1575', '431.51', '294.00'], // 70 euros × 4.20
    ['pl', {}, 'PLN', 'pl-statutory-interest', '0.1575', '431.51', null],
    ['br-civil-406', {}, 'BRL', 'br-taxa-legal', '0.06', '168.33', null], // 30E/360 from 31 January to 11 May: 101 days
    // Rests of 162.50, 165.14 and 167.82, then 11 days of May: 10,495.46 × 19.5 % × 11/365 = 61.68
    ['in-msmed-2006', { supplierSize: 'micro' }, 'INR', 'rbi-bank-rate', '0.065', '557.14', null],
    ['in-msmed-2006', { creditor: { size: 'micro' } }, 'INR', 'rbi-bank-rate', '0.065', '557.14', null],
  ])('%s with a table of its own', (regime, facts, currency, name, rate, interest, fixedCompensation) => {
    const result = claim({ ...base, regime, facts, currency, rates: { [name]: flat(name, rate) } })
    expect(result).toMatchObject({ interest, fixedCompensation })
    expect(() => claim({ ...base, regime, facts, currency })).toThrow(
      expect.objectContaining({ code: 'input.missing', path: `rates.${name}` }),
    )
  })
})

test('a fixed sum by size: below 1,000, below 10,000, from 10,000', () => {
  for (const [principal, sum] of [
    ['0.01', '40.00'],
    ['999.99', '40.00'],
    ['1000.00', '70.00'],
    ['9999.99', '70.00'],
    ['10000.00', '100.00'],
  ]) {
    const request = {
      regime: 'uk-late-payment-1998',
      facts: {},
      principal,
      currency: 'GBP',
      dueDate: '2025-01-31',
      asOf: '2025-02-01',
    }
    expect(claim(request).fixedCompensation).toBe(sum)
    expect(claim({ ...request, asOf: '2025-01-31' })).toMatchObject({ fixedCompensation: null, rate: null })
  }
})

// S.I. No. 580 of 2012, schedule: not exceeding 1,000; exceeding 1,000 but not 10,000; exceeding 10,000.
test.each([
  ['1000.00', '40.00'],
  ['1000.01', '70.00'],
  ['10000.00', '70.00'],
  ['10000.01', '100.00'],
])('Ireland: %s gives %s', (principal, fixedCompensation) => {
  const request = { regime: 'ie', facts: {}, currency: 'EUR', dueDate: '2025-01-31', asOf: '2025-02-10' }
  expect(claim({ ...request, principal })).toMatchObject({ fixedCompensation })
})

test('Ireland asks for no rate before the due date has passed', () => {
  const request = { regime: 'ie', facts: {}, principal: '500.00', currency: 'EUR', dueDate: '2099-01-31' }
  expect(claim({ ...request, asOf: '2099-01-31' })).toMatchObject({
    interest: '0.00',
    rate: null,
    fixedCompensation: null,
    reasons: [{ code: 'interest.not-overdue' }],
  })
})

describe('the fixed compensation of before its law', () => {
  test.each<[string, object, string, string | null]>([
    // BW 6:96: contracts from 16 March 2013, and no contract follows its due date.
    ['nl-6-119a', {}, '2013-03-14', null],
    ['nl-6-119a', {}, '2013-03-15', '40.00'],
    ['nl-6-119a', { contractDate: '2013-03-15' }, '2025-01-31', null],
    ['nl-6-119a', { contractDate: '2013-03-16' }, '2025-01-31', '40.00'],
    // Ley 3/2004, article 8, as Real Decreto-ley 4/2013 has it from 24 February 2013.
    ['es-3-2004', {}, '2013-02-22', null],
    ['es-3-2004', {}, '2013-02-23', '40.00'],
    ['fr-l441-10', {}, '2012-12-31', '40.00'],
    ['fr-public', { contractDate: '2013-03-16' }, '2013-05-01', '40.00'],
  ])('%s %j due %s', (regime, facts, dueDate, fixedCompensation) => {
    const request = { regime, facts, principal: '1000.00', currency: 'EUR', dueDate, asOf: '2025-06-10' }
    expect(claim(request)).toMatchObject({ fixedCompensation })
  })

  // Act of 19 July 2019, article 20(1) and (4): the scale for a compensation that became due after 1 January 2020, whatever
  // the day of the contract, which is the day after the due date (article 10(1)).
  test.each([
    ['2019-12-30', '168.00'], // 40 euros whatever the debt
    ['2019-12-31', '168.00'], // due on 1 January 2020 itself, under a contract of before that day
    ['2020-01-01', '420.00'],
  ])('Poland: 60,000 due %s give %s at 4.20', (dueDate, fixedCompensation) => {
    const request = { regime: 'pl', facts: { plnPerEur: '4.20' }, principal: '60000.00', currency: 'PLN' }
    const rates = { 'pl-statutory-interest': flat('pl', '0.115') }
    expect(claim({ ...request, dueDate, asOf: '2020-02-10', rates })).toMatchObject({ fixedCompensation })
  })
})

test('Brazil charges the legal rate of each month for the whole of that month, February too', () => {
  const table = rateTable({
    id: 'br',
    entries: [
      { from: '2025-01-01', rate: '0.12' }, // 1 % a month
      { from: '2025-03-01', rate: '0.06' }, // 0.5 % a month
    ],
    knownThrough: '2026-12-31',
  })
  const request = { regime: 'br-civil-406', facts: {}, principal: '100000.00', currency: 'BRL' }
  const on = (dueDate: string, asOf: string) =>
    claim({ ...request, dueDate, asOf, rates: { 'br-taxa-legal': table } })
  expect(on('2025-01-31', '2025-02-28')).toMatchObject({ days: 30, interest: '1000.00' })
  expect(on('2025-01-31', '2025-03-31')).toMatchObject({
    days: 60,
    interest: '1500.00',
    segments: [{ interest: '1000.00' }, { interest: '500.00' }],
  })
  expect(on('2025-02-28', '2025-03-31')).toMatchObject({ days: 30, interest: '500.00' })
  expect(on('2024-12-31', '2025-12-31')).toMatchObject({ days: 360, interest: '7000.00' }) // 2 × 1 % + 10 × 0.5 %
})

test('Italy waives interest below 5 euros under contracts before 2013', () => {
  const debt = { regime: 'it-231-2002', principal: '100.00', currency: 'EUR', dueDate: '2012-12-31' }
  const on = (contractDate: string, asOf: string) => claim({ ...debt, facts: { contractDate }, asOf })
  // 100 × 7.75 % × 181/365 is 3.84; 61 more days at 7.5 % make it 5.10 (100 × 7.5 % × 61/365 = 1.25, exact sum 5.0966)
  expect(on('2012-12-31', '2013-06-30')).toMatchObject({
    interest: '0.00',
    reasons: [{ code: 'interest.below-minimum', params: { accrued: '3.84', minimum: '5.00' } }],
  })
  expect(on('2012-12-31', '2013-08-30')).toMatchObject({ interest: '5.10' })
  expect(on('2013-01-01', '2013-06-30')).toMatchObject({ interest: '4.34' }) // 100 × 8.75 % × 181/365
})

test.each([
  ['owed', { principal: '0.00' }],
  ['owed beside what is disputed', { principal: '100.00', disputed: '100.00' }],
])('where nothing is %s there is no fixed sum', (_, debt) => {
  const request = {
    regime: 'fr-l441-10',
    facts: {},
    currency: 'EUR',
    dueDate: '2025-01-31',
    asOf: '2025-02-28',
    ...debt,
  }
  expect(claim(request)).toMatchObject({ interest: '0.00', fixedCompensation: null })
})

test.each([
  ['5000.00', '168.00'],
  ['5000.01', '294.00'],
  ['49999.99', '294.00'],
  ['50000.00', '420.00'],
])('Poland: %s zloty give %s at 4.20', (principal, fixedCompensation) => {
  const request = {
    regime: 'pl',
    facts: { plnPerEur: '4.20' },
    principal,
    currency: 'PLN',
    dueDate: '2025-01-31',
    asOf: '2025-02-10',
    rates: { 'pl-statutory-interest': flat('pl', '0.1575') },
  }
  expect(claim(request).fixedCompensation).toBe(fixedCompensation)
})

test('Japan counts sixty days from receipt, the day itself included', () => {
  const result = claim({
    regime: 'jp-subcontract',
    facts: { deliveredOn: '2026-01-01' },
    principal: '1000000',
    currency: 'JPY',
    dueDate: '2026-06-30',
    asOf: '2026-03-11',
  })
  // The 60th day is 1 March; 10 days at 14.6 % / 365 = 0.04 % a day.
  expect(result).toMatchObject({ days: 10, interest: '4000', segments: [{ from: '2026-03-02' }] })
  expect(result.reasons).toEqual([
    { code: 'regime.own-clock', params: { deliveredOn: '2026-01-01', lastDay: '2026-03-01' } },
  ])
})

test('Japan counts a later reduction from its day', () => {
  const request = { regime: 'jp-subcontract', principal: '1000000', currency: 'JPY', dueDate: '2026-01-31' }
  const at = (reducedOn: string) =>
    claim({ ...request, facts: { deliveredOn: '2026-01-01', reducedOn }, asOf: '2026-04-14' })
  // Article 6(2): the later of the day of the reduction and the day after the 60th; that day is charged.
  expect(at('2026-04-05')).toMatchObject({ days: 10, interest: '4000', segments: [{ from: '2026-04-05' }] })
  expect(at('2026-03-02')).toMatchObject({ segments: [{ from: '2026-03-02' }] })
  expect(at('2026-02-10')).toMatchObject({ days: 44, segments: [{ from: '2026-03-02' }] })
})

describe('the SME regulations', () => {
  const sme = {
    regime: 'cn-sme-2025',
    principal: '100000.00',
    currency: 'CNY',
    dueDate: '2025-08-31',
    asOf: '2025-10-15',
  }
  test('raise an agreed rate below LPR to it', () => {
    const result = claim({ ...sme, facts: { contractDate: '2025-08-01', agreedAnnualRate: '0.025' } })
    // 45 days at 3.00 %
    expect(result).toMatchObject({
      rate: '0.03',
      interest: '369.86',
      reasons: [{ code: 'regime.rate-below-floor', params: { floor: '0.03' } }],
    })
  })
  test('keep an agreed rate from LPR on', () => {
    const result = claim({ ...sme, facts: { contractDate: '2025-08-01', agreedAnnualRate: '0.03' } })
    expect(result).toMatchObject({ rate: '0.03', reasons: [] })
  })
  test('give 0.05 % a day where nothing was agreed', () => {
    expect(claim({ ...sme, facts: {} })).toMatchObject({
      rate: '0.0005',
      ratePer: 'day',
      interest: '2250.00',
    })
  })
  // Order 728 is in force from 1 September 2020 and says nothing of contracts of before; for one of them the Third Intermediate Court of
  // Beijing gave no 0.05 % a day, also not from that day on: (2022) Jing 03 Min Zhong 7136.
  test.each([
    ['cn-sme-2025', { contractDate: '2020-08-31' }, 'regime.dates'],
    ['cn-sme-2025', { contractDate: '2020-08-31', agreedAnnualRate: '0.03' }, 'regime.dates'],
    ['cn-sme-2020', { contractDate: '2018-05-02' }, 'regime.dates'],
    ['cn-sme-2025', { contractDate: '2025-02-30' }, 'date.invalid'],
    ['cn-sme-2025', { contractDate: '' }, 'date.invalid'],
    // A debt was due before there was a contract.
    ['cn-sme-2025', { contractDate: '2025-09-01' }, 'date.order'],
    ['cn-sme-2025', { contractDate: '2025-09-01', agreedAnnualRate: '0.03' }, 'date.order'],
  ])('%s refuses %j', (regime, facts, code) => {
    const dueDate = regime === 'cn-sme-2020' ? '2025-01-31' : sme.dueDate
    expect(() => claim({ ...sme, regime, dueDate, facts })).toThrow(
      expect.objectContaining({ code, path: 'facts.contractDate' }),
    )
  })
  test('of 2025 has contracts of 2020 to 2025, for which that of 2020 says the same', () => {
    for (const contractDate of ['2020-09-01', '2025-05-31', '2025-06-01', '2025-08-31'])
      expect(claim({ ...sme, facts: { contractDate } }).interest).toBe('2250.00')
  })
  test('need the day of the contract for an agreed rate', () => {
    expect(() => claim({ ...sme, facts: { agreedAnnualRate: '0.03' } })).toThrow(
      expect.objectContaining({ code: 'input.missing', path: 'facts.contractDate' }),
    )
    expect(() => claim({ ...sme, facts: { contractDate: '2025-08-01', agreedAnnualRate: '30' } })).toThrow(
      expect.objectContaining({ code: 'input.range', path: 'facts.agreedAnnualRate' }),
    )
  })
})

test('private lending is cut to four times LPR', () => {
  const loan = {
    regime: 'cn-private-lending-cap',
    principal: '100000.00',
    currency: 'CNY',
    dueDate: '2025-08-31',
    asOf: '2025-10-15',
  }
  const at = (agreedAnnualRate: string) =>
    claim({ ...loan, facts: { contractDate: '2025-08-01', agreedAnnualRate } })
  expect(at('0.73')).toMatchObject({
    rate: '0.12',
    interest: '1479.45',
    reasons: [{ code: 'regime.rate-above-cap', params: { cap: '0.12' } }],
  })
  expect(at('0.12')).toMatchObject({ rate: '0.12', reasons: [] })
})

test('the cap of the first day of private lending by LPR is 15.4 %', () => {
  // 4 × 3.85 %, the LPR from 20 April 2020 to 19 December 2021.
  const facts = { contractDate: '2020-08-20', agreedAnnualRate: '0.24' }
  const loan = { regime: 'cn-private-lending-cap', principal: '100000.00', currency: 'CNY', facts }
  // 100,000 × 15.4 % × 365 / 365
  expect(claim({ ...loan, dueDate: '2021-08-20', asOf: '2022-08-20' })).toMatchObject({
    rate: '0.154',
    interest: '15400.00',
  })
})

// Private-Lending Rules (29 December 2020), article 31; 24 % by article 26 of those of 2015.
describe('a loan of before 20 August 2020', () => {
  const loan = {
    regime: 'cn-private-lending-cap',
    principal: '100000.00',
    currency: 'CNY',
    dueDate: '2020-06-30',
    asOf: '2021-03-31',
  }
  const facts = {
    contractDate: '2019-03-01',
    agreedAnnualRate: '0.3',
    suitOn: '2021-03-01',
    earlierRulesAsked: true,
  }
  const above = (cap: string) => ({ code: 'regime.rate-above-cap', params: { cap } })
  test('has 24 % through 19 August 2020 and then four times the LPR of the suit', () => {
    // 24 % × 50 / 365 = 3,287.671 and 4 × 3.85 % × 224 / 365 = 9,450.959
    expect(claim({ ...loan, facts })).toMatchObject({
      interest: '12738.63',
      segments: [
        { from: '2020-07-01', to: '2020-08-20', days: 50, rate: '0.24' },
        { from: '2020-08-20', to: '2021-04-01', days: 224, rate: '0.154' },
      ],
      reasons: [above('0.24'), above('0.154')],
    })
  })
  test('has the agreed rate where it is below a cap', () => {
    // 20 % × 50 / 365 = 2,739.726; a suit of January 2024 has 4 × 3.45 %: 13.8 % × 224 / 365 = 8,469.041
    const at = (agreedAnnualRate: string, suitOn: string) =>
      claim({ ...loan, facts: { ...facts, agreedAnnualRate, suitOn } })
    expect(at('0.2', '2024-01-22')).toMatchObject({ interest: '11208.77', reasons: [above('0.138')] })
    // 12 % × 274 / 365
    expect(at('0.12', '2024-01-22')).toMatchObject({ interest: '9008.22', reasons: [] })
  })
  test('has no use for the earlier rules where it became overdue later', () => {
    const { earlierRulesAsked, ...suit } = facts
    expect(earlierRulesAsked).toBe(true)
    // 19 August 2020 is the last day to pay in time.
    expect(claim({ ...loan, facts: suit, dueDate: '2020-08-19' })).toMatchObject({
      interest: '9450.96',
      rate: '0.154',
      reasons: [above('0.154')],
    })
  })
})

test('a loan without any agreed rate bears the LPR of the first overdue day', () => {
  // Private-Lending Rules, article 28: 4.15 % at the contract, 3.35 % until 20 October 2024, 3.10 % from then on.
  const loan = { regime: 'cn-private-lending-cap', principal: '100000.00', currency: 'CNY' }
  const at = (contractDate: string, dueDate: string) =>
    claim({ ...loan, facts: { contractDate }, dueDate, asOf: '2024-12-31' }).rate
  expect(at('2020-01-15', '2024-10-19')).toBe('0.0335')
  expect(at('2020-01-15', '2024-10-20')).toBe('0.031')
  expect(at('2018-01-15', '2024-10-20')).toBe('0.031')
})

describe('a judgment in China', () => {
  const judgment = {
    regime: 'cn-judgment',
    facts: {},
    principal: '1000000.00',
    currency: 'CNY',
    dueDate: '2025-01-01',
  }
  test('bears 17,500.00 of doubled interest in 100 days', () => {
    expect(claim({ ...judgment, asOf: '2025-04-11' })).toMatchObject({ days: 100, interest: '17500.00' })
  })
  test('in a foreign currency bears the same rate in it', () => {
    // Fa Shi [2014] No. 8, article 5: 0.0175 % a day of that currency.
    const foreign = { ...judgment, currency: 'USD', principal: '10000.00', asOf: '2025-04-11' }
    expect(claim(foreign)).toMatchObject({ currency: 'USD', interest: '175.00' })
  })
  test('is paid before the doubled part', () => {
    const result = claim({
      ...judgment,
      asOf: '2025-04-11',
      payments: [{ date: '2025-04-11', amount: '900000.00' }],
    })
    expect(result).toMatchObject({ principalOpen: '100000.00', interestOpen: '17500.00' })
  })
})

test('the Prompt Payment Act waives less than a dollar and stops after a year', () => {
  const invoice = { regime: 'us-prompt-payment', facts: {}, currency: 'USD', dueDate: '2023-12-31' }
  expect(claim({ ...invoice, principal: '100.00', asOf: '2024-02-14' })).toMatchObject({
    interest: '0.00',
    reasons: [{ code: 'interest.below-minimum' }],
  })
  expect(claim({ ...invoice, principal: '10000.00', asOf: '2025-06-30' })).toMatchObject({ days: 366 })
})

// The last of a year that begins on 29 February is 28 February, as that of one that begins on 1 March.
test.each([
  ['2024-02-27', '2025-02-27', 366],
  ['2024-02-28', '2025-02-28', 366],
  ['2024-02-29', '2025-02-28', 365],
  ['2023-02-28', '2024-02-29', 366],
  ['2025-02-28', '2026-02-28', 365],
])('the year of the Prompt Payment Act after a due date of %s ends on %s', (dueDate, last, days) => {
  const invoice = { regime: 'us-prompt-payment', facts: {}, currency: 'USD', dueDate, principal: '10000.00' }
  const result = claim({ ...invoice, asOf: '2026-06-30' })
  expect(result.days).toBe(days)
  expect(claim({ ...invoice, asOf: last })).toMatchObject({ days, interest: result.interest })
})

test('practice replaces what the statute leaves open', () => {
  const request = {
    regime: 'de-bgb-288',
    facts: { contractDate: '2024-01-01' },
    principal: '10000.00',
    currency: 'EUR',
    dueDate: '2025-01-31',
    asOf: '2025-05-11',
  }
  expect(claim({ ...request, practice: { dayCount: 'ACT/360' } }).interest).toBe('313.06')
  expect(claim({ ...request, practice: { rounding: { scope: 'once', mode: 'up' } } }).interest).toBe('308.77')
})

test('results share nothing: what a caller does to one is not seen in the next', () => {
  const request = {
    regime: 'fr-public',
    facts: {},
    principal: '100.00',
    currency: 'EUR',
    dueDate: '2025-01-31',
  }
  const first = claim({ ...request, asOf: '2025-02-28' })
  const [sources, practice] = [[...first.sources], [...first.practice]]
  ;(first.sources as string[]).push('mine')
  ;(first.practice as string[]).length = 0
  expect(claim({ ...request, asOf: '2025-02-28' })).toMatchObject({ sources, practice })
})

test('an agreed rate that is no plain data gives a policy that is', () => {
  const request = { principal: '100.00', currency: 'CNY', dueDate: '2025-08-31', asOf: '2025-10-15' }
  for (const regime of ['cn-sme-2025', 'cn-private-lending-cap']) {
    const facts = { contractDate: '2025-08-01', agreedAnnualRate: { toString: () => '0.0400' } }
    const result = claim({ ...request, regime, facts })
    expect(result).toMatchObject({ rate: '0.04', policy: { rate: { annual: '0.04' } } })
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  }
})

describe('outside its dates or its facts a regime refuses', () => {
  const base = { facts: {}, principal: '100.00', currency: 'EUR', dueDate: '2025-01-31', asOf: '2025-05-11' }
  test.each<[object, string, string]>([
    [{ regime: 'us' }, 'input.choice', 'regime'],
    [{}, 'input.missing', 'regime'],
    [{ regime: 'uk-late-payment-1998' }, 'currency.mismatch', 'currency'],
    [
      { regime: 'uk-late-payment-1998', currency: 'GBP', dueDate: '2002-08-05', asOf: '2003-01-01' },
      'regime.dates',
      'dueDate',
    ],
    [
      { regime: 'uk-late-payment-1998', currency: 'GBP', facts: { contractDate: '2002-08-06' } },
      'regime.dates',
      'facts.contractDate',
    ],
    [
      { regime: 'uk-late-payment-1998', currency: 'GBP', dueDate: '2027-01-31', asOf: '2027-05-11' },
      'rate.unknown',
      'rates.uk-late-payment',
    ],
    [{ regime: 'eu-2011-7' }, 'input.missing', 'facts.fixing'],
    [{ regime: 'eu-2011-7', facts: { fixing: 'floating' } }, 'input.missing', 'facts.dayCount'],
    [
      { regime: 'eu-2011-7', facts: { contractDate: '2013-03-15', fixing: 'floating', dayCount: 'ACT/360' } },
      'regime.dates',
      'facts.contractDate',
    ],
    [{ regime: 'ie', dueDate: '2013-03-15' }, 'regime.dates', 'dueDate'],
    [{ regime: 'ie', facts: { contractDate: '2013-03-15' } }, 'regime.dates', 'facts.contractDate'],
    [
      {
        regime: 'pl',
        currency: 'PLN',
        facts: { contractDate: '2013-04-27' },
        rates: { 'pl-statutory-interest': flat('x', '0.1') },
      },
      'regime.dates',
      'facts.contractDate',
    ],
    [
      {
        regime: 'jp-subcontract',
        currency: 'JPY',
        principal: '100',
        facts: { deliveredOn: '2025-06-01', reducedOn: '2025-12-31' },
      },
      'regime.dates',
      'facts.reducedOn',
    ],
    [{ regime: 'de-bgb-288' }, 'input.missing', 'facts.contractDate'],
    [{ regime: 'de-bgb-288', facts: { contractDate: '2001-12-31' } }, 'regime.dates', 'facts.contractDate'],
    [
      { regime: 'de-bgb-288', facts: { contractDate: '2024-01-01', debtorKind: 'friend' } },
      'input.choice',
      'facts.debtorKind',
    ],
    [{ regime: 'it-231-2002', facts: { contractDate: '2002-08-07' } }, 'regime.dates', 'facts.contractDate'],
    [
      { regime: 'eu-2011-7', facts: { fixing: 'floating', dayCount: 'ACT/360' }, dueDate: '2013-03-14' },
      'regime.dates',
      'dueDate',
    ],
    [{ regime: 'fr-l441-10', dueDate: '2012-12-30' }, 'regime.dates', 'dueDate'],
    [{ regime: 'fr-public', dueDate: '2013-04-30' }, 'regime.dates', 'dueDate'],
    [{ regime: 'fr-public', facts: { contractDate: '2013-03-15' } }, 'regime.dates', 'facts.contractDate'],
    [
      {
        regime: 'pl',
        currency: 'PLN',
        dueDate: '2013-04-26',
        rates: { 'pl-statutory-interest': flat('x', '0.1') },
      },
      'regime.dates',
      'dueDate',
    ],
    [{ regime: 'nl-6-119a', dueDate: '2002-11-29' }, 'regime.dates', 'dueDate'],
    [{ regime: 'es-3-2004', dueDate: '2005-12-30' }, 'regime.dates', 'dueDate'],
    [
      {
        regime: 'pl',
        currency: 'PLN',
        facts: { plnPerEur: '0' },
        rates: { 'pl-statutory-interest': flat('x', '0.1') },
      },
      'input.range',
      'facts.plnPerEur',
    ],
    [{ regime: 'us-prompt-payment', currency: 'USD', dueDate: '1994-12-30' }, 'regime.dates', 'dueDate'],
    // Whatever the regime makes of the day of the contract, it is a day.
    [{ regime: 'ch-or-104', facts: { contractDate: '2025-13-01' } }, 'date.invalid', 'facts.contractDate'],
    [
      {
        regime: 'cn-private-lending-cap',
        currency: 'CNY',
        dueDate: '2025-01-31',
        facts: { contractDate: '2025-02-01', agreedAnnualRate: '0.24' },
      },
      'date.order',
      'facts.contractDate',
    ],
    // A rate of one day is told at the fact that says the day, a table at its name.
    [{ regime: 'ie', dueDate: '2099-01-31', asOf: '2099-05-11' }, 'rate.unknown', 'dueDate'],
    [{ regime: 'ie', rates: { 'ecb-late-payment': {} } }, 'input.missing', 'rates.ecb-late-payment.id'],
    [
      {
        regime: 'cn-private-lending-cap',
        currency: 'CNY',
        facts: { contractDate: '2020-08-19', agreedAnnualRate: '0.24' },
      },
      // Private-Lending Rules, article 31: from 20 August 2020 on four times the LPR of the day of the suit.
      'input.missing',
      'facts.suitOn',
    ],
    [
      {
        regime: 'cn-private-lending-cap',
        currency: 'CNY',
        facts: { contractDate: '2020-08-19', agreedAnnualRate: '0.24', suitOn: '2020-08-19' },
      },
      // A suit of before has the rules of 2015 throughout.
      'regime.dates',
      'facts.suitOn',
    ],
    [
      {
        regime: 'cn-private-lending-cap',
        currency: 'CNY',
        dueDate: '2020-08-18',
        facts: { contractDate: '2019-01-01', agreedAnnualRate: '0.24', suitOn: '2021-03-01' },
      },
      'input.missing',
      'facts.earlierRulesAsked',
    ],
    [
      {
        regime: 'cn-private-lending-cap',
        currency: 'CNY',
        dueDate: '2020-08-18',
        facts: {
          contractDate: '2019-01-01',
          agreedAnnualRate: '0.24',
          suitOn: '2021-03-01',
          earlierRulesAsked: false,
        },
      },
      // The article does not say what holds for the time before where nobody asks.
      'input.conflict',
      'facts.earlierRulesAsked',
    ],
    [
      {
        regime: 'cn-private-lending-cap',
        currency: 'CNY',
        facts: { contractDate: '2025-01-02', agreedAnnualRate: '0.24', earlierRulesAsked: 'yes' },
      },
      'input.type',
      'facts.earlierRulesAsked',
    ],
    [
      {
        regime: 'cn-private-lending-cap',
        currency: 'CNY',
        facts: { contractDate: '2025-01-02', agreedAnnualRate: '0.24', suitOn: '2025-02-30' },
      },
      'date.invalid',
      'facts.suitOn',
    ],
    [
      {
        regime: 'cn-private-lending-cap',
        currency: 'CNY',
        facts: { contractDate: '2018-01-01' },
        // 19 August 2020 is the first overdue day, to which the rules of 2015 apply: 6 %.
        dueDate: '2020-08-18',
      },
      'regime.dates',
      'dueDate',
    ],
    [
      {
        regime: 'cn-private-lending-cap',
        currency: 'CNY',
        facts: { contractDate: '2025-01-01' },
        rates: { 'cn-lpr-1y': {} },
      },
      'input.missing',
      'rates.cn-lpr-1y.id',
    ],
    [
      { regime: 'us-prompt-payment', currency: 'USD', dueDate: '2002-12-31' },
      'rate.unknown',
      'rates.us-prompt-payment',
    ],
    [
      { regime: 'in-msmed-2006', currency: 'INR', facts: { supplierSize: 'medium' } },
      'input.choice',
      'facts.supplierSize',
    ],
    [
      { regime: 'in-msmed-2006', currency: 'INR', facts: { creditor: { size: 'medium' } } },
      'input.choice',
      'facts.creditor.size',
    ],
    [{ regime: 'in-msmed-2006', currency: 'INR', facts: {} }, 'input.missing', 'facts.supplierSize'],
    [
      { regime: 'de-bgb-288', facts: { contractDate: '2024-01-01', debtor: { kind: 'friend' } } },
      'input.choice',
      'facts.debtor.kind',
    ],
    [
      {
        regime: 'de-bgb-288',
        facts: { contractDate: '2024-01-01', debtorKind: 'business', debtor: { kind: 'consumer' } },
      },
      'input.conflict',
      'facts.debtor.kind',
    ],
    [
      { regime: 'de-bgb-288', facts: { contractDate: '2024-01-01', debtor: 'consumer' } },
      'input.type',
      'facts.debtor',
    ],
    // The Act of 1998, section 2(1), and the Directive, article 1(2): both parties act in the course of a business.
    [
      { regime: 'uk-late-payment-1998', currency: 'GBP', facts: { debtor: { kind: 'consumer' } } },
      'input.conflict',
      'facts.debtor.kind',
    ],
    [{ regime: 'ie', facts: { creditor: { kind: 'consumer' } } }, 'input.conflict', 'facts.creditor.kind'],
    // Order 802, article 3: the creditor is a small or medium enterprise.
    [
      {
        regime: 'cn-sme-2025',
        currency: 'CNY',
        dueDate: '2025-08-31',
        asOf: '2025-12-01',
        facts: { creditor: { kind: 'business', size: 'large' } },
      },
      'input.conflict',
      'facts.creditor.size',
    ],
    [
      {
        regime: 'cn-sme-2025',
        currency: 'CNY',
        dueDate: '2025-08-31',
        asOf: '2025-12-01',
        facts: { debtor: { kind: 'business', size: 'sme' } },
      },
      'input.conflict',
      'facts.debtor.size',
    ],
    [{ regime: 'br-civil-406', currency: 'BRL', dueDate: '2024-08-28' }, 'regime.dates', 'dueDate'],
    [{ regime: 'jp-subcontract', currency: 'JPY', principal: '100' }, 'input.missing', 'facts.deliveredOn'],
    [{ regime: 'cn-sales-lpr', currency: 'CNY', dueDate: '2019-08-18' }, 'regime.dates', 'dueDate'],
    [
      { regime: 'cn-sales-lpr', currency: 'CNY', facts: { fixing: 'floating', markup: '0.29' } },
      'input.range',
      'facts.markup',
    ],
    [
      { regime: 'cn-sales-lpr', currency: 'CNY', facts: { fixing: 'floating', markup: '0.51' } },
      'input.range',
      'facts.markup',
    ],
    [
      { regime: 'cn-sme-2020', currency: 'CNY', dueDate: '2025-05-31', asOf: '2025-07-01' },
      'regime.dates',
      'dueDate',
    ],
    [{ regime: 'cn-sme-2020', currency: 'CNY', dueDate: '2020-08-30' }, 'regime.dates', 'dueDate'],
    [{ regime: 'cn-sme-2025', currency: 'CNY', dueDate: '2025-05-30' }, 'regime.dates', 'dueDate'],
    [{ regime: 'cn-judgment', currency: 'CNY', dueDate: '2014-07-30' }, 'regime.dates', 'dueDate'],
    [{ regime: 'cn-private-lending-cap', currency: 'CNY' }, 'input.missing', 'facts.contractDate'],
    [{ regime: 'ch-or-104', facts: [] }, 'input.type', 'facts'],
    [{ regime: 'ch-or-104', practice: { daycount: 'x' } }, 'input.unknown-key', 'practice.daycount'],
    [{ regime: 'ch-or-104', practice: { dayCount: 'x' } }, 'input.choice', 'practice.dayCount'],
    [{ regime: 'ch-or-104', practice: { rounding: 7 } }, 'input.type', 'practice.rounding'],
    [
      { regime: 'ch-or-104', practice: { rounding: { scope: 'x' } } },
      'input.choice',
      'practice.rounding.scope',
    ],
    [
      { regime: 'ch-or-104', practice: { rounding: { scope: 'once' } } },
      'input.missing',
      'practice.rounding.mode',
    ],
    [
      { regime: 'jp-subcontract', currency: 'JPY', principal: '1', facts: { deliveredOn: '9999-12-31' } },
      'date.out-of-range',
      'facts.deliveredOn',
    ],
    [{ regime: 'ch-or-104', rates: [] }, 'input.type', 'rates'],
    // Nothing reads a table of this name: the shipped one would count in silence.
    [
      { regime: 'de-bgb-288', rates: { basiszinssatz: flat('de-basiszinssatz', '0.0327') } },
      'input.unknown-key',
      'rates.basiszinssatz',
    ],
  ])('%j', (request, code, path) => {
    expect(() => claim({ ...base, ...request })).toThrow(expect.objectContaining({ code, path }))
  })

  test('another currency is told that of the regime', () => {
    const request = { ...base, regime: 'de-bgb-288', facts: { contractDate: '2024-01-01' }, currency: 'USD' }
    expect(() => claim(request)).toThrow('expected EUR, the currency of the regime (Germany: BGB § 288)')
  })
})
