import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  auditSample,
  controlPresets,
  policyFromPreset,
  policyInForce,
  replayRun,
  runCreditControl,
  viewFor,
  type ControlPresetName,
} from '../../src/portfolio/index.js'
import { invoice } from '../ledger/given.js'
import { shuffled } from '../ledger/arbitraries.js'
import { nested, refusal, stretched } from '../refusal.js'
import { cnLpr1y } from '../../src/rates/index.js'
import { policyOf } from './given.js'
import { interest, wholePolicy, wholeRequest } from './whole.js'

const asOf = '2026-03-31'
const documents = { invoices: [invoice()] }

describe('controlPresets', () => {
  test.each(Object.values(controlPresets))(
    '$id holds by itself, names its sources and what it leaves open',
    (preset) => {
      const run = runCreditControl({ documents, policy: preset.policy, asOf })
      expect(run.policy.id).toBe(preset.id)
      expect(preset.sources.length).toBeGreaterThan(1)
      expect(preset.because).toHaveLength(preset.required.length)
      for (const section of preset.required) expect(preset.policy[section]).toBeUndefined()
      expect(Object.isFrozen(preset.policy.escalation.stages)).toBe(true)
    },
  )
})

describe('policyFromPreset', () => {
  test('takes what the company adds, and its own in place of what the preset has', () => {
    const aging = { basis: 'due-date', bucketEdges: [15] } as const
    const policy = policyFromPreset({ preset: 'cn-domestic', sections: { interest, aging, version: '7' } })
    expect(policy).toEqual({ ...controlPresets['cn-domestic'].policy, interest, aging, version: '7' })
    expect(policyFromPreset({ preset: 'small-business', sections: {} })).toEqual(
      controlPresets['small-business'].policy,
    )
  })

  test.each<[string, unknown, [code: string, path: string]]>([
    ['nothing', undefined, ['input.missing', '']],
    ['an unknown preset', { preset: 'bank', sections: {} }, ['input.choice', 'preset']],
    ['no sections', { preset: 'exporter' }, ['input.missing', 'sections.currency']],
    ['sections by number', { preset: 'small-business', sections: [] }, ['input.type', 'sections']],
    ['choices that are none', { preset: 'small-business', choices: 'all' }, ['input.type', 'choices']],
    [
      'a choice of another preset',
      { preset: 'exporter', choices: { lateMarkup: '0.3' } },
      ['input.unknown-key', 'choices.lateMarkup'],
    ],
    [
      'a markup below the least of the courts',
      { preset: 'cn-domestic', choices: { lateMarkup: '0.29', lateFixing: 'floating' } },
      ['input.range', 'choices.lateMarkup'],
    ],
    [
      'a markup above the most',
      { preset: 'cn-domestic', choices: { lateMarkup: 0.51, lateFixing: 'floating' } },
      ['input.range', 'choices.lateMarkup'],
    ],
    [
      'a markup without a fixing',
      { preset: 'cn-domestic', choices: { lateMarkup: '0.3' } },
      ['input.missing', 'choices.lateFixing'],
    ],
    [
      'a fixing without a markup',
      { preset: 'cn-domestic', choices: { lateFixing: 'floating' } },
      ['input.missing', 'choices.lateMarkup'],
    ],
    [
      'a ladder that is none',
      { preset: 'cn-domestic', choices: { provision: 'ifrs-9-ie12' } },
      ['input.choice', 'choices.provision'],
    ],
    [
      'terms that are none',
      { preset: 'exporter', choices: { terms: '30' } },
      ['input.choice', 'choices.terms'],
    ],
    [
      'limits of nobody',
      { preset: 'exporter', choices: { insuredLimits: { currency: 'USD' } } },
      ['input.missing', 'choices.insuredLimits.customers'],
    ],
    [
      'a misspelt insured limit',
      { preset: 'exporter', choices: { insuredLimits: { currencies: ['USD'] } } },
      ['input.unknown-key', 'choices.insuredLimits.currencies'],
    ],
    [
      'a role of nobody',
      { preset: 'small-business', choices: { assignments: [{ person: 'ida' }] } },
      ['input.missing', 'choices.assignments[0].role'],
    ],
    [
      'a person who is none',
      { preset: 'small-business', choices: { assignments: [{ role: 'sales' }] } },
      ['input.missing', 'sections.roles.assignments[0].person'],
    ],
    [
      'a day that is none',
      { preset: 'small-business', choices: { reviewsFrom: '2026-02-30' } },
      ['date.invalid', 'choices.reviewsFrom'],
    ],
    [
      'a section that is open',
      { preset: 'exporter', sections: { currency: 'EUR' } },
      ['input.missing', 'sections.limits'],
    ],
    [
      'a misspelt section',
      { preset: 'small-business', sections: { agin: {} } },
      ['input.unknown-key', 'sections.agin'],
    ],
    ['a misspelt field', { preset: 'small-business', section: {} }, ['input.unknown-key', 'section']],
  ])('refuses %s', (_, request, refused) => {
    expect(refusal(() => policyFromPreset(request as never))).toEqual(refused)
  })
})

