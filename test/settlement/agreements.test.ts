import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  agreementBinds,
  confirmAgreement,
  effectiveAgreement,
  proposeAgreement,
  type Agreement,
  type AgreementConfirmation,
  type AgreementProposal,
} from '../../src/settlement/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { confirmed, dayAfter, shuffled } from './given.js'

const proposal: AgreementProposal = { id: 'A-1', kind: 'grace', subject: 'INV-7', proposedOn: '2026-03-28' }
const proposed = proposeAgreement(proposal)
const mail: AgreementConfirmation = {
  form: 'email',
  evidenceId: 'mail-991',
  party: 'Wang Fang',
  date: '2026-03-30',
}

describe('proposeAgreement', () => {
  test('writes a proposal that nobody has confirmed', () => {
    expect(proposed).toEqual({
      schema: 'receivables/agreement@1',
      ...proposal,
      status: 'proposed',
      openUntil: null,
      startsOn: null,
      confirmation: null,
    })
    expect(proposeAgreement({ ...proposal, openUntil: '2026-03-28' }).openUntil).toBe('2026-03-28')
  })

  test.each<[string, unknown, string, string]>([
    ['no proposal', undefined, 'input.missing', ''],
    ['a revoked proxy', revokedProxy(), 'input.type', ''],
    ['an unknown kind', { ...proposal, kind: 'gift' }, 'input.choice', 'kind'],
    ['an empty subject', { ...proposal, subject: '' }, 'id.invalid', 'subject'],
    ['no such day', { ...proposal, proposedOn: '2026-02-30' }, 'date.invalid', 'proposedOn'],
    [
      'an offer that ends before it begins',
      { ...proposal, openUntil: '2026-03-27' },
      'date.order',
      'openUntil',
    ],
    ['a confirmation', { ...proposal, confirmation: mail }, 'input.unknown-key', 'confirmation'],
  ])('refuses %s', (_, given, code, path) => {
    expect(refusal(() => proposeAgreement(given as never))).toEqual([code, path])
  })
})

describe('confirmAgreement', () => {
  test.each<AgreementConfirmation['form']>(['email', 'signed-letter', 'e-contract'])('takes %s', (form) => {
    expect(confirmAgreement(proposed, { ...mail, form })).toEqual({
      agreement: { ...proposed, status: 'confirmed', confirmation: { ...mail, form } },
      reasons: [
        { code: 'settlement.confirmed', params: { id: 'A-1', form, party: 'Wang Fang', date: '2026-03-30' } },
      ],
    })
  })

  test.each<[string, Agreement, object, string]>([
    ['what was said only', proposed, { form: 'oral' }, 'settlement.not-in-writing'],
    ['a second confirmation', confirmed(), {}, 'settlement.already-confirmed'],
    [
      'an offer that has lapsed',
      proposeAgreement({ ...proposal, openUntil: '2026-03-29' }),
      {},
      'settlement.offer-lapsed',
    ],
  ])('refuses with a reason %s', (_, agreement, change, code) => {
    expect(confirmAgreement(agreement, { ...mail, ...change })).toMatchObject({ refused: { code } })
  })

  test('takes an offer on its last day', () => {
    const open = proposeAgreement({ ...proposal, openUntil: '2026-03-30' })
    expect(confirmAgreement(open, mail)).toMatchObject({ agreement: { status: 'confirmed' } })
  })

  test.each<[string, unknown, unknown, string, string]>([
    ['no agreement', undefined, mail, 'input.missing', 'agreement'],
    ['no evidence', proposed, undefined, 'input.missing', 'evidence'],
    [
      'evidence without an id',
      proposed,
      { ...mail, evidenceId: undefined },
      'input.missing',
      'evidence.evidenceId',
    ],
    ['an unknown form', proposed, { ...mail, form: 'telepathy' }, 'input.choice', 'evidence.form'],
    ['a day before the proposal', proposed, { ...mail, date: '2026-03-27' }, 'date.order', 'evidence.date'],
    ['another schema', { ...proposed, schema: 'x' }, mail, 'input.choice', 'agreement.schema'],
    ['no schema', { ...proposed, schema: undefined }, mail, 'input.missing', 'agreement.schema'],
    [
      'a status without its confirmation',
      { ...proposed, status: 'confirmed' },
      mail,
      'input.conflict',
      'agreement.confirmation',
    ],
    [
      'an agreement confirmed by word of mouth',
      { ...proposed, status: 'confirmed', confirmation: { ...mail, form: 'oral' } },
      mail,
      'input.conflict',
      'agreement.confirmation',
    ],
    [
      'an agreement confirmed before it was proposed',
      { ...confirmed(), proposedOn: '2026-03-31' },
      mail,
      'input.conflict',
      'agreement.confirmation.date',
    ],
    [
      'an agreement confirmed after the offer had lapsed',
      { ...confirmed(), openUntil: '2026-03-29' },
      mail,
      'input.conflict',
      'agreement.confirmation.date',
    ],
    ['a misspelt field', proposed, { ...mail, when: '2026-03-30' }, 'input.unknown-key', 'evidence.when'],
  ])('refuses %s', (_, agreement, evidence, code, path) => {
    expect(refusal(() => confirmAgreement(agreement as never, evidence as never))).toEqual([code, path])
  })
})

