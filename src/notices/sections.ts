import { assetTable } from './asset-table.js'
import { chargeTable } from './charge-table.js'
import type { Sections, Section } from './layout.js'
import type { NoticeDiscount } from './case-model.js'
import { invoiceSlot, lineTable } from './line-table.js'
import { hangsOnDays, hasAmount } from './figures.js'
import { KIND_RULES } from './kind-rules.js'
import type { NoticeKind } from './notice-kind.js'
import type { Notice } from './notice.js'
import type { NoticeConsequence, NoticeParty, NoticeSignature } from './model.js'
import { data, fill, joined, own, type Escape, type Slot, type Slots } from './slot.js'
import type { Label, Tone, Words } from './words-model.js'

/** A list with a label above it; nothing if the list is empty. */
const labelled =
  (label: string, entries: readonly Slot[]): Section =>
  (escape) =>
    entries.length === 0 ? [] : [{ paragraph: label }, { entries: entries.map((entry) => entry(escape)) }]

/** A list. */
const listed =
  (entries: readonly Slot[]): Section =>
  (escape) =>
    entries.length === 0 ? [] : [{ entries: entries.map((entry) => entry(escape)) }]

const texts = (values: readonly string[] | undefined): readonly Slot[] => (values ?? []).map(data)

/** All sections that a wording may use with `@`. */
export function sectionsOf(notice: Notice, words: Words, slots: Slots): Sections {
  return {
    ...headSections(notice, words),
    ...moneySections(notice, words),
    ...listSections(notice, words),
    lines: lineTable(notice, words),
    charges: chargeTable(notice, words),
    assets: assetTable(notice, words),
    blocks: (escape) => {
      const tone = toneOf(notice)
      return notice.blocks.map((block) => ({ paragraph: fill(words.block(block, tone), slots, escape) }))
    },
    from: listedParties([[undefined, notice.parties.creditor]], words),
  }
}

/** The tone of the kinds that are neither friendly nor formal. */
const TONES: Partial<Record<NoticeKind, Tone>> = {
  'lawyer-letter': 'counsel',
  'guarantor-demand': 'guarantor',
  'instalment-agreement': 'agreement',
  'supplementary-agreement': 'agreement',
  'grace-confirmation': 'grant',
  'dispute-decision': 'grant',
  'payment-receipt': 'receipt',
  'completion-receipt': 'receipt',
}

const toneOf = ({ kind }: Notice): Tone =>
  TONES[kind] ?? (KIND_RULES[kind].parties === 'contact' ? 'soft' : 'formal')

/** Parties below each other, each with its role. */
function listedParties(
  parties: readonly (readonly [label: Label | undefined, party: NoticeParty | undefined])[],
  words: Words,
): Section {
  return (escape) =>
    parties.flatMap(([label, party]) => {
      if (party === undefined) return []
      const name = label === undefined ? '' : words.named(label)
      return [{ paragraph: `${name}${words.party(party)(escape)}` }]
    })
}

function headSections({ kind, parties, number, letterDate, signature }: Notice, words: Words): Sections {
  const { creditor, debtor, counsel, guarantor } = parties
  const named = (label: Label, value: Slot): Slot => joined([own(words.named(label)), value], '')
  const day = named('date', own(words.date(letterDate)))
  const head = number === undefined ? day : joined([named('number', data(number)), day], '  ')
  const asCase = listedParties(
    [
      ['creditor', creditor],
      ['debtor', debtor],
      ['guarantor', guarantor],
    ],
    words,
  )
  const signed = (party: NoticeParty): Section =>
    signature === undefined ? () => [] : signatureOf(party, data(signature.name), signature, words)
  return {
    head: (escape) => [{ paragraph: head(escape) }],
    parties: listedParties(
      [
        ['to', debtor],
        ['from', creditor],
      ],
      words,
    ),
    counselParties: listedParties(
      [
        ['to', debtor],
        ['from', counsel],
        ['client', creditor],
      ],
      words,
    ),
    guarantorParties: listedParties(
      [
        ['to', guarantor],
        ['from', creditor],
        ['debtor', debtor],
      ],
      words,
    ),
    caseParties: asCase,
    agreementParties: asCase,
    signature: signed(kind === 'lawyer-letter' && counsel !== undefined ? counsel : creditor),
    // Both sides sign an agreement; the line of the debtor is left blank. A person has no seal.
    signatures: (escape) => [
      ...signed(creditor)(escape),
      ...[debtor, guarantor].flatMap((party) =>
        party === undefined
          ? []
          : signatureOf(party, own('____________'), { seal: party.kind !== 'person' }, words)(escape),
      ),
    ],
  }
}

