import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { examplesOfPage } from './examples.js'
import { publicExports } from './program.js'
import { filesBelow, read, root } from './sources.js'

const INDEX = 'docs/guides/README.md'
const guides = filesBelow('docs/guides', '.md')
const verbs = publicExports()
  .filter(({ kind }) => kind === 'function')
  .map(({ name }) => name)
const wordsOf = (text: string): ReadonlySet<string> => new Set(text.match(/\w+/g))

/** A row of the index: the verbs that it names, and the guide to which it leads. */
const rows = read(INDEX)
  .split('\n')
  .map((line) => line.split('|'))
  .filter((cells) => cells.length === 5)
  .flatMap(([, , named = '', link = '']) => {
    const guide = /\]\(([^)#]+)/.exec(link)?.[1]
    return guide === undefined ? [] : [{ names: [...(named.match(/\w+/g) ?? [])], guide }]
  })

describe('the guides', () => {
  test('show every verb at work, in a block that runs or in an example', () => {
    const blocks = [...guides, 'README.md'].flatMap((file) => examplesOfPage(file, read(file)))
    const shown = wordsOf(
      [...blocks.map(({ code }) => code), ...filesBelow('examples', '.ts').map((file) => read(file))].join(
        '\n',
      ),
    )
    expect(verbs.filter((verb) => !shown.has(verb))).toEqual([])
  })

  test('have an index that leads to every verb once, and to nothing that is none', () => {
    const named = rows.flatMap(({ names }) => names)
    expect([...named].sort()).toEqual([...verbs].sort())
  })

  test('name every verb to which the index leads there', () => {
    const astray = rows.flatMap(({ names, guide }) => {
      const words = wordsOf(read(join('docs/guides', guide)))
      return names.filter((name) => !words.has(name)).map((name) => `${name}: ${guide}`)
    })
    expect(astray).toEqual([])
  })
})

test('the Chinese page names verbs that there are, and leads to every guide', () => {
  const tables = read('docs/zh-CN/README.md')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .join('\n')
  const named = [...tables.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)
  expect(named.filter((name) => !verbs.includes(name))).toEqual([])
  const led = [...tables.matchAll(/\.\.\/guides\/([\w-]+\.md)/g)].map(
    ([, name = '']) => `docs/guides/${name}`,
  )
  const topics = guides.filter((guide) => guide !== INDEX && dirname(guide) === 'docs/guides')
  expect(topics.filter((guide) => !led.includes(guide))).toEqual([])
})

/** The anchors of the headings of a page, as GitHub makes them. */
const anchorsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  )

test('every link of a page leads to a file that is there, and to a heading of it', () => {
  const pages = [
    ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'examples/README.md', 'test/conformance/README.md'],
    ...filesBelow('docs', '.md').filter((file) => !/^docs\/(api|reference)\//.test(file)),
  ]
  const dead = pages.flatMap((page) =>
    [
      ...read(page)
        .replace(/```[\s\S]*?```/g, '')
        .matchAll(/\]\(([^)\s]+)\)/g),
    ].flatMap(([, link = '']) => {
      if (/^[a-z]+:/.test(link)) return []
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? page : join(dirname(page), path)
      if (!existsSync(join(root, target))) return [`${page}: ${link}`]
      return anchor === undefined || anchorsOf(read(target)).includes(anchor) ? [] : [`${page}: ${link}`]
    }),
  )
  expect(dead).toEqual([])
})
