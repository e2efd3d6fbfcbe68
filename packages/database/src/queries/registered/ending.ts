import { sql } from 'kysely'
import type { RegisteredEnding } from '#queries/dossiers/dossier-record.ts'

/**
 * How the registered letter of a row of `outward_act` ended, as JSON: the last end that was not
 * withdrawn, and its first presentation; null where nobody noted one.
 */
export const endingOfAct = sql<RegisteredEnding | null>`(
  select jsonb_build_object('state', ended.state, 'on', ended.happened_on, 'presentedOn', (
    select min(shown.happened_on) from registered_state as shown
    where shown.organisation_id = ended.organisation_id and shown.act_id = ended.act_id
      and shown.state = 'presented'
      and not exists (select from registered_state_withdrawal as taken
        where taken.organisation_id = shown.organisation_id and taken.state_id = shown.id)))
  from registered_state as ended
  where ended.organisation_id = outward_act.organisation_id and ended.act_id = outward_act.id
    and ended.state not in ('deposited', 'presented')
    and not exists (select from registered_state_withdrawal as taken
      where taken.organisation_id = ended.organisation_id and taken.state_id = ended.id)
  order by ended.happened_on desc, ended.recorded_at desc
  limit 1)`
