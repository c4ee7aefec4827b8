// @ts-check
// Starts the demo: its TypeScript, and the library's, are bundled in a moment, so that a fresh clone needs no build.
import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cache = join(root, '.cache/demo')

const {
  outputFiles: [bundle],
} = await build({
  absWorkingDir: root,
  entryPoints: ['examples/demo/demo.ts'],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // `receivables` and its entry points are read from src, see `paths`.
  tsconfig: 'tsconfig.json',
  logLevel: 'error',
})
if (bundle === undefined) throw new Error('nothing was bundled')
const code = bundle.contents
const file = join(cache, `${createHash('sha256').update(code).digest('hex').slice(0, 16)}.mjs`)
mkdirSync(cache, { recursive: true })
// Two demos may start at once: each writes its own file, and the last one to rename it changes nothing.
writeFileSync(`${file}.${process.pid}`, code)
renameSync(`${file}.${process.pid}`, file)

const { main } = await import(pathToFileURL(file).href)
process.exitCode = await main(process.argv.slice(2), root)
