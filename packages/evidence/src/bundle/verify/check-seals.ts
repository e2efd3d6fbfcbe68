import { said, type Said } from '@quittance/kernel'
import { DerFault, derOf } from '#der/der-read.ts'
import { sameBytes } from '#der/der-values.ts'
import { certificatesInPem } from '#der/pem.ts'
import { membersOf } from '#bundle/custody.ts'
import { PATHS } from '#bundle/layout.ts'
import type { BundleCheck } from '#bundle/verify/bundle-check.ts'
import type { FilesInHand } from '#bundle/verify/check-files.ts'
import { linesOf } from '#bundle/verify/check-files.ts'
import type { CheckSignature } from '#signing/algorithms.ts'
import { readCertificate } from '#signing/certificate.ts'
import { followChain, type ChainEnd } from '#signing/chain.ts'
import { DATA, readSignedData, signatureFaults } from '#signing/signed-data.ts'
import { verifyTimestamp, type TimestampReading } from '#timestamp/verify-timestamp.ts'

/** What the seals of a bundle are checked with. */
export type SealSetting = {
  readonly check: CheckSignature
  /** Roots that the reader brought, DER; null when none was. */
  readonly trusted: readonly Uint8Array[] | null
}

type Read = Extract<TimestampReading, { readonly kind: 'read' }>

/** The token over the tag manifest; null when there is none that can be read. */
export async function checkToken(hand: FilesInHand, setting: SealSetting): Promise<Read | null> {
  const { bundle, findings } = hand
  const reply = bundle.read(PATHS.token)
  if (reply === null) {
    const asked = bundle.has(PATHS.authority) || bundle.has(PATHS.root)
    if (asked) findings.altered(PATHS.token, 'missing')
    findings.check({
      id: 'timestamp',
      result: asked ? 'failed' : 'not-checked',
      subject: PATHS.token,
      sentence: asked ? TOKEN_MISSING : NO_TOKEN,
    })
    return null
  }
  const beside = certificatesBeside(hand)
  const sealed = bundle.read(PATHS.tagManifest) ?? new Uint8Array()
  const trusted = setting.trusted ?? []
  const reading = await verifyTimestamp(reply, sealed, { check: setting.check, beside, trusted })
  tellToken(hand, reading)
  if (reading.kind === 'unreadable') return null
  tellRoot(hand, reading, setting)
  tellCertificates(hand, reading)
  return reading
}

const NO_TOKEN = said(
  'Aucun horodatage n’a été demandé : le jour du scellement n’est que déclaré.',
  'No time-stamp was asked for: the day of sealing is only declared.',
)
const TOKEN_MISSING = said(
  'Le jeton d’horodatage a été retiré du dossier.',
  'The time-stamp token was taken out of the bundle.',
)

function certificatesBeside({ bundle }: FilesInHand): readonly Uint8Array[] {
  return [PATHS.authority, PATHS.root].flatMap((path) => certificatesInPem(bundle.text(path) ?? ''))
}

function tellToken({ findings }: FilesInHand, reading: TimestampReading): void {
  const faults = reading.kind === 'read' ? reading.faults : ['unreadable']
  const [first] = faults
  const aboutOther = faults.length === 1 && first === 'other-document'
  if (first !== undefined) findings.altered(aboutOther ? PATHS.tagManifest : PATHS.token, 'bytes')
  const at = reading.kind === 'read' ? reading.at : ''
  findings.check({
    id: 'timestamp',
    result: first === undefined ? 'ok' : 'failed',
    subject: PATHS.token,
    sentence:
      first === undefined
        ? said(
            `Le jeton d’horodatage porte sur cette liste exacte, au ${at} (temps universel).`,
            `The time-stamp is over this very list, at ${at} (universal time).`,
          )
        : aboutOther
          ? said(
              'Le jeton d’horodatage porte sur une autre liste : celle du dossier a changé.',
              'The time-stamp is over another list: that of the bundle has changed.',
            )
          : said(
              'Le jeton d’horodatage ne tient pas : il a été changé, ou ne fut jamais bon.',
              'The time-stamp does not hold: it was changed, or never was good.',
            ),
  })
}

function tellRoot({ findings }: FilesInHand, reading: Read, setting: SealSetting): void {
  findings.check({ id: 'timestamp-root', subject: PATHS.token, ...rootVerdict(reading, setting) })
}

/** Whether the authority of a token leads up to a root that the reader brought. */
export function rootVerdict(
  reading: Read,
  { trusted }: SealSetting,
): Pick<BundleCheck, 'result' | 'sentence'> {
  return { result: rootResult(reading.chain, trusted), sentence: rootSentence(reading, trusted) }
}

function rootResult(chain: ChainEnd, trusted: SealSetting['trusted']) {
  if (trusted === null) return 'not-checked'
  return chain === 'trusted' ? 'ok' : 'failed'
}

function rootSentence(reading: Read, trusted: SealSetting['trusted']): Said {
  const { authority } = reading
  if (trusted === null) {
    return said(
      `L’autorité « ${authority} » n’a pas été vérifiée par une racine venue d’ailleurs.`,
      `The authority “${authority}” was not checked against an outside root.`,
    )
  }
  return reading.chain === 'trusted'
    ? said(
        `L’autorité « ${authority} » remonte à la racine que vous avez donnée.`,
        `The authority “${authority}” leads up to the root that you gave.`,
      )
    : said(
        `L’autorité « ${authority} » ne remonte pas à la racine que vous avez donnée.`,
        `The authority “${authority}” does not lead up to the root that you gave.`,
      )
}

