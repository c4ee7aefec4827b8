import { readFileSync } from 'node:fs'
import { fc } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { holidayCalendar } from '../../src/calendar/index.js'
import {
  appendEvent,
  logHead,
  merkleProof,
  merkleRoot,
  verifyLog,
  verifyProof,
} from '../../src/evidence/index.js'
import { isHabituallyLate } from '../../src/scoring/index.js'
import { accrueInterest } from '../../src/interest/index.js'
import { renderNotice } from '../../src/notices/index.js'
import { combineRuns, finishRun, runCreditControl } from '../../src/portfolio/index.js'
import {
  boeBankRate,
  cnLpr1y,
  deBasiszinssatz,
  ecbLatePaymentReference,
  ecbMainRefinancing,
  esDemoraComercial,
  nlHandelsrente,
  ukLatePaymentReference,
  usPromptPayment,
} from '../../src/rates/index.js'
import { checkAs, parseAs, type StoredFormName } from '../../src/schemas/index.js'
import { schemaOf } from '../../src/schemas/schema-of.js'
import { formatTerms, resolveTerms } from '../../src/terms/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { changed, faultyPaths, refused } from './faults.js'
import { examples, samples } from './forms.js'
import { runs } from '../runs.js'

test.each(samples)('$name, example $index, comes out as it is', ({ name, value }) => {
  expect(parseAs(name, value)).toEqual(value)
  expect(checkAs(name, value)).toEqual({ ok: true, value })
})

test.each(samples)('$name, example $index, is the same to the zod schema itself', ({ name, value }) => {
  expect(schemaOf(name).parse(value)).toEqual(value)
})

const frozen = (name: string) =>
  JSON.parse(readFileSync(new URL(`../golden/expected/${name}.json`, import.meta.url), 'utf8')) as {
    readonly verb: string
    readonly answer: { readonly states?: readonly unknown[] }
  }[]

test('what is frozen of runs, cases and letters has its shape', () => {
  const [run] = frozen('control')
  expect(parseAs('control-run', run?.answer)).toEqual(run?.answer)
  for (const { answer } of frozen('escalation').slice(0, 2)) {
    expect(answer.states?.length).toBeGreaterThan(0)
    for (const state of answer.states ?? []) expect(parseAs('escalation-state', state)).toEqual(state)
  }
  const [letter] = frozen('notices')
  expect(parseAs('notice', letter?.answer)).toEqual(letter?.answer)
})

test('a run, its states and its parts go on where they were stored', () => {
  const [stored] = examples['control-run'].map((run) => JSON.parse(JSON.stringify(run)) as unknown)
  const run = parseAs('control-run', stored)
  const part = parseAs('control-run-part', JSON.parse(JSON.stringify(combineRuns([run]))))
  expect(finishRun(part)).toEqual(run)
})

describe('a field that no verb reads is refused where the verb refuses it', () => {
  const [run] = examples['control-run']
  const [notice] = examples.notice.filter(({ kind }) => kind === 'overdue-notice')
  test.each<[StoredFormName, string, object]>([
    ['control-run', 'more', { ...run, more: 1 }],
    ['control-run', 'rules.more', { ...run, rules: { ...run?.rules, more: 1 } }],
    ['control-run-part', 'more', { ...combineRuns([run!]), more: 1 }],
    ['notice', 'more', { ...notice, more: 1 }],
    ['notice', 'parties.more', { ...notice, parties: { ...notice?.parties, more: 1 } }],
    ['notice', 'deadline.more', { ...notice, deadline: { ...notice?.deadline, more: 1 } }],
  ])('%s: %s', (name, path, value) => {
    expect(faultyPaths(() => parseAs(name, value))).toEqual([path])
    const use = {
      'control-run': () => combineRuns([value as never]),
      'control-run-part': () => finishRun(value as never),
    }
    const verb = use[name as keyof typeof use] ?? (() => renderNotice(value as never, 'en', 'text'))
    expect(refusal(verb)[0]).toBe('input.unknown-key')
  })
})

