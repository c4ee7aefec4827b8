import { gradeForScore, scoreCredit } from '../../../src/scoring/index.js'
import type { Adapters } from './adapter.js'

export const adapters: Adapters = {
  scoreCredit: ({ scorecard, facts }) => scoreCredit(scorecard, facts),
  gradeForScore: ({ score, grades }) => gradeForScore(score, grades),
}
