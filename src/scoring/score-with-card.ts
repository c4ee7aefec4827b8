import { at, expectRecord, type UnknownRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import type { Reason } from '../kernel/reason.js'
import { awardForFact, type Award } from './award-for-fact.js'
import type { CompiledCard, CompiledCharacteristic } from './compiled-card.js'
import type { CreditScore, ScoreContribution } from './credit-score.js'
import { addExact, compareExact, writeTrimmed } from './exact-decimal.js'
import { bandOf } from './read-grades.js'
import type { ScoringReasonCode } from './reasons.js'

interface Earned extends Award {
  readonly characteristic: CompiledCharacteristic
}

/** Scores one customer by a checked card; the core of single and mass scoring. */
export function scoreWithCard(card: CompiledCard, facts: unknown, path = 'facts'): CreditScore {
  return readSafely(path, () => {
    const given = expectRecord(facts, path, 'the facts, keyed by characteristic')
    const missing: string[] = []
    const earned: Earned[] = []
    for (const characteristic of card.characteristics) {
      const { id } = characteristic
      const award = awardForFact(characteristic, factOf(given, id), at(path, id))
      if (award === undefined) missing.push(id)
      else earned.push({ row: award.row, fact: award.fact, characteristic })
    }
    return missing.length > 0 ? notComputable(missing) : scored(card, earned)
  })
}

/** Only the object's own fields: a fact is never inherited from a prototype. */
const factOf = (facts: UnknownRecord, id: string): unknown =>
  Object.hasOwn(facts, id) ? facts[id] : undefined

const notComputable = (missing: readonly string[]): CreditScore => ({
  status: 'not-computable',
  missing,
  reasons: missing.map((characteristic) => ({ code: 'scoring.missing-fact', params: { characteristic } })),
})

function scored(card: CompiledCard, earned: readonly Earned[]): CreditScore {
  const total = earned.reduce((sum, { row }) => addExact(sum, row.award), card.offset)
  const score = writeTrimmed(total)
  const grade = card.bands === null ? null : (bandOf(total, card.bands)?.grade ?? null)
  const contributions = earned.map(contributionOf)
  return {
    status: 'scored',
    score,
    grade,
    offset: writeTrimmed(card.offset),
    contributions,
    reasons: [...lostPoints(earned), ...missingRows(earned), ...outcome(score, grade)],
  }
}

const contributionOf = ({ characteristic, row, fact }: Earned): ScoreContribution => ({
  characteristic: characteristic.id,
  attribute: row.label,
  fact,
  points: row.points,
  weight: characteristic.weightText,
  contribution: row.contribution,
  maximum: characteristic.maximum,
  shortfall: row.shortfallText,
})

/** Sorting is stable, so equal shortfalls stay in the order of the card. */
function lostPoints(earned: readonly Earned[]): Reason<ScoringReasonCode>[] {
  return earned
    .filter(({ row }) => row.shortfall.units > 0n)
    .sort((a, b) => compareExact(b.row.shortfall, a.row.shortfall))
    .map((one, index) => {
      const { characteristic, attribute, contribution, maximum, shortfall } = contributionOf(one)
      const params = { characteristic, attribute, contribution, maximum, shortfall, rank: index + 1 }
      return { code: 'scoring.points-lost', params }
    })
}

function missingRows(earned: readonly Earned[]): Reason<ScoringReasonCode>[] {
  return earned
    .filter(({ fact }) => fact === null)
    .map(({ characteristic: { id }, row: { contribution } }) => ({
      code: 'scoring.missing-row',
      params: { characteristic: id, contribution },
    }))
}

const outcome = (score: string, grade: string | null): Reason<ScoringReasonCode>[] => [
  grade === null
    ? { code: 'scoring.score', params: { score } }
    : { code: 'scoring.score-graded', params: { score, grade } },
]
