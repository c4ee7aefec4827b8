import { fc, test as law } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  appendEvent,
  merkleProof,
  merkleRoot,
  verifyProof,
  type EvidenceEntry,
  type EvidenceLog,
  type ProofToVerify,
} from '../../src/evidence/index.js'
import { hashOfEntry } from '../../src/evidence/log.js'
import { climb, pathOf, rootOf } from '../../src/evidence/merkle-tree.js'
import { refusal, revokedProxy } from '../refusal.js'

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))
const hex = (data: Uint8Array | undefined): string | undefined => data && Buffer.from(data).toString('hex')

// The eight inputs and nine roots of the tests of google/certificate-transparency (merkletree/merkle_tree_test.cc).
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map(bytes)
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

describe('the tree of RFC 6962', () => {
  test.each(ROOTS.map((root, size) => [size, root] as const))('over %d leaves', (size, root) => {
    expect(hex(rootOf(LEAVES.slice(0, size)))).toBe(root)
  })

  test('over seven leaves: the paths of RFC 6962 §2.1.3 have 3, 3, 3, 3, 3, 3 and 2 hashes', () => {
    expect(LEAVES.slice(0, 7).map((_, leaf) => pathOf(LEAVES.slice(0, 7), leaf).length)).toEqual([
      3, 3, 3, 3, 3, 3, 2,
    ])
  })

  test('every path of every size leads to the root, and no other leaf or place does', () => {
    for (let size = 1; size <= 8; size++) {
      const leaves = LEAVES.slice(0, size)
      for (let leaf = 0; leaf < size; leaf++) {
        const path = pathOf(leaves, leaf)
        for (let place = 0; place < size; place++) {
          const reached = [
            climb(leaves[leaf]!, place, size, path),
            climb(leaves[place]!, leaf, size, path),
          ].map(hex)
          expect(reached.map((root) => root === ROOTS[size])).toEqual([place === leaf, place === leaf])
        }
      }
    }
  })

  test('a path too short or too long leads nowhere', () => {
    const path = pathOf(LEAVES, 3)
    expect(climb(LEAVES[3]!, 3, 8, path.slice(0, 2))).toBeUndefined()
    expect(climb(LEAVES[3]!, 3, 8, [...path, path[0]!])).toBeUndefined()
    expect(climb(LEAVES[0]!, 0, 1, [path[0]!])).toBeUndefined()
  })
})

const logOf = (size: number): EvidenceLog =>
  Array.from({ length: size }, (_, n) => ({
    at: '2026-07-01',
    actor: 'a',
    kind: 'k',
    payload: { n },
  })).reduce<EvidenceLog>(appendEvent, { schema: 'receivables/evidence-log@1', entries: [] })

describe('the root of a log', () => {
  test('is over the bytes of the hashes', () => {
    const log = logOf(5)
    expect(merkleRoot(log)).toBe(hex(rootOf(log.entries.map(({ hash }) => bytes(hash)))))
    expect(merkleRoot(log.entries)).toBe(merkleRoot(log))
  })
  test.each<[string, unknown, [string, string]]>([
    ['nothing', undefined, ['input.missing', 'log']],
    ['a text', 'x', ['log.invalid', 'log']],
    ['a broken log', [logOf(2).entries[1]], ['log.invalid', 'log[0]']],
  ])('is refused for %s', (_, bad, refused) => {
    expect(refusal(() => merkleRoot(bad as EvidenceLog))).toEqual(refused)
    expect(refusal(() => merkleProof(bad as EvidenceLog, 0))).toEqual(refused)
  })
})

describe('the proof of an entry', () => {
  law.prop([fc.integer({ min: 1, max: 20 }), fc.nat()])(
    'convinces of this entry, with or without its payload',
    (size, seed) => {
      const log = logOf(size)
      const place = seed % size
      const entry = log.entries[place]!
      const proof = merkleProof(log, place)
      const root = merkleRoot(log)
      const bare = Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'payload')) as never
      expect(JSON.parse(JSON.stringify(proof))).toEqual(proof)
      expect(verifyProof({ entry, proof, root })).toEqual({ ok: true })
      expect(verifyProof({ entry: bare, proof, root })).toEqual({ ok: true })
    },
  )

  test.each<[string, unknown, string]>([
    ['below zero', -1, 'input.range'],
    ['behind the end', 3, 'input.range'],
    ['between', 0.5, 'input.range'],
    ['as text', '0', 'input.type'],
    ['nowhere', undefined, 'input.missing'],
  ])('%s does not exist', (_, place, code) => {
    expect(refusal(() => merkleProof(logOf(3), place as number))).toEqual([code, 'sequence'])
  })
  test('of an empty log does not exist', () => {
    expect(refusal(() => merkleProof([], 0))).toEqual(['input.range', 'sequence'])
  })
})

