import { said } from '@quittance/kernel'
import { leafHashBytes } from '#canonical/sha256.ts'
import { bytesOfBlock } from '#der/pem.ts'
import { PATHS } from '#bundle/layout.ts'
import type { FilesInHand } from '#bundle/verify/check-files.ts'
import { ed25519Key } from '#signing/ed25519-key.ts'
import { checkTlogProof, type Ed25519Verify } from '#log/check.ts'
import { verifierKey } from '#log/notes/signed-note.ts'
import { readTlogProof } from '#log/notes/tlog-proof.ts'

/** The proof that the bundle is in the log, under the key that came with it. */
export async function checkLog(hand: FilesInHand, verify: Ed25519Verify): Promise<void> {
  const { bundle, findings } = hand
  const proof = bundle.text(PATHS.proof)
  const block = PUBLIC_KEY.exec(bundle.text(PATHS.logKey) ?? '')?.[1] ?? ''
  const key = ed25519Key(bytesOfBlock(block) ?? new Uint8Array())
  if (proof === null) return
  const origin = readTlogProof(proof)?.checkpoint.origin ?? ''
  const leaf = leafHashBytes(bundle.read(PATHS.tagManifest) ?? new Uint8Array())
  const keys = key === null || origin === '' ? [] : [verifierKey(origin, key)]
  const checks = await checkTlogProof({ proof, leaf, keys, verify })
  const holds = checks.every(({ result }) => result === 'ok')
  if (!holds) findings.altered(PATHS.proof, 'bytes')
  findings.check({
    id: 'log-inclusion',
    result: holds ? 'ok' : 'failed',
    subject: PATHS.proof,
    sentence: holds
      ? said(
          'Ce dossier est inscrit au journal que signe la clé jointe.',
          'This bundle is in the log that the key beside it signs.',
        )
      : said(
          'L’inscription au journal ne se vérifie pas avec cette liste et cette clé.',
          'The entry in the log does not verify with this list and this key.',
        ),
  })
}

const PUBLIC_KEY = /-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]*)-----END PUBLIC KEY-----/
