/** All reference rates that a regime can read, by the name under which a request can supply a table. */
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

/** One of these names: a regime that reads another name does not compile. */
export type SeriesName = (typeof SERIES_NAMES)[number]
