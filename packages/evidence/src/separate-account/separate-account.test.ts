import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { array, assert, bigInt, integer, nat, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '#canonical/sha256.ts'
import { accountDayBytes, accountEquation } from '#separate-account/account-day.ts'
import { checkAccountProof } from '#separate-account/check-account-proof.ts'
import { checkInclusion, type InclusionProof } from '#separate-account/check-inclusion.ts'
import { holderCommitment, type AccountHolder } from '#separate-account/holder.ts'
import { layLeaves, splitAtRandom } from '#separate-account/lay-leaves.ts'
import { readAccountProof, writeAccountProof } from '#separate-account/proof-file.ts'
import { LARGEST_SUM, sumLeaf, sumNode } from '#separate-account/sum-node.ts'
import { siblingsOf, sumTree } from '#separate-account/sum-tree.ts'

const VECTORS = new URL('../../../../tests/fixtures/vectors/separate-account/', import.meta.url)
const SCRIPT = new URL('../../testing/separate_account.py', import.meta.url).pathname
const hasPython = spawnSync('python3', ['--version']).status === 0
const vector = (name: string) => readFileSync(new URL(name, VECTORS), 'utf8')

type TreeVector = {
  readonly day: string
  readonly holder: AccountHolder
  readonly commitment: string
  readonly root: string
  readonly total: string
  readonly publishedSha256: string
  readonly leaves: readonly Record<'commitment' | 'amount' | 'salt' | 'hash', string>[]
}
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own vectors
const tree = JSON.parse(vector('tree.json')) as TreeVector
const given = tree.leaves.map(({ commitment, amount, salt }) => ({
  commitment: hexToBytes(commitment),
  amount: BigInt(amount),
  salt: hexToBytes(salt),
}))

describe('the vectors of another program', () => {
  it('have our leaves, our root, our total and our published text', () => {
    expect(bytesToHex(holderCommitment(tree.holder))).toBe(tree.commitment)
    const made = sumTree(tree.day, given)
    if (made === 'sum-overflows') throw new Error(made)
    expect(made.levels[0]?.map(({ hash }) => bytesToHex(hash))).toEqual(
      tree.leaves.map(({ hash }) => hash),
    )
    expect([bytesToHex(made.root.hash), String(made.root.sum)]).toEqual([tree.root, tree.total])
    expect(made.depth).toBe(6)
  })

  it('have a proof that holds, which we write with the same bytes', () => {
    const text = vector('proof.json')
    const checked = checkAccountProof(text)
    if (checked.kind !== 'read') throw new Error(checked.kind)
    expect([checked.inclusion, checked.equation]).toEqual(['included', 'equal-with-shortfalls'])
    expect(writeAccountProof(checked.file)).toBe(text)
    expect(sha256Hex(accountDayBytes(checked.file.published))).toBe(tree.publishedSha256)
    expect(checked.file.proof.balance).toBe(123_456n)
  })

  it.skipIf(!hasPython)('are those that the program makes now (needs python3)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'quittance-sum-'))
    execFileSync('python3', [SCRIPT, 'make'], { cwd: folder })
    for (const name of ['tree.json', 'proof.json']) {
      expect(readFileSync(join(folder, name), 'utf8')).toBe(vector(name))
    }
    rmSync(folder, { recursive: true })
  })
})

const ORGANISATION = '0197a2c4-5b1e-7c3d-8a90-1f2e3d4c5b6c'
const DAY = '2026-11-20'
const holderOf = (n: number): AccountHolder => ({
  organisation: ORGANISATION,
  account: '467100',
  id: `creditor-${n}`,
  name: `Créancier ${n}`,
  number: null,
})

/** Bytes that look random and come again: SHA-256 of a seed and a count. */
function chanceOf(seed: number) {
  let drawn = 0
  return (bytes: number) => {
    drawn += 1
    return new Uint8Array(createHash('sha256').update(`${seed}/${drawn}`).digest()).slice(0, bytes)
  }
}

function built(amounts: readonly bigint[], seed: number) {
  const balances = amounts.map((amount, n) => {
    const holder = holderOf(n)
    return { holder, commitment: holderCommitment(holder), amount }
  })
  const leaves = layLeaves(balances, chanceOf(seed))
  const made = sumTree(DAY, leaves)
  if (made === 'sum-overflows') throw new Error(made)
  const proofOf = (n: number): InclusionProof => ({
    day: DAY,
    holder: holderOf(n),
    balance: amounts[n] ?? 0n,
    depth: made.depth,
    leaves: leaves.flatMap(({ holder, amount, salt }, position) =>
      holder?.id === `creditor-${n}`
        ? [{ position, amount, salt, path: siblingsOf(made, position) }]
        : [],
    ),
  })
  return { leaves, made, proofOf, published: { root: made.root.hash, total: made.root.sum } }
}

