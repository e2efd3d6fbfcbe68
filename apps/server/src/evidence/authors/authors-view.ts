import { explainAttribution } from '@quittance/cases'
import type { AuthorView } from '@quittance/contract'
import { loadDossier } from '@quittance/database'
import { invariant } from '@quittance/kernel'
import { tellAuthors, type ToldAuthor } from '#evidence/authors/tell-authors.ts'
import { requireExhibit } from '#evidence/exhibit-view.ts'
import type { Work } from '#wiring/work.ts'

/** The most authors that a page shows: a conversation with a debtor has few. */
const MOST_SHOWN = 100

/** The authors of an exhibit, most messages first. @throws Refused `not-found`. */
export async function readAuthors(work: Work, { id }: { readonly id: string }) {
  const exhibit = await requireExhibit(work, id)
  const dossier = await loadDossier(work.tx, exhibit.dossierId)
  invariant(dossier !== null, 'an exhibit has its dossier')
  const authors = await tellAuthors(work.tx, { exhibit, dossier })
  return { rows: authors.slice(0, MOST_SHOWN).map(viewOf), total: authors.length }
}

function viewOf({ line, attribution, stated, countsAs }: ToldAuthor): AuthorView {
  const { print, sent, raw, name, messages, weakestGrade: formatGrade } = line
  return {
    print,
    sent,
    raw,
    name,
    messages,
    formatGrade,
    linkGrade: attribution.linkGrade,
    grade: attribution.grade,
    proposed: attribution.side,
    by: attribution.by,
    reasonsFor: [...attribution.reasonsFor],
    reasonsAgainst: [...attribution.reasonsAgainst],
    strengthen: [...attribution.strengthen],
    why: {
      fr: explainAttribution(attribution, { formatGrade, say: ({ fr }) => fr }),
      en: explainAttribution(attribution, { formatGrade, say: ({ en }) => en }),
    },
    stated:
      stated === null
        ? null
        : {
            side: stated.side,
            at: stated.at.toString(),
            by: stated.by,
            reason: stated.reason,
            restsOn: stated.restsOn?.number ?? null,
          },
    countsAs,
  }
}
