import { shownBy, type ConstatThread, type ThreadMessage } from '@quittance/cases'
import {
  findExhibit,
  findReception,
  getOrganisation,
  namesOfMembers,
  type OrganisationRecord,
} from '@quittance/database'
import { said, type Day } from '@quittance/kernel'
import {
  composeLetter,
  exhibitTitle,
  type ComposedLetter,
  type ConstatConversation,
  type ConstatMessage,
  type Occasion,
} from '@quittance/letters'
import { loadConstat, type ConstatMatter } from '#evidence/constat/constat-now.ts'
import { referenceOf } from '#evidence/constat/constat-view.ts'
import { kitOf, type Kit } from '#evidence/constat/kit-facts.ts'
import { sealedNumbers, type SealedNumbers } from '#evidence/sealing/sealed-numbers.ts'
import { creditorParty, senderOf } from '#outreach/letter-parties.ts'
import { composedOrRefused } from '#outreach/refusal-words.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

const PARIS = 'Europe/Paris'

/** A paper of the constat, and the name under which it is kept. */
export type Paper = { readonly name: string; readonly letter: ComposedLetter }

/**
 * The letter that asks the office, as on the day it was asked: the same request, the same words.
 *
 * @throws Refused `not-found` while nothing is asked; `law-refuses` where it cannot be written.
 */
export async function requestPaper(work: Work, dossierId: string): Promise<Paper> {
  const matter = await loadConstat(work.tx, dossierId)
  const { now, dossier } = matter
  if (now === null || now.state === 'given-up') {
    throw new Refused('not-found', said('Aucun constat n’est demandé.', 'No record is asked for.'))
  }
  const { request } = now
  const organisation = await getOrganisation(work.tx)
  const names = await namesOfMembers(work.tx)
  const kit = await kitOf(work.tx, matter)
  const sealed = await sealedNumbers(work.tx, dossier, request.askedAt)
  const letter = composedOrRefused(
    composeLetter('constat-request', {
      ...occasionOf(matter, organisation, {
        signatory: names.get(request.askedBy) ?? work.caller.name,
        on: request.askedAt.toZonedDateTimeISO(PARIS).toPlainDate(),
      }),
      office: {
        name: request.office.name,
        civility: null,
        address: {
          inside: null,
          building: null,
          street: request.office.street,
          locality: null,
          postCode: request.office.postCode,
          town: request.office.town,
          country: null,
        },
      },
      creditor: organisation.kind === 'creditor' ? null : creditorParty(dossier.creditor),
      debtorName: debtorName(matter),
      claim: claimOf(matter),
      presentedBy: request.presentedBy,
      seenAt: request.seenAt,
      sealedBundle: sealed.bundle,
      conversations: await conversationsOf(work, { matter, kit, sealed }),
      enclosures: ['l’inventaire des pièces et la fiche de relevé'],
    }),
  )
  return { name: `constat-${referenceOf(matter)}-demande.pdf`, letter }
}

/** The form filled on the spot: it may be printed before anything is asked. @throws Refused. */
export async function formPaper(work: Work, dossierId: string): Promise<Paper> {
  const matter = await loadConstat(work.tx, dossierId)
  const { dossier } = matter
  const kit = await kitOf(work.tx, matter)
  const organisation = await getOrganisation(work.tx)
  const sealed = await sealedNumbers(work.tx, dossier, work.now)
  const letter = composedOrRefused(
    composeLetter('constat-form', {
      ...occasionOf(matter, organisation, { signatory: work.caller.name, on: work.today }),
      creditorName: dossier.creditor.name,
      debtorName: debtorName(matter),
      sealedBundle: sealed.bundle,
      exhibits: dossier.exhibits.map(({ number, declaredName, messages, sha256 }) => ({
        number,
        sealedNumber: sealed.of.get(number) ?? null,
        title: declaredName,
        messages,
        sha256,
      })),
      threads: kit.threads.map((thread) => ({
        title: titleOf(thread, sealed),
        messages: thread.rows.map((row) => ({ ...beginning(printed(row, kit)), isKey: row.isKey })),
      })),
      lists: kit.lists
        .filter(({ applies }) => applies || kit.threads.length === 0)
        .map(({ shownBy: by, points }) => ({
          title: by === 'phone' ? 'Sur le téléphone' : 'Sur le compte en ligne',
          items: points.map(({ what, known }) => ({
            what: what.fr,
            known: known.length === 0 ? null : known.map(({ fr }) => fr).join('\n'),
          })),
        })),
      notProven: kit.notProven.map(({ fr }) => fr),
      toConfirm: kit.toConfirm.map(({ fr }) => fr),
    }),
  )
  return { name: `constat-${referenceOf(matter)}-fiche.pdf`, letter }
}

