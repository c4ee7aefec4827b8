import { describe, expect, test } from 'vitest'
import { responseFor, segmentDebtor, type LateReason } from '../../src/scoring/index.js'
import { refusal, revokedProxy } from '../refusal.js'

const policy = {
  ability: {
    signals: [
      { signal: 'profitable', weight: 2 },
      { signal: 'accounts-frozen', weight: '-3.5' },
    ],
    from: 1,
  },
  willingness: {
    signals: [
      { signal: 'answers-calls', weight: 1 },
      { signal: '__proto__', weight: -1 },
    ],
    from: 0,
  },
}

describe('segmentDebtor', () => {
  test('adds up the evidence, and shows it', () => {
    expect(
      segmentDebtor(
        {
          ability: ['profitable', 'accounts-frozen'],
          willingness: ['answers-calls', '__proto__', 'answers-calls'],
        },
        policy,
      ),
    ).toEqual({
      status: 'segmented',
      ability: 'unable',
      willingness: 'willing',
      treatment: 'plan-or-grace',
      scores: { ability: '-1.5', willingness: '0' },
      evidence: [
        { axis: 'ability', signal: 'profitable', weight: '2' },
        { axis: 'ability', signal: 'accounts-frozen', weight: '-3.5' },
        { axis: 'willingness', signal: 'answers-calls', weight: '1' },
        { axis: 'willingness', signal: '__proto__', weight: '-1' },
      ],
      reasons: [
        { code: 'scoring.ability-evidence', params: { signal: 'profitable', weight: '2' } },
        { code: 'scoring.ability-evidence', params: { signal: 'accounts-frozen', weight: '-3.5' } },
        { code: 'scoring.unable-by-evidence', params: { score: '-1.5', from: '1' } },
        { code: 'scoring.willingness-evidence', params: { signal: 'answers-calls', weight: '1' } },
        { code: 'scoring.willingness-evidence', params: { signal: '__proto__', weight: '-1' } },
        { code: 'scoring.willing-by-evidence', params: { score: '0', from: '0' } },
        { code: 'scoring.treat-plan-or-grace', params: {} },
      ],
    })
  })

  test('a judgement needs no weights, and stands beside evidence', () => {
    expect(segmentDebtor({ ability: ['profitable'], willingness: 'unwilling' }, policy)).toMatchObject({
      ability: 'able',
      treatment: 'escalate-fast',
      scores: { ability: '2', willingness: null },
    })
  })

  test('without evidence there is no answer', () => {
    const result = segmentDebtor({ ability: [], willingness: [] }, policy)
    expect(result).toMatchObject({
      status: 'insufficient-evidence',
      ability: null,
      willingness: null,
      treatment: null,
    })
    expect(result.reasons.map(({ code }) => code)).toEqual([
      'scoring.no-ability-evidence',
      'scoring.no-willingness-evidence',
    ])
  })

  const judged = { ability: 'able', willingness: 'willing' }
  test.each<[string, unknown, unknown, string, string]>([
    ['nothing', undefined, undefined, 'input.missing', 'facts'],
    ['a revoked proxy', revokedProxy(), undefined, 'input.type', 'facts'],
    ['an unknown judgement', { ...judged, ability: 'willing' }, policy, 'input.choice', 'facts.ability'],
    [
      'signals without weights',
      { ...judged, ability: ['profitable'] },
      undefined,
      'input.missing',
      'policy.ability',
    ],
    [
      'an unknown signal',
      { ...judged, willingness: ['answers-calls', 'x'] },
      policy,
      'input.choice',
      'facts.willingness[1]',
    ],
    ['neither judgement nor signals', { ability: 'able' }, policy, 'input.missing', 'facts.willingness'],
    ['an unknown field', { ...judged, x: 1 }, policy, 'input.unknown-key', 'facts.x'],
    ['an unknown field of the policy', judged, { x: 1 }, 'input.unknown-key', 'policy.x'],
    [
      'a signal twice',
      { ...judged, ability: [] },
      {
        ability: {
          signals: [
            { signal: 'a', weight: 1 },
            { signal: 'a', weight: 1 },
          ],
          from: 0,
        },
      },
      'id.duplicate',
      'policy.ability.signals[1].signal',
    ],
    [
      'a weight that is none',
      { ...judged, ability: [] },
      { ability: { signals: [{ signal: 'a', weight: NaN }], from: 0 } },
      'decimal.invalid',
      'policy.ability.signals[0].weight',
    ],
    [
      'no threshold',
      { ...judged, ability: [] },
      { ability: { signals: [{ signal: 'a', weight: 1 }] } },
      'input.missing',
      'policy.ability.from',
    ],
  ])('refuses %s', (_, facts, asked, code, path) => {
    expect(refusal(() => segmentDebtor(facts as never, asked as never))).toEqual([code, path])
  })
})

describe('responseFor', () => {
  test.each<[LateReason, string, string]>([
    ['cash-flow', 'payment-plan', 'ask-for-cash-forecast'],
    ['low-priority', 'charges', 'find-decision-maker'],
    ['avoidance', 'escalation', 'try-other-channels'],
    ['unknown', 'inquiry', 'ask-for-reason'],
  ])('%s leads to %s, first of all %s', (reason, flow, step) => {
    const playbook = responseFor(reason)
    expect([playbook.reason, playbook.flow, playbook.steps[0]]).toEqual([reason, flow, step])
    expect(playbook.reasons).toEqual([{ code: `scoring.late-${reason}`, params: {} }])
  })

  test('refuses what is no reason', () => {
    expect(refusal(() => responseFor('constructor' as never))).toEqual(['input.choice', 'reason'])
    expect(refusal(() => responseFor(undefined as never))).toEqual(['input.missing', 'reason'])
  })
})
