import { describe, expect, test } from 'vitest'
import { parseTerms, resolveTerms, type PaymentTerms } from '../../src/terms/index.js'
import { prepareTerms } from '../../src/terms/prepare-terms.js'

const invoice = { invoiceDate: '2026-03-15', amount: '1000.00', currency: 'EUR' }

const isFrozen = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(isFrozen))

describe('terms that parseTerms made', () => {
  const terms = parseTerms('30% deposit, balance 2/10 net 30')

  test('cannot be changed at any depth', () => {
    expect(isFrozen(terms)).toBe(true)
  })

  test('are read once for any number of invoices', () => {
    expect(prepareTerms(terms, 'terms')).toBe(prepareTerms(terms, 'terms'))
  })

  test('are equal to their copy, which is read anew', () => {
    const copy = structuredClone(terms)
    expect(terms).toStrictEqual(copy)
    expect(Object.keys(terms)).toEqual(Object.keys(copy))
    expect(prepareTerms(copy, 'terms')).not.toBe(prepareTerms(copy, 'terms'))
    expect(resolveTerms({ ...invoice, terms: copy })).toEqual(resolveTerms({ ...invoice, terms }))
  })

  test('give no answer of theirs to terms that were spread from them', () => {
    const [first] = parseTerms('net 60').instalments
    const changed = { ...parseTerms('net 30'), instalments: [first] } as PaymentTerms
    resolveTerms({ ...invoice, terms: parseTerms('net 30') })
    expect(resolveTerms({ ...invoice, terms: changed })).toMatchObject({ dueDate: '2026-05-14' })
  })

  test('give no answer of theirs to terms that inherit from them, and take none', () => {
    const sealed = parseTerms('net 30')
    const heir = Object.create(sealed, {
      instalments: { value: parseTerms('net 60').instalments, enumerable: true },
    }) as PaymentTerms
    expect(resolveTerms({ ...invoice, terms: heir })).toMatchObject({ dueDate: '2026-05-14' })
    expect(resolveTerms({ ...invoice, terms: sealed })).toMatchObject({ dueDate: '2026-04-14' })
  })
})
