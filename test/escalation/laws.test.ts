import { fc, test as law } from '@fast-check/vitest'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/index.js'
import {
  escalationDiagram,
  escalationPresets,
  evaluateEscalation,
  possibleEvents,
  prepareEscalation,
  replayEscalation,
  startEscalation,
  transition,
  type EscalationEvent,
  type EscalationPolicy,
  type EscalationState,
} from '../../src/escalation/index.js'
import { actOf } from '../../src/escalation/act-of.js'
import { FINAL_PHASES, TRANSITIONS } from '../../src/escalation/transitions.js'
import { item } from './given.js'

const jump: EscalationPolicy = { ...escalationPresets['graded-30-60-90'], semantics: 'jump' }
const each: EscalationPolicy = { ...escalationPresets.stepwise, catchUp: 'each' }
const passing: EscalationPolicy[] = [escalationPresets['graded-30-60-90'], jump, each].map((policy) => ({
  ...policy,
  unreported: 'pass',
}))
const policies = fc.constantFrom<EscalationPolicy>(
  ...Object.values(escalationPresets),
  jump,
  each,
  ...passing,
)

/** What may happen next, with days that pass between; ids and amounts that often fit and sometimes do not. */
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom(
      ...Object.keys(TRANSITIONS.open),
      'recovered',
      'reopened',
      'day-reached',
      'notice-sent',
      'approval-given',
    ),
    wait: fc.integer({ min: 0, max: 40 }),
    cents: fc.integer({ min: 1, max: 40_000 }),
    id: fc.constantFrom('a', 'b'),
    stage: fc.integer({ min: 0, max: 10 }),
  }),
  { maxLength: 40 },
)
type Step = (typeof steps extends fc.Arbitrary<infer Steps> ? Steps : never)[number]

function eventOf(state: EscalationState, step: Step, policy: EscalationPolicy): EscalationEvent {
  const { kind, cents, id } = step
  const on = addDays(state.on, step.wait)
  const open = Math.round(Number(state.open) * 100)
  const amount = (Math.max(1, Math.min(cents, open)) / 100).toFixed(2)
  const commandId = state.pending?.commandId ?? state.request?.commandId ?? 'F-1/1'
  const stage = policy.stages[step.stage % policy.stages.length]!.id
  const until = addDays(on, 20)
  const common = { on, id, amount, commandId, stage, until, dueOn: until, by: 'chen' }
  return {
    ...common,
    type: kind as 'day-reached',
    confirmedInWriting: true,
    ground: 'asset-flight',
    role: 'credit-manager',
    to: 'lawyer',
    open: kind === 'balance-restated' ? amount : '900.00',
  } as EscalationEvent
}

interface Lived {
  readonly before: EscalationState
  readonly event: EscalationEvent
  readonly result: ReturnType<typeof transition>
}

/** A life of a case; an event that is malformed for the state, such as a dispute of more than is left, is left out. */
function live(policy: EscalationPolicy, life: readonly Step[]): { lived: Lived[]; state: EscalationState } {
  const dunning = prepareEscalation(policy)
  let state = dunning.start(item())
  const lived: Lived[] = []
  for (const step of life) {
    const event = eventOf(state, step, policy)
    let result
    try {
      result = dunning.transition(state, event)
    } catch (error) {
      expect(error).toHaveProperty('code', 'input.range')
      continue
    }
    lived.push({ before: state, event, result })
    if (!('refused' in result)) state = result.state
  }
  return { lived, state }
}

const isHeld = (state: EscalationState, on: string): boolean => {
  const holding = state.holds.filter(({ until }) => until === null || until >= on)
  if (holding.some(({ amount }) => amount === null)) return true
  return (
    holding.reduce((sum, { amount }) => sum + Number(amount), 0) >= Number(state.open) && holding.length > 0
  )
}
const placeIn = ({ stages }: EscalationPolicy, { stage }: EscalationState): number =>
  stages.findIndex(({ id }) => id === stage)

