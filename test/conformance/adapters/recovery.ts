import { chinaCalendar } from '../../../src/calendar/index.js'
import {
  expectedRecovery,
  limitationClock,
  paymentOrderTimeline,
  premiumRange,
  pursuitDecision,
  type ExpectedRecoveryRequest,
  type LimitationFacts,
  type PaymentOrderDates,
  type PremiumRangeRequest,
  type PursuitFacts,
  type PursuitPolicy,
} from '../../../src/recovery/index.js'
import type { Adapters } from './adapter.js'

const calendars = { cn: chinaCalendar }

export const adapters: Adapters = {
  premiumRange: ({ request, asOf }: { request: PremiumRangeRequest; asOf: string }) =>
    premiumRange(request, asOf),
  expectedRecovery: ({ request, asOf }: { request: ExpectedRecoveryRequest; asOf: string }) =>
    expectedRecovery(request, asOf),
  pursuitDecision: ({ facts, policy, asOf }: { facts: PursuitFacts; policy: PursuitPolicy; asOf: string }) =>
    pursuitDecision(facts, policy, asOf),
  limitationClock: ({ facts, calendar, asOf }: { facts: LimitationFacts; calendar: 'cn'; asOf: string }) =>
    limitationClock(facts, { warnAt: [180, 90, 30], calendar: calendars[calendar] }, asOf),
  paymentOrderTimeline: ({ dates, calendar }: { dates: PaymentOrderDates; calendar: 'cn' }) =>
    paymentOrderTimeline({ ...dates, calendar: calendars[calendar] }),
}
