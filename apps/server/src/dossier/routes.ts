import { loadDossier } from '@quittance/database'
import { day } from '@quittance/kernel'
import { assess } from '#assessment/assessment.ts'
import { readDay } from '#day/read-day.ts'
import { readDossier } from '#dossier/dossier-view.ts'
import { noDossier } from '#dossier/moved.ts'
import { openDispute } from '#dossier/disputes/open-dispute.ts'
import { writeNote, writePromise } from '#dossier/record-verbs.ts'
import { search } from '#dossier/search.ts'
import { readTimeline } from '#dossier/timeline.ts'
import { operations, reading, writing } from '#http/procedures.ts'

export const dossierRoutes = {
  day: operations.dossier.day.handler(reading(readDay)),
  get: operations.dossier.get.handler(reading(readDossier)),
  assess: operations.dossier.assess.handler(
    reading(async ({ tx }, { id, asOf }) => {
      const dossier = await loadDossier(tx, id)
      if (dossier === null) throw noDossier()
      return assess(dossier, day(asOf))
    }),
  ),
  timeline: operations.dossier.timeline.handler(reading(readTimeline)),
  note: operations.dossier.note.handler(writing('work-dossiers', writeNote)),
  promise: operations.dossier.promise.handler(writing('work-dossiers', writePromise)),
  dispute: operations.dossier.dispute.handler(writing('work-dossiers', openDispute)),
  search: operations.dossier.search.handler(reading(search)),
}
