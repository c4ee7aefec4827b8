import { readSafely } from '../kernel/read-safely.js'
import { Faults, type ScorecardFault } from './faults.js'
import { readScorecard } from './read-scorecard.js'
import type { Scorecard } from './scorecard.js'

/**
 * All faults of a scorecard, for its author. An empty list means that {@link scoreCredit} accepts the card; otherwise
 * it refuses the card with the first fault. At most 100 faults are listed.
 *
 * @returns The faults, in the order of the card.
 * @throws ReceivablesError `input.type` for a value that throws when it is read.
 *
 * @example
 * ```ts
 * import { validateScorecard } from 'receivables'
 *
 * validateScorecard({
 *   schema: 'receivables/scorecard@1',
 *   characteristics: [
 *     { id: 'years', attributes: [{ from: 0, to: 5, points: 2 }, { from: 6, points: 5 }] },
 *     { id: 'sector', attributes: [{ categories: ['retail', 'retail'], points: 1 }] },
 *   ],
 * })
 * // => [
 * //   { code: 'scorecard.invalid', path: 'scorecard.characteristics[0].attributes[1].from', ... },
 * //   { code: 'scorecard.invalid', path: 'scorecard.characteristics[1].attributes[0].categories[1]', ... },
 * // ]
 * ```
 */
export function validateScorecard(scorecard: Scorecard): readonly ScorecardFault[] {
  return readSafely('scorecard', () => {
    const faults = new Faults()
    readScorecard(scorecard, 'scorecard', faults)
    return faults.list
  })
}
