// A payment plan from the proposal to its breach: node examples/run.mjs settlement
import { explain } from 'receivables'
import {
  agreementBinds,
  confirmAgreement,
  planStatus,
  proposeAgreement,
  proposePlan,
  validatePlan,
} from 'receivables/escalation'

const plan = proposePlan({
  total: '100000.01',
  currency: 'CNY',
  instalments: 3,
  firstShare: '0.30',
  start: '2026-03-31',
  every: { months: 1 },
})

const payments = [{ date: '2026-03-31', amount: '30000.01' }]

/** Three days late are forgiven; one missed instalment is a default, and the rest may then be called due. */
const monitoring = { graceDays: 3, missedForDefault: 1, cure: 'none', acceleration: 'by-notice' } as const

/** The plan, the agreement on it, and how it goes. */
export function* main(): Generator<string, void, undefined> {
  yield `${plan.total} ${plan.currency} in ${String(plan.instalments.length)} parts`
  for (const { dueDate, payable } of plan.instalments) yield `  ${dueDate} ${payable.padStart(9)}`
  yield `  faults: ${String(validatePlan(plan, { minFirstShare: '0.30', maxInstalments: 6 }).length)}`

  const proposed = proposeAgreement({
    id: 'A-1',
    kind: 'instalment-plan',
    subject: 'INV-7',
    proposedOn: '2026-03-20',
  })
  const word = { form: 'oral', evidenceId: 'call-17', party: 'Wang Fang', date: '2026-03-23' } as const
  const byPhone = confirmAgreement(proposed, word)
  if ('refused' in byPhone) yield `by phone: ${explain(byPhone.refused, 'en')}`
  const byMail = confirmAgreement(proposed, { ...word, form: 'email', evidenceId: 'mail-9' })
  if ('refused' in byMail) return
  yield `by e-mail: ${agreementBinds(byMail.agreement, '2026-03-23').binds ? 'it binds' : 'it does not bind'}`

  for (const asOf of ['2026-03-31', '2026-05-01', '2026-05-04']) {
    const { state, arrears, dueNow } = planStatus(plan, payments, asOf, monitoring)
    yield `${asOf}: ${state}, in arrears ${arrears}, due ${dueNow}`
  }
  // The whole balance is called due, and a late charge that was waived on condition comes back.
  const breach = planStatus(
    plan,
    { payments, calledDueOn: '2026-05-05', waivedCharges: '1200.00' },
    '2026-05-05',
    monitoring,
  )
  yield `2026-05-05: ${breach.state}, due ${breach.dueNow}, revived charges ${breach.revivedCharges}`
}
