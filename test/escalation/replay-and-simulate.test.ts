import { describe, expect, test } from 'vitest'
import {
  escalationDiagram,
  escalationPresets,
  evaluateEscalation,
  possibleEvents,
  reminderPlan,
  replayEscalation,
  simulateEscalation,
  startEscalation,
  transition,
  transitionTable,
  type CaseOpened,
  type EscalationEvent,
  type EscalationPolicy,
} from '../../src/escalation/index.js'
import { appendEvent, logHead, type EvidenceLog } from '../../src/evidence/index.js'
import { refusal, revokedProxy } from '../refusal.js'
import { after, Desk, item, policyOf, stage } from './given.js'

const { stepwise } = escalationPresets
const graded = escalationPresets['graded-30-60-90']

describe('a journal', () => {
  const desk = new Desk(stepwise, item())
    .through('2026-02-11')
    .happens({ type: 'payment-received', on: '2026-02-13', amount: '400.00' })
  let log: EvidenceLog = appendEvent([], {
    at: '2026-01-05',
    actor: 'desk',
    kind: 'note',
    payload: 'a new customer',
  })
  for (const event of desk.journal) {
    log = appendEvent(log, { at: '2026-02-13', actor: 'desk', kind: 'escalation', payload: event })
  }
  const { entries } = log

  test('gives the state again, from the events and from the evidence log', () => {
    const plain = replayEscalation(desk.journal, stepwise)
    expect(plain).toEqual({
      state: desk.state,
      events: desk.journal.length,
      nextReviewOn: desk.last?.nextReviewOn,
    })
    expect(replayEscalation(log, stepwise)).toEqual(plain)
    expect(replayEscalation(entries, stepwise, { head: logHead(log) })).toEqual(plain)
  })

  test('knows the letter that covered a touch with others, as the day said it', () => {
    const items = [item(), item({ invoiceId: 'F-2' })]
    const day = evaluateEscalation({ states: [], items, asOf: '2026-02-11', policy: stepwise })
    const sent = { type: 'notice-sent', on: '2026-02-12', commandId: 'F-1/1+1' } as const
    for (const [place, { state, events }] of day.cases.entries()) {
      expect(state.pending).toMatchObject({ letterId: 'F-1/1+1' })
      const journal = [{ type: 'case-opened', item: items[place]! } as const, ...events]
      expect(replayEscalation(journal, stepwise).state).toEqual(state)
      const made = transition(state, sent, stepwise)
      expect(made).toMatchObject({ state: { lastTouch: { sentOn: '2026-02-12' } } })
      expect(replayEscalation([...journal, sent], stepwise).state).toEqual('state' in made && made.state)
    }
    // A day that commands no touch has none that a letter covers.
    const reached = { type: 'day-reached', on: '2026-01-06', letterId: 'F-1/1+1' } as const
    const opened = startEscalation(stepwise, item())
    expect(transition(opened, reached, stepwise)).toMatchObject({ state: { pending: null } })
    expect(refusal(() => transition(opened, { ...reached, letterId: '' }, stepwise))).toEqual([
      'id.invalid',
      'event.letterId',
    ])
  })

  const altered = entries.map((entry, index) =>
    index === entries.length - 1
      ? { ...entry, payload: { type: 'payment-received', on: '2026-02-13', amount: '900.00' } }
      : entry,
  )
  const erased = entries.map((entry, index) => (index === 2 ? { ...entry, payload: undefined } : entry))
  test.each<[string, unknown, unknown, [code: string, path: string]]>([
    ['cut in the middle', entries.filter((_, index) => index !== 5), {}, ['log.invalid', 'journal[5]']],
    ['altered', altered, {}, ['log.invalid', `journal[${String(entries.length - 1)}]`]],
    [
      'cut at its end, against its head',
      entries.slice(0, -1),
      { head: logHead(log) },
      ['log.invalid', `journal[${String(entries.length - 1)}]`],
    ],
    [
      'whose event was taken out',
      erased.map(({ payload, ...rest }) => (payload === undefined ? rest : { ...rest, payload })),
      {},
      ['log.invalid', 'journal[2]'],
    ],
    [
      'cut so that a touch was sent which nobody commanded',
      desk.journal.filter(({ type }) => type !== 'day-reached'),
      {},
      ['log.invalid', 'journal[1]'],
    ],
    ['without its beginning', desk.journal.slice(1), {}, ['log.invalid', 'journal[0]']],
    ['that is empty', [], {}, ['log.invalid', 'journal']],
    ['of nothing', undefined, {}, ['input.missing', 'journal']],
    [
      'out of order',
      [desk.journal[0], desk.journal.at(-1), desk.journal[1]],
      {},
      ['date.order', 'journal[2].on'],
    ],
    [
      'with a malformed event',
      [desk.journal[0], { type: 'payment-received', on: '2026-02-13', amount: 'x' }],
      {},
      ['decimal.invalid', 'journal[1].amount'],
    ],
    ['of too many events', Array(1_000_001), {}, ['input.range', 'journal']],
    ['with a hole', [desk.journal[0], undefined], {}, ['input.missing', 'journal[1]']],
    ['that is no journal', 'journal', {}, ['log.invalid', 'log']],
    ['that is a revoked proxy', revokedProxy(), {}, ['log.invalid', 'log']],
    ['with a misspelt option', desk.journal, { heads: 1 }, ['input.unknown-key', 'options.heads']],
  ])('%s is refused', (_, journal, options, expected) => {
    expect(refusal(() => replayEscalation(journal as never, stepwise, options as never))).toEqual(expected)
  })

  test('however it is batched, its state is one', () => {
    const [opened, ...events] = desk.journal as unknown as readonly [CaseOpened, ...EscalationEvent[]]
    for (const cut of [1, 5, 9]) {
      const part = replayEscalation([opened, ...events.slice(0, cut)], stepwise).state
      const state = events.slice(cut).reduce((before, event) => after(before, event, stepwise).state, part)
      expect(state).toEqual(desk.state)
    }
  })
})

