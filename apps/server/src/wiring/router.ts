import { creditorsRoutes } from '#creditors/routes.ts'
import { operations } from '#http/procedures.ts'
import { peopleRoutes } from '#people/routes.ts'

/** Every operation with what answers it, by room. */
export const router = operations.router({
  people: peopleRoutes,
  creditors: creditorsRoutes,
})