const books = record({
  amounts: array(bigInt(0n, 10n ** 12n), { minLength: 1, maxLength: 40 }),
  seed: integer(),
  pick: nat(),
})
const seeded = { seed: 20_261_122, numRuns: 200 }

describe('a sum tree', () => {
  it('proves each balance in the total, whatever they are', () => {
    assert(
      property(books, ({ amounts, seed }) => {
        const { proofOf, published, leaves } = built(amounts, seed)
        expect(published.total).toBe(amounts.reduce((sum, amount) => sum + amount, 0n))
        expect(Number.isInteger(Math.log2(leaves.length)) && leaves.length >= 64).toBe(true)
        for (const n of amounts.keys()) {
          const proof = proofOf(n)
          expect(proof.leaves.length).toBeGreaterThanOrEqual(2)
          expect(checkInclusion(proof, published)).toBe('included')
        }
      }),
      seeded,
    )
  })

  it('names what was altered', () => {
    assert(
      property(books, ({ amounts, seed, pick }) => {
        const { proofOf, published, made } = built(amounts, seed)
        const n = pick % amounts.length
        const proof = proofOf(n)
        const [first, ...rest] = proof.leaves
        const [sibling, ...above] = first?.path ?? []
        if (first === undefined || sibling === undefined) throw new Error('a leaf with its path')
        const check = (change: Partial<InclusionProof>) =>
          checkInclusion({ ...proof, ...change }, published)
        const withFirst = (change: Partial<typeof first>) =>
          check({ leaves: [{ ...first, ...change }, ...rest] })

        expect(check({ balance: proof.balance + 1n })).toBe('balance-differs')
        expect(
          check({
            balance: proof.balance + 1n,
            leaves: [{ ...first, amount: first.amount + 1n }, ...rest],
          }),
        ).toBe('root-differs')
        expect(check({ leaves: [] })).toBe('no-leaf')
        expect(check({ holder: holderOf(amounts.length) })).toBe('root-differs')
        expect(check({ day: '2026-11-21' })).toBe('root-differs')
        expect(check({ leaves: [first, ...proof.leaves] })).toBe('duplicated-leaf')
        expect(withFirst({ path: above })).toBe('path-of-wrong-length')
        expect(withFirst({ position: first.position ^ 1 })).toMatch(/root-differs|duplicated-leaf/)
        expect(withFirst({ position: 2 ** made.depth })).toBe('position-outside-tree')
        const [next, ...higher] = above
        if (next === undefined) throw new Error('a path of six')
        expect(withFirst({ path: [next, sibling, ...higher] })).toBe('root-differs')
        expect(withFirst({ path: [{ ...sibling, sum: sibling.sum + 1n }, ...above] })).toBe(
          'root-differs',
        )
        expect(withFirst({ path: [{ ...sibling, sum: -1n }, ...above] })).toBe('negative-amount')
        expect(check({ balance: -1n })).toBe('negative-amount')
        expect(withFirst({ path: [{ ...sibling, sum: LARGEST_SUM + 1n }, ...above] })).toBe(
          'sum-overflows',
        )
        expect(checkInclusion(proof, { ...published, total: published.total + 1n })).toBe(
          'total-differs',
        )
        expect(checkInclusion(proof, { ...published, root: sibling.hash })).toBe('root-differs')
      }),
      seeded,
    )
  })

  it('overflows rather than turn over', () => {
    const one = { commitment: new Uint8Array(32), salt: new Uint8Array(32) }
    expect(
      sumTree(
        DAY,
        [LARGEST_SUM, 1n].map((amount) => ({ ...one, amount })),
      ),
    ).toBe('sum-overflows')
    const leaf = sumLeaf(DAY, { ...one, amount: 1n })
    expect(sumNode(leaf, { ...leaf, sum: LARGEST_SUM })).toBeNull()
    const proof: InclusionProof = {
      day: DAY,
      holder: holderOf(0),
      balance: 1n,
      depth: 1,
      leaves: [{ position: 0, amount: 1n, salt: one.salt, path: [{ ...leaf, sum: LARGEST_SUM }] }],
    }
    expect(checkInclusion(proof, { root: leaf.hash, total: 1n })).toBe('sum-overflows')
    expect(() => sumLeaf(DAY, { ...one, amount: -1n })).toThrow('below zero')
    expect(() => splitAtRandom(-1n, chanceOf(1))).toThrow('below zero')
  })

  it('splits a balance into parts that sum to it, differently each time', () => {
    const splits = Array.from({ length: 30 }, (_, seed) => splitAtRandom(123_456n, chanceOf(seed)))
    for (const parts of splits) {
      expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(123_456n)
      expect(parts.every((part) => part >= 0n)).toBe(true)
    }
    expect(new Set(splits.map((parts) => parts.length))).toEqual(new Set([2, 3, 4, 5, 6, 7, 8]))
  })
})

