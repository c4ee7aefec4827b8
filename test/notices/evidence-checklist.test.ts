import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { evidenceChecklist, type EvidencePurpose, type ProofKind } from '../../src/notices/index.js'
import { NEEDED, PROOF_KINDS } from '../../src/notices/proof-sets.js'
import { refusal, revokedProxy } from '../refusal.js'

const fileOf = (...kinds: ProofKind[]) => ({
  proofs: kinds.map((kind, index) => ({ kind, id: `D-${String(index)}` })),
})
const PURPOSES = Object.keys(NEEDED) as EvidencePurpose[]

describe('the file of a case', () => {
  test.each<[EvidencePurpose, ProofKind[], string, ProofKind[]]>([
    // A signed contract, proof of delivery and communication records: what a guide of the field names; of five, three.
    [
      'agency',
      ['signed-contract', 'delivery-proof', 'communication-record'],
      '0.6000',
      ['invoice', 'statement-of-account'],
    ],
    [
      'agency',
      ['order', 'acceptance-proof', 'invoice', 'communication-record', 'statement-of-account'],
      '1.0000',
      [],
    ],
    [
      'payment-order',
      ['signed-contract', 'delivery-proof', 'invoice', 'formal-demand', 'service-address'],
      '0.8333',
      ['no-mutual-debts'],
    ],
    [
      'suit',
      ['promise'],
      '0.1250',
      [
        'signed-contract',
        'delivery-proof',
        'invoice',
        'communication-record',
        'formal-demand',
        'receipt-of-demand',
        'charge-calculation',
      ],
    ],
    [
      'insurance-claim',
      ['insurance-policy', 'report-to-insurer'],
      '0.3333',
      ['signed-contract', 'delivery-proof', 'invoice', 'communication-record'],
    ],
    [
      'suit',
      [],
      '0.0000',
      [
        'signed-contract',
        'delivery-proof',
        'invoice',
        'communication-record',
        'statement-of-account',
        'formal-demand',
        'receipt-of-demand',
        'charge-calculation',
      ],
    ],
  ])('for %s with %j is complete to %s', (purpose, kinds, score, missing) => {
    const checklist = evidenceChecklist(fileOf(...kinds), purpose)
    expect([checklist.score, checklist.missing, checklist.complete]).toEqual([
      score,
      missing,
      missing.length === 0,
    ])
  })

  test('names what is missing and what bears no digest', () => {
    const proofs = [
      { kind: 'invoice', id: 'F-1' },
      { kind: 'invoice', id: 'F-2', digest: 'ab'.repeat(32) },
      { kind: 'order', id: 'O-1' },
    ] as const
    expect(
      evidenceChecklist({ proofs, required: ['invoice', 'order', 'guarantee', 'order'] }, 'suit'),
    ).toEqual({
      purpose: 'suit',
      present: ['invoice', 'order'],
      missing: ['guarantee'],
      score: '0.6666',
      complete: false,
      reasons: [
        { code: 'evidence-file.no-digest', params: { proof: 'order' } },
        { code: 'evidence-file.missing', params: { proof: 'guarantee', purpose: 'suit' } },
      ],
    })
  })
})

law.prop([fc.subarray([...PROOF_KINDS]), fc.constantFrom(...PROOF_KINDS), fc.constantFrom(...PURPOSES)])(
  'one more proof never lowers the score, and only a full file has all of it',
  (kinds, more, purpose) => {
    const [before, after] = [
      evidenceChecklist(fileOf(...kinds), purpose),
      evidenceChecklist(fileOf(...kinds, more), purpose),
    ]
    expect(after.score >= before.score).toBe(true)
    expect(before.complete).toBe(before.score === '1.0000')
    expect(before.present.length + before.missing.length).toBe(NEEDED[purpose].length)
  },
)

test.each<[string, unknown, unknown, string, string]>([
  ['no file', undefined, 'suit', 'input.missing', 'file'],
  ['a revoked proxy', revokedProxy(), 'suit', 'input.type', 'file'],
  ['no proofs', {}, 'suit', 'input.missing', 'file.proofs'],
  ['too many', { proofs: new Array(10_001) }, 'suit', 'input.range', 'file.proofs'],
  ['a hole', { proofs: new Array(1) }, 'suit', 'input.missing', 'file.proofs[0]'],
  [
    'a proof that is none',
    { proofs: [{ kind: '__proto__', id: 'x' }] },
    'suit',
    'input.choice',
    'file.proofs[0].kind',
  ],
  ['no id', { proofs: [{ kind: 'invoice' }] }, 'suit', 'input.missing', 'file.proofs[0].id'],
  [
    'a digest that is none',
    { proofs: [{ kind: 'invoice', id: 'x', digest: 'AB' }] },
    'suit',
    'input.choice',
    'file.proofs[0].digest',
  ],
  ['a misspelling', { proofs: [], require: [] }, 'suit', 'input.unknown-key', 'file.require'],
  ['nothing required', { proofs: [], required: [] }, 'suit', 'input.range', 'file.required'],
  ['required what is none', { proofs: [], required: ['x'] }, 'suit', 'input.choice', 'file.required[0]'],
  ['a purpose that is none', { proofs: [] }, 'war', 'input.choice', 'purpose'],
])('%s is refused', (_, file, purpose, code, path) => {
  expect(refusal(() => evidenceChecklist(file as never, purpose as never))).toEqual([code, path])
})
