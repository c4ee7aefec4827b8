import { expect, test } from 'vitest'
import { filesBelow, read } from './sources.js'

const records = filesBelow('docs/decisions', '.md').filter((file) => !file.endsWith('README.md'))
const index = read('docs/decisions/README.md')

test('every decision record is dated, bears its number in its title, and stands in the index', () => {
  expect(records.length).toBeGreaterThan(0)
  for (const file of records) {
    const name = file.replace(/^.*\//, '')
    const [, number = '', title = ''] = /^# (\d+)\. (.+)\n/.exec(read(file)) ?? []
    expect(name, file).toMatch(new RegExp(`^${number.padStart(4, '0')}-[a-z0-9-]+\\.md$`))
    expect(read(file), file).toMatch(/^\d{4}-\d{2}-\d{2}$/m)
    expect(index, `write a line for ${name}`).toContain(`- [${number}. ${title}](${name})\n`)
  }
})

test('no number is used twice', () => {
  const numbers = records.map((file) => /(\d{4})-/.exec(file)?.[1])
  expect(new Set(numbers).size).toBe(numbers.length)
})
