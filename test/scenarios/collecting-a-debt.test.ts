import { describe, expect, test } from 'vitest'
import { escalationPresets, replayEscalation, simulateEscalation } from 'receivables/escalation'
import { Desk, item } from '../escalation/given.js'

// One invoice of 900.00 EUR, invoiced on 5 January and due on 4 February 2026, under the stepwise preset: reminders on
// 1, 4, 11 and 18 February, a formal notice on 6 March, and so on. Every touch is made on its day.
const { stepwise } = escalationPresets
const desk = (fields = {}) => new Desk(stepwise, item(fields))

test('nobody answers: reminders, a formal notice, a final demand, a collector, a lawyer, and at last the file', () => {
  expect(desk().through('2026-06-30').touches).toEqual([
    ['2026-02-01', 'pre-due-reminder'],
    ['2026-02-04', 'due-today'],
    ['2026-02-11', 'friendly-reminder'],
    ['2026-02-18', 'second-reminder'],
    ['2026-03-06', 'overdue-notice'],
    // The deadline of 10 days ends on 16 March; the next step is the day after.
    ['2026-03-17', 'final-demand'],
    ['2026-04-05', 'dedicated-collector'],
    ['2026-05-05', 'lawyer-letter'],
    ['2026-05-16', 'legal-action'],
  ])
})

test('the simulation shows that calendar before the policy goes live', () => {
  const { touches } = simulateEscalation(stepwise, item(), 150)
  expect(touches.map(({ on, stage }) => [on, stage])).toEqual(desk().through('2026-06-30').touches)
})

test('pays after the second reminder: nothing more is sent', () => {
  const acme = desk()
    .through('2026-02-18')
    .happens({ type: 'payment-received', on: '2026-02-20', amount: '900.00' })
    .through('2026-12-31')
  expect(acme.state.phase).toBe('settled')
  expect(acme.touches.at(-1)).toEqual(['2026-02-18', 'second-reminder'])
})

describe('disputes a third of the goods', () => {
  const disputing = () =>
    desk()
      .through('2026-02-12')
      .happens({ type: 'dispute-raised', on: '2026-02-13', id: 'D-1', amount: '300.00' })

  test('the other two thirds are dunned on', () => {
    const acme = disputing().through('2026-03-06')
    const [letter] = acme.commands.filter((command) => command.stage === 'overdue-notice')
    expect(letter).toMatchObject({ type: 'compose-notice', items: [{ amount: '600.00' }] })
  })

  test('once these are paid, everything rests: the stage does not rise', () => {
    const acme = disputing()
      .through('2026-03-06')
      .happens({ type: 'payment-received', on: '2026-03-10', amount: '600.00' })
      .through('2026-09-30')
    expect([acme.state.stage, acme.state.open]).toEqual(['overdue-notice', '300.00'])
  })

  test('the objection is right: a credit note ends the case', () => {
    const acme = disputing()
      .happens({ type: 'payment-received', on: '2026-03-10', amount: '600.00' })
      .happens({ type: 'dispute-accepted', on: '2026-03-20', id: 'D-1' })
    expect([acme.state.phase, acme.state.open]).toEqual(['settled', '0.00'])
  })

  test('the objection is unfounded: a restatement, mediation, then a collector and a lawyer', () => {
    const acme = disputing()
      .happens({ type: 'payment-received', on: '2026-02-20', amount: '600.00' })
      .happens({ type: 'dispute-rejected', on: '2026-03-20', id: 'D-1' })
      .through('2026-07-31')
    expect(acme.touches.slice(-5)).toEqual([
      ['2026-03-20', 'restatement'],
      // Ten days from 20 March end on the 30th; thirty days of mediation from the 31st end on 30 April.
      ['2026-03-31', 'mediation'],
      ['2026-04-05', 'dedicated-collector'],
      ['2026-05-05', 'lawyer-letter'],
      ['2026-05-16', 'legal-action'],
    ])
  })
})

test('breaks a promise twice: the second time nothing waits any longer', () => {
  const acme = desk().through('2026-02-11')
  for (const [id, madeOn, dueOn] of [
    ['P-1', '2026-02-12', '2026-02-20'],
    ['P-2', '2026-02-21', '2026-03-02'],
  ] as const) {
    acme.happens({ type: 'promise-made', on: madeOn, id, amount: '900.00', dueOn }).through(dueOn)
    expect(acme.state.stage).toBe('friendly-reminder')
    acme.happens({ type: 'promise-broken', on: dueOn, id })
  }
  const third = {
    type: 'promise-made',
    on: '2026-03-03',
    id: 'P-3',
    amount: '900.00',
    dueOn: '2026-03-31',
  } as const
  expect(acme.refusal(third)).toBe('escalation.promises-exhausted')
  acme.through('2026-03-06')
  expect(acme.touches.slice(-2)).toEqual([
    ['2026-03-02', 'second-reminder'],
    ['2026-03-06', 'overdue-notice'],
  ])
})

