import {
  confirmAgreement,
  proposeAgreement,
  proposePlan,
  type Agreement,
  type AgreementProposal,
  type InstalmentPlan,
  type PlanRequest,
} from '../../src/settlement/index.js'

/** An amount in minor units, from its text. */
export const units = (amount: string): bigint => BigInt(amount.replace('.', ''))

/** The plan of the articles: 100,000 in three parts, the first of 30 %, monthly from 1 April 2026. */
export const threeParts = (request: Partial<PlanRequest> = {}): InstalmentPlan =>
  proposePlan({
    total: '100000.00',
    currency: 'CNY',
    instalments: 3,
    firstShare: '0.30',
    start: '2026-04-01',
    every: 'month',
    ...request,
  })

/** A list in another order, by a seed. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const keyed = items.map((item, index) => ({ item, key: Math.sin(seed + index * 7919) }))
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item)
}

/** A JavaScript date text some days after a day. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** An agreement about INV-7 of 28 March 2026, confirmed by e-mail on 30 March. */
export function confirmed(change: Partial<AgreementProposal> = {}): Agreement {
  const proposed = proposeAgreement({
    id: 'A-1',
    kind: 'grace',
    subject: 'INV-7',
    proposedOn: '2026-03-28',
    ...change,
  })
  const result = confirmAgreement(proposed, {
    form: 'email',
    evidenceId: 'mail-991',
    party: 'Wang Fang',
    date: '2026-03-30',
  })
  if ('refused' in result) throw new Error(result.refused.code)
  return result.agreement
}
