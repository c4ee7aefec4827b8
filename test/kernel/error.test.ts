import { describe, expect, test } from 'vitest'
import { isReceivablesError, ReceivablesError, refuse } from '../../src/kernel/error.js'
import { revokedProxy } from '../refusal.js'

const caught = (call: () => unknown): unknown => {
  try {
    call()
  } catch (error) {
    return error
  }
  return undefined
}

describe('a refusal', () => {
  test('is an Error that says code, path, what was expected and what was received', () => {
    const error = caught(() => refuse('date.invalid', 'invoices[3].dueDate', 'a calendar day', '2026-02-30'))
    expect(error).toBeInstanceOf(ReceivablesError)
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({
      name: 'ReceivablesError',
      code: 'date.invalid',
      path: 'invoices[3].dueDate',
      expected: 'a calendar day',
      received: '"2026-02-30"',
      message: 'invoices[3].dueDate: expected a calendar day, received "2026-02-30"',
    })
  })

  test('of the argument itself has no path before its message', () => {
    const error = new ReceivablesError({ code: 'input.type', path: '', expected: 'a text', received: 7 })
    expect(error.message).toBe('expected a text, received 7')
    expect(error.path).toBe('')
  })

  test('keeps the received value only as a short text', () => {
    const error = new ReceivablesError({
      code: 'input.type',
      path: '',
      expected: 'x',
      received: { iban: 'DE00' },
    })
    expect(error.received).toBe('an object')
  })

  test('names its one fault, or every fault that it was given, with their values as short texts', () => {
    const details = { code: 'document.invalid', path: 'a', expected: 'x', received: 1 } as const
    const fault = { path: 'a', expected: 'x', received: '1' }
    const other = { path: 'b', expected: 'y', received: '2' }
    expect(new ReceivablesError(details).faults).toEqual([fault])
    expect(new ReceivablesError({ ...details, faults: [fault, other] }).faults).toEqual([fault, other])
    expect(new ReceivablesError({ ...details, faults: [] }).received).toBe('1')
  })

  test('is short, however much of the input its path and its expectation quote', () => {
    const path = 'a.'.repeat(5000)
    const expected = `one of ${'A, '.repeat(50_000)}`
    const error = new ReceivablesError({
      code: 'input.choice',
      path,
      expected,
      received: '\u0000'.repeat(1e6),
    })
    expect([error.path, error.expected]).toEqual([`${path.slice(0, 400)}…`, `${expected.slice(0, 900)}…`])
    expect(error.message.length).toBeLessThan(2000)
  })

  test('and whole where it is as long as it may be', () => {
    const path = 'p'.repeat(400)
    const expected = 'e'.repeat(900)
    expect(new ReceivablesError({ code: 'input.type', path, expected, received: 1 })).toMatchObject({
      path,
      expected,
    })
  })

  test('as JSON says what went wrong', () => {
    const error = new ReceivablesError({ code: 'input.type', path: 'a', expected: 'x', received: 1 })
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: 'ReceivablesError',
      code: 'input.type',
      path: 'a',
      expected: 'x',
      received: '1',
    })
  })
})

describe('the brand', () => {
  const error = new ReceivablesError({ code: 'input.type', path: '', expected: 'x', received: 1 })

  test('is known across copies of the package: it is a registered symbol, not the class', () => {
    const ofAnotherCopy = Object.defineProperty(new Error('x'), Symbol.for('receivables.error'), {
      value: true,
    })
    expect(isReceivablesError(ofAnotherCopy)).toBe(true)
  })

  test('does not show when the error is listed', () => {
    expect(Object.getOwnPropertyDescriptor(error, Symbol.for('receivables.error'))).toMatchObject({
      value: true,
      enumerable: false,
      writable: false,
    })
  })

  test.each<[string, unknown, boolean]>([
    ['a ReceivablesError', error, true],
    ['an Error', new Error('x'), false],
    ['an object of the same shape', { ...error }, false],
    ['a brand that is not true', { [Symbol.for('receivables.error')]: 1 }, false],
    ['null', null, false],
    ['undefined', undefined, false],
    ['a text', 'date.invalid', false],
    ['a function', () => 0, false],
    ['a revoked proxy', revokedProxy(), false],
  ])('on %s', (_, value, verdict) => {
    expect(isReceivablesError(value)).toBe(verdict)
  })
})
