import { describe, expect, test } from 'vitest'
import { ReceivablesError, refuse } from '../../src/kernel/error.js'
import { underPath } from '../../src/kernel/under-path.js'
import { refusal } from '../refusal.js'

describe('what is refused under another path', () => {
  test.each<[where: string, own: string, path: string]>([
    // what the reader calls its argument, what it refuses, and where that stands in the request
    ['event', 'event', 'journal.events[2].event'],
    ['event.on', 'event', 'journal.events[2].event.on'],
    ['event[0]', 'event', 'journal.events[2].event[0]'],
    ['open', '', 'journal.events[2].event.open'],
    ['[1].open', '', 'journal.events[2].event[1].open'],
    ['', '', 'journal.events[2].event'],
    // a field whose name is a bracket
    ['a.[1]', '', 'journal.events[2].event.a.[1]'],
    // another argument, whose name only begins alike
    ['events.on', 'event', 'events.on'],
    ['policy', 'event', 'policy'],
  ])('%j of %j stands at %j', (where, own, path) => {
    const read = () => refuse('input.type', where, 'a day', 7)
    expect(refusal(() => underPath(own, 'journal.events[2].event', read))).toEqual(['input.type', path])
  })

  test('keeps what was expected and received, and every fault', () => {
    const faults = [
      { path: 'a', expected: 'x', received: '1' },
      { path: 'b', expected: 'y', received: '"2"' },
    ]
    const read = () => {
      throw new ReceivablesError({ code: 'policy.invalid', path: 'a', expected: 'x', received: 1, faults })
    }
    let refused: unknown
    try {
      underPath('', () => 'policy', read)
    } catch (error) {
      refused = error
    }
    expect(refused).toMatchObject({
      code: 'policy.invalid',
      path: 'policy.a',
      expected: 'x',
      received: '1',
      faults: [
        { path: 'policy.a', expected: 'x', received: '1' },
        { path: 'policy.b', expected: 'y', received: '"2"' },
      ],
    })
  })

  test.each([[undefined], ['x'], ['undefined'], ['7'], [7], [{ a: 1 }], [null]])(
    'tells %j as it was told',
    (value) => {
      const told = (call: () => unknown): unknown => {
        try {
          return call()
        } catch (error) {
          return [(error as ReceivablesError).received, (error as ReceivablesError).faults[0]?.received]
        }
      }
      const read = () => refuse('input.type', 'event', 'a day', value)
      expect(told(() => underPath('event', 'journal', read))).toEqual(told(read))
    },
  )

  test('gives what the reader gives, and asks for the place only when something was refused', () => {
    const place = () => {
      throw new Error('nobody asked')
    }
    expect(underPath('', place, () => 7)).toBe(7)
  })

  test('leaves other errors as they are', () => {
    const thrown = new TypeError('slip')
    expect(() =>
      underPath('', 'policy', () => {
        throw thrown
      }),
    ).toThrow(thrown)
  })
})
