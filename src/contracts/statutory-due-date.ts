import { readDay, writeDay } from '../calendar/day-number.js'
import type { HolidayCalendar } from '../calendar/holiday-calendar.js'
import type { PlainDate } from '../calendar/plain-date.js'
import { expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { dayRoller } from '../recovery/roll-day.js'
import { readParty, readTraits } from './read-party.js'
import { sizesAsked, withSizesAsked } from './sizes-asked.js'
import { statutoryTermsFor } from './statutory-terms.js'
import type { ContractParty, ContractTraits, StatutoryTerm } from './statutory-term.js'

/** A contract without a payment term, and the day from which the statute counts. */
export interface SilentContract extends Pick<ContractTraits, 'supply' | 'invoices'> {
  /** Day of the contract, by which dated rules are chosen. */
  readonly contractDate: PlainDate
  /** The seller. */
  readonly creditor: ContractParty
  /** The debtor. */
  readonly debtor: ContractParty
  /**
   * The day from which the statute counts; it is itself counted in the United Kingdom only. In China: delivery, or
   * acceptance if the contract requires it; the end of the inspection period if the buyer delays acceptance; and the
   * day on which both parties confirm the amount if the contract is settled by progress or by period. In France, Poland
   * and Spain: receipt of the goods or performance, whenever the invoice arrives. Under the Directive, in other member
   * states and in the United Kingdom: receipt of the invoice, or of the goods if that is later, or acceptance if the
   * contract or a statute requires it and that is later still. For food in Italy and Spain: delivery; in Italy the end
   * of the period if it is delivered by the period.
   */
  readonly startsOn: PlainDate
  /** The calendar by which a last day that is a day of rest is moved. Default: it is not moved. */
  readonly calendar?: HolidayCalendar
}

type NamingDays = StatutoryTerm & { readonly silent: number }
const namesDays = (rule: StatutoryTerm): rule is NamingDays => rule.silent !== null

/** When a debtor must pay by statute; if no rule of the table binds the parties, no day is given. */
export type StatutoryDueDate =
  | {
      readonly status: 'resolved'
      /** Id of the rule in {@link statutoryTerms}. */
      readonly rule: string
      /** Number of days that it gives. */
      readonly days: number
      /** The last day on which payment is in time, not moved off days of rest. */
      readonly lastDay: PlainDate
      /** The last day moved off days of rest; `null` without a calendar, or if the calendar does not cover it. */
      readonly rolledDay: PlainDate | null
      /** Source of the rule. */
      readonly source: string
      /** The missing sizes under which fewer days may apply; absent if there are none. */
      readonly sizesAsked?: readonly ('creditor.size' | 'debtor.size')[]
    }
  | {
      readonly status: 'no-rule'
      /** The missing sizes under which a rule may apply; absent if there are none. */
      readonly sizesAsked?: readonly ('creditor.size' | 'debtor.size')[]
    }

/**
 * The last day on which a debtor pays in time under a contract without a payment term: the day from which the statute
 * counts plus the days of the rule; in the United Kingdom, where the period begins with that day, one day less. What
 * the parties agreed takes precedence; `validateTerms` reports whether they could agree on it.
 *
 * The rules are dated data ({@link statutoryTerms}) of the European Union, eight of its member states, the United
 * Kingdom and mainland China. A rule that depends on a size is not applied if the size is missing; `sizesAsked` reports
 * when that matters. For the other member states the text of the Directive is used, which their law implements and may
 * tighten. If several rules bind, the one with the fewest days applies. In Germany payment is due at once (BGB § 271),
 * and the 30 days are those after which a debtor is late without a reminder (§ 286(3)). If no rule names days, as in
 * Austria, the general law of contract decides, and no day is guessed. The governing law decides whether a day of rest
 * moves the last day: pass the calendar if it does, as in China.
 *
 * @throws ReceivablesError `date.invalid`, `date.out-of-range`, `input.missing`, `input.type`, `input.choice`,
 * `input.unknown-key`, `id.invalid`, `input.range` for a field of the calendar.
 *
 * @example
 * ```ts
 * import { chinaCalendar, statutoryDueDate } from 'receivables'
 *
 * const contract = {
 *   contractDate: '2025-06-15',
 *   creditor: { country: 'CN', kind: 'business', size: 'sme' },
 *   debtor: { country: 'CN', kind: 'business', size: 'large' },
 *   startsOn: '2025-07-01',
 * } as const
 * // 30 August 2025 is a Saturday.
 * statutoryDueDate({ ...contract, calendar: chinaCalendar })
 * // => { status: 'resolved', rule: 'cn-sme-2025-large', days: 60, lastDay: '2025-08-30', rolledDay: '2025-09-01', ... }
 * statutoryDueDate({ ...contract, contractDate: '2025-05-31' }) // => { status: 'no-rule' }
 * ```
 *
 * @see State Council Order 802 (2025), articles 9 and 10; Civil Code of the People's Republic of China, article 203;
 * Directive 2011/7/EU, articles 3(3)(b) and 4(3); Late Payment of Commercial Debts (Interest) Act 1998, section 4(2H).
 */
export function statutoryDueDate(contract: SilentContract): StatutoryDueDate {
  return readSafely('', () => {
    const fields = expectRecord(contract, '', 'a contract without a payment term')
    expectKeys(
      fields,
      ['contractDate', 'creditor', 'debtor', 'supply', 'invoices', 'startsOn', 'calendar'],
      '',
    )
    const contractDay = readDay(fields['contractDate'], 'contractDate')
    const creditor = readParty(fields['creditor'], 'creditor')
    const debtor = readParty(fields['debtor'], 'debtor')
    const start = readDay(fields['startsOn'], 'startsOn')
    const roll = dayRoller(fields['calendar'], 'calendar')
    const traits = readTraits(fields, '')
    const ruleFor = (seller: ContractParty, buyer: ContractParty): NamingDays | undefined =>
      strictestOf(statutoryTermsFor(seller, buyer, contractDay, traits).filter(namesDays))
    const rule = ruleFor(creditor, debtor)
    const sized = withSizesAsked({ creditor, debtor })
    const days = ruleFor(sized.creditor, sized.debtor)?.silent ?? Infinity
    const asked = days < (rule?.silent ?? Infinity) ? { sizesAsked: sizesAsked({ creditor, debtor }) } : {}
    if (rule === undefined) return { status: 'no-rule', ...asked }
    const last = start + rule.silent - (rule.countsFirstDay ? 1 : 0)
    const lastDay = writeDay(last, 'startsOn')
    const rolled = roll(last)
    return {
      status: 'resolved',
      rule: rule.id,
      days: rule.silent,
      lastDay,
      rolledDay: rolled === null ? null : writeDay(rolled, 'startsOn'),
      source: rule.source,
      ...asked,
    }
  })
}

/** Of several binding rules, the one with the fewest days. */
const strictestOf = (rules: readonly NamingDays[]): NamingDays | undefined =>
  rules.reduce<NamingDays | undefined>(
    (strictest, other) => (strictest === undefined || other.silent < strictest.silent ? other : strictest),
    undefined,
  )
