import { storedZip } from '@quittance/evidence'
import type { Language } from '#files/send-text.ts'
import type { LeafProof } from '#journal/sealing/proof.ts'
import { readMe, type TakenFile } from '#journal/sealing/taken/read-me.ts'
import { verifyScript } from '#journal/sealing/taken/verify-script.ts'

/** The proof of an entry, taken away: the entry, what shows its place, how to check it. */
export function takenProof(
  of: { readonly canonical: Uint8Array; readonly proof: LeafProof },
  language: Language,
): { readonly name: string; readonly bytes: Uint8Array } {
  const { canonical, proof } = of
  const name = `${language === 'fr' ? 'preuve-entree' : 'proof-entry'}-${proof.index + 1}`
  const files: readonly TakenFile[] = [
    { name: language === 'fr' ? 'LISEZ-MOI.txt' : 'README.txt', bytes: text(readMe(of, language)) },
    { name: 'entree.json', bytes: canonical },
    { name: 'inclusion.tlog-proof', bytes: text(proof.tlogProof) },
    { name: 'point-de-controle.txt', bytes: text(proof.checkpoint.note) },
    { name: 'journal-cle.pem', bytes: text(proof.publicKeyPem) },
    ...(proof.stamp === null ? [] : [{ name: 'horodatage.tsr', bytes: proof.stamp }]),
    { name: 'verifier.sh', bytes: text(verifyScript(language)) },
  ]
  const zip = storedZip(files.map((file) => ({ path: `${name}/${file.name}`, bytes: file.bytes })))
  return { name: `${name}.zip`, bytes: zip }
}

function text(of: string): Uint8Array {
  return Buffer.from(of)
}
