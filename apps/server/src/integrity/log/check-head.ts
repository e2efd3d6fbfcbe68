import type { LogCheckpoint } from '@quittance/database'
import {
  isSignedBy,
  readCheckpoint,
  readSignedNote,
  sameHash,
  verifierKey,
} from '@quittance/evidence'
import { checkEd25519 } from '@quittance/evidence/authority'
import type { Fault, LogMatter } from '#integrity/matter.ts'

/** A signed head says what its columns say, and the house signed it. */
export async function checkHead(
  head: LogCheckpoint,
  { log, publicKey }: Pick<LogMatter, 'publicKey'> & { readonly log: string },
): Promise<readonly Fault[]> {
  const { treeSize, rootHash, note } = head
  const subject = `${log}/${treeSize}`
  const signed = readSignedNote(note)
  const said = signed === null ? null : readCheckpoint(signed.text)
  const agrees = said?.origin === log && said.size === treeSize && sameHash(said.root, rootHash)
  if (signed === null || !agrees) {
    const sentence = `Le point de contrôle de ${treeSize} entrées ne dit plus ce qui a été signé.`
    return [{ code: 'checkpoint-altered', subject, sentence }]
  }
  const key = verifierKey(log, head.publicKey)
  if (!(await isSignedBy(signed, [key], checkEd25519))) {
    const sentence = `La signature du point de contrôle de ${treeSize} entrées est fausse.`
    return [{ code: 'checkpoint-signature-wrong', subject, sentence }]
  }
  if (publicKey !== null && !sameHash(publicKey, head.publicKey)) {
    const sentence = `Le point de contrôle de ${treeSize} entrées a été signé par une autre clé que celle de la maison.`
    return [{ code: 'checkpoint-of-another-key', subject, sentence }]
  }
  return []
}