function occasionOf(
  matter: ConstatMatter,
  organisation: OrganisationRecord,
  made: { readonly signatory: string; readonly on: Day },
): Occasion {
  return {
    sender: senderOf(organisation, made.signatory),
    issuedOn: made.on,
    place: organisation.address.town,
    caseNumber: matter.dossier.reference,
    reference: referenceOf(matter),
    registered: false,
  }
}

function debtorName({ dossier: { debtor } }: ConstatMatter): string {
  return debtor.civility === null ? debtor.name : `${debtor.civility} ${debtor.name}`
}

/** What the messages are about, without an article: it ends « ces messages concernent ». */
function claimOf({ dossier }: ConstatMatter): string {
  const numbers = dossier.items.map(({ number }) => number)
  const one = dossier.nature.endsWith('rent') ? 'échéance' : 'facture'
  return `${dossier.title} (${numbers.length === 1 ? one : `${one}s`} ${numbers.join(', ')})`
}

async function conversationsOf(
  { tx }: Work,
  {
    matter: { dossier },
    kit,
    sealed,
  }: { readonly matter: ConstatMatter; readonly kit: Kit; readonly sealed: SealedNumbers },
): Promise<readonly ConstatConversation[]> {
  const conversations: ConstatConversation[] = []
  for (const thread of kit.threads) {
    const id = dossier.exhibits.find(({ number }) => number === thread.exhibit)?.id ?? ''
    const format = (await findExhibit(tx, id))?.reading.format ?? null
    const custody = (await findReception(tx, id))?.said
    conversations.push({
      exhibit: thread.exhibit,
      sealedNumber: sealed.of.get(thread.exhibit) ?? null,
      title: thread.title,
      app: custody?.app ?? null,
      shownBy: shownBy(format),
      device: custody?.device ?? null,
      messages: thread.messages,
      keyMessages: thread.rows.filter(({ isKey }) => isKey).map((row) => printed(row, kit)),
    })
  }
  return conversations
}

function printed(row: ThreadMessage, { cut }: Kit): ConstatMessage {
  const { id, position, writtenAt, authorName, authorRaw, text } = row
  return {
    position,
    writtenAt: writtenAt?.fr ?? null,
    author: authorName ?? authorRaw,
    text: cut.has(id) ? `${text} […] (la suite est dans la pièce)` : text,
  }
}

const LONGEST_IN_FORM = 600

/** The form finds a message again; the letter shows it in full. */
function beginning(message: ConstatMessage): ConstatMessage {
  if (message.text.length <= LONGEST_IN_FORM) return message
  return { ...message, text: `${message.text.slice(0, LONGEST_IN_FORM)} […]` }
}

/** « Pièce n° 2, « Thomas », 30 messages en tout : 8 avant ce fil, 15 après. ». */
function titleOf(
  { exhibit, title, messages, rows, skippedAfter }: ConstatThread,
  sealed: SealedNumbers,
): string {
  const mark = exhibitTitle({ exhibit, sealedNumber: sealed.of.get(exhibit) ?? null })
  const named = title === null ? '' : `, « ${title} »`
  const before = rows[0]?.skipped ?? 0
  return `${mark}${named}, ${messages} messages en tout : ${before} avant ce fil, ${skippedAfter} après.`
}