describe('a simulation', () => {
  test('names who acts how, by when, and on which day past due', () => {
    expect(simulateEscalation(graded, item(), 90).touches[3]).toEqual({
      on: '2026-05-05',
      daysPastDue: 90,
      stage: 'lawyer-letter',
      type: 'compose-notice',
      notice: 'lawyer-letter',
      channel: 'letter',
      tone: 'formal',
      role: 'external-counsel',
      needsApproval: true,
      deadline: '2026-05-15',
    })
    expect(simulateEscalation(graded, item(), 89).touches.length).toBe(3)
    expect(simulateEscalation(graded, item(), 0)).toEqual({ touches: [], through: '2026-02-04', stage: null })
  })

  test('of a jump makes each touch once, also where a stage counts from the touch before it', () => {
    const touchesOf = (policy: EscalationPolicy) =>
      simulateEscalation({ ...policy, semantics: 'jump' }, item(), 400).touches.map(({ on, stage: id }) => [
        on,
        id,
      ])
    // The lawyer's letter is the most severe that follows the deadline of ten days; its own deadline asks for no second one.
    expect(touchesOf(escalationPresets['formal-first'])).toEqual([
      ['2026-02-04', 'due-today'],
      ['2026-02-05', 'overdue-notice'],
      ['2026-02-16', 'lawyer-letter'],
    ])
    const chasing = policyOf(stage('call', 1), {
      ...stage('chase', 0),
      fromDaysPastDue: undefined as never,
      trigger: { from: 'previous-notice', days: 5 },
    })
    expect(touchesOf(chasing)).toEqual([
      ['2026-02-05', 'call'],
      ['2026-02-10', 'chase'],
    ])
  })

  test('of a disputed item dunned for nothing shows nothing', () => {
    expect(simulateEscalation(graded, item({ disputed: '900.00' }), 400).touches).toEqual([])
  })

  test('of a policy that asks for a balance and repeats', () => {
    const policy: EscalationPolicy = {
      ...policyOf(stage('call', 1, { minBalance: { EUR: '900.00' }, repeat: { everyDays: 10, times: 2 } })),
      anchor: 'oldest-item',
    }
    expect(simulateEscalation(policy, item(), 60).touches.map(({ on }) => on)).toEqual([
      '2026-02-05',
      '2026-02-15',
      '2026-02-25',
    ])
    expect(simulateEscalation(policy, item({ open: '899.99' }), 60).touches).toEqual([])
  })

  test.each([-1, 3661, 1.5])('not of %d days', (days) => {
    expect(refusal(() => simulateEscalation(graded, item(), days))).toEqual(['input.range', 'days'])
  })
})

