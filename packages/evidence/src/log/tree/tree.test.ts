import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import {
  appendLeaves,
  consistencyPlan,
  edgeOf,
  hashesOfPlan,
  inclusionPlan,
  isConsistent,
  leafHashBytes,
  rootOfInclusion,
  rootOfTiles,
  sha256Hex,
  tilesOfPlan,
} from '@quittance/evidence'
import { leafBytes, logOf, turned, widthOf } from '../../../testing/log-of.ts'

type Vectors = {
  readonly roots: readonly { size: number; root: string }[]
  readonly inclusion: readonly { size: number; index: number; proof: string[] }[]
  readonly consistency: readonly { from: number; to: number; proof: string[] }[]
  readonly tiles: readonly {
    size: number
    tiles: { level: number; index: number; width: number; sha256: string }[]
  }[]
}

const file = '../../../../../tests/fixtures/vectors/log/trees.json'
const vectors: Vectors = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const log = logOf(1100, [1, 7, 300])
const leaf = (n: number) => leafHashBytes(leafBytes(n))
const rootAt = (size: number) => rootOfTiles(size, log.tile)
const inclusionOf = (of: { index: number; size: number }, tile = log.tile) =>
  hashesOfPlan(inclusionPlan(of), tile)
const consistencyOf = (of: { from: number; to: number }, tile = log.tile) =>
  hashesOfPlan(consistencyPlan(of), tile)

describe('a log of leaves', () => {
  it.each(vectors.roots)('of $size has the root of the vector', ({ size, root }) => {
    expect(hex(logOf(size).root)).toBe(root)
    expect(hex(rootAt(size))).toBe(root)
  })

  it.each(vectors.tiles)('of $size is kept in the tiles of the vector', ({ size, tiles }) => {
    const kept = logOf(size, [40_000])
    for (const { level, index, width, sha256 } of tiles) {
      const tile = kept.tiles.get(`${level}/${index}`)
      expect({ level, index, width: tile && widthOf(tile) }).toEqual({ level, index, width })
      expect(sha256Hex(tile?.hashes ?? new Uint8Array())).toBe(sha256)
    }
  })

  it('grows from its edge alone, with the same root whatever the steps', () => {
    const size = fc.integer({ min: 1, max: 700 })
    const steps = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(size, steps, (of, by) => {
        const grown = logOf(of, by)
        expect(hex(grown.root)).toBe(hex(rootAt(of)))
        const edge = edgeOf(of).map(({ level, index, width }) => `${level}/${index}/${width}`)
        const open = [...grown.tiles.values()]
          .filter((tile) => widthOf(tile) < 256)
          .map((tile) => `${tile.level}/${tile.index}/${widthOf(tile)}`)
        expect(open.toSorted()).toEqual(edge.toSorted())
      }),
      { seed: 6962, numRuns: 30 * inject('campaign') },
    )
  })

  it('refuses to grow from an edge that is not there, and a leaf that is no hash', () => {
    const nowhere = { size: 5, edge: () => undefined }
    expect(() => appendLeaves(nowhere, [leaf(5)])).toThrow('broken invariant')
    const short = { size: 5, edge: () => new Uint8Array(4 * 32) }
    expect(() => appendLeaves(short, [leaf(5)])).toThrow('broken invariant')
    expect(() => appendLeaves({ size: 0, edge: () => undefined }, [new Uint8Array(31)])).toThrow(
      'broken invariant',
    )
  })
})

