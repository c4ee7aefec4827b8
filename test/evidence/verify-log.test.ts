import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { hashOfEntry } from '../../src/evidence/log.js'
import {
  appendEvent,
  logHead,
  verifyLog,
  type EvidenceEntry,
  type EvidenceEvent,
  type EvidenceLog,
  type LogHead,
} from '../../src/evidence/index.js'
import { refusal, revokedProxy } from '../refusal.js'

const event = (n: number): EvidenceEvent => ({
  at: '2026-07-01',
  actor: 'system',
  kind: 'noted',
  payload: { n },
})
const logOf = (size: number): EvidenceLog =>
  Array.from({ length: size }, (_, n) => event(n)).reduce<EvidenceLog>(appendEvent, {
    schema: 'receivables/evidence-log@1',
    entries: [],
  })
/** The log with one entry replaced. */
const altered = (log: EvidenceLog, place: number, change: object): EvidenceLog => ({
  ...log,
  entries: log.entries.map((entry, index) => (index === place ? { ...entry, ...change } : entry)),
})
const rehashed = (entry: EvidenceEntry): EvidenceEntry => ({ ...entry, hash: hashOfEntry(entry) })
const broken = (brokenAt: number, code: string) => ({
  ok: false,
  brokenAt,
  reason: { code, params: { sequence: brokenAt } },
})

const log = logOf(5)
const { entries } = log
const [first, second, third, fourth, fifth] = entries as [
  EvidenceEntry,
  EvidenceEntry,
  EvidenceEntry,
  EvidenceEntry,
  EvidenceEntry,
]
const without = (name: string) => Object.fromEntries(Object.entries(third).filter(([key]) => key !== name))

describe('a log that holds', () => {
  test.each<[string, EvidenceLog | readonly EvidenceEntry[]]>([
    ['empty', []],
    ['empty, whole', logOf(0)],
    ['of one entry', logOf(1)],
    ['of five', log],
    ['as a bare list', entries],
    ['with a payload taken out', [first, second, without('payload') as never, fourth, fifth]],
    ['through JSON', JSON.parse(JSON.stringify(log)) as EvidenceLog],
  ])('%s', (_, sound) => {
    expect(verifyLog(sound)).toEqual({ ok: true })
  })
})

