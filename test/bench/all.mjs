/**
 * `npm run bench`: every benchmark, or those named on the command line (`npm run bench -- aging`). Each prints ratios
 * against a hand-written peer that is measured in the same run.
 */
import { readdir } from 'node:fs/promises'

const wanted = process.argv.slice(2)
const files = (await readdir(new URL('.', import.meta.url)))
  .filter((name) => name.endsWith('.bench.mjs'))
  .sort()
for (const file of files) {
  if (wanted.length > 0 && !wanted.includes(file.replace('.bench.mjs', ''))) continue
  const { run } = await import(new URL(file, import.meta.url))
  await run()
  console.log('')
}
