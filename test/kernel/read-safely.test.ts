import { describe, expect, test } from 'vitest'
import { ReceivablesError, refuse } from '../../src/kernel/error.js'
import { readSafely } from '../../src/kernel/read-safely.js'
import { refusal, revokedProxy } from '../refusal.js'

const caught = (call: () => unknown): unknown => {
  try {
    call()
  } catch (error) {
    return error
  }
  return undefined
}

describe('reading values that may do anything', () => {
  test('gives what the reader gives', () => {
    expect(readSafely('a', () => 7)).toBe(7)
  })

  test('refuses the place of a value that throws when it is read', () => {
    const read = () => readSafely('rows[3]', () => (revokedProxy() as { x: unknown }).x)
    expect(refusal(read)).toEqual(['input.type', 'rows[3]'])
    expect(refusal(() => readSafely('rows[4]', () => (revokedProxy() as { x: unknown }).x))).toEqual([
      'input.type',
      'rows[4]',
    ])
  })

  test('lets a refusal of the reader through as it is', () => {
    const refused = () => readSafely('rows[3]', () => refuse('date.invalid', 'rows[3].date', 'a day', 'x'))
    expect(refusal(refused)).toEqual(['date.invalid', 'rows[3].date'])
  })

  test('keeps what was thrown as the cause, which no other refusal has', () => {
    const slip = new TypeError('x is undefined')
    const read = () =>
      readSafely('', () => {
        throw slip
      })
    expect(caught(read)).toBeInstanceOf(ReceivablesError)
    expect(caught(read)).toMatchObject({ cause: slip })
    expect(caught(() => refuse('input.type', '', 'a text', 7))).not.toHaveProperty('cause')
  })
})
