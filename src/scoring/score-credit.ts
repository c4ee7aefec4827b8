import type { CreditFacts, CreditScore } from './credit-score.js'
import { compileScorecard } from './prepare-scorecard.js'
import { scoreWithCard } from './score-with-card.js'
import type { Scorecard } from './scorecard.js'

/**
 * The score of a customer by a scorecard: score = offset + Σ weight × points, exact, and its grade. One model covers
 * judgmental cards (five Cs, each rated and weighted) and statistical points cards.
 *
 * A missing fact never counts as zero points: if the card has no row for it, the score is not computable and the result
 * names the missing facts. A range includes its `from` and excludes its `to`. `true` and `false` match the categories
 * `'true'` and `'false'`.
 *
 * Reasons rank the characteristics by the points lost against their maximum, the largest loss first, ties in the order
 * of the card: these are the principal reasons if credit is refused.
 *
 * @param scorecard - The card; for many customers, {@link prepareScorecard} checks it once.
 * @param facts - The facts of the customer, by the ids of the characteristics; other fields are ignored.
 * @throws ReceivablesError `scorecard.invalid`, with every fault of the card in `faults`; `input.choice` for a category
 * that the card does not have; `input.range` for a number outside all ranges or a rating outside its bounds;
 * `decimal.invalid`, `id.duplicate`, `id.invalid`, `input.missing`, `input.type`, `input.unknown-key`.
 *
 * @example
 * ```ts
 * import { scoreCredit } from 'receivables'
 *
 * const card = {
 *   schema: 'receivables/scorecard@1',
 *   offset: 10,
 *   characteristics: [
 *     { id: 'years', attributes: [{ from: 0, to: 5, points: 2 }, { from: 5, points: 5 }] },
 *     { id: 'character', weight: '0.5', rating: { min: 0, max: 10 } },
 *   ],
 *   grades: [{ grade: 'A', from: 18 }, { grade: 'B', to: 18 }],
 * } as const
 * scoreCredit(card, { years: 4, character: 9 })
 * // => {
 * //   status: 'scored',
 * //   score: '16.5',
 * //   grade: 'B',
 * //   contributions: [{ characteristic: 'years', contribution: '2', shortfall: '3', ... }, { contribution: '4.5', ... }],
 * //   ...
 * // }
 * scoreCredit(card, { years: 4 }) // => { status: 'not-computable', missing: ['character'], ... }
 * ```
 *
 * @see Regulation B, 12 CFR 1002.9, on the reasons for adverse action that an applicant for trade credit may ask for.
 */
export function scoreCredit(scorecard: Scorecard, facts: CreditFacts): CreditScore {
  return scoreWithCard(compileScorecard(scorecard, 'scorecard'), facts)
}
