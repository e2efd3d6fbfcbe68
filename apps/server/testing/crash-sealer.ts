// A sealer that is killed, for the tests of recovery: by itself, with SIGKILL, when it signs the head of
// leaves that have their places already; or by the test, while it seals again and again.
import { readFileSync } from 'node:fs'
import { openDatabase, type DatabaseConfig } from '@quittance/database'
import { sealJournal, type SealingHouse } from '#journal/sealing/seal.ts'
import { systemClock } from '#ports/clock.ts'
import { openJournalKey } from '#ports/journal-key.ts'

type Task = {
  readonly config: DatabaseConfig
  readonly organisationId: string
  readonly folder: string
  readonly diesSigning: boolean
}

const { config, organisationId, folder, diesSigning }: Task = JSON.parse(readFileSync(0, 'utf8'))
const key = await openJournalKey(folder)
const house: SealingHouse = {
  database: openDatabase(config, { connections: 2 }),
  clock: systemClock,
  journalKey: {
    publicKey: key.publicKey,
    sign: (message) => {
      if (diesSigning) process.kill(process.pid, 'SIGKILL')
      return key.sign(message)
    },
  },
}
process.stdout.write('sealing\n')
for (;;) {
  await sealJournal(house, organisationId)
  await new Promise((resolve) => setTimeout(resolve, 1))
}
