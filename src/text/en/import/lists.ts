/** What is said of lists exported by systems that are known, and of lists with groups, items or payments. */
export const lists = {
  reasons: {
    group_row: 'A group heading: kept with the rows of its group',
    internal: 'Not a receivable: it changes nothing that a customer owes',
  },
  notices: {},
  because: {
    system_column: 'A known column of this system’s export.',
    system_other: 'Another column of this system’s export says it better: left out.',
  },
}
