import { operations, reading, writing } from '#http/procedures.ts'
import { makeCall } from '#outreach/calls/make-call.ts'
import { readCall } from '#outreach/calls/read-call.ts'

export const callsRoutes = {
  get: operations.calls.get.handler(reading(readCall)),
  make: operations.calls.make.handler(writing('work-dossiers', makeCall)),
}
