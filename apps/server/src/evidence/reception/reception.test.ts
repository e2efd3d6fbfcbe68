import { readFile } from 'node:fs/promises'
import { exhibitsToStamp, inOrganisation } from '@quittance/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { debtor } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import { deposited, expectOk, readyToAct, uploaded, type Ready } from '#testing/steps.ts'
import type { Answer } from '#testing/visitor.ts'
import { stampExhibit, stampExhibitsLeft } from '#evidence/reception/stamp-exhibit.ts'

const SMS = new URL(
  '../../../../../tests/fixtures/sms-backup-restore/valid/delmas.xml',
  import.meta.url,
)

const FROM = {
  device: 'Pixel 8',
  app: 'WhatsApp',
  appVersion: '2.26.4',
  exportedOn: '2026-04-10',
  exportedBy: null,
  zone: 'Indian/Reunion',
}

let house: TestHouse
let member: Ready
beforeAll(async () => {
  house = await openTestHouse('2026-04-20')
  member = await readyToAct(house)
})
afterAll(() => house.stop())

async function attached(from?: object): Promise<Answer & { readonly dossierId: string }> {
  const number = `2025-118-${crypto.randomUUID().slice(0, 8)}`
  const days = { issuedOn: '2025-12-11', dueOn: '2026-01-15' }
  const { id: dossierId } = await deposited(member, {
    debtor: debtor({ name: 'Thomas Delmas' }),
    items: [{ number, label: 'Quatre tables', ...days, amountCents: 195_000 }],
  })
  const fileId = await uploaded(member, await readFile(SMS), 'sms.xml')
  const attach = { expectedVersion: 1, fileId, kind: 'message-export', owners: [] }
  const said = from === undefined ? {} : { from }
  const answer = await member.post(`/api/dossiers/${dossierId}/exhibits`, {
    ...attach,
    ...said,
    deviceSha256: null,
  })
  return { ...answer, dossierId }
}

async function stamped(exhibitId: string): Promise<Answer> {
  for (let tries = 0; tries < 200; tries += 1) {
    const page = expectOk(await member.get(`/api/exhibits/${exhibitId}`))
    if (at(page.body, 'reception', 'stamp') !== null) return page
    await new Promise((resolve) => {
      setTimeout(resolve, 50)
    })
  }
  throw new Error('the token does not come')
}

const verbsOf = async (dossierId: string) => {
  const journal = await member.get(`/api/journal?dossierId=${dossierId}`)
  return listAt(journal, 'rows').map((row) => at(row, 'verb'))
}

describe('receiving an exhibit', () => {
  it('keeps what was said of the export, and takes one token of the house over it', async () => {
    const { dossierId, ...answer } = await attached(FROM)
    const exhibitId = textAt(expectOk(answer), 'exhibitId')
    const page = await stamped(exhibitId)
    expect(at(page.body, 'reception')).toMatchObject({
      said: FROM,
      stamp: {
        authority: 'Horodatage local NON QUALIFIE',
        stampIs: { en: expect.stringContaining('not qualified') },
      },
    })
    expect(textAt(page, 'reception', 'tool')).toMatch(/^quittance \d+\.\d+\.\d+$/)
    const { organisationId } = member
    await stampExhibit(house.house, { organisationId, id: exhibitId })
    await stampExhibitsLeft(house.house)
    const verbs = await verbsOf(dossierId)
    expect(verbs.filter((verb) => verb === 'exhibit-stamped')).toHaveLength(1)
  })

  it('invents nothing where nothing is said', async () => {
    const answer = expectOk(await attached())
    const page = await stamped(textAt(answer, 'exhibitId'))
    const nothing = { device: null, app: null, appVersion: null, exportedOn: null }
    expect(at(page.body, 'reception', 'said')).toEqual({ ...nothing, exportedBy: null, zone: null })
  })

  it.each([
    ['an export of tomorrow', { ...FROM, exportedOn: '2026-04-21' }, 'from.exportedOn'],
    ['a zone that is none', { ...FROM, zone: 'Europe/Lyon' }, 'from.zone'],
    ['the version of nothing', { ...FROM, app: null }, 'from.app'],
  ])('refuses %s', async (_, from, path) => {
    const answer = await attached(from)
    expect(answer.status).toBe(422)
    expect(JSON.stringify(answer.body)).toContain(path)
  })

  it('waits for nobody: a silent authority leaves the exhibit, which the next round stamps', async () => {
    const silent = {
      ...house.house,
      timeStamps: {
        ...house.house.timeStamps,
        stamp: async () => ({ kind: 'unreachable' as const, reason: 'no answer' }),
      },
    }
    await house.house.jobs.stop()
    const exhibitId = textAt(expectOk(await attached(FROM)), 'exhibitId')
    const { organisationId } = member
    const waiting = () => inOrganisation(house.house.database.app, organisationId, exhibitsToStamp)
    await stampExhibit(silent, { organisationId, id: exhibitId })
    expect(await waiting()).toEqual([exhibitId])
    await stampExhibitsLeft(house.house)
    expect(await waiting()).toEqual([])
    await stamped(exhibitId)
  })
})
