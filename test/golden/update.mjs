// `npm run golden:update -- "why the figures move"`: answers every request anew, and tells CHANGELOG.md of it.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const [why] = process.argv.slice(2)
if (why === undefined || why.trim() === '') {
  console.error('Say which figures move and why: npm run golden:update -- "…"')
  process.exit(1)
}

// The test of the change log still fails here: its line is written below.
spawnSync('npx', ['vitest', 'run', 'test/golden'], {
  cwd: root,
  stdio: 'ignore',
  env: { ...process.env, GOLDEN_UPDATE: '1' },
})

const folder = join(root, 'test/golden/expected')
const hash = createHash('sha256')
for (const name of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, name), 'utf8'))
const print = hash.digest('hex').slice(0, 12)

const file = join(root, 'CHANGELOG.md')
const text = readFileSync(file, 'utf8')
if (text.includes(`frozen book ${print}`)) {
  console.log(`Nothing moved: frozen book ${print}`)
} else {
  const end = text.search(/\n## (?!.*unreleased)/)
  const head = (end === -1 ? text : text.slice(0, end)).trimEnd()
  const tail = end === -1 ? '' : text.slice(end)
  writeFileSync(file, `${head}\n- **Figures** (frozen book ${print}): ${why.trim()}\n${tail}`)
  console.log(`frozen book ${print}: look at every line of the diff, and at the line in CHANGELOG.md`)
}
