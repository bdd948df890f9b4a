/** Made by the build: where the first page of the sample lies, worked out; null where none is. */
declare module 'virtual:sample-overview' {
  export const overviewUrl: string | null
}
