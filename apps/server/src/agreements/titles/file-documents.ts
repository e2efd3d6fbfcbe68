import { exchangeWorth } from '@quittance/cases'
import type { ExhibitRecord } from '@quittance/database'
import { forceSaid } from '#agreements/deeds/deed-words.ts'
import {
  exhibitDocument,
  journalDocuments,
  statementDocument,
  type FiledDocument,
  type Worth,
} from '#agreements/filing/documents.ts'
import type { TitleDeed, TitleMatter } from '#agreements/titles/title-matter.ts'
import type { Work } from '#wiring/work.ts'

type Filing = {
  readonly matter: TitleMatter
  readonly deed: TitleDeed
  readonly exhibits: readonly ExhibitRecord[]
}

/**
 * What is joined to the page: the deed as it was kept, its exhibits, the statement of the day, and the
 * entries of the journal that tell of the deed, with the proof of their place.
 */
export async function filedDocuments(
  work: Work,
  { matter, deed, exhibits }: Filing,
): Promise<readonly FiledDocument[]> {
  const documents: FiledDocument[] = []
  for (const exhibit of exhibits) {
    const filed =
      exhibit.id === deed.exhibitId
        ? { exhibit, folder: 'acte', worth: deedWorth(deed) }
        : { exhibit, folder: 'pieces' }
    documents.push(await exhibitDocument(work, matter, filed))
  }
  const subjects = [deed.exhibitId, ...(deed.kind === 'plan' ? [deed.id] : [])]
  return [
    ...documents,
    await statementDocument(work, matter),
    ...(await journalDocuments(work, subjects)),
  ]
}

function deedWorth(deed: TitleDeed): Worth {
  if (deed.kind === 'acknowledgment') {
    const { force, certainty } = deed.read
    return { proves: forceSaid(force).fr, certainty: certaintyOf(certainty) }
  }
  const worth = exchangeWorth({ verb: 'plan-signed', level: levelOf(deed) })
  return { proves: worth?.because.fr ?? '', certainty: 'established' }
}

function certaintyOf(certainty: string): Worth['certainty'] {
  return certainty === 'established' || certainty === 'arguable' ? certainty : 'unknown'
}

/** How the debtor signed a plan: nothing more is claimed of it. */
export function levelOf({ offer }: Extract<TitleDeed, { kind: 'plan' }>): string {
  if (offer.signature === 'paper') return 'handwritten'
  return offer.signature === 'provider' ? 'simple-at-provider' : 'simple'
}
