import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  assessDispute,
  openDispute,
  resolveDispute,
  splitDisputed,
  type DisputeCase,
  type DisputeFacts,
  type DisputeFindings,
  type DisputePolicy,
  type DisputeProof,
  type DisputeResolutionPolicy,
  type ResolvedDispute,
} from '../../src/settlement/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { shuffled, units } from './given.js'

const facts: DisputeFacts = {
  id: 'D-1',
  invoiceId: 'INV-7',
  customerId: 'C-1',
  currency: 'CNY',
  outstanding: '100000.00',
  disputed: '30000.00',
  ground: 'quality',
  raisedOn: '2026-03-20',
  receivedOn: '2026-03-10',
  inspectionDays: 15,
}
const policy: DisputePolicy = {
  proofDays: 10,
  requiredProof: ['inspection-report', 'photographs'],
  lateProof: 'refused',
  reasonableDays: 30,
}
const open = (change: object = {}, rules: object = {}) =>
  openDispute({ ...facts, ...change }, { ...policy, ...rules })
const noAgreedPeriod = { inspectionDays: undefined }

describe('splitDisputed', () => {
  test('parts an invoice by lines', () => {
    const lines = [
      { id: '__proto__', amount: '10000' },
      { id: '2', amount: '20000.00' },
    ]
    expect(splitDisputed({ currency: 'CNY', outstanding: '100000', lines })).toEqual({
      currency: 'CNY',
      outstanding: '100000.00',
      disputed: '30000.00',
      undisputed: '70000.00',
      lines: [
        { id: '__proto__', amount: '10000.00' },
        { id: '2', amount: '20000.00' },
      ],
    })
  })

  law.prop([fc.bigInt({ min: 1n, max: 10n ** 20n }), fc.bigInt({ min: 0n, max: 10n ** 20n })])(
    'disputed and undisputed sum to what is outstanding',
    (outstanding, part) => {
      const disputed = part > outstanding ? outstanding : part
      const split = splitDisputed({ currency: 'JPY', outstanding, disputed })
      expect(BigInt(split.disputed) + BigInt(split.undisputed)).toBe(outstanding)
    },
  )

  const line = { id: '1', amount: '1' }
  test.each<[string, unknown, string, string]>([
    ['nothing', undefined, 'input.missing', ''],
    ['a revoked proxy', revokedProxy(), 'input.type', ''],
    [
      'more than is outstanding',
      { currency: 'CNY', outstanding: '1', disputed: '1.01' },
      'input.range',
      'disputed',
    ],
    ['lines above it', { currency: 'CNY', outstanding: '0.50', lines: [line] }, 'input.range', 'lines'],
    [
      'an amount and lines',
      { currency: 'CNY', outstanding: '1', disputed: '1', lines: [line] },
      'input.conflict',
      'lines',
    ],
    ['neither', { currency: 'CNY', outstanding: '1' }, 'input.missing', 'disputed'],
    [
      'a line twice',
      { currency: 'CNY', outstanding: '9', lines: [line, line] },
      'id.duplicate',
      'lines[1].id',
    ],
    [
      'nothing outstanding',
      { currency: 'CNY', outstanding: '0', disputed: '0' },
      'input.range',
      'outstanding',
    ],
    ['a negative part', { currency: 'CNY', outstanding: '1', disputed: '-1' }, 'amount.negative', 'disputed'],
    [
      'an unknown currency',
      { currency: 'XXX', outstanding: '1', disputed: '1' },
      'currency.unknown',
      'currency',
    ],
  ])('refuses %s', (_, given, code, path) => {
    expect(refusal(() => splitDisputed(given as never))).toEqual([code, path])
  })
})

