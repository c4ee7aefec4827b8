import { expect, test } from 'vitest'
import { publicExports } from './program.js'
import { read } from './sources.js'

/*
 * docs/glossary.md is a table of `| term | definition | source |`. A row is about an exported name if its first cell
 * has the name in backticks, several names parted by commas: | `AgingBucket`, `AgingSchedule` | … | … |
 * Terms of the field that are no export stand there without backticks: | days past due | … | … |; codes such as
 * `ACT/365F` and `hold-release`, which are no identifiers, may have them.
 */
function namesIn(glossary: string): string[] {
  return glossary
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) =>
      [...(line.split('|')[1] ?? '').matchAll(/`([A-Za-z]\w*)`/g)].map(([, name]) => name ?? ''),
    )
}

const glossary = namesIn(read('docs/glossary.md'))
const exported = publicExports()

test('every exported type is in docs/glossary.md', () => {
  const missing = exported
    .filter(({ name, kind }) => kind === 'type' && !glossary.includes(name))
    .map(({ name, place }) => `${name} (${place})`)
  expect(missing, 'write a row | `Name` | definition | source |').toEqual([])
})

test('the glossary names nothing in backticks that is not exported', () => {
  const known = new Set(exported.map(({ name }) => name))
  expect(glossary.filter((name) => !known.has(name))).toEqual([])
})

test('no name is defined twice', () => {
  expect(glossary.filter((name, index) => glossary.indexOf(name) !== index)).toEqual([])
})

test('rows are read as the comment above says', () => {
  const page =
    '# A `B`\n\n| term | definition |\n|---|---|\n| `C`, `D` | a `E` |\n|`F`|x|\n| days past due, `ACT/365F` | x |\n'
  expect(namesIn(page)).toEqual(['C', 'D', 'F'])
})
