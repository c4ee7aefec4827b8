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

for (const notation of notations) {
  console.log(`\n${notation}`)
  try {
    const terms = parseTerms(notation)
    console.log(`  read as    ${formatTerms(terms)}`)
    const result = resolveTerms({ ...invoice, terms })
    if (result.status === 'resolved') show(result)
    else {
      console.log(`  waits for  ${result.missing.join(', ')}; delivered on 20 April:`)
      const delivered = resolveTerms({ ...invoice, terms, anchors: { delivery: '2026-04-20' } })
      if (delivered.status === 'resolved') show(delivered)
    }
  } catch (error) {
    if (!isReceivablesError(error)) throw error
    console.log(`  ${error.code}: ${error.message}`)
  }
}

function show({ instalments }: ResolvedTerms): void {
  for (const { dueDate, amount, discounts } of instalments) {
    console.log(`  ${dueDate} ${amount.padStart(12)}`)
    for (const { until, payable, discount } of discounts) {
      console.log(`    or through ${until} ${payable.padStart(12)} (${discount} less)`)
    }
  }
}