describe('a log that does not', () => {
  const OTHER = '1'.repeat(64)
  test.each<[string, readonly unknown[], object]>([
    ['an altered time', altered(log, 2, { at: '2026-07-02' }).entries, broken(2, 'evidence.hash')],
    ['an altered actor', altered(log, 2, { actor: 'x' }).entries, broken(2, 'evidence.hash')],
    ['an altered kind', altered(log, 2, { kind: 'x' }).entries, broken(2, 'evidence.hash')],
    ['an altered digest', altered(log, 2, { payloadDigest: OTHER }).entries, broken(2, 'evidence.hash')],
    ['an altered previous', altered(log, 2, { previous: OTHER }).entries, broken(2, 'evidence.hash')],
    ['an altered hash', altered(log, 2, { hash: OTHER }).entries, broken(2, 'evidence.hash')],
    ['an altered payload', altered(log, 2, { payload: { n: 7 } }).entries, broken(2, 'evidence.payload')],
    [
      'a payload without a JSON form',
      altered(log, 2, { payload: NaN }).entries,
      broken(2, 'evidence.payload'),
    ],
    [
      'a payload that is undefined',
      altered(log, 2, { payload: undefined }).entries,
      broken(2, 'evidence.payload'),
    ],
    ['an altered sequence', altered(log, 2, { sequence: 3 }).entries, broken(2, 'evidence.sequence')],
    ['half a surrogate pair', altered(log, 2, { actor: '\ud800' }).entries, broken(2, 'evidence.hash')],
    ['the first altered', altered(log, 0, { kind: 'x' }).entries, broken(0, 'evidence.hash')],
    ['the last altered', altered(log, 4, { kind: 'x' }).entries, broken(4, 'evidence.hash')],
    [
      'two altered: the first counts',
      altered(altered(log, 3, { kind: 'x' }), 1, { kind: 'x' }).entries,
      broken(1, 'evidence.hash'),
    ],
    [
      'altered and hashed anew: the next does not follow',
      [first, second, rehashed({ ...third, kind: 'x' }), fourth, fifth],
      broken(3, 'evidence.previous'),
    ],
    ['the first hashed anew', [rehashed({ ...first, kind: 'x' }), second], broken(1, 'evidence.previous')],
    [
      'a first entry that follows another',
      [rehashed({ ...first, previous: OTHER })],
      broken(0, 'evidence.previous'),
    ],
    ['a dropped entry', [first, second, fourth, fifth], broken(2, 'evidence.sequence')],
    ['the first dropped', [second, third], broken(0, 'evidence.sequence')],
    [
      'a dropped entry, the rest numbered and hashed anew',
      [first, second, rehashed({ ...fourth, sequence: 2 })],
      broken(2, 'evidence.previous'),
    ],
    ['a doubled entry', [first, second, second, third], broken(2, 'evidence.sequence')],
    ['two exchanged', [first, third, second], broken(1, 'evidence.sequence')],
    ['an added field', [first, second, { ...third, note: 'x' }], broken(2, 'evidence.fields')],
    [
      'an added __proto__',
      [first, second, JSON.parse(JSON.stringify(third).replace('{', '{"__proto__":{"a":1},')) as object],
      broken(2, 'evidence.fields'),
    ],
    [
      'a field renamed',
      [first, second, { ...without('actor'), author: 'system' }],
      broken(2, 'evidence.fields'),
    ],
    ['an empty object', [first, {}], broken(1, 'evidence.fields')],
    ['a sequence as text', altered(log, 2, { sequence: '2' }).entries, broken(2, 'evidence.fields')],
    ['a number for an actor', altered(log, 2, { actor: 7 }).entries, broken(2, 'evidence.fields')],
    ['null for a hash', altered(log, 2, { hash: null }).entries, broken(2, 'evidence.fields')],
    ...['sequence', 'at', 'actor', 'kind', 'payloadDigest', 'previous', 'hash'].map(
      (name): [string, readonly unknown[], object] => [
        `no ${name}`,
        [first, second, without(name)],
        broken(2, 'evidence.fields'),
      ],
    ),
  ])('%s', (_, bad, verdict) => {
    expect(verifyLog(bad as readonly EvidenceEntry[])).toEqual(verdict)
  })
})

describe('against a deposited head', () => {
  const head = logHead(logOf(3))
  const rewritten = [event(0), event(9), event(2), event(3)].reduce<EvidenceLog>(appendEvent, logOf(0))
  test.each<[string, EvidenceLog, LogHead, object]>([
    ['the log as it was', logOf(3), head, { ok: true }],
    ['the log grown since', log, head, { ok: true }],
    ['any log against an empty head', log, logHead([]), { ok: true }],
    ['an empty log against an empty head', logOf(0), logHead([]), { ok: true }],
    [
      'the end cut off',
      logOf(2),
      head,
      { ok: false, brokenAt: 2, reason: { code: 'evidence.truncated', params: { size: 2, anchored: 3 } } },
    ],
    [
      'everything cut off',
      logOf(0),
      head,
      { ok: false, brokenAt: 0, reason: { code: 'evidence.truncated', params: { size: 0, anchored: 3 } } },
    ],
    ['written anew', rewritten, head, broken(2, 'evidence.head')],
    ['a false empty head', log, { ...logHead([]), hash: '1'.repeat(64) }, broken(0, 'evidence.head')],
    ['a break counts before the head', altered(log, 1, { kind: 'x' }), head, broken(1, 'evidence.hash')],
  ])('%s', (_, given, deposited, verdict) => {
    expect(verifyLog(given, { head: deposited })).toEqual(verdict)
  })

  test('without one, a cut-off end does not show: that is what it is for', () => {
    expect(verifyLog(logOf(2), {})).toEqual({ ok: true })
    expect(verifyLog(logOf(2), { head: undefined } as never)).toEqual({ ok: true })
  })
})

