// A worker that is killed in the middle, for the tests of recovery. Killed by itself, with SIGKILL,
// so that the place is exact: `after-reserve` or `after-take`.
import { readFileSync } from 'node:fs'
import {
  inOrganisation,
  openDatabase,
  reserveAct,
  takeAct,
  type DatabaseConfig,
} from '@quittance/database'

type Task = {
  readonly config: DatabaseConfig
  readonly organisationId: string
  readonly actId: string
  readonly place: 'inside-reserve' | 'after-reserve' | 'after-take'
}

const { config, organisationId, actId, place }: Task = JSON.parse(readFileSync(0, 'utf8'))
const now = Temporal.Instant.from('2026-11-20T12:00:00Z')
const db = openDatabase(config)

function die(): void {
  process.kill(process.pid, 'SIGKILL')
}

await inOrganisation(db.app, organisationId, async (tx) => {
  await reserveAct(tx, {
    organisationId,
    id: actId,
    kind: 'letter-email',
    dossierId: null,
    step: `test/${actId}`,
    channel: 'e-mail',
    reservedAt: now,
    reservedBy: 'user-1',
    payload: {},
    contentSha256: Buffer.alloc(32),
  })
  if (place === 'inside-reserve') die()
})
if (place === 'after-reserve') die()

await inOrganisation(db.app, organisationId, (tx) =>
  takeAct(tx, { organisationId, attempt: actId, now }),
)
die()
