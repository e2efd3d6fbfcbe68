import { listAccountProofs, type AccountProofLine } from '@quittance/database'
import { keptProof } from '#client-money/proven/creditor-proof.ts'
import { signedBytes } from '#client-money/proven/reconciliation/sign-reconciliation.ts'
import type { Checked, Fault, Matter } from '#integrity/matter.ts'

/** Proofs read at a time: each is computed again from its leaves. */
const AT_ONCE = 20

/** Each proven day still gives the root and the total that were published, and says what was signed. */
export async function checkAccountProofs({ reads }: Matter): Promise<Checked> {
  const faults: Fault[] = []
  let offset = 0
  for (;;) {
    const from = offset
    const page = await reads((tx) => listAccountProofs(tx, { offset: from, limit: AT_ONCE }))
    for (const proof of page) {
      const kept = await reads((tx) => keptProof(tx, proof))
      if (kept === null)
        faults.push(fault(proof, 'account-proof-altered', 'ne donne plus la racine publiée'))
      if (proof.reconciliation !== null && signedBytes(proof.reconciliation) === null) {
        faults.push(
          fault(proof, 'account-reconciliation-altered', 'ne dit plus ce qui a été signé'),
        )
      }
    }
    offset += page.length
    if (page.length < AT_ONCE) return { checked: offset, faults }
  }
}

function fault({ id, on }: AccountProofLine, code: string, what: string): Fault {
  const sentence = `La preuve du compte séparé au ${on.toString()} ${what}.`
  return { code, subject: `account-proof/${id}`, sentence }
}
