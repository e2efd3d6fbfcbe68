import { commands } from '#command-tree.ts'
import { outputTo } from '#io/output.ts'
import { run } from '#run.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await run(process.argv.slice(2), {
  commands,
  output: outputTo(process.stdout),
  complain: (line) => process.stderr.write(`${line}\n`),
})