test.each([
  boeBankRate,
  cnLpr1y,
  deBasiszinssatz,
  ecbLatePaymentReference,
  ecbMainRefinancing,
  esDemoraComercial,
  nlHandelsrente,
  ukLatePaymentReference,
  usPromptPayment,
])('a rate table of the package has its shape', (series) => {
  expect(parseAs('rate-table', series())).toEqual(series())
})

describe('what was read is what the verbs take', () => {
  test('terms', () => {
    for (const terms of examples['payment-terms'].slice(0, 5)) {
      expect(formatTerms(parseAs('payment-terms', terms))).toBe(formatTerms(terms))
    }
    const resolved = resolveTerms({
      terms: parseAs('payment-terms', examples['payment-terms'][1]),
      invoiceDate: '2026-01-05',
      amount: '100.00',
      currency: 'EUR',
    })
    expect(resolved).toMatchObject({ status: 'resolved', dueDate: '2026-02-04' })
  })

  test('policies', () => {
    const policy = parseAs('control-policy', examples['control-policy'][2])
    const run = runCreditControl({ documents: examples.documents[0]!, policy, asOf: '2026-03-31' })
    expect(run.asOf).toBe('2026-03-31')
    const accrued = accrueInterest({
      principal: '1000.00',
      currency: 'EUR',
      dueDate: '2026-01-31',
      asOf: '2026-02-10',
      policy: parseAs('interest-policy', examples['interest-policy'][1]),
    })
    // 30E/360 from 31 January, which counts as the 30th, to 10 February: 10 days; 1000 × 0.08 × 10/360.
    expect(accrued.interest).toBe('2.22')
  })

  test('a calendar and a log', () => {
    expect(holidayCalendar(parseAs('holiday-calendar', examples['holiday-calendar'][1])).weekend).toEqual([
      6, 7,
    ])
    expect(verifyLog(parseAs('evidence-log', examples['evidence-log'][0]))).toMatchObject({ ok: true })
  })

  test('a head that was deposited, a proof that was shown, behaviour that was kept', () => {
    const log = appendEvent([], { at: '2026-03-01', actor: 'desk-1', kind: 'call', payload: null })
    const stored: unknown = JSON.parse(JSON.stringify([logHead(log), merkleProof(log, 0)]))
    const [head, proof] = stored as [unknown, unknown]
    expect(verifyLog(log, { head: parseAs('evidence-head', head) })).toEqual({ ok: true })
    const shown = { entry: log.entries[0]!, proof: parseAs('evidence-proof', proof), root: merkleRoot(log) }
    expect(verifyProof(shown)).toEqual({ ok: true })
    const [kept] = examples.behaviour
    const rule = { late: 2, of: 3, byMoreThanDays: 5, overdue: 'left-out' } as const
    const behaviour = parseAs('behaviour', JSON.parse(JSON.stringify(kept)))
    expect(isHabituallyLate({ behaviour, rule })).toEqual(isHabituallyLate({ behaviour: kept!, rule }))
  })
})

test('rates and shares that come as numbers, bigints or decimals of a library come out as text', () => {
  const table = { id: 'bank', knownThrough: '2026-12-31' }
  const read = (rate: unknown) =>
    parseAs('rate-table', { ...table, entries: [{ from: '2026-01-01', rate }] }).entries[0]?.rate
  expect(read(0.0375)).toBe('0.0375')
  expect(read(1e-7)).toBe('0.0000001')
  expect(read(-0.5)).toBe('-0.5')
  expect(read(1n)).toBe('1')
  expect(read({ toString: () => '1e-3' })).toBe('0.001')
  expect(read(null)).toBeNull()
})

