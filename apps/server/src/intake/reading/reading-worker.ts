import { parentPort, workerData } from 'node:worker_threads'
import { invariant } from '@quittance/kernel'
import { readAsked, type ReadingAsked } from '#intake/reading/read-files.ts'

const port = parentPort
invariant(port !== null, 'a file is read in a thread')
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what read-dropped.ts gives it
port.postMessage(readAsked(workerData as ReadingAsked), [])