describe('what a preset makes of choices', () => {
  test('cn-domestic runs on a markup and a fixing: 365 days at 1.3 times the rate of the day after the due date', () => {
    const policy = policyFromPreset({
      preset: 'cn-domestic',
      choices: { lateMarkup: '0.3', lateFixing: 'at-start' },
    })
    // LPR of one year is 3.00 % since 20 May 2025: 100,000 × 3.9 % × 55/365 = 587.67.
    const run = runCreditControl({
      documents: { invoices: [invoice({ currency: 'CNY', amount: '100000.00' })] },
      policy,
      asOf,
      referenceData: { rates: { 'cn-lpr-1y': cnLpr1y() } },
    })
    expect(run.interest?.totals).toMatchObject([{ currency: 'CNY', interest: '587.67' }])
  })

  test('construction takes the loan prime rate without a markup', () => {
    const { interest: own } = policyFromPreset({
      preset: 'construction',
      choices: { lateFixing: 'floating' },
      sections: { termsByGrade: wholePolicy.termsByGrade! },
    })
    expect(own?.rate).toEqual({ reference: 'cn-lpr-1y', margin: '0', multiplier: '1', fixing: 'floating' })
  })

  test('an age ladder brings the years by which it ages', () => {
    const policy = policyFromPreset({
      preset: 'cn-domestic',
      choices: { lateMarkup: '0.5', lateFixing: 'floating', provision: 'cn-age-ladder' },
    })
    const run = runCreditControl({
      documents: {
        invoices: [
          invoice({ currency: 'CNY' }),
          invoice({ id: 'F-2', currency: 'CNY', issueDate: '2024-01-05' }),
        ],
      },
      policy,
      asOf,
      referenceData: { rates: { 'cn-lpr-1y': cnLpr1y() } },
    })
    // 100 of less than a year at 5 %, 100 of the third year at 30 %.
    expect(run.provision?.currencies[0]?.provision).toBe('35.00')
  })

  test('an exporter runs on insured limits, and a buyer without one has no credit', () => {
    const policy = policyFromPreset({
      preset: 'exporter',
      choices: {
        insuredLimits: {
          currency: 'EUR',
          customers: [{ customerId: 'acme', limits: [{ from: '2026-01-01', limit: '150.00' }] }],
        },
        terms: '90-30-prepaid',
      },
      sections: { provision: wholePolicy.provision! },
    })
    const { customers } = runCreditControl({
      documents: { invoices: [invoice(), invoice({ id: 'F-2', customerId: 'bolt' })] },
      policy,
      asOf,
    })
    expect(customers.map(({ customerId, limit }) => [customerId, limit?.limit, limit?.status])).toEqual([
      ['acme', '150.00', 'ok'],
      ['bolt', '0.00', 'over'],
    ])
  })

  test.each(['90-60-30', '90-30-prepaid'] as const)(
    'terms %s are terms by grade, the best first',
    (terms) => {
      const { termsByGrade } = policyFromPreset({ preset: 'small-business', choices: { terms } })
      expect(termsByGrade?.map(({ grade }) => grade)).toEqual(['A', 'B', 'C'])
    },
  )

  test('roles are those of the stages and of the separation of duties, and are checked', () => {
    const policy = policyFromPreset({
      preset: 'small-business',
      choices: {
        assignments: [
          { person: 'ida', role: 'sales' },
          { person: 'ida', role: 'payment-receiver' },
          { person: 'kim', role: 'dispatcher' },
        ],
        reviewsFrom: '2026-03-30',
      },
    })
    expect(policy.roles?.names).toContain('external-counsel')
    expect(policy.roles?.names).toContain('dispatcher')
    const run = runCreditControl({ documents, policy, asOf })
    expect(run.duties).toMatchObject([{ person: 'ida', roles: ['payment-receiver', 'sales'] }])
    expect(run.reviews?.map(({ id, due }) => [id, due])).toEqual([
      ['ages', true],
      ['progress', true],
    ])
  })

  test('a section that is given stands in place of one that is made', () => {
    const policy = policyFromPreset({
      preset: 'cn-domestic',
      choices: { lateMarkup: '0.3', lateFixing: 'floating' },
      sections: { interest },
    })
    expect(policy.interest).toEqual(interest)
  })
})