describe('agreementBinds', () => {
  test.each<[string, Agreement, string, boolean, string | null, string]>([
    ['not while proposed', proposed, '2026-12-31', false, null, 'settlement.not-confirmed'],
    ['on the day of the confirmation', confirmed(), '2026-03-30', true, '2026-03-30', 'settlement.binds'],
    ['not the day before', confirmed(), '2026-03-29', false, '2026-03-30', 'settlement.binds-later'],
    [
      'from its own later start',
      confirmed({ startsOn: '2026-04-01' }),
      '2026-03-31',
      false,
      '2026-04-01',
      'settlement.binds-later',
    ],
    [
      'never before its confirmation',
      confirmed({ startsOn: '2026-03-01' }),
      '2026-03-30',
      true,
      '2026-03-30',
      'settlement.binds',
    ],
  ])('%s', (_, agreement, asOf, binds, from, code) => {
    expect(agreementBinds(agreement, asOf)).toMatchObject({ binds, from, reasons: [{ code }] })
  })
  test('refuses no day', () => {
    expect(refusal(() => agreementBinds(proposed, undefined as never))).toEqual(['input.missing', 'asOf'])
  })
})

describe('effectiveAgreement', () => {
  const request = { subject: 'INV-7', kind: 'grace', asOf: '2026-04-15' } as const
  const later = confirmed({ id: 'A-2', startsOn: '2026-04-10' })
  const ask = (agreements: readonly Agreement[], more: object = {}) =>
    effectiveAgreement({ agreements, ...request, ...more })

  test('is the one that began to bind last, and says why the others do not', () => {
    const coming = confirmed({ id: 'A-3', startsOn: '2026-05-01' })
    const open = proposeAgreement({ ...proposal, id: 'A-4' })
    const other = confirmed({ id: 'A-5', subject: 'INV-8' })
    const plan = confirmed({ id: 'A-6', kind: 'instalment-plan' })
    const found = ask([plan, other, open, coming, later, confirmed()])
    expect(found.agreement?.id).toBe('A-2')
    expect(found.reasons).toEqual([
      { code: 'settlement.superseded', params: { id: 'A-1', by: 'A-2' } },
      { code: 'settlement.binds', params: { id: 'A-2', from: '2026-04-10' } },
      { code: 'settlement.binds-later', params: { id: 'A-3', from: '2026-05-01' } },
      { code: 'settlement.not-confirmed', params: { id: 'A-4' } },
    ])
  })

  test('is none where none binds yet', () => {
    expect(ask([later], { asOf: '2026-04-09' })).toEqual({
      agreement: null,
      reasons: [{ code: 'settlement.binds-later', params: { id: 'A-2', from: '2026-04-10' } }],
    })
    expect(ask([])).toEqual({ agreement: null, reasons: [] })
  })

  test('of one day is the one proposed later, then the one with the greater id', () => {
    const newer = confirmed({ id: 'A-0', proposedOn: '2026-03-29' })
    expect(ask([newer, confirmed()]).agreement?.id).toBe('A-0')
    expect(ask([confirmed(), confirmed({ id: 'A-9' })]).agreement?.id).toBe('A-9')
  })

  const some = fc.array(fc.record({ days: fc.integer({ min: 0, max: 30 }), isConfirmed: fc.boolean() }), {
    maxLength: 6,
  })
  law.prop([some, fc.nat()])('does not depend on the order of the agreements', (rows, seed) => {
    const list = rows.map(({ days, isConfirmed }, index) => {
      const id = `A-${String(index)}`
      const startsOn = dayAfter('2026-04-01', days)
      return isConfirmed ? confirmed({ id, startsOn }) : proposeAgreement({ ...proposal, id, startsOn })
    })
    expect(ask(shuffled(list, seed))).toEqual(ask(list))
    const { agreement } = ask(list)
    if (agreement !== null) expect(agreementBinds(agreement, request.asOf).binds).toBe(true)
  })

  test.each<[string, () => unknown, string, string]>([
    ['two of one id', () => ask([proposed, proposed]), 'id.duplicate', 'agreements[1].id'],
    ['no list', () => ask(undefined as never), 'input.missing', 'agreements'],
    ['an unknown kind', () => ask([], { kind: 'x' }), 'input.choice', 'kind'],
    ['a misspelt field', () => ask([], { kinds: 'x' }), 'input.unknown-key', 'kinds'],
    ['a revoked proxy', () => effectiveAgreement(revokedProxy()), 'input.type', ''],
  ])('refuses %s', (_, call, code, path) => {
    expect(refusal(call)).toEqual([code, path])
  })
})
