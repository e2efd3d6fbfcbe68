import { parentPort, workerData } from 'node:worker_threads'
import { invariant } from '@quittance/kernel'
import { readAtOnce, type FileToRead } from '#client-money/statements/reading/read-at-once.ts'

const port = parentPort
invariant(port !== null, 'a statement is read in a thread')
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what read-apart gives its thread
port.postMessage(readAtOnce(workerData as FileToRead), [])