describe('faults', () => {
  const DAY = 'a calendar day from 0001-01-01 to 9999-12-31 written YYYY-MM-DD'
  const rows: [name: StoredFormName, path: string, value: unknown, expected: string][] = [
    ['aging-schedule', 'bucketEdges[1]', 0, 'a whole number from 1 to 365250'],
    ['aging-schedule', 'bucketEdges', [], 'an array of 1 to 60 bucket edges'],
    [
      'aging-schedule',
      'bucketEdges',
      Array.from({ length: 61 }, (_, edge) => edge + 1),
      'an array of 1 to 60 bucket edges',
    ],
    ['aging-schedule', 'basis', 'due', "one of 'due-date', 'invoice-date'"],
    ['aging-schedule', 'dueToday', null, "one of 'current', 'first-bucket', or no such field"],
    ['aging-schedule', 'basic', 1, 'one of the fields basis, bucketEdges, edge, dueToday, unit'],
    ['aging-report', 'schema', 'receivables/aging-report@2', "'receivables/aging-report@1'"],
    ['aging-report', 'currencies[0].total', 100, 'a plain decimal number, such as 1234.50'],
    ['aging-report', 'currencies[0].buckets[0].share', '0.1', 'a fraction of four decimals, or null'],
    ['control-policy', 'daysPastDue', 'tomorrow', 'the name of a convention, or an object'],
    [
      'control-policy',
      'daysPastDue',
      { roll: 'back' },
      "one of 'unadjusted', 'following', 'modified-following', 'preceding', 'modified-preceding'",
    ],
    ['control-policy', 'escalation.stages[0].id', 'Friendly Call', 'a stage id in kebab-case'],
    ['control-policy', 'escalation.stages[0].needsApproval', 'no', 'true or false'],
    ['escalation-policy', 'stages[0].fromDaysPastDue', -1, 'a whole number from 0 to 36525'],
    ['escalation-policy', 'stages[0].channel', 'pigeon', "one of 'phone', 'email', 'letter', 'visit'"],
    ['escalation-policy', 'stages', [], 'an array of 1 to 10000 stages'],
    ['evidence-log', 'entries[0].hash', 'abc', 'a SHA-256 digest of 64 lower-case hexadecimal digits'],
    [
      'evidence-log',
      'entries[0].note',
      'x',
      'one of the fields sequence, at, actor, kind, payload, payloadDigest, previous, hash',
    ],
    ['evidence-head', 'schema', 'receivables/evidence-log@1', "'receivables/evidence-head@1'"],
    ['evidence-head', 'hash', 'A'.repeat(64), 'a SHA-256 digest of 64 lower-case hexadecimal digits'],
    ['evidence-head', 'root', 'x', 'one of the fields schema, size, hash'],
    ['evidence-proof', 'size', 0, 'a whole number from 1'],
    ['evidence-proof', 'path[0]', 'x', 'a SHA-256 digest of 64 lower-case hexadecimal digits'],
    ['evidence-proof', 'path', Array(54).fill('0'.repeat(64)), 'an array of at most 53 hashes'],
    ['behaviour', 'schema', 'receivables/behaviour@2', "'receivables/behaviour@1'"],
    ['behaviour', 'weightedDaysLate', 3, 'a plain decimal number, such as 1234.50, or null'],
    ['behaviour', 'longestDelay', -1, 'a whole number from 0, or null'],
    ['behaviour', 'habituallyLate', undefined, 'true or false, or null'],
    ['behaviour', 'recentDaysBeyondTerms', Array(25).fill(0), 'an array of days, at most 24'],
    ['behaviour', 'promises.broken', '1', 'a whole number from 0'],
    [
      'holiday-calendar',
      'weekend[0]',
      8,
      "an ISO weekday from 1 Monday to 7 Sunday, or its name, such as 'saturday'",
    ],
    [
      'holiday-calendar',
      'covers.to',
      '2026',
      'a calendar day from 0001-01-01 to 9999-12-31 written YYYY-MM-DD',
    ],
    ['agreement', 'openUntil', undefined, `${DAY}, or null`],
    ['agreement', 'openUntil', '', `${DAY}, or null`],
    ['agreement', 'proposedOn', '', DAY],
    ['approval', 'steps[0].decision', undefined, 'decision: an object, or null'],
    ['rate-table', 'entries[0].rate', undefined, 'a plain decimal number, such as 1234.50, or null'],
    ['rate-table', 'entries[0].from', undefined, DAY],
    // What the verbs that take it refuse, as a misspelling, is no field here either.
    ['agreement', 'confirmation.note', 1, 'one of the fields form, evidenceId, party, date'],
    ['instalment-plan', 'charges[0].note', 1, 'one of the fields kind, amount, basis, with'],
    ['late-charge-waiver', 'milestones[0].note', 1, 'one of the fields dueDate, amount'],
    ['order-policy', 'grades', 'A', 'an array of rules by grade'],
    ['warning-thresholds', 'levels', 'red', 'an array of levels'],
    ['warning-thresholds', 'rules', undefined, 'an array of rules'],
    ['warning-thresholds', 'combinations', null, 'an array of combinations, or no such field'],
    ['warning-thresholds', 'measures', {}, 'an array of measures by level'],
    ['warning-thresholds', 'measures[0].measures', 'call', 'an array of measures'],
    ['warning-thresholds', 'customers', {}, 'an array of customers'],
    ['order-policy', 'overLimit', 'approve', "one of 'needs-approval', 'hold', 'reject'"],
    [
      'warning-thresholds',
      'rules[0]',
      'mood',
      'a threshold of a measured signal, or an event with its level',
    ],
    ['escalation-state', 'phase', 'paid', "one of 'open', 'referred', 'insolvent', 'settled', 'written-off'"],
    ['escalation-state', 'pending.stage', '', 'an identifier: a text of 1 to 200 characters'],
    [
      'escalation-state',
      'pending.sent',
      true,
      'one of the fields commandId, letterId, stage, commandedOn, before, beforeSince',
    ],
    [
      'escalation-state',
      'holds',
      [{ id: 'D', kind: 'whim', amount: null, until: null }],
      "one of 'dispute', 'promise', 'plan', 'grace', 'manual'",
    ],
    ['escalation-state', 'promises', 'V-1', 'an array of names'],
    ['escalation-state', 'formerTouches', {}, 'an array of at most 100 touches'],
    ['notice', 'schema', 'receivables/notice@2', "'receivables/notice@1'"],
    ['notice', 'lines[0].open', 100, 'a plain decimal number, such as 1234.50'],
    ['notice', 'totals.payable', null, 'a plain decimal number, such as 1234.50'],
    ['notice', 'parties.debtor', 'Acme', 'party: an object'],
    ['notice', 'payTo', 'the bank', 'account: an object'],
    ['notice', 'deadline', '10 days', 'deadline: an object'],
    ['control-run', 'schema', 'receivables/control-run@2', "'receivables/control-run@1'"],
    ['control-run', 'asOf', '2026-02-30', 'a calendar day from 0001-01-01 to 9999-12-31 written YYYY-MM-DD'],
    ['control-run', 'worklist[0].open', '1e3', 'a plain decimal number, such as 1234.50'],
    [
      'control-run',
      'worklist[0].case.phase',
      'lost',
      "one of 'open', 'referred', 'insolvent', 'settled', 'written-off'",
    ],
    ['control-run', 'worklist[0].reasons[0].params', [], 'parameters: an object'],
    ['control-run', 'customers[0].behaviour', 'slow', 'behaviour: an object, or null'],
    [
      'control-run',
      'escalation.commands[0].type',
      'sue',
      "one of 'compose-notice', 'call', 'visit', 'assign', 'ask-approval', 'hold-orders', 'release-orders', 'prepare-hand-over', 'withdraw-touch'",
    ],
    [
      'control-run',
      'escalation.states[0].on',
      'today',
      'a calendar day from 0001-01-01 to 9999-12-31 written YYYY-MM-DD',
    ],
    ['control-run', 'aging.currencies[0].buckets[0].count', -1, 'a whole number from 0'],
    ['control-run-part', 'runs', 0, 'a whole number from 1'],
    ['control-run-part', 'schema', 'receivables/control-run@1', "'receivables/control-run-part@1'"],
    [
      'control-run-part',
      'aging.currencies[0].buckets[0].amount',
      1,
      'a plain decimal number, such as 1234.50',
    ],
    ['interest-policy', 'rate', {}, 'a rate: an object with one of annual, monthly, daily, reference'],
    ['interest-policy', 'rate', '8 %', 'a rate: an object with one of annual, monthly, daily, reference'],
    ['interest-policy', 'compounding', 'simple', "'none', or how often interest is capitalised"],
    [
      'interest-policy',
      'minimum.euro',
      { amount: '5', effect: 'waive-below' },
      'a currency code of three capitals, such as EUR',
    ],
    [
      'interest-policy',
      'minimum.EUR.effect',
      'waive',
      "one of 'waive-below', 'waive-up-to', 'charge-at-least'",
    ],
    ['interest-policy', 'cap.amount', [], 'an object with a field for each currency'],
    ['interest-policy', 'allocation', [], 'an array of 1 to 3 parts of a debt'],
    ['open-item', 'daysPastDue', -1, 'a whole number from 0'],
    ['payment-terms', 'schema', 'receivables/terms@2', "'receivables/terms@1'"],
    ['payment-terms', 'closedPeriods', [{ from: '13-01', to: '12-31' }], 'a day of the year written MM-DD'],
    ['rate-table', 'entries', [], 'an array of at least one rate'],
    ['rate-table', 'entries[0].rate', 'prime', 'a plain decimal number, such as 1234.50, or null'],
  ]

  test.each(rows)('%s: %s = %o', (name, path, value, expected) => {
    const error = refused(() =>
      parseAs(name, changed(JSON.parse(JSON.stringify(examples[name][0])) as object, path, value)),
    )
    expect([error.code, error.expected]).toEqual(['document.invalid', expected])
    expect(error.path.startsWith(path)).toBe(true)
  })

  test('a rate with a fault is read as the kind that it comes closest to', () => {
    const [policy] = examples['interest-policy'].slice(1)
    expect(faultyPaths(() => parseAs('interest-policy', { ...policy, rate: { annual: '8%' } }))).toEqual([
      'rate.annual',
    ])
    expect(
      faultyPaths(() =>
        parseAs('interest-policy', { ...policy, rate: { reference: 'ecb', margin: 'x', fixing: 'y' } }),
      ),
    ).toEqual(['rate.margin', 'rate.fixing'])
  })

  test('__proto__ is a misspelling in a policy and no currency', () => {
    const schedule: unknown = JSON.parse('{ "basis": "due-date", "bucketEdges": [30], "__proto__": {} }')
    expect(faultyPaths(() => parseAs('aging-schedule', schedule))).toEqual(['__proto__'])
    const caps: unknown = JSON.parse('{ "amount": { "__proto__": "1" } }')
    const [policy] = examples['interest-policy'].slice(1)
    expect(faultyPaths(() => parseAs('interest-policy', { ...policy, cap: caps }))).toEqual([
      'cap.amount.__proto__',
    ])
    expect(
      refused(() => parseAs('interest-policy', { ...policy, cap: { amount: { eur: '1' } } })).received,
    ).toBe('"eur"')
  })
})

test.each([
  ['invoices', 'input.choice'],
  ['__proto__', 'input.choice'],
  ['toString', 'input.choice'],
  [null, 'input.choice'],
  [undefined, 'input.missing'],
])('a form that there is not: %o', (name, code) => {
  for (const verb of [parseAs, checkAs, schemaOf])
    expect(refusal(() => verb(name as never, {}))).toEqual([code, 'name'])
})

test('a proxy that was revoked is no form', () => {
  expect(refusal(() => parseAs(revokedProxy(), {}))).toEqual(['input.choice', 'name'])
})

test('the zod schema and the reader agree on data without malice', () => {
  const junk = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('2026-02-30', 'EUR', '0.5', 'net 30', '0000-01-01'),
  )
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.nat(), junk, ({ name, value }, at, to) => {
      const fields = Object.keys(value as object)
      const given = changed(value, fields[at % fields.length] as string, to)
      expect(schemaOf(name).safeParse(given).success).toBe(checkAs(name, given).ok)
    }),
    { numRuns: runs(500) },
  )
})
