// Letters, on paper and by e-mail: one at each point of the way.
import { electronicCarrier } from '#departures/electronic.ts'
import { paperCarrier } from '#departures/paper.ts'
import { lastCheck } from '#outreach/last-check.ts'
import { debtor } from '../facts.ts'
import { approved, deposited, expectOk } from '../steps.ts'
import { fallingServer, wayOf } from './falling-server.ts'

const server = await fallingServer()
const { member, clock } = server
await server.holdJobs()

/** A letter to a company of this name, approved: the next one to leave. */
async function reserved(name: string, channel: 'letter' | 'e-mail' = 'letter'): Promise<string> {
  const { id } = await deposited(member, {
    debtor: debtor({ name, email: 'dette@exemple.example' }),
  })
  expectOk(await approved(member, id, { letter: 'first-reminder', channel }))
  return id
}

const way = wayOf(server, { carrier: paperCarrier, lastCheck })
const byMail = wayOf(server, { carrier: electronicCarrier, lastCheck })

const looked = await reserved('Regardée')
await way.staysLooked()

// Printed, and its result not written.
const printed = await reserved('Imprimée')
await way.staysCarried()

// Marked as being done, and its mail server not asked.
const opened = await reserved('Ouverte', 'e-mail')
await byMail.stays((reached) => ({ carry: reached }))

// Taken by its mail server, and its result not written.
const mailed = await reserved('Remise', 'e-mail')
await byMail.staysCarried()

const begun = await reserved('Commencée')
clock.set('2026-05-04', '10:01')
const waiting = await reserved('Réservée')

server.tell({ dossiers: { looked, printed, opened, mailed, begun, waiting } })
await way.fallsBegun()