describe('openDispute', () => {
  test('asks for proof, parts the invoice and gives the ledger its document', () => {
    const inspection = { basis: 'agreed', noticeBy: '2026-03-25', inTime: true }
    expect(open({ acceptanceClause: 'clause 8' })).toEqual({
      dispute: {
        schema: 'receivables/dispute-case@1',
        id: 'D-1',
        invoiceId: 'INV-7',
        customerId: 'C-1',
        ground: 'quality',
        currency: 'CNY',
        outstanding: '100000.00',
        disputed: '30000.00',
        undisputed: '70000.00',
        raisedOn: '2026-03-20',
        proofBy: '2026-03-30',
        lateProof: 'refused',
        requiredProof: ['inspection-report', 'photographs'],
        acceptanceClause: 'clause 8',
        inspection,
        status: 'open',
        resolution: null,
      },
      document: {
        id: 'D-1',
        invoiceId: 'INV-7',
        amount: '30000.00',
        currency: 'CNY',
        openedOn: '2026-03-20',
      },
      route: null,
      nextReviewOn: '2026-03-31',
      reasons: [
        {
          code: 'settlement.dispute-opened',
          params: { disputed: '30000.00', currency: 'CNY', proofBy: '2026-03-30' },
        },
        { code: 'settlement.undisputed-stays-due', params: { undisputed: '70000.00', currency: 'CNY' } },
        {
          code: 'settlement.raised-in-time',
          params: { raisedOn: '2026-03-20', noticeBy: '2026-03-25', basis: 'agreed' },
        },
      ],
    })
  })

  test.each<[string, object, object, object]>([
    [
      'the last day of the agreed period',
      { raisedOn: '2026-03-25' },
      {},
      { basis: 'agreed', noticeBy: '2026-03-25', inTime: true },
    ],
    [
      'the day after it',
      { raisedOn: '2026-03-26' },
      {},
      { basis: 'agreed', noticeBy: '2026-03-25', inTime: false },
    ],
    // Thirty days after 10 March.
    [
      'a reasonable time after receipt',
      { ...noAgreedPeriod, raisedOn: '2026-04-09' },
      {},
      { basis: 'reasonable-time', noticeBy: '2026-04-09', inTime: true },
    ],
    [
      'the day after that',
      { ...noAgreedPeriod, raisedOn: '2026-04-10' },
      {},
      { basis: 'reasonable-time', noticeBy: '2026-04-09', inTime: false },
    ],
    [
      'a defect found later',
      { ...noAgreedPeriod, discoveredOn: '2027-01-01', raisedOn: '2027-01-31' },
      {},
      { basis: 'reasonable-time', noticeBy: '2027-01-31', inTime: true },
    ],
    [
      'two years from receipt at the latest',
      { ...noAgreedPeriod, discoveredOn: '2028-03-01', raisedOn: '2028-03-10' },
      {},
      { basis: 'two-years', noticeBy: '2028-03-10', inTime: true },
    ],
    [
      'the day after two years',
      { ...noAgreedPeriod, discoveredOn: '2028-03-01', raisedOn: '2028-03-11' },
      {},
      { basis: 'two-years', noticeBy: '2028-03-10', inTime: false },
    ],
    [
      'a warranty in place of two years',
      { ...noAgreedPeriod, discoveredOn: '2029-03-01', raisedOn: '2029-03-09', warrantyUntil: '2029-03-10' },
      {},
      { basis: 'warranty', noticeBy: '2029-03-10', inTime: true },
    ],
    [
      'a seller who knew',
      { raisedOn: '2030-01-01', sellerKnew: true },
      {},
      { basis: 'seller-knew', noticeBy: null, inTime: true },
    ],
    [
      'no objection to the goods',
      { ground: 'price', receivedOn: undefined },
      {},
      { basis: 'not-asked', noticeBy: null, inTime: true },
    ],
  ])('inspection: %s', (_, change, rules, inspection) => {
    expect(open(change, rules).dispute.inspection).toEqual(inspection)
  })

  test('sends a dissatisfied customer on a route of its own', () => {
    const dissatisfaction = { respondDays: 3, steps: ['answer', 'repair', 'price-reduction'] }
    const opened = open({ ground: 'dissatisfied' }, { dissatisfaction })
    expect(opened.route).toEqual({ respondBy: '2026-03-23', steps: ['answer', 'repair', 'price-reduction'] })
    expect(opened.nextReviewOn).toBe('2026-03-24')
    const slow = open(
      { ground: 'dissatisfied' },
      { dissatisfaction: { ...dissatisfaction, respondDays: 30 } },
    )
    expect(slow.nextReviewOn).toBe('2026-03-31')
  })

  test('says nothing of a rest where all is disputed', () => {
    const { reasons } = open({ disputed: '100000', ground: 'price' })
    expect(reasons.map(({ code }) => code)).toEqual(['settlement.dispute-opened'])
  })

  test.each<[string, () => unknown, string, string]>([
    ['nothing', () => openDispute(undefined as never, policy), 'input.missing', ''],
    ['no policy', () => openDispute(facts, undefined as never), 'input.missing', 'policy'],
    ['nothing disputed', () => open({ disputed: '0.00' }), 'input.range', 'disputed'],
    ['lines of nothing', () => open({ disputed: undefined, lines: [] }), 'input.range', 'lines'],
    ['goods without a day of receipt', () => open({ receivedOn: undefined }), 'input.missing', 'receivedOn'],
    ['an objection before receipt', () => open({ raisedOn: '2026-03-09' }), 'date.order', 'raisedOn'],
    [
      'a discovery after the objection',
      () => open({ discoveredOn: '2026-03-21' }),
      'date.order',
      'discoveredOn',
    ],
    ['a discovery before receipt', () => open({ discoveredOn: '2026-03-09' }), 'date.order', 'discoveredOn'],
    [
      'a warranty that had ended before receipt, by which every objection would be too late',
      () => open({ inspectionDays: undefined, warrantyUntil: '2026-03-09' }),
      'date.order',
      'warrantyUntil',
    ],
    ['an unknown ground', () => open({ ground: 'mood' }), 'input.choice', 'ground'],
    [
      'a day of receipt that is none, for a ground that does not ask for it',
      () => open({ ground: 'price', receivedOn: '2026-02-30' }),
      'date.invalid',
      'receivedOn',
    ],
    [
      'a route that is none, for a ground that does not ask for it',
      () => open({}, { dissatisfaction: { respondDays: -1, steps: [] } }),
      'input.range',
      'policy.dissatisfaction.respondDays',
    ],
    ['no route', () => open({ ground: 'dissatisfied' }), 'input.missing', 'policy.dissatisfaction'],
    [
      'an endless list of proof',
      () => open({}, { requiredProof: Array(101).fill('x') }),
      'input.range',
      'policy.requiredProof',
    ],
    ['days below zero', () => open({}, { proofDays: -1 }), 'input.range', 'policy.proofDays'],
    [
      'a day past 9999',
      () => open({ raisedOn: '9999-12-31', receivedOn: '9999-12-31' }),
      'date.out-of-range',
      'inspectionDays',
    ],
    ['a misspelt field', () => open({ reason: 'x' }), 'input.unknown-key', 'reason'],
  ])('refuses %s', (_, call, code, path) => {
    expect(refusal(call)).toEqual([code, path])
  })
})

