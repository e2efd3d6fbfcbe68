import { createHash, randomBytes } from 'node:crypto'
import { hostname, release, type, userInfo } from 'node:os'
import { sealedMaterial, type DnsAnswers } from '@quittance/chat-exports'
import {
  asicArchive,
  asicManifest,
  bundleArchive,
  bundleFiles,
  certificatePem,
  layOutBundle,
  mailsInside,
  NO_SEAL,
  reportFacts,
  type BundleDraft,
  type BundleSeal,
  type CustodyEvent,
  type MailInside,
} from '@quittance/evidence'
import type { Timestamper } from '@quittance/evidence/authority'
import { composeEvidenceReport } from '@quittance/letters'
import { readVerifierPage } from '@quittance/verifier'
import { refusedInput, type Arguments } from '#command.ts'
import { gatherFiles } from '#commands/seal/gather-files.ts'
import { openArchive } from '#commands/seal/open-archive.ts'
import { readOriginals, type ReadOriginal } from '#commands/seal/read-originals.ts'
import { now, stamped, timestamperOf, written } from '#commands/seal/stamping.ts'
import { readDnsAnswers } from '#io/dns-answers.ts'
import type { Output } from '#io/output.ts'
import { nodeSha256 } from '#node-sha256.ts'
import { version } from '#version.ts'

/**
 * `quittance evidence seal DOSSIER|FICHIER… -o DOSSIER.zip [--tsa URL|local] [--dns RÉPONSES.json]
 * [--asic CONTENEUR.asice]`: one sealed bundle, and the same files as an ASiC-E container. With the answers of the DNS, the keys of signed e-mails are sealed too.
 *
 * A local authority is made for this one bundle and thrown away: it proves nothing of the time to
 * anybody else, and every text says « non qualifiée ».
 */
export async function sealEvidence(args: Arguments, output: Output): Promise<number> {
  const out = args.options.get('-o')?.[0]
  if (out === undefined) {
    throw refusedInput('missing-option', '-o', 'Il manque « -o » et le nom du fichier à écrire.')
  }
  const tsa = args.options.get('--tsa')?.[0] ?? null
  const timestamper = tsa === null ? null : await timestamperOf(tsa)
  const asic = args.options.get('--asic')?.[0]
  if (asic !== undefined && timestamper === null) {
    throw refusedInput('missing-option', '--tsa', 'Un conteneur ASiC-E demande un horodatage.')
  }
  const dns = args.options.get('--dns')?.[0]
  const dnsAnswers = dns === undefined ? {} : await readDnsAnswers(dns)
  const originals = readOriginals(
    await gatherFiles(args.operands, [out, ...(asic === undefined ? [] : [asic])]),
    dnsAnswers,
  )
  const contents = contentsOf(originals, { tsa, mailsInside: mailsOf(originals, dnsAnswers) })
  const draft = layOutBundle({ ...contents, report: await printedReport(contents) })
  const seal = timestamper === null ? NO_SEAL : await sealOver(draft.tagManifest, timestamper)
  const bytes = bundleArchive(draft, seal)
  const container =
    asic === undefined || timestamper === null ? null : await asicOf(draft, seal, timestamper)
  await written(out, bytes, '-o')
  if (asic !== undefined && container !== null) await written(asic, container, '--asic')
  await output.document({
    id: contents.id,
    files: originals.length,
    messages: originals.reduce((sum, { lines }) => sum + lines.length, 0),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    // Nothing here looks at the trusted list of the Union: no token is ever said to be qualified.
    timestamp: timestamper === null ? null : { qualified: false },
  })
  return 0
}

/** The reading copy of the bundle; a bundle is whole without it where it cannot be printed. */
async function printedReport(contents: ReturnType<typeof contentsOf>): Promise<Uint8Array | null> {
  const { renderReport, closeLetters, LetterNotPrintable } =
    await import('@quittance/letters/pages')
  try {
    return await renderReport(composeEvidenceReport(reportFacts(contents)))
  } catch (error) {
    if (error instanceof LetterNotPrintable) return null
    throw error
  } finally {
    await closeLetters()
  }
}

