import { describe, expect, test } from 'vitest'
import { escalationPresets, nominalStage } from '../../src/escalation/index.js'
import { readEscalationPolicy } from '../../src/escalation/read-policy.js'

const graded = escalationPresets['graded-30-60-90']

describe('the graded preset', () => {
  test('names its stages in the order of its source, the formal demand in the gap that the source leaves', () => {
    expect(graded.stages.map(({ id, fromDaysPastDue }) => [id, fromDaysPastDue])).toEqual([
      ['friendly-call', 1],
      ['formal-demand', 31],
      ['dedicated-collector', 60],
      ['lawyer-letter', 90],
    ])
  })

  test('asks for approval of the lawyer and of nobody else', () => {
    expect(graded.stages.filter(({ needsApproval }) => needsApproval).map(({ id }) => id)).toEqual([
      'lawyer-letter',
    ])
  })

  test('demands formally before any legal step', () => {
    const ids = graded.stages.map(({ id }) => id)
    expect(ids.indexOf('formal-demand')).toBeLessThan(ids.indexOf('lawyer-letter'))
  })
})

describe.each(Object.entries(escalationPresets))('%s', (name, policy) => {
  test('is a policy as anybody else would write one, under its own name', () => {
    expect(readEscalationPolicy(policy, 'policy')).toEqual(policy)
    expect(policy.id).toBe(name)
    expect(policy.source).not.toBe('')
  })

  test('survives JSON and structuredClone', () => {
    expect(JSON.parse(JSON.stringify(policy))).toEqual(policy)
    expect(structuredClone(policy)).toEqual(policy)
    expect(nominalStage(structuredClone(policy), 45)).toBe(nominalStage(policy, 45))
  })

  test('cannot be changed for every other caller', () => {
    expect(
      [escalationPresets, policy, policy.stages, ...policy.stages].every((part) => Object.isFrozen(part)),
    ).toBe(true)
  })
})
