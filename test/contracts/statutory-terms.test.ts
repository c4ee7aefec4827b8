import { describe, expect, test } from 'vitest'
import { plainDate } from '../../src/calendar/index.js'
import { readDay } from '../../src/calendar/day-number.js'
import { statutoryTerms, type ContractParty, type ContractTraits } from '../../src/contracts/index.js'
import { statutoryTermsFor } from '../../src/contracts/statutory-terms.js'

describe('the table of statutory terms', () => {
  test('cannot be changed for every other caller', () => {
    const parts = [statutoryTerms, ...statutoryTerms, ...statutoryTerms.map(({ supplies }) => supplies)]
    expect(parts.every((part) => Object.isFrozen(part))).toBe(true)
  })

  test('names every rule once', () => {
    const ids = statutoryTerms.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each(statutoryTerms)('$id is dated, sourced and not at odds with itself', (rule) => {
    expect(plainDate(rule.from)).toBe(rule.from)
    if (rule.to !== undefined) expect(plainDate(rule.to) > rule.from).toBe(true)
    expect(rule.country).toMatch(/^[A-Z]{2}$/)
    expect(rule.source).toMatch(/(Directive|Regulations|Order|§|art\.|disposición|6:119a).*\d/)
    expect(rule.longest ?? rule.days).toBeGreaterThanOrEqual(rule.days)
  })

  test('survives JSON', () => {
    expect(JSON.parse(JSON.stringify(statutoryTerms))).toEqual(statutoryTerms)
  })
})

const party = (country: string, fields: Partial<ContractParty> = {}): ContractParty => ({
  country,
  kind: 'business',
  ...fields,
})
const large = { size: 'large' } as const
const sme = { size: 'sme' } as const
const body = { kind: 'public-body' } as const

describe('what a contract is about', () => {
  test.each<[string, country: string, traits: ContractTraits, day: string, rules: string[]]>([
    // Code de commerce, art. L441-10 I and L441-11 II.
    ['goods', 'FR', {}, '2026-01-15', ['fr-l441-10']],
    [
      'a periodic invoice',
      'FR',
      { invoices: 'periodic' },
      '2026-01-15',
      ['fr-l441-10', 'fr-l441-10-periodic'],
    ],
    ['an invoice for each', 'FR', { invoices: 'each-delivery' }, '2026-01-15', ['fr-l441-10']],
    ['fish', 'FR', { supply: 'perishable-food' }, '2021-11-01', ['fr-l441-10', 'fr-l441-11-perishable']],
    // From 26 April 2019 the 30 days ran from the end of the ten days of delivery, however it was invoiced (art. L441-11 II, 1°).
    [
      'fish before it',
      'FR',
      { supply: 'perishable-food' },
      '2021-10-31',
      ['fr-l441-10', 'fr-l441-11-perishable-2019'],
    ],
    [
      'fish on the first day of that',
      'FR',
      { supply: 'perishable-food' },
      '2019-04-26',
      ['fr-l441-10', 'fr-l441-11-perishable-2019'],
    ],
    ['fish before that', 'FR', { supply: 'perishable-food' }, '2019-04-25', ['fr-l441-10']],
    [
      'fish under a periodic invoice',
      'FR',
      { supply: 'perishable-food', invoices: 'periodic' },
      '2026-01-15',
      ['fr-l441-10', 'fr-l441-10-periodic', 'fr-l441-11-perishable-periodic'],
    ],
    ['meat', 'FR', { supply: 'fresh-meat' }, '2026-01-15', ['fr-l441-10', 'fr-l441-11-meat']],
    ['other food', 'FR', { supply: 'food' }, '2026-01-15', ['fr-l441-10']],
    ['carriage', 'FR', { supply: 'transport' }, '2026-01-15', ['fr-l441-10', 'fr-l441-11-transport']],
    // Ley 15/2010, disposición adicional primera.
    ['meat in Spain', 'ES', { supply: 'fresh-meat' }, '2026-01-15', ['es-3-2004', 'es-15-2010-perishable']],
    ['other food in Spain', 'ES', { supply: 'food' }, '2026-01-15', ['es-3-2004', 'es-15-2010-food']],
    // D.Lgs. 198/2021, art. 1(2): until 13 June 2023 for sellers established in Italy only (D.L. 69/2023, art. 25).
    ['fish of a French seller', 'IT', { supply: 'perishable-food' }, '2023-06-13', ['it-231-2002']],
    [
      'fish of a French seller since then',
      'IT',
      { supply: 'perishable-food' },
      '2023-06-14',
      ['it-231-2002', 'it-198-2023-perishable'],
    ],
    [
      'fish of a month in Italy',
      'IT',
      { supply: 'perishable-food', invoices: 'periodic' },
      '2023-06-14',
      ['it-231-2002', 'it-198-2023-perishable-periodic'],
    ],
    [
      'pasta of a month in Italy',
      'IT',
      { supply: 'food', invoices: 'periodic' },
      '2023-06-14',
      ['it-231-2002', 'it-198-2023-food-periodic'],
    ],
    // BGB § 308 Nr. 1a speaks of the general terms of the party that owes.
    [
      'terms of the buyer',
      'DE',
      { generalTermsOf: 'debtor' },
      '2026-01-15',
      ['de-bgb-271a', 'de-bgb-308-1a'],
    ],
    ['terms of the seller', 'DE', { generalTermsOf: 'creditor' }, '2026-01-15', ['de-bgb-271a']],
    ['nothing that Germany asks for', 'DE', { supply: 'transport' }, '2026-01-15', ['de-bgb-271a']],
  ])('%s', (_, country, traits, day, rules) => {
    const found = statutoryTermsFor(party('FR'), party(country), readDay(day, ''), traits)
    expect(found.map(({ id }) => id)).toEqual(rules)
  })
})

describe('which rules bind a contract', () => {
  test.each<[string, creditor: ContractParty, debtor: ContractParty, day: string, rules: string[]]>([
    ['the Directive in a member state', party('US'), party('SE'), '2026-01-15', ['eu-2011-7-business']],
    ['on its first day', party('US'), party('FR'), '2013-03-16', ['eu-2011-7-business']],
    ['before it', party('US'), party('FR'), '2013-03-15', []],
    // Treaty of Accession of 2011, article 3(3): Croatia is a member state since 1 July 2013.
    ['Croatia on its first day in the Union', party('US'), party('HR'), '2013-07-01', ['eu-2011-7-business']],
    ['Croatia before it', party('US'), party('HR'), '2013-06-30', []],
    ['a public body of a member state', party('DE'), party('IT', body), '2026-01-15', ['eu-2011-7-public']],
    ['Norway is no member state', party('DE'), party('NO'), '2026-01-15', []],
    ['the United Kingdom', party('DE'), party('GB'), '2026-01-15', ['uk-late-payment-business']],
    ['its public bodies', party('DE'), party('GB', body), '2026-01-15', ['uk-late-payment-public']],
    [
      'a large enterprise in China',
      party('CN', sme),
      party('CN', large),
      '2025-06-01',
      ['cn-sme-2025-large'],
    ],
    ['the day before the revision', party('CN', sme), party('CN', large), '2025-05-31', []],
    ['a Chinese debtor of unknown size', party('CN', sme), party('CN'), '2026-01-15', []],
    ['between small ones', party('CN', sme), party('CN', sme), '2026-01-15', []],
    ['between large ones', party('CN', large), party('CN', large), '2026-01-15', []],
    ['a public body in China', party('CN', sme), party('CN', body), '2026-01-15', ['cn-sme-2025-public']],
    ['under the text of 2020', party('CN', sme), party('CN', body), '2025-05-31', ['cn-sme-2020-public']],
    ['on its first day', party('CN', sme), party('CN', body), '2020-09-01', ['cn-sme-2020-public']],
    ['before it', party('CN', sme), party('CN', body), '2020-08-31', []],
    // BGB § 271a is of 29 July 2014 (EGBGB art. 229 § 34); before, the table knows the Directive only.
    ['the law of a member state in place of it', party('US'), party('DE'), '2014-07-29', ['de-bgb-271a']],
    ['the day before that law', party('US'), party('DE'), '2014-07-28', ['eu-2011-7-business']],
    ['its public bodies', party('US'), party('DE', body), '2014-07-29', ['eu-2011-7-public']],
    // D.Lgs. 231/2002, art. 7(4-bis), of 13 February 2019, is silent where all parties are small or medium.
    ['Italy', party('IT', sme), party('IT', large), '2019-02-12', ['it-231-2002']],
    [
      'Italy since 2019',
      party('IT', sme),
      party('IT', large),
      '2019-02-13',
      ['it-231-2002', 'it-231-2002-sme'],
    ],
    ['Italy between small ones', party('IT', sme), party('IT', sme), '2019-02-13', ['it-231-2002']],
    // Article 3 of the regulation: enterprises established in China.
    ['a small enterprise from elsewhere', party('DE', sme), party('CN', large), '2026-01-15', []],
  ])('%s', (_, creditor, debtor, day, rules) => {
    expect(statutoryTermsFor(creditor, debtor, readDay(day, '')).map(({ id }) => id)).toEqual(rules)
  })

  test('the Directive has 27 member states', () => {
    const codes = Array.from({ length: 26 * 26 }, (_, index) =>
      String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26)),
    )
    const members = codes.filter((code) =>
      statutoryTermsFor(party('US'), party(code, body), readDay('2026-01-15', '')).some(
        ({ country }) => country === 'EU',
      ),
    )
    expect(members).toHaveLength(27)
  })
})