describe('policyInForce', () => {
  const versions = ['2026-01-01', '2025-01-01', '2026-07-01'].map((effectiveFrom) =>
    policyOf({ effectiveFrom, version: effectiveFrom.slice(0, 7) }),
  )

  test.each([
    ['2024-12-31', undefined],
    ['2025-01-01', '2025-01'],
    ['2025-12-31', '2025-01'],
    ['2026-01-01', '2026-01'],
    ['2026-06-30', '2026-01'],
    ['2026-07-01', '2026-07'],
  ])('on %s it is %s', (day, version) => {
    expect(policyInForce(versions, day)?.version).toBe(version)
  })

  law.prop([fc.integer(), fc.constantFrom('2025-06-01', '2026-02-01', '2026-12-31')])(
    'the order of the versions does not matter, and a run takes the version in force',
    (seed, day) => {
      const policy = policyInForce(shuffled(versions, seed), day)
      expect(policy).toEqual(policyInForce(versions, day))
      expect(runCreditControl({ documents, policy: policy!, asOf: day }).policy.version).toBe(policy?.version)
    },
  )

  test.each<[string, unknown, string, [code: string, path: string]]>([
    ['no list', {}, asOf, ['input.type', 'versions']],
    ['a version without its first day', [policyOf()], asOf, ['input.missing', 'versions[0].effectiveFrom']],
    [
      'two that begin on one day',
      [versions[0], versions[0]],
      asOf,
      ['input.conflict', 'versions[1].effectiveFrom'],
    ],
    ['a version that is none', [versions[0], {}], asOf, ['input.missing', 'versions[1].schema']],
    ['too many', Array.from({ length: 521 }, () => versions[0]), asOf, ['input.range', 'versions']],
    ['no day', versions, 'today', ['date.invalid', 'asOf']],
  ])('refuses %s', (_, given, day, refused) => {
    expect(refusal(() => policyInForce(given as never, day))).toEqual(refused)
  })
})