const { dispute } = open()
const report: DisputeProof = { id: 'report-3', receivedOn: '2026-03-28', written: true }

describe('assessDispute', () => {
  test.each<[string, DisputeCase, DisputeFindings, string, string, string | null, string]>([
    [
      'no proof on the last day',
      dispute,
      { proofs: [] },
      '2026-03-30',
      'awaiting-proof',
      null,
      'proof-awaited',
    ],
    ['no proof the day after', dispute, { proofs: [] }, '2026-03-31', 'invalid', '0.00', 'no-proof-in-time'],
    [
      'proof by word of mouth',
      dispute,
      { proofs: [{ ...report, written: false }] },
      '2026-03-31',
      'invalid',
      '0.00',
      'no-proof-in-time',
    ],
    [
      'proof too late',
      dispute,
      { proofs: [{ ...report, receivedOn: '2026-03-31' }] },
      '2026-04-02',
      'invalid',
      '0.00',
      'no-proof-in-time',
    ],
    [
      'late proof that is considered',
      open({}, { lateProof: 'considered' }).dispute,
      { proofs: [{ ...report, receivedOn: '2026-03-31' }], provenAmount: '30000' },
      '2026-04-02',
      'valid',
      '30000.00',
      'dispute-valid',
    ],
    ['proof to come', dispute, { proofs: [report] }, '2026-03-27', 'awaiting-proof', null, 'proof-awaited'],
    [
      'proof being checked',
      dispute,
      { proofs: [report] },
      '2026-04-02',
      'under-review',
      null,
      'proof-under-review',
    ],
    [
      'borne out in full',
      dispute,
      { proofs: [report], provenAmount: '30000.00' },
      '2026-04-02',
      'valid',
      '30000.00',
      'dispute-valid',
    ],
    [
      'borne out in part',
      dispute,
      { proofs: [report], provenAmount: '0.01' },
      '2026-04-02',
      'partly-valid',
      '0.01',
      'dispute-partly-valid',
    ],
    [
      'not borne out',
      dispute,
      { proofs: [report], provenAmount: '0.00' },
      '2026-04-02',
      'invalid',
      '0.00',
      'dispute-invalid',
    ],
    [
      'raised too late, whatever is proven',
      open({ raisedOn: '2026-03-26' }).dispute,
      { proofs: [report], provenAmount: '30000' },
      '2026-04-02',
      'invalid',
      '0.00',
      'raised-too-late',
    ],
  ])('%s', (_, subject, findings, asOf, outcome, accepted, code) => {
    const result = assessDispute(subject, findings, asOf)
    expect([result.outcome, result.accepted, result.reasons.map((reason) => reason.code)]).toEqual([
      outcome,
      accepted,
      [`settlement.${code}`],
    ])
    expect(result.nextReviewOn).toBe(outcome === 'awaiting-proof' ? '2026-03-31' : null)
    if (result.accepted !== null && result.rejected !== null) {
      expect(units(result.accepted) + units(result.rejected)).toBe(units('30000.00'))
    }
  })

  law.prop([
    fc.uniqueArray(
      fc.record({ id: fc.nat(99), day: fc.integer({ min: 10, max: 31 }), written: fc.boolean() }),
      {
        selector: ({ id }) => id,
        maxLength: 6,
      },
    ),
    fc.nat(),
  ])('does not depend on the order of the proofs', (rows, seed) => {
    const proofs = rows.map(({ id, day, written }) => ({
      id: String(id),
      receivedOn: `2026-03-${String(day)}`,
      written,
    }))
    const asOf = '2026-04-02'
    expect(assessDispute(dispute, { proofs: shuffled(proofs, seed) }, asOf)).toEqual(
      assessDispute(dispute, { proofs }, asOf),
    )
  })

  const damaged = (change: object) => () =>
    assessDispute({ ...dispute, ...change } as never, { proofs: [] }, '2026-04-01')
  test.each<[string, () => unknown, string, string]>([
    [
      'no case',
      () => assessDispute(undefined as never, { proofs: [] }, '2026-04-01'),
      'input.missing',
      'dispute',
    ],
    [
      'no findings',
      () => assessDispute(dispute, undefined as never, '2026-04-01'),
      'input.missing',
      'findings',
    ],
    [
      'no proofs',
      () => assessDispute(dispute, {} as never, '2026-04-01'),
      'input.missing',
      'findings.proofs',
    ],
    [
      'more proven than disputed',
      () => assessDispute(dispute, { proofs: [report], provenAmount: '30000.01' }, '2026-04-01'),
      'input.range',
      'findings.provenAmount',
    ],
    [
      'a proof twice',
      () => assessDispute(dispute, { proofs: [report, report] }, '2026-04-01'),
      'id.duplicate',
      'findings.proofs[1].id',
    ],
    [
      'a look before the objection',
      () => assessDispute(dispute, { proofs: [] }, '2026-03-19'),
      'date.order',
      'asOf',
    ],
    ['another schema', damaged({ schema: 'x' }), 'input.choice', 'dispute.schema'],
    ['parts that do not sum', damaged({ undisputed: '70000.01' }), 'input.conflict', 'dispute.undisputed'],
    ['resolved without a resolution', damaged({ status: 'resolved' }), 'input.conflict', 'dispute.status'],
    [
      'a resolution that does not sum',
      damaged({
        status: 'resolved',
        resolution: { outcome: 'valid', accepted: '1.00', rejected: '1.00', on: '2026-04-01' },
      }),
      'input.conflict',
      'dispute.resolution.rejected',
    ],
    [
      'an objection in time after its last day',
      damaged({ inspection: { basis: 'agreed', noticeBy: '2026-03-19', inTime: true } }),
      'input.conflict',
      'dispute.inspection.inTime',
    ],
    [
      'an objection too late without a last day',
      damaged({ inspection: { basis: 'seller-knew', noticeBy: null, inTime: false } }),
      'input.conflict',
      'dispute.inspection.inTime',
    ],
    ...(
      [
        ['proof due before the objection', { proofBy: '2026-03-19' }, 'proofBy', 'date.order'],
        [
          'a decision before the objection',
          {
            status: 'resolved',
            resolution: { outcome: 'invalid', accepted: '0.00', rejected: '30000.00', on: '2026-03-19' },
          },
          'resolution.on',
          'date.order',
        ],
        ['a time for objections to a price', { ground: 'price' }, 'inspection.basis', 'input.conflict'],
        [
          'goods of which no time was asked',
          { inspection: { basis: 'not-asked', noticeBy: null, inTime: true } },
          'inspection.basis',
          'input.conflict',
        ],
        [
          'an agreed period without an end',
          { inspection: { basis: 'agreed', noticeBy: null, inTime: true } },
          'inspection.noticeBy',
          'input.conflict',
        ],
        [
          'a last day although the seller knew',
          { inspection: { basis: 'seller-knew', noticeBy: '2026-03-25', inTime: true } },
          'inspection.noticeBy',
          'input.conflict',
        ],
      ] as const
    ).map(
      ([name, change, path, code]) =>
        [name, damaged(change), code, `dispute.${path}`] as [string, () => unknown, string, string],
    ),
    [
      'an outcome that its amounts do not bear out',
      damaged({
        status: 'resolved',
        resolution: { outcome: 'valid', accepted: '20000.00', rejected: '10000.00', on: '2026-04-01' },
      }),
      'input.conflict',
      'dispute.resolution.outcome',
    ],
    [
      'an unknown inspection',
      damaged({ inspection: { basis: 'x', noticeBy: null, inTime: true } }),
      'input.choice',
      'dispute.inspection.basis',
    ],
    [
      'a revoked proxy',
      () => assessDispute(revokedProxy(), { proofs: [] }, '2026-04-01'),
      'input.type',
      'dispute',
    ],
  ])('refuses %s', (_, call, code, path) => {
    expect(refusal(call)).toEqual([code, path])
  })
})

