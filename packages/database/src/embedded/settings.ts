/**
 * Settings of the embedded server, given on its command line so that a new release brings its own.
 *
 * For a machine of two cores and a few gigabytes. What makes a commit durable stays on: figures of
 * money are acknowledged only once they are on disk. Whole pages are logged as they are: the one way
 * to press them that this build has (pglz) took a fifth of the time of writing.
 */
export const serverSettings: Readonly<Record<string, string>> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  wal_compression: 'off',
  random_page_cost: '1.1',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_checkpoints: 'off',
}
