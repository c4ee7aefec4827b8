/**
 * Every code of a {@link ReceivablesError}: a closed union, stable across releases.
 *
 * | code | what was wrong |
 * |---|---|
 * | `input.type` | a value has the wrong JavaScript type |
 * | `input.missing` | a required field is absent |
 * | `input.unknown-key` | an options or policy object has a field that nothing reads (usually a misspelling) |
 * | `input.choice` | a value is none of the named choices |
 * | `input.range` | a number is outside its range |
 * | `input.conflict` | two fields contradict or exclude each other |
 * | `id.invalid` | an identifier is empty, too long or not a string |
 * | `id.duplicate` | two records have the same identifier |
 * | `decimal.invalid` | a text is not a plain decimal number |
 * | `amount.too-fine` | an amount has more decimals than its currency |
 * | `amount.negative` | an amount that must not be negative is |
 * | `currency.unknown` | a code is not an ISO 4217 currency that has minor units |
 * | `currency.mismatch` | two currencies were given where only one is allowed |
 * | `currency.missing` | a policy has no amount for a currency that is needed |
 * | `date.invalid` | a text is not a calendar day from 0001-01-01 to 9999-12-31 written YYYY-MM-DD |
 * | `date.out-of-range` | a computed date is outside the years 0001 to 9999 |
 * | `date.order` | two days are in the wrong order |
 * | `time-zone.unknown` | a time zone name is not known |
 * | `calendar.not-covered` | a day is outside the coverage of a holiday calendar |
 * | `split.no-weight` | an amount cannot be split: no part, or all weights zero |
 * | `ledger.unknown-invoice` | a document names an invoice that is not in the book |
 * | `ledger.over-applied` | more was applied than the payment or the invoice has |
 * | `ledger.future-application` | money was applied before it was paid |
 * | `aging.edges` | bucket edges are empty, not whole days, or not ascending |
 * | `terms.unreadable` | a notation of payment terms could not be read |
 * | `terms.ambiguous` | a notation has two readings, and no option says which one is meant |
 * | `terms.not-expressible` | terms cannot be written in any notation |
 * | `terms.inconsistent` | parts of the terms contradict each other |
 * | `rate.unknown` | a rate table has no rate for that day |
 * | `rate.table` | a rate table is out of order or malformed |
 * | `regime.dates` | a statutory regime is not in force on the dates of the facts |
 * | `policy.invalid` | a policy contradicts itself |
 * | `scorecard.invalid` | a scorecard or a table of grades contradicts itself: ranges that overlap or leave a gap, grades out of order; every fault is listed |
 * | `stage.unknown` | a stage is not in the policy |
 * | `log.invalid` | an evidence log, or an entry of it, is malformed |
 * | `json.not-representable` | a value has no JSON form |
 * | `text.invalid` | a text is too long, or has control characters although it will be printed |
 * | `document.invalid` | a document does not have the required shape; every faulty path is listed |
 */
export type ErrorCode =
  | 'input.type'
  | 'input.missing'
  | 'input.unknown-key'
  | 'input.choice'
  | 'input.range'
  | 'input.conflict'
  | 'id.invalid'
  | 'id.duplicate'
  | 'decimal.invalid'
  | 'amount.too-fine'
  | 'amount.negative'
  | 'currency.unknown'
  | 'currency.mismatch'
  | 'currency.missing'
  | 'date.invalid'
  | 'date.out-of-range'
  | 'date.order'
  | 'time-zone.unknown'
  | 'calendar.not-covered'
  | 'split.no-weight'
  | 'ledger.unknown-invoice'
  | 'ledger.over-applied'
  | 'ledger.future-application'
  | 'aging.edges'
  | 'terms.unreadable'
  | 'terms.ambiguous'
  | 'terms.not-expressible'
  | 'terms.inconsistent'
  | 'rate.unknown'
  | 'rate.table'
  | 'regime.dates'
  | 'policy.invalid'
  | 'scorecard.invalid'
  | 'stage.unknown'
  | 'log.invalid'
  | 'json.not-representable'
  | 'text.invalid'
  | 'document.invalid'