describe('a picture', () => {
  test('of a ladder with a branch goes past it, of a jump goes from the start', () => {
    expect(escalationDiagram(stepwise)).toContain('    s5 --> s8 : 60 days after the due date\n')
    const jump = escalationDiagram({ ...graded, semantics: 'jump' })
    expect(jump).toContain('    [*] --> s3 : 90 days after the due date, if approved\n')
  })

  test('of a branch at the beginning and at the end', () => {
    const branch = (id: string, days: number): ReturnType<typeof stage> =>
      ({
        ...stage(id, 0),
        fromDaysPastDue: undefined,
        trigger: { from: 'dispute-rejection', days },
        onlyAfter: 'dispute-rejected',
      }) as never
    const policy = policyOf(branch('a', 0), stage('b', 1), branch('c', 7))
    expect(escalationDiagram(policy)).toContain('    [*] --> s1 : 1 day after the due date\n')
  })

  test('in tables keeps bars inside their cells, and shows what is missing', () => {
    const policy = policyOf(stage('a', 1, { role: 'a|b', needsApproval: true, approvedBy: 'board' }))
    const [, , row] = transitionTable(policy).split('\n')
    expect(row).toBe('| a | 1 day after the due date | reminder | a\\|b | phone | board | – | – |')
    expect(transitionTable(stepwise)).toContain('| settled | reopened | open |')
  })

  test('is the same for the same policy', () => {
    expect(escalationDiagram(structuredClone(stepwise))).toBe(escalationDiagram(stepwise))
  })
})

describe('possible events', () => {
  const desk = new Desk(escalationPresets['formal-first'], item()).through('2026-02-15')
  test('name a referral from the day after the deadline on', () => {
    const has = (asOf?: string) => possibleEvents(desk.state, desk.policy, asOf).includes('referred')
    expect([has(), has('2026-02-15'), has('2026-02-16')]).toEqual([false, false, true])
  })

  test('name an approval while one is asked for, and an override while the policy has one', () => {
    const at = new Desk(stepwise, item())
    expect(possibleEvents(at.state, stepwise)).toContain('override-requested')
    at.happens({ type: 'contact-lost', on: '2026-02-05' })
    const asked = startEscalation(policyOf(stage('a', 1)), item())
    expect(possibleEvents(asked, policyOf(stage('a', 1)))).not.toContain('override-requested')
  })

  test('of a day before the last event are an error', () => {
    expect(refusal(() => possibleEvents(desk.state, desk.policy, '2026-02-01'))).toEqual([
      'date.order',
      'asOf',
    ])
  })
})

describe('a calendar of reminders', () => {
  test('puts grace between the due date and what follows it', () => {
    const policy = { ...escalationPresets['series-5'], graceDays: 3 }
    expect(reminderPlan({ dueDate: '2026-06-19' }, policy).map(({ offset }) => offset)).toEqual([
      -7, 0, 10, 17,
    ])
  })

  test.each<[string, unknown, [code: string, path: string]]>([
    ['nothing', undefined, ['input.missing', 'facts']],
    ['no due date', {}, ['input.missing', 'facts.dueDate']],
    ['settled on no day', { dueDate: '2026-06-19', settledOn: 'x' }, ['date.invalid', 'facts.settledOn']],
    ['completed on no day', { dueDate: '2026-06-19', completedOn: 7 }, ['date.invalid', 'facts.completedOn']],
    ['at the end of the calendar', { dueDate: '9999-12-31' }, ['date.out-of-range', 'facts.dueDate']],
  ])('refuses %s', (_, facts, expected) => {
    expect(refusal(() => reminderPlan(facts as never, escalationPresets['series-5']))).toEqual(expected)
  })
})
