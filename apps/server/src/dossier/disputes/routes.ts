import { readDisputes } from '#dossier/disputes/read-disputes.ts'
import { askPaper, resolveDispute, takePaperIn } from '#dossier/disputes/resolve-dispute.ts'
import { operations, reading, writing } from '#http/procedures.ts'

export const disputesRoutes = {
  get: operations.disputes.get.handler(reading(readDisputes)),
  resolve: operations.disputes.resolve.handler(writing('work-dossiers', resolveDispute)),
  askPaper: operations.disputes.askPaper.handler(writing('work-dossiers', askPaper)),
  paperIn: operations.disputes.paperIn.handler(writing('work-dossiers', takePaperIn)),
}