describe('laws', () => {
  const fields = ['at', 'actor', 'kind', 'payloadDigest', 'previous', 'hash'] as const
  law.prop([fc.integer({ min: 1, max: 12 }), fc.nat(), fc.constantFrom(...fields), fc.string()])(
    'one altered field shows at its entry',
    (size, seed, field, text) => {
      const place = seed % size
      const sound = logOf(size)
      fc.pre(sound.entries[place]?.[field] !== text)
      expect(verifyLog(altered(sound, place, { [field]: text }))).toMatchObject({
        ok: false,
        brokenAt: place,
      })
    },
  )

  law.prop([fc.integer({ min: 2, max: 12 }), fc.nat()])(
    'a dropped entry shows at its place, unless it was the last',
    (size, seed) => {
      const place = seed % (size - 1)
      const rest = logOf(size).entries.filter((_, index) => index !== place)
      expect(verifyLog(rest)).toMatchObject({ ok: false, brokenAt: place })
    },
  )

  law.prop([fc.integer({ min: 1, max: 12 }), fc.nat()])(
    'a log cut off below a deposited head shows',
    (size, seed) => {
      const cut = seed % size
      expect(verifyLog(logOf(size).entries.slice(0, cut), { head: logHead(logOf(size)) })).toMatchObject({
        brokenAt: cut,
      })
    },
  )
})

describe('bad input', () => {
  const head = logHead(log)
  test.each<[string, unknown, unknown, [string, string]]>([
    ['no log', undefined, {}, ['input.missing', 'log']],
    ['null', null, {}, ['log.invalid', 'log']],
    ['a text', 'log', {}, ['log.invalid', 'log']],
    ['an object of another kind', { entries: [] }, {}, ['log.invalid', 'log.schema']],
    ['an entry that is a text', ['x'], {}, ['log.invalid', 'log[0]']],
    [
      'a revoked proxy for an entry',
      { ...log, entries: [revokedProxy()] },
      {},
      ['log.invalid', 'log.entries[0]'],
    ],
    ['options that are null', log, null, ['input.type', 'options']],
    ['a misspelt option', log, { heads: head }, ['input.unknown-key', 'options.heads']],
    ['a head that is a hash', log, { head: head.hash }, ['input.type', 'options.head']],
    ['a head that is null', log, { head: null }, ['input.type', 'options.head']],
    [
      'a head of another version',
      log,
      { head: { ...head, schema: 'x' } },
      ['input.choice', 'options.head.schema'],
    ],
    [
      'a head with a field too many',
      log,
      { head: { ...head, at: 'x' } },
      ['input.unknown-key', 'options.head.at'],
    ],
    [
      'a head without a size',
      log,
      { head: { ...head, size: undefined } },
      ['input.missing', 'options.head.size'],
    ],
    ['a negative size', log, { head: { ...head, size: -1 } }, ['input.range', 'options.head.size']],
    ['a hash that is no text', log, { head: { ...head, hash: 0 } }, ['input.type', 'options.head.hash']],
  ])('%s', (_, given, options, refused) => {
    expect(refusal(() => verifyLog(given as EvidenceLog, options as never))).toEqual(refused)
  })
})

describe('the head of a log', () => {
  test('is its length and its last hash', () => {
    expect(logHead(log)).toEqual({ schema: 'receivables/evidence-head@1', size: 5, hash: fifth.hash })
    expect(logHead([])).toEqual({ schema: 'receivables/evidence-head@1', size: 0, hash: '0'.repeat(64) })
  })
  test.each<[string, unknown, [string, string]]>([
    ['nothing', undefined, ['input.missing', 'log']],
    ['a broken log', altered(log, 1, { kind: 'x' }), ['log.invalid', 'log.entries[1]']],
    ['a broken list', [second], ['log.invalid', 'log[0]']],
  ])('is refused for %s', (_, bad, refused) => {
    expect(refusal(() => logHead(bad as EvidenceLog))).toEqual(refused)
  })
})
