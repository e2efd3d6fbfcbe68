import { said, type Said } from '@quittance/kernel'
import {
  MAIL_FILES,
  mailFolder,
  MOST_MAIL_BYTES,
  MOST_MAILS,
  numberOfOriginal,
  PATHS,
} from '#bundle/layout.ts'
import { sliceCutter, sliceOf } from '#bundle/message-slice.ts'
import type { BundleCheck } from '#bundle/verify/bundle-check.ts'
import { linesOf } from '#bundle/verify/check-files.ts'
import type { OpenArchive, OpenedBundle } from '#bundle/verify/open-bundle.ts'

/** What one signature of a message is over, and the key that a DNS answer holds for it. */
type SignedForms = {
  readonly headers: Uint8Array
  readonly signature: Uint8Array
  readonly body: Uint8Array
  readonly keyPem: string | null
}

/**
 * Makes the canonical forms of every signature of a message again, from its bytes and from the JSON of
 * the archived DNS answers; both may have been written by anybody.
 */
export type SignedFormsOf = (bytes: Uint8Array, dns: string | null) => readonly SignedForms[]

type MessageOf = (folder: string) => Uint8Array | null

/**
 * Finds the message whose material stands in a folder: a whole original, or the stretch that its line
 * of `messages.ndjson` names. Null where there is none, and beyond what a bundle of ours holds.
 */
export function startMailFinder(bundle: OpenedBundle, openArchive: OpenArchive): MessageOf {
  const originals = new Map(bundle.paths.map((path) => [numberOfOriginal(path), path]))
  const cut = sliceCutter(bundle.read, openArchive)
  let lines: readonly string[] | null = null
  let mailsLeft = MOST_MAILS
  let bytesLeft = MOST_MAIL_BYTES
  return (folder) => {
    const [, number = '', line] = FOLDER.exec(folder) ?? []
    const original = originals.get(number) ?? ''
    if (number === '' || original === '') return null
    if (line === undefined) return bundle.read(original)
    lines ??= linesOf(bundle.text(PATHS.messages))
    const slice = sliceOf(lines[Number(line) - 1] ?? '{}')
    if (slice === null || slice.original !== original) return null
    if (mailFolder(original, Number(line)) !== folder || slice.length > bytesLeft) return null
    if (mailsLeft === 0) return null
    mailsLeft -= 1
    bytesLeft -= slice.length
    return cut(slice)
  }
}

const FOLDER = /^data\/courriels\/(\d+)(?:-(\d{6,15}))?\/$/

/** Whether the material of a folder is that of its message, under the key of the DNS answer. */
export function messageCheck(
  bundle: OpenedBundle,
  folder: string,
  of: { readonly messageOf: MessageOf; readonly signedForms: SignedFormsOf | undefined },
): BundleCheck {
  const { messageOf, signedForms } = of
  const result =
    signedForms === undefined
      ? 'not-checked'
      : isOfMessage(bundle, folder, { messageOf, signedForms })
        ? 'ok'
        : 'failed'
  return {
    id: 'dkim-message',
    result,
    subject: `${folder}${MAIL_FILES.headers}`,
    sentence:
      result === 'ok' && !bundle.has(`${folder}${MAIL_FILES.key}`) ? KEYLESS : SENTENCES[result],
  }
}

function isOfMessage(
  bundle: OpenedBundle,
  folder: string,
  of: { readonly messageOf: MessageOf; readonly signedForms: SignedFormsOf },
): boolean {
  const bytes = of.messageOf(folder)
  if (bytes === null) return false
  const [headers, signature, body] = [
    MAIL_FILES.headers,
    MAIL_FILES.signature,
    MAIL_FILES.body,
  ].map((name) => bundle.read(`${folder}${name}`) ?? new Uint8Array())
  const keyPem = bundle.text(`${folder}${MAIL_FILES.key}`)
  const dns = bundle.text(`${folder}${MAIL_FILES.dns}`)
  return of
    .signedForms(bytes, dns)
    .some(
      (forms) =>
        sameBytes(forms.headers, headers) &&
        sameBytes(forms.signature, signature) &&
        sameBytes(forms.body, body) &&
        forms.keyPem === keyPem,
    )
}

function sameBytes(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return other !== undefined && one.length === other.length && one.every((b, i) => b === other[i])
}

const SENTENCES: Readonly<Record<BundleCheck['result'], Said>> = {
  ok: said(
    'Ces en-têtes, ce corps et cette signature sont ceux du courriel de l’original, et la clé celle que le DNS a donnée.',
    'These headers, this body and this signature are those of the e-mail in the original, and the key the one that the DNS gave.',
  ),
  failed: said(
    'Ces en-têtes, ce corps ou cette signature ne sont pas ceux du courriel de l’original, ou la clé n’est pas celle que le DNS a donnée.',
    'These headers, this body or this signature are not those of the e-mail in the original, or the key is not the one that the DNS gave.',
  ),
  'not-checked': said(
    'Rien ici ne relit le courriel de l’original : on ne sait pas si ce matériel est le sien.',
    'Nothing here reads the e-mail of the original again: whether this material is its own is not known.',
  ),
}

const KEYLESS = said(
  'Ces en-têtes, ce corps et cette signature sont ceux du courriel de l’original.',
  'These headers, this body and this signature are those of the e-mail in the original.',
)
