/** Every reference rate that some regime reads, by the name under which a request may bring its table. */
export const SERIES_NAMES = [
  'br-taxa-legal',
  'cn-lpr-1y',
  'de-basiszinssatz',
  'ecb-late-payment',
  'es-demora-comercial',
  'nl-handelsrente',
  'pl-statutory-interest',
  'rbi-bank-rate',
  'uk-late-payment',
  'us-prompt-payment',
] as const

/** One of them: a regime that read another would not compile. */
export type SeriesName = (typeof SERIES_NAMES)[number]
