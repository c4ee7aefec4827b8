import { expect, test } from 'vitest'
import type { Documents } from '../../src/ledger/index.js'
import { combineRuns, finishRun, runCreditControl } from '../../src/portfolio/index.js'
import { checkAs } from '../../src/schemas/index.js'
import { invoice } from '../ledger/given.js'
import { policyOf } from './given.js'

/*
 * An identifier of a document has at most 200 characters. The names that escalation makes of it, for the case of an
 * instalment, its commands and the letters that cover them, are longer, and go through the journal and the stored forms.
 */

const policy = policyOf()
const id = 'x'.repeat(200)
const documents: Documents = {
  invoices: [
    invoice({
      id,
      amount: '100',
      dueDate: '2026-02-28',
      instalments: [
        { dueDate: '2026-01-31', amount: '60' },
        { dueDate: '2026-02-28', amount: '40' },
      ],
    }),
    invoice({ id: `y${id.slice(1)}`, amount: '30' }),
  ],
}

test('an invoice whose name is as long as it may be goes through the mornings', () => {
  const first = runCreditControl({ documents, policy, asOf: '2026-03-31' })
  const cases = [`${id}#1`, `${id}#2`, `y${id.slice(1)}`]
  expect(first.escalation.states.map(({ caseId }) => caseId)).toEqual(cases)
  expect(first.setAside).toEqual([])
  const sent = first.escalation.commands.flatMap((command) => ('items' in command ? command.items : []))
  expect(sent.map(({ caseId }) => caseId).sort()).toEqual(cases)

  const { states } = first.escalation
  const events = sent.map(({ caseId, commandId }) => ({
    caseId,
    event: { type: 'notice-sent', on: '2026-03-31', commandId } as const,
  }))
  const second = runCreditControl({ documents, policy, asOf: '2026-04-01', journal: { states, events } })
  expect(second.escalation.refused).toEqual([])
  expect(second.escalation.states.map(({ lastTouch }) => lastTouch?.sentOn)).toEqual(
    Array(3).fill('2026-03-31'),
  )
})

test('its states and its run are stored and read again', () => {
  const request = { documents, policy, asOf: '2026-03-31' }
  const run = runCreditControl(request)
  const [state] = run.escalation.states
  expect(checkAs('escalation-state', state)).toMatchObject({ ok: true })
  expect(checkAs('control-run', run)).toMatchObject({ ok: true })
  expect(finishRun(combineRuns([run])).escalation).toEqual(run.escalation)
})
