// @ts-check
// The demo's TypeScript, and the library's, in one file.
import { createHash } from 'node:crypto'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const cache = join(root, '.cache/demo')

/** Bundles the demo, in a moment, so that a fresh clone needs no build; returns the path of the file. */
export async function bundleDemo() {
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
  return file
}
