import { daysPastDue } from '../../../src/calendar/index.js'
import { accrueInterest } from '../../../src/interest/index.js'
import {
  confirmAgreement,
  grantGrace,
  openDispute,
  planStatus,
  promiseStatus,
  proposeAgreement,
  proposePlan,
  settleInKind,
  validatePlan,
  waiveLateCharge,
  waiverStatus,
  type Agreement,
  type AgreementKind,
  type Approval,
} from '../../../src/settlement/index.js'
import type { Adapters } from './adapter.js'

/** An agreement of January 2026, confirmed by a signed letter or not. */
function agreementOf(kind: AgreementKind, isConfirmed: boolean): Agreement {
  const proposed = proposeAgreement({ id: 'A-1', kind, subject: 'INV-1', proposedOn: '2026-01-05' })
  if (!isConfirmed) return proposed
  const result = confirmAgreement(proposed, {
    form: 'signed-letter',
    evidenceId: 'scan-1',
    party: 'debtor',
    date: '2026-01-06',
  })
  return 'refused' in result ? proposed : result.agreement
}

const approved: Approval = {
  schema: 'receivables/approval@1',
  id: 'REQ-1',
  kind: 'settlement-in-kind',
  currency: 'CNY',
  amount: '500000.00',
  requester: 'li.wei',
  status: 'approved',
  requestedOn: '2026-01-02',
  expiresOn: '2026-01-16',
  updatedOn: '2026-01-03',
  assessmentRequired: false,
  assessmentId: null,
  distinctApprovers: true,
  steps: [
    {
      role: 'finance-director',
      dueBy: '2026-01-04',
      decision: { outcome: 'approved', actor: 'qian.li', on: '2026-01-03' },
    },
  ],
}

export const adapters: Adapters = {
  openDispute: ({ facts, policy }) => openDispute(facts, policy),
  proposePlan: ({ dates = '2026-04-01', every = 'P1M', ...plan }) => {
    const { instalments } = proposePlan({ start: dates, every, ...plan })
    return {
      parts: instalments.map(({ amount }) => amount),
      dates: instalments.map(({ dueDate }) => dueDate),
    }
  },
  validatePlan: ({ minFirstShare, ...plan }) =>
    validatePlan(proposePlan({ start: '2026-04-01', every: 'P1M', ...plan }), { minFirstShare }),
  // Equal instalments, the first of which is due and unpaid but for `paid`; the reasonable time has passed.
  planStatus: ({ price, currency, instalments, paid }) => {
    const plan = proposePlan({
      total: price,
      currency,
      instalments,
      firstShare: 'equal',
      start: '2026-04-01',
      every: 'P1M',
    })
    const facts = { payments: [{ date: '2026-04-01', amount: paid }], demandedOn: '2026-04-02' }
    const { arrears, accelerationAvailable } = planStatus(plan, facts, '2026-04-18', {
      graceDays: 0,
      missedForDefault: 1,
      cure: 'none',
      acceleration: { rule: 'cn-civil-634', price, reasonableDays: 15 },
    })
    return { arrears, accelerationAvailable }
  },
  promiseStatus: ({ payments, asOf, toleranceDays, ...promise }) =>
    promiseStatus(promise, payments, asOf, { toleranceDays }),
  waiveLateCharge: ({ supplementaryAgreement, ...request }) =>
    waiveLateCharge({
      ...request,
      eligibility: { waiver: true },
      agreement: supplementaryAgreement ? agreementOf('late-charge-waiver', true) : null,
      milestones: [{ dueDate: '2026-04-30', amount: '104500.00' }],
      graceDays: 0,
    }),
  waiverStatus: ({ accrued, share, currency, paid, asOf }) => {
    const { waiver } = waiveLateCharge({
      currency,
      accrued,
      waive: { share },
      eligibility: { waiver: true },
      agreement: agreementOf('late-charge-waiver', true),
      milestones: [{ dueDate: '2026-04-30', amount: '104500.00' }],
      graceDays: 0,
    })
    return waiver === null ? waiver : waiverStatus(waiver, paid, asOf)
  },
  // What an extension, granted or not, does to the days and to the late charge.
  grantGrace: ({ dueDate, newDueDate, confirmedInWriting, asOf, principal, currency, daily }) => {
    const decision = grantGrace(
      {
        dueDate,
        newDueDate,
        lateReason: 'cash-flow',
        eligibility: { grace: true },
        agreement: agreementOf('grace', confirmedInWriting),
        limit: { currency, before: '500000', after: '300000' },
        trackOrdersFrom: newDueDate,
      },
      { maxDays: 60 },
    )
    const { interest } = accrueInterest({
      principal,
      currency,
      dueDate: decision.dueDate,
      asOf,
      policy: {
        rate: { daily },
        dayCount: 'ACT/365F',
        accrualStart: 'day-after-due',
        lastDay: 'included',
        paymentDay: 'charged',
        compounding: 'none',
        rounding: { scope: 'once', mode: 'half-up' },
        allocation: ['costs', 'interest', 'principal'],
      },
    })
    return { status: decision.status, days: daysPastDue(decision.dueDate, asOf), charge: interest }
  },
  settleInKind: ({ debt, value, haircut, currency, transferredOn, insolvencyAcceptedOn }) =>
    settleInKind(
      {
        currency,
        debt,
        dueDate: '2025-01-05',
        items: [{ id: 'goods', value, haircut, valuationId: 'report-1' }],
        agreement: agreementOf('settlement-in-kind', true),
        approval: approved,
        titlePassesOnDefault: false,
        transferBy: '2026-05-31',
        ...(transferredOn === undefined ? {} : { transferredOn }),
        ...(insolvencyAcceptedOn === undefined ? {} : { insolvencyAcceptedOn }),
        law: 'cn',
      },
      '2026-05-01',
    ),
}