test('a plan in three parts is breached at the second instalment: dunning goes on where it stood', () => {
  const acme = desk()
    .through('2026-03-17')
    .happens({ type: 'plan-agreed', on: '2026-03-20', id: 'plan-1', amount: '900.00', until: '2026-05-20' })
    .happens({ type: 'payment-received', on: '2026-03-20', amount: '300.00' })
    .through('2026-04-25')
  expect(acme.state.stage).toBe('final-demand')
  acme.happens({ type: 'plan-breached', on: '2026-04-25', id: 'plan-1' }).through('2026-05-10')
  expect(acme.touches.slice(-2)).toEqual([
    ['2026-04-25', 'dedicated-collector'],
    ['2026-05-05', 'lawyer-letter'],
  ])
  expect(acme.state.open).toBe('600.00')
})

test('vanishes abroad: an approved override opens the lawyer’s letter before any formal demand', () => {
  const acme = desk().through('2026-02-11')
  const request = {
    type: 'override-requested',
    on: '2026-02-15',
    ground: 'debtor-vanished',
    by: 'li.wei',
  } as const
  expect(acme.refusal(request)).toBe('escalation.contact-not-lost')
  expect(acme.refusal({ type: 'referred', on: '2026-02-15', to: 'international-agency' })).toBe(
    'escalation.demand-missing',
  )
  acme.happens({ type: 'contact-lost', on: '2026-02-15' }).happens(request)
  expect(acme.touches.at(-1)).toEqual(['2026-02-15', 'lawyer-letter'])
  expect(acme.state.override).toEqual({
    ground: 'debtor-vanished',
    stage: 'lawyer-letter',
    approvedBy: 'chen',
    on: '2026-02-15',
  })
  acme.happens({ type: 'referred', on: '2026-03-01', to: 'international-agency' })
  expect(acme.state.phase).toBe('referred')
  acme.happens({ type: 'recovered', on: '2026-08-01', amount: '900.00' })
  expect(acme.state.phase).toBe('settled')
})

test('goes insolvent: dunning stops, orders are held, the claim is filed, and a dividend is all that comes', () => {
  const acme = desk().through('2026-03-06').happens({ type: 'insolvency-filed', on: '2026-03-08' })
  expect(acme.last?.commands.map(({ type }) => type)).toEqual(['hold-orders', 'prepare-hand-over'])
  acme.through('2026-06-30')
  expect(acme.touches.at(-1)).toEqual(['2026-03-06', 'overdue-notice'])
  acme
    .happens({ type: 'recovered', on: '2027-02-01', amount: '45.00' })
    .happens({ type: 'written-off', on: '2027-02-02' })
  expect([acme.state.phase, acme.state.open]).toEqual(['written-off', '0.00'])
})

test('a small debt is not worth pursuing: below the least amount nothing rises beyond reminders, and it is written off', () => {
  const policy = {
    ...stepwise,
    stages: stepwise.stages.map((stage) =>
      stage.act === 'reminder' ? stage : { ...stage, minAmount: { EUR: '50.00' } },
    ),
  }
  const acme = new Desk(policy, item({ open: '49.99' })).through('2026-12-31')
  expect(acme.touches.at(-1)).toEqual(['2026-02-18', 'second-reminder'])
  expect(acme.last?.reasons.map(({ code }) => code)).toContain('escalation.below-minimum')
  expect(acme.happens({ type: 'written-off', on: '2027-01-05' }).state.phase).toBe('written-off')
})

test('a long-standing customer is late once: grace binds only in writing, and then everything waits', () => {
  const acme = desk().through('2026-02-11')
  const grace = { type: 'grace-granted', on: '2026-02-12', id: 'G-1', until: '2026-03-31' } as const
  expect(acme.refusal({ ...grace, confirmedInWriting: false })).toBe('escalation.not-confirmed')
  acme.happens({ ...grace, confirmedInWriting: true }).through('2026-03-31')
  expect(acme.touches.at(-1)).toEqual(['2026-02-11', 'friendly-reminder'])
  acme.happens({ type: 'payment-received', on: '2026-03-31', amount: '900.00' })
  expect(acme.state.phase).toBe('settled')
})

test('a long-standing customer at an easier tempo: twice the days after the due date, the same days before it', () => {
  const policy = { ...stepwise, tempo: [{ segment: 'key-account', percent: 200 }] }
  const acme = new Desk(policy, item({ segment: 'key-account' })).through('2026-03-05')
  expect(acme.touches).toEqual([
    ['2026-02-01', 'pre-due-reminder'],
    ['2026-02-04', 'due-today'],
    ['2026-02-18', 'friendly-reminder'],
    ['2026-03-04', 'second-reminder'],
  ])
})

test('whatever happened, the journal gives the same state again', () => {
  const acme = desk()
    .through('2026-03-06')
    .happens({ type: 'dispute-raised', on: '2026-03-07', id: 'D-1', amount: '300.00' })
    .through('2026-05-20')
  expect(replayEscalation(acme.journal, stepwise).state).toEqual(acme.state)
})
