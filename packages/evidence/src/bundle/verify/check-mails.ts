import { said, type Said } from '@quittance/kernel'
import { bytesOfBlock } from '#der/pem.ts'
import { toBase64 } from '#log/notes/base64.ts'
import { DerFault, derOf } from '#der/der-read.ts'
import { MAIL_FILES, PATHS } from '#bundle/layout.ts'
import type { BundleCheck } from '#bundle/verify/bundle-check.ts'
import { messageCheck, startMailFinder, type SignedFormsOf } from '#bundle/verify/mail-message.ts'
import type { FilesInHand } from '#bundle/verify/check-files.ts'
import type { OpenArchive, OpenedBundle } from '#bundle/verify/open-bundle.ts'
import type { Ed25519Verify } from '#log/check.ts'
import { ed25519Key } from '#signing/ed25519-key.ts'
import { digest, keyServes, type CheckSignature } from '#signing/algorithms.ts'

/** What the signatures of e-mails are checked with. */
export type MailSetting = {
  readonly check: CheckSignature
  readonly checkEd25519: Ed25519Verify
  readonly openArchive: OpenArchive
  readonly signedForms?: SignedFormsOf
}

/**
 * The DKIM material of each e-mail: its signature over the headers, the hash of its body, and that it
 * is made of the very message whose folder it is in, under the key that the DNS gave.
 */
export async function checkMails(hand: FilesInHand, setting: MailSetting): Promise<void> {
  const { bundle, findings } = hand
  const folders = new Set(
    bundle.paths
      .filter((path) => path.startsWith(PATHS.mails))
      .map((path) => path.slice(0, path.lastIndexOf('/') + 1)),
  )
  const messageOf = startMailFinder(bundle, setting.openArchive)
  for (const folder of folders) {
    findings.check(messageCheck(bundle, folder, { messageOf, signedForms: setting.signedForms }))
    const result = await signatureResult(bundle, folder, setting)
    findings.check({
      id: 'dkim-signature',
      result,
      subject: `${folder}${MAIL_FILES.signature}`,
      sentence: SIGNATURE_SENTENCES[result],
    })
    const body = bundle.read(`${folder}${MAIL_FILES.body}`) ?? new Uint8Array()
    const same = bodyHashIn(bundle.text(`${folder}${MAIL_FILES.headers}`) ?? '') === hashOf(body)
    findings.check({
      id: 'dkim-body-hash',
      result: same ? 'ok' : 'failed',
      subject: `${folder}${MAIL_FILES.body}`,
      sentence: same
        ? said(
            'Le corps du courriel a l’empreinte que ses en-têtes signés annoncent.',
            'The body of the e-mail has the fingerprint that its signed headers announce.',
          )
        : said(
            'Le corps du courriel n’a pas l’empreinte que ses en-têtes annoncent.',
            'The body of the e-mail does not have the fingerprint that its headers announce.',
          ),
    })
  }
}

const SIGNATURE_SENTENCES: Readonly<Record<BundleCheck['result'], Said>> = {
  ok: said(
    'La clé archivée du domaine a signé ces en-têtes exacts.',
    'The archived key of the domain signed these very headers.',
  ),
  failed: said(
    'La signature DKIM ne tient pas avec la clé archivée.',
    'The DKIM signature does not hold with the archived key.',
  ),
  'not-checked': said(
    'La clé du domaine n’a pas été archivée : la signature DKIM n’est pas vérifiée.',
    'The key of the domain was not archived: the DKIM signature is not checked.',
  ),
}

function hashOf(body: Uint8Array): string {
  return toBase64(digest('sha256', body))
}

/** The last `bh=` of the canonical headers: the DKIM-Signature stands at their end (RFC 6376, 3.7). */
function bodyHashIn(headers: string): string | null {
  const found = [...headers.matchAll(/[;\s]bh=([A-Za-z0-9+/=\s]+?)\s*(?:;|$)/g)].at(-1)
  return found?.[1]?.replaceAll(/\s/g, '') ?? null
}

const PUBLIC_KEY = /-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]*)-----END PUBLIC KEY-----/

async function signatureResult(
  bundle: OpenedBundle,
  folder: string,
  { check, checkEd25519 }: MailSetting,
): Promise<BundleCheck['result']> {
  const pem = bundle.text(`${folder}${MAIL_FILES.key}`)
  if (pem === null) return 'not-checked'
  const publicKey = bytesOfBlock(PUBLIC_KEY.exec(pem)?.[1] ?? '') ?? new Uint8Array()
  const signature = bundle.read(`${folder}${MAIL_FILES.signature}`) ?? new Uint8Array()
  const message = bundle.read(`${folder}${MAIL_FILES.headers}`) ?? new Uint8Array()
  const edwards = ed25519Key(publicKey)
  const holds =
    edwards === null
      ? isRsa(publicKey) &&
        (await check({ kind: 'rsa-pkcs1', digest: 'sha256', publicKey, message, signature }))
      : // RFC 8463, section 3: what is signed is the hash of the headers.
        await checkEd25519(edwards, digest('sha256', message), signature)
  return holds ? 'ok' : 'failed'
}

function isRsa(publicKey: Uint8Array): boolean {
  try {
    return keyServes(derOf(publicKey), 'rsa-pkcs1')
  } catch (error) {
    if (error instanceof DerFault) return false
    throw error
  }
}