describe('laws', () => {
  law.prop([policies, steps])(
    'a legal stage comes only after a formal demand whose deadline has passed, or an approved override',
    (policy, life) => {
      for (const { result, event, before } of live(policy, life).lived) {
        if ('refused' in result) continue
        const legal = result.commands.filter(
          (command) =>
            'items' in command && actOf(policy.stages.find(({ id }) => id === command.stage)!) === 'legal',
        )
        const isReferred = result.state.phase === 'referred' && before.phase === 'open'
        if (legal.length === 0 && !isReferred) continue
        const isDue = before.demand !== null && event.on > before.demand.deadline
        expect(isDue || result.state.override !== null).toBe(true)
      }
    },
  )

  law.prop([policies, steps])('a touch is commanded once: no id comes twice', (policy, life) => {
    const ids = live(policy, life).lived.flatMap(({ result }) =>
      'refused' in result ? [] : result.commands.map(({ id }) => id),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  law.prop([policies, steps])(
    'the stage never rises while a hold covers the whole balance',
    (policy, life) => {
      for (const { before, event, result } of live(policy, life).lived) {
        if ('refused' in result || !isHeld(before, event.on) || result.state.holds !== before.holds) continue
        if (result.state.open !== before.open) continue
        expect(placeIn(policy, result.state)).toBeLessThanOrEqual(placeIn(policy, before))
      }
    },
  )

  law.prop([policies, steps])('a state is what its journal folds to, and survives JSON', (policy, life) => {
    const { lived, state } = live(policy, life)
    const made = lived.filter(({ result }) => !('refused' in result)).map(({ event }) => event)
    const journal = [{ type: 'case-opened', item: item() } as const, ...made]
    const replayed = replayEscalation(JSON.parse(JSON.stringify(journal)), policy)
    expect(replayed.state).toEqual(state)
    expect(JSON.parse(JSON.stringify(state))).toEqual(state)
  })

  law.prop([policies, steps])(
    'a refused event leaves the state as it was, and no event changes it in place',
    (policy, life) => {
      const dunning = prepareEscalation(policy)
      for (const { before, event, result } of live(policy, life).lived) {
        const copy = structuredClone(before)
        const again = dunning.transition(Object.freeze(before), event)
        expect(again).toEqual(result)
        expect(before).toEqual(copy)
      }
    },
  )

  law.prop([policies, steps])('the next phase is one that the table names', (policy, life) => {
    for (const { before, event, result } of live(policy, life).lived) {
      if (!('refused' in result)) expect(TRANSITIONS[before.phase][event.type]).toContain(result.state.phase)
    }
  })

  law.prop([policies, steps])('what possibleEvents leaves out is refused', (policy, life) => {
    for (const { before, event, result } of live(policy, life).lived.slice(-8)) {
      if (!possibleEvents(before, policy, event.on).includes(event.type))
        expect(result).toHaveProperty('refused')
    }
  })

  law.prop([policies, steps])(
    'no state that is reached is a dead end, unless it is final',
    (policy, life) => {
      const { state } = live(policy, life)
      const leaving = possibleEvents(state, policy).filter((name) => name !== 'day-reached')
      if (!FINAL_PHASES.includes(state.phase)) expect(leaving).toContain('written-off')
      expect(leaving.length).toBeGreaterThan(0)
    },
  )

  law.prop([policies, fc.integer({ min: -20, max: 200 }), fc.integer({ min: 0, max: 60 })])(
    'evaluated again with its own output, a day commands nothing new and changes nothing',
    (policy, first, later) => {
      const items = [item(), item({ invoiceId: 'F-2', dueDate: '2026-03-01', open: '60.00' })]
      let states: readonly EscalationState[] = []
      for (const asOf of [addDays('2026-02-04', first), addDays('2026-02-04', first + later)]) {
        if (asOf < '2026-01-05') return
        const day = evaluateEscalation({ states, items, asOf, policy })
        const again = evaluateEscalation({ states: day.states, items, asOf, policy })
        expect(again.commands).toEqual([])
        expect(again.states).toEqual(day.states)
        states = day.states
      }
    },
  )

  law.prop([policies, fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 12 })])(
    'however many days are missed, a day commands at most one touch of an item',
    (policy, gaps) => {
      let states: readonly EscalationState[] = []
      let asOf = '2026-01-05'
      for (const gap of gaps) {
        asOf = addDays(asOf, gap)
        const day = evaluateEscalation({ states, items: [item()], asOf, policy })
        expect(day.commands.filter((command) => 'items' in command).length).toBeLessThanOrEqual(1)
        states = day.states.map((state) => {
          if (state.pending === null) return state
          const sent = transition(
            state,
            { type: 'notice-sent', on: asOf, commandId: state.pending.commandId },
            policy,
          )
          return 'refused' in sent ? state : sent.state
        })
      }
    },
  )

  law.prop([policies, steps])('days before the next review change nothing', (policy, life) => {
    const { lived } = live(policy, life)
    const dunning = prepareEscalation(policy)
    for (const { result } of lived.slice(-5)) {
      if ('refused' in result) continue
      // The day of the event itself may still bring something; the days between may not.
      const today = dunning.transition(result.state, { type: 'day-reached', on: result.state.on })
      if ('refused' in today || today.commands.length > 0) continue
      for (
        let day = addDays(result.state.on, 1), n = 0;
        (result.nextReviewOn === null || day < result.nextReviewOn) && n < 60;
        day = addDays(day, 1), n++
      ) {
        const then = dunning.transition(result.state, { type: 'day-reached', on: day })
        if ('refused' in then) continue
        expect(then.commands).toEqual([])
        expect(then.state.stage).toBe(today.state.stage)
      }
    }
  })
})

describe('every phase that can be reached', () => {
  const open = startEscalation(escalationPresets.stepwise, item())

  test.each(Object.keys(TRANSITIONS) as (keyof typeof TRANSITIONS)[])(
    '%s is no dead end, unless it is final',
    (phase) => {
      const leaves = Object.values(TRANSITIONS[phase]).some((to) => to.some((next) => next !== phase))
      expect(leaves).toBe(true)
      expect(possibleEvents({ ...open, phase }, escalationPresets.stepwise)).toContain('day-reached')
    },
  )

  test('leads to a final one', () => {
    const reached = new Set<string>(FINAL_PHASES)
    for (let round = 0; round < 5; round++) {
      for (const [phase, events] of Object.entries(TRANSITIONS)) {
        if (Object.values(events).some((to) => to.some((next) => reached.has(next)))) reached.add(phase)
      }
    }
    expect([...reached].sort()).toEqual(Object.keys(TRANSITIONS).sort())
  })

  test('the diagram in the guide is that of the preset', () => {
    const guide = readFileSync(new URL('../../docs/guides/escalation.md', import.meta.url), 'utf8')
    const [, diagram] = /```mermaid\n([^]*?)\n```/.exec(guide) ?? []
    expect(diagram).toBe(escalationDiagram(escalationPresets.stepwise))
  })
})
