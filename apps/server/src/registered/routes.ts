import { operations, reading, writing } from '#http/procedures.ts'
import { addressFaults } from '#registered/batch/address-faults.ts'
import { readBatchSheet } from '#registered/batch/batch-sheet.ts'
import { noteStates } from '#registered/note-states.ts'
import { printBatch } from '#registered/batch/post-batch.ts'
import { numberBatch } from '#registered/batch/number-batch.ts'
import { readProof } from '#registered/read-proof.ts'
import { readRegistered } from '#registered/read-registered.ts'
import { withdrawState } from '#registered/withdraw-state.ts'

export const registeredRoutes = {
  list: operations.registered.list.handler(reading(readRegistered)),
  batch: operations.registered.batch.handler(reading(readBatchSheet)),
  print: operations.registered.print.handler(writing('send', printBatch)),
  numberBatch: operations.registered.numberBatch.handler(writing('send', numberBatch)),
  read: operations.registered.read.handler(reading(readProof)),
  note: operations.registered.note.handler(writing('send', noteStates)),
  withdraw: operations.registered.withdraw.handler(writing('send', withdrawState)),
  addressFaults: operations.registered.addressFaults.handler(reading(addressFaults)),
}
