import { readSafely } from '../kernel/read-safely.js'
import type { CompiledCard } from './compiled-card.js'
import type { CreditFacts, CreditScore } from './credit-score.js'
import { Faults } from './faults.js'
import { readScorecard } from './read-scorecard.js'
import { scoreWithCard } from './score-with-card.js'
import type { Scorecard } from './scorecard.js'

/** A scorecard that was checked once, for many customers. */
export interface PreparedScorecard {
  /**
   * Scores one customer: the same as {@link scoreCredit}.
   *
   * @throws ReceivablesError as {@link scoreCredit} for facts.
   */
  readonly score: (facts: CreditFacts) => CreditScore
}

/**
 * Checks a scorecard once and scores many customers by it: a portfolio, or a sample on which the card is validated.
 *
 * @throws ReceivablesError `scorecard.invalid` for ranges that overlap or leave a hole, a category that stands twice, bands
 * out of order or a score without a band; `id.duplicate`, `id.invalid`, `input.choice`, `input.missing`, `input.range`,
 * `input.type`, `input.unknown-key`, `decimal.invalid`. Every fault of the card is in `faults`.
 *
 * @example
 * ```ts
 * import { prepareScorecard } from 'receivables'
 *
 * const card = prepareScorecard({
 *   schema: 'receivables/scorecard@1',
 *   characteristics: [
 *     { id: 'years', attributes: [{ to: 5, points: 2 }, { from: 5, points: 5 }, { missing: true, points: 0 }] },
 *   ],
 * })
 * const scores = [{ years: 4.9 }, { years: 5 }, {}].map((facts) => card.score(facts))
 * scores
 * // => [{ status: 'scored', score: '2', ... }, { status: 'scored', score: '5', ... }, { status: 'scored', score: '0', ... }]
 * ```
 */
export function prepareScorecard(scorecard: Scorecard): PreparedScorecard {
  const card = compileScorecard(scorecard, 'scorecard')
  return { score: (facts) => scoreWithCard(card, facts) }
}

/** A card that is sound; refused with all its faults otherwise. */
export function compileScorecard(value: unknown, path: string): CompiledCard {
  return readSafely(path, () => {
    const faults = new Faults()
    const card = readScorecard(value, path, faults)
    faults.refuse()
    return card as CompiledCard
  })
}
