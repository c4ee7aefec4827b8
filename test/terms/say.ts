import type { DateStep, InstalmentTerms, PaymentTerms } from '../../src/terms/model.js'

function sayStep(step: DateStep): string {
  switch (step.kind) {
    case 'add-days':
      return `${step.days < 0 ? '' : '+'}${String(step.days)}d`
    case 'add-business-days':
      return `+${String(step.days)}b`
    case 'add-months':
      return `+${String(step.months)}m`
    case 'end-of-month':
      return 'eom'
    case 'day-of-month':
      return `day ${String(step.day)}`
    default:
      return step.kind
  }
}

const sayRule = (baseline: string | undefined, steps: readonly DateStep[]): string =>
  [...(baseline === undefined ? [] : [baseline]), ...steps.map(sayStep)].join(' ')

function sayLine({ part, due, discounts }: InstalmentTerms): string {
  const share =
    part.kind === 'remainder' ? '' : part.kind === 'share-of-total' ? `${part.share} of total: ` : part.kind
  const windows = discounts.map(({ rate, baseline, steps }) => `, ${rate} until ${sayRule(baseline, steps)}`)
  return share + sayRule(due.baseline, due.steps) + windows.join('')
}

/** Terms in a line that a table can hold: `invoice-date eom +30d, 0.02 until eom +10d; …`. */
export const say = (terms: PaymentTerms): string => terms.instalments.map(sayLine).join('; ')
