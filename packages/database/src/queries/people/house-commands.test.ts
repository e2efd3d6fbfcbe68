import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOrganisation } from '#in-organisation.ts'
import { unlessSomebodyFounds, whileFoundingAlone } from '#queries/people/first-run.ts'
import {
  answerHouseCommand,
  findHouseCommand,
  forgetHouseCommand,
  keepHouseCommand,
  listUnansweredCommands,
} from '#queries/people/house-commands.ts'
import { newId, testDatabase, type TestDatabase } from '../../../testing/test-database.ts'
import { NOON, sha256 } from '../../../testing/test-values.ts'

let db: TestDatabase
let organisationId: string
beforeAll(async () => {
  db = await testDatabase()
  organisationId = await db.newOrganisation()
})
afterAll(() => db.close())

const command = (key: string, content = 'a') => ({ key, inputHash: sha256(content), now: NOON })

async function kept(key: string, state: Parameters<typeof keepHouseCommand>[2]): Promise<void> {
  await inOrganisation(db.app, organisationId, (tx) => keepHouseCommand(tx, command(key), state))
}

describe('a command to the house', () => {
  it('is fresh, then answered the same, and refused with another content', async () => {
    const key = newId()
    expect(await findHouseCommand(db.door, command(key))).toEqual({ kind: 'fresh' })
    await kept(key, { answer: { organisationId }, foundedId: null })
    const known = { kind: 'answered', status: 200, body: { organisationId } }
    expect(await findHouseCommand(db.door, command(key))).toEqual(known)
    expect(await findHouseCommand(db.door, command(key, 'b'))).toEqual({ kind: 'other-content' })
  })

  it('goes back with the transaction of what it would found', async () => {
    const key = newId()
    const falling = inOrganisation(db.app, organisationId, async (tx) => {
      await keepHouseCommand(tx, command(key), { answer: {}, foundedId: null })
      throw new Error('the founding fails')
    })
    await expect(falling).rejects.toThrow('the founding fails')
    expect(await findHouseCommand(db.door, command(key))).toEqual({ kind: 'fresh' })
  })

  it('that was never answered is listed with what it founded, until it is answered or forgotten', async () => {
    const [answered, forgotten] = [newId(), newId()]
    await kept(answered, { answer: null, foundedId: organisationId })
    await kept(forgotten, { answer: null, foundedId: organisationId })
    const keys = async () => (await listUnansweredCommands(db.door)).map(({ key }) => key)
    expect((await keys()).toSorted()).toEqual([answered, forgotten].toSorted())
    await answerHouseCommand(db.door, { key: answered, answer: { email: 'a@b.example' } })
    await forgetHouseCommand(db.door, forgotten)
    expect(await keys()).toEqual([])
  })

  it('is written by the application, and read at the door alone', async () => {
    const read = db.app.selectFrom('house_command').selectAll().execute()
    await expect(read).rejects.toMatchObject({ code: '42501' })
  })
})

describe('founding', () => {
  it('is done by one at a time, and passed over by who does not wait', async () => {
    const passed: string[] = []
    await whileFoundingAlone(db.door, async () => {
      await unlessSomebodyFounds(db.door, async () => void passed.push('meanwhile'))
    })
    await unlessSomebodyFounds(db.door, async () => void passed.push('after'))
    expect(passed).toEqual(['after'])
  })
})
