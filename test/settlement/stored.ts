import {
  approvalRoute,
  decideApproval,
  openDispute,
  proposeAgreement,
  resolveDispute,
  waiveLateCharge,
  type Agreement,
  type Approval,
  type DisputeCase,
  type InstalmentPlan,
  type LateChargeWaiver,
} from '../../src/settlement/index.js'
import { confirmed, threeParts } from './given.js'

/** Agreements as they are stored: one proposed, one confirmed. */
export const agreement: readonly Agreement[] = [
  confirmed({ openUntil: '2026-04-10', startsOn: '2026-04-01' }),
  proposeAgreement({ id: 'A-2', kind: 'settlement', subject: 'INV-8', proposedOn: '2026-03-28' }),
]

const { approval: draft } = approvalRoute(
  {
    id: 'REQ-1',
    kind: 'instalment-plan',
    currency: 'CNY',
    amount: '100000',
    requester: 'li.wei',
    requestedOn: '2026-03-02',
    keyCustomer: true,
    assessmentId: 'AS-1',
  },
  {
    rules: [{ kind: 'instalment-plan', bands: [{ upTo: null, roles: ['team-lead', 'finance-director'] }] }],
    stepDays: 2,
    expiresAfterDays: 14,
    distinctApprovers: true,
    important: { from: { CNY: '500000' }, role: 'legal' },
    assessedKinds: ['instalment-plan'],
  },
)

/** What an event makes of an approval. */
function after(state: Approval, event: Parameters<typeof decideApproval>[1]): Approval {
  const result = decideApproval(state, event)
  return 'refused' in result ? state : result.state
}
const pending = after(draft, { type: 'submit', on: '2026-03-03' })

/** Approvals as they are stored: a draft, and one that is decided in part. */
export const approvals: readonly Approval[] = [
  { ...draft, assessmentId: null },
  after(pending, { type: 'approve', actor: 'zhao.min', role: 'team-lead', on: '2026-03-04' }),
]

const { dispute } = openDispute(
  {
    id: 'D-1',
    invoiceId: 'INV-7',
    customerId: 'C-1',
    currency: 'CNY',
    outstanding: '100000.00',
    disputed: '30000.00',
    ground: 'quality',
    raisedOn: '2026-03-20',
    receivedOn: '2026-03-10',
    inspectionDays: 15,
    acceptanceClause: 'clause 8',
  },
  { proofDays: 10, requiredProof: ['inspection-report'], lateProof: 'refused', reasonableDays: 30 },
)
const resolved = resolveDispute(
  { dispute, accepted: '20000', decidedOn: '2026-04-02', dueDate: '2026-03-31' },
  { payWithinDays: 10, mediationDays: 30, lateChargeOnRejected: 'from-decision' },
)

/** Disputes as they are stored: an open one, and what became of it. */
export const disputes: readonly DisputeCase[] = [
  { ...dispute, acceptanceClause: null },
  ...('refused' in resolved ? [] : [resolved.dispute]),
]

/** A plan with a charge, as it is stored. */
export const plan: readonly InstalmentPlan[] = [
  threeParts({ charges: [{ kind: 'fee', amount: '50.00', basis: 'clause 7', with: 'first' }] }),
]

const { waiver: conditional } = waiveLateCharge({
  currency: 'CNY',
  accrued: '9000.00',
  waive: { share: '0.5' },
  eligibility: { waiver: true },
  agreement: confirmed({ kind: 'late-charge-waiver' }),
  milestones: [{ dueDate: '2026-04-30', amount: '104500' }],
  graceDays: 3,
})

/** A waiver, as it is stored. */
export const waiver: readonly LateChargeWaiver[] = conditional === null ? [] : [conditional]
