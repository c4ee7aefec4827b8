import { describe, expect, test } from 'vitest'
import { plainDate } from '../../src/calendar/index.js'
import { readDay } from '../../src/calendar/day-number.js'
import { statutoryTerms, type ContractParty } from '../../src/contracts/index.js'
import { statutoryTermsFor } from '../../src/contracts/statutory-terms.js'

describe('the table of statutory terms', () => {
  test('cannot be changed for every other caller', () => {
    expect([statutoryTerms, ...statutoryTerms].every((part) => Object.isFrozen(part))).toBe(true)
  })

  test('names every rule once', () => {
    const ids = statutoryTerms.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each(statutoryTerms)('$id is dated, sourced and not at odds with itself', (rule) => {
    expect(plainDate(rule.from)).toBe(rule.from)
    if (rule.to !== undefined) expect(plainDate(rule.to) > rule.from).toBe(true)
    expect(rule.country).toMatch(/^[A-Z]{2}$/)
    expect(rule.source).toMatch(/Directive|Regulations|Order/)
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

describe('which rules bind a contract', () => {
  test.each<[string, creditor: ContractParty, debtor: ContractParty, day: string, rules: string[]]>([
    ['the Directive in a member state', party('US'), party('DE'), '2026-01-15', ['eu-2011-7-business']],
    ['on its first day', party('US'), party('FR'), '2013-03-16', ['eu-2011-7-business']],
    ['before it', party('US'), party('FR'), '2013-03-15', []],
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
      statutoryTermsFor(party('US'), party(code), readDay('2026-01-15', '')).some(
        ({ country }) => country === 'EU',
      ),
    )
    expect(members).toHaveLength(27)
  })
})
