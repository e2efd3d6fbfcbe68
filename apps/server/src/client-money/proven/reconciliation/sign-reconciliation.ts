import { createHash } from 'node:crypto'
import type { ProvenDay } from '@quittance/contract'
import { findAccountProof, insertReconciliation, type AccountProofLine } from '@quittance/database'
import { canonicalJson, sha256Hex, type JsonValue } from '@quittance/evidence'
import { invariant, said } from '@quittance/kernel'
import { keptProof, partsOf, type KeptProof } from '#client-money/proven/creditor-proof.ts'
import { changedSince, noProof } from '#client-money/proven/proof-refusals.ts'
import { provenDay } from '#client-money/proven/proven-view.ts'
import {
  ageOf,
  itemSaid,
  itemsSchema,
} from '#client-money/proven/reconciliation/reconciling-items.ts'
import { asJson } from '#http/json.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * A person signs the reconciliation of a day in three ways (rapprochement): bank, books, creditors.
 *
 * What is signed is kept as canonical JSON, its hash in the journal; the root that the person read
 * must be that of the proof, and the leaves kept must still give it.
 *
 * @throws Refused `not-found`, `already-done`, `invalid-input` for another root, `law-refuses` where
 *   what is kept is not what was published.
 */
export async function signReconciliation(
  work: Work,
  asked: { readonly id: string; readonly root: string },
): Promise<ProvenDay> {
  const proof = await findAccountProof(work.tx, asked.id)
  if (proof === null) throw noProof()
  if (Buffer.from(proof.root).toString('hex') !== asked.root) {
    throw new Refused('invalid-input', otherRoot, { path: 'root' })
  }
  if (proof.reconciliation !== null) throw new Refused('already-done', alreadySigned)
  const kept = await keptProof(work.tx, proof)
  if (kept === null) throw changedSince()
  const facts = reconciliationFacts(work, proof, kept)
  const factsSha256 = hashOf(facts)
  const signed = {
    signedAt: work.now,
    signedBy: work.caller.userId,
    role: work.caller.role,
    facts,
    factsSha256,
  }
  if (!(await insertReconciliation(work.tx, { proofId: proof.id, signed }))) {
    throw new Refused('already-done', alreadySigned)
  }
  await record(work, {
    verb: 'account-reconciled',
    subject: { kind: 'account-proof', id: proof.id },
    facts: { day: proof.on.toString(), root: asked.root, role: work.caller.role },
    references: [factsSha256],
  })
  const after = await findAccountProof(work.tx, proof.id)
  invariant(after !== null, 'a proof stays')
  return await provenDay(work, after)
}

/** The exact bytes of a signed reconciliation; null where they are no longer those signed. */
export function signedBytes(of: NonNullable<AccountProofLine['reconciliation']>): string | null {
  const text = canonicalJson(asJson(of.facts))
  return createHash('sha256').update(text).digest('hex') === of.factsSha256 ? text : null
}

function hashOf(facts: JsonValue): string {
  return createHash('sha256').update(canonicalJson(facts)).digest('hex')
}

/** All that the document prints, in French: it is a paper of the house. */
function reconciliationFacts(work: Work, proof: AccountProofLine, kept: KeptProof): JsonValue {
  const { published } = kept
  const { stamp } = proof
  return {
    format: 'quittance/account-reconciliation',
    version: 1,
    organisation: published.organisation.name,
    account: published.account,
    day: published.day,
    bank: { statementSha256: published.statement.sha256, closingCents: proof.bankCents },
    books: { bankCents: proof.ledgerBankCents },
    owed: partsOf(kept).map(({ account, label, amountCents }) => ({
      account,
      label: label.fr,
      amountCents,
    })),
    shortfalls: {
      firmCents: proof.firmShortfallCents,
      creditorsCents: proof.creditorsShortfallCents,
    },
    totalCents: proof.totalCents,
    gapCents:
      proof.bankCents + proof.firmShortfallCents + proof.creditorsShortfallCents - proof.totalCents,
    items: itemsSchema.parse(proof.items).map((item) => ({
      sentence: itemSaid(item).fr,
      on: item.on,
      ageDays: ageOf(item, work.today),
      amountCents: item.amountCents,
    })),
    root: published.root,
    publishedSha256: sha256Hex(proof.published),
    journalEntryId: proof.journalEntryId,
    stamp: stamp && {
      at: stamp.stampedAt.toString(),
      authority: stamp.authority,
      local: stamp.local,
    },
    signedAt: work.now.toString(),
    signedBy: work.caller.name,
    role: work.caller.role,
  }
}

const otherRoot = said(
  'La racine lue n’est pas celle de cette preuve : relisez la page avant de signer.',
  'The root that was read is not that of this proof: read the page again before you sign.',
)
const alreadySigned = said(
  'Ce rapprochement est déjà signé.',
  'This reconciliation is signed already.',
)
