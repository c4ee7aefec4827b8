import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  appendEvent,
  digestOf,
  verifyLog,
  type EvidenceEvent,
  type EvidenceLog,
} from '../../src/evidence/index.js'
import { refusal, revokedProxy } from '../refusal.js'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const event: EvidenceEvent = {
  at: '2026-07-01T09:30:00Z',
  actor: 'li.wei',
  kind: 'notice-sent',
  payload: { stage: 'formal-demand', invoice: 'INV-7' },
}
const ZEROS = '0'.repeat(64)

describe('an entry', () => {
  const payloadDigest = sha256('{"invoice":"INV-7","stage":"formal-demand"}')
  const hash = sha256(
    `{"actor":"li.wei","at":"2026-07-01T09:30:00Z","kind":"notice-sent","payloadDigest":"${payloadDigest}",` +
      `"previous":"${ZEROS}","schema":"receivables/evidence-log@1","sequence":0}`,
  )

  test('of a new log: the hash is over the canonical text of all but the payload', () => {
    expect(appendEvent([], event)).toEqual({
      schema: 'receivables/evidence-log@1',
      entries: [{ sequence: 0, ...event, payloadDigest, previous: ZEROS, hash }],
    })
  })

  test('that follows names the hash of the one before', () => {
    const log = appendEvent(appendEvent([], event), {
      at: '2026-07-02',
      actor: 'a',
      kind: 'k',
      payloadDigest,
    })
    const text =
      `{"actor":"a","at":"2026-07-02","kind":"k","payloadDigest":"${payloadDigest}",` +
      `"previous":"${hash}","schema":"receivables/evidence-log@1","sequence":1}`
    expect(log.entries[1]).toEqual({
      sequence: 1,
      at: '2026-07-02',
      actor: 'a',
      kind: 'k',
      payloadDigest,
      previous: hash,
      hash: sha256(text),
    })
  })

  test('with the digest of a payload kept elsewhere has the hash of one with the payload', () => {
    const { payload, ...rest } = event
    const [bare] = appendEvent([], { ...rest, payloadDigest: digestOf(payload) }).entries
    expect(bare?.hash).toBe(hash)
    expect(Object.hasOwn(bare as object, 'payload')).toBe(false)
  })

  test.each<[string, unknown]>([
    ['null', null],
    ['false', false],
    ['zero', 0],
    ['an empty text', ''],
    ['an empty object', {}],
    ['__proto__ as a key', JSON.parse('{"__proto__":{"admin":true}}')],
  ])('may have %s for a payload', (_, payload) => {
    const log = appendEvent([], { ...event, payload })
    expect(log.entries[0]?.payload).toEqual(payload)
    expect(JSON.stringify(log.entries[0]?.payload)).toBe(JSON.stringify(payload))
    expect(verifyLog(log)).toEqual({ ok: true })
  })

  test('keeps a copy: what the caller does to the payload later does not reach the log', () => {
    const payload = { lines: [1, 2] }
    const log = appendEvent([], { ...event, payload })
    payload.lines.push(3)
    expect(log.entries[0]?.payload).toEqual({ lines: [1, 2] })
    expect(verifyLog(log)).toEqual({ ok: true })
  })

  test('may lie before the one before it: recording is later than happening', () => {
    const log = appendEvent(appendEvent([], event), { ...event, at: '2026-06-30' })
    expect(verifyLog(log)).toEqual({ ok: true })
  })
})

describe('the log', () => {
  const log = appendEvent([], event)
  test('given is not changed', () => {
    const before = structuredClone(log)
    const frozen: EvidenceLog = Object.freeze({ ...log, entries: Object.freeze([...log.entries]) })
    expect(appendEvent(frozen, event).entries.length).toBe(2)
    expect(log).toEqual(before)
  })
  test('may be given as the list of its entries, as rows of a table', () => {
    expect(appendEvent(log.entries, event)).toEqual(appendEvent(log, event))
  })
  test('survives JSON and structuredClone', () => {
    const two = appendEvent(log, event)
    expect(JSON.parse(JSON.stringify(two))).toEqual(two)
    expect(verifyLog(structuredClone(two))).toEqual({ ok: true })
  })
  test('of the same events is the same', () => {
    expect(appendEvent(appendEvent([], event), event)).toEqual(appendEvent(log, structuredClone(event)))
  })
})