describe('viewFor', () => {
  test('a row that says little and shares its parts on forty-five levels is copied once', () => {
    let shared: Record<string, unknown> = { end: 'F-1' }
    for (let level = 0; level < 45; level++) shared = { a: shared, b: [shared] }
    const [row] = viewFor('finance', [{ role: 'finance', shared }])
    let copy: unknown = row?.shared
    for (let level = 0; level < 45; level++) copy = (copy as { b: unknown[] }).b[0]
    expect(copy).toEqual({ end: 'F-1' })
  })

  const { worklist } = runCreditControl(wholeRequest)

  test('each row with a role is in one view, in the order of the list', () => {
    expect(viewFor('finance', worklist).map(({ invoiceId }) => invoiceId)).toEqual(['F-1', 'F-3'])
    expect(viewFor('external-counsel', worklist).map(({ invoiceId }) => invoiceId)).toEqual(['F-5'])
    expect(viewFor('sales', [...worklist, { role: null }])).toEqual([])
  })

  test('rows come as data that JSON holds', () => {
    const row = Object.assign(Object.create(null) as object, {
      role: 'sales',
      open: -0,
      paid: undefined,
      ids: [1],
    })
    const [copy] = viewFor('sales', [row as { role: string }])
    expect(copy).toStrictEqual({ role: 'sales', open: 0, ids: [1] })
    expect(copy).not.toBe(row)
  })

  test.each<[string, unknown, unknown, [code: string, path: string]]>([
    ['rows without end', 'finance', stretched([]), ['input.missing', 'rows[0]']],
    ['a date', 'sales', [{ role: 'sales', on: new Date(0) }], ['json.not-representable', 'rows[0].on']],
    [
      'fields that a row inherits, which would be dropped',
      'sales',
      [Object.create(Object.assign(Object.create(null), { role: 'sales', open: '100.00' }))],
      ['json.not-representable', 'rows[0]'],
    ],
    ['a function', 'sales', [{ role: 'sales', f: () => 1 }], ['json.not-representable', 'rows[0].f']],
    [
      'a hole',
      'sales',
      [{ role: 'sales', ids: stretched([]) }],
      ['json.not-representable', 'rows[0].ids[0]'],
    ],
    ['a number that is none', 'sales', [{ role: 'sales', n: NaN }], ['json.not-representable', 'rows[0].n']],
    ['no role', undefined, [], ['input.missing', 'role']],
    ['rows that are none', 'finance', {}, ['input.type', 'rows']],
    ['a row that is none', 'finance', [1], ['input.type', 'rows[0]']],
    ['a row without a role', 'finance', [{}], ['input.missing', 'rows[0].role']],
  ])('refuses %s', (_, role, rows, refused) => {
    expect(refusal(() => viewFor(role as never, rows as never))).toEqual(refused)
  })
})

describe('replayRun', () => {
  const run = runCreditControl(wholeRequest)
  const recorded = JSON.parse(JSON.stringify(run)) as typeof run

  test('the same inputs give the same bytes', () => {
    const replay = replayRun(wholeRequest, recorded)
    expect(replay).toMatchObject({ same: true, differences: [] })
    expect(replay.digest).toBe(replay.recordedDigest)
  })

  test('another record, and other inputs, show where they differ', () => {
    const altered = { ...recorded, worklist: recorded.worklist.slice(1), extra: 1 }
    const { same, differences } = replayRun(wholeRequest, altered)
    expect(same).toBe(false)
    expect(differences[0]).toEqual({ path: 'worklist[0].invoiceId', replayed: '"F-5"', recorded: '"F-1"' })
    expect(differences.at(-1)).toEqual({ path: 'extra', replayed: 'nothing', recorded: '1' })
    const other = { ...wholeRequest, policy: { ...wholePolicy, version: '2026-2' } }
    expect(replayRun(other, recorded).differences.map(({ path }) => path)).toEqual([
      'policy.version',
      'digests.policy',
    ])
  })

  test('a long run is compared to its end', () => {
    const invoices = Array.from({ length: 1100 }, (_, row) => invoice({ id: `F-${String(row)}` }))
    const request = { documents: { invoices }, policy: policyOf(), asOf }
    const long = runCreditControl(request)
    expect(replayRun(request, long).same).toBe(true)
    const worklist = long.worklist.map((row, place) => (place < 1000 ? row : { ...row, open: '0.00' }))
    const { same, differences } = replayRun(request, { ...long, worklist })
    expect([same, differences.length, differences[0]?.path]).toEqual([false, 100, 'worklist[1000].open'])
  }, 60_000)

  test('no record is refused', () => {
    expect(refusal(() => replayRun(wholeRequest, undefined as never))).toEqual(['input.missing', 'recorded'])
    expect(refusal(() => replayRun(wholeRequest, { asOf: undefined } as never))).toEqual([
      'json.not-representable',
      'recorded.asOf',
    ])
  })
})

