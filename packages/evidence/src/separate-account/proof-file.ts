import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { canonicalJson, type JsonValue } from '#canonical/canonical-json.ts'
import {
  accountDayJson,
  ACCOUNT_DAY_FORMAT,
  type AccountDay,
} from '#separate-account/account-day.ts'
import type { InclusionProof, ProvenLeaf } from '#separate-account/check-inclusion.ts'
import { GREATEST_DEPTH } from '#separate-account/lay-leaves.ts'
import { fieldsOf, type Fields } from '#separate-account/read-fields.ts'
import type { SumNode } from '#separate-account/sum-node.ts'

/** The proof file of a creditor: what was published of the day, and its own leaves in it. */
export type AccountProofFile = {
  readonly published: AccountDay
  readonly proof: InclusionProof
}

/** The name of the form of a proof file. */
const PROOF_FORMAT = 'quittance/separate-account-proof'

/** A proof is of at most 8 leaves; some room is left, so that a strange one is told what it is. */
const MOST_LEAVES = 64
const LONGEST_FILE = 1_000_000

/** The text of a proof file: canonical JSON. */
export function writeAccountProof({ published, proof }: AccountProofFile): string {
  const { organisation, account, id, name, number } = proof.holder
  return canonicalJson({
    format: PROOF_FORMAT,
    version: 1,
    published: accountDayJson(published),
    holder: { organisation, account, id, name, number },
    balance: String(proof.balance),
    leaves: proof.leaves.map(leafJson),
  })
}

function leafJson({ position, amount, salt, path }: ProvenLeaf): JsonValue {
  return {
    position,
    amount: String(amount),
    salt: bytesToHex(salt),
    path: path.map(({ sum, hash }) => ({ sum: String(sum), hash: bytesToHex(hash) })),
  }
}

/**
 * Reads a proof file; null for a text that is none. Amounts below zero or too large are read, so that
 * the check names them.
 */
export function readAccountProof(text: string): AccountProofFile | null {
  if (text.length > LONGEST_FILE) return null
  const file = fieldsOf(parsed(text))
  if (file?.text('format') !== PROOF_FORMAT || file.whole('version') !== 1) return null
  const published = publishedOf(file.fields('published'))
  const holder = holderOf(file.fields('holder'))
  const leaves = file.list('leaves', MOST_LEAVES)?.map((one) => leafOf(fieldsOf(one)))
  const balance = file.amount('balance')
  if (published === null || holder === null || leaves === undefined || balance === null) return null
  const read = leaves.filter((leaf) => leaf !== null)
  if (read.length < leaves.length || holder.organisation !== published.organisation.id) return null
  const { day, depth } = published
  return { published, proof: { day, depth, holder, balance, leaves: read } }
}

/** Reads the published text of a day; null for a text that is none. */
export function readAccountDay(text: string): AccountDay | null {
  return text.length > LONGEST_FILE ? null : publishedOf(fieldsOf(parsed(text)))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function publishedOf(of: Fields | null): AccountDay | null {
  if (of?.text('format') !== ACCOUNT_DAY_FORMAT || of.whole('version') !== 1) return null
  const organisation = of.fields('organisation')
  const [id, name] = [organisation?.text('id'), organisation?.text('name')]
  const [account, day, root] = [of.text('account'), of.day('day'), of.hash('root')]
  const [depth, total] = [of.whole('depth'), of.amount('total')]
  const sha256 = of.fields('statement')?.hash('sha256')
  const closing = of.fields('statement')?.amount('closing')
  const firm = of.fields('shortfalls')?.amount('firm')
  const creditors = of.fields('shortfalls')?.amount('creditors')
  if (id == null || name == null || account === null || day === null || root === null) return null
  if (depth === null || depth > GREATEST_DEPTH || total === null) return null
  if (sha256 == null || closing == null || firm == null || creditors == null) return null
  return {
    organisation: { id, name },
    account,
    day,
    statement: { sha256, closing },
    shortfalls: { firm, creditors },
    total,
    root,
    depth,
  }
}

function holderOf(of: Fields | null): InclusionProof['holder'] | null {
  const [organisation, account] = [of?.text('organisation'), of?.text('account')]
  const names = [of?.textOrNull('id'), of?.textOrNull('name'), of?.textOrNull('number')]
  const [id, name, number] = names
  if (organisation == null || account == null) return null
  if (id === undefined || name === undefined || number === undefined) return null
  return { organisation, account, id, name, number }
}

function leafOf(of: Fields | null): ProvenLeaf | null {
  const [position, amount, salt] = [of?.whole('position'), of?.amount('amount'), of?.hash('salt')]
  const path = of?.list('path', GREATEST_DEPTH)?.map((one) => siblingOf(fieldsOf(one)))
  if (position == null || amount == null || salt == null || path === undefined) return null
  const read = path.filter((step) => step !== null)
  return read.length < path.length ? null : { position, amount, salt: hexToBytes(salt), path: read }
}

function siblingOf(of: Fields | null): SumNode | null {
  const [sum, hash] = [of?.amount('sum'), of?.hash('hash')]
  return sum == null || hash == null ? null : { sum, hash: hexToBytes(hash) }
}
