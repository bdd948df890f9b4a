/** A polyline's points within a box of 100 by 24; unknown months leave a gap. */
export function sparklinePaths(values: readonly (number | null)[]): string[] {
  const known = values.filter((value) => value !== null)
  if (known.length < 2) return []
  const lowest = Math.min(...known)
  const range = Math.max(...known) - lowest
  const across = 100 / (values.length - 1)
  const paths: string[] = []
  let path = ''
  values.forEach((value, index) => {
    if (value === null) {
      if (path !== '') paths.push(path)
      path = ''
      return
    }
    const height = range === 0 ? 12 : 22 - ((value - lowest) / range) * 20
    path += `${path === '' ? 'M' : 'L'}${(index * across).toFixed(2)} ${height.toFixed(2)}`
  })
  return path === '' ? paths : [...paths, path]
}
