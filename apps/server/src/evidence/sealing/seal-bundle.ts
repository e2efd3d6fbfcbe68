import { createHash } from 'node:crypto'
import {
  endBundle,
  findBundle,
  inOrganisation,
  keepFile,
  loadDossier,
  unendedBundleIds,
  type BundleFailure,
  type BundleRow,
  type OrganisationTransaction,
} from '@quittance/database'
import {
  bundleArchive,
  certificatePem,
  detachedSeal,
  layOutBundle,
  reportFacts,
  sealPdf,
  type BundleDraft,
  type BundleSeal,
  type Original,
} from '@quittance/evidence'
import type { Stamp } from '@quittance/evidence/authority'
import { invariant } from '@quittance/kernel'
import { composeEvidenceReport } from '@quittance/letters'
import { LetterNotPrintable, renderReport } from '@quittance/letters/pages'
import { readVerifierPage } from '@quittance/verifier'
import { authorityOf } from '#evidence/authority/authority-in-use.ts'
import { RECEIVING_TOOL } from '#evidence/reception/receiving-tool.ts'
import {
  commitmentLines,
  custodyOf,
  foundIn,
  gatherDossier,
  linkOf,
  type Gathered,
  type GatheredOriginal,
} from '#evidence/sealing/gather.ts'
import { bundleName } from '#evidence/sealing/bundle-name.ts'
import { openArchive } from '#evidence/sealing/open-archive.ts'
import { recordBundle } from '#journal/sealing/bundle.ts'
import { proofOfLeaf } from '#journal/sealing/proof.ts'
import { sealJournal } from '#journal/sealing/seal.ts'
import type { Job } from '#ports/jobs.ts'
import type { House } from '#wiring/house.ts'

/** What is signed and time-stamped of a bundle, and from what. */
type Made = {
  readonly bundle: BundleRow
  readonly draft: BundleDraft
  readonly stamp: Stamp
  readonly originals: number
  readonly messages: number
}

/**
 * Seals a dossier that was reserved (dossier scellé): gathered, time-stamped, told to the journal,
 * put in the log, then kept as a file with the proof of its place.
 *
 * Nothing is half-sealed: a bundle is there once its file is, and a sealing that was cut is ended as
 * such at the next start.
 */
export async function sealBundle(house: House, job: Job): Promise<void> {
  try {
    await sealOnce(house, job)
  } catch (cause) {
    house.log.failure('bundle-not-sealed', cause)
    await failed(house, job, 'interrupted')
  }
}

async function failed(
  house: House,
  { organisationId, id }: Job,
  failure: BundleFailure,
): Promise<void> {
  const end = { kind: 'failed' as const, endedAt: house.clock.now(), failure }
  await inOrganisation(house.database.app, organisationId, (tx) => endBundle(tx, id, end))
}

async function sealOnce(house: House, job: Job): Promise<void> {
  const { organisationId, id } = job
  const within = <Result>(run: (tx: OrganisationTransaction) => Promise<Result>) =>
    inOrganisation(house.database.app, organisationId, run)
  const bundle = await within((tx) => findBundle(tx, id))
  if (bundle === null || bundle.end !== null) return
  const { dossierId } = bundle
  const { gathered, reference } = await within(async (tx) => {
    const dossier = await loadDossier(tx, dossierId)
    invariant(dossier !== null, 'a bundle has its dossier')
    const found = await gatherDossier(house, tx, { organisationId, dossier })
    return { gathered: found, reference: dossier.reference }
  })
  if (gathered === null) return await failed(house, job, 'too-large')
  const authority = await authorityOf(house, organisationId)
  const named = { id: bundleName(reference, bundle), local: authority.local }
  const contents = contentsOf(house, gathered, named)
  const report = await sealedReport(house, contents, gathered)
  const draft = layOutBundle({ ...contents, report })
  const outcome = await authority.stamp(draft.tagManifest)
  if (outcome.kind !== 'stamped') return await failed(house, job, 'authority-silent')
  const messages = gathered.originals.reduce((sum, { lines }) => sum + lines.length, 0)
  const { length: originals } = gathered.originals
  const made: Made = { bundle, draft, stamp: outcome.stamp, originals, messages }
  await within((tx) => tellJournal(house, tx, { made, organisationId }))
  await sealJournal(house, organisationId)
  const proof = await within((tx) => proofOfLeaf(tx, id))
  const bytes = bundleArchive(draft, await sealOf(house, made, proof))
  await keepBundle(house, { made, bytes, organisationId })
}

/** At the start of a server: a sealing that has not ended was cut, and says so. */
export async function endCutSealings(house: House, organisationId: string): Promise<void> {
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    const endedAt = house.clock.now()
    for (const id of await unendedBundleIds(tx)) {
      await endBundle(tx, id, { kind: 'failed', endedAt, failure: 'interrupted' })
    }
  })
}

const TOOL = RECEIVING_TOOL

type Contents = ReturnType<typeof contentsOf>

/** The reading copy under the seal of the house, at the instant of the bundle (cachet PAdES). */
async function sealedReport(
  house: House,
  contents: Contents,
  gathered: Gathered,
): Promise<Uint8Array | null> {
  const printed = await printedReport(contents, gathered)
  if (printed === null) return null
  const { sealer: signer } = house.timeStamps
  const sealing = { signer, signedAt: contents.sealedAt, name: 'Cachet local NON QUALIFIE' }
  return (await sealPdf(printed, sealing)) ?? printed
}