function signatureOf(
  party: NoticeParty,
  name: Slot,
  { title, seal }: Omit<NoticeSignature, 'name'>,
  words: Words,
): Section {
  return (escape: Escape) => {
    const sealed = seal ? words.remark(words.label('seal')) : ''
    const signatory = title === undefined ? name : joined([name, data(title)], words.pause)
    return [
      { paragraph: `${data(party.legalName)(escape)}${sealed}` },
      { paragraph: `${words.named('signature')}${signatory(escape)}` },
    ]
  }
}

function moneySections(notice: Notice, words: Words): Sections {
  const money = (amount: string): string => words.money(amount, notice.currency)
  const payments = (rows: readonly { readonly dueDate: string; readonly amount: string }[]): Section => {
    const head = [words.label('turn'), words.label('dueDate'), words.label('payment')]
    const cells = rows.map(({ dueDate, amount }, index) => [
      String(index + 1),
      words.date(dueDate),
      money(amount),
    ])
    return () => (cells.length === 0 ? [] : [{ head, rows: cells }])
  }
  return {
    plan: payments(notice.plan?.instalments ?? []),
    milestones: payments(hangsOnDays(notice) ? (notice.concession?.milestones ?? []) : []),
    costs: labelled(
      words.label('costs'),
      (notice.costs ?? []).map(({ amount, basis }) => joined([own(money(amount)), data(basis)], words.pause)),
    ),
    // A discount of zero, such as 2 % of 10 yen, is not listed.
    discounts: listed(
      (notice.discounts ?? [])
        .filter(({ amount }) => hasAmount(amount))
        .map((discount) => discountSlot(discount, notice, words)),
    ),
  }
}

/** The amount of an early payment discount, and its invoice. */
function discountSlot(
  { until, amount, invoiceId, instalment }: NoticeDiscount,
  { currency }: Notice,
  words: Words,
): Slot {
  const slots = new Map<string, Slot>([
    invoiceId === undefined
      ? ['unnamed', own('')]
      : ['invoice', invoiceSlot({ invoiceId, ...(instalment === undefined ? {} : { instalment }) }, words)],
    ['until', own(words.date(until))],
    ['amount', own(words.money(amount, currency))],
  ])
  return (escape) => fill(words.phrase('discount'), slots, escape)
}

/**
 * The creditor's intention, phrased so that it is true in this letter: counsel is already writing, the formal demand is
 * already sent.
 */
function consequenceSlot(code: NoticeConsequence, { kind }: Notice, words: Words): Slot {
  if (code === 'instruct-counsel' && kind === 'lawyer-letter') return own(words.phrase('counsel-further'))
  if (code === 'formal-demand' && (kind === 'lawyer-letter' || kind === 'final-demand'))
    return own(words.phrase('demand-further'))
  return own(words.consequence(code))
}

/** Earlier contacts, one per line. */
const contactsOf = ({ priorContacts }: Notice, words: Words): readonly Slot[] =>
  (priorContacts ?? []).map(({ date, channel, by, summary, evidenceId }) =>
    joined(
      [
        own(words.date(date)),
        own(words.channel(channel)),
        ...[by, summary, evidenceId].flatMap((text) => (text === undefined ? [] : [data(text)])),
      ],
      words.pause,
    ),
  )

function listSections(notice: Notice, words: Words): Sections {
  const { handOver, evidence } = notice
  const contacts = contactsOf(notice, words)
  return {
    consequences: listed((notice.consequences ?? []).map((code) => consequenceSlot(code, notice, words))),
    facts: listed(texts(notice.counselPoints?.facts)),
    legalPoints: listed(texts(notice.counselPoints?.legalPoints)),
    proofs: listed(texts(notice.dispute?.proofRequested)),
    orders: listed(texts(notice.hold?.orders)),
    holdReasons: listed(texts(notice.hold?.reasons)),
    assignmentDocuments: listed(texts(notice.assignment?.documents)),
    filingFacts: listed(texts(notice.filing?.facts)),
    handOverReasons: listed(texts(handOver?.reasons)),
    signals: labelled(words.label('signals'), texts(notice.warning?.signals)),
    history: labelled(words.label('history'), texts(handOver?.history)),
    disputes: labelled(words.label('disputes'), texts(handOver?.disputes)),
    securities: labelled(words.label('securities'), texts(handOver?.security)),
    conduct: labelled(words.label('conduct'), texts(handOver?.conductRules)),
    contacts: listed(contacts),
    earlierContacts: labelled(words.label('contacts'), contacts),
    evidence: labelled(
      words.label('evidence'),
      (evidence ?? []).map(({ id, kind, date, digest }) =>
        joined(
          [
            data(kind),
            data(id),
            ...(date === undefined ? [] : [own(words.date(date))]),
            ...(digest === undefined ? [] : [own(`${words.label('evidenceDigest')} ${digest}`)]),
          ],
          words.pause,
        ),
      ),
    ),
  }
}
