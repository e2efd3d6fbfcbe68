import { sql } from 'kysely'
import { endCheck } from '#inbound/addresses/end-check.ts'
import { noteReply } from '#inbound/note-reply.ts'
import type { HappensIn } from './debtor-events.ts'
import { attempt, note, opened } from './world.ts'

/** The post brings a letter back: it is a reply, and an address to check before anything is posted. */
export const mailReturned: HappensIn = async (world) => {
  const of = world.draw.one(world.cases)
  const kept = await attempt(world, (work) =>
    noteReply(work, {
      channel: 'post',
      receivedOn: work.today.toString(),
      sender: '',
      text: 'Destinataire inconnu à l’adresse.',
      dossierId: of.id,
      fileId: null,
      returned: true,
    }),
  )
  if (kept === null) return
  note(world, { kind: 'reply', dossier: of.id, id: kept.id })
  opened(world, { what: 'reply', of, id: kept.id })
}

/** A person confirms an address that is to be checked, or puts it right. */
export const addressSettled: HappensIn = async (world) => {
  const { draw } = world
  const street = `${1 + draw.below(200)} rue des Acacias`
  const address = draw.chance(50)
    ? null
    : { line2: '', line3: '', street, postCode: '75011', town: 'Paris', country: 'FR' }
  await attempt(world, async (work) => {
    const { rows } = await sql<{ id: string }>`select id from address_check
      where id not in (select check_id from address_check_end) order by opened_at, id`.execute(
      work.tx,
    )
    const check = draw.oneOrNone(rows)
    if (check === undefined) return null
    return await endCheck(work, { id: check.id, reason: 'Vu au téléphone.', email: null, address })
  })
}

/** A letter that left by the post while the address of its debtor was to be checked. */
export const leftForAnAddressToCheck = sql<{ readonly fault: string }>`
  select concat_ws(' ', 'left for an address to check:', act.id) as fault
    from outward_act as act
    join dossier on dossier.organisation_id = act.organisation_id and dossier.id = act.dossier_id
    join address_check as opened on opened.organisation_id = act.organisation_id
      and opened.debtor_id = dossier.debtor_id
    left join address_check_end as ended on ended.organisation_id = opened.organisation_id
      and ended.check_id = opened.id
   where act.kind = 'paper-letter' and opened.channel = 'post' and act.started_at > opened.opened_at
     and (ended.ended_at is null or act.started_at < ended.ended_at)`
