// The nine public entry points, in one place for the build, the checks and the tests.
const names = [
  'index',
  'calendar',
  'terms',
  'ledger',
  'interest',
  'credit',
  'escalation',
  'portfolio',
  'schemas',
]

/** @type {readonly { name: string, source: string, specifier: string }[]} */
export const entries = names.map((name) => ({
  name,
  source: name === 'index' ? 'src/index.ts' : `src/entry/${name}.ts`,
  specifier: name === 'index' ? 'receivables' : `receivables/${name}`,
}))
