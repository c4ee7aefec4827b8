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
