import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runningEmbedded, startEmbedded } from '#embedded/start.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quittance-start-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function ask<Row extends object>(config: object, query: string): Promise<readonly Row[]> {
  const client = new Client(config)
  await client.connect()
  try {
    return (await client.query<Row>(query)).rows
  } finally {
    await client.end()
  }
}

/** A program that starts the server, says so, and waits to be killed. */
const starter = `
  import { startEmbedded } from '${new URL('start.ts', import.meta.url).href}'
  await startEmbedded({ dataDirectory: process.argv[1] })
  process.stdout.write('started')
  setInterval(() => undefined, 1000)`

describe('startEmbedded', () => {
  it('makes a data directory, keeps what is written, and stops', async () => {
    const dataDirectory = join(folder, 'deep', 'base')
    const first = await startEmbedded({ dataDirectory })
    await ask(first.ownerConfig.owner, 'create table kept as select 42 as answer')
    await first.stop()
    expect(await runningEmbedded(dataDirectory)).toBeNull()

    const second = await startEmbedded({ dataDirectory })
    expect(await ask(second.ownerConfig.owner, 'select answer from kept')).toEqual([{ answer: 42 }])
    expect(await runningEmbedded(dataDirectory)).toEqual(second.ownerConfig)
    await second.stop()
    await second.stop()
  })

  it('acknowledges what is on disk, and listens to no network', async () => {
    const server = await startEmbedded({ dataDirectory: join(folder, 'settings') })
    const settings = await ask<{ name: string; setting: string }>(
      server.ownerConfig.owner,
      `select name, setting from pg_settings where name in ('fsync', 'full_page_writes',
         'synchronous_commit', 'listen_addresses', 'data_checksums') order by name`,
    )
    const owner = await ask(
      server.ownerConfig.owner,
      'select rolsuper, rolbypassrls from pg_roles where rolname = current_user',
    )
    await server.stop()
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      data_checksums: 'on',
      fsync: 'on',
      full_page_writes: 'on',
      listen_addresses: '',
      synchronous_commit: 'on',
    })
    expect(owner).toEqual([{ rolsuper: false, rolbypassrls: false }])
  })

  it('starts again after the program that started it was killed', async () => {
    const dataDirectory = join(folder, 'killed')
    const child = spawn(process.execPath, ['--input-type=module', '-e', starter, dataDirectory])
    await once(child.stdout, 'data')
    const before = await runningEmbedded(dataDirectory)
    await ask(before?.owner ?? {}, 'create table kept as select 1 as one')
    child.kill('SIGKILL')
    await once(child, 'exit')

    const again = await startEmbedded({ dataDirectory })
    expect(await ask(again.ownerConfig.owner, 'select one from kept')).toEqual([{ one: 1 }])
    await again.stop()
  })

  it('takes no number of a stranger for the holder of the lock', async () => {
    const dataDirectory = join(folder, 'restarted')
    await (await startEmbedded({ dataDirectory })).stop()
    await writeFile(join(dataDirectory, 'postmaster.pid'), `${process.pid}\n${dataDirectory}\n0\n`)
    const server = await startEmbedded({ dataDirectory })
    const running = await runningEmbedded(dataDirectory)
    await server.stop()
    expect(running).toEqual(server.ownerConfig)
  })

  it('leaves a directory alone that holds something else', async () => {
    const dataDirectory = join(folder, 'letters')
    await mkdir(dataDirectory)
    await writeFile(join(dataDirectory, 'lettre.txt'), 'Madame,')
    await expect(startEmbedded({ dataDirectory })).rejects.toMatchObject({
      code: 'data-directory-not-a-database',
    })
  })

  it('refuses the directory of another major version', async () => {
    const dataDirectory = join(folder, 'older')
    await mkdir(dataDirectory)
    await writeFile(join(dataDirectory, 'PG_VERSION'), '15\n')
    await expect(startEmbedded({ dataDirectory })).rejects.toMatchObject({
      code: 'data-directory-of-another-version',
    })
  })
})
