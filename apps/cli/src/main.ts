import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

enableCompileCache(join(import.meta.dirname, '../../../.cache/compile'))

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const [{ commands }, { outputTo }, { run }] = await Promise.all([
  import('#command-tree.ts'),
  import('#io/output.ts'),
  import('#run.ts'),
])

process.exitCode = await run(process.argv.slice(2), {
  commands,
  output: outputTo(process.stdout),
  complain: (line) => process.stderr.write(`${line}\n`),
})