describe('a claim', () => {
  const log = logOf(6)
  const entry = log.entries[2]!
  const proof = merkleProof(log, 2)
  const root = merkleRoot(log)
  const forged: EvidenceEntry = { ...entry, kind: 'x' }
  test.each<[string, Partial<ProofToVerify>, string]>([
    ['of an altered entry', { entry: forged }, 'evidence.hash'],
    [
      'of an entry altered and hashed anew',
      { entry: { ...forged, hash: hashOfEntry(forged) } },
      'evidence.proof',
    ],
    ['of an altered payload', { entry: { ...entry, payload: { n: 9 } } }, 'evidence.payload'],
    ['of an entry with another field', { entry: { ...entry, note: 1 } as never }, 'evidence.fields'],
    ['of another entry', { entry: log.entries[3]! }, 'evidence.sequence'],
    ['with the root of another log', { root: merkleRoot(logOf(5)) }, 'evidence.proof'],
    ['with the proof of a smaller log', { proof: merkleProof(logOf(4), 2) }, 'evidence.proof'],
    ['with a path too short', { proof: { ...proof, path: proof.path.slice(1) } }, 'evidence.proof'],
    ['with a path too long', { proof: { ...proof, path: [...proof.path, root] } }, 'evidence.proof'],
    ['with another size', { proof: { ...proof, size: 3 } }, 'evidence.proof'],
  ])('%s does not hold', (_, change, code) => {
    const verdict = verifyProof({ entry, proof, root, ...change })
    expect(verdict).toEqual({ ok: false, reason: { code, params: { sequence: 2 } } })
  })

  test.each<[string, unknown, [string, string]]>([
    ['nothing', undefined, ['input.missing', '']],
    ['null', null, ['input.type', '']],
    ['a revoked proxy', revokedProxy(), ['input.type', '']],
    ['a misspelt field', { entry, proof, root, hash: root }, ['input.unknown-key', 'hash']],
    ['no entry', { proof, root }, ['input.missing', 'entry']],
    ['a list for an entry', { entry: [entry], proof, root }, ['input.type', 'entry']],
    ['no proof', { entry, root }, ['input.missing', 'proof']],
    [
      'a proof of another version',
      { entry, proof: { ...proof, schema: 'x' }, root },
      ['input.choice', 'proof.schema'],
    ],
    [
      'a proof with a field too many',
      { entry, proof: { ...proof, x: 1 }, root },
      ['input.unknown-key', 'proof.x'],
    ],
    ['a size of zero', { entry, proof: { ...proof, size: 0 }, root }, ['input.range', 'proof.size']],
    [
      'a place behind the end',
      { entry, proof: { ...proof, sequence: 6 }, root },
      ['input.range', 'proof.sequence'],
    ],
    [
      'a path that is no list',
      { entry, proof: { ...proof, path: root }, root },
      ['input.type', 'proof.path'],
    ],
    [
      'a path of 54 hashes',
      { entry, proof: { ...proof, path: Array(54).fill(root) }, root },
      ['input.range', 'proof.path'],
    ],
    [
      'a hash in capitals',
      { entry, proof: { ...proof, path: ['A'.repeat(64)] }, root },
      ['input.range', 'proof.path[0]'],
    ],
    [
      'a hash that is a number',
      { entry, proof: { ...proof, path: [root, 1] }, root },
      ['input.type', 'proof.path[1]'],
    ],
    ['no root', { entry, proof }, ['input.missing', 'root']],
    ['a short root', { entry, proof, root: root.slice(1) }, ['input.range', 'root']],
  ])('%s is refused', (_, claim, refused) => {
    expect(refusal(() => verifyProof(claim as ProofToVerify))).toEqual(refused)
  })
})
