// A payment calendar from the terms that stand on invoices, in four languages: node examples/run.mjs terms
import {
  formatTerms,
  isReceivablesError,
  parseTerms,
  resolveTerms,
  type ResolvedTerms,
} from 'receivables/terms'

const invoice = { invoiceDate: '2026-03-15', amount: '12345.67', currency: 'EUR' }
const notations = [
  '2/10 net 30',
  '14 Tage 2,5 % Skonto, 30 Tage netto',
  '30 jours fin de mois',
  '预付30%,余款到货后60天',
  '30% deposit, 40% on delivery, balance 2/10 net 30',
  'net thirty',
]

/** One instalment a line, with the prices of paying early. */
const show = ({ instalments }: ResolvedTerms): string[] =>
  instalments.flatMap(({ dueDate, amount, discounts }) => [
    `  ${dueDate} ${amount.padStart(12)}`,
    ...discounts.map(
      ({ until, payable, discount }) => `    or through ${until} ${payable.padStart(12)} (${discount} less)`,
    ),
  ])

function scheduleOf(notation: string): string[] {
  const terms = parseTerms(notation)
  const lines = [`  read as    ${formatTerms(terms)}`]
  const result = resolveTerms({ ...invoice, terms })
  if (result.status === 'resolved') return [...lines, ...show(result)]
  lines.push(`  waits for  ${result.missing.join(', ')}; delivered on 20 April:`)
  const delivered = resolveTerms({ ...invoice, terms, anchors: { delivery: '2026-04-20' } })
  return delivered.status === 'resolved' ? [...lines, ...show(delivered)] : lines
}

/** The lines of the example. */
export function main(): string[] {
  return notations.flatMap((notation) => {
    try {
      return [notation, ...scheduleOf(notation), '']
    } catch (error) {
      if (!isReceivablesError(error)) throw error
      return [notation, `  ${error.code}: ${error.message}`, '']
    }
  })
}