describe('an inclusion proof', () => {
  it.each(vectors.inclusion)('of leaf $index of $size is that of the vector', (vector) => {
    const { index, size, proof } = vector
    const hashes = inclusionOf(vector)
    expect(hashes.map(hex)).toEqual(proof)
    const root = rootOfInclusion({ leaf: leaf(index), index, size, proof: hashes })
    expect(hex(root ?? new Uint8Array())).toBe(hex(rootAt(size)))
  })

  it('reads two tiles a level at most', () => {
    for (const size of [1, 255, 256, 70_000, 2 ** 40, 2 ** 53 - 1]) {
      const levels = Math.ceil(Math.log2(Math.max(size, 2)) / 8)
      const index = Math.floor(size / 3)
      expect(tilesOfPlan(inclusionPlan({ index, size })).length).toBeLessThanOrEqual(2 * levels)
    }
  })

  it('leads to the root from its own leaf, place, size and hashes only', () => {
    const place = fc
      .integer({ min: 1, max: log.size })
      .chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1) }))
    fc.assert(
      fc.property(place, fc.nat(), ({ index, size }, spoiled) => {
        const proof = inclusionOf({ index, size })
        const good = { leaf: leaf(index), index, size, proof }
        const root = hex(rootAt(size))
        const leadsThere = (of: typeof good) => {
          const reached = rootOfInclusion(of)
          return reached !== null && hex(reached) === root
        }
        expect(leadsThere(good)).toBe(true)
        expect(leadsThere({ ...good, leaf: turned(good.leaf, spoiled) })).toBe(false)
        const bent = proof.map((one, at) => (at === spoiled % proof.length ? turned(one) : one))
        expect(leadsThere({ ...good, proof: bent })).toBe(proof.length === 0)
        expect(leadsThere({ ...good, proof: [...proof, leaf(0)] })).toBe(false)
        expect(leadsThere({ ...good, proof: proof.slice(1) })).toBe(proof.length === 0)
        for (const other of [index - 1, index + 1]) {
          expect(leadsThere({ ...good, index: other })).toBe(false)
        }
      }),
      { seed: 6962, numRuns: 150 * inject('campaign') },
    )
  })

  it.each([
    { index: -1, size: 3 },
    { index: 3, size: 3 },
    { index: 0, size: 0 },
    { index: 0.5, size: 3 },
    { index: 0, size: Number.NaN },
    { index: 0, size: 2 ** 53 },
  ])('leads nowhere for leaf $index of $size', ({ index, size }) => {
    expect(rootOfInclusion({ leaf: leaf(0), index, size, proof: [] })).toBe(null)
  })
})

describe('a consistency proof', () => {
  it.each(vectors.consistency)('from $from to $to is that of the vector', (vector) => {
    const { from, to, proof } = vector
    const hashes = consistencyOf(vector)
    expect(hashes.map(hex)).toEqual(proof)
    const heads = {
      from: { size: from, root: rootAt(from) },
      to: { size: to, root: rootAt(to) },
    }
    expect(isConsistent({ ...heads, proof: hashes })).toBe(true)
  })

  it('holds between every two sizes of a small log', () => {
    for (let to = 0; to <= 40; to += 1) {
      for (let from = 0; from <= to; from += 1) {
        const proof = consistencyOf({ from, to })
        const heads = {
          from: { size: from, root: rootAt(from) },
          to: { size: to, root: rootAt(to) },
        }
        expect({ from, to, holds: isConsistent({ ...heads, proof }) }).toEqual({
          from,
          to,
          holds: true,
        })
      }
    }
  })

  it('fails when a head, a size or a hash is another', () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: log.size }), fc.integer({ min: 1, max: 1100 }))
    fc.assert(
      fc.property(sizes, fc.nat(), ([one, other], spoiled) => {
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)]
        const proof = consistencyOf({ from: earlier, to: later })
        const from = { size: earlier, root: rootAt(earlier) }
        const to = { size: later, root: rootAt(later) }
        expect(isConsistent({ from, to, proof })).toBe(true)
        const spoil = { ...from, root: turned(from.root, spoiled) }
        expect(isConsistent({ from: spoil, to, proof })).toBe(false)
        expect(isConsistent({ from, to: { ...to, root: turned(to.root, spoiled) }, proof })).toBe(
          false,
        )
        expect(isConsistent({ from, to, proof: [...proof, leaf(0)] })).toBe(false)
        expect(isConsistent({ from: { ...from, size: later + 1 }, to, proof })).toBe(false)
        if (proof.length === 0) return
        const bent = proof.map((hash, at) => (at === spoiled % proof.length ? turned(hash) : hash))
        expect(isConsistent({ from, to, proof: bent })).toBe(false)
        expect(isConsistent({ from, to, proof: proof.slice(1) })).toBe(false)
      }),
      { seed: 6962, numRuns: 150 * inject('campaign') },
    )
  })

  it('of a log whose past was rewritten does not hold', () => {
    const size = 600
    const leaves = Array.from({ length: size }, (_, n) => leaf(n === 123 ? 9999 : n))
    const other = appendLeaves({ size: 0, edge: () => undefined }, leaves)
    const tiles = new Map(other.tiles.map((tile) => [`${tile.level}/${tile.index}`, tile.hashes]))
    const tile = (at: { level: number; index: number }) => tiles.get(`${at.level}/${at.index}`)
    const proof = consistencyOf({ from: 300, to: size }, tile)
    const before = { size: 300, root: rootAt(300) }
    expect(isConsistent({ from: before, to: { size, root: other.root }, proof })).toBe(false)
  })
})
