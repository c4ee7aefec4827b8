import type { EscalationEventType } from './events.js'
import type { EscalationPhase } from './state.js'

/**
 * The transition table: per phase, the events that it allows, and the phases to which each may lead. An event that is
 * not here is refused.
 */
export const TRANSITIONS: Readonly<
  Record<EscalationPhase, Readonly<Partial<Record<EscalationEventType, readonly EscalationPhase[]>>>>
> = {
  open: {
    'day-reached': ['open'],
    'notice-sent': ['open'],
    'receipt-confirmed': ['open'],
    'touch-withdrawn': ['open'],
    'payment-received': ['open', 'settled'],
    'credit-note-issued': ['open', 'settled'],
    'balance-restated': ['open', 'settled'],
    'promise-made': ['open'],
    'promise-kept': ['open'],
    'promise-broken': ['open'],
    'dispute-raised': ['open'],
    'dispute-narrowed': ['open'],
    'dispute-accepted': ['open', 'settled'],
    'dispute-rejected': ['open'],
    'plan-agreed': ['open'],
    'plan-kept': ['open'],
    'plan-breached': ['open'],
    'grace-granted': ['open'],
    'hold-placed': ['open'],
    'hold-lifted': ['open'],
    'contact-lost': ['open'],
    'contact-made': ['open'],
    'insolvency-filed': ['insolvent'],
    'override-requested': ['open'],
    'approval-given': ['open'],
    'approval-refused': ['open'],
    'stage-set': ['open'],
    referred: ['referred'],
    'written-off': ['written-off'],
  },
  referred: {
    'day-reached': ['referred'],
    'payment-received': ['referred', 'settled'],
    'credit-note-issued': ['referred', 'settled'],
    'balance-restated': ['referred', 'settled'],
    recovered: ['referred', 'settled'],
    'insolvency-filed': ['insolvent'],
    'written-off': ['written-off'],
    reopened: ['open'],
  },
  insolvent: {
    'day-reached': ['insolvent'],
    'payment-received': ['insolvent', 'settled'],
    'credit-note-issued': ['insolvent', 'settled'],
    'balance-restated': ['insolvent', 'settled', 'open'],
    recovered: ['insolvent', 'settled'],
    'written-off': ['written-off'],
    reopened: ['open'],
  },
  settled: {
    'day-reached': ['settled'],
    'balance-restated': ['settled', 'open'],
    reopened: ['open'],
  },
  'written-off': {
    'day-reached': ['written-off'],
    'balance-restated': ['written-off', 'open'],
    reopened: ['open'],
  },
}

/** The phases in which nothing is left to do. */
export const FINAL_PHASES: readonly EscalationPhase[] = ['settled', 'written-off']
