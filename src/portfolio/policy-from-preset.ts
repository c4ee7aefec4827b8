import { ReceivablesError } from '../kernel/error.js'
import { at, expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { controlPresets, type ControlPresetName, type OpenSection } from './control-presets.js'
import { plainCopy } from './plain-copy.js'
import type { ControlPolicy } from './policy.js'
import { readControlPolicy } from './read-control-policy.js'
import { underPath } from '../kernel/under-path.js'

/** A preset, and what the company has decided itself. */
export interface PresetRequest {
  /** The preset. */
  readonly preset: ControlPresetName
  /** The sections that the preset leaves open, and any that stand in place of its own. */
  readonly sections: Partial<Omit<ControlPolicy, 'schema'>>
}

/**
 * A policy from a preset and the company's own decisions: the sections given stand in place of those of the preset, whole.
 * Every section that the preset leaves open must be there; those that are missing are all named.
 *
 * @throws ReceivablesError `input.missing` for sections that the preset asks for, with every one in `faults`;
 * `input.choice` for an unknown preset, `input.unknown-key`, and whatever {@link resolvePolicy} throws for a policy.
 *
 * @example
 * ```ts
 * import { policyFromPreset } from 'receivables'
 *
 * const policy = policyFromPreset({
 *   preset: 'cn-domestic',
 *   sections: {
 *     version: '2026-1',
 *     interest: {
 *       rate: { reference: 'cn-lpr-1y', margin: '0', multiplier: '1.3', fixing: 'floating' },
 *       dayCount: 'ACT/365F', accrualStart: 'day-after-due', lastDay: 'included', compounding: 'none',
 *       rounding: { scope: 'once', mode: 'half-up' }, allocation: ['costs', 'interest', 'principal'],
 *     },
 *   },
 * })
 * policy.escalation.id // => 'graded-30-60-90'
 * policyFromPreset({ preset: 'cn-domestic', sections: {} }) // => throws 'input.missing'
 * ```
 *
 * @see {@link controlPresets}
 */
export function policyFromPreset(request: PresetRequest): ControlPolicy {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'a preset and the sections that it leaves open')
    expectKeys(given, ['preset', 'sections'], '')
    const name = expectChoice(given['preset'], Object.keys(controlPresets) as ControlPresetName[], 'preset')
    const { policy, required, because } = controlPresets[name]
    const sections = expectRecord(
      plainCopy(given['sections'], 'sections'),
      'sections',
      'sections of a policy',
    )
    refuseOpen(required, because, sections)
    return underPath('policy', 'sections', () => readControlPolicy({ ...policy, ...sections }, 'policy'))
  })
}

function refuseOpen(
  required: readonly OpenSection[],
  because: readonly string[],
  sections: Readonly<Record<string, unknown>>,
): void {
  const faults = required.flatMap((section, index) =>
    sections[section] === undefined
      ? [
          {
            path: at('sections', section),
            expected: `the company’s own: ${because[index] ?? ''}`,
            received: 'undefined',
          },
        ]
      : [],
  )
  const [first] = faults
  if (first === undefined) return
  throw new ReceivablesError({ ...first, code: 'input.missing', received: undefined, faults })
}
