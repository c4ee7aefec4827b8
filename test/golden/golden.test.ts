import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesBelow, read, root } from '../house/sources.js'
import { frozenTexts } from './frozen.js'

// README.md in this folder says what this is and how it is renewed.
const folder = 'test/golden/expected'
const texts = frozenTexts()

if (process.env['GOLDEN_UPDATE'] === '1') {
  mkdirSync(join(root, folder), { recursive: true })
  for (const [name, text] of texts) writeFileSync(join(root, folder, name), text)
}

test.for([...texts.keys()])('%s is what it was, byte for byte', (name) => {
  expect(texts.get(name)).toBe(read(`${folder}/${name}`))
})

test('every frozen file is answered', () => {
  expect(filesBelow(folder, '.json')).toEqual([...texts.keys()].map((name) => `${folder}/${name}`).sort())
})

test('the frozen figures are those that CHANGELOG.md last told of', () => {
  const hash = createHash('sha256')
  for (const file of filesBelow(folder, '.json')) hash.update(read(file))
  expect(read('CHANGELOG.md')).toContain(`frozen book ${hash.digest('hex').slice(0, 12)}`)
})
