import { keepFile, namesOfMembers } from '@quittance/database'
import { numberList, numbersIn, redactedCopy, type Redaction } from '@quittance/evidence'
import { invariant, said } from '@quittance/kernel'
import { openStored, REDACTION_SETTING, type BundleNamed } from '#evidence/redaction/open-stored.ts'
import { RECEIVING_TOOL } from '#evidence/reception/receiving-tool.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Asked = BundleNamed & { readonly shown: string; readonly reason: string | null }

type Copy = Extract<Redaction, { readonly kind: 'copy' }>

/**
 * Makes a redacted copy (copie occultée) of a sealed bundle and keeps it as a file; the journal says
 * who made it, of which bundle, and how many messages it shows and hides.
 *
 * @throws Refused `invalid-input` for a choice that shows or hides nothing; as {@link openStored} does.
 */
export async function makeCopy(work: Work, asked: Asked) {
  const { opened, tagManifest } = await openStored(work, asked)
  const shown = numbersIn(asked.shown, opened.messages.length)
  if (shown === null) throw unknownNumbers()
  const { userId } = work.caller
  const names = await namesOfMembers(work.tx)
  const choice = {
    shown,
    madeAt: work.now.round({ smallestUnit: 'second', roundingMode: 'trunc' }).toString(),
    madeBy: names.get(userId) ?? userId,
    tool: RECEIVING_TOOL,
    reason: asked.reason,
  }
  const made = redactedCopy(opened, choice, REDACTION_SETTING)
  if (made.kind !== 'copy') throw oneSided(made.kind)
  const kept = await keepCopy(work, made)
  await record(work, {
    verb: 'bundle-redacted',
    subject: { kind: 'bundle', id: asked.bundleId },
    dossierId: asked.id,
    facts: {
      copy: made.folder,
      messages: numberList([...shown]),
      shown: made.shown,
      hidden: made.hidden,
      reason: asked.reason,
    },
    references: [tagManifest, kept.sha256],
  })
  return { ...kept, shown: made.shown, hidden: made.hidden, quotes: [...made.quotes] }
}

async function keepCopy(work: Work, { bytes, folder }: Copy) {
  const kept = await work.house.files.keep([bytes], bytes.length)
  invariant(kept !== 'too-large', 'a copy is as large as it is')
  const fileId = work.house.chance.id()
  await keepFile(work.tx, {
    ...kept,
    id: fileId,
    declaredName: `${folder}.zip`,
    mediaType: 'application/zip',
    receivedAt: work.now,
    receivedBy: work.caller.userId,
  })
  return { fileId, ...kept }
}

function unknownNumbers(): Refused {
  return new Refused(
    'invalid-input',
    said(
      'Ces numéros ne sont pas ceux de messages de ce dossier scellé.',
      'These numbers are not those of messages of this sealed bundle.',
    ),
    { path: 'shown' },
  )
}

function oneSided(kind: 'nothing-shown' | 'nothing-hidden'): Refused {
  return new Refused(
    'invalid-input',
    kind === 'nothing-shown'
      ? said(
          'Aucun message ne serait montré : choisissez-en un au moins.',
          'No message would be shown: choose one at least.',
        )
      : said(
          'Aucun message ne serait occulté : remettez le dossier scellé lui-même.',
          'No message would be hidden: hand over the sealed bundle itself.',
        ),
    { path: 'shown' },
  )
}
