/** The routes of the API without their schemas, written by the build from `@quittance/contract`. */
declare module 'virtual:api-routes' {
  import type { contract } from '@quittance/contract'

  export const routes: typeof contract
}
