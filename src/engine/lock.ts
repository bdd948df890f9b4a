/** Only files registered under this folder can be read once the engine is locked. */
export const fileFolder = 'in/'

/**
 * The settings every engine gets before its first query, in order; the last one makes them final.
 * Extensions would be fetched from a foreign host at first use, so none is ever loaded.
 */
export const lockStatements: readonly string[] = [
  'set autoinstall_known_extensions = false',
  'set autoload_known_extensions = false',
  `set allowed_directories = ['${fileFolder}']`,
  'set enable_external_access = false',
  'set lock_configuration = true',
]

/** What `duckdb_settings()` must say of a locked engine; read back after every start. */
export const lockedSettings: Readonly<Record<string, string>> = {
  allowed_directories: `[${fileFolder}]`,
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  enable_external_access: 'false',
  lock_configuration: 'true',
}

/** Reads the settings of `lockedSettings` back, by name. */
export const lockQuery = `
  select name, value
  from duckdb_settings()
  where name in (${Object.keys(lockedSettings).map(name => `'${name}'`).join(', ')})
  order by name`