describe('replayRun with a record that is none', () => {
  const run = runCreditControl(wholeRequest)
  const cyclic: Record<string, unknown> = { rows: Array.from({ length: 101 }, () => 1) }
  cyclic['self'] = cyclic

  test.each<[string, object, string]>([
    ['rows without end', { worklist: stretched(run.worklist) }, `worklist[${String(run.worklist.length)}]`],
    ['a text of 100,001 characters', { asOf: 'x'.repeat(100_001) }, 'asOf'],
    ['so long a text in a long list', { customers: Array(101).fill('x'.repeat(100_001)) }, 'customers[0]'],
    ['levels without end', cyclic, Array(99).fill('self').join('.')],
    ['10,000 levels', { deep: nested(10_000) }, `deep${'.a'.repeat(99)}`],
  ])('%s', (_, fields, place) => {
    const [code, path] = refusal(() => replayRun(wholeRequest, { ...run, ...fields }))
    expect([code, path.replace('…', '')]).toEqual([
      'json.not-representable',
      `recorded.${place}`.slice(0, 400),
    ])
  })
})

describe('auditSample', () => {
  const rows = Array.from({ length: 40 }, (_, row) => ({ invoiceId: `F-${String(row)}` }))

  law.prop([fc.integer(), fc.string(), fc.integer({ min: 0, max: 50 })])(
    'the same rows are drawn in whatever order they stand, and a larger sample holds the smaller one',
    (seed, name, size) => {
      const sample = auditSample({ rows, size, seed: name.replaceAll(/\p{Surrogate}/gu, '?') })
      const again = auditSample({
        rows: shuffled(rows, seed),
        size,
        seed: name.replaceAll(/\p{Surrogate}/gu, '?'),
      })
      expect(sample).toHaveLength(Math.min(size, 40))
      expect(new Set(again)).toEqual(new Set(sample))
      const larger = auditSample({ rows, size: size + 1, seed: name.replaceAll(/\p{Surrogate}/gu, '?') })
      expect(larger).toEqual(expect.arrayContaining(sample))
      const ids = sample.map(({ invoiceId }) => invoiceId)
      expect(sample).toEqual(rows.filter(({ invoiceId }) => ids.includes(invoiceId)))
    },
  )

  test('another seed draws another sample', () => {
    expect(auditSample({ rows, size: 5, seed: 'a' })).not.toEqual(auditSample({ rows, size: 5, seed: 'b' }))
  })

  test.each<[string, unknown, [code: string, path: string]]>([
    ['no rows', { size: 1, seed: 'a' }, ['input.missing', 'rows']],
    ['a size below zero', { rows, size: -1, seed: 'a' }, ['input.range', 'size']],
    ['no seed', { rows, size: 1 }, ['input.missing', 'seed']],
    [
      'a row without a JSON form',
      { rows: [{ on: undefined }], size: 1, seed: 'a' },
      ['json.not-representable', 'rows[0].on'],
    ],
    [
      'a text of 100,001 characters',
      { rows: [{ note: 'x'.repeat(100_001) }], size: 1, seed: 'a' },
      ['json.not-representable', 'rows[0].note'],
    ],
    ['so long a seed', { rows, size: 1, seed: 'x'.repeat(100_001) }, ['json.not-representable', 'seed']],
    ['rows without end', { rows: stretched([]), size: 1, seed: 'a' }, ['json.not-representable', 'rows[0]']],
    ['a misspelt field', { rows, size: 1, seed: 'a', count: 1 }, ['input.unknown-key', 'count']],
  ])('refuses %s', (_, request, refused) => {
    expect(refusal(() => auditSample(request as never))).toEqual(refused)
  })
})

test('every preset has a name that policyFromPreset knows', () => {
  const sections = {
    interest,
    currency: 'EUR',
    termsByGrade: wholePolicy.termsByGrade!,
    limits: wholePolicy.limits!,
    provision: wholePolicy.provision!,
  }
  for (const preset of Object.keys(controlPresets) as ControlPresetName[]) {
    expect(policyFromPreset({ preset, sections }).id).toBe(preset)
  }
})
