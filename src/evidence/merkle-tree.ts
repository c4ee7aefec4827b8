import { sha256 } from '@noble/hashes/sha2'
import { concatBytes } from '@noble/hashes/utils'

// RFC 6962 §2.1: leaves and nodes are hashed with different first bytes, so that one cannot be taken for the other.
const LEAF = 0
const NODE = 1

/** The hash of a leaf. */
export const leafHash = (data: Uint8Array): Uint8Array => sha256(concatBytes(Uint8Array.of(LEAF), data))

/** The hash of a node above two others. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(concatBytes(Uint8Array.of(NODE), left, right))

/** The level above: neighbours are paired, and an unpaired last one is moved up unchanged. */
function levelAbove(level: readonly Uint8Array[]): Uint8Array[] {
  const above: Uint8Array[] = []
  for (let index = 0; index < level.length; index += 2) {
    const [left, right] = [level[index] as Uint8Array, level[index + 1]]
    above.push(right === undefined ? left : nodeHash(left, right))
  }
  return above
}

/** The root over leaves; without leaves, the hash of an empty input. */
export function rootOf(leaves: readonly Uint8Array[]): Uint8Array {
  let level = leaves.map(leafHash)
  while (level.length > 1) level = levelAbove(level)
  return level[0] ?? sha256(new Uint8Array(0))
}

/** The neighbouring hashes from a leaf up to the root. */
export function pathOf(leaves: readonly Uint8Array[], leaf: number): Uint8Array[] {
  const path: Uint8Array[] = []
  let place = leaf
  for (let level = leaves.map(leafHash); level.length > 1; level = levelAbove(level)) {
    const neighbour = level[place ^ 1]
    if (neighbour !== undefined) path.push(neighbour)
    place = Math.floor(place / 2)
  }
  return path
}

/**
 * The root computed from a leaf and its path, in a tree of a given size; undefined if the path is too short or too
 * long.
 */
export function climb(
  leaf: Uint8Array,
  place: number,
  size: number,
  path: readonly Uint8Array[],
): Uint8Array | undefined {
  let hash = leafHash(leaf)
  let used = 0
  for (
    let index = place, last = size - 1;
    last > 0;
    index = Math.floor(index / 2), last = Math.floor(last / 2)
  ) {
    if (index === last && index % 2 === 0) continue
    const neighbour = path[used++]
    if (neighbour === undefined) return undefined
    hash = index % 2 === 1 ? nodeHash(neighbour, hash) : nodeHash(hash, neighbour)
  }
  return used === path.length ? hash : undefined
}