test('a dispute that was decided stays as it was decided, from that day on', () => {
  const result = resolveDispute(
    { dispute, accepted: '20000.00', decidedOn: '2026-04-02', dueDate: '2026-03-31' },
    { payWithinDays: 10, mediationDays: 30, lateChargeOnRejected: 'from-due-date' },
  )
  if ('refused' in result) throw new Error(result.refused.code)
  // Without proof it would be invalid from 31 March on; the parties have agreed otherwise.
  const assessed = (day: string) => assessDispute(result.dispute, { proofs: [] }, day)
  expect(assessed('2026-04-01')).toMatchObject({ outcome: 'invalid', accepted: '0.00', rejected: '30000.00' })
  expect(assessed('2026-04-02')).toEqual({
    outcome: 'partly-valid',
    currency: 'CNY',
    accepted: '20000.00',
    rejected: '10000.00',
    undisputed: '70000.00',
    nextReviewOn: null,
    reasons: [
      {
        code: 'settlement.dispute-partly-valid',
        params: { accepted: '20000.00', rejected: '10000.00', currency: 'CNY' },
      },
    ],
  })
})

const rules: DisputeResolutionPolicy = {
  payWithinDays: 10,
  mediationDays: 30,
  lateChargeOnRejected: 'from-due-date',
}
const decide = (accepted: string, change: Partial<DisputeResolutionPolicy> = {}, dueDate = '2026-03-31') => {
  const result = resolveDispute(
    { dispute, accepted, decidedOn: '2026-04-02', dueDate },
    { ...rules, ...change },
  )
  if ('refused' in result) throw new Error(result.refused.code)
  return result
}