describe('when it happened', () => {
  test.each([
    ['2026-07-01'],
    ['0001-01-01'],
    ['9999-12-31'],
    ['2024-02-29'],
    ['2000-02-29'],
    ['2026-01-31'],
    ['2026-04-30'],
    ['2026-08-31'],
    ['2026-09-30'],
    ['2026-12-31T23:59:59Z'],
    ['2026-07-01T00:00:00+08:00'],
    ['2026-07-01T00:00:00-11:30'],
    ['2026-07-01T09:30:00.123Z'],
    ['2026-07-01T09:30:00.123456789+00:00'],
  ])('%s is kept as it is', (at) => {
    expect(appendEvent([], { ...event, at }).entries[0]?.at).toBe(at)
  })

  test.each<[string, unknown]>([
    ['29 February of a common year', '2026-02-29'],
    ['29 February of 1900', '1900-02-29'],
    ['30 February', '2024-02-30'],
    ['31 April', '2026-04-31'],
    ['31 June', '2026-06-31'],
    ['31 September', '2026-09-31'],
    ['31 November', '2026-11-31'],
    ['32 July', '2026-07-32'],
    ['32 August', '2026-08-32'],
    ['day 0', '2026-07-00'],
    ['month 0', '2026-00-10'],
    ['month 13', '2026-13-10'],
    ['year 0', '0000-01-01'],
    ['a year of five figures', '12026-01-01'],
    ['24 hours', '2026-07-01T24:00:00Z'],
    ['60 minutes', '2026-07-01T09:60:00Z'],
    ['60 seconds', '2026-07-01T09:30:60Z'],
    ['no offset', '2026-07-01T09:30:00'],
    ['no seconds', '2026-07-01T09:30Z'],
    ['a small t', '2026-07-01t09:30:00Z'],
    ['a blank for T', '2026-07-01 09:30:00Z'],
    ['an offset of 24 hours', '2026-07-01T09:30:00+24:00'],
    ['ten decimals', '2026-07-01T09:30:00.1234567890Z'],
    ['no decimal after the point', '2026-07-01T09:30:00.Z'],
    ['a line end', '2026-07-01\n'],
    ['a blank before', ' 2026-07-01'],
    ['an invalid day of an instant', '2026-02-30T09:30:00Z'],
    ['ten megabytes', '2'.repeat(10_000_000)],
    ['a Date', new Date(0)],
    ['a number', 0],
    ['null', null],
  ])('%s is refused', (_, at) => {
    expect(refusal(() => appendEvent([], { ...event, at: at as string }))).toEqual([
      'date.invalid',
      'event.at',
    ])
  })
})

describe('a bad event', () => {
  const rest = { at: event.at, actor: event.actor, kind: event.kind }
  test.each<[string, unknown, [string, string]]>([
    ['nothing', undefined, ['input.missing', 'event']],
    ['null', null, ['input.type', 'event']],
    ['an array', [], ['input.type', 'event']],
    ['a revoked proxy', revokedProxy(), ['input.type', 'event']],
    ['a field that would not be hashed', { ...event, note: 'x' }, ['input.unknown-key', 'event.note']],
    ['no time', { ...event, at: undefined }, ['input.missing', 'event.at']],
    ['no actor', { ...event, actor: undefined }, ['input.missing', 'event.actor']],
    ['an empty actor', { ...event, actor: '' }, ['id.invalid', 'event.actor']],
    ['a number for an actor', { ...event, actor: 7 }, ['id.invalid', 'event.actor']],
    ['no kind', { ...event, kind: undefined }, ['input.missing', 'event.kind']],
    ['a kind of 201 characters', { ...event, kind: 'k'.repeat(201) }, ['id.invalid', 'event.kind']],
    ['neither payload nor digest', rest, ['input.missing', 'event.payloadDigest']],
    ['payload and digest', { ...event, payloadDigest: ZEROS }, ['input.conflict', 'event.payloadDigest']],
    [
      'a digest in capitals',
      { ...rest, payloadDigest: 'A'.repeat(64) },
      ['input.range', 'event.payloadDigest'],
    ],
    [
      'a digest of 63 figures',
      { ...rest, payloadDigest: '0'.repeat(63) },
      ['input.range', 'event.payloadDigest'],
    ],
    [
      'a digest of 65 figures',
      { ...rest, payloadDigest: '0'.repeat(65) },
      ['input.range', 'event.payloadDigest'],
    ],
    ['a number for a digest', { ...rest, payloadDigest: 0 }, ['input.type', 'event.payloadDigest']],
    [
      'a Date in the payload',
      { ...event, payload: { on: new Date(0) } },
      ['json.not-representable', 'event.payload.on'],
    ],
    [
      'undefined in the payload',
      { ...event, payload: [undefined] },
      ['json.not-representable', 'event.payload[0]'],
    ],
    [
      'half a surrogate pair in the actor',
      { ...event, actor: '\ud800' },
      ['json.not-representable', 'event.actor'],
    ],
    [
      'half a surrogate pair in the kind',
      { ...event, kind: '\udc00' },
      ['json.not-representable', 'event.kind'],
    ],
  ])('%s', (_, bad, refused) => {
    expect(refusal(() => appendEvent([], bad as EvidenceEvent))).toEqual(refused)
  })
})

describe('a bad log', () => {
  const log = appendEvent(appendEvent([], event), event)
  const last = log.entries[1]!
  test.each<[string, unknown, [string, string]]>([
    ['nothing', undefined, ['input.missing', 'log']],
    ['null', null, ['log.invalid', 'log']],
    ['a text', '[]', ['log.invalid', 'log']],
    ['a revoked proxy', revokedProxy(), ['log.invalid', 'log']],
    ['an object of another kind', {}, ['log.invalid', 'log.schema']],
    ['another version', { ...log, schema: 'receivables/evidence-log@2' }, ['log.invalid', 'log.schema']],
    ['no entries', { schema: log.schema }, ['log.invalid', 'log.entries']],
    ['entries that are no list', { schema: log.schema, entries: {} }, ['log.invalid', 'log.entries']],
    [
      'an entry that is none',
      { schema: log.schema, entries: [log.entries[0], 7] },
      ['log.invalid', 'log.entries[1]'],
    ],
    ['an entry that is none, in a bare list', [null], ['log.invalid', 'log[0]']],
    ['a hole', Array(1), ['log.invalid', 'log[0]']],
    [
      'a last entry that was altered',
      { ...log, entries: [log.entries[0], { ...last, at: '2026-01-01' }] },
      ['log.invalid', 'log.entries[1]'],
    ],
    ['a last entry in the wrong place', [last], ['log.invalid', 'log[0]']],
  ])('%s', (_, bad, refused) => {
    expect(refusal(() => appendEvent(bad as EvidenceLog, event))).toEqual(refused)
  })
})
