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
   * Scores one customer; the result is the same as that of {@link scoreCredit}.
   *
   * @throws ReceivablesError the codes of {@link scoreCredit} for facts.
   */
  readonly score: (facts: CreditFacts) => CreditScore
}

/**
 * Checks a scorecard once, to score many customers with it: a portfolio, or a sample to validate the card.
 *
 * @throws ReceivablesError `scorecard.invalid` for ranges that overlap or leave a hole, a category that occurs twice,
 * bands out of order or a score without a band; `id.duplicate`, `id.invalid`, `input.choice`, `input.missing`,
 * `input.range`, `input.type`, `input.unknown-key`, `decimal.invalid`. `faults` lists every fault of the card.
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

/** A valid card; an invalid one is refused with all its faults. */
export function compileScorecard(value: unknown, path: string): CompiledCard {
  return readSafely(path, () => {
    const faults = new Faults()
    const card = readScorecard(value, path, faults)
    faults.refuse()
    return card as CompiledCard
  })
}
