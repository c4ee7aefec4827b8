import { ReceivablesError } from '../kernel/error.js'
import { at, expectChoice, expectKeys, expectRecord } from '../kernel/expect.js'
import { readSafely } from '../kernel/read-safely.js'
import { controlPresets, type ControlPresetName, type OpenSection } from './control-presets.js'
import { plainCopy } from './plain-copy.js'
import type { ControlPolicy } from './policy.js'
import { sectionsOf, type PresetChoices } from './preset-choices.js'
import { readControlPolicy } from './read-control-policy.js'
import { underPath } from '../kernel/under-path.js'

/** A preset, and the decisions of the company. */
export interface PresetRequest {
  /** The preset. */
  readonly preset: ControlPresetName
  /** The sections that the preset leaves open, and sections that replace those of the preset. Default: none. */
  readonly sections?: Partial<Omit<ControlPolicy, 'schema'>>
  /**
   * Values from which the preset makes sections; a section in `sections` takes precedence over one made from a choice.
   * Default: none.
   */
  readonly choices?: PresetChoices
}

/**
 * Makes a policy from a preset and the company's own decisions: a section in `sections` replaces that of the preset as
 * a whole, and `choices` make a section from a value or a list, see {@link PresetChoices}. Every section that the
 * preset leaves open must be given; all missing ones are reported at once.
 *
 * @throws ReceivablesError `input.missing` for sections that the preset requires, all of them in `faults`;
 * `input.choice` for an unknown preset, `input.unknown-key` for a choice that the preset does not have, and everything
 * that {@link resolvePolicy} throws for a policy.
 *
 * @example
 * ```ts
 * import { policyFromPreset } from 'receivables'
 *
 * const policy = policyFromPreset({
 *   preset: 'cn-domestic',
 *   choices: { lateMarkup: '0.3', lateFixing: 'floating' },
 *   sections: { version: '2026-1' },
 * })
 * policy.escalation.id // => 'graded-30-60-90'
 * policy.interest?.rate // => { reference: 'cn-lpr-1y', margin: '0', multiplier: '1.3', fixing: 'floating' }
 * policyFromPreset({ preset: 'cn-domestic' }) // => throws 'input.missing'
 * ```
 *
 * @see {@link controlPresets}
 */
export function policyFromPreset(request: PresetRequest): ControlPolicy {
  return readSafely('', () => {
    const given = expectRecord(request, '', 'a preset and the sections that it leaves open')
    expectKeys(given, ['preset', 'sections', 'choices'], '')
    const name = expectChoice(given['preset'], Object.keys(controlPresets) as ControlPresetName[], 'preset')
    const { policy, required, because, choices } = controlPresets[name]
    const own = given['sections'] === undefined ? {} : plainCopy(given['sections'], 'sections')
    const sections = {
      ...sectionsOf(plainCopy(given['choices'], 'choices'), choices, policy),
      ...expectRecord(own, 'sections', 'sections of a policy'),
    }
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
