import { refuse } from '../kernel/error.js'
import { readSafely } from '../kernel/read-safely.js'
import { seal } from './sealed-terms.js'
import type { PaymentTerms } from './model.js'
import { readNotation } from './read-notation.js'
import type { EndOfMonthReading } from './read-rule.js'

/** Decisions for {@link parseTerms} on what a notation leaves open. */
export interface ParseTermsOptions {
  /**
   * The reading of "30 days EOM" and similar notations: `month-end-first` (month end, then 30 days) or `days-first` (30
   * days, then month end). It applies only if both readings are in use. Default: such a text is refused.
   */
  readonly endOfMonth?: EndOfMonthReading
}

/**
 * Reads payment terms as written in practice: in English, French, German and Chinese, in upper or lower case, with any
 * spacing and punctuation, including full-width digits. A text with two readings in use is refused; the error names both.
 *
 * | notation | meaning |
 * |---|---|
 * | `net 30`, `n/30`, `30 days`, `30 Tage netto`, `30 jours net`, `净30` | 30 days after the invoice date |
 * | `2/10 net 30`, `2% 10 days / net 30`, `3/10 2/20 n/60`, `30 Tage netto, 10 Tage 2% Skonto` | the same with discount windows |
 * | `net 30 EOM`, `EOM + 30`, `月结30天` | month end, then 30 days; windows count from the month end too |
 * | `30 days, end of month` | 30 days, then month end |
 * | `30 days EOM`, `30 jours fin de mois` | either; refused unless `endOfMonth` decides |
 * | `EOM`; `net monthly`, `end of next month`, `fin du mois suivant`, `次月底` | the last day of the month; of the next month |
 * | `15 MFI`, `prox 15`, `15th of the following month`, `次月15日` | day 15 of the next month |
 * | `2/10 prox 25` | 2 % through day 10 of the next month, net day 25 of it |
 * | `2/10 EOM`, `2/10 ROG`, `2/10 prox` | no net period: by custom it ends 20 days after the window |
 * | `due on receipt`, `net 0`, `sofort fällig` | the invoice date |
 * | `COD`, `货到付款`; `货到30天`, `30 days after delivery`, `n/30 ROG` | the delivery; 30 days after it |
 * | `30 days after acceptance`, `验收后30天`, `票到30天`, `sofort nach Rechnungserhalt`, `90 days B/L` | after another day, which must be supplied when the terms are resolved |
 * | `CIA`, `PIA`, `CBS`, `prepaid`, `Vorkasse`, `款到发货` | in advance |
 * | `CWO`; `CND` | with the order; on the next delivery |
 * | `30% deposit, balance net 30`, `预付30%,余款到货后60天`, `50/50` | parts; `50/50` is half in advance, half on delivery |
 * | `net 10 business days`, `net 2 months`, `2 weeks` | other counts |
 *
 * "Or" and a slash join a discount and a due date (`2/10 or net 30`). The following are refused: two due dates, as in
 * `net 30 or EOM`; `N+1`, `30/60 EOM` and `2/10 net EOM`; a percentage above 25 % that is not a part, and `100%
 * discount`; a percentage after days or per days, as interest is stated; and `90% on delivery, 10% after 12 months`,
 * which does not say after what. `net 30` in a part counts from the invoice date.
 *
 * A comma between two digits is a decimal comma only in a percentage (`2,5%`); elsewhere it separates a list.
 *
 * @throws ReceivablesError `terms.unreadable` (`expected` begins with the position, counted from 1; also more than 500
 * characters, or control characters), `terms.ambiguous` (both readings are named), `terms.inconsistent` (a discount above
 * 100 %, a window after the due date, parts that do not sum to 100 %), `input.missing`, `input.type`, `input.choice`,
 * `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { parseTerms } from 'receivables'
 *
 * parseTerms('2/10 net 30').instalments // => [{ part: { kind: 'remainder' }, due: { baseline: 'invoice-date', steps: [{ kind: 'add-days', days: 30 }] }, discounts: [{ rate: '0.02', steps: [{ kind: 'add-days', days: 10 }] }] }]
 * parseTerms('30 jours fin de mois') // => throws 'terms.ambiguous'
 * parseTerms('30 jours fin de mois', { endOfMonth: 'days-first' }).instalments[0]?.due.steps.length // => 2
 * parseTerms('net thirty') // => throws 'terms.unreadable'
 * ```
 *
 * @see French Code de commerce, article L441-10 I: "quarante-cinq jours fin de mois" is applied in both ways.
 */
export function parseTerms(notation: string, options: ParseTermsOptions = {}): PaymentTerms {
  return seal(
    readNotation(
      notation,
      readSafely('options', () => readReading(options)),
      'notation',
    ),
  )
}

/** Reads the only option by hand: the general field readers would add as much to a bundle as 25 dictionary words. */
function readReading(options: unknown): EndOfMonthReading | undefined {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    return refuse('input.type', 'options', 'an object', options)
  for (const key of Object.keys(options)) {
    if (key !== 'endOfMonth') refuse('input.unknown-key', `options.${key}`, 'the field endOfMonth', key)
  }
  const { endOfMonth } = options as Readonly<Record<string, unknown>>
  if (endOfMonth === undefined || endOfMonth === 'month-end-first' || endOfMonth === 'days-first')
    return endOfMonth
  return refuse('input.choice', 'options.endOfMonth', "'month-end-first' or 'days-first'", endOfMonth)
}
