import type { NoticeKind } from './notice-kind.js'

/**
 * A standard statement in a letter to a debtor: that the creditor wishes to continue the business relation, that all
 * rights are reserved, and how the matter can be settled.
 */
export type NoticeBlock = 'willingness' | 'reservation' | 'way-out'

/** The blocks of content that a notice may have, by field name. */
export type ContentName =
  | 'number'
  | 'contract'
  | 'payTo'
  | 'discounts'
  | 'replyBy'
  | 'lateCharge'
  | 'costs'
  | 'deadline'
  | 'objectionBy'
  | 'minFirstShare'
  | 'consequences'
  | 'earlierNotice'
  | 'priorContacts'
  | 'evidence'
  | 'signature'
  | 'promise'
  | 'counselPoints'
  | 'authority'
  | 'handOver'
  | 'plan'
  | 'dispute'
  | 'decision'
  | 'concession'
  | 'inKind'
  | 'grace'
  | 'statement'
  | 'hold'
  | 'receipt'
  | 'completion'
  | 'guarantee'
  | 'assignment'
  | 'rescission'
  | 'closing'
  | 'filing'
  | 'warning'
  | 'approval'

/** The composition of a kind of notice. */
export interface KindRule {
  /** The reader. */
  readonly audience: 'debtor' | 'guarantor' | 'counsel' | 'authority' | 'internal'
  /** How the parties are named: with addresses and contacts, with contacts, or by name. */
  readonly parties: 'full' | 'contact' | 'name'
  /** Further parties that it requires. */
  readonly alsoNeeds?: 'counsel' | 'guarantor' | 'assignee'
  /** When the items are due, relative to the day of the letter or of its figures. */
  readonly items: 'not-yet-due' | 'due-today' | 'past-due' | 'settled' | 'any'
  /** Required content. */
  readonly needs: readonly ContentName[]
  /** Optional content; entries that are also in `needs` are required. */
  readonly may: readonly ContentName[]
  /** The standard statements that it must contain. */
  readonly blocks: readonly NoticeBlock[]
}

const BOTH: readonly NoticeBlock[] = ['willingness', 'way-out']
const ALL: readonly NoticeBlock[] = ['willingness', 'reservation', 'way-out']
const HEAD: readonly ContentName[] = ['number', 'contract']

const demand = (needs: readonly ContentName[], may: readonly ContentName[]): KindRule => ({
  audience: 'debtor',
  parties: 'full',
  items: 'past-due',
  needs: ['payTo', 'lateCharge', 'deadline', 'consequences', 'priorContacts', ...needs],
  may: [...HEAD, 'costs', ...may],
  blocks: ALL,
})

const soft = (
  items: KindRule['items'],
  needs: readonly ContentName[],
  may: readonly ContentName[],
): KindRule => ({
  audience: 'debtor',
  parties: 'contact',
  items,
  needs,
  may: [...HEAD, ...may],
  blocks: BOTH,
})

const formal = (
  needs: readonly ContentName[],
  may: readonly ContentName[],
  blocks: readonly NoticeBlock[],
): KindRule => ({
  audience: 'debtor',
  parties: 'full',
  items: 'any',
  needs,
  may: [...HEAD, 'evidence', ...may],
  blocks,
})

const filing = (items: KindRule['items']): KindRule => ({
  audience: 'authority',
  parties: 'full',
  items,
  needs: ['filing', 'lateCharge', 'evidence'],
  may: [...HEAD, 'costs', 'signature'],
  blocks: [],
})

const internal = (needs: readonly ContentName[]): KindRule => ({
  audience: 'internal',
  parties: 'name',
  items: 'any',
  needs,
  may: [...HEAD, 'lateCharge'],
  blocks: [],
})

/** The rule per kind. */
export const KIND_RULES = /* #__PURE__ */ ((): Readonly<Record<NoticeKind, KindRule>> => ({
  'pre-due-reminder': soft('not-yet-due', ['payTo'], ['discounts']),
  'due-today': soft('due-today', ['payTo'], []),
  'friendly-reminder': soft('past-due', ['payTo'], ['replyBy', 'priorContacts']),
  'promise-confirmation': soft('any', ['promise'], ['replyBy', 'payTo', 'evidence']),
  'overdue-notice': demand([], ['objectionBy', 'minFirstShare', 'evidence', 'signature']),
  'final-demand': demand(['evidence', 'signature'], ['objectionBy', 'minFirstShare', 'earlierNotice']),
  'lawyer-letter': {
    ...demand(['evidence', 'signature', 'counselPoints'], ['authority', 'earlierNotice']),
    alsoNeeds: 'counsel',
  },
  'hand-over-file': {
    ...formal(
      ['handOver', 'lateCharge', 'priorContacts', 'evidence'],
      ['costs', 'authority', 'signature'],
      [],
    ),
    audience: 'counsel',
  },
  'instalment-agreement': formal(
    ['plan', 'lateCharge', 'payTo', 'signature'],
    ['costs', 'priorContacts'],
    ['willingness', 'reservation'],
  ),
  'dispute-acknowledgement': formal(['dispute'], ['payTo', 'priorContacts', 'signature'], ALL),
  'dispute-decision': formal(['decision'], ['payTo', 'signature'], ALL),
  'supplementary-agreement': formal(
    ['concession', 'lateCharge', 'payTo', 'signature'],
    ['costs', 'inKind', 'priorContacts'],
    ['willingness', 'reservation'],
  ),
  'grace-confirmation': formal(['grace'], ['signature'], ALL),
  'account-statement': formal(['statement', 'replyBy', 'payTo', 'signature'], [], ALL),
  'supply-hold': formal(['hold', 'payTo'], ['replyBy', 'priorContacts', 'signature'], ALL),
  'payment-receipt': soft('any', ['receipt'], []),
  'completion-receipt': soft('any', ['completion', 'payTo'], []),
  'guarantor-demand': {
    ...demand(['guarantee', 'signature'], ['evidence', 'earlierNotice']),
    audience: 'guarantor',
    alsoNeeds: 'guarantor',
  },
  'assignment-notice': {
    ...formal(['assignment', 'payTo', 'signature'], [], ['willingness', 'way-out']),
    alsoNeeds: 'assignee',
  },
  'rescission-notice': formal(['rescission', 'earlierNotice', 'signature'], ['payTo', 'lateCharge'], ALL),
  'case-closed': { ...soft('settled', ['closing'], []), blocks: ['willingness'] },
  'payment-order-data': filing('past-due'),
  'claim-filing-data': filing('any'),
  'sme-complaint-data': filing('past-due'),
  'warning-report': internal(['warning']),
  'approval-request': internal(['approval']),
}))()
