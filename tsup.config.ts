import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { defineConfig } from 'tsup'
import { entries } from './test/house/entries.mjs'

// Nine entry points, two formats. Splitting keeps one copy of what the entries share in each format, so that
// `receivables` and `receivables/calendar` throw the same error class. Dependencies stay outside the bundle.
export default defineConfig({
  entry: {
    ...Object.fromEntries(entries.map(({ name, source }) => [name, source])),
    // No entry of the package, but a file of its own: decimal.js does not say that it is free of side effects, so whoever
    // imports one verb of a file that imports it pays for all of it (test/check/size.mjs looks).
    decimal: 'src/numbers/decimal.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  minify: false,
  sourcemap: false,
  clean: true,
  silent: true,
  // `npm run declarations` has written one for each source.
  dts: {
    entry: Object.fromEntries(entries.map(({ name, source }) => [name, declarationOf(source)])),
    // tsup sets `baseUrl` for its declaration build, which TypeScript 6 reports as deprecated.
    compilerOptions: { ignoreDeprecations: '6.0', incremental: false, noEmit: false },
  },
  onSuccess: writeJsonSchemas,
})

// `receivables/schemas` may export `jsonSchemas()`, a record of name to JSON Schema: each becomes
// `receivables/json-schema/<name>.json` in the package, and `index.json` lists their names.
async function writeJsonSchemas(): Promise<void> {
  const module = (await import(pathToFileURL(join('dist', 'schemas.js')).href)) as {
    jsonSchemas?: () => Record<string, unknown>
  }
  const schemas = module.jsonSchemas?.() ?? {}
  const folder = join('dist', 'json-schema')
  await mkdir(folder, { recursive: true })
  for (const [name, content] of Object.entries({ ...schemas, index: Object.keys(schemas).sort() })) {
    await writeFile(join(folder, `${name}.json`), `${JSON.stringify(content, null, 2)}\n`)
  }
}

function declarationOf(source: string): string {
  return source.replace(/^src/, '.cache/types').replace(/\.ts$/, '.d.ts')
}
