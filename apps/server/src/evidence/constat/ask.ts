import { insertConstatRequest } from '@quittance/database'
import { said } from '@quittance/kernel'
import { moveFrom } from '#dossier/moved.ts'
import { loadConstat, requireStep } from '#evidence/constat/constat-now.ts'
import { requestPaper } from '#evidence/constat/constat-papers.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

export type ConstatAsked = {
  readonly id: string
  readonly expectedVersion: number
  readonly office: {
    readonly name: string
    readonly street: string
    readonly postCode: string
    readonly town: string
  }
  readonly presentedBy: string | null
  readonly seenAt: string | null
  readonly decidedBy: 'creditor' | 'house'
  readonly messageIds: readonly string[]
}

export type Moved = { readonly version: number }

/**
 * Asks an office for a constat of messages that a person kept: its letter can then be taken away.
 *
 * Nothing leaves the house by itself, and nobody but the officer is written to: no gate is asked.
 *
 * @throws Refused `not-found`; `dossier-moved`; `already-done`; `invalid-input` for a message of which
 * nothing was kept; `law-refuses` where the letter cannot be written.
 */
export async function askConstat(work: Work, input: ConstatAsked): Promise<Moved> {
  const version = await moveFrom(work, input)
  const matter = await loadConstat(work.tx, input.id)
  requireStep('ask', matter)
  const messageIds = keptOnly(input.messageIds, matter.keptMessageIds)
  const constatId = work.house.chance.id()
  const { office, presentedBy, seenAt, decidedBy } = input
  await insertConstatRequest(work.tx, {
    id: constatId,
    dossierId: input.id,
    office,
    presentedBy,
    seenAt,
    decidedBy,
    askedAt: work.now,
    askedBy: work.caller.userId,
    messageIds,
  })
  // A letter that cannot be written leaves no request behind.
  await requestPaper(work, input.id)
  await record(work, {
    verb: 'constat-asked',
    subject: { kind: 'constat', id: constatId },
    dossierId: input.id,
    facts: { office, presentedBy, seenAt, decidedBy, messages: [...messageIds] },
  })
  return { version }
}

function keptOnly(asked: readonly string[], kept: readonly string[]): readonly string[] {
  const chosen = new Set(asked)
  const messageIds = kept.filter((id) => chosen.has(id))
  if (messageIds.length === chosen.size) return messageIds
  throw new Refused(
    'invalid-input',
    said(
      'Un des messages choisis n’est pas retenu dans ce dossier.',
      'One of the messages chosen is not kept in this case.',
    ),
    { path: 'messageIds' },
  )
}
