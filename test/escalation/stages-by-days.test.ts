import { describe, expect, test } from 'vitest'
import { after, item, play, policyOf, stage } from './given.js'

// The item of these tests is due on 4 February 2026.
const reached = (on: string) => ({ type: 'day-reached', on }) as const
const sentOn = (on: string, commandId: string) => ({ type: 'notice-sent', on, commandId }) as const

describe('a touch is repeated', () => {
  test('not as a reminder that payment will fall due, once it has', () => {
    const repeat = { everyDays: 2, times: 9 }
    const { fromDaysPastDue: _, ...soon } = stage('soon', 0, { repeat })
    const policy = policyOf({ ...soon, trigger: { from: 'due-date', days: -3 } }, stage('late', 30))
    const once = play(policy, item(), reached('2026-02-01'), sentOn('2026-02-01', 'F-1/1'))
    expect(once.nextReviewOn).toBe('2026-02-03')
    const again = play(
      policy,
      item(),
      reached('2026-02-01'),
      sentOn('2026-02-01', 'F-1/1'),
      reached('2026-02-03'),
      sentOn('2026-02-03', 'F-1/2'),
    )
    // The third would be on 5 February, the day after the due date; 'late' begins 30 days after it.
    expect(again.nextReviewOn).toBe('2026-03-06')
    expect(after(again.state, reached('2026-02-05'), policy).commands).toEqual([])
  })

  test('as a demand only once the item is overdue itself, also where somebody had set the stage before', () => {
    const repeat = { everyDays: 3, times: 2 }
    const policy = policyOf(
      stage('demand', 1, { act: 'formal-demand', deadlineDays: 5, repeat }),
      stage('later', 30),
    )
    const early = play(
      policy,
      item(),
      { type: 'stage-set', on: '2026-01-20', stage: 'demand', by: 'ann' },
      sentOn('2026-01-20', 'F-1/1'),
    )
    expect(early.nextReviewOn).toBe('2026-02-05')
    expect(after(early.state, reached('2026-01-23'), policy).commands).toEqual([])
    expect(after(early.state, reached('2026-02-04'), policy).commands).toEqual([])
    expect(after(early.state, reached('2026-02-05'), policy).commands).toMatchObject([{ stage: 'demand' }])
  })
})

test('a jump looks again when the demand may be made that stands in for a legal step, whatever gap the step asks for', () => {
  const relative = { trigger: { from: 'previous-notice', days: 2 }, act: 'legal', minGapDays: 7 } as const
  const { fromDaysPastDue: _, ...legal } = stage('lawyer', 0, relative)
  const policy = {
    ...policyOf(stage('reminder', 3), stage('demand', 7, { act: 'formal-demand', deadlineDays: 5 }), legal),
    semantics: 'jump',
  } as const
  // Reminded on day 3; two days later the lawyer's letter would match, and no demand was made.
  const reminded = play(policy, item(), reached('2026-02-07'), sentOn('2026-02-07', 'F-1/1'))
  expect(reminded.nextReviewOn).toBe('2026-02-09')
  expect(after(reminded.state, reached('2026-02-09'), policy).commands).toMatchObject([{ stage: 'demand' }])
})

describe('a stage that counts from a deadline', () => {
  const { fromDaysPastDue: _, ...lawyer } = stage('lawyer', 0, {
    trigger: { from: 'previous-deadline', days: 1 },
    act: 'legal',
  })
  const demand = stage('demand', 7, { act: 'formal-demand', deadlineDays: 5 })
  const stages = [stage('reminder', 1), demand, lawyer]
  // Demanded on day 7, 11 February, by the 16th; the lawyer's letter of the 17th sets no deadline.
  const events = [
    reached('2026-02-11'),
    sentOn('2026-02-11', 'F-1/1'),
    reached('2026-02-17'),
    sentOn('2026-02-17', 'F-1/2'),
  ]

  test('is reached again by a case that a payment has stepped back', () => {
    const payment = { to: 'one-stage', waitDays: 10 } as const
    const policy = { ...policyOf(...stages), stepBack: { payment } }
    const paid = play(policy, item(), ...events, {
      type: 'payment-received',
      on: '2026-02-20',
      amount: '100.00',
    })
    expect(paid.state.stage).toBe('demand')
    // The ten days of rest end with 1 March.
    expect(paid.nextReviewOn).toBe('2026-03-02')
    expect(after(paid.state, reached('2026-03-02'), policy).commands).toMatchObject([
      { stage: 'lawyer', items: [{ amount: '800.00' }] },
      { type: 'prepare-hand-over' },
    ])
  })

  test('is reached again by a jump that had fallen to the demand', () => {
    const minimum = { ...lawyer, minAmount: { EUR: '500.00' } }
    const policy = { ...policyOf(stages[0]!, demand, minimum), semantics: 'jump' } as const
    const disputed = play(
      policy,
      item(),
      ...events,
      { type: 'dispute-raised', on: '2026-02-20', id: 'D-1', amount: '600.00' },
      reached('2026-02-20'),
    )
    expect(disputed.state.stage).toBe('demand')
    const rejected = after(disputed.state, { type: 'dispute-rejected', on: '2026-02-25', id: 'D-1' }, policy)
    expect(after(rejected.state, reached('2026-02-25'), policy).commands).toMatchObject([
      { stage: 'lawyer', items: [{ amount: '900.00' }] },
      { type: 'prepare-hand-over' },
    ])
  })
})