describe('the equation of a day', () => {
  const of = (...[closing, firm, creditors, total]: readonly [bigint, bigint, bigint, bigint]) =>
    accountEquation({ statement: { sha256: '', closing }, shortfalls: { firm, creditors }, total })

  it('holds to the cent, tells shortfalls, and takes none below zero', () => {
    expect(of(100n, 0n, 0n, 100n)).toBe('equal')
    expect(of(90n, 4n, 6n, 100n)).toBe('equal-with-shortfalls')
    expect(of(99n, 0n, 0n, 100n)).toBe('differs')
    expect(of(110n, -10n, 0n, 100n)).toBe('differs')
    expect(of(100n, -10n, 10n, 100n)).toBe('differs')
  })
})

describe('a day of the bank forged under the same root', () => {
  const text = vector('proof.json')
  const forged = text
    .replace('"closing":"813206"', '"closing":"813456"')
    .replace('"firm":"250"', '"firm":"0"')
  const otherFile = text.replace(/"sha256":"[0-9a-f]{64}"/, `"sha256":"${'a'.repeat(64)}"`)
  const given = tree.publishedSha256

  it('has another fingerprint: it differs from the one that was published', () => {
    expect(checkAccountProof(text, given)).toMatchObject({
      inclusion: 'included',
      equation: 'equal-with-shortfalls',
      fingerprint: given,
      comparison: 'same',
    })
    for (const bad of [forged, otherFile]) {
      expect(bad).not.toBe(text)
      expect(checkAccountProof(bad, given)).toMatchObject({
        inclusion: 'included',
        comparison: 'differs',
      })
    }
    expect(checkAccountProof(forged)).toMatchObject({
      inclusion: 'included',
      equation: 'equal',
      comparison: 'not-compared',
    })
  })

  it('takes a fingerprint as a person pastes it, and no other text', () => {
    const comparisonOf = (pasted: string) => {
      const checked = checkAccountProof(text, pasted)
      return checked.kind === 'read' ? checked.comparison : checked.kind
    }
    expect(comparisonOf(` ${given.toUpperCase().replaceAll(/.{8}/g, '$& ')}\n`)).toBe('same')
    expect(comparisonOf('  ')).toBe('not-compared')
    expect(comparisonOf(given.slice(1))).toBe('differs')
    expect(comparisonOf(tree.root)).toBe('differs')
  })

  it.skipIf(!hasPython)('is told by the other program too (needs python3)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'quittance-sum-'))
    const file = join(folder, 'proof.json')
    const verified = (content: string, ...more: readonly string[]) => {
      writeFileSync(file, content)
      const { status, stdout } = spawnSync('python3', [SCRIPT, 'verify', file, ...more])
      const answer: unknown = JSON.parse(stdout.toString())
      return { status, answer }
    }
    expect(verified(text, given)).toMatchObject({ status: 0, answer: { comparison: 'same' } })
    for (const bad of [forged, otherFile]) {
      expect(verified(bad, given)).toMatchObject({ status: 1, answer: { comparison: 'differs' } })
    }
    expect(verified(forged)).toMatchObject({
      status: 0,
      answer: { comparison: 'not-compared', unproved: ['closing', 'shortfalls', 'statement'] },
    })
    rmSync(folder, { recursive: true })
  })
})

describe('a proof file', () => {
  const text = vector('proof.json')

  it('is refused where it is not one, and never read by halves', () => {
    for (const bad of [
      '',
      'null',
      '[]',
      '{',
      text.replace('"version":1', '"version":2'),
      text.replace('"depth":6', '"depth":6.5'),
      text.replace('"balance":"123456"', '"balance":"0123456"'),
      text.replace('"balance":"123456"', '"balance":123456'),
      text.replace('"position":3', '"position":-3'),
      text.replaceAll('"salt":"', '"salt":"0'),
      ' '.repeat(1_000_001),
    ]) {
      expect(checkAccountProof(bad)).toEqual({ kind: 'unreadable' })
    }
  })

  it('keeps an amount below zero, for the check to name it', () => {
    const file = readAccountProof(text.replace('"balance":"123456"', '"balance":"-5"'))
    expect(file?.proof.balance).toBe(-5n)
    expect(checkAccountProof(text.replace('"sum":"3', '"sum":"-3'))).toMatchObject({
      inclusion: 'negative-amount',
    })
  })
})