/** Convenience copies must be those of the token: a tool that uses them would fail otherwise. */
function tellCertificates({ bundle, findings }: FilesInHand, reading: Read): void {
  const [own] = reading.certificates
  const holds = (path: string, wanted: Uint8Array | undefined) =>
    wanted !== undefined &&
    certificatesInPem(bundle.text(path) ?? '').some((bytes) => sameBytes(bytes, wanted))
  const wrong = [
    ...(holds(PATHS.authority, own) ? [] : [PATHS.authority]),
    ...(reading.certificates.some((each) => holds(PATHS.root, each)) ? [] : [PATHS.root]),
  ]
  for (const path of wrong) findings.altered(path, bundle.has(path) ? 'bytes' : 'missing')
  findings.check({
    id: 'certificates',
    result: wrong.length === 0 ? 'ok' : 'failed',
    subject: PATHS.authority,
    sentence:
      wrong.length === 0
        ? said(
            'Les certificats joints sont ceux du jeton ; ils ne valent pas confiance.',
            'The certificates beside are those of the token; they are no reason to trust.',
          )
        : said(
            `Certificat joint absent, ou qui n’est pas celui du jeton : ${wrong.join(', ')}.`,
            `A certificate beside is missing, or is not that of the token: ${wrong.join(', ')}.`,
          ),
  })
}

/** The tokens taken over originals when they were received. */
export async function checkImportTokens(hand: FilesInHand, setting: SealSetting): Promise<void> {
  const { bundle, findings } = hand
  for (const line of linesOf(bundle.text(PATHS.reception))) {
    const { original, token } = membersOf(line)
    if (typeof token !== 'string' || typeof original !== 'string') continue
    const [reply, document] = [bundle.read(token), bundle.read(original)]
    const { check } = setting
    const beside = certificatesBeside(hand)
    const reading =
      reply === null || document === null
        ? null
        : await verifyTimestamp(reply, document, { check, beside, trusted: setting.trusted ?? [] })
    const holds = reading?.kind === 'read' && reading.faults.length === 0
    findings.check({
      id: 'import-timestamp',
      result: holds ? 'ok' : 'failed',
      subject: token,
      sentence: holds
        ? said(
            `Le jeton pris à la réception porte sur ${original}, au ${reading.at}.`,
            `The token taken when received is over ${original}, at ${reading.at}.`,
          )
        : said(
            `Le jeton pris à la réception de ${original} ne tient pas.`,
            `The token taken when ${original} was received does not hold.`,
          ),
    })
  }
}

/** The detached signature of the platform over the tag manifest, where there is one. */
export async function checkPlatformSeal(hand: FilesInHand, setting: SealSetting): Promise<void> {
  const { bundle, findings } = hand
  const seal = bundle.read(PATHS.platformSeal)
  if (seal === null) return
  const sealed = bundle.read(PATHS.tagManifest) ?? new Uint8Array()
  const { faults, chain, name } = await readSeal(seal, sealed, setting)
  const holds = faults.length === 0
  const aboutOther = faults.length === 1 && faults[0] === 'content-differs'
  if (!holds) findings.altered(aboutOther ? PATHS.tagManifest : PATHS.platformSeal, 'bytes')
  findings.check({
    id: 'platform-seal',
    result: holds ? 'ok' : 'failed',
    subject: PATHS.platformSeal,
    sentence: holds
      ? said(
          `Le cachet « ${name} » porte sur cette liste exacte.`,
          `The seal “${name}” is over this very list.`,
        )
      : said(
          'Le cachet de la plateforme ne tient pas sur cette liste.',
          'The platform’s seal does not hold over this list.',
        ),
  })
  findings.check({
    id: 'platform-seal-root',
    result: chain === 'trusted' ? 'ok' : 'not-checked',
    subject: PATHS.platformSeal,
    sentence:
      chain === 'trusted'
        ? said(
            'Le cachet remonte à une racine que vous avez donnée.',
            'The seal leads up to a root that you gave.',
          )
        : said(
            'Le cachet n’a pas été vérifié par une racine venue d’ailleurs.',
            'The seal was not checked against an outside root.',
          ),
  })
}

async function readSeal(seal: Uint8Array, sealed: Uint8Array, setting: SealSetting) {
  try {
    const signed = readSignedData(derOf(seal))
    const { check } = setting
    const typed = signed.contentType === DATA && signed.content === null
    const faults = typed ? await signatureFaults(signed, sealed, check) : ['unreadable']
    const { signer } = signed
    if (signer === null) return { faults, chain: 'incomplete' as const, name: '' }
    const trusted = (setting.trusted ?? []).flatMap(readable)
    const at = signer.notBefore
    const pool = signed.certificates
    const chain = await followChain(signer, { pool, trusted, at, check })
    return { faults, chain: chain.end, name: signer.name }
  } catch (error) {
    if (!(error instanceof DerFault)) throw error
    return { faults: ['unreadable'], chain: 'incomplete' as const, name: '' }
  }
}

function readable(bytes: Uint8Array) {
  try {
    return [readCertificate(bytes)]
  } catch (error) {
    if (error instanceof DerFault) return []
    throw error
  }
}