/** The reading copy of the bundle; a bundle is whole without it where it cannot be printed. */
async function printedReport(contents: Contents, gathered: Gathered): Promise<Uint8Array | null> {
  try {
    const facts = reportFacts(contents, {
      foundIn: foundIn(gathered),
      linkOf: linkOf(gathered),
    })
    return await renderReport(composeEvidenceReport(facts))
  } catch (cause) {
    if (cause instanceof LetterNotPrintable) return null
    throw cause
  }
}

type Named = { readonly id: string; readonly local: boolean }

function contentsOf(house: House, gathered: Gathered, { id, local }: Named) {
  const { originals, names } = gathered
  const sealedAt = secondOf(house.clock.now())
  return {
    id,
    sealedAt,
    tool: TOOL,
    originals: originals.map((original) => originalOf(original, names)),
    mailsInside: gathered.mailsInside,
    messages: originals.flatMap(({ lines }) => lines).join(''),
    commitments: gathered.findings.length === 0 ? null : commitmentLines(gathered),
    custody: [
      ...custodyOf(gathered, TOOL),
      {
        at: sealedAt,
        actor: TOOL,
        action: 'seal',
        subject: `dossier-${id}`,
        tool: TOOL,
        sha256Before: null,
        sha256After: null,
      },
    ],
    page: readVerifierPage(),
    report: null,
    stamp: local ? ('local' as const) : ('authority' as const),
    platformSeal: true,
    log: true,
    salting: { secret: Buffer.from(house.chance.secret(32), 'base64url'), openArchive },
    hash: (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest(),
  }
}

/** What was said of an export, word for word; nothing where nothing was said. */
function originalOf(original: GatheredOriginal, names: Gathered['names']): Original {
  const { number, kind, drawnUpOn, declaredName, bytes, mail, received } = original
  const { receivedAt, receivedBy, reserves } = original
  const from = received?.said
  const app = [from?.app, from?.appVersion].filter((part) => typeof part === 'string').join(' ')
  return {
    declaredName,
    exhibit: number,
    constat: kind === 'constat' ? { drawnUpOn: drawnUpOn?.toString() ?? null } : null,
    bytes,
    reserves,
    receivedAt: receivedAt.toString(),
    receivedBy: names.get(receivedBy) ?? receivedBy,
    device: from?.device ?? null,
    app: app === '' ? null : app,
    zone: from?.zone ?? null,
    exportedOn: from?.exportedOn?.toString() ?? null,
    exportedBy: from?.exportedBy ?? null,
    tool: from?.tool ?? null,
    token: received?.stamp?.reply ?? null,
    mail,
  }
}

function secondOf(instant: Temporal.Instant): string {
  return instant.round({ smallestUnit: 'second', roundingMode: 'trunc' }).toString()
}

type Sealing = { readonly made: Made; readonly organisationId: string }

async function tellJournal(
  house: House,
  tx: OrganisationTransaction,
  { made, organisationId }: Sealing,
): Promise<void> {
  const { bundle, draft, stamp, originals, messages } = made
  const caller = { organisationId, userId: bundle.askedBy, name: '', role: 'officer' as const }
  const work = { house, caller, tx, now: house.clock.now(), today: house.clock.today() }
  await recordBundle(work, {
    bundleId: bundle.id,
    dossierId: bundle.dossierId,
    tagManifest: draft.tagManifest,
    facts: { folder: draft.folder, originals, messages, stampedAt: stamp.at, local: stamp.local },
  })
}

async function sealOf(
  house: House,
  { draft, stamp }: Made,
  proof: Awaited<ReturnType<typeof proofOfLeaf>>,
): Promise<BundleSeal> {
  const { sealer } = house.timeStamps
  return {
    token: stamp.reply,
    authorityPem: stamp.chain.map(certificatePem).join(''),
    rootPem: certificatePem(stamp.root),
    platformSeal: await detachedSeal(draft.tagManifest, {
      signer: sealer,
      signedAt: secondOf(house.clock.now()),
    }),
    proof: proof?.tlogProof ?? null,
    logKeyPem: proof?.publicKeyPem ?? null,
  }
}

const LARGEST_BUNDLE = 1.25 * 1024 ** 3

async function keepBundle(
  house: House,
  { made, bytes, organisationId }: Sealing & { readonly bytes: Uint8Array },
): Promise<void> {
  const { bundle, draft, stamp, originals, messages } = made
  const kept = await house.files.keep([bytes], LARGEST_BUNDLE)
  invariant(kept !== 'too-large', 'what is gathered fits in a bundle')
  const endedAt = house.clock.now()
  const fileId = house.chance.id()
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    await keepFile(tx, {
      ...kept,
      id: fileId,
      declaredName: `${draft.folder}.zip`,
      mediaType: 'application/zip',
      receivedAt: endedAt,
      receivedBy: bundle.askedBy,
    })
    await endBundle(tx, bundle.id, {
      kind: 'sealed',
      endedAt,
      fileId,
      originals,
      messages,
      tagManifest: createHash('sha256').update(draft.tagManifest).digest('hex'),
      stampedAt: Temporal.Instant.from(stamp.at),
      stampUntil: Temporal.Instant.from(stamp.until),
      authority: stamp.authority,
      local: stamp.local,
    })
  })
}
