// What an application pays for an import: the built package, bundled with its dependencies, minified, gzip. Needs a build.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const root = resolve(import.meta.dirname, '../..')

const budgets = [
  { what: "import 'receivables'", code: "import 'receivables'", bytes: 0 },
  {
    what: 'six verbs of dates from ./calendar',
    from: 'receivables/calendar',
    names: ['plainDate', 'addDays', 'addMonths', 'daysBetween', 'endOfMonth', 'daysPastDue'],
    bytes: 4_000,
  },
  { what: 'parseTerms from ./terms', from: 'receivables/terms', names: ['parseTerms'], bytes: 6_000 },
  {
    what: 'roundAmount from ./calendar',
    from: 'receivables/calendar',
    names: ['roundAmount'],
    bytes: 18_000,
  },
  {
    what: 'parseDocuments from ./schemas',
    from: 'receivables/schemas',
    names: ['parseDocuments'],
    bytes: 35_000,
  },
  {
    // What the root was when it was given 45 kB: see docs/decisions/0016-the-root-exports-everything.md.
    what: 'all verbs of dates, money, ledger, aging',
    from: 'receivables',
    names: ['kernel', 'calendar', 'money', 'evidence', 'ledger', 'aging'].flatMap(valuesOf),
    bytes: 45_000,
  },
  {
    // A ratchet and no promise: see docs/decisions/0016-the-root-exports-everything.md.
    what: 'the whole root',
    code: "import * as all from 'receivables'\nconsole.log(all)",
    bytes: 353_000,
  },
]

let failed = false
for (const budget of budgets) {
  const { what, bytes } = budget
  const missing = await missingNames(budget)
  if (missing.length > 0) {
    console.log(`${what.padEnd(40)} not yet: ${missing.join(', ')}`)
    continue
  }
  const size = await sizeOf(budget.code ?? importOf(budget))
  const over = size > bytes
  failed ||= over
  console.log(`${what.padEnd(40)} ${String(size).padStart(6)} of ${bytes} bytes${over ? '  TOO BIG' : ''}`)
}
process.exitCode = failed ? 1 : 0

/** What a room exports beside types. */
function valuesOf(room) {
  const index = readFileSync(`${root}/src/${room}/index.ts`, 'utf8')
  return [...index.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names]) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type ')),
  )
}

function importOf({ names, from }) {
  return `import { ${names.join(', ')} } from '${from}'\nconsole.log(${names.join(', ')})`
}

async function missingNames({ names = [], from }) {
  if (from === undefined) return []
  const module = await import(from)
  return names.filter((name) => !(name in module))
}

async function sizeOf(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    // The paths of tsconfig.json lead to the sources, which are not what is published.
    tsconfigRaw: {},
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    write: false,
    logLevel: 'error',
  })
  const [{ contents: bundle }] = outputFiles
  return bundle.length === 0 ? 0 : gzipSync(bundle, { level: 9 }).length
}
