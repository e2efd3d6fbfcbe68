// Letters for several dossiers, one at each point of the way.
import { electronicCarrier } from '#departures/electronic.ts'
import { paperCarrier } from '#departures/paper.ts'
import { lastCheck } from '#outreach/last-check.ts'
import { batchReserved, dossiersOf, preparedFor } from '../grouped-steps.ts'
import { fallingServer, wayOf } from './falling-server.ts'

const server = await fallingServer()
const { house, test, member, clock } = server
await server.holdJobs()

/** A letter for these dossiers, approved: the next one to leave. */
async function reserved(dossiers: readonly string[]): Promise<readonly string[]> {
  const { id } = await preparedFor(member, dossiers)
  await batchReserved(test, member, id)
  return dossiers
}

const made = async (name: string) => await dossiersOf(member, { name, count: 2 })

const way = wayOf(server, { carrier: paperCarrier, lastCheck })

const debtorEmail = 'compta@garage-coupe.example'
const mailed = await dossiersOf(member, { name: 'Envoyée', count: 2, email: debtorEmail })
await reserved(mailed)
await way.leave()
clock.set('2026-05-19', '10:00')

// Its e-mail is in the hands of the mail server, and its result never written.
await reserved(mailed)
await wayOf(server, { carrier: electronicCarrier, lastCheck }).staysCarried()

const looked = await reserved(await made('Regardée'))
await way.staysLooked()

// Marked as being done, and nothing of it is done.
const begun = await reserved(await made('Commencée'))
await way.stays((reached) => ({ carry: reached }))

// Printed into the batch of the post, and its result never written.
const printed = await reserved(await made('Imprimée'))
await way.staysCarried()

// Its result is written for all of its dossiers, and told in the journal of the first alone.
const told = await reserved(await made('Racontée'))
clock.set('2026-05-19', '10:01')
const waiting = await reserved(await made('Réservée'))

server.tell({ groups: { mailed, looked, begun, printed, told, waiting } })

let drawn = 0
/** Once it is carried: the entry of the first dossier, then that of the second. */
const chance = {
  ...house.chance,
  id: () => {
    if (drawn > 0) drawn += 1
    if (drawn === 3) process.kill(process.pid, 'SIGKILL')
    return house.chance.id()
  },
}
await way.leave({
  of: { ...house, chance },
  carry: async (of, act) => {
    const result = await paperCarrier.carry(of, act)
    drawn = 1
    return result
  },
})
throw new Error('the letter left')