describe('resolveDispute', () => {
  test('accepts a part: a credit note, a restatement, then mediation, then legal action', () => {
    const { dispute: closed, ...rest } = decide('20000.00')
    expect(closed).toEqual({
      ...dispute,
      status: 'resolved',
      resolution: { outcome: 'partly-valid', accepted: '20000.00', rejected: '10000.00', on: '2026-04-02' },
    })
    const document = {
      id: 'D-1',
      invoiceId: 'INV-7',
      amount: '30000.00',
      currency: 'CNY',
      openedOn: '2026-03-20',
    }
    expect(rest).toEqual({
      parts: [
        { part: 'undisputed', amount: '70000.00', lateChargeFrom: '2026-04-01' },
        { part: 'accepted', amount: '20000.00', lateChargeFrom: null },
        { part: 'rejected', amount: '10000.00', lateChargeFrom: '2026-04-01' },
      ],
      documents: [
        { kind: 'dispute-closed', document: { ...document, closedOn: '2026-04-02' } },
        {
          kind: 'credit-note',
          document: {
            id: 'D-1-credit',
            customerId: 'C-1',
            invoiceId: 'INV-7',
            currency: 'CNY',
            amount: '20000.00',
            date: '2026-04-02',
          },
        },
      ],
      payBy: '2026-04-12',
      steps: [
        { step: 'restatement', from: '2026-04-02' },
        { step: 'mediation', from: '2026-04-13' },
        { step: 'legal', from: '2026-05-13' },
      ],
      nextReviewOn: '2026-04-13',
      reasons: [
        {
          code: 'settlement.dispute-partly-valid',
          params: { accepted: '20000.00', rejected: '10000.00', currency: 'CNY' },
        },
        { code: 'settlement.credited', params: { accepted: '20000.00', currency: 'CNY' } },
        {
          code: 'settlement.restated',
          params: { rejected: '10000.00', currency: 'CNY', payBy: '2026-04-12' },
        },
      ],
    })
  })

  test('accepts all: a credit note and no step against the customer', () => {
    const resolved = decide('30000')
    expect(resolved.documents.map(({ kind }) => kind)).toEqual(['dispute-closed', 'credit-note'])
    expect(resolved).toMatchObject({ payBy: null, steps: [], nextReviewOn: null })
    expect(resolved.dispute.resolution?.outcome).toBe('valid')
    expect(resolved.parts[2]).toEqual({ part: 'rejected', amount: '0.00', lateChargeFrom: null })
  })

  test('names the credit note so that a book takes it, however long the name of the dispute', () => {
    // An identifier has at most 200 characters, and `-credit` has 7.
    for (const [length, named] of [
      [193, 200],
      [194, 194],
      [200, 200],
    ] as const) {
      const { dispute: long } = open({ id: 'D'.repeat(length) })
      const resolved = resolveDispute(
        { dispute: long, accepted: '30000', decidedOn: '2026-04-02', dueDate: '2026-03-31' },
        rules,
      )
      if ('refused' in resolved) throw new Error(resolved.refused.code)
      const [note] = resolved.documents.flatMap((row) => (row.kind === 'credit-note' ? [row.document] : []))
      expect(note?.id).toHaveLength(named)
    }
  })

  test('rejects all: no credit note', () => {
    const resolved = decide('0')
    expect(resolved.documents.map(({ kind }) => kind)).toEqual(['dispute-closed'])
    expect(resolved.dispute.resolution?.outcome).toBe('invalid')
  })

  test.each<[DisputeResolutionPolicy['lateChargeOnRejected'], string, string]>([
    ['from-due-date', '2026-03-31', '2026-04-01'],
    ['from-decision', '2026-03-31', '2026-04-03'],
    ['from-deadline', '2026-03-31', '2026-04-13'],
    // Decided before it is due: nothing bears a late charge before that.
    ['from-decision', '2026-04-30', '2026-05-01'],
  ])('a late charge on what was rejected runs %s, due on %s', (lateChargeOnRejected, dueDate, from) => {
    expect(decide('0', { lateChargeOnRejected }, dueDate).parts[2]?.lateChargeFrom).toBe(from)
  })

  // Ten days after 2 April are 12 April.
  test.each([
    ['2026-04-11', '2026-04-12', '2026-04-13', '2026-05-13'],
    ['2026-04-12', '2026-04-12', '2026-04-13', '2026-05-13'],
    ['2026-04-13', '2026-04-13', '2026-04-14', '2026-05-14'],
    ['2026-06-30', '2026-06-30', '2026-07-01', '2026-07-31'],
  ])('asks for nothing before it is due: due on %s, to be paid by %s', (dueDate, payBy, mediation, legal) => {
    const { steps, nextReviewOn, parts, ...resolved } = decide(
      '0',
      { lateChargeOnRejected: 'from-deadline' },
      dueDate,
    )
    expect(resolved).toMatchObject({ payBy, reasons: [{}, { params: { payBy } }] })
    expect(steps.map(({ from }) => from)).toEqual(['2026-04-02', mediation, legal])
    expect([nextReviewOn, parts[2]?.lateChargeFrom]).toEqual([mediation, mediation])
  })

  test('refuses with a reason what was decided before', () => {
    const closed = decide('0').dispute
    expect(
      resolveDispute(
        { dispute: closed, accepted: '0', decidedOn: '2026-04-03', dueDate: '2026-03-31' },
        rules,
      ),
    ).toEqual({ refused: { code: 'settlement.dispute-closed', params: { id: 'D-1' } } })
  })

  law.prop([fc.integer({ min: 0, max: 3_000_000 })])('the parts sum to what was outstanding', (cents) => {
    const { parts, dispute: closed }: ResolvedDispute = decide((cents / 100).toFixed(2))
    expect(parts.reduce((sum, { amount }) => sum + units(amount), 0n)).toBe(units('100000.00'))
    expect(JSON.parse(JSON.stringify(closed))).toEqual(closed)
  })

  const base = { dispute, accepted: '0', decidedOn: '2026-04-02', dueDate: '2026-03-31' }
  test.each<[string, unknown, unknown, string, string]>([
    ['nothing', undefined, rules, 'input.missing', ''],
    ['more accepted than disputed', { ...base, accepted: '30000.01' }, rules, 'input.range', 'accepted'],
    [
      'a decision before the objection',
      { ...base, decidedOn: '2026-03-19' },
      rules,
      'date.order',
      'decidedOn',
    ],
    ['no due date', { ...base, dueDate: undefined }, rules, 'input.missing', 'dueDate'],
    ['no policy', base, undefined, 'input.missing', 'policy'],
    [
      'no rule for late charges',
      base,
      { ...rules, lateChargeOnRejected: undefined },
      'input.missing',
      'policy.lateChargeOnRejected',
    ],
    ['a misspelt field', { ...base, accept: 1 }, rules, 'input.unknown-key', 'accept'],
    ['a revoked proxy', revokedProxy(), rules, 'input.type', ''],
  ])('refuses %s', (_, given, how, code, path) => {
    expect(refusal(() => resolveDispute(given as never, how as never))).toEqual([code, path])
  })
})
