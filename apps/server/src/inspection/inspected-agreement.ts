import { buffer } from 'node:stream/consumers'
import {
  findExhibit,
  findPlanOffer,
  listAcknowledgmentDeeds,
  type InspectedAct,
  type OrganisationTransaction,
  type PlanOfferRecord,
} from '@quittance/database'
import type { ArchiveFile } from '@quittance/evidence'
import { renderLetter } from '@quittance/letters/pages'
import { composedOfOffer } from '#agreements/signing/evidence.ts'
import type { House } from '#wiring/house.ts'

type Sending = { readonly act: InspectedAct; readonly folder: string }

/** The sendings that put a plan to sign; a code, a copy and a notification come after. */
const OFFER = /^plan-offer\/([0-9a-f-]{36})\/(?:link|provider|paper)$/
const DEED = /^acknowledgment\//

/**
 * What was put to sign, what became of it and the proof of its signature, beside the sending that put it:
 * nothing where the sending put nothing to sign.
 */
export async function agreementFiles(
  house: Pick<House, 'files'>,
  tx: OrganisationTransaction,
  sending: Sending,
): Promise<readonly ArchiveFile[]> {
  const offerId = OFFER.exec(sending.act.step)?.[1]
  const offer = offerId === undefined ? null : await findPlanOffer(tx, offerId)
  if (offer !== null) return await offerFiles(house, tx, { ...sending, offer })
  return DEED.test(sending.act.step) ? await deedFiles(house, tx, sending) : []
}

async function offerFiles(
  house: Pick<House, 'files'>,
  tx: OrganisationTransaction,
  { folder, offer }: Sending & { readonly offer: PlanOfferRecord },
): Promise<readonly ArchiveFile[]> {
  const composed = composedOfOffer(offer)
  const signed = offer.events.filter(({ kind }) => kind === 'signed' || kind === 'signed-late')
  const proofs = await exhibitFiles(house, tx, {
    folder: `${folder}/accord`,
    named: 'signature',
    ids: signed.flatMap(({ exhibitId }) => (exhibitId === null ? [] : [exhibitId])),
  })
  return [
    { path: `${folder}/accord/document.pdf`, bytes: await renderLetter(composed) },
    { path: `${folder}/accord/document.txt`, bytes: Buffer.from(composed.text) },
    ...proofs,
    asFile(`${folder}/accord/accord.json`, {
      numero: offer.number,
      voie: offer.signature,
      du: offer.owedCents,
      total: offer.totalCents,
      echeances: offer.instalments,
      clauses: offer.terms,
      empreinteDuTexte: offer.textSha256,
      empreinteDuDocument: offer.contentSha256,
      proposeLe: offer.offeredAt.toString(),
      aSignerJusquAu: offer.answerBy.toString(),
      suites: offer.events.map(({ kind, at, callerAddress, note }) => ({
        quoi: kind,
        le: at.toString(),
        adresseReseau: callerAddress,
        note,
      })),
    }),
  ]
}

/** The acknowledgments of the dossier that came back since, with what their form was found worth. */
async function deedFiles(
  house: Pick<House, 'files'>,
  tx: OrganisationTransaction,
  { act, folder }: Sending,
): Promise<readonly ArchiveFile[]> {
  if (act.dossier_id === null) return []
  const all = await listAcknowledgmentDeeds(tx, act.dossier_id)
  const since = all
    .filter(({ at }) => Temporal.Instant.compare(at, act.reserved_at) >= 0)
    .toReversed()
  if (since.length === 0) return []
  const exhibits = await exhibitFiles(house, tx, {
    folder: `${folder}/acte`,
    named: 'revenu',
    ids: since.map(({ exhibitId }) => exhibitId),
  })
  return [
    ...exhibits,
    asFile(
      `${folder}/acte/acte.json`,
      since.map((deed) => ({
        revenuLe: deed.at.toString(),
        signeParLeDebiteur: deed.signedByDebtor,
        sommeEnChiffres: deed.figuresCents,
        sommeEnLettres: deed.wordsText,
        date: deed.datedOn.toString(),
        valeur: deed.force,
        certitude: deed.certainty,
        defauts: deed.defects,
        formalites: deed.formalities,
      })),
    ),
  ]
}

async function exhibitFiles(
  { files }: Pick<House, 'files'>,
  tx: OrganisationTransaction,
  {
    folder,
    named,
    ids,
  }: { readonly folder: string; readonly named: string; readonly ids: readonly string[] },
): Promise<readonly ArchiveFile[]> {
  const given: ArchiveFile[] = []
  for (const id of new Set(ids)) {
    const exhibit = await findExhibit(tx, id)
    if (exhibit === null) continue
    const ending = /\.[A-Za-z0-9]{1,5}$/.exec(exhibit.declaredName)?.[0] ?? ''
    given.push({
      path: `${folder}/${named}-piece-${exhibit.number}${ending}`,
      bytes: await buffer(files.read(exhibit.sha256)),
    })
  }
  return given
}

function asFile(path: string, content: unknown): ArchiveFile {
  return { path, bytes: Buffer.from(`${JSON.stringify(content, null, 2)}\n`) }
}
