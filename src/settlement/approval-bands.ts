import { refuse } from '../kernel/error.js'
import { at, expectChoice, expectId, expectKeys, type UnknownRecord } from '../kernel/expect.js'
import { readAmountIn } from '../money/amount-in.js'
import type { Minor } from '../numbers/minor.js'
import { writeMinor } from '../numbers/write-minor.js'
import { readEntries, readList } from './read-list.js'

/** The greatest number of roles, of bands and of rules that is accepted. */
export const MAX_STEPS = 100

/** The kind and amount of the request whose band is looked up. */
export interface AskedBand {
  readonly kind: string
  readonly currency: string
  readonly scale: number
  readonly amount: Minor
}

/**
 * The roles of the first band whose upper end is not below the amount. All bands of the rule are checked.
 *
 * @throws ReceivablesError `input.choice` for a kind without a rule; `policy.invalid`, `id.duplicate`, and the codes of
 * the readers.
 */
export function bandOf(value: unknown, asked: AskedBand): readonly string[] {
  const rules = readList(
    value,
    'policy.rules',
    'a rule with its kind and bands',
    (rule, path) => ({
      kind: expectId(rule['kind'], at(path, 'kind')),
      rule,
      path,
    }),
    MAX_STEPS,
  )
  const kinds = rules.map(({ kind }) => kind)
  const twice = kinds.find((kind, index) => kinds.indexOf(kind) !== index)
  if (twice !== undefined) refuse('id.duplicate', 'policy.rules', 'only one rule for each kind', twice)
  const kind = expectChoice(asked.kind, kinds, 'request.kind')
  const own = rules[kinds.indexOf(kind)] as (typeof rules)[number]
  expectKeys(own.rule, ['kind', 'bands'], own.path)
  return rolesOf(own.rule, asked, at(own.path, 'bands'))
}

function rolesOf(
  rule: UnknownRecord,
  { amount, currency, scale }: AskedBand,
  path: string,
): readonly string[] {
  const bands = readList(
    rule['bands'],
    path,
    'a band with its amount and roles',
    (band, place) => {
      expectKeys(band, ['upTo', 'roles'], place)
      const end = band['upTo']
      return {
        upTo: end === null ? null : readAmountIn(end, currency, scale, at(place, 'upTo')),
        roles: readRoles(band['roles'], at(place, 'roles')),
      }
    },
    MAX_STEPS,
  )
  bands.forEach(({ upTo }, index) => {
    const isLast = index === bands.length - 1
    const before = bands[index - 1]?.upTo ?? -1
    if (isLast ? upTo !== null : upTo === null || upTo <= before) {
      const expected = isLast
        ? 'null in the last band, which has no end'
        : 'an amount above that of the previous band'
      refuse(
        'policy.invalid',
        at(at(path, index), 'upTo'),
        expected,
        upTo === null ? null : writeMinor(upTo, scale),
      )
    }
  })
  const found = bands.find(({ upTo }) => upTo === null || amount <= upTo)
  return found === undefined ? refuse('policy.invalid', path, 'at least one band', bands) : found.roles
}

function readRoles(value: unknown, path: string): readonly string[] {
  const roles = readEntries(value, path, 'a list of roles', MAX_STEPS, expectId)
  const isSound = roles.length > 0 && new Set(roles).size === roles.length
  return isSound
    ? roles
    : refuse('policy.invalid', path, 'at least one role, and no role twice', roles.length)
}