/** What proves the e-mails that stand in the mailboxes and archives of a bundle. */
function mailsOf(originals: readonly ReadOriginal[], answers: DnsAnswers): readonly MailInside[] {
  const bytes = new Map(originals.map((original) => [original.path, original.bytes]))
  const lines = originals.flatMap((original) => original.lines)
  const found = mailsInside(lines, {
    read: (path) => bytes.get(path) ?? null,
    openArchive,
    prove: (slice) => sealedMaterial(slice, answers),
    alone: originals.filter(({ mail }) => mail !== null).length,
  })
  return [...found].filter((mail) => mail !== null)
}

type Chosen = { readonly tsa: string | null; readonly mailsInside: readonly MailInside[] }

function contentsOf(originals: readonly ReadOriginal[], { tsa, mailsInside: inside }: Chosen) {
  const at = now()
  const tool = `quittance ${version()}`
  const received = {
    receivedAt: at,
    receivedBy: userInfo().username,
    device: `${hostname()} (${type()} ${release()})`,
    app: tool,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
  const id = bundleId(originals)
  return {
    id,
    sealedAt: at,
    tool,
    originals: originals.map(({ declaredName, bytes, reserves, mail }) => ({
      ...received,
      declaredName,
      bytes,
      reserves,
      token: null,
      mail,
    })),
    mailsInside: inside,
    messages: originals.flatMap(({ lines }) => lines).join(''),
    commitments: null,
    custody: custodyOf(originals, { at, actor: received.receivedBy, tool, id }),
    page: readVerifierPage(),
    report: null,
    stamp: tsa === null ? null : tsa === 'local' ? ('local' as const) : ('authority' as const),
    platformSeal: false,
    log: false,
    salting: { secret: randomBytes(32), openArchive },
    hash: nodeSha256,
  }
}

/** The same files always have the same name of bundle. */
function bundleId(originals: readonly ReadOriginal[]): string {
  const hash = createHash('sha256')
  for (const { path, bytes } of originals) hash.update(`${path} `).update(nodeSha256(bytes))
  return hash.digest('hex').slice(0, 12)
}

type Hand = {
  readonly at: string
  readonly actor: string
  readonly tool: string
  readonly id: string
}

function custodyOf(
  originals: readonly ReadOriginal[],
  { at, actor, tool, id }: Hand,
): readonly CustodyEvent[] {
  const by = { at, actor, tool }
  return [
    ...originals.flatMap(({ path, bytes, format }) => {
      const sha256 = nodeSha256(bytes).toString('hex')
      const received = { ...by, action: 'receive', subject: path, sha256Before: null }
      const read = { ...by, action: 'read', subject: path, sha256Before: sha256 }
      return [
        { ...received, sha256After: sha256 },
        ...(format === null ? [] : [{ ...read, sha256After: sha256 }]),
      ]
    }),
    { ...by, action: 'seal', subject: `dossier-${id}`, sha256Before: null, sha256After: null },
  ]
}

async function sealOver(document: Uint8Array, stamp: Timestamper): Promise<BundleSeal> {
  const { reply, chain, root } = await stamped(document, stamp)
  return {
    ...NO_SEAL,
    token: reply,
    authorityPem: chain.map(certificatePem).join(''),
    rootPem: certificatePem(root),
  }
}

/** The files of the bundle in an ASiC-E container, under a token of its own. */
async function asicOf(
  draft: BundleDraft,
  seal: BundleSeal,
  stamp: Timestamper,
): Promise<Uint8Array> {
  const files = bundleFiles(draft, seal)
  const manifest = asicManifest(files, nodeSha256)
  const { reply } = await stamped(manifest, stamp)
  return asicArchive(files, { manifest, reply })
}
