import type { NoticeKind } from './notice-kind.js'

const GUIDES = "A Chinese collection firm's guides for trade creditors: what an overdue notice states"
const REMINDERS = "A Chinese collection firm's guide for trade creditors: the series of reminders"
const FILE = "A Chinese collection firm's guide for trade creditors: the file that goes with a case"
const WRITTEN =
  "A Chinese collection firm's guide for trade creditors: what was negotiated is confirmed in writing"
const DISPUTES = "A Chinese collection firm's guide for trade creditors: objections with written proof"
const PRACTICE = 'credit management practice'

/** The content that the guides require in a notice of overdue payment and in a final demand. */
const DEMANDED = new Set([
  'letterDate',
  'parties',
  'items',
  'lateCharge',
  'deadline',
  'consequences',
  'priorContacts',
])

/** The source of the content per kind. */
const BY_KIND: Readonly<Record<NoticeKind, string>> = {
  'pre-due-reminder': REMINDERS,
  'due-today': REMINDERS,
  'friendly-reminder': REMINDERS,
  'promise-confirmation': WRITTEN,
  'overdue-notice': PRACTICE,
  'final-demand': PRACTICE,
  'lawyer-letter': PRACTICE,
  'hand-over-file': FILE,
  'instalment-agreement': WRITTEN,
  'dispute-acknowledgement': DISPUTES,
  'dispute-decision': DISPUTES,
  'supplementary-agreement': WRITTEN,
  'grace-confirmation': WRITTEN,
  'account-statement': PRACTICE,
  'supply-hold': 'Civil Code of the People’s Republic of China, articles 526 to 528',
  'payment-receipt': 'Civil Code of the People’s Republic of China, articles 560 and 561',
  'completion-receipt': REMINDERS,
  'guarantor-demand': 'Civil Code of the People’s Republic of China, articles 692 and 693',
  'assignment-notice': 'Civil Code of the People’s Republic of China, article 546',
  'rescission-notice': 'Civil Code of the People’s Republic of China, articles 563, 565 and 634',
  'case-closed': PRACTICE,
  'payment-order-data': 'Civil Procedure Law of the People’s Republic of China, order for payment',
  'claim-filing-data': 'Enterprise Bankruptcy Law of the People’s Republic of China, articles 46 and 49',
  'sme-complaint-data': 'State Council Order 802 (2025), complaints about late payment',
  'warning-report': PRACTICE,
  'approval-request': PRACTICE,
}

/** Blocks with a source of their own, whatever the kind. */
const BY_BLOCK: Readonly<Record<string, string>> = {
  payTo: PRACTICE,
  signature: 'practice: a formal letter is signed',
  evidence: FILE,
  authority: 'rule of this package: for counsel, never printed',
  currency: 'rule of this package',
  asOf: 'rule of this package',
  number: PRACTICE,
  contract: PRACTICE,
}

/** The source of a field in a kind of notice. */
export function sourceOf(kind: NoticeKind, name: string): string {
  const isDemand = kind === 'overdue-notice' || kind === 'final-demand' || kind === 'lawyer-letter'
  if (isDemand && DEMANDED.has(name)) return GUIDES
  return Object.hasOwn(BY_BLOCK, name) ? (BY_BLOCK[name] as string) : BY_KIND[kind]
}
