import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addDays, chinaCalendar } from '../../src/calendar/index.js'
import {
  statutoryDueDate,
  statutoryTerms,
  validateTerms,
  type ContractParty,
  type SilentContract,
} from '../../src/contracts/index.js'
import { refusal, revokedProxy } from '../refusal.js'

const seller: ContractParty = { country: 'CN', kind: 'business', size: 'sme' }
const buyer: ContractParty = { country: 'CN', kind: 'business', size: 'large' }
const given: SilentContract = {
  contractDate: '2025-06-15',
  creditor: seller,
  debtor: buyer,
  startsOn: '2025-07-01',
  calendar: chinaCalendar,
}
const german: ContractParty = { country: 'DE', kind: 'business' }

describe('a contract that names no payment term', () => {
  test.each<[string, Partial<SilentContract>, rule: string, lastDay: string, rolledDay: string | null]>([
    // Order 802, art. 9: 60 days of delivery; 30 August 2025 is a Saturday (Civil Code, art. 203).
    ['a large enterprise in China', {}, 'cn-sme-2025-large', '2025-08-30', '2025-09-01'],
    // Order 802, art. 9: 30 days of delivery; 31 July 2025 is a Thursday.
    [
      'a public body in China',
      { debtor: { country: 'CN', kind: 'public-body' } },
      'cn-sme-2025-public',
      '2025-07-31',
      '2025-07-31',
    ],
    // Order 728 (2020), art. 8, for contracts before 1 June 2025.
    [
      'a public body under the text of 2020',
      { contractDate: '2025-05-31', debtor: { country: 'CN', kind: 'public-body' } },
      'cn-sme-2020-public',
      '2025-07-31',
      '2025-07-31',
    ],
    // Directive 2011/7/EU, art. 3(3)(b): 30 days of the receipt of the invoice, and not the 60 that can be agreed.
    [
      'a business in a member state',
      { creditor: german, debtor: { country: 'SE', kind: 'business' }, calendar: undefined as never },
      'eu-2011-7-business',
      '2025-07-31',
      null,
    ],
    // Code de commerce, art. L441-10 I: 30 days of the receipt of the goods.
    [
      'a business in France',
      { creditor: german, debtor: { country: 'FR', kind: 'business' }, calendar: undefined as never },
      'fr-l441-10',
      '2025-07-31',
      null,
    ],
    // Art. L441-11 II(2): 20 days of the day of delivery, which is stricter than art. L441-10.
    [
      'a butcher there',
      {
        creditor: german,
        debtor: { country: 'FR', kind: 'business' },
        supply: 'fresh-meat',
        calendar: undefined as never,
      },
      'fr-l441-11-meat',
      '2025-07-21',
      null,
    ],
    // Art. L441-11 II(1) gives as many days as art. L441-10.
    [
      'a fishmonger there',
      {
        creditor: german,
        debtor: { country: 'FR', kind: 'business' },
        supply: 'perishable-food',
        calendar: undefined as never,
      },
      'fr-l441-10',
      '2025-07-31',
      null,
    ],
    // BGB § 286(3).
    [
      'a business in Germany',
      { creditor: german, debtor: german, calendar: undefined as never },
      'de-bgb-271a',
      '2025-07-31',
      null,
    ],
    // 1998 Act, s. 4(2H): the last day of the period of 30 days that begins with 1 July, which is 30 July.
    [
      'a business in the United Kingdom',
      { creditor: german, debtor: { country: 'GB', kind: 'business' } },
      'uk-late-payment-business',
      '2025-07-30',
      '2025-07-30',
    ],
    [
      'a public authority there',
      { creditor: german, debtor: { country: 'GB', kind: 'public-body' } },
      'uk-late-payment-public',
      '2025-07-30',
      '2025-07-30',
    ],
  ])('%s', (_, change, rule, lastDay, rolledDay) => {
    const { calendar, ...rest } = { ...given, ...change }
    const contract = calendar === undefined ? rest : { ...rest, calendar }
    expect(statutoryDueDate(contract)).toMatchObject({ status: 'resolved', rule, lastDay, rolledDay })
  })

  test('names no day where no rule of the table binds', () => {
    // The text of 2020 asks large enterprises for reasonable terms and names no days.
    expect(statutoryDueDate({ ...given, contractDate: '2025-05-31' })).toEqual({ status: 'no-rule' })
    // A debtor whose size nobody said may be small.
    const unsized: ContractParty = { country: 'CN', kind: 'business' }
    expect(statutoryDueDate({ ...given, debtor: unsized })).toEqual({
      status: 'no-rule',
      sizesAsked: ['debtor.size'],
    })
    // ABGB § 904 and § 1417: without undue delay, and no days are named.
    expect(statutoryDueDate({ ...given, debtor: { country: 'AT', kind: 'business' } })).toEqual({
      status: 'no-rule',
    })
    expect(statutoryDueDate({ ...given, debtor: { country: 'US', kind: 'business' } })).toEqual({
      status: 'no-rule',
    })
  })

  test('does not move a day beyond what is known of the calendar', () => {
    expect(statutoryDueDate({ ...given, startsOn: '2090-01-01' })).toMatchObject({
      lastDay: '2090-03-02',
      rolledDay: null,
    })
  })

  test('is no later than what parties may agree on', () => {
    for (const { silent, days, longest } of statutoryTerms) {
      expect(silent ?? 0).toBeLessThanOrEqual(days)
      if (longest !== null) expect(silent ?? 0).toBeLessThanOrEqual(longest)
    }
  })

  law.prop([fc.integer({ min: 0, max: 40_000 })])(
    'the last day is the days of the rule after the first, and terms of that length pass the check of terms',
    (offset) => {
      const startsOn = addDays('2025-06-01', offset)
      const { contractDate, creditor, debtor } = given
      const due = statutoryDueDate({ contractDate, creditor, debtor, startsOn })
      if (due.status !== 'resolved') throw new Error('a rule binds')
      expect(due.lastDay).toBe(addDays(startsOn, due.days))
      const codes = validateTerms(`net ${String(due.days)}`, {
        contractDate,
        creditor,
        debtor,
        lateCharge: null,
      }).map(({ code }) => code)
      expect(codes).toEqual(['no-penalty'])
    },
  )

  test.each<[string, unknown, code: string, path: string]>([
    ['nothing', undefined, 'input.missing', ''],
    ['a text', 'x', 'input.type', ''],
    ['an unknown field', { ...given, dueDate: '2025-08-30' }, 'input.unknown-key', 'dueDate'],
    ['no start', { ...given, startsOn: undefined }, 'input.missing', 'startsOn'],
    ['no real day', { ...given, startsOn: '2025-02-30' }, 'date.invalid', 'startsOn'],
    ['a day at the end of time', { ...given, startsOn: '9999-12-31' }, 'date.out-of-range', 'startsOn'],
    ['no contract day', { ...given, contractDate: '' }, 'date.invalid', 'contractDate'],
    [
      'a country in words',
      { ...given, debtor: { ...buyer, country: 'China' } },
      'input.choice',
      'debtor.country',
    ],
    [
      'a size of its own',
      { ...given, creditor: { ...seller, size: 'tiny' } },
      'input.choice',
      'creditor.size',
    ],
    ['a supply of its own', { ...given, supply: 'fish' }, 'input.choice', 'supply'],
    ['invoices in words', { ...given, invoices: 'often' }, 'input.choice', 'invoices'],
    [
      'general terms, which a silent contract has not',
      { ...given, generalTermsOf: 'debtor' },
      'input.unknown-key',
      'generalTermsOf',
    ],
    ['a calendar that is none', { ...given, calendar: { id: 'x' } }, 'input.type', 'calendar'],
    ['a revoked proxy', revokedProxy(), 'input.type', ''],
  ])('refuses %s', (_, contract, code, path) => {
    expect(refusal(() => statutoryDueDate(contract as SilentContract))).toEqual([code, path])
  })
})
